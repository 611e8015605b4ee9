"""Where a sentence stands: its number in its statement, as every report prints it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.language.folding import same_text
from alliancediff.models import Role, Statement, Unit, UnitKind

KEY = "(31 > 27-28) leads from sentence 31 of the earlier text to 27 and 28 of the later one; headings and items count."


@dataclass(frozen=True, slots=True)
class Places:
    """The numbers of all sentences of two statements, by the ids of units; those of the later statement alone, too."""

    numbers: Mapping[str, int]
    sides: Mapping[str, int]

    def label(self, units: Iterable[str]) -> str:
        """Where units of either side stand: "31 > 27-28"; one side where the other has none: "31 >" and "> 27".

        Example:
            >>> from alliancediff.documents.places import Places
            >>> Places({"a": 3, "b": 4, "c": 7}, {"a": 0, "b": 0, "c": 1}).label(["a", "b", "c"])
            '3-4 > 7'
        """
        there = [unit for unit in units if unit in self.numbers]
        one, two = (spans(sorted({self.numbers[u] for u in there if self.sides[u] == side})) for side in (0, 1))
        return f"{one} > {two}".strip() if there else ""


def numbered(statement: Statement) -> Mapping[str, int]:
    """The number of each sentence, item and heading of a statement, from 1; its title and furniture have none."""
    return {unit.id: number for number, unit in enumerate(filter(_counts, statement.units), 1)}


def _counts(unit: Unit) -> bool:
    return unit.role is not Role.BOILERPLATE and unit.kind is not UnitKind.TITLE


def places_of(statements: Sequence[Statement]) -> Places:
    """The numbers of two statements, the earlier one first."""
    numbers = [numbered(statement) for statement in statements]
    sides = {unit: side for side, those in reversed([*enumerate(numbers)]) for unit in those}
    return Places({**numbers[-1], **numbers[0]}, sides)


def units_of(quotes: Iterable[str], statement: Statement) -> tuple[str, ...]:
    """The units that quotations stand in, the first of those with the same words."""
    by_words: dict[str, str] = {}
    for unit in statement.units:
        by_words.setdefault(same_text(statement.quote(unit.span)), unit.id)
    return tuple(by_words[words] for words in map(same_text, quotes) if words in by_words)


def spans(numbers: Sequence[int]) -> str:
    """Rising numbers, those in a row as a span.

    Example:
        >>> spans([3, 4, 5, 9])
        '3-5, 9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
