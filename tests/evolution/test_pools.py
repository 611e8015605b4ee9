"""A link stays where it says when a line was last heard of, or next."""

import datetime as dt

from alliancediff.evolution import choose_mentions
from alliancediff.evolution.moments import Moments
from alliancediff.models import Link, Parts

_TEXTS = {"a1": "a", "a2": "a", "b1": "b", "b2": "b", "c1": "c", "c2": "c", "e1": "echo"}
_DAYS = {"a": 0, "b": 1, "c": 2, "echo": 2}
_MOMENTS = Moments(tuple(dt.date(2021 + n, 1, 1) for n in range(3)), _DAYS, {t: n for n, t in enumerate(_DAYS)})


def _link(earlier: str, later: str, confidence: float = 0.9, corrected: str = "") -> Link:
    return Link(earlier, later, confidence, Parts(), confidence, confidence < 0.4, 0.1, corrected=corrected)


def _kept(*links: Link) -> set[tuple[str, str]]:
    return {(link.earlier, link.later) for link in choose_mentions(links, _TEXTS, _MOMENTS).mentions}


def test_a_link_over_a_mention_in_between_is_left_out() -> None:
    """It would say the same twice."""
    assert {("a1", "b1"), ("b1", "c1")} == _kept(_link("a1", "b1"), _link("b1", "c1"), _link("a1", "c1"))


def test_a_link_that_skips_a_day_stays_where_nothing_lies_between() -> None:
    """Its gap is told."""
    (link,) = choose_mentions([_link("a1", "c1")], _TEXTS, _MOMENTS).mentions

    assert 1 == link.gap


def test_lines_that_merge_are_kept() -> None:
    """For the one that has no other mention it is the next one, though the other was heard of since."""
    assert {("a1", "c1"), ("b1", "c1")} == _kept(_link("a1", "c1"), _link("b1", "c1"))


def test_an_unsure_link_gives_way_to_a_sure_one_farther_back() -> None:
    """A clause that has a sure answer asks nothing."""
    sure = _link("a1", "c1"), _link("b1", "c2")

    assert {("a1", "c1"), ("b1", "c2")} == _kept(*sure, _link("b1", "c1", 0.3))


def test_a_clause_without_a_sure_link_keeps_its_best_unsure_one() -> None:
    """In each direction; the others go."""
    sure = _link("a1", "b1")

    assert {("a1", "b1"), ("b1", "c1")} == _kept(sure, _link("b1", "c1", 0.3), _link("a1", "c1", 0.2))


def test_what_a_reader_joined_over_a_mention_stays_beside() -> None:
    """It splits no line: what lies between is on it, too."""
    joined = _link("a1", "c1", 1.0, "must_link")
    pool = choose_mentions([_link("a1", "b1"), _link("b1", "c1"), joined], _TEXTS, _MOMENTS)

    assert [("a1", "c1")] == [(link.earlier, link.later) for link in pool.overarching]
    assert 2 == len(pool.mentions)


def test_links_between_texts_of_one_day_are_echoes() -> None:
    """They are no mentions."""
    pool = choose_mentions([_link("c1", "e1")], _TEXTS, _MOMENTS)

    assert ((), 1) == (pool.mentions, len(pool.echoes))


def test_a_link_goes_over_a_mention_in_a_text_of_another_sort() -> None:
    """From a text to the next one of its sort; the days it skips are told."""
    links = _link("a1", "b1"), _link("b1", "c1"), _link("a1", "c1")
    pool = choose_mentions(links, _TEXTS, _MOMENTS, {("a", "c")})

    assert [("a1", "c1", 1)] == [(link.earlier, link.later, link.gap) for link in pool.overarching]
    assert 2 == len(pool.mentions)


def test_no_link_goes_over_where_the_last_mention_is_of_that_sort() -> None:
    """Nor an unsure one anywhere."""
    links = _link("a1", "b1"), _link("b1", "c1"), _link("a1", "c1")

    assert () == choose_mentions(links, _TEXTS, _MOMENTS, {("a", "b"), ("b", "c"), ("a", "c")}).overarching
    assert (
        () == choose_mentions([_link("b1", "c1"), _link("a1", "c1", 0.3)], _TEXTS, _MOMENTS, {("a", "c")}).overarching
    )
