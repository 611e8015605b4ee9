"""Subjects in small letters: words that stand together, and what of them comes back."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from alliancediff.brief.words import Word, Words
from alliancediff.language.english.brief import NOUN
from alliancediff.language.english.names import TERM_END, VERB_FOLLOWS

_LONGEST = 3
"""Words of a subject."""
_LONG = 12
"""Letters of a noun that says something by itself."""


def subjects(
    quotes: Sequence[str], news: AbstractSet[str], words: Words, fields: re.Pattern[str]
) -> Iterator[tuple[str, int]]:
    """The subjects that come back in some sentences, each with how many hold it, by the longest words for it.

    One word alone is the name of a subject where it is of a known field or a long one.

    Args:
        quotes: sentences of one text, each on one line.
        news: keys that the other text does not hold.
        words: of both texts.
        fields: words of known fields.
    """
    holders = Counter(key for quote in quotes for key in words.keys(quote))
    phrases: dict[frozenset[str], str] = {}
    counts: Counter[frozenset[str]] = Counter()
    for quote in quotes:
        found = {words.keys(phrase): phrase for phrase in terms(quote, words)}
        counts.update(found.keys())
        phrases = {**found, **phrases}
    for key in sorted(news):
        often = holders[key]
        if often > 1 and key not in words.light and key not in words.formula:
            options = [keys for keys in counts if key in keys and counts[keys] > often // 2 and counts[keys] > 1]
            options = [keys for keys in options if len(keys) > 1 or is_specific(phrases[keys], fields)]
            if options:
                best = max(options, key=lambda keys: (len(keys), counts[keys], phrases[keys]))
                yield phrases[best], often


def is_specific(text: str, fields: re.Pattern[str]) -> bool:
    """Whether words end in one of a known field, or are a long noun, which is seldom a plain one."""
    return is_of_field(text, fields) or (len(text) >= _LONG and NOUN.fullmatch(text) is not None)


def is_of_field(text: str, fields: re.Pattern[str]) -> bool:
    """Whether words end in one of a known field."""
    return any(match.end() == len(text) for match in fields.finditer(text))


def terms(quote: str, words: Words) -> Iterator[str]:
    """Runs of words that may name a subject: nouns with what stands before them, the longest first."""
    for run in _runs(quote, words.read(quote)):
        for size in range(_LONGEST, 0, -1):
            for at in range(len(run) - size + 1):
                part = run[at : at + size]
                if _is_term(quote, part, words, is_end=at + size == len(run)):
                    yield quote[part[0].start : part[-1].end]


def _is_term(quote: str, part: Sequence[Word], words: Words, *, is_end: bool) -> bool:
    """Whether words in small letters end in a noun and begin with no verb, and none of them is a count."""
    told = quote[part[0].start : part[-1].end]
    last = quote[part[-1].start : part[-1].end]
    opens = not any(_is_plain(word.keys, words) for word in (part[0], *part[1:-1]))
    is_counted = quote[: part[0].start].rstrip()[-1:].isdigit()
    is_verb = VERB_FOLLOWS.search(quote, 0, part[0].start) is not None
    ends = bool(NOUN.fullmatch(last)) or (is_end and not TERM_END.fullmatch(last))
    return (
        opens
        and ends
        and not is_verb
        and not is_counted
        and told == told.lower()
        and not any(word.isdigit() for word in told.split())
    )


def _is_plain(keys: Iterable[str], words: Words) -> bool:
    return not (words.light | words.formula).isdisjoint(keys)


def _runs(quote: str, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Stretches of words of content with nothing but a space between them."""
    start = 0
    for at, word in enumerate(words):
        joins = at > start and quote[words[at - 1].end : word.start] == " "
        if at > start and not (joins and word.is_content):
            yield words[start:at]
            start = at
        if not word.is_content:
            start = at + 1
    if start < len(words):
        yield words[start:]
