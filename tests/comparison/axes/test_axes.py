"""Every axis has one file, one name and one row of the codebook."""

import re
from pathlib import Path

from alliancediff.comparison.axes import AXES, told
from alliancediff.models import Axis, Reason

_CODEBOOK = (Path(__file__).parents[3] / "docs" / "codebook.md").read_text(encoding="utf-8")


def test_the_codebook_has_the_axes_in_their_order() -> None:
    """With what each of them asks."""
    rows = re.findall(r"^\| `(\w+)` \| (.+\?) \|$", _CODEBOOK, re.MULTILINE)

    assert rows == [(str(rule.axis), rule.asks) for rule in AXES]


def test_each_axis_but_those_of_readers_and_silence_has_a_rule() -> None:
    """And only one."""
    assert sorted(rule.axis for rule in AXES) == sorted(set(Axis) - {Axis.READER, Axis.PRESENCE})


def test_each_axis_tells_what_it_found() -> None:
    """With the words of both sides, where there are any."""
    for rule in AXES:
        reason = Reason(rule.axis, "before", "after", -1, "old words", "new words")
        assert {"before", "after", "old words", "new words"} & set(
            re.findall(r"[a-z]+ words|before|after", told(reason))
        )
