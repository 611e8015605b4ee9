"""The second voice: what it hears, what it says, and when it is listened to."""

from dataclasses import replace

import pytest

from alliancediff.comparison import judge
from alliancediff.comparison.verdicts import by_rules
from alliancediff.comparison.voice import FEATURES, Forest, features_of, forest_in, opinion
from alliancediff.comparison.voice.forest import shipped
from alliancediff.models import Axis, ChangeKind, Commitment, CommitmentKind, Settings, Stage
from alliancediff.models.settings import VoiceSettings
from builders import commitment, report, stance

_LONGER = forest_in({"tree": [{"nodes": ["words change > 0: 1 | 2", "0 1 0", "0.9 0.1 0"]}]})
_TALKED = stance("They discussed the harbour fund.", 0, predicate="discussed")
_TALKED = replace(_TALKED, kind=CommitmentKind.MENTION)
_PROMISED = commitment("They will open a harbour fund.", predicate="will open")


def _numbers(earlier: Commitment, later: Commitment) -> tuple[float, ...]:
    return features_of(earlier, later, (), 0)


def test_the_numbers_have_names() -> None:
    """A change is what the later clause has more of."""
    found = dict(
        zip(FEATURES, _numbers(stance("We may swim", 2), stance("We may swim in Oslo, twice", 3)), strict=True)
    )

    assert (1, 1, 1) == (found["force change"], found["commas change"], found["names added"])
    assert len(FEATURES) == len(set(FEATURES))


def test_a_forest_answers_by_its_questions() -> None:
    """Asked from both ends: what is longer there is shorter on the way back."""
    short, long = stance("We swim"), stance("We swim far out into the sea")
    there, back = _numbers(short, long), _numbers(long, short)

    said = opinion(there, back, _LONGER)

    assert (0, 0.55) == (said.direction, pytest.approx(said.chance))
    assert (0.9, 0.1, 0) == pytest.approx(_LONGER.chances(there))


def test_swapping_the_sides_turns_its_answer_round() -> None:
    """Whatever it was fitted on."""
    pairs = [(_PROMISED, _TALKED), (stance("We value ports", 2), commitment("We will open ports in May 2030"))]
    for one, two in pairs:
        there, back = _numbers(one, two), _numbers(two, one)
        said, swapped = opinion(there, back), opinion(back, there)
        assert (said.direction, pytest.approx(said.chance)) == (-swapped.direction, swapped.chance)


def test_it_is_heard_where_the_axes_found_no_direction() -> None:
    """Its reason comes first, and those of the axes are kept."""
    verdict = judge(_PROMISED, _TALKED, Settings())

    assert ChangeKind.REPEATED is by_rules(_PROMISED, _TALKED, Settings()).kind
    assert (ChangeKind.WEAKENED, Axis.VOICE) == (verdict.kind, verdict.reasons[0].axis)
    assert (Axis.FORCE, "now only discussed") == (verdict.reasons[1].axis, verdict.told)


def test_settings_silence_it() -> None:
    """Then the axes speak alone."""
    silent = Settings(voice=VoiceSettings(speaks=1, overrules=1))

    assert by_rules(_PROMISED, _TALKED, silent) == judge(_PROMISED, _TALKED, silent)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (_PROMISED, _PROMISED),
        (report("They opened a harbour fund.", Stage.INSTRUMENT), _TALKED),
        (_PROMISED, replace(_PROMISED, quote="They will not open a harbour fund.", negated=True)),
        (commitment("We may lose the port", predicate="may lose", force=4), stance("We lost the port", 1)),
    ],
    ids=["equal words", "a deed stays done", "a reversal", "only possible"],
)
def test_what_is_settled_it_is_not_asked(earlier: Commitment, later: Commitment) -> None:
    """There the words themselves say what became of the line."""
    assert by_rules(earlier, later, Settings()) == judge(earlier, later, Settings())


def test_the_shipped_forest_is_small_and_whole() -> None:
    """Each question leads on to nodes of its tree, and each answer is a chance."""
    assert isinstance(shipped(), Forest)
    for tree in shipped().trees:
        for number, node in enumerate(tree):
            places = [place for place in (getattr(node, "no", None), getattr(node, "yes", None)) if place is not None]
            assert all(number < place < len(tree) for place in places)
            assert places or sum(node) == pytest.approx(1, abs=0.01)  # type: ignore[arg-type]
