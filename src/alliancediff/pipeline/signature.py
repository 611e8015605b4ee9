"""What a result rests on, in one line."""

import dataclasses
import hashlib
import os
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff.corrections import fingerprint
from alliancediff.lexicon import Lexicon
from alliancediff.models import Corrections, Embedder, Settings

__all__ = ["engine_hash", "signature", "signed"]

_ROOT = Path(__file__).parents[1]
_SOURCES = (".py", ".toml")
_ASIDE = {"corpus"}
"""The shipped statements travel inside an installed package; they are read by the engine and are no part of it."""


def signature(
    settings: Settings | None = None, lexicon: Lexicon | None = None, embedder: Embedder | None = None
) -> str:
    """What a result rests on: two results of one signature come from the same rules and settings.

    That an embedder was used is said with the name of its function or class; which model it holds is not known here.
    """
    settings = settings or Settings()
    lexicon = lexicon or words.load(settings.packs, settings.profile)
    values = repr(sorted((k, v) for k, v in dataclasses.asdict(settings).items() if k not in {"packs", "profile"}))
    digest = hashlib.sha256(values.encode()).hexdigest()[:8]
    packs = "+".join(Path(pack).name for pack in settings.packs) or "none"
    return (
        f"alliancediff:{version('alliancediff')}+{engine_hash()[:8]}|lexicon:{lexicon.digest}|packs:{packs}|profile:{lexicon.profile.id}"
        f"|settings:{digest}{_embedder_note(embedder)}"
    )


@lru_cache(maxsize=1)
def engine_hash() -> str:
    """What the engine is: a hash of its sources and of the words and weights it ships, as 64 hexadecimal digits.

    A version that is worked on changes without a new number. The hash is that of the files' names and lines, so it is
    the same wherever the package lies, in a checkout or installed, and whichever line endings its files were given.
    """
    return _hash_of(_ROOT)


def _hash_of(root: Path) -> str:
    """The hash of the sources below a folder, each under its path from there."""
    digest = hashlib.sha256()
    for name, path in sorted(_sources(str(root))):
        lines = Path(path).read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(lines)}\0".encode() + lines)
    return digest.hexdigest()


def _sources(folder: str, above: str = "") -> Iterator[tuple[str, str]]:
    """The sources of a folder and those below it, by name from the root and by path."""
    for entry in os.scandir(folder):
        if entry.is_dir() and above + entry.name not in _ASIDE:
            yield from _sources(entry.path, f"{above}{entry.name}/")
        elif entry.name.endswith(_SOURCES):
            yield above + entry.name, entry.path


def _embedder_note(embedder: Embedder | None) -> str:
    return f"|embedder:{getattr(embedder, '__name__', type(embedder).__name__)}" if embedder else ""


def signed(rules: str, corrections: Corrections) -> str:
    """The signature of the rules, with that of a reader's answers where there are any."""
    given = fingerprint(corrections)
    return f"{rules}|corrections:{given}" if given else rules
