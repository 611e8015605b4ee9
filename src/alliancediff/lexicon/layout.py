"""Which file holds which tables and keys, and of what type each value is. The loader and the checker follow it."""

import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any

from alliancediff.lexicon.entries import (
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
    Line,
    ModifierWords,
    NoiseRule,
    Nouns,
    Opposite,
    Override,
    Predicate,
    RankRule,
    SubjectWords,
    Theme,
)

_Texts = tuple[str, ...]
_FORMS = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Entries:
    """An array of tables in a file: its name, the class of its entries, and keys that must be there all the same."""

    table: str
    kind: type[Any]
    needs: tuple[str, ...] = ()

    def types(self) -> Mapping[str, Any]:
        """Key in the file -> type of its value."""
        return {_key(name): hint for name, hint in hints_of(self.kind).items()}

    def required(self) -> tuple[str, ...]:
        """Keys that an entry cannot do without."""
        without = (f.name for f in fields(self.kind) if f.default is MISSING and f.default_factory is MISSING)
        return tuple(dict.fromkeys([*map(_key, without), *self.needs]))


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file holds: arrays of tables, single keys with their types, and the type of all keys, if any may stand."""

    entries: tuple[Entries, ...] = ()
    values: tuple[tuple[str, Any], ...] = ()
    any_key: Any = None
    required: tuple[str, ...] = ()


def field_of(key: str) -> str:
    """The Python name of a key: `class` is a word of the language."""
    return "speech_act" if key == "class" else key


def _key(name: str) -> str:
    return "class" if name == "speech_act" else name


_known_hints: dict[type[Any], Mapping[str, Any]] = {}


def hints_of(kind: type[Any]) -> Mapping[str, Any]:
    """The types of an entry's fields, worked out once a class: a file may hold a thousand entries."""
    if kind not in _known_hints:
        _known_hints[kind] = typing.get_type_hints(kind)
    return _known_hints[kind]


_EXAMPLES = (("examples", Mapping[str, _Texts]), ("not_examples", Mapping[str, _Texts]))

LAYOUTS: Mapping[str, Layout] = {
    "predicates": Layout((Entries("predicate", Predicate, ("class",)),)),
    "complements": Layout(
        (Entries("complement", Complement, ("class",)), Entries("noun", Nouns), Entries("extension", Extension))
    ),
    "acts": Layout((Entries("act", Act), Entries("opposite", Opposite))),
    "modifiers": Layout((Entries("modifier", ModifierWords), Entries("cue", Cue))),
    "actors": Layout(
        (Entries("actor", Actor), Entries("subject", SubjectWords)),
        (
            ("states", Mapping[str, _Texts]),
            ("demonyms", Mapping[str, _Texts]),
            ("publishers", Mapping[str, str]),
            ("source", str),
        ),
    ),
    "anchors": Layout(values=(*hints_of(AnchorWords).items(), *_EXAMPLES)),
    "grammar": Layout(values=tuple(hints_of(Grammar).items()), required=tuple(hints_of(Grammar))),
    "formula": Layout(any_key=_Texts),
    "names": Layout(values=(("names", tuple[_Texts, ...]),), required=("names",)),
    "lines": Layout((Entries("line", Line),), (("source", str),)),
    "themes": Layout((Entries("theme", Theme),), (("source", str),)),
    "verbs": Layout(values=(("irregular", Mapping[str, _FORMS]), ("phrases", Mapping[str, _Texts]))),
    "noise": Layout((Entries("rule", NoiseRule), Entries("element", ElementRule, ("examples",)))),
    "genres": Layout((Entries("genre", GenreRule, ("examples",)),)),
    "ranks": Layout((Entries("rank", RankRule, ("examples",)),)),
    "languages": Layout((Entries("language", Language),)),
    "abbreviations": Layout(any_key=_Texts),
}
"""By the file's name. A file of the general layer that is not here is no concern of this room."""

PACK_FILES = (
    "actors", "acts", "anchors", "complements", "formula", "lines", "modifiers", "names", "predicates",
    "themes", "verbs",
)  # fmt: skip
"""The files that a pack may hold."""

PROFILE = Layout(
    (Entries("override", Override),),
    (("description", str), ("source", str), ("opposes_from", int)),
    required=("description", "source"),
)
