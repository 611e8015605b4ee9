"""Whom a clause binds where one house speaks: of its own offices, and of parties that it counts together."""

from collections.abc import Callable, Collection, Sequence

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


def all_in_a_row(found: Sequence[str], parties: Sequence[str], unknown: Collection[str]) -> bool:
    """Whether as many leaders as a text has parties act, and those known of them for some of these: all then do.

    Example:
        >>> all_in_a_row(["Norway", "Premier Rowan"], ["Norway", "Chile"], {"Premier Rowan"})
        True
        >>> all_in_a_row(["Peru", "Premier Rowan"], ["Norway", "Chile"], {"Premier Rowan"})
        False
    """
    known = [name for name in found if name not in unknown]
    return len(found) == len(parties) and 0 < len(known) < len(found) and set(known) <= {*parties}


def of_one_house(names: Sequence[str], house: str, is_office: Callable[[str], bool]) -> tuple[str, ...]:
    """The names of those who are bound, offices that no state is said of as the state that issues the text."""
    return tuple(dict.fromkeys(house if is_office(name) else name for name in names))
