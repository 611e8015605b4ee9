"""Evolution: the links of a series -> threads, what became of each, and the same as a graph."""

from alliancediff.evolution.gathering import gather
from alliancediff.evolution.graph.build import to_graph
from alliancediff.evolution.graph.formats import read_graph, write_graph
from alliancediff.evolution.moments import in_order, moments_of
from alliancediff.evolution.pools import Pool, choose_mentions
from alliancediff.evolution.queries import branches, by_theme, find, select, thread_of
from alliancediff.evolution.status import describe
from alliancediff.evolution.threads import assemble
from alliancediff.evolution.traced import Traced

__all__ = [
    "Pool",
    "Traced",
    "assemble",
    "branches",
    "by_theme",
    "choose_mentions",
    "describe",
    "find",
    "gather",
    "in_order",
    "moments_of",
    "read_graph",
    "select",
    "thread_of",
    "to_graph",
    "write_graph",
]
