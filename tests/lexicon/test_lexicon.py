"""The data files are checked, and say what they claim."""

from functools import cache

import pytest

from alliancediff.lexicon import Lexicon, load, shipped_packs
from alliancediff.reading.boilerplate import make_noise_finder
from growth import grows_evenly


@cache
def _lexicon() -> Lexicon:
    return load(shipped_packs())


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("hold", ("hold", "holds", "held", "held", "holding")),
        ("deny", ("deny", "denies", "denied", "denied", "denying")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
        ("stress", ("stress", "stresses", "stressed", "stressed", "stressing")),
        ("set up", ("set up", "sets up", "set up", "set up", "setting up")),
    ],
)
def test_verb_forms(verb: str, forms: tuple[str, ...]) -> None:
    """Regular, irregular and phrasal verbs are inflected."""
    assert forms == _lexicon().forms(verb)


def test_the_digest_changes_with_the_words() -> None:
    """Results of different words never carry one signature."""
    assert load(()).digest != load(("us_japan",)).digest


def test_no_noise_rule_explodes() -> None:
    """Long lines of clocks, dots and names are judged at once."""
    finder = make_noise_finder(_lexicon().noise)
    for piece in ("0:00 ", "1:11:11 ", "a, ", "photo: ", "subscribe ", "(file) ", ". ", "the views expressed "):
        assert grows_evenly(lambda size, piece=piece: finder.find((piece * 200)[:size] + "x"), 599), piece
