"""Promises inside a clause: one that praise carries ("welcomed his decision to ..."), one in a relative clause."""

import re
from collections.abc import Iterator

from alliancediff.extraction.actors import JOINT, ActorFinder, Subject
from alliancediff.extraction.clauses import Clause, with_subject
from alliancediff.extraction.predicates import PredicateFinder
from alliancediff.models import CommitmentKind, Ladder

_BINDING_FORCE = 5
_PHRASE_BEGINS = re.compile(r".*(?:,|;|\b(?:and|including|for|of|on|with)\b)\s*", re.IGNORECASE | re.DOTALL)
_POSSESSIVE = re.compile(
    r"(?:their|his|her|its|our|a|an|the)\s|(?:[A-Z][\w.’'-]*\s+){0,4}[\w.-]+[’'](?:s\s|\s)", re.IGNORECASE
)
_OWNER = re.compile(
    r"\bof (?:the )?([A-Z][\w’-]*[a-z](?: [A-Z][\w-]*[a-z])*)\b|((?:[A-Z][\w-]*[a-z] )*[A-Z][\w-]*[a-z])[’'](?:s\b|\s)"
)
_OWN = re.compile(r"(?:our|their|a|an|the)\s", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:(?:in|by|under|through|at|during|with|for|on|from|to) )?(?P<word>which|whose|where)\s*$", re.IGNORECASE
)


def embedded_clauses(
    text: str, host: Clause, predicates: PredicateFinder, actors: ActorFinder
) -> Iterator[tuple[Clause, bool]]:
    """Clauses inside `host`, each with whether it is another party's promise that the host only carries.

    A clause here lies within its host, whose own quote stays whole: praise and promise are two lines. A plan that is
    only talked about is none.
    """
    if host.head.predicate.kind in {CommitmentKind.STANCE, CommitmentKind.REPORT} and not _is_against(host):
        yield from _carried(text, host, predicates, actors)
    yield from ((clause, False) for clause in _relative(text, host, predicates, actors))


def _is_against(host: Clause) -> bool:
    """Whether a clause opposes or demands: what others decided is then a deed of theirs, and nobody's promise."""
    return host.head.predicate.ladder in {Ladder.NEGATIVE, Ladder.DIRECTIVE}


def _carried(
    text: str, host: Clause, predicates: PredicateFinder, actors: ActorFinder
) -> Iterator[tuple[Clause, bool]]:
    for head in predicates.carried_heads(text, host.head.end, host.end):
        before = text[host.head.end : head.start]
        opening = _PHRASE_BEGINS.match(before)
        start = host.head.end + (opening.end() if opening else len(before) - len(before.lstrip()))
        if not _POSSESSIVE.match(text, start):
            continue
        praised = () if _OWN.match(text, start) else actors.named(text[host.head.start : head.start])[:1]
        named = actors.named(text[start : head.end]) or _strangers(text[start : head.end]) or praised
        is_own = bool(_OWN.match(text, start)) and not named
        bearer = None if is_own else Subject(start, named)
        yield Clause(start, host.end, head, host.subject if is_own else bearer), not is_own


def _strangers(phrase: str) -> tuple[str, ...]:
    """The owner of a decision or a plan, where no table knows them: "Ruritania’s plan", "the plan of Ruritania"."""
    match = _OWNER.search(phrase)
    return (next(filter(None, match.groups())),) if match else ()


def _relative(text: str, host: Clause, predicates: PredicateFinder, actors: ActorFinder) -> Iterator[Clause]:
    """A party's promise in a relative clause: "the port, which Norway will rebuild"."""
    for head in predicates.candidates(text, max(host.start, host.head.end), host.end):
        is_firm = head.predicate.kind is CommitmentKind.UNDERTAKING and (head.predicate.force or 0) >= _BINDING_FORCE
        if not is_firm:
            continue
        begins, subject = with_subject(text, head, predicates, actors)
        relative = _RELATIVE.search(text[:begins])
        if subject is not None and relative and (JOINT not in subject.actors or relative["word"] == "which"):
            yield Clause(relative.start(), host.end, head, subject)
