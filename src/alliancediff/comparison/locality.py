"""What of a long clause is about the thing that both clauses share: a list names much that the other line is not on."""

import re
from dataclasses import replace

from alliancediff.language.english.wording import MEANS, MEMBER, PARTS
from alliancediff.language.folding import same_word
from alliancediff.models import Anchor, Commitment, ComparisonSettings, Slots
from alliancediff.models.commitments import HARD_SLOTS, NAMED_ACT

_UNDER_AN_ORGANISATION = 3
"""Delegation of this level comes from who is named with the line, and not from what was agreed."""


def about(commitment: Commitment, other: Commitment, settings: ComparisonSettings) -> Commitment:
    """The commitment with only those anchors that stand in the parts of its list that are about the other's words.

    Of a clause that lists four things or more (`long_list`), only what stands beside the shared words makes the shared
    line precise: a sum that a long list names for another thing is no gain for this one. Shorter clauses are left as
    they are.

    Example:
        >>> from alliancediff.models import Anchor, CommitmentKind, ComparisonSettings, Ladder, Span
        >>> def clause(quote, **fields):
        ...     return Commitment(
        ...         "c", "s", "u", quote, Span(0, 1), CommitmentKind.UNDERTAKING, "will", 6, Ladder.FORCE, **fields
        ...     )
        >>> sum_ = Slots(amounts=(Anchor("$5 million", 5e6, "USD"),))
        >>> many = clause("will open ports, train pilots, map wrecks, and give $5 million to divers", slots=sum_)
        >>> about(many, clause("will train pilots"), ComparisonSettings()).slots.amounts
        ()
    """
    parts = [part for part in PARTS.split(commitment.quote) if part.strip()]
    if len(parts) < settings.long_list:
        return commitment
    letters = settings.list_word
    wanted = _roots(other.quote, letters) - _roots(other.predicate.split(" ", maxsplit=1)[0], letters)
    shared = [len(_roots(part, letters) & wanted) for part in parts]
    kept = [bool(count) and 2 * count >= max(shared) for count in shared]
    in_means = False
    for number in range(1, len(parts)):
        opens = bool(MEANS.match(parts[number]))
        in_means = kept[number - 1] and (opens or (in_means and bool(MEMBER.match(parts[number]))))
        kept[number] = kept[number] or in_means
    if not any(kept) or all(kept):
        return commitment
    return _narrowed(
        commitment, " ".join(part for part, keep in zip(parts, kept, strict=True) if keep), wanted, letters
    )


def _narrowed(commitment: Commitment, text: str, wanted: set[str], letters: int) -> Commitment:
    """The commitment with the anchors that stand in `text` or that the other clause names, and the levels they earn."""
    old = commitment.slots
    slots = replace(
        old,
        **{
            kind: tuple(a for a in getattr(old, kind) if a.text in text or _is_named(a, wanted, letters))
            for kind in HARD_SLOTS
        },
    )
    rests_on_name = _names(old) and commitment.delegation != _UNDER_AN_ORGANISATION
    lost = old.hard_kinds - slots.hard_kinds
    return replace(
        commitment,
        slots=slots,
        precision=max(NAMED_ACT, commitment.precision - lost) if lost else commitment.precision,
        delegation=0 if rests_on_name and not _names(slots) else commitment.delegation,
    )


def _names(slots: Slots) -> bool:
    """Whether anything is named that could carry the line, and not only pointed at."""
    return any(not anchor.pointer for anchor in slots.instruments + slots.mechanisms)


def _is_named(anchor: Anchor, wanted: set[str], letters: int) -> bool:
    own = _roots(anchor.text, letters)
    return 2 * len(own & wanted) > len(own)


def _roots(text: str, letters: int) -> set[str]:
    """The roots of the words that are long enough to be of substance."""
    return {same_word(word) for word in re.findall(r"\w+", text) if len(word) >= letters}
