"""What was loaded while tests were collected: a run of one test should not pay for what others need."""

import pytest

from alliancediff import lexicon

LOADED = pytest.StashKey[bool]()
"""Whether the lexicon was there when the last test had been collected."""


def is_lexicon_loaded() -> bool:
    """Every lexicon stands on the general layer, which is read once and kept."""
    return lexicon._general.cache_info().currsize > 0
