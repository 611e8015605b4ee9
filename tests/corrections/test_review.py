"""A walk through doubtful pairs asks, records at once, and can be left at any time."""

from functools import cache

import pytest

import alliancediff as ad
from alliancediff.corrections import doubtful, walk
from alliancediff.models import Answer, ChangeKind, Correction
from builders import statement


@cache
def _diff() -> ad.Diff:
    return ad.diff(
        statement("We will open two ports in the north.\n\nWe will count the whales.\n\nWe plan to open a port in the south.", "a"),
        statement("We will open three ports in the west.\n\nWe will count the gulls in the north.\n\nWe will close a port.", "b"),
        ad.Settings(cutoff=0.99, unsure_cutoff=0.0),
    )  # fmt: skip


@cache
def _links() -> tuple[ad.models.Link, ...]:
    return doubtful(_diff())


def _walk(keys: str) -> tuple[int, list[Correction], list[int]]:
    lines = iter(keys)
    answers: list[Correction] = []
    shown: list[int] = []
    count = walk(
        _diff(),
        _links(),
        show=lambda _, number: shown.append(number),
        ask=lambda _: next(lines, "q"),
        record=answers.append,
    )
    return count, answers, shown


def test_there_are_pairs_to_walk_through() -> None:
    """Else the tests below would say nothing."""
    assert len(_links()) >= 3


@pytest.mark.parametrize(
    ("keys", "given"),
    [
        ("y", [(Answer.MUST_LINK, None)]),
        ("n", [(Answer.CANNOT_LINK, None)]),
        ("Y N", [(Answer.MUST_LINK, None), (Answer.CANNOT_LINK, None)]),
        ("vd", [(Answer.RELABEL, ChangeKind.WEAKENED)]),
        ("vxu", [(Answer.RELABEL, ChangeKind.STRENGTHENED)]),
        ("vr", [(Answer.RELABEL, ChangeKind.REPEATED)]),
        ("vsn", [(Answer.CANNOT_LINK, None)]),
        ("?xsn", [(Answer.CANNOT_LINK, None)]),
        ("vqn", []),
        ("qn", []),
        ("", []),
    ],
)
def test_each_key_gives_its_answer(keys: str, given: list[tuple[Answer, ChangeKind | None]]) -> None:
    """What is no key is asked for again; skipping and quitting record nothing."""
    count, answers, _ = _walk(keys)

    assert given == [(entry.answer, entry.verdict) for entry in answers]
    assert count == len(given)


def test_all_pairs_are_shown_in_their_order() -> None:
    """From the first to the last."""
    assert list(range(1, len(_links()) + 1)) == _walk("s" * 100)[2]


def test_answers_hold_when_the_texts_are_compared_again() -> None:
    """What was answered with yes is linked, what was answered with no is not."""
    _, answers, _ = _walk("yn")
    diff = ad.diff(*_diff().statements, corrections=ad.Corrections(tuple(answers)))

    pairs = {(link.earlier, link.later) for link in diff.links}
    assert (_links()[0].earlier, _links()[0].later) in pairs
    assert (_links()[1].earlier, _links()[1].later) not in pairs


def test_a_pair_of_the_same_words_is_asked_for_once() -> None:
    """One answer is meant in every place."""
    diff = ad.diff(
        statement("We will open two ports in the north.\n\nWe will open two ports in the north.", "a"),
        statement("We will open three ports in the west.", "b"),
        ad.Settings(cutoff=0.99, unsure_cutoff=0.0),
    )
    links = doubtful(diff)
    shown: list[int] = []

    walk(diff, links, show=lambda _, n: shown.append(n), ask=lambda _: "n", record=lambda _: None)

    assert (2, [1]) == (len(links), shown)
