"""One change -> one sentence, built from its slots and from nothing else.

It says, in this order: the line, the verdict, how many more clauses are linked, what moved as its axis tells it, what
else was gained and lost, what did not move, and what sort of texts were compared.
"""

from collections.abc import Iterator, Mapping

from alliancediff.comparison.axes import at_rest
from alliancediff.comparison.axes.standing import rung
from alliancediff.comparison.axes.telling import quoted
from alliancediff.language.english.wording import CAPITALISED
from alliancediff.language.folding import plain, same_words
from alliancediff.models import Change, Commitment, Statement
from alliancediff.models.changes import what_moved
from alliancediff.models.kinds import own_account
from alliancediff.models.records import plural


def explain(change: Change, known: Mapping[str, Commitment], statements: tuple[Statement, Statement]) -> str:
    """The change in one sentence; words of the statements stand in quotation marks.

    Args:
        change: with `line` and `wording_notes` set.
        known: the commitments of both statements by id.
        statements: the statements compared.
    """
    body = _pair(change, known) if change.pair else _alone(change, known)
    line = change.line[:1].upper() + change.line[1:]
    parts = [f"{line}: {_verdict(change)}", *_meeting(change), *body, *_sources(change, statements)]
    return "; ".join(parts) + "."


def _verdict(change: Change) -> str:
    """The kind, and what must be known with it."""
    marks = [own_account(change.fulfilment)] if change.fulfilment else []
    marks += ["something else points the other way"] if change.mixed else []
    marks += ["an unsure match"] if change.unsure else []
    return change.kind.replace("_", " ") + (f" ({'; '.join(marks)})" if marks else "")


def _meeting(change: Change) -> Iterator[str]:
    if change.also:
        yield f"{plural(len(change.also), 'further earlier clause')} on it"


def _alone(change: Change, known: Mapping[str, Commitment]) -> Iterator[str]:
    """A line that one side has: its predicate, and why its absence on the other is read as it is."""
    commitment = known[(change.earlier or change.later)[0]]
    side = "the earlier" if change.earlier else "the later"
    yield f"{side} text says {quoted(commitment.predicate)} ({rung(commitment)})"
    yield from (reason.told for reason in change.reasons)


def _pair(change: Change, known: Mapping[str, Commitment]) -> Iterator[str]:
    earlier, later = (known[i] for i in change.pair)
    yield from what_moved(change.told, change.reasons)
    yield from _same(earlier, later)
    yield from _slots(change, earlier, later, " ".join(reason.told for reason in change.reasons))
    rest = at_rest(earlier, later, change.reasons)
    if rest:
        yield ", ".join(rest)


def _same(earlier: Commitment, later: Commitment) -> Iterator[str]:
    """Words that are the same on both sides, which no axis tells."""
    if same_words(earlier.quote) == same_words(later.quote):
        yield "the words are the same"
    elif same_words(earlier.predicate) == same_words(later.predicate):
        yield f"both say {quoted(later.predicate)}"


def _slots(change: Change, earlier: Commitment, later: Commitment, told: str) -> Iterator[str]:
    """What the clause gained and lost: anchors that no axis told of, and qualifiers and the like."""
    notes = change.wording_notes
    gained = [*_anchors(later, earlier), *(note.later for note in notes if not note.earlier)]
    lost = [*_anchors(earlier, later), *(note.earlier for note in notes if not note.later)]
    for name, found in (("gained", gained), ("lost", lost)):
        rest = _apart(text for text in dict.fromkeys(found) if text not in told)
        if rest:
            yield f"{name}: {', '.join(map(quoted, rest))}"
    yield from (
        f"{quoted(note.earlier)} became {quoted(note.later)}"
        for note in change.wording_notes
        if note.earlier and note.later
    )


def _apart(texts: Iterator[str]) -> list[str]:
    """Texts without those that stand inside another of them."""
    found = list(texts)
    return [text for text in found if not any(text != other and text in other for other in found)]


def _anchors(one: Commitment, other: Commitment) -> Iterator[str]:
    """Anchors of a clause that the other has neither as an anchor nor in its words, in full, in part or as letters."""
    words = " ".join(same_words(other.quote))
    for anchor in one.slots.all_but_topics:
        is_said = " ".join(same_words(anchor.text)) in words or _is_named(anchor.text, other.quote)
        if not is_said:
            yield anchor.text


def _is_named(name: str, text: str) -> bool:
    """Whether a text holds most capitalised words of a name, its letters, or the name that these letters stand for."""
    own, others = (CAPITALISED.findall(plain(words).text) for words in (name, text))
    if not own:
        return False
    letters, initials = ("".join(word[0] for word in words) for words in (own, others))
    is_short = name.isupper() and name in initials
    return 2 * len(set(own) & set(others)) > len(set(own)) or is_short or (len(letters) > 2 and letters in others)  # noqa: PLR2004


def _sources(change: Change, statements: tuple[Statement, Statement]) -> Iterator[str]:
    """What sort of texts were compared, and whose words they are."""
    earlier, later = (_sort(statement) for statement in statements)
    is_plain = earlier == later and not any(s.digest or s.genre.is_secondary for s in statements)
    if is_plain:
        return  # the head of a report says it once
    sort = f"each text is {earlier}" if earlier == later else f"from {earlier} to {later}"
    is_told = any(s.genre.is_secondary for s in statements) and not change.kind.is_absence
    yield f"{sort}, so the words are a reporter's" if is_told else sort


def _sort(statement: Statement) -> str:
    """The genre of a text with its article, and whether it is a digest."""
    genre = statement.genre
    return f"a digest of {genre.with_article}" if statement.digest else genre.with_article
