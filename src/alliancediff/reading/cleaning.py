"""What no text may carry further: escape sequences, control characters, invisible and direction-changing ones."""

import re

from alliancediff.language.characters import is_harmful

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)")


def clean(text: str) -> str:
    r"""The text without anything that a terminal or a page would act on.

    Example:
        >>> clean("a\x1b[31mb\u202ec")
        'abc'
    """
    if text.isprintable():
        return text
    return "".join(c for c in _ESCAPE.sub("", text) if c.isprintable() or not is_harmful(c))
