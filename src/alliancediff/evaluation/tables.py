"""Figures -> lines of aligned text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from alliancediff.evaluation.baselines import Baseline
from alliancediff.evaluation.distance import by_distance
from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.intervals import Interval, Outcome, difference_of, intervals_of, outcomes_of
from alliancediff.evaluation.predicates import Confusion, Match, confusions, score_predicates
from alliancediff.evaluation.run import ALL, Run, answers_of, judge_run, name_of, score_run, themes_of
from alliancediff.evaluation.shifts import Shift, shift_lines


def rows(figures: Mapping[str, Figures]) -> Iterator[str]:
    """Figures of links and single statements as lines of text, one a name."""
    for name, f in figures.items():
        links = f"links P {f.precision:.3f} R {f.recall:.3f} F1 {f.f1:.3f}"
        verdict = f"verdict {_share_of(f, 'verdict_right', 'found')} of {f.count('found')}"
        quoted = f"kept {f.share('live_quoted', 'live'):.3f} | noise {f.share('dead_quoted', 'dead'):.3f}"
        roles = f"roles {_share_of(f, 'furniture_right', 'furniture')} of {f.count('furniture')}"
        lost = f"lost {f.count('live_as_furniture')}"
        yield f"{name:16s} {links} | {verdict} | status {f.status:.3f} | {quoted} | {roles}, {lost}{_themes(f.themes)}"


def _share_of(f: Figures, part: str, whole: str) -> str:
    """A share; "-" where there is nothing to have a share of."""
    return _share(f.share(part, whole)) if f.count(whole) else "-"


def _themes(f: Figures) -> str:
    return f" | themes P {f.precision:.3f} R {f.recall:.3f} F1 {f.f1:.3f}" if any(f.counts.values()) else ""


def run_lines(  # noqa: PLR0913  one name an option, all by keyword
    run: Run,
    *,
    unsure: bool = False,
    show: bool = False,
    intervals: bool = False,
    baselines: Mapping[str, Baseline] | None = None,
    before: Mapping[str, Outcome] | None = None,
    reviewed: Run | None = None,
    shifts: tuple[Shift, ...] | None = None,
    traced: Run | None = None,
) -> Iterator[str]:
    """Everything asked for about a run, table by table.

    Args:
        run: our results.
        unsure: whether unsure links count.
        show: whether to print each theme.
        intervals: whether to print how sure the figures are.
        baselines: what bare measures reach on the same commitments.
        before: the outcomes of another run, to print the gain over it.
        reviewed: the run after corrections, to print what they bring.
        shifts: the links won and lost since that run, to print each.
        traced: the run with the clauses of one thread as links, to print what threads are worth beside links.
    """
    figures = score_run(run, unsure=unsure)
    yield from rows(figures)
    yield from _distance_lines(run, figures)
    if intervals:
        yield from _interval_lines(run, unsure=unsure)
    if before is not None:
        yield from _gain_lines(run, before, unsure=unsure)
    if shifts is not None:
        yield ""
        yield from shift_lines(shifts)
    if baselines:
        yield from _baseline_lines(run, figures[ALL], baselines, unsure=unsure)
    if reviewed is not None:
        yield from _review_lines(figures, reviewed, unsure=unsure)
    if traced is not None:
        yield from _thread_lines(figures[ALL], score_run(traced)[ALL])
    if show:
        yield from _theme_lines(themes_of(run))


def _thread_lines(links: Figures, threads: Figures) -> Iterator[str]:
    """Clauses that a diff links, and those that stand in one thread of the trace."""
    told = (("links", links), ("threads", threads))
    yield ""
    yield from table(("joined by", "P", "R", "F1"), [(n, *map(_share, (f.precision, f.recall, f.f1))) for n, f in told])


def _distance_lines(run: Run, figures: Mapping[str, Figures]) -> Iterator[str]:
    """Pairs that are neighbours beside those that skip a statement, where the gold has both."""
    sums = by_distance(run.gold, {pair: figures[name_of(pair)] for pair in run.gold.pairs})
    if sums:
        lines = [
            (name, *map(_share, (f.precision, f.recall, f.f1)), _share_of(f, "verdict_right", "found"))
            for name, f in sums.items()
        ]
        yield ""
        yield from table(("pairs that are", "P", "R", "F1", "verdict"), lines)


def _interval_lines(run: Run, *, unsure: bool) -> Iterator[str]:
    found = intervals_of(outcomes_of(run.gold, judge_run(run, unsure=unsure)).values())
    yield ""
    yield from table(("95 % interval", "", "from", "to"), [_interval_row(name, one) for name, one in found.items()])


def _gain_lines(run: Run, before: Mapping[str, Outcome], *, unsure: bool) -> Iterator[str]:
    after = outcomes_of(run.gold, judge_run(run, unsure=unsure))
    gain = difference_of(before, after)
    yield ""
    header = (f"gain on {len(before.keys() & after)} units, 95 % interval", "", "from", "to")
    yield from table(header, [_interval_row(name, one) for name, one in gain.items()])


def _interval_row(name: str, interval: Interval) -> tuple[str, ...]:
    return name, f"{interval.value:.3f}", f"{interval.low:.3f}", f"{interval.high:.3f}"


def _baseline_lines(run: Run, ours: Figures, baselines: Mapping[str, Baseline], *, unsure: bool) -> Iterator[str]:
    own = outcomes_of(run.gold, judge_run(run, unsure=unsure))
    lines = [("alliancediff", _share(ours.precision), _share(ours.recall), _share(ours.f1), "", "")]
    for name, baseline in baselines.items():
        f = sum((judged.figures for judged in baseline.judged.values()), Figures())
        gain = difference_of(outcomes_of(run.gold, baseline.judged), own)["f1"]
        ahead = f"{gain.low:+.3f} to {gain.high:+.3f}"
        lines.append((name, _share(f.precision), _share(f.recall), _share(f.f1), _share(baseline.threshold), ahead))
    yield ""
    yield from table(("links by", "P", "R", "F1", "at", "alliancediff ahead by"), lines)


def _review_lines(figures: Mapping[str, Figures], reviewed: Run, *, unsure: bool) -> Iterator[str]:
    after = score_run(reviewed, unsure=unsure)
    answers = answers_of(reviewed)
    lines = [
        (name, *map(str, answers[name]), _share(before.f1), *map(_share, (f.f1, f.precision, f.recall)))
        for name, before in figures.items()
        for f in (after[name],)
    ]
    yield ""
    yield from table(("reviewed", "yes", "no", "F1 before", "F1 after", "P", "R"), lines)


def _theme_lines(themes: Mapping[str, Figures]) -> Iterator[str]:
    if themes:
        yield ""
        names = ("found", "wrong", "missed")
        yield from table(("theme", *names), [(key, *(str(f.count(n)) for n in names)) for key, f in themes.items()])


# ---- predicates -------------------------------------------------------------------------------------------------


def predicate_lines(matches: Sequence[Match], *, show: bool = False) -> Iterator[str]:
    """Figures of predicates, the tables of confusion, and with `show` the rows that differ."""
    f = score_predicates(matches)
    yield f"predicates found {_share(f.share('hit', 'rows'))} of {f.count('rows')}"
    yield f"kind             {_share(f.share('kind_right', 'hit'))} of {f.count('hit')}"
    yield from (_axis_line(f, axis) for axis in ("force", "precision", "delegation", "stage"))
    for confusion in confusions(matches, delegation=show):
        yield ""
        yield from _confusion_lines(confusion)
    if show:
        yield from _difference_lines(matches)


def _axis_line(f: Figures, axis: str) -> str:
    """One axis: right and within a step, of the rows for which a commitment was found and of all that have a value."""
    met, given = (_axis_shares(f, axis, of) for of in ("met", "given"))
    return f"{axis:16s} {met} of {f.count(f'{axis}_met')} found | {given} of all {f.count(f'{axis}_given')}"


def _axis_shares(f: Figures, axis: str, of: str) -> str:
    right, near = (_share(f.share(f"{axis}_{part}", f"{axis}_{of}")) for part in ("right", "near"))
    return right if axis == "stage" else f"{right}, within one {near}"


def _confusion_lines(confusion: Confusion) -> Iterator[str]:
    down, across = confusion.labels
    lines = [(label, *(str(confusion.counts[label, other] or "") for other in across)) for label in down]
    yield from table((f"{confusion.axis}, reader \\ ours", *across), lines)


def _difference_lines(matches: Iterable[Match]) -> Iterator[str]:
    lines = [
        (match.row.unit, axis, reader or "none", ours or "none", match.row.predicate, _predicate_of(match))
        for match in matches
        for axis, reader, ours in match.differences
    ]
    yield ""
    yield from table(("unit", "differs in", "reader", "ours", "reader's predicate", "our predicate"), lines, left=6)


def _predicate_of(match: Match) -> str:
    return " ".join(match.found.predicate.split()) if match.found else "nothing found"


def table(header: Sequence[str], lines: Sequence[Sequence[str]], *, left: int = 1) -> Iterator[str]:
    """Lines of columns that stand under their heads: the first `left` columns flush left, the others right.

    Example:
        >>> print(*table(("theme", "found"), [("ports", "12")]), sep="|")
        theme  found|ports     12
    """
    widths = [max(len(line[k]) for line in (header, *lines)) for k in range(len(header))]
    for line in (header, *lines):
        cells = (c.ljust(w) if k < left else c.rjust(w) for k, (c, w) in enumerate(zip(line, widths, strict=True)))
        yield "  ".join(cells).rstrip()


def _share(value: float) -> str:
    return f"{value:.3f}"
