"""Graphs are written in five formats and read back in three; laws/test_graph_files.py tries odd characters."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import alliancediff as ad
from corpora import corpus_trace

_READABLE = ["graphml", "gexf", "json"]
_SUFFIXES = [*_READABLE, "dot", "mmd"]


@cache
def _graph() -> "nx.DiGraph[str]":
    return ad.to_graph(corpus_trace())


@pytest.mark.parametrize("suffix", _READABLE)
def test_the_graph_of_the_corpus_reads_back_equal(suffix: str, tmp_path: Path) -> None:
    """Nodes and edges in their order, with every attribute."""
    path = tmp_path / f"graph.{suffix}"

    ad.write_graph(_graph(), path)
    read = ad.read_graph(path)

    assert dict(_graph().nodes(data=True)) == dict(read.nodes(data=True))
    assert list(_graph().edges(data=True)) == list(read.edges(data=True))


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_writing_twice_gives_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    """Same input, same output."""
    for name in ("one", "two"):
        ad.write_graph(_graph(), tmp_path / f"{name}.{suffix}")

    assert (tmp_path / f"one.{suffix}").read_bytes() == (tmp_path / f"two.{suffix}").read_bytes()


@pytest.mark.parametrize("path", ["graph.png", "graph", "graph.xml"])
def test_another_suffix_is_an_error(path: str, tmp_path: Path) -> None:
    """The error names those there are, to write and to read."""
    with pytest.raises(ad.errors.GraphError, match=r"one of \.graphml, \.gexf, \.json, \.dot, \.mmd$"):
        ad.write_graph(_graph(), tmp_path / path)
    with pytest.raises(ad.errors.GraphError, match=r"no graph by its suffix; .* are \.graphml, \.gexf, \.json$"):
        ad.read_graph(tmp_path / path)


@pytest.mark.parametrize("suffix", sorted({*_SUFFIXES} - {*_READABLE}))
def test_a_drawing_is_not_read_back(suffix: str, tmp_path: Path) -> None:
    """The error says so, and which formats are."""
    path = tmp_path / f"graph.{suffix}"
    ad.write_graph(_graph(), path)

    with pytest.raises(ad.errors.GraphError, match=r"cannot be read back; .* are \.graphml, \.gexf, \.json$"):
        ad.read_graph(path)


@pytest.mark.parametrize("suffix", _SUFFIXES)
@pytest.mark.parametrize("value", [None, float("nan"), float("inf")])
def test_what_no_format_can_hold_is_an_error(suffix: str, value: object, tmp_path: Path) -> None:
    """Before anything is written."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("a", quote=value)

    with pytest.raises(ad.errors.GraphError, match="cannot hold this graph"):
        ad.write_graph(graph, tmp_path / f"graph.{suffix}")

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", _READABLE)
@pytest.mark.parametrize("text", ["", "no graph", "{}", "<a/>", "digraph {\n}\n"])
def test_a_file_that_holds_something_else_is_an_error(suffix: str, text: str, tmp_path: Path) -> None:
    """Of ours, with the file's name."""
    path = tmp_path / f"graph.{suffix}"
    path.write_text(text)

    with pytest.raises(ad.errors.GraphError, match="holds no graph of this library"):
        ad.read_graph(path)


def test_a_file_that_is_not_there_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Both are told."""
    with pytest.raises(ad.errors.GraphError, match="cannot be read"):
        ad.read_graph(tmp_path / "graph.json")
    with pytest.raises(ad.errors.GraphError, match="cannot be written"):
        ad.write_graph(_graph(), tmp_path / "nowhere" / "graph.dot")


def test_nothing_in_a_drawing_is_an_order(tmp_path: Path) -> None:
    """Words of a statement cannot end a label, open a tag or begin a directive."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    evil = '"]; click n0 call x()\n%%{init: {}}%%<img src=x onerror=y>`#quot;'
    graph.add_node(evil, quote=evil, date="2021-01-01")
    graph.add_edge(evil, evil, kind="a|b", unsure=True)
    path = tmp_path / "graph.mmd"

    ad.write_graph(graph, path)

    drawn = [line for line in path.read_text().splitlines()[1:] if not line.startswith("  %% ")]
    assert 2 == len(drawn)
    assert drawn[0].startswith('  n0["2021-01-01 ')
    assert not set('<>"`#;{}%') & set(drawn[0].removeprefix('  n0["').removesuffix('"]'))
    assert "  n0 -.->|a b| n0" == drawn[1]


def test_dot_holds_an_attribute_as_graphviz_reads_it(tmp_path: Path) -> None:
    """Strings in quotation marks, numbers without an exponent."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("a", quote='say "x"', score=1e-07, force=-1, digest=True)
    path = tmp_path / "graph.dot"

    ad.write_graph(graph, path)

    assert '  "a" [quote="say \\"x\\"", score=0.0000001, force=-1, digest=true];' == path.read_text().splitlines()[1]


@pytest.mark.parametrize(
    ("suffix", "read"),
    [
        ("graphml", nx.read_graphml),
        ("gexf", nx.read_gexf),
        ("json", lambda path: nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")),
    ],
)
def test_other_readers_find_the_same_graph(suffix: str, read: Callable[[Path], Any], tmp_path: Path) -> None:
    """With the types of its attributes; GEXF has names of its own beside them."""
    path = tmp_path / f"graph.{suffix}"
    ad.write_graph(_graph(), path)

    found = read(path)

    assert set(_graph()) == set(found)
    assert set(_graph().edges) == set(found.edges)
    for node, data in _graph().nodes(data=True):
        assert {**found.nodes[node], **data} == found.nodes[node]
        assert {name: type(value) for name, value in data.items()} == {n: type(found.nodes[node][n]) for n in data}


@pytest.mark.parametrize(("suffix", "of_node", "of_edge"), [("json", "id", "source"), ("gexf", "label", "id")])
def test_a_name_that_the_format_keeps_for_itself_is_an_error(
    suffix: str, of_node: str, of_edge: str, tmp_path: Path
) -> None:
    """Its value would be lost."""
    one: nx.DiGraph[str] = nx.DiGraph()
    one.add_node("a", **{of_node: "x"})
    two: nx.DiGraph[str] = nx.DiGraph()
    two.add_edge("a", "b", **{of_edge: "x"})

    for graph in (one, two):
        with pytest.raises(ad.errors.GraphError, match="keeps for itself"):
            ad.write_graph(graph, tmp_path / f"graph.{suffix}")
