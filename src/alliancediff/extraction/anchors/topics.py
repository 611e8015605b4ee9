"""Listed topics of a clause: "such as" opens a list of examples, "including" names a sample, "on A, B, and C" is whole.

`Anchor.unit` says which ("open", "sample", "closed"), `Anchor.value` how many members are listed.
"""

import re
from collections.abc import Iterator

from alliancediff.extraction.written import written
from alliancediff.language.english.topics import CLOSED, JOINERS, OPEN, OPENERS, SEPARATORS
from alliancediff.models import Anchor


def listed_topics(text: str, least: int) -> Iterator[Anchor]:
    """The lists of a clause, from left to right; a closed list has `least` or more short members.

    Example:
        >>> [(anchor.unit, anchor.value) for anchor in listed_topics("cooperate on rice, ports, and fish", 3)]
        [('closed', 3.0)]
    """
    words, last = written(text).words, 0
    found = [*OPEN.finditer(text)] if not words.isdisjoint(OPENERS) else []
    found += CLOSED.finditer(text) if "," in text and not words.isdisjoint(JOINERS) else ()
    for match in sorted(found, key=lambda m: m.start()):
        if match.start() < last:
            continue
        anchor = _closed(match, least) if match.re is CLOSED else _opened(match)
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
    return sum(bool(part.strip()) for part in SEPARATORS.split(text))
