"""Prints the lowest versions that pyproject.toml declares, as constraints for pip.

    python3 -m tools.lowest > lowest.txt && PIP_CONSTRAINT=lowest.txt pip install ".[test]"

They are read off the file itself, so that what is tested and what is declared cannot drift apart. What these packages
need in turn is left to pip.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[(?P<extras>[^\]]*)\])?(?:\s*>=\s*(?P<lowest>[0-9.]+))?")


def requirements(project: Mapping[str, Any], extra: str) -> dict[str, str | None]:
    """What building the package and installing it with an extra asks for: lowest versions by name.

    Args:
        project: what pyproject.toml holds.
        extra: an extra, such as "test"; the extras that it takes from the package itself are followed.

    Returns:
        Names as they are written there, each with its lowest version or None where none is declared.

    Raises:
        ValueError: a requirement is written in a way that is not understood here.

    Example:
        >>> tables = {"build-system": {"requires": ["hatchling>=1"]}, "project": {"dependencies": ["click"]}}
        >>> requirements(tables, "")
        {'hatchling': '1', 'click': None}
    """
    found: dict[str, str | None] = {}
    for line in (*project["build-system"]["requires"], *project["project"]["dependencies"], *_lines(project, extra)):
        match = _REQUIREMENT.fullmatch(line)
        if not match:
            raise ValueError(f"pyproject.toml: {line!r} is neither NAME nor NAME>=VERSION")
        found[match["name"]] = match["lowest"]
    return found


def _lines(project: Mapping[str, Any], extra: str) -> list[str]:
    found: list[str] = []
    for line in project["project"]["optional-dependencies"][extra] if extra else ():
        match = _REQUIREMENT.match(line)
        if match and match["extras"] and match["name"] == project["project"]["name"]:
            found += [inner for other in match["extras"].split(",") for inner in _lines(project, other.strip())]
        else:
            found.append(line)
    return found


def constraints(project: Mapping[str, Any]) -> list[str]:
    """One line for each package that the package, its tests or its build need: "click==8.2".

    Raises:
        ValueError: a package has no lowest version, or is written in a way that is not understood.
    """
    needed = requirements(project, "test")
    if missing := [name for name, lowest in needed.items() if lowest is None]:
        raise ValueError(f"pyproject.toml declares no lowest version of {', '.join(missing)}")
    return sorted((f"{name}=={lowest}" for name, lowest in needed.items()), key=str.lower)


if __name__ == "__main__":
    print("\n".join(constraints(tomllib.loads(PROJECT.read_text(encoding="utf-8")))))  # noqa: T201  # its one purpose
