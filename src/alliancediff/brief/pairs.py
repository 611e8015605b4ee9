"""A pair of sentences as the rules of the sections see it, and the line that is made of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from alliancediff.brief.acts import are_unlike
from alliancediff.brief.drafts import Draft
from alliancediff.brief.edits import Editor, Step
from alliancediff.brief.excerpts import Act, quoted, whole_act
from alliancediff.brief.material import Match, Material, Told
from alliancediff.brief.ranking import kept_share, operativeness, shared_by
from alliancediff.brief.titles import title_of
from alliancediff.models import (
    SIGNED,
    Axis,
    BriefSection,
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Ladder,
    Reason,
)

_ACTS = {Axis.FORCE, Axis.STAGE, Axis.NEGATION}
"""Axes whose quotations are the words of an act."""
_SIGNS = len("“” → “”")
_ADDED = {Axis.DELEGATION, Axis.PRECISION, Axis.DEADLINE, Axis.INSTRUMENT, Axis.MECHANISM, Axis.SITE}
"""Axes on which a name or a date was added: told as such, and by itself no word that goes further."""
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
    def sides(self) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
        """The sentences of either side, with those that are linked with the other one."""
        kin, most = self.match.kin, self.editor.material.rules.gathered - 1
        earlier, later = ([one for one in kin if one.side == side][:most] for side in (0, 1))
        return (self.match.earlier, *earlier), (self.match.later, *later)

    @property
    def is_juxtaposed(self) -> bool:
        """Whether two acts are only set side by side."""
        return self.match.unsure and all(told.commitments for told in self.told)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that join the two, where the match is sure and something in the words decided the verdict."""
        return tuple(change for change in self.match.changes if not change.unsure and not _is_only_heard(change))

    @property
    def kinds(self) -> frozenset[ChangeKind]:
        """What became of the lines that join the two."""
        return frozenset(change.kind for change in self.changes)

    def is_clearly(self, kind: ChangeKind) -> bool:
        """Whether verdicts say so, none says the opposite, and a reader sees it in the words."""
        opposite = ({ChangeKind.STRENGTHENED, ChangeKind.WEAKENED} - {kind}).pop()
        rules = self.editor.material.rules
        is_likely = self.match.is_one_wording or self.match.chance >= rules.moved_chance
        is_likely = is_likely or (not self.match.unsure and self.kept >= rules.edited_share)
        is_split = any(change.kind is opposite for change in (*self.changes, *self.match.beside))
        return is_likely and not is_split and any(map(self._shows, self._of(kind)))

    def _of(self, kind: ChangeKind) -> list[Change]:
        return [change for change in self.changes if change.kind is kind]

    def _shows(self, change: Change) -> bool:
        """Whether more than a name was added, and more than one word of approval took the place of another."""
        held = {c.id: c for told in self.told for c in told.commitments}
        axes = {reason.axis for reason in change.reasons if reason.direction and not _is_addition(reason)}
        one, two = (held.get(id_) for id_ in change.pair)
        return bool(axes - {Axis.FORCE} or (axes and not (one and two and _is_one_step(one, two))))

    @property
    def moved(self) -> Change | None:
        """The change that the line tells of: one whose act moved, else one that moved, else any."""
        order = sorted(self.changes, key=lambda c: (not _acts_moved(c), c.kind is ChangeKind.REPEATED, c.id))
        return order[0] if order else None

    def act(self, side: int) -> Act:
        """The act of one side that the line tells of."""
        told, change = self.told[side], self.moved
        held = {c.id: c for c in told.commitments}
        first: Commitment | None = next(iter(told.commitments), None)
        commitment = held.get(change.pair[side], first) if change and change.pair else first
        return told.act(commitment, self.editor.material) if commitment else whole_act(told.quote)

    @property
    def ends(self) -> list[tuple[Commitment, Commitment]]:
        """The two commitments of each change that is sure."""
        held = [{c.id: c for c in told.commitments} for told in self.told]
        pairs = (change.pair for change in self.match.changes if not change.unsure)
        return [(held[0][one], held[1][two]) for one, two in pairs if one in held[0] and two in held[1]]

    @property
    def is_formula(self) -> bool:
        """Whether enough is kept for the two to be one text with other words."""
        return self.match.is_one_wording or self.kept >= self.editor.material.rules.kept_share


@dataclass(frozen=True, slots=True)
class PairRule:
    """A section that tells of pairs, and whether it takes one; the first rule that does has it."""

    section: BriefSection
    takes: Callable[[Pair], bool]


def pairs_of(material: Material, *, unsure: bool = False) -> Iterator[Pair]:
    """The pairs of a diff that are one line, or those of which that is not sure."""
    for match in (match for match in material.matches if match.unsure is unsure):
        editor = Editor(match, material)
        yield Pair(match, editor, tuple(editor.steps()), kept_share(match, material))


def paired(rules: Sequence[PairRule], material: Material) -> Iterator[Draft]:
    """A line for each pair that a rule takes."""
    for pair in pairs_of(material):
        section = next((rule.section for rule in rules if rule.takes(pair)), None)
        if section:
            yield draft_of(section, pair)


def side_by_side(rules: Sequence[PairRule], material: Material) -> Iterator[Draft]:
    """A line for each pair of acts that may be one line, or that no rule takes: both, without a claim."""
    left = (pair for pair in pairs_of(material) if not any(rule.takes(pair) for rule in rules))
    doubtful = (replace(pair, match=replace(pair.match, unsure=True)) for pair in left)
    for pair in (*pairs_of(material, unsure=True), *doubtful):
        if pair.is_juxtaposed and not are_unlike(*pair.told):
            yield draft_of(BriefSection.CHANGED, pair)


def draft_of(section: BriefSection, pair: Pair) -> Draft:
    """The line of a pair."""
    material, match = pair.editor.material, pair.match
    shared = material.keys(match.earlier) & material.keys(match.later)
    weights = {key: material.rarity(key) * material.words.rarity(key) for key in shared}
    title = title_of([match.later, match.earlier], weights, material, pair.act(1))
    return Draft(section, title, _Text(section, pair, title), *pair.sides, _worth(pair), unsure=match.unsure)


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a pair's line in so much room."""

    section: BriefSection
    pair: Pair
    title: str

    def __call__(self, room: int) -> str:
        """The edit; or both acts with their objects, where nothing was kept or no short edit tells what moved."""
        pair, change = self.pair, self.pair.moved
        is_act = change is not None and self.section in _MOVED
        is_act = is_act and (self.section is BriefSection.DONE or (change is not None and _acts_moved(change)))
        if not pair.steps:
            return self._acts(room) if is_act or pair.is_juxtaposed else "the same words"
        edit, acts = pair.editor.redline(pair.steps, room), self._acts(room)
        is_shown = not is_act or (change is not None and len(edit) < len(acts) and _shows_act(edit, change))
        is_torn = pair.editor.is_anew or all(step.is_useless for step in pair.steps)
        is_salad = is_torn or pair.kept < pair.editor.material.rules.edited_share
        return acts if is_salad or pair.is_juxtaposed or not is_shown else edit

    def _acts(self, room: int) -> str:
        """The earlier act, and what took its place; a line more where either would say next to nothing."""
        rules = self.pair.editor.material.rules
        told = self._both(room - _SIGNS)
        if any(len(one) < rules.said_least for one in told):
            told = self._both(room - _SIGNS + rules.columns)
        sign = " | " if self.pair.match.unsure else " → "
        return sign.join(quoted([one]) for one in told) + self._aside

    @property
    def _aside(self) -> str:
        """What the act is now, where that is another sort and the section does not say so."""
        change, ends = self.pair.moved, self.pair.ends
        is_other = any((one.kind, one.ladder) != (two.kind, two.ladder) for one, two in ends)
        is_told = change is not None and change.told and is_other and self.section is BriefSection.CHANGED
        return f" ({change.told})" if change and is_told and not self.pair.match.unsure else ""

    def _both(self, room: int) -> tuple[str, str]:
        excerpter = self.pair.editor.material.excerpter
        first = excerpter.excerpt(self.pair.act(0), self._weigh(0), room // 2, self._subject)
        return first, excerpter.excerpt(self.pair.act(1), self._weigh(1), room - len(first), self._subject)

    def _subject(self, key: str) -> float:
        """What a word tells of the line: those of its title do."""
        return 1.0 if key in self.pair.editor.material.words.keys(self.title) else 0.0

    def _weigh(self, side: int) -> Callable[[str], float]:
        editor = self.pair.editor
        fresh = set(editor.fresh(self.pair.told[side].quote, side))
        return lambda key: editor.weigh(key, side) if key in fresh else 0.0


def _is_addition(reason: Reason) -> bool:
    """Whether a name or a date is there now, or no longer; a date that took the place of another one moved."""
    return reason.axis in _ADDED and not (reason.axis is Axis.DEADLINE and reason.earlier_quote and reason.later_quote)


def _shows_act(edit: str, change: Change) -> bool:
    """Whether words of the act that went stand in an edit as such, and words of the one that came."""
    marked = ({w.lower() for part in parts for w in part.split()} for parts in zip(*SIGNED.findall(edit), strict=True))
    acts = [reason for reason in change.reasons if reason.direction and reason.axis in _ACTS]
    before = {word.lower() for reason in acts for word in reason.earlier_quote.split()}
    after = {word.lower() for reason in acts for word in reason.later_quote.split()}
    told = ((before - after, before <= after), (after - before, after <= before))
    return bool(acts) and all(same or one & here for (one, same), here in zip(told, marked, strict=False))


def _acts_moved(change: Change) -> bool:
    """Whether it is the act that went further, fell back or was turned, and no thing that it is about."""
    return any(reason.direction and reason.axis in _ACTS for reason in change.reasons) or bool(change.fulfilment)


def _is_one_step(earlier: Commitment, later: Commitment) -> bool:
    """Whether two views of one kind are a step apart: "underscore" and "reaffirm" are the taste of who wrote them."""
    same = earlier.ladder is later.ladder and earlier.kind is later.kind is CommitmentKind.STANCE
    return (
        same
        and abs((earlier.force or 0) - (later.force or 0)) <= 1
        and earlier.ladder in {Ladder.FORCE, Ladder.WELCOME}
    )


def _is_only_heard(change: Change) -> bool:
    """Whether the second voice alone gave a verdict its direction: then both are set side by side."""
    return any(reason.axis is Axis.VOICE and reason.direction for reason in change.reasons)


def _worth(pair: Pair) -> float:
    """Much for what two sentences are likely to share, for what changed in it, and for what hangs on it."""
    material, match = pair.editor.material, pair.match
    changed = sum(step.worth for step in pair.steps)
    edited = material.rules.least_edited + min(changed, material.rules.most_edited)
    value = match.chance * shared_by(match, material) * edited
    return round(value * operativeness(match.later, material.rules), 6)
