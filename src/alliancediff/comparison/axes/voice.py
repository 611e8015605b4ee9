"""What readers said of pairs like this one: the second voice (`comparison.voice`), heard after all other axes."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.models import Axis, Reason

_WORDS = {1: "strengthened", 0: "repeated", -1: "weakened"}


def _find(_: Sides) -> Iterator[Reason]:
    """Nothing: it is no fact of the two sides, and its reason is made where it is listened to."""
    return iter(())


def _tell(reason: Reason) -> str:
    return f"readers mostly call pairs like this one {_WORDS[reason.direction]} ({reason.after} sure)"


VOICE = Rule(Axis.VOICE, "What do readers say of pairs like it?", _find, _tell)
