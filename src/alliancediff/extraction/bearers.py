"""Whom a clause binds where one house speaks: of its own offices, and of parties that it counts together."""

from collections.abc import Callable, Sequence

from alliancediff.extraction.actors import JOINT, Subject
from alliancediff.language.english.subjects import COUNTED_TOGETHER, COUNTS


def counted_together(subject: Subject | None, states: Sequence[str]) -> tuple[str, ...] | None:
    """The states that "the three leaders" are in a text that one state issues; None where it does not say so.

    `states` are those that the text names at its beginning. Whoever is counted and not named there is not known.

    Example:
        >>> counted_together(Subject(0, (JOINT,), "the two leaders"), ["Norway", "Chile", "Peru"])
        ('Norway', 'Chile')
        >>> counted_together(Subject(0, (JOINT,), "the four countries"), ["Norway", "Chile"])
        ()
        >>> counted_together(Subject(0, (JOINT,), "we"), ["Norway", "Chile"]) is None
        True
    """
    match = COUNTED_TOGETHER.fullmatch(subject.words) if subject and JOINT in subject.actors else None
    if match is None:
        return None
    many = COUNTS.get((match["number"] or "").lower(), len(states))
    return tuple(states[:many]) if 1 < many <= len(states) else ()


def of_one_house(names: Sequence[str], house: str, is_office: Callable[[str], bool]) -> tuple[str, ...]:
    """The names of those who are bound, offices that no state is said of as the state that issues the text."""
    return tuple(dict.fromkeys(house if is_office(name) else name for name in names))
