"""Who issues a statement, where its front matter does not say: the title, the opening, the publisher, the text."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from alliancediff.language.english.sentences import SPEAKERS
from alliancediff.language.folding import plain_marks
from alliancediff.lexicon import Actor
from alliancediff.models import Genre, Note

_OPENING = 6000
"""Characters in which a text says who speaks: "We, the governments of ..."."""
_OWN_SORTS = {Genre.READOUT, Genre.FACT_SHEET, Genre.REMARKS, Genre.JOINT_STATEMENT, Genre.COMMUNIQUE}
"""Genres in which the house that publishes a text speaks in it."""
_SHORT = 3
_LEAST = 3
"""How often two states must act side by side in a text before it is taken for theirs."""


def guess_issuers(
    title: str, text: str, source: str, genre: Genre, actors: Sequence[Actor], publishers: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """States and groups that seem to issue a text, in alphabetical order, and a note where that is more than the title.

    1. A group that the title names.
    2. Who says "we, the governments of ..." in the opening.
    3. The states that the title names, themselves or by a leader of whom the text says "of STATE"; where the text is an
       official one, the state whose house publishes it, too.
    4. The two states that act side by side most often in the text.
    """
    names = _Names(actors)
    titled = names.find(title, ("state", "group", "people")) | names.leaders(title, text)
    if titled & names.groups:
        return tuple(sorted(titled)), ()
    opening = SPEAKERS.search(text[:_OPENING])
    speakers = names.find(opening["list"], ("state",)) if opening else frozenset()
    if len(speakers) > 1:
        return tuple(sorted(speakers)), _note(speakers, "the opening, which says who speaks")
    house = publishers.get(_house(source, publishers), "")
    if house and genre in _OWN_SORTS and house not in titled:
        return tuple(sorted({*titled, house})), _note({*titled, house}, "the title and the publisher")
    if titled:
        return tuple(sorted(titled)), ()
    pair = names.commonest_pair(text)
    return pair, _note(pair, "the two that act side by side most often") if pair else ()


def _note(issuers: Sequence[str] | frozenset[str] | set[str], by: str) -> tuple[Note, ...]:
    return (Note("issuers", f"taken for a text of {', '.join(sorted(issuers))}, a guess from {by}"),)


def _house(source: str, publishers: Mapping[str, str]) -> str:
    """The publisher in a source's address, by the end of its host: "archives.house.gov" is a page of "house.gov"."""
    host = urlsplit(source).hostname or ""
    return next(
        (name for name in publishers if host == name or host.endswith((f".{name}", f"{name}.archives.gov"))), ""
    )


class _Names:
    """The forms of actors, compiled once for a text."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = {plain_marks(form): (actor.id, actor.kind) for actor in actors for form in actor.forms}
        forms = sorted(self._actors, key=lambda form: (-len(form), form))
        self._any = "|".join(map(re.escape, forms))
        self._pattern = re.compile(rf"(?<!\w)(?:{self._any})(?!\w)")
        self.groups = frozenset(actor.id for actor in actors if actor.kind == "group")
        self._states = frozenset(actor.id for actor in actors if actor.kind == "state")

    def find(self, text: str, kinds: Sequence[str]) -> frozenset[str]:
        """Actors of these kinds that a text names; a leader's name is one of the state that they act for."""
        found = (self._actors[match.group()] for match in self._pattern.finditer(text))
        named = {name for name, kind in found if kind in kinds or (kind == "people" and "people" in kinds)}
        return frozenset(named & (self._states | self.groups))

    def leaders(self, title: str, text: str) -> frozenset[str]:
        """States of the people that a title names, where the text calls them "NAME of STATE"."""
        surnames = {word for word in re.findall(r"\b[A-Z][\w-]+", title) if len(word) > _SHORT}
        found = re.finditer(rf"\b(?P<name>[A-Z][\w-]+),? of (?:the )?(?P<state>{self._any})(?!\w)", text)
        return frozenset(self._actors[m["state"]][0] for m in found if m["name"] in surnames) & self._states

    def commonest_pair(self, text: str) -> tuple[str, ...]:
        """The two states that are joined by "and" most often; () where none is so often enough."""
        counts = Counter(self._pairs(text))
        pair, number = max(counts.items(), key=lambda item: (item[1], item[0]), default=((), 0))
        return pair if number >= _LEAST else ()

    def _pairs(self, text: str) -> Iterator[tuple[str, ...]]:
        matches = list(self._pattern.finditer(text))
        for one, two in itertools.pairwise(matches):
            ids = {self._actors[m.group()][0] for m in (one, two)}
            if len(ids) == 2 and ids <= self._states and text[one.end() : two.start()].strip() in {"and", "and the"}:  # noqa: PLR2004
                yield tuple(sorted(ids))
