"""An article that tells of several meetings keeps them apart: each unit knows its meeting and who spoke there."""

import pytest

import alliancediff as ad
from alliancediff.models import Extraction, Genre
from builders import statement

_JOURNEY = (
    "President Rossi of Italy met with Prime Minister Holm of Norway in Oslo. The two leaders agreed to open a ferry line."
    "\n\n"
    "Later, President Rossi held talks with Premier Vos of the Netherlands. The leaders pledged to train fifty pilots.\n\n"
    "He also met with Mr. Quill and his counterparts. The leaders promised to send boats."
)


def _extract(text: str, genre: Genre = Genre.PRESS_ARTICLE) -> Extraction:
    return ad.extract(statement(text, genre=genre, issuers=("Italy", "Netherlands", "Norway")))


def _bearers(found: Extraction) -> dict[str, tuple[str, ...]]:
    return {c.predicate: c.bearers for c in found.commitments}


def test_the_leaders_are_those_of_the_meeting_told_last() -> None:
    """Where not all who met are known, nobody is bound, and not one of them."""
    bearers = _bearers(_extract(_JOURNEY))

    assert ("Italy", "Norway") == bearers["agreed to open"]
    assert ("Italy", "Netherlands") == bearers["pledged to train"]
    assert () == bearers["promised to send"]


def test_each_unit_knows_its_meeting() -> None:
    """By the unit that opened it."""
    units = _extract(_JOURNEY).statement.units

    assert [units[0].id, units[0].id, units[2].id, units[2].id] == [unit.meeting for unit in units[:4]]
    assert ("Italy", "Netherlands") == units[3].speakers


def test_sections_on_meetings_of_their_own() -> None:
    """A heading that names whom somebody met opens a meeting, too."""
    text = (
        "President Rossi of Italy met with Prime Minister Holm of Norway. The two leaders will open a port.\n\n"
        "## Meeting with Premier Vos of the Netherlands\n\nThe two leaders agreed to train fifty pilots."
    )

    assert ("Italy", "Netherlands") == _bearers(_extract(text))["agreed to train"]


@pytest.mark.parametrize(
    "text",
    [
        "President Rossi of Italy met with Prime Minister Holm of Norway. They will open a port.",
        (
            "President Rossi of Italy met with Prime Minister Holm of Norway. He briefed her on his call with Premier Vos of "
            "the Netherlands. President Rossi welcomed the efforts of Peru. They will open a port."
        ),
    ],
)
def test_one_meeting_needs_no_telling_apart(text: str) -> None:
    """Praise of a third state, and a call that is only spoken of, open no other meeting."""
    assert {""} == {unit.meeting for unit in _extract(text).statement.units}


def test_a_joint_statement_is_of_one_meeting() -> None:
    """Whatever meetings it looks back on."""
    units = _extract(_JOURNEY, Genre.JOINT_STATEMENT).statement.units

    assert {""} == {unit.meeting for unit in units}
