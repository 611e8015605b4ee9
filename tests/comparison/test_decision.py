"""Which pair of a group gives the verdict."""

from collections.abc import Sequence

from alliancediff.comparison.decision import deciding_link
from alliancediff.models import Answer, Commitment, Link, Parts, Settings, Stage
from builders import commitment, report, stance

_PLEDGE = commitment("will train pilots", id="a1")
_PRAISE = stance("welcomed pilots", id="b1")
_DEED = report("trained pilots", Stage.DELIVERED, id="b2")


def _link(
    earlier: str, later: str, score: float, confidence: float, *, unsure: bool = False, corrected: str = ""
) -> Link:
    return Link(earlier, later, score, Parts(), confidence, unsure, 0.0, corrected=corrected)


def _decides(links: Sequence[Link], *clauses: Commitment) -> tuple[str, str]:
    link = deciding_link(links, {clause.id: clause for clause in clauses}, Settings().comparison)
    return link.earlier, link.later


def test_a_pledge_that_goes_on_in_praise_and_in_a_deed_goes_on_as_a_deed() -> None:
    """However close the words of the praise are."""
    links = [_link("a1", "b1", 0.9, 0.99), _link("a1", "b2", 0.4, 0.85)]

    assert ("a1", "b2") == _decides(links, _PLEDGE, _PRAISE, _DEED)


def test_what_was_an_intention_and_a_promise_was_a_promise() -> None:
    """The strongest clause of the side that has several."""
    hope = commitment("intend to train pilots", id="a0", force=5)
    links = [_link("a0", "b2", 0.9, 0.99), _link("a1", "b2", 0.4, 0.85)]

    assert ("a1", "b2") == _decides(links, hope, _PLEDGE, _DEED)


def test_an_unlikely_match_decides_nothing() -> None:
    """A deed that may be about something else makes the line no stronger."""
    links = [_link("a1", "b1", 0.9, 0.99), _link("a1", "b2", 0.2, 0.45)]

    assert ("a1", "b1") == _decides(links, _PLEDGE, _PRAISE, _DEED)


def test_where_no_match_is_likely_the_closest_decides() -> None:
    """A sure one before an unsure one."""
    links = [_link("a1", "b1", 0.3, 0.5), _link("a1", "b2", 0.4, 0.55, unsure=True)]

    assert ("a1", "b1") == _decides(links, _PLEDGE, _PRAISE, _DEED)


def test_a_reader_decides_before_all() -> None:
    """Whatever is stronger or closer."""
    ruled = _link("a1", "b1", 0.1, 1.0, corrected=str(Answer.RELABEL))

    assert ("a1", "b1") == _decides([ruled, _link("a1", "b2", 0.9, 0.99)], _PLEDGE, _PRAISE, _DEED)
