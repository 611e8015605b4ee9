"""Checked lexicons of the shipped words, made when the package is built, so that no user waits for the checks.

A file holds one lexicon in one writing, below a line that says what it was made from: a hash of the shipped words and
of the sources that read them. Where the package holds other words or sources now, as after a change in a checkout, and
where there is no such file, words are read and checked as they stand.
"""

import dataclasses
import hashlib
import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from alliancediff.lexicon.entries import Lexicon

__all__ = ["FOLDER", "plain", "read", "write"]

_PACKAGE = Path(__file__).parents[1]
FOLDER = _PACKAGE / "data" / "built"
_WORDS, _SOURCES = ("data",), ("lexicon", "language", "models/kinds.py", "models/genres.py")
_WRITTEN, _PLAIN = "written", "plain"
_from_file: dict[Lexicon, str] = {}
"""The lexicons that came from a file, with the name of their packs."""


def read(packs: tuple[str, ...]) -> Lexicon | None:
    """The lexicon of these shipped packs with the default profile; None where no file holds it as it is now."""
    name = _name(packs)
    lexicon = _decoded(name, _WRITTEN)
    if lexicon is not None:
        _from_file[lexicon] = name
    return lexicon


def plain(lexicon: Lexicon) -> Lexicon | None:
    """A lexicon that came from a file in plain writing; None for any other."""
    name = _from_file.get(lexicon)
    return None if name is None else _decoded(name, _PLAIN)


def write(lexicon: Lexicon, plainly: Lexicon) -> tuple[Path, Path]:
    """Write a lexicon of the default profile, as it is and in plain writing, and say where."""
    from msgspec import msgpack  # noqa: PLC0415  loaded with the first lexicon

    FOLDER.mkdir(exist_ok=True)
    one, other = (FOLDER / f"{_name(lexicon.packs)}.{writing}" for writing in (_WRITTEN, _PLAIN))
    one.write_bytes(_hash() + b"\n" + msgpack.encode(_data(lexicon)))
    other.write_bytes(_hash() + b"\n" + msgpack.encode(_data(plainly)))
    return one, other


def _name(packs: tuple[str, ...]) -> str:
    return "+".join(packs) or "general"


def _decoded(name: str, writing: str) -> Lexicon | None:
    try:
        key, _, data = (FOLDER / f"{name}.{writing}").read_bytes().partition(b"\n")
    except OSError:
        return None
    if key != _hash():
        return None
    import msgspec  # noqa: PLC0415  loaded with the first lexicon

    try:
        return msgspec.msgpack.decode(data, type=Lexicon)
    except msgspec.DecodeError:
        return None


def _data(value: Any) -> Any:  # noqa: ANN401  whatever a lexicon holds
    """A value as lists and tables; sets are sorted, so that a build can be repeated, and tables keep their order."""
    if dataclasses.is_dataclass(value):
        return {field.name: _data(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: _data(one) for key, one in value.items()}
    if isinstance(value, tuple | frozenset):
        return [_data(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
    return value


@lru_cache(maxsize=1)
def _hash() -> bytes:
    """What the package holds now of all that a lexicon is made from."""
    digest = hashlib.sha256()
    for name in (*_WORDS, *_SOURCES):
        for path in sorted(_files(f"{_PACKAGE}/{name}")):
            data = Path(path).read_bytes()
            digest.update(f"{path.removeprefix(str(_PACKAGE))}\0{len(data)}\0".encode() + data)
    return digest.hexdigest().encode()


def _files(path: str) -> Iterator[str]:
    """A file, or the words and sources of a folder and of those below it."""
    if not os.path.isdir(path):  # noqa: PTH112  a few dozen paths are made for each start
        yield path
        return
    for entry in os.scandir(path):
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith((".toml", ".py")):
            yield entry.path
