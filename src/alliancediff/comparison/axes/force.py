"""How much the words bind, or how firm a view is; deeds are compared by their stage."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import Sort, half_steps, is_rise, rung, sign, sorts_of
from alliancediff.comparison.axes.telling import by_predicates
from alliancediff.language.english.limits import COMMISSIVE
from alliancediff.language.folding import same_words
from alliancediff.models import Axis, Commitment, CommitmentKind, Ladder, Reason

_WORDS = {CommitmentKind.STANCE, CommitmentKind.UNDERTAKING}


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    one, two = sorts_of(earlier, later)
    standings = [sides.scale.standing(c) for c in (earlier, later)]
    is_level = one.height == two.height or {one, two} == {Sort.AGAINST, Sort.PROMISE}
    is_off = one is not two and is_level and not is_rise(earlier, later)
    if None in standings or is_off or (one is two is Sort.DEED):
        return
    direction = _step(sides) if one is two else int(is_rise(earlier, later) and not say_the_same(earlier, later))
    yield Reason(Axis.FORCE, rung(earlier), rung(later), direction, earlier.predicate, later.predicate)


def _step(sides: Sides) -> int:
    """The direction between two words of one sort; half steps count where the user says so, and in opposition."""
    earlier, later = sides.earlier, sides.later
    if say_the_same(earlier, later):
        return 0
    one, two = (sides.scale.standing(c) or 0.0 for c in (earlier, later))
    direction = sign(two - one)
    both_negative = earlier.ladder is later.ladder is Ladder.NEGATIVE
    if not direction and (both_negative or sides.scale.half_steps):
        direction = sign(half_steps(later) - half_steps(earlier))
    return direction


def say_the_same(earlier: Commitment, later: Commitment) -> bool:
    """Whether two predicates are one wording, so that only what follows them could differ.

    One wording has one force: whether "our commitment to" is followed by an act or by a value is the object's matter.
    """
    if same_words(earlier.predicate) == same_words(later.predicate):
        return earlier.kind is later.kind or {earlier.kind, later.kind} <= _WORDS
    are_words = {earlier.kind, later.kind} == _WORDS
    return are_words and all(COMMISSIVE.search(c.predicate) for c in (earlier, later))


FORCE = Rule(Axis.FORCE, "How much do the words bind, how firm is a view?", _find, by_predicates)
