"""The second voice is fitted on others than it judges, both ways, and written so that it can be read back."""

import tomllib

import pytest

from alliancediff.comparison.verdicts import by_rules, heard_of, sayable
from alliancediff.comparison.voice import forest_in, opinion
from alliancediff.models import Commitment, Settings
from builders import stance
from tools.fitting.verdicts import Sample, direction, figures, fit, group, rendered


def _sample(earlier: Commitment, later: Commitment, wanted: int, mark: str) -> Sample:
    ruled, back = by_rules(earlier, later, Settings()), by_rules(later, earlier, Settings())
    there, again = heard_of(earlier, later, ruled), heard_of(later, earlier, back)
    may_say = sayable(earlier, later, ruled)
    return Sample("gold", frozenset({mark}), (wanted,), ruled, may_say, is_found=True, there=there, back=again)


_SHORT, _LONG = stance("We value whales"), stance("We value whales, seals, cod, herring and the nets of all who fish")
_SAMPLES = [
    _sample(*pair, wanted, f"day {number}")
    for number in range(8)
    for pair, wanted in (((_SHORT, _LONG), 1), ((_SHORT, _SHORT), 0))
]


def test_what_readers_say_is_learnt_both_ways() -> None:
    """Longer is stronger here, so shorter is weaker, which no reader said."""
    forest = fit(_SAMPLES)
    sample = _SAMPLES[0]

    assert 1 == opinion(sample.there, sample.back, forest).direction
    assert -1 == opinion(sample.back, sample.there, forest).direction
    assert 1 == direction(sample, forest, Settings())


def test_pairs_of_one_day_are_one_family() -> None:
    """What was said of one must not help to judge the other."""
    assert [2] * 8 == [len(family) for family in group(_SAMPLES)]


def test_the_file_is_read_back_as_it_was_fitted() -> None:
    """With what it is and how it was made on top."""
    forest = fit(_SAMPLES)
    text = "\n".join(rendered(forest, 16))

    again = forest_in(tomllib.loads(text))

    assert "16 pairs" in text
    assert pytest.approx(forest.chances(_SAMPLES[0].there), abs=0.01) == again.chances(_SAMPLES[0].there)


def test_figures_count_what_was_right_of_what_was_said() -> None:
    """By gold file and in all."""
    said = {id(sample): 1 for sample in _SAMPLES}

    lines = list(figures("found", _SAMPLES, said))

    assert "8/16" in lines[1]
    assert "0.500" in lines[1]
