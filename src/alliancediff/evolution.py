"""Results as a networkx graph: commitments are nodes, links are edges, every attribute is a plain scalar."""

from typing import TYPE_CHECKING

from alliancediff.models import Diff

if TYPE_CHECKING:
    from networkx import DiGraph


def to_graph(result: Diff) -> "DiGraph[str]":
    """The commitments of both statements, and an edge from each earlier one to each later one on its line.

    Args:
        result: a comparison.

    Returns:
        Nodes carry `statement`, `date` ("" where unknown), `digest`, `quote`, `kind`, `force` (-1 for a report),
        `predicate` and `themes` (joined by ";"); edges carry `kind`, `confidence`, `score`, `unsure` and
        `corrected`. All of them can be written as GraphML.

    Example:
        >>> import alliancediff as ad
        >>> text = b"We will open a joint school by 2030."
        >>> graph = ad.to_graph(ad.diff(ad.read_statement(text, id="a"), ad.read_statement(text, id="b")))
        >>> [data["kind"] for _, _, data in graph.edges(data=True)]
        ['repeated']
    """
    import networkx as nx  # noqa: PLC0415  half a second, and of use to those who ask for a graph only

    graph: DiGraph[str] = nx.DiGraph()
    dates = {statement.id: str(statement.date or "") for statement in result.statements}
    digests = {statement.id for statement in result.statements if statement.digest}
    for c in result.commitments:
        graph.add_node(
            c.id,
            statement=c.statement,
            date=dates[c.statement],
            digest=c.statement in digests,
            quote=c.quote,
            kind=str(c.kind),
            force=-1 if c.force is None else c.force,
            predicate=c.predicate,
            themes=";".join(c.themes),
        )
    for link in result.links:
        graph.add_edge(
            link.earlier,
            link.later,
            kind=str(link.kind),
            confidence=link.confidence,
            score=link.score,
            unsure=link.unsure,
            corrected=link.corrected,
        )
    return graph
