"""The pairs that a reader's answer helps most, and the walk through them."""

from collections import Counter
from collections.abc import Callable, Sequence

from alliancediff.corrections.file import on_one_line
from alliancediff.models import Answer, ChangeKind, Commitment, Correction, Diff, Link

_EVEN = 0.5
_DIGITS = 12
"""Digits of a hash: enough to tell any two statements apart, few enough to read."""
_QUESTION = "One line? y yes, n no, v yes with another verdict, s skip, q quit: "
_WHICH = "Verdict? r repeated, u strengthened (up), d weakened (down), s skip, q quit: "
_ANSWERS = {"y": Answer.MUST_LINK, "n": Answer.CANNOT_LINK, "v": Answer.RELABEL}
_VERDICTS = {"r": ChangeKind.REPEATED, "u": ChangeKind.STRENGTHENED, "d": ChangeKind.WEAKENED}
_SKIP, _QUIT = "s", "q"


def doubtful(diff: Diff, *, every: bool = False) -> tuple[Link, ...]:
    """Unsure links and near misses of a diff, those first whose confidence is nearest to one half.

    Args:
        diff: a comparison.
        every: whether to ask for the links that are not marked unsure, too. Clauses of the same words are never asked
            for, nor is what a reader answered already.
    """
    links = [link for link in diff.links if (every or link.unsure) and not link.corrected and not link.parts.identical]
    return tuple(sorted((*links, *diff.near_misses), key=lambda link: abs(link.confidence - _EVEN)))


def correction_for(diff: Diff, link: Link, answer: Answer, verdict: ChangeKind | None = None) -> Correction:
    """An answer on a pair of a diff, as it goes into a file: by its words, with the ids and hashes of both statements.

    Example:
        >>> import alliancediff as ad
        >>> texts = b"We plan to open a port.", b"We will open a port."
        >>> diff = ad.diff(*(ad.read_statement(text, id=name) for text, name in zip(texts, "ab")))
        >>> correction_for(diff, diff.links[0], Answer.MUST_LINK).later
        'We will open a port.'
    """
    earlier, later = (_words(diff, diff.commitment(end)) for end in (link.earlier, link.later))
    hashes = diff.earlier.sha256[:_DIGITS], diff.later.sha256[:_DIGITS]
    return Correction(answer, earlier, later, verdict, hashes, statements=(diff.earlier.id, diff.later.id))


def walk(
    diff: Diff,
    links: Sequence[Link],
    *,
    show: Callable[[Link, int], None],
    ask: Callable[[str], str],
    record: Callable[[Correction], None],
) -> int:
    """Ask for each pair and record each answer at once.

    Args:
        diff: the comparison that the pairs come from.
        links: the pairs, in the order of asking; a pair of the same words as one answered is not asked for again.
        show: shows a pair; its number counts from 1.
        ask: takes a question, gives a line of input, "q" at its end.
        record: keeps an answer.

    Returns:
        How many answers were given.
    """
    done: set[tuple[str, str]] = set()
    for number, link in enumerate(links, 1):
        words = correction_for(diff, link, Answer.MUST_LINK)
        if (words.earlier, words.later) in done:
            continue
        show(link, number)
        key = _key(ask, _QUESTION, _ANSWERS)
        which = _key(ask, _WHICH, _VERDICTS) if _ANSWERS.get(key) is Answer.RELABEL else ""
        if _QUIT in {key, which}:
            break
        if _SKIP not in {key, which}:
            record(correction_for(diff, link, _ANSWERS[key], _VERDICTS.get(which)))
            done.add((words.earlier, words.later))
    return len(done)


def _key(ask: Callable[[str], str], question: str, keys: dict[str, Answer] | dict[str, ChangeKind]) -> str:
    """A key that means something; anything else is asked for again."""
    while (key := ask(question).strip().lower()) not in {*keys, _SKIP, _QUIT}:
        pass
    return key


def _words(diff: Diff, commitment: Commitment) -> str:
    """The quote, after its lead-in where another commitment of the statement has the same quote."""
    quote = on_one_line(commitment.quote)
    same = Counter(on_one_line(c.quote) for c in diff.commitments if c.statement == commitment.statement)
    return on_one_line(f"{commitment.lead_in} … {quote}") if commitment.lead_in and same[quote] > 1 else quote
