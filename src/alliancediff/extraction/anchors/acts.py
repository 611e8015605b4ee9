"""What the promised act is like: raised by an adverb, or no more than talk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alliancediff.extraction.written import first_word, written
from alliancediff.language.english.topics import talk_opened, talk_promised
from alliancediff.language.patterns import any_of
from alliancediff.lexicon import AnchorWords
from alliancediff.models import Anchor


@dataclass(frozen=True, slots=True)
class ActFinder:
    """Compiled patterns for one lexicon; they are tried where a text holds the first word of an adverb or noun."""

    magnitude: re.Pattern[str]
    talk: re.Pattern[str]
    opened: re.Pattern[str]
    adverbs: frozenset[str]
    nouns: frozenset[str]

    def magnitudes(self, text: str) -> Iterator[Anchor]:
        """The adverbs that raise an act, in text order."""
        if not self.adverbs.isdisjoint(written(text).words):
            yield from (Anchor(match.group()) for match in self.magnitude.finditer(text))

    def talks(self, text: str) -> Iterator[Anchor]:
        """The noun that says that the act is talk, with the words that lead to it; one at most.

        Example:
            >>> from alliancediff.lexicon import load
            >>> finder = make_act_finder(load(()).anchors)
            >>> [anchor.text for anchor in finder.talks("They will engage through regular consultations.")]
            ['through regular consultations']
        """
        if self.nouns.isdisjoint(written(text).words):
            return
        match = self.talk.search(text) or self.opened.search(text)
        if match:
            yield Anchor(match["means"])


def make_act_finder(words: AnchorWords) -> ActFinder:
    """The finder for a lexicon's anchor words."""
    nouns = any_of(words.talks)
    return ActFinder(
        opened=re.compile(talk_opened(any_of(words.talk_verbs), nouns)),
        magnitude=re.compile(rf"(?<!\w)(?:{any_of(words.magnitudes)})(?!\w)", re.IGNORECASE),
        talk=re.compile(talk_promised(any_of(words.promises), nouns), re.IGNORECASE),
        adverbs=frozenset(map(first_word, words.magnitudes)),
        nouns=frozenset(map(first_word, words.talks)),
    )
