"""What was promised is now refused or ended, or the other way round."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import for_and_against
from alliancediff.language.english.reversals import DENIES, REFUSES
from alliancediff.language.folding import plain, same_word, same_words
from alliancediff.models import Axis, Commitment, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    one, two = (sides.scale.is_against(c) for c in (earlier, later))
    if refuses(earlier, later) != refuses(later, earlier) or _is_denied(earlier, later):
        one, two = (is_turned(c, other) for c, other in ((earlier, later), (later, earlier)))
    elif earlier.negated == later.negated:
        return
    if one != two:
        before, after = ("against" if is_against else "for" for is_against in (one, two))
        words = (_acting(earlier, later), _acting(later, earlier))
        yield Reason(Axis.NEGATION, before, after, -1 if two else 1, *words)


def is_turned(commitment: Commitment, other: Commitment) -> bool:
    """Whether an act that the other clause names is not done: by a "not", or by a verb that refuses it."""
    is_denied = commitment.negated or bool(DENIES.search(plain(commitment.predicate).text))
    return is_denied != bool(refuses(commitment, other))


def refuses(commitment: Commitment, other: Commitment) -> str:
    """The words by which a clause refuses or ends the act of the other one, "" where it does not.

    They stand in its predicate or go on from it; "stop trafficking" refuses nothing beside "fight trafficking".
    """
    start = commitment.quote.find(commitment.predicate) if commitment.predicate else -1
    if start < 0:
        return ""
    writing = plain(commitment.quote[start:])
    found = REFUSES.search(writing.text)
    reach = len(plain(commitment.predicate).text) + 1
    acts = {same_word(other.act), *same_words(other.predicate)[-1:]}
    is_that = found is not None and found.start() <= reach and same_word(found["act"].lower()) in acts
    return writing.written(*found.span()) if found and is_that else ""


def _is_denied(earlier: Commitment, later: Commitment) -> bool:
    """Whether one verb stands on both sides, and a "not" before one of them that its entry swallows."""
    one, two = (plain(c.predicate).text for c in (earlier, later))
    verbs = [same_words(DENIES.sub("", words))[-1:] for words in (one, two)]
    is_one_verb = bool(verbs[0]) and verbs[0] == verbs[1]
    return is_one_verb and bool(DENIES.search(one)) != bool(DENIES.search(two)) and earlier.negated == later.negated


def _acting(commitment: Commitment, other: Commitment) -> str:
    """The predicate, up to the act that it refuses."""
    words = refuses(commitment, other)
    start = commitment.quote.find(commitment.predicate)
    return commitment.quote[start : commitment.quote.find(words, start) + len(words)] if words else commitment.predicate


NEGATION = Rule(Axis.NEGATION, "Is it still done, or is it now not done?", _find, for_and_against)
