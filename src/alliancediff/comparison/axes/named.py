"""Names of instruments, bodies and places in two clauses: which are one name, and which took another's place."""

from collections.abc import Iterable

from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.wording import CAPITALISED_WORD, SMALL_WORDS
from alliancediff.language.folding import plain, same_words
from alliancediff.models import Anchor, Commitment
from alliancediff.models.commitments import HARD_SLOTS

NAMES = ("instruments", "mechanisms", "sites")
"""The kinds of anchors that are names; the others are figures."""


def points_on(sides: Sides, direction: int) -> bool:
    """Whether the side that is less still says, in part, by letters or by pointing at it, what the other names."""
    less, more = sides.near_earlier, sides.near_later
    less, more = (less, more) if direction > 0 else (more, less)
    kinds = [kind for kind in HARD_SLOTS if not less.slots.hard(kind)]
    return any(is_said(more.slots.hard(kind), kind, less) for kind in kinds)


def is_said(named: Iterable[Anchor], kind: str, other: Commitment) -> bool:
    """Whether the other clause says one of these names in any form."""
    pointed = getattr(other.slots, kind)
    return any(
        any(_is_same(one, two) for two in pointed) or (kind in NAMES and _stands_in(one.text, other.quote))
        for one in named
    )


def swap_of(named: Iterable[Anchor], sides: Sides) -> tuple[str, str]:
    """The run of words in which all these names stand where the other clause has a name, too: a swap, and no gain.

    ("", "") where there is none.
    """
    wanted = [set(CAPITALISED_WORD.findall(plain(anchor.text).text)) for anchor in named]
    for one, two in sides.swaps:
        names = [set(CAPITALISED_WORD.findall(words)) for words in (one, two)]
        if all(names) and all(words & (names[0] | names[1]) for words in wanted):
            return one, two
    return "", ""


def _is_same(one: Anchor, two: Anchor) -> bool:
    """Whether two names have most capitalised words of the shorter in common: "Treaty of Fog" and "the Fog Treaty"."""
    names = [set(CAPITALISED_WORD.findall(plain(anchor.text).text)) for anchor in (one, two)]
    return same_words(one.text) == same_words(two.text) or 2 * len(names[0] & names[1]) > min(map(len, names))


def _stands_in(name: str, text: str) -> bool:
    """Whether a text holds a name as it is, the letters of it, or the name whose letters it is."""
    written, words = plain(name).text, plain(text).text
    if written in words:
        return True
    own, others = (CAPITALISED_WORD.findall(side) for side in (written, words))
    short = {word for word in others if word.isupper() and len(word) > 1}
    letters = {"".join(word[0] for word in _capitals(own)), *(word for word in own if word.isupper() and len(word) > 1)}
    initials = "".join(word[0] for word in _capitals(others))
    return bool(short & letters) or any(len(one) > 2 and one in initials for one in own if one.isupper())  # noqa: PLR2004


def _capitals(words: Iterable[str]) -> list[str]:
    """The words of a name that give its letters."""
    return [word for word in words if word.lower() not in SMALL_WORDS and not (word.isupper() and len(word) > 1)]
