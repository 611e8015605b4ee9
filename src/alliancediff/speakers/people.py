"""Who the officials named in a text act for: "President Rossi of Italy", later "President Rossi" or "the President".

An official whose state the text names beside the title or the name acts for it, whether a table knows the state or not.
Where it names none, the one leader who speaks beside that of one of two parties is the other's; else an official is a
party of their own name, and never falls away.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise, takewhile

from alliancediff.language.english import speakers as english
from alliancediff.language.patterns import begins
from alliancediff.lexicon import Lexicon
from alliancediff.speakers.voices import Names, voiced

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
_REALM_AFTER = re.compile(r"\s+(?:Republic|Kingdom|Federation|State|Union|Commonwealth)\b")
_ROW = re.compile(
    r"\s+and\s+(?:with\s+)?|\s+(?:\w+ly\s+)?(?:welcomed|hosted|met(?:\s+with)?|received|invited)\s+|(?:[’']s?)?\s+(?:meeting|call)\s+with\s+"
)
"""Between two leaders who speak together, or of whom one receives the other."""
_BETWEEN_NAMES = re.compile(r",?\s+and\s+|,\s+")
_MOST_WORDS = 6
_KEPT = 256
"""Texts whose officials are kept: reading and extraction ask for them one after the other."""


@dataclass(frozen=True, slots=True)
class Official:
    """An official as a text names them: where, under which title and name, and the state that it says, "" for none.

    `called` is the word of the name by which the text calls them.
    """

    start: int
    end: int
    title: str
    name: str
    state: str
    called: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The party that each surname, each bare title ("the prime minister") and each ministry stands for in one text."""

    surnames: Mapping[str, str]
    titles: Mapping[str, str]
    own_names: Mapping[str, str] = field(default_factory=dict)
    last_names: frozenset[str] = frozenset()
    offices: Mapping[str, str] = field(default_factory=dict)

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
    return _name_words(name)[-1:]


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
    named = _named(text, lexicon)
    lone = {official.name for official in named if " " not in official.name}
    found = [replace(official, called=_called(official.name, lone)) for official in named]
    states = {official.called: official.state for official in reversed(found) if official.state and official.called}
    states |= voiced(text, found, states, Names(_words(lexicon).states, _words(lexicon).no_names))
    states |= _other_side(text, found, states, issuers)
    states |= _beside_colleagues(text, found, states, issuers)
    people = _people([replace(one, state=one.state or states.get(one.called, "")) for one in found])
    return replace(people, offices=_offices(text, lexicon))


@lru_cache(maxsize=_KEPT)
def _offices(text: str, lexicon: Lexicon) -> Mapping[str, str]:
    """The state of each ministry that the text ascribes to one state only: "the U.S. Department of Energy"."""
    words = _words(lexicon)
    found = [(m["name"], words.state_before(text, m.start("name"))) for m in words.institution.finditer(text)]
    owners = {(name, state) for name, state in found if state}
    shared = Counter(name for name, _ in owners)
    return {name: state for name, state in sorted(owners) if shared[name] == 1}


@lru_cache(maxsize=_KEPT)
def _named(text: str, lexicon: Lexicon) -> Sequence[Official]:
    """The officials of a text in order."""
    return sorted(officials(text, lexicon), key=lambda official: official.start)


def _people(found: Sequence[Official]) -> People:
    """The people of a text from its officials, whose states are settled: later each may be called by any name."""
    surnames: dict[str, str] = {}
    own: dict[str, str] = {}
    titles: dict[str, str] = {}
    for official in found:
        party = official.state or (f"{official.title} {official.name}" if official.name else "")
        for word in _name_words(official.name) if official.state else ():
            surnames.setdefault(word, official.state)
        for word in {official.called, *surnames_in(official.name)} - {""} if not official.state else ():
            own.setdefault(word, party)
        titles.setdefault(official.title.lower(), own.get(official.called, party))
    titles = {title: party for title, party in titles.items() if party}
    return People(surnames, titles, own, frozenset(one.called for one in found if one.called))


def _name_words(name: str) -> tuple[str, ...]:
    """The words that a person may be called by: no initials, no small words, no suffixes."""
    words = [_GENITIVE.sub("", word).rstrip(".,") for word in name.split()]
    return tuple(word for word in words if len(word) > 1 and word[0].isupper() and word not in _SUFFIXES)


def _called(name: str, lone: AbstractSet[str]) -> str:
    """The word of a name by which the text calls its bearer elsewhere, else the last one: "Ishida" for "Ishida Ken"."""
    words = _name_words(name)
    return next((word for word in words if word in lone), words[-1] if words else "")


def _other_side(
    text: str, found: Sequence[Official], states: Mapping[str, str], issuers: Sequence[str]
) -> dict[str, str]:
    """Leaders whose state no words say, by the leaders and the parties that they stand beside.

    Where one party is left that has no leader yet, the one who stands beside the leader of another party most often is
    its own, else the only one that is left. Where as many leaders as parties stand in a row, and those known stand in
    the places that their states have when the text first names all parties, the others stand so, too.
    """
    heads = [official for official in found if official.title in english.HEAD_TITLES]
    left = set(issuers) - {states.get(official.called, "") for official in heads}
    if len(left) == 1:
        beside = Counter(word for pair in _pairs(text, heads) for word in _unknown_beside(pair, states, issuers))
        strangers = {head.called for head in heads} - {"", *states}
        lone = strangers if len(strangers) == 1 else set()
        return dict.fromkeys([word for word, _ in beside.most_common(1)] or lone, next(iter(left)))
    order = sorted(issuers, key=lambda issuer: text.find(issuer) % (len(text) + 1))
    for row in _rows(text, found, len(order)):
        known = [states.get(official.called, "") for official in row]
        if any(known) and all(state in {"", place} for state, place in zip(known, order, strict=True)):
            return {o.called: place for o, state, place in zip(row, known, order, strict=True) if not state}
    return {}


def _beside_colleagues(
    text: str, found: Sequence[Official], states: Mapping[str, str], issuers: Sequence[str]
) -> dict[str, str]:
    """Officials who stand after a colleague in a row in which each party's officials come one after another."""
    settled: dict[str, str] = {}
    for length in (4, 3) if len(issuers) == 2 else ():  # noqa: PLR2004
        for row in _rows(text, found, length):
            known = [states.get(official.called, "") for official in row]
            if set(issuers) == set(filter(None, known)) and known.count("") == 1 and known[0]:
                at = known.index("")
                settled.setdefault(row[at].called, known[at - 1])
    return settled


def _pairs(text: str, found: Sequence[Official]) -> Iterator[tuple[Official, Official]]:
    """Leaders who speak together, or of whom one receives the other."""
    return ((one, two) for one, two in pairwise(found) if _ROW.fullmatch(text, one.end, two.start))


def _unknown_beside(
    pair: tuple[Official, Official], states: Mapping[str, str], issuers: Sequence[str]
) -> Iterator[str]:
    """The name of the one of two leaders who is not known, where the other is one of a party."""
    one, two = (official.called for official in pair)
    yield from (a for a, b in ((one, two), (two, one)) if a and a not in states and states.get(b) in issuers)


def _rows(text: str, found: Sequence[Official], length: int) -> Iterator[Sequence[Official]]:
    """As many officials as this, each joined to the next by a comma or an "and"."""
    for start in range(len(found) - length + 1 if length > 2 else 0):  # noqa: PLR2004  two are a pair
        row = found[start : start + length]
        if all(_BETWEEN_NAMES.fullmatch(text, one.end, two.start) for one, two in pairwise(row)):
            yield row


def officials(text: str, lexicon: Lexicon) -> Iterator[Official]:
    """Officials in a text, as they are named, each with the state that stands beside them."""
    words = _words(lexicon)
    for match in words.person.finditer(text):
        if words.no_names.intersection(match["name"].split()):
            continue
        state, end = words.state_beside(text, match)
        yield Official(match.start(), end, match["title"], match["name"].strip(), state)
    for one in each_of_several(text, words.several):
        yield replace(one, state=words.state_before(text, one.start) or words.state_named(one.title, one.name))
    for match in words.office.finditer(text):
        yield from words.holders(text, match)


def each_of_several(text: str, several: re.Pattern[str]) -> Iterator[Official]:
    """The persons under one plural title, the first with the title: "Presidents Biden and Rossi"."""
    for match in several.finditer(text):
        end = match.start("names")
        for number, part in enumerate(_BETWEEN_NAMES.split(match["names"])):
            begin = text.index(part, end)
            end = begin + len(part)
            yield Official(begin if number else match.start(), end, english.singular(match["title"]), part, "")


@dataclass(frozen=True, slots=True)
class _Words:
    """The titles of a lexicon and the names of states, compiled."""

    person: re.Pattern[str]
    several: re.Pattern[str]
    office: re.Pattern[str]
    institution: re.Pattern[str]
    states: Mapping[str, str]
    titles: frozenset[str]
    portfolios: frozenset[str]
    known: Mapping[tuple[str, str], str]
    no_names: frozenset[str]

    def state_beside(self, text: str, person: re.Match[str]) -> tuple[str, int]:
        """The state after the name or before the title, or whose leader goes by this very name; and where it ends."""
        state, end = self._state_after(text, person.end())
        known = state or self.state_before(text, person.start()) or self.state_named(person["title"], person["name"])
        return known, end if state else person.end()

    def state_before(self, text: str, start: int) -> str:
        match = _STATE_BEFORE.search(text, max(0, start - _REACH), start)
        words = match.group().split() if match else []
        for first in range(len(words)):
            state = self.states.get(_GENITIVE.sub("", " ".join(words[first:])))
            if state:
                return state
        return ""

    def _state_after(self, text: str, end: int) -> tuple[str, int]:
        """The state after a name and where it ends; "" where there is none."""
        link = _AFTER.match(text, end)
        if not link:
            return "", end
        known = self._state_of_realm(text, link.end())
        if known:
            return known
        realm = english.REALM_OF.match(text, link.end())
        start = realm.end() if realm else link.end()
        match = english.UNKNOWN_STATE.match(text, start)
        words = match.group().split() if match and "of" in link.group() else []
        name = " ".join(takewhile(lambda word: word not in self.titles, words))
        return ("", end) if {name, *words} & self.portfolios else (name, start + len(name))

    def _state_of_realm(self, text: str, start: int) -> tuple[str, int] | None:
        """The state at a place, the kind of its realm before its name aside: "the Kingdom of Norway"."""
        realm = english.REALM_OF.match(text, start)
        return self.state_at(text, start) or (self.state_at(text, realm.end()) if realm else None)

    def state_at(self, text: str, start: int) -> tuple[str, int] | None:
        """The state whose name begins at a place, the longest one, and where it ends."""
        ends = [m.end() for m in re.finditer(r"(?<=[\w.])(?!\w)", text[start : start + _REACH])][: 2 * _MOST_WORDS]
        for end in reversed(ends):
            state = self.states.get(" ".join(text[start : start + end].split()))
            if state:
                return state, start + end
        return None

    def state_named(self, title: str, name: str) -> str:
        """By the lexicon's own forms: "President Biden", "Biden", "the Taoiseach"."""
        words = name.split()
        forms = [f"{title} {name}".rstrip("."), name.rstrip("."), *(f"{title} {word}" for word in words[-1:]), title]
        forms += [word.rstrip(".,") for word in words]
        by_name = (self.states[form] for form in forms if self.states.get(form, form) != form)
        by_title = (self.known.get((head, word), "") for head in title.split() for word in surnames_in(name))
        return next(by_name, "") or next(filter(None, by_title), "")

    def holders(self, text: str, office: re.Match[str]) -> Iterator[Official]:
        """Who holds an office of a state: "the President of Italy, Luca Rossi", "Luca Rossi, President of Italy"."""
        link = _OFFICE_OF.match(text, office.end())
        state = self._state_of_realm(text, link.end()) if link else None
        if state is None:
            return
        before = _NAMED_BEFORE.search(text, max(0, office.start() - _REACH), office.start())
        realm = _REALM_AFTER.match(text, state[1])
        after = _APPOSED.match(text, realm.end() if realm else state[1])
        is_tight = after is not None and "," not in after.group()
        for match in (after, before) if is_tight else (before, after):
            name = match["name"] if match else ""
            if match and not {*name.split()} & self.titles and name not in self.states:
                end = max(state[1], match.end())
                yield Official(min(office.start(), match.start()), end, office.group(), name, state[0])
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
        office=re.compile(rf"{begins(lexicon.titles, offices.modifiers)}\b{office}"),
        institution=english.institution(offices.institutions, offices.portfolios),
        states={form: actor.id for actor in lexicon.actors if actor.kind in kinds for form in actor.forms},
        titles=frozenset(word for title in lexicon.titles for word in title.split()) | _MONTHS,
        portfolios=frozenset(offices.portfolios),
        known=_known(lexicon),
        no_names=_no_names(lexicon),
    )


def _no_names(lexicon: Lexicon) -> frozenset[str]:
    """Words of titles, offices and ministries; a "name" that holds one is the rest of a longer office."""
    offices = lexicon.offices
    lists = (lexicon.titles, offices.modifiers, offices.portfolios, offices.institutions)
    words = (word for forms in lists for form in forms for word in form.split() if word[0].isupper())
    return frozenset((*words, "General", "Affairs")) - {"King", "Prince", "Sheikh", "First", "Second"}


def _known(lexicon: Lexicon) -> dict[tuple[str, str], str]:
    """The state of each official in the lexicon by the last word of the title and the surname: "Secretary", "Rowan"."""
    heads = {title.split()[-1] for title in lexicon.titles}
    forms = ((form.split(), actor.id) for actor in lexicon.actors for form in actor.forms)
    return {(words[-2], words[-1]): state for words, state in forms if len(words) > 1 and words[-2] in heads}


def institution_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """What finds a ministry or an office with what it is for, by a lexicon's words."""
    return _words(lexicon).institution


def person_patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds one titled person, and what finds several under one title, by a lexicon's titles."""
    words = _words(lexicon)
    return words.person, words.several
