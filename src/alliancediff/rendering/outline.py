"""One outline of a result, the shape that every format for people prints: what comes first, and in which words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alliancediff.ids import short_id
from alliancediff.models import (
    Axis,
    Change,
    ChangeKind,
    Commitment,
    CorrectionCounts,
    Diff,
    Extraction,
    Flip,
    Link,
    Note,
    Reason,
    Result,
    Role,
    Statement,
    ThemeCoverage,
    change_themes,
    title_of,
)
from alliancediff.models.records import plural
from alliancediff.rendering.redline import Piece, SmallEdits, redline, small_edits
from alliancediff.rendering.waterfall import Waterfall, waterfall

TITLES = {
    ChangeKind.STRENGTHENED: "Strengthened",
    ChangeKind.WEAKENED: "Weakened",
    ChangeKind.DROPPED: "Dropped",
    ChangeKind.NEW: "New",
    ChangeKind.REPEATED: "Repeated",
    ChangeKind.NOT_MENTIONED: "Not mentioned",
}
"""Sections in the order of a report: what moved comes before what stayed, and silence comes last."""

KEY = (
    "Scales: F force 0 (mention) to 7 (legal duty), N negative stance 1 (note) to 7 (strongest condemnation), "
    "R call on others 2 (invite) to 4 (demand), "
    "P precision 0 to 4, D delegation 0 to 4; + booster, - hedge or condition, e effort. See docs/codebook.md."
)
_DIRECTIONS = {1: "up", 0: "level", -1: "down"}
_LONGEST_FACT = 90
NO_THEME = "No theme"
DIGEST_MARK = "DIGEST, not the parties' own words"

_THEMES_SHOWN = 8
"""Themes whose coverage is shown; JSON has all."""

_SHOWN = 10
"""Words of a clause that are shown whole."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a report says about a statement: its label in the report, title, and the facts below it."""

    label: str
    title: str
    facts: str
    digest: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, ready to print: `quotes` are pairs of label and verbatim words, `why` is built from reasons only.

    `sentence` is the change's explanation, `edit` the redline of the pair, `also` the words of further commitments that
    are linked, and `flips` says what would turn the verdict.
    """

    title: str
    marks: tuple[str, ...]
    sentence: str
    quotes: tuple[tuple[str, str], ...]
    also: tuple[str, ...]
    edit: tuple[Piece, ...]
    why: tuple[str, ...]
    flips: tuple[str, ...]
    explanation: tuple[Waterfall, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one kind."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report."""

    title: str
    sources: tuple[Source, ...]
    news: tuple[str, ...]
    summary: str
    fragile: str
    coverage: str
    corrections: str
    wording: SmallEdits
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    key: str
    signature: str


@dataclass(frozen=True, slots=True)
class View:
    """What of a result to print: kinds and themes (all where empty), and whether to print the parts of each score."""

    only: tuple[ChangeKind, ...] = ()
    themes: tuple[str, ...] = ()
    explain: bool = False


def outline_diff(diff: Diff, view: View) -> Outline:
    """The outline of a comparison."""
    known = {c.id: c for c in diff.commitments}
    labels = _labels(diff.statements)
    changes = [c for c in diff.changes if _is_shown(c, known, view)]
    sections = [_section(diff, kind, [c for c in changes if c.kind is kind], labels, view) for kind in TITLES]
    hidden = len(diff.changes) - len(changes)
    return Outline(
        title=f"From {labels[diff.earlier.id]} to {labels[diff.later.id]}"
        if labels[diff.earlier.id] != "earlier"
        else f"From {diff.earlier.id} to {diff.later.id}",
        sources=tuple(
            source_of(s, labels[s.id], sum(c.statement == s.id for c in diff.commitments)) for s in diff.statements
        ),
        news=_news(diff, view),
        coverage=_coverage(diff, view),
        summary=_summary(diff) + (f" Not shown here: {hidden}." if hidden else ""),
        fragile=_fragile(diff),
        corrections=corrections_line(diff.corrections),
        wording=small_edits(diff, changes),
        sections=tuple(section for section in sections if section.entries),
        notes=notes_of(diff),
        key=KEY,
        signature=diff.signature,
    )


def notes_of(result: Result) -> tuple[str, ...]:
    """All notes of a result, one line each, with the statement they are about."""
    if isinstance(result, Extraction):
        return tuple(f"{note.about}: {note.message}" for note in result.statement.notes)
    own = [f"{note.about}: {note.message}" for note in result.notes]
    return tuple(own + [_note(s, note) for s in result.statements for note in s.notes])


def _note(statement: Statement, note: Note) -> str:
    return f"{statement.id}: {note.about}: {note.message}"


def _labels(statements: Sequence[Statement]) -> dict[str, str]:
    """A short label for each statement: its date, or "earlier" and "later" where dates do not tell them apart."""
    dates = [str(s.date or "") for s in statements]
    labels = dates if all(dates) and len(set(dates)) == len(dates) else ["earlier", "later"]
    return {s.id: label for s, label in zip(statements, labels, strict=True)}


def facts_of(statement: Statement, count: int) -> str:
    """One line on a statement with `count` commitments: date, genre, rank, depth, issuers, size and source."""
    depth = "secondary source" if statement.genre.is_secondary else "primary source"
    depth = f"digest of a {depth}" if statement.digest else depth
    level = f" of {statement.rank}" if statement.rank != "unknown" and not statement.genre.is_secondary else ""
    facts = [
        str(statement.date or "undated"),
        f"{statement.genre.replace('_', ' ')}{level}, {depth}" if statement.genre != "unknown" else "genre unknown",
        ", ".join(statement.issuers) or "issuers unknown",
        f"{plural(count, 'commitment')} in {plural(len(statement.units), 'unit')}",
        f"sha256 {statement.sha256[:12]}",
    ]
    facts.append(f"source: {statement.source}")
    return " · ".join(facts)


def source_of(statement: Statement, label: str, count: int) -> Source:
    """What a report says about a statement with `count` commitments."""
    return Source(label, statement.title, facts_of(statement, count), statement.digest)


def _summary(diff: Diff) -> str:
    counts = ", ".join(f"{number} {kind.replace('_', ' ')}" for kind, number in diff.counts.items())
    unsure = sum(change.unsure for change in diff.changes)
    if not diff.changes:
        return "No commitment was found in either text, so there is nothing to compare."
    return f"{plural(len(diff.changes), 'change')}: {counts}." + (
        f" Unsure matches among them: {unsure}." if unsure else ""
    )


def _fragile(diff: Diff) -> str:
    """How many verdicts would be others one step away, and by what; "" where that was not asked for."""
    if not diff.steps:
        return ""
    fragile = [change for change in diff.changes if change.flips]
    by = Counter(moved for change in fragile for moved in dict.fromkeys(flip.moved for flip in change.flips))
    told = ", ".join(f"{moved.replace('_', ' ')} {by[moved]}" for moved in sorted(by))
    return f"Fragile: {len(fragile)} of {plural(len(diff.changes), 'change')} would turn one step away" + (
        f" (by {told})." if told else "."
    )


def _flip(change: Change, flip: Flip) -> str:
    """A verdict, what it would be, and where."""
    before, after = _fate(change.kind, unsure=change.unsure), _fate(flip.kind, unsure=flip.unsure)
    if not flip.words:
        return f"{before} → {after} if {flip.moved} were {flip.where}"
    words, step = f"“{_short(flip.words)}”", "higher" if flip.where.endswith("+1") else "lower"
    stood = f"{words} stood one rung" if flip.moved == "force" else f"the {flip.moved} of {words} were one level"
    sides = " on both sides" if flip.where.startswith("both") else ""
    return f"{before} → {after} if {stood} {step}{sides}"


def _fate(kind: ChangeKind, *, unsure: bool) -> str:
    return kind.replace("_", " ") + (", unsure" if unsure else "")


def _news(diff: Diff, view: View) -> tuple[str, ...]:
    """What a reader must know before all else: themes gone and new, and why silence means nothing where it does not."""
    gone, new = (_counts_of(diff, rows, view) for rows in (diff.themes_gone, diff.themes_new))
    silence = diff.obstacle if any(change.kind.is_absence and change.earlier for change in diff.changes) else ""
    lines = (
        gone and f"Themes wholly gone, with the earlier commitments on them: {gone}.",
        new and f"Themes wholly new, with the later commitments on them: {new}.",
        silence and f"What the later text leaves out means nothing here: {silence}.",
    )
    return tuple(filter(None, lines))


def _counts_of(diff: Diff, rows: Sequence[ThemeCoverage], view: View) -> str:
    """Themes with the commitments on them; only one side has any."""
    return ", ".join(
        f"{title_of(row.theme, diff.titles)} ({row.earlier + row.later})" for row in rows if _is_asked(row, view)
    )


def _coverage(diff: Diff, view: View) -> str:
    """The themes with the most commitments, with those of either side and their share of the text; "" without any."""
    rows = [row for row in diff.coverage if row.theme and _is_asked(row, view)]
    said = "; ".join(_covered(row, diff.titles) for row in rows[:_THEMES_SHOWN])
    more = len(rows) - _THEMES_SHOWN
    rest = f"; and {plural(more, 'theme')} more" if more > 0 else ""
    return f"Commitments by theme, and share of the text: {said}{rest}." if said else ""


def _covered(row: ThemeCoverage, titles: Mapping[str, str]) -> str:
    """A theme with its commitments on either side and their share of the text."""
    title = title_of(row.theme, titles)
    return f"{title} {row.earlier} ({row.earlier_share:.0%}) → {row.later} ({row.later_share:.0%})"


def _is_asked(row: ThemeCoverage, view: View) -> bool:
    return not view.themes or row.theme in view.themes


def corrections_line(counts: CorrectionCounts) -> str:
    """What became of the answers of a reader; "" where there were none."""
    applied = _counted((counts.must_link, "joined"), (counts.cannot_link, "parted"), (counts.relabel, "with a verdict"))
    faulty = _counted((counts.stale, "stale"), (counts.contradictory, "contradictory"))
    elsewhere = _counted((counts.elsewhere, "for other statements"))
    if not applied and not faulty and not elsewhere:
        return ""
    idle = ", ".join(filter(None, (faulty and f"{faulty} (see the notes)", elsewhere)))
    return f"Corrected by a reader: {applied or 'nothing'}." + (f" Not applied: {idle}." if idle else "")


def _counted(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{number} {said}" for number, said in counts if number)


def _is_shown(change: Change, known: dict[str, Commitment], view: View) -> bool:
    themes = change_themes(change, {i: c.themes for i, c in known.items()})
    return (not view.only or change.kind in view.only) and (not view.themes or bool(set(view.themes) & set(themes)))


def _section(diff: Diff, kind: ChangeKind, changes: Sequence[Change], labels: dict[str, str], view: View) -> Section:
    return Section(f"{TITLES[kind]} ({len(changes)})", tuple(_entry(diff, change, labels, view) for change in changes))


def _entry(diff: Diff, change: Change, labels: dict[str, str], view: View) -> Entry:
    known = {c.id: c for c in diff.commitments}
    themes = [theme for theme in change_themes(change, {i: c.themes for i, c in known.items()}) if theme]
    commitments = [known[i] for i in change.pair or change.earlier + change.later]
    return Entry(
        title=", ".join(title_of(theme, diff.titles) for theme in themes) or NO_THEME,
        marks=tuple(_marks(diff, change)),
        sentence=change.explanation,
        quotes=tuple((labels[c.statement], words_of(c)) for c in commitments),
        also=tuple(words_of(known[i]) for i in change.also),
        edit=redline(change.wording),
        why=_why(change) if change.pair or not change.explanation else (),
        flips=tuple(_flip(change, flip) for flip in change.flips),
        explanation=_explained(diff, change, known) if view.explain else (),
    )


def words_of(commitment: Commitment) -> str:
    """A quote with the lead-in that it continues."""
    return f"{commitment.lead_in} … {commitment.quote}" if commitment.lead_in else commitment.quote


def _marks(diff: Diff, change: Change) -> list[str]:
    answers = {link.corrected for link in _links_of(diff.links, change)} - {""}
    marks = ["unsure match"] if change.unsure else []
    marks += ["corrected by a reader"] if answers else []
    marks += ["mixed: axes disagree"] if change.mixed else []
    marks += ["fragile"] if change.flips else []
    marks += [f"{change.fulfilment} (self-reported)"] if change.fulfilment else []
    if change.earlier and change.later:
        marks.append(f"confidence {change.confidence:.2f}")
    return marks


def _why(change: Change) -> tuple[str, ...]:
    if not change.reasons:
        return ("same force, same precision",)
    return tuple(reason_line(reason) for reason in change.reasons)


def reason_line(reason: Reason) -> str:
    """One axis of a verdict in words."""
    if reason.axis is Axis.PRESENCE:
        return reason.after
    if reason.axis is Axis.READER:
        return f"a reader says {reason.after}; the rules say {reason.before}"
    before, after = _short(reason.before), _short(reason.after)
    if reason.axis in {Axis.FORCE, Axis.STAGE, Axis.SCALE}:
        before, after = (
            f"{before} “{_short(reason.earlier_quote)}”",
            f"{after} “{_short(reason.later_quote)}”",
        )
    if reason.axis is Axis.SCALE:
        return f"force: {before} and {after} stand on no common scale, so only the rest is compared"
    return f"{reason.axis.words}: {before} → {after} ({_DIRECTIONS[reason.direction]})"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_FACT else text[: _LONGEST_FACT - 1].rstrip() + "…"


def _explained(diff: Diff, change: Change, known: dict[str, Commitment]) -> tuple[Waterfall, ...]:
    """How the score of each of a change's links comes about, the closest link first."""
    return tuple(waterfall(link, diff, known) for link in _links_of(diff.links, change))


def _links_of(links: Sequence[Link], change: Change) -> list[Link]:
    return [link for link in links if link.earlier in change.earlier and link.later in change.later]


def _sum(link: Link) -> str:
    """The parts of a score as the terms of a sum."""
    terms = " ".join(f"{value:+.2f} {name}" for name, value in link.parts.items() if value)
    return f"score {link.score:.2f} = {terms or 0}; margin {link.margin:+.2f}"


def show_pair(diff: Diff, link: Link) -> tuple[str, ...]:
    """A pair for a reader to judge: both quotes, the parts of the score, and the verdict of the rules; a line each."""
    labels = _labels(diff.statements)
    commitments = [diff.commitment(end) for end in (link.earlier, link.later)]
    quotes = (f"{labels[c.statement]}  {words_of(c)}" for c in commitments)
    sort = "near miss" if link in diff.near_misses else "unsure match" if link.unsure else "match"
    return (
        f"{sort}, confidence {link.confidence:.2f}",
        *quotes,
        _sum(link),
        f"verdict of the rules: {link.kind.replace('_', ' ')}",
    )


def outline_extraction(extraction: Extraction) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Rows of an extraction: unit with role, its words, and a line for each commitment found in it or the reason."""
    statement = extraction.statement
    rows = []
    for unit in statement.units:
        found = [c for c in extraction.commitments if c.unit == unit.id]
        lines = tuple(_described(c, whole=len(found) == 1) for c in found) or (unit.reason,)
        rows.append((f"{short_id(unit.id)} {unit.kind} / {unit.role}", statement.quote(unit.span), lines))
    return tuple(rows)


def _described(commitment: Commitment, *, whole: bool) -> str:
    """One line on what was read off a clause; where a unit holds several, the clause's own words are in it."""
    letter = commitment.ladder.letter
    force = "" if commitment.force is None else f" {letter}{commitment.force}{''.join(commitment.half)}"
    stage = f", {commitment.stage.replace('_', ' ')}" if commitment.stage else ""
    who = f" by {', '.join(commitment.bearers)}" if commitment.bearers else ""
    evidence = zip(commitment.themes, commitment.theme_cues, strict=False)
    themes = [f"{theme} (“{cue}”)" for theme, cue in evidence] or list(commitment.themes)
    about = f"; {', '.join(themes)}" if themes else ""
    scales = f"{commitment.kind}{force} P{commitment.precision} D{commitment.delegation}{stage}"
    words = "" if whole else f" in “{_shortened(commitment.quote)}”"
    return f"{scales}: “{commitment.predicate}”{words}{who}{about}"


def _shortened(quote: str) -> str:
    """The first and last words of a clause: enough to see where it was cut."""
    words = quote.split()
    return quote if len(words) <= _SHOWN else f"{' '.join(words[:4])} … {' '.join(words[-4:])}"


def ledger(extraction: Extraction) -> str:
    """How many units, and how much of the text, each role takes that occurs."""
    statement = extraction.statement
    total = sum(unit.span.end - unit.span.start for unit in statement.units) or 1
    parts = []
    for role in Role:
        units = [unit for unit in statement.units if unit.role is role]
        share = sum(unit.span.end - unit.span.start for unit in units) / total
        parts += [f"{role} {len(units)} ({share:.0%})"] if units else []
    found = plural(len(extraction.commitments), "commitment")
    return f"{plural(len(statement.units), 'unit')}: {', '.join(parts)}; {found}"
