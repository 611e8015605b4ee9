"""One outline of the formulas of a series, the shape that every format for people prints: a formula, a row a use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.documents.heads import Source, notes_of
from alliancediff.models import Edit, Formula, Formulas, Statement, Use, UseKind
from alliancediff.models.records import plural

KEY = (
    "A formula is a run of words that texts of several days share; around its core each text is quoted as far as one "
    "of another day repeats it or nearly does. Words in brackets follow it there and in no other text. Words added and "
    "removed are told against the use before."
)

_MARKS = ' ,;:“”"\n\t'


@dataclass(frozen=True, slots=True)
class UseRow:
    """A use, ready to print: what became of the wording, and the exact words."""

    date: str
    text: str
    change: str
    words: str


@dataclass(frozen=True, slots=True)
class History:
    """A formula, ready to print: its words, who used it first, its uses, and the texts without it."""

    title: str
    first: str
    rows: tuple[UseRow, ...]
    silent: str


@dataclass(frozen=True, slots=True)
class Histories:
    """A whole report on the formulas of a series."""

    title: str
    sources: tuple[Source, ...]
    summary: str
    histories: tuple[History, ...]
    notes: tuple[str, ...]
    key: str
    signature: str


def histories_of(found: Formulas, shown: Sequence[Formula]) -> Histories:
    """The outline of some formulas of a series."""
    known = {statement.id: statement for statement in found.statements}
    changed = sum(formula.is_changed for formula in found.formulas)
    hidden = len(found.formulas) - len(shown)
    return Histories(
        title=f"Formulas from {found.statements[0].date} to {found.statements[-1].date}",
        sources=tuple(_source(statement) for statement in found.statements),
        summary=f"{plural(len(found.formulas), 'formula')} of {plural(found.least, 'word')} or more, {changed} with "
        f"changes of wording." + (f" Not shown here: {hidden}." if hidden else ""),
        histories=tuple(_history(formula, known) for formula in shown),
        notes=notes_of(found),
        key=KEY,
        signature=found.signature,
    )


def _source(statement: Statement) -> Source:
    return Source(str(statement.date), statement.title, statement.id, statement.digest)


def _history(formula: Formula, known: Mapping[str, Statement]) -> History:
    first = formula.first
    speakers = ", ".join(first.speakers) or "speakers unknown"
    days = len({statement.date for statement in known.values()})
    return History(
        title=f"“{formula.words}”",
        first=f"first used on {first.date} by {speakers}; on {len(formula.uses)} of {plural(days, 'day')}",
        rows=tuple(_row(use, known) for use in formula.uses),
        silent="; ".join(_silences(formula, known)),
    )


def _silences(formula: Formula, known: Mapping[str, Statement]) -> Iterator[str]:
    """The days without it, between its uses and after the last."""
    last = formula.uses[-1].date
    days = dict.fromkeys(known[i].date for i in formula.silent)
    between, since = ([str(d) for d in days if d and (d > last) is after] for after in (False, True))
    yield from ([f"without it in between: {', '.join(between)}"] if between else [])
    yield from ([f"without it since: {', '.join(since)}"] if since else [])


def _text(statement: str, known: Mapping[str, Statement]) -> str:
    return f"{known[statement].genre.replace('_', ' ')} {statement}"


def _row(use: Use, known: Mapping[str, Statement]) -> UseRow:
    times = f" ({use.times} times)" if use.times > 1 else ""
    others = "".join(f"; also “{_line(words)}”" for words in use.others)
    sources = "".join(f"; also in {_text(source, known)}" for source in use.sources)
    text = _text(use.statement, known) + sources
    after = f" [{use.goes_on}]" if use.goes_on else ""
    return UseRow(str(use.date), text, _change(use), f"“{_line(use.quote)}{after}”{times}{others}")


def _change(use: Use) -> str:
    """What became of the wording: one word, or the words removed and added in text order."""
    if use.kind is not UseKind.CHANGED:
        return str(use.kind)
    return "; ".join(step for edit in use.wording for step in _steps(edit)) or "only marks"


def _steps(edit: Edit) -> Iterator[str]:
    if edit.op != "equal":
        sides = (("−", edit.earlier), ("+", edit.later))
        yield from (f"{sign} {_line(side).strip(_MARKS)}" for sign, side in sides if side.strip(_MARKS))


def _line(text: str) -> str:
    return " ".join(text.split())
