"""Predicates that a reader placed on the scales are scored."""

import json
from pathlib import Path
from typing import Any

import pytest

from alliancediff.errors import GoldError, UnreadableStatementError
from alliancediff.evaluation import (
    Match,
    Reading,
    Row,
    as_text,
    confusions,
    match_row,
    predicate_grids,
    read_rows,
    score_predicates,
    units_file,
)
from alliancediff.evaluation.evaluate import match_rows
from alliancediff.models import CommitmentKind, Ladder
from builders import commitment, report, stance

_TEXT = "We will open ports by 2030.\n\nWe condemn the raid on the pier.\n\nWe opened a school."


def _row(predicate: str, **fields: Any) -> dict[str, Any]:
    return {"unit": "a-000", "predicate": predicate, "kind": "undertaking", "force": "6", "precision": "3", **fields}


def _write(folder: Path, rows: list[dict[str, Any]]) -> Path:
    units = {f"a-{n:03d}": {"text": text, "kind": ["commitment"]} for n, text in enumerate(_TEXT.split("\n\n"))}
    (folder / "a.txt").write_text(_TEXT)
    (folder / "links.json").write_text(json.dumps({"statements": {"a": {"file": "a.txt"}}, "units": units}))
    (folder / "rows.json").write_text(json.dumps({"rows": rows}))
    return folder / "rows.json"


def _match(found: Any, **fields: Any) -> Match:
    reading = Reading(**{"kind": CommitmentKind.UNDERTAKING, "force": "6", **fields})
    return Match(Row("a-000", "will open", reading), found)


def test_rows_are_matched_through_the_gold_beside_them(tmp_path: Path) -> None:
    """A row names a unit; the statement is found in another file of the folder."""
    raid = _row("condemn the raid", unit="a-001", kind="evaluation", force="N6+", precision="-")
    school = _row("opened", unit="a-002", kind="report", force=None, stage="instrument")
    path = _write(tmp_path, [_row("will open"), raid, school])

    counts = score_predicates(match_rows(path, tmp_path)).counts

    assert (3, 3, 3) == (counts["rows"], counts["hit"], counts["kind_right"])
    assert (2, 2, 2) == (counts["force_given"], counts["force_met"], counts["force_right"])
    assert (2, 1) == (counts["precision_given"], counts["precision_right"])
    assert (1, 1) == (counts["stage_given"], counts["stage_right"])


def test_the_commitment_that_shares_most_words_is_the_row_s() -> None:
    """Little words do not count."""
    row = Row("a-000", "intend to open", Reading(CommitmentKind.UNDERTAKING, "5"))
    one = commitment("will open the port", predicate="will open")
    two = commitment("intend to open the school", predicate="intend to open")
    other = commitment("want to sleep", predicate="want to")

    assert two is match_row(row, [one, two, other]).found
    assert match_row(row, [other]).found is None
    assert match_row(row, []).found is None


def test_a_row_that_is_not_found_counts_against_all_but_not_against_those_found() -> None:
    """Both denominators are there."""
    figures = score_predicates([_match(commitment("will open a port")), _match(None)])

    assert 1.0 == figures.share("force_right", "force_met")
    assert 0.5 == figures.share("force_right", "force_given")


@pytest.mark.parametrize(
    ("reader", "ours", "is_near"),
    [
        ("5", commitment("will open"), True),
        ("4", commitment("will open"), False),
        ("N3", stance("oppose it", 4, ladder=Ladder.NEGATIVE), True),
        ("4", stance("oppose it", 4, ladder=Ladder.NEGATIVE), False),
        ("N2", stance("welcome it", 2), False),
        ("6", report("opened a port"), False),
    ],
)
def test_a_force_is_near_within_one_rung_of_its_own_ladder(reader: str, ours: Any, *, is_near: bool) -> None:
    """The negative ladder is not compared with the other."""
    counts = score_predicates([_match(ours, force=reader)]).counts

    assert (0, is_near) == (counts["force_right"], counts["force_near"])


def test_confusions_count_what_each_reading_met() -> None:
    """With what has no force, and what was not found at all."""
    kinds, forces, _, _ = confusions([_match(report("opened a port")), _match(None), _match(commitment("will"))])

    assert {
        ("undertaking", "report"): 1,
        ("undertaking", "nothing"): 1,
        ("undertaking", "undertaking"): 1,
    } == kinds.counts
    assert (("6",), ("6", "nothing", "report")) == forces.labels


def test_lines_stand_in_columns_and_show_both_readings() -> None:
    """`show` adds a line for each axis on which a row differs, and for each row that was not found."""
    matches = [_match(stance("note it", predicate="note")), _match(None), _match(commitment("will open"))]

    plain = list(as_text(predicate_grids(matches)))
    longer = list(as_text(predicate_grids(matches, show=True)))
    shown = longer[longer.index(next(line for line in longer if line.startswith("unit "))) - 1 :]

    assert any("of 2 found" in line and "of all 3" in line for line in plain)
    head = next(line for line in plain if line.startswith("force, reader"))
    assert len(head) == len(plain[plain.index(head) + 1])
    assert ["kind", "force", "predicate"] == [line[7:].split()[0] for line in shown[2:]]
    assert any("undertaking" in line and "stance" in line and "note" in line for line in shown)


def test_delegation_has_a_table_where_everything_is_shown() -> None:
    """Few readers give it, so it is not always there."""
    row = Row("a-000", "will open", Reading(CommitmentKind.UNDERTAKING, "6", delegation=2))
    matches = [match_row(row, [commitment("will open", predicate="will open")])]

    assert not any(line.startswith("delegation, reader") for line in as_text(predicate_grids(matches)))
    assert any(line.startswith("delegation, reader") for line in as_text(predicate_grids(matches, show=True)))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"unit": "a-000", "predicate": "will"}, "row 1 has no 'kind'"),
        (_row("will", kind="wish"), "row 1: 'wish' is no kind; there are undertaking, stance, report, mention"),
        (_row("will", force="strong"), "row 1: force 'strong' is no rung"),
        (_row("will", precision="high"), "row 1: precision 'high' is no level; there are 0, 1"),
        (_row("will", stage="soon"), "row 1: 'soon' is no stage; there are mooted"),
        ("will", "row 1"),
    ],
)
def test_a_row_that_is_on_no_scale_is_an_error(tmp_path: Path, row: Any, problem: str) -> None:
    """The error says which one."""
    with pytest.raises(GoldError, match=problem):
        read_rows(_write(tmp_path, [row]))


def test_a_row_whose_unit_no_file_has_is_an_error(tmp_path: Path) -> None:
    """Beside the rows, or in the file that the user named."""
    path = _write(tmp_path, [_row("will open"), _row("will go", unit="b-007")])

    with pytest.raises(GoldError, match="'b-007'; name it with --units"):
        units_file(path, read_rows(path))
    with pytest.raises(GoldError, match=r"links\.json: has no unit 'b-007'"):
        match_rows(path, tmp_path, units=tmp_path / "links.json")


def test_no_rows_and_no_statement_are_errors(tmp_path: Path) -> None:
    """Nothing is scored as nothing wrong."""
    with pytest.raises(GoldError, match="has no rows"):
        read_rows(_write(tmp_path, []))

    path = _write(tmp_path, [_row("will open")])
    (tmp_path / "a.txt").unlink()
    with pytest.raises(UnreadableStatementError, match=r"a\.txt"):
        match_rows(path, tmp_path)
