"""The words: data files read once into one frozen, checked Lexicon. No rule about a word lives in code.

The general English layer (data/english) is always there; a pack (data/packs/NAME, or a user's folder) adds words of
one series; a profile (data/profiles) moves levels to where one published order has them. `load(packs).digest`
identifies the words a result rests on. The files are described in docs/reference/lexicon.md.
"""

import dataclasses
import hashlib
import logging
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from alliancediff.errors import Fault, LexiconError
from alliancediff.lexicon import built, profiles
from alliancediff.lexicon.checking import meant
from alliancediff.lexicon.entries import (
    OPPOSES_FROM,
    Abbreviations,
    Act,
    Actor,
    AnchorList,
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
    Override,
    Predicate,
    Profile,
    RankRule,
    RowWeights,
    SpeechAct,
    SubjectWords,
    Theme,
    Weights,
    chain_of,
)
from alliancediff.lexicon.files import LexiconFile, read_file
from alliancediff.lexicon.layers import Layer, Located, clashes, line_faults, pack_paths, read_layer, shared_line_cues
from alliancediff.lexicon.layout import LAYOUTS
from alliancediff.lexicon.merging import merge
from alliancediff.lexicon.plain import in_plain_writing, plain_words
from alliancediff.timing import timed

__all__ = [
    "DATA",
    "DEFAULT_PROFILE",
    "OPPOSES_FROM",
    "Abbreviations",
    "Act",
    "Actor",
    "AnchorList",
    "AnchorWords",
    "Complement",
    "Cue",
    "ElementRule",
    "Extension",
    "GenreRule",
    "Grammar",
    "Language",
    "Layer",
    "Lexicon",
    "Line",
    "Located",
    "ModifierWords",
    "Modifiers",
    "NoiseRule",
    "Nouns",
    "Offices",
    "Opposite",
    "Override",
    "PackScope",
    "Predicate",
    "Profile",
    "RankRule",
    "RowWeights",
    "SpeechAct",
    "SubjectWords",
    "Theme",
    "Weights",
    "build",
    "chain_of",
    "clashes_of",
    "in_plain_writing",
    "layer_at",
    "load",
    "load_over",
    "pack_scopes",
    "plain_words",
    "remarks_on",
    "shipped_layers",
    "shipped_packs",
    "shipped_profiles",
    "topics_of_packs",
]

_LOG = logging.getLogger(__name__)
DATA = Path(__file__).parents[1] / "data"
_ENGLISH = DATA / "english"
_PACKS = DATA / "packs"
_PROFILES = DATA / "profiles"
DEFAULT_PROFILE = "default"


def load(packs: Sequence[str] = (), profile: str = DEFAULT_PROFILE) -> Lexicon:
    """The general English layer and these packs, checked, with the levels of a profile.

    Args:
        packs: names of shipped packs ("us_japan") or paths of folders that hold pack files.
        profile: the name of a shipped profile; "default" moves nothing.

    Raises:
        LexiconError: a pack or profile does not exist, or a file is not what it must be; lists every fault found.

    Example:
        >>> load((), profile="lri").profile.id
        'lri'
    """
    return _load(tuple(packs), profile, _fingerprint(packs))


def _fingerprint(packs: Sequence[str]) -> str:
    """What the users' own files hold now, so that an edited pack is read anew; shipped ones do not change."""
    own = [pack for pack in packs if pack not in shipped_packs()]
    contents = [read_file(path).data for pack in own for path in pack_paths(_pack_folder(pack))]
    return hashlib.sha256(b"\0".join(contents)).hexdigest()


@lru_cache(maxsize=16)
def _load(packs: tuple[str, ...], profile: str, fingerprint: str) -> Lexicon:  # noqa: ARG001  the fingerprint is part of the key
    is_shipped = profile == DEFAULT_PROFILE and set(packs) <= set(shipped_packs())
    return (built.read(packs) if is_shipped else None) or _checked(packs, profile)


def build() -> tuple[Path, ...]:
    """Check the shipped words and write the lexicons that `load` then takes as they are; part of building the package.

    Returns:
        The files: for no pack, each alone and all together, in both writings.
    """
    packs = shipped_packs()
    lexicons = [_checked(some, DEFAULT_PROFILE) for some in dict.fromkeys(((), *((pack,) for pack in packs), packs))]
    return tuple(path for lexicon in lexicons for path in built.write(lexicon, in_plain_writing(lexicon)))


def _checked(packs: tuple[str, ...], profile: str) -> Lexicon:
    with timed(_LOG, f"read the lexicon with the packs {', '.join(packs) or '(none)'} and the profile {profile}"):
        added = [read_layer(pack_paths(_pack_folder(pack))) for pack in packs]
        return _merged([_general(), *added], packs, profile)


def load_over(layer: Layer) -> Lexicon:
    """The general English layer with the sound entries of one more on top, which need not be a pack."""
    return _merged([_general(), dataclasses.replace(layer, faults=())], (), DEFAULT_PROFILE)


def _merged(layers: list[Layer], packs: tuple[str, ...], profile: str) -> Lexicon:
    faults = tuple(fault for layer in layers for fault in layer.faults) or tuple(line_faults(layers))
    if faults:
        raise LexiconError(faults)
    weights = read_file(DATA / "weights.toml")
    order, order_file = profiles.read_profile(profile, _PROFILES)
    merged = merge(layers, weights.table, packs, order)
    files = [weights, *(file for layer in layers for file in layer.files), order_file]
    return dataclasses.replace(merged, digest=_digest(files))


def _digest(files: Iterable[LexiconFile]) -> str:
    contents = hashlib.sha256()
    for file in files:
        contents.update(file.path.name.encode() + b"\0" + file.data + b"\0")
    return contents.hexdigest()[:8]


@lru_cache(maxsize=1)
def _general() -> Layer:
    return read_layer(sorted(_ENGLISH.glob("*.toml")))


def clashes_of(layer: Layer) -> tuple[Fault, ...]:
    """Words of a layer that the general layer gives to another entry; see `layers.clashes`."""
    return tuple(clashes(layer, _general()))


def remarks_on(layer: Layer) -> tuple[Fault, ...]:
    """Notes, as faults: patterns that a layer takes from a predicate of the general layer, and cues of two lines."""
    owners = {pattern: p.entry.id for p in _general().of(Predicate) for pattern in p.entry.patterns}
    taken = (
        located.fault(f"takes the pattern {pattern!r} from {owners[pattern]!r}", "patterns", pattern)
        for located in layer.of(Predicate)
        for pattern in located.entry.patterns
        if owners.get(pattern, located.entry.id) != located.entry.id
    )
    return (*taken, *shared_line_cues(layer, _general()))


def shipped_layers() -> tuple[Layer, ...]:
    """The layers that come with the library: the general one, then each pack by name."""
    return _general(), *(read_layer(pack_paths(_PACKS / pack)) for pack in shipped_packs())


def layer_at(path: Path) -> Layer:
    """A pack's folder, or one file of any layer, as a layer of its own; faults are gathered in it.

    Raises:
        LexiconError: there is nothing at the path that could be a layer.
    """
    if _is_folder(path) and path.suffix == ".toml":
        raise LexiconError((Fault(str(path), 0, "is a folder that is called like a file; rename it"),))
    if _is_folder(path):
        is_general = path.resolve() == _ENGLISH.resolve()
        return _with_empty_files(read_layer(sorted(path.glob("*.toml")) if is_general else pack_paths(path)))
    if not path.name or not _is_there(path):
        raise LexiconError((Fault(str(path), 0, "there is no such file or folder"),))
    if path.suffix != ".toml" or path.stem not in LAYOUTS:
        known = ", ".join(f"{name}.toml" for name in LAYOUTS)
        raise LexiconError((Fault(str(path), 0, f"a lexicon file says what it holds by its name; one of {known}"),))
    return _with_empty_files(read_layer([path]))


def _with_empty_files(layer: Layer) -> Layer:
    """A layer whose faults name the files that hold nothing."""
    empty = (file.fault("is empty; add an entry") for file in layer.files if not any(file.table.values()))
    return dataclasses.replace(layer, faults=(*layer.faults, *empty))


def _is_folder(path: Path) -> bool:
    return _is_there(path) and path.is_dir()


def _is_there(path: Path) -> bool:
    """Whether there is something; a name that no system takes names nothing."""
    try:
        return path.exists()
    except OSError:
        return False


@dataclasses.dataclass(frozen=True, slots=True)
class PackScope:
    """What a pack is about: the states and groups whose people it knows; none where it names no party."""

    name: str
    parties: tuple[str, ...]


def pack_scopes(packs: Sequence[str]) -> tuple[PackScope, ...]:
    """What each of these packs is about; one that names no party fits any text.

    Example:
        >>> [scope.parties for scope in pack_scopes(["us_japan"])]
        [('United States', 'Japan')]
    """
    return tuple(_scope(pack, _fingerprint([pack])) for pack in packs)


@lru_cache(maxsize=16)
def _scope(pack: str, fingerprint: str) -> PackScope:  # noqa: ARG001  the fingerprint is part of the key
    layer = read_layer([path for path in pack_paths(_pack_folder(pack)) if path.stem == "actors"])
    actors = [located.entry for located in layer.of(Actor)]
    parties = dict.fromkeys(actor.id for actor in actors if actor.kind in {"state", "people", "group"})
    return PackScope(pack, tuple(parties))


def topics_of_packs(packs: Sequence[str]) -> frozenset[str]:
    """The lines and themes that only these packs have, by id."""
    layers = [read_layer(pack_paths(_pack_folder(pack))) for pack in packs]
    named = {located.entry.id for layer in layers for located in (*layer.of(Line), *layer.of(Theme))}
    return frozenset(named.difference(load(()).topic_titles()))


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with the library."""
    return tuple(sorted(path.name for path in _PACKS.iterdir() if path.is_dir()))


def shipped_profiles() -> tuple[Profile, ...]:
    """The profiles that come with the library, by name."""
    return tuple(profiles.read_profile(name, _PROFILES)[0] for name in profiles.profile_names(_PROFILES))


def _pack_folder(pack: str) -> Path:
    shipped = _PACKS / pack
    if pack in shipped_packs():
        return shipped
    if _is_folder(Path(pack)):
        return Path(pack)
    known = ", ".join(shipped_packs())
    if _is_there(Path(pack)):
        raise LexiconError((Fault("", 0, f"{pack!r} is a file; a pack is a folder of such files, so name its folder"),))
    near = meant(pack, shipped_packs())
    raise LexiconError((Fault("", 0, f"no pack or folder named {pack!r}; shipped packs: {known}{near}"),))
