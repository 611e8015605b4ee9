"""Which themes a clause is about, by cue; the cue is the evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.lexicon import Lexicon, Theme


@dataclass(frozen=True, slots=True)
class ThemeFinder:
    """Finds every theme of a text; each theme has a pattern of its own, since one word may be a cue of several."""

    themes: tuple[tuple[str, Phrases, Phrases], ...]

    def find(self, text: str) -> tuple[str, ...]:
        """Theme ids, in the order of the lexicon. Words of a theme's `not_cues` are no cue for it."""
        return tuple(theme for theme, cues, not_cues in self.themes if any(cues.find(_without(not_cues, text))))


def make_theme_finder(lexicon: Lexicon) -> ThemeFinder:
    """The finder for a lexicon's themes."""
    return ThemeFinder(tuple(_compiled(theme) for theme in lexicon.themes))


def _compiled(theme: Theme) -> tuple[str, Phrases, Phrases]:
    return theme.id, _phrases(theme.id, theme.cues), _phrases(theme.id, theme.not_cues)


def _phrases(theme: str, cues: Sequence[str]) -> Phrases:
    return compile_phrases((theme, cue) for cue in cues)


def _without(phrases: Phrases, text: str) -> str:
    return re.sub(phrases.pattern, " ", text) if phrases.pattern else text
