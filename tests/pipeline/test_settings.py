"""Settings are checked before anything is read, each by the range of its field."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from alliancediff.errors import SettingsError
from alliancediff.models import ComparisonSettings, Settings
from alliancediff.models.settings import RANGE
from alliancediff.pipeline.settings import checked

_GROUPS: dict[str, Any] = {
    "": Settings,
    **{field.name: field.default_factory for field in fields(Settings) if is_dataclass(field.default_factory)},
}
_NUMBERS = [(group, field.name) for group, kind in _GROUPS.items() for field in fields(kind) if RANGE in field.metadata]


def _with(group: str, name: str, value: object) -> Settings:
    changed: Any = {name: value}
    return replace(Settings(), **({group: replace(getattr(Settings(), group), **changed)} if group else changed))


def test_the_defaults_can_be_used() -> None:
    """And are the same for everybody."""
    assert Settings() == checked(Settings()) == replace(Settings(), comparison=ComparisonSettings())
    assert hash(Settings()) == hash(Settings())


@pytest.mark.parametrize(("group", "name"), _NUMBERS)
def test_a_number_out_of_its_range_is_refused_by_its_name(group: str, name: str) -> None:
    """So is what is no number, and a truth value in the place of one."""
    allowed = next(field for field in fields(_GROUPS[group]) if field.name == name).metadata[RANGE]

    for value in (allowed.low - 1, allowed.high + 1, "1", None, True, float("nan")):
        with pytest.raises(SettingsError, match=f"^{f'{group}.' if group else ''}{name}: "):
            checked(_with(group, name, value))


@pytest.mark.parametrize(("group", "name"), _NUMBERS)
def test_every_number_has_a_range_that_holds_its_default(group: str, name: str) -> None:
    """With a unit; a whole number has whole ends."""
    default = getattr(_GROUPS[group](), name)
    allowed = next(field for field in fields(_GROUPS[group]) if field.name == name).metadata[RANGE]

    assert allowed.low <= default <= allowed.high
    assert allowed.unit
    assert {type(default)} == {type(allowed.low), type(allowed.high)}


def test_a_fraction_is_no_count() -> None:
    """Two and a half levels outweigh nothing."""
    with pytest.raises(SettingsError, match=r"comparison\.outweighs: 2\.5 is no whole number from 1 to 5"):
        checked(_with("comparison", "outweighs", 2.5))


def test_a_group_is_one_of_its_kind() -> None:
    """A table of names and values is none."""
    with pytest.raises(SettingsError, match=r"evolution: .* is no EvolutionSettings"):
        checked(_with("", "evolution", {"settled": 2}))


def test_a_truth_value_is_one() -> None:
    """The word for one is not."""
    with pytest.raises(SettingsError, match="half_steps: 'no' is neither True nor False"):
        checked(_with("", "half_steps", "no"))
