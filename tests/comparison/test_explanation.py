"""Each change in one sentence, from slots only."""

from dataclasses import replace
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.models import Genre
from builders import statement

_PORT = "We intend to open ports in the Arctic."


def _only(earlier: str, later: str, genre: Genre = Genre.JOINT_STATEMENT, **settings: Any) -> ad.models.Change:
    diff = ad.diff(statement(earlier, "a"), statement(later, "b", genre), ad.Settings(**settings))
    return max(diff.changes, key=lambda change: len(change.earlier + change.later))


@pytest.mark.parametrize(
    ("earlier", "later", "said"),
    [
        (
            _PORT,
            "We will open ports in the Arctic by 2030.",
            "strengthened; from “intend to open” to “will open”; added “by 2030”; the same parties are bound.",
        ),
        (
            "We will open ports in the Arctic by 2030.",
            _PORT,
            "weakened; from “will open” to “intend to open”; gone “by 2030”;",
        ),
        (
            _PORT,
            _PORT,
            "repeated; the words are the same; the same parties are bound, as exact as before.",
        ),
        (
            "We will open ports in the Arctic by 2030.",
            "We can open ports in the Arctic for $5 million by 2030 through the Harbour Fund.",
            "weakened (something else points the other way); from “will open” to “can open”; added “$5 million”;",
        ),
        (
            "We will establish a Harbour Fund for the Arctic.",
            "We launched the Harbour Fund for the Arctic.",
            ("strengthened (set up or agreed on by its own account); from “will establish” to “launched”; "
            "now told as done; still carried by a body or an agreement, as exact as before."),
        ),
        (
            "We will open ports in the Arctic.",
            "We will not open ports in the Arctic.",
            "weakened; from “will open” to “will not open”, now against it; the same parties are bound,",
        ),
    ],
)  # fmt: skip
def test_a_pair_is_told_by_what_moved(earlier: str, later: str, said: str) -> None:
    """Verdict, what moved with both predicates, what did not move, and the texts."""
    change = _only(earlier, later)

    assert said in change.explanation
    assert change.explanation.startswith(f"{change.line[:1].upper()}{change.line[1:]}: {change.kind}")


def test_what_one_side_has_is_told_with_the_reason() -> None:
    """New, dropped and not mentioned."""
    other = "We condemn the raid on the lighthouse."
    dropped = ad.diff(statement(_PORT, "a"), statement(other, "b"))
    skipped = ad.diff(statement(_PORT, "a"), statement(other, "b", Genre.PRESS_ARTICLE))

    assert "dropped; the earlier text says “intend to open” (an intention); absent from a text of the same" in (
        dropped.dropped[0].explanation
    )
    assert ": new; the later text says “condemn” (condemnation); no counterpart" in dropped.new[0].explanation
    assert "not mentioned; the earlier text says “intend to open”" in skipped.not_mentioned[0].explanation
    assert skipped.not_mentioned[0].explanation.endswith(
        "a press text chooses what it reports; from a joint statement to a press article."
    )


def test_further_counterparts_are_counted() -> None:
    """Two clauses that go on in one."""
    change = _only("We will open a port in the Arctic in May.\n\nWe will open ports in the Arctic.", _PORT)

    assert 1 == len(change.also)
    assert "; 1 further earlier clause on it;" in change.explanation


def test_qualifiers_gained_and_lost_are_told() -> None:
    """Where no axis tells of them."""
    plain = "We oppose all attempts to move the borders of the Arctic by force"

    assert "; lost: “or threats”;" in _only(f"{plain} or threats.", f"{plain}.").explanation
    assert "; gained: “or threats”;" in _only(f"{plain}.", f"{plain} or threats.").explanation


def test_a_digest_is_said_to_be_one() -> None:
    """An analyst must not take its words for those of the parties."""
    digest = replace(statement(_PORT, "a"), digest=True)

    (change,) = ad.diff(digest, statement(_PORT, "b")).changes

    assert change.explanation.endswith("; from a digest of a joint statement to a joint statement.")


def test_a_reader_s_verdict_is_told_as_such() -> None:
    """The rules' own comes with it."""
    relabel = ad.models.Correction(ad.models.Answer.RELABEL, _PORT, _PORT, ad.models.ChangeKind.WEAKENED)

    (change,) = ad.diff(statement(_PORT, "a"), statement(_PORT, "b"), corrections=ad.Corrections((relabel,))).changes

    assert "weakened; a reader says weakened, the rules say repeated;" in change.explanation


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("We support ASEAN unity and centrality.", "ASEAN centrality"),
        ("We seek a free and open Indo-Pacific.", "free and open Indo-Pacific"),
        ("We will train crews for cyber defence of a free and open Indo-Pacific.", "cyber defence"),
        ("We will paint the old wall in the yard green.", "the old wall in the …"),
    ],
)
def test_a_line_is_called_by_its_name(quote: str, line: str) -> None:
    """By the lexicon's, with the capitals of the text; else by the first words of its object."""
    assert line == _only(quote, quote).line


def test_another_party_that_is_bound_now_is_told() -> None:
    """It decides no verdict, and a reader must know it."""
    pair = (
        statement("Japan will open its ports in the Arctic.", "a"),
        statement("The United States will open its ports in the Arctic.", "b"),
    )

    (change,) = ad.diff(*pair).changes

    assert "who is bound: Japan, later United States" in change.explanation
