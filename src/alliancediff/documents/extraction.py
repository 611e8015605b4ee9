"""What was read of one statement, and which commitments were found in it, unit by unit."""

from collections.abc import Iterator, Mapping

from alliancediff.documents.blocks import Block, Document, Facts, Heading, Paragraph, Run, Style, Words, words
from alliancediff.documents.heads import closing, notes_of, source_of, told_sources
from alliancediff.documents.places import numbered
from alliancediff.ids import short_id
from alliancediff.language.english.rungs import rung_name
from alliancediff.models import Commitment, Extraction, Role, Unit
from alliancediff.models.records import plural

_SHOWN = 10
"""Words of a clause that are shown whole."""


def extraction_report(extraction: Extraction) -> Document:
    """Every unit with its number, its role, its words, and what was read in them."""
    statement = extraction.statement
    source = source_of(statement, str(statement.date or "undated"), len(extraction.commitments))
    numbers = numbered(statement)
    rows = [row for unit in statement.units for row in _unit(extraction, unit, numbers)]
    ledger_line = Paragraph(words(ledger(extraction), Style.STRONG))
    blocks: tuple[Block, ...] = (Heading(statement.title, 1), told_sources([source]), Facts(tuple(rows)), ledger_line)
    return Document((*blocks, *closing(notes_of(extraction), "", extraction.signature)))


def _unit(extraction: Extraction, unit: Unit, numbers: Mapping[str, int]) -> Iterator[tuple[str, Words]]:
    number = f"{numbers[unit.id]} " if unit.id in numbers else ""
    yield f"{number}{short_id(unit.id)} {unit.kind} / {unit.role}", words(extraction.statement.quote(unit.span))
    yield from (("", (Run(f"→ {line}", Style.QUIET),)) for line in findings(extraction, unit))


def findings(extraction: Extraction, unit: Unit) -> tuple[str, ...]:
    """A line for each commitment found in a unit, or why there is none."""
    found = [c for c in extraction.commitments if c.unit == unit.id]
    return tuple(_described(c, whole=len(found) == 1) for c in found) or (unit.reason,)


def _described(commitment: Commitment, *, whole: bool) -> str:
    """One line on what was read off a clause; where a unit holds several, the clause's own words are in it."""
    who = f" by {', '.join(commitment.bearers)}" if commitment.bearers else ""
    evidence = zip(commitment.themes, commitment.theme_cues, strict=False)
    themes = [f"{theme} (“{cue}”)" for theme, cue in evidence] or list(commitment.themes)
    about = f"; {', '.join(themes)}" if themes else ""
    clause = "" if whole else f" in “{_shortened(commitment.quote)}”"
    return f"{_scales(commitment)}: “{commitment.predicate}”{clause}{who}{about}"


def _scales(commitment: Commitment) -> str:
    """The kind of a clause and where it stands on each scale of the codebook."""
    stage = f", {commitment.stage.replace('_', ' ')}" if commitment.stage else ""
    levels = [f"precision {commitment.precision} of 4", f"delegation {commitment.delegation} of 4"]
    if commitment.force is None:
        return f"{commitment.kind}{stage} ({', '.join(levels)})"
    name = rung_name(commitment.ladder, commitment.force, commitment.half)
    return f"{commitment.kind}, {name}{stage} ({', '.join((f'force {commitment.force} of 7', *levels))})"


def _shortened(quote: str) -> str:
    """The first and last words of a clause: enough to see where it was cut."""
    held = quote.split()
    return quote if len(held) <= _SHOWN else f"{' '.join(held[:4])} … {' '.join(held[-4:])}"


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
