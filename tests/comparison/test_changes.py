"""Aligned commitments become changes; those that stand alone are new, dropped or not mentioned."""

from dataclasses import replace

import pytest

import alliancediff as ad
from alliancediff.comparison import compare, incomparable, label
from alliancediff.models import (
    Alignment,
    Change,
    ChangeKind,
    Commitment,
    Echo,
    Genre,
    Link,
    Parts,
    Settings,
    Span,
)
from builders import commitment, statement


def test_like_sorts_are_comparable() -> None:
    """Each sort of official text with its like."""
    for genre in (Genre.FACT_SHEET, Genre.READOUT, Genre.REMARKS):
        sides = [(statement(_TEXT, name, genre), [commitment("x")]) for name in "ab"]
        assert "" == incomparable(sides[0], sides[1], Settings())


def test_a_text_of_unknown_parties_is_not_comparable() -> None:
    """Nobody can be silent whom we do not know."""
    unknown = replace(statement(_TEXT, "a"), issuers=())

    obstacle = incomparable((unknown, [commitment("x")]), (statement(_TEXT, "b"), [commitment("x")]), Settings())

    assert "the parties of a text are not known" == obstacle


_TEXT = "We will open a port.\n\nWe will close a mine."


@pytest.mark.parametrize(
    ("genre", "issuers", "text", "said"),
    [
        (Genre.JOINT_STATEMENT, ("Japan", "United States"), _TEXT, ""),
        (Genre.COMMUNIQUE, ("Japan", "United States"), _TEXT, ""),
        (Genre.PRESS_ARTICLE, ("Japan", "United States"), _TEXT, "a press text chooses what it reports"),
        (
            Genre.FACT_SHEET,
            ("Japan", "United States"),
            _TEXT,
            "a fact sheet need not say what a joint statement said",
        ),
        (Genre.UNKNOWN, ("Japan", "United States"), _TEXT, "the genre of a text is not known"),
        (Genre.READOUT, ("Japan", "United States"), _TEXT, "a readout need not say what a joint statement said"),
        (Genre.JOINT_STATEMENT, ("Japan", "Australia"), _TEXT, "other parties speak"),
        (Genre.JOINT_STATEMENT, ("Japan", "United States"), "We met.", "the later text is much shorter"),
    ],
)
def test_silence_means_something_only_in_a_comparable_text(
    genre: Genre, issuers: tuple[str, ...], text: str, said: str
) -> None:
    """What stands against a drop is said."""
    earlier, later = statement(_TEXT, "a"), statement(text, "b", genre, issuers)

    obstacle = incomparable(
        (earlier, [commitment("x"), commitment("y"), commitment("z")]),
        (later, [commitment("x")] * text.count("will")),
        Settings(),
    )

    assert said in obstacle
    assert bool(said) == bool(obstacle)


# ---- the changes of a whole alignment ---------------------------------------------------------------------------


def _sides(earlier: list[str], later: list[str]) -> tuple[list[Commitment], list[Commitment]]:
    made = [
        [
            commitment(q, id=f"{name}{n}", statement=name, span=Span(n * 100, n * 100 + len(q)))
            for n, q in enumerate(quotes)
        ]
        for name, quotes in (("a", earlier), ("b", later))
    ]
    return made[0], made[1]


def _link(earlier: str, later: str, score: float = 0.9, *, unsure: bool = False) -> Link:
    return Link(earlier, later, score, Parts(words=score), score, unsure, 0.1)


def _changes(
    one: list[Commitment],
    two: list[Commitment],
    alignment: Alignment,
    genre: Genre = Genre.JOINT_STATEMENT,
    echo: Echo | None = None,
) -> tuple[Change, ...]:
    first, second = statement("We met.", "a"), statement("We met.", "b", genre)
    return compare((first, one), (second, two), alignment, Settings(), echo_of=lambda _: echo)[1]


def test_each_later_line_is_a_change_of_its_own() -> None:
    """A pledge that two lines carry on has a verdict with either of them."""
    one, two = _sides(["plan"], ["promise", "hope"])
    two = [replace(two[0], force=7), replace(two[1], force=4)]

    changes = _changes(one, two, Alignment((_link("a0", "b0", 0.9), _link("a0", "b1", 0.5)), (), ()))

    assert [("b0", ChangeKind.STRENGTHENED, 0.9), ("b1", ChangeKind.WEAKENED, 0.5)] == [
        (*c.later, c.kind, c.confidence) for c in changes
    ]


def test_a_verdict_is_that_of_the_best_counterpart_and_the_others_are_named() -> None:
    """An earlier line that is nobody's best stands beside its kin, and is no absence."""
    one, two = _sides(["plan", "promise"], ["promise"])
    one = [replace(one[0], force=4), replace(one[1], force=6)]
    links = (_link("a0", "b0", 0.5), _link("a1", "b0", 0.9))

    (change,) = _changes(one, two, Alignment(links, (), ()))

    assert (("a1", "a0"), ("b0",), ("a0",)) == (change.earlier, change.later, change.also)
    assert (("a1", "b0"), ChangeKind.REPEATED, 0.9) == (change.pair, change.kind, change.confidence)


def test_a_change_is_unsure_where_all_its_links_are() -> None:
    """One sure link makes a claim."""
    one, two = _sides(["x", "y"], ["p"])
    links = (_link("a0", "b0"), _link("a1", "b0", 0.2, unsure=True))

    assert [False] == [c.unsure for c in _changes(one, two, Alignment(links, (), ()))]
    assert [True] == [c.unsure for c in _changes(one[1:], two, Alignment(links[1:], (), ()))]


def test_the_id_of_a_change_is_of_its_words_and_kind() -> None:
    """Whatever stands around it, and in whichever file."""
    port, rice = "We will open a port in the north.", "We will buy rice from the delta."

    def ids(text: str, name: str) -> set[str]:
        diff = ad.diff(statement(port, f"a{name}"), statement(text, f"b{name}"))
        return {change.id for change in diff.repeated}

    assert ids(port, "") == ids(f"{rice}\n\n{port}", "-2")
    assert ids(port, "") != {change.id for change in ad.diff(statement(rice, "a"), statement(port, "b")).changes}


@pytest.mark.parametrize(
    ("confidence", "genre", "kind"),
    [
        (0.0, Genre.JOINT_STATEMENT, ChangeKind.DROPPED),
        (0.04, Genre.JOINT_STATEMENT, ChangeKind.DROPPED),
        (0.05, Genre.JOINT_STATEMENT, ChangeKind.NOT_MENTIONED),
        (0.0, Genre.READOUT, ChangeKind.NOT_MENTIONED),
    ],
)
def test_a_drop_needs_a_comparable_text_and_no_near_miss(confidence: float, genre: Genre, kind: ChangeKind) -> None:
    """The field's worst error is a false drop: a possible counterpart is enough to withhold the word."""
    one, two = _sides(["we count whales"], ["we count dolphins"])
    near = (_link("a0", "b0", confidence, unsure=True),) if confidence else ()

    echo = Echo(confidence, "we count dolphins", gone=("whales",))
    new, absent = _changes(one, two, Alignment((), ("a0",), ("b0",), near), genre, echo)

    assert (("a0",), kind) == (absent.earlier, absent.kind)
    assert (round(1 - confidence, 4),) * 2 == (absent.confidence, new.confidence)
    quoted = "“we count dolphins”" in absent.reasons[0].after
    assert quoted is (confidence >= 0.05 and genre is Genre.JOINT_STATEMENT)


def test_the_chance_of_no_counterpart_counts_more_than_the_near_miss() -> None:
    """It is fitted, and knows the lines of both texts."""
    one, two = _sides(["we count whales"], ["we count dolphins"])
    near = (_link("a0", "b0", 0.02, unsure=True),)

    absent = _changes(one, two, Alignment((), ("a0",), ("b0",), near, {"a0": 0.8, "b0": 0.99}))[-1]

    assert (ChangeKind.NOT_MENTIONED, 0.8) == (absent.kind, absent.confidence)
    assert absent.reasons[0].after.endswith("its line may go on; closest there: “we count dolphins”")


@pytest.mark.parametrize(("unit", "kind"), [("s/1", ChangeKind.NOT_MENTIONED), ("s/2", ChangeKind.DROPPED)])
def test_part_of_a_sentence_that_goes_on_is_not_dropped(unit: str, kind: ChangeKind) -> None:
    """The later text may have taken it up with the rest; another sentence is dropped on its own."""
    one, two = _sides(["we count whales", "and dolphins too"], ["we count whales"])
    one = [replace(one[0], unit="s/1"), replace(one[1], unit=unit)]

    absent = _changes(one, two, Alignment((_link("a0", "b0"),), ("a1",), ()), echo=Echo(0.0, gone=("dolphins",)))[-1]

    assert kind is absent.kind
    assert ("another part of its sentence" in absent.reasons[0].after) is (kind is ChangeKind.NOT_MENTIONED)


def test_a_new_line_whose_predicate_claims_an_earlier_one_says_so() -> None:
    """New to these two texts is not new to the world."""
    one, two = _sides([], ["we reaffirm our plan"])
    two = [replace(two[0], cues=("reaffirm",), predicate="reaffirm")]

    (change,) = _changes(one, two, Alignment((), (), ("b0",)))

    assert "though its own words claim one" in change.reasons[0].after


def test_changes_follow_the_later_text_and_then_the_earlier_one() -> None:
    """A reader goes through the newer text first."""
    one, two = _sides(["x", "y"], ["p", "q"])

    changes = _changes(one, two, Alignment((_link("a1", "b0"),), ("a0",), ("b1",)))

    assert [("b0",), ("b1",), ()] == [c.later for c in changes]
    assert ("a0",) == changes[-1].earlier


def test_a_pair_can_be_judged_without_being_a_link() -> None:
    """With the verdict that it would have."""
    one, two = _sides(["We plan to open a port."], ["We will open a port."])
    sides = (statement(_TEXT, "a"), [replace(one[0], force=5, predicate="plan")]), (statement(_TEXT, "b"), two)

    (link,) = label((_link("a0", "b0"),), *sides, Settings())

    assert ChangeKind.STRENGTHENED is link.kind


def test_the_confidence_of_an_absence_is_the_chance_that_there_is_no_counterpart() -> None:
    """Where alignment gives one; it knows more than how far the closest clause is."""
    one, two = _sides(["we count whales", "we sell rice"], ["we sell rice", "we count dolphins"])
    found = Alignment((_link("a1", "b0"),), ("a0",), ("b1",), no_counterpart={"a0": 0.8, "b1": 0.7})

    confidences = {change.earlier + change.later: change.confidence for change in _changes(one, two, found)}

    assert (0.8, 0.7) == (confidences["a0",], confidences["b1",])
