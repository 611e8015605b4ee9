"""One outline of a series traced, the shape that every format for people prints: themes, threads, a row a day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.models import ChangeKind, Commitment, Evolution, Finding, Mention, Statement, Thread
from alliancediff.rendering.outline import (
    KEY,
    Source,
    corrections_line,
    notes_of,
    plural,
    reason_line,
    source_of,
    words_of,
)

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A day of a thread: the date, which text speaks and which others join in, the verdict, and the words."""

    date: str
    text: str
    verdict: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A thread, ready to print; `facts` are lines on it as a whole, `rows` its days, `beside` where it leads to."""

    title: str
    status: str
    facts: tuple[str, ...]
    rows: tuple[Row, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The threads of one theme."""

    title: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A whole report on a series."""

    title: str
    sources: tuple[Source, ...]
    summary: str
    corrections: str
    found: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    notes: tuple[str, ...]
    key: str
    signature: str


def chronicle_of(evolution: Evolution, threads: Sequence[Thread], finding: Finding | None = None) -> Chronicle:
    """The outline of a series.

    Args:
        evolution: a series traced.
        threads: those of its threads to print.
        finding: what was asked for, to be answered before the threads.
    """
    teller = _Teller(
        {s.id: s for s in evolution.statements}, {c.id: c for c in evolution.commitments}, _threads_by_id(evolution)
    )
    hidden = len(evolution.threads) - len(threads)
    return Chronicle(
        title=f"From {evolution.statements[0].date} to {evolution.statements[-1].date}",
        sources=tuple(dated_source(s, evolution) for s in evolution.statements),
        summary=summary_of(evolution) + (f" Not shown here: {hidden}." if hidden else ""),
        corrections=corrections_line(evolution.corrections),
        found=tuple(teller.answer(finding)) if finding else (),
        chapters=tuple(_chapters(threads, teller)),
        notes=notes_of(evolution),
        key=KEY,
        signature=evolution.signature,
    )


def dated_source(statement: Statement, evolution: Evolution) -> Source:
    """What a report says about a statement of a series, by its date."""
    count = sum(c.statement == statement.id for c in evolution.commitments)
    source = source_of(statement, str(statement.date), count)
    return replace(source, facts=f"{source.facts} · {statement.venue}") if statement.venue else source


def _threads_by_id(evolution: Evolution) -> dict[str, Thread]:
    return {thread.id: thread for thread in evolution.threads}


def summary_of(evolution: Evolution) -> str:
    """How many texts, days, commitments and threads there are, and the threads of each status."""
    counts = ", ".join(f"{number} {status.replace('_', ' ')}" for status, number in evolution.counts.items())
    days = len({s.date for s in evolution.statements})
    texts = f"{plural(len(evolution.statements), 'text')} of {plural(days, 'day')}"
    said = plural(len(evolution.commitments), "commitment")
    return f"{texts}, {said} in {plural(len(evolution.threads), 'thread')}" + (f": {counts}." if counts else ".")


def name_of(thread: Thread, known: Mapping[str, Commitment]) -> str:
    """Its line, or its first words where it is on none."""
    if thread.line:
        return thread.line.replace("-", " ")
    words = " ".join(known[thread.id].quote.split())
    return f"“{words}”" if len(words) <= _LONGEST_NAME else f"“{words[:_LONGEST_NAME].rstrip()}…”"


def _chapters(threads: Sequence[Thread], teller: "_Teller") -> Iterator[Chapter]:
    for theme in sorted({thread.theme for thread in threads}):
        on_it = [thread for thread in threads if thread.theme == theme]
        title = f"{theme or 'no theme'} ({plural(len(on_it), 'thread')})"
        yield Chapter(title, tuple(teller.story(thread) for thread in on_it))


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells threads; knows the statements, commitments and threads of the series by id."""

    statements: Mapping[str, Statement]
    known: Mapping[str, Commitment]
    threads: Mapping[str, Thread]

    def story(self, thread: Thread) -> Story:
        return Story(
            title=name_of(thread, self.known),
            status=thread.status.replace("_", " "),
            facts=tuple(self._facts(thread)),
            rows=tuple(self._row(mention) for mention in thread.mentions),
            beside=tuple(self._beside(thread)),
        )

    def answer(self, finding: Finding) -> Iterator[str]:
        """When some words were first said, by whom, in which text, and in which words."""
        if finding.first is None:
            yield f"“{finding.words}” stands in no commitment of these texts"
        else:
            statement = self.statements[finding.first.statement]
            speakers = ", ".join(finding.first.bearers or statement.issuers) or "speakers unknown"
            yield f"“{finding.words}” was first said on {statement.date} by {speakers}, in {self._text(statement.id)}:"
            yield f"“{words_of(finding.first)}”"
        if finding.outside:
            statement = next(s for s in self.statements.values() if finding.outside in s.units)
            yield f"It stands before that, in no commitment, on {statement.date} in {self._text(statement.id)}:"
            yield f"“{statement.quote(finding.outside.span)}”"

    def _facts(self, thread: Thread) -> Iterator[str]:
        first = self.known[thread.id]
        statement = self.statements[first.statement]
        speakers = ", ".join(first.bearers or statement.issuers) or "speakers unknown"
        silence = f"{plural(thread.silence, 'day')} with texts, " if thread.silence else ""
        yield (
            f"first said {thread.first} by {speakers} · last said {thread.last} · "
            f"longest silence: {silence}{plural(thread.silence_days, 'calendar day')}"
        )
        yield f"{thread.status.replace('_', ' ')}: {thread.why}" + (f" · due {thread.due}" if thread.due else "")

    def _row(self, mention: Mention) -> Row:
        others = dict.fromkeys(self.known[i].statement for i in mention.echoes)
        also = f"; also in {' and '.join(map(self._text, others))}" if others else ""
        return Row(
            date=str(mention.date),
            text=self._text(mention.statement) + also,
            verdict=_verdict(mention),
            words=tuple(words_of(self.known[i]) for i in mention.commitments),
        )

    def _text(self, statement: str) -> str:
        """A text by its sort and id."""
        return f"{self.statements[statement].genre.replace('_', ' ')} {statement}"

    def _beside(self, thread: Thread) -> Iterator[str]:
        yield from (f"branches off: {self._other(i)}" for i in thread.split_from)
        yield from (f"goes on in: {self._other(i)}" for i in thread.merged_into)
        for i in thread.perhaps:
            c = self.known[i]
            yield f"perhaps (unsure match): {self.statements[c.statement].date} “{words_of(c)}”"

    def _other(self, thread: str) -> str:
        other = self.threads[thread]
        return f"{name_of(other, self.known)}, {other.first} to {other.last} ({other.id})"


def _verdict(mention: Mention) -> str:
    """The verdict against the mention before, what moved, and how long the line was silent."""
    joins = mention.kind is ChangeKind.NEW and mention.days > 0
    marks = ["no link to the mention before: a later one takes up both" if joins else mention.kind.replace("_", " ")]
    if mention.against and not mention.days:
        marks.append("against the thread that it branches off")
    if mention.mixed:
        marks.append("mixed: axes disagree")
    if mention.fulfilment:
        marks.append(f"{mention.fulfilment} (self-reported)")
    if mention.is_revival:
        marks.append("revived after a comparable text without it")
    marks += [f"after {plural(mention.gap, 'day')} with texts but without it"] if mention.gap else []
    marks += [reason_line(reason) for reason in mention.reasons if reason.direction or reason.axis == "scale"]
    return "; ".join(marks)
