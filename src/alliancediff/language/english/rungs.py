"""What the rungs of the scales are called; docs/codebook.md says which words stand on them."""

from collections.abc import Iterable

FORCES = (
    "a mention",
    "an acknowledgement",
    "a word on its worth",
    "a stand",
    "a promise to explore",
    "an intention",
    "a firm promise",
    "a legal duty",
)
"""Of promises, views and words of welcome, by force."""
AGAINST = (
    "a mention",
    "an acknowledgement",
    "concern",
    "serious concern",
    "opposition",
    "strong opposition",
    "condemnation",
    "strong condemnation",
)
"""Of opposition, by force."""
CALLS = ("a mention", "an invitation", "a request", "a call", "a demand")
"""Of calls on others, by force."""
_SCALES = {"negative": AGAINST, "directive": CALLS}
HALVES = {"+": "with emphasis", "-": "with a hedge", "e": "as an effort"}
"""What half a step adds."""
STAGES = {"instrument": "set up or agreed on", "delivered": "done"}
"""Stages of deeds whose name says little by itself."""
PRECISION = ("an aim", "a field", "a named act")
"""Levels of precision where a clause holds no name, date or amount that could be quoted for them."""
CARRIERS = ("nobody", "a dialogue", "a body or an agreement", "an international organisation or monitoring", "a treaty")
"""Who carries a line, by level of delegation."""


def rung_name(ladder: str, force: int, half: Iterable[str] = ()) -> str:
    """A rung in words.

    Args:
        ladder: the scale, as `Ladder` calls it.
        force: 0 to 7.
        half: the half steps above or below it: "+", "-", "e".

    Example:
        >>> rung_name("negative", 6, ["+"])
        'condemnation with emphasis'
    """
    scale = _SCALES.get(ladder, FORCES)
    return " ".join((scale[min(force, len(scale) - 1)], *(HALVES[one] for one in half)))
