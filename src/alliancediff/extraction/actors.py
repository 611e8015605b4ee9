"""Who acts: the actors named in a stretch of text, and the party that stands right before a predicate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.lexicon import Lexicon

JOINT = "(all parties)"
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\s|,|\band\b|\bthe\b|\bof\b|\bgovernments?\b|\balong with\b|\btogether with\b|['’]s?\b|\band their\b)+", re.IGNORECASE)


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
        stops = [m.end() for found in (self.names, self.joint) for _, m in found.find(text) if text[span[0] : m.start()].count(",") == 0]
        return self.subject_before(text, max(stops, default=span[1]))

    def first_subject(self, text: str) -> tuple[int, int] | None:
        """The span of the first actor or joint subject in a text."""
        spans = [m.span() for _, m in self.joint.find(text)] + [m.span() for _, m in self.names.find(text)]
        return min(spans, default=None)


def _row_before(text: str, end: int, mentions: Sequence[tuple[int, int, str]]) -> Subject | None:
    """The longest row of mentions that reaches `end`, held together by commas, "and" and the like."""
    start, actors = end, []
    for begin, stop, actor in reversed(mentions):
        gap = text[stop:start]
        if stop > start:
            continue
        if (_BETWEEN.fullmatch(gap) is None) if actors else gap.strip():
            break
        start = begin
        actors.append(actor)
    if not actors:
        return None
    article = _ARTICLE.search(text, 0, start)
    return Subject(article.start() if article else start, tuple(dict.fromkeys(reversed(actors))))


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
