"""Another act on the same noun phrase is another line: what two clauses share only in an aside joins nothing.

"We condemn the closing of the strait" and "we welcome the council, which met after the closing of the strait" share
most of their words, and none that either is about.
"""

from collections.abc import Sequence

from alliancediff.alignment.normalisation import Normaliser
from alliancediff.language.english.asides import ASIDE, LEADING
from alliancediff.models import Commitment

Phrase = tuple[frozenset[str], frozenset[str]]
"""The words of substance of a clause: those that it is about, and those that stand in its asides alone."""


def phrase_of(clause: Commitment, words: Normaliser, speakers: Sequence[str]) -> Phrase:
    """The words of a clause that it is about, and those of its asides.

    Where nothing is left outside the asides, none of the words stand in one.
    """
    before, _, after = clause.quote.partition(clause.predicate) if clause.predicate else ("", "", clause.quote)
    opening = LEADING.match(before)
    aside = ASIDE.search(after)
    if opening is None and aside is None:
        return frozenset(words.tokens(clause.quote, speakers)), frozenset()
    main = (before[opening.end() :] if opening else before, after[: aside.start()] if aside else after)
    about, every = (frozenset(words.tokens(text, speakers)) for text in (" ".join(main), clause.quote))
    return (about, every - about) if about else (every, frozenset())


def meet_aside(one: Phrase, two: Phrase, least: float) -> bool:
    """Whether most of the words that two clauses share stand in an aside of one of them or of both.

    Less than `least` of them, a share, are what both are about; none is where they share no word.

    Example:
        >>> closing, council, nothing = frozenset({"close", "strait"}), frozenset({"council"}), frozenset()
        >>> meet_aside((closing, nothing), (council, closing), 0.34)
        True
        >>> meet_aside((council, closing), (council, nothing), 0.34)
        False
    """
    shared = (one[0] | one[1]) & (two[0] | two[1])
    return len(one[0] & two[0]) < least * len(shared)
