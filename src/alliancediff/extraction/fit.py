"""Whether the tables of topics fit a text: a pack is about its own parties, and all of them about what allies say.

Where they do not fit, their cues are accidents: "mines" that are cleared are no natural resources. A text then keeps
only the lines and themes that it names itself.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from alliancediff.extraction.strangers import naming
from alliancediff.language.english.wording import NAME_WORD, SMALL_WORDS
from alliancediff.language.folding import same_word, stem_opening
from alliancediff.lexicon import Lexicon, PackScope, pack_scopes, topics_of_packs
from alliancediff.models import Commitment, Extraction, ExtractionSettings, Note, Statement

_SIDES = 2
"""A pack of several states is about what these say together."""


def only_fitting(
    commitments: Sequence[Commitment], statement: Statement, lexicon: Lexicon, settings: ExtractionSettings
) -> tuple[Commitment, ...]:
    """Commitments without the lines and themes of tables that do not fit, but for those that the text names.

    Args:
        commitments: those of the statement.
        statement: the statement, in plain writing.
        lexicon: the words, in plain writing.
        settings: how many commitments must be on a topic for the tables to fit.
    """
    if not commitments:
        return ()
    above = lexicon.line_chains()
    lines = {line for commitment in commitments for line in commitment.lines}
    topics = {theme for c in commitments for theme in c.themes}.union(*(above.get(line, (line,)) for line in lines))
    if _fits(statement, commitments, settings):
        topics &= _topics_of(tuple(scope.name for scope in _strangers(statement, lexicon)))
    barred = topics - _named(topics, statement, lexicon)
    return tuple(_without(commitment, barred, above) for commitment in commitments) if barred else (*commitments,)


def misfits(extractions: Sequence[Extraction], lexicon: Lexicon, settings: ExtractionSettings) -> tuple[Note, ...]:
    """One note where the tables of topics fit none of some texts, or not all of them; () where they fit.

    Args:
        extractions: the texts, with what was found in them.
        lexicon: the words.
        settings: how many commitments must be on a topic for the tables to fit.
    """
    odd = [x for x in extractions if x.commitments and not _fits(x.statement, x.commitments, settings)]
    strange = [_strangers(x.statement, lexicon) for x in extractions]
    packs = [scope for scope in pack_scopes(lexicon.packs) if all(scope in scopes for scopes in strange)]
    if not odd and not packs:
        return ()
    why = [f"the pack {Path(scope.name).name} is about {' and '.join(scope.parties)}" for scope in packs]
    if odd:
        which = ", ".join(x.statement.id for x in odd) if len(odd) < len(extractions) else "what is said"
        why.append(f"the tables of topics are made for statements of allies, and do not fit {which}")
    return (Note("topics", f"{'; '.join(why)}; only lines and themes that the texts themselves name are shown"),)


def _fits(statement: Statement, commitments: Sequence[Commitment], settings: ExtractionSettings) -> bool:
    """Whether enough commitments are on a line or a theme by words of their own; few commitments tell nothing.

    A council, a bank or a provider has topics of its own, whatever words it shares with the tables.
    """
    if statement.genre.is_of_body:
        return False
    own = sum(bool(c.theme_cues or (c.lines and not c.lines_inherited)) for c in commitments)
    return len(commitments) < settings.fit_least or own >= settings.fit_share * len(commitments)


def _strangers(statement: Statement, lexicon: Lexicon) -> tuple[PackScope, ...]:
    """The packs whose parties are not those of a text: it names no group of theirs, and not two of their states."""
    return tuple(scope for scope in pack_scopes(lexicon.packs) if not _is_about(statement, scope, lexicon))


def _is_about(statement: Statement, scope: PackScope, lexicon: Lexicon) -> bool:
    if not scope.parties:
        return True
    named = {
        actor.id: actor.kind
        for actor in lexicon.actors
        if actor.id in scope.parties
        and (actor.id in statement.issuers or naming(actor).search(f"{statement.title}\n{statement.text}"))
    }
    return "group" in named.values() or len(named) >= min(_SIDES, len(scope.parties))


@lru_cache(maxsize=16)
def _topics_of(packs: tuple[str, ...]) -> frozenset[str]:
    return topics_of_packs(packs) if packs else frozenset()


def _named(topics: AbstractSet[str], statement: Statement, lexicon: Lexicon) -> frozenset[str]:
    """Those topics of whose titles a text holds all words, in any form; only words that could be one are stemmed."""
    titles = lexicon.topic_titles()
    wanted = {topic: _stems(titles[topic]) for topic in topics}
    openings = {stem_opening(stem) for stems in wanted.values() for stem in stems}
    words = set(NAME_WORD.findall(f"{statement.title} {statement.text}".lower())) if wanted else ()
    said = {same_word(word) for word in words if stem_opening(word) in openings}
    return frozenset(topic for topic, stems in wanted.items() if stems <= said)


@lru_cache(maxsize=2048)
def _stems(title: str) -> frozenset[str]:
    return frozenset(same_word(word) for word in NAME_WORD.findall(title) if word.lower() not in SMALL_WORDS)


def _without(commitment: Commitment, barred: AbstractSet[str], above: Mapping[str, Sequence[str]]) -> Commitment:
    """A commitment on the next line above each barred one that is not barred, if there is one."""
    if barred.isdisjoint((*commitment.lines, *commitment.themes)):
        return commitment
    chains = (above.get(line, (line,)) for line in commitment.lines)
    kin = (next((line for line in chain if line not in barred), "") for chain in chains)
    lines = tuple(dict.fromkeys(filter(None, kin)))
    kept = [
        (theme, cue) for theme, cue in zip(commitment.themes, commitment.theme_cues, strict=True) if theme not in barred
    ]
    return replace(
        commitment,
        lines=lines,
        lines_inherited=commitment.lines_inherited and bool(lines),
        themes=tuple(theme for theme, _ in kept),
        theme_cues=tuple(cue for _, cue in kept),
    )
