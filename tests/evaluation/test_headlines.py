"""What a brief tells of a reader's headlines."""

import pytest

from alliancediff.evaluation.gold import Gold, GoldUnit
from alliancediff.evaluation.headlines import Headline, HeadlineFigures, mean_of, score_headlines
from alliancediff.models import BriefLine, BriefSection

_QUOTES = {"a-1": "We will open a port.", "a-2": "We will count whales.", "b-1": "We opened a port.", "b-2": "We buy more rice."}  # fmt: skip


def _gold() -> Gold:
    units = {key: GoldUnit(key, text, frozenset({"commitment"})) for key, text in _QUOTES.items()}
    return Gold(
        files={"a": "a.txt", "b": "b.txt"},
        units={side: tuple(unit for key, unit in units.items() if key[0] == side) for side in "ab"},
        pairs=(("a", "b"),),
    )


def _head(kind: str, units: str, *words: str, weight: int = 1) -> Headline:
    groups = tuple(tuple(group.split("|")) for group in words)
    return Headline(f"{kind} {units}", BriefSection(kind), weight, frozenset(units.split()), groups)


def _line(section: str, units: str, text: str = "", names: tuple[str, ...] = ()) -> BriefLine:
    earlier, later = (tuple(_QUOTES[key] for key in units.split() if key[0] == side) for side in "ab")
    return BriefLine("0", BriefSection(section), "", text, earlier, later, names)


_PORT = _head("done", "a-1 b-1", "port", weight=3)


@pytest.mark.parametrize(
    ("line", "told", "right", "printed"),
    [
        (_line("done", "a-1 b-1", "A port: opened"), 3, 3, 3),
        (_line("done", "a-1", "opened"), 3, 3, 0),
        (_line("further", "b-1", "a Port"), 3, 3, 3),
        (_line("new", "b-1", "a port"), 3, 0, 0),
        (_line("done", "a-2", "a port"), 0, 0, 0),
        (_line("done", "b-2", "airport", ("port",)), 3, 3, 3),
        (_line("done", "b-2", "no harbour", ("airport",)), 0, 0, 0),
    ],
    ids=["told", "only in the quote", "a near section", "another section", "another unit", "by its name", "part of a word"],
)  # fmt: skip
def test_a_headline_is_told_by_a_line_on_its_units_with_its_words(
    line: BriefLine, told: int, right: int, printed: int
) -> None:
    """By weight; in the right section, and in print."""
    found = score_headlines(_gold(), ("a", "b"), [_PORT, _head("new", "b-2", "wheat")], [line])

    assert (4, told, right, printed) == (found.weight, found.told, found.right, found.printed)
    assert bool(told) == bool(found.used)


def test_each_group_of_words_must_be_said() -> None:
    """By one of its members."""
    line = _line("done", "a-1 b-1", "opened")

    for words, told in ((("port", "open|shut"), 1), (("port", "shut"), 0), (("harbour|port",), 1)):
        assert told == score_headlines(_gold(), ("a", "b"), [_head("done", "a-1", *words)], [line]).told


def test_what_stands_below_the_page_does_not_count() -> None:
    """Forty lines are a page, and three quotations a side of each."""
    filler, line = _line("kept", "a-2"), _line("done", "a-1 b-1", "port")

    assert 3 == score_headlines(_gold(), ("a", "b"), [_PORT], [*[filler] * 39, line]).told
    assert 0 == score_headlines(_gold(), ("a", "b"), [_PORT], [*[filler] * 40, line]).told
    assert 0 == score_headlines(_gold(), ("a", "b"), [_PORT], [_line("done", "a-2 a-2 a-2 a-1", "port")]).told


def test_the_mean_counts_each_list_once() -> None:
    """Whatever it weighs; of no list there is none."""
    one, two = HeadlineFigures(1, 2, 2, 1, 0, 4, 1), HeadlineFigures(9, 20, 10, 10, 10, 0, 0)

    assert {"told": 0.75, "right": 0.5, "printed": 0.25, "used": 0.125} == mean_of([one, two])
    assert {} == mean_of([])
