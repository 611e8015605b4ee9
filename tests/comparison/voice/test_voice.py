"""The second voice: what it hears, what it says, and when it is listened to."""

from dataclasses import replace

import pytest

from alliancediff.comparison import judge, verdicts
from alliancediff.comparison.verdicts import by_rules
from alliancediff.comparison.voice import FEATURES, Forest, Opinion, features_of, forest_in, opinion
from alliancediff.comparison.voice.forest import shipped
from alliancediff.models import Axis, ChangeKind, Commitment, CommitmentKind, Ladder, Settings, Stage
from alliancediff.models.settings import VoiceSettings
from builders import commitment, report, stance

_LONGER = forest_in({"tree": [{"nodes": ["words change > 0: 1 | 2", "0 1 0", "0.9 0.1 0"]}]})
_TALKED = stance("They discussed the harbour fund.", 0, predicate="discussed")
_TALKED = replace(_TALKED, kind=CommitmentKind.MENTION)
_PROMISED = commitment("They will open a harbour fund.", predicate="will open")
_WIDER = commitment("They will open a fund for piers and nets.", predicate="will open")
_VALUED = stance("They value the harbour fund.", 2, predicate="value")
_ASKED = stance("They urge banks to open a harbour fund.", 3, predicate="urge", ladder=Ladder.DIRECTIVE)
_CONDEMNED = stance("They condemn the raid on the harbour fund.", 4, predicate="condemn", ladder=Ladder.NEGATIVE)
_OPENED = report("They opened a harbour fund.", Stage.INSTRUMENT, predicate="opened")


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


def _says(direction: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The voice is sure of one direction, whatever it hears."""
    monkeypatch.setattr(verdicts, "opinion", lambda *_: Opinion(direction, 0.99))


@pytest.mark.parametrize("direction", [1, -1])
def test_it_is_heard_where_the_axes_found_no_direction(direction: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between like acts, and its reason comes first."""
    _says(direction, monkeypatch)

    verdict = judge(_PROMISED, _WIDER, Settings())

    assert ChangeKind.REPEATED is by_rules(_PROMISED, _WIDER, Settings()).kind
    kind = ChangeKind.STRENGTHENED if direction > 0 else ChangeKind.WEAKENED
    assert (kind, Axis.VOICE) == (verdict.kind, verdict.reasons[0].axis)


_ACTS = (_PROMISED, _TALKED, _VALUED, _ASKED, _CONDEMNED, _OPENED)


@pytest.mark.parametrize("earlier", _ACTS, ids=lambda act: act.predicate)
@pytest.mark.parametrize("later", _ACTS, ids=lambda act: act.predicate)
def test_it_says_no_fall_across_sorts_of_act(
    earlier: Commitment, later: Commitment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fell is told as what it is now; what rose it may leave without a direction, and says no fall of it."""
    ruled = by_rules(earlier, later, Settings())
    _says(-1, monkeypatch)
    fallen = judge(earlier, later, Settings())
    _says(1, monkeypatch)
    risen = judge(earlier, later, Settings())

    assert ruled == fallen
    assert ruled.kind is risen.kind


def test_it_may_take_back_a_rise(monkeypatch: pytest.MonkeyPatch) -> None:
    """From talk to a promise the act rose; where the voice is sure that nothing moved, nothing is claimed."""
    _says(0, monkeypatch)

    assert ChangeKind.STRENGTHENED is by_rules(_TALKED, _PROMISED, Settings()).kind
    assert ChangeKind.REPEATED is judge(_TALKED, _PROMISED, Settings()).kind


@pytest.mark.parametrize("direction", [1, -1])
def test_equal_words_have_no_direction_by_it(direction: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where two lead-ins lend an item their predicates."""
    _says(direction, monkeypatch)
    item, other = (
        stance("the pier at Westport", 2, predicate=said) for said in ("value", "recognise the importance of")
    )

    assert ChangeKind.REPEATED is judge(item, other, Settings()).kind


def test_settings_silence_it() -> None:
    """Then the axes speak alone."""
    silent = Settings(voice=VoiceSettings(speaks=1, overrules=1))

    assert by_rules(_PROMISED, _TALKED, silent) == judge(_PROMISED, _TALKED, silent)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (_PROMISED, _PROMISED),
        (_OPENED, _TALKED),
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
