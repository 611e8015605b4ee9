"""How a link's score comes about, step by step: each part with its sign, the sum so far, and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from alliancediff.ids import short_id
from alliancediff.models import Commitment, Diff, Link

_DIGITS = 2
_LONGEST_WORDS = 44
_BAR_CELLS = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a score: what it adds, and the sum of the parts up to it, both in hundredths of 1."""

    name: str
    value: float
    total: float

    @property
    def bar(self) -> str:
        """The part as a bar that begins where the one before it ends: "+" for what it adds, "-" for what it takes.

        Example:
            >>> Step("lines", 0.2, 0.5).bar
            '      ++++'
        """
        ends = sorted(round(_BAR_CELLS * min(1.0, max(0.0, end))) for end in (self.total - self.value, self.total))
        return " " * ends[0] + ("+" if self.value >= 0 else "-") * (ends[1] - ends[0])


@dataclass(frozen=True, slots=True)
class Waterfall:
    """One link explained: its two clauses, the steps to its score, and facts about what was made of it."""

    clauses: tuple[str, str]
    steps: tuple[Step, ...]
    score: float
    facts: tuple[str, ...]


def waterfall(link: Link, diff: Diff, known: Mapping[str, Commitment]) -> Waterfall:
    """The steps to a link's score; the values shown add up to the score shown, to the last digit."""
    return Waterfall(
        clauses=(_clause(link.earlier, known), _clause(link.later, known)),
        steps=_steps(link),
        score=round(link.score, _DIGITS),
        facts=(_confidence(link, diff), _runner_up(link, diff, known)),
    )


def _steps(link: Link) -> tuple[Step, ...]:
    """Parts that count for anything; what is cut off where the sum leaves [0, 1] is a step of its own."""
    steps: list[Step] = []
    exact = shown = 0.0
    parts = [(name, value) for name, value in link.parts.items() if value]
    for name, value in [*parts, ("limits 0 to 1", link.score - sum(value for _, value in parts))]:
        exact += value
        total = round(exact, _DIGITS)
        if name in link.parts.__slots__ or total != shown:
            steps.append(Step(name, round(total - shown, _DIGITS), total))
        shown = total
    return tuple(steps)


def _confidence(link: Link, diff: Diff) -> str:
    if link.parts.identical:
        return f"confidence {link.confidence:.2f}: the same words under the same lead-in are one line"
    claimed = f"claimed from {diff.cutoff:.2f}, unsure from {diff.unsure_cutoff:.2f}"
    return f"confidence {link.confidence:.2f} ({claimed}){': unsure' if link.unsure else ''}"


def _runner_up(link: Link, diff: Diff, known: Mapping[str, Commitment]) -> str:
    if link.rival not in known:
        return "runner-up: none"
    side = "earlier" if known[link.rival].statement == diff.earlier.id else "later"
    clause = _clause(link.rival, known)
    return f"runner-up, {side}: {clause}, score {link.rival_score:.2f}, margin {link.margin:+.2f}"


def _clause(commitment: str, known: Mapping[str, Commitment]) -> str:
    """A clause by its number in its statement and its first words."""
    words = " ".join(known[commitment].quote.split())
    short = words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
    return f"{short_id(commitment)} “{short}”"
