"""Any text on a stream of any encoding."""

import csv
import io
import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import alliancediff
from alliancediff.cli.encodings import STAND_INS, fitted, in_ascii, make_writable

_FOREIGN = ["cp1252", "cp932", "ascii"]


def test_a_report_appears_where_python_is_told_of_an_encoding(pair: tuple[str, str], run_process: Callable) -> None:
    """What Windows does for `>` and pipes, with status 0."""
    done = run_process("diff", *pair, "--full", "--quiet", PYTHONIOENCODING="cp932")

    assert (0, b"") == (done.returncode, done.stderr)
    assert "Port → sea" in done.stdout.decode("cp932")
    assert "5 million on gulls" in done.stdout.decode("cp932")


@pytest.mark.parametrize("encoding", _FOREIGN)
def test_a_report_appears_on_a_stream_that_is_not_utf_8(pair: tuple[str, str], run: Callable, encoding: str) -> None:
    """Each word is there, in signs that the encoding has."""
    result = run("diff", *pair, "--full", charset=encoding)

    shown = result.stdout_bytes.decode(encoding)
    assert 0 == result.exit_code
    assert "count whales at the caf" in shown
    assert "5 million on gulls" in shown
    assert not any(sign in shown for sign in ("?", "\\u", "\\x"))


@pytest.mark.parametrize("encoding", _FOREIGN)
def test_errors_and_help_appear_on_such_a_stream(run: Callable, tmp_path: Path, encoding: str) -> None:
    """The message of a file that is not there, of an option that is not there, and the help."""
    missing = run("extract", str(tmp_path / "naïve–text.txt"), charset=encoding)
    wrong = run("extract", "x", "--fürm", charset=encoding)
    helped = run("diff", "--help", charset=encoding)

    assert (2, 2, 0) == (missing.exit_code, wrong.exit_code, helped.exit_code)
    assert "ve-text" in missing.stderr_bytes.decode(encoding).replace("–", "-")
    assert "rm" in wrong.stderr_bytes.decode(encoding)
    assert helped.stdout_bytes.decode(encoding).startswith("Usage: ")


@pytest.mark.parametrize("encoding", _FOREIGN)
def test_notes_appear_on_such_a_stream(pair: tuple[str, str], run: Callable, tmp_path: Path, encoding: str) -> None:
    """They quote what is not ASCII, too."""
    odd = tmp_path / "lärm–1.txt"
    odd.write_text("It rained.", encoding="utf-8")
    result = run("diff", str(odd), pair[1], charset=encoding)

    assert 0 == result.exit_code
    assert "rm-1" in result.stderr_bytes.decode(encoding).replace("–", "-")
    assert "\\u" not in result.stderr_bytes.decode(encoding)


def test_what_the_encoding_has_is_left_as_it_is(pair: tuple[str, str], run: Callable) -> None:
    """Curly quotes and accents are signs of cp1252; an arrow is none."""
    shown = run("diff", *pair, "--full", charset="cp1252").stdout_bytes.decode("cp1252")

    assert "“free” port" in shown
    assert "café" in shown
    assert "Port -> sea" in shown


def test_a_file_is_utf_8_whatever_the_streams_are(pair: tuple[str, str], run: Callable, tmp_path: Path) -> None:
    """`-o` loses nothing."""
    target = tmp_path / "report.txt"

    run("diff", *pair, "--full", "-o", str(target), charset="ascii")

    assert "Port → sea" in target.read_text(encoding="utf-8")


def test_a_choice_of_the_users_is_kept() -> None:
    """Whoever asks Python for question marks (PYTHONIOENCODING=ascii:replace) gets them."""
    asked, usual = (io.TextIOWrapper(io.BytesIO(), "ascii", errors) for errors in ("replace", "strict"))
    make_writable(asked, usual, None, io.StringIO())
    for stream in (asked, usual):
        stream.write("a → b")
        stream.flush()

    assert (b"a ? b", b"a -> b") == (asked.buffer.getvalue(), usual.buffer.getvalue())


@pytest.mark.parametrize("encoding", _FOREIGN)
def test_json_on_such_a_stream_says_the_same(pair: tuple[str, str], run: Callable, encoding: str) -> None:
    """A curly quote that became a straight one would end a string, so that escapes are written instead."""
    whole, told = (run("diff", *pair, "-f", "json", charset=e).stdout_bytes for e in ("utf-8", encoding))

    assert told.isascii()
    assert json.loads(whole) == json.loads(told)


@pytest.mark.parametrize("encoding", _FOREIGN)
def test_a_sheet_on_such_a_stream_has_the_same_cells(pair: tuple[str, str], run: Callable, encoding: str) -> None:
    """As many rows and columns, each cell in signs that the encoding has."""
    whole, told = (
        list(csv.reader(io.StringIO(run("trace", *pair, "-f", "csv", charset=e).stdout_bytes.decode(e))))
        for e in ("utf-8", encoding)
    )

    assert [[cell.encode(encoding, STAND_INS).decode(encoding) for cell in row] for row in whole] == told
    assert any("5 million" in cell for row in told for cell in row)


def test_stand_ins_make_no_formula_of_a_cell() -> None:
    """A spreadsheet would run it."""
    assert "'->cmd,a\n" == fitted("→cmd,a\n", "csv", "ascii")


def test_a_page_says_every_sign_by_its_number() -> None:
    """Which a browser shows whatever the page claims to be encoded in."""
    assert "<p>&#8220;sea&#8221;</p>" == fitted("<p>“sea”</p>", "html", "cp1252")


@pytest.mark.parametrize(
    ("text", "stand_in"),
    [
        ("“a” ‘b’ «c»", '"a" \'b\' "c"'),
        ("1–2—3", "1-2-3"),
        ("a → b · c", "a -> b - c"),
        ("naïve Ōsaka, Łódź", "naive Osaka, Lodz"),
        ("ﬁve … ½", "five ... 1/2"),
        ("│─┌█", "|-+#"),
        ("日本 \ud800", "?? ?"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_stand_ins_can_be_read(text: str, stand_in: str) -> None:
    """Letters lose their accents, ligatures fall apart; only what has no likeness is a question mark."""
    assert stand_in == in_ascii(text)


def test_the_table_of_stand_ins_is_sound() -> None:
    """Every stand-in is ASCII, every sign is not, and each stands once."""
    path = Path(alliancediff.__file__).parent / "data" / "stand_ins.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))["stand_ins"]
    signs = "".join(table.values())

    assert all(stand_in.isascii() for stand_in in table)
    assert not any(sign.isascii() for sign in signs)
    assert len(signs) == len(set(signs))


def test_every_sign_that_reports_set_has_a_stand_in() -> None:
    """What the library itself writes is never a question mark."""
    rooms = ("rendering", "cli", "evaluation", "comparison", "pipeline")
    folders = [Path(alliancediff.__file__).parent / room for room in rooms]
    code = "".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py"))

    assert "?" not in in_ascii("".join(sorted({sign for sign in code if not sign.isascii()})).replace("日", ""))
