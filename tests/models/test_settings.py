"""Settings are checked where they are written."""

from pathlib import Path
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.errors import LexiconError, SettingsError
from alliancediff.models import ComparisonSettings


@pytest.mark.parametrize("packs", [["us_japan", "quad"], ("us_japan", "quad"), ["us_japan", "quad", "us_japan"]])
def test_packs_are_any_list(packs: list[str]) -> None:
    """Kept as a tuple, each once, so that settings of the same packs are equal."""
    assert ad.Settings(packs=("us_japan", "quad")) == ad.Settings(packs=packs)
    assert ("us_japan", "quad") == ad.Settings(packs=packs).packs


def test_one_name_alone_is_a_list_of_one() -> None:
    """Its letters are no packs; a folder may be a path."""
    assert ("quad",) == ad.Settings(packs="quad").packs
    assert ("my/pack",) == ad.Settings(packs=Path("my/pack")).packs  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"packs": 3}, "packs: 3 is no list; give a list of names or folders"),
        ({"packs": [3]}, "packs: 3 is no name of a pack"),
        ({"packs": [""]}, "packs: '' is no name of a pack"),
        ({"packs": None}, "packs: None is no list"),
        ({"profile": ["lri"]}, r"profile: \['lri'\] is no name"),
        ({"cutoff": True}, "cutoff: True is no number from 0 to 1"),
        ({"cutoff": "0.5"}, "cutoff: '0.5' is no number"),
        ({"doubt": float("nan")}, "doubt: nan is no number"),
        ({"scope_ratio": 1.01}, "scope_ratio: 1.01 is no number from 0 to 1"),
        ({"unsure_cutoff": 0.9}, "unsure_cutoff: 0.9 lies above cutoff 0.45"),
        ({"max_unit_characters": 0}, "max_unit_characters: 0 is no whole number from 1 to"),
        ({"max_unit_characters": 1.5}, "max_unit_characters: 1.5 is no whole number from 1 to"),
        ({"half_steps": "no"}, "half_steps: 'no' is neither True nor False"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_its_name(values: dict[str, Any], said: str) -> None:
    """Where it is written, not where it is used."""
    with pytest.raises(SettingsError, match=said):
        ad.Settings(**values)


def test_what_is_no_settings_is_refused() -> None:
    """A third text is no tunable."""
    for verb in (ad.extract, ad.trace, ad.themes, ad.formulas):
        with pytest.raises(SettingsError, match=r"settings: .* is none; give Settings"):
            verb(ad.read_text("We will open a port.", date="2021-01-01"), {"cutoff": 0.5})  # type: ignore[operator]


@pytest.mark.parametrize(
    ("values", "said"),
    [({"packs": ["us_japn"]}, "did you mean 'us_japan'"), ({"profile": "gruneberg"}, "did you mean 'gruenberg'")],
)
def test_a_pack_or_profile_that_is_not_there_is_told_with_those_that_come_near(
    values: dict[str, Any], said: str
) -> None:
    """A letter is soon lost."""
    with pytest.raises(LexiconError, match=said):
        ad.extract(b"We will open a port.", ad.Settings(**values))


def test_settings_tell_what_was_changed() -> None:
    """Nothing else, so that a reader sees it; the line is a call that makes them anew."""
    settings = ad.Settings(cutoff=0.5, comparison=ComparisonSettings(outweighs=3))

    assert "Settings()" == repr(ad.Settings())
    assert "Settings(cutoff=0.5, comparison=ComparisonSettings(outweighs=3))" == repr(settings)
    assert "ComparisonSettings(outweighs=3)" == repr(settings.comparison)


def test_settings_are_told_in_a_short_line() -> None:
    """However many packs there are."""
    line = repr(ad.Settings(packs=[f"pack{number}" for number in range(200)]))

    assert len(line) < 300
    assert line.startswith("Settings(packs=('pack0', ")
