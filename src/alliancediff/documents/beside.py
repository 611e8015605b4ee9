"""Two short statements whole beside each other: the later one's order, and beside each sentence its nearest partner."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from alliancediff.documents.blocks import Block, Heading, Run, Style, Table, Words
from alliancediff.documents.heads import labels_of
from alliancediff.documents.rows import Material, absence, lone_acts, marked
from alliancediff.documents.verdicts import fragilities, told
from alliancediff.models import Diff, Statement, Unit

_LIKELY = 0.2
"""Chance from which two sentences are set beside each other; others stand there as they come."""
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

    def rows(self) -> Iterator[tuple[Words, Words]]:
        earlier, later = ({u.id: self._cell(s, u) for u in _sentences(s)} for s in self.known.diff.statements)
        partner, waiting, apart = self._partners(), list(earlier), list[str]()
        for unit in later:
            best = partner.get(unit)
            if best not in waiting:
                apart.append(unit)
                continue
            before, waiting = waiting[: waiting.index(best)], waiting[waiting.index(best) + 1 :]
            yield from self._rows(before, apart, earlier, later)
            yield from self._rows([best], [unit], earlier, later)
            apart = []
        yield from self._rows(waiting, apart, earlier, later)

    def _rows(
        self, one: Sequence[str], two: Sequence[str], earlier: Mapping[str, Words], later: Mapping[str, Words]
    ) -> Iterator[tuple[Words, Words]]:
        """Sentences of both texts beside each other as they come, what is claimed of a later one below it."""
        for left, right in zip_longest(one, two, fillvalue=""):
            yield earlier.get(left, ()), later.get(right, ())
            yield from (((), verdict) for verdict in self._verdicts(right))
            yield from zip_longest(self._lone(left), self._lone(right), fillvalue=())

    def _cell(self, statement: Statement, unit: Unit) -> Words:
        number = self.known.places.numbers[unit.id]
        quote = statement.quote(unit.span)
        said = marked(quote, [c.predicate for c in self.known.said.get(unit.id, ())])
        return Run(f"{number}", Style.QUIET), *said, *self._absence(unit.id)

    def _absence(self, unit: str) -> Iterator[Run]:
        """What is said of a sentence that no verdict joins to another; a claim stands below the later of two."""
        if not any(unit in pair for pair in self.known.links):
            passages = (p for topic in self.known.diff.topics for p in topic.passages if p.unit == unit)
            yield from (run for p in islice(passages, 1) for run in absence(p, self.known.alone.get(unit, ())))

    def _lone(self, unit: str) -> Iterator[Words]:
        """The acts of a sentence that are new or dropped, though a verdict joins it to another one."""
        if any(unit in pair for pair in self.known.links):
            yield from lone_acts(unit, self.known)

    def _verdicts(self, unit: str) -> Iterator[Words]:
        """What is claimed of a later sentence: the earlier one, by its number, and the verdict."""
        for (earlier, later), links in self.known.links.items():
            label = self.known.places.label([earlier, later])
            for link in links if later == unit else ():
                change = self.known.changes.get((link.earlier, link.later))
                yield Run(f"{label}:", Style.STRONG), *told(link, change)
                yield from fragilities(change)

    def _partners(self) -> Mapping[str, str]:
        """The earlier partner of each later sentence, so that both texts keep their order, the likeliest."""
        numbers = self.known.places.numbers
        pairs = {(p.earlier, p.later): p.chance for topic in self.known.diff.topics for p in topic.pairs}
        pairs |= {pair: links[0].confidence for pair, links in self.known.links.items()}
        likely = [pair for pair, chance in pairs.items() if chance >= _LIKELY and numbers.keys() >= set(pair)]
        found = {(numbers[a], numbers[b]): (a, b) for a, b in likely}
        chain = heaviest({place: pairs[pair] for place, pair in found.items()})
        return {found[place][1]: found[place][0] for place in chain}


def heaviest(weights: Mapping[tuple[int, int], float]) -> tuple[tuple[int, int], ...]:
    """Of places in two orders those that rise in both and weigh most together.

    Example:
        >>> heaviest({(1, 5): 0.9, (2, 1): 0.6, (3, 2): 0.6})
        ((2, 1), (3, 2))
    """
    best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {}
    for place in sorted(weights):
        before = (best[one] for one in best if one[0] < place[0] and one[1] < place[1])
        weight, chain = max(before, key=lambda found: found[0], default=(0.0, ()))
        best[place] = weight + weights[place], (*chain, place)
    return max(best.values(), key=lambda found: found[0], default=(0.0, ()))[1]
