"""One predicate has one kind and one force, in whatever text it stands."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.lexicon import SpeechAct, load
from alliancediff.models import Attribution, Commitment
from corpora import corpus


@cache
def _modal() -> re.Pattern[str]:
    """What somebody "must" or "can" do is their own promise, a demand on others or a view: that hangs on the agent."""
    modals = (p for p in load().predicates if p.speech_act is SpeechAct.MODAL)
    words = "|".join(word for p in modals for word in p.patterns if "{" not in word)
    return re.compile(rf"\b(?:{words}|needs? to|ha(?:ve|s) to)\b")


_ITEM = "item"
"""An item that is its own verb ("Open two ports") is a plan, the same verb after "we" a plain present: by its place."""

Key = tuple[str, bool, bool]
"""A predicate in lower case, whether it is negated, and whether it is an item's own verb."""


def _key(commitment: Commitment) -> Key:
    words = re.sub(r"\s+", " ", commitment.predicate).lower()
    return words, commitment.negated, commitment.entry == _ITEM


def _broken(commitments: Iterable[Commitment]) -> dict[Key, set[tuple[str, int | None, str]]]:
    """Predicates with more than one kind or force; quoted "must" is somebody's view, as what others must do is."""
    read: defaultdict[Key, set[tuple[str, int | None, str]]] = defaultdict(set)
    for one in commitments:
        if not _modal().search(one.predicate.lower()) and one.attribution is not Attribution.QUOTED:
            read[_key(one)].add((str(one.kind), one.force, str(one.ladder)))
    return {key: levels for key, levels in read.items() if len(levels) > 1}


def test_in_the_corpus() -> None:
    """Each predicate of all its texts."""
    assert {} == _broken(c for statement in corpus().statements for c in ad.extract(statement).commitments)


@pytest.mark.long
def test_in_all_originals(originals: Path) -> None:
    """Each predicate of all texts there are."""
    texts = sorted(
        [*originals.glob("seeds/*.txt"), *originals.glob("official/*/*.md"), *originals.glob("archive/*.md")]
    )

    assert {} == _broken(c for path in texts for c in ad.extract(ad.read_statement(path)).commitments)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We reaffirmed our commitment to a free sea.", "We reaffirmed our commitment to the release of the crew."),
        ("We will be the host.", "We will be heard."),
        ("We will continue to explore a tunnel.", "We will continue to run a school."),
        ("They must act.", "They must not act."),
        ("We will sell no boats and fund the mine.", "We fund the mine."),
    ],
)
def test_other_words_that_decide_stand_in_the_predicate(one: str, other: str) -> None:
    """Where kind or force differ, so do the words that are quoted, or the negation."""
    keys = [{_key(c) for c in ad.extract(ad.read_text(text)).commitments} for text in (one, other)]

    assert keys[0] != keys[1]
