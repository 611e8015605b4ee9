"""Which pairs become links. None is an answer: a clause whose best partner is not good enough stays alone."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from alliancediff.alignment.alike import alike_but_for_predicates, one_wording
from alliancediff.alignment.similarity import Pair
from alliancediff.language.folding import same_words
from alliancediff.lexicon import Weights
from alliancediff.models import Alignment, Answer, ChangeKind, Commitment, Link, Parts, Rulings, Settings

_NO_RULINGS = Rulings()


def choose_links(
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    parts: Mapping[Pair, Parts],
    weights: Weights,
    settings: Settings,
    *,
    rulings: Rulings = _NO_RULINGS,
) -> Alignment:
    """Links by falling score, ties in text order.

    0. What a reader ruled stands: a pair that was parted is neither link nor near miss nor anybody's rival (`parts` is
       made without it), one that was joined is a link.
    1. Clauses of the same words are one line, and no other clause competes for either. Those that differ in their
       figures alone, or in a place or words that limit them, are one line, too, where no other clause has their words;
       others may go on the same pledge. So are those that say something else of the same thing, if no score claims it.
    2. Of the other pairs those become links that together gain most, where a link gains its confidence less
       `settings.cutoff`. One pledge may be carried on by several, so no link stands in another's way, and these are all
       pairs that reach the cutoff.
    3. A clause that is still alone gets its best partner as an unsure link, if that reaches `settings.unsure_cutoff`;
       if it does not, the pair is remembered as a near miss. Of equal partners the first in the text is taken.
    """
    joined, parted = ruled_pairs(earlier, later, rulings)
    settled = [pair for pair in identical_pairs(earlier, later) if pair not in parted]
    alike = [pair for pair in one_wording(earlier, later, settled) if pair not in parted]
    rows, columns = {i for i, _ in settled}, {j for _, j in settled}
    scores = {pair: part.total for pair, part in parts.items()}
    chances = {
        p: confidence(score, weights)
        for p, score in scores.items()
        if p[0] not in rows and p[1] not in columns and p not in parted
    }
    told_anew = alike_but_for_predicates(earlier, later, [*settled, *alike])
    alike += [p for p in told_anew if p not in parted and chances.get(p, 0.0) < settings.unsure_cutoff]
    sure = [pair for pair, chance in chances.items() if chance >= settings.cutoff and pair not in joined]
    sure += sorted(joined.keys() - set(settled))
    sure = [pair for pair in sure if pair not in alike]
    alone = _best_of_the_lonely([*alike, *sure], chances)
    make = _LinkMaker(earlier, later, (parts, scores), weights)
    links = [make.identical(pair) for pair in (*settled, *alike)]
    links += [make.link(pair, unsure=False) for pair in sure]
    links += [make.link(pair, unsure=True) for pair in alone if chances[pair] >= settings.unsure_cutoff]
    linked = {end for link in links for end in (link.earlier, link.later)}
    return Alignment(
        links=tuple(_marked(link, rulings) for link in make.sorted(links)),
        unmatched_earlier=tuple(c.id for c in earlier if c.id not in linked),
        unmatched_later=tuple(c.id for c in later if c.id not in linked),
        near_misses=make.sorted([make.link(p, unsure=True) for p in alone if chances[p] < settings.unsure_cutoff]),
    )


def ruled_pairs(
    earlier: Sequence[Commitment], later: Sequence[Commitment], rulings: Rulings
) -> tuple[dict[Pair, ChangeKind | None], set[Pair]]:
    """The rulings by index: pairs that are one line, with a verdict or None, and pairs that are not."""
    rows, columns = ({c.id: number for number, c in enumerate(side)} for side in (earlier, later))
    joined = {(rows[one], columns[two]): kind for (one, two), kind in rulings.joined.items()}
    return joined, {(rows[one], columns[two]) for one, two in rulings.parted}


def _marked(link: Link, rulings: Rulings) -> Link:
    """The link as the reader ruled, where there is a ruling: nobody is surer than a reader."""
    pair = link.earlier, link.later
    if pair not in rulings.joined:
        return link
    kind = rulings.joined[pair]
    mark = str(Answer.RELABEL if kind else Answer.MUST_LINK)
    return replace(link, confidence=1.0, unsure=False, corrected=mark, kind=kind or link.kind)


def confidence(score: float, weights: Weights) -> float:
    """The chance that two readers would put a pair of this score on one line."""
    return 1 / (1 + math.exp(-weights.slope * (score - weights.middle)))


def identical_pairs(earlier: Sequence[Commitment], later: Sequence[Commitment]) -> list[Pair]:
    """Pairs of the same words under the same lead-in, in order of the earlier side.

    Those under the same heading come first; of what is left, the k-th goes with the k-th, since a section may have
    been renamed or moved.
    """
    pairs: list[Pair] = []
    for key in (_place, _wording):
        taken_earlier, taken_later = ({pair[side] for pair in pairs} for side in (0, 1))
        places: dict[tuple[tuple[str, ...], ...], list[int]] = {}
        for j, commitment in enumerate(later):
            if j not in taken_later:
                places.setdefault(key(commitment), []).append(j)
        for i, commitment in enumerate(earlier):
            same = places.get(key(commitment)) if i not in taken_earlier else None
            if same:
                pairs.append((i, same.pop(0)))
    return sorted(pairs)


def _wording(commitment: Commitment) -> tuple[tuple[str, ...], ...]:
    return same_words(commitment.quote), same_words(commitment.lead_in)


def _place(commitment: Commitment) -> tuple[tuple[str, ...], ...]:
    """The words with the heading that they stand under."""
    return *_wording(commitment), same_words(commitment.heading.rsplit(" > ", 1)[-1])


def _best_of_the_lonely(sure: Sequence[Pair], chances: Mapping[Pair, float]) -> list[Pair]:
    """For each clause that no sure link touches, its best pair, in text order."""
    rows, columns = {i for i, _ in sure}, {j for _, j in sure}
    best: dict[tuple[str, int], Pair] = {}
    for pair, chance in sorted(chances.items()):
        for key, taken in ((("row", pair[0]), rows), (("column", pair[1]), columns)):
            if key[1] not in taken and (key not in best or chance > chances[best[key]]):
                best[key] = pair
    return sorted(set(best.values()))


class _LinkMaker:
    """Turns pairs of indices into links, with the margin of each over its best rival."""

    def __init__(
        self,
        earlier: Sequence[Commitment],
        later: Sequence[Commitment],
        compared: tuple[Mapping[Pair, Parts], Mapping[Pair, float]],
        weights: Weights,
    ) -> None:
        self._earlier, self._later, self._weights = earlier, later, weights
        self._parts, scores = compared
        self._places = {c.id: c.span.start for c in (*earlier, *later)}
        self._by_end: dict[tuple[str, int], list[tuple[float, Pair]]] = {}
        for pair, score in scores.items():
            for key in (("row", pair[0]), ("column", pair[1])):
                self._by_end.setdefault(key, []).append((score, pair))

    def link(self, pair: Pair, *, unsure: bool) -> Link:
        parts = self._parts.get(pair, Parts())
        chance = round(confidence(parts.total, self._weights), 4)
        rival, score = self._runner_up(pair)
        ends = self._ends(pair)
        margin = round(parts.total - score, 4)
        return Link(*ends, round(parts.total, 4), parts, chance, unsure, margin, rival, round(score, 4))

    def identical(self, pair: Pair) -> Link:
        return Link(*self._ends(pair), 1.0, Parts(identical=1.0), 1.0, unsure=False, margin=1.0)

    def sorted(self, links: Sequence[Link]) -> tuple[Link, ...]:
        return tuple(sorted(links, key=lambda k: (-k.score, self._places[k.earlier], self._places[k.later])))

    def _ends(self, pair: Pair) -> tuple[str, str]:
        return self._earlier[pair[0]].id, self._later[pair[1]].id

    def _runner_up(self, pair: Pair) -> tuple[str, float]:
        """The clause that comes closest to either end apart from the other, and its score; "" and 0 where none does."""
        row, column = (self._by_end.get(key, []) for key in (("row", pair[0]), ("column", pair[1])))
        rivals = [(score, -j, self._later[j]) for score, (_, j) in row if j != pair[1]]
        rivals += [(score, -i, self._earlier[i]) for score, (i, _) in column if i != pair[0]]
        if not rivals:
            return "", 0.0
        score, _, rival = max(rivals, key=lambda one: (*one[:2], one[2].statement))
        return rival.id, score
