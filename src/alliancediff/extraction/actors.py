"""Who acts: the actors named in a stretch of text, and the party that stands right before a predicate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from alliancediff.extraction.people import People
from alliancediff.extraction.phrases import Phrases, compile_phrases
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


@dataclass(frozen=True, slots=True)
class Subject:
    """The party before a predicate: where its words begin, and the canonical names of its members."""

    start: int
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorFinder:
    """Finds actors, joint subjects and titled persons by the forms of the lexicon."""

    names: Phrases
    joint: Phrases
    titled: re.Pattern[str]
    bare_title: re.Pattern[str]
    people: People = field(default_factory=lambda: People({}, {}))
    parties: Phrases = field(default_factory=lambda: Phrases(None, {}))

    def among(self, people: People, issuers: Sequence[str] = ()) -> "ActorFinder":
        """The same finder for a text in which these officials are named, and which these parties issue.

        A party that the lexicon does not know, such as a province, acts under the name that the front matter gives it.
        """
        forms = {issuer: plain(issuer).text for issuer in issuers}
        unknown = ((issuer, form) for issuer, form in forms.items() if not any(self.names.find(form)))
        parties = compile_phrases(unknown, ignore_case=False)
        return replace(self, people=people, parties=parties)

    def named(self, text: str) -> tuple[str, ...]:
        """Canonical names of the actors in a text, in order of first mention."""
        return tuple(dict.fromkeys(name for _, _, name in self._named(text)))

    def _named(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and name of each actor named, and of each official whose state is known."""
        found = self._by_name(text)
        taken = [(start, end) for start, end, _ in found]
        for match in (*self.titled.finditer(text), *self.bare_title.finditer(text)):
            state = self.people.state_of(match.group()) or self.people.titles.get(match.group().lower(), "")
            if state and not any(start < match.end() and match.start() < end for start, end in taken):
                found.append((*match.span(), state))
        return _with_states(text, sorted(mention for mention in found if mention[2] not in {JOINT, _PLACE}))

    def _by_name(self, text: str) -> list[tuple[int, int, str]]:
        """Actors under names of the lexicon, and parties under names of their own."""
        found = [(*match.span(), name) for name, match in self.names.find(text)]
        own = [(*match.span(), name) for name, match in self.parties.find(text)]
        return found + [(a, b, name) for a, b, name in own if not any(a < end and start < b for start, end, _ in found)]

    def subject_before(self, text: str, end: int) -> Subject | None:
        """The subject that ends at `end` but for white space; a row of actors counts as one subject."""
        begin = max(0, end - _REACH)
        return _row_before(text, end, [(a + begin, b + begin, name) for a, b, name in self._mentions(text[begin:end])])

    def opening_subject(self, text: str) -> Subject | None:
        """The row of actors that a sentence opens with, where words stand between it and the predicate."""
        span = self.first_subject(text)
        if span is None or text[: span[0]].lower().strip() not in {"", "the"}:
            return None
        stops = [
            end
            for start, end, _ in self._mentions(text[: span[1] + _REACH])
            if "," not in TOGETHER.sub("", text[span[0] : start])
        ]
        return self.subject_before(text, max(stops, default=span[1]))

    def first_subject(self, text: str) -> tuple[int, int] | None:
        """The span of the first actor, joint subject or titled person near the beginning of a text."""
        return min(((start, end) for start, end, _ in self._mentions(text[:_REACH])), default=None)

    def _mentions(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and name of each mention, in order."""
        joint = [(*m.span(), name) for phrases in (self.names, self.joint) for name, m in phrases.find(text)]
        found = [*self._named(text), *(mention for mention in joint if mention[2] == JOINT)]
        taken = [(start, end) for start, end, _ in found]
        free = (m for m in self.titled.finditer(text) if not any(a < m.end() and m.start() < b for a, b in taken))
        return sorted([*found, *((*match.span(), match.group()) for match in free)])


def _with_states(text: str, mentions: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Mentions in which an official and the state after them are one: "President Rossi of Italy"."""
    made: list[tuple[int, int, str]] = []
    for start, end, name in mentions:
        is_one = made and made[-1][2] == name and OF_STATE.fullmatch(text, made[-1][1], start)
        made.append((made.pop()[0] if is_one else start, end, name))
    return made


def _row_before(text: str, end: int, mentions: Sequence[tuple[int, int, str]]) -> Subject | None:
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


def make_actor_finder(lexicon: Lexicon) -> ActorFinder:
    """The finder for a lexicon's actors. Names keep their case ("US" is a state), joint subjects do not."""
    groups = {"joint": JOINT, "place": _PLACE}
    named = ((groups.get(a.kind, a.id), form) for a in lexicon.actors for form in a.forms)
    names = compile_phrases(named, ignore_case=False)
    titles = "|".join(sorted(map(re.escape, lexicon.titles), key=len, reverse=True))
    titled, bare = re.compile(titled_person(titles)), re.compile(bare_title(titles))
    return ActorFinder(names, compile_phrases((JOINT, form) for form in lexicon.joint), titled, bare)
