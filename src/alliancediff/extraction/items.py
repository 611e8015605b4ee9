"""List items: which begin with a verb, which are titles, and what a lead-in lends them."""

import re

from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.predicates import Form, Head, PredicateFinder
from alliancediff.language.english.items import (
    AFTER_A_NOUN,
    AFTER_NO_VERB,
    ALONE,
    BARE,
    BASE,
    GERUND,
    NO_GERUND,
    NO_NAME,
    NO_VERB,
    NOT,
    SMALL,
    VERB_AND_MORE,
    VERB_BY_FORM,
)
from alliancediff.language.english.subjects import FULL_SENTENCE
from alliancediff.lexicon import Lexicon, Predicate
from alliancediff.models import CommitmentKind, Ladder

_TELLS = {Form.THIRD, Form.MODAL, Form.PERFECT, Form.PASSIVE, Form.PROGRESSIVE}


def is_title(text: str) -> bool:
    """Whether an item is the name of a part of the text: a gerund and its object in title case, "Mending Our Ports"."""
    words = text.strip(" .;:,").removesuffix("; and").split()
    if len(words) < 2 or not words[0].endswith("ing"):  # noqa: PLR2004  one word is no title that could be mistaken
        return False
    return all(word[:1].isupper() or word.lower() in SMALL for word in words)


def is_name(text: str, longest: int) -> bool:
    """Whether a unit is a few words in title case and no clause: "Open Source Software."."""
    words = text.strip(" .;:,").split()
    if not 1 < len(words) <= longest or words[0] in NO_NAME:
        return False
    capitals = [word[:1].isupper() for word in words if word.lower() not in SMALL]
    return all(capitals) and len(capitals) > 1


def opening_verb(text: str, lexicon: Lexicon, least: int) -> Head | None:
    """The verb that an item begins with though no predicate was found: a gerund, or the base form of a known verb.

    In a list the place alone tells it: "Convening a council of ports", "Coordinate on the buoys".
    """
    if len(text.split()) < least:
        return None
    gerund = GERUND.match(text)
    if gerund and gerund["verb"].lower() not in NO_GERUND and gerund["next"] not in AFTER_A_NOUN:
        return _head(gerund, Form.GERUND)
    base = BASE.match(text)
    if (
        base
        and base["next"] not in AFTER_NO_VERB
        and (base["verb"].lower() in lexicon.acts or base["verb"].lower() in lexicon.plain_verbs)
    ):
        return _head(base, Form.BASE)
    return None


def _head(match: re.Match[str], form: Form) -> Head:
    kind = CommitmentKind.REPORT if form is Form.GERUND else CommitmentKind.UNDERTAKING
    entry = Predicate("item", kind, (), "E", (), ladder=Ladder.FORCE)
    return Head(match.start("verb"), match.start("verb"), match.end("verb"), form, entry)


def stands_alone(text: str, predicates: PredicateFinder) -> bool:
    """Whether an item is a sentence with a verb of its own, which needs no lead-in: "The project tackles the silt"."""
    if FULL_SENTENCE.fullmatch(text):
        return True
    alone = ALONE.fullmatch(text)
    if alone is None:
        return False
    heads = predicates.candidates(text, alone.end("subject"))
    tells = any(head.form in _TELLS and not text.startswith("be ", head.start) for head in heads)
    return tells or VERB_BY_FORM.search(text, alone.end("subject")) is not None


def is_bare_lead_in(text: str, clause: Clause) -> bool:
    """Whether a sentence before a list says nothing by itself: "The two countries will:"."""
    return text.rstrip().endswith(":") and BARE.fullmatch(text, clause.head.end) is not None


def with_lead_in(lead_in: str, head: Head, item: str, *, is_whole: bool = False) -> str:
    """An item as the sentence that it is: what the lead-in governs it by, "not" included, and its own words.

    `is_whole` is true where all of the lead-in is needed, since the item has no verb.

    Example: "The two countries will not:" and "sell boats" are "The two countries will not sell boats".
    """
    if is_whole:
        return f"{lead_in.rstrip(' :')} {item.lstrip()}"
    negation = NOT.match(lead_in, head.end)
    return f"{lead_in[: negation.end() if negation else head.end]} {item.lstrip()}"


def needs_all(lead_in: str, head: Head, *, has_verb: bool) -> bool:
    """Whether an item needs all of its lead-in, whose verb comes after "will".

    Under "will include:" and "will continue to:" every item does, under "will take these steps:" one without a verb.
    """
    rest = VERB_AND_MORE.match(lead_in, head.end)
    if head.form is not Form.MODAL or rest is None or rest["verb"].lower() in NO_VERB:
        return False
    return not has_verb or lead_in[rest.end() :].strip(" :").lower() in {"", "to"}


def governs_items(lead_in: str, head: Head) -> bool:
    """Whether a lead-in's predicate needs a verb: "will:", "agree to:"; the verb may stand in the items."""
    return head.form is Form.MODAL or bool(head.predicate.complement and lead_in[: head.end].lower().endswith(" to"))
