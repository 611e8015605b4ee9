"""Who acts: the actors named in a stretch of text, and the party that stands right before a predicate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.written import first_word, written
from alliancediff.language.english import speakers as english
from alliancediff.language.english.bodies import short_forms
from alliancediff.language.english.subjects import (
    AND_BEFORE,
    ARTICLE,
    HYPHENS,
    NAME_BEFORE,
    OF_STATE,
    PREPOSITION,
    SERIAL,
    TOGETHER,
)
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon
from alliancediff.speakers.people import NOBODY, People, each_of_several, institution_pattern, person_patterns

JOINT = "(all parties)"
_PLACE = "(a place)"
_REACH = 400
"""Characters before a predicate, or after a sentence's beginning, in which its subject is looked for."""
_WORD_REACH = 20
_OPENS = re.compile(r"(?:^|[,;:.—–])\W*(?:the\s+)?$", re.IGNORECASE)
"""A row that begins a sentence or a part of one is a subject as a whole: "Japan, and the United States will"."""
_OFFICE_REACH = 80
_SMALL = re.compile(r"[a-z]")


@dataclass(frozen=True, slots=True)
class Subject:
    """The party before a predicate: where its words begin, the canonical names of its members, and its words."""

    start: int
    actors: tuple[str, ...]
    words: str = ""


Mention = tuple[int, int, str]
"""Start, end and canonical name of an actor in a text."""


@dataclass(frozen=True, slots=True)
class OfficePatterns:
    """Titled persons, bare titles, and governments with their parts, by the words of a lexicon.

    `title_words` and `part_words` are words, in lower case, without one of which no title and no part stands in a text.
    """

    person: re.Pattern[str]
    several: re.Pattern[str]
    bare_title: re.Pattern[str]
    part_of_state: re.Pattern[str]
    institution: re.Pattern[str]
    office_of: re.Pattern[str]
    for_all: re.Pattern[str]
    governed: frozenset[str]
    title_words: frozenset[str]
    part_words: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class ActorFinder:
    """Finds actors, joint subjects and titled persons by the forms of the lexicon.

    Compared and hashed by identity, so that what a sentence mentions is looked up once for all its predicates.
    """

    names: Phrases
    agencies: Phrases
    joint: Phrases
    offices: OfficePatterns
    people: People = NOBODY
    parties: Phrases = field(default_factory=lambda: compile_phrases(()))
    surnames: re.Pattern[str] | None = None

    def among(self, people: People, issuers: Sequence[str] = (), *, is_of_body: bool = False) -> "ActorFinder":
        """The same finder for a text in which these officials are named, and which these parties issue.

        A party that the lexicon does not know, such as a province, acts under the name that the front matter gives it,
        or that the text gives its leader. In a text of one body, its last words with an article are its name, too.
        """
        forms = {party: plain(party).text for party in (*issuers, *people.surnames.values())}
        named = list(forms.items())
        named += [(body, short) for body in issuers if is_of_body for short in short_forms(forms[body])]
        unknown = ((party, form) for party, form in named if not self.names.find(form))
        parties = compile_phrases(unknown, ignore_case=False)
        known = [name for name in people.last_names if not self.names.find(name)]
        surnames = english.bare_names(known) if known else None
        return replace(self, people=people, parties=parties, surnames=surnames)

    def named(self, text: str) -> tuple[str, ...]:
        """Canonical names of the actors in a text, in order of first mention."""
        return tuple(dict.fromkeys(name for _, _, name in self._named(text)))

    def _named(self, text: str) -> list[Mention]:
        """Each actor named, and each official whose state is known."""
        names, officials = _found(self, text)
        states = self._states(names) if officials else ()
        persons = [m for m in officials if m[2] and m[2] in states]
        kept = [name for name in names if not _lies_in(name, persons)]
        return _with_states(text, sorted(m for m in (*kept, *persons) if m[2] not in {JOINT, _PLACE}))

    def _states(self, names: Sequence[Mention]) -> frozenset[str]:
        """Parties that are no persons under their own name."""
        return frozenset((*self.people.surnames.values(), *self.people.titles.values(), *(n for _, _, n in names))) - {
            *self.people.own_names.values()
        }

    def found(self, text: str) -> tuple[Sequence[Mention], Sequence[Mention]]:
        """Actors by name, and officials."""
        names = self._by_name(text)
        return names, self._officials(text, names)

    def _by_name(self, text: str) -> list[Mention]:
        """Actors under names of the lexicon, and parties under names of their own."""
        found = [(start, end, name) for name, start, end in self.names.find(text)]
        own = [(start, end, name) for name, start, end in self.parties.find(text)]
        return found + [mention for mention in own if not _touches(mention, found)]

    def _officials(self, text: str, names: Sequence[Mention]) -> list[Mention]:
        """Each titled person and bare title with the state or the own name; "" for a bare title of nobody known."""
        if self.offices.title_words.isdisjoint(written(text).words):
            return []
        wholes = [m for m in names if m[2] == JOINT]
        found: list[Mention] = []
        for match in self.offices.person.finditer(text):
            inside = [n for a, b, n in names if match.start() <= a and b <= match.end() and n != _PLACE]
            party = self.people.state_of(match.group()) or next(iter(inside), self.people.party_of(match.group()))
            found.append((match.start(), self._end(text, match.end(), party), party))
        several = each_of_several(text, self.offices.several)
        found += [(one.start, one.end, self.people.party_of(f"{one.title} {one.name}")) for one in several]
        free = [mention for mention in found if not _touches(mention, wholes)]
        bare = [
            (*m.span(), self.people.titles.get(m.group().lower(), "")) for m in self.offices.bare_title.finditer(text)
        ]
        return free + [mention for mention in bare if not _touches(mention, (*free, *names))]

    def _end(self, text: str, end: int, party: str) -> int:
        """Where a person's mention ends, the state after the name included: "Premier Rowan of Ruritania"."""
        match = OF_STATE.match(text, end)
        if match and text.startswith(party, match.end()) and not text[match.end() + len(party) :][:1].isalnum():
            return match.end() + len(party)
        return end

    def subject_before(self, text: str, end: int) -> Subject | None:
        """The subject that ends at `end` but for white space; a row of actors counts as one subject."""
        begin, stop = max(0, end - _REACH), len(text[:end].rstrip())
        mentions = [mention for mention in _mentions(self, text) if begin <= mention[0] and mention[1] <= end]
        if not any(mention[1] >= stop for mention in mentions):
            return None
        return _row_before(text, end, mentions, self.offices.office_of)

    def opening_subject(self, text: str) -> Subject | None:
        """The row of actors that a sentence opens with, where words stand between it and the predicate."""
        span = self.first_subject(text)
        if span is None or text[: span[0]].lower().strip() not in {"", "the"}:
            return None
        stops = [
            end
            for start, end, _ in _mentions(self, text[: span[1] + _REACH])
            if "," not in TOGETHER.sub("", text[span[0] : start])
        ]
        return self.subject_before(text, max(stops, default=span[1]))

    def first_subject(self, text: str) -> tuple[int, int] | None:
        """The span of the first actor, joint subject or titled person near the beginning of a text."""
        return min(((start, end) for start, end, _ in _mentions(self, text[:_REACH])), default=None)

    def mentions(self, text: str) -> list[Mention]:
        """All that may be a subject or a part of one: actors, joint phrases, persons under their own names."""
        names, titled = _found(self, text)
        joint = [*self.joint_phrases(text), *(m for m in names if m[2] == JOINT)]
        parts = _parts_of_all(text)
        officials = [(a, b, n or text[a:b]) for a, b, n in titled]
        found = [_whole(self.offices, text, mention, names) for mention in self._named(text)]
        agencies = self._agencies(text, [end for _, end, _ in (*names, *officials)])
        institutions = [m for m in _institutions(self, text) if not _is_of_state(text, m, found)]
        for more in (officials, parts, _bare_names(self, text), agencies, institutions, joint):
            found = [m for m in found if m[2] != JOINT or not _touches(m, more)]
            found += [mention for mention in more if not _touches(mention, found)]
        return sorted(found)

    def _agencies(self, text: str, ends: Sequence[int]) -> list[Mention]:
        """Parts of a government by the names that they act under: the first of a row, or beside others that are known.

        `ends` is where the names known else end. "Island CDC" is another's, "the Board and DOE" more than one.
        """
        found: list[Mention] = []
        for name, start, end in self.agencies.find(text):
            before = text[max(0, start - _WORD_REACH) : start]
            beside = AND_BEFORE.search(before)
            last = start - (len(before) - beside.start()) if beside else -1
            is_first = beside is None and not NAME_BEFORE.search(before)
            if is_first or last in {*ends, *(stop for _, stop, _ in found)}:
                found.append((start, end, name))
        return found

    def joint_phrases(self, text: str) -> list[Mention]:
        """Phrases that stand for all parties: "we", "both sides", "our three nations"."""
        counted = [(*m.span(), JOINT) for m in self.offices.for_all.finditer(text)]
        plain_ones = [(start, end, JOINT) for _, start, end in self.joint.find(text)]
        return counted + [mention for mention in plain_ones if not _touches(mention, counted)]


@lru_cache(maxsize=1024)
def _found(finder: ActorFinder, text: str) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """A clause is asked for its parties, its subjects and those that it names otherwise."""
    return finder.found(text)


@lru_cache(maxsize=1024)
def _mentions(finder: ActorFinder, text: str) -> Sequence[Mention]:
    return finder.mentions(text)


def _parts_of_all(text: str) -> list[Mention]:
    """Those who speak for a part of all: "most members"."""
    if english.PART_WORDS.isdisjoint(written(text).words):
        return []
    parts = [(*m.span(), m.group().lower()) for m in english.PART_OF_ALL.finditer(text)]
    return [part for part in parts if english.is_part_of_all(part[2])]


def _whole(offices: OfficePatterns, text: str, mention: Mention, names: Sequence[Mention]) -> Mention:
    """A state with the part of its government that acts for it: "the U.S. Department of Energy"."""
    start, end, name = mention
    may_be = name in offices.governed and not offices.part_words.isdisjoint(written(text).words)
    match = offices.part_of_state.match(text, end) if may_be else None
    if match is None or any(end <= a < match.end() for a, _, _ in names):
        return mention
    return start, match.end(), name


def _bare_names(finder: ActorFinder, text: str) -> list[Mention]:
    """Officials without their title: "Rossi and Holm will"."""
    if finder.surnames is None:
        return []
    return [(*m.span(), finder.people.party_of(m.group())) for m in finder.surnames.finditer(text)]


def _is_of_state(text: str, mention: Mention, states: Iterable[Mention]) -> bool:
    """Whether a ministry is said to be that of a state: "the Ministry of Ports of Norway" is Norway."""
    link = OF_STATE.match(text, mention[1])
    return link is not None and any(start == link.end() for start, _, _ in states)


def _institutions(finder: ActorFinder, text: str) -> list[Mention]:
    """Ministries and agencies by the state that the text gives them elsewhere, else under their own names."""
    if finder.offices.part_words.isdisjoint(written(text).words):
        return []
    return [
        (*m.span(), finder.people.offices.get(m["name"], m["name"])) for m in finder.offices.institution.finditer(text)
    ]


def _touches(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether a mention shares words with one of the others."""
    return any(start < mention[1] and mention[0] < end for start, end, _ in others)


def _lies_in(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(start <= mention[0] and mention[1] <= end for start, end, _ in others)


def _with_states(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions of one party that stand together as one: "President Rossi of Italy", "the Republic of Korea (ROK)"."""
    made: list[Mention] = []
    for start, end, name in mentions:
        last = made[-1] if made and made[-1][2] == name else None
        if last and text[last[1] : start].strip() == "(" and text.startswith(")", end):
            made[-1] = (last[0], end + 1, name)
        elif last and (OF_STATE.fullmatch(text, last[1], start) or not text[last[1] : start].strip()):
            made[-1] = (last[0], end, name)
        else:
            made.append((start, end, name))
    return made


def _row_before(text: str, end: int, mentions: Sequence[Mention], office_of: re.Pattern[str]) -> Subject | None:
    """The longest row of mentions that reaches `end`, held together by commas and "and"."""
    row: list[tuple[int, str]] = []
    gaps: list[str] = []
    start = end
    for begin, stop, actor in reversed(mentions):
        gap = text[stop:start]
        if stop > start:
            continue
        if not (_joins(gap, actor, [name for _, name in row], gaps) if row else not gap.strip()):
            break
        gaps = [gap, *gaps] if row else gaps
        row = [(begin, actor), *row]
        start = begin
    return _trimmed(text[:end], row, gaps, office_of)


def _joins(gap: str, actor: str, actors: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether a mention belongs to the row: "A, B and C" is one, as is "A-B"; "with B, we" and "at B, C" are not."""
    if gap in HYPHENS:
        return True
    if JOINT in {actor, *actors} or not english.ROW_GAP.fullmatch(gap):
        return False
    return any("and" in known for known in gaps) or bool(_SMALL.search(gap.replace("the", "")))


def _trimmed(text: str, row: list[tuple[int, str]], gaps: list[str], office_of: re.Pattern[str]) -> Subject | None:
    """A row at the end of a text without the members that belong to a phrase before it.

    In "with A, B and C will" the subject is B and C; in "with A, B, and C were" there is none, since the comma before
    the "and" makes one list of all three; in "by A, and B will" it is B. "The leaders of A and B" are A and B.
    """
    is_serial = len(gaps) > 1 and bool(SERIAL.search(gaps[-1]))
    if len(gaps) == 1 and SERIAL.search(gaps[0]) and not _OPENS.search(text[: row[0][0]]):
        row, gaps = row[1:], []
    while row:
        article = ARTICLE.search(text, max(0, row[0][0] - _WORD_REACH), row[0][0])
        start = article.start() if article else row[0][0]
        office = office_of.search(text, max(0, row[0][0] - _OFFICE_REACH), row[0][0])
        start = office.start() if office else start
        if not PREPOSITION.search(text[max(0, start - _WORD_REACH) : start]):
            return Subject(start, tuple(dict.fromkeys(actor for _, actor in row)), text[start:].strip())
        if is_serial or (gaps and "," not in gaps[0]):
            return None
        row, gaps = row[1:], gaps[1:]
    return None


def resolve(actors: Iterable[str], issuers: Sequence[str]) -> tuple[str, ...]:
    """Canonical bearers: joint subjects stand for all issuers; officials and leaders for their governments."""
    found: list[str] = []
    for actor in actors:
        found += issuers if actor == JOINT else [actor]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16)
def names_of_actors(lexicon: Lexicon) -> Phrases:
    """The forms of all actors; those of all parties together, and of places, are told apart from names."""
    groups = {"joint": JOINT, "place": _PLACE}
    named = ((groups.get(a.kind, a.id), form) for a in lexicon.actors for form in a.forms)
    return compile_phrases(named, ignore_case=False)


def make_actor_finder(lexicon: Lexicon) -> ActorFinder:
    """The finder for a lexicon's actors. Names keep their case ("US" is a state), joint subjects do not."""
    names = names_of_actors(lexicon)
    agencies = compile_phrases(((a.id, name) for a in lexicon.actors for name in a.agencies), ignore_case=False)
    return ActorFinder(names, agencies, compile_phrases((JOINT, form) for form in lexicon.joint), _offices(lexicon))


def _offices(lexicon: Lexicon) -> OfficePatterns:
    words = lexicon.offices
    office = english.office(lexicon.titles, words.modifiers, words.portfolios)
    person, several = person_patterns(lexicon)
    return OfficePatterns(
        person=person,
        several=several,
        title_words=frozenset(map(first_word, (*lexicon.titles, *words.modifiers, *english.plurals(lexicon.titles)))),
        part_words=frozenset(map(first_word, words.institutions)),
        governed=frozenset(actor.id for actor in lexicon.actors if actor.kind in {"state", "group", "people"}),
        for_all=english.for_all(words.all, lexicon.titles),
        bare_title=re.compile(rf"(?=[A-Z])(?<=\b[Tt]he )(?:{office})\b(?!\s+[A-Z])(?!\s+of\b)"),
        part_of_state=english.part_of_state(words.institutions, words.portfolios),
        institution=institution_pattern(lexicon),
        office_of=english.office_of(office, words.institutions, words.portfolios),
    )
