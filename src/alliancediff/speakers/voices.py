"""Whose voice an official is, where no words beside him say it: who reaffirms Norway's pledge speaks for Norway."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Protocol

from alliancediff.language.english import voices as english


class Named(Protocol):
    """An official as a text names them: where, under which title, and the word of the name that the text uses."""

    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def called(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Names:
    """States by each form of their names, and words that are no name of a state: titles, offices, ministries."""

    states: Mapping[str, str]
    no_names: AbstractSet[str]

    def state(self, words: str, *, is_own: bool) -> str:
        """The state that words name; with `is_own` a name that no table knows counts, too, where it may be one."""
        may_be = is_own and not {*words.split()} & self.no_names
        return self.states.get(words, words if may_be else "")


def voiced(text: str, found: Sequence[Named], settled: Mapping[str, str], names: Names) -> dict[str, str]:
    """The state of each official who speaks for one, by the word that they are called by.

    Args:
        text: the text.
        found: its officials.
        settled: the states of those of whom the text says it, who are left out.
        names: what is a state and what is none.

    Whoever voices the commitment, the support or the position of a state is its own; so is who says what it will do,
    unless that is the state of another official. Where an official voices two equally often, nothing is known.
    """
    votes: dict[str, Counter[str]] = {}
    names = replace(names, no_names={*names.no_names, *(one.called for one in found)})
    for called, end in _mentions(text, found, settled):
        state = _voiced_at(text, end, set(settled.values()), names)
        if state:
            votes.setdefault(called, Counter())[state] += 1
    return {called: state for called, counts in votes.items() if (state := _most(counts))}


def _mentions(text: str, found: Sequence[Named], settled: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Where each unknown official is named, by name or by a title that no other one has: the word and the end."""
    titles: dict[str, set[str]] = {}
    for one in found:
        for title in {one.title, one.title.rpartition(" ")[2]} if one.called else ():
            titles.setdefault(title, set()).add(one.called)
        if one.called and one.called not in settled:
            yield one.called, one.end
    alone = {title: next(iter(called)) for title, called in titles.items() if len(called) == 1}
    for match in english.bare_titles(alone).finditer(text) if alone else ():
        if (called := alone[match["title"]]) not in settled:
            yield called, match.end()


def _voiced_at(text: str, end: int, others: AbstractSet[str], names: Names) -> str:
    """The state whose commitment or deed is told right after an official is named; "" where there is none."""
    for pattern in (english.VOICES_ITS, english.VOICES_OF):
        match = pattern.match(text, end)
        state = names.state(match["state"], is_own=bool(match.groupdict().get("own"))) if match else ""
        if state:
            return state
    match = english.SAYS_IT_WILL.match(text, end)
    state = names.state(match["state"], is_own=False) if match else ""
    return "" if state in others else state


def _most(counts: Counter[str]) -> str:
    first, *others = counts.most_common(2)
    return "" if others and others[0][1] == first[1] else first[0]
