"""Words that were negotiated: formulas with their uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alliancediff.language.folding import same_words
from alliancediff.models.edits import Edit
from alliancediff.models.kinds import UseKind
from alliancediff.models.records import Scalar, brief, joined, plural, shown_in_a_notebook, told
from alliancediff.models.statements import Note, Span, Statement

FORMULAS_SCHEMA = "alliancediff.formulas/1"


@dataclass(frozen=True, slots=True)
class Use:
    """A formula on one day: its exact words there, and what was added or removed since it was used before.

    Of several texts of a day the one that ranks first speaks; `sources` are the others with the formula. Where it uses
    it several times, the wording nearest to that of the use before speaks (of first uses the one nearest to the
    formula's own words), `times` counts the uses of that wording, and `others` holds the other wordings of the day.
    `speakers` are those whom the clause binds or who take the stance in it, else those who issue the text. `wording` is
    empty for the first use, and goes word by word. `goes_on` holds the words after the quote, up to the next mark: what
    one text alone adds there is no part of the formula, and may be news.
    """

    statement: str
    date: date
    kind: UseKind
    unit: str
    span: Span
    quote: str
    speakers: tuple[str, ...] = ()
    wording: tuple[Edit, ...] = ()
    times: int = 1
    others: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    goes_on: str = ""

    def __repr__(self) -> str:
        """The day, what became of the words, and the words."""
        return told("Use", str(self.date), str(self.kind), repr(brief(self.quote, 120)))


@dataclass(frozen=True, slots=True)
class Formula:
    """Words that statements of several days share, with every day on which they are used, in order.

    `words` is the form of its core on most days, as the first text writes it. `silent` are ids of the statements of
    later days on which no text uses it.
    """

    words: str
    uses: tuple[Use, ...]
    silent: tuple[str, ...] = ()

    @property
    def first(self) -> Use:
        """Who used it first, when, and in which words."""
        return self.uses[0]

    def __repr__(self) -> str:
        """Its words, and when it was used."""
        days = f"{self.uses[0].date} to {self.uses[-1].date}" if self.uses else ""
        return told("Formula", repr(brief(self.words, 120)), plural(len(self.uses), "use"), days)

    @property
    def is_changed(self) -> bool:
        """Whether it was ever worded in another way."""
        return any(use.kind is UseKind.CHANGED for use in self.uses)


@dataclass(frozen=True, slots=True)
class Formulas:
    """The formulas of a series, those of most days first. `least` is the number of words that one has.

    Example:
        >>> import alliancediff as ad
        >>> found = ad.formulas(ad.read_series("corpus:us-japan"))
        >>> found.holding("Taiwan Strait")[0].first.date.year
        2021
    """

    statements: tuple[Statement, ...]
    formulas: tuple[Formula, ...]
    least: int
    signature: str
    notes: tuple[Note, ...] = ()
    schema: str = FORMULAS_SCHEMA

    def holding(self, words: str) -> tuple[Formula, ...]:
        """Formulas that these words stand in, in any wording, spelling and letter case."""
        wanted = " ".join(same_words(words))

        def wordings(formula: Formula) -> Iterator[str]:
            yield formula.words
            for use in formula.uses:
                yield from (use.quote, *use.others)

        return tuple(f for f in self.formulas if any(wanted in " ".join(same_words(w)) for w in wordings(f)))

    def __repr__(self) -> str:
        """The days, and how many statements and formulas there are."""
        days = f"{self.statements[0].date} to {self.statements[-1].date}" if self.statements else ""
        counts = (len(self.statements), "statement"), (len(self.formulas), "formula")
        return told("Formulas", days, *(plural(*one) for one in counts))

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a use, for a data frame; several values of one field are joined by "; "."""
        return [
            {
                "formula": formula.words,
                "date": str(use.date),
                "statement": use.statement,
                "kind": str(use.kind),
                "speakers": joined(use.speakers),
                "quote": use.quote,
                "added": joined(edit.later.strip() for edit in use.wording if edit.op != "equal" and edit.later),
                "removed": joined(edit.earlier.strip() for edit in use.wording if edit.op != "equal" and edit.earlier),
                "goes_on": use.goes_on,
                "sources": joined(use.sources),
                "times": use.times,
            }
            for formula in self.formulas
            for use in formula.uses
        ]
