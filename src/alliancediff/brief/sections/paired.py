"""Lines on pairs of sentences: kept with other words, said with more or less force, told as done, kept as before."""

from collections.abc import Iterator

from alliancediff.brief.drafts import Draft
from alliancediff.brief.edits import steps_of, text_of
from alliancediff.brief.material import Match, Material, Told
from alliancediff.brief.ranking import worth_of
from alliancediff.models import BriefSection, ChangeKind


def section_of(match: Match, material: Material) -> BriefSection:
    """Where a pair stands on the page."""
    sure = [change for change in match.changes if not change.unsure]
    if any(change.fulfilment for change in sure):
        return BriefSection.DONE
    kinds = {change.kind for change in sure}
    if not steps_of(match.earlier, match.later, match.wording, material):
        return BriefSection.KEPT
    if ChangeKind.STRENGTHENED in kinds and ChangeKind.WEAKENED not in kinds:
        return BriefSection.FURTHER
    if ChangeKind.WEAKENED in kinds and ChangeKind.STRENGTHENED not in kinds:
        return BriefSection.LESS
    return BriefSection.CHANGED


def drafts_of(section: BriefSection, material: Material) -> Iterator[Draft]:
    """The lines of a section that tells of pairs."""
    for match in material.matches:
        if section_of(match, material) is section:
            yield _draft(section, match, material)


def _draft(section: BriefSection, match: Match, material: Material) -> Draft:
    most = material.rules.gathered
    also = [[one for one in match.also if one.side == side] for side in (0, 1)]
    sides: list[tuple[Told, ...]] = [
        (first, *rest[: most - 1]) for first, rest in zip((match.earlier, match.later), also, strict=True)
    ]
    steps = steps_of(match.earlier, match.later, match.wording, material)
    text = text_of(steps, material.rules.room) if steps else "the same words"
    worth = sum(step.worth for step in steps) + worth_of(sides[1], material) / 2
    return Draft(section, match.title, text, sides[0], sides[1], worth)
