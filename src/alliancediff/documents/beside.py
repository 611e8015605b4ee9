"""Two short statements whole beside each other: the later one's order, and beside each sentence its nearest partner."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alliancediff.documents.blocks import Block, Heading, Run, Style, Table, Words
from alliancediff.documents.heads import labels_of
from alliancediff.documents.rows import Material, marked
from alliancediff.documents.verdicts import fragilities, told
from alliancediff.models import Diff, Statement, Unit

_SHORT = 40
"""Sentences of either side up to which both texts are printed whole."""


def is_short(diff: Diff) -> bool:
    """Whether both statements are so short that a reader takes them in side by side."""
    return all(0 < len(_sentences(statement)) <= _SHORT for statement in diff.statements)


def side_by_side(known: Material) -> Iterator[Block]:
    """Both texts whole, every sentence once, with the verdicts below the later of the two."""
    yield Heading("Both texts, sentence by sentence")
    yield Table(labels_of(known.diff.statements), tuple(_Pages(known).rows()), even=True)


def _sentences(statement: Statement) -> list[Unit]:
    return [unit for unit in statement.units if unit.role.is_spoken]


@dataclass(frozen=True, slots=True)
class _Pages:
    """Two texts being told beside each other."""

    known: Material

    def rows(self) -> Iterator[tuple[Words, ...]]:
        earlier, later = ({u.id: self._cell(s, u) for u in _sentences(s)} for s in self.known.diff.statements)
        partner = self._partners()
        waiting = list(earlier)
        for unit, words in later.items():
            if (best := partner.get(unit)) in waiting:
                before, waiting = waiting[: waiting.index(best)], waiting[waiting.index(best) + 1 :]
                yield from ((earlier[one], ()) for one in before)
                yield earlier[best], words
            else:
                yield (), words
            yield from (((), verdict) for verdict in self._verdicts(unit))
        yield from ((earlier[one], ()) for one in waiting)

    def _cell(self, statement: Statement, unit: Unit) -> Words:
        number = self.known.places.numbers[unit.id]
        quote = statement.quote(unit.span)
        return Run(f"{number}", Style.QUIET), *marked(quote, [c.predicate for c in self.known.said.get(unit.id, ())])

    def _verdicts(self, unit: str) -> Iterator[Words]:
        """What is claimed of a later sentence: the earlier one, by its number, and the verdict."""
        for (earlier, later), links in self.known.links.items():
            label = self.known.places.label([earlier, later])
            for link in links if later == unit else ():
                change = self.known.changes.get((link.earlier, link.later))
                yield Run(f"{label}:", Style.STRONG), *told(link, change)
                yield from fragilities(change)

    def _partners(self) -> Mapping[str, str]:
        """The earlier partner of each later sentence that keeps the order of both texts: the likeliest first."""
        numbers = self.known.places.numbers
        pairs = {(p.earlier, p.later): p.chance for topic in self.known.diff.topics for p in topic.pairs}
        pairs |= {pair: links[0].confidence for pair, links in self.known.links.items()}
        chosen: list[tuple[int, int]] = []
        partner: dict[str, str] = {}
        for earlier, later in sorted(pairs, key=lambda pair: -pairs[pair]):
            place = numbers[earlier], numbers[later]
            if all((place[0] - one) * (place[1] - two) > 0 for one, two in chosen):
                chosen.append(place)
                partner[later] = earlier
        return partner
