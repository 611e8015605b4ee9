"""Names that a text introduces with their letters, "Coastal Guard Office (CGO)": from there these are the name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.models import Commitment

_INTRODUCED = re.compile(r"((?:[A-Z][\w’'-]*\s+(?:(?:of|for|on|and|the|in)\s+){0,2}){1,12})\(([A-Z]{2,10})\)")
_CAPITAL = re.compile(r"\b[A-Z]")


def introduced(texts: Iterable[str]) -> dict[str, str]:
    """The names that texts introduce, in full and by their letters.

    Example:
        >>> introduced(["We will join the Coastal Guard Office (CGO)."])
        {'CGO': 'Coastal Guard Office'}
        >>> introduced(["We will visit Old Westport (NB)."])
        {}
    """
    found: dict[str, str] = {}
    for text in texts:
        for long, short in _INTRODUCED.findall(text):
            capitals = [match.start() for match in _CAPITAL.finditer(long)][-len(short) :]
            if "".join(long[at] for at in capitals) == short:
                found.setdefault(short, long[capitals[0] :].rstrip())
    return found


@dataclass(frozen=True, slots=True)
class _Speller:
    """Writes names in full: wherever their letters stand, and without the letters where these are introduced."""

    full: Mapping[str, str]
    pattern: re.Pattern[str]

    def spelled(self, commitment: Commitment) -> Commitment:
        quote = self.pattern.sub(self._name, commitment.quote)
        return commitment if quote == commitment.quote else replace(commitment, quote=quote)

    def _name(self, found: re.Match[str]) -> str:
        return self.full.get(found["letters"], "")


def in_full(
    earlier: Sequence[Commitment], later: Sequence[Commitment]
) -> tuple[Sequence[Commitment], Sequence[Commitment]]:
    """The commitments of both sides with each name in full that one of them introduces with its letters.

    Example:
        >>> import alliancediff as ad
        >>> texts = b"We will join the New Office (NO).", b"We will fund the NO."
        >>> one, two = (ad.extract(text).commitments for text in texts)
        >>> [c.quote for side in in_full(one, two) for c in side]
        ['We will join the New Office.', 'We will fund the New Office.']
    """
    full = introduced(commitment.quote for side in (earlier, later) for commitment in side)
    if not full:
        return earlier, later
    letters = "|".join(sorted(full))
    speller = _Speller(full, re.compile(rf"\s*\((?:{letters})\)|(?<![\w-])(?P<letters>{letters})(?![\w-])"))
    return [speller.spelled(one) for one in earlier], [speller.spelled(one) for one in later]
