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
    shown = _ESCAPE.sub("", text)
    harmful = {ord(c): None for c in set(shown) if not c.isprintable() and is_harmful(c)}
    return shown.translate(harmful) if harmful else shown
