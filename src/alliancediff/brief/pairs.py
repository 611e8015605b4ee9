"""A pair of sentences as the rules of the sections see it, and the line that is made of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.drafts import Draft
from alliancediff.brief.edits import Editor, Step, text_of, worth
from alliancediff.brief.material import Match, Material, Told
from alliancediff.brief.ranking import kept_share, operativeness, shared_by
from alliancediff.brief.titles import title_of
from alliancediff.models import Axis, BriefSection, Change, ChangeKind

_ACTS = {Axis.FORCE, Axis.STAGE, Axis.NEGATION}
"""Axes whose quotations are the words of an act."""
_MOVED = {BriefSection.FURTHER, BriefSection.LESS, BriefSection.DONE}


@dataclass(frozen=True, slots=True)
class Pair:
    """A match with its edit; `kept` is the share of the words of the shorter sentence that the other holds, 0 to 1."""

    match: Match
    editor: Editor
    steps: tuple[Step, ...]
    kept: float

    @property
    def told(self) -> tuple[Told, Told]:
        """Both sentences."""
        return self.match.earlier, self.match.later

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that join the two, where the match is sure and something in the words decided the verdict."""
        return tuple(change for change in self.match.changes if not change.unsure and not _is_only_heard(change))

    @property
    def kinds(self) -> frozenset[ChangeKind]:
        """What became of the lines that join the two."""
        return frozenset(change.kind for change in self.changes)

    @property
    def acts(self) -> str:
        """From which act to which a line moved: “intend to open” → “will open”; "" where another thing moved."""
        moved = (reason for change in self.changes for reason in change.reasons if reason.direction)
        acts = ((reason.earlier_quote, reason.later_quote) for reason in moved if reason.axis in _ACTS)
        one, two = next(acts, ("", ""))
        return f"“{' '.join(one.split())}” → “{' '.join(two.split())}”" if one and two else ""

    @property
    def is_formula(self) -> bool:
        """Whether enough is kept for the two to be one text with other words."""
        return self.kept >= self.editor.material.rules.kept_share


@dataclass(frozen=True, slots=True)
class PairRule:
    """A section that tells of pairs, and whether it takes one; the first rule that does has it."""

    section: BriefSection
    takes: Callable[[Pair], bool]


def pairs_of(material: Material) -> Iterator[Pair]:
    """The pairs of a diff, with as many sentences beside them as a line gathers."""
    most = material.rules.gathered - 1
    for match in material.matches:
        also = [[one for one in match.also if one.side == side][:most] for side in (0, 1)]
        editor = Editor((match.earlier, *also[0]), (match.later, *also[1]), material)
        yield Pair(match, editor, tuple(editor.steps(match)), kept_share(match, material))


def paired(rules: Sequence[PairRule], material: Material) -> Iterator[Draft]:
    """A line for each pair that a rule takes."""
    for pair in pairs_of(material):
        section = next((rule.section for rule in rules if rule.takes(pair)), None)
        if section:
            yield draft_of(section, pair)


def draft_of(section: BriefSection, pair: Pair) -> Draft:
    """The line of a pair."""
    material, match = pair.editor.material, pair.match
    shared = material.keys(match.earlier) & material.keys(match.later)
    weights = {key: material.rarity(key) * material.words.rarity(key) for key in shared}
    title = title_of([match.later, match.earlier], weights, material)
    text = _text(section, pair)
    return Draft(section, title, text, pair.editor.earlier, pair.editor.later, _worth(pair))


def _text(section: BriefSection, pair: Pair) -> str:
    """The words that came and went; of what moved, first the acts that say so."""
    room = pair.editor.material.rules.room
    acts = pair.acts if section in _MOVED else ""
    steps = [step for step in pair.steps if not all(phrase in acts for phrase in step.went + step.came)]
    told = text_of(steps, room - len(acts)) if steps else ""
    return "; ".join(filter(None, (acts, told))) or "the same words"


def _is_only_heard(change: Change) -> bool:
    """Whether the second voice alone gave a verdict its direction: then both are set side by side."""
    return any(reason.axis is Axis.VOICE and reason.direction for reason in change.reasons)


def _worth(pair: Pair) -> float:
    """Much for what two sentences are likely to share, for what changed in it, and for what hangs on it."""
    material, match = pair.editor.material, pair.match
    edited = material.rules.least_edited + min(worth(pair.steps), material.rules.most_edited)
    value = match.chance * shared_by(match, material) * edited
    return round(value * operativeness(match.later, material.rules), 6)
