"""Values of settings that cannot be used, refused where they are written and not where they are used."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from os import PathLike, fspath
from typing import Any

from alliancediff.errors import SettingsError
from alliancediff.models.settings.ranges import RANGE, Range


def packs_of(given: object) -> tuple[str, ...]:
    """Packs as a tuple of names, each once; one name alone is a list of one.

    Raises:
        SettingsError: it is no list of names and folders.
    """
    several = [given] if isinstance(given, str | PathLike) else given
    if not isinstance(several, list | tuple | set | frozenset):
        advice = "give a list of names or folders, as in ['us_japan'], or () for none"
        raise SettingsError("packs", f"{given!r} is no list; {advice}")
    for pack in several:
        if not isinstance(pack, str | PathLike) or not str(pack):
            raise SettingsError("packs", f"{pack!r} is no name of a pack and no folder")
    names: Iterable[Any] = sorted(several, key=str) if isinstance(several, set | frozenset) else several
    return tuple(dict.fromkeys(str(fspath(pack)) for pack in names))


def check_profile(profile: object) -> None:
    """Refuse what is no name of a profile.

    Raises:
        SettingsError: it is none.
    """
    if not isinstance(profile, str) or not profile:
        raise SettingsError("profile", f"{profile!r} is no name of a profile, such as 'default'")


def check_numbers(settings: Any, group: str = "") -> None:  # noqa: ANN401  any group of settings
    """Every number lies in the range of its field, every truth value is one, and so in each group of numbers."""
    for field in fields(settings):
        name, value = group + field.name, getattr(settings, field.name)
        if is_dataclass(group_type := field.default_factory):
            if type(value) is not group_type:
                raise SettingsError(name, f"{value!r} is no {group_type.__name__}")
            check_numbers(value, f"{name}.")
        elif isinstance(field.default, bool) and not isinstance(value, bool):
            raise SettingsError(name, f"{value!r} is neither True nor False")
        elif RANGE in field.metadata:
            _check_number(name, value, field.metadata[RANGE], is_whole=isinstance(field.default, int))


def _check_number(name: str, value: object, allowed: Range, *, is_whole: bool) -> None:
    kinds, called = ((int,), "whole number") if is_whole else ((int, float), "number")
    if isinstance(value, bool) or not isinstance(value, kinds) or not allowed.low <= value <= allowed.high:
        raise SettingsError(name, f"{value!r} is no {called} from {allowed.low:g} to {allowed.high:g}")
