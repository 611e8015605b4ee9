"""The smallest edits of a kept formula are told; paraphrase and what the axes tell are not."""

from functools import cache

import pytest

from alliancediff.comparison.redline import redliner
from alliancediff.comparison.wording import wordings
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Anchor, ComparisonSettings, Slots, WordingKind, WordingNote
from builders import stance


@cache
def _lexicon() -> Lexicon:
    return load(("us_japan",))


_STRAIT = "We oppose any attempt to change the borders of the strait by force"


def _notes(earlier: str, later: str, *, is_paraphrase: bool = False, **fields: object) -> tuple[WordingNote, ...]:
    one, two = (stance(quote, predicate="oppose", bearers=("Norway",), **fields) for quote in (earlier, later))
    runs = redliner(_lexicon(), ComparisonSettings()).runs(earlier, later)
    return wordings(_lexicon(), ComparisonSettings()).notes(one, two, runs, is_paraphrase=is_paraphrase)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (_STRAIT, f"{_STRAIT} or coercion", (WordingKind.PHRASE, "", "or coercion")),
        (
            "We seek an end to the violence in Burma and the release of all monks",
            "We seek an end to the violence in Myanmar and the release of all monks",
            (WordingKind.ALIAS, "Burma", "Myanmar"),
        ),
        (
            "We seek lasting calm on the Korean Peninsula and in the seas around it",
            "We seek lasting calm in North Korea and in the seas around it",
            (WordingKind.NAME, "on the Korean Peninsula", "in North Korea"),
        ),
        (
            "We defend the island with all means that we have, including nuclear",
            "We defend the island with all means that we have",
            (WordingKind.QUALIFIER, "including nuclear", ""),
        ),
        (
            "We stand for the rules-based order on all seas and in the air",
            "We stand for a free order under the rule of law on all seas and in the air",
            (WordingKind.PHRASE, "the rules-based order", "a free order under the rule of law"),
        ),
        (
            "We keep our ironclad promise to defend the northern harbours",
            "We keep our promise to defend the northern harbours",
            (WordingKind.BOOSTER, "ironclad", ""),
        ),
        (
            "We build the pier with Peru and share the costs of the lights",
            "We build the pier with Peru and Chile and share the costs of the lights",
            (WordingKind.MEMBER, "", "and Chile"),
        ),
        (
            "We share maps of reefs, rocks and wrecks with all fishermen",
            "We share maps of reefs, rocks, tides and wrecks with all fishermen",
            (WordingKind.MEMBER, "", "tides"),
        ),
        (
            "We build the pier with Peru and share the costs of the lights",
            "We build the pier with Peru and, where appropriate, share the costs of the lights",
            (WordingKind.HEDGE, "", "where appropriate"),
        ),
        (
            "We build the pier with Peru and share the costs of the lights",
            "We build the pier with Peru and share the costs of the lights, subject to funding",
            (WordingKind.CONDITION, "", "subject to funding"),
        ),
    ],
)  # fmt: skip
def test_a_small_edit_is_told_by_its_kind(earlier: str, later: str, expected: tuple[WordingKind, str, str]) -> None:
    """With the words of both sides; swapped sides swap them."""
    (note,) = _notes(earlier, later)
    (back,) = _notes(later, earlier)

    assert expected[0] is note.kind is back.kind
    assert {expected[1], expected[2]} == {note.earlier, note.later} == {back.later, back.earlier}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (_STRAIT, _STRAIT),
        (_STRAIT, "They object to every move that alters the line in the northern waters"),
        ("We oppose the dam on the river in the north", "We strongly oppose the dam on the river in the north"),
        ("Both leaders oppose the dam on the river in the north", "The ministers oppose the dam on the river in the north"),
        ("Norway and we oppose the dam on the river", "We oppose the dam on the river"),
        ("We defend the northern harbours and their crews", "We defence the northern harbour and their crews"),
        ("We honour the pact on ports and harbours of 2010", "We honor the pact on ports and harbors of 2010"),
        ("We back the work of the DPRK on fish and rice", "We back the work of the Democratic People's Republic of Korea on fish and rice"),
        ("We back the Indo-Pacific Economic Framework and its fund", "We back the Indo-Pacific Economic Framework (IPEF) and its fund"),
        ("We back the work on space flight and rice in the south", "We back the work on spaceflight and rice in the south"),
        ("In this context we back the work on fish and rice", "We back the work on fish and rice"),
        ("We back and praise the work on fish and rice in the south", "We oppose the work on fish and rice in the south"),
        ("Crews there back the work on fish and rice in the south", "Crews there oppose the work on fish and rice in the south"),
        ("3 We back the work on fish and rice in the south", "4 We back the work on fish and rice in the south"),
    ],
)  # fmt: skip
def test_what_is_no_change_of_what_is_said_is_not_told(earlier: str, later: str) -> None:
    """Paraphrase, the predicate, who speaks, openings, inflection, spelling, abbreviation and numbering."""
    notes = _notes(earlier, later)

    assert [] == [note for note in notes if note.kind is not WordingKind.BOOSTER]


def test_a_party_that_joins_those_who_speak_is_told() -> None:
    """Where the others go on speaking."""
    row = "Norway, Sweden, Iceland{}, Peru and Chile oppose the trade in stolen ships"
    parties = ("Norway", "Sweden", "Iceland", "Peru", "Chile")
    one = stance(row.format(""), predicate="oppose", bearers=parties)
    two = stance(row.format(", Finland and Germany"), predicate="oppose", bearers=(*parties, "Finland", "Germany"))
    runs = redliner(_lexicon(), ComparisonSettings()).runs(one.quote, two.quote)

    (note,) = wordings(_lexicon(), ComparisonSettings()).notes(one, two, runs, is_paraphrase=False)

    assert (WordingKind.MEMBER, "", "Finland and Germany") == (note.kind, note.earlier, note.later)


def test_amounts_and_dates_are_left_to_their_axis() -> None:
    """The verdict tells them."""
    slots = Slots(deadlines=(Anchor("by 2030", 2030, "year"), Anchor("by 2035", 2035, "year")))

    assert () == _notes(
        "We close the mines of the north by 2030", "We close the mines of the north by 2035", slots=slots
    )


def test_of_a_paraphrase_only_names_and_qualifiers_are_told() -> None:
    """The rest is the reporter's wording."""
    assert () == _notes(_STRAIT, f"{_STRAIT} or coercion", is_paraphrase=True)
    assert [WordingKind.QUALIFIER] == [
        note.kind for note in _notes(_STRAIT, f"{_STRAIT}, including at night", is_paraphrase=True)
    ]


def test_the_smallest_edit_comes_first_amid_its_words() -> None:
    """`share` is the changed part of the clause."""
    notes = _notes(
        "We build the new pier with Peru and share all the costs of the lights there",
        "We build the pier with Peru and share all the costs of the tall lights and bells there",
    )

    assert sorted(note.share for note in notes) == [note.share for note in notes]
    assert all(0 < note.share < 1 / 3 for note in notes)
    assert ("all the costs of the", "tall", "") in {
        (n.before.removeprefix("share "), n.later, n.earlier) for n in notes
    }
