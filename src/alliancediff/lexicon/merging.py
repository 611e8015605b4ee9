"""Layers -> one Lexicon. An entry of a known id adds to its lists and replaces its single values."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from alliancediff.lexicon import profiles
from alliancediff.lexicon.entries import (
    Abbreviations,
    Act,
    Actor,
    AnchorWords,
    Complement,
    Cue,
    ElementRule,
    Extension,
    GenreRule,
    Grammar,
    Language,
    Lexicon,
    Line,
    Modifiers,
    ModifierWords,
    NoiseRule,
    Nouns,
    Offices,
    Opposite,
    Predicate,
    Profile,
    RankRule,
    RowWeights,
    SubjectWords,
    Theme,
    Weights,
)
from alliancediff.lexicon.layers import Layer, build
from alliancediff.lexicon.layout import hints_of

_Entry = TypeVar("_Entry")


def merge(layers: Sequence[Layer], weights: Mapping[str, Any], packs: tuple[str, ...], profile: Profile) -> Lexicon:
    """The lexicon of these layers, the general one first; its digest is left open."""
    actors = (*map(_opening, _merged(layers, Actor, kept="kind")), *_plain_states(layers))
    acts = _merged(layers, Act)
    modifiers = {entry.id: entry.words for entry in _merged(layers, ModifierWords)}
    subjects = {entry.id: entry.forms for entry in _merged(layers, SubjectWords)}
    nouns = {entry.id: entry for entry in _merged(layers, Nouns)}
    return Lexicon(
        predicates=profiles.apply(profile, _predicates(layers)),
        complements=_merged(layers, Complement),
        acts={verb: act.stage for act in acts for verb in act.verbs},
        act_groups=acts,
        opposites=_merged(layers, Opposite),
        act_nouns=frozenset(nouns["act"].words),
        act_suffixes=nouns["act"].suffixes,
        value_nouns=frozenset(nouns["value"].words),
        documents=nouns["document"].words,
        extensions=tuple(pattern for entry in _merged(layers, Extension) for pattern in entry.patterns),
        modifiers=Modifiers(cues={cue.id: cue.words for cue in _merged(layers, Cue)}, **modifiers),
        irregular=_irregular(layers),
        no_verbs=_phrases(layers, "no_verb"),
        adjectives=frozenset(_phrases(layers, "adjectives")),
        plain_verbs=frozenset(_phrases(layers, "acts")),
        actors=actors,
        joint=subjects["joint"],
        titles=subjects["titles"],
        offices=Offices(**{key: subjects[key] for key in ("all", "modifiers", "portfolios", "institutions")}),
        publishers={k: v for layer in layers for k, v in layer.table("actors").get("publishers", {}).items()},
        themes=_merged(layers, Theme),
        lines=_merged(layers, Line),
        names=tuple(tuple(forms) for layer in layers for forms in layer.table("names").get("names", [])),
        formula=frozenset(w for layer in layers for words in layer.table("formula").values() for w in words),
        function_words=frozenset(w for layer in layers for w in layer.table("formula").get("function", [])),
        noise=_all(layers, NoiseRule),
        elements=_all(layers, ElementRule),
        genres=_all(layers, GenreRule),
        ranks=_all(layers, RankRule),
        languages=_all(layers, Language),
        abbreviations=_abbreviations(layers[0], actors),
        anchors=_anchors(layers),
        grammar=Grammar(**{key: tuple(words) for key, words in layers[0].table("grammar").items()}),
        weights=read_weights(weights),
        row_weights=read_row_weights(weights),
        packs=packs,
        profile=profile,
        digest="",
    )


def _all(layers: Sequence[Layer], kind: type[_Entry]) -> tuple[_Entry, ...]:
    return tuple(located.entry for layer in layers for located in layer.of(kind))


def _merged(layers: Sequence[Layer], kind: type[_Entry], kept: str = "") -> tuple[_Entry, ...]:
    """The entries of a class, those of one id joined; the value `kept` stays what the first of them says.

    A minister is a form of the state that they act for, and makes no official of it.
    """
    raws: dict[str, Mapping[str, Any]] = {}
    for located in (located for layer in layers for located in layer.of(kind)):
        known = raws.get(located.entry.id)
        raws[located.entry.id] = _joined(known, located.raw, kept) if known else located.raw
    return tuple(build(kind, raw) for raw in raws.values())


def _joined(one: Mapping[str, Any], two: Mapping[str, Any], kept: str) -> dict[str, Any]:
    """Two tables as one: lists one after the other, single values as the second has them."""
    added = {k: one[k] + v if k in one and isinstance(v, list) else v for k, v in two.items() if k != kept}
    return {**one, **added}


def _predicates(layers: Sequence[Layer]) -> tuple[Predicate, ...]:
    """Predicates, each pattern in one entry: the one of the latest layer that claims it."""
    claims: dict[str, str] = {}
    for entry in _all(layers, Predicate):
        claims.update(dict.fromkeys(entry.patterns, entry.id))
    return tuple(
        dataclasses.replace(entry, patterns=tuple(p for p in dict.fromkeys(entry.patterns) if claims[p] == entry.id))
        for entry in _merged(layers, Predicate)
    )


def _opening(actor: Actor) -> Actor:
    """An actor whose forms that begin with "the" are known at the beginning of a sentence, too."""
    capital = (f"The {form[4:]}" for form in actor.forms if form.startswith("the "))
    return dataclasses.replace(actor, forms=tuple(dict.fromkeys((*actor.forms, *capital))))


def _plain_states(layers: Sequence[Layer]) -> Iterable[Actor]:
    """States that need no more than their name."""
    tables = [layer.table("actors") for layer in layers]
    names = [name for table in tables for name in table.get("states", {}).get("names", [])]
    others = {name: forms for table in tables for name, forms in table.get("demonyms", {}).items()}
    known = {actor.id for actor in _all(layers, Actor) if actor.kind != "people"}
    return (Actor(name, "state", (name, *others.get(name, ()))) for name in dict.fromkeys(names) if name not in known)


def _irregular(layers: Sequence[Layer]) -> dict[str, tuple[str, ...]]:
    tables = [layer.table("verbs").get("irregular", {}) for layer in layers]
    return {base: tuple(forms) for table in tables for base, forms in table.items()}


def _phrases(layers: Sequence[Layer], key: str) -> tuple[str, ...]:
    """A list of verbs.toml's set phrases."""
    return tuple(word for layer in layers for word in layer.table("verbs").get("phrases", {}).get(key, []))


def _abbreviations(general: Layer, actors: Iterable[Actor]) -> Abbreviations:
    words = {key: frozenset(words) for key, words in general.table("abbreviations").items()}
    states = frozenset(form for actor in actors if actor.kind == "state" for form in actor.forms)
    return Abbreviations(**words, states=states)


def _anchors(layers: Sequence[Layer]) -> AnchorWords:
    """The lists and tables of words of all layers."""
    merged: dict[str, Any] = {}
    for key, value in ((key, value) for layer in layers for key, value in layer.table("anchors").items()):
        if key in {"examples", "not_examples"}:
            continue
        known = merged.get(key)
        merged[key] = value if known is None else known + value if isinstance(value, list) else {**known, **value}
    hints = hints_of(AnchorWords)
    return AnchorWords(**{key: _frozen(value, hints.get(key)) for key, value in merged.items()})


def _frozen(value: Any, wanted: Any) -> Any:  # noqa: ANN401  a list or table of anchors.toml, and the type of its field
    """A list as a tuple; a table of numbers with these in one type, however each is written."""
    if isinstance(value, list):
        return tuple(value)
    return {word: float(number) for word, number in value.items()} if wanted == Mapping[str, float] else value


def read_weights(table: Mapping[str, Any]) -> Weights:
    """The content of weights.toml as weights."""
    sections = ("lines", "against", "rivals", "none")
    groups = {f"{section}_{name}": weight for section in sections for name, weight in table[section].items()}
    return Weights(**table["parts"], **groups, **table["confidence"])


def read_row_weights(table: Mapping[str, Any]) -> RowWeights:
    """The section of weights.toml on topic rows."""
    return RowWeights(**table["rows"])
