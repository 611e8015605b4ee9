"""What no text may carry further: escape sequences, control characters, invisible and direction-changing ones."""

import re
import unicodedata

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)")
_KEPT = {"\n", "\t"}
_HARMFUL = {"Cc", "Cf", "Cs"}


def clean(text: str) -> str:
    r"""The text without anything that a terminal or a page would act on.

    Example:
        >>> clean("a\x1b[31mb\u202ec")
        'abc'
    """
    return "".join(c for c in _ESCAPE.sub("", text) if c in _KEPT or unicodedata.category(c) not in _HARMFUL)
