"""None is an answer, with a chance of its own."""

from functools import cache

from alliancediff.alignment import align
from alliancediff.alignment.counterparts import chance_of_none, on_absent_lines
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Settings
from builders import commitment


@cache
def _lexicon() -> Lexicon:
    return load(())


_SPECIFIC, _OTHER = "search-and-rescue", "tariffs"


def test_the_closer_the_closest_clause_the_likelier_is_a_counterpart() -> None:
    """And the chance lies between 0 and 1."""
    near, far = (chance_of_none(score, _lexicon().weights, is_absent=False) for score in (0.3, 0.1))

    assert 0.0 < near < far < 1.0


def test_a_specific_line_that_the_other_side_leaves_out_speaks_for_none() -> None:
    """At the same closeness of the closest clause."""
    there, absent = (chance_of_none(0.1, _lexicon().weights, is_absent=flag) for flag in (False, True))

    assert there < absent


def test_a_line_is_absent_where_no_clause_of_the_other_side_is_on_it() -> None:
    """One of several lines is enough; a clause on no specific line has none that could be absent."""
    earlier = [commitment("pay for the damage", lines=(_SPECIFIC,)), commitment("be good", lines=("climate",))]
    later = [commitment("make chips", lines=(_OTHER,)), commitment("make chips, pay", lines=(_OTHER, _SPECIFIC))]

    assert ((False, False), (True, False)) == on_absent_lines(earlier, later, _lexicon())


def test_every_clause_without_a_sure_link_has_a_chance() -> None:
    """Those that are linked have none: the link says that there is a counterpart."""
    earlier = [commitment("train pilots", id="a0"), commitment("count whales", id="a1")]
    later = [commitment("train pilots", id="b0"), commitment("sell rice", id="b1")]

    found = align(earlier, later, _lexicon(), Settings())

    assert {"a1", "b1"} == set(found.no_counterpart)
    assert all(0.5 < chance <= 1.0 for chance in found.no_counterpart.values())
