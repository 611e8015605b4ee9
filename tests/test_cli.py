"""The command line: results on standard output, notes and errors on standard error, exit status as of diff(1)."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import alliancediff as ad
from alliancediff.cli import main

_EARLIER = "corpus:us-japan/2021-04-16-joint-leaders-statement"
_LATER = "corpus:us-japan/2022-05-23-joint-leaders-statement"


def _run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert "Traceback" not in result.stderr, result.stderr
    return result


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Two small files, dated and of known genre."""
    names = []
    for date, text in (
        ("2021-01-01", "We intend to open a port.\n\nWe will count whales."),
        ("2022-01-01", "We will open a port."),
    ):
        path = tmp_path / f"{date}.md"
        path.write_text(f"---\ndate: {date}\ngenre: joint_statement\nissuers: [Japan]\n---\n\n{text}\n")
        names.append(str(path))
    return names[0], names[1]


def test_sensitivity_marks_fragile_verdicts_in_reports_and_json(pair: tuple[str, str]) -> None:
    """The same marks in both."""
    report, built = (
        _run("diff", *pair, "--sensitivity", "--full"),
        _run("diff", *pair, "--sensitivity", "--format", "json"),
    )

    assert (0, 0) == (report.exit_code, built.exit_code)
    assert "Fragile: " in report.stdout
    assert "stood one rung lower" in report.stdout
    assert ["force"] == sorted({f["moved"] for c in json.loads(built.stdout)["changes"][:1] for f in c["flips"]})


def test_diff_prints_a_report_and_exits_with_0() -> None:
    """The main job: differences alone are no failure."""
    result = _run("diff", _EARLIER, _LATER)

    assert 0 == result.exit_code
    assert "changed from 2021-04-16 to 2022-05-23" in result.stdout
    assert "digest" in result.stderr


def test_json_on_standard_output_is_nothing_but_json() -> None:
    """Notes do not get in a program's way."""
    result = _run("diff", _EARLIER, _LATER, "--format", "json")

    assert "alliancediff.diff/2" == json.loads(result.stdout)["schema"]
    assert "note: " in result.stderr


def test_extract_shows_what_was_read() -> None:
    """Unit by unit, with the ledger at the end."""
    result = _run("extract", _EARLIER)

    assert 0 == result.exit_code
    assert re.search(r" \d+ units: [^→]* commitments alliancediff:", " ".join(result.stdout.split()))


def test_output_goes_to_a_file(pair: tuple[str, str], tmp_path: Path) -> None:
    """Nothing is left for standard output."""
    target = tmp_path / "report.md"

    result = _run("diff", *pair, "--format", "markdown", "--output", str(target))

    assert (0, "") == (result.exit_code, result.stdout)
    assert "# Japan: what changed from 2021-01-01 to 2022-01-01" in target.read_text()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--exit-code",), 1),
        (("--fail-on", "weakened,new"), 0),
        (("--fail-on", "strengthened"), 1),
        (("--only", "new", "--exit-code"), 1),
    ],
)
def test_exit_status(pair: tuple[str, str], options: tuple[str, ...], code: int) -> None:
    """1 only where it was asked for."""
    assert code == _run("diff", *pair, *options).exit_code


def test_a_text_against_itself_has_no_differences(pair: tuple[str, str]) -> None:
    """The same file twice is said, and is all repeated."""
    result = _run("diff", pair[0], pair[0], "--exit-code")

    assert 0 == result.exit_code
    assert "note: statements: the same text on both sides" in result.stderr


def test_files_out_of_date_order_are_noted(pair: tuple[str, str]) -> None:
    """The order given is kept."""
    result = _run("diff", pair[1], pair[0])

    assert "changed from 2022-01-01 to 2021-01-01" in result.stdout
    assert "the order given is kept" in result.stderr


def _bad_files(folder: Path) -> dict[str, str]:
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (folder / "binary.dat").write_bytes(b"\x00\x01\x02\x03")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "matter.md").write_text("---\na: [\n---\nText.")
    return {
        "missing.txt": "no such file",
        "empty.txt": "the file is empty",
        "picture.txt": "is a picture, not text; save it as",
        "binary.dat": "is a binary file, not text",
        "paper.pdf": "is a broken PDF",
        "matter.md": "its front matter cannot be read",
        ".": "is a folder, not a statement",
    }


@pytest.mark.parametrize(
    "name", ["missing.txt", "empty.txt", "picture.txt", "binary.dat", "paper.pdf", "matter.md", "."]
)
def test_what_cannot_be_read_is_one_line_and_status_2(name: str, pair: tuple[str, str], tmp_path: Path) -> None:
    """Never a traceback, never silence."""
    said = _bad_files(tmp_path)[name]

    for result in (_run("diff", pair[0], str(tmp_path / name)), _run("extract", str(tmp_path / name))):
        assert (2, "") == (result.exit_code, result.stdout)
        assert said in result.stderr
        assert 1 == len(result.stderr.splitlines())
        assert result.stderr.startswith("alliancediff: ")


def test_what_can_be_read_with_a_guess_leaves_a_note(pair: tuple[str, str], tmp_path: Path) -> None:
    """An undecodable byte, an unknown format, a text without commitments: each is said, and the report is printed."""
    odd = tmp_path / "odd.xyz"
    odd.write_bytes("It rained on the pier – all day, and the ministers’ boat stayed in.".encode("cp1252"))

    result = _run("diff", str(odd), pair[1])

    assert 0 == result.exit_code
    for said in (
        ".xyz is no format we know",
        "is not UTF-8; read as cp1252, a guess",
        "no commitment was found in odd",
    ):
        assert said in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("diff", _EARLIER), "Missing argument 'LATER'"),
        (("diff", _EARLIER, _LATER, "--format", "pdf"), "is not one of 'terminal', 'markdown', 'json'"),
        (("diff", _EARLIER, _LATER, "--fail-on", "gone"), "no kind of change here is called 'gone'"),
        (("diff", _EARLIER, _LATER, "--format", "json", "--only", "new"), "JSON always holds everything"),
        (("diff", _EARLIER, _LATER, "--pack", "mars"), "no pack or folder named 'mars'"),
        (("extract", "corpus:nothing"), "the corpus has no such series and no such statement"),
        (("diff", _EARLIER, _LATER, "--output", "no/such/folder/x"), "cannot be written"),
    ],
)
def test_wrong_use_is_status_2_with_the_reason(arguments: tuple[str, ...], said: str) -> None:
    """Each error says what there is instead."""
    result = _run(*arguments)

    assert 2 == result.exit_code
    assert said in result.stderr


def test_escape_sequences_in_a_name_do_not_reach_the_terminal() -> None:
    """A file may be called anything."""
    assert "\x1b" not in _run("extract", "no\x1b[31mfile").stderr


def test_every_command_has_help_with_an_example() -> None:
    """Help is where a newcomer looks first."""
    for name, command in main.commands.items():
        result = _run(name, "--help")

        assert 0 == result.exit_code
        assert command.help
        assert "Example:" in result.stdout


def test_version() -> None:
    """The version is that of the installed package."""
    assert "0.1.0" in _run("--version").stdout


def test_standard_input_is_a_statement(pair: tuple[str, str]) -> None:
    """One of the two may come from a pipe."""
    result = CliRunner().invoke(
        main, ["diff", "-", pair[1], "--date", "2020-01-01", "--genre", "remarks"], input="We open a port."
    )

    assert 0 == result.exit_code
    assert "changed from 2020-01-01 to 2022-01-01" in result.stdout
    assert 2 == CliRunner().invoke(main, ["diff", "-", "-"], input="We will open a port.").exit_code


def test_date_and_genre_fill_in_only_what_a_text_does_not_say(pair: tuple[str, str]) -> None:
    """What front matter says stands."""
    result = _run("diff", *pair, "--date", "1999-01-01", "--genre", "readout")

    assert "changed from 2021-01-01 to 2022-01-01" in result.stdout
    assert "joint statement" in result.stdout


def test_a_file_beyond_max_bytes_is_refused(pair: tuple[str, str]) -> None:
    """The limit is an option."""
    result = _run("extract", pair[0], "--max-bytes", "10")

    assert 2 == result.exit_code
    assert "more than the limit of 10" in result.stderr


def test_a_report_does_not_overwrite_a_statement(pair: tuple[str, str]) -> None:
    """A slip of the hand costs nothing."""
    before = Path(pair[0]).read_text()

    result = _run("diff", *pair, "--output", pair[0])

    assert 2 == result.exit_code
    assert before == Path(pair[0]).read_text()


@pytest.mark.parametrize("options", [("--theme", "nosuch"), ("--fail-on", "")])
def test_filters_that_nothing_can_pass_are_refused(pair: tuple[str, str], options: tuple[str, ...]) -> None:
    """An empty report would hide the slip."""
    assert 2 == _run("diff", *pair, *options).exit_code


def _run_on_a_full_disk(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A real process that buffers what it writes, since the fault may come as late as its end."""
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("w") as full:
        return subprocess.run(  # noqa: S603  our own command
            [sys.executable, "-m", "alliancediff", *arguments],
            env=buffered,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )


@pytest.mark.parametrize("command", ["diff", "gaps", "review"])
def test_a_full_disk_is_trouble_and_no_difference(doubtful: tuple[str, str], tmp_path: Path, command: str) -> None:
    """Exit status 1 means differences; a failed write is 2, on one line, and a review asks nothing before it."""
    arguments = {
        "diff": ("diff", *doubtful),
        "gaps": ("lexicon", "gaps", str(Path(doubtful[0]).parent), "--least", "1"),
        "review": ("review", *doubtful, "--all", "-o", str(tmp_path / "fixes.txt")),
    }
    done = _run_on_a_full_disk(*arguments[command])

    assert 2 == done.returncode
    assert "standard output cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_two_files_of_one_name_can_be_compared(tmp_path: Path) -> None:
    """As saved pages often are."""
    for folder, text in (("x", "We intend to open a port."), ("y", "We will open a port.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.txt").write_text(text)

    result = _run("diff", str(tmp_path / "x" / "index.txt"), str(tmp_path / "y" / "index.txt"))

    assert 0 == result.exit_code
    assert "both texts are called index" in result.stderr


@pytest.fixture
def doubtful(tmp_path: Path) -> tuple[str, str]:
    """Two files with pairs that nobody would swear to."""
    names = []
    for name, text in (
        ("a.txt", "We will open two ports in the north.\n\nWe plan to count whales in the south."),
        ("b.txt", "We will close a port in the west.\n\nWe welcome the count of gulls in the south."),
    ):
        path = tmp_path / name
        path.write_text(text)
        names.append(str(path))
    return names[0], names[1]


def _review(pair: tuple[str, str], target: Path, keys: str | bytes, *options: str) -> Result:
    return CliRunner().invoke(main, ["review", *pair, "--all", "--output", str(target), *options], input=keys)


def test_review_keeps_answers_that_diff_applies(doubtful: tuple[str, str], tmp_path: Path) -> None:
    """What was said at the terminal is in the report."""
    target = tmp_path / "fixes.txt"

    result = _review(doubtful, target, "v\nd\nn\n")
    report = _run("diff", *doubtful, "--corrections", str(target), "--full")

    assert 0 == result.exit_code
    for said in (
        "1 of 2: ",
        "earlier We",
        "later We",
        "score 0.",
        "verdict of the rules: ",
        "2 of 2 pairs answered in",
    ):
        assert said in result.stdout
    assert 0 == report.exit_code
    assert "Corrected by a reader: 1 parted, 1 with a verdict." in report.stdout
    assert "a reader says weakened" in " ".join(report.stdout.split())


def test_review_goes_on_where_it_was_left(doubtful: tuple[str, str], tmp_path: Path) -> None:
    """Answers are kept one by one, and not asked for again."""
    target = tmp_path / "fixes.txt"

    first, second, third = (_review(doubtful, target, keys) for keys in ("y\nq\n", b"\xff\nn", "y\n"))

    assert "1 of 2 pairs answered" in first.stdout
    assert "1 of 1 pairs answered" in second.stdout
    assert "0 of 0 pairs answered\n" == third.stdout
    assert 2 == target.read_text().count("\n< ")


def test_review_writes_nothing_without_an_answer(doubtful: tuple[str, str], tmp_path: Path) -> None:
    """And asks for no more pairs than it was told to."""
    result = _review(doubtful, tmp_path / "fixes.txt", "s\ns\n", "--limit", "1")

    assert (0, 1) == (result.exit_code, result.stdout.count("One line?"))
    assert not (tmp_path / "fixes.txt").exists()


def test_review_shows_nothing_that_a_terminal_would_act_on(tmp_path: Path) -> None:
    """A statement may come from anywhere."""
    pair = tmp_path / "a.txt", tmp_path / "b.txt"
    pair[0].write_text("We will open \x1b[31mtwo ports\u202e in the north.")
    pair[1].write_text("We will close a port in the west.")

    shown = _review((str(pair[0]), str(pair[1])), tmp_path / "\x1b[31mfixes.txt", "y\n").stdout

    assert "1 of 1 pairs answered" in shown
    assert all(c.isprintable() or c == "\n" for c in shown)


@pytest.mark.parametrize(
    ("output", "said"), [("a.txt", "which is read or written"), ("c.txt", "c.txt:1: "), (".", "no regular file")]
)
def test_review_never_writes_over_what_is_no_corrections_file(
    doubtful: tuple[str, str], tmp_path: Path, output: str, said: str
) -> None:
    """A statement, or any other text."""
    (tmp_path / "c.txt").write_text("We will open a mine.")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    result = _review(doubtful, tmp_path / output, "y\n")

    assert 2 == result.exit_code
    assert said in result.stderr
    assert before == {path: path.read_bytes() for path in tmp_path.iterdir()}


def test_review_needs_standard_input_for_the_answers(doubtful: tuple[str, str], tmp_path: Path) -> None:
    """So no statement can come from there."""
    assert 2 == _review((doubtful[0], "-"), tmp_path / "fixes.txt", "y\n").exit_code


@pytest.mark.parametrize("data", [b"link\n< a\n> b\n", b"\xff\xfe\x00", b"\x00" * 50, b"must-link\n< \x1b[31m\n> b\n"])
def test_a_corrections_file_that_cannot_be_used_is_one_line_and_status_2(
    pair: tuple[str, str], tmp_path: Path, data: bytes
) -> None:
    """With its line, and nothing printed."""
    (tmp_path / "fixes.txt").write_bytes(data)

    result = _run("diff", *pair, "--corrections", str(tmp_path / "fixes.txt"))

    assert (2, "", 1) == (result.exit_code, result.stdout, len(result.stderr.splitlines()))
    assert "fixes.txt:" in result.stderr
    assert "\x1b" not in result.stderr


def test_a_stale_correction_is_a_note(pair: tuple[str, str], tmp_path: Path) -> None:
    """On standard error, as all notes are; the report counts it."""
    (tmp_path / "fixes.txt").write_text("cannot-link\n< We will sail.\n> We sailed.\n")

    result = _run("diff", *pair, "--corrections", str(tmp_path / "fixes.txt"))

    assert "note: corrections: fixes.txt:1 is stale: no commitment of 2021-01-01 reads “We will sail.”" in result.stderr
    assert "Corrected by a reader: nothing. Not applied: 1 stale (see the notes)." in result.stdout


def test_a_report_does_not_overwrite_the_corrections(pair: tuple[str, str], tmp_path: Path) -> None:
    """They were work."""
    (tmp_path / "fixes.txt").write_text("# none yet\n")
    name = str(tmp_path / "fixes.txt")

    assert 2 == _run("diff", *pair, "--corrections", name, "--output", name).exit_code
    assert "# none yet\n" == (tmp_path / "fixes.txt").read_text()


@pytest.fixture
def gold(tmp_path: Path) -> tuple[str, str]:
    """A gold file of one link, and the folder of its statements."""
    unit = {"text": "We will open a port.", "kind": ["commitment"], "themes": ["ports"]}
    gold = {
        "statements": {"a": {"file": "a.txt"}, "b": {"file": "b.txt"}},
        "pairs": [["a", "b"]],
        "units": {"a-000": unit, "b-000": unit},
        "links": [{"earlier": "a-000", "later": "b-000", "change": ["repeated"]}],
        "optional": [],
    }
    (tmp_path / "gold.json").write_text(json.dumps(gold))
    row = {"unit": "a-000", "predicate": "will open", "kind": "undertaking", "force": "5"}
    (tmp_path / "rows.json").write_text(json.dumps({"rows": [row]}))
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("We will open a port.")
    return str(tmp_path / "gold.json"), str(tmp_path)


def test_evaluate_prints_figures(gold: tuple[str, str]) -> None:
    """One line a pair, and the sum."""
    result = _run("evaluate", *gold)

    assert 0 == result.exit_code
    links, rows = result.stdout.split("\n\n")
    assert ["a -> b", "all"] == [line[:16].strip() for line in links.splitlines()]
    assert "F1 1.000" in links
    assert ["rows of", "a -> b", "all"] == [line[:7].strip() for line in rows.splitlines()]
    assert ["1.000", "0.000", "0.000", "1.000", "1.000", "1.000", "2", "2"] == rows.splitlines()[-1].split()[1:]


def _headlines(folder: str, **fields: Any) -> str:
    """A file of one headline on the pair of the gold."""
    head = {"id": "1", "what": "A port.", "kind": "kept", "weight": 2, "earlier": ["a-000"], "later": ["b-000"]}
    path = Path(folder, "headlines.txt")
    path.write_text(json.dumps([{**head, "words": [["port"]], **fields}]))
    return str(path)


def test_evaluate_prints_what_briefs_tell(gold: tuple[str, str]) -> None:
    """In every form; a folder holds lists of other pairs, too."""
    heads = Path(gold[1], "heads")
    heads.mkdir()
    Path(gold[1], "b.txt").write_text("We will open a port by 2030.")
    Path(_headlines(gold[1], kind="further")).rename(heads / "ours.json")
    Path(_headlines(gold[1], earlier=["z-001"], later=[])).rename(heads / "theirs.json")

    told, page, record = (
        _run("evaluate", *gold, "--headlines", str(heads), *form).stdout for form in ((), ("--markdown",), ("--json",))
    )

    assert "brief of   told  right  printed   used  headlines  lines" in told
    assert "| brief of | told | right | printed | used | headlines | lines |" in page
    assert {"a -> b", "mean"} == json.loads(record)["headlines"].keys()
    assert 1.0 == json.loads(record)["headlines"]["a -> b"]["told"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "risen"}, "'risen' is no section"),
        ({"weight": 7}, "weight 7 is none of 1 to 3"),
        ({"words": None}, "has not the form"),
        ({"earlier": ["z-001"]}, "names units of no pair"),
    ],
)
def test_evaluate_refuses_what_is_no_list_of_headlines(gold: tuple[str, str], fields: Any, said: str) -> None:
    """Exit status 2 and the reason."""
    result = _run("evaluate", *gold, "--headlines", _headlines(gold[1], **fields))

    assert 2 == result.exit_code
    assert said in " ".join(result.stderr.split())


def test_evaluate_prints_markdown(gold: tuple[str, str], tmp_path: Path) -> None:
    """A table for each of a terminal's, with as many cells a row as it has heads."""
    for file in (gold[0], str(tmp_path / "rows.json")):
        page = _run("evaluate", file, gold[1], "--show", "--markdown").stdout
        tables = [block.splitlines() for block in page.split("\n\n") if "| ---" in block]
        assert page.startswith("# Figures\n")
        assert len(tables) >= 3
        for table in tables:
            rows = [line for line in table if line.startswith("|")]
            assert 1 == len({row.replace("\\|", "").count("|") for row in rows})


def test_evaluate_prints_the_tables_asked_for(gold: tuple[str, str], tmp_path: Path) -> None:
    """Intervals, baselines, the gain over another run, and themes."""
    before = tmp_path / "before.txt"
    before.write_text(_run("evaluate", *gold, "--json").stdout)

    result = _run("evaluate", *gold, "--intervals", "--compare", "--against", str(before), "--show")

    assert 0 == result.exit_code
    for head in ("95 % interval", "links by", "difflib ratio", "TF-IDF of words", "gain on 1 units", "theme"):
        assert any(line.startswith(head) for line in result.stdout.splitlines()), head


def test_evaluate_prints_what_answers_would_bring(gold: tuple[str, str]) -> None:
    """From the gold, without changing the figures before."""
    Path(gold[1], "a.txt").write_text("We will open a port in the north.")
    Path(gold[1], "b.txt").write_text("We will open a port in the west.")
    plain, reviewed = (_run("evaluate", *gold, *options).stdout for options in ((), ("--review", "3")))
    as_json = json.loads(_run("evaluate", *gold, "--review", "3", "--json").stdout)

    assert reviewed.startswith(plain)
    head, row, total = reviewed.removeprefix(plain).split("\n")[1:4]
    assert ["reviewed", "yes", "no", "F1", "before", "F1", "after", "P", "R"] == head.split()
    assert row.split()[3:] == total.split()[1:]
    assert "1.000" == total.split()[4]
    assert as_json["review"]["all"]["yes"] == int(total.split()[1]) > 0


def test_evaluate_tells_which_links_a_change_won_and_why(gold: tuple[str, str], tmp_path: Path) -> None:
    """Beside the gain: both clauses' first words and the parts that moved."""
    record = json.loads(_run("evaluate", *gold, "--json").stdout)
    (link,) = record["links"]
    record["links"][link] = {"outcome": "missed", "parts": {"words": 0.05}}
    (tmp_path / "before.json").write_text(json.dumps(record))

    text = _run("evaluate", *gold, "--against", str(tmp_path / "before.json")).stdout
    built = json.loads(_run("evaluate", *gold, "--against", str(tmp_path / "before.json"), "--json").stdout)

    assert "links won 1, lost 0" in text
    assert f"won, right: {link}" in text
    assert [link] == [shift["link"] for shift in built["shifts"]]
    assert {"words": 0.05} == built["shifts"][0]["before"]["parts"]


def test_a_run_that_kept_no_links_is_said(gold: tuple[str, str], tmp_path: Path) -> None:
    """The gain is printed; a note says what is missing."""
    record = json.loads(_run("evaluate", *gold, "--json").stdout)
    del record["links"]
    (tmp_path / "before.json").write_text(json.dumps(record))

    result = _run("evaluate", *gold, "--against", str(tmp_path / "before.json"))

    assert "gain on 1 units" in result.stdout
    assert "links won" not in result.stdout
    assert "keeps no links" in result.stderr


def test_evaluate_prints_predicates(gold: tuple[str, str], tmp_path: Path) -> None:
    """A file of rows is known by its content."""
    result = _run("evaluate", str(tmp_path / "rows.json"), gold[1], "--show")

    assert 0 == result.exit_code
    assert "force            0.000, within one 1.000 of 1 found" in result.stdout
    assert result.stdout.splitlines()[-1].split()[:4] == ["a-000", "force", "5", "6"]


def test_evaluate_prints_json(gold: tuple[str, str], tmp_path: Path) -> None:
    """All figures, under a schema of their own."""
    links = json.loads(_run("evaluate", *gold, "--json", "--compare").stdout)
    rows = json.loads(_run("evaluate", str(tmp_path / "rows.json"), gold[1], "--json").stdout)

    assert {"alliancediff.evaluation/1"} == {links["schema"], rows["schema"]}
    assert links["signature"] == rows["signature"]
    assert 1.0 == links["figures"]["all"]["f1"] == links["intervals"]["f1"]["value"]
    assert 4 == len(links["baselines"])
    assert {"a-000 -> b": [1, 0, 0, 1]} == links["outcomes"]
    assert (1, 0, 1) == tuple(rows["predicates"][f"force_{key}"] for key in ("given", "right", "near"))
    assert "force" == rows["differences"][0]["axis"]


def test_the_page_on_gold_files_names_every_field_of_the_json(gold: tuple[str, str], tmp_path: Path) -> None:
    """A field that nobody explains is no contract."""
    page = (Path(__file__).parents[1] / "docs" / "reference" / "gold.md").read_text()

    for file in (gold[0], str(tmp_path / "rows.json")):
        assert all(f"`{key}`" in page for key in json.loads(_run("evaluate", file, gold[1], "--json").stdout))


@pytest.mark.parametrize(
    ("file", "options"),
    [
        ("gold.json", ("--units", "rows.json")),
        ("gold.json", ("--against", "rows.json")),
        ("gold.json", ("--against", "missing.json")),
        ("rows.json", ("--compare",)),
        ("rows.json", ("--review", "5")),
        ("rows.json", ("--units", "missing.json")),
        ("missing.json", ()),
    ],
)
def test_evaluate_refuses_what_it_cannot_use(gold: tuple[str, str], file: str, options: tuple[str, ...]) -> None:
    """Exit status 2 and a reason, never a table of nothing."""
    folder = Path(gold[1])
    paths = [str(folder / option) if option.endswith(".json") else option for option in options]

    result = _run("evaluate", str(folder / file), str(folder), *paths)

    assert 2 == result.exit_code
    assert "json" in result.stderr
    assert not result.stdout


def test_a_sound_pack_is_ok(tmp_path: Path) -> None:
    """With the number of its entries, on standard output."""
    (tmp_path / "themes.toml").write_text(
        '[[theme]]\nid = "lights"\ncues = ["lighthouse*"]\nexamples = ["A lighthouse."]\n'
    )

    result = _run("lexicon", "check", str(tmp_path))

    assert (0, "ok: 1 entries\n") == (result.exit_code, result.stdout)


def test_the_faults_of_a_pack_are_printed_with_their_lines(tmp_path: Path) -> None:
    """One a line, in the form that editors jump to, and nothing that a terminal would act on."""
    path = tmp_path / "themes.toml"
    path.write_text('[[theme]]\nid = "\\u001b[31mred"\ncue = ["x"]\nexamples = ["A lighthouse."]\n')

    result = _run("lexicon", "check", str(path))

    assert (2, "") == (result.exit_code, result.stdout)
    assert [f"{path}:1", f"{path}:3"] == [line.split(": ")[0] for line in result.stderr.splitlines()]
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize("name", ["nowhere", "x" * 5000])
def test_a_pack_that_is_not_there_is_one_line(name: str) -> None:
    """No traceback."""
    result = _run("lexicon", "check", name)

    assert (2, 1) == (result.exit_code, len(result.stderr.splitlines()))


@pytest.mark.parametrize("width", [80, 120])
def test_the_scales_fit_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """From the highest rung down, each with its words, class and source."""
    monkeypatch.setenv("COLUMNS", str(width))

    lines = _run("lexicon", "show").stdout.splitlines()

    assert max(map(len, lines)) <= width
    assert any(line.split() == ["R4", "demand", "exercitive", "G", "U", "demand"] for line in lines)
    assert lines.index("FORCE (promises and stances, 7 legal duty to 0 mention; profile default)") == 0


def test_a_part_of_the_scales_can_be_shown_under_a_profile() -> None:
    """`decides` is the lowest instructive word of one source."""
    result = _run("lexicon", "show", "directive", "--profile", "gruenberg")

    assert "R7  demand" in result.stdout
    assert "R1  decide" in result.stdout
    assert "THEMES" not in result.stdout


def test_what_a_pack_says_is_shown_without_control_characters(tmp_path: Path) -> None:
    """A pack may come from anywhere."""
    (tmp_path / "themes.toml").write_text(
        '[[theme]]\nid = "red"\ncues = ["\\u001b[31m\\u202elighthouse"]\nexamples = ["x"]\n'
    )

    result = _run("lexicon", "show", "themes", "--pack", str(tmp_path))

    assert "lighthouse" in result.stdout
    assert not {"\x1b", "\u202e"} & set(result.stdout)


def test_an_unknown_part_or_profile_is_told() -> None:
    """With what there is."""
    assert "there are force, negative" in _run("lexicon", "show", "xyzzy").stderr
    assert "there are default, gruenberg" in _run("lexicon", "show", "--profile", "mars").stderr


def test_a_profile_moves_the_levels_of_a_report(tmp_path: Path) -> None:
    """And stands in the signature."""
    path = tmp_path / "a.md"
    path.write_text("We decided to open a port.")

    result = _run("extract", str(path), "--profile", "lri")

    assert "undertaking, a legal duty, pledged (force 7 of 7" in " ".join(result.stdout.split())
    assert "|profile:lri|" in result.stdout


def test_evaluate_takes_packs_and_the_folder_of_the_environment(
    gold: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And notes theme ids that no lexicon has; a share of nothing is no number."""
    monkeypatch.setenv("ALLIANCEDIFF_STATEMENTS", gold[1])
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "themes.toml").write_text('[[theme]]\nid = "ports"\ncues = ["port"]\nexamples = ["A port."]\n')

    plain, packed = _run("evaluate", gold[0]), _run("evaluate", gold[0], "--pack", str(tmp_path / "pack"))

    assert "note: the gold's theme 'ports' is in no lexicon" in plain.stderr
    assert "" == packed.stderr
    assert "themes P 1.000 R 1.000" in packed.stdout
    assert "roles - of 0" in packed.stdout


def test_an_empty_standard_input_is_told() -> None:
    """A pipe that broke is no statement."""
    result = CliRunner().invoke(main, ["extract", "-"], input="")

    assert (2, "alliancediff: standard input is empty\n") == (result.exit_code, result.stderr)


def test_an_empty_path_and_a_file_for_a_pack_are_told(tmp_path: Path) -> None:
    """With what is wanted."""
    file = tmp_path / "themes.toml"
    file.write_text('[[theme]]\nid = "a"\n\n[[theme]]\nid = "b"\n')

    assert "PATH is empty" in _run("lexicon", "check", "").stderr
    assert "a pack is a folder" in _run("lexicon", "show", "--pack", str(file)).stderr
    faults = _run("extract", _EARLIER, "--pack", str(tmp_path)).stderr.splitlines()
    assert 4 == len(faults)
    assert all(line.startswith(f"alliancediff: {file}:") for line in faults)


def test_ids_are_wrapped_and_never_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An id that is cut cannot be looked for."""
    monkeypatch.setenv("COLUMNS", "80")
    name = "-".join(["lighthouse"] * 5)
    (tmp_path / "themes.toml").write_text(
        f'[[theme]]\nid = "{name}"\nweak_cues = ["beacon"]\nexamples = ["A beacon."]\n'
    )

    shown = _run("lexicon", "show", "themes", "--pack", str(tmp_path)).stdout.splitlines()

    assert 5 == "".join(line[3:25] for line in shown).count("lighthouse")
    assert any("weak: beacon" in line for line in shown)


@pytest.mark.parametrize("part", ["actors", "acts", "names", "lines", "modifiers", "complements"])
def test_each_sort_of_word_has_a_part(part: str) -> None:
    """Whatever decides a result can be looked at."""
    assert _run("lexicon", "show", part).stdout.startswith(part.upper())


def test_words_are_found_in_every_file() -> None:
    """With file, id and level; what no entry holds is an error."""
    verbs = _run("lexicon", "find", "look", "forward").stdout.splitlines()
    cues = _run("lexicon", "find", "security council").stdout.splitlines()

    assert ["predicates.toml", "look-forward", "F4"] == verbs[0].split()[:3]
    assert any(line.split()[:3] == ["themes.toml", "united-nations", "weak"] for line in cues)
    assert 2 == _run("lexicon", "find", "xyzzy").exit_code


def test_trace_prints_the_threads_of_a_series(pair: tuple[str, str]) -> None:
    """Files in any order; notes on standard error."""
    result, turned = _run("trace", *pair), _run("trace", *reversed(pair))

    assert 0 == result.exit_code
    assert "2 texts of 2 days, 3 commitments in 2 threads: 1 strengthened, 1 dropped." in " ".join(
        result.stdout.split()
    )
    assert result.stdout == turned.stdout


def test_trace_says_when_words_were_first_said_and_by_whom(pair: tuple[str, str]) -> None:
    """The answer comes first, then the thread alone."""
    result = _run("trace", *pair, "--find", "COUNT whales")

    assert 0 == result.exit_code
    assert "“COUNT whales” was first said on 2021-01-01 by Japan" in " ".join(result.stdout.split())
    assert "open a port" not in result.stdout


def test_trace_keeps_what_is_asked_for(pair: tuple[str, str]) -> None:
    """By status and actor; a name that nobody has is told."""
    assert "open a port" not in _run("trace", *pair, "--status", "dropped").stdout
    assert "open a port" in _run("trace", *pair, "--actor", "japan").stdout
    assert (2, "alliancediff: actor: nobody here is called 'Atlantis'") == (
        (wrong := _run("trace", *pair, "--actor", "Atlantis")).exit_code,
        wrong.stderr.split(";")[0],
    )


def test_trace_writes_a_report_and_a_graph(pair: tuple[str, str], tmp_path: Path) -> None:
    """Both to files."""
    report, graph = tmp_path / "report.md", tmp_path / "graph.gexf"

    result = _run("trace", *pair, "--format", "markdown", "--output", str(report), "--graph", str(graph))

    assert (0, "") == (result.exit_code, result.stdout)
    assert report.read_text().startswith("# Japan: from 2021-01-01 to 2022-01-01")
    assert 3 == ad.read_graph(graph).number_of_nodes()


def test_trace_takes_dates_for_texts_that_have_none(tmp_path: Path) -> None:
    """By their ids; without one the error says how."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("We will open a port.")

    result = _run("trace", str(tmp_path), "--date", "one=2021-01-01", "--date", "two=2022-01-01")
    undated = _run("trace", str(tmp_path), "--date", "one=2021-01-01")

    assert 0 == result.exit_code
    assert "From 2021-01-01 to 2022-01-01" in result.stdout
    assert (2, True) == (undated.exit_code, "two: has no date" in undated.stderr)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "json", "--theme", "quad"], "JSON always holds everything"),
        (["--format", "json", "--find", ""], "JSON always holds everything"),
        (["--find", " "], "no words to look for"),
        (["--date", "2021"], "--date takes the id of a text and its date"),
        (["--date", "nobody=2021-01-01"], "nobody: a date is given for it"),
        (["--date", "2021-01-01=May"], "'May' is no date"),
        (["--graph", "graph.png"], "the suffix of a graph is one of"),
        (["--status", "gone"], "not one of"),
    ],
)
def test_trace_tells_slips(pair: tuple[str, str], options: list[str], said: str) -> None:
    """On standard error, with exit status 2."""
    result = _run("trace", *pair, *options)

    assert (2, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


def test_trace_does_not_overwrite_what_it_reads(pair: tuple[str, str]) -> None:
    """Neither with the report nor with the graph."""
    for option in ("--output", "--graph"):
        assert 2 == _run("trace", *pair, option, pair[0]).exit_code


def test_trace_prints_json(pair: tuple[str, str]) -> None:
    """Whole, and nothing else on standard output."""
    built = json.loads(_run("trace", *pair, "--format", "json").stdout)

    assert ("alliancediff.trace/2", 2) == (built["schema"], len(built["threads"]))


# ---- themes and tables


def test_themes_prints_a_matrix_of_the_series(pair: tuple[str, str]) -> None:
    """The order in which texts are named does not matter."""
    result, turned = _run("themes", *pair), _run("themes", *reversed(pair))

    assert (0, result.stdout) == (result.exit_code, turned.stdout)
    assert "Themes from 2021-01-01 to 2022-01-01" in result.stdout
    assert "has no headings" in result.stderr


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_themes_writes_every_format(pair: tuple[str, str], form: str, tmp_path: Path) -> None:
    """What is written to a file is what is printed."""
    target = tmp_path / "themes"
    result = _run("themes", *pair, "--format", form, "--output", str(target))

    assert (0, "") == (result.exit_code, result.stdout)
    assert target.read_text(encoding="utf-8") == _run("themes", *pair, "--format", form).stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "json", "--sections"], "JSON always holds everything"),
        (["--sections", "--theme", "climate"], "--sections leaves it out"),
        (["--theme", "peas"], "no theme here is called 'peas'"),
        (["--date", "nobody=2021-01-01"], "nobody: a date is given for it"),
        (["--format", "html"], "not one of"),
    ],
)
def test_themes_tells_slips(pair: tuple[str, str], options: list[str], said: str) -> None:
    """On standard error, with exit status 2."""
    result = _run("themes", *pair, *options)

    assert (2, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


def test_themes_does_not_overwrite_what_it_reads(pair: tuple[str, str]) -> None:
    """A report must not take the place of a statement."""
    assert 2 == _run("themes", *pair, "--output", pair[0]).exit_code


@pytest.mark.parametrize(
    ("command", "named"),
    [(("trace", _EARLIER, _LATER), "thread"), (("formulas", "corpus:us-japan"), "formula")],
)
def test_records_come_as_csv(command: tuple[str, ...], named: str) -> None:
    """A line a mention of a thread, or a use of a formula."""
    result = _run(*command, "--format", "csv", "--find", "Taiwan Strait")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))

    assert 0 == result.exit_code
    assert len(rows) > 2
    assert all(row["date"] and row[named] for row in rows)


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html"])
def test_trace_prints_a_table(pair: tuple[str, str], form: str) -> None:
    """Of the threads that are asked for."""
    whole = _run("trace", *pair, "--table", "--format", form)
    part = _run("trace", *pair, "--table", "--format", form, "--find", "whales")

    assert (0, 0) == (whole.exit_code, part.exit_code)
    assert "open a port" in whole.stdout
    assert "open a port" not in part.stdout
    assert "count whales" in part.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--format", "html"], "is for --table"), (["--table", "--format", "json"], "json needs no --table")],
)
def test_a_table_has_formats_of_its_own(pair: tuple[str, str], options: list[str], said: str) -> None:
    """And a report has its own."""
    result = _run("trace", *pair, *options)

    assert (2, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


@pytest.fixture
def thrice(tmp_path: Path) -> str:
    """A folder with three texts that share a formula, once in other words, and a second one that stays."""
    for year, middle in ((2021, ""), (2022, " free"), (2023, "")):
        text = f"We seek calm{middle} and orderly passage.\n\nWe support the swift release of fishing crews."
        (tmp_path / f"{year}-01-01.md").write_text(f"---\ngenre: joint_statement\nissuers: [Japan]\n---\n\n{text}\n")
    return str(tmp_path)


def test_formulas_prints_histories_and_filters_them(thrice: str) -> None:
    """All of them; those with some words; those that changed."""
    every = _run("formulas", thrice)

    assert (0, True) == (every.exit_code, "“swift release of fishing crews”" in every.stdout)
    assert "+ free" in every.stdout
    found = _run("formulas", thrice, "--find", "fishing").stdout
    assert ("orderly" in found, "fishing crews" in found) == (False, True)
    changed = _run("formulas", thrice, "--changed").stdout
    assert ("orderly" in changed, "fishing crews" in changed) == (True, False)


def test_formulas_writes_json_and_refuses_filters_of_it(thrice: str, tmp_path: Path) -> None:
    """JSON always holds everything; a file that is read is not overwritten."""
    target = tmp_path / "formulas.json"

    assert 0 == _run("formulas", thrice, "--format", "json", "--output", str(target)).exit_code
    assert 2 == len(ad.from_json(target.read_text(encoding="utf-8")).formulas)  # type: ignore[union-attr]
    assert 2 == _run("formulas", thrice, "--format", "json", "--changed").exit_code
    first = str(tmp_path / "2021-01-01.md")
    assert 2 == _run("formulas", first, "--output", first).exit_code


def test_trace_keeps_what_it_found_in_a_cache(pair: tuple[str, str], tmp_path: Path) -> None:
    """The report is the same; a folder that cannot be one is told."""
    folder = tmp_path / "cache"
    plain = _run("trace", *pair).stdout

    assert plain == _run("trace", *pair, "--cache", str(folder)).stdout
    assert plain == _run("trace", *pair, "--cache", str(folder)).stdout
    assert 3 == len(list(folder.iterdir()))
    assert 2 == _run("trace", *pair, "--cache", pair[0]).exit_code


def test_trace_in_several_processes_says_the_same(pair: tuple[str, str]) -> None:
    """To the last character."""
    assert _run("trace", *pair).stdout == _run("trace", *pair, "--jobs", "2").stdout


@pytest.mark.parametrize("options", [["--output", "b.md"], ["--graph", "x.json", "--output", "x.json"]])
def test_a_report_takes_the_place_of_nothing_that_is_read_or_written(tmp_path: Path, options: list[str]) -> None:
    """No statement of a folder, and no other output."""
    texts = {"2021-01-01.txt": "We will open a port.", "b.md": "---\ndate: 2022-01-01\n---\n\nWe opened a port."}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    paths = [str(tmp_path / word) if "." in word else word for word in options]

    result = _run("trace", str(tmp_path), *paths)

    assert 2 == result.exit_code
    assert "name another file" in result.stderr
    assert texts["b.md"] == (tmp_path / "b.md").read_text()


def test_csv_answers_beside_the_sheet(pair: tuple[str, str]) -> None:
    """On standard error; a sheet without rows has its heads."""
    found = _run("trace", *pair, "--format", "csv", "--find", "whales")
    nothing = _run("trace", *pair, "--format", "csv", "--find", "xyzzy")

    assert "was first said on" in found.stderr
    assert "stands in no commitment" in nothing.stderr
    assert nothing.stdout.startswith("thread,line,")
    assert 1 == len(nothing.stdout.splitlines())
