"""Whether a promise is later told as kept. All of it is self-reported: nobody else was asked."""

import re

from alliancediff.models import Anchor, Commitment, CommitmentKind, Stage

_ROOT = 5
"""Letters by which two forms of a verb are told to be one: launch, launched, launching."""
_NAMED_ACT = 2
_DONE = {Stage.INSTRUMENT, Stage.DELIVERED}


def fulfilment(earlier: Commitment, later: Commitment) -> str:
    """What became of a promise: `fulfilled`, `instrumented`, `partly`, or "" where nothing says so.

    `fulfilled` where the later text says of the promised act itself that it is done; `instrumented` where something
    was launched, signed or established that is to carry it; `partly` where another act on its line is done, or less
    money or fewer goods were given than promised. Activity alone ("have strengthened ties") keeps no promise.
    """
    is_promise = earlier.kind is CommitmentKind.UNDERTAKING and not earlier.negated
    if not is_promise or later.kind is not CommitmentKind.REPORT or later.negated or later.stage not in _DONE:
        return ""
    if _tells_the_act(earlier, later):
        return "partly" if _fell_short(earlier.slots.amounts, later.slots.amounts) else "fulfilled"
    if later.stage is Stage.INSTRUMENT:
        return "instrumented"
    is_act = later.slots.hard_kinds or (later.precision >= _NAMED_ACT and not later.slots.topics)
    return "partly" if is_act else ""


def _tells_the_act(earlier: Commitment, later: Commitment) -> bool:
    """Whether the later predicate holds the verb that was promised, in any form; a light verb names no act."""
    is_act = earlier.precision >= _NAMED_ACT or later.precision >= _NAMED_ACT
    told = {_root(word) for word in re.findall(r"\w+", later.predicate)}
    return is_act and _root(earlier.predicate.split()[-1]) in told


def _root(word: str) -> str:
    return word.lower()[:_ROOT]


def _fell_short(promised: tuple[Anchor, ...], given: tuple[Anchor, ...]) -> bool:
    wanted = {anchor.unit: anchor.value for anchor in promised if anchor.value}
    return any(anchor.value and anchor.value < wanted.get(anchor.unit, 0) for anchor in given)
