"""All that is known of a series before its threads are described, and questions to it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from alliancediff.comparison.axes import level
from alliancediff.evolution.moments import Moments
from alliancediff.models import Axis, Change, ChangeKind, Commitment, Link

Judge = Callable[[Sequence[Link]], Change]
"""Links between two texts -> the change that the closest of them makes."""


@dataclass(frozen=True, slots=True)
class Traced:
    """All that is known of a series before its threads are described.

    `commitments` stand in the order of the series. `links` are those kept, `absences` what the comparison of two texts
    says of a commitment of the earlier one that the later one leaves out, by commitment and later statement, `theme_of`
    the themes of lines, `opening_words` words before a date that say when something begins. `alike` are the pairs of
    statements, the earlier first, whose words weigh alike, `unlike` those known to be of unlike sorts, `overarching`
    links between such that are alike over mentions in others, `parent_of` the broader line of each line that has one.
    """

    commitments: Mapping[str, Commitment]
    links: Sequence[Link]
    absences: Mapping[tuple[str, str], ChangeKind]
    moments: Moments
    judge: Judge
    theme_of: Mapping[str, str] = field(default_factory=dict)
    opening_words: Sequence[str] = ()
    alike: Collection[tuple[str, str]] = frozenset()
    unlike: Collection[tuple[str, str]] = frozenset()
    overarching: Sequence[Link] = ()
    parent_of: Mapping[str, str] = field(default_factory=dict)
    _place: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Number the commitments once."""
        object.__setattr__(self, "_place", {commitment: number for number, commitment in enumerate(self.commitments)})

    def day(self, commitment: str) -> int:
        """The number of the day on which a clause was said."""
        return self.moments.day_of[self.commitments[commitment].statement]

    def date(self, commitment: str) -> date:
        """The same as a date."""
        return self.moments.dates[self.day(commitment)]

    def place(self, commitment: str) -> int:
        """The place of a clause in the series."""
        return self._place[commitment]

    def parties(self, commitment: str) -> frozenset[str]:
        """Who issued the text of a clause."""
        return self.moments.parties.get(self.commitments[commitment].statement, frozenset())

    def are_alike(self, earlier: str, later: str) -> bool:
        """Whether the words of the texts of two clauses weigh alike."""
        return (self.commitments[earlier].statement, self.commitments[later].statement) in self.alike

    def differ_in_sort(self, earlier: str, later: str) -> bool:
        """Whether two texts, by id, are known to be of unlike sorts."""
        return (earlier, later) in self.unlike

    def texts_between(self, after: int, until: int) -> list[str]:
        """The texts of the days between whose silence may mean something."""
        days = self.moments.day_of.items()
        return [text for text, day in days if after < day < until and text not in self.moments.reports]

    def drops(self, clauses: Sequence[str], text: str) -> bool:
        """Whether a text would have said all of these clauses, and says none."""
        return all(self.absences.get((c, text)) is ChangeKind.DROPPED for c in clauses)

    def change(self, links: Sequence[Link], *, onward: bool = False) -> Change | None:
        """The change between the nearest two days that links join: that of the two texts that speak for the days.

        The links lead back from one day, or, where `onward` is true, on from one.
        """
        if not links:
            return None
        days = [self.day(k.later if onward else k.earlier) for k in links]
        nearest = min(days) if onward else max(days)
        near = [k for k, day in zip(links, days, strict=True) if day == nearest]
        pair = min(map(self._texts, near))
        return self._level(self.judge([k for k in near if self._texts(k) == pair]))

    def _level(self, change: Change) -> Change:
        """A change between texts of unlike sorts without its direction, unless a reader gave it one."""
        texts = [self.commitments[end].statement for end in change.pair]
        is_ruled = any(reason.axis is Axis.READER for reason in change.reasons)
        if is_ruled or change.kind is ChangeKind.REPEATED or not self.differ_in_sort(*texts):
            return change
        return replace(change, kind=ChangeKind.REPEATED, reasons=level(change.reasons), mixed=False)

    def _texts(self, link: Link) -> tuple[int, int]:
        earlier, later = (self.moments.place_of[self.commitments[end].statement] for end in (link.earlier, link.later))
        return earlier, later
