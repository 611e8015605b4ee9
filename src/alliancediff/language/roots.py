"""How two words begin alike."""


def shared_letters(one: str, other: str) -> int:
    """How many letters two words have in common from their beginning.

    Example:
        >>> shared_letters("fiji", "fijian"), shared_letters("port", "rice")
        (4, 0)
    """
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
