"""What reading and extraction cost is told by text, apart from the loading of the words."""

from pathlib import Path

import pytest

from tools.speed import cost_of, main, report

_TEXT = "# Joint Statement\n\nWe will open a port by 2030. We will train pilots.\n"


def _written(folder: Path, number: int) -> list[Path]:
    paths = [folder / f"2024-01-0{n + 1}-text.md" for n in range(number)]
    for path in paths:
        path.write_text(_TEXT, encoding="utf-8")
    return paths


def test_a_cost_is_of_all_texts_together(tmp_path: Path) -> None:
    """Their bytes and commitments are counted, and no second is."""
    cost = cost_of("two", _written(tmp_path, 2), ())

    assert 4 == cost.commitments
    assert 2 * 70 > cost.size > 2 * 40
    assert cost.reading > 0
    assert cost.speed == pytest.approx(cost.size / cost.extraction / 1000)


def test_the_first_text_stands_apart(tmp_path: Path) -> None:
    """With it the rules are made; where there is no other, there is no second row."""
    lines = report(_written(tmp_path, 3), ()).splitlines()

    assert lines[0].startswith("words loaded in ")
    assert ["first text", "other texts"] == [line[:11].strip() for line in lines[2:]]
    assert 3 == len(report(_written(tmp_path, 1), ()).splitlines())


def test_more_texts_may_stand_apart(tmp_path: Path) -> None:
    """So that all rules are made before the others are timed."""
    lines = report(_written(tmp_path, 3), (), first=2).splitlines()

    assert ["first 2 texts", "other texts"] == [line.partition("  ")[0].strip() for line in lines[2:]]
    assert lines[2].split()[-1] == "4"
    assert lines[3].split()[-1] == "2"


def test_the_command_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the files that it is given."""
    main([*map(str, _written(tmp_path, 2)), "--pack", "us_japan"])

    assert "kB/s" in capsys.readouterr().out
