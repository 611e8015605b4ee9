"""Who speaks in two statements."""

from dataclasses import replace
from functools import cache

import pytest

from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.lexicon import load
from alliancediff.models import Statement
from builders import statement


@cache
def _text() -> Statement:
    return statement("We sail.", "a")


@pytest.mark.parametrize(
    ("earlier", "later", "spoken"),
    [
        (("Norway", "Peru"), ("Peru", "Chile"), ("Peru",)),
        (("Norway",), (), ("Norway",)),
        ((), ("Peru",), ("Peru",)),
        ((), (), ()),
    ],
)
def test_those_of_both_speak_or_those_of_the_one_that_names_any(
    earlier: tuple[str, ...], later: tuple[str, ...], spoken: tuple[str, ...]
) -> None:
    """Their names tell no two lines apart."""
    assert spoken == speakers(replace(_text(), issuers=earlier), replace(_text(), issuers=later))


def test_a_group_stands_for_its_members() -> None:
    """Each once, beside parties that are no group."""
    lexicon = load(("quad",))
    group = next(actor for actor in lexicon.actors if actor.members)

    found = spelled_out(replace(_text(), issuers=(group.id, group.members[0], "Peru")), lexicon).issuers

    assert tuple(sorted({*group.members, "Peru"})) == found
