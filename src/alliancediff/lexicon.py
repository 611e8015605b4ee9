"""The words: data files read once into one frozen, checked Lexicon. No rule about a word lives in code.

The general English layer (data/english) is always there; a pack (data/packs/NAME, or a user's folder) adds actors,
themes and names of one series. `load(packs).digest` identifies the words a result rests on.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from alliancediff.errors import LexiconError
from alliancediff.models import CommitmentKind, Ladder, Stage

DATA = Path(__file__).parent / "data"
_ENGLISH = DATA / "english"
_PACKS = DATA / "packs"
_PACK_FILES = ("actors.toml", "formula.toml", "lines.toml", "names.toml", "themes.toml")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Predicate:
    """An entry of predicates.toml; its patterns are explained at the top of that file."""

    id: str
    kind: CommitmentKind
    patterns: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    force: int | None = None
    ladder: Ladder = Ladder.FORCE
    stage: Stage | None = None
    complement: str = ""
    is_narration: bool = False
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complement:
    """An entry of complements.toml: words after a head that cap its force, add a half step or change its kind."""

    id: str
    words: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    force: int | None = None
    half: str = ""
    kind: CommitmentKind | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A party, body or forum under its canonical name, with the forms that texts use."""

    id: str
    kind: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with the cues that are its evidence, and cues whose words do not count.

    `is_aim` is true where the theme names what all are for (prosperity, a free region), not a field to act in.
    """

    id: str
    cues: tuple[str, ...]
    examples: tuple[str, ...]
    not_cues: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    is_aim: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """An issue object that statements come back to, with its cues; `parent` is the id of the broader line, or "".

    Its forms are explained at the top of lines.toml. `names` are forms of one name, the first canonical.
    """

    id: str
    cues: tuple[str, ...]
    examples: tuple[str, ...]
    theme: str = ""
    parent: str = ""
    names: tuple[str, ...] = ()
    not_cues: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoiseRule:
    """A pattern that matches a whole unit which is no part of a statement, and why.

    `spreads` is true where list items under such a unit are of its kind, as in a newsletter box.
    """

    reason: str
    pattern: str
    examples: tuple[str, ...]
    spreads: bool = False


@dataclass(frozen=True, slots=True)
class ElementRule:
    """HTML elements whose content is no part of a statement, by tag, by role, or by a word of their class or id."""

    reason: str
    tags: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GenreRule:
    """Patterns by which a genre is recognised in a title or in the opening of a text."""

    id: str
    title: str = ""
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """A language with its commonest short words, or the scripts that only it uses."""

    id: str
    words: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Words that move a force by half a step, conditions, adverbs inside a predicate, negations, and cues."""

    boosters: tuple[str, ...]
    hedges: tuple[str, ...]
    conditions: tuple[str, ...]
    adverbs: tuple[str, ...]
    negations: tuple[str, ...]
    cues: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class AnchorWords:
    """Nouns and number words that make a clause precise; see anchors.toml."""

    currencies: Mapping[str, str]
    scales: Mapping[str, int]
    floor: tuple[str, ...]
    ceiling: tuple[str, ...]
    about: tuple[str, ...]
    instruments: tuple[str, ...]
    mechanisms: tuple[str, ...]
    dialogue: tuple[str, ...]
    monitored: tuple[str, ...]
    organisations: tuple[str, ...]
    treaties: tuple[str, ...]
    months: tuple[str, ...]
    numbers: Mapping[str, int]
    light_verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the parts of a match score, and the curve from score to confidence; see weights.toml."""

    words: float
    fuzzy: float
    themes: float
    lines: float
    lines_inherited: float
    lines_aim: float
    rivals_both: float
    rivals_either: float
    slope: float
    middle: float


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Tokens whose full stop need not end a sentence, see abbreviations.toml, and states, which may begin the next."""

    before_name: frozenset[str]
    ambiguous: frozenset[str]
    starters: frozenset[str]
    finite: frozenset[str]
    states: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All words that the stages know, from the general layer and the packs named in `packs`.

    Compared and hashed by identity, so that a stage can keep what it compiled from one.

    `acts` gives the stage that each act verb reports. `act_nouns` and `act_suffixes` tell nouns that name an act.
    `formula` holds the words that say nothing about a line's object. `digest` is a short hash of all files read.
    """

    predicates: tuple[Predicate, ...]
    complements: tuple[Complement, ...]
    acts: Mapping[str, Stage]
    act_nouns: frozenset[str]
    act_suffixes: tuple[str, ...]
    modifiers: Modifiers
    irregular: Mapping[str, tuple[str, ...]]
    actors: tuple[Actor, ...]
    joint: tuple[str, ...]
    titles: tuple[str, ...]
    themes: tuple[Theme, ...]
    lines: tuple[Line, ...]
    names: tuple[tuple[str, ...], ...]
    formula: frozenset[str]
    noise: tuple[NoiseRule, ...]
    elements: tuple[ElementRule, ...]
    genres: tuple[GenreRule, ...]
    languages: tuple[Language, ...]
    abbreviations: Abbreviations
    anchors: AnchorWords
    weights: Weights
    packs: tuple[str, ...]
    digest: str

    def line_chains(self) -> dict[str, tuple[str, ...]]:
        """Each line with the lines above it, nearest first.

        Example:
            >>> load(()).line_chains()["loss-and-damage"]
            ('loss-and-damage', 'climate-finance', 'climate')
        """
        parents = {line.id: line.parent for line in self.lines}
        return {line: _chain(line, parents) for line in parents}

    def forms(self, verb: str) -> tuple[str, str, str, str, str]:
        """Base, third person, past, participle and -ing form of a verb; of a phrasal verb, its first word's.

        Example:
            >>> load(()).forms("hold")
            ('hold', 'holds', 'held', 'held', 'holding')
        """
        base, _, particle = verb.partition(" ")
        irregular = self.irregular.get(base)
        third, past, participle, gerund = irregular or _regular_forms(base)
        tail = f" {particle}" if particle else ""
        return base + tail, third + tail, past + tail, participle + tail, gerund + tail


def _regular_forms(base: str) -> tuple[str, str, str, str]:
    if base.endswith("e"):
        past, gerund = base + "d", (base if base.endswith(("ee", "ye", "oe")) else base[:-1]) + "ing"
    elif _CONSONANT_Y.search(base):
        past, gerund = base[:-1] + "ied", base + "ing"
    else:
        past, gerund = base + "ed", base + "ing"
    plural = "es" if _SIBILANT.search(base) else "s"
    third = base[:-1] + "ies" if _CONSONANT_Y.search(base) else base + plural
    return third, past, past, gerund


def load(packs: tuple[str, ...] = ()) -> Lexicon:
    """The general English layer and these packs, checked.

    Args:
        packs: names of shipped packs ("us_japan") or paths of folders with any of the files of a pack,
            each of them optional.

    Raises:
        LexiconError: a pack does not exist, or a file is not what it must be; lists every fault found.
    """
    return _load(packs, _fingerprint(packs))


def _fingerprint(packs: tuple[str, ...]) -> str:
    """What the users' own files hold now, so that an edited pack is read anew; shipped ones do not change."""
    own = [pack for pack in packs if pack not in shipped_packs()]
    contents = [path.read_bytes() for pack in own for path in sorted(_pack_folder(pack).glob("*.toml"))]
    return hashlib.sha256(b"\0".join(contents)).hexdigest()


@lru_cache(maxsize=16)
def _load(packs: tuple[str, ...], fingerprint: str) -> Lexicon:  # noqa: ARG001  the fingerprint is part of the key
    files = _Files()
    weights = files.read_folder(DATA)["weights"]
    layers = [files.read_folder(folder) for folder in (_ENGLISH, *(_pack_folder(pack) for pack in packs))]
    english = layers[0]
    actors = _merged_actors(actor for layer in layers for actor in _actors(files, layer))
    lexicon = Lexicon(
        predicates=files.entries(Predicate, english, "predicates", "predicate"),
        complements=files.entries(Complement, english, "complements", "complement"),
        acts={verb: Stage(group["stage"]) for group in english["acts"]["act"] for verb in group["verbs"]},
        act_nouns=frozenset(english["complements"]["nouns"]["act"]),
        act_suffixes=tuple(english["complements"]["nouns"]["act_suffixes"]),
        modifiers=_modifiers(english["modifiers"]),
        irregular={base: tuple(forms) for base, forms in english["verbs"]["irregular"].items()},
        actors=actors,
        joint=tuple(english["actors"]["joint"]["forms"]),
        titles=tuple(english["actors"]["titles"]["words"]),
        themes=_merged_themes(theme for layer in layers for theme in files.entries(Theme, layer, "themes", "theme")),
        lines=_merged_lines(line for layer in layers for line in files.entries(Line, layer, "lines", "line")),
        names=tuple(tuple(forms) for layer in layers for forms in layer.get("names", {}).get("names", [])),
        formula=frozenset(w for layer in layers for words in layer.get("formula", {}).values() for w in words),
        noise=files.entries(NoiseRule, english, "noise", "rule"),
        elements=files.entries(ElementRule, english, "noise", "element"),
        genres=files.entries(GenreRule, english, "genres", "genre"),
        languages=files.entries(Language, english, "languages", "language"),
        abbreviations=Abbreviations(
            **{key: frozenset(words) for key, words in english["abbreviations"].items()},
            states=frozenset(form for actor in actors if actor.kind == "state" for form in actor.forms),
        ),
        anchors=AnchorWords(**{key: _frozen(value) for key, value in english["anchors"].items()}),
        weights=_weights(weights),
        packs=packs,
        digest=files.digest(),
    )
    files.note(_line_faults(lexicon))
    files.raise_problems()
    return lexicon


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with the library."""
    return tuple(sorted(path.name for path in _PACKS.iterdir() if path.is_dir()))


def _pack_folder(pack: str) -> Path:
    shipped = _PACKS / pack
    if pack in shipped_packs():
        return shipped
    if Path(pack).is_dir():
        files = {path.name for path in Path(pack).glob("*.toml")}
        if not files or not files <= set(_PACK_FILES):
            odd = f"holds {', '.join(sorted(files - set(_PACK_FILES)))}" if files else "holds no such file"
            raise LexiconError(Path(pack), (f"{odd}; a pack is made of {', '.join(_PACK_FILES)}",))
        return Path(pack)
    raise LexiconError(None, (f"no pack or folder named {pack!r}; shipped packs: {', '.join(shipped_packs())}",))


def _frozen(value: Any) -> Any:  # noqa: ANN401
    return tuple(value) if isinstance(value, list) else value


def _fault(kind: type[Any], key: str, value: object) -> str:
    """What is wrong with the type of a value; "" where nothing is."""
    wanted = next(str(f.type) for f in fields(kind) if f.name == key)
    if "tuple[str" in wanted and not (isinstance(value, list) and all(isinstance(v, str) and v for v in value)):
        return f"{key} must be a list of texts"
    if wanted == "<class 'str'>" and not isinstance(value, str):
        return f"{key} must be a text"
    return ""


def _modifiers(table: Mapping[str, Any]) -> Modifiers:
    cues = {cue: tuple(words) for cue, words in table["cues"].items()}
    return Modifiers(cues=cues, **{key: tuple(words) for key, words in table.items() if key != "cues"})


def _weights(table: Mapping[str, Any]) -> Weights:
    groups = {f"{group}_{name}": weight for group in ("lines", "rivals") for name, weight in table[group].items()}
    return Weights(**table["parts"], **groups, **table["confidence"])


def _merged_themes(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Themes with the cues of all layers under one id."""
    merged: dict[str, Theme] = {}
    for theme in themes:
        known = merged.get(theme.id)
        merged[theme.id] = _merged_theme(known, theme) if known else theme
    return tuple(merged.values())


def _merged_theme(one: Theme, two: Theme) -> Theme:
    return Theme(
        one.id,
        one.cues + two.cues,
        one.examples + two.examples,
        one.not_cues + two.not_cues,
        one.not_examples + two.not_examples,
        one.is_aim or two.is_aim,
    )


def _merged_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines with the cues of all layers under one id; the first layer's theme and parent stand."""
    merged: dict[str, Line] = {}
    for line in lines:
        known = merged.get(line.id)
        merged[line.id] = _merged_line(known, line) if known else line
    return tuple(merged.values())


def _merged_line(one: Line, two: Line) -> Line:
    return replace(
        one,
        cues=one.cues + two.cues,
        examples=one.examples + two.examples,
        names=one.names + two.names,
        not_cues=one.not_cues + two.not_cues,
        not_examples=one.not_examples + two.not_examples,
    )


def _line_faults(lexicon: Lexicon) -> Iterator[str]:
    """Lines whose theme or parent is not there, or that are above themselves."""
    themes = {theme.id for theme in lexicon.themes}
    parents = {line.id: line.parent for line in lexicon.lines}
    for line in lexicon.lines:
        if line.theme and line.theme not in themes:
            yield f"lines.toml ({line.id}): no theme is called {line.theme!r}; themes.toml lists them"
        if line.parent and line.parent not in parents:
            yield f"lines.toml ({line.id}): no line is called {line.parent!r}; name a parent that is there, or none"
        elif line.id in _chain(line.parent, parents):
            yield f"lines.toml ({line.id}): is above itself; take its parent {line.parent!r} out"


def _chain(line: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """A line and all lines above it, nearest first; each once, also where they run in a circle."""
    chain: dict[str, None] = {}
    while line and line not in chain:
        chain[line] = None
        line = parents.get(line, "")
    return tuple(chain)


def _actors(files: "_Files", layer: Mapping[str, Any]) -> list[Actor]:
    """A layer's actors, with the states that need no more than their name."""
    names = layer.get("actors", {}).get("states", {}).get("names", [])
    return [*files.entries(Actor, layer, "actors", "actor"), *(Actor(name, "state", (name,)) for name in names)]


def _merged_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Actors with the forms of all layers under one id; the first layer's kind stands."""
    merged: dict[str, Actor] = {}
    for actor in actors:
        known = merged.get(actor.id)
        merged[actor.id] = Actor(known.id, known.kind, known.forms + actor.forms) if known else actor
    return tuple(merged.values())


class _Files:
    """Reads TOML files, turns tables into entries, and gathers every fault on the way."""

    def __init__(self) -> None:
        self._problems: list[str] = []
        self._hash = hashlib.sha256()

    def read_folder(self, folder: Path) -> dict[str, Any]:
        tables: dict[str, Any] = {}
        for path in sorted(folder.glob("*.toml")):
            data = path.read_bytes()
            self._hash.update(path.name.encode() + b"\0" + data + b"\0")
            try:
                tables[path.stem] = tomllib.loads(data.decode())
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise LexiconError(path, (str(error),)) from error
        return tables

    def entries(self, kind: type[Entry], layer: Mapping[str, Any], file: str, table: str) -> tuple[Entry, ...]:
        """The `[[table]]` entries of a file as `kind`, with unknown and missing keys noted as faults."""
        raw: list[dict[str, Any]] = layer.get(file, {}).get(table, [])
        made = [self._entry(kind, entry, f"{file}.toml, {table} {number}") for number, entry in enumerate(raw, 1)]
        return tuple(entry for entry in made if entry is not None)

    def _entry(self, kind: type[Entry], entry: Mapping[str, Any], where: str) -> Entry | None:
        where += f" ({entry['id']})" if "id" in entry else ""
        unknown = sorted(set(entry) - {f.name for f in fields(kind)})  # type: ignore[arg-type]
        faults = [f"unknown key {key!r}" for key in unknown]
        faults += [fault for key, value in entry.items() if key not in unknown and (fault := _fault(kind, key, value))]
        self._problems += [f"{where}: {fault}" for fault in faults]
        if faults:
            return None
        converters: dict[str, type] = {"kind": CommitmentKind, "ladder": Ladder, "stage": Stage}
        if kind is Actor:
            converters = {}
        try:
            return kind(**{k: converters[k](v) if k in converters else _frozen(v) for k, v in entry.items()})
        except (TypeError, ValueError) as error:
            self._problems.append(f"{where}: {error}")
            return None

    def note(self, problems: Iterable[str]) -> None:
        self._problems += problems

    def digest(self) -> str:
        return self._hash.hexdigest()[:8]

    def raise_problems(self) -> None:
        if self._problems:
            raise LexiconError(None, tuple(self._problems))
