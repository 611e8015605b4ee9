"""What every report has once: title, sources, the mark of a digest, silence, notes and the signature."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.documents.blocks import Block, Facts, Notes, Paragraph, Run, Style, Words, words
from alliancediff.language.folding import same_text
from alliancediff.models import (
    Commitment,
    CorrectionCounts,
    Diff,
    Extraction,
    Note,
    Rank,
    Result,
    Role,
    Statement,
)
from alliancediff.models.records import plural

NO_THEME = "Other subjects"
DIGEST_MARK = "DIGEST, not the parties' own words"


@dataclass(frozen=True, slots=True)
class Source:
    """What a report says about a statement: its label in the report, title, the facts below it, where it is from."""

    label: str
    title: str
    facts: str
    digest: bool
    origin: str = ""


def notes_of(result: Result) -> tuple[str, ...]:
    """All notes of a result, one line each, with the statement they are about."""
    if isinstance(result, Extraction):
        return tuple(f"{note.about}: {note.message}" for note in result.statement.notes)
    own = [f"{note.about}: {note.message}" for note in result.notes]
    return tuple(own + [_note(s, note) for s in result.statements for note in s.notes])


def _note(statement: Statement, note: Note) -> str:
    return f"{statement.id}: {note.about}: {note.message}"


def labels_of(statements: Sequence[Statement]) -> tuple[str, str]:
    """A label for each of two statements: its date, or "earlier" and "later" where dates do not tell them apart."""
    dates = [str(s.date or "") for s in statements]
    is_known = all(dates) and len(set(dates)) == len(dates)
    return (dates[0], dates[1]) if is_known else ("earlier", "later")


def title_of_diff(diff: Diff) -> str:
    """What stands over a comparison: the parties, if both texts have the same, and the two days, else the two ids."""
    labels = labels_of(diff.statements)
    sides = labels if labels[0] != "earlier" else (diff.earlier.id, diff.later.id)
    parties = ", ".join(diff.later.issuers)
    are_same = set(diff.earlier.issuers) == set(diff.later.issuers)
    who = f"{parties}: what" if parties and are_same and len(diff.later.issuers) <= _MOST_PARTIES else "What"
    return f"{who} changed from {sides[0]} to {sides[1]}"


_MOST_PARTIES = 4


def facts_of(statement: Statement, count: int) -> str:
    """One line on a statement with `count` commitments: date, genre, rank, depth, issuers, and size."""
    facts = [
        str(statement.date or "undated"),
        f"{sort_of(statement)}, {_depth(statement)}" if statement.genre != "unknown" else "genre unknown",
        ", ".join(statement.issuers) or "issuers unknown",
        f"{plural(count, 'commitment')} in {plural(len(statement.units), 'unit')}",
        f"sha256 {statement.sha256[:12]}",
    ]
    return " · ".join(facts)


def sort_of(statement: Statement, *, count: int = 1) -> str:
    """Genre and rank of a statement in words, or of several such statements."""
    level = f" of {statement.rank}" if statement.rank != "unknown" and not statement.genre.is_secondary else ""
    is_known = statement.genre != "unknown"
    what = statement.genre.replace("_", " ") if is_known else "text"
    several = "s" * (count > 1 and not what.endswith("s"))
    return f"{what}{several}{level}" if is_known else f"{what}{several} of unknown genre"


def _depth(statement: Statement) -> str:
    depth = "secondary source" if statement.genre.is_secondary else "primary source"
    return f"digest of a {depth}" if statement.digest else depth


def source_of(statement: Statement, label: str, count: int) -> Source:
    """What a report says about a statement with `count` commitments."""
    return Source(label, statement.title, facts_of(statement, count), statement.digest, statement.source)


def told_sources(sources: Iterable[Source]) -> Facts:
    """Sources with their facts below them; a digest is marked."""
    rows: list[tuple[str, Words]] = []
    for source in sources:
        mark = words(f"[{DIGEST_MARK}]", Style.STRONG) if source.digest else ()
        rows += [(source.label, (Run(source.title or source.label), *mark)), ("", words(source.facts, Style.QUIET))]
        rows += [("", words(source.origin, Style.QUIET))] if source.origin else []
    return Facts(tuple(rows))


def silence_line(diff: Diff) -> str:
    """Whether it means something that the later text leaves something out."""
    if diff.obstacle:
        return f"What the later text leaves out means nothing here: {diff.obstacle}."
    if Rank.UNKNOWN in {statement.rank for statement in diff.statements}:
        return "Silence counts: same parties and sort of text (rank unknown), and the later text has room."
    return "Silence counts: same parties, rank and sort of text, and the later text has room."


def closing(notes: Sequence[str], key: str, signature: str) -> Iterator[Block]:
    """What stands at the end: notes, how to read it, and the signature."""
    if notes:
        yield Notes(tuple(notes))
    yield from ([Paragraph(words(key, Style.QUIET))] if key else [])
    yield Paragraph(words(signature, Style.CODE))


def words_of(commitment: Commitment) -> str:
    """A quote with the lead-in that it continues."""
    return f"{commitment.lead_in} … {commitment.quote}" if commitment.lead_in else commitment.quote


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


def no_difference(diff: Diff) -> str:
    """The one line on two texts of the same words; "" where any word differs."""
    one, two = (_said(statement) for statement in diff.statements)
    return f"No difference: both texts hold the same {plural(len(one), 'sentence')}." if one == two else ""


def _said(statement: Statement) -> list[str]:
    """The sentences of a statement, without the typography."""
    return [same_text(statement.quote(unit.span)) for unit in statement.units if unit.role is not Role.BOILERPLATE]


def shortened(text: str, most: int) -> str:
    """The first words of a text, whole ones, and a sign that there are more.

    Args:
        text: any text.
        most: characters that are shown whole.

    Example:
        >>> shortened("We will open a port.", 12)
        'We will open …'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most + 1].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
