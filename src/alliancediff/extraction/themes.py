"""Which themes a clause is about, by cue; the cue is the evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.extraction.phrases import Hit, PhraseIndex
from alliancediff.lexicon import Lexicon


@dataclass(frozen=True, slots=True, eq=False)
class ThemeFinder:
    """Finds every theme of a text; one word may be a cue of several themes."""

    order: Mapping[str, int]
    strong: PhraseIndex
    weak: PhraseIndex
    not_cues: PhraseIndex

    def evidence(self, text: str) -> dict[str, str]:
        """Theme ids, in the order of the lexicon, each with the cue that it rests on.

        Weak cues count only where no theme has a strong one. Words of a theme's `not_cues` are no cue for it.
        """
        return dict(_evidence(self, text))

    def find(self, text: str) -> tuple[str, ...]:
        """The ids alone."""
        return tuple(theme for theme, _ in _evidence(self, text))

    def _cues(self, index: PhraseIndex, text: str) -> dict[str, str]:
        """The first cue of each theme."""
        first: dict[str, str] = {}
        for start, _, end, theme in index.hits(text):
            first.setdefault(theme, text[start:end])
        barred = {theme for *_, theme in self.not_cues.hits(text)} if first else set()
        for theme in barred & first.keys():
            first[theme] = self._among_others(index, text, theme)
        return {theme: first[theme] for theme in sorted(first, key=self.order.__getitem__) if first[theme]}

    def _among_others(self, index: PhraseIndex, text: str, theme: str) -> str:
        """The first cue of a theme in a text without its not_cues, or ""."""
        rest = _without((hit for hit in self.not_cues.hits(text) if hit[-1] == theme), text)
        return next((rest[start:end] for start, _, end, entry in index.hits(rest) if entry == theme), "")


@lru_cache(maxsize=1024)
def _evidence(finder: ThemeFinder, text: str) -> Sequence[tuple[str, str]]:
    """Headings and lead-ins are asked for with each line below them."""
    cues = finder._cues(finder.strong, text) or finder._cues(finder.weak, text)  # noqa: SLF001  the finder's own memory
    return tuple(cues.items())


def _without(hits: Iterable[Hit], text: str) -> str:
    """A text with a space in place of each of these, where they overlap of the first and longest."""
    return "".join(_pieces(hits, text))


def _pieces(hits: Iterable[Hit], text: str) -> Iterator[str]:
    reached = 0
    for start, _, end, _ in hits:
        if start >= reached:
            yield text[reached:start] + " "
            reached = end
    yield text[reached:]


@lru_cache(maxsize=16)
def make_theme_finder(lexicon: Lexicon) -> ThemeFinder:
    """The finder for a lexicon's themes."""
    strong, weak, barred = (
        PhraseIndex((theme.id, cue) for theme in lexicon.themes for cue in getattr(theme, kind))
        for kind in ("cues", "weak_cues", "not_cues")
    )
    return ThemeFinder({theme.id: number for number, theme in enumerate(lexicon.themes)}, strong, weak, barred)
