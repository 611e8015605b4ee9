"""Weights are fitted on some families of statements and tried on others."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from alliancediff import lexicon as words
from alliancediff.alignment.similarity import compare_all
from alliancediff.alignment.speakers import speakers
from alliancediff.models import Settings
from tools.fitting import Case, families_of, fit_weights, read_cases
from tools.fitting.__main__ import main
from tools.fitting.cases import LIKENESSES, PARTS
from tools.fitting.silence import fit_silence

_SETTINGS = Settings()


@cache
def _lexicon() -> words.Lexicon:
    return words.load(_SETTINGS.packs)


_TOPICS = (
    "ports of the north coast",
    "whales of the bay",
    "schools of the north bay",
    "bridges of the coast",
    "rice of the north",
)


def _texts(verb: str, topics: tuple[str, ...]) -> list[str]:
    return [f"We will {verb} the {topic}." for topic in topics]


def _write(folder: Path, name: str, *, dates: tuple[str, str], prefix: str = "", link: bool = True) -> None:
    """A gold file of two texts on much the same topics in other words and another order."""
    ids = [f"{prefix or name}a", f"{prefix or name}b"]
    texts = dict(zip(ids, (_texts("enlarge", _TOPICS[:4]), _texts("build up", _TOPICS[:0:-1])), strict=True))
    for key, sentences in texts.items():
        (folder / f"{key}.txt").write_text("\n\n".join(sentences))
    units = {f"{k}-{n:03d}": {"text": t, "kind": ["commitment"]} for k in ids for n, t in enumerate(texts[k])}
    pairs = [(n, 4 - n) for n in range(1, 4)] if link else []
    content: dict[str, Any] = {
        "statements": {key: {"file": f"{key}.txt", "date": day} for key, day in zip(ids, dates, strict=True)},
        "pairs": [ids],
        "units": units,
        "links": [
            {"earlier": f"{ids[0]}-{a:03d}", "later": f"{ids[1]}-{b:03d}", "change": ["repeated"]} for a, b in pairs
        ],
        "optional": [],
    }
    (folder / f"{name}.json").write_text(json.dumps(content))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two families, and a file that is no gold of links."""
    _write(tmp_path, "one", dates=("2021-01-01", "2022-01-01"))
    _write(tmp_path, "two", dates=("2023-01-01", "2024-01-01"))
    (tmp_path / "rows.json").write_text('{"rows": []}')
    return tmp_path


def _cases(folder: Path) -> tuple[Case, ...]:
    return read_cases(folder, folder, _SETTINGS).cases


def test_the_bare_parts_add_up_to_the_score(folder: Path) -> None:
    """Likenesses, and what rivals take away under the weights at hand."""
    case = _cases(folder)[0]
    earlier, later = (case.run.extractions[key].commitments for key in case.pair)
    spoken = speakers(*(case.run.extractions[key].statement for key in case.pair))
    scores = {
        pair: sum(value for _, value in parts.items())
        for pair, parts in compare_all(earlier, later, _lexicon(), _SETTINGS.alignment, spoken).items()
    }

    made = {
        pair: sum(getattr(_lexicon().weights, n) * v for n, v in zip(PARTS, vector, strict=True))
        for pair, vector in case.vectors(_lexicon().weights).items()
    }

    assert len(made) > 3
    assert scores == pytest.approx(made, abs=2e-4)


def test_a_link_and_its_rivals_become_samples(folder: Path) -> None:
    """Three links of what has anything in common; the rest are not."""
    labels = [sample.is_link for sample in _cases(folder)[0].samples]

    assert 3 == sum(labels)
    assert len(labels) > 3


@pytest.mark.parametrize(
    ("dates", "prefix", "number"),
    [
        (("2025-01-01", "2026-01-01"), "", 3),
        (("2022-01-01", "2023-01-01"), "", 1),
        (("2021-01-01", "2022-01-01"), "one", 2),
    ],
)
def test_pairs_with_a_statement_or_a_day_in_common_are_one_family(
    folder: Path, dates: tuple[str, str], prefix: str, number: int
) -> None:
    """Also through a third pair: what was seen of one would help with the other."""
    _write(folder, "three", dates=dates, prefix=prefix)

    families = families_of(_cases(folder))

    assert number == len(families)
    assert 3 == sum(len(family.cases) for family in families)


def test_fitted_weights_add_up_and_do_not_go_negative(folder: Path) -> None:
    """The likenesses add up to 1, so that a score stays in [0, 1]."""
    weights = fit_weights(_cases(folder), _lexicon().weights, _SETTINGS)

    assert 0.99 < sum(getattr(weights, name) for name in LIKENESSES) < 1.01
    assert min(getattr(weights, name) for name in PARTS) >= 0
    assert weights.slope > 0


def test_the_command_prints_figures_and_writes_weights(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each family, all of them, the bins and the weights."""
    target = folder / "weights.toml"

    assert 0 == main([str(folder), str(folder), "--write", str(target), "--cutoffs"])

    lines = [line.split("  ")[0] for line in capsys.readouterr().out.splitlines()]
    for head in (
        "onea oneb",
        "twoa twob",
        "cross-validated, pooled",
        "shipped weights",
        "weights without",
        "links claimed from",
        "0.50",
    ):
        assert head in lines
    assert "# gold: one.json, two.json; sha256 " in target.read_text()


def _break(folder: Path, how: str) -> None:
    if how == "a statement is missing":
        (folder / "twob.txt").unlink()
    elif how == "there is no gold with pairs":
        (folder / "one.json").unlink()
        (folder / "two.json").unlink()
    elif how == "there is one family":
        (folder / "two.json").unlink()
    elif how == "there is nothing to learn":
        _write(folder, "one", dates=("2021-01-01", "2022-01-01"), link=False)
    else:
        (folder / "two.json").write_text("{")


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("a statement is missing", "twob.txt"),
        ("there is no gold with pairs", "holds no gold file with pairs"),
        ("there is one family", "is one family of statements"),
        ("there is nothing to learn", "holds no links"),
        ("a file is broken", "two.json: is no gold file"),
    ],
)
def test_what_cannot_be_fitted_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], how: str, message: str
) -> None:
    """On one line, with exit status 2."""
    _break(folder, how)

    assert 2 == main([str(folder), str(folder)])
    assert message in capsys.readouterr().err


def test_a_later_state_is_set_against_an_earlier_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same state gains nothing."""
    old = folder / "old.record"
    assert 0 == main([str(folder), str(folder), "--outcomes", str(old)])

    assert 0 == main([str(folder), str(folder), "--against", str(old)])

    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["sentences", "+0.000", "+0.000", "+0.000"] in rows
    assert ["families", "+0.000", "+0.000", "+0.000"] in rows


def test_the_chance_of_no_counterpart_is_learnt_from_lonely_clauses(folder: Path) -> None:
    """From those that no link reaches; where all of them have one, nothing is learnt."""
    cases = _cases(folder)

    shy = fit_silence(cases, _lexicon().weights, Settings(cutoff=0.9999))
    bold = fit_silence(cases, _lexicon().weights, Settings(cutoff=1e-9, unsure_cutoff=1e-9))

    assert _lexicon().weights == bold
    assert _lexicon().weights != shy
    assert min(shy.none_closest, shy.none_absent) >= 0


def test_the_command_can_take_out_what_only_the_scored_statements_have(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """The figures that follow are those without these cues."""
    others = tmp_path_factory.mktemp("others")
    (others / "text.txt").write_text("They spoke of whales.")

    assert 0 == main([str(folder), str(folder), "--without-own-lines", str(others)])

    assert " cues of lines that stand in no text of others0" in capsys.readouterr().out.splitlines()[0]
