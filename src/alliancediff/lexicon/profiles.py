"""Profiles: published orders of the scales, which contradict each other, as sets of overrides by predicate."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from alliancediff.errors import Fault, LexiconError
from alliancediff.lexicon.checking import meant
from alliancediff.lexicon.entries import OPPOSES_FROM, Override, Predicate, Profile
from alliancediff.lexicon.files import LexiconFile, read_file
from alliancediff.lexicon.layers import Layer, read_entries
from alliancediff.lexicon.layout import PROFILE

__all__ = ["apply", "profile_names", "read_profile"]


def profile_names(folder: Path) -> tuple[str, ...]:
    """The names of the profiles in a folder."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def read_profile(name: str, folder: Path) -> tuple[Profile, LexiconFile]:
    """A profile by name, and the file it stands in.

    Raises:
        LexiconError: there is no such profile, or its file is not what it must be.
    """
    if name not in profile_names(folder):
        known = ", ".join(profile_names(folder))
        near = meant(name, profile_names(folder))
        raise LexiconError((Fault("", 0, f"no profile named {name!r}; there are {known}{near}"),))
    file = read_file(folder / f"{name}.toml")
    layer = read_entries(file, PROFILE)
    if layer.faults:
        raise LexiconError(layer.faults)
    return _made(file, layer), file


def _made(file: LexiconFile, layer: Layer) -> Profile:
    overrides = tuple(located.entry for located in layer.of(Override))
    table = file.table
    return Profile(file.name, table["description"], table["source"], overrides, table.get("opposes_from", OPPOSES_FROM))


def apply(profile: Profile, predicates: Sequence[Predicate]) -> tuple[Predicate, ...]:
    """The predicates with the levels and ladders of a profile.

    Raises:
        LexiconError: the profile names a predicate that is not there.
    """
    moves = {override.id: override for override in profile.overrides}
    unknown = sorted(set(moves) - {predicate.id for predicate in predicates})
    if unknown:
        raise LexiconError(tuple(Fault(f"{profile.id}.toml", 0, f"no predicate {name!r} to move") for name in unknown))
    return tuple(_moved(p, moves[p.id]) if p.id in moves else p for p in predicates)


def _moved(predicate: Predicate, override: Override) -> Predicate:
    return dataclasses.replace(
        predicate,
        force=predicate.force if override.force is None else override.force,
        ladder=override.ladder or predicate.ladder,
        stage=override.stage or predicate.stage,
    )
