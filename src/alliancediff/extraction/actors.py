"""Who acts: the actors named in a stretch of text, and the party that stands right before a predicate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from alliancediff.extraction.people import People
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.written import first_word, written
from alliancediff.language.english.subjects import (
    ARTICLE,
    BETWEEN,
    HYPHENS,
    OF_STATE,
    PREPOSITION,
    SERIAL,
    TOGETHER,
    bare_title,
    titled_person,
)
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon

JOINT = "(all parties)"
_PLACE = "(a place)"
_REACH = 400
"""Characters before a predicate, or after a sentence's beginning, in which its subject is looked for."""
_WORD_REACH = 20
_WITHIN = re.compile(r"[\w’'-]{2}")
"""Two characters between which no word ends."""


Mention = tuple[int, int, str]
"""Start, end and name of an actor."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The party before a predicate: where its words begin, and the canonical names of its members."""

    start: int
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is seen of a text: actors `named` and all `mentions`, in order, and the spans of all that was looked at."""

    named: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class ActorFinder:
    """Finds actors, joint subjects and titled persons by the forms of the lexicon.

    `title_words` are the first words of all titles, in lower case, `title_ends` their last ones.
    """

    names: Phrases
    joint: Phrases
    titled: re.Pattern[str]
    bare_title: re.Pattern[str]
    title_words: frozenset[str]
    title_ends: tuple[str, ...]
    people: People = field(default_factory=lambda: People({}, {}))
    parties: Phrases = field(default_factory=lambda: compile_phrases(()))

    def among(self, people: People, issuers: Sequence[str] = ()) -> "ActorFinder":
        """The same finder for a text in which these officials are named, and which these parties issue.

        A party that the lexicon does not know, such as a province, acts under the name that the front matter gives it.
        """
        forms = {issuer: plain(issuer).text for issuer in issuers}
        unknown = ((issuer, form) for issuer, form in forms.items() if not self.names.find(form))
        parties = compile_phrases(unknown, ignore_case=False)
        return replace(self, people=people, parties=parties)

    def named(self, text: str) -> tuple[str, ...]:
        """Canonical names of the actors in a text, in order of first mention."""
        return tuple(dict.fromkeys(name for _, _, name in _seen(self, text, len(text)).named))

    def subject_before(self, text: str, end: int) -> Subject | None:
        """The subject that ends at `end` but for white space; a row of actors counts as one subject."""
        begin = max(0, end - _REACH)
        mentions = self._mentions(text[begin : end + _REACH], end - begin) if begin else self._mentions(text, end)
        return _row_before(text, end, [(a + begin, b + begin, name) for a, b, name in mentions] if begin else mentions)

    def opening_subject(self, text: str) -> Subject | None:
        """The row of actors that a sentence opens with, where words stand between it and the predicate."""
        span = self.first_subject(text)
        if span is None or text[: span[0]].lower().strip() not in {"", "the"}:
            return None
        stops = [
            end
            for start, end, _ in self._mentions(text, span[1] + _REACH)
            if "," not in TOGETHER.sub("", text[span[0] : start])
        ]
        return self.subject_before(text, max(stops, default=span[1]))

    def first_subject(self, text: str) -> tuple[int, int] | None:
        """The span of the first actor, joint subject or titled person near the beginning of a text."""
        return next(((start, end) for start, end, _ in self._mentions(text, _REACH)), None)

    def _mentions(self, text: str, stop: int) -> Sequence[Mention]:
        """Each mention up to a place of a text, in order."""
        whole = _seen(self, text, len(text))
        if stop >= len(text):
            return whole.mentions
        if self._is_apart(text, stop, whole):
            return [mention for mention in whole.mentions if mention[1] <= stop]
        return _seen(self, text, stop).mentions

    def _is_apart(self, text: str, stop: int, whole: _Seen) -> bool:
        """Whether what is seen before a place does not depend on what is after it: no name or title goes on there."""
        if _WITHIN.match(text, stop - 1) or any(start < stop < end for start, end in whole.spans):
            return False
        return self.title_words.isdisjoint(written(text).words) or not text[:stop].rstrip().endswith(self.title_ends)

    def see(self, text: str, stop: int) -> _Seen:
        """What is seen of a text up to a place."""
        names = [(start, end, name) for name, start, end in self.names.find(text, 0, stop)]
        joint = [(start, end, name) for name, start, end in self.joint.find(text, 0, stop)]
        own = [(start, end, name) for name, start, end in self.parties.find(text, 0, stop)]
        by_name = names + [(a, b, name) for a, b, name in own if not any(a < y and x < b for x, y, _ in names)]
        titled, bare = self._titles(text, stop)
        named = self._named(text, by_name, (*titled, *bare))
        found = [*named, *(mention for mention in (*names, *joint) if mention[2] == JOINT)]
        free = [match for match in titled if not any(a < match.end() and match.start() < b for a, b, _ in found)]
        mentions = sorted((*found, *((*match.span(), match.group()) for match in free)))
        spans = (*((a, b) for a, b, _ in (*names, *joint, *own)), *(match.span() for match in (*titled, *bare)))
        return _Seen(tuple(named), tuple(mentions), spans)

    def _named(self, text: str, by_name: Sequence[Mention], titles: Iterable[re.Match[str]]) -> list[Mention]:
        """Each actor named, and each official whose state is known."""
        found = list(by_name)
        for match in titles:
            state = self.people.state_of(match.group()) or self.people.titles.get(match.group().lower(), "")
            if state and not any(start < match.end() and match.start() < end for start, end, _ in by_name):
                found.append((*match.span(), state))
        return _with_states(text, sorted(mention for mention in found if mention[2] not in {JOINT, _PLACE}))

    def _titles(self, text: str, stop: int) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
        """Titles with a name, and those alone; they are looked for only where a text holds the first word of one."""
        if self.title_words.isdisjoint(written(text).words):
            return [], []
        return list(self.titled.finditer(text, 0, stop)), list(self.bare_title.finditer(text, 0, stop))


@lru_cache(maxsize=1024)
def _seen(finder: ActorFinder, text: str, stop: int) -> _Seen:
    """What is seen of a sentence, which each of its heads asks for."""
    return finder.see(text, stop)


def _with_states(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions in which an official and the state after them are one: "President Rossi of Italy"."""
    made: list[Mention] = []
    for start, end, name in mentions:
        is_one = made and made[-1][2] == name and OF_STATE.fullmatch(text, made[-1][1], start)
        made.append((made.pop()[0] if is_one else start, end, name))
    return made


def _row_before(text: str, end: int, mentions: Sequence[Mention]) -> Subject | None:
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
    return _trimmed(text, row, gaps)


def _joins(gap: str, actor: str, actors: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether a mention belongs to the row: "A, B and C" is one, as is "A-B"; "with B, we" and "at B, C" are not."""
    if gap in HYPHENS:
        return True
    if JOINT in {actor, *actors} or not BETWEEN.fullmatch(gap):
        return False
    return any("and" in known for known in gaps) or bool(re.search(r"[a-z]", gap.replace("the", "")))


def _trimmed(text: str, row: list[tuple[int, str]], gaps: list[str]) -> Subject | None:
    """A row without the members that belong to a phrase before it.

    In "with A, B and C will" the subject is B and C; in "with A, B, and C were" there is none, since the comma before
    the "and" makes one list of all three; in "by A, and B will" it is B.
    """
    is_serial = len(gaps) > 1 and bool(SERIAL.search(gaps[-1]))
    if len(gaps) == 1 and SERIAL.search(gaps[0]):
        row, gaps = row[1:], []
    while row:
        article = ARTICLE.search(text, max(0, row[0][0] - _WORD_REACH), row[0][0])
        start = article.start() if article else row[0][0]
        if not PREPOSITION.search(text[max(0, start - _WORD_REACH) : start]):
            return Subject(start, tuple(dict.fromkeys(actor for _, actor in row)))
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
    titles = "|".join(sorted(map(re.escape, lexicon.titles), key=len, reverse=True))
    titled, bare = re.compile(titled_person(titles)), re.compile(bare_title(titles))
    return ActorFinder(
        names,
        compile_phrases((JOINT, form) for form in lexicon.joint),
        titled,
        bare,
        frozenset(map(first_word, lexicon.titles)),
        tuple(title.split()[-1] for title in lexicon.titles),
    )
