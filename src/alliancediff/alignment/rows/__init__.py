"""Topic rows: all sentences of two statements by subject, with the best chance of each in the whole other text."""

from alliancediff.alignment.rows.scored import Echoes, Scored, echoes_of, score
from alliancediff.alignment.rows.topics import confidence_by_units, topics_of

__all__ = ["Echoes", "Scored", "confidence_by_units", "echoes_of", "score", "topics_of"]
