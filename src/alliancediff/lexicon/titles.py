"""What reports call the parties, themes and lines of some commitments."""

from collections.abc import Iterable

from alliancediff.lexicon.entries import Lexicon
from alliancediff.models import Commitment


def titles_of(commitments: Iterable[Commitment], lexicon: Lexicon) -> dict[str, str]:
    """What reports call the themes and lines that some commitments are on, by id."""
    every = list(commitments)
    topics = {topic for c in every for topic in (*c.themes, *c.lines)}
    return {topic: title for topic, title in sorted(lexicon.topic_titles().items()) if topic in topics}


def forms_of(commitments: Iterable[Commitment], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The other names of the parties and lines of some commitments, by name or id."""
    every = list(commitments)
    names = {name for c in every for name in (*c.bearers, *c.partners)}
    lines = {line for c in every for line in c.lines}
    found = {actor.id: actor.forms for actor in lexicon.actors if actor.id in names}
    found |= {line.id: line.names for line in lexicon.lines if line.id in lines and line.names}
    return dict(sorted(found.items()))
