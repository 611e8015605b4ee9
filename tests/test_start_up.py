"""Start-up stays quick: what is loaded is counted, since clocks differ from machine to machine."""

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import alliancediff

_TABLE = alliancediff._HOMES


def _loaded(code: str) -> set[str]:
    """The modules that some code loads in a fresh process, without those of Python itself."""
    told = f"import sys, json; before = set(sys.modules)\n{code}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603
    modules = json.loads(done.stdout.splitlines()[-1])
    return {name for name in modules if name.partition(".")[0] not in sys.stdlib_module_names}


def _run(*arguments: str) -> str:
    """Code that runs the command and goes on."""
    return f"from click.testing import CliRunner; from alliancediff.cli import main; CliRunner().invoke(main, {list(arguments)})"


def test_importing_the_library_loads_none_of_its_modules() -> None:
    """And nothing of others."""
    assert {"alliancediff"} == _loaded("import alliancediff")


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("lexicon", "--help"), ("nosuch",)])
def test_help_loads_click_and_the_list_of_commands(arguments: tuple[str, ...]) -> None:
    """Not the commands, nor what they work with."""
    modules = _loaded(_run(*arguments))

    ours = {name for name in modules if name.startswith("alliancediff")}
    assert {"click"} == {name.partition(".")[0] for name in modules - ours}
    assert ours == {
        "alliancediff",
        "alliancediff.errors",
        "alliancediff.cli",
        *(f"alliancediff.cli.{name}" for name in ("root", "lazy", "streams", "encodings")),
    }


def test_a_report_loads_what_it_needs_alone() -> None:
    """No graph, no parser of formats that are not there, no terminal for Markdown."""
    heavy = {"networkx", "rich", "pypdfium2", "docx", "lxml", "numpy"}
    name = "corpus:us-japan/2021-03-16-economic-cooperation"

    assert set() == heavy & _loaded(_run("extract", name, "-f", "markdown"))


@pytest.mark.parametrize("name", _TABLE)
def test_each_public_name_is_where_the_table_says(name: str) -> None:
    """It comes from there, once, and is listed."""
    found = getattr(alliancediff, name)

    assert found is getattr(importlib.import_module(_TABLE[name]), name)
    assert name in alliancediff.__all__
    assert name in dir(alliancediff)


def test_type_checkers_read_the_same_names_as_python() -> None:
    """The imports for them and the table say the same."""
    tree = ast.parse(Path(alliancediff.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    read = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}

    rooms = {name for name, module in read.items() if module == "alliancediff"}
    assert set(alliancediff._ROOMS) == rooms
    assert {name: module for name, module in read.items() if name not in rooms} == _TABLE | alliancediff._MOVED


def test_no_public_name_is_that_of_a_room() -> None:
    """Importing the room would put the module in the place of the name."""
    rooms = {module.name for module in pkgutil.iter_modules(alliancediff.__path__)}

    assert set() == rooms & set(_TABLE)
    assert set(alliancediff._ROOMS) <= rooms


def test_rooms_are_at_hand_and_a_name_that_is_not_there_is_told() -> None:
    """As with any module."""
    code = "import alliancediff as ad; print(ad.models.Span.__name__, ad.errors.GoldError.__name__, ad.__all__ == list(ad._HOMES))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert "Span GoldError True\n" == done.stdout
    with pytest.raises(AttributeError, match="module 'alliancediff' has no attribute 'dif'"):
        alliancediff.dif  # type: ignore[attr-defined]  # noqa: B018
