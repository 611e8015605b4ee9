"""The house: arrows point one way, third-party packages have one home each, and the import is light."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import alliancediff

_ROOT = Path(alliancediff.__file__).parent
_MODULES = sorted(path for path in _ROOT.rglob("*.py"))

_RANKS = {
    "models": 0,
    "errors": 0,
    "limited_files": 0,
    "lexicon": 1,
    "cache": 3,
    "pipeline": 4,
    "surveying": 5,
    "tracing": 5,
    "vetting": 5,
    "formulary": 5,
    "measuring": 6,
    "cli": 7,
    "fitting": 7,
    "__init__": 8,
    "__main__": 8,
}
_STAGE_RANK = 2
"""Stages (reading, extraction, alignment, comparison, corrections, evolution, rendering, evaluation) never import each other."""

_HOMES = {
    "click": {"cli"},
    "networkx": {"evolution"},
    "rapidfuzz": {"alignment"},
    "rich": {
        "rendering.to_terminal",
        "rendering.trace_to_terminal",
        "rendering.table_to_terminal",
        "rendering.themes_to_terminal",
        "rendering.formulas_to_terminal",
    },
    "msgspec": {"rendering.to_json"},
    "selectolax": {"reading.from_html"},
    "markdown_it": {"reading.from_markdown"},
    "yaml": {"reading.front_matter"},
    "charset_normalizer": {"reading.decoding"},
    "pypdfium2": {"reading.from_pdf"},
    "docx": {"reading.from_docx"},
}


def _name(path: Path) -> str:
    return ".".join(path.relative_to(_ROOT).with_suffix("").parts).removesuffix(".__init__") or "__init__"


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            module = node.module or ""
            yield from ((f"{module}.{alias.name}" for alias in node.names) if module == "alliancediff" else (module,))


def _rank(room: str) -> int:
    return _RANKS.get(room, _STAGE_RANK)


@pytest.mark.parametrize("path", _MODULES, ids=_name)
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    """Cli and fitting -> tracing -> pipeline -> stages -> lexicon -> models, errors and limited files."""
    room = _name(path).split(".")[0]
    for imported in _imports(path):
        if not imported.startswith("alliancediff"):
            continue
        other = imported.split(".")[1] if "." in imported else "__init__"
        if other != room and room not in {"__init__", "__main__"}:
            above = room == "cli" and other in {
                "corrections",
                "coverage",
                "evaluation",
                "evolution",
                "reading",
                "rendering",
                "models",
                "errors",
                "pipeline",
                "surveying",
                "tracing",
                "formulary",
                "measuring",
                "vetting",
            }
            assert above or _rank(other) < _rank(room), f"{_name(path)} imports {imported}"


@pytest.mark.parametrize("path", _MODULES, ids=_name)
def test_each_package_has_one_home(path: Path) -> None:
    """Whoever wants to change a library finds one place."""
    name = _name(path)
    for imported in _imports(path):
        package = imported.split(".")[0]
        homes = _HOMES.get(package, {name} if package in sys.stdlib_module_names | {"alliancediff"} else set())
        assert any(name == home or name.startswith(home + ".") for home in homes), f"{name} imports {package}"


@pytest.mark.parametrize("statement", ["import alliancediff", "import alliancediff.cli"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    """Start-up stays quick: parsers, graphs and terminals are loaded when they are asked for."""
    heavy = (
        "networkx",
        "rich",
        "selectolax",
        "markdown_it",
        "yaml",
        "charset_normalizer",
        "numpy",
        "pypdfium2",
        "docx",
        "lxml",
    )
    code = f"{statement}; import sys; print([m for m in {heavy!r} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert "[]" == done.stdout.strip()


@pytest.mark.parametrize("path", _MODULES, ids=_name)
def test_functions_stay_short(path: Path) -> None:
    """Fifty lines are the ceiling."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, f"{node.name} is too long"
