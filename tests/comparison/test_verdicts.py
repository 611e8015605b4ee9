"""Two commitments of one line give a verdict with reasons; what the second voice adds is tested beside it."""

import pytest

from alliancediff.comparison.verdicts import by_rules
from alliancediff.models import (
    Anchor,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Ladder,
    Settings,
    Slots,
    Stage,
)
from builders import commitment, report, stance

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
    ("more money", commitment("x", slots=_AMOUNT_5), commitment("y", slots=_AMOUNT_9), _UP, "amount"),
    (
        "a ceiling becomes a plain amount",
        commitment("x", slots=_UP_TO_5),
        commitment("y", slots=_AMOUNT_5),
        _UP,
        "amount",
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
        _LEVEL,
        None,
    ),
    (
        "all speak and then most",
        commitment("x", bearers=("Japan",)),
        commitment("y", bearers=("most members",)),
        _DOWN,
        "bearers",
    ),
    (
        "who takes a stance does not count",
        stance("x", bearers=("Japan",)),
        stance("y", bearers=("Japan", "United States")),
        _LEVEL,
        None,
    ),
    ("a refusal", commitment("x"), commitment("y", negated=True), _DOWN, "negation"),
    ("nothing moved", commitment("x"), commitment("y"), _LEVEL, None),
]


@pytest.mark.parametrize(
    ("earlier", "later", "kind", "axis"), [case[1:] for case in _CASES], ids=[case[0] for case in _CASES]
)
def test_verdicts(earlier: Commitment, later: Commitment, kind: ChangeKind, axis: str | None) -> None:
    """One axis up and none down is strengthened; the reason names the axis."""
    verdict = by_rules(earlier, later, Settings())

    assert kind is verdict.kind
    assert not verdict.mixed
    assert ([axis] if axis else []) == [reason.axis for reason in verdict.reasons if reason.direction]


_NAMED = {"precision gained", "a treaty stands behind it"}
"""Cases that rest on what one text names: that it is not named again takes nothing back."""
_RISES = {"support becomes a promise", "a promise is kept", "a stance becomes a deed"}
"""Cases of unlike acts: the way up has a direction, the way down is told."""


@pytest.mark.parametrize(
    ("name", "earlier", "later", "kind"), [case[:4] for case in _CASES], ids=[case[0] for case in _CASES]
)
def test_swapping_like_acts_turns_the_verdict_round(
    name: str, earlier: Commitment, later: Commitment, kind: ChangeKind
) -> None:
    """Strengthened mirrors weakened, repeated mirrors itself."""
    mirror = {_UP: _LEVEL if name in _NAMED | _RISES else _DOWN, _DOWN: _UP, _LEVEL: _LEVEL}

    assert mirror[kind] is by_rules(later, earlier, Settings()).kind


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (
            commitment("x"),
            commitment("discussed y", force=0, kind=CommitmentKind.MENTION, stage=None),
            "now only discussed",
        ),
        (commitment("x"), stance("welcome y", 2, entry="welcome"), "now welcomed"),
        (commitment("x"), stance("welcome the progress on y", 2, entry="welcome"), "now told as under way"),
        (commitment("x"), stance("instruct y", 3, ladder=Ladder.DIRECTIVE, entry="instruct"), "now an instruction"),
        (report("x"), commitment("y"), "told as done before, now a promise"),
        (commitment("x"), stance("support y", 3), "now a view"),
    ],
)
def test_a_fall_across_unlike_acts_is_told_and_has_no_direction(
    earlier: Commitment, later: Commitment, told: str
) -> None:
    """What a text says another time in another way it need not have taken back."""
    verdict = by_rules(earlier, later, Settings())

    assert (_LEVEL, told) == (verdict.kind, verdict.told)
    assert not any(reason.direction for reason in verdict.reasons)


def test_a_welcome_of_what_was_made_tells_the_promise_of_it_as_done() -> None:
    """Its own act is praise; what it tells is a deed."""
    verdict = by_rules(commitment("x"), stance("welcome the launch of y", 2, entry="welcome"), Settings())

    assert (_UP, "now told as done") == (verdict.kind, verdict.told)


def test_one_predicate_has_one_force() -> None:
    """Whether an act or a value follows is a matter of the object."""
    act = commitment("commit to opening", predicate="commit to")
    value = stance("commit to openness", 3, predicate="commit to")

    assert [_LEVEL, _LEVEL] == [by_rules(*pair, Settings()).kind for pair in ((act, value), (value, act))]


def test_equal_words_are_always_repeated() -> None:
    """Whatever else was read of the two."""
    one, two = commitment("will open a port", precision=1), commitment("will open a port", precision=4)

    assert _LEVEL is by_rules(one, two, Settings()).kind


def test_a_verb_off_the_scale_moves_nothing() -> None:
    """What the lexicon does not know is no evidence of a change."""
    unknown = commitment("zigzagged", kind=CommitmentKind.REPORT, force=None, stage=None)

    for pair in ((unknown, commitment("x")), (commitment("x"), unknown)):
        verdict = by_rules(*pair, Settings())
        assert ChangeKind.REPEATED is verdict.kind
        assert {"a deed of no known stage", "a firm promise"} == {verdict.reasons[0].before, verdict.reasons[0].after}


def test_axes_that_disagree_are_mixed_with_a_lean() -> None:
    """Force leans before precision; both reasons are kept."""
    verdict = by_rules(commitment("x", force=5, slots=_BY_2030), commitment("y"), Settings())

    assert (ChangeKind.STRENGTHENED, True) == (verdict.kind, verdict.mixed)
    assert [1, -1] == [reason.direction for reason in verdict.reasons]


def test_one_rung_of_force_does_not_outweigh_two_levels_of_precision() -> None:
    """The one exception to the order of the axes."""
    verdict = by_rules(commitment("x", force=5, precision=4, slots=_BY_2030), commitment("y", precision=1), Settings())

    assert (ChangeKind.WEAKENED, True) == (verdict.kind, verdict.mixed)


def test_one_rung_of_force_does_not_outweigh_the_step_from_talk_to_substance() -> None:
    """To promise talks is no more than to intend to act."""
    talk = commitment("will engage through talks", slots=Slots(talks=(Anchor("through talks"),)))
    verdict = by_rules(talk, commitment("intends to open", force=5), Settings())

    assert (ChangeKind.STRENGTHENED, True) == (verdict.kind, verdict.mixed)
    assert ChangeKind.WEAKENED is by_rules(talk, commitment("may open", force=4), Settings()).kind


def test_an_aim_and_a_theme_are_one_level_to_a_verdict() -> None:
    """Whether a clause counts as the one or the other hangs on words that a paraphrase changes."""
    aim, theme, act = (commitment(f"will act {level}", precision=level) for level in (0, 1, 2))

    kinds = [by_rules(*pair, Settings()).kind for pair in ((aim, theme), (theme, act), (aim, act))]

    assert [ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.STRENGTHENED] == kinds


def test_support_that_turns_into_opposition_is_a_reversal() -> None:
    """Rungs of two ladders may be equal; sides are not."""
    backed, opposed = stance("x", 3, ladder=Ladder.WELCOME), stance("y", 4, ladder=Ladder.NEGATIVE)

    assert ("polarity", ChangeKind.WEAKENED) == (
        by_rules(backed, opposed, Settings()).reasons[0].axis,
        by_rules(backed, opposed, Settings()).kind,
    )


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [(2, 3, ChangeKind.STRENGTHENED), (4, 3, ChangeKind.WEAKENED), (3, 3, ChangeKind.REPEATED)],
)
def test_calls_on_others_are_compared_rung_by_rung(one: int, two: int, kind: ChangeKind) -> None:
    """To urge is more than to invite, and less than to demand."""
    pair = stance("x", one, ladder=Ladder.DIRECTIVE), stance("y", two, ladder=Ladder.DIRECTIVE)

    verdict = by_rules(*pair, Settings())

    names = {2: "a request", 3: "a call", 4: "a demand"}
    assert (kind, names[one], names[two]) == (
        verdict.kind,
        verdict.reasons[0].before,
        verdict.reasons[0].after,
    )


@pytest.mark.parametrize("rung", [2, 3, 4])
def test_a_call_on_others_has_no_common_scale_with_a_stand(rung: int) -> None:
    """But to ask others to act is more than to say that it matters, and less than to promise it."""
    call = stance("x", rung, ladder=Ladder.DIRECTIVE)
    pairs = ((stance("y", 3), call), (call, stance("y", 1)), (stance("y", 2), call), (call, commitment("y", force=4)))

    kinds = [by_rules(*pair, Settings()).kind for pair in pairs]

    assert [ChangeKind.REPEATED, ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.STRENGTHENED] == kinds


def test_condemnation_and_a_promise_are_on_no_common_scale() -> None:
    """Negative rungs are compared with each other only."""
    verdict = by_rules(stance("x", 6, ladder=Ladder.NEGATIVE), commitment("y", force=4), Settings())

    assert (ChangeKind.REPEATED, "scale") == (verdict.kind, verdict.reasons[0].axis)
    assert ChangeKind.REPEATED is by_rules(commitment("y"), stance("x", 6, ladder=Ladder.NEGATIVE), Settings()).kind


def test_a_reporters_choice_of_word_moves_nothing() -> None:
    """Whether a digest or a press text says noted or underscored is its editor's taste."""
    pair = stance("x", 1), stance("y", 2)

    assert ChangeKind.STRENGTHENED is by_rules(*pair, Settings()).kind
    assert ChangeKind.REPEATED is by_rules(*pair, Settings(), is_paraphrase=True).kind


def test_a_hard_anchor_lost_counts_where_the_level_stays() -> None:
    """A deadline given up for a treaty is not nothing."""
    verdict = by_rules(
        commitment("x", precision=3, slots=_BY_2030),
        commitment("y", precision=3, slots=Slots(instruments=(Anchor("Treaty of Fog"),))),
        Settings(),
    )

    assert [("deadline", -1), ("instrument", 1)] == [(r.axis, r.direction) for r in verdict.reasons if r.direction]


def test_a_thing_that_one_side_only_points_at_decides_nothing() -> None:
    """It is neither lost where the other side names it, nor won where the other side has none."""
    named = commitment("x", precision=3, delegation=4, slots=Slots(instruments=(Anchor("Treaty of Fog"),)))
    points = commitment("y", precision=1, slots=Slots(instruments=(Anchor("Treaty of Fog", pointer=True),)))
    silent = commitment("z", precision=1)

    pairs = (named, points), (points, named), (silent, points), (named, silent)
    verdicts = [by_rules(*pair, Settings()) for pair in pairs]

    assert [ChangeKind.REPEATED] * 4 == [verdict.kind for verdict in verdicts]
    assert ChangeKind.STRENGTHENED is by_rules(silent, named, Settings()).kind


def test_a_refusal_keeps_no_promise() -> None:
    """A deed that was not done fulfils nothing."""
    assert "" == by_rules(commitment("x"), report("y", Stage.INSTRUMENT, negated=True), Settings()).fulfilment


def test_half_steps_count_where_the_settings_say_so() -> None:
    """The strict reading is a setting."""
    pair = commitment("x"), commitment("y", half=("+",))

    assert ChangeKind.STRENGTHENED is by_rules(*pair, Settings(half_steps=True)).kind


def test_a_kept_promise_is_marked_as_self_reported() -> None:
    """Only an instrument made is taken for fulfilment; activity is not."""
    promise = commitment("x")

    assert "instrumented" == by_rules(promise, report("y", Stage.INSTRUMENT), Settings()).fulfilment
    assert "" == by_rules(promise, report("y", Stage.UNDER_WAY), Settings()).fulfilment


def test_reasons_carry_both_predicates() -> None:
    """A verdict can be checked against the words it rests on."""
    verdict = by_rules(
        commitment("intends to open", predicate="intends to", force=5),
        commitment("will open", predicate="will"),
        Settings(),
    )

    assert ("intends to", "will") == (verdict.reasons[0].earlier_quote, verdict.reasons[0].later_quote)


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
    verdict = by_rules(
        commitment("x", slots=Slots(amounts=(before,))), commitment("y", slots=Slots(amounts=(after,))), Settings()
    )

    assert ([direction] if direction else []) == [r.direction for r in verdict.reasons if r.axis.startswith("amount")]


def test_several_years_are_not_compared() -> None:
    """Which of them is the deadline is for a reader to say."""
    both = Slots(deadlines=(Anchor("by 2030", 2030, "year"), Anchor("by 2040", 2040, "year")))

    assert (
        ChangeKind.REPEATED is by_rules(commitment("x", slots=both), commitment("y", slots=_BY_2030), Settings()).kind
    )


def test_other_parties_are_no_fewer_parties() -> None:
    """Bearers compare by inclusion only; that another party is bound now is told."""
    verdict = by_rules(commitment("x", bearers=("Japan",)), commitment("y", bearers=("India",)), Settings())

    assert ChangeKind.REPEATED is verdict.kind
    assert [("bearers", "Japan", "India", 0)] == [
        (r.axis, r.before, r.after, r.direction) for r in verdict.reasons if r.axis == "bearers"
    ]


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        (Anchor("by 2030", 2030, "year", iso="2030"), Anchor("by June 2030", 2030, "month", iso="2030-06"), 1),
        (Anchor("by June 2030", 2030, "month", iso="2030-06"), Anchor("by 2030", 2030, "year", iso="2030"), -1),
        (
            Anchor("by 5 June 2030", 2030, "day", iso="2030-06-05"),
            Anchor("by 9 June 2030", 2030, "day", iso="2030-06-09"),
            -1,
        ),
        (Anchor("2024-2026", 2026, "interval", "", 2024, "2024/2026"), Anchor("by 2025", 2025, "year", iso="2025"), 1),
        (Anchor("by 2030", 2030, "year", iso="2030"), Anchor("over three years", 3, "duration", iso="P3Y"), None),
    ],
)
def test_deadlines_compare_by_their_last_day(before: Anchor, after: Anchor, direction: int | None) -> None:
    """A year lasts to its end, a month to its own; a duration has no last day."""
    one, two = (commitment(name, precision=3, slots=Slots(deadlines=(a,))) for name, a in (("x", before), ("y", after)))

    found = {reason.axis: reason.direction for reason in by_rules(one, two, Settings()).reasons}

    assert direction == found.get("deadline")


def test_a_site_won_is_shown() -> None:
    """A named place is a hard anchor of its own kind."""
    verdict = by_rules(
        commitment("x", precision=3, slots=_BY_2030),
        commitment("y", precision=3, slots=Slots(sites=(Anchor("Texas"),))),
        Settings(),
    )

    assert {"site": 1, "deadline": -1} == {
        r.axis: r.direction for r in verdict.reasons if r.axis in {"site", "deadline"}
    }


@pytest.mark.parametrize(("before", "after"), [("measures+", "measures-"), ("measures-", "measures+")])
def test_an_act_that_undoes_the_other_is_a_reversal(before: str, after: str) -> None:
    """To lift what was to be imposed is less, whatever stage it has reached, and keeps no promise."""
    one, two = commitment("impose", sense=before, act="impose"), report("lifted", sense=after, act="lift")

    verdict = by_rules(one, two, Settings())

    kind = ChangeKind.STRENGTHENED if after.endswith("+") else ChangeKind.WEAKENED
    assert ("opposite_act", kind, "") == (verdict.reasons[0].axis, verdict.kind, verdict.fulfilment)


def test_who_no_longer_opposes_is_against_nothing() -> None:
    """So the swap is a step back."""
    against = stance("oppose", 4, ladder=Ladder.NEGATIVE)
    dropped = stance("no longer oppose", 4, ladder=Ladder.NEGATIVE, negated=True)

    kinds = [by_rules(*pair, Settings()).kind for pair in ((against, dropped), (dropped, against))]

    assert [ChangeKind.STRENGTHENED, ChangeKind.WEAKENED] == kinds


def test_praise_of_a_deed_is_a_deed_that_is_told() -> None:
    """A promise that was launched is kept, and a view of it comes after no longer with a direction."""
    praise = report("welcomed the launch of", Stage.INSTRUMENT, ladder=Ladder.WELCOME)

    assert ChangeKind.REPEATED is by_rules(praise, stance("support", 3), Settings()).kind
    assert ChangeKind.STRENGTHENED is by_rules(commitment("will launch"), praise, Settings()).kind


def test_of_what_is_lowered_a_smaller_sum_is_more() -> None:
    """To limit a rise to 2 degrees is less than to limit it to 1.5."""
    one, two = (
        commitment(
            name, act="limit", sense="size-", slots=Slots(amounts=(Anchor(f"{value} degrees", value, "degrees"),))
        )
        for name, value in (("x", 1.5), ("y", 2.0))
    )

    assert ChangeKind.WEAKENED is by_rules(one, two, Settings()).kind
