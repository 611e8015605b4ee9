"""The corrections file: lines that people write, read and compare. Its form is docs/reference/corrections.md."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote

from alliancediff.errors import CorrectionsError, Fault
from alliancediff.files import read_limited
from alliancediff.language.characters import is_harmful
from alliancediff.models import Answer, ChangeKind, Correction, Corrections

_LARGEST = 5_000_000
"""Bytes; room for some ten thousand answers."""
_HASH = re.compile(r"[0-9a-f]{8,64}")
_WORDS = {str(answer).replace("_", "-"): answer for answer in Answer}
_VERDICTS = (ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.WEAKENED)
_SIDES = {"<": "earlier", ">": "later"}
_HEADER = "# Corrections of alliancediff: must-link, cannot-link or relabel, then < earlier words and > later words.\n"


def read_corrections(path: Path | str) -> Corrections:
    """The answers in a corrections file.

    Raises:
        CorrectionsError: there is no such file, it is too large, no text, or a line of it says something else; names
            the file and the line.
    """
    path = Path(path)
    return Corrections(tuple(_entries(path, _text(path, _bytes(path)))), path.name)


def append_correction(path: Path, correction: Correction) -> None:
    """Add one answer at the end of a corrections file, or begin one; what stands in it stays as it is.

    The new file takes the place of the old one in one step, so that a crash leaves the one or the other.

    Raises:
        CorrectionsError: the file cannot be read or written, or is no corrections file.
    """
    target = Path(os.path.realpath(path))
    before = _HEADER.encode()
    if target.exists():
        read_corrections(path)
        before = _bytes(path)
    separator = b"" if before.endswith(b"\n") or not before else b"\n"
    _replace_file(path, target, before + separator + f"\n{correction_text(correction)}".encode())


def correction_text(correction: Correction) -> str:
    r"""One answer as it stands in a file, with a line break at its end.

    Example:
        >>> print(correction_text(Correction(Answer.MUST_LINK, "We will open\na port.", "We opened a port.")), end="")
        must-link
        < We will open a port.
        > We opened a port.
    """
    head = [str(correction.answer).replace("_", "-"), *filter(None, (correction.verdict,)), *_texts(correction)]
    return f"{' '.join(head)}\n< {on_one_line(correction.earlier)}\n> {on_one_line(correction.later)}\n"


def _texts(correction: Correction) -> Iterator[str]:
    """The two statements as a head names them: ID@HASH, or the hash alone."""
    for number, digits in enumerate(correction.hashes or ()):
        named = correction.statements[number] if correction.statements else ""
        yield f"{_one_word(named)}@{digits}" if named else digits


def _one_word(name: str) -> str:
    """An id as one word of a line: white space, characters that no file may hold, and signs with a meaning escaped."""
    return "".join(quote(c) if c in "%@" or c.isspace() or is_harmful(c) else c for c in name)


def on_one_line(words: str) -> str:
    r"""Words as a file holds them, in one line.

    Example:
        >>> on_one_line("  a\n b ")
        'a b'
    """
    return " ".join(words.split())


def _replace_file(path: Path, target: Path, data: bytes) -> None:
    beside = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        file = beside.open("xb")
        # Where it cannot be made there is nothing of ours to clear away.
        try:
            with file:
                file.write(data)
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _error(path, 0, f"cannot be written ({reason})") from error


def _bytes(path: Path) -> bytes:
    try:
        return read_limited(path, _LARGEST)
    except ValueError as error:
        raise _error(path, 0, f"{error}; give a text file of corrections") from error


def _text(path: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _error(path, line, "is not UTF-8 text; save it as UTF-8") from error
    for place, c in enumerate(text):
        if is_harmful(c):  # no quote holds such a sign: the file was damaged or means harm
            line = text.count("\n", 0, place) + 1
            raise _error(path, line, f"holds U+{ord(c):04X}, a control or invisible character; take it out")
    return text


def _entries(path: Path, text: str) -> Iterator[Correction]:
    """The answers, in order: a head, then "<" and ">"; after white space the line above goes on."""
    for number, lines in _blocks(path, text):
        head = _head(path, number, lines[0][0].split())
        earlier, later = (_words_of(path, number, lines, side) for side in _SIDES)
        yield replace(head, earlier=earlier, later=later)


def _words_of(path: Path, number: int, lines: Sequence[Sequence[str]], side: str) -> str:
    """The words of one side of the answer that begins in line `number`."""
    own = lines[list(_SIDES).index(side) + 1 :][:1]
    words = on_one_line("".join(own[0])[1:]) if own and own[0][0].startswith(side) else ""
    if not words:
        raise _error(path, number, f"wants a line below with {side!r} and words of the {_SIDES[side]} statement")
    return words


def _blocks(path: Path, text: str) -> Iterator[tuple[int, list[list[str]]]]:
    """The lines of each answer, head first, each with those that go on with it, and the number of the head."""
    start, lines = 0, [[""]]
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            if len(lines) == 1:
                raise _error(path, number, "begins with white space, but there are no words above that it goes on with")
            lines[-1].append(line)
        elif line[0] in _SIDES:
            if not start or len(lines) > len(_SIDES):
                raise _error(path, number, "stands under no answer; each has one line with '<' and one with '>'")
            lines.append([line])
        else:
            if start:
                yield start, lines
            start, lines = number, [[line]]
    if start:
        yield start, lines


def _head(path: Path, number: int, words: list[str]) -> Correction:
    """An answer without its quotes."""
    answer = _WORDS.get(words[0])
    if answer is None:
        raise _error(path, number, f"{_shown(words[0])} is no answer; there are {', '.join(_WORDS)}")
    rest = words[1:]
    verdict = None
    if answer is Answer.RELABEL:
        verdict = next((kind for kind in _VERDICTS if rest[:1] == [kind]), None)
        if verdict is None:
            raise _error(path, number, f"relabel wants a verdict; there are {', '.join(_VERDICTS)}")
        rest = rest[1:]
    texts = [(unquote(name), digits.lower()) for name, _, digits in (word.rpartition("@") for word in rest)]
    if wrong := [digits for _, digits in texts if not _HASH.fullmatch(digits)]:
        raise _error(path, number, f"{_shown(wrong[0])} is no sha256; give its first 8 to 64 digits, or nothing")
    match texts:
        case []:
            return Correction(answer, "", "", verdict, None, number)
        case [(first, one), (second, two)]:
            named = (first, second) if first or second else None
            return Correction(answer, "", "", verdict, (one, two), number, named)
    raise _error(path, number, "wants the sha256 of both statements, the earlier first, or none")


def _shown(word: str, longest: int = 40) -> str:
    return repr(word if len(word) <= longest else word[:longest] + "…")


def _error(path: Path, line: int, problem: str) -> CorrectionsError:
    return CorrectionsError(Fault(str(path), line, problem))
