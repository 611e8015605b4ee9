"""What no line of the page shows: background that changed, and how many sentences are left."""

from collections.abc import Iterator, Sequence

from alliancediff.brief.drafts import Draft, Fixed
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material, Told
from alliancediff.brief.pairs import draft_of, pairs_of
from alliancediff.brief.ranking import operativeness
from alliancediff.brief.titles import title_of
from alliancediff.language.folding import same_words
from alliancediff.models import Beside, BriefSection, Role

_READ = {Role.COMMITMENT, Role.STANCE}
_SIDES = ((BriefSection.NEW, 1), (BriefSection.GONE, 0))


def beside(material: Material, page: Sequence[Draft]) -> Beside:
    """Lines on background that changed, came or went and that the page does not show; all else is counted."""
    shown = {one.id for draft in page for one in draft.told}
    found = [draft for draft in _changed(material, shown) if not all(one.id in shown for one in draft.told)]
    best = sorted(found, key=lambda draft: (-draft.worth, draft.place))[: material.rules.beside]
    shown |= {one.id for draft in best for one in draft.told}
    passages = {passage.unit for topic in material.diff.topics for passage in topic.passages}
    left = [sum(u.id in passages and u.id not in shown for u in side.units) for side in material.diff.statements]
    lines = tuple(
        draft.line(material.rules, best.index(draft) + 1) for draft in sorted(best, key=lambda draft: draft.place)
    )
    return Beside(lines, *left)


def _changed(material: Material, shown: set[str]) -> Iterator[Draft]:
    """A line for each pair with a sentence of background, for those that share news, and for each that is left."""
    told = set(shown)
    pairs = (pair for unsure in (False, True) for pair in pairs_of(material, unsure=unsure) if pair.steps)
    drafts = [draft_of(BriefSection.CHANGED, pair) for pair in pairs if any(map(_is_background, pair.told))]
    told |= {one.id for draft in drafts for one in draft.told}
    for section, side in _SIDES:
        alone = [one for one in _left(material, side, told) if one.passage.chance < material.rules.alone]
        drafts += Loner(section, side, material).drafts(alone)
    told |= {one.id for draft in drafts for one in draft.told}
    yield from drafts
    for section, side in _SIDES:
        yield from (_by_itself(section, one, material) for one in _left(material, side, told))


def _left(material: Material, side: int, told: set[str]) -> list[Told]:
    """Background of one side that no line tells and that the other side does not hold in the same words."""
    others = {same_words(one.quote) for one in material.told.values() if one.side != side}
    sentences = (one for one in material.told.values() if one.side == side and one.id not in told)
    return [one for one in sentences if _is_background(one) and same_words(one.quote) not in others]


def _by_itself(section: BriefSection, one: Told, material: Material) -> Draft:
    """A line on one sentence, by its first words; beside its nearest where the two are likely of one line."""
    words = one.quote.split()
    most = material.rules.phrase
    text = f"“{' '.join(words[:most])}{' …' if len(words) > most else ''}”"
    title = title_of([one], {key: material.rarity(key) for key in material.keys(one)}, material)
    sides: list[tuple[Told, ...]] = [(), ()]
    sides[one.side] = (one,)
    if one.passage.chance >= material.rules.alone and one.passage.closest in material.told:
        section, sides[1 - one.side] = BriefSection.CHANGED, (material.told[one.passage.closest],)
    worth = operativeness(one, material.rules) * material.rules.of_old
    return Draft(section, title, Fixed(text), sides[0], sides[1], worth)


def _is_background(told: Told) -> bool:
    """Whether a sentence was read as no commitment and no stance, and as more than a courtesy."""
    return told.unit.role is not Role.COURTESY and (told.unit.role not in _READ or not told.commitments)
