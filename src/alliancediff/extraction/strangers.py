"""Lines that are called by somebody whom a text never names: a clause may have their words, and is not on them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from alliancediff.lexicon import Actor, Lexicon
from alliancediff.models import Commitment, Statement

_NAMED = {"state", "group", "body"}


@dataclass(frozen=True, slots=True)
class Strangers:
    """For each line that is called by actors, those actors, and how texts name each.

    `stems` are letters of which a text that names an actor holds some: to look for these costs least.
    """

    actors: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, re.Pattern[str]]
    stems: Mapping[str, tuple[str, ...]]

    def lines(self, statement: Statement, among: Iterable[str]) -> frozenset[str]:
        """Those of some lines whose actors neither issue a statement nor are named in it."""
        called = {line: self.actors[line] for line in among if line in self.actors}
        others = {actor for actors in called.values() for actor in actors}.difference(statement.issuers)
        absent = {actor for actor in others if not self._names(statement.text, actor)}
        return frozenset(line for line, actors in called.items() if not absent.isdisjoint(actors))

    def _names(self, text: str, actor: str) -> bool:
        return any(stem in text for stem in self.stems[actor]) and self.forms[actor].search(text) is not None


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
    forms = {actor.id: actor.forms for actor in actors if actor.id in wanted}
    return Strangers(
        actors=found,
        forms={actor.id: naming(actor) for actor in actors if actor.id in wanted},
        stems={actor: tuple(form[:-1] if _is_word(form) else form for form in own) for actor, own in forms.items()},
    )


def without_strangers(
    commitments: Sequence[Commitment], statement: Statement, lexicon: Lexicon
) -> tuple[Commitment, ...]:
    """Commitments without the lines of those whom their statement never names."""
    barred = strangers_of(lexicon).lines(statement, {line for c in commitments for line in c.lines})
    return tuple(_without(commitment, barred) for commitment in commitments)


def _without(commitment: Commitment, barred: frozenset[str]) -> Commitment:
    if barred.isdisjoint(commitment.lines):
        return commitment
    lines = tuple(line for line in commitment.lines if line not in barred)
    return replace(commitment, lines=lines, lines_inherited=commitment.lines_inherited and bool(lines))


@lru_cache(maxsize=256)
def naming(actor: Actor) -> re.Pattern[str]:
    """The names of an actor, and adjectives that are made of them."""
    return _any(map(_open, actor.forms))


def _open(form: str) -> str:
    """A form, or an adjective made of it: "China", "Chinese"."""
    return rf"{re.escape(form[:-1])}\w*" if _is_word(form) else re.escape(form)


def _is_word(form: str) -> bool:
    return form.isalpha() and not form.isupper()


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
