"""Topic rows: who stands with whom, in which order, under which title, and what is said of each passage."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliancediff as ad
from alliancediff.alignment.normalisation import normaliser
from alliancediff.alignment.rows import score, topics_of
from alliancediff.alignment.rows.building import build_rows, without_inner
from alliancediff.alignment.rows.linkage import clusters
from alliancediff.alignment.rows.names import holders_of, missing
from alliancediff.alignment.sentences import Chances, log_odds
from alliancediff.lexicon import load
from alliancediff.models import RowSettings, Sentence, Topic
from alliancediff.rendering.to_json import from_json, to_json

_PORT = "The port of Westport will open to all ferries."
_RICE = "Farmers in the delta sell more rice this year."
_PILOTS = "Both navies train pilots for northern fjords."
_WHALES = "Whales are counted along outer banks each spring."
_PORT_LATER = "The port of Westport has opened to all ferries."
_RICE_LATER = "Farmers in the delta sold twice as much rice."
_FOREIGN = "Chess clubs of twelve villages exchanged trophies."


def _topics(earlier: tuple[str, ...], later: tuple[str, ...]) -> tuple[Topic, ...]:
    texts = ("\n\n".join(side).encode() for side in (earlier, later))
    return ad.diff(*(ad.read_statement(text, id=name) for text, name in zip(texts, "ab", strict=True))).topics


def _sides(topics: tuple[Topic, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(topic.earlier, topic.later) for topic in topics]


def test_what_is_on_one_thing_stands_side_by_side() -> None:
    """In the order of the later text, whatever that of the earlier one was."""
    topics = _topics((_RICE, _PORT), (_PORT_LATER, _RICE_LATER))

    assert [((_PORT,), (_PORT_LATER,)), ((_RICE,), (_RICE_LATER,))] == _sides(topics)


def test_what_one_text_alone_says_comes_after_what_both_say() -> None:
    """First the later text's own, then the earlier one's."""
    topics = _topics((_WHALES, _PORT), (_FOREIGN, _PORT_LATER))

    assert [((_PORT,), (_PORT_LATER,)), ((), (_FOREIGN,)), ((_WHALES,), ())] == _sides(topics)


def test_a_passage_tells_its_best_chance_and_the_names_that_the_other_text_lacks() -> None:
    """A port that is named in both is not missing."""
    (topic,) = _topics(("The port of Westport will open to ferries of Norland Shipping.",), (_PORT_LATER,))
    earlier, later = topic.passages

    assert ("Norland Shipping",) == earlier.missing
    assert () == later.missing
    assert earlier.closest == later.unit
    assert earlier.chance == later.chance > 0.5


def test_partners_have_the_edit_between_them_and_others_are_unpaired() -> None:
    """What changed stands in the words of both."""
    (topic,) = _topics((_PORT,), (_PORT_LATER,))
    (pair,) = topic.pairs

    assert _PORT == "".join(edit.earlier for edit in pair.wording)
    assert _PORT_LATER == "".join(edit.later for edit in pair.wording)
    assert () == topic.unpaired


def test_what_has_no_counterpart_stands_alone_and_is_core() -> None:
    """Its best chance is told all the same."""
    topics = _topics((_WHALES,), (_FOREIGN,))

    assert [((), (_FOREIGN,)), ((_WHALES,), ())] == _sides(topics)
    assert all(passage.core and 0 < passage.chance < 0.05 for topic in topics for passage in topic.passages)


def test_a_text_that_says_nothing_leaves_the_other_without_chances() -> None:
    """All of it stands, in its order."""
    later = tuple(Sentence(f"b/{number}", "b", quote) for number, quote in enumerate((_PORT, _WHALES)))
    topics = topics_of(score((), later, load(), links={}, texts=("", f"{_PORT} {_WHALES}")), load(), RowSettings())

    assert {_PORT, _WHALES} == {quote for topic in topics for quote in topic.later}
    assert all(passage.closest == "" and passage.chance == 0 for topic in topics for passage in topic.passages)


def test_an_item_is_quoted_without_its_lead_in() -> None:
    """The lead-in is a passage of its own."""
    text = "We will work together to:\n\n- open the port of Westport;\n- buy rice from the delta.\n"
    topics = ad.diff(text.encode(), text.encode()).topics

    quotes = {quote for topic in topics for quote in topic.later}
    assert {"We will work together to:", "open the port of Westport;", "buy rice from the delta."} == quotes


def test_a_title_is_made_of_words_that_the_passages_hold() -> None:
    """It names no country and no field that they do not name."""
    for topic in _topics((_PORT, _RICE, _PILOTS, _WHALES), (_PORT_LATER, _RICE_LATER, _FOREIGN)):
        said = " ".join(topic.earlier + topic.later).casefold()
        assert topic.title.removesuffix(" …").casefold() in said


def test_the_id_of_a_topic_stays_where_other_topics_come_and_go() -> None:
    """It is made of words and not of places."""
    (port,) = _topics((_PORT,), (_PORT_LATER,))
    topics = _topics((_RICE, _PORT), (_RICE_LATER, _WHALES, _PORT_LATER))

    assert port.id in {topic.id for topic in topics}


@given(st.lists(st.sampled_from([_PORT, _RICE, _PILOTS, _WHALES]), min_size=1, max_size=4, unique=True), st.lists(st.sampled_from([_PORT_LATER, _RICE_LATER, _FOREIGN, _PILOTS]), min_size=1, max_size=4, unique=True))  # fmt: skip
def test_swapped_texts_have_the_same_rows_with_the_sides_swapped(earlier: list[str], later: list[str]) -> None:
    """Ids, titles and pairs, too."""
    there, back = _topics(tuple(earlier), tuple(later)), _topics(tuple(later), tuple(earlier))

    def told(topic: Topic, sides: tuple[tuple[str, ...], ...]) -> tuple[object, ...]:
        return topic.id, topic.title, *sides, sorted(pair.chance for pair in topic.pairs)

    assert {repr(told(t, (t.earlier, t.later))) for t in there} == {repr(told(t, (t.later, t.earlier))) for t in back}


def test_a_foreign_paragraph_adds_its_own_row_alone() -> None:
    """The others stay as they are."""
    before = _topics((_PORT, _RICE, _WHALES), (_PORT_LATER, _RICE_LATER, _PILOTS))
    after = _topics((_PORT, _RICE, _WHALES), (_PORT_LATER, _RICE_LATER, _PILOTS, _FOREIGN))

    assert [((), (_FOREIGN,))] == [side for side in _sides(after) if side not in _sides(before)]
    assert all(side in _sides(after) for side in _sides(before))


def test_the_rows_survive_json() -> None:
    """Quotations are plain strings there."""
    found = ad.diff(_PORT.encode(), f"{_PORT_LATER} {_WHALES}".encode())

    assert found == from_json(to_json(found))


_SIZES = st.tuples(st.integers(0, 6), st.integers(0, 6))


@st.composite
def _chances(draw: st.DrawFn) -> Chances:
    """Any symmetric chances of a few sentences, with many ties."""
    one, two = draw(_SIZES)
    size = one + two
    values = iter(draw(st.lists(st.integers(-7, 4), min_size=size * size, max_size=size * size)))
    odds = np.array([[float(next(values)) for _ in range(size)] for _ in range(size)]).reshape(size, size)
    odds = np.minimum(odds, odds.T)
    np.fill_diagonal(odds, -np.inf)
    return Chances(odds, np.arange(size) >= one)


@given(_chances())
def test_every_sentence_stands_in_a_row_and_no_row_is_too_long(chances: Chances) -> None:
    """Whatever the chances are; none lies within another."""
    rules = RowSettings(largest=4, cluster=3)
    rows = build_rows(chances, rules)

    assert set(range(len(chances))) == {one for row in rows for one in row}
    assert all(0 < len(row) <= rules.largest for row in rows)
    assert rows == without_inner(rows)


@given(_chances())
def test_nobody_stands_alone_who_stands_with_the_other_side_elsewhere(chances: Chances) -> None:
    """And a row of both sides holds a pair that somebody could take for partners."""
    rules = RowSettings()
    rows = build_rows(chances, rules)
    two_sided = [row for row in rows if len({bool(chances.later[one]) for one in row}) > 1]
    met = {one for row in two_sided for one in row}

    assert all(met.isdisjoint(row) for row in rows if row not in two_sided)
    for row in two_sided:
        assert max(chances.across[one, two] for one in row for two in row) >= log_odds(rules.pair)


@pytest.mark.parametrize(("chance", "is_alone"), [(0.009, True), (0.011, False)])
def test_a_sentence_joins_a_row_as_kin_from_a_chance_on(chance: float, *, is_alone: bool) -> None:
    """Below it, it stands alone."""
    odds = np.full((3, 3), log_odds(0.001))
    odds[0, 1] = odds[1, 0] = log_odds(0.9)
    odds[0, 2] = odds[2, 0] = log_odds(chance)
    np.fill_diagonal(odds, -np.inf)

    rows = build_rows(Chances(odds, np.array([False, True, True])), RowSettings())

    assert is_alone == (frozenset({2}) in rows)


def test_an_omnibus_sentence_stands_in_the_row_of_each_of_its_partners() -> None:
    """Two partners that have nothing to do with each other."""
    odds = np.full((3, 3), log_odds(0.001))
    for two in (1, 2):
        odds[0, two] = odds[two, 0] = log_odds(0.6)
    odds[1, 2] = odds[2, 1] = -30.0
    np.fill_diagonal(odds, -np.inf)

    rows = build_rows(Chances(odds, np.array([False, True, True])), RowSettings())

    assert [{0, 1}, {0, 2}] == sorted(map(set, rows), key=sorted)


def test_clusters_stop_at_their_size_and_at_the_mean() -> None:
    """The nearest first."""
    odds = np.array([[-np.inf, 3, 2, -9], [3, -np.inf, 2, -9], [2, 2, -np.inf, -9], [-9, -9, -9, -np.inf]])

    assert [[0, 1, 2], [3]] == clusters(odds, most=4, stop=0.0)
    assert [[0, 1], [2], [3]] == clusters(odds, most=2, stop=0.0)
    assert [[0, 1, 2, 3]] == clusters(odds, most=4, stop=-10.0)


def _lacking(quote: str, other: str, context: str = "") -> Iterator[str]:
    words = normaliser(load())
    holders = holders_of((f"{context} {quote}", other), words)
    yield from missing(quote, holders[1], words, ("Japan",))


@pytest.mark.parametrize(
    ("quote", "other", "lacking"),
    [
        ("We met at Westport Hall.", "The hall was Westport Hall.", []),
        ("We met at Westport Hall.", "We met again.", ["Westport Hall"]),
        ("Ferries sail.", "We met again.", []),
        ("We thank Norland and Sudland.", "Norland was thanked.", ["Sudland"]),
        ("Aid for Norland’s ports.", "Norland has ports.", []),
        ("The PRC was named.", "China was named.", []),
        ("Japan was named.", "We met again.", []),
    ],
)
def test_a_name_is_missing_where_no_form_of_it_stands(quote: str, other: str, lacking: list[str]) -> None:
    """The speakers' names are no news, nor is a first word's capital."""
    assert lacking == list(_lacking(quote, other))


def test_an_abbreviation_that_a_text_introduces_is_another_name() -> None:
    """Whichever of the two the other text has."""
    introduced = "The Coastal Guard Office (CGO) was founded."

    assert [] == list(_lacking("We will fund the CGO.", "The Coastal Guard Office is ours.", introduced))
    assert ["CGO"] == list(_lacking("We will fund the CGO.", "The office is ours.", introduced))
