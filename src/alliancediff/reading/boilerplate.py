"""Which blocks are no part of the statement, and why: rules from noise.toml, tried in their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.language.folding import plain_marks
from alliancediff.lexicon import NoiseRule

_LONGEST = 600
"""Boilerplate is short; a longer unit is never taken for it."""


@dataclass(frozen=True, slots=True)
class NoiseFinder:
    """The rules of one lexicon, compiled; each must match a whole unit."""

    rules: tuple[tuple[re.Pattern[str], NoiseRule], ...]

    def find(self, text: str) -> NoiseRule | None:
        """The first rule that makes a unit boilerplate, None where it is part of the statement."""
        if len(text) > _LONGEST:
            return None
        plainly = plain_marks(text)
        return next((rule for pattern, rule in self.rules if pattern.fullmatch(plainly)), None)


def make_noise_finder(rules: Sequence[NoiseRule]) -> NoiseFinder:
    """The finder for a lexicon's rules."""
    return NoiseFinder(tuple((re.compile(rule.pattern, re.IGNORECASE), rule) for rule in rules))
