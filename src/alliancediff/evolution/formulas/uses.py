"""The places of a formula -> its history: who said it on which day, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alliancediff.comparison.redline import redliner
from alliancediff.evolution.formulas.cores import Occurrence, Recurring, likeness
from alliancediff.language.english.tokens import FORMULA_END
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon
from alliancediff.models import ComparisonSettings, Extraction, Formula, Statement, Use, UseKind


@dataclass(frozen=True, slots=True)
class FormulaHistory:
    """Tells the history of what recurs in some texts."""

    extractions: Sequence[Extraction]
    statements: Sequence[Statement]
    lexicon: Lexicon
    settings: ComparisonSettings

    def of(self, found: Recurring) -> Formula:
        """The formula with its uses, day by day."""
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
        edits = redliner(self.lexicon, self.settings).words(before, quote) if before and not is_same else ()
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
        after = FORMULA_END.split(statement.text[place.span.end : end], maxsplit=1)[0]
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
    return "".join(c if c.isalnum() or c == "'" else " " for c in plain(quote).text).casefold().split()


def _nearest(quotes: Sequence[str], before: str, written: str) -> int:
    """The number of the quote nearest to the one before; of equal ones the one nearest to the formula's own words."""

    def key(number: int) -> tuple[float, float, int, int]:
        words = _plain(quotes[number])
        return likeness(words, _plain(before)), likeness(words, _plain(written)), len(words), -number

    return max(range(len(quotes)), key=key)
