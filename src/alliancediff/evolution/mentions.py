"""A thread's clauses and links -> its mentions, day by day: which text speaks, and what it is compared with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.evolution.traced import Traced
from alliancediff.models import Change, ChangeKind, Comparable, Link, Mention


@dataclass(frozen=True, slots=True)
class Mentions:
    """Tells the days of one thread.

    `own` are the sure links within it, `over` those that go over its mentions, `before` those that lead to it from
    clauses of other threads before its first day.
    """

    members: Sequence[str]
    own: Sequence[Link]
    over: Sequence[Link]
    before: Sequence[Link]
    traced: Traced

    def all(self) -> Iterator[Mention]:
        """All of them, in order of time."""
        days: dict[int, list[str]] = {}
        for member in self.members:
            days.setdefault(self.traced.day(member), []).append(member)
        before: Sequence[str] = ()
        for day in sorted(days):
            mention = self._mention(days[day], before)
            yield mention
            before = mention.commitments

    def _mention(self, said: Sequence[str], before: Sequence[str]) -> Mention:
        """What is said on a day, judged against the last mention that a link leads to."""
        speaker = self._speaker(said, before)
        own = tuple(i for i in said if self.traced.commitments[i].statement == speaker)
        change = self._change_into(own, said)
        previous = self.traced.date(before[0]) if before else self.traced.date(said[0])
        ends = change.pair if change else ()
        alike = bool(ends) and self.traced.are_alike(*ends)
        texts = [self.traced.commitments[end].statement for end in ends]
        return Mention(
            date=self.traced.date(said[0]),
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
            gap=self.traced.moments.gap(self.traced.day(before[0]), self.traced.day(said[0])) if before else 0,
            days=(self.traced.date(said[0]) - previous).days,
            is_revival=bool(before) and self._was_left_out(before, self.traced.day(said[0])),
            alike=alike,
            unlike=bool(texts) and self.traced.differ_in_sort(*texts),
            comparable=None if alike else self._comparable(own),
        )

    def _speaker(self, said: Sequence[str], before: Sequence[str]) -> str:
        """The text that speaks for a day: the first in rank whose clauses links lead to or from on other days.

        What only a text beside it holds of the line is judged in its words, and in no others. Of texts of several
        parties on one day it is one of those that spoke before.
        """
        linked = {end for k in self.own for end in (k.earlier, k.later)}
        spoken = self.traced.parties(before[0]) if before else None
        order = [i for i in said if i in linked] or list(said)
        return self.traced.commitments[min(order, key=lambda i: spoken not in {None, self.traced.parties(i)})].statement

    def _comparable(self, own: Sequence[str]) -> Comparable | None:
        """The change from the last mention in a text whose words weigh alike, over those in between."""
        links = [k for k in (*self.own, *self.over) if k.later in own and self.traced.are_alike(k.earlier, k.later)]
        change = self.traced.change(links)
        if change is None:
            return None
        return Comparable(
            date=self.traced.date(change.earlier[0]),
            statement=self.traced.commitments[change.earlier[0]].statement,
            against=change.earlier,
            kind=change.kind,
            mixed=change.mixed,
            fulfilment=change.fulfilment,
            reasons=change.reasons,
            wording=change.wording,
            wording_notes=change.wording_notes,
            gap=self.traced.moments.gap(self.traced.day(change.earlier[0]), self.traced.day(own[0])),
        )

    def _change_into(self, own: Sequence[str], said: Sequence[str]) -> Change | None:
        """The change into a day: that of the text that speaks for it, else of another text of that day.

        Where the thread branches off another one, it is the change from the clause there.
        """
        within = [k for k in self.own if self.traced.day(k.earlier) < self.traced.day(k.later)]
        for links in (within, self.before):
            for wanted in (own, said):
                if change := self.traced.change([k for k in links if k.later in wanted]):
                    return change
        return None

    def _was_left_out(self, before: Sequence[str], until: int) -> bool:
        """Whether a comparable text after the mention `before` and before the day `until` had dropped the line."""
        return any(
            self.traced.drops(before, text) for text in self.traced.texts_between(self.traced.day(before[0]), until)
        )
