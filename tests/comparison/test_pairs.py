"""Which earlier counterpart of a later line is told first."""

from alliancediff.comparison.pairs import links_by_later
from alliancediff.models import Answer, Commitment, Link, Parts, Span
from builders import commitment


def _clause(name: str) -> Commitment:
    number = int(name[1:])
    return commitment(f"we open port {name}", id=name, statement=name[0], span=Span(number * 100, number * 100 + 9))


_KNOWN = {name: _clause(name) for name in ("a1", "a2", "a3", "b1", "b2")}


def _link(
    earlier: str, later: str, confidence: float, score: float = 0.5, *, unsure: bool = False, corrected: str = ""
) -> Link:
    return Link(earlier, later, score, Parts(), confidence, unsure, 0.0, corrected=corrected)


def _order(*links: Link) -> list[list[str]]:
    found = links_by_later(links, _KNOWN)
    assert found == links_by_later(links[::-1], _KNOWN)
    return [[link.earlier for link in found[later]] for later in sorted(found)]


def test_the_surest_comes_first_and_the_score_breaks_ties() -> None:
    """Each later line has its own order."""
    links = [_link("a1", "b1", 0.6), _link("a2", "b1", 0.9), _link("a3", "b1", 0.9, 0.7), _link("a1", "b2", 0.4)]

    assert [["a3", "a2", "a1"], ["a1"]] == _order(*links)


def test_equal_counterparts_stand_in_the_order_of_their_words() -> None:
    """However the links were found."""
    assert [["a1", "a2"]] == _order(_link("a2", "b1", 0.6), _link("a1", "b1", 0.6))


def test_a_sure_counterpart_comes_before_an_unsure_one() -> None:
    """A reader is not shown a guess where there is a claim."""
    assert [["a2", "a1"]] == _order(_link("a1", "b1", 0.9, unsure=True), _link("a2", "b1", 0.5))


def test_what_a_reader_ruled_comes_before_all() -> None:
    """A verdict of theirs before a pair that they only joined."""
    ruled = _link("a1", "b1", 0.1, corrected=str(Answer.RELABEL), unsure=True)
    joined = _link("a2", "b1", 0.2, corrected=str(Answer.MUST_LINK))

    assert [["a1", "a2", "a3"]] == _order(_link("a3", "b1", 0.99), joined, ruled)
