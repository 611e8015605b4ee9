"""A line of a brief before it is known whether it has a place on the page, and how much of one."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from alliancediff.brief.material import Told
from alliancediff.models import BriefLine, BriefSection, BriefSettings

_ID_DIGITS = 8
_LEAST = 30
"""Characters that the words of a line have, whatever its title."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Words that are the same in any room."""

    words: str

    def __call__(self, _: int) -> str:
        """All of them."""
        return self.words


@dataclass(frozen=True, slots=True)
class Draft:
    """A line with the sentences behind it and what it is worth to a reader; `text` writes it into so much room."""

    section: BriefSection
    topic: str
    text: Callable[[int], str]
    earlier: tuple[Told, ...]
    later: tuple[Told, ...]
    worth: float
    names: tuple[str, ...] = ()
    unsure: bool = False

    @property
    def told(self) -> tuple[Told, ...]:
        """The sentences of both sides."""
        return self.earlier + self.later

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands among others: in the order of the later text, what that does not hold last."""
        first = (self.later or self.earlier)[0]
        return 1 - first.side, first.place

    def written(self, rules: BriefSettings) -> str:
        """Its words, on as many lines of the page as an entry may have."""
        head = len(f"- Further: {self.topic} (100 > 100): ")
        return self.text(max(_LEAST, rules.lines * rules.columns - head))

    def line(self, rules: BriefSettings, rank: int) -> BriefLine:
        """The line as the page has it."""
        earlier, later = (tuple(" ".join(one.quote.split()) for one in side) for side in (self.earlier, self.later))
        made = _id_of(self.section, (earlier, later), self.names)
        text = self.written(rules)
        return BriefLine(made, self.section, self.topic, text, earlier, later, self.names, rank, self.unsure)


def _id_of(section: BriefSection, sides: Iterable[Sequence[str]], names: Sequence[str]) -> str:
    """A hash of the section and the quotations, and of a list of names."""
    words = "\n".join([section, *("\t".join(sorted(side)).casefold() for side in (*sides, names))])
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_DIGITS]
