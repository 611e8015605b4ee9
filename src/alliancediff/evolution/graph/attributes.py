"""Scalars as text, for formats of graphs that have no types and no way to write every character.

Strings stand in quotation marks and nothing else does, so that types can be told. What XML, DOT or Mermaid could not
hold, a control character or half of a surrogate pair, is written as an escape with a backslash.
"""

import math
import re
from collections.abc import Mapping
from decimal import Decimal

from alliancediff.models import Scalar

_NO_XML = re.compile(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\\")
_UNQUOTABLE = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"\\]')
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")


def escape(text: str) -> str:
    r"""Text that XML can hold, and that comes back as it was; a backslash is doubled.

    Example:
        >>> escape("a\x07b")
        'a\\u0007b'
    """
    return _NO_XML.sub(_escaped, text)


def unescape(text: str) -> str:
    """What `escape` was given."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return "\\" + character if character in '\\"' else f"\\u{ord(character):04x}"


def quoted(text: str) -> str:
    """Text between quotation marks, on one line."""
    return '"' + _UNQUOTABLE.sub(_escaped, text) + '"'


def to_text(value: Scalar) -> str:
    """A scalar as text: strings quoted, numbers without an exponent, as DOT has none.

    Raises:
        ValueError: it is None or no finite number.
    """
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return str(value).lower()
    if value is None or not math.isfinite(value):
        raise ValueError(f"{value!r} cannot be written")
    return str(value) if isinstance(value, int) else _decimal(value)


def _decimal(value: float) -> str:
    text = format(Decimal(repr(value)), "f")
    return text if "." in text else f"{text}.0"


def to_pairs(data: Mapping[str, Scalar], between: str) -> str:
    """Attributes as `name=value`."""
    return between.join(f"{name}={to_text(value)}" for name, value in data.items())
