"""Which commitments the answers of a file are about: by their words, and by the id or sha256 of the statements."""

import hashlib
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.corrections.file import correction_text, on_one_line
from alliancediff.language.folding import same_text
from alliancediff.models import (
    Answer,
    ChangeKind,
    Commitment,
    Correction,
    CorrectionCounts,
    Corrections,
    Extraction,
    Note,
    Rulings,
)

_ABOUT = "corrections"
_MOST_NOTES = 20
_LONGEST = 60
_FINGERPRINT = 8

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Matched:
    """The answers that hold for two statements, how many do and do not, and notes on those that do not."""

    rulings: Rulings
    counts: CorrectionCounts
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One statement as answers name it: its id and hash, and its commitments by their words."""

    id: str
    sha256: str
    by_words: Mapping[str, Sequence[str]]


def match(corrections: Corrections, earlier: Extraction, later: Extraction) -> Matched:
    """Find the commitments of each answer; where words stand more than once, it holds for each place.

    Answers that contradict each other on a pair are not applied to it.
    """
    return match_any(corrections, (earlier, later))


def match_any(corrections: Corrections, extractions: Sequence[Extraction]) -> Matched:
    """The same over every two statements of a series, each with those that come after it.

    An answer counts once however many places it holds for; it is stale where it fits no two of the statements.
    """
    pairs = list(itertools.combinations(map(_side, extractions), 2))
    by_pair: dict[_Pair, list[Correction]] = {}
    stale: dict[Correction, str] = {}
    elsewhere = 0
    for entry in dict.fromkeys(corrections.entries):
        places, problems = _places(entry, pairs)
        for place in places:
            by_pair.setdefault(place, []).append(entry)
        if not places and problems:
            stale[entry] = problems[0]
        elsewhere += not places and not problems
    clashes = {pair: entries for pair, entries in by_pair.items() if _clash(entries)}
    sound = {pair: entries for pair, entries in by_pair.items() if pair not in clashes}
    return Matched(
        _rulings(sound),
        _counts(sound, clashes, len(stale), elsewhere),
        (*_stale_notes(corrections.name, stale), *_clash_notes(corrections.name, clashes.values())),
    )


def about_pair(corrections: Corrections, earlier: Extraction, later: Extraction) -> Corrections:
    """Those of the answers that are about commitments of two statements, so that the others cost no work on them."""
    if not corrections.entries:
        return corrections
    pairs = [(_side(earlier), _side(later))]
    return replace(corrections, entries=tuple(entry for entry in corrections.entries if _places(entry, pairs)[0]))


def _places(entry: Correction, pairs: Iterable[tuple[_Side, _Side]]) -> tuple[list[_Pair], list[str]]:
    """The pairs of commitments that an answer is about, and what keeps it from being about any.

    Neither, where it is about other statements.
    """
    places: list[_Pair] = []
    problems: list[str] = []
    for one, two in pairs:
        earlier, later = one.by_words.get(same_text(entry.earlier), ()), two.by_words.get(same_text(entry.later), ())
        found = [(i, j) for i in earlier for j in later]
        if _is_of(entry, one, two):
            places += found
            problems += [] if found else [_missing(entry, one, two)]
        elif found:
            problems.append(
                "was made for other versions of these texts; check it, then write ID@HASH, or take the hashes out"
            )
    return places, problems


def fingerprint(corrections: Corrections) -> str:
    """A short hash of what the answers say, whatever their order; "" where there are none.

    Example:
        >>> fingerprint(Corrections())
        ''
    """
    texts = sorted({correction_text(entry) for entry in corrections.entries})
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:_FINGERPRINT] if texts else ""


def _side(extraction: Extraction) -> _Side:
    by_words: dict[str, list[str]] = {}
    for commitment in extraction.commitments:
        for words in _names(commitment):
            by_words.setdefault(words, []).append(commitment.id)
    return _Side(extraction.statement.id, extraction.statement.sha256, by_words)


def _names(commitment: Commitment) -> tuple[str, ...]:
    """The words that a commitment is known by: its quote, and its quote after its lead-in, as reports print it."""
    quote = same_text(commitment.quote)
    return (quote, same_text(f"{commitment.lead_in} … {quote}")) if commitment.lead_in else (quote,)


def _is_of(entry: Correction, one: _Side, two: _Side) -> bool:
    """Whether an answer is about two statements: each has the hash that it gives, or the id if it was edited since."""
    named = entry.statements or ("", "")
    sides = zip(entry.hashes or (), named, (one, two), strict=False)
    return all(side.sha256.startswith(given) or side.id == name for given, name, side in sides)


def _missing(entry: Correction, one: _Side, two: _Side) -> str:
    is_earlier = same_text(entry.earlier) not in one.by_words
    side, words = (one, on_one_line(entry.earlier)) if is_earlier else (two, on_one_line(entry.later))
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    return f"no commitment of {side.id} reads “{short}”"


def _clash(entries: Iterable[Correction]) -> bool:
    """Whether answers on one pair contradict each other: a line and no line, or two verdicts."""
    parted = {entry.answer is Answer.CANNOT_LINK for entry in entries}
    return len(parted) > 1 or len({entry.verdict for entry in entries if entry.verdict}) > 1


def _rulings(sound: Mapping[_Pair, Sequence[Correction]]) -> Rulings:
    joined: dict[_Pair, ChangeKind | None] = {}
    parted = set()
    for pair, entries in sound.items():
        if entries[0].answer is Answer.CANNOT_LINK:
            parted.add(pair)
        else:
            joined[pair] = next((entry.verdict for entry in entries if entry.verdict), None)
    return Rulings(joined, frozenset(parted))


def _counts(
    sound: Mapping[_Pair, Sequence[Correction]],
    clashes: Mapping[_Pair, Sequence[Correction]],
    stale: int,
    elsewhere: int,
) -> CorrectionCounts:
    """An answer that is contradicted anywhere counts as contradictory."""
    bad = {entry for entries in clashes.values() for entry in entries}
    good = {entry for entries in sound.values() for entry in entries} - bad
    applied = {str(answer): sum(entry.answer is answer for entry in good) for answer in Answer}
    return CorrectionCounts(**applied, stale=stale, contradictory=len(bad), elsewhere=elsewhere)


def _stale_notes(name: str, stale: Mapping[Correction, str]) -> list[Note]:
    shown = list(stale.items())[:_MOST_NOTES]
    notes = [Note(_ABOUT, f"{_place(name, entry.line)} is stale: {problem}") for entry, problem in shown]
    more = len(stale) - len(shown)
    return [*notes, Note(_ABOUT, f"{more} more are stale")] if more else notes


def _clash_notes(name: str, clashes: Iterable[Sequence[Correction]]) -> list[Note]:
    groups = list(dict.fromkeys(tuple(entry.line for entry in entries) for entries in clashes))
    notes = [
        Note(
            _ABOUT,
            f"{' and '.join(_place(name, line) for line in lines)} contradict each other; none is applied, keep one",
        )
        for lines in groups[:_MOST_NOTES]
    ]
    more = len(groups) - len(notes)
    return [*notes, Note(_ABOUT, f"{more} more groups contradict each other")] if more else notes


def _place(name: str, line: int) -> str:
    return f"{name or 'entry'}:{line}" if line else name or "an entry"
