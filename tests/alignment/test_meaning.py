"""A user's embedder becomes one more part of the score."""

from collections.abc import Sequence
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.alignment.similarity import compare_all
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Settings
from builders import commitment, statement


@cache
def _lexicon() -> Lexicon:
    return load(("us_japan",))


_FIELDS = (("port", "harbour", "quay"), ("rice", "grain"))


def _by_field(texts: Sequence[str]) -> list[list[float]]:
    """How many words of each field a text has; deterministic, and knows that a harbour is a port."""
    return [[float(sum(word in text.lower() for word in field)) for field in _FIELDS] for text in texts]


def test_clauses_without_a_word_in_common_meet_by_meaning() -> None:
    """That is what the plug is for."""
    one, two = [commitment("enlarge harbour")], [commitment("dredge quay")]

    assert {} == compare_all(one, two, _lexicon(), Settings().alignment, ())
    (parts,) = compare_all(one, two, _lexicon(), Settings().alignment, (), _by_field).values()
    assert pytest.approx(_lexicon().weights.meaning) == parts.meaning
    assert parts.meaning > 0.9 * parts.total


def test_without_an_embedder_there_is_no_such_part() -> None:
    """Results do not change for those who use none."""
    (parts,) = compare_all(
        [commitment("dredge quay")], [commitment("dredge quay now")], _lexicon(), Settings().alignment, ()
    ).values()

    assert 0.0 == parts.meaning


def test_the_other_parts_make_room() -> None:
    """The score stays in [0, 1]."""
    pair = [commitment("dredge quay")], [commitment("dredge quay now")]

    (plain,) = compare_all(*pair, _lexicon(), Settings().alignment, ()).values()
    (with_meaning,) = compare_all(*pair, _lexicon(), Settings().alignment, (), _by_field).values()

    assert pytest.approx((1 - _lexicon().weights.meaning) * plain.words) == with_meaning.words
    assert with_meaning.total <= 1.0


def test_opposite_vectors_count_for_nothing() -> None:
    """A cosine below zero is clipped: no part of a likeness is negative."""

    def opposite(texts: Sequence[str]) -> list[list[float]]:
        return [[1.0], [-1.0]][: len(texts)]

    (parts,) = compare_all(
        [commitment("dredge quay")], [commitment("dredge pier")], _lexicon(), Settings().alignment, (), opposite
    ).values()

    assert 0.0 == parts.meaning


def test_the_embedder_is_called_once_and_sees_lead_ins() -> None:
    """An item is read with the words that it continues."""
    calls: list[list[str]] = []

    def embedder(texts: Sequence[str]) -> list[list[float]]:
        calls.append(list(texts))
        return _by_field(texts)

    compare_all(
        [commitment("the quay", lead_in="We will dredge:")],
        [commitment("rice")],
        _lexicon(),
        Settings().alignment,
        (),
        embedder,
    )

    assert [["We will dredge: the quay", "rice"]] == calls


@pytest.mark.parametrize(
    ("vectors", "message"),
    [
        ([[1.0]], "gave 1 vectors for 2 texts"),
        ([[1.0], [1.0, 0.0]], "vectors of different lengths"),
        ([[1.0], [float("nan")]], "not finite"),
    ],
)
def test_vectors_that_cannot_be_used_are_refused(vectors: list[list[float]], message: str) -> None:
    """The error names the embedder and what to mend."""
    with pytest.raises(ad.errors.SettingsError, match=f"embedder: .*{message}"):
        compare_all(
            [commitment("rice")], [commitment("grain")], _lexicon(), Settings().alignment, (), lambda _: vectors
        )


def test_a_diff_with_an_embedder_says_so() -> None:
    """Its signature is another, and a link that only meaning makes is there."""
    earlier, later = statement("We will enlarge the harbour.", "a"), statement("We will dredge the quay.", "b")
    settings = ad.Settings(cutoff=0.0, unsure_cutoff=0.0)

    plain, with_meaning = ad.diff(earlier, later, settings), ad.diff(earlier, later, settings, embedder=_by_field)

    assert f"{plain.signature}|embedder:_by_field" == with_meaning.signature
    assert with_meaning.links[0].parts.meaning > 0


def test_a_statement_without_commitments_needs_no_vector() -> None:
    """Nothing is asked of the embedder."""
    empty = statement("It rained.", "a")

    assert () == ad.diff(empty, statement("It snowed.", "b"), embedder=lambda _: []).links


@pytest.mark.parametrize("given", [None, [None, None], ["ab", "cd"], [1.0, 2.0], [[None], [None]]])
def test_what_is_no_list_of_vectors_is_refused(given: object) -> None:
    """The message names the embedder, since nothing else in the call can be at fault."""

    def broken(_: Sequence[str]) -> object:
        return given

    with pytest.raises(ad.errors.SettingsError, match="embedder"):
        compare_all(
            [commitment("dredge quay")], [commitment("dredge pier")], _lexicon(), Settings().alignment, (), broken
        )  # type: ignore[arg-type]
