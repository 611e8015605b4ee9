"""The two commitments that axes compare, with what each of the axes may need of them, worked out once."""

import difflib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from alliancediff.comparison.axes.standing import Scale, sorts_of
from alliancediff.comparison.locality import about
from alliancediff.language.english.limits import EXTENTS, RIGHT_OF_OWN, RIGHTS
from alliancediff.language.english.spans import COUNTED_TIME
from alliancediff.language.english.wording import COMPARED_WORD
from alliancediff.language.folding import plain, same_word
from alliancediff.models import Commitment, CommitmentKind, ComparisonSettings


@dataclass(frozen=True)
class Sides:
    """Two commitments of one line.

    `near_earlier` and `near_later` are the two with only those anchors that are about the words of the other.
    """

    earlier: Commitment
    later: Commitment
    scale: Scale
    is_paraphrase: bool = False

    @property
    def settings(self) -> ComparisonSettings:
        """The numbers of the axes."""
        return self.scale.settings

    @cached_property
    def near_earlier(self) -> Commitment:
        """The earlier commitment, less what its list says of other things."""
        return about(self.earlier, self.later, self.settings)

    @cached_property
    def near_later(self) -> Commitment:
        """The later commitment, less what its list says of other things."""
        return about(self.later, self.earlier, self.settings)

    @property
    def both_bind(self) -> bool:
        """Whether both promise an act."""
        return self.earlier.kind is self.later.kind is CommitmentKind.UNDERTAKING

    @property
    def are_alike(self) -> bool:
        """Whether both are acts of one sort."""
        one, two = sorts_of(self.earlier, self.later)
        return one is two

    @cached_property
    def is_kept(self) -> bool:
        """Whether the shorter clause stands in the longer one but for a few words: what came or went is news."""
        one, two = (Counter(_roots(c.quote, self.settings.list_word)) for c in (self.earlier, self.later))
        fewer = min(one.total(), two.total())
        return (one & two).total() >= self.settings.kept_line * fewer

    @cached_property
    def is_right(self) -> bool:
        """Whether both sides keep a right ("may share") and take no duty: there, what limits it binds more."""
        return all(c.kind is CommitmentKind.UNDERTAKING and _keeps_a_right(c) for c in (self.earlier, self.later))

    @cached_property
    def swaps(self) -> tuple[tuple[str, str], ...]:
        """Words that took each other's place in a kept line, run by run: the earlier clause's, then the later's."""
        if not self.is_kept:
            return ()
        one, two = (_words(c.quote) for c in (self.earlier, self.later))
        lower = [[word.lower() for word in words] for words in (one, two)]
        codes = difflib.SequenceMatcher(None, lower[0], lower[1], autojunk=False).get_opcodes()
        return tuple((" ".join(one[i:j]), " ".join(two[k:m])) for op, i, j, k, m in codes if op == "replace")


def _keeps_a_right(commitment: Commitment) -> bool:
    words = plain(commitment.predicate).text
    return not commitment.negated and bool(RIGHTS.match(words) or RIGHT_OF_OWN.search(words))


def _words(text: str) -> list[str]:
    """The words of a clause, the first in lower case: its capital says nothing."""
    first, *rest = COMPARED_WORD.findall(plain(text).text) or [""]
    return [first.lower(), *rest]


def _roots(text: str, letters: int) -> list[str]:
    """The roots of words of some length; figures, times and how much is meant are compared by axes of their own."""
    return [
        same_word(word)
        for word in COMPARED_WORD.findall(plain(text).text.lower())
        if len(word) >= letters
        and not word[0].isdigit()
        and not COUNTED_TIME.fullmatch(word)
        and not any(extent.fullmatch(word) for extent in EXTENTS)
    ]
