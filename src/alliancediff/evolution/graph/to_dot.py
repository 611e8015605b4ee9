"""Graph -> DOT, the language of Graphviz."""

from typing import TYPE_CHECKING

from alliancediff.evolution.graph.attributes import quoted, to_pairs

if TYPE_CHECKING:
    from networkx import DiGraph


def to_dot(graph: "DiGraph[str]") -> str:
    """The graph as DOT, a node or edge a line.

    Raises:
        ValueError: an attribute is no finite scalar.
    """
    lines = [f"  {quoted(node)} [{to_pairs(data, ', ')}];" for node, data in graph.nodes(data=True)]
    lines += [f"  {quoted(a)} -> {quoted(b)} [{to_pairs(data, ', ')}];" for a, b, data in graph.edges(data=True)]
    return "\n".join(["digraph {", *lines, "}"]) + "\n"
