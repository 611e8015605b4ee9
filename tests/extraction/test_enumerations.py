"""Lists of goals become lines; lists of means, topics and places stay together."""

import pytest

from alliancediff.pipeline.extract import extract
from builders import statement


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "We welcomed work on coast guards, the reform of trade rules and the protection of the climate.",
            ["We welcomed work on coast guards", "the reform of trade rules", "the protection of the climate."],
        ),
        (
            "We will work on climate, trade and cyber rules.",
            ["We will work on climate, trade and cyber rules."],
        ),
        (
            "We will protect the climate, including the reform of trade rules.",
            ["We will protect the climate, including the reform of trade rules."],
        ),
        (
            "We support the protection of the climate and the reduction of greenhouse gases.",
            ["We support the protection of the climate and the reduction of greenhouse gases."],
        ),
    ],
)
def test_only_goals_on_different_themes_are_parted(text: str, quotes: list[str]) -> None:
    """A list of acts on different objects; one goal with its means is one line."""
    assert quotes == [c.quote for c in extract(statement(text)).commitments]


def test_a_listed_goal_borrows_the_predicate() -> None:
    """Kind and force are those of the clause; the words it continues are kept apart, as for a list item."""
    first, second = extract(statement("We support free trade rules and the protection of the climate.")).commitments

    assert (first.kind, first.force, first.predicate) == (second.kind, second.force, second.predicate)
    assert "We support" == second.lead_in


def test_the_noun_that_governs_a_list_goes_with_the_predicate() -> None:
    """Who welcomed cooperation on a goal did not welcome the goal; an act that is itself a goal governs nothing."""
    goals = "climate rules, the protection of human rights and the release of the Taiwan ferry"
    first, *others = extract(statement(f"We welcomed our joint work on {goals}.")).commitments
    _, bare = extract(
        statement("We welcomed the reform of climate rules and the protection of human rights.")
    ).commitments

    assert "We welcomed our joint work on climate rules" == first.quote
    assert {"We welcomed our joint work on"} == {c.lead_in for c in others}
    assert "We welcomed" == bare.lead_in
