"""What two clauses share of lines counts by how few pairs share as much."""

from functools import cache

import pytest

from alliancediff.alignment.lines import shared_lines
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Commitment
from builders import commitment


@cache
def _lexicon() -> Lexicon:
    return load()


def _share(earlier: list[Commitment], later: list[Commitment]) -> float:
    """For the first clause of either side."""
    return shared_lines(earlier, later, _lexicon()).share(0, 0)


def _on(*lines: str, **fields: bool) -> Commitment:
    return commitment(" ".join(lines) or "no line", lines=lines, **fields)


_OTHER = _on("hydrogen")


def test_clauses_that_share_no_line_share_nothing() -> None:
    """Not even where both have none."""
    assert 0.0 == _share([_on("hydrogen")], [_on("unclos")])
    assert 0.0 == _share([_on()], [_on()])


def test_a_line_that_no_other_pair_shares_says_all() -> None:
    """Rare on both sides is a sure link."""
    assert 1.0 == _share([_on("unclos"), _OTHER], [_on("unclos"), _on("nato")])


def test_the_more_clauses_are_on_a_line_the_less_it_says() -> None:
    """Where all are on it, nothing."""
    alone = _share([_on("unclos"), _OTHER], [_on("unclos"), _OTHER])
    crowded = _share([_on("unclos"), _OTHER], [_on("unclos"), _on("unclos")])
    common = _share([_on("unclos"), _on("unclos")], [_on("unclos"), _on("unclos")])

    assert alone > crowded > common == 0.0


def test_a_specific_line_says_more_than_the_one_above_it() -> None:
    """Sisters share only their parent, with all their sisters."""
    others = [_on("imf"), _on("debt")]

    same = _share([_on("mdb-reform"), *others], [_on("mdb-reform"), *others])
    sisters = _share([_on("mdb-reform"), *others], [_on("dfc-jbic"), *others])

    assert same > sisters


def test_lines_shared_together_say_more_than_each() -> None:
    """Few pairs share both."""
    side = [_on("nato", "ukraine"), _on("nato"), _on("ukraine")]

    assert _share(side, side) > _share([_on("nato"), *side], [_on("nato"), *side])


def test_inherited_lines_and_aims_say_less() -> None:
    """A heading speaks for a clause, but not as loudly as its own words; what all are for tells few lines apart."""
    own = _share([_on("unclos"), _OTHER], [_on("unclos"), _OTHER])
    inherited = _share([_on("unclos", lines_inherited=True), _OTHER], [_on("unclos"), _OTHER])
    aim = _share([_on("free-open-indo-pacific"), _OTHER], [_on("free-open-indo-pacific"), _OTHER])

    assert own > inherited > 0
    assert own > aim > 0


def test_a_line_that_the_lexicon_does_not_know_is_a_line() -> None:
    """Commitments may come from other hands."""
    assert 1.0 == _share([_on("teapots"), _OTHER], [_on("teapots"), _on("nato")])


def test_one_clause_a_side_is_compared() -> None:
    """There is no other pair to share anything."""
    assert pytest.approx(1.0) == _share([_on("unclos")], [_on("unclos")])
