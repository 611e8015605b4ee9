"""Settings that can be used, and the words that they name."""

from collections.abc import Iterable

from alliancediff import lexicon as words
from alliancediff.errors import SettingsError
from alliancediff.lexicon import Lexicon
from alliancediff.models import Series, Settings, Statement

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
    for name in ("cutoff", "unsure_cutoff", "doubt", "length_ratio", "scope_ratio"):
        value = getattr(settings, name)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise SettingsError(name, f"{value!r} is no number from 0 to 1")
    if settings.unsure_cutoff > settings.cutoff:
        raise SettingsError("unsure_cutoff", f"{settings.unsure_cutoff} lies above cutoff {settings.cutoff}")
    return settings


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
