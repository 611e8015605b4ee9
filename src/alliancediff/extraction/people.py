"""Who the officials named in a text act for: "President Rossi of Italy", later "President Rossi" or "the President"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.extraction.phrases import PhraseIndex
from alliancediff.language.english.subjects import GENITIVE, official_after_state, official_of_state
from alliancediff.lexicon import Lexicon

_Official = tuple[int, str, str, str]
"""Where an official is named, with title, name and state."""


@dataclass(frozen=True, slots=True)
class People:
    """The state that each surname and each bare title ("the prime minister") stands for in one text."""

    surnames: Mapping[str, str]
    titles: Mapping[str, str]

    def state_of(self, mention: str) -> str:
        """The state that a titled name acts for, by any of its name words; "" where the text does not say."""
        words = (GENITIVE.sub("", word) for word in reversed(mention.split()))
        return next((self.surnames[word] for word in words if word in self.surnames), "")


def find_people(text: str, lexicon: Lexicon) -> People:
    """The officials of a text whose state it names, right after or right before their title.

    The first one called by a title is whom "the president" means from then on.
    """
    surnames: dict[str, str] = {}
    titles: dict[str, str] = {}
    for _, title, name, state in _make_official_finder(lexicon).find(text):
        titles.setdefault(title.lower(), state)
        for word in name.split():
            if word[0].isupper() and len(word) > 2:  # noqa: PLR2004  initials are nobody's name
                surnames.setdefault(word.rstrip(".,"), state)
    return People(surnames, titles)


@dataclass(frozen=True, slots=True, eq=False)
class _OfficialFinder:
    """Finds titles beside states; `titles` are in order of their length."""

    states: Mapping[str, str]
    titles: tuple[str, ...]
    state_index: PhraseIndex
    title_index: PhraseIndex
    after_title: re.Pattern[str]
    after_state: re.Pattern[str]

    def find(self, text: str) -> list[_Official]:
        """The officials of a text, in its order."""
        states = [(start, end) for start, _, end, _ in self.state_index.hits(text) if text[start:end] in self.states]
        return sorted((*self._before_states(text), *self._after_states(text, states), *self._known(text, states)))

    def _before_states(self, text: str) -> Iterator[_Official]:
        """Titles with a name and the state after it."""
        reached = 0
        for start, *_ in self.title_index.hits(text):
            match = self.after_title.match(text, start) if start >= reached else None
            if match:
                reached = match.end()
                yield start, match["title"], match["name"].strip(), self.states[match["state"]]

    def _after_states(self, text: str, states: Sequence[tuple[int, int]]) -> Iterator[_Official]:
        """Titles with a name and the state before them."""
        reached = 0
        for start, end in states:
            match = self.after_state.match(text, end) if start >= reached else None
            if match:
                reached = match.end()
                yield start, match["title"], match["name"].strip(), self.states[text[start:end]]

    def _known(self, text: str, states: Sequence[tuple[int, int]]) -> Iterator[_Official]:
        """Officials whom the lexicon lists with their titles."""
        reached = 0
        for start, end in states:
            if start < reached:
                continue
            reached, form = end, text[start:end]
            title = next((title for title in self.titles if form.startswith(f"{title} ")), "")
            if title:
                yield start, title, form[len(title) :].strip(), self.states[form]


@lru_cache(maxsize=16)
def _make_official_finder(lexicon: Lexicon) -> _OfficialFinder:
    states = {form: actor.id for actor in lexicon.actors if actor.kind in {"state", "people"} for form in actor.forms}
    forms = "|".join(sorted(map(re.escape, states), key=lambda form: (-len(form), form)))
    titles = "|".join(sorted(map(re.escape, lexicon.titles), key=lambda title: (-len(title), title)))
    return _OfficialFinder(
        states,
        tuple(sorted(lexicon.titles, key=len, reverse=True)),
        PhraseIndex((("", form) for form in states), ignore_case=False),
        PhraseIndex((("", title) for title in lexicon.titles), ignore_case=False),
        re.compile(official_of_state(titles, forms)),
        re.compile(official_after_state(titles)),
    )
