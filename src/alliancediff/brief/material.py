"""What the lines of a brief are made from: the sentences of a diff with their nearest, and the pairs among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.brief.phrases import Phraser
from alliancediff.brief.words import Words, words_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import BriefSettings, Change, Commitment, Diff, Edit, Passage, Topic, Unit


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of either side (0 earlier, 1 later): where it stands, what was read in it, who comes nearest to it."""

    passage: Passage
    side: int
    place: int
    unit: Unit
    commitments: tuple[Commitment, ...]

    @property
    def id(self) -> str:
        """The id of its unit."""
        return self.passage.unit

    @property
    def quote(self) -> str:
        """Its words."""
        return self.passage.quote


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences that are each other's nearest, the edit between them, and the changes that join them.

    `also` are further sentences whose nearest is one of the two.
    """

    earlier: Told
    later: Told
    chance: float
    wording: tuple[Edit, ...]
    changes: tuple[Change, ...]
    title: str
    also: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """All that a rule of a section reads."""

    diff: Diff
    told: Mapping[str, Told]
    matches: tuple[Match, ...]
    alone: tuple[Told, ...]
    titles: Mapping[str, str]
    words: Words
    phraser: Phraser
    rules: BriefSettings
    lexicon: Lexicon

    def weigh(self, key: str, side: int) -> float:
        """What a word of one side is worth."""
        return self.words.weight(key, side, self.rules.of_old)


def material_of(diff: Diff, lexicon: Lexicon, rules: BriefSettings) -> Material:
    """The material of a diff whose topics are made."""
    told = _told(diff)
    spoken = speakers(*(spelled_out(side, lexicon) for side in diff.statements))
    words = words_of((diff.earlier.text, diff.later.text), (one.quote for one in told.values()), lexicon, spoken)
    matches, alone = _matched(diff, told, rules)
    return Material(
        diff=diff,
        told=told,
        matches=matches,
        alone=alone,
        titles=_titles(diff.topics),
        words=words,
        phraser=Phraser(words, rules.phrase),
        rules=rules,
        lexicon=lexicon,
    )


def _told(diff: Diff) -> dict[str, Told]:
    """Every sentence once, by its unit, in text order, those of the earlier statement first."""
    passages = {passage.unit: passage for topic in diff.topics for passage in topic.passages}
    held: dict[str, list[Commitment]] = {}
    for commitment in diff.commitments:
        held.setdefault(commitment.unit, []).append(commitment)
    return {
        unit.id: Told(passages[unit.id], side, place, unit, tuple(held.get(unit.id, ())))
        for side, statement in enumerate(diff.statements)
        for place, unit in enumerate(statement.units)
        if unit.id in passages
    }


def _titles(topics: Iterable[Topic]) -> dict[str, str]:
    """The title of the topic that each sentence is at home in: where it is core, and few others are."""
    found: dict[str, tuple[bool, int, str]] = {}
    for topic in topics:
        for passage in topic.passages:
            option = (not passage.core, len(topic.passages), topic.title)
            found[passage.unit] = min(option, found.get(passage.unit, option))
    return {unit: title for unit, (_, _, title) in found.items()}


def _matched(diff: Diff, told: Mapping[str, Told], rules: BriefSettings) -> tuple[tuple[Match, ...], tuple[Told, ...]]:
    """Pairs of sentences, each sentence in one at most, likeliest first; and the sentences that stand alone."""
    joined = _changes_by_units(diff)
    options = {(pair.earlier, pair.later): (pair, topic.title) for topic in diff.topics for pair in topic.pairs}
    chosen: dict[str, tuple[str, str]] = {}
    for units, (pair, _) in sorted(options.items(), key=lambda option: (-option[1][0].chance, option[0])):
        if pair.chance >= rules.partner and not chosen.keys() & set(units):
            chosen |= dict.fromkeys(units, units)
    rest = [one for one in told.values() if one.id not in chosen]
    beside = _beside(rest, chosen, rules)
    matches = []
    for units in dict.fromkeys(chosen.values()):
        pair, title = options[units]
        also = tuple(beside.get(units, ()))
        changes = tuple(joined.get(units, ()))
        matches.append(Match(told[units[0]], told[units[1]], pair.chance, pair.wording, changes, title, also))
    taken = {one.id for match in matches for one in match.also}
    return tuple(matches), tuple(one for one in rest if one.id not in taken)


def _beside(
    rest: Iterable[Told], chosen: Mapping[str, tuple[str, str]], rules: BriefSettings
) -> dict[tuple[str, str], list[Told]]:
    """Sentences without a partner of their own that are likely on the line of a pair, the likeliest first."""
    found: dict[tuple[str, str], list[Told]] = {}
    for one in sorted(rest, key=lambda one: (-one.passage.chance, one.id)):
        if one.passage.chance >= rules.alone and one.passage.closest in chosen:
            found.setdefault(chosen[one.passage.closest], []).append(one)
    return found


def _changes_by_units(diff: Diff) -> dict[tuple[str, str], list[Change]]:
    """The changes of both sides by the sentences that they join."""
    units = {commitment.id: commitment.unit for commitment in diff.commitments}
    found: dict[tuple[str, str], list[Change]] = {}
    for change in diff.changes:
        if change.earlier and change.later:
            found.setdefault((units[change.earlier[0]], units[change.later[0]]), []).append(change)
    return found
