"""What is public: few names at the top, the rest in two rooms, and a page that says so."""

import importlib
import inspect
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

import alliancediff
from alliancediff import errors, models

_PAGE = (Path(__file__).parents[1] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
_MOST_NAMES = 30


def _part(heading: str) -> set[str]:
    """The names that a part of the page gives, in code."""
    body = _PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)`", body, re.MULTILINE))


def test_the_page_holds_the_names_at_the_top() -> None:
    """All of them, and no others; they are few."""
    assert set(alliancediff.__all__) == _part("alliancediff")
    assert len(alliancediff.__all__) <= _MOST_NAMES


def test_the_page_holds_the_errors() -> None:
    """All that are raised, and what they hold."""
    named = {name for name, one in vars(errors).items() if inspect.isclass(one) and one.__module__ == errors.__name__}

    assert named == _part("alliancediff.errors")


def test_the_page_holds_the_values() -> None:
    """All that models hands out."""
    assert set(models.__all__) == _part("alliancediff.models")


def test_the_page_holds_the_names_that_moved() -> None:
    """With their new places, which are there."""
    moved = dict(re.findall(r"^\| `ad\.(\w+)` \| `([\w.]+)", _PAGE, re.MULTILINE))

    assert set(alliancediff._MOVED) == set(moved)
    for name, place in moved.items():
        module, _, new = place.rpartition(".")
        assert hasattr(
            importlib.import_module(module.replace("ad", "alliancediff", 1) if module == "ad" else module), new
        )
        assert name


@pytest.mark.parametrize("name", alliancediff._MOVED)
def test_a_name_that_moved_still_works_and_warns(name: str) -> None:
    """For one release; the warning names the place."""
    with pytest.warns(DeprecationWarning, match=rf"alliancediff\.{name} is alliancediff\.\S+ now; the old name goes"):
        found = getattr(alliancediff, name)

    assert found is getattr(importlib.import_module(alliancediff._MOVED[name]), name)
    assert name not in alliancediff.__all__
    assert name not in dir(alliancediff)


def test_a_warning_points_at_the_line_that_asks() -> None:
    """Whoever reads it wants to know where to mend."""
    code = "import warnings; warnings.simplefilter('always')\nfrom alliancediff import ChangeKind\nimport alliancediff\nalliancediff.Genre"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert (
        "<string>:2: DeprecationWarning: alliancediff.ChangeKind is alliancediff.models.ChangeKind now" in done.stderr
    )
    assert "<string>:4: DeprecationWarning: alliancediff.Genre is alliancediff.models.Genre now" in done.stderr


@pytest.mark.parametrize("name", alliancediff.__all__)
def test_a_public_name_warns_of_nothing(name: str) -> None:
    """It is where it should be, and says what it is."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert inspect.getdoc(getattr(alliancediff, name))


def test_a_lookup_error_is_a_key_error_and_one_of_ours() -> None:
    """Whoever caught either goes on catching it."""
    assert issubclass(errors.UnknownNameError, (KeyError, alliancediff.AllianceDiffError))
    assert issubclass(errors.UnknownNameError, KeyError)
    assert issubclass(errors.UnknownNameError, errors.SettingsError)
