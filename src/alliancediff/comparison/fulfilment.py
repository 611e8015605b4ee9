"""Whether a promise is later told as kept. All of it is self-reported: nobody else was asked."""

import re

from alliancediff.comparison.axes.opposite_act import are_opposite_acts
from alliancediff.comparison.axes.standing import is_possible, tells_it_done
from alliancediff.language.folding import same_word
from alliancediff.models import Anchor, Commitment, CommitmentKind, Stage

_WORDS = {CommitmentKind.STANCE, CommitmentKind.MENTION}
_DONE = {Stage.INSTRUMENT, Stage.DELIVERED}


def fulfilment(earlier: Commitment, later: Commitment) -> str:
    """What became of a promise: `fulfilled`, `instrumented`, `partly`, or "" where nothing says so.

    `fulfilled` where the later text says of the promised act itself that it is done; `instrumented` where something
    was launched, signed or established that is to carry it; `partly` where less money or fewer goods were given than
    promised. Another act on its line, or activity alone ("have strengthened ties"), keeps no promise, nor does the
    opposite act, nor talk: to have opened talks on a port is not to have opened it. What was only
    possible was no promise.
    """
    is_promise = earlier.kind is CommitmentKind.UNDERTAKING and not (earlier.negated or is_possible(earlier))
    is_only_talk = later.slots.talks and not earlier.slots.talks
    if are_opposite_acts(earlier, later) or is_only_talk:
        return ""
    is_done = later.kind is CommitmentKind.REPORT and later.stage in _DONE
    is_told = later.kind in _WORDS and tells_it_done(later, earlier)
    if not is_promise or later.negated or not (is_done or is_told):
        return ""
    if is_told or _tells_the_act(earlier, later):
        return "partly" if _fell_short(earlier.slots.amounts, later.slots.amounts) else "fulfilled"
    return "instrumented" if later.stage is Stage.INSTRUMENT else ""


def _tells_the_act(earlier: Commitment, later: Commitment) -> bool:
    """Whether the later clause tells of the promised act: the verb or a noun made of it; a light verb is no act."""
    told = {same_word(word) for word in re.findall(r"\w+", later.predicate)}
    return bool(earlier.act) and (earlier.act == later.act or same_word(earlier.act) in told)


def _fell_short(promised: tuple[Anchor, ...], given: tuple[Anchor, ...]) -> bool:
    wanted = {anchor.unit: anchor.value for anchor in promised if anchor.value}
    return any(anchor.value and anchor.value < wanted.get(anchor.unit, 0) for anchor in given)
