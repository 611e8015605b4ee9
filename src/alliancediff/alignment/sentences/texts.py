"""Sentences as they are scored: words of substance and letters with those of the lead-in, words of the heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.alignment.lines import levels
from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon
from alliancediff.models import Sentence

_NO_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence of either side. `lines` holds its lines with all lines above them, `side` is 0 or 1."""

    side: int
    heading: str
    words: tuple[str, ...]
    letters: str
    heading_words: tuple[str, ...]
    lines: frozenset[str]
    themes: frozenset[str]


def texts_of(
    earlier: Sequence[Sentence], later: Sequence[Sentence], lexicon: Lexicon, speakers: Sequence[str]
) -> tuple[Text, ...]:
    """The sentences of both sides, the earlier ones first."""
    words, chains = normaliser(lexicon), levels(lexicon).chains
    return tuple(
        Text(
            side=side,
            heading=sentence.heading,
            words=words.tokens(_whole(sentence), speakers),
            letters=_letters(_whole(sentence)),
            heading_words=_heading_words(words, sentence, speakers),
            lines=frozenset(above for line in sentence.lines for above in chains.get(line, (line,))),
            themes=frozenset(sentence.themes),
        )
        for side, sentences in enumerate((earlier, later))
        for sentence in sentences
    )


def _whole(sentence: Sentence) -> str:
    """The sentence after its lead-in: an item is about what the lead-in says, too."""
    return f"{sentence.lead_in.rstrip(': ')} {sentence.quote}" if sentence.lead_in else sentence.quote


def _letters(text: str) -> str:
    return f" {_NO_LETTERS.sub(' ', plain(text).text.lower()).strip()} "


def _heading_words(words: Normaliser, sentence: Sentence, speakers: Sequence[str]) -> tuple[str, ...]:
    return words.tokens(sentence.heading, speakers) if sentence.heading else ()
