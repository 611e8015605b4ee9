"""Folders of TOML files -> layers: their entries, where each stands, and every fault found on the way."""

import enum
import types
import typing
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alliancediff.errors import Fault, LexiconError
from alliancediff.lexicon import checking
from alliancediff.lexicon.entries import Actor, AnchorList, Line, SubjectWords, Theme, chain_of
from alliancediff.lexicon.files import LexiconFile, read_file
from alliancediff.lexicon.layout import LAYOUTS, PACK_FILES, Entries, Layout, field_of, hints_of


@dataclass(frozen=True, slots=True)
class Located:
    """An entry as a value and as written, and the place it stands in."""

    entry: Any
    raw: Mapping[str, Any]
    file: LexiconFile
    table: str
    index: int

    def fault(self, problem: str, key: str = "", text: str = "") -> Fault:
        """A fault of this entry, at the line of its key or of a word of that."""
        name = str(getattr(self.entry, "id", "") or getattr(self.entry, "reason", ""))
        if isinstance(self.entry, AnchorList):
            return self.file.fault(f"{name}: {problem}", key, 0, name, text)
        return self.file.fault(f"{self.table} {name!r}: {problem}", self.table, self.index, key, text)


@dataclass(frozen=True, slots=True)
class Layer:
    """The files of one folder, or one file alone, with the entries that are sound, and the faults of the others."""

    files: tuple[LexiconFile, ...]
    entries: tuple[Located, ...] = ()
    faults: tuple[Fault, ...] = ()

    def table(self, file: str) -> Mapping[str, Any]:
        """The tables of a file, by its name without ".toml"; empty where the layer has no such file."""
        return next((f.table for f in self.files if f.name == file), {})

    @property
    def size(self) -> int:
        """How many entries, names and words of plain lists there are."""
        flat = [file.table for file in self.files if file.name in LAYOUTS and not LAYOUTS[file.name].entries]
        lists = [value for table in flat for key, value in table.items() if key not in {"examples", "not_examples"}]
        anchors = len(self.of(AnchorList))
        return len(self.entries) - anchors + sum(map(len, lists))

    def of(self, kind: type[Any]) -> list[Located]:
        """The entries of a class."""
        return [located for located in self.entries if type(located.entry) is kind]


def read_layer(paths: Sequence[Path]) -> Layer:
    """The files at these paths, each read as its name says. Faults are gathered, not raised."""
    layers = [_read_one(path) for path in paths]
    return Layer(
        tuple(file for layer in layers for file in layer.files),
        tuple(entry for layer in layers for entry in layer.entries),
        tuple(fault for layer in layers for fault in layer.faults),
    )


def pack_paths(folder: Path) -> list[Path]:
    """The TOML files of a pack.

    Raises:
        LexiconError: the folder holds none, or one that no pack has.
    """
    try:
        paths = sorted(folder.glob("*.toml"))
    except OSError as error:
        raise LexiconError((Fault(str(folder), 0, f"cannot be read ({error.strerror})"),)) from error
    odd = [path for path in paths if path.stem not in PACK_FILES]
    if paths and not odd:
        return paths
    made_of = "a pack is made of " + ", ".join(f"{name}.toml" for name in PACK_FILES)
    faults = [Fault(str(path), 0, f"no file of a pack; {made_of}") for path in odd]
    raise LexiconError(tuple(faults) or (Fault(str(folder), 0, f"holds no such file; {made_of}"),))


def _read_one(path: Path) -> Layer:
    try:
        file = read_file(path)
    except LexiconError as error:
        return Layer((), (), error.faults)
    layout = LAYOUTS.get(file.name)
    return read_entries(file, layout) if layout else Layer((file,))


def read_entries(file: LexiconFile, layout: Layout) -> Layer:
    """The entries of a file that has this layout."""
    if faults := tuple(checking.file_faults(file, layout)):
        return Layer((), (), faults)
    parts = [_read_part(file, part) for part in layout.entries]
    lists = list(_anchor_lists(file)) if file.name == "anchors" else []
    return Layer(
        (file,),
        (*(entry for entries, _ in parts for entry in entries), *lists),
        (*(fault for _, found in parts for fault in found), *(f for located in lists for f in _list_faults(located))),
    )


def _read_part(file: LexiconFile, part: Entries) -> tuple[list[Located], list[Fault]]:
    entries, shaped, faults = [], [], []
    for index, raw in enumerate(file.table.get(part.table, [])):
        wrong = [
            file.fault(f"{_called(part.table, index, raw)}: {problem}", part.table, index, key)
            for key, problem in checking.shape_faults(part, raw)
        ]
        if not wrong:
            located = Located(build(part.kind, raw), raw, file, part.table, index)
            wrong = [located.fault(problem, key, text) for key, problem, text in checking.sense_faults(located.entry)]
            entries += [] if wrong else [located]
            shaped.append(located)
        faults += wrong
    return entries, [*faults, *_doubles(shaped), *_shared(shaped), *_shared_forms(shaped)]


def _called(table: str, index: int, raw: Mapping[str, Any]) -> str:
    name = raw.get("id", raw.get("reason"))
    return f"{table} {name!r}" if isinstance(name, str) else f"{table} {index + 1}"


def _doubles(entries: Sequence[Located]) -> Iterator[Fault]:
    counts: Counter[str] = Counter()
    for located in entries:
        name = getattr(located.entry, "id", "")
        counts[name] += 1
        if name and counts[name] > 1:
            yield located.fault("the id stands twice in this file; join the two entries, or rename one", "id")


def _shared(entries: Sequence[Located]) -> Iterator[Fault]:
    themes = [located for located in entries if isinstance(located.entry, Theme)]
    for number, cue, owner in checking.shared_cues([located.entry for located in themes]):
        advice = f"take it from one of them, or say shares_with = [{owner!r}]"
        yield themes[number].fault(f"the cue {cue!r} is one of {owner!r} too; {advice}", "cues", cue)


def _shared_forms(entries: Sequence[Located]) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for located in entries:
        for form in dict.fromkeys(located.entry.forms if isinstance(located.entry, Actor) else ()):
            owner = owners.setdefault(form, located.entry.id)
            if owner != located.entry.id:
                yield located.fault(f"{form!r} is a form of {owner!r} too; give it to one of them", "forms", form)


def clashes(layer: Layer, general: Layer) -> Iterator[Fault]:
    """Words of a layer that an entry of the general one owns, and names that neither has.

    Args:
        layer: the layer to look at.
        general: the general layer; where `layer` is a part of it, its own entries clash with nothing.
    """
    yield from _actor_clashes(layer, general)
    yield from _theme_clashes(layer, general)


def _actor_clashes(layer: Layer, general: Layer) -> Iterator[Fault]:
    known = [located.entry for located in general.of(Actor)]
    states = general.table("actors").get("states", {}).get("names", [])
    owners = {**{name: name for name in states}, **{form: actor.id for actor in known for form in actor.forms}}
    joint = {form for words in general.of(SubjectWords) for form in words.entry.forms if words.entry.id == "joint"}
    own = {located.entry.id for located in layer.of(Actor) if located.entry.kind != "people"}
    for located in layer.of(Actor):
        actor = located.entry
        if actor.kind == "people" and actor.id not in {*owners.values(), *own}:
            yield located.fault(
                f"no state or group is called {actor.id!r}; officials stand under the id of theirs", "id"
            )
        for form in actor.forms:
            owner = owners.get(form, actor.id)
            if form.lower() in joint and actor.kind != "joint":
                yield located.fault(f"{form!r} stands for all parties together; take it out", "forms", form)
            elif owner != actor.id and actor.kind != "joint":
                yield located.fault(f"{form!r} is a form of {owner!r} in the general layer; take it out", "forms", form)


def _theme_clashes(layer: Layer, general: Layer) -> Iterator[Fault]:
    """Cues that a theme of the general layer owns, and shares_with of themes that nobody has."""
    known = [located.entry for located in general.of(Theme)]
    names = {theme.id for theme in known} | {located.entry.id for located in layer.of(Theme)}
    owners: dict[str, list[str]] = {}
    for theme in known:
        for cue in theme.cues + theme.weak_cues:
            owners.setdefault(cue.lower(), []).append(theme.id)
    for located in layer.of(Theme):
        theme = located.entry
        for name in theme.shares_with:
            if name not in names:
                yield located.fault(f"shares_with: no theme is called {name!r}", "shares_with", name)
        for cue in theme.cues + theme.weak_cues:
            having = owners.get(cue.lower(), [theme.id])
            if theme.id not in having and not set(having) & set(theme.shares_with):
                advice = f"take it out, or say shares_with = [{having[0]!r}]"
                yield located.fault(
                    f"the cue {cue!r} is one of {having[0]!r} in the general layer; {advice}", "cues", cue
                )


def shared_line_cues(layer: Layer, general: Layer) -> Iterator[Fault]:
    """A note for each cue that another line of the general layer has: a clause that holds it is then on both."""
    own = {located.entry.id for located in general.of(Line)}
    owners = {cue.lower(): located.entry.id for located in general.of(Line) for cue in located.entry.cues}
    for located in layer.of(Line):
        for cue in () if located.entry.id in own else located.entry.cues:
            if owner := owners.get(cue.lower()):
                yield located.fault(f"the cue {cue!r} is one of the line {owner!r} too", "cues", cue)


def line_faults(layers: Sequence[Layer]) -> Iterator[Fault]:
    """Lines of any layer whose theme or parent no layer has, or that are above themselves."""
    lines = [located for layer in layers for located in layer.of(Line)]
    themes = {located.entry.id for layer in layers for located in layer.of(Theme)}
    parents: dict[str, str] = {}
    for located in lines:
        parents[located.entry.id] = located.entry.parent or parents.get(located.entry.id, "")
    for located in lines:
        theme, parent = located.entry.theme, located.entry.parent
        if theme and theme not in themes:
            yield located.fault(f"no theme is called {theme!r}; name one of themes.toml", "theme")
        if parent and parent not in parents:
            yield located.fault(f"no line is called {parent!r}; name a parent that is there, or none", "parent")
        elif located.entry.id in chain_of(parent, parents):
            yield located.fault(f"is above itself; take its parent {parent!r} out", "parent")


def _list_faults(located: Located) -> Iterator[Fault]:
    if isinstance(located.entry, AnchorList) and not located.entry.examples:
        yield located.fault("has no example; add one under [examples]")


def _anchor_lists(file: LexiconFile) -> Iterator[Located]:
    """Each list of anchors.toml as an entry, so that its examples are run like all others."""
    examples, counters = (file.table.get(key, {}) for key in ("examples", "not_examples"))
    lists = [key for key in file.table if key not in {"examples", "not_examples"}]
    for key in lists:
        entry = AnchorList(key, tuple(file.table[key]), tuple(examples.get(key, ())), tuple(counters.get(key, ())))
        yield Located(entry, {}, file, "", 0)


def build(kind: type[Any], raw: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """The value of a class for an entry whose shape has been checked."""
    hints = hints_of(kind)
    named = {field_of(key): value for key, value in raw.items()}
    return kind(**{name: _converted(hints[name], value) for name, value in named.items()})


def _converted(hint: Any, value: Any) -> Any:  # noqa: ANN401
    if typing.get_origin(hint) is types.UnionType:
        hint = next(t for t in typing.get_args(hint) if t is not types.NoneType)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint(value)
    return tuple(value) if isinstance(value, list) else value
