"""A thread told for people: its days with words, verdicts and edits, and where it leads to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.documents.captions import name_of
from alliancediff.documents.heads import shortened, words_of
from alliancediff.documents.redline import edit_line, small_edit_line
from alliancediff.models import (
    Axis,
    ChangeKind,
    Commitment,
    Comparable,
    Evolution,
    Finding,
    Mention,
    Statement,
    Thread,
    ThreadStatus,
)
from alliancediff.models.kinds import own_account
from alliancediff.models.records import plural

_LONGEST_ASIDE = 110
_FEW = 4
_LONGEST_EDIT = 20
"""Words that an edit may change to be shown; of a larger one the two quotations say more."""
_MOST_ASIDES = 3
"""Unsure matches of a thread that are shown; JSON has all."""
_PLAIN = {ThreadStatus.NEW, ThreadStatus.NOT_MENTIONED}
"""Statuses that say all by themselves: first said on the last day, or silent, which means nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """A day of a thread: the date, which text speaks and which others join in, the verdict, the words, a short edit."""

    date: str
    text: str
    verdict: str
    words: tuple[str, ...]
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A thread, ready to print; `facts` are lines on it as a whole, `rows` its days, `beside` where it leads to."""

    title: str
    status: str
    facts: tuple[str, ...]
    rows: tuple[Row, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Once:
    """A line that was said on one day only: its row, and where it leads to."""

    row: Row
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells threads; knows the statements, commitments and threads of the series by id."""

    statements: Mapping[str, Statement]
    known: Mapping[str, Commitment]
    threads: Mapping[str, Thread]
    titles: Mapping[str, str]
    thread_of: Mapping[str, str]

    def once(self, thread: Thread) -> Once:
        """A line that was said on one day, without what the row tells by itself."""
        mention = thread.mentions[0]
        told = [_fate_of(thread), *(self._verdicts(mention) if mention.against else ())]
        row = replace(self._row(mention), verdict="; ".join(filter(None, told)))
        return Once(row, tuple(self._beside(thread)))

    def story(self, thread: Thread) -> Story:
        """A thread in full."""
        return Story(
            title=name_of(thread, self.known, self.titles),
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
            statement, speakers = self.statements[finding.first.statement], self._speakers(finding.first)
            yield f"“{finding.words}” was first said on {statement.date} by {speakers}, in {self._text(statement.id)}:"
            yield f"“{words_of(finding.first)}”"
        if finding.on_line:
            c = finding.on_line
            where = f"{self.statements[c.statement].date} in {self._text(c.statement)}"
            yield f"Its line was spoken of before in other words, on {where}:"
            yield f"“{words_of(c)}”"
        if finding.outside:
            statement = next(s for s in self.statements.values() if finding.outside in s.units)
            when = "It stands before that, in no commitment," if finding.first else "It stands outside any,"
            yield f"{when} on {statement.date} in {self._text(statement.id)}:"
            yield f"“{statement.quote(finding.outside.span)}”"

    def _facts(self, thread: Thread) -> Iterator[str]:
        speakers = self._speakers(self.known[thread.id])
        silence = f"{plural(thread.silence, 'day')} with texts, " if thread.silence else ""
        yield " · ".join(
            (
                f"first said {thread.first}{self._older(thread)} by {speakers}",
                f"last said {thread.last}{self._onward(thread)}",
                f"longest silence: {silence}{plural(thread.silence_days, 'calendar day')}",
            )
        )
        if thread.status not in _PLAIN or thread.due:
            yield f"{thread.status.replace('_', ' ')}: {thread.why}" + (f" · due {thread.due}" if thread.due else "")

    def _speakers(self, commitment: Commitment) -> str:
        """Who is bound by a clause, else those who issued its text."""
        return ", ".join(commitment.bearers or self.statements[commitment.statement].issuers) or "speakers unknown"

    def _onward(self, thread: Thread) -> str:
        """The last day on which the line goes on in another thread."""
        days = [str(self.statements[self.known[i].statement].date) for i in thread.goes_on]
        return f" (in another thread {max(days)})" if days else ""

    def _older(self, thread: Thread) -> str:
        """The day on which a line may have been said before: an unsure match leads to a clause on it."""
        on_line = (self.known[i] for i in thread.perhaps if thread.line and thread.line in self.known[i].lines)
        days = [str(self.statements[c.statement].date) for c in on_line]
        before = min((day for day in days if day < str(thread.first)), default="")
        return f" (perhaps {before}, an unsure match)" if before else ""

    def _row(self, mention: Mention) -> Row:
        others = dict.fromkeys(self.known[i].statement for i in mention.echoes)
        also = f"; also in {' and '.join(self._beside_text(mention, i) for i in others)}" if others else ""
        return Row(
            date=str(mention.date),
            text=self._text(mention.statement) + also,
            verdict="; ".join(self._verdicts(mention)),
            words=tuple(words_of(self.known[i]) for i in mention.commitments),
            edit=self._edit(mention),
        )

    def _edit(self, mention: Mention) -> str:
        """The edit of a few words against the last text of its sort, where both are the parties' own words."""
        before = mention.comparable.against if mention.comparable else mention.against
        texts = [self.statements[self.known[i].statement] for i in (*before[:1], *mention.commitments[:1])]
        if any(s.digest or s.genre.is_secondary for s in texts):
            return ""
        line = edit_line(mention.telling.wording, _LONGEST_EDIT)
        return line and f"{line} (against {texts[0].date})"

    def _verdicts(self, mention: Mention) -> Iterator[str]:
        """The verdict against the mention before, and the one against the last text of its sort."""
        yield from _verdict(mention)
        if mention.against:
            yield from self._standard(mention)
        if one := mention.comparable:
            kept = [own_account(one.fulfilment)] if one.fulfilment else []
            moved = list(_moves(one)) if one.kind is not mention.kind else []
            moved += [small_edit_line(note) for note in one.wording_notes if note not in mention.wording_notes]
            standard = f"against the {self._genre(one.statement)} of {one.date}, the last of its sort"
            yield ", ".join([f"{standard}: {one.kind}{', verdict unsure' if one.mixed else ''}", *kept, *moved])

    def _standard(self, mention: Mention) -> Iterator[str]:
        """What a mention is compared with, where that is no text of its sort or not the mention before."""
        before = self.statements[self.known[mention.against[0]].statement]
        is_last = before.date is not None and (mention.date - before.date).days == mention.days
        if mention.alike and is_last:
            return
        are_others = set(before.issuers) != set(self.statements[mention.statement].issuers)
        parties = f" of {_few(before.issuers)}" if are_others and before.issuers else ""
        yield f"against a {self._genre(before.id)}{parties}" + ("" if is_last else f" of {before.date}")

    def _text(self, statement: str) -> str:
        """A text by its sort and id."""
        return f"{self._genre(statement)} {statement}"

    def _beside_text(self, mention: Mention, statement: str) -> str:
        """Another text of a day, with its parties where they are others than those of the text that speaks."""
        parties = [set(self.statements[i].issuers) for i in (mention.statement, statement)]
        others = f" (of {_few(self.statements[statement].issuers)})" if not parties[1] <= parties[0] else ""
        return self._text(statement) + others

    def _genre(self, statement: str) -> str:
        return self.statements[statement].genre.noun

    def _beside(self, thread: Thread) -> Iterator[str]:
        yield from (f"branches off: {self._other(i)}" for i in thread.split_from)
        for i in thread.goes_on:
            clause = self.known[i]
            name = name_of(self.threads[self.thread_of[i]], self.known, self.titles)
            words = shortened(words_of(clause), _LONGEST_ASIDE)
            yield f"goes on in {name}: {self.statements[clause.statement].date} “{words}”"
        said = [
            (str(self.statements[c.statement].date), words_of(c)) for c in map(self.known.__getitem__, thread.perhaps)
        ]
        asides = sorted({(day, shortened(words, _LONGEST_ASIDE)) for day, words in said})
        yield from (f"perhaps (unsure match): {day} “{words}”" for day, words in asides[:_MOST_ASIDES])
        more = len(asides) - _MOST_ASIDES
        if more > 0:
            yield f"perhaps: {plural(more, 'clause')} more"

    def _other(self, thread: str) -> str:
        other = self.threads[thread]
        return f"{name_of(other, self.known, self.titles)}, {other.first} to {other.last} ({other.id})"


def teller_of(evolution: Evolution) -> Teller:
    """The teller of a series."""
    return Teller(
        {s.id: s for s in evolution.statements},
        {c.id: c for c in evolution.commitments},
        {thread.id: thread for thread in evolution.threads},
        evolution.titles,
        {i: thread.id for thread in evolution.threads for i in thread.commitments},
    )


def _few(names: Sequence[str]) -> str:
    """Names in a row, the first ones of many."""
    shown = ", ".join(names[:_FEW])
    return shown if len(names) <= _FEW else f"{shown} and {len(names) - _FEW} more"


def _fate_of(thread: Thread) -> str:
    """What became of a line said once; "" where it is only silent since."""
    if thread.status is ThreadStatus.NOT_MENTIONED:
        return ""
    status = thread.status.replace("_", " ")
    return status if thread.status is ThreadStatus.NEW else f"{status}: {thread.why}"


def _verdict(mention: Mention) -> Iterator[str]:
    """The verdict against the mention before, what moved, and how long the line was silent."""
    joins = mention.kind is ChangeKind.NEW and mention.days > 0
    kind = mention.kind.replace("_", " ")
    unlinked = "not compared: no link leads back to the mentions before, but a later one takes up both"
    doubt = " (verdict unsure: something else points the other way)" * mention.mixed
    yield unlinked if joins else f"{kind}{doubt}"
    if mention.against and not mention.days:
        yield "against the thread that it branches off"
    if mention.fulfilment:
        yield own_account(mention.fulfilment)
    if mention.is_revival:
        yield "revived after a comparable text without it"
    if mention.gap:
        yield f"after {plural(mention.gap, 'day')} with texts in between"
    yield from _moves(mention)
    yield from map(small_edit_line, mention.wording_notes)


def _moves(verdict: Mention | Comparable) -> Iterator[str]:
    """What moved, in the words of the texts, and what stands on no common scale."""
    told = (reason.told for reason in verdict.reasons if reason.direction or reason.axis is Axis.SCALE)
    yield from dict.fromkeys(filter(None, told))
