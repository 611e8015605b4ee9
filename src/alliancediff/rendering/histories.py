"""One outline of the formulas of a series, the shape that every format for people prints: a formula, a row a use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.models import Edit, Formula, Formulas, Statement, Use, UseKind
from alliancediff.rendering.outline import Source, notes_of, plural

KEY = (
    "A formula is a run of words that several texts share; around its core each text is quoted as far as another one "
    "repeats it. Words added and removed are told against the use before."
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
    silent = ", ".join(f"{known[i].date} {_text(i, known)}" for i in formula.silent)
    return History(
        title=f"“{formula.words}”",
        first=f"first used on {first.date} by {speakers}; in {len(formula.uses)} of {plural(len(known), 'text')}",
        rows=tuple(_row(use, known) for use in formula.uses),
        silent=f"without it since: {silent}" if silent else "",
    )


def _text(statement: str, known: Mapping[str, Statement]) -> str:
    return f"{known[statement].genre.replace('_', ' ')} {statement}"


def _row(use: Use, known: Mapping[str, Statement]) -> UseRow:
    times = f" ({use.times} times)" if use.times > 1 else ""
    others = "".join(f"; also “{_line(words)}”" for words in use.others)
    return UseRow(str(use.date), _text(use.statement, known), _change(use), f"“{_line(use.quote)}”{times}{others}")


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
