"""The order of the stages for formulas: what recurs in statements (alignment), and how each use differs (comparison).

What both stages share is in neither: where words recur is alignment's business, which words an edit keeps together is
comparison's, and this module hands the wordings that the one found to the other.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alliancediff import pipeline
from alliancediff.alignment.formulas import Occurrence, Recurring, find_formulas, likeness
from alliancediff.cache import Cache
from alliancediff.comparison.redline import redliner
from alliancediff.errors import SettingsError
from alliancediff.evolution import in_order
from alliancediff.lexicon import Lexicon
from alliancediff.models import Extraction, Formula, Formulas, Settings, Statement, Use, UseKind

__all__ = ["LEAST_WORDS", "formulas"]

LEAST_WORDS = 4
_FEWEST = 2
_MARK = re.compile(r'[,;:!?()\[\]"“”]|(?<!\b[A-Z])\.(?=\s+[^\s\d]|\s*$)|\s[-–—]+\s')
"""Where the words after a formula end; the stop of an initial, of "No. 5" or of a decimal stands in a word."""


def formulas(
    series: Iterable[Statement],
    settings: Settings | None = None,
    *,
    least: int = LEAST_WORDS,
    cache: str | Path | None = None,
) -> Formulas:
    """The negotiated formulas of a series, found by themselves: words that several statements share, and how they move.

    Args:
        series: statements of different ids, each with a date; what `read_series` returns, or any others.
        settings: tunables; where None the defaults, with the packs that the series names.
        least: words of the shortest formula, 2 or more; parts of a compound ("rules-based") count one by one.
        cache: a folder that keeps what was found in each statement; `trace` may use the same.

    Raises:
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
        LexiconError, SettingsError: as for `trace`; SettingsError also where `least` is no such number.

    Example:
        >>> from alliancediff import read_statement
        >>> texts = {
        ...     "2021-01-01": b"We seek a calm and open sea.",
        ...     "2022-01-01": b"We seek a calm and open sea.",
        ...     "2023-01-01": b"We seek a calm, safe and open sea.",
        ... }
        >>> found = formulas(read_statement(text, id=date, date=date) for date, text in texts.items())
        >>> [(use.kind.value, use.quote) for use in found.formulas[0].uses]
        [('first', 'calm and open sea'), ('same', 'calm and open sea'), ('changed', 'calm, safe and open sea')]
    """
    settings = settings or pipeline.settings_of(series)
    if not isinstance(least, int) or least < _FEWEST:
        raise SettingsError("least", f"{least!r} is no number of words from {_FEWEST} on")
    lexicon = pipeline.lexicon_of(settings)
    store = Cache(cache) if cache is not None else None
    extractions = tuple(pipeline.extract_once(text, settings, lexicon, store) for text in in_order(series))
    if not extractions:
        raise SettingsError("series", "holds no statement; give at least one")
    statements = tuple(extraction.statement for extraction in extractions)
    teller = _Teller(extractions, statements, lexicon)
    told = tuple(teller.formula(found) for found in find_formulas(statements, lexicon, least))
    return Formulas(statements, told, least, extractions[0].signature, tuple(store.notes) if store else ())


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the history of what recurs in some texts."""

    extractions: Sequence[Extraction]
    statements: Sequence[Statement]
    lexicon: Lexicon

    def formula(self, found: Recurring) -> Formula:
        by_day: dict[date, list[Occurrence]] = {}
        for occurrence in found.occurrences:
            by_day.setdefault(self._date(occurrence.text), []).append(occurrence)
        written = self._written(found)
        uses: list[Use] = []
        for _, occurrences in sorted(by_day.items()):
            uses.append(self._use(occurrences, uses[-1].quote if uses else "", written))
        silent = [s.id for s in self.statements if s.date and s.date > min(by_day) and s.date not in by_day]
        return Formula(written, tuple(uses), tuple(silent))

    def _date(self, text: int) -> date:
        return self.statements[text].date  # type: ignore[return-value]  # in_order lets no undated statement in

    def _written(self, found: Recurring) -> str:
        """The core as the first text with it writes it."""
        first = found.written
        return " ".join(self.statements[first.text].quote(first.span).split())

    def _use(self, occurrences: Sequence[Occurrence], before: str, written: str) -> Use:
        """What is said on a day: the first of its texts that holds the formula speaks, the others are sources."""
        text = min(occurrence.text for occurrence in occurrences)
        own = [occurrence for occurrence in occurrences if occurrence.text == text]
        quotes = [self._quote(occurrence) for occurrence in own]
        best = _nearest(quotes, before or written, written)
        place, quote = own[best], quotes[best]
        is_same = _plain(quote) == _plain(before)
        edits = redliner(self.lexicon).words(before, quote) if before and not is_same else ()
        others = dict.fromkeys(q for q in map(self._quote, occurrences) if _plain(q) != _plain(quote))
        sources = dict.fromkeys(self.statements[o.text].id for o in occurrences if o.text != text)
        return Use(
            statement=self.statements[text].id,
            date=self._date(text),
            kind=UseKind.FIRST if not before else UseKind.SAME if is_same else UseKind.CHANGED,
            unit=place.unit,
            span=place.span,
            quote=quote,
            speakers=self._speakers(text, place),
            wording=tuple(run.edit for run in edits),
            times=sum(_plain(q) == _plain(quote) for q in quotes),
            others=tuple(others),
            sources=tuple(sources),
            goes_on=self._goes_on(place),
        )

    def _goes_on(self, place: Occurrence) -> str:
        """The words after a formula, up to the next mark or the end of its unit."""
        statement = self.statements[place.text]
        end = next(unit.span.end for unit in statement.units if unit.id == place.unit)
        after = _MARK.split(statement.text[place.span.end : end], maxsplit=1)[0]
        return " ".join(after.split())

    def _quote(self, occurrence: Occurrence) -> str:
        return self.statements[occurrence.text].quote(occurrence.span)

    def _speakers(self, text: int, place: Occurrence) -> tuple[str, ...]:
        """Those bound by the clauses that the words stand in, else those who issue the text."""
        inside = [
            c
            for c in self.extractions[text].commitments
            if c.span.start < place.span.end and place.span.start < c.span.end
        ]
        bearers = dict.fromkeys(bearer for commitment in inside for bearer in commitment.bearers)
        return tuple(bearers) or self.statements[text].issuers


def _plain(quote: str) -> list[str]:
    """What counts as the same: words, whatever marks, spaces and capitals stand between them."""
    text = "".join(c if c.isalnum() or c in "'’" else " " for c in quote).replace("’", "'")
    return text.casefold().split()


def _nearest(quotes: Sequence[str], before: str, written: str) -> int:
    """The number of the quote nearest to the one before; of equal ones the one nearest to the formula's own words."""

    def key(number: int) -> tuple[float, float, int, int]:
        words = _plain(quotes[number])
        return likeness(words, _plain(before)), likeness(words, _plain(written)), len(words), -number

    return max(range(len(quotes)), key=key)
