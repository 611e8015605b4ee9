"""One sentence, or its parts in a marked list below their lead-in: the same promises."""

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind
from cases.pairs import diff, found, listed

_MARKS = ["- {}", "({a}) {}", "{a}) {}", "{a}. {}", "({i}) {}", "{i}. {}", "{n}. {}", "1.{n} {}", "({n}) {}"]
_DEEDS = ("count the seals", "mark the reefs", "close the old quarry")
_OTHER_DEEDS = ("send ice reports each week", "lend two icebreakers", "fund a polar school")


@pytest.mark.parametrize("mark", _MARKS)
@pytest.mark.parametrize("deeds", [_DEEDS, _OTHER_DEEDS])
def test_a_sentence_and_its_list_say_the_same(deeds: tuple[str, str, str], mark: str) -> None:
    """Each verb of the sentence is a line, and so is each item; the bare lead-in is none."""
    first, second, third = deeds
    items = (f"{first};", f"{second}; and", f"{third}.")

    made = diff(f"Norway and Chile will {first}, {second}, and {third}.", listed("Norway and Chile will:", items, mark))

    assert [ChangeKind.REPEATED] * 3 == [change.kind for change in made.changes]
    assert 6 == len(made.commitments)


@pytest.mark.parametrize("head", ["agree to", "intend to", "shall", "pledge to"])
def test_every_head_is_shared_by_its_row(head: str) -> None:
    """In the sentence as in the list."""
    forces = {c.force for c in found(f"Norway and Chile {head} count the seals, mark the reefs, and close the quarry.")}
    below = {c.force for c in found(listed(f"Norway and Chile {head}:", _DEEDS))}

    assert 1 == len(forces | below)


def test_a_lead_in_that_takes_its_objects_from_the_list_lends_its_own_verb() -> None:
    """The first word of "lower tolls" is no verb."""
    assert ["will include"] * 2 == [
        c.predicate
        for c in found(listed("The pact of Norway and Chile will include:", ("lower tolls", "safer routes")))
    ]


@pytest.mark.parametrize("lead_in", ["Norway and Chile will:", "The two countries will not:", "We pledge to:"])
def test_nothing_is_said_of_a_bare_lead_in(lead_in: str) -> None:
    """That a text has none is no news; in the full report, too."""
    made = diff("Norway and Chile will share charts, mark the reefs, and close the quarry.", listed(lead_in, _DEEDS))

    assert "[no counterpart found]" not in ad.render(made, "terminal", full=True)
