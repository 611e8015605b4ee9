"""Aligned commitments become changes with reasons."""

from dataclasses import replace

import pytest

from alliancediff.comparison import compare, incomparable, judge, word_edits
from alliancediff.models import (
    Alignment,
    Anchor,
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Genre,
    Ladder,
    Link,
    Parts,
    Settings,
    Slots,
    Span,
    Stage,
)
from builders import commitment, report, stance, statement

_UP, _LEVEL, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.REPEATED, ChangeKind.WEAKENED

_AMOUNT_5 = Slots(amounts=(Anchor("$5 million", 5e6, "USD"),))
_AMOUNT_9 = Slots(amounts=(Anchor("$9 million", 9e6, "USD"),))
_UP_TO_5 = Slots(amounts=(Anchor("up to $5 million", 5e6, "USD", "ceiling"),))
_BY_2030 = Slots(deadlines=(Anchor("by 2030", 2030, "year"),))
_BY_2040 = Slots(deadlines=(Anchor("by 2040", 2040, "year"),))

_CASES = [
    ("intention becomes a promise", commitment("x", force=5), commitment("y"), _UP, "force"),
    ("support becomes a promise", stance("x", 3), commitment("y"), _UP, "force"),
    ("a promise is kept", commitment("x"), report("y", Stage.INSTRUMENT), _UP, "force"),
    ("a stance becomes a deed", stance("x", 3), report("y"), _UP, "force"),
    ("a deed goes on", report("x", Stage.UNDER_WAY), report("y", Stage.INSTRUMENT), _UP, "stage"),
    ("a half step of a promise", commitment("x"), commitment("y", half=("+",)), _LEVEL, None),
    (
        "a half step of concern",
        stance("x", 2, ladder=Ladder.NEGATIVE),
        stance("y", 2, ladder=Ladder.NEGATIVE, half=("+",)),
        _UP,
        "force",
    ),
    (
        "concern becomes condemnation",
        stance("x", 2, ladder=Ladder.NEGATIVE),
        stance("y", 6, ladder=Ladder.NEGATIVE),
        _UP,
        "force",
    ),
    ("precision gained", commitment("x", precision=1), commitment("y", precision=3), _UP, "precision"),
    ("more money", commitment("x", slots=_AMOUNT_5), commitment("y", slots=_AMOUNT_9), _UP, "amount (USD)"),
    (
        "a ceiling becomes a plain amount",
        commitment("x", slots=_UP_TO_5),
        commitment("y", slots=_AMOUNT_5),
        _UP,
        "amount (USD)",
    ),
    (
        "an earlier deadline",
        commitment("x", slots=_BY_2040),
        commitment("y", slots=_BY_2030),
        _UP,
        "deadline",
    ),
    ("a treaty stands behind it", commitment("x"), commitment("y", delegation=4), _UP, "delegation"),
    ("a mere dialogue is no full step", commitment("x"), commitment("y", delegation=1), _LEVEL, None),
    (
        "both are bound and not one",
        commitment("x", bearers=("Japan",)),
        commitment("y", bearers=("Japan", "United States")),
        _UP,
        "bearers",
    ),
    (
        "who takes a stance does not count",
        stance("x", bearers=("Japan",)),
        stance("y", bearers=("Japan", "United States")),
        _LEVEL,
        None,
    ),
    ("a refusal", commitment("x"), commitment("y", negated=True), _DOWN, "polarity"),
    ("nothing moved", commitment("x"), commitment("y"), _LEVEL, None),
]


@pytest.mark.parametrize(
    ("earlier", "later", "kind", "axis"), [case[1:] for case in _CASES], ids=[case[0] for case in _CASES]
)
def test_verdicts(earlier: Commitment, later: Commitment, kind: ChangeKind, axis: str | None) -> None:
    """One axis up and none down is strengthened; the reason names the axis."""
    verdict = judge(earlier, later, Settings())

    assert kind is verdict.kind
    assert not verdict.mixed
    assert ([axis] if axis else []) == [reason.axis for reason in verdict.reasons if reason.direction]


@pytest.mark.parametrize(("earlier", "later", "kind"), [case[1:4] for case in _CASES], ids=[case[0] for case in _CASES])
def test_swapping_the_sides_turns_the_verdict_round(earlier: Commitment, later: Commitment, kind: ChangeKind) -> None:
    """Strengthened mirrors weakened, repeated mirrors itself."""
    mirror = {_UP: _DOWN, _DOWN: _UP, _LEVEL: _LEVEL}

    assert mirror[kind] is judge(later, earlier, Settings()).kind


def test_a_verb_off_the_scale_moves_nothing() -> None:
    """What the lexicon does not know is no evidence of a change."""
    unknown = commitment("zigzagged", kind=CommitmentKind.REPORT, force=None, stage=None)

    for pair in ((unknown, commitment("x")), (commitment("x"), unknown)):
        verdict = judge(*pair, Settings())
        assert ChangeKind.REPEATED is verdict.kind
        assert {"a verb off the scale", "undertaking F6"} == {verdict.reasons[0].before, verdict.reasons[0].after}


def test_axes_that_disagree_are_mixed_with_a_lean() -> None:
    """Force leans before precision; both reasons are kept."""
    verdict = judge(commitment("x", force=5, precision=2), commitment("y", precision=1), Settings())

    assert (ChangeKind.STRENGTHENED, True) == (verdict.kind, verdict.mixed)
    assert [1, -1] == [reason.direction for reason in verdict.reasons]


def test_one_rung_of_force_does_not_outweigh_two_levels_of_precision() -> None:
    """The one exception to the order of the axes."""
    verdict = judge(commitment("x", force=5, precision=4), commitment("y", precision=1), Settings())

    assert (ChangeKind.WEAKENED, True) == (verdict.kind, verdict.mixed)


def test_an_aim_and_a_theme_are_one_level_to_a_verdict() -> None:
    """Whether a clause counts as the one or the other hangs on words that a paraphrase changes."""
    aim, theme, act = (commitment("will act", precision=level) for level in (0, 1, 2))

    kinds = [judge(*pair, Settings()).kind for pair in ((aim, theme), (theme, act), (aim, act))]

    assert [ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.STRENGTHENED] == kinds


def test_support_that_turns_into_opposition_is_a_reversal() -> None:
    """Rungs of two ladders may be equal; sides are not."""
    backed, opposed = stance("x", 3, ladder=Ladder.WELCOME), stance("y", 4, ladder=Ladder.NEGATIVE)

    assert ("polarity", ChangeKind.WEAKENED) == (
        judge(backed, opposed, Settings()).reasons[0].axis,
        judge(backed, opposed, Settings()).kind,
    )


def test_condemnation_and_a_promise_are_on_no_common_scale() -> None:
    """Negative rungs are compared with each other only."""
    verdict = judge(stance("x", 6, ladder=Ladder.NEGATIVE), commitment("y", force=4), Settings())

    assert (ChangeKind.REPEATED, "scale") == (verdict.kind, verdict.reasons[0].axis)


def test_a_reporters_choice_of_word_moves_nothing() -> None:
    """Whether a digest or a press text says noted or underscored is its editor's taste."""
    pair = stance("x", 1), stance("y", 2)

    assert ChangeKind.STRENGTHENED is judge(*pair, Settings()).kind
    assert ChangeKind.REPEATED is judge(*pair, Settings(), is_paraphrase=True).kind


def test_a_hard_anchor_lost_counts_where_the_level_stays() -> None:
    """A deadline given up for a treaty is not nothing."""
    verdict = judge(
        commitment("x", precision=3, slots=_BY_2030),
        commitment("y", precision=3, slots=Slots(instruments=(Anchor("Treaty of Fog"),))),
        Settings(),
    )

    assert [("deadlines", -1), ("instruments", 1)] == [(r.axis, r.direction) for r in verdict.reasons if r.direction]


def test_a_refusal_keeps_no_promise() -> None:
    """A deed that was not done fulfils nothing."""
    assert "" == judge(commitment("x"), report("y", Stage.INSTRUMENT, negated=True), Settings()).fulfilment


def test_half_steps_count_where_the_settings_say_so() -> None:
    """The strict reading is a setting."""
    pair = commitment("x"), commitment("y", half=("+",))

    assert ChangeKind.STRENGTHENED is judge(*pair, Settings(half_steps=True)).kind


def test_a_kept_promise_is_marked_as_self_reported() -> None:
    """Only an instrument made is taken for fulfilment; activity is not."""
    promise = commitment("x")

    assert "instrumented" == judge(promise, report("y", Stage.INSTRUMENT), Settings()).fulfilment
    assert "" == judge(promise, report("y", Stage.UNDER_WAY), Settings()).fulfilment


def test_reasons_carry_both_predicates() -> None:
    """A verdict can be checked against the words it rests on."""
    verdict = judge(
        commitment("intends to open", predicate="intends to", force=5),
        commitment("will open", predicate="will"),
        Settings(),
    )

    assert ("intends to", "will") == (verdict.reasons[0].earlier_quote, verdict.reasons[0].later_quote)


def test_like_sorts_are_comparable() -> None:
    """Each sort of official text with its like."""
    for genre in (Genre.FACT_SHEET, Genre.READOUT, Genre.REMARKS):
        sides = [(statement(_TEXT, name, genre), [commitment("x")]) for name in "ab"]
        assert "" == incomparable(sides[0], sides[1], Settings())


def test_a_text_of_unknown_parties_is_not_comparable() -> None:
    """Nobody can be silent whom we do not know."""
    unknown = replace(statement(_TEXT, "a"), issuers=())

    obstacle = incomparable((unknown, [commitment("x")]), (statement(_TEXT, "b"), [commitment("x")]), Settings())

    assert "the parties of a text are not known" == obstacle


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("by force", "by force or coercion"),
        ("commit to a fund of $10 by 2023", "will discuss a fund"),
        ("same", "same"),
        ("", "all new"),
    ],
)
def test_word_edits_give_both_sides_back(earlier: str, later: str) -> None:
    """Whole words change, and nothing of either side is lost."""
    edits = word_edits(earlier, later)

    assert (earlier, later) == ("".join(e.earlier for e in edits), "".join(e.later for e in edits))


def test_an_added_word_stands_out() -> None:
    """The smallest edits matter most."""
    edits = word_edits("peace in the strait by force", "peace in the strait by force or coercion")

    assert ["equal", "insert"] == [edit.op for edit in edits]
    assert " or coercion" == edits[1].later


_TEXT = "We will open a port.\n\nWe will close a mine."


@pytest.mark.parametrize(
    ("genre", "issuers", "text", "said"),
    [
        (Genre.JOINT_STATEMENT, ("Japan", "United States"), _TEXT, ""),
        (Genre.COMMUNIQUE, ("Japan", "United States"), _TEXT, ""),
        (Genre.PRESS_ARTICLE, ("Japan", "United States"), _TEXT, "a press text chooses what it reports"),
        (
            Genre.FACT_SHEET,
            ("Japan", "United States"),
            _TEXT,
            "a fact sheet need not say what a joint statement said",
        ),
        (Genre.UNKNOWN, ("Japan", "United States"), _TEXT, "the genre of a text is not known"),
        (Genre.READOUT, ("Japan", "United States"), _TEXT, "a readout need not say what a joint statement said"),
        (Genre.JOINT_STATEMENT, ("Japan", "Australia"), _TEXT, "other parties speak"),
        (Genre.JOINT_STATEMENT, ("Japan", "United States"), "We met.", "the later text is much shorter"),
    ],
)
def test_silence_means_something_only_in_a_comparable_text(
    genre: Genre, issuers: tuple[str, ...], text: str, said: str
) -> None:
    """What stands against a drop is said."""
    earlier, later = statement(_TEXT, "a"), statement(text, "b", genre, issuers)

    obstacle = incomparable(
        (earlier, [commitment("x"), commitment("y"), commitment("z")]),
        (later, [commitment("x")] * text.count("will")),
        Settings(),
    )

    assert said in obstacle
    assert bool(said) == bool(obstacle)


# ---- the changes of a whole alignment ---------------------------------------------------------------------------


def _sides(earlier: list[str], later: list[str]) -> tuple[list[Commitment], list[Commitment]]:
    made = [
        [
            commitment(q, id=f"{name}{n}", statement=name, span=Span(n * 100, n * 100 + len(q)))
            for n, q in enumerate(quotes)
        ]
        for name, quotes in (("a", earlier), ("b", later))
    ]
    return made[0], made[1]


def _link(earlier: str, later: str, score: float = 0.9, *, unsure: bool = False) -> Link:
    return Link(earlier, later, score, Parts(words=score), score, unsure, 0.1)


def _changes(
    one: list[Commitment], two: list[Commitment], alignment: Alignment, genre: Genre = Genre.JOINT_STATEMENT
) -> tuple[Change, ...]:
    first, second = statement("We met.", "a"), statement("We met.", "b", genre)
    return compare((first, one), (second, two), alignment, Settings())[1]


def test_a_split_is_one_change_and_the_closest_pair_decides() -> None:
    """A pledge that several lines carry on is told once; its verdict and confidence are those of the best link."""
    one, two = _sides(["plan"], ["promise", "hope"])
    two = [replace(two[0], force=7), replace(two[1], force=4)]

    (change,) = _changes(one, two, Alignment((_link("a0", "b0", 0.9), _link("a0", "b1", 0.5)), (), ()))

    assert (("a0",), ("b0", "b1"), ChangeKind.STRENGTHENED, 0.9) == (
        change.earlier,
        change.later,
        change.kind,
        change.confidence,
    )
    assert () == change.wording


def test_a_link_goes_to_its_busier_end() -> None:
    """A line that is split and another that is merged into one of its parts make two changes."""
    one, two = _sides(["x", "y"], ["p", "q", "r"])
    links = (_link("a0", "b0"), _link("a0", "b1"), _link("a0", "b2"), _link("a1", "b2"))

    changes = _changes(one, two, Alignment(links, (), ()))

    assert {(("a0",), ("b0", "b1", "b2")), (("a1",), ("b2",))} == {(c.earlier, c.later) for c in changes}


def test_a_change_is_unsure_where_all_its_links_are() -> None:
    """One sure link makes a claim."""
    one, two = _sides(["x"], ["p", "q"])
    links = (_link("a0", "b0"), _link("a0", "b1", 0.2, unsure=True))

    assert [False] == [c.unsure for c in _changes(one, two, Alignment(links, (), ()))]
    assert [True] == [c.unsure for c in _changes(one, two[1:], Alignment(links[1:], (), ()))]


@pytest.mark.parametrize(
    ("confidence", "genre", "kind"),
    [
        (0.0, Genre.JOINT_STATEMENT, ChangeKind.DROPPED),
        (0.04, Genre.JOINT_STATEMENT, ChangeKind.DROPPED),
        (0.05, Genre.JOINT_STATEMENT, ChangeKind.NOT_MENTIONED),
        (0.0, Genre.READOUT, ChangeKind.NOT_MENTIONED),
    ],
)
def test_a_drop_needs_a_comparable_text_and_no_near_miss(confidence: float, genre: Genre, kind: ChangeKind) -> None:
    """The field's worst error is a false drop: a possible counterpart is enough to withhold the word."""
    one, two = _sides(["we count whales"], ["we count dolphins"])
    near = (_link("a0", "b0", confidence, unsure=True),) if confidence else ()

    absent, new = sorted(
        _changes(one, two, Alignment((), ("a0",), ("b0",), near), genre), key=lambda c: c.kind is ChangeKind.NEW
    )

    assert (kind, ChangeKind.NEW) == (absent.kind, new.kind)
    assert (1 - confidence, 1 - confidence) == (absent.confidence, new.confidence)
    quoted = "“we count dolphins”" in absent.reasons[0].after
    assert quoted is (confidence >= 0.05 and genre is Genre.JOINT_STATEMENT)


def test_a_new_line_whose_predicate_claims_an_earlier_one_says_so() -> None:
    """New to these two texts is not new to the world."""
    one, two = _sides([], ["we reaffirm our plan"])
    two = [replace(two[0], cues=("reaffirm",), predicate="reaffirm")]

    (change,) = _changes(one, two, Alignment((), (), ("b0",)))

    assert "though “reaffirm” claims one" in change.reasons[0].after


def test_changes_follow_the_later_text_and_then_the_earlier_one() -> None:
    """A reader goes through the newer text first."""
    one, two = _sides(["x", "y"], ["p", "q"])

    changes = _changes(one, two, Alignment((_link("a1", "b0"),), ("a0",), ("b1",)))

    assert [("b0",), ("b1",), ()] == [c.later for c in changes]
    assert ("a0",) == changes[-1].earlier


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        (Anchor("$5 million", 5e6, "USD"), Anchor("70 percent", 70, "percent"), None),
        (Anchor("more than $5 million", 5e6, "USD", "floor"), Anchor("$5 million", 5e6, "USD"), -1),
        (Anchor("$5 million", 5e6, "USD"), Anchor("$5 million", 5e6, "USD"), None),
    ],
)
def test_amounts_compare_with_their_like(before: Anchor, after: Anchor, direction: int | None) -> None:
    """Money with money, and a floor is more than a plain figure."""
    verdict = judge(
        commitment("x", slots=Slots(amounts=(before,))), commitment("y", slots=Slots(amounts=(after,))), Settings()
    )

    assert ([direction] if direction else []) == [r.direction for r in verdict.reasons if r.axis.startswith("amount")]


def test_several_years_are_not_compared() -> None:
    """Which of them is the deadline is for a reader to say."""
    both = Slots(deadlines=(Anchor("by 2030", 2030, "year"), Anchor("by 2040", 2040, "year")))

    assert ChangeKind.REPEATED is judge(commitment("x", slots=both), commitment("y", slots=_BY_2030), Settings()).kind


def test_other_parties_are_no_fewer_parties() -> None:
    """Bearers compare by inclusion only."""
    assert (
        ChangeKind.REPEATED
        is judge(commitment("x", bearers=("Japan",)), commitment("y", bearers=("India",)), Settings()).kind
    )
