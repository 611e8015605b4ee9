"""Who speaks in two statements."""

from dataclasses import replace

import pytest

from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.lexicon import load
from builders import statement

_TEXT = statement("We sail.", "a")


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
    assert spoken == speakers(replace(_TEXT, issuers=earlier), replace(_TEXT, issuers=later))


def test_a_group_stands_for_its_members() -> None:
    """Each once, beside parties that are no group."""
    lexicon = load(("quad",))
    group = next(actor for actor in lexicon.actors if actor.members)

    found = spelled_out(replace(_TEXT, issuers=(group.id, group.members[0], "Peru")), lexicon).issuers

    assert tuple(sorted({*group.members, "Peru"})) == found
