"""Files that people write and we trust little: a limited number of bytes, of regular files alone."""

from pathlib import Path


def read_limited(path: Path, largest: int) -> bytes:
    """The bytes of a file.

    Args:
        path: the file; a pipe or device is refused, since it may never end.
        largest: the number of bytes that it may have.

    Raises:
        ValueError: it is no regular file, cannot be read or is larger; the message says which, without the path.
    """
    try:
        problem = _no_regular_file(path)
        data = b"" if problem else _start(path, largest + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ValueError(f"cannot be read ({reason})") from error
    if problem:
        raise ValueError(problem)
    if len(data) > largest:
        raise ValueError(f"larger than {largest:,} bytes")
    return data


def _no_regular_file(path: Path) -> str:
    if path.is_dir():
        return "no regular file but a folder that is called like a file"
    return "no regular file" if path.exists() and not path.is_file() else ""


def _start(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)
