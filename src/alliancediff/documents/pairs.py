"""A pair of clauses for a reader to judge."""

from alliancediff.documents.heads import labels_of, words_of
from alliancediff.models import Diff, Link


def show_pair(diff: Diff, link: Link) -> tuple[str, ...]:
    """Both quotes, the parts of the score, and the verdict of the rules; a line each."""
    labels = dict(zip((s.id for s in diff.statements), labels_of(diff.statements), strict=True))
    commitments = [diff.commitment(end) for end in (link.earlier, link.later)]
    quotes = (f"{labels[c.statement]}  {words_of(c)}" for c in commitments)
    sort = "near miss" if link in diff.near_misses else "unsure match" if link.unsure else "match"
    return (
        f"{sort}, confidence {link.confidence:.2f}",
        *quotes,
        _sum(link),
        f"verdict of the rules: {link.kind.replace('_', ' ')}",
    )


def _sum(link: Link) -> str:
    """The parts of a score as the terms of a sum."""
    terms = " ".join(f"{value:+.2f} {name}" for name, value in link.parts.items() if value)
    return f"score {link.score:.2f} = {terms or 0}; margin {link.margin:+.2f}"
