"""Lines that are called by somebody whom a text never names: a clause may have their words, and is not on them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment, Statement

_NAMED = {"state", "group", "body"}


@dataclass(frozen=True, slots=True)
class Strangers:
    """For each line that is called by actors, those actors, and how texts name each."""

    actors: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, re.Pattern[str]]

    def lines(self, statement: Statement) -> frozenset[str]:
        """The lines of actors that neither issue a statement nor are named in it."""
        absent = {
            actor
            for actor, form in self.forms.items()
            if actor not in statement.issuers and not form.search(statement.text)
        }
        return frozenset(line for line, actors in self.actors.items() if not absent.isdisjoint(actors))


@lru_cache(maxsize=16)
def strangers_of(lexicon: Lexicon) -> Strangers:
    """The lines of a lexicon that are called by an actor."""
    actors = [actor for actor in lexicon.actors if actor.kind in _NAMED]
    found: dict[str, tuple[str, ...]] = {}
    titles = lexicon.topic_titles()
    names = {actor.id: _any(re.escape(form) for form in actor.forms) for actor in actors}
    for line in lexicon.lines:
        called = tuple(actor for actor, name in names.items() if name.search(titles[line.id]))
        found |= {line.id: called} if called else {}
    wanted = {actor for called in found.values() for actor in called}
    forms = {actor.id: _any(map(_open, actor.forms)) for actor in actors if actor.id in wanted}
    return Strangers(found, forms)


def without_strangers(
    commitments: Iterable[Commitment], statement: Statement, lexicon: Lexicon
) -> tuple[Commitment, ...]:
    """Commitments without the lines of those whom their statement never names."""
    barred = strangers_of(lexicon).lines(statement)
    return tuple(_without(commitment, barred) for commitment in commitments)


def _without(commitment: Commitment, barred: frozenset[str]) -> Commitment:
    if barred.isdisjoint(commitment.lines):
        return commitment
    lines = tuple(line for line in commitment.lines if line not in barred)
    return replace(commitment, lines=lines, lines_inherited=commitment.lines_inherited and bool(lines))


def _open(form: str) -> str:
    """A form, or an adjective made of it: "China", "Chinese"."""
    is_word = form.isalpha() and not form.isupper()
    return rf"{re.escape(form[:-1])}\w*" if is_word else re.escape(form)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
