"""A line of a brief before it is known whether it has a place on the page."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alliancediff.brief.material import Told
from alliancediff.models import BriefLine, BriefSection

_ID_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Draft:
    """A line with the sentences behind it and what it is worth to a reader."""

    section: BriefSection
    topic: str
    text: str
    earlier: tuple[Told, ...]
    later: tuple[Told, ...]
    worth: float
    names: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[Told, ...]:
        """The sentences of both sides."""
        return self.earlier + self.later

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands among others: in the order of the later text, what that does not hold last."""
        first = (self.later or self.earlier)[0]
        return 1 - first.side, first.place

    @property
    def line(self) -> BriefLine:
        """The line as the page has it."""
        earlier, later = (tuple(" ".join(one.quote.split()) for one in side) for side in (self.earlier, self.later))
        made = _id_of(self.section, (earlier, later))
        return BriefLine(made, self.section, self.topic, self.text, earlier, later, self.names)


def _id_of(section: BriefSection, sides: Iterable[Sequence[str]]) -> str:
    """A hash of the section and the quotations."""
    words = "\n".join([section, *("\t".join(sorted(side)).casefold() for side in sides)])
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_DIGITS]
