"""A thread's clauses and links -> its mentions day by day, and what became of it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from alliancediff.evolution.deadlines import Deadline, deadlines_of
from alliancediff.evolution.moments import Moments
from alliancediff.evolution.naming import Names, names_of
from alliancediff.models import (
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Comparable,
    Link,
    Mention,
    Thread,
    ThreadStatus,
)

Judge = Callable[[Sequence[Link]], Change]
"""Links between two texts -> the change that the closest of them makes."""
_STATUSES = {
    ChangeKind.REPEATED: ThreadStatus.CONTINUED,
    ChangeKind.STRENGTHENED: ThreadStatus.STRENGTHENED,
    ChangeKind.WEAKENED: ThreadStatus.WEAKENED,
}
_KEPT = "fulfilled"
"""What a change says of a promise that the later text tells as kept."""


@dataclass(frozen=True, slots=True)
class Traced:
    """All that is known of a series before its threads are described.

    `links` are those kept, `absences` what the comparison of two texts says of a commitment of the earlier one that the
    later one leaves out, by commitment and later statement, `theme_of` the themes of lines,
    `opening_words` words before a date that say when something begins. `alike` are the pairs of statements, the earlier
    first, whose words weigh alike, `overarching` links between such over mentions in others, `parent_of` the broader
    line of each line that has one.
    """

    commitments: Mapping[str, Commitment]
    links: Sequence[Link]
    absences: Mapping[tuple[str, str], ChangeKind]
    moments: Moments
    judge: Judge
    theme_of: Mapping[str, str] = field(default_factory=dict)
    opening_words: Sequence[str] = ()
    alike: Collection[tuple[str, str]] = frozenset()
    overarching: Sequence[Link] = ()
    parent_of: Mapping[str, str] = field(default_factory=dict)


def describe(threads: Iterable[Sequence[str]], traced: Traced) -> tuple[Thread, ...]:
    """What each thread says day by day, and what became of it; the threads are those that `assemble` gave."""
    found = list(threads)
    thread_of = {c: members[0] for members in found for c in members}
    touching: dict[str, list[Link]] = {members[0]: [] for members in found}
    for link in traced.links:
        for thread in {thread_of[link.earlier], thread_of[link.later]}:
            touching[thread].append(link)
    over: dict[str, list[Link]] = {}
    for link in traced.overarching:
        if thread_of[link.earlier] == thread_of[link.later]:
            over.setdefault(thread_of[link.earlier], []).append(link)
    names = names_of(traced.commitments.values(), traced.theme_of, traced.parent_of)
    return tuple(
        _Description(members, touching[members[0]], over.get(members[0], ()), thread_of, traced).thread(names)
        for members in found
    )


class _Description:
    """One thread, and the links that touch it; `over` are those within it that go over its mentions."""

    def __init__(
        self,
        members: Sequence[str],
        links: Sequence[Link],
        over: Sequence[Link],
        thread_of: Mapping[str, str],
        traced: Traced,
    ) -> None:
        self._id, self._members, self._thread_of = members[0], members, thread_of
        self._known, self._moments, self._traced = traced.commitments, traced.moments, traced
        self._own = [k for k in links if not k.unsure and thread_of[k.earlier] == thread_of[k.later]]
        self._over = over
        self._between = [k for k in links if thread_of[k.earlier] != thread_of[k.later]]
        self._mentions = tuple(self._make_mentions())

    def thread(self, names: Names) -> Thread:
        last = self._moments.dates[-1]
        said = [self._known[i] for i in self._members]
        due = self._due()
        status, why = self._status(due)
        since = self._moments.last - self._day(self._mentions[-1].commitments[0])
        silences = [((last - self._mentions[-1].date).days, since), *((m.days, m.gap) for m in self._mentions)]
        silence_days, silence = max(silences)
        return Thread(
            id=self._id,
            theme=names.theme(said),
            line=names.line(said),
            status=status,
            commitments=tuple(self._members),
            first=self._mentions[0].date,
            last=self._mentions[-1].date,
            mentions=self._mentions,
            silence=silence,
            silence_days=silence_days,
            due=due.iso if due else "",
            why=why,
            split_from=self._others(link.earlier for link in self._before()),
            merged_into=self._others(link.later for link in self._onward()),
            goes_on=tuple(dict.fromkeys(sorted((k.later for k in self._onward()), key=self._place))),
            perhaps=tuple(sorted(self._perhaps())),
        )

    def _due(self) -> Deadline | None:
        """The deadline that was named last: it takes the place of those before it, be it later or earlier.

        Echoes are asked only where no text that speaks names one.
        """
        for own in (True, False):
            for mention in reversed(self._mentions):
                clauses = mention.commitments if own else mention.echoes
                said = ((self._known[i], mention.date) for i in clauses)
                if dues := deadlines_of(said, self._traced.opening_words):
                    return dues[-1]
        return None

    # ---- mentions

    def _make_mentions(self) -> Iterator[Mention]:
        days: dict[int, list[str]] = {}
        for member in self._members:
            days.setdefault(self._day(member), []).append(member)
        before: Sequence[str] = ()
        for day in sorted(days):
            mention = self._mention(days[day], before)
            yield mention
            before = mention.commitments

    def _mention(self, said: Sequence[str], before: Sequence[str]) -> Mention:
        """What is said on a day, judged against the last mention that a link leads to."""
        speaker = self._speaker(said, before)
        own = tuple(i for i in said if self._known[i].statement == speaker)
        change = self._change_into(own, said)
        previous = self._date(before[0]) if before else self._date(said[0])
        alike = change is not None and self._are_alike(change.earlier[0], change.later[0])
        return Mention(
            date=self._date(said[0]),
            statement=speaker,
            commitments=own,
            echoes=tuple(i for i in said if i not in own),
            kind=change.kind if change else ChangeKind.NEW,
            against=change.earlier if change else (),
            mixed=bool(change and change.mixed),
            fulfilment=change.fulfilment if change else "",
            reasons=change.reasons if change else (),
            wording=change.wording if change else (),
            wording_notes=change.wording_notes if change else (),
            gap=self._moments.gap(self._day(before[0]), self._day(said[0])) if before else 0,
            days=(self._date(said[0]) - previous).days,
            is_revival=bool(before) and self._was_left_out(before, self._day(said[0])),
            alike=alike,
            comparable=None if alike else self._comparable(own),
        )

    def _speaker(self, said: Sequence[str], before: Sequence[str]) -> str:
        """The text that speaks for a day: the first in rank whose clauses links lead to or from on other days.

        What only a text beside it holds of the line is judged in its words, and in no others. Of texts of several
        parties on one day it is one of those that spoke before.
        """
        linked = {end for k in self._own for end in (k.earlier, k.later)}
        spoken = self._parties(before[0]) if before else None
        order = [i for i in said if i in linked] or list(said)
        return self._known[min(order, key=lambda i: spoken not in {None, self._parties(i)})].statement

    def _parties(self, commitment: str) -> frozenset[str]:
        return self._moments.parties.get(self._known[commitment].statement, frozenset())

    def _comparable(self, own: Sequence[str]) -> Comparable | None:
        """The change from the last mention in a text whose words weigh alike, over those in between."""
        links = [k for k in (*self._own, *self._over) if k.later in own and self._are_alike(k.earlier, k.later)]
        change = self._judge(links)
        if change is None:
            return None
        return Comparable(
            date=self._date(change.earlier[0]),
            statement=self._known[change.earlier[0]].statement,
            against=change.earlier,
            kind=change.kind,
            mixed=change.mixed,
            fulfilment=change.fulfilment,
            reasons=change.reasons,
            wording=change.wording,
            wording_notes=change.wording_notes,
            gap=self._moments.gap(self._day(change.earlier[0]), self._day(own[0])),
        )

    def _are_alike(self, earlier: str, later: str) -> bool:
        return (self._known[earlier].statement, self._known[later].statement) in self._traced.alike

    def _change_into(self, own: Sequence[str], said: Sequence[str]) -> Change | None:
        """The change into a day: that of the text that speaks for it, else of another text of that day.

        Where the thread branches off another one, it is the change from the clause there.
        """
        within = [k for k in self._own if self._day(k.earlier) < self._day(k.later)]
        for links in (within, self._before()):
            for wanted in (own, said):
                if change := self._judge([k for k in links if k.later in wanted]):
                    return change
        return None

    def _judge(self, links: Sequence[Link], *, onward: bool = False) -> Change | None:
        """The change between the nearest two days that links join: that of the two texts that speak for the days.

        The links lead back from one day, or, where `onward` is true, on from one.
        """
        if not links:
            return None
        days = [self._day(k.later if onward else k.earlier) for k in links]
        nearest = min(days) if onward else max(days)
        near = [k for k, day in zip(links, days, strict=True) if day == nearest]
        pair = min(map(self._texts, near))
        return self._traced.judge([k for k in near if self._texts(k) == pair])

    def _texts(self, link: Link) -> tuple[int, int]:
        earlier, later = (self._moments.place_of[self._known[end].statement] for end in (link.earlier, link.later))
        return earlier, later

    def _was_left_out(self, before: Sequence[str], until: int) -> bool:
        """Whether a comparable text after the mention `before` and before the day `until` had dropped the line."""
        return any(self._drops(before, text) for text in self._texts_between(self._day(before[0]), until))

    def _texts_between(self, after: int, until: int) -> list[str]:
        """The texts of the days between whose silence may mean something."""
        days = self._moments.day_of.items()
        return [text for text, day in days if after < day < until and text not in self._moments.reports]

    def _drops(self, clauses: Sequence[str], text: str) -> bool:
        return all(self._traced.absences.get((c, text)) is ChangeKind.DROPPED for c in clauses)

    # ---- status

    def _status(self, due: Deadline | None) -> tuple[ThreadStatus, str]:
        last = self._mentions[-1]
        if self._is_kept():
            return ThreadStatus.FULFILLED, "the text itself says that it is done"
        if due and self._passed_in_silence(due.end):
            return ThreadStatus.OVERDUE, f"due {due.iso}, and neither told as done nor mentioned since"
        if self._day(last.commitments[0]) < self._moments.last:
            return self._silence()
        if last.is_revival:
            return ThreadStatus.REVIVED, "a comparable text in between had left it out"
        if len(self._mentions) == 1:
            return self._beginning()
        return _STATUSES.get(last.telling.kind, ThreadStatus.CONTINUED), _standard(last)

    def _passed_in_silence(self, due: date) -> bool:
        """Whether a deadline passed, a text of the same parties came after it, and no word on the line with it."""
        said = [self._date(link.later) for link in self._between if link.earlier in self._members]
        return max([self._mentions[-1].date, *said]) <= due and self._spoke_after(due)

    def _spoke_after(self, day: date) -> bool:
        """Whether those who spoke last on the line, all of them, speak in a text after a day."""
        own = self._parties(self._mentions[-1].commitments[0])
        return any(
            self._moments.dates[self._moments.day_of[text]] > day and own <= parties
            for text, parties in self._moments.parties.items()
        )

    def _is_kept(self) -> bool:
        """Whether its promise was told as kept, and nothing promised anew after that."""
        for mention in reversed(self._mentions):
            if _KEPT in {mention.fulfilment, mention.telling.fulfilment}:
                return True
            if any(self._known[i].kind is CommitmentKind.UNDERTAKING for i in mention.commitments):
                return False
        return False

    def _silence(self) -> tuple[ThreadStatus, str]:
        """What silence after the last mention means, unless the line goes on in another thread."""
        if onward := self._judge(self._onward(), onward=True):
            return _STATUSES[onward.kind], "goes on in another thread, into which it merged"
        clauses, until = self._mentions[-1].commitments, len(self._moments.dates)
        texts = self._texts_between(self._day(clauses[0]), until)
        drops = [text for text in texts if self._drops(clauses, text)]
        if drops and not any(self._day(link.later) > self._day(clauses[0]) for link in self._unsure()):
            return ThreadStatus.DROPPED, f"absent from {', '.join(drops)}, of the same parties and sort"
        return ThreadStatus.NOT_MENTIONED, "no later text that would have repeated it was silent beyond doubt"

    def _beginning(self) -> tuple[ThreadStatus, str]:
        only = self._mentions[0]
        if only.against:
            return _STATUSES[only.kind], "branches off another thread"
        return ThreadStatus.NEW, "first said on the last day of the series"

    # ---- neighbours

    def _before(self) -> list[Link]:
        first = self._day(self._id)
        return [k for k in self._sure_between() if k.later in self._members and self._day(k.earlier) < first]

    def _onward(self) -> list[Link]:
        last = self._day(self._members[-1])
        return [k for k in self._sure_between() if k.earlier in self._members and self._day(k.later) > last]

    def _sure_between(self) -> list[Link]:
        return [k for k in self._between if not k.unsure]

    def _unsure(self) -> list[Link]:
        return [k for k in self._between if k.unsure]

    def _perhaps(self) -> set[str]:
        return {end for k in self._unsure() for end in (k.earlier, k.later) if self._thread_of[end] != self._id}

    def _others(self, ends: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({self._thread_of[end] for end in ends}))

    def _place(self, commitment: str) -> tuple[int, str]:
        return self._moments.place_of[self._known[commitment].statement], commitment

    def _day(self, commitment: str) -> int:
        return self._moments.day_of[self._known[commitment].statement]

    def _date(self, commitment: str) -> date:
        return self._moments.dates[self._day(commitment)]


def _standard(last: Mention) -> str:
    """What the verdict on the last mention is measured by."""
    if last.comparable:
        return f"by the last mention against that of {last.comparable.date}, the last before it in a text of its sort"
    caveat = "" if last.alike else ", though the texts do not weigh alike"
    return f"by the last mention against the one before{caveat}"
