"""The house: arrows point one way, third-party packages have one home each, and the import is light."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import alliancediff

_ROOT = Path(alliancediff.__file__).parent
_MODULES = sorted(path for path in _ROOT.rglob("*.py"))
_TOOLS = sorted((Path(__file__).parents[1] / "tools").rglob("*.py"))

_GROUND = {"models", "errors", "files", "ids", "language", "timing", "lexicon", "speakers"}
_STAGES = {
    "reading",
    "extraction",
    "alignment",
    "comparison",
    "corrections",
    "evolution",
    "brief",
    "documents",
    "formats",
    "rendering",
}
_ARROWS = {
    "models": {"errors", "language"},
    "errors": set(),
    "files": set(),
    "ids": {"language"},
    "timing": set(),
    "language": set(),
    "lexicon": _GROUND - {"speakers"},
    "speakers": _GROUND,
    "reading": _GROUND,
    "extraction": _GROUND,
    "alignment": _GROUND,
    "comparison": _GROUND,
    "corrections": _GROUND,
    "documents": _GROUND,
    "formats": {"documents"},
    "rendering": _GROUND | {"documents", "formats"},
    "evolution": _GROUND | {"alignment", "comparison"},
    "brief": _GROUND | {"alignment", "comparison"},
    "pipeline": _GROUND | _STAGES,
    "checks": _GROUND | _STAGES | {"pipeline"},
    "evaluation": _GROUND | _STAGES | {"pipeline"},
    "cli": _GROUND | _STAGES | {"pipeline", "checks", "evaluation"},
}
"""Which rooms a room may import from, besides itself; stages know each other only where a series needs the words of two."""

_HOMES = {
    "click": {"cli"},
    "networkx": {"evolution"},
    "rapidfuzz": {"alignment", "evaluation.bare_measures", "evolution.formulas.cores", "evolution.themes.sections"},
    "rich": {
        "formats.terminal",
        "rendering.table_to_terminal",
        "rendering.themes_to_terminal",
        "rendering.formulas_to_terminal",
    },
    "msgspec": {"rendering.to_json", "lexicon.built"},
    "snowballstemmer": {"language.words"},
    "numpy": {"alignment.rows", "alignment.sentences"},
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


@pytest.mark.parametrize("path", _MODULES, ids=_name)
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    """Cli -> evaluation, checks -> pipeline -> stages -> lexicon -> models, ids -> language, errors."""
    room = _name(path).split(".")[0]
    for imported in _imports(path):
        other = imported.split(".")[1] if imported.startswith("alliancediff.") else room
        if other != room and room not in {"__init__", "__main__"}:
            assert other in _ARROWS[room], f"{_name(path)} imports {imported}"


@pytest.mark.parametrize("path", _TOOLS, ids=lambda path: path.stem)
def test_tools_stand_beside_the_command_line(path: Path) -> None:
    """They use the library as a user's program does, and no command of it."""
    for imported in _imports(path):
        room = imported.split(".")[1] if imported.startswith("alliancediff.") else ""
        assert room != "cli", f"{path.name} imports {imported}"


def test_no_two_rooms_import_each_other() -> None:
    """The arrows make no circle."""
    below = {room: frozenset(others) - {room} for room, others in _ARROWS.items()}
    while below:
        ground = {room for room, others in below.items() if not others}
        assert ground, f"a circle among {sorted(below)}"
        below = {room: others - ground for room, others in below.items() if room not in ground}


@pytest.mark.parametrize("path", _MODULES, ids=_name)
def test_each_package_has_one_home(path: Path) -> None:
    """Whoever wants to change a library finds one place."""
    name = _name(path)
    for imported in _imports(path):
        package = imported.split(".")[0]
        homes = _HOMES.get(package, {name} if package in sys.stdlib_module_names | {"alliancediff"} else set())
        assert any(name == home or name.startswith(home + ".") for home in homes), f"{name} imports {package}"


def test_the_house_on_the_page_for_contributors_has_every_room() -> None:
    """Who looks for a place finds it named there."""
    page = (Path(__file__).parents[1] / "docs" / "contributing.md").read_text(encoding="utf-8")
    house = page.split("## The house")[1].split("\n## ")[0]

    assert not [room for room in _ARROWS if not re.search(rf"\b{room}\b", house)]


def test_only_the_ground_floor_folds_the_typography_of_texts() -> None:
    """Forms of Unicode are made in `language` alone; where a stream lacks a sign, `cli.encodings` spells it out."""
    makers = {_name(path) for path in _MODULES if "unicodedata.normalize" in path.read_text(encoding="utf-8")}

    assert {"language.folding", "language.plain", "cli.encodings"} == makers


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
        "snowballstemmer",
    )
    code = f"{statement}; import sys; print([m for m in {heavy!r} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert "[]" == done.stdout.strip()


@pytest.mark.parametrize("path", [*_MODULES, *_TOOLS], ids=lambda path: "-".join(path.parts[-2:]))
def test_functions_stay_short(path: Path) -> None:
    """Fifty lines are the ceiling."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, f"{node.name} is too long"
