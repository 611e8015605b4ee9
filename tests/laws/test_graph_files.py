"""Whatever characters a graph holds, every format that can be read gives it back."""

from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliancediff as ad
from example_counts import examples

pytestmark = pytest.mark.long

_FORMATS = ["graphml", "gexf", "json"]
_strings = st.text(st.characters(exclude_categories=()), max_size=12) | st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\t x \r\n",
        '"]; } -->|x| %%',
        "\\",
        "\\u0007",
        "\ud800",
        "\ufffe",
        "<b>&amp;</b>",
        "]]>",
        "é\u0301\u202e\u2028",
    ]
)
_floats = st.floats(allow_nan=False, allow_infinity=False)
_integers = st.integers(-(2**53), 2**53)
_nodes = st.fixed_dictionaries({"quote": _strings, "date": _strings, "force": _integers, "digest": st.booleans()})
_edges = st.fixed_dictionaries({"kind": _strings, "score": _floats, "unsure": st.booleans(), "gap": _integers})


@st.composite
def _graphs(draw: st.DrawFn) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    names = draw(st.lists(_strings, unique=True, max_size=4))
    graph.add_nodes_from((name, draw(_nodes)) for name in names)
    for one in names:
        for two in names:
            if draw(st.booleans()):
                graph.add_edge(one, two, **draw(_edges))
    return graph


def _edges_of(graph: "nx.DiGraph[str]") -> dict[tuple[str, str], dict[str, object]]:
    return {(one, two): data for one, two, data in graph.edges(data=True)}


@pytest.mark.parametrize("suffix", _FORMATS)
@given(graph=_graphs())
@examples(100)
def test_a_graph_reads_back_equal(suffix: str, graph: "nx.DiGraph[str]") -> None:
    """Nodes, edges, and every attribute with its type."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"graph.{suffix}"
        ad.write_graph(graph, path)
        read = ad.read_graph(path)

    assert dict(graph.nodes(data=True)) == dict(read.nodes(data=True))
    assert _edges_of(graph) == _edges_of(read)
    for one, two in zip(graph.nodes.values(), read.nodes.values(), strict=True):
        assert {k: type(v) for k, v in one.items()} == {k: type(v) for k, v in two.items()}


@pytest.mark.parametrize(("suffix", "frame", "each"), [("dot", 2, 1), ("mmd", 1, 2)])
@given(graph=_graphs())
@examples(50)
def test_a_drawing_has_its_lines_and_no_others(suffix: str, frame: int, each: int, graph: "nx.DiGraph[str]") -> None:
    """No character of a text ends the line that tells a node or an edge, or begins another."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"graph.{suffix}"
        ad.write_graph(graph, path)
        lines = path.read_text(encoding="utf-8").splitlines()

    assert frame + each * (len(graph) + graph.number_of_edges()) == len(lines)
