"""Verdicts in plain words."""

from dataclasses import replace

import pytest

from alliancediff.documents.verdicts import match_line, told
from alliancediff.models import Axis, Change, ChangeKind, Link, Parts, Reason

_LINK = Link("a/1.1", "b/1.1", 0.8, Parts(), 0.97, unsure=False, margin=0.2)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ""),
        ({"confidence": 0.7}, "match likely, 70%"),
        ({"confidence": 0.4, "unsure": True}, "match UNSURE, 40%"),
        ({"corrected": "relabel"}, "match corrected by a reader"),
    ],
)
def test_how_sure_a_match_is_is_said_in_words(fields: dict[str, object], said: str) -> None:
    """With its chance where that is not near 1."""
    assert said == match_line(replace(_LINK, **fields))  # type: ignore[arg-type]


def test_what_moved_without_a_direction_is_told() -> None:
    """A line of a change that has none of its own, too."""
    link = replace(_LINK, kind=ChangeKind.REPEATED, told="now told as under way")

    assert ["repeated: now told as under way"] == [run.text for run in told(link, None)]


def test_what_has_a_direction_is_told_first_and_each_thing_once() -> None:
    """What moved without one follows, and what differs comes last."""
    level, up = (
        Reason(Axis.SITE, "", "", 0, told="gone “Westport”"),
        Reason(Axis.DEADLINE, "", "", 1, told="added “2030”"),
    )
    change = Change(ChangeKind.STRENGTHENED, ("a/1",), ("b/1",), 1.0, told="gone “Westport”", reasons=(level, up))

    words = told(replace(_LINK, kind=ChangeKind.STRENGTHENED, told="gone “Westport”"), change)

    assert "strengthened: added “2030”; gone “Westport”" == words[0].text


@pytest.mark.parametrize(
    ("fulfilment", "said"),
    [
        ("fulfilled", "carried out by its own account"),
        ("instrumented", "set up or agreed on by its own account"),
        ("partly", "carried out in part by its own account"),
    ],
)
def test_a_promise_told_as_kept_is_told_in_plain_words(fulfilment: str, said: str) -> None:
    """And as what the text says of itself."""
    change = Change(ChangeKind.STRENGTHENED, ("a/1",), ("b/1",), 1.0, fulfilment=fulfilment)

    assert f"strengthened, {said}" == told(replace(_LINK, kind=ChangeKind.STRENGTHENED), change)[0].text
