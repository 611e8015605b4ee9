"""When things were said: statements in order, and which of the texts of one day speaks for it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from alliancediff.errors import DuplicateStatementError, UndatedStatementError
from alliancediff.models import Statement


def rank(statement: Statement) -> tuple[int, bool, str, str]:
    """The place of a text among those of its day: by genre, then the parties' own words before digests, then by id.

    What a digest of a joint statement tells is nearer to what was agreed than what a press article chose.
    """
    return statement.genre.nearness, statement.digest, statement.id, statement.sha256


def in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements by date, those of one day by rank, so that the order in which they were named does not matter.

    Raises:
        UndatedStatementError: one has no date.
        DuplicateStatementError: two have one id.
    """
    every = list(statements)
    counts = Counter(statement.id for statement in every)
    if undated := [statement.id for statement in every if statement.date is None]:
        raise UndatedStatementError(*undated)
    for statement_id, count in counts.items():
        if count > 1:
            raise DuplicateStatementError(statement_id)
    return tuple(sorted(every, key=lambda statement: (str(statement.date), rank(statement))))


@dataclass(frozen=True, slots=True)
class Moments:
    """The days of a series: `day_of` gives a statement's number among them, `place_of` its place among all texts.

    `reports` are the texts that only report on another one of their day and parties, such as a readout beside a joint
    statement: their silence means nothing. `parties` are the issuers of each statement.
    """

    dates: tuple[date, ...]
    day_of: Mapping[str, int]
    place_of: Mapping[str, int]
    reports: frozenset[str] = frozenset()
    parties: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The number of the last day."""
        return len(self.dates) - 1

    def gap(self, earlier: int, later: int) -> int:
        """How many days of the series lie between two of them."""
        return max(0, later - earlier - 1)


def moments_of(statements: Sequence[Statement]) -> Moments:
    """The days of statements that `in_order` gave."""
    dates = tuple(sorted({s.date for s in statements if s.date}))
    return Moments(
        dates,
        {s.id: dates.index(s.date) for s in statements if s.date},
        {s.id: place for place, s in enumerate(statements)},
        frozenset(s.id for s in statements if any(_reports_on(s, other) for other in statements)),
        {s.id: frozenset(s.issuers) for s in statements},
    )


def _reports_on(statement: Statement, other: Statement) -> bool:
    """Whether a text tells what another one of its day holds: it ranks behind, and no party of it is another's."""
    is_nearer = statement.genre.tells_of_others and other.genre.nearness < statement.genre.nearness
    if statement.date != other.date or not is_nearer:
        return False
    return not statement.issuers or not other.issuers or set(statement.issuers) <= set(other.issuers)
