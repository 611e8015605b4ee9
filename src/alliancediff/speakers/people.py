"""Who the officials named in a text act for: "President Rossi of Italy", later "President Rossi" or "the President".

An official whose state the text names beside the title or the name acts for it, whether a table knows the state or not.
Where it names none, the one leader who speaks beside that of one of two parties is the other's; else an official is a
party of their own name, and never falls away.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from alliancediff.language.english import speakers as english
from alliancediff.lexicon import Lexicon

_GENITIVE = re.compile(r"[’']s?$")
_SUFFIXES = {"Jr", "Sr", "II", "III", "IV", "Al", "Sheikh"}
_MONTHS = {"March", "April", "May", "June", "August"}
_STATE_BEFORE = re.compile(r"(?:[\w.’'-]+\s+){0,4}[\w.’'-]+\s+$")
_REACH = 60
"""Characters beside a title in which its state's name lies."""
_AFTER = re.compile(r"(?:,? of|\s+\()\s*(?:the )?|, of (?:the )?")
_OFFICE_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_APPOSED = re.compile(rf",?\s+(?P<name>(?:{english.NAME_WORD}\s+){{0,4}}{english.NAME_WORD}{english.SUFFIX}?)")
_NAMED_BEFORE = re.compile(
    rf"(?P<name>{english.NAME_WORD}(?:\s+{english.NAME_WORD}){{1,4}}{english.SUFFIX}?),\s+(?:the\s+)?$"
)
_ROW = re.compile(r"\s+and\s+(?:with\s+)?|\s+(?:\w+ly\s+)?(?:welcomed|hosted|met(?:\s+with)?|received|invited)\s+|(?:[’']s?)?\s+(?:meeting|call)\s+with\s+")
"""Between two leaders who speak together, or of whom one receives the other."""
_BETWEEN_NAMES = re.compile(r",?\s+and\s+|,\s+")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Official:
    """An official as a text names them: where, under which title and name, and the state that it says, "" for none."""

    start: int
    end: int
    title: str
    name: str
    state: str


@dataclass(frozen=True, slots=True)
class People:
    """The party that each surname and each bare title ("the prime minister") stands for in one text."""

    surnames: Mapping[str, str]
    titles: Mapping[str, str]
    own_names: Mapping[str, str] = field(default_factory=dict)
    last_names: frozenset[str] = frozenset()

    def state_of(self, mention: str) -> str:
        """The state that a titled name acts for, by its surname; "" where the text does not say."""
        return next((self.surnames[word] for word in surnames_in(mention) if word in self.surnames), "")

    def party_of(self, mention: str) -> str:
        """The state that a titled name acts for, or the official as a party of their own name."""
        known = (self.own_names[word] for word in surnames_in(mention) if word in self.own_names)
        return self.state_of(mention) or next(known, " ".join(mention.split()))


NOBODY = People({}, {})
"""The people of a text that names none."""


def surnames_in(name: str) -> tuple[str, ...]:
    """The word of a name by which its bearer is known, the last one; suffixes aside.

    Example:
        >>> surnames_in("President Ferdinand R. Marcos Jr."), surnames_in("Joseph R. Biden, Jr.")
        (('Marcos',), ('Biden',))
    """
    words = [_GENITIVE.sub("", word).rstrip(".,") for word in name.split()]
    return tuple(word for word in words if len(word) > 2 and word[0].isupper() and word not in _SUFFIXES)[-1:]  # noqa: PLR2004


def find_people(text: str, lexicon: Lexicon, issuers: Sequence[str] = ()) -> People:
    """The officials of a text and whom they act for.

    Args:
        text: the text.
        lexicon: the words; its titles make a name an official.
        issuers: the parties of the text, for leaders whose state it does not name.

    The first one called by a title is whom "the president" means from then on.

    Example:
        >>> from alliancediff.lexicon import load
        >>> find_people("They met Premier Rowan of Ruritania.", load(())).state_of("Premier Rowan")
        'Ruritania'
    """
    found = sorted(officials(text, lexicon), key=lambda official: official.start)
    surnames = _surnames(found)
    surnames |= _other_side(text, found, surnames, issuers)
    own: dict[str, str] = {}
    titles: dict[str, str] = {}
    for official in found:
        word = next(iter(surnames_in(official.name)), "")
        state = official.state or surnames.get(word, "")
        if word and not state:
            own.setdefault(word, f"{official.title} {official.name}")
        titles.setdefault(official.title.lower(), state or own.get(word, ""))
    last_names = frozenset(word for official in found for word in surnames_in(official.name))
    return People(surnames, {title: party for title, party in titles.items() if party}, own, last_names)


def _surnames(found: Iterable[Official]) -> dict[str, str]:
    """Surname -> state; in a name whose state is known every word may be the one that it is called by later."""
    surnames: dict[str, str] = {}
    for official in found:
        words = [word.rstrip(".,") for word in official.name.split() if official.state]
        for word in words:
            if word[0].isupper() and len(word) > 2 and word not in _SUFFIXES:  # noqa: PLR2004  initials are nobody's name
                surnames.setdefault(_GENITIVE.sub("", word), official.state)
    return surnames


def _other_side(
    text: str, found: Sequence[Official], surnames: Mapping[str, str], issuers: Sequence[str]
) -> dict[str, str]:
    """The leader who stands beside that of one party most often, where one party is left that has no leader yet."""
    named = set(surnames.values())
    left = [issuer for issuer in issuers if issuer not in named]
    if len(left) != 1:
        return {}
    beside: Counter[str] = Counter()
    for one, two in zip(found, found[1:], strict=False):
        if _ROW.fullmatch(text, one.end, two.start):
            known = [surnames.get(word, "") for o in (one, two) for word in surnames_in(o.name)]
            unknown = [word for o in (one, two) for word in surnames_in(o.name) if word not in surnames]
            beside.update(unknown if any(state in issuers for state in known) else ())
    return {word: left[0] for word, _ in beside.most_common(1)}


def officials(text: str, lexicon: Lexicon) -> Iterator[Official]:
    """Officials in a text, as they are named, each with the state that stands beside them."""
    words = _words(lexicon)
    for match in words.person.finditer(text):
        title, name = match["title"], match["name"].strip()
        yield Official(match.start(), match.end(), title, name, words.state_beside(text, match))
    for one in each_of_several(text, words.several):
        yield one if one.state else replace(one, state=words.state_before(text, one.start))
    for match in words.office.finditer(text):
        yield from words.holders(text, match)


def each_of_several(text: str, several: re.Pattern[str]) -> Iterator[Official]:
    """The persons under one plural title, the first with the title: "Presidents Biden and Rossi"."""
    for match in several.finditer(text):
        end = match.start("names")
        for number, part in enumerate(_BETWEEN_NAMES.split(match["names"])):
            begin = text.index(part, end)
            end = begin + len(part)
            yield Official(begin if number else match.start(), end, match["title"], part, "")


@dataclass(frozen=True, slots=True)
class _Words:
    """The titles of a lexicon and the names of states, compiled."""

    person: re.Pattern[str]
    several: re.Pattern[str]
    office: re.Pattern[str]
    states: Mapping[str, str]
    titles: frozenset[str]
    portfolios: frozenset[str]

    def state_beside(self, text: str, person: re.Match[str]) -> str:
        """The state before the title or after the name, or the one whose leader goes by this very name."""
        return (
            self.state_before(text, person.start())
            or self._state_after(text, person.end())
            or self._state_named(person["title"], person["name"])
        )

    def state_before(self, text: str, start: int) -> str:
        match = _STATE_BEFORE.search(text, max(0, start - _REACH), start)
        words = match.group().split() if match else []
        for first in range(len(words)):
            state = self.states.get(_GENITIVE.sub("", " ".join(words[first:])))
            if state:
                return state
        return ""

    def _state_after(self, text: str, end: int) -> str:
        link = _AFTER.match(text, end)
        if not link:
            return ""
        known = self.state_at(text, link.end())
        if known:
            return known[0]
        unknown = english.UNKNOWN_STATE.match(text, link.end()) if "of" in link.group() else None
        is_place = unknown and not {unknown["name"], *unknown["name"].split()} & (self.portfolios | self.titles)
        return unknown["name"] if unknown and is_place else ""

    def state_at(self, text: str, start: int) -> tuple[str, int] | None:
        """The state whose name begins at a place, the longest one, and where it ends."""
        ends = [m.end() for m in re.finditer(r"(?<=[\w.])(?!\w)", text[start : start + _REACH])][: 2 * _MOST_WORDS]
        for end in reversed(ends):
            state = self.states.get(" ".join(text[start : start + end].split()))
            if state:
                return state, start + end
        return None

    def _state_named(self, title: str, name: str) -> str:
        """By the lexicon's own forms: "President Biden", "Biden", "the Taoiseach"."""
        words = name.split()
        forms = [f"{title} {name}".rstrip("."), name.rstrip("."), *(f"{title} {word}" for word in words[-1:]), title]
        forms += [word.rstrip(".,") for word in words]
        return next((self.states[form] for form in forms if self.states.get(form, form) != form), "")

    def holders(self, text: str, office: re.Match[str]) -> Iterator[Official]:
        """Who holds an office of a state: "the President of Italy, Luca Rossi", "Luca Rossi, President of Italy"."""
        link = _OFFICE_OF.match(text, office.end())
        state = self.state_at(text, link.end()) if link else None
        if state is None:
            return
        before = _NAMED_BEFORE.search(text, max(0, office.start() - _REACH), office.start())
        after = _APPOSED.match(text, state[1])
        for match in (before, after):
            name = match["name"] if match else ""
            if name and not {*name.split()} & self.titles and name not in self.states:
                yield Official(office.start(), state[1], office.group(), name, state[0])
                return
        yield Official(office.start(), state[1], office.group(), "", state[0])


@lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    offices = lexicon.offices
    office = english.office(lexicon.titles, offices.modifiers, offices.portfolios)
    kinds = {"state", "people", "group"}
    return _Words(
        person=english.person(office),
        several=english.several(lexicon.titles, offices.modifiers),
        office=re.compile(rf"\b{office}"),
        states={form: actor.id for actor in lexicon.actors if actor.kind in kinds for form in actor.forms},
        titles=frozenset(word for title in lexicon.titles for word in title.split()) | _MONTHS,
        portfolios=frozenset(offices.portfolios),
    )


def person_patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds one titled person, and what finds several under one title, by a lexicon's titles."""
    words = _words(lexicon)
    return words.person, words.several
