"""Graph -> Mermaid, which web pages draw. What it draws is short; comments beside it hold all attributes."""

import re
from typing import TYPE_CHECKING

from alliancediff.evolution.graph.attributes import quoted, to_pairs

if TYPE_CHECKING:
    from networkx import DiGraph

_LONGEST = 60
_PLAIN = re.compile(r"[^\w .,'()/:-]")


def to_mermaid(graph: "DiGraph[str]") -> str:
    """The graph as a flowchart, each node and edge drawn on a line and told in full in the comment before it.

    Raises:
        ValueError: an attribute is no finite scalar.
    """
    names = {node: f"n{number}" for number, node in enumerate(graph)}
    lines = ["flowchart LR"]
    for node, data in graph.nodes(data=True):
        lines.append(f"  %% node {names[node]} {quoted(node)} {to_pairs(data, ' ')}".rstrip())
        lines.append(f'  {names[node]}["{_label(node, data)}"]')
    for one, two, data in graph.edges(data=True):
        lines.append(f"  %% edge {names[one]} {names[two]} {to_pairs(data, ' ')}".rstrip())
        arrow = "-.->" if data.get("unsure") or data.get("echo") or data.get("overarching") else "-->"
        kind = _shown(str(data.get("kind", ""))).replace("_", " ")
        lines.append(f"  {names[one]} {arrow}{f'|{kind}|' if kind else ''} {names[two]}")
    return "\n".join(lines) + "\n"


def _label(node: str, data: dict[str, object]) -> str:
    """Date and first words of a clause; the node's name where it has none."""
    words = " ".join(filter(None, (str(data.get("date", "")), str(data.get("quote", node)))))
    return _shown(words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "...")


def _shown(text: str) -> str:
    """Text in which nothing is an order to a browser or to Mermaid: all but plain characters as spaces."""
    return " ".join(_PLAIN.sub(" ", text).split())
