"""How a link's score comes about, step by step: each part with its sign, the sum so far, and what follows from it."""

from collections.abc import Iterator, Mapping

from alliancediff.documents.blocks import Run, Style, Words
from alliancediff.documents.heads import shortened
from alliancediff.models import Commitment, Diff, Link

_DIGITS = 2
_LONGEST_WORDS = 44


def waterfall_rows(link: Link, diff: Diff) -> Iterator[tuple[str, Words]]:
    """The steps to a link's score, a line each; the values shown add up to the score shown, to the last digit."""
    known = {c.id: c for c in diff.commitments}
    yield "", _line(f"score of {_clause(link.earlier, known)} and {_clause(link.later, known)}")
    for name, value, total in steps(link):
        yield "", _line(f"{name} {value:+.2f}, sum {total:.2f}")
    yield "", _line(f"score {link.score:.2f}; {_confidence(link, diff)}; {_runner_up(link, diff, known)}")


def _line(text: str) -> Words:
    return (Run(text, Style.QUIET),)


def steps(link: Link) -> Iterator[tuple[str, float, float]]:
    """Parts that count for anything, with the sum so far; what is cut off where it leaves [0, 1] is a step, too."""
    exact = shown = 0.0
    parts = [(name, value) for name, value in link.parts.items() if value]
    for name, value in [*parts, ("limits 0 to 1", link.score - sum(value for _, value in parts))]:
        exact += value
        total = round(exact, _DIGITS)
        if name in link.parts.__slots__ or total != shown:
            yield name, round(total - shown, _DIGITS), total
        shown = total


def _confidence(link: Link, diff: Diff) -> str:
    if link.parts.identical:
        return f"confidence {link.confidence:.2f}: the same words but for figures, limits or the verb are one line"
    claimed = f"claimed from {diff.cutoff:.2f}, unsure from {diff.unsure_cutoff:.2f}"
    return f"confidence {link.confidence:.2f} ({claimed}){': unsure' if link.unsure else ''}"


def _runner_up(link: Link, diff: Diff, known: Mapping[str, Commitment]) -> str:
    if link.rival not in known:
        return "runner-up: none"
    side = "earlier" if known[link.rival].statement == diff.earlier.id else "later"
    clause = _clause(link.rival, known)
    return f"runner-up, {side}: {clause}, score {link.rival_score:.2f}, margin {link.margin:+.2f}"


def _clause(commitment: str, known: Mapping[str, Commitment]) -> str:
    return f"“{shortened(known[commitment].quote, _LONGEST_WORDS)}”"
