"""The documentation runs, and says what is there."""

import doctest
import importlib
import pkgutil
import re
import runpy
from dataclasses import fields
from pathlib import Path

import pytest

import alliancediff
from alliancediff.checks.check import check_lexicon
from alliancediff.cli import main
from alliancediff.comparison.voice import FEATURES
from alliancediff.lexicon import shipped_profiles
from alliancediff.models import (
    ChangeKind,
    Comparable,
    Evolution,
    Formula,
    Formulas,
    Genre,
    Ladder,
    Mention,
    Parts,
    Section,
    SectionLink,
    Stage,
    ThemeCell,
    ThemeRow,
    Themes,
    Thread,
    ThreadStatus,
    Use,
    UseKind,
    WordingKind,
)
from builders import statement
from corpora import kept_on_the_corpus
from tools import settings_page

_TOP = Path(__file__).parents[1]
_MODULES = [
    m.name for m in pkgutil.walk_packages(alliancediff.__path__, "alliancediff.") if not m.name.endswith("__main__")
]


@pytest.fixture(autouse=True)
def _kept_results(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many examples trace the corpus; it is done once."""
    for name, verb in kept_on_the_corpus().items():
        monkeypatch.setattr(alliancediff, name, verb)


def test_the_examples_of_the_readme_run() -> None:
    """What the first page shows is what happens."""
    results = doctest.testfile(str(_TOP / "README.md"), module_relative=False)

    assert results.attempted >= 6
    assert 0 == results.failed


@pytest.mark.parametrize(
    "name",
    [
        "how-to/compare-themes.md",
        "how-to/read-a-report.md",
        "how-to/trace-a-series.md",
        "how-to/follow-formulas.md",
        "reference/graphs.md",
        "reference/api.md",
    ],
)
def test_the_examples_of_a_page_run(name: str) -> None:
    """What a page shows is what happens."""
    results = doctest.testfile(str(_TOP / "docs" / name), module_relative=False)

    assert results.attempted >= 6
    assert 0 == results.failed


def test_the_page_on_series_explains_every_status() -> None:
    """And every genre that series.toml may name."""
    page = (_TOP / "docs" / "how-to" / "trace-a-series.md").read_text(encoding="utf-8")

    assert all(f"`{status}`" in page for status in ThreadStatus)
    assert all(genre in page for genre in Genre if genre is not Genre.UNKNOWN)


@pytest.mark.parametrize("name", ["alliancediff", *_MODULES])
def test_the_examples_in_docstrings_run(name: str) -> None:
    """An example that has rotted is worse than none."""
    assert 0 == doctest.testmod(importlib.import_module(name)).failed


def test_the_example_script_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what weakened and writes JSON that can be read back."""
    target = tmp_path / "diff.json"
    module = runpy.run_path(str(_TOP / "examples" / "compare_two_statements.py"))

    module["main"](str(target))

    assert "'weakened'" in capsys.readouterr().out
    assert alliancediff.from_json(target.read_text(encoding="utf-8"))


def test_the_example_of_a_series_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints a history and writes a page, a sheet and a graph."""
    module = runpy.run_path(str(_TOP / "examples" / "trace_a_series.py"))

    module["main"](str(tmp_path))

    said = capsys.readouterr().out
    assert all(words in said for words in ("2021-04-16  new", "first said in 2022-01-21", "formula: "))
    assert {"economic.html", "mentions.csv", "series.graphml"} == {path.name for path in tmp_path.iterdir()}


def test_the_page_that_the_readme_shows_is_one_that_is_printed() -> None:
    """Line for line, what was left out aside."""
    goldens = _TOP / "tests" / "goldens"
    block = (_TOP / "README.md").read_text(encoding="utf-8").split("```\n")[1]
    texts = (alliancediff.read_statement(goldens / f"bay-{year}.md") for year in (2021, 2022))
    page = alliancediff.render(alliancediff.diff(*texts)).splitlines()

    assert {line for line in block.splitlines() if line} <= set(page)


@pytest.mark.parametrize(("page", "number"), [("README.md", 3), ("docs/how-to/read-a-report.md", 1)])
def test_the_rows_that_a_page_shows_are_those_of_a_report(page: str, number: int) -> None:
    """Every line below a title, with its edit and its verdict, is printed so by a full report of the made texts."""
    goldens = _TOP / "tests" / "goldens"
    block = (_TOP / page).read_text(encoding="utf-8").split("```\n")[number]
    one, two, three = (alliancediff.read_statement(goldens / f"bay-{year}.md") for year in (2021, 2022, 2023))
    diffs = (alliancediff.diff(one, two), alliancediff.diff(two, three))
    printed = {line for diff in diffs for line in alliancediff.render(diff, full=True, limit=9).splitlines()}
    shown = {line for line in block.splitlines() if line.startswith("  ")}

    assert shown
    assert shown <= printed


def test_the_codebook_counts_what_the_second_voice_hears() -> None:
    """So that the page goes with the features."""
    page = (_TOP / "docs" / "codebook.md").read_text(encoding="utf-8")

    assert f"a small forest of questions on {len(FEATURES)} readable numbers" in page


def test_every_command_is_in_the_readme() -> None:
    """A command that nobody is told of does not exist."""
    readme = (_TOP / "README.md").read_text(encoding="utf-8")

    assert all(f"alliancediff {name}" in readme for name in main.commands)


def test_the_documents_name_every_value_that_a_program_may_meet() -> None:
    """Kinds, stages and ladders of the JSON are all explained."""
    page = (_TOP / "docs" / "reference" / "json.md").read_text(encoding="utf-8")

    kinds = (
        Parts,
        Evolution,
        Thread,
        Mention,
        Comparable,
        Themes,
        ThemeRow,
        ThemeCell,
        Section,
        SectionLink,
        Formulas,
        Formula,
        Use,
    )
    names = [field.name for kind in kinds for field in fields(kind)]
    for value in [*ChangeKind, *Stage, *Ladder, *WordingKind, *ThreadStatus, *UseKind, *names]:
        assert f"`{value}`" in page


def test_the_pack_of_the_reference_has_no_fault(tmp_path: Path) -> None:
    """What is shown to copy can be copied."""
    page = (_TOP / "docs" / "reference" / "lexicon.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n# my_pack/predicates.toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "predicates.toml").write_text(example, encoding="utf-8")

    assert () == check_lexicon(tmp_path).faults


def test_the_reference_names_every_profile() -> None:
    """With the order that each follows."""
    page = (_TOP / "docs" / "reference" / "lexicon.md").read_text(encoding="utf-8")

    assert all(f"| `{profile.id}` |" in page for profile in shipped_profiles() if profile.overrides)


def test_links_between_documents_lead_somewhere() -> None:
    """No page points at a page that is gone."""
    for page in [_TOP / "README.md", *(_TOP / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def _worked_examples() -> list[tuple[str, ...]]:
    page = (_TOP / "docs" / "codebook.md").read_text(encoding="utf-8")
    table = page.split("## Worked examples")[1].split("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in row) for row in rows[2:]]


@pytest.mark.parametrize("row", _worked_examples(), ids=lambda row: row[0])
def test_the_worked_examples_of_the_codebook_hold(row: tuple[str, ...]) -> None:
    """Kind, force or stage, precision and delegation of each sentence are what the page says."""
    text, kind, force, precision, delegation, _ = row

    (found,) = alliancediff.extract(statement(text)).commitments

    letter = found.ladder.letter if found.ladder.letter != "F" else ""
    strength = str(found.stage) if found.force is None else f"{letter}{found.force}{''.join(found.half)}"
    assert (kind, force, precision, delegation) == (found.kind, strength, str(found.precision), str(found.delegation))


def test_the_pack_of_the_how_to_is_sound(tmp_path: Path) -> None:
    """What a reader copies from the page passes the check."""
    page = (_TOP / "docs" / "how-to" / "write-a-pack.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)

    for block, name in zip(blocks, ("actors", "themes", "names", "predicates"), strict=True):
        (tmp_path / f"{name}.toml").write_text(block, encoding="utf-8")

    assert () == check_lexicon(tmp_path).faults


def test_the_page_on_settings_is_that_of_the_fields() -> None:
    """`python -m tools.settings_page` writes it."""
    assert settings_page.page() == settings_page.PAGE.read_text(encoding="utf-8")
    assert 0 == doctest.testfile(str(settings_page.PAGE), module_relative=False).failed
