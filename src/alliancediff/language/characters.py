"""Characters that texts write in several ways, or that no text may carry: the one place that lists them."""

import unicodedata

APOSTROPHES = "’‘‚‛′`´ʼ＇"
"""Written "'" where they count as one."""
QUOTATION_MARKS = '"“”„‟«»″＂'
DASHES = "‐‑‒–—―−﹣－"
"""Hyphens, dashes and minus signs but for the plain hyphen."""
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters without a width: soft hyphens, joiners, byte order marks."""
_LAYOUT = "\n\t"
_HARMFUL = {"Cc", "Cf", "Cs"}


def is_harmful(c: str) -> bool:
    r"""Whether a character is a control, invisible, turns the direction of words, or is half of one.

    Line breaks and tabs are not harmful. No cleaned statement holds what is, so no quote does.

    Example:
        >>> is_harmful("\x1b"), is_harmful("\u202e"), is_harmful("\n"), is_harmful("é")
        (True, True, False, False)
    """
    return c not in _LAYOUT and unicodedata.category(c) in _HARMFUL
