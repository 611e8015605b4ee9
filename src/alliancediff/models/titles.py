"""What reports call themes and lines."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

_NO_TITLES: Mapping[str, str] = MappingProxyType({})


def title_of(topic: str, titles: Mapping[str, str] = _NO_TITLES) -> str:
    """What a report calls a theme or a line: its title, else its id as words; "" stays "".

    Example:
        >>> title_of("clean-energy"), title_of("foip", {"foip": "Free and open Indo-Pacific"})
        ('Clean energy', 'Free and open Indo-Pacific')
    """
    return titles.get(topic) or f"{topic[:1].upper()}{topic[1:].replace('-', ' ')}"


def entitled(topics: Iterable[str], titles: Mapping[str, str] = _NO_TITLES) -> dict[str, tuple[str, ...]]:
    """Themes or lines with what a report calls them, for `named`; that of no name is left out.

    Example:
        >>> entitled(["clean-energy", ""])
        {'clean-energy': ('Clean energy',)}
    """
    return {topic: (title_of(topic, titles),) for topic in dict.fromkeys(topics) if topic}
