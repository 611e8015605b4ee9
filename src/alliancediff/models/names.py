"""From a name that somebody gives to the thing that is meant: by id or title, in any case, or an error that helps."""

import difflib
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from alliancediff.errors import UnknownNameError
from alliancediff.language.folding import same_words

_Kind = TypeVar("_Kind", bound=StrEnum)
_MOST_NEAR = 3
_LONGEST_LIST = 300
_LONGEST = 60
_FEWEST_LETTERS = 3
"""Letters from which a part of a name tells which one is meant: an "x" stands in many by chance."""
_NEAR = 0.6
"""Likeness from which a name is taken for a slip of another; that of `difflib`, 0 to 1."""


def named(asked: str, known: Mapping[str, Collection[str]], *, setting: str, what: str) -> str:
    """The id that somebody means.

    Args:
        asked: an id, or one of its other names, in any case and with spaces, hyphens or underscores.
        known: the ids that there are, each with its other names, such as the title that reports print.
        setting: what the name is given for, as the error calls it.
        what: what it is the name of: "theme", "kind of change".

    Raises:
        UnknownNameError: no id or several have this name; says which come near, or which there are.

    Example:
        >>> named("Clean energy", {"climate": (), "clean-energy": ()}, setting="themes", what="theme")
        'clean-energy'
    """
    asked = str(asked)  # a date or None is told as any name that nothing has
    if asked in known:
        return asked
    wanted = _key(asked)
    found = [one for one, names in known.items() if wanted and wanted in {_key(one), *map(_key, names)}]
    if len(found) == 1:
        return found[0]
    if found:
        told = f"{_shown(asked)} names {len(found)} here: {_listed(found)}; give the id of one"
        raise UnknownNameError(setting, asked, told, tuple(found[:_MOST_NEAR]))
    near = near_names(asked, known)
    told = " or ".join(_told(one, known[one]) for one in near)
    advice = f"did you mean {told}?" if near else _there(known)
    raise UnknownNameError(setting, asked, f"no {what} here is called {_shown(asked)}; {advice}", near)


def kind_named(asked: str, kinds: type[_Kind], *, setting: str, what: str) -> _Kind:
    """The kind that somebody means, by its name, as a report prints it or as JSON does.

    Raises:
        UnknownNameError: there is no such kind.
    """
    return kinds(named(str(asked), {str(kind): () for kind in kinds}, setting=setting, what=what))


def near_names(asked: str, known: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """The ids that come near a name that none has, at most three, the nearest first: spelled alike, or holding it.

    Example:
        >>> near_names("weakend", {"weakened": (), "new": ()})
        ('weakened',)
    """
    wanted = _key(asked)
    spelled = {_key(name): one for one, names in known.items() for name in (one, *names)}
    close = [spelled[key] for key in difflib.get_close_matches(wanted, spelled, _MOST_NEAR, _NEAR)]
    is_telling = len(wanted.replace(" ", "")) >= _FEWEST_LETTERS
    holding = [one for key, one in spelled.items() if is_telling and wanted in key]
    return tuple(dict.fromkeys([*close, *holding]))[:_MOST_NEAR]


def _key(name: str) -> str:
    """A name in any case and spelling, hyphens and underscores as spaces."""
    return " ".join(same_words(name.replace("-", " ").replace("_", " ")))


def _told(one: str, names: Iterable[str]) -> str:
    """An id with the title that tells a reader what it is, where that says more."""
    title = next((name for name in names if _key(name) not in _key(one)), "")
    return f"{_shown(one)} ({_cut(title)})" if title else _shown(one)


def _there(known: Collection[str]) -> str:
    return f"there {'is' if len(known) == 1 else 'are'} {_listed(known)}" if known else "there is none"


def _listed(names: Collection[str]) -> str:
    shown: list[str] = []
    for name in names:
        if sum(map(len, shown)) > _LONGEST_LIST:
            break
        shown.append(_cut(name))
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _shown(name: str) -> str:
    return repr(_cut(name))


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
