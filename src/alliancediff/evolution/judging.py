"""Links between two texts of a series -> the changes that they make, with their evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from alliancediff.comparison import compare
from alliancediff.comparison.annotation import annotate
from alliancediff.lexicon import Lexicon
from alliancediff.models import NEXT_CLAUSE, Alignment, Change, Commitment, Edit, Link, Settings, Statement

Pair = tuple[str, str]
"""The ids of two statements, the earlier one first."""
_NEXT_CLAUSE = Edit("equal", NEXT_CLAUSE, NEXT_CLAUSE)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges links by the rules of a diff.

    `sides` are the statement of each commitment with all of its commitments, in the order of the series, by which ties
    between links are broken.
    """

    sides: Mapping[str, tuple[Statement, tuple[Commitment, ...]]]
    settings: Settings
    lexicon: Lexicon
    _made: dict[tuple[Link, ...], tuple[Change, ...]] = field(default_factory=dict, init=False, repr=False)
    _place: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Number the commitments once."""
        object.__setattr__(self, "_place", {commitment: number for number, commitment in enumerate(self.sides)})

    def changes(self, links: Sequence[Link]) -> tuple[Change, ...]:
        """The changes that some links between two texts make, with their evidence and the days they skip.

        They are made once: a thread, the series and each clause of a day ask for the same links.
        """
        wanted = tuple(links)
        if wanted not in self._made:
            self._made[wanted] = self._changes(wanted)
        return self._made[wanted]

    def _changes(self, links: tuple[Link, ...]) -> tuple[Change, ...]:
        one, two = (self.sides[end] for end in (links[0].earlier, links[0].later))
        rungs = self.lexicon.profile.opposes_from
        _, changes = compare(one, two, Alignment(links, (), ()), self.settings, opposes_from=rungs)
        told = annotate(changes, (one[0], two[0]), (*one[1], *two[1]), self.lexicon, self.settings.comparison)
        return tuple(replace(change, gap=links[0].gap) for change in told)

    def closest(self, links: Sequence[Link]) -> Change:
        """Of several links between two texts, the verdict of the change that the closest pair is in.

        It is mixed where other clauses moved otherwise; `earlier` has the earlier clauses of all links, and the edits
        are those of every later clause.
        """
        best = max(links, key=lambda k: (bool(k.corrected), not k.unsure, k.score, *self._places(k)))
        changes = self.changes(links)
        change = next(c for c in changes if best.later in c.later)
        pairs = [self.changes([link])[0] for link in self._counterparts(links)]
        wording = tuple(edit for pair in pairs for edit in (_NEXT_CLAUSE, *pair.wording))[1:]
        earlier = tuple(dict.fromkeys(i for c in (change, *changes) for i in c.earlier))
        notes = dict.fromkeys(note for pair in pairs for note in pair.wording_notes)
        return replace(
            change,
            earlier=earlier,
            also=earlier[1:],
            mixed=change.mixed or len({c.kind for c in changes}) > 1,
            wording=wording,
            wording_notes=tuple(notes),
        )

    def _counterparts(self, links: Sequence[Link]) -> list[Link]:
        """The link of each later clause to its closest counterpart, in text order."""
        closest: dict[str, Link] = {}
        for link in sorted(links, key=lambda k: (k.score, self._places(k))):
            closest[link.later] = link
        return [closest[c.id] for c in self.sides[links[0].later][1] if c.id in closest]

    def _places(self, link: Link) -> tuple[int, int]:
        return self._place[link.earlier], self._place[link.later]
