"""What a thread is called: the line and the theme that most of it is on, and that few others are on."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.models import Commitment

_INHERITED = 0.25
"""What a line counts that a clause has from its lead-in or heading, where one of its own words counts 1."""
_OF_ANOTHER_THEME = 0.5
"""What a line of another theme than the thread's counts: a state that is named on the way is not what it is about."""


@dataclass(frozen=True, slots=True)
class Names:
    """How often each line and each theme occurs in a series, and the theme of each line."""

    lines: Counter[str]
    themes: Counter[str]
    size: int
    theme_of: Mapping[str, str]

    def line(self, members: Sequence[Commitment]) -> str:
        """The line of a thread, "" where it is on none."""
        theme = self.theme(members)
        votes: dict[str, float] = {}
        for member in members:
            for line in member.lines:
                vote = (_INHERITED if member.lines_inherited else 1) * (
                    1 if self.theme_of.get(line, theme) == theme else _OF_ANOTHER_THEME
                )
                votes[line] = votes.get(line, 0.0) + vote
        return self._winner(votes, self.lines)

    def theme(self, members: Sequence[Commitment]) -> str:
        """The theme of a thread, "" where it is on none."""
        return self._winner(Counter(theme for member in members for theme in member.themes), self.themes)

    def _winner(self, votes: Mapping[str, float], total: Counter[str]) -> str:
        """By votes, each worth more the rarer the name is in the series; ties by the name."""
        worth = {name: count * math.log(1 + self.size / total[name]) for name, count in votes.items()}
        return min(worth, key=lambda name: (-round(worth[name], 6), name), default="")


def names_of(commitments: Iterable[Commitment], theme_of: Mapping[str, str]) -> Names:
    """What the names of a series' threads are weighed against; `theme_of` gives the theme of each line."""
    every = list(commitments)
    return Names(
        Counter(line for c in every for line in c.lines),
        Counter(theme for c in every for theme in c.themes),
        len(every),
        theme_of,
    )
