"""The cache: a trace with one says what a trace without one says, and only new work is done."""

import hashlib
import itertools
import json
import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.pipeline import diff as diffing
from alliancediff.pipeline import extract as extraction
from builders import statement


@cache
def _texts() -> list[ad.Statement]:
    return [
        statement("We plan to open a port.\n\nWe welcome the treaty on rice worth $5 million.", "a", date="2020-01-01"),
        statement("We will open a port by 2024.\n\nJapan counts whales.", "b", date="2021-01-01"),
        statement("We opened a port.\n\nWe condemn attacks on the Strait of Fog.", "c", date="2022-01-01"),
        statement("We will open a second port worth 2.5 billion yen.", "d", date="2023-01-01"),
    ]


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements extracted and the pairs compared since it was last cleared."""
    done: list[str] = []
    extract, compare = extraction.extracted, diffing.compare_extracted

    def counted_extract(one: ad.Statement, *rest: object) -> ad.Extraction:
        done.append(one.id)
        return extract(one, *rest)  # type: ignore[arg-type]

    def counted_compare(one: ad.Extraction, two: ad.Extraction, *rest: object, **named: object) -> ad.Diff:
        done.append(one.statement.id + two.statement.id)
        return compare(one, two, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "extracted", counted_extract)
    monkeypatch.setattr(diffing, "compare_extracted", counted_compare)
    return done


def test_a_statement_added_costs_its_own_work_alone(tmp_path: Path, work: list[str]) -> None:
    """One extraction, and one pair with each of the others; the same again costs nothing."""
    ad.trace(_texts()[:3], cache=tmp_path)
    assert ["a", "b", "c", "ab", "ac", "bc"] == work

    work.clear()
    assert ad.trace(_texts()) == ad.trace(_texts()[::-1], cache=tmp_path)
    assert ["d", "ad", "bd", "cd"] == work[10:]

    work.clear()
    ad.trace(_texts(), cache=tmp_path)
    assert [] == work


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_texts_added_one_by_one_in_any_order_give_the_same_trace(order: tuple[int, ...], tmp_path: Path) -> None:
    """To the last character of its JSON, whether files were there or not."""
    for size in range(1, 5):
        texts = [_texts()[i] for i in order[:size]]
        fresh, kept = ad.trace(texts), ad.trace(texts, cache=tmp_path)

        assert (fresh, ad.render(fresh, "json")) == (kept, ad.render(kept, "json"))


def test_another_text_setting_or_answer_is_other_work(tmp_path: Path, work: list[str]) -> None:
    """Under the same ids; what only a diff rests on leaves extractions alone."""
    one, two = _texts()[:2]
    ad.trace([one, two], cache=tmp_path)
    answer = ad.models.Correction(
        ad.models.Answer.CANNOT_LINK, "We plan to open a port.", "We will open a port by 2024."
    )
    runs = {
        "text": lambda: ad.trace([one, statement("We sell rice.", "b", date="2021-01-01")], cache=tmp_path),
        "date": lambda: ad.trace([one, statement(two.text, "b", date="2021-02-01")], cache=tmp_path),
        "settings": lambda: ad.trace([one, two], ad.Settings(cutoff=0.9), cache=tmp_path),
        "packs": lambda: ad.trace([one, two], ad.Settings(packs=()), cache=tmp_path),
        "corrections": lambda: ad.trace([one, two], corrections=ad.Corrections((answer,)), cache=tmp_path),
    }
    done = {}
    for name, run in runs.items():
        work.clear()
        run()
        done[name] = list(work)

    assert done["text"] == done["date"] == ["b", "ab"]
    assert done["settings"] == done["packs"] == ["a", "b", "ab"]
    assert ["ab"] == done["corrections"]


def test_a_diff_that_an_embedder_has_a_part_in_is_not_kept(tmp_path: Path, work: list[str]) -> None:
    """Nothing says which model it holds."""
    for _ in range(2):
        work.clear()
        ad.trace(_texts()[:2], embedder=lambda texts: [[1.0, float(len(text))] for text in texts], cache=tmp_path)

    assert ["ab"] == work


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"port", b"fort")),
        lambda path: path.write_bytes(b"\x80\x04not JSON, but a pickle."),
        lambda path: path.write_bytes(b"\xff" * 99),
        lambda path: path.write_bytes(next(p for p in sorted(path.parent.iterdir()) if p != path).read_bytes()),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), path.symlink_to("nowhere")),
    ],
    ids=["empty", "cut", "altered", "pickle", "no text", "another's", "folder", "dead link"],
)
def test_damaged_and_foreign_files_are_made_anew_with_a_note(damage: object, tmp_path: Path) -> None:
    """Nothing in them comes into the result."""
    fresh = ad.trace(_texts()[:2], cache=tmp_path)
    for path in sorted(tmp_path.iterdir()):
        damage(path)  # type: ignore[operator]

    again = ad.trace(_texts()[:2], cache=tmp_path)

    assert fresh.threads == again.threads
    assert fresh.commitments == again.commitments
    assert {"cache"} == {note.about for note in again.notes[len(fresh.notes) :]}
    assert len(again.notes) > len(fresh.notes)


def test_files_of_others_and_of_a_writer_that_was_killed_are_left_alone(tmp_path: Path) -> None:
    """They are in nobody's way."""
    for name in (".part-x", "extract-other.json", "notes.txt"):
        (tmp_path / name).write_text("not ours")

    assert ad.trace(_texts()[:2]) == ad.trace(_texts()[:2], cache=tmp_path)
    assert "not ours" == (tmp_path / "extract-other.json").read_text()


def test_two_at_once_find_whole_files_alone(tmp_path: Path) -> None:
    """Neither sees what the other has half written, and no parts stay."""
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: ad.trace(_texts(), cache=tmp_path), range(8)))

    assert all(result == ad.trace(_texts()) for result in results)
    assert [] == [path for path in tmp_path.iterdir() if path.name.startswith(".part-")]


def test_a_file_that_cannot_be_written_costs_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The result is the same."""

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    result = ad.trace(_texts()[:2], cache=tmp_path)

    assert ad.trace(_texts()[:2]).threads == result.threads
    assert "cannot be written" in result.notes[-1].message
    assert [] == list(tmp_path.iterdir())


def test_a_cache_that_can_be_no_folder_is_refused(tmp_path: Path) -> None:
    """The error names it."""
    (tmp_path / "file").write_text("here")

    with pytest.raises(ad.errors.SettingsError, match=r"cache: .*file cannot be a folder"):
        ad.trace(_texts(), cache=tmp_path / "file")


def test_formulas_use_the_extractions_of_a_trace(tmp_path: Path, work: list[str]) -> None:
    """One folder serves both."""
    ad.trace(_texts(), cache=tmp_path)
    work.clear()

    assert ad.formulas(_texts(), cache=tmp_path) == ad.formulas(_texts())
    assert 4 == len(work)


def test_a_text_of_a_folder_that_shares_a_line_with_others_costs_its_own_work_alone(
    tmp_path: Path, work: list[str]
) -> None:
    """A footer that a fifth text has, too, changes nothing of what is known of the four."""
    for year, promise in ((2020, "port"), (2021, "school"), (2022, "road"), (2023, "bridge")):
        path = tmp_path / "texts" / f"{year}-01-01.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"We will open a {promise}.\n\nShare this page\n")
        work.clear()
        ad.trace(ad.read_series(path.parent), cache=tmp_path / "cache")

    assert ["2023-01-01", "2020-01-01", "2021-01-01", "2022-01-01"] == [name[:10] for name in work]


def test_an_answer_costs_the_pairs_that_it_is_about(tmp_path: Path, work: list[str]) -> None:
    """And the trace says that it was given."""
    ad.trace(_texts(), cache=tmp_path)
    answer = ad.models.Correction(
        ad.models.Answer.CANNOT_LINK, "We plan to open a port.", "We will open a port by 2024."
    )
    corrections = ad.Corrections((answer,))
    work.clear()

    kept = ad.trace(_texts(), corrections=corrections, cache=tmp_path)

    assert ["ab"] == work
    assert "corrections:" in kept.signature
    assert ad.trace(_texts(), corrections=corrections) == kept


def _contradict(built: dict[str, Any]) -> None:
    """A link to nobody in a diff, and a quote that stands elsewhere in an extraction."""
    if "links" in built:
        built["links"] = [{**link, "earlier": "nobody/1"} for link in built["links"]]
        built["changes"] = built["changes"][1:]
    else:
        built["commitments"][0]["span"] = [0, 10**6]


def test_a_file_of_the_right_form_that_contradicts_the_texts_is_made_anew(tmp_path: Path) -> None:
    """Though its hash was made to fit."""
    fresh = ad.trace(_texts()[:2], cache=tmp_path)
    for path in sorted(tmp_path.iterdir()):
        head, _, body = path.read_bytes().partition(b"\n")
        built = json.loads(body)
        _contradict(built)
        body = json.dumps(built).encode()
        words = [*head.decode().split()[:-1], hashlib.sha256(body).hexdigest()]
        path.write_bytes(" ".join(words).encode() + b"\n" + body)

    again = ad.trace(_texts()[:2], cache=tmp_path)

    assert (fresh.threads, fresh.changes, fresh.commitments) == (again.threads, again.changes, again.commitments)
    assert 3 == sum(note.about == "cache" for note in again.notes[len(fresh.notes) :])
