"""What changed in the words of the pairs of a topic."""

from collections.abc import Iterable
from dataclasses import replace

from alliancediff.comparison.redline import Redliner, redliner
from alliancediff.lexicon import Lexicon
from alliancediff.models import ComparisonSettings, Topic, TopicPair


def with_wording(topics: Iterable[Topic], lexicon: Lexicon, settings: ComparisonSettings) -> tuple[Topic, ...]:
    """Topics whose pairs have the edit from the earlier quotation to the later one."""
    marker = redliner(lexicon, settings)
    return tuple(_worded(topic, marker) for topic in topics)


def _worded(topic: Topic, marker: Redliner) -> Topic:
    quotes = {passage.unit: passage.quote for passage in topic.passages}

    def worded(pair: TopicPair) -> TopicPair:
        runs = marker.runs(quotes[pair.earlier], quotes[pair.later])
        return replace(pair, wording=tuple(run.edit for run in runs))

    return replace(topic, pairs=tuple(map(worded, topic.pairs)))
