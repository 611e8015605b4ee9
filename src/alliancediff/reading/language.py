"""Which language a text is in: told by its script, else by its commonest short words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from alliancediff.lexicon import Language

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_NO_LETTERS = re.compile(r"[^A-Za-z]+")
_FOREIGN_SCRIPT = 0.2
"""Share of letters from which a script decides."""
_ENOUGH_WORDS = 20
_CLEARLY = 1.5


def guess_language(text: str, languages: Sequence[Language]) -> str:
    """The name of the language, or "English" where nothing speaks clearly against it."""
    sample = text[:_SAMPLE]
    return _by_script(sample, languages) or _by_words(sample, languages) or "English"


def _by_script(text: str, languages: Sequence[Language]) -> str:
    foreign = [c for c in _NOT_ASCII.findall(text) if c.isalpha()]
    if not foreign:
        return ""
    letters = len(foreign) + len(_NO_LETTERS.sub("", text))
    if len(foreign) < _FOREIGN_SCRIPT * letters:
        return ""
    scripts = Counter(unicodedata.name(c, "?").split()[0] for c in foreign)
    for language in languages:
        if any(scripts[script] / letters >= _FOREIGN_SCRIPT for script in language.scripts):
            return language.id
    return ""


def _by_words(text: str, languages: Sequence[Language]) -> str:
    words = Counter(_WORD.findall(text.lower()))
    if sum(words.values()) < _ENOUGH_WORDS:
        return ""
    counts = {language.id: sum(words[word] for word in language.words) for language in languages}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > _CLEARLY * counts["English"] else ""
