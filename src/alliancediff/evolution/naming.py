"""What a thread is called: the line and the theme that most of it is on, and that few others are on."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.lexicon import chain_of
from alliancediff.models import Commitment, EvolutionSettings


@dataclass(frozen=True, slots=True)
class Names:
    """How often each line and each theme occurs in a series, the theme of each line, and the line above it."""

    lines: Counter[str]
    themes: Counter[str]
    size: int
    theme_of: Mapping[str, str]
    parent_of: Mapping[str, str]
    settings: EvolutionSettings

    def line(self, members: Sequence[Commitment]) -> str:
        """The line of a thread, "" where it is on none.

        What most of the thread says in its own words goes before what one clause says, however rare that is, and before
        what a broader line joins. Where it lists three lines or more of one kind alike often, such as technologies, the
        line above them is the name.
        """
        theme = self.theme(members)
        own = [self._votes(member, theme) for member in members]
        with_broader = [self._broadened(ballot) for ballot in own]
        shared = self._held_by_most(own) or self._held_by_most(with_broader)
        return self._without_siblings(self._winner(shared or _tally(own), self.lines), shared)

    def _votes(self, member: Commitment, theme: str) -> dict[str, float]:
        """What a clause counts for each of its lines."""
        weight = self.settings.inherited_line if member.lines_inherited else 1
        on_theme = {line: self.theme_of.get(line, theme) == theme for line in member.lines}
        return {line: weight * (1 if is_on else self.settings.foreign_line) for line, is_on in on_theme.items()}

    def _broadened(self, votes: Mapping[str, float]) -> dict[str, float]:
        """The same with the lines above them."""
        broader: dict[str, float] = {}
        for own, vote in votes.items():
            for line in chain_of(own, self.parent_of):
                broader[line] = max(broader.get(line, 0.0), vote)
        return broader

    def _held_by_most(self, ballots: Sequence[Mapping[str, float]]) -> dict[str, float]:
        """The votes for lines that more than half of the clauses are on by their own words."""
        own = self.settings.inherited_line
        held = Counter(line for ballot in ballots for line, vote in ballot.items() if vote > own)
        return {line: votes for line, votes in _tally(ballots).items() if 2 * held[line] > len(ballots)}

    def _without_siblings(self, winner: str, votes: Mapping[str, float]) -> str:
        """The line above a list of lines that are named alike often; else the winner."""
        parent = self.parent_of.get(winner, "")
        alike = [line for line in votes if self.parent_of.get(line, "") == parent and votes[line] == votes[winner]]
        return parent if parent and len(alike) >= self.settings.listed_lines else winner

    def theme(self, members: Sequence[Commitment]) -> str:
        """The theme of a thread, "" where it is on none."""
        return self._winner(Counter(theme for member in members for theme in member.themes), self.themes)

    def _winner(self, votes: Mapping[str, float], total: Counter[str]) -> str:
        """By votes, each worth more the rarer the name is in the series; ties by the name."""
        worth = {name: count * math.log(1 + self.size / total[name]) for name, count in votes.items()}
        return min(worth, key=lambda name: (-round(worth[name], 6), name), default="")


def _tally(ballots: Sequence[Mapping[str, float]]) -> dict[str, float]:
    lines = dict.fromkeys(line for ballot in ballots for line in ballot)
    return {line: sum(ballot.get(line, 0.0) for ballot in ballots) for line in lines}


def names_of(
    commitments: Iterable[Commitment],
    theme_of: Mapping[str, str],
    parent_of: Mapping[str, str],
    settings: EvolutionSettings,
) -> Names:
    """What the names of a series' threads are weighed against.

    Args:
        commitments: all of the series.
        theme_of: the theme of each line.
        parent_of: the broader line of each line that has one.
        settings: what votes count.
    """
    every = list(commitments)
    return Names(
        Counter(above for c in every for above in {above for own in c.lines for above in chain_of(own, parent_of)}),
        Counter(theme for c in every for theme in c.themes),
        len(every),
        theme_of,
        parent_of,
        settings,
    )
