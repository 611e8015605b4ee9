"""A state is set against another, with intervals."""

from pathlib import Path

import pytest

from alliancediff.errors import GoldError
from alliancediff.evaluation.intervals import Outcome
from tools.fitting.gains import gain_lines, gains_between, read_record, write_record

_PAIRS = ("a -> b", "c -> d")


def _record(*found: int) -> dict[str, dict[str, dict[str, Outcome]]]:
    """Two pairs of ten units with one link each, of which so many are found."""
    units = {
        pair: {f"{pair}-{n}": (int(n < right), 0, int(n >= right), 0) for n in range(10)}
        for pair, right in zip(_PAIRS, found, strict=True)
    }
    return {"0.30": units, "0.40": units}


def test_a_gain_is_the_mean_over_the_cutoffs_with_its_interval() -> None:
    """Ten of twenty links have an F1 of 2/3, fifteen one of 6/7."""
    gains = gains_between(_record(5, 5), _record(10, 5), [["a -> b"], ["c -> d"]])

    assert pytest.approx(6 / 7 - 2 / 3) == gains["sentences"].value == gains["families"].value
    assert 0.0 < gains["sentences"].low < gains["sentences"].value < gains["sentences"].high
    assert 0.0 == gains["families"].low


def test_a_state_gains_nothing_over_itself() -> None:
    """In no draw."""
    gains = gains_between(_record(5, 5), _record(5, 5), [_PAIRS])

    assert all((0.0, 0.0, 0.0) == (gain.value, gain.low, gain.high) for gain in gains.values())
    assert ["sentences", "families"] == [line.split()[0] for line in list(gain_lines(gains))[1:]]


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    """Counts by cutoff, pair and unit."""
    write_record(_record(5, 3), tmp_path / "old.json")

    assert _record(5, 3) == read_record(tmp_path / "old.json")


@pytest.mark.parametrize("content", [None, "{", "[]", '{"0.30": {"a -> b": {"a-1": [1]}}}'])
def test_what_is_no_record_is_refused(tmp_path: Path, content: str | None) -> None:
    """With the file's name."""
    path = tmp_path / "old.json"
    if content is not None:
        path.write_text(content)

    with pytest.raises(GoldError, match=r"old\.json"):
        read_record(path)


def test_records_of_other_units_are_refused() -> None:
    """There is nothing to set against each other."""
    with pytest.raises(GoldError, match="other units or cutoffs"):
        gains_between({"0.30": {"x -> y": {"x-1": (1, 0, 0, 0)}}}, _record(5, 5), [])
