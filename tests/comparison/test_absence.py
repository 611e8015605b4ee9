"""What may be said of a line that one text has alone: gone, new, or that no counterpart was found."""

from collections.abc import Callable

import pytest

import alliancediff as ad
from alliancediff.comparison import compare
from alliancediff.models import (
    Alignment,
    Anchor,
    Change,
    ChangeKind,
    Commitment,
    Echo,
    Genre,
    Ladder,
    Settings,
    Slots,
    Stage,
)
from builders import commitment, report, stance, statement

_KEPT = "We will open two ports in the north by 2030."
_FAR = Echo(0.01, "We will open two ports in the north.", missing=("Fog Council",), unsaid=0.9, gone=("Fog Council",))


def _change(alone: Commitment, echo: Echo, *, is_earlier: bool = True, genre: Genre = Genre.JOINT_STATEMENT) -> Change:
    """What is said of a commitment that stands alone, given what the other text has of it."""
    first, second = statement("We met.", "a", date="2021-05-01"), statement("We met.", "b", genre, date="2022-05-01")
    kept = [commitment(_KEPT, id=f"{name}/9", statement=name, unit=f"{name}/9", themes=("ports",)) for name in "ab"]
    sides = ([alone, kept[0]], [kept[1]]) if is_earlier else ([kept[0]], [alone, kept[1]])
    unmatched = ((alone.id,), ()) if is_earlier else ((), (alone.id,))
    found = compare(
        (first, sides[0]), (second, sides[1]), Alignment((), *unmatched), Settings(), echo_of=lambda _: echo
    )
    return found[1][0]


_PLEDGE = commitment("We will fund the Fog Council.", id="a/1", unit="a/1")


def test_what_is_gone_is_dropped_and_its_name_is_told() -> None:
    """Where the text is comparable, nothing in it is near, and the name stands nowhere in it."""
    change = _change(_PLEDGE, _FAR)

    assert ChangeKind.DROPPED is change.kind
    assert change.reasons[0].after.endswith("“Fog Council” stands nowhere in it")


@pytest.mark.parametrize(
    ("echo", "said"),
    [
        (Echo(0.05, "The council meets."), "its line may go on; closest there: “The council meets.”"),
        (Echo(0.3, "The council meets.", is_context=True), "“The council meets.”, which was read as no commitment"),
        (Echo(0.01, missing=("Fog Council",)), "nothing that it is about is surely gone from the later text"),
    ],
)
def test_what_may_go_on_or_is_still_spoken_of_is_not_dropped(echo: Echo, said: str) -> None:
    """A counterpart that was read as no commitment is named."""
    change = _change(_PLEDGE, echo)

    assert (ChangeKind.NOT_MENTIONED, True) == (change.kind, said in change.reasons[0].after)


@pytest.mark.parametrize(
    ("cue", "chance", "kind"),
    [
        ("reefs", 0.19, ChangeKind.DROPPED),
        ("reefs", 0.2, ChangeKind.NOT_MENTIONED),
        ("met", 0.19, ChangeKind.NOT_MENTIONED),
    ],
)
def test_a_theme_of_which_no_word_is_left_is_gone(cue: str, chance: float, kind: ChangeKind) -> None:
    """A sentence that is only worded alike does not carry it on; a word on it anywhere does."""
    alone = commitment("We will guard reefs.", id="a/1", unit="a/1", themes=("oceans",), theme_cues=(cue,))

    assert kind is _change(alone, Echo(chance, "We will guard wharves.", gone=("reefs",))).kind


def _dated(iso: str, **fields: object) -> Slots:
    return Slots(deadlines=(Anchor(iso, iso=iso, **fields),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("alone", "said"),
    [
        (report("We launched the Fog Council."), "it tells of what was done"),
        (report("We signed it.", Stage.INSTRUMENT), "it tells of what was done"),
        (stance("We welcome the Fog Council.", ladder=Ladder.WELCOME), "praise and what is only raised"),
        (commitment("We will open it by 2021.", slots=_dated("2021")), "its date had passed"),
        (commitment("We will open it in six months.", slots=_dated("P6M")), "its date had passed"),
        (commitment("We may fund the Fog Council.", predicate="may fund"), "only of what may be"),
        (stance("We note the Fog Council.", 1), "a view that something is there or matters"),
    ],
)
def test_what_is_at_its_end_is_never_dropped(alone: Commitment, said: str) -> None:
    """A finished act, praise and an expired pledge need not be repeated."""
    change = _change(alone, _FAR)

    assert (ChangeKind.NOT_MENTIONED, True) == (change.kind, said in change.reasons[0].after)


@pytest.mark.parametrize(
    "alone",
    [
        report("We are building the Fog Council.", Stage.UNDER_WAY),
        commitment("We will open it by 2030.", slots=_dated("2030")),
        commitment("We will open it every year.", slots=_dated("R/P1Y")),
        commitment("We will open what the plan of 2020 names.", slots=_dated("2020", pointer=True)),
        stance("We condemn the raid on the Fog Council.", 5, ladder=Ladder.NEGATIVE, precision=2),
    ],
)
def test_what_is_not_at_its_end_can_be_dropped(alone: Commitment) -> None:
    """Work under way, a date to come, a stance against somebody."""
    assert ChangeKind.DROPPED is _change(alone, _FAR).kind


@pytest.mark.parametrize(
    ("echo", "kind"),
    [
        (_FAR, ChangeKind.NEW),
        (Echo(0.01), ChangeKind.NEW),
        (Echo(0.01, unsaid=0.4), ChangeKind.NOT_MENTIONED),
        (Echo(0.05, "We met the council.", missing=("Fog Council",)), ChangeKind.NOT_MENTIONED),
        (Echo(0.14, "We met the council.", gone=("Fog Council",)), ChangeKind.NEW),
        (Echo(0.15, "We met the council.", gone=("Fog Council",)), ChangeKind.NOT_MENTIONED),
    ],
)
def test_new_needs_a_search_of_the_earlier_text(echo: Echo, kind: ChangeKind) -> None:
    """What may stand there in other words has no counterpart that was found, and that is all that is said."""
    change = _change(_PLEDGE, echo, is_earlier=False)

    assert (kind, ("a/1",), ()) == (change.kind, change.later, change.earlier)
    assert ("closest there" in change.reasons[0].after) is (kind is ChangeKind.NOT_MENTIONED and bool(echo.closest))


_TEXTS: dict[str, Callable[[str], bytes]] = {
    "sentence": lambda words: f"{_KEPT} {words}".encode(),
    "heading": lambda words: f"# {words}\n\n{_KEPT}".encode(),
}


@pytest.mark.parametrize("place", _TEXTS)
def test_a_name_is_looked_for_in_the_whole_text(place: str) -> None:
    """Headings and what is no commitment count, and so does an acronym's long form."""
    earlier = ad.read_statement(_TEXTS["sentence"]("We will fund the Coastal Guard Office (CGO)."), id="a")
    gone = ad.diff(earlier, ad.read_statement(f"{_KEPT} We will count whales.".encode(), id="b"))
    there = ad.diff(earlier, ad.read_statement(_TEXTS[place]("Staff of the CGO"), id="b"))

    def names(diff: ad.Diff) -> str:
        return next(c.reasons[0].after for c in diff.changes if c.earlier and not c.later)

    assert "CGO" not in names(there)
    assert [name for p in gone.topics for q in p.passages for name in q.missing if "Office" in name]
