"""What reports call themes and lines."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from alliancediff.language.folding import plain, same_words

_NO_TITLES: Mapping[str, str] = MappingProxyType({})


def title_of(topic: str, titles: Mapping[str, str] = _NO_TITLES) -> str:
    """What a report calls a theme or a line: its title, else its id as words; "" stays "".

    Example:
        >>> title_of("clean-energy"), title_of("foip", {"foip": "Free and open Indo-Pacific"})
        ('Clean energy', 'Free and open Indo-Pacific')
    """
    return titles.get(topic) or f"{topic[:1].upper()}{topic[1:].replace('-', ' ')}"


def topic_named(words: str, topics: Collection[str], titles: Mapping[str, str]) -> str:
    """Which of some themes or lines words name, by id or title in any case and spelling; "" where they name none.

    Example:
        >>> topic_named("Clean Energy", ["climate", "clean-energy"], {})
        'clean-energy'
    """
    wanted = same_words(words)
    named = (topic for topic in topics if wanted in {same_words(topic), same_words(title_of(topic, titles))})
    return next(named, "") if wanted else ""


def unknown_topic(words: str, topics: Collection[str], titles: Mapping[str, str]) -> str:
    """What to tell someone whose words name none of some themes: those that hold the words, else all.

    Example:
        >>> unknown_topic("covid", ["covid-response", "trade"], {})
        "nothing here is on 'covid'; there is covid-response (Covid response)"
    """
    wanted = plain(words.casefold()).text
    near = [t for t in topics if wanted in plain(f"{t} {title_of(t, titles)}".casefold()).text]
    there = [f"{t} ({title_of(t, titles)})" for t in near] or list(topics)
    return f"nothing here is on {words!r}; there is {', '.join(there) or 'no theme'}"
