"""A folder that keeps what was found, so that a statement added to a series costs only its own work.

What is kept is JSON in the forms of docs/reference/json.md, under a name made of everything it rests on: the statement,
the words, the settings, the version and the code of this library. A file that is not what its name says is left aside
and made anew; nothing in it is ever run. Files are put in place in one step, so that processes may share a folder.
"""

import contextlib
import hashlib
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeVar

from alliancediff.errors import AllianceDiffError, SettingsError
from alliancediff.files import read_limited
from alliancediff.models import Corrections, Diff, Extraction, Note, Result, Statement
from alliancediff.pipeline.signature import engine_hash
from alliancediff.rendering import content_hash, from_json, render

_LOG = logging.getLogger(__name__)
_HEAD = "alliancediff cache 2"
_LARGEST = 500_000_000
"""Bytes of a file that is read; none that we write comes near it."""
_Result = TypeVar("_Result", Diff, Extraction)


class Cache:
    """Extractions and diffs in a folder, by what they rest on.

    `notes` says which files were damaged or could not be written, for the reader of the result.
    """

    def __init__(self, folder: str | Path) -> None:
        """Make the folder, where it is not there.

        Args:
            folder: a folder of its own; files of others in it are left alone.

        Raises:
            SettingsError: there can be no such folder.
        """
        self.folder = Path(folder)
        self.notes: list[Note] = []
        self._identities: dict[str, tuple[Extraction, str]] = {}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise SettingsError("cache", f"{folder} cannot be a folder ({reason}); name another one") from error

    def extraction(self, statement: Statement, rules: str, make: Callable[[], Extraction]) -> Extraction:
        """The extraction of a statement, kept or made now.

        Args:
            statement: all that was read of it counts, not its words alone.
            rules: the signature of the words and settings.
            make: extracts it.
        """
        name = _name("extract", rules, content_hash(statement))
        kept = self._read(name, Extraction, lambda found: _is_of(found, statement))
        if kept:
            return kept
        return self._kept(name, made := make(), made)

    def diff(self, earlier: Extraction, later: Extraction, corrections: Corrections, make: Callable[[], Diff]) -> Diff:
        """The diff of two extractions, kept or made now; the statements themselves are not kept a second time.

        Args:
            earlier: what was found in the earlier statement, with the signature that it rests on.
            later: the same of the later one.
            corrections: those that the diff is made with.
            make: compares the two.
        """
        name = _name("diff", self._identity(earlier), self._identity(later), content_hash(corrections))
        one, two = earlier.statement, later.statement
        stubs = _stub(one), _stub(two)
        known = frozenset(c.id for c in (*earlier.commitments, *later.commitments))
        kept = self._read(name, Diff, lambda found: found.statements == stubs and _accounts_for(found, known))
        if kept:
            return replace(kept, statements=(one, two), commitments=earlier.commitments + later.commitments)
        made = make()
        return self._kept(name, made, replace(made, statements=stubs, commitments=()))

    def _identity(self, extraction: Extraction) -> str:
        """A hash of all that was found in a statement, made once and not for each of its pairs."""
        known = self._identities.get(extraction.statement.id)
        if known is None or known[0] is not extraction:
            known = extraction, content_hash(extraction)
            self._identities[extraction.statement.id] = known
        return known[1]

    # ---- files

    def _read(self, name: str, kind: type[_Result], is_sound: Callable[[_Result], bool]) -> _Result | None:
        """What a file holds; None where there is none, or it is not what it should be."""
        path = self.folder / name
        if not path.exists() and not path.is_symlink():
            _LOG.debug("miss: %s", name)
            return None
        try:
            head, _, body = read_limited(path, _LARGEST).partition(b"\n")
            found = from_json(body.decode("utf-8", "surrogatepass")) if head == _head(name, body) else None
        except (ValueError, AllianceDiffError):
            found = None
        if isinstance(found, kind) and is_sound(found):
            _LOG.debug("hit: %s", name)
            return found
        self._note(f"{name} is damaged or not ours; it was left aside and made anew")
        return None

    def _kept(self, name: str, made: _Result, stored: Result) -> _Result:
        """A result, after its file was put in place; a folder that cannot be written costs time and nothing else."""
        body = render(stored, "json").encode("utf-8", "surrogatepass")
        try:
            with _placed(self.folder / name) as file:
                file.write(_head(name, body) + b"\n" + body)
        except OSError as error:
            self._note(f"{name} cannot be written ({error.strerror}); the result is not kept")
        return made

    def _note(self, message: str) -> None:
        self.notes.append(Note("cache", message))


@contextlib.contextmanager
def _placed(path: Path) -> Iterator[BinaryIO]:
    """A file to write to; it gets its name once it is whole, and no trace stays of one that is not."""
    number, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            yield file
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _stub(statement: Statement) -> Statement:
    """A statement by its name and hash, without its words."""
    return replace(statement, text="", units=(), notes=(), source_map=())


def _is_of(extraction: Extraction, statement: Statement) -> bool:
    """Whether an extraction is one of this statement: its words, and each quote where its span says."""
    found = extraction.statement
    return (found.id, found.text) == (statement.id, statement.text) and all(
        c.statement == statement.id and c.quote == statement.text[c.span.start : c.span.end]
        for c in extraction.commitments
    )


def _accounts_for(diff: Diff, known: frozenset[str]) -> bool:
    """Whether a diff names commitments that there are, and all of them, and every link is in a change."""
    links = {end for link in (*diff.links, *diff.near_misses) for end in (link.earlier, link.later)}
    changed = {i for change in diff.changes for i in (*change.earlier, *change.later)}
    pairs = {(one, two) for change in diff.changes for one in change.earlier for two in change.later}
    return links <= known and changed == known and pairs >= {(link.earlier, link.later) for link in diff.links}


def _head(name: str, body: bytes) -> bytes:
    return f"{_HEAD} {name} {hashlib.sha256(body).hexdigest()}".encode()


def _name(kind: str, *parts: str) -> str:
    """A file name made of all that a result rests on; parts of different lengths cannot run into each other."""
    digest = hashlib.sha256(engine_hash().encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{kind}-{digest.hexdigest()[:40]}.json"
