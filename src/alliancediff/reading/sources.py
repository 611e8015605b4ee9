"""From what the user names to bytes: a path, a corpus name, bytes or an open binary file."""

from dataclasses import dataclass
from importlib import resources
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from alliancediff.errors import UnreadableStatementError

CORPUS_PREFIX = "corpus:"
_SUFFIXES = (".md", ".html", ".htm", ".txt")

Source = str | PathLike[str] | bytes | BinaryIO


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes with the name under which they are known in results and messages; `stem` is the name without suffix."""

    name: str
    stem: str
    suffix: str
    data: bytes


def open_source(source: Source) -> Raw:
    """Read all of a source.

    Raises:
        UnreadableStatementError: the file is missing, is a folder, cannot be opened or is empty.
    """
    if isinstance(source, bytes):
        raw = Raw("<bytes>", "statement", "", source)
    elif isinstance(source, str | PathLike):
        text = str(source)
        if not text:
            raise UnreadableStatementError('""', "is no path")
        path = _corpus_path(text) if text.startswith(CORPUS_PREFIX) else Path(text)
        name = text if text.startswith(CORPUS_PREFIX) else path.name
        raw = Raw(_shown(name), _shown(path.stem), path.suffix.lower(), _read_file(path, text))
    else:
        name = Path(str(getattr(source, "name", "<file>"))).name
        raw = Raw(name, Path(name).stem, Path(name).suffix.lower(), _read_open(source, name))
    if not raw.data.strip():
        raise UnreadableStatementError(raw.name, "the file is empty")
    return raw


def _read_open(source: BinaryIO, name: str) -> bytes:
    """All of an open file; text that comes decoded already is taken as UTF-8."""
    if not hasattr(source, "read"):
        raise UnreadableStatementError(repr(source), "is no path, no bytes and no open file")
    data: bytes | str = source.read()
    if not isinstance(data, bytes | str):
        raise UnreadableStatementError(name, "gives no bytes when read")
    return data.encode() if isinstance(data, str) else data


def _shown(name: str) -> str:
    """A file's name as text: bytes of it that are none are shown as \ufffd."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def corpus_folder() -> Path:
    """The shipped corpus: inside the installed package, or at the top of a checkout."""
    inside = Path(str(resources.files("alliancediff"))) / "corpus"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "corpus"


def _corpus_path(name: str) -> Path:
    folder = corpus_folder()
    wanted = name.removeprefix(CORPUS_PREFIX)
    known = {path.relative_to(folder).with_suffix("").as_posix(): path for path in folder.rglob("*.md")}
    known |= {path.relative_to(folder).as_posix(): path for path in known.values()}
    if wanted not in known:
        names = ", ".join(sorted(n for n in known if not n.endswith(_SUFFIXES)))
        raise UnreadableStatementError(name, "the corpus has no such statement", f"it has {names}")
    return known[wanted]


def _read_file(path: Path, asked: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableStatementError(asked, "no such file") from None
    except IsADirectoryError:
        raise UnreadableStatementError(asked, "is a folder, not a statement", "name a file in it") from None
    except OSError as error:
        raise UnreadableStatementError(asked, f"cannot be opened ({error.strerror})") from None
    except ValueError as error:
        raise UnreadableStatementError(asked, f"is no path ({error})") from None
