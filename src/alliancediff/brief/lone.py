"""Sentences that say what the other text does not: each told by the act that says most of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.drafts import Draft
from alliancediff.brief.excerpts import quoted, whole_act
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
        """A line for each of these sentences that says what the other text does not."""
        for one in left:
            news = {key: self.material.news(key, self.side) for key in self.material.keys(one)}
            if any(news.values()):
                title = title_of([one], news, self.material)
                earlier, later = ((), (one,)) if self.side else ((one,), ())
                worth = worth_of([one], self.material)
                yield Draft(self.section, title, _Text(one, self.side, self.material), earlier, later, worth)


@dataclass(frozen=True, slots=True)
class _Text:
    """The act of a sentence in so much room."""

    told: Told
    side: int
    material: Material

    def __call__(self, room: int) -> str:
        """From its verb, with what is most new in it."""
        act = self.told.act(best, self.material) if (best := self._best()) else whole_act(self.told.quote)
        return quoted([self.material.excerpter.excerpt(act, self._news, room - 2)])

    def _best(self) -> Commitment | None:
        """The commitment that is most of an act, and of several such the one with most news."""
        rules = self.material.rules
        order = [
            (sum(map(self._news, sorted(self.material.words.keys(c.quote)))) * operativeness(self.told, rules, c), -n)
            for n, c in enumerate(self.told.commitments)
        ]
        return self.told.commitments[-max(order)[1]] if order else None

    def _news(self, key: str) -> float:
        return self.material.news(key, self.side)
