"""What sort of text a statement is, where nobody says so, and which of its words say it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.lexicon import GenreRule
from alliancediff.models import Genre

_OPENING = 1500
_CLOSING = 600


@dataclass(frozen=True, slots=True)
class Guess:
    """A genre with the words that it is told by, and the part of the text where these stand; "" for both if unknown."""

    genre: Genre
    words: str = ""
    place: str = ""


def guess_genre(title: str, text: str, rules: Sequence[GenreRule]) -> Guess:
    """The first genre whose pattern is in the title, else in the opening or closing words; UNKNOWN if none is.

    Args:
        title: the text's title, and whatever else names it.
        text: the text.
        rules: the patterns of each genre, in the order in which they are tried.

    Example:
        >>> from alliancediff.lexicon import load
        >>> guess_genre("Minutes of the Harbour Board", "", load(()).genres)
        Guess(genre=<Genre.MINUTES: 'minutes'>, words='Minutes', place='title')
    """
    parts = {"title": title, "opening": text[:_OPENING], "end": text[-_CLOSING:]}
    for place, rule in (
        *(("title", rule) for rule in rules),
        *((place, rule) for rule in rules for place in ("opening", "end")),
    ):
        pattern = rule.title if place == "title" else rule.opening
        found = re.search(pattern, parts[place], re.IGNORECASE) if pattern else None
        if found:
            words = found.groupdict().get("words") or found.group()
            return Guess(Genre(rule.id), " ".join(words.split()).strip(" .,:;—–-|"), place)
    return Guess(Genre.UNKNOWN)
