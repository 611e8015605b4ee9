"""How likely it is that two sentences are on one line, across two statements and within each.

Links join commitments; this score joins sentences, those read as context included, so that rows can hold all of a text.
"""

from alliancediff.alignment.sentences.chances import Chances, chances_of, log_odds
from alliancediff.alignment.sentences.features import FEATURES, features_of

__all__ = ["FEATURES", "Chances", "chances_of", "features_of", "log_odds"]
