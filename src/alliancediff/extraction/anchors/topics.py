"""Listed topics of a clause: "such as" opens a list of examples, "including" names a sample, "on A, B, and C" is whole.

`Anchor.unit` says which ("open", "sample", "closed"), `Anchor.value` how many members are listed.
"""

import re
from collections.abc import Iterator

from alliancediff.models import Anchor

_OPEN = re.compile(
    r"\b(?P<cue>such as|including(?: but not limited to)?(?: through| by| in| on| for| via)?)\s+[^.;:]{1,400}",
    re.IGNORECASE,
)
_NO_ITEM = (
    "and|or|that|which|who|will|would|is|are|was|were|has|have|in|by|with|to|from|as|at|we|they|it|its|our|their|even|though"
    "|while|where|when|so|but|both|also|including|the|this|these|not|said|included|such"
)
"""Words that a short noun phrase does not hold: with one of them the commas part clauses and no members."""
_WORD = rf"(?!(?:{_NO_ITEM})\b)[\w’'&/-]{{1,30}}"
_ITEM = rf"(?!\w+ed\b){_WORD}(?:\s+{_WORD}){{0,4}}"
_CLOSED = re.compile(
    rf"\b(?:on|in\s+(?:the\s+)?(?:areas?|fields?|domains?)\s+of|in\s+areas\s+like)\s+"
    rf"{_ITEM}(?:,\s+{_ITEM}){{1,12}},?\s+(?:and|or)\s+{_ITEM}"
)
"""In lower case: a sentence that opens with "On" opens with a circumstance."""
_SEPARATORS = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")


def listed_topics(text: str, least: int) -> Iterator[Anchor]:
    """The lists of a clause, from left to right; a closed list has `least` or more short members.

    Example:
        >>> [(anchor.unit, anchor.value) for anchor in listed_topics("cooperate on rice, ports, and fish", 3)]
        [('closed', 3.0)]
    """
    last = 0
    for match in sorted([*_OPEN.finditer(text), *_CLOSED.finditer(text)], key=lambda m: m.start()):
        if match.start() < last:
            continue
        anchor = _closed(match, least) if match.re is _CLOSED else _opened(match)
        if anchor is not None:
            last = match.end()
            yield anchor


def _opened(match: re.Match[str]) -> Anchor:
    unit = "open" if match["cue"].lower() == "such as" else "sample"
    return Anchor(match.group(), float(_members(match.group())), unit)


def _closed(match: re.Match[str], least: int) -> Anchor | None:
    count = _members(match.group())
    return Anchor(match.group(), float(count), "closed") if count >= least else None


def _members(text: str) -> int:
    return sum(bool(part.strip()) for part in _SEPARATORS.split(text))
