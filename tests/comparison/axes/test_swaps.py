"""Names and dates of two clauses that look like a gain or a loss and are none."""

import pytest

from alliancediff.comparison.axes.deadline import DEADLINE
from alliancediff.comparison.axes.instrument import INSTRUMENT
from alliancediff.comparison.axes.site import SITE
from alliancediff.comparison.axes.term import TERM
from alliancediff.models import Anchor, Slots
from builders import commitment, sides

_COURT = "Disputes on fishing grounds will be settled by the court in {}."


def test_a_name_in_the_place_of_another_is_told_as_a_swap() -> None:
    """Whether or not the other one is known as a place."""
    known = commitment(_COURT.format("Geneva"), slots=Slots(sites=(Anchor("Geneva"),)))
    other = commitment(_COURT.format("Westport"))

    for pair, told in (((known, other), ("Geneva", "Westport")), ((other, known), ("Westport", "Geneva"))):
        (reason,) = SITE.find(sides(*pair))
        assert (*told, 0) == (reason.before, reason.after, reason.direction)


def test_a_name_that_was_added_decides_and_one_that_is_gone_is_told() -> None:
    """A text need not repeat its names."""
    plain = commitment("We will settle all disputes on fishing grounds.")
    named = commitment(
        "We will settle all disputes on fishing grounds under the Treaty of Fog.",
        slots=Slots(instruments=(Anchor("Treaty of Fog"),)),
    )

    assert [1] == [reason.direction for reason in INSTRUMENT.find(sides(plain, named))]
    assert [("Treaty of Fog", 0)] == [(r.before, r.direction) for r in INSTRUMENT.find(sides(named, plain))]


@pytest.mark.parametrize("letters", ["the GGR", "the Grain Reserve", "GGR members"])
def test_a_name_that_is_said_in_another_form_is_no_gain(letters: str) -> None:
    """By its letters or in part."""
    named = commitment(
        "We will fill the Global Grain Reserve.", slots=Slots(instruments=(Anchor("Global Grain Reserve"),))
    )
    other = commitment(f"We will fill {letters}.", slots=Slots(instruments=(Anchor("Grain Reserve", pointer=True),)))

    assert [] == [*INSTRUMENT.find(sides(other, named)), *INSTRUMENT.find(sides(named, other))]


def test_a_term_is_no_deadline() -> None:
    """Until a later day is longer, by a later day is later."""
    until, by = (
        [
            commitment(
                f"We will run the mission {word} {year}.",
                slots=Slots(deadlines=(Anchor(f"{word} {year}", year, "year"),)),
            )
            for year in (2024, 2026)
        ]
        for word in ("until", "by")
    )

    assert [1] == [r.direction for rule in (TERM, DEADLINE) for r in rule.find(sides(*until))]
    assert [-1] == [r.direction for rule in (TERM, DEADLINE) for r in rule.find(sides(*by))]
