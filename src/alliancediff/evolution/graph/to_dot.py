"""Graph <-> DOT, the language of Graphviz. Read back is what was written here, and no more of the language."""

import re
from typing import TYPE_CHECKING

from alliancediff.evolution.graph.attributes import from_pairs, quoted, to_pairs, unescape

if TYPE_CHECKING:
    from networkx import DiGraph

_STRING = r'"((?:[^"\\]|\\.)*)"'
_NODE = re.compile(rf"  {_STRING} \[(.*)\];")
_EDGE = re.compile(rf"  {_STRING} -> {_STRING} \[(.*)\];")


def to_dot(graph: "DiGraph[str]") -> str:
    """The graph as DOT, a node or edge a line.

    Raises:
        ValueError: an attribute is no finite scalar.
    """
    lines = [f"  {quoted(node)} [{to_pairs(data, ', ')}];" for node, data in graph.nodes(data=True)]
    lines += [f"  {quoted(a)} -> {quoted(b)} [{to_pairs(data, ', ')}];" for a, b, data in graph.edges(data=True)]
    return "\n".join(["digraph {", *lines, "}"]) + "\n"


def add_dot(graph: "DiGraph[str]", text: str) -> None:
    """Add to a graph what `to_dot` wrote.

    Raises:
        ValueError: a line is not of its form.
    """
    first, *lines, last = text.rstrip("\n").split("\n")
    if (first, last) != ("digraph {", "}"):
        raise ValueError("it does not begin and end as a graph of this library")
    for number, line in enumerate(lines, 2):
        if edge := _EDGE.fullmatch(line):
            graph.add_edge(unescape(edge[1]), unescape(edge[2]), **from_pairs(edge[3]))
        elif node := _NODE.fullmatch(line):
            graph.add_node(unescape(node[1]), **from_pairs(node[2]))
        else:
            raise ValueError(f"line {number} is neither a node nor an edge as this library writes them")
