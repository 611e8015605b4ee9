"""Which words a command rests on."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from alliancediff.cli.inputs import folded


@pytest.fixture
def mine(tmp_path: Path) -> str:
    """A pack of one's own."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "themes.toml").write_text('[[theme]]\nid = "whales"\ncues = ["whale"]\nexamples = ["A whale."]\n')
    return str(folder)


def _packs(report: str) -> str:
    found = re.search(r"\|packs:([^|]*)\|", "".join(report.split()))
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("options", "packs"),
    [
        ((), "us_japan"),
        (("--pack", "MINE"), "us_japan+mine"),
        (("--pack", "quad", "--pack", "MINE"), "us_japan+quad+mine"),
        (("--pack", "us_japan"), "us_japan"),
        (("--pack", "MINE", "--pack", "MINE/", "--pack", "us_japan"), "us_japan+mine"),
        (("--no-packs",), "none"),
        (("--no-packs", "--pack", "MINE"), "mine"),
    ],
)
@pytest.mark.parametrize("command", ["diff", "trace"])
def test_packs_come_on_top_of_the_default_ones(
    pair: tuple[str, str], mine: str, run: Callable, command: str, options: tuple[str, ...], packs: str
) -> None:
    """Each once, unless the default ones are left out."""
    result = run(command, *pair, *(option.replace("MINE", mine) for option in options))

    assert (0, packs) == (result.exit_code, _packs(result.stdout))


def test_packs_of_a_series_take_the_place_of_the_default_ones(
    pair: tuple[str, str], mine: str, run: Callable, tmp_path: Path
) -> None:
    """Those of the command line come on top of these, too, and --no-packs leaves them out."""
    entries = "".join(f'[[statement]]\nfile = "{Path(name).name}"\n' for name in pair)
    (tmp_path / "series.toml").write_text(f'packs = ["quad"]\n{entries}')

    assert "quad" == _packs(run("trace", str(tmp_path)).stdout)
    assert "quad+mine" == _packs(run("trace", str(tmp_path), "--pack", mine).stdout)
    assert "none" == _packs(run("themes", str(tmp_path), "--no-packs").stdout)


def test_a_word_of_a_pack_is_found_beside_those_of_the_default_one(mine: str, run: Callable) -> None:
    """`lexicon find` takes the same options."""
    found = run("lexicon", "find", "whale", "--pack", mine)

    assert (0, "themes.toml  whales") == (found.exit_code, found.stdout[:19])


def test_a_folder_is_one_pack_however_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is called like a shipped pack is another one."""
    monkeypatch.chdir(tmp_path)

    assert ("mine", "quad", "./quad") == folded(("mine", "./mine/", "quad", "./quad", str(tmp_path / "mine")))
