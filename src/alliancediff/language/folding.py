"""What counts as the same, in three levels; whoever compares texts says which level is meant.

- `same_text`: the same TEXT. Only typography differs: ligatures, dashes, apostrophes and quotation marks, spaces, soft
  hyphens.
- `same_words`: the same WORDS. Letter case, punctuation and spelling may differ, too: British and American, and
  compounds with a hyphen or without.
- `same_word`: the same WORD. Its inflections and what is derived from it by an ending count as one.

Where places in the text matter, `plain` gives a writing of the first level with one spelling a word, and the way back.
"""

import re
import unicodedata
from functools import lru_cache

from alliancediff.language.characters import APOSTROPHES, DASHES, NOTHING, QUOTATION_MARKS
from alliancediff.language.plain import Plain, plain, plain_marks, plain_text
from alliancediff.language.spelling import spelled, spelled_prefix
from alliancediff.language.words import same_word, stem_opening

__all__ = [
    "Plain",
    "plain",
    "plain_marks",
    "plain_text",
    "same_text",
    "same_word",
    "same_words",
    "spelled",
    "spelled_prefix",
    "stem_opening",
]

_SIMPLE = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(QUOTATION_MARKS, '"'),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(NOTHING),
    }
)
_WORDS = re.compile(r"\d+(?:[.,]\d+)*(?![^\W_])|(?<=\d)-(?=\d)|[^\W_]+(?:['-][^\W_]+)*|[^\s\w.,;:!?…'\"“”()\[\]{}–—-]")
"""Numbers, the hyphen of a range, words, and signs that say something ("$", "%"); all other marks are punctuation."""


@lru_cache(maxsize=8_192)
def same_text(text: str) -> str:
    """A text without its typography: what is equal in this form is the same text.

    Example:
        >>> same_text("Norway’s  “ﬁrst” step – now") == same_text("Norway's " + '"first" step - now')
        True
        >>> same_text("A port") == same_text("a port")
        False
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_SIMPLE)).translate(_SIMPLE)
    return " ".join(text.replace("`", "'").split())


@lru_cache(maxsize=8_192)
def same_words(text: str) -> tuple[str, ...]:
    """The words of a text, in order, each in one form: what is equal in this form says the same in the same words.

    Example:
        >>> same_words("We organise a Centre for co-operation.") == same_words("we organize a center, for cooperation")
        True
        >>> same_words("up to $5") == same_words("up to €5"), same_words("5–7 ships") == same_words("57 ships")
        (False, False)
    """
    return tuple(word if word == "-" else word.replace("-", "") for word in _WORDS.findall(plain(text).text.casefold()))
