"""Which themes a clause is about, by cue; the cue is the evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.lexicon import Lexicon, Theme


@dataclass(frozen=True, slots=True)
class _Cues:
    """The compiled cues of one theme."""

    theme: str
    strong: Phrases
    weak: Phrases
    not_cues: Phrases


@dataclass(frozen=True, slots=True)
class ThemeFinder:
    """Finds every theme of a text; each theme has a pattern of its own, since one word may be a cue of several."""

    themes: tuple[_Cues, ...]

    def evidence(self, text: str) -> dict[str, str]:
        """Theme ids, in the order of the lexicon, each with the cue that it rests on.

        Weak cues count only where no theme has a strong one. Words of a theme's `not_cues` are no cue for it.
        """
        strong = {cues.theme: cue for cues in self.themes if (cue := _first(cues.strong, cues, text))}
        return strong or {cues.theme: cue for cues in self.themes if (cue := _first(cues.weak, cues, text))}

    def find(self, text: str) -> tuple[str, ...]:
        """The ids alone."""
        return tuple(self.evidence(text))


def _first(phrases: Phrases, cues: _Cues, text: str) -> str:
    return next((match.group() for _, match in phrases.find(_without(cues.not_cues, text))), "")


def make_theme_finder(lexicon: Lexicon) -> ThemeFinder:
    """The finder for a lexicon's themes."""
    return ThemeFinder(tuple(_compiled(theme) for theme in lexicon.themes))


def _compiled(theme: Theme) -> _Cues:
    return _Cues(theme.id, *(_phrases(theme.id, cues) for cues in (theme.cues, theme.weak_cues, theme.not_cues)))


def _phrases(theme: str, cues: Sequence[str]) -> Phrases:
    return compile_phrases((theme, cue) for cue in cues)


def _without(phrases: Phrases, text: str) -> str:
    return re.sub(phrases.pattern, " ", text) if phrases.pattern else text
