"""Bare measures see letters and words, nothing else."""

from alliancediff.evaluation.bare_measures import measure_all
from builders import commitment


def test_every_measure_scores_every_two_clauses_from_0_to_1() -> None:
    """The same words score 1, no common word scores least."""
    same, other = (commitment(text, id=text) for text in ("open two ports", "ban whale hunts"))

    for scores in measure_all([same], [same, other]).values():
        assert 1.0 == round(scores[same.id, same.id], 9)
        assert 0.0 <= scores[same.id, other.id] < 0.6


def test_rare_words_weigh_more_in_tf_idf_only() -> None:
    """What all clauses share tells none of them apart."""
    texts = ("we shall build a bridge", "we shall build a school", "they name a bridge")
    one, two, three = (commitment(text, id=text) for text in texts)

    scores = measure_all([one], [two, three, *(commitment(f"we shall build {n}", id=str(n)) for n in range(40))])

    assert scores["TF-IDF of words"][one.id, three.id] > scores["TF-IDF of words"][one.id, two.id]
    assert scores["rapidfuzz token_sort"][one.id, three.id] < scores["rapidfuzz token_sort"][one.id, two.id]


def test_an_empty_side_has_no_scores() -> None:
    """And is no error."""
    assert {0} == {len(scores) for scores in measure_all([], [commitment("open a port")]).values()}
