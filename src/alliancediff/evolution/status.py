"""A thread's mentions, and the links that touch it -> what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from alliancediff.evolution.deadlines import Deadline, deadlines_of
from alliancediff.evolution.mentions import Mentions
from alliancediff.evolution.naming import Names, names_of
from alliancediff.evolution.traced import Traced
from alliancediff.models import (
    ChangeKind,
    CommitmentKind,
    EvolutionSettings,
    Link,
    Mention,
    Thread,
    ThreadStatus,
)

_STATUSES = {
    ChangeKind.REPEATED: ThreadStatus.CONTINUED,
    ChangeKind.STRENGTHENED: ThreadStatus.STRENGTHENED,
    ChangeKind.WEAKENED: ThreadStatus.WEAKENED,
}
_KEPT = "fulfilled"
"""What a change says of a promise that the later text tells as kept."""


def describe(threads: Iterable[Sequence[str]], traced: Traced, settings: EvolutionSettings) -> tuple[Thread, ...]:
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
    names = names_of(traced.commitments.values(), traced.theme_of, traced.parent_of, settings)
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
        self._between = [k for k in links if thread_of[k.earlier] != thread_of[k.later]]
        self._mentions = tuple(Mentions(members, self._own, over, self._before(), traced).all())

    def thread(self, names: Names) -> Thread:
        said = [self._known[i] for i in self._members]
        due = self._due()
        status, why = self._status(due)
        silence_days, silence = max([self._since(), *((m.days, m.gap) for m in self._mentions)])
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
            goes_on=tuple(dict.fromkeys(sorted((k.later for k in self._onward()), key=self._traced.place))),
            perhaps=tuple(sorted(self._perhaps(), key=self._traced.place)),
        )

    def _since(self) -> tuple[int, int]:
        """Days of the calendar, and days with texts, since the last mention, or until the line goes on elsewhere."""
        day = self._traced.day(self._mentions[-1].commitments[0])
        onward = min((self._traced.day(k.later) for k in self._onward()), default=None)
        until = self._moments.last if onward is None else onward
        texts = until - day if onward is None else self._moments.gap(day, until)
        return (self._moments.dates[until] - self._mentions[-1].date).days, texts

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

    # ---- status

    def _status(self, due: Deadline | None) -> tuple[ThreadStatus, str]:
        last = self._mentions[-1]
        if self._is_kept():
            return ThreadStatus.FULFILLED, "the text itself says that it is done"
        if due and self._passed_in_silence(due.end):
            return ThreadStatus.OVERDUE, f"due {due.iso}, and neither told as done nor mentioned since"
        if self._traced.day(last.commitments[0]) < self._moments.last:
            return self._silence()
        if last.is_revival:
            return ThreadStatus.REVIVED, "a comparable text in between had left it out"
        if len(self._mentions) == 1:
            return self._beginning()
        others = "" if not last.against or self._is_by_the_same(last) else ", though it is other parties that speak"
        return _STATUSES.get(last.telling.kind, ThreadStatus.CONTINUED), _standard(last) + others

    def _passed_in_silence(self, due: date) -> bool:
        """Whether a deadline passed, a text of the same parties came after it, and no word on the line with it."""
        said = [self._traced.date(link.later) for link in self._between if link.earlier in self._members]
        return max([self._mentions[-1].date, *said]) <= due and self._spoke_after(due)

    def _spoke_after(self, day: date) -> bool:
        """Whether those who spoke last on the line, all of them, speak in a text of no other sort after a day."""
        own = self._traced.parties(self._mentions[-1].commitments[0])
        return any(
            self._moments.dates[self._moments.day_of[text]] > day
            and own <= parties
            and not self._traced.differ_in_sort(self._mentions[-1].statement, text)
            for text, parties in self._moments.parties.items()
        )

    def _is_kept(self) -> bool:
        """Whether its promise was told as kept, and nothing promised anew after that."""
        for mention in reversed(self._mentions):
            if _KEPT in {mention.fulfilment, mention.telling.fulfilment} and self._is_by_the_same(mention):
                return True
            if any(self._known[i].kind is CommitmentKind.UNDERTAKING for i in mention.commitments):
                return False
        return False

    def _is_by_the_same(self, mention: Mention) -> bool:
        """Whether a party of the text that a mention is compared with speaks in it, or it is not known who speaks."""
        now, before = (self._traced.parties(i) for i in (mention.commitments[0], mention.telling.against[0]))
        return not now or not before or not now.isdisjoint(before)

    def _silence(self) -> tuple[ThreadStatus, str]:
        """What silence after the last mention means, unless the line goes on in another thread."""
        if onward := self._traced.change(self._onward(), onward=True):
            return _STATUSES[onward.kind], "goes on in another thread, into which it merged"
        clauses, until = self._mentions[-1].commitments, len(self._moments.dates)
        texts = self._traced.texts_between(self._traced.day(clauses[0]), until)
        drops = [text for text in texts if self._traced.drops(clauses, text)]
        if drops and not any(self._traced.day(link.later) > self._traced.day(clauses[0]) for link in self._unsure()):
            days = dict.fromkeys(str(self._moments.dates[self._moments.day_of[text]]) for text in drops)
            return ThreadStatus.DROPPED, f"absent from the text of {' and '.join(days)}, of the same parties and sort"
        return ThreadStatus.NOT_MENTIONED, "no later text that would have repeated it was silent beyond doubt"

    def _beginning(self) -> tuple[ThreadStatus, str]:
        only = self._mentions[0]
        if only.against:
            return _STATUSES[only.kind], "branches off another thread"
        return ThreadStatus.NEW, "first said on the last day of the series"

    # ---- neighbours

    def _before(self) -> list[Link]:
        first = self._traced.day(self._id)
        return [k for k in self._sure_between() if k.later in self._members and self._traced.day(k.earlier) < first]

    def _onward(self) -> list[Link]:
        last = self._traced.day(self._members[-1])
        return [k for k in self._sure_between() if k.earlier in self._members and self._traced.day(k.later) > last]

    def _sure_between(self) -> list[Link]:
        return [k for k in self._between if not k.unsure]

    def _unsure(self) -> list[Link]:
        return [k for k in self._between if k.unsure]

    def _perhaps(self) -> set[str]:
        return {end for k in self._unsure() for end in (k.earlier, k.later) if self._thread_of[end] != self._id}

    def _others(self, ends: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({self._thread_of[end] for end in ends}, key=self._traced.place))


def _standard(last: Mention) -> str:
    """What the verdict on the last mention is measured by."""
    if last.comparable:
        return f"by the last mention against that of {last.comparable.date}, the last before it in a text of its sort"
    if last.unlike:
        return (
            "by the last mention against the one before, in a text of another sort: nothing is said of what is stronger"
        )
    caveat = "" if last.alike else ", though the texts do not weigh alike"
    return f"by the last mention against the one before{caveat}"
