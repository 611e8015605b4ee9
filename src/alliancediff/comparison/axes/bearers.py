"""Who speaks or is bound: told, and decided only where the text itself says that a part of all speaks."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.speakers import is_part_of_all
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = frozenset(sides.earlier.bearers), frozenset(sides.later.bearers)
    parts = [any(map(is_part_of_all, names)) for names in (one, two)]
    if not one or not two or one == two:
        return
    if parts[0] != parts[1]:
        yield Reason(Axis.BEARERS, _names(one), _names(two), 1 if parts[0] else -1)
    elif sides.both_bind and (not one & two or min(len(one), len(two)) == 1):
        yield Reason(Axis.BEARERS, _names(one), _names(two), 0)


def _names(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _tell(reason: Reason) -> str:
    if not reason.direction:
        return f"who is bound: {reason.before}, later {reason.after}"
    return f"who speaks: {reason.before}, later {reason.after}"


def _rest(earlier: Commitment, later: Commitment) -> str:
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    return "the same parties are bound" if both_bind and earlier.bearers == later.bearers else ""


BEARERS = Rule(Axis.BEARERS, "Do all still speak, or only a part of them?", _find, _tell, _rest)
