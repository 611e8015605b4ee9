"""Results are scored against a gold file."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.errors import UnreadableStatementError
from alliancediff.evaluation import Figures, Gold, find_places, read_gold, rows, score_diff, score_roles
from alliancediff.evaluation.evaluate import evaluate
from alliancediff.evaluation.themes import score_themes
from alliancediff.models import Role

_EARLIER = "Our Two Ports\n\nWe intend to open two ports in the north.\n\nIt rained on the pier.\n\nWe will count the whales of the bay."
_LATER = "Our Two Ports\n\nWe will open two ports in the north.\n\nWe condemn the raid on the pier."


def _gold(path: Path, links: list[dict[str, object]], optional: list[dict[str, object]]) -> Path:
    kinds = {"a": ["heading", "commitment", "context", "commitment"], "b": ["heading", "commitment", "position"]}
    texts = {"a": _EARLIER.split("\n\n"), "b": _LATER.split("\n\n")}
    units = {f"{k}-{n:03d}": {"text": t, "kind": [kinds[k][n]]} for k in "ab" for n, t in enumerate(texts[k])}
    statements = {"a": {"file": "a.txt"}, "b": {"file": "b.txt"}}
    content = {"statements": statements, "pairs": [["a", "b"]], "units": units, "links": links, "optional": optional}
    for key in "ab":
        (path / f"{key}.txt").write_text({"a": _EARLIER, "b": _LATER}[key])
    (path / "gold.json").write_text(json.dumps(content))
    return path / "gold.json"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """One link that we find, one that we cannot, and one that counts neither way."""
    return _gold(
        tmp_path,
        [
            {"earlier": "a-001", "later": "b-001", "change": ["strengthened"]},
            {"earlier": "a-003", "later": "b-002", "change": ["repeated"]},
        ],
        [{"earlier": "a-001", "later": "b-002"}],
    )


def test_links_verdicts_presence_and_quotation_are_counted(gold: Path, tmp_path: Path) -> None:
    """Each figure has its count."""
    counts = evaluate(gold, tmp_path)["all"].counts

    assert (1, 0, 1, 1) == tuple(counts[k] for k in ("found", "wrong", "missed", "verdict_right"))
    assert (4, 2) == (counts["with"], counts["with_right"])
    assert (4, 4, 3, 0) == tuple(counts[k] for k in ("live", "live_quoted", "dead", "dead_quoted"))
    assert (2, 2, 4, 0) == tuple(counts[k] for k in ("furniture", "furniture_right", "live_units", "live_as_furniture"))


def test_a_wrong_link_and_a_wrong_verdict_cost(tmp_path: Path) -> None:
    """A link that no reader gave is wrong; a verdict that no reader gave is not right."""
    path = _gold(tmp_path, [{"earlier": "a-003", "later": "b-002", "change": ["weakened"]}], [])

    figures = evaluate(path, tmp_path)["all"]

    assert (0, 1, 1) == (figures.counts["found"], figures.counts["wrong"], figures.counts["missed"])
    assert 0.0 == figures.f1


def test_a_commitment_taken_for_a_heading_or_not_read_is_lost(gold: Path) -> None:
    """The worst that reading can do."""
    known = read_gold(gold)
    read = ad.extract(ad.read_statement(_EARLIER.encode(), id="a"))
    units = tuple(replace(unit, role=Role.HEADING) for unit in read.statement.units)
    headings = replace(read, statement=replace(read.statement, units=units), commitments=())
    half = ad.extract(ad.read_statement(_EARLIER.partition("It rained")[0].encode(), id="a"))

    assert isinstance(known, Gold)
    assert [0, 2, 1] == [score_roles(known, "a", one).counts["live_as_furniture"] for one in (read, headings, half)]


def test_unsure_links_count_where_asked(gold: Path, tmp_path: Path) -> None:
    """By default they are no claims."""
    known = read_gold(gold)
    one, two = (ad.read_statement(tmp_path / f"{k}.txt", id=k) for k in "ab")
    unsure = ad.diff(one, two, ad.Settings(cutoff=1.0, unsure_cutoff=0.1, doubt=0.0))

    assert 0 == score_diff(known, ("a", "b"), unsure).counts["found"]
    assert 1 == score_diff(known, ("a", "b"), unsure, unsure=True).counts["found"]


def test_rows_name_every_figure() -> None:
    """One line a pair."""
    (row,) = rows({"a -> b": Figures({"found": 1, "wrong": 0, "missed": 1})})

    for word in ("links", "verdict", "status", "kept", "noise", "roles", "lost"):
        assert word in row


def test_a_statement_that_is_not_there_is_an_error(gold: Path, tmp_path: Path) -> None:
    """It is named."""
    (tmp_path / "b.txt").unlink()

    with pytest.raises(UnreadableStatementError, match=r"b\.txt"):
        evaluate(gold, tmp_path)


def test_themes_are_scored_where_the_gold_has_them(gold: Path, tmp_path: Path) -> None:
    """Over live units with themes; the themes of all commitments that quote a unit count."""
    content = json.loads(gold.read_text())
    content["units"]["a-001"]["themes"] = ["ports"]
    content["units"]["a-002"]["themes"] = ["rain"]
    assert not any(key.startswith("themes") for key in evaluate(gold, tmp_path)["all"].counts)

    gold.write_text(json.dumps(content))
    themed = tuple(
        replace(c, themes=("ports", "north") if "ports" in c.quote else ())
        for c in ad.extract(ad.read_statement(_EARLIER.encode(), id="a")).commitments
    )
    known = read_gold(gold)
    by_theme = score_themes(known, "a", themed, find_places(known, "a", themed))

    assert {"ports": {"found": 1}, "north": {"wrong": 1}} == {k: dict(f.counts) for k, f in by_theme.items()}
    assert "themes P" in list(rows(evaluate(gold, tmp_path)))[-1]
