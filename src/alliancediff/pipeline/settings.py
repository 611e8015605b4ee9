"""Settings that can be used, and the words that they name."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from alliancediff import lexicon as words
from alliancediff.errors import SettingsError
from alliancediff.lexicon import Lexicon
from alliancediff.models import Series, Settings, Statement
from alliancediff.models.settings import RANGE, Range

__all__ = ["checked", "lexicon_of", "settings_of"]


def checked(settings: Settings) -> Settings:
    """The settings, if they can be used.

    Raises:
        SettingsError: a value is of the wrong type or out of its range.
    """
    if isinstance(settings.packs, str):
        raise SettingsError(
            "packs", f"{settings.packs!r} is one text; give a tuple of names, as in ({settings.packs!r},)"
        )
    if not isinstance(settings.profile, str):
        raise SettingsError("profile", f"{settings.profile!r} is no name of a profile")
    _check_numbers(settings)
    if settings.unsure_cutoff > settings.cutoff:
        raise SettingsError("unsure_cutoff", f"{settings.unsure_cutoff} lies above cutoff {settings.cutoff}")
    return settings


def _check_numbers(settings: Any, group: str = "") -> None:  # noqa: ANN401  any group of settings
    """Every number lies in the range of its field, every truth value is one, and so in each group of numbers."""
    for field in fields(settings):
        name, value = group + field.name, getattr(settings, field.name)
        if is_dataclass(group_type := field.default_factory):
            if type(value) is not group_type:
                raise SettingsError(name, f"{value!r} is no {group_type.__name__}")
            _check_numbers(value, f"{name}.")
        elif isinstance(field.default, bool) and not isinstance(value, bool):
            raise SettingsError(name, f"{value!r} is neither True nor False")
        elif RANGE in field.metadata:
            _check_number(name, value, field.metadata[RANGE], is_whole=isinstance(field.default, int))


def _check_number(name: str, value: object, allowed: Range, *, is_whole: bool) -> None:
    kinds, called = ((int,), "whole number") if is_whole else ((int, float), "number")
    if isinstance(value, bool) or not isinstance(value, kinds) or not allowed.low <= value <= allowed.high:
        raise SettingsError(name, f"{value!r} is no {called} from {allowed.low:g} to {allowed.high:g}")


def settings_of(series: Iterable[Statement]) -> Settings:
    """The defaults, with the packs that a series names where it names any."""
    packs = series.packs if isinstance(series, Series) else ()
    return Settings(packs=packs) if packs else Settings()


def lexicon_of(settings: Settings) -> Lexicon:
    """The words that these settings name.

    Raises:
        LexiconError, SettingsError: from the settings.
    """
    settings = checked(settings)
    return words.load(settings.packs, settings.profile)
