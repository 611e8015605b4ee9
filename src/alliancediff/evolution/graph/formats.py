"""Graphs as files: GraphML, GEXF and node-link JSON, which read back equal, and DOT and Mermaid, which are drawn."""

import json
from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from alliancediff.errors import GraphError
from alliancediff.evolution.graph.attributes import escape, to_text, unescape
from alliancediff.evolution.graph.to_dot import to_dot
from alliancediff.evolution.graph.to_mermaid import to_mermaid

if TYPE_CHECKING:
    from networkx import DiGraph

_Data = dict[str, Any]
_RESERVED = {"graphml": ((), ()), "gexf": (("label",), ("id",)), "json": (("id",), ("source", "target"))}
"""Names that a format keeps for itself, at nodes and at edges; an attribute of such a name would be lost."""


def write_graph(graph: "DiGraph[str]", path: str | PathLike[str]) -> None:
    """Write a graph that `to_graph` made.

    From .graphml, .gexf and .json `read_graph` gives an equal one back, whatever characters it holds.

    Args:
        graph: its attributes are strings, whole numbers, numbers or truth values, each of one type throughout.
        path: the suffix chooses the format: .graphml, .gexf, .json (node-link), .dot (Graphviz) or .mmd (Mermaid). In
            the first two a backslash is doubled, and a character that XML does not have becomes an escape.

    Raises:
        GraphError: the suffix is none of these, an attribute is no such value or has a name that the format keeps for
            itself, or the file cannot be written.
    """
    writer = _WRITERS.get(_suffix(path))
    if writer is None:
        raise GraphError(str(path), f"the suffix of a graph is one of {_listed(_WRITERS)}")
    try:
        _check(graph, _RESERVED.get(_suffix(path), ((), ())))
        writer(graph, Path(path))
    except OSError as error:
        raise GraphError(str(path), f"cannot be written ({error.strerror})") from error
    except ValueError as error:
        raise GraphError(str(path), f"cannot hold this graph: {error}") from error


def read_graph(path: str | PathLike[str]) -> "DiGraph[str]":
    """The graph that `write_graph` wrote as .graphml, .gexf or .json; .dot and .mmd are for drawing alone.

    Raises:
        GraphError: the suffix is of no format that can be read, or the file cannot be read or holds something else.

    Example:
        >>> import tempfile, alliancediff as ad
        >>> texts = {"2021-01-01": b"We plan to open a port.", "2022-01-01": b"We will open a port by 2030."}
        >>> graph = ad.to_graph(ad.trace(ad.read_statement(text, id=day, date=day) for day, text in texts.items()))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     ad.write_graph(graph, f"{folder}/graph.gexf")
        ...     dict(ad.read_graph(f"{folder}/graph.gexf").nodes) == dict(graph.nodes)
        True
    """
    import networkx as nx  # noqa: PLC0415  half a second, and of use to those who ask for a graph only

    reader = _READERS.get(_suffix(path))
    if reader is None:
        drawn = "is for drawing, and cannot be read back" if _suffix(path) in _WRITERS else "is no graph by its suffix"
        raise GraphError(str(path), f"{drawn}; those that can be read are {_listed(_READERS)}")
    graph: DiGraph[str] = nx.DiGraph()
    try:
        reader(graph, Path(path))
    except OSError as error:
        raise GraphError(str(path), f"cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError, ParseError, nx.NetworkXException, RecursionError) as error:
        raise GraphError(str(path), f"holds no graph of this library: {error}") from error
    return graph


def _check(graph: "DiGraph[str]", reserved: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    """Every value can be written, and no name is one that the format keeps for itself."""
    nodes, edges = (data for _, data in graph.nodes(data=True)), (data for _, _, data in graph.edges(data=True))
    for kept, every in zip(reserved, (nodes, edges), strict=True):
        for data in every:
            for name, value in data.items():
                if name in kept:
                    raise ValueError(f"it has an attribute {name!r}, a name that the format keeps for itself")
                to_text(value)


def _suffix(path: str | PathLike[str]) -> str:
    return Path(path).suffix.lower().lstrip(".")


def _listed(suffixes: Iterable[str]) -> str:
    return ", ".join(f".{name}" for name in suffixes)


# ---- node-link JSON


def _write_json(graph: "DiGraph[str]", path: Path) -> None:
    built = {
        "directed": True,
        "multigraph": False,
        "graph": {},
        "nodes": [{**data, "id": node} for node, data in graph.nodes(data=True)],
        "edges": [{**data, "source": one, "target": two} for one, two, data in graph.edges(data=True)],
    }
    path.write_text(json.dumps(built, indent=1) + "\n", encoding="utf-8")


def _read_json(graph: "DiGraph[str]", path: Path) -> None:
    built = json.loads(path.read_text(encoding="utf-8"))
    for node in built["nodes"]:
        graph.add_node(node.pop("id"), **node)
    for edge in built["edges"]:
        graph.add_edge(edge.pop("source"), edge.pop("target"), **edge)


# ---- formats of XML, through networkx


def _write_xml(graph: "DiGraph[str]", path: Path) -> None:
    import networkx as nx  # noqa: PLC0415

    safe = _mapped(graph, escape)
    if _suffix(path) == "gexf":
        nx.write_gexf(safe, path)
    else:
        nx.write_graphml_xml(safe, path)


def _read_xml(graph: "DiGraph[str]", path: Path) -> None:
    import networkx as nx  # noqa: PLC0415

    name = _suffix(path)
    read = _mapped(nx.DiGraph(nx.read_gexf(path) if name == "gexf" else nx.read_graphml(path)), unescape)
    of_nodes, of_edges = _RESERVED[name]
    graph.add_nodes_from((node, _without(data, of_nodes)) for node, data in read.nodes(data=True))
    graph.add_edges_from((one, two, _without(data, of_edges)) for one, two, data in read.edges(data=True))


def _mapped(graph: "DiGraph[str]", change: Callable[[str], str]) -> "DiGraph[str]":
    """A copy with every string changed."""
    import networkx as nx  # noqa: PLC0415

    def text(data: _Data) -> _Data:
        return {name: change(value) if isinstance(value, str) else value for name, value in data.items()}

    copy: DiGraph[str] = nx.DiGraph()
    copy.add_nodes_from((change(node), text(data)) for node, data in graph.nodes(data=True))
    copy.add_edges_from((change(one), change(two), text(data)) for one, two, data in graph.edges(data=True))
    return copy


def _without(data: _Data, names: tuple[str, ...]) -> _Data:
    return {name: value for name, value in data.items() if name not in names}


# ---- formats of text, which are drawn and not read


def _write_dot(graph: "DiGraph[str]", path: Path) -> None:
    path.write_bytes(to_dot(graph).encode())


def _write_mermaid(graph: "DiGraph[str]", path: Path) -> None:
    path.write_bytes(to_mermaid(graph).encode())


_WRITERS: dict[str, Callable[["DiGraph[str]", Path], None]] = {
    "graphml": _write_xml,
    "gexf": _write_xml,
    "json": _write_json,
    "dot": _write_dot,
    "mmd": _write_mermaid,
}
_READERS: dict[str, Callable[["DiGraph[str]", Path], None]] = {
    "graphml": _read_xml,
    "gexf": _read_xml,
    "json": _read_json,
}
