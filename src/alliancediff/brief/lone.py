"""Sentences that say what the other text does not: in groups of one subject, each told by the words that say most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material, Told
from alliancediff.brief.ranking import worth_of
from alliancediff.brief.titles import title_of
from alliancediff.models import BriefSection, Commitment, CommitmentKind, Ladder

_DEMANDS = {Ladder.NEGATIVE, Ladder.DIRECTIVE}


@dataclass(frozen=True, slots=True)
class Loner:
    """Makes the lines of a section out of sentences of one side."""

    section: BriefSection
    side: int
    material: Material

    def drafts(self, left: Sequence[Told]) -> Iterator[Draft]:
        """A line for each group of these sentences."""
        said: set[str] = set()
        for group in self._groups(left):
            weights = {key: self._news(key) for one in group for key in self.material.keys(one) - said}
            title = title_of(group, weights, self.material)
            said |= self.material.words.keys(title)
            text = self._text(group, self.material.words.keys(title))
            earlier, later = ((), tuple(group)) if self.side else (tuple(group), ())
            if text:
                yield Draft(self.section, title, text, earlier, later, worth_of(group, self.material))

    def _news(self, key: str) -> float:
        return self.material.news(key, self.side)

    def _groups(self, left: Sequence[Told]) -> Iterator[list[Told]]:
        """Sentences by the news they share, the most telling word first; each in one group."""
        news = {one.id: self._topical(one) for one in left}
        left = [one for one in left if news[one.id]]
        while left:
            held: dict[str, list[Told]] = {}
            for one in left:
                for key in news[one.id]:
                    held.setdefault(key, []).append(one)
            best = max(held, key=lambda key: (self._worth(key, held[key]), key))
            most = self.material.rules.gathered
            group = sorted(held[best], key=lambda one: -worth_of([one], self.material))[:most]
            yield group
            left = [one for one in left if one not in group]

    def _worth(self, key: str, group: Sequence[Told]) -> float:
        return round(worth_of(group, self.material) * min(1.0, self.material.telling(key)), 6)

    def _topical(self, one: Told) -> list[str]:
        """The words of a sentence that may be what others are on, too: no bare numbers, no plain words."""
        words = self.material.words
        plain = words.light | words.formula
        return [key for key in self.material.keys(one) - plain if words.is_news(key, self.side) and not key.isdigit()]

    def _text(self, group: Sequence[Told], title: frozenset[str]) -> str:
        """Each sentence by the words that say most, as far as there is room, the first words of each first."""
        phrases = [self._phrases(one, title) for one in group]
        chosen: list[list[str]] = [[] for _ in group]
        said = set(title)
        for rank in range(self.material.rules.phrases):
            for at, found in enumerate(phrases):
                keys = self.material.words.keys(found[rank]) if rank < len(found) else frozenset()
                if keys - said:
                    chosen[at].append(found[rank])
                    fits = len(_joined(chosen, group)) <= self.material.rules.room
                    said |= keys if fits else set()
                    chosen[at] = chosen[at] if fits else chosen[at][:-1]
        return _joined(chosen, group)

    def _phrases(self, one: Told, title: frozenset[str]) -> list[str]:
        """The phrases of a sentence, the one that says most first; the first holds news."""
        said, rules = {*title, *self.material.words.keys(_operative(one))}, self.material.rules
        made: list[str] = []
        for rank in range(rules.phrases):
            weigh = self._weigh if rank and self.side else self._news
            least = rules.phrase_least if rank else 0.0
            found = self.material.phraser.phrases(one.quote, weigh, 1, rules.phrase, said=said, least=least)
            said |= {key for phrase in found for key in self.material.words.keys(phrase)}
            made += found
        return made

    def _weigh(self, key: str) -> float:
        return self.material.weigh(key, self.side)


def _joined(chosen: Sequence[Sequence[str]], group: Sequence[Told]) -> str:
    told = ((one, phrases) for one, phrases in zip(group, chosen, strict=True) if phrases)
    return "; ".join(_operative(one) + ", ".join(f"“{phrase}”" for phrase in phrases) for one, phrases in told)


def _operative(told: Told) -> str:
    """The words by which a sentence condemns, opposes, demands or promises."""
    found = [c.predicate for c in sorted(told.commitments, key=_is_softer) if _is_operative(c)]
    return f"“{found[0]}” " if found else ""


def _is_softer(commitment: Commitment) -> bool:
    return commitment.ladder not in _DEMANDS


def _is_operative(commitment: Commitment) -> bool:
    is_act = commitment.ladder in _DEMANDS or commitment.kind is CommitmentKind.UNDERTAKING
    return is_act and "…" not in commitment.predicate
