"""Links -> pairs: each later commitment with its best earlier counterpart, and with the further ones in their order."""

from collections.abc import Mapping, Sequence

from alliancediff.models import Answer, Commitment, Link


def links_by_later(links: Sequence[Link], known: Mapping[str, Commitment]) -> dict[str, tuple[Link, ...]]:
    """The links of each later commitment that has any, its best counterpart first.

    Args:
        links: of one comparison.
        known: the commitments of both sides by id.

    Returns:
        Every link once, under its later end. A pair whose verdict a reader set comes before all others, then one that a
        reader joined, then a sure one; else confidence decides, and the score. Ties are broken by the words, so that it
        does not matter in which order links were found.

    Example:
        >>> import alliancediff as ad
        >>> diff = ad.diff(b"We plan to open a port. We plan to close it.", b"We will open a port.")
        >>> known = {commitment.id: commitment for commitment in diff.commitments}
        >>> [known[link.earlier].quote for own in links_by_later(diff.links, known).values() for link in own]
        ['We plan to open a port.']
    """

    def rank(link: Link) -> tuple[bool, bool, bool, float, float, str, int]:
        clause = known[link.earlier]
        ruled = link.corrected != Answer.RELABEL, not link.corrected, link.unsure
        return *ruled, -link.confidence, -link.score, clause.quote, clause.span.start

    found: dict[str, list[Link]] = {}
    for link in sorted(links, key=rank):
        found.setdefault(link.later, []).append(link)
    return {later: tuple(own) for later, own in found.items()}
