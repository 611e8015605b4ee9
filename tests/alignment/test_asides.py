"""What a clause is about, and what it says beside that."""

import pytest

from alliancediff.alignment.asides import phrase_of
from alliancediff.alignment.normalisation import normaliser
from alliancediff.lexicon import load
from builders import stance


@pytest.mark.parametrize(
    ("quote", "about", "aside"),
    [
        ("We support the museum of boats.", "museum boats", ""),
        ("We support the museum, whose boats came by rail.", "museum", "boats rail"),
        ("We support the museum, opened after the storm.", "museum", "opened storm"),
        ("In light of the storm, we support the museum.", "museum", "storm"),
        ("In light of the storm, we support.", "storm support light", ""),
    ],
)
def test_a_side_clause_and_a_circumstance_are_asides(quote: str, about: str, aside: str) -> None:
    """Where nothing is left outside them, they are what the clause is about."""
    words = normaliser(load(()))

    found = phrase_of(stance(quote, predicate="support"), words, ())

    assert set(words.tokens(about, ())) <= found[0]
    assert bool(aside) is bool(found[1])
