"""Collecting tests is light: what a test needs is made when it runs, and kept for the next."""

import pytest

from alliancediff.lexicon import load
from collecting import LOADED, is_lexicon_loaded


def test_collecting_loads_no_lexicon(request: pytest.FixtureRequest) -> None:
    """No module of tests reads a statement or the words while it is imported."""
    assert not request.session.stash[LOADED], "look for a lexicon, statement or result at the top of a test module"


def test_a_lexicon_that_was_loaded_is_seen() -> None:
    """Else the test above would say nothing."""
    load()

    assert is_lexicon_loaded()
