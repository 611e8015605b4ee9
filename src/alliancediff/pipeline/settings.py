"""Settings that can be used, and the words that they name."""

from collections.abc import Iterable

from alliancediff import lexicon as words
from alliancediff.errors import SettingsError
from alliancediff.lexicon import Lexicon
from alliancediff.models import Series, Settings, Statement

__all__ = ["checked", "lexicon_of", "settings_of"]


def checked(settings: Settings) -> Settings:
    """The settings, if they are any; their values were checked when they were made.

    Raises:
        SettingsError: it is something else.
    """
    if not isinstance(settings, Settings):
        raise SettingsError("settings", f"{settings!r} is none; give Settings(...), such as Settings(cutoff=0.5)")
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
    return words.load(checked(settings).packs, settings.profile)
