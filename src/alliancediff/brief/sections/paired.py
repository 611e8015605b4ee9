"""Lines on pairs of sentences: kept with other words, said with more or less force, told as done, kept as before."""

from collections.abc import Iterator

from alliancediff.brief.drafts import Draft
from alliancediff.brief.edits import Editor, Step, text_of, worth
from alliancediff.brief.material import Match, Material
from alliancediff.brief.ranking import kept_share, operativeness, shared_by
from alliancediff.brief.titles import title_of
from alliancediff.models import BriefSection, ChangeKind, CommitmentKind, Stage

_CARRIED_OUT = {Stage.UNDER_WAY, Stage.INSTRUMENT, Stage.DELIVERED}


def paired(material: Material) -> Iterator[Draft]:
    """A line for each pair that is told as one."""
    for match in material.matches:
        editor = _editor(match, material)
        steps = editor.steps(match)
        section = section_of(match, steps, material)
        if section:
            yield _draft(section, match, editor, steps)


def _editor(match: Match, material: Material) -> Editor:
    """A pair with the sentences beside it, as many as a line gathers."""
    most = material.rules.gathered - 1
    also = [[one for one in match.also if one.side == side][:most] for side in (0, 1)]
    return Editor((match.earlier, *also[0]), (match.later, *also[1]), material)


def section_of(match: Match, steps: list[Step], material: Material) -> BriefSection | None:
    """Where a pair stands on the page; None where its sentences are too unlike to be told as one."""
    sure = [change for change in match.changes if not change.unsure]
    kinds, kept = {change.kind for change in sure}, kept_share(match, material)
    if not steps:
        return BriefSection.KEPT
    is_told_so = _is_carried_out(match) and kept >= material.rules.kept_share
    if is_told_so or any(change.fulfilment for change in sure):
        return BriefSection.DONE
    if ChangeKind.STRENGTHENED in kinds and ChangeKind.WEAKENED not in kinds:
        return BriefSection.FURTHER
    if kept < material.rules.kept_share:
        return None
    if ChangeKind.WEAKENED in kinds and ChangeKind.STRENGTHENED not in kinds:
        return BriefSection.LESS
    return BriefSection.CHANGED


def _is_carried_out(match: Match) -> bool:
    """Whether what was promised is told as a deed."""
    promised = any(c.kind is CommitmentKind.UNDERTAKING for c in match.earlier.commitments)
    told = [c for c in match.later.commitments if c.kind is CommitmentKind.REPORT and c.stage in _CARRIED_OUT]
    return promised and bool(told)


def _draft(section: BriefSection, match: Match, editor: Editor, steps: list[Step]) -> Draft:
    material = editor.material
    shared = material.keys(match.earlier) & material.keys(match.later)

    def weigh(key: str) -> float:
        return material.rarity(key) if key in shared else 0.0

    title = title_of([match.later, match.earlier], weigh, material)
    text = text_of(steps, material.rules.room) if steps else "the same words"
    value = match.chance * shared_by(match, material) * (1 + min(worth(steps), material.rules.most_edited))
    value *= operativeness(match.later, material.rules)
    return Draft(section, title, text, editor.earlier, editor.later, round(value, 6))
