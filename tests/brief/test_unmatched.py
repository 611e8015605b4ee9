"""Acts of the earlier text for which no counterpart was found: quoted, without a claim that they are gone."""

import pytest

import alliancediff as ad
from alliancediff.models import BriefLine, BriefSection, Diff, Genre
from builders import statement

_PORT = "We will open the port of Westport to ferries by June 2023."
_PROTEST = "We condemn the theft of rice barges on the upper river by armed bands."
_VIEW = "We share an interest in the songs of whales."


def _diff(earlier: list[str], later: list[str], genre: Genre = Genre.JOINT_STATEMENT) -> Diff:
    one = statement("\n\n".join(earlier), "a", date="2021-05-01")
    return ad.diff(one, statement("\n\n".join(later), "b", date="2022-05-01", genre=genre))


def _unmatched(diff: Diff) -> list[BriefLine]:
    return [line for line in diff.brief if line.section is BriefSection.GONE and line.unsure]


def _told(diff: Diff, sentence: str) -> list[BriefLine]:
    return [line for line in diff.brief if line.section is BriefSection.GONE and sentence in line.earlier]


def test_a_condemnation_that_nothing_answers_is_quoted() -> None:
    """A reader must see that it is not there."""
    assert any(
        "condemn the theft of rice barges" in line.text for line in _told(_diff([_PORT, _PROTEST], [_PORT]), _PROTEST)
    )


def test_what_has_a_counterpart_is_not() -> None:
    """Nor what was only a view."""
    assert not _unmatched(_diff([_PORT, _PROTEST, _VIEW], [_PORT, _PROTEST]))


@pytest.mark.parametrize("genre", [Genre.PRESS_ARTICLE, Genre.READOUT])
def test_nothing_is_listed_where_silence_means_nothing(genre: Genre) -> None:
    """A text of another sort need not say it."""
    assert not _unmatched(_diff([_PORT, _PROTEST], [_PORT], genre))


def test_a_later_act_that_no_other_line_shows_is_quoted_too() -> None:
    """Without a claim that it is new: its line may stand in the earlier text in other words."""
    for_ports = "We committed to work together against the theft of rice barges in the ports of the delta."
    later = "We committed to create an expert group on the theft of rice barges in the ports of the delta."
    diff = _diff([_PORT, for_ports], [_PORT, for_ports, later])

    assert any(later in line.later for line in diff.brief)


def test_each_act_stands_in_one_entry() -> None:
    """What is new, or set beside another act, is not told a second time as one without a counterpart."""
    told = [line.later for line in _diff([_PORT], [_PORT, _PROTEST, _VIEW]).brief if line.later and not line.names]

    assert len(told) == len({quotation for side in told for quotation in side})


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "We condemn the reckless jamming of satellite signals over the northern isles.",
            "We welcome the work of the Reef Centre, which documented the reckless jamming of satellite signals over the isles.",
        ),
        (
            "We demand the immediate withdrawal of armed bands from the mining district of the delta.",
            "We welcome the Contact Group, which was formed after the arrival of armed bands in the mining district of the delta.",
        ),
    ],
)
def test_another_act_on_the_same_thing_is_no_counterpart(earlier: str, later: str) -> None:
    """The condemnation or demand is not there any more, though a side clause names what it was about."""
    lines = [line for line in _diff([_PORT, earlier], [_PORT, later]).brief if earlier in line.earlier]

    assert lines
    assert not any(line.earlier and line.later for line in lines)


@pytest.mark.parametrize(
    "dissent",
    [
        "The delegation of Norway abstained, since the plan had no budget.",
        "Ada Holm dissented and would have raised the fee.",
    ],
)
def test_who_does_not_go_along_is_never_lost(dissent: str) -> None:
    """A dissent is no promise, and still news when it is gone."""
    diff = _diff([_PORT, dissent], [_PORT])

    assert any(dissent in line.earlier for line in (*diff.brief, *diff.beside.changed))
