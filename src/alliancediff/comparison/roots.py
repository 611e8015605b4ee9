"""The root of a word, by which its forms are told to be one: establish, established, establishment."""

_LETTERS = 5
"""Long enough to part most words of the genre, short enough for the noun that is made of a verb."""


def root(word: str) -> str:
    """The first five letters of a word, in lower case.

    Example:
        >>> root("Establishment") == root("establish")
        True
    """
    return word.lower()[:_LETTERS]
