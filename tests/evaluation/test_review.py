"""A reader who knows the gold answers for it, and skips what its readers differ on."""

from alliancediff.evaluation import Gold, GoldUnit, answer_links
from alliancediff.models import Answer, Link, Parts

_LIVE = frozenset({"commitment"})
_GOLD = Gold(
    files={"a": "a.txt", "b": "b.txt"},
    units={key: tuple(GoldUnit(f"{key}-00{n}", "", _LIVE) for n in range(3)) for key in "ab"},
    pairs=(("a", "b"),),
    links={("a-000", "b-000"): frozenset({"repeated"})},
    optional=frozenset({("a-001", "b-001")}),
)
_PLACES = {
    "a0": ("a-000",), "a1": ("a-001",), "a01": ("a-000", "a-001"), "a9": (),
    "b0": ("b-000",), "b1": ("b-001",), "b2": ("b-002",),
}  # fmt: skip


def _answers(*ends: tuple[str, str]) -> list[Answer]:
    links = [Link(one, two, 0.5, Parts(), 0.5, unsure=True, margin=0.0) for one, two in ends]
    return [answer for _, answer in answer_links(_GOLD, ("a", "b"), links, _PLACES)]


def test_yes_where_the_gold_links_the_units_and_no_where_it_does_not() -> None:
    """A commitment in two units is linked where either is."""
    assert [Answer.MUST_LINK, Answer.MUST_LINK] == _answers(("a0", "b0"), ("a01", "b0"))
    assert [Answer.CANNOT_LINK, Answer.CANNOT_LINK] == _answers(("a0", "b2"), ("a1", "b0"))


def test_nothing_where_the_readers_differ_or_the_words_are_in_no_unit() -> None:
    """Optional links count neither way."""
    assert [] == _answers(("a1", "b1"), ("a01", "b1"), ("a9", "b0"))
