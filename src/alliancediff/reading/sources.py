"""From what the user names to bytes: a path, a corpus name, bytes or an open binary file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from alliancediff.errors import UnreadableStatementError
from alliancediff.models.names import near_names
from alliancediff.models.records import brief
from alliancediff.reading.formats import STATEMENT_SUFFIXES

CORPUS_PREFIX = "corpus:"
_PATH_LIKE = re.compile(r"[^\n]{0,255}\.[A-Za-z]{1,9}")
"""What ends as the name of a file does."""
_MOST_NEAR = 3
"""Names that an error suggests."""
_FEWEST_WORDS = 4
"""Words from which a name that no file has is taken for a sentence."""

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
        check_path(text)
        path = _corpus_path(text) if text.startswith(CORPUS_PREFIX) else Path(text)
        name = text if text.startswith(CORPUS_PREFIX) else path.name
        raw = Raw(_shown(name), _shown(path.stem), path.suffix.lower(), _read_file(path, text))
    else:
        name = Path(str(getattr(source, "name", "<file>"))).name
        raw = Raw(name, Path(name).stem, Path(name).suffix.lower(), _read_open(source, name))
    if not raw.data.strip():
        raise UnreadableStatementError(raw.name, "the file is empty")
    return raw


def is_one_source(given: object) -> bool:
    """Whether something is one source and no list of them: bytes and open files could be iterated over, too."""
    return isinstance(given, str | PathLike | bytes) or hasattr(given, "read")


def check_path(text: str) -> None:
    """Refuse a text where a path is wanted, and say which call reads it.

    Raises:
        UnreadableStatementError: there is no such file, and it reads as a text.
    """
    is_sentence = len(text.split()) >= _FEWEST_WORDS and not _PATH_LIKE.fullmatch(text)
    if ("\n" in text or is_sentence) and not _is_there(text):
        advice = "alliancediff.read_text(text, id=..., date=...) reads a text that you hold as a str"
        raise UnreadableStatementError(repr(brief(text)), "is no file, but reads as a text", advice)


def _is_there(text: str) -> bool:
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False


def _near_files(path: Path) -> str:
    """Advice on a file that is not there: those of its folder whose names come near."""
    try:
        beside = [one.name for one in path.parent.iterdir()]
    except OSError:
        return ""
    near = near_names(path.name, dict.fromkeys(beside, ()))
    return f"did you mean {' or '.join(str(path.with_name(_shown(name))) for name in near)}?" if near else ""


def _read_open(source: BinaryIO, name: str) -> bytes:
    """All of an open file; text that comes decoded already is taken as UTF-8."""
    if not hasattr(source, "read"):
        advice = "alliancediff.read_text reads a text that you hold as a str"
        raise UnreadableStatementError(brief(repr(source)), "is no path, no bytes and no open file", advice)
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
    wanted = _without_suffix(name.removeprefix(CORPUS_PREFIX)).strip("/")
    texts = sorted(path for path in folder.rglob("*") if path.suffix in STATEMENT_SUFFIXES)
    known = {_without_suffix(path.relative_to(folder).as_posix()): path for path in texts}
    begun = sorted(one for one in known if wanted and one.startswith(wanted))
    if wanted in known or len(begun) == 1:
        return known.get(wanted) or known[begun[0]]
    if (folder / wanted).is_dir():
        advice = f"read_series and trace take it whole; or name one of {', '.join(begun or sorted(known))}"
        raise UnreadableStatementError(name, "is a series, not a statement", advice)
    series = sorted(_series_of(known))
    begun = [one for one in series if wanted and one.startswith(wanted)] or begun
    near = begun[:_MOST_NEAR] or near_names(wanted, dict.fromkeys([*series, *known], ()))
    meant = " or ".join(f"{CORPUS_PREFIX}{one}" for one in near)
    advice = f"did you mean {meant}?" if near else f"it has {', '.join(sorted(known))}"
    raise UnreadableStatementError(name, "the corpus has no such series and no such statement", advice)


def _without_suffix(name: str) -> str:
    """A name without the suffix of a format that is read."""
    return next((name.removesuffix(suffix) for suffix in STATEMENT_SUFFIXES if name.endswith(suffix)), name)


def _series_of(names: Iterable[str]) -> set[str]:
    """The folders of the corpus that hold statements of these names."""
    return {name.rpartition("/")[0] for name in names} - {""}


def _read_file(path: Path, asked: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableStatementError(asked, "no such file", _near_files(path)) from None
    except IsADirectoryError:
        raise UnreadableStatementError(asked, "is a folder, not a statement", "name a file in it") from None
    except OSError as error:
        raise UnreadableStatementError(asked, f"cannot be opened ({error.strerror})") from None
    except ValueError as error:
        raise UnreadableStatementError(asked, f"is no path ({error})") from None
