"""Two statements ready for questions about their sentences: who is nearest to whom, and what the other text lacks."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.rows.names import Holder, holders_of, missing
from alliancediff.alignment.sentences import Chances, chances_of
from alliancediff.alignment.sentences.texts import Text, texts_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment, Echo, Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """The sentences of two statements, the earlier ones first, with the chance of every two of them.

    `nearest` has for each the best chance, 0 to 1, with any of the other side, and the number of that one, None where
    the other side is empty. `holders` are the two whole texts, in which names are looked for; `speakers` are canonical
    names of the parties that speak in both.
    """

    sentences: tuple[Sentence, ...]
    texts: tuple[Text, ...]
    chances: Chances
    nearest: tuple[tuple[float, int | None], ...]
    holders: tuple[Holder, ...]
    words: Normaliser
    speakers: tuple[str, ...]

    def missing(self, quote: str, *, is_later: bool) -> tuple[str, ...]:
        """The names in a quotation of one side that the text of the other side holds nowhere."""
        return missing(quote, self.holders[not is_later], self.words, self.speakers)


def score(  # noqa: PLR0913  one thing of the pair an argument, most by keyword
    earlier: Sequence[Sentence],
    later: Sequence[Sentence],
    lexicon: Lexicon,
    *,
    links: Mapping[tuple[str, str], float],
    texts: tuple[str, str],
    speakers: Sequence[str] = (),
    parted: Iterable[tuple[str, str]] = (),
) -> Scored:
    """Score the sentences of two statements.

    Args:
        earlier: sentences of the earlier statement, in text order.
        later: those of the later one.
        lexicon: the words to compare with, and the weights.
        links: confidence of links and near misses, by the units that they join.
        texts: both statements whole.
        speakers: canonical names of the parties that speak in both; their names tell no two subjects apart.
        parted: units that a reader parted; neither is the nearest of the other.
    """
    sentences, words = (*earlier, *later), normaliser(lexicon)
    scored = texts_of(earlier, later, lexicon, speakers)
    chances = chances_of(scored, lexicon, _by_number(links, sentences))
    return Scored(
        sentences,
        scored,
        chances,
        _nearest(chances, _by_number(dict.fromkeys(parted, 0.0), sentences)),
        holders_of(texts, words),
        words,
        tuple(speakers),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Echoes:
    """What the other statement has of each commitment, asked for one by one.

    `numbers` are those of the scored sentences by unit, `held` the units that hold a commitment, and `vocabularies` the
    words of substance of either whole text.
    """

    scored: Scored
    numbers: Mapping[str, int]
    held: frozenset[str]
    vocabularies: tuple[frozenset[str], ...]

    def of(self, commitment: Commitment) -> Echo | None:
        """The echo of a commitment of either statement; None where its unit was not scored."""
        if commitment.unit not in self.numbers:
            return None
        scored, number = self.scored, self.numbers[commitment.unit]
        chance, nearest = scored.nearest[number]
        closest = None if nearest is None else scored.sentences[nearest]
        is_later = number >= scored.chances.split
        own = frozenset(scored.words.tokens(commitment.quote, scored.speakers))
        return Echo(
            chance=chance,
            closest=closest.quote if closest else "",
            is_context=closest is not None and closest.unit not in self.held,
            missing=scored.missing(commitment.quote, is_later=is_later),
            unsaid=round(len(own - self.vocabularies[not is_later]) / max(1, len(own)), DIGITS),
        )


def echoes_of(scored: Scored, commitments: Iterable[Commitment]) -> Echoes:
    """Ready to tell what the other statement has of a commitment, given all commitments of both."""
    numbers = {sentence.unit: number for number, sentence in enumerate(scored.sentences)}
    vocabularies = tuple(frozenset(holder.tokens.split()) for holder in scored.holders)
    return Echoes(scored, numbers, frozenset(c.unit for c in commitments), vocabularies)


def _nearest(chances: Chances, barred: Iterable[tuple[int, int]]) -> tuple[tuple[float, int | None], ...]:
    """The best chance of each sentence with any of the other side, and that one, without the pairs that are barred."""
    odds = chances.across
    for one, two in barred:
        odds[one, two] = odds[two, one] = -math.inf
    others = odds.argmax(axis=1).tolist() if len(chances) else []
    return tuple(
        (round(chances.chance(one, other), DIGITS), other) if math.isfinite(odds[one, other]) else (0.0, None)
        for one, other in enumerate(others)
    )


def _by_number(links: Mapping[tuple[str, str], float], sentences: Sequence[Sentence]) -> dict[tuple[int, int], float]:
    """Links between sentences by their numbers; what joins anything else is left out."""
    numbers = {sentence.unit: number for number, sentence in enumerate(sentences)}
    return {
        (numbers[one], numbers[two]): confidence
        for (one, two), confidence in links.items()
        if one in numbers and two in numbers
    }
