"""Figures -> tables, as lines of aligned text or as Markdown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.documents.blocks import Block, Document, Facts, Heading, Table, words
from alliancediff.evaluation.baselines import Baseline
from alliancediff.evaluation.distance import by_distance
from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.headlines import MEAN, mean_of
from alliancediff.evaluation.intervals import Interval, Outcome, difference_of, intervals_of, outcomes_of
from alliancediff.evaluation.predicates import Confusion, Match, confusions, score_predicates
from alliancediff.evaluation.run import (
    ALL,
    Headlines,
    Run,
    answers_of,
    headlines_of,
    judge_run,
    name_of,
    rows_of,
    score_run,
    themes_of,
)
from alliancediff.evaluation.shifts import Shift, shift_lines
from alliancediff.evaluation.topics import ROW_SHARES
from alliancediff.formats.markdown import to_markdown


@dataclass(frozen=True, slots=True)
class Grid:
    """Lines of cells under their heads, of which the first `left` columns are words.

    `plain` is what a terminal prints in place of the grid, () where it prints the grid; where there are no heads it is
    all there is.
    """

    heads: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    left: int = 1
    plain: tuple[str, ...] = ()


def as_text(grids: Iterable[Grid]) -> Iterator[str]:
    """Grids as lines of text, with a blank line between them."""
    for number, grid in enumerate(grids):
        yield from [""] * bool(number)
        yield from grid.plain or table(grid.heads, grid.lines, left=grid.left)


def as_markdown(grids: Iterable[Grid]) -> str:
    """Grids as a page of Markdown."""
    blocks: list[Block] = [Heading("Figures", 1)]
    for grid in grids:
        cells = tuple(tuple(words(cell) for cell in line) for line in grid.lines)
        blocks += [Table(grid.heads, cells)] if grid.heads else [Facts(tuple(("", words(one)) for one in grid.plain))]
    return to_markdown(Document(tuple(blocks)))


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


def _figures(figures: Mapping[str, Figures]) -> Grid:
    """Figures of links and single statements, one line a name."""
    heads = ("pair", "links P", "R", "F1", "verdict", "of", "status", "kept", "noise", "roles", "lost")
    lines = [
        (
            name,
            *map(_share, (f.precision, f.recall, f.f1)),
            _share_of(f, "verdict_right", "found"),
            str(f.count("found")),
            *map(_share, (f.status, f.share("live_quoted", "live"), f.share("dead_quoted", "dead"))),
            _share_of(f, "furniture_right", "furniture"),
            str(f.count("live_as_furniture")),
        )
        for name, f in figures.items()
    ]
    return Grid(heads, tuple(lines), plain=tuple(rows(figures)))


def run_grids(  # noqa: PLR0913  one name an option, all by keyword
    run: Run,
    *,
    unsure: bool = False,
    show: bool = False,
    intervals: bool = False,
    headlines: Headlines | None = None,
    baselines: Mapping[str, Baseline] | None = None,
    before: Mapping[str, Outcome] | None = None,
    reviewed: Run | None = None,
    shifts: tuple[Shift, ...] | None = None,
    traced: Run | None = None,
) -> Iterator[Grid]:
    """Everything asked for about a run, table by table.

    Args:
        run: our results; rows are told of where its diffs have topics.
        unsure: whether unsure links count.
        show: whether to print each theme.
        intervals: whether to print how sure the figures are.
        headlines: what a reader would put on the page of each pair, to print what the briefs tell of it.
        baselines: what bare measures reach on the same commitments.
        before: the outcomes of another run, to print the gain over it.
        reviewed: the run after corrections, to print what they bring.
        shifts: the links won and lost since that run, to print each.
        traced: the run with the clauses of one thread as links, to print what threads are worth beside links.
    """
    figures = score_run(run, unsure=unsure)
    yield _figures(figures)
    yield from _row_grid(run)
    yield from _headline_grid(run, headlines or {})
    yield from _distance_grid(run, figures)
    if intervals:
        yield _interval_grid(run, unsure=unsure)
    if before is not None:
        yield _gain_grid(run, before, unsure=unsure)
    if shifts is not None:
        yield Grid(plain=tuple(shift_lines(shifts)))
    if baselines:
        yield _baseline_grid(run, figures[ALL], baselines, unsure=unsure)
    if reviewed is not None:
        yield _review_grid(figures, reviewed, unsure=unsure)
    if traced is not None:
        yield _thread_grid(figures[ALL], score_run(traced)[ALL])
    if show:
        yield from _theme_grid(themes_of(run))


def _row_grid(run: Run) -> Iterator[Grid]:
    """What the topic rows of each pair are worth."""
    heads = ("rows of", "together", "false new", "false gone", "shown", "rows a unit", "meet", "median", "largest")
    lines = [
        (name, *(_share(f.share(key)) for key in ROW_SHARES), f"{f.median:g}", str(f.largest))
        for name, f in rows_of(run).items()
    ]
    if lines:
        yield Grid(heads, tuple(lines))


def _headline_grid(run: Run, headlines: Headlines) -> Iterator[Grid]:
    """What the brief of each pair tells of a reader's headlines."""
    found = headlines_of(run, headlines)
    lines = [(name, *map(_share, f.shares.values()), str(f.headlines), str(f.lines)) for name, f in found.items()]
    if lines:
        mean = (MEAN, *map(_share, mean_of(found.values()).values()), "", "")
        yield Grid(("brief of", "told", "right", "printed", "used", "headlines", "lines"), (*lines, mean))


def _thread_grid(links: Figures, threads: Figures) -> Grid:
    """Clauses that a diff links, and those that stand in one thread of the trace."""
    told = (("links", links), ("threads", threads))
    lines = ((name, *map(_share, (f.precision, f.recall, f.f1))) for name, f in told)
    return Grid(("joined by", "P", "R", "F1"), tuple(lines))


def _distance_grid(run: Run, figures: Mapping[str, Figures]) -> Iterator[Grid]:
    """Pairs that are neighbours beside those that skip a statement, where the gold has both."""
    sums = by_distance(run.gold, {pair: figures[name_of(pair)] for pair in run.gold.pairs})
    if sums:
        lines = [
            (name, *map(_share, (f.precision, f.recall, f.f1)), _share_of(f, "verdict_right", "found"))
            for name, f in sums.items()
        ]
        yield Grid(("pairs that are", "P", "R", "F1", "verdict"), tuple(lines))


def _interval_grid(run: Run, *, unsure: bool) -> Grid:
    found = intervals_of(outcomes_of(run.gold, judge_run(run, unsure=unsure)).values())
    return Grid(("95 % interval", "", "from", "to"), tuple(_interval_row(name, one) for name, one in found.items()))


def _gain_grid(run: Run, before: Mapping[str, Outcome], *, unsure: bool) -> Grid:
    after = outcomes_of(run.gold, judge_run(run, unsure=unsure))
    gain = difference_of(before, after)
    heads = (f"gain on {len(before.keys() & after)} units, 95 % interval", "", "from", "to")
    return Grid(heads, tuple(_interval_row(name, one) for name, one in gain.items()))


def _interval_row(name: str, interval: Interval) -> tuple[str, ...]:
    return name, f"{interval.value:.3f}", f"{interval.low:.3f}", f"{interval.high:.3f}"


def _baseline_grid(run: Run, ours: Figures, baselines: Mapping[str, Baseline], *, unsure: bool) -> Grid:
    own = outcomes_of(run.gold, judge_run(run, unsure=unsure))
    lines = [("alliancediff", _share(ours.precision), _share(ours.recall), _share(ours.f1), "", "")]
    for name, baseline in baselines.items():
        f = sum((judged.figures for judged in baseline.judged.values()), Figures())
        gain = difference_of(outcomes_of(run.gold, baseline.judged), own)["f1"]
        ahead = f"{gain.low:+.3f} to {gain.high:+.3f}"
        lines.append((name, _share(f.precision), _share(f.recall), _share(f.f1), _share(baseline.threshold), ahead))
    return Grid(("links by", "P", "R", "F1", "at", "alliancediff ahead by"), tuple(lines))


def _review_grid(figures: Mapping[str, Figures], reviewed: Run, *, unsure: bool) -> Grid:
    after = score_run(reviewed, unsure=unsure)
    answers = answers_of(reviewed)
    lines = [
        (name, *map(str, answers[name]), _share(before.f1), *map(_share, (f.f1, f.precision, f.recall)))
        for name, before in figures.items()
        for f in (after[name],)
    ]
    return Grid(("reviewed", "yes", "no", "F1 before", "F1 after", "P", "R"), tuple(lines))


def _theme_grid(themes: Mapping[str, Figures]) -> Iterator[Grid]:
    if themes:
        names = ("found", "wrong", "missed")
        yield Grid(("theme", *names), tuple((key, *(str(f.count(n)) for n in names)) for key, f in themes.items()))


# ---- predicates -------------------------------------------------------------------------------------------------


def predicate_grids(matches: Sequence[Match], *, show: bool = False) -> Iterator[Grid]:
    """Figures of predicates, the tables of confusion, and with `show` the rows that differ."""
    yield Grid(plain=tuple(_predicate_lines(score_predicates(matches))))
    yield from map(_confusion_grid, confusions(matches, delegation=show))
    if show:
        yield _difference_grid(matches)


def _predicate_lines(f: Figures) -> Iterator[str]:
    yield f"predicates found {_share(f.share('hit', 'rows'))} of {f.count('rows')}"
    yield f"kind             {_share(f.share('kind_right', 'hit'))} of {f.count('hit')}"
    yield from (_axis_line(f, axis) for axis in ("force", "precision", "delegation", "stage"))


def _axis_line(f: Figures, axis: str) -> str:
    """One axis: right and within a step, of the rows for which a commitment was found and of all that have a value."""
    met, given = (_axis_shares(f, axis, of) for of in ("met", "given"))
    return f"{axis:16s} {met} of {f.count(f'{axis}_met')} found | {given} of all {f.count(f'{axis}_given')}"


def _axis_shares(f: Figures, axis: str, of: str) -> str:
    right, near = (_share(f.share(f"{axis}_{part}", f"{axis}_{of}")) for part in ("right", "near"))
    return right if axis == "stage" else f"{right}, within one {near}"


def _confusion_grid(confusion: Confusion) -> Grid:
    down, across = confusion.labels
    lines = ((label, *(str(confusion.counts[label, other] or "") for other in across)) for label in down)
    return Grid((f"{confusion.axis}, reader \\ ours", *across), tuple(lines))


def _difference_grid(matches: Iterable[Match]) -> Grid:
    lines = [
        (match.row.unit, axis, reader or "none", ours or "none", match.row.predicate, _predicate_of(match))
        for match in matches
        for axis, reader, ours in match.differences
    ]
    heads = ("unit", "differs in", "reader", "ours", "reader's predicate", "our predicate")
    return Grid(heads, tuple(lines), left=len(heads))


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
