"""Results as a networkx graph: commitments are nodes, links are edges, every attribute is a plain scalar."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from alliancediff.models import Commitment, Diff, Evolution, Link, Scalar, Statement

if TYPE_CHECKING:
    from networkx import DiGraph


def to_graph(result: Diff | Evolution) -> "DiGraph[str]":
    """The commitments of all statements, and an edge from each earlier one to each later one on its line.

    Args:
        result: a comparison, or a series traced.

    Returns:
        Nodes carry `statement`, `date` ("" where unknown), `digest`, `quote`, `kind`, `force` (-1 for a report),
        `predicate` and `themes` (joined by ";"); edges carry `kind`, `confidence`, `score`, `unsure`, `corrected` and
        `gap`. Nodes of a series carry `thread`, `line`, `theme` and `status` of their thread, too, and edges `echo`:
        true for a link between texts of one day, and `overarching`: true for one that goes over mentions in texts of
        another sort, and `branch`: true for one that joins two threads. All of them can be written by `write_graph`.

    Example:
        >>> import alliancediff as ad
        >>> text = b"We will open a joint school by 2030."
        >>> graph = ad.to_graph(ad.diff(ad.read_statement(text, id="a"), ad.read_statement(text, id="b")))
        >>> [data["kind"] for _, _, data in graph.edges(data=True)]
        ['repeated']
    """
    import networkx as nx  # noqa: PLC0415  half a second, and of use to those who ask for a graph only

    graph: DiGraph[str] = nx.DiGraph()
    statements = {statement.id: statement for statement in result.statements}
    for c in result.commitments:
        graph.add_node(c.id, **_node(c, statements[c.statement]))
    _add_edges(graph, result.links)
    if isinstance(result, Evolution):
        _add_threads(graph, result)
    return graph


def _node(c: Commitment, statement: Statement) -> dict[str, Scalar]:
    return {
        "statement": c.statement,
        "date": str(statement.date or ""),
        "digest": statement.digest,
        "quote": c.quote,
        "kind": str(c.kind),
        "force": -1 if c.force is None else c.force,
        "predicate": c.predicate,
        "themes": ";".join(c.themes),
    }


def _add_edges(graph: "DiGraph[str]", links: Iterable[Link], **more: Scalar) -> None:
    for link in links:
        graph.add_edge(
            link.earlier,
            link.later,
            kind=str(link.kind),
            confidence=link.confidence,
            score=link.score,
            unsure=link.unsure,
            corrected=link.corrected,
            gap=link.gap,
            **more,
        )


def _add_threads(graph: "DiGraph[str]", evolution: Evolution) -> None:
    """What only a series has: the thread of each node, links between texts of one day, and those over mentions."""
    for _, _, data in graph.edges(data=True):
        data.update(echo=False, overarching=False)
    _add_edges(graph, evolution.echoes, echo=True, overarching=False)
    _add_edges(graph, evolution.overarching, echo=False, overarching=True)
    for thread in evolution.threads:
        for commitment in thread.commitments:
            graph.nodes[commitment].update(
                thread=thread.id, line=thread.line, theme=thread.theme, status=str(thread.status)
            )
    for one, two, data in graph.edges(data=True):
        data["branch"] = graph.nodes[one]["thread"] != graph.nodes[two]["thread"]
