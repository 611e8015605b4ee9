"""The level of precision where no name, date or amount came or went to tell it: an act is named that was not."""

from collections.abc import Iterator

from alliancediff.comparison.axes.named import points_on
from alliancediff.comparison.axes.negation import refuses
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import sign
from alliancediff.comparison.axes.telling import BETWEEN, came_and_went, quoted
from alliancediff.language.english.rungs import PRECISION as LEVELS
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason
from alliancediff.models.commitments import HARD_SLOTS, NAMED_ACT


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = sides.near_earlier, sides.near_later
    level = sign(two.precision - one.precision)
    is_told = any(bool(one.slots.hard(kind)) != bool(two.slots.hard(kind)) for kind in HARD_SLOTS)
    is_refused = refuses(sides.earlier, sides.later) or refuses(sides.later, sides.earlier)
    if level > 0 and not (is_told or is_refused) and _is_full_step(sides) and not points_on(sides, level):
        yield Reason(Axis.PRECISION, _anchored(one), _anchored(two), level, one.quote, two.quote)


def _is_full_step(sides: Sides) -> bool:
    """Whether a difference in level tells more than wording does.

    Hard anchors always do. Below them, a paraphrase makes or unmakes a list of topics, adds a field to another, or
    tells an aim from a theme; only between promises, told in the parties' own words, is a named act more than none.
    """
    less, more = sorted((sides.near_earlier, sides.near_later), key=lambda c: c.precision)
    if more.precision > NAMED_ACT:
        return True
    both_bind = less.kind is more.kind is CommitmentKind.UNDERTAKING
    names_act = more.precision == NAMED_ACT > less.precision and not more.slots.topics and len(more.themes) <= 1
    return both_bind and names_act and not sides.is_paraphrase


def _anchored(commitment: Commitment) -> str:
    """The words that earned the level, else its name."""
    slots = commitment.slots
    hard = [anchor for kind in HARD_SLOTS for anchor in slots.hard(kind)]
    words = BETWEEN.join(anchor.text for anchor in hard or slots.topics)
    return words or LEVELS[min(commitment.precision, len(LEVELS) - 1)]


def _tell(reason: Reason) -> str:
    """Words against words; where a side has none, the name of its level."""
    if not {reason.before, reason.after} & set(LEVELS):
        return came_and_went("named")(reason)
    one, two = (side if side in LEVELS else quoted(side) for side in (reason.before, reason.after))
    return f"from {one} to {two}"


def _rest(earlier: Commitment, later: Commitment) -> str:
    return "as exact as before" if earlier.precision == later.precision else ""


PRECISION = Rule(Axis.PRECISION, "Is an act named where there was only an aim?", _find, _tell, _rest)
