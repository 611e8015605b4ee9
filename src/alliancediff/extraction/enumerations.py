"""Lists of objects that are different goals: "welcomed the release of A and the survey of B" is two lines."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.themes import ThemeFinder
from alliancediff.language.english.rows import GOAL, GOAL_END, GOAL_TAIL


def goals(
    text: str, clause: Clause, themes: ThemeFinder, means: re.Pattern[str], names_act: Callable[[str], bool]
) -> Iterator[Clause]:
    """The clause cut where its object lists goals on different themes; itself where it does not.

    The first part holds the predicate; the others share its head and begin with their goal.
    """
    detail = means.search(text, clause.head.end, clause.end)
    end = detail.start() if detail else clause.end
    cuts = [clause.start]
    for match in GOAL.finditer(text, clause.head.end, end):
        if match["act"][0].isupper() or not names_act(match["act"]):
            continue
        known = set(themes.find(text[cuts[-1] : match.start()]))
        own = _first(text, match.start("goal"), end, themes) if known else set()
        if own and not known & own:
            cuts.append(match.start("goal"))
    for start, stop in itertools.pairwise(cuts):
        tail = GOAL_TAIL.search(text[start:stop])
        yield replace(clause, start=start, end=start + tail.start() if tail else stop)
    yield replace(clause, start=cuts[-1]) if len(cuts) > 1 else clause


def _first(text: str, start: int, end: int, themes: ThemeFinder) -> set[str]:
    """Themes of the goal that begins at `start`, up to the next comma or "and"."""
    stop = GOAL_END.search(text, start, end)
    return set(themes.find(text[start : stop.start() if stop else end]))
