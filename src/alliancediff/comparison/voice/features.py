"""What the second voice hears of two commitments: numbers, each with a name that a reader understands.

`NAME change` is what the later commitment has more of than the earlier one.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from alliancediff.comparison.axes.force import say_the_same
from alliancediff.comparison.axes.standing import half_steps, sort_of, tells_an_outcome, tells_it_goes_on
from alliancediff.language.english.voice import COUNTED
from alliancediff.language.english.wording import COMPARED_WORD
from alliancediff.language.folding import plain, same_word
from alliancediff.models import Commitment, CommitmentKind, Reason

_LONG = 4
"""Letters from which a word carries a meaning of its own."""
_SORT = 10
"""By how much a sort of act stands above the next lower one on the scale of heights."""
_NO_STAGE, _NO_FORCE = -1, 8
"""What stands for the stage of words, and for the force of deeds."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One commitment as the voice hears it: numbers by name, its words, and the names and figures among them."""

    numbers: dict[str, float]
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]


def hear(commitment: Commitment) -> Heard:
    """The numbers of one commitment."""
    text = plain(commitment.quote).text
    words, lower = COMPARED_WORD.findall(text), text.lower()
    return Heard(
        numbers={
            **dict(_of_act(commitment)),
            "words": math.log1p(len(words)),
            "commas": lower.count(","),
            "capitals": sum(word[0].isupper() for word in words[1:]),
            **{name: len(pattern.findall(lower)) for name, pattern in COUNTED.items()},
        },
        words=frozenset(same_word(word.lower()) for word in words if len(word) >= _LONG),
        names=frozenset(word for word in words[1:] if word[0].isupper()),
        figures=frozenset(word for word in words if word[0].isdigit()),
    )


def _of_act(commitment: Commitment) -> Iterator[tuple[str, float]]:
    sort, slots = sort_of(commitment).height, commitment.slots
    stage = commitment.stage.rank if commitment.stage else _NO_STAGE
    force = _NO_FORCE if commitment.force is None else commitment.force
    is_deed = commitment.kind is CommitmentKind.REPORT
    yield "sort", sort
    yield "height", _SORT * sort + (stage if is_deed else force)
    yield "force", force
    yield "stage", stage
    yield "half steps", half_steps(commitment)
    yield "precision", commitment.precision
    yield "delegation", commitment.delegation
    yield "anchored names", len(slots.instruments) + len(slots.mechanisms) + len(slots.sites)
    yield "partners", len(commitment.partners)
    yield "outcome", tells_an_outcome(commitment)
    yield "under way", tells_it_goes_on(commitment)


_CHANGES = (
    *(
        "sort",
        "height",
        "force",
        "stage",
        "half steps",
        "precision",
        "delegation",
        "anchored names",
        "partners",
        "outcome",
    ),
    *("under way", "words", "commas", "capitals", *COUNTED),
)
_OF_SIDES = ("height", "sort", "force", "precision", "words")
_BETWEEN = ("earlier words kept", "later words known", "words shared", "names added", "names gone", "figures added")
_RULES = ("figures gone", "same predicate", "axes up", "axes down", "verdict of the rules")
FEATURES = (
    *(f"{name} change" for name in _CHANGES),
    *(f"{side} {name}" for name in _OF_SIDES for side in ("earlier", "later")),
    *_BETWEEN,
    *_RULES,
)
"""The names of the numbers, in order."""


def features_of(
    earlier: Commitment, later: Commitment, reasons: tuple[Reason, ...], direction: int
) -> tuple[float, ...]:
    """The numbers of a pair, in the order of `FEATURES`.

    Args:
        earlier: the commitment of the earlier statement.
        later: that of the later one.
        reasons: what the axes found.
        direction: 1, 0 or -1: the verdict of the rules.
    """
    one, two = hear(earlier), hear(later)
    shared = len(one.words & two.words)
    return tuple(
        float(number)
        for number in (
            *(two.numbers[name] - one.numbers[name] for name in _CHANGES),
            *(side.numbers[name] for name in _OF_SIDES for side in (one, two)),
            shared / max(1, len(one.words)),
            shared / max(1, len(two.words)),
            shared / max(1, len(one.words | two.words)),
            len(two.names - one.names),
            len(one.names - two.names),
            len(two.figures - one.figures),
            len(one.figures - two.figures),
            say_the_same(earlier, later),
            sum(reason.direction > 0 for reason in reasons),
            sum(reason.direction < 0 for reason in reasons),
            direction,
        )
    )
