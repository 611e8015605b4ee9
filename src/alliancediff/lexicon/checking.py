"""What is wrong with a file: each rule yields faults that say where, what, and what to do."""

import difflib
import enum
import itertools
import re
import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from alliancediff.errors import Fault
from alliancediff.lexicon.entries import GenreRule, Line, NoiseRule, Override, Predicate, RankRule, Theme
from alliancediff.lexicon.files import LexiconFile
from alliancediff.lexicon.layout import Entries, Layout
from alliancediff.models import CommitmentKind

_HIGHEST = 7
_MOST_GAPS = 3
_GAP = re.compile(r"~{1,2}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_WORDS = re.compile(r"[^\w\s{}|~’'.,/&-]+")
_BRACES = re.compile(r"\{[^{}\s|]+(?:[ |][^{}\s|]+)*\}")


def misfit(wanted: Any, value: object) -> str:  # noqa: ANN401  a type or a type's alias
    """Why a value read from TOML is not of the type `wanted`; "" where it is.

    Example:
        >>> misfit(tuple[str, ...], "abc")
        'must be a list of texts, as in ["a", "b"], none of them empty'
    """
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in {types.UnionType, typing.Union}:
        return misfit(next(t for t in inner if t is not types.NoneType), value)
    if origin is typing.Literal:
        return _unknown_word(value, [str(word) for word in inner if word])
    if isinstance(wanted, type) and issubclass(wanted, enum.Enum):
        return _unknown_word(value, [str(member.value) for member in wanted])
    if origin is tuple:
        return _misfit_list(inner, value)
    if origin is not None and issubclass(origin, Mapping):
        return _misfit_table(inner[1], value)
    is_right = isinstance(value, (int, float) if wanted is float else wanted) and (
        wanted is bool or not isinstance(value, bool)
    )
    names = {str: "a text in quotation marks", int: "a whole number", float: "a number", bool: "true or false"}
    return "" if is_right else f"must be {names.get(wanted, 'of another type')}"


def _unknown_word(value: object, known: Sequence[str]) -> str:
    if isinstance(value, str) and value in known:
        return ""
    return f"{_shown(value)} is not known; one of {', '.join(known)}{meant(value, known)}"


def _misfit_list(inner: tuple[Any, ...], value: object) -> str:
    is_open = len(inner) == 2 and inner[1] is Ellipsis  # noqa: PLR2004
    if not is_open:
        is_right = isinstance(value, list) and len(value) == len(inner) and all(map(_is_text, value))
        return "" if is_right else f"must be a list of {len(inner)} texts"
    if inner[0] is str:
        is_right = isinstance(value, list) and all(map(_is_text, value))
        return "" if is_right else 'must be a list of texts, as in ["a", "b"], none of them empty'
    lists = value if isinstance(value, list) else [None]
    return next((f"must be a list of lists: an item {fault}" for v in lists if (fault := misfit(inner[0], v))), "")


def _misfit_table(wanted: Any, value: object) -> str:  # noqa: ANN401
    if not isinstance(value, dict):
        return "must be a table of keys and values"
    faults = ((key, misfit(wanted, item)) for key, item in value.items())
    return next((f"{_shown(key)} {fault}" for key, fault in faults if fault), "")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _unknown_key(key: str, known: Sequence[str]) -> str:
    return f"unknown key {_shown(key)}; there are {', '.join(known)}{meant(key, known)}"


def meant(word: object, known: Iterable[str]) -> str:
    """Advice on a word that nobody knows: the known one that is spelled most like it; "" where none is."""
    near = difflib.get_close_matches(str(word)[:100], list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _shown(value: object) -> str:
    """A value in a message, cut short: a file may hold anything."""
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004


def file_faults(file: LexiconFile, layout: Layout) -> Iterator[Fault]:
    """Keys at the top of a file that are unknown, missing or of the wrong type."""
    values = dict(layout.values)
    known = [*values, *(part.table for part in layout.entries)]
    for key, value in file.table.items():
        table, under = (key, "") if (key, 0, "") in file.places else ("", key)
        if key in values or layout.any_key is not None:
            fault = misfit(values.get(key, layout.any_key), value)
            if fault:
                yield file.fault(f"{key} {fault}", table, 0, under)
        elif key not in known:
            yield file.fault(_unknown_key(key, known), table, 0, under)
    for key in layout.required:
        if key not in file.table:
            yield file.fault(f"missing key {key!r}; add it")
    yield from (
        file.fault(f"{p.table} must be entries under [[{p.table}]]", p.table)
        for p in layout.entries
        if not _is_array(file, p)
    )


def _is_array(file: LexiconFile, part: Entries) -> bool:
    entries = file.table.get(part.table, [])
    return isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)


def shape_faults(part: Entries, entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Key and problem of each key of an entry that is unknown, missing, empty or of the wrong type."""
    known = part.types()
    for key, value in entry.items():
        if key not in known:
            yield key, _unknown_key(key, list(known))
        elif fault := misfit(known[key], value):
            yield key, f"{key} {fault}"
        elif (key in part.required() and value in ([], "")) or (isinstance(value, str) and not value.strip()):
            yield key, f"{key} is empty; an entry needs it"
        elif key == "force" and not 0 <= value <= _HIGHEST:
            yield key, f"force {_shown(value)} lies outside 0 to {_HIGHEST}"
    for key in part.required():
        if key not in entry:
            yield "", f"missing key {key!r}; {_ADVICE.get(key, 'add it')}"
    if part.kind is Theme and not any(entry.get(key) for key in ("cues", "weak_cues")):
        place = next((key for key in ("cues", "weak_cues") if key in entry), "")
        yield place, "missing key 'cues'; give the words that are its evidence, as cues or weak_cues"


_ADVICE = {
    "examples": "give at least one sentence of your own in which the entry is found",
    "source": "say where the level comes from, as in docs/reference/lexicon.md",
    "class": "say which speech act it is, as in docs/reference/lexicon.md",
}


def sense_faults(entry: object) -> Iterator[tuple[str, str, str]]:
    """Key, problem and word at fault of an entry whose shape is right but whose values make no sense."""
    if isinstance(entry, Predicate):
        yield from _force_faults(entry)
        yield from (("patterns", fault, p) for p in entry.patterns if (fault := _pattern_fault(p)))
    if isinstance(entry, Override) and (entry.force, entry.ladder, entry.stage) == (None, None, None):
        yield "", "changes nothing; give force, ladder or stage", ""
    if isinstance(entry, Theme | Line):
        if not _ID.fullmatch(entry.id):
            yield "id", f"the id {_shown(entry.id)} is no name; write lower-case words joined by hyphens", ""
        yield from (("cues", fault, cue) for cue in _cues_of(entry) if (fault := _cue_fault(cue)))
    if isinstance(entry, NoiseRule | GenreRule | RankRule):
        yield from _expression_faults(entry)


def _cues_of(entry: Theme | Line) -> tuple[str, ...]:
    own = entry.weak_cues if isinstance(entry, Theme) else entry.names
    return entry.cues + own + entry.not_cues


def _cue_fault(cue: str) -> str:
    """What is wrong with a cue; "" where nothing is."""
    letters = sum(c.isalnum() for c in cue)
    if not letters:
        return f"empty cue {cue!r}; it would be found everywhere"
    if cue.lstrip().startswith("*"):
        return f"cue {cue!r} begins with a star; a star stands for the ending of a word, at its end"
    return f"cue {cue!r} is one letter; give a word" if letters == 1 else ""


def _force_faults(entry: Predicate) -> Iterator[tuple[str, str, str]]:
    if entry.kind is CommitmentKind.REPORT and entry.force is not None:
        yield "force", "a report has no force, its strength is its stage; take force out", ""
    if entry.kind is not CommitmentKind.REPORT and entry.force is None and not entry.is_narration:
        yield "kind", f"a {entry.kind} needs a force from 0 to {_HIGHEST}", ""


def _pattern_fault(pattern: str) -> str:
    """What is wrong with a pattern; "" where nothing is. The language is explained in docs/reference/lexicon.md."""
    rest = _BRACES.sub("x", pattern)
    tokens = rest.split()
    if odd := _NO_WORDS.search(rest):
        return (
            f"pattern {pattern!r}: {odd.group()!r} is no word, {{verb}}, ~ or ~~; patterns are no regular expressions"
        )
    if "{" in rest or "}" in rest:
        return f"pattern {pattern!r}: write {{verb}} or {{one verb|another}}"
    if any("~" in token and not (_GAP.fullmatch(token) or token == "~ing") for token in tokens):  # noqa: S105
        return f"pattern {pattern!r}: ~ and ~~ stand alone between words"
    gaps = [bool(_GAP.fullmatch(token)) for token in tokens]
    if gaps[0] or gaps[-1] or any(one and two for one, two in itertools.pairwise(gaps)):
        return f"pattern {pattern!r}: a gap stands between two words"
    if sum(gaps) > _MOST_GAPS:
        return f"pattern {pattern!r}: more than {_MOST_GAPS} gaps; give fewer, they take long to match"
    return ""


def _expression_faults(entry: NoiseRule | GenreRule | RankRule) -> Iterator[tuple[str, str, str]]:
    keys = ("pattern",) if isinstance(entry, NoiseRule) else ("title", "opening")
    for key in keys:
        try:
            re.compile(getattr(entry, key))
        except re.error as error:
            yield key, f"{key} is no regular expression: {error}", ""


def shared_cues(themes: Sequence[Theme]) -> Iterator[tuple[int, str, str]]:
    """Number of a theme, cue, and the earlier theme that has it too, unless one of them says that it shares it."""
    owners: dict[str, int] = {}
    for number, theme in enumerate(themes):
        for cue in dict.fromkeys(cue.lower() for cue in theme.cues + theme.weak_cues):
            owner = themes[owners.setdefault(cue, number)]
            if owner.id not in {theme.id, *theme.shares_with} and theme.id not in owner.shares_with:
                yield number, cue, owner.id
