"""Deadlines of a line: the last day that each leaves, and whether it passed without a word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alliancediff.language.days import last_day
from alliancediff.models import Anchor, Commitment, CommitmentKind, Stage


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as the text gives it, and the last day that it leaves."""

    iso: str
    end: date


def deadlines_of(
    commitments: Iterable[tuple[Commitment, date]], opening_words: Sequence[str] = ()
) -> tuple[Deadline, ...]:
    """The deadlines of promises, the latest last.

    Args:
        commitments: each with the day on which it was said.
        opening_words: words before a date that say when something begins; such a date is no last day.
    """
    found = (
        deadline
        for commitment, said in commitments
        if _is_promised(commitment)
        for deadline in _ends(_closing(commitment.slots.deadlines, opening_words), said)
    )
    return tuple(sorted(found, key=lambda deadline: (deadline.end, deadline.iso)))


def _is_promised(commitment: Commitment) -> bool:
    """Whether something was promised or intended: what is only explored, or awaited from others, is not due."""
    is_meant = commitment.kind is CommitmentKind.UNDERTAKING and commitment.stage is not Stage.MOOTED
    return is_meant and not commitment.negated


def _closing(anchors: Iterable[Anchor], opening_words: Sequence[str]) -> Iterator[Anchor]:
    """The anchors that say when something is to be done; an interval does, however it begins."""
    openings = tuple(f"{word} " for word in opening_words)
    for anchor in anchors:
        if anchor.unit == "interval" or not anchor.text.lower().startswith(openings):
            yield anchor


def _ends(anchors: Iterable[Anchor], said: date) -> Iterator[Deadline]:
    for anchor in anchors:
        end = last_day(anchor.iso, said)
        if end and not anchor.pointer:
            yield Deadline(anchor.iso, end)
