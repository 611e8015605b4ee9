"""Rules that a text lays down for others: whom they bind is who stands before "shall", "must" or "may".

In the text of a body that lays down rules (`Genre.lays_down`) these words bind whomever they name: "You may not
resell", "Members shall be appointed by the Council", "No person shall". In any other text they are a view of those who
speak.
"""

from dataclasses import replace

from alliancediff.extraction.actors import Subject
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.predicates import Form, Head
from alliancediff.extraction.strength import EXPLORATORY, LEGAL, Strength, as_view
from alliancediff.language.english import rules as english
from alliancediff.language.english.subjects import TO_BE_DONE
from alliancediff.lexicon import Predicate
from alliancediff.models import SAID_APART, CommitmentKind, Ladder

_MOST_WORDS = 7
_RULE = Predicate("rule", CommitmentKind.UNDERTAKING, (), "R", ())
"""What is said to be permitted or forbidden."""


def ruled(text: str, clause: Clause, strength: Strength) -> tuple[Strength, Subject | None]:
    """A rule with whom it binds, () in the subject where it does not say; what a thing may be is no rule but a view.

    Args:
        text: the sentence.
        clause: the clause in it whose head is "shall", "must", "may" or "will".
        strength: as it was read.
    """
    start = strength.inner if strength.inner is not None else clause.head.start
    who = bearer(text[: start + len("shall ")])
    is_somebody = english.is_somebody(who)
    if english.MAY.match(text, start) and not is_somebody:
        return as_view(strength), None
    if english.FORBIDS.search(strength.predicate) or english.NOBODY.match(text[clause.start :]):
        strength = replace(strength, negated=True, force=LEGAL)
    told = strength.predicate.rsplit(SAID_APART, 1)[-1]
    end = text.find(told, start) + len(told)
    done = english.DONE.match(text, end) if english.TO_BE.search(told) else None
    if done or TO_BE_DONE.search(told):
        agent = english.AGENT.match(text, done.end() if done else end)
        return strength, Subject(clause.start, (agent["who"],) if agent else ())
    is_bound = is_somebody or not english.TO_BE.search(told)
    return strength, _subject(clause.start, who if is_bound else "")


def duty_bearer(text: str, verb: int) -> Subject | None:
    """Whom the verb of duty at this place of a lead-in binds; None where it names nobody, or those who speak."""
    who = bearer(text[: verb + len("shall ")])
    return _subject(0, who) if who else None


def _subject(start: int, who: str) -> Subject | None:
    """A subject by its words; None for those who speak, nobody for no words."""
    if english.OURSELVES.fullmatch(who):
        return None
    return Subject(start, (english.without_article(who),) if who else ())


def bearer(text: str) -> str:
    """Who stands before the last verb of duty of a text, without a relative clause; "" where it is long.

    Example:
        >>> bearer("Any person who objects may"), bearer("Decides that the Mission shall have boats, and shall")
        ('Any person', 'the Mission')
    """
    found = ""
    for match in english.BEFORE_MODAL.finditer(text):
        words = english.THAT.split(match["who"])[-1]
        words = english.RELATIVE.sub("", words)
        found = " ".join(english.MARK.sub("", words).split()) or found
    return found if len(found.split()) <= _MOST_WORDS else ""


def permission(text: str) -> tuple[Clause, Strength] | None:
    """What a sentence says to be permitted, required or forbidden; None where it says nothing of the kind."""
    match = english.PERMITS.search(text)
    if match is None:
        return None
    is_denied, is_duty = bool(match["not"]), match["verb"] in english.REQUIRED
    is_negated = is_denied if is_duty else (match["verb"] in english.FORBIDDEN) is not is_denied
    force = LEGAL if is_duty or is_negated else EXPLORATORY
    head = Head(match.start(), match.start(), match.end(), Form.PASSIVE, _RULE)
    strength = Strength(
        CommitmentKind.UNDERTAKING, force, Ladder.FORCE, (), None, match.group(), negated=is_negated, entry="rule"
    )
    return Clause(0, len(text), head, Subject(0, ())), strength
