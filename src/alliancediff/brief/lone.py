"""Sentences that say what the other text does not: each told by the act that says most of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.drafts import Draft
from alliancediff.brief.excerpts import Act, quoted, whole_act
from alliancediff.brief.material import Material, Told
from alliancediff.brief.ranking import operativeness, worth_of
from alliancediff.brief.titles import title_of
from alliancediff.models import BriefSection, Commitment


@dataclass(frozen=True, slots=True)
class Loner:
    """Makes the lines of a section out of sentences of one side."""

    section: BriefSection
    side: int
    material: Material

    def drafts(self, left: Sequence[Told]) -> Iterator[Draft]:
        """A line for each of these sentences that says what the other text does not, and for what goes on with it."""
        worth = {
            one.id: worth_of([one], self.material) for one in left if any(map(self._news, self.material.keys(one)))
        }
        rest = sorted((one for one in left if one.id in worth), key=lambda one: (-worth[one.id], one.place))
        while rest:
            group = self._group(rest)
            rest = [one for one in rest if one not in group]
            news = {key: self._news(key) for key in self.material.keys(group[0])}
            title = self._name(group) or title_of(group[:1], news, self.material, self._act(group[0]))
            earlier, later = ((), tuple(group)) if self.side else (tuple(group), ())
            text = _Text(tuple(sorted(group, key=lambda one: one.place)), self)
            yield Draft(self.section, title, text, earlier, later, worth_of(group, self.material))

    def _name(self, group: Sequence[Told]) -> str:
        """The name that several sentences share, "" where they share another word."""
        key, words = self._newest(group[0]), self.material.words
        names = (name for name in words.names_in(group[0].quote) if key in words.keys(name))
        return next((name for name in names if len(name.split()) <= self.material.rules.title), "") * (len(group) > 1)

    def _newest(self, told: Told) -> str:
        """The word of a sentence that is most new."""
        return max(sorted(self.material.keys(told)), key=self._news)

    def _group(self, rest: Sequence[Told]) -> list[Told]:
        """The first of these sentences, and those near it that hold the word in it that is most new."""
        rules, first = self.material.rules, rest[0]
        key = self._newest(first)
        near = [
            one for one in rest[1:] if abs(one.place - first.place) <= rules.near and key in self.material.keys(one)
        ]
        return [first, *near[: rules.gathered - 1]]

    def _news(self, key: str) -> float:
        return self.material.news(key, self.side)

    def excerpt(self, told: Told, room: int) -> str:
        """The act of a sentence that says most, from its verb, with what is most new in it."""
        return self.material.excerpter.excerpt(self._act(told), self._news, room)

    def _act(self, told: Told) -> Act:
        best = self._best(told)
        return told.act(best, self.material) if best else whole_act(told.quote)

    def _best(self, told: Told) -> Commitment | None:
        """The commitment that is most of an act, and of several such the one with most news."""
        rules = self.material.rules
        order = [
            (sum(map(self._news, sorted(self.material.words.keys(c.quote)))) * operativeness(told, rules, c), -n)
            for n, c in enumerate(told.commitments)
        ]
        return told.commitments[-max(order)[1]] if order else None


@dataclass(frozen=True, slots=True)
class _Text:
    """The acts of some sentences in so much room, in text order."""

    group: tuple[Told, ...]
    loner: Loner

    def __call__(self, room: int) -> str:
        """One has all of it; several share it."""
        each = room // len(self.group) - len("“”; ")
        return quoted([self.loner.excerpt(one, each) for one in self.group])
