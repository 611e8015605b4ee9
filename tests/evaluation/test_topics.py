"""What rows are worth against a reader's links."""

import pytest

from alliancediff.evaluation.gold import Gold, GoldUnit
from alliancediff.evaluation.topics import TopicFigures, score_topics, sum_of
from alliancediff.models import Topic

_QUOTES = {"a-1": "We will open a port.", "a-2": "We will buy more rice.", "b-1": "A port was opened.", "b-2": "Whales are counted."}  # fmt: skip


def _gold() -> Gold:
    units = {key: GoldUnit(key, text, frozenset({"commitment"})) for key, text in _QUOTES.items()}
    return Gold(
        files={"a": "a.txt", "b": "b.txt"},
        units={side: tuple(unit for key, unit in units.items() if key[0] == side) for side in "ab"},
        pairs=(("a", "b"),),
        links={("a-1", "b-1"): frozenset({"strengthened"})},
    )


def _topic(earlier: str, later: str) -> Topic:
    """A row of units, "1 2" on either side."""
    one, two = (tuple(_QUOTES[f"{side}-{n}"] for n in own.split()) for side, own in (("a", earlier), ("b", later)))
    return Topic("0", "", one, two, ())


def _score(*rows: tuple[str, str]) -> TopicFigures:
    return score_topics(_gold(), ("a", "b"), [_topic(*row) for row in rows])


def test_linked_units_in_one_row_stand_together() -> None:
    """And their row is one in which two sides meet."""
    found = _score(("1 2", "1"), ("", "2"))

    assert (1.0, 1.0, 1.0) == (found.together, found.meet, found.shown)
    assert (0.0, 0.0) == (found.false_new, found.false_gone)
    assert (2.0, 1.0) == (found.median, found.rows_a_unit)


def test_a_linked_unit_alone_is_falsely_new_or_gone() -> None:
    """Of those that stand alone."""
    found = _score(("1", ""), ("2", ""), ("", "1"), ("", "2"))

    assert (0.0, 0.5, 0.5) == (found.together, found.false_new, found.false_gone)


def test_a_row_of_both_sides_without_a_link_does_not_meet() -> None:
    """And what stands in no row is not shown."""
    found = _score(("2", "2"))

    assert (0.0, 0.5) == (found.meet, found.shown)


@pytest.mark.parametrize(("count", "rows"), [(0, 0), (1, 2), (3, 6)])
def test_figures_of_pairs_add_up(count: int, rows: int) -> None:
    """Count by count; of none all are 0."""
    total = sum_of([_score(("1", "1"), ("", "2"))] * count)

    assert rows == len(total.sizes)
    assert all(whole == count for name, (_, whole) in total.counts.items() if name == "together")
