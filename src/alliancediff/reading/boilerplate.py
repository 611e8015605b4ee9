"""Which blocks are no part of the statement, and why: rules from noise.toml, a repeated title, a box under a box."""

import re
from collections.abc import Sequence

from alliancediff.lexicon import NoiseRule


def compile_rules(rules: Sequence[NoiseRule]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rules as patterns that must match a whole unit."""
    return tuple((re.compile(rule.pattern, re.IGNORECASE), rule.reason) for rule in rules)


def reason_for(text: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> str:
    """Why a unit is boilerplate; "" where it is not."""
    for pattern, reason in rules:
        if pattern.fullmatch(text):
            return reason
    return ""
