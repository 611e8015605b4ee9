"""Words in which the cues of lines are looked for."""

import re

WORD = re.compile(r"\w+|[.,;:()\[\]“”\"–—]")
"""Marks are words, too: a cue never reaches over a comma that it does not hold. Hyphens and apostrophes are spaces."""
