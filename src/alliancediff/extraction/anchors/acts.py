"""What the promised act is like: raised by an adverb, or no more than talk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alliancediff.language.english.topics import BETWEEN_VERB_AND_NOUN, LINKS
from alliancediff.lexicon import AnchorWords
from alliancediff.models import Anchor


@dataclass(frozen=True, slots=True)
class ActFinder:
    """Compiled patterns for one lexicon."""

    magnitude: re.Pattern[str]
    talk: re.Pattern[str]
    opened: re.Pattern[str]

    def magnitudes(self, text: str) -> Iterator[Anchor]:
        """The adverbs that raise an act, in text order."""
        yield from (Anchor(match.group()) for match in self.magnitude.finditer(text))

    def talks(self, text: str) -> Iterator[Anchor]:
        """The noun that says that the act is talk, with the words that lead to it; one at most.

        Example:
            >>> from alliancediff.lexicon import load
            >>> finder = make_act_finder(load(()).anchors)
            >>> [anchor.text for anchor in finder.talks("They will engage through regular consultations.")]
            ['through regular consultations']
        """
        match = self.talk.search(text) or self.opened.search(text)
        if match:
            yield Anchor(match["means"])


def make_act_finder(words: AnchorWords) -> ActFinder:
    """The finder for a lexicon's anchor words."""
    nouns, adverbs = (_any(forms) for forms in (words.talks, words.magnitudes))
    verbs = _any(words.promises)
    return ActFinder(
        opened=re.compile(
            rf"(?<!\w)(?P<means>(?:{_any(words.talk_verbs)})\s+(?:[a-z’'-]+\s+){{0,2}}(?:{nouns}))(?!\w)"
        ),
        magnitude=re.compile(rf"(?<!\w)(?:{adverbs})(?!\w)", re.IGNORECASE),
        talk=re.compile(
            rf"(?<!\w)(?:{verbs})(?!\w)\s+{BETWEEN_VERB_AND_NOUN}(?P<means>{LINKS}\s+(?:[\w’'-]+\s+){{0,3}}(?-i:{nouns}))(?!\w)",
            re.IGNORECASE,  # but a name ("the Harbour Dialogue") is a mechanism, and no mere talk
        ),
    )


def _any(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) or r"(?!)"
