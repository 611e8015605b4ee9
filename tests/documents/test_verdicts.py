"""Verdicts in plain words."""

from dataclasses import replace

import pytest

from alliancediff.documents.verdicts import match_line, reason_line, told
from alliancediff.models import Axis, ChangeKind, Link, Parts, Reason

_LINK = Link("a/1.1", "b/1.1", 0.8, Parts(), 0.97, unsure=False, margin=0.2)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(Axis.FORCE, "undertaking F5", "undertaking F6", 1, "intend to", "will"), "from “intend to” to “will”"),
        (
            Reason(Axis.FORCE, "stance N3", "stance N3+", 0, "condemn", "strongly condemn"),
            "“condemn”, later “strongly condemn”",
        ),
        (Reason(Axis.FORCE, "stance F3", "stance F3", 0, "welcome", "welcome"), ""),
        (
            Reason(Axis.SCALE, "F6", "N5", 0, "will", "condemn"),
            "“will” and “condemn” are acts of two sorts, of which neither is more",
        ),
        (Reason(Axis.PRECISION, "P3 (two ports)", "P4 (two ports; by 2030)", 1), "added “by 2030”"),
        (Reason(Axis.PRECISION, "P2", "P1", -1), "less exact"),
        (Reason(Axis.AMOUNT, "$5 million", "$6 million", 1), "amount: from “$5 million” to “$6 million”"),
        (Reason(Axis.MECHANISM, "Harbour Council", "none", -1), "gone “Harbour Council”"),
        (Reason(Axis.DELEGATION, "D0", "D3", 1), "now in the hands of a body"),
        (Reason(Axis.DELEGATION, "D3", "D0", 0), ""),
        (Reason(Axis.VOICE, "repeated", "76%", -1), "readers mostly call such pairs weakened (76% sure)"),
        (Reason(Axis.READER, "weakened", "repeated", 0), "a reader says repeated; the rules say weakened"),
        (Reason(Axis.VOICE, "repeated", "81%", 1), "readers mostly call such pairs strengthened (81% sure)"),
        (Reason(Axis.LIMIT, "none", "only", -1), "limit added “only”"),
        (Reason(Axis.BEARERS, "Peru", "Norway", 0), "who is bound: from “Peru” to “Norway”"),
        (Reason(Axis.PRESENCE, "absent", "no counterpart in the earlier text", 0), ""),
    ],
)
def test_an_axis_is_told_in_the_words_of_the_texts(reason: Reason, said: str) -> None:
    """No level and no code stands in it."""
    assert said == reason_line(reason)


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
