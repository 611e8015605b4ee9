"""Whether a lexicon reads an example as its entry says: one check for each sort of entry that reading uses."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from alliancediff.lexicon import ElementRule, GenreRule, NoiseRule, RankRule
from alliancediff.models import Genre, Rank
from alliancediff.reading.boilerplate import make_noise_finder
from alliancediff.reading.genre import guess_genre
from alliancediff.reading.rank import guess_rank

Check = Callable[[Any, str], bool]
"""Whether an entry is found in a text."""


def example_checks() -> Mapping[type[Any], Check]:
    """By the class of an entry, how to tell whether it is found in a text; such entries stand alone.

    Example:
        >>> example_checks()[NoiseRule](NoiseRule("clock", "[0-9:]+", ()), "10:30")
        True
    """
    return {NoiseRule: _is_noise, GenreRule: _is_of_genre, RankRule: _is_of_rank, ElementRule: _has_element}


def _is_noise(rule: NoiseRule, text: str) -> bool:
    return make_noise_finder((rule,)).find(text) is not None


def _is_of_genre(rule: GenreRule, text: str) -> bool:
    """In either place: as a title, or as an opening."""
    return Genre(rule.id) in {guess_genre(text, "", (rule,)).genre, guess_genre("", text, (rule,)).genre}


def _is_of_rank(rule: RankRule, text: str) -> bool:
    """In either place: as a title, or as an opening."""
    return Rank(rule.id) in {guess_rank(text, "", (rule,)), guess_rank("", text, (rule,))}


def _has_element(rule: ElementRule, text: str) -> bool:
    """On a page with more text around it: what holds most of a page is never taken for a box."""
    from_html = importlib.import_module("alliancediff.reading.from_html")
    page = f"<!doctype html><html><body>{text}<p>{'We will open a port. ' * len(text)}</p></body></html>"
    return any(block.noise == rule.reason for block in from_html.read_blocks(page, 0, (rule,)))
