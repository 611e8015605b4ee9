"""Which pair of a group of links gives its verdict: of what is said several times the strongest clause counts."""

from collections.abc import Mapping, Sequence

from alliancediff.comparison.force import Scale
from alliancediff.models import Answer, Commitment, ComparisonSettings, Link


def deciding_link(star: Sequence[Link], known: Mapping[str, Commitment], settings: ComparisonSettings) -> Link:
    """The link that decides for its group: a reader's, else of the likely ones that to the strongest clause.

    One pledge that goes on in a deed and in a word of praise goes on as a deed; one that was an intention and a
    promise before was a promise. Among clauses of one strength, and where no link is likely, the closest pair
    decides; ties by the words, so that the same pair decides whichever statement comes first.
    """
    relabelled = [link for link in star if link.corrected == Answer.RELABEL]
    least = max(settings.likely, max(link.confidence for link in star) - settings.likely_gap)
    likely = [link for link in star if link.confidence >= least and not link.unsure]
    plain = Scale(settings, half_steps=False, lowest=0, opposes_from=0)
    several_later = len({link.later for link in star}) > 1

    def closeness(link: Link) -> tuple[bool, float, str, str]:
        one, two = sorted((known[link.earlier].quote, known[link.later].quote))
        return not link.unsure, link.score, one, two

    def strength(link: Link) -> tuple[float, int, int]:
        clause = known[link.later if several_later else link.earlier]
        standing = plain.standing(clause)
        return -1.0 if standing is None else standing, clause.delegation, clause.precision

    if relabelled or not likely:
        return max(relabelled or star, key=closeness)
    return max(likely, key=lambda link: (strength(link), closeness(link)))
