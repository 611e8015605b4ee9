"""What the lines of a brief are made from: the sentences of a diff with their nearest, and the pairs among them."""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.brief.excerpts import Act, Excerpter, act_of
from alliancediff.brief.naming.cutting import Cutter, cutter_of
from alliancediff.brief.naming.gone import is_plain
from alliancediff.brief.naming.nouns import Nouns, nouns_of
from alliancediff.brief.naming.whole import Whole, wholes_of
from alliancediff.brief.phrases import Phraser
from alliancediff.brief.rolls import is_roll
from alliancediff.brief.words import Words, words_of
from alliancediff.comparison.redline import redliner
from alliancediff.lexicon import Lexicon
from alliancediff.models import BriefSettings, Change, Commitment, CommitmentKind, Diff, Edit, Passage, Settings, Unit


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

    @property
    def facts(self) -> tuple[str, ...]:
        """Its sums and days, verbatim."""
        return tuple(one.text for c in self.commitments for one in (*c.slots.amounts, *c.slots.deadlines))

    def act(self, commitment: Commitment, material: "Material") -> Act:
        """Where the act of one of its commitments stands in it."""
        return act_of(commitment, self.quote, self.unit.span.start, material.everyone[self.side], material.words)


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences that are each other's nearest, the edit between them, and the changes that join them.

    `unsure` is true where they may be on two lines. `kin` are further sentences of either side that a link which is
    sure joins with one of the two: what they hold is neither gone nor added; `beside` are the changes that do so.
    """

    earlier: Told
    later: Told
    wording: tuple[Edit, ...]
    changes: tuple[Change, ...]
    unsure: bool = False
    kin: tuple[Told, ...] = ()
    beside: tuple[Change, ...] = ()

    @property
    def is_one_wording(self) -> bool:
        """Whether the one act of either sentence is that of the other in the same words, figures aside."""
        is_alone = len(self.earlier.commitments) == len(self.later.commitments) == 1
        return is_alone and any(change.confidence >= 1 and not change.unsure for change in self.changes)

    @property
    def chance(self) -> float:
        """That a reader puts both on one line."""
        return self.later.passage.chance


@dataclass(frozen=True, slots=True)
class Material:
    """All that a rule of a section reads; `everyone` is how many parties speak in either statement."""

    diff: Diff
    told: Mapping[str, Told]
    matches: tuple[Match, ...]
    words: Words
    phraser: Phraser
    excerpter: Excerpter
    cutter: Cutter
    nouns: Nouns
    wholes: tuple[Whole, ...]
    everyone: tuple[int, int]
    rules: BriefSettings

    def weigh(self, key: str, side: int) -> float:
        """What a word of one side is worth: more for a rare one, a name, and one that the other text does not hold."""
        return self.news(key, side) or self.rarity(key) * self.rules.of_old

    def news(self, key: str, side: int) -> float:
        """What a word is worth that the other text does not hold: more where it comes back; 0 for the others."""
        if not self.words.is_news(key, side):
            return 0.0
        return self.telling(key) * min(math.sqrt(self.words.counts[key]), self.rules.again)

    def rarity(self, key: str) -> float:
        """How much a word tells lines apart, whichever text holds it."""
        return self.words.rarity(key) * self.telling(key)

    def telling(self, key: str) -> float:
        """How much a word says by itself."""
        named = self.rules.known if key.startswith("@") else self.rules.named if key in self.words.names else 1.0
        return (self.rules.of_old if self.is_plain(key) else 1.0) * named

    def is_plain(self, key: str) -> bool:
        """Whether a word says little by itself."""
        return is_plain(key, self.words)

    def keys(self, told: Told) -> frozenset[str]:
        """The words of a sentence."""
        return self.words.keys(told.quote)


def material_of(diff: Diff, lexicon: Lexicon, settings: Settings) -> Material:
    """The material of a diff whose topics are made: of all its sentences but those that only say who met."""
    told = {id_: one for id_, one in _told(diff).items() if not is_roll(one.quote, lexicon, settings.brief)}
    spoken = speakers(*(spelled_out(side, lexicon) for side in diff.statements))
    texts, quotes = (diff.earlier.text, diff.later.text), [one.quote for one in told.values()]
    words = words_of(texts, quotes, lexicon, spoken)
    told = {id_: one for id_, one in told.items() if not _is_bare_lead_in(one, words)}
    matches = _matches(diff, told, words, lexicon, settings)
    cutter, wholes = cutter_of(lexicon, words.normaliser), wholes_of(diff.statements, words)
    phraser, rules = Phraser(words), settings.brief
    everyone = (len(diff.earlier.issuers), len(diff.later.issuers))
    excerpter = Excerpter(words, phraser, rules)
    return Material(diff, told, matches, words, phraser, excerpter, cutter, nouns_of(quotes), wholes, everyone, rules)


def _is_bare_lead_in(one: Told, words: Words) -> bool:
    """Whether a sentence only says whose acts the items below it are: "The two countries will not:"."""
    is_open = one.quote.rstrip().endswith(":") and not one.commitments
    return is_open and words.keys(one.quote) <= words.speakers | words.subjects | words.formula | words.light


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


def _matches(
    diff: Diff, told: Mapping[str, Told], words: Words, lexicon: Lexicon, settings: Settings
) -> tuple[Match, ...]:
    """Pairs of sentences that are each other's nearest, in the order of the later text.

    One is sure where a link that is sure joins the two, and more than a weak one where little of the words is kept, or
    where they are all but sure to be of one line.
    """
    marker, changes, rules = redliner(lexicon, settings.comparison), _changes_by_units(diff), settings.brief
    promises = {c.id for c in diff.commitments if c.kind is CommitmentKind.UNDERTAKING}
    deeds = {c.id for c in diff.commitments if c.kind is CommitmentKind.REPORT}
    found = []
    for one in told.values():
        if one.side and _are_nearest(one, told):
            joined = tuple(changes.get((one.passage.closest, one.id), ()))
            if one.passage.chance >= rules.perhaps:
                earlier = told[one.passage.closest]
                is_kept = _share(earlier, one, words) >= rules.edited_share
                linked = [change for change in joined if not change.unsure]
                sure = [change for change in linked if is_kept or change.confidence >= rules.joined]
                facts = [fact for told in (earlier, one) for fact in told.facts]
                wording = tuple(run.edit for run in marker.runs(earlier.quote, one.quote, facts))
                kept_word = any(change.fulfilment or _is_deed(change, promises, deeds) for change in sure)
                is_safe = kept_word or (sure and is_kept)
                least = rules.fulfilled if is_safe else rules.partner if sure else rules.unlinked
                unsure = one.passage.chance < least
                near = {} if unsure else _kin(earlier.id, one.id, changes)
                kin = tuple(told[unit] for unit in near if unit in told)
                beside = tuple(change for those in near.values() for change in those)
                found.append(Match(earlier, one, wording, joined, unsure, kin, beside))
    return tuple(found)


def _share(earlier: Told, later: Told, words: Words) -> float:
    """Of the words of the shorter sentence those that the other holds."""
    sides = [words.keys(earlier.quote), words.keys(later.quote)]
    return len(sides[0] & sides[1]) / max(1, min(map(len, sides)))


def _kin(earlier: str, later: str, changes: Mapping[tuple[str, str], Sequence[Change]]) -> dict[str, list[Change]]:
    """The units that changes which are sure join with one of a pair, and these changes."""
    found: dict[str, list[Change]] = {}
    for (one, two), those in changes.items():
        sure = [change for change in those if not change.unsure]
        if sure and (one == earlier) != (two == later):
            found.setdefault(two if one == earlier else one, []).extend(sure)
    return found


def _is_deed(change: Change, promises: AbstractSet[str], deeds: AbstractSet[str]) -> bool:
    """Whether a promise is told as a deed."""
    one, two = change.pair
    return one in promises and two in deeds


def _are_nearest(one: Told, told: Mapping[str, Told]) -> bool:
    return one.passage.closest in told and told[one.passage.closest].passage.closest == one.id


def _changes_by_units(diff: Diff) -> dict[tuple[str, str], list[Change]]:
    """The changes of both sides by the sentences that they join."""
    units = {commitment.id: commitment.unit for commitment in diff.commitments}
    found: dict[tuple[str, str], list[Change]] = {}
    for change in diff.changes:
        if change.earlier and change.later:
            found.setdefault((units[change.earlier[0]], units[change.later[0]]), []).append(change)
    return found
