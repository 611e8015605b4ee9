"""Who acts: the actors named in a stretch of text, and the party that stands right before a predicate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.lexicon import Lexicon

JOINT = "(all parties)"
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|of|with|for|by|to|from|on|at|under|through|between|among|against|into|like|as)\s+$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:\s|,|\band\b|\bthe\b|\bof\b|\bgovernments?\b|\balong with\b|\btogether with\b|['’]s?\b|\band their\b)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The party before a predicate: where its words begin, and the canonical names of its members."""

    start: int
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorFinder:
    """Finds actors and joint subjects by the forms of the lexicon."""

    names: Phrases
    joint: Phrases

    def named(self, text: str) -> tuple[str, ...]:
        """Canonical names of the actors in a text, in order of first mention."""
        return tuple(dict.fromkeys(actor for actor, _ in self.names.find(text)))

    def subject_before(self, text: str, end: int) -> Subject | None:
        """The subject that ends at `end` but for white space; a row of actors counts as one subject."""
        mentions = [*self.names.find(text[:end]), *self.joint.find(text[:end])]
        return _row_before(text, end, sorted(((m.start(), m.end(), actor) for actor, m in mentions)))

    def opening_subject(self, text: str) -> Subject | None:
        """The row of actors that a sentence opens with, where words stand between it and the predicate."""
        span = self.first_subject(text)
        if span is None or text[: span[0]].lower().strip() not in {"", "the"}:
            return None
        stops = [
            m.end()
            for found in (self.names, self.joint)
            for _, m in found.find(text)
            if text[span[0] : m.start()].count(",") == 0
        ]
        return self.subject_before(text, max(stops, default=span[1]))

    def first_subject(self, text: str) -> tuple[int, int] | None:
        """The span of the first actor or joint subject in a text."""
        spans = [m.span() for _, m in self.joint.find(text)] + [m.span() for _, m in self.names.find(text)]
        return min(spans, default=None)


def _row_before(text: str, end: int, mentions: Sequence[tuple[int, int, str]]) -> Subject | None:
    """The longest row of mentions that reaches `end`, held together by commas, "and" and the like."""
    row: list[tuple[int, str]] = []
    start, is_list, is_cut = end, False, False
    for begin, stop, actor in reversed(mentions):
        gap = text[stop:start]
        if stop > start:
            continue
        if not (_joins(gap, actor, [name for _, name in row], is_list=is_list) if row else not gap.strip()):
            break
        is_list = is_list or "and" in gap
        start = begin
        row.insert(0, (begin, actor))
    while row:
        article = _ARTICLE.search(text, 0, row[0][0])
        start = article.start() if article else row[0][0]
        before = text[:start]
        if not (_PREPOSITION.search(before) or (is_cut and before.rstrip().endswith("and"))):
            return Subject(start, tuple(dict.fromkeys(actor for _, actor in row)))
        row.pop(0)
        is_cut = True
    return None


def _joins(gap: str, actor: str, actors: Sequence[str], *, is_list: bool) -> bool:
    """Whether a mention belongs to the row: "A, B and C" is one, "with B, we" and "at B, C" are not."""
    if JOINT in {actor, *actors} or not _BETWEEN.fullmatch(gap):
        return False
    return is_list or bool(re.search(r"[a-z]", gap.replace("the", "")))


def resolve(actors: Iterable[str], issuers: Sequence[str]) -> tuple[str, ...]:
    """Canonical bearers: joint subjects stand for all issuers; officials and leaders for their governments."""
    found: list[str] = []
    for actor in actors:
        found += issuers if actor == JOINT or "leaders" in actor else [actor]
    return tuple(dict.fromkeys(found))


def make_actor_finder(lexicon: Lexicon) -> ActorFinder:
    """The finder for a lexicon's actors. Names keep their case ("US" is a state), joint subjects do not."""
    names = compile_phrases(((a.id, form) for a in lexicon.actors for form in a.forms), ignore_case=False)
    return ActorFinder(names, compile_phrases((JOINT, form) for form in lexicon.joint))
