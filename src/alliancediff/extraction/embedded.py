"""Promises inside a clause: one that praise carries ("welcomed his decision to ..."), one in a relative clause."""

from collections.abc import Iterator

from alliancediff.extraction.actors import JOINT, ActorFinder, Subject
from alliancediff.extraction.clauses import Clause, with_subject
from alliancediff.extraction.predicates import PredicateFinder
from alliancediff.extraction.written import written
from alliancediff.language.english.subjects import OWN, OWNER, PHRASE_BEGINS, POSSESSIVE, RELATIVE, RELATIVES, STRANGER
from alliancediff.models import CommitmentKind, Ladder


def embedded_clauses(
    text: str, host: Clause, predicates: PredicateFinder, actors: ActorFinder, least: int
) -> Iterator[tuple[Clause, bool]]:
    """Clauses inside `host`, each with whether it is another party's promise that the host only carries.

    A clause here lies within its host, whose own quote stays whole: praise and promise are two lines. A plan that is
    only talked about is none. `least` is the force from which a promise in a relative clause is one.
    """
    if host.head.predicate.kind in {CommitmentKind.STANCE, CommitmentKind.REPORT} and not _is_against(host):
        yield from _carried(text, host, predicates, actors)
    yield from ((clause, False) for clause in relative_clauses(text, host, predicates, actors, least))


def _is_against(host: Clause) -> bool:
    """Whether a clause opposes or demands: what others decided is then a deed of theirs, and nobody's promise."""
    return host.head.predicate.ladder in {Ladder.NEGATIVE, Ladder.DIRECTIVE}


def _carried(
    text: str, host: Clause, predicates: PredicateFinder, actors: ActorFinder
) -> Iterator[tuple[Clause, bool]]:
    for head in predicates.carried_heads(text, host.head.end, host.end):
        before = text[host.head.end : head.start]
        opening = PHRASE_BEGINS.match(before)
        start = host.head.end + (opening.end() if opening else len(before) - len(before.lstrip()))
        if not POSSESSIVE.match(text, start):
            continue
        praised = () if OWN.match(text, start) else actors.named(text[host.head.start : head.start])[:1]
        named = actors.named(text[start : head.end]) or _strangers(text[start : head.end]) or praised
        is_own = bool(OWN.match(text, start)) and not named and not OWNER.search(text, start, head.start)
        bearer = None if is_own else Subject(start, named)
        yield Clause(start, host.end, head, host.subject if is_own else bearer), not is_own


def _strangers(phrase: str) -> tuple[str, ...]:
    """The owner of a decision or a plan, where no table knows them: "Ruritania’s plan", "the plan of Ruritania"."""
    match = STRANGER.search(phrase)
    return (next(filter(None, match.groups())),) if match else ()


def relative_clauses(
    text: str, host: Clause, predicates: PredicateFinder, actors: ActorFinder, least: int
) -> Iterator[Clause]:
    """A party's promise in a relative clause: "the port, which Norway will rebuild".

    `host` is the clause around it, or a whole sentence in which no clause was found.
    """
    if RELATIVES.isdisjoint(written(text).words):
        return
    for head in predicates.candidates(text, max(host.start, host.head.end), host.end):
        if head.predicate.kind is not CommitmentKind.UNDERTAKING:
            continue
        begins, subject = with_subject(text, head, predicates, actors)
        relative = RELATIVE.search(text[:begins])
        if (head.predicate.force or 0) < least and not (relative and relative["word"] == "where"):
            continue
        if subject is not None and relative and (JOINT not in subject.actors or relative["word"] != "whose"):
            yield Clause(relative.start(), host.end, head, subject)
