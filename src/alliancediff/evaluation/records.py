"""Figures <-> JSON by the contract in docs/reference/gold.md."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from alliancediff.errors import GoldError
from alliancediff.evaluation.baselines import Baseline
from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.headlines import MEAN, HeadlineFigures, mean_of
from alliancediff.evaluation.intervals import Interval, Outcome, difference_of, intervals_of, outcomes_of
from alliancediff.evaluation.predicates import Match, confusions, score_predicates
from alliancediff.evaluation.run import (
    ALL,
    Headlines,
    Run,
    answers_of,
    headlines_of,
    judge_run,
    rows_of,
    score_run,
    themes_of,
)
from alliancediff.evaluation.shifts import Fate, Shift
from alliancediff.evaluation.topics import ROW_SHARES, TopicFigures
from alliancediff.models import EVALUATION_SCHEMA

_DIGITS = 6


def record_run(  # noqa: PLR0913  one plug an argument, most by keyword
    run: Run,
    *,
    unsure: bool = False,
    baselines: Mapping[str, Baseline] | None = None,
    before: Mapping[str, Outcome] | None = None,
    reviewed: Run | None = None,
    headlines: Headlines | None = None,
    fates: Mapping[str, Fate] | None = None,
    shifts: Sequence[Shift] = (),
    traced: Run | None = None,
) -> dict[str, Any]:
    """All figures of a run as plain values, with what they rest on and what a later run can be set against.

    Args:
        run: our results.
        unsure: whether unsure links count.
        baselines: what bare measures reach on the same commitments.
        before: the outcomes of another run, for the gain over it.
        reviewed: the run after corrections.
        headlines: what a reader would put on the page of each pair.
        fates: the links that readers gave or the run claims, with their parts.
        shifts: the links won and lost since that other run.
        traced: the run with the clauses of one thread as links.
    """
    outcomes = outcomes_of(run.gold, judge_run(run, unsure=unsure))
    return {
        "schema": EVALUATION_SCHEMA,
        "signature": next(iter(run.diffs.values())).signature,
        "unsure": unsure,
        "figures": {name: _links(figures) for name, figures in score_run(run, unsure=unsure).items()},
        "rows": {name: _rows(figures) for name, figures in rows_of(run).items()},
        "headlines": _headlines(headlines_of(run, headlines or {})),
        "themes": {theme: _counts(figures) for theme, figures in themes_of(run).items()},
        "intervals": _intervals(intervals_of(outcomes.values())),
        "baselines": {name: _baseline(run, one, outcomes) for name, one in (baselines or {}).items()},
        "gain": _intervals(difference_of(before, outcomes)) if before is not None else {},
        "review": _review(reviewed, unsure=unsure) if reviewed is not None else {},
        "threads": _links(score_run(traced)[ALL]) if traced is not None else {},
        "outcomes": {key: list(counts) for key, counts in outcomes.items()},
        "links": {link: asdict(fate) for link, fate in (fates or {}).items()},
        "shifts": [
            {"link": s.link, "before": asdict(s.before) if s.before else None, "after": asdict(s.after)} for s in shifts
        ],
    }


def record_predicates(matches: Sequence[Match], signature: str) -> dict[str, Any]:
    """All figures of predicates as plain values, with the rows that differ."""
    figures = score_predicates(matches)
    return {
        "schema": EVALUATION_SCHEMA,
        "signature": signature,
        "predicates": {**figures.counts, **_predicate_shares(figures)},
        "confusions": {
            one.axis: [{"reader": a, "ours": b, "count": n} for (a, b), n in sorted(one.counts.items())]
            for one in confusions(matches)
        },
        "differences": [
            {"unit": match.row.unit, "predicate": match.row.predicate, "axis": axis, "reader": reader, "ours": ours}
            for match in matches
            for axis, reader, ours in match.differences
        ],
    }


def to_text(record: Mapping[str, Any]) -> str:
    """A record as indented JSON with a line break at its end."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def read_outcomes(path: Path) -> dict[str, Outcome]:
    """The outcomes of an earlier run, from its JSON.

    Raises:
        GoldError: the file cannot be read, or holds no outcomes of a run.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {str(key): _outcome(counts) for key, counts in raw["outcomes"].items()}
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise GoldError(str(path), "holds no outcomes of a run; write it with --json") from None


def _outcome(counts: Sequence[Any]) -> Outcome:
    found, wrong, missed, right = (int(count) for count in counts)
    return found, wrong, missed, right


def _links(f: Figures) -> dict[str, float]:
    shares = {
        "precision": f.precision,
        "recall": f.recall,
        "f1": f.f1,
        "verdict": f.share("verdict_right", "found"),
        "status": f.status,
        "kept": f.share("live_quoted", "live"),
        "noise": f.share("dead_quoted", "dead"),
        "roles": f.share("furniture_right", "furniture"),
    }
    if any(f.themes.counts.values()):
        shares |= {f"themes_{key}": getattr(f.themes, key) for key in ("precision", "recall", "f1")}
    return {**f.counts, **_rounded(shares)}


def _rows(f: TopicFigures) -> dict[str, float]:
    """Each share with what it is a share of, and the sizes of rows."""
    shares = {key: f.share(key) for key in ROW_SHARES}
    of = {f"{key}_of": f.counts[key][1] for key in ROW_SHARES}
    return {**_rounded(shares), **of, "rows": len(f.sizes), "median": f.median, "largest": f.largest}


def _headlines(found: Mapping[str, HeadlineFigures]) -> dict[str, dict[str, float]]:
    """The shares of each list with what they are shares of, and the means of all lists."""
    lists = {name: {**_rounded(f.shares), "headlines": f.headlines, "lines": f.lines} for name, f in found.items()}
    return {**lists, MEAN: _rounded(mean_of(found.values()))} if found else {}


def _counts(figures: Figures) -> dict[str, int]:
    return {key: figures.count(key) for key in ("found", "wrong", "missed")}


def _intervals(intervals: Mapping[str, Interval]) -> dict[str, dict[str, float]]:
    return {name: _rounded(asdict(one)) for name, one in intervals.items()}


def _baseline(run: Run, baseline: Baseline, ours: Mapping[str, Outcome]) -> dict[str, Any]:
    figures = sum((judged.figures for judged in baseline.judged.values()), Figures())
    shares = {"threshold": baseline.threshold, **{key: getattr(figures, key) for key in ("precision", "recall", "f1")}}
    ahead = difference_of(outcomes_of(run.gold, baseline.judged), ours)["f1"]
    return {**_counts(figures), **_rounded(shares), "ahead": _rounded(asdict(ahead))}


def _review(run: Run, *, unsure: bool) -> dict[str, dict[str, float]]:
    """Figures of links after the answers, by pair, with how many of them were yes and no."""
    answers = answers_of(run)
    return {
        name: {"yes": answers[name][0], "no": answers[name][1], **_links(figures)}
        for name, figures in score_run(run, unsure=unsure).items()
    }


def _predicate_shares(f: Figures) -> dict[str, float]:
    shares = {"hit_share": f.share("hit", "rows"), "kind_share": f.share("kind_right", "hit")}
    for axis in ("force", "precision", "delegation", "stage"):
        for of in ("met", "given"):
            shares[f"{axis}_share_of_{of}"] = f.share(f"{axis}_right", f"{axis}_{of}")
            shares[f"{axis}_near_share_of_{of}"] = f.share(f"{axis}_near", f"{axis}_{of}")
    return _rounded(shares)


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {key: round(value, _DIGITS) for key, value in values.items()}
