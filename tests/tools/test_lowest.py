"""The lowest versions are those that pyproject.toml declares."""

import tomllib
from typing import Any

import pytest

from tools.lowest import PROJECT, constraints, requirements


def _project(*dependencies: str, **extras: list[str]) -> dict[str, Any]:
    return {
        "build-system": {"requires": ["builder>=1"]},
        "project": {"name": "ours", "dependencies": list(dependencies), "optional-dependencies": extras},
    }


def test_each_package_is_held_at_its_lowest_version() -> None:
    """What builds the package, what it needs and what its tests need, in alphabetical order."""
    project = _project("Beta>=2.1", "alpha >= 3", test=["gamma[fast]>=4"])

    assert ["alpha==3", "Beta==2.1", "builder==1", "gamma==4"] == constraints(project)


def test_extras_that_take_each_other_are_followed() -> None:
    """The extra "dev" takes "test", which takes two more."""
    project = _project(
        "alpha>=1", dev=["ours[test]", "linter"], test=["ours[pdf, docx]", "t>=2"], pdf=["p>=3"], docx=["d>=4"]
    )

    found = requirements(project, "dev")

    assert {"builder": "1", "alpha": "1", "linter": None, "t": "2", "p": "3", "d": "4"} == found


@pytest.mark.parametrize(
    ("requirement", "told"),
    [
        ("alpha", "no lowest version of alpha"),
        ("alpha>=1,<2", "neither NAME nor NAME>=VERSION"),
        ("alpha==1", "neither NAME nor NAME>=VERSION"),
        ("alpha>=1; python_version < '3.12'", "neither NAME nor NAME>=VERSION"),
    ],
)
def test_a_requirement_without_a_lowest_version_or_in_other_words_is_told(requirement: str, told: str) -> None:
    """Nothing is left untested in silence."""
    with pytest.raises(ValueError, match=told):
        constraints(_project(requirement, test=[]))


def test_ours_declares_the_lowest_version_of_all_that_it_and_its_tests_need() -> None:
    """With those of the extras for PDF and Word, and of what builds it."""
    found = constraints(tomllib.loads(PROJECT.read_text(encoding="utf-8")))

    names = {line.partition("==")[0] for line in found}
    assert {"hatchling", "click", "msgspec", "pypdfium2", "python-docx", "pytest", "hypothesis"} <= names
