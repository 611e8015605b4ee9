"""A verdict that hangs on one step says so; one that does not keeps its verdict at every step."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.comparison.sensitivity import LEVELS, mark_fragile, moves, step_names, steps
from alliancediff.comparison.verdicts import by_rules
from alliancediff.models import Change, ChangeKind, Commitment, CommitmentKind, Flip, Settings
from builders import commitment, report, stance


def _marked(earlier: Commitment, later: Commitment) -> Change:
    """One pair with its flips by level."""
    one, two = replace(earlier, id="a"), replace(later, id="b")
    kind = by_rules(one, two, Settings()).kind
    change = Change(kind, ("a",), ("b",), 1.0)

    def again(_: Change, first: Commitment, second: Commitment) -> ChangeKind:
        return by_rules(first, second, Settings()).kind

    return mark_fragile((change,), {"a": one, "b": two}, (), again)[0]


def _promise(words: str, entry: str, force: int = 6, **fields: Any) -> Commitment:
    return commitment(f"{words} a port", predicate=words, entry=entry, force=force, **fields)


def test_one_rung_between_two_entries_makes_a_verdict_fragile() -> None:
    """Either entry could stand one rung nearer to the other."""
    change = _marked(_promise("will open", "will"), _promise("plan to open", "plan", 5))

    assert ChangeKind.WEAKENED is change.kind
    assert (
        Flip("force", "earlier -1", "will open", ChangeKind.REPEATED),
        Flip("force", "later +1", "plan to open", ChangeKind.REPEATED),
    ) == change.flips


def test_two_rungs_stand_one_step() -> None:
    """The distance is larger than the step."""
    assert () == _marked(_promise("will open", "will"), _promise("explore", "explore", 4)).flips


def test_one_entry_moves_both_sides() -> None:
    """What one entry gives to both sides, no level of it can tell apart."""
    assert () == _marked(_promise("will open", "will"), _promise("will run", "will")).flips


def test_two_entries_on_one_rung_are_fragile() -> None:
    """That they are equal is the lexicon's choice."""
    kinds = {flip.kind for flip in _marked(_promise("will open", "will"), _promise("pledge to open", "pledge")).flips}

    assert {ChangeKind.STRENGTHENED, ChangeKind.WEAKENED} == kinds


def test_a_difference_of_precision_can_hang_on_a_level_and_an_equal_one_cannot() -> None:
    """One rule reads both sides."""
    same = _promise("will open", "will", precision=2)

    assert () == _marked(same, same).flips
    assert {("precision", "earlier +1"), ("precision", "later -1")} == {
        (flip.moved, flip.where) for flip in _marked(same, _promise("will open soon", "will", precision=3)).flips
    }


def test_a_report_has_no_force_to_move() -> None:
    """Its stage stays."""
    assert {"precision", "delegation"} >= {m.moved for m in moves(report("built a pier"), report("sank a pier"))}


def test_no_level_leaves_its_scale() -> None:
    """At its ends there is one step only."""
    tried = list(moves(_promise("shall", "shall", 7, precision=4), _promise("discuss", "discuss", 0, precision=0)))

    for move in tried:
        for side in (move.earlier, move.later):
            assert all(0 <= (getattr(side, level) or 0) <= highest for level, highest in LEVELS.items())
    assert {("force", "earlier -1"), ("force", "later +1"), ("precision", "earlier -1"), ("precision", "later +1")} == {
        (move.moved, move.where) for move in tried
    }


_levels = st.fixed_dictionaries(
    {
        "force": st.integers(0, 7),
        "precision": st.integers(0, 4),
        "delegation": st.integers(0, 4),
        "entry": st.sampled_from(["will", "plan", ""]),
        "half": st.sampled_from([(), ("+",), ("-",)]),
    }
)
_clauses = st.builds(
    lambda fields, make: make("will open a port", **fields), _levels, st.sampled_from([commitment, stance])
)


@given(_clauses, _clauses)
def test_a_change_without_marks_keeps_its_verdict_at_every_step(earlier: Commitment, later: Commitment) -> None:
    """Each level of each side, up and down, as far as the two sides do not share what gives it."""
    change = _marked(earlier, later)
    marks = {(flip.moved, flip.where): flip.kind for flip in change.flips}

    for level, highest in LEVELS.items():
        for sign in (-1, 1):
            for where, ends in _tried(earlier, later, level, sign, highest):
                kind = by_rules(*ends, Settings()).kind
                assert marks.get((level, f"{where} {sign:+d}"), change.kind) is kind


def _tried(
    earlier: Commitment, later: Commitment, level: str, sign: int, highest: int
) -> list[tuple[str, tuple[Commitment, Commitment]]]:
    """The pairs with one level moved, made in another way than the library does."""
    one, two = (replace(c, **{level: getattr(c, level) + sign}) for c in (earlier, later))
    is_shared = level == "force" and earlier.entry and earlier.entry == later.entry
    in_scale = [0 <= getattr(side, level) <= highest for side in (one, two)]
    if is_shared:
        return [("both", (one, two))] if all(in_scale) else []
    if level != "force" and getattr(earlier, level) == getattr(later, level):
        return []
    pairs = [("earlier", (one, later)), ("later", (earlier, two))]
    return [pair for pair, fits in zip(pairs, in_scale, strict=True) if fits]


# ---- thresholds -------------------------------------------------------------------------------------------------


def test_thresholds_are_moved_by_their_steps_and_half_steps_switched() -> None:
    """Within their bounds, and the cutoffs never past each other."""
    tried = [(step.name, step.value) for step in steps(Settings())]

    assert [
        ("cutoff", "0.4"), ("cutoff", "0.5"), ("unsure_cutoff", "0.2"), ("unsure_cutoff", "0.3"), ("doubt", "0.04"),
        ("doubt", "0.1"), ("length_ratio", "0.4"), ("length_ratio", "0.6"), ("scope_ratio", "0.4"), ("scope_ratio", "0.6"),
        ("half_steps", "true"),
    ] == tried  # fmt: skip
    assert [("cutoff", "0.25")] == [
        (step.name, step.value) for step in steps(Settings(cutoff=0.2, unsure_cutoff=0.2)) if step.name == "cutoff"
    ]
    assert ("cutoff 0.4", "force one level") == (step_names(Settings())[0], step_names(Settings())[-3])


def _change(kind: ChangeKind, earlier: str, later: str, *, unsure: bool = False) -> Change:
    ids = (earlier,) if earlier else (), (later,) if later else ()
    return Change(kind, *ids, 1.0, unsure=unsure)


@pytest.mark.parametrize(
    ("change", "others", "expected"),
    [
        ([_change(ChangeKind.NEW, "", "b")], [_change(ChangeKind.NEW, "", "b")], None),
        ([_change(ChangeKind.DROPPED, "a", "")], [_change(ChangeKind.NOT_MENTIONED, "a", "")], "not_mentioned"),
        (
            [_change(ChangeKind.WEAKENED, "a", "b")],
            [_change(ChangeKind.DROPPED, "a", ""), _change(ChangeKind.NEW, "", "b")],
            "new",
        ),
        ([_change(ChangeKind.NEW, "", "b")], [_change(ChangeKind.WEAKENED, "a", "b")], "weakened"),
        ([_change(ChangeKind.WEAKENED, "a", "b")], [_change(ChangeKind.WEAKENED, "a", "b", unsure=True)], "weakened"),
    ],
)
def test_a_change_is_followed_into_the_comparison_under_another_setting(
    change: list[Change], others: list[Change], expected: str | None
) -> None:
    """Where its closest pair, or else its later clause, is now; unsure is another fate."""
    one, two = (replace(commitment("open a port"), id=i, kind=CommitmentKind.STANCE, entry="x") for i in "ab")
    step = steps(Settings())[0]

    (marked,) = mark_fragile(change, {"a": one, "b": two}, [(step, others)], lambda c, *_: c.kind)

    flips = [(flip.moved, flip.where, flip.words, str(flip.kind), flip.unsure) for flip in marked.flips]
    assert ([("cutoff", "0.4", "", expected, others[0].unsure)] if expected else []) == flips
