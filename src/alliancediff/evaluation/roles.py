"""Whether headings and boilerplate get their roles, and no commitment or position gets one of these."""

import re
from collections.abc import Sequence

from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Gold
from alliancediff.evaluation.places import in_lower_case
from alliancediff.models import Extraction, Role

_INLINE_TAG = re.compile(r"</?(?:su[bp]|[abiu]|em|strong|span)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)


def score_roles(gold: Gold, statement: str, extraction: Extraction) -> Figures:
    """How many headings and pieces of boilerplate got their role, and how many live units were lost to one.

    Gold units without a letter (comments, ornaments, list numbers) are not counted. A commitment or position whose
    words are nowhere in our units is lost like one that is taken for a heading.
    """
    ours = [(_words(extraction.statement.quote(unit.span)), unit.role) for unit in extraction.statement.units]
    counts = dict.fromkeys(("furniture", "furniture_right", "live_units", "live_as_furniture"), 0)
    for unit in gold.units[statement]:
        words = _words(unit.text)
        if not re.search(r"[a-z]", words):
            continue
        roles = _roles(words, ours)
        if unit.is_live:
            counts["live_units"] += 1
            counts["live_as_furniture"] += roles <= {Role.HEADING, Role.BOILERPLATE}
        for role in unit.kinds & {"heading", "boilerplate"} if len(unit.kinds) == 1 else ():
            counts["furniture"] += 1
            counts["furniture_right"] += Role(role) in roles
    return Figures(counts)


def _roles(text: str, ours: Sequence[tuple[str, Role]]) -> set[Role]:
    """Roles of our units that hold these words, or make up most of them."""
    return {role for words, role in ours if words and (text in words or (words in text and 2 * len(words) > len(text)))}


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", in_lower_case(_TAG.sub(" ", _INLINE_TAG.sub("", text)))))
