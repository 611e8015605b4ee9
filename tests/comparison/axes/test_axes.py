"""Every axis has one file, one name and one row of the codebook, and tells itself in plain words."""

import importlib
import re
from pathlib import Path

import pytest

from alliancediff.comparison.axes import AXES, Rule, at_rest, level, worded
from alliancediff.models import Axis, Reason
from builders import commitment

_CODEBOOK = (Path(__file__).parents[3] / "docs" / "codebook.md").read_text(encoding="utf-8")


def test_the_codebook_has_the_axes_in_their_order() -> None:
    """With what each of them asks."""
    rows = re.findall(r"^\| `(\w+)` \| (.+\?) \|$", _CODEBOOK, re.MULTILINE)

    assert rows == [(str(rule.axis), rule.asks) for rule in AXES]


def test_each_axis_has_a_rule_and_only_one() -> None:
    """The names that the schema lists are those of the rules."""
    assert sorted(rule.axis for rule in AXES) == sorted(Axis)


@pytest.mark.parametrize("axis", Axis)
def test_each_rule_stands_in_the_file_of_its_axis(axis: Axis) -> None:
    """And nowhere else."""
    module = importlib.import_module(f"alliancediff.comparison.axes.{axis}")

    assert [axis] == [value.axis for value in vars(module).values() if isinstance(value, Rule)]


_FORCE = (Axis.FORCE, "an intention", "a firm promise")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(*_FORCE, 1, "intend to", "will"), "from “intend to” to “will”"),
        (Reason(*_FORCE, 0, "condemn", "strongly condemn"), "“condemn”, later “strongly condemn”"),
        (Reason(*_FORCE, 0, "welcome", "Welcome"), ""),
        (Reason(*_FORCE, 0, "reaffirmed our support", "reaffirmed their support"), ""),
        (Reason(Axis.STAGE, "done", "under way", -1, "opened", "open"), "from “opened” to “open”"),
        (Reason(Axis.SCALE, "", "", 0, "will", "condemn"), "“will”, later “condemn”: acts of two sorts"),
        (Reason(Axis.NEGATION, "for", "against", -1, "will", "will not"), "from “will” to “will not”, now against it"),
        (Reason(Axis.POLARITY, "against", "for", 1, "oppose", "back"), "from “oppose” to “back”, now for it"),
        (Reason(Axis.OPPOSITE_ACT, "", "", -1, "join", "leave"), "from “join” to “leave”, its opposite"),
        (Reason(Axis.PRECISION, "two ports", "two ports; by 2030", 1), "added “by 2030”"),
        (Reason(Axis.PRECISION, "an aim", "a named act", 1), "from an aim to a named act"),
        (Reason(Axis.PRECISION, "a field", "two ports", 1), "from a field to “two ports”"),
        (Reason(Axis.AMOUNT, "$5 million", "$6 million", 1), "amount: from “$5 million” to “$6 million”"),
        (Reason(Axis.DEADLINE, "by May", "none", -1), "gone “by May”"),
        (Reason(Axis.TERM, "until 2022", "until 2023", 1), "until when: from “until 2022” to “until 2023”"),
        (Reason(Axis.SPAN, "30 days", "90 days", -1), "time: from “30 days” to “90 days”"),
        (Reason(Axis.SCOPE, "none", "and whales", 1), "added “and whales”"),
        (Reason(Axis.MECHANISM, "Harbour Council", "none", 0), "gone “Harbour Council”"),
        (Reason(Axis.INSTRUMENT, "none", "Treaty of Fog", 1), "added “Treaty of Fog”"),
        (Reason(Axis.SITE, "Westport", "Easton", 0), "named: from “Westport” to “Easton”"),
        (Reason(Axis.DELEGATION, "nobody", "a treaty", 1), "now carried by a treaty"),
        (Reason(Axis.DELEGATION, "a treaty", "nobody", 0), ""),
        (Reason(Axis.ACT, "none", "talks on", -1), "now only talk: “talks on”"),
        (Reason(Axis.ACT, "talks on", "none", 1), "no longer only talk: “talks on”"),
        (Reason(Axis.MAGNITUDE, "none", "fundamentally", 1), "added “fundamentally”"),
        (Reason(Axis.EFFORT, "none", "endeavour to", -1), "effort words put in: “endeavour to”"),
        (Reason(Axis.CONDITION, "if asked", "none", 1), "a condition taken out: “if asked”"),
        (Reason(Axis.LIMIT, "none", "only", -1), "a limit put in: “only”"),
        (Reason(Axis.BEARERS, "Peru", "Norway", 0), "who is bound: Peru, later Norway"),
        (Reason(Axis.BEARERS, "all members", "most members", -1), "who speaks: all members, later most members"),
        (Reason(Axis.PARTNERS, "Peru", "Fiji, Peru, Tonga", 1), "now with Fiji, Tonga, too"),
        (Reason(Axis.PARTNERS, "Fiji, Peru, Tonga", "Peru", 0), "no longer with Fiji, Tonga"),
        (Reason(Axis.VOICE, "repeated", "76%", -1), "the wording as a whole suggests this (76% sure)"),
        (Reason(Axis.READER, "weakened", "repeated", 0), "a reader says repeated, the rules say weakened"),
        (Reason(Axis.PRESENCE, "absent", "no counterpart found", 0), "no counterpart found"),
    ],
)
def test_an_axis_is_told_in_the_words_of_the_texts(reason: Reason, said: str) -> None:
    """No level and no code stands in it, and what is between quotation marks is of the texts."""
    assert said == worded(reason).told


def test_what_is_levelled_is_told_anew() -> None:
    """A voice that told a direction has nothing to say of what has none."""
    up = worded(Reason(*_FORCE, 1, "intend to", "will"))
    heard = worded(Reason(Axis.VOICE, "repeated", "76%", 1))

    (one,) = level([heard, up])

    assert ("“intend to”, later “will”", 0) == (one.told, one.direction)


def test_what_did_not_move_is_told_by_its_axis() -> None:
    """Only where nothing differs there, and where there is something that could have moved."""
    one, two = (commitment(f"We will open {n} ports.", bearers=("Norway",), delegation=2, precision=2) for n in "23")
    moved = Reason(Axis.PRECISION, "an aim", "a named act", 1)

    carried = "still carried by a body or an agreement"
    assert {"the same parties are bound", carried, "as exact as before"} == set(at_rest(one, two, []))
    assert {"the same parties are bound", carried} == set(at_rest(one, two, [moved]))
