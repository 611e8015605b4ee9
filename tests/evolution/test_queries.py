"""Questions to a series and to its graph."""

from functools import cache

import networkx as nx
import pytest

import alliancediff as ad
from alliancediff.evolution import branches, by_theme, find, select, thread_of, to_graph
from builders import statement
from corpora import corpus_trace


@cache
def _first() -> ad.Statement:
    return statement(
        "The “Harbour Plan” was on many minds.\n\nJapan will count the whales of the bay.", "a", date="2021-05-01"
    )


@cache
def _second() -> ad.Statement:
    return statement(
        "We will count the whales of the bay under the “Harbour  Plan”.\n\nWe will share vaccine doses.",
        "b",
        date="2022-05-01",
    )


@cache
def _third() -> ad.Statement:
    return statement("We welcome the harbour plan of the bay.", "c", date="2023-05-01")


@cache
def _series() -> ad.Evolution:
    return ad.trace([_first(), _second(), _third()])


def test_the_first_commitment_with_the_words_is_found() -> None:
    """Whatever their case, quotation marks and spaces."""
    found = find(_series(), "HARBOUR plan")

    assert found.first
    assert "b" == found.first.statement
    assert found.threads[0].first == min(thread.first for thread in found.threads)


def test_words_that_stood_in_no_commitment_before_are_told() -> None:
    """Who says it first need not have promised anything."""
    found = find(_series(), "harbour plan")

    assert found.outside
    assert found.outside.id.startswith("a/")
    assert find(_series(), "vaccine").outside is None


def test_a_line_is_found_by_its_name() -> None:
    """Its hyphens are spaces."""
    series = corpus_trace()

    assert "taiwan-strait" in {thread.line for thread in find(series, "Taiwan Strait").threads}


def test_words_that_nobody_said_find_nothing() -> None:
    """No words at all are a slip."""
    found = find(_series(), "submarines")

    assert (None, None, ()) == (found.first, found.outside, found.threads)
    with pytest.raises(ad.errors.SettingsError, match="no words"):
        find(_series(), " “” ")


def test_threads_are_chosen_by_theme_status_and_actor() -> None:
    """All that is asked for must hold."""
    japan = select(_series(), actor="japan")

    assert find(_series(), "count the whales").threads[0].id in {thread.id for thread in japan}
    assert ["covid-response"] == [thread.theme for thread in select(_series(), themes=["COVID-response"])]
    assert select(_series(), themes=["COVID-19 response"]) == select(_series(), themes=["covid-response"])
    assert all("not_mentioned" == thread.status for thread in select(_series(), statuses=["not_mentioned"]))
    assert () == select(_series(), actor="japan", themes=["covid-response"], statuses=["revived"])
    assert () == select(_series(), within=())


def test_a_theme_or_a_status_alone_needs_no_list() -> None:
    """As for `render`; its letters are no themes."""
    assert select(_series(), themes="covid-response") == select(_series(), themes=["covid-response"]) != ()
    assert select(_series(), statuses="not_mentioned") == select(_series(), statuses=["not_mentioned"]) != ()


@pytest.mark.parametrize(
    ("asked", "said"),
    [({"themes": ["fish"]}, "no theme here is called 'fish'"), ({"statuses": ["gone"]}, "no status here is called 'gone'"), ({"actor": "Atlantis"}, "nobody here")],
)  # fmt: skip
def test_a_choice_that_nothing_can_pass_is_a_slip(asked: dict[str, object], said: str) -> None:
    """An empty report would hide it."""
    with pytest.raises(ad.errors.SettingsError, match=said):
        select(_series(), **asked)  # type: ignore[arg-type]


def test_the_graph_knows_threads_branches_and_themes() -> None:
    """By functions on a plain DiGraph."""
    series = corpus_trace()
    graph = to_graph(series)
    longest = max(series.threads, key=lambda thread: len(thread.commitments))

    assert set(longest.commitments) == set(thread_of(graph, longest.commitments[-1]))
    assert all(len(after) > 1 and set(after) <= set(graph[node]) for node, after in branches(graph).items())
    assert branches(graph.reverse())
    assert set(graph) == {node for nodes in by_theme(graph).values() for node in nodes}
    with pytest.raises(ad.errors.SettingsError, match="no node"):
        thread_of(nx.DiGraph(), "x")


def test_each_node_carries_its_thread_and_edges_their_kind() -> None:
    """Echoes are marked, so that nobody counts them as changes."""
    series = corpus_trace()
    graph = to_graph(series)

    assert len(series.links) + len(series.echoes) + len(series.overarching) == graph.number_of_edges()
    assert len(series.echoes) == sum(data["echo"] for _, _, data in graph.edges(data=True))
    assert {thread.id for thread in series.threads} == {data["thread"] for _, data in graph.nodes(data=True)}


def test_a_party_is_found_by_any_of_its_names() -> None:
    """Those that the lexicon knows, with or without full stops and article."""
    said = ad.read_statement(b"The United States will open a port.", id="a", date="2021-01-01")
    series = ad.trace([said])

    assert (
        1
        == len(select(series, actor="U.S."))
        == len(select(series, actor="the USA"))
        == len(select(series, actor="united"))
    )
    with pytest.raises(ad.errors.SettingsError, match="words of a text are what find is for"):
        select(series, actor="whales")


def test_a_line_spoken_of_under_another_name_is_told() -> None:
    """Who asks for the short name wants to know of the long one."""
    texts = [
        statement("We support the Indo-Pacific Economic Framework.", "a", date="2021-05-01"),
        statement("We support IPEF.", "b", date="2022-05-01"),
    ]
    found = find(ad.trace(texts), "ipef")

    assert found.first is not None
    assert found.on_line is not None
    assert ("b", "a") == (found.first.statement, found.on_line.statement)
    assert find(ad.trace(texts), "support").on_line is None


def test_a_part_of_a_name_is_a_word_of_it() -> None:
    """The letters of "US" stand in "Russia", too."""
    series = ad.trace(
        [ad.read_statement(b"Russia will open a port. The United States will buy rice.", id="a", date="2021-01-01")]
    )

    russia, states = series.commitments
    assert [states.id] == [thread.id for thread in select(series, actor="US")]
    assert [russia.id] == [thread.id for thread in select(series, actor="russia")]


def test_words_are_found_from_their_beginning() -> None:
    """And whatever their last word ends in."""
    series = ad.trace(
        [ad.read_statement(b"We underscore the value of whales. We launched the CoRe fund.", id="a", date="2021-01-01")]
    )

    whale, core = series.commitments
    assert core == find(series, "CoRe").first
    assert whale == find(series, "whale").first
