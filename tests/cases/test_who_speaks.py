"""Made pairs on who speaks: guests, a part of all, deeds of others, a month that looks like a verb."""

from collections.abc import Sequence

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind, CommitmentKind, Diff

_TITLE = "Joint Statement of the Leaders of Norway and Chile"


def _diff(earlier: Sequence[str], later: Sequence[str], title: str = _TITLE) -> Diff:
    sides = [
        ad.read_text(f"---\ntitle: {title}\ndate: {date}\n---\n\n" + "\n\n".join(lines), id=date)
        for date, lines in (("2021-05-10", earlier), ("2022-06-14", later))
    ]
    return ad.diff(*sides)


def _kinds(diff: Diff) -> dict[str, ChangeKind]:
    """What became of each line, by its words in the later text, else in the earlier one."""
    quotes = {c.id: c.quote for c in diff.commitments}
    return {quotes[(change.later or change.earlier)[0]]: change.kind for change in diff.changes}


@pytest.mark.parametrize(
    "guests",
    [
        "In that spirit, we welcomed the participation of the Leaders of Australia, Brazil, Comoros, and Cook Islands.",
        "We were joined by the Leaders of Australia and Brazil.",
        "The Leaders of Australia and Brazil attended as guests of the G7.",
        "We thank the governments of Peru and Ghana for their presence.",
    ],
)
def test_guests_do_not_issue_a_text(guests: str) -> None:
    """So a line that is left out may be called dropped, and no bearer is gained."""
    opening = "We, the G7 Leaders, gathered in {} for our annual summit."
    earlier = [
        opening.format("Lakeside"),
        "We commit to end plastic pollution by 2040.",
        "We will close the coal mines.",
    ]
    later = [opening.format("Hillside"), guests, "We commit to end plastic pollution by 2040."]

    diff = _diff(earlier, later, "Joint Statement of the Leaders of the G7")

    assert [("G7",), ("G7",)] == [statement.issuers for statement in diff.statements]
    assert ChangeKind.DROPPED is _kinds(diff)["We will close the coal mines."]
    assert ChangeKind.REPEATED is _kinds(diff)["We commit to end plastic pollution by 2040."]


@pytest.mark.parametrize(
    "part",
    ["Most members", "Some members", "Many participants", "Several delegations", "A majority of members", "Some of us"],
)
def test_what_most_say_is_weaker_than_what_all_say(part: str) -> None:
    """And stronger the other way round."""
    all_say, some_say = (
        "We strongly condemn the war against the island.",
        f"{part} strongly condemned the war against the island.",
    )

    assert [ChangeKind.WEAKENED] == [change.kind for change in _diff([all_say], [some_say]).changes]
    assert [ChangeKind.STRENGTHENED] == [change.kind for change in _diff([some_say], [all_say]).changes]


@pytest.mark.parametrize(
    "all_say", ["All members", "Both sides", "The two countries", "Each side", "Our two nations", "The Leaders"]
)
def test_words_for_all_are_as_good_as_we(all_say: str) -> None:
    """They stand for the issuers."""
    diff = _diff(
        ["We strongly condemn the war against the island."],
        [f"{all_say} strongly condemned the war against the island."],
    )

    assert {("Chile", "Norway")} == {c.bearers for c in diff.commitments}
    assert [ChangeKind.REPEATED] == [change.kind for change in diff.changes]


@pytest.mark.parametrize(
    "line",
    [
        "We deplore the junta’s decision to suspend the ceasefire accord.",
        "We deplore the junta and its decision to distribute scarce fuel to the militia.",
        "We condemn Ruritania’s plan to close the strait.",
        "We regret the decision of Ruritania to leave the pact.",
        "We call on the junta to reverse its decision to close the port.",
    ],
)
def test_what_others_decided_is_no_undertaking_of_those_who_oppose_it(line: str) -> None:
    """It is one stance on a deed of others."""
    found = ad.extract(ad.read_text(f"---\ntitle: {_TITLE}\n---\n\n{line}"))

    assert [CommitmentKind.STANCE] == [c.kind for c in found.commitments]


def test_a_decision_that_is_only_noted_is_its_owners() -> None:
    """Also where no table knows the owner."""
    found = ad.extract(
        ad.read_text(f"---\ntitle: {_TITLE}\n---\n\nWe note the decision of Ruritania to suspend talks.")
    )

    assert {("Chile", "Norway"), ("Ruritania",)} >= {c.bearers for c in found.commitments}
    assert not [c for c in found.commitments if c.kind is CommitmentKind.UNDERTAKING and "Norway" in c.bearers]


@pytest.mark.parametrize("date", ["May 4, 2022", "May 16, 2022", "4 May 2022", "May 2022"])
def test_may_is_a_month_where_a_day_or_a_year_follows(date: str) -> None:
    """A note issued in May is read like one issued in March."""
    march = date.replace("May", "March")
    shared = "The two countries will open a shared desk."
    diff = _diff([f"Implementation note issued {march}.", shared], [f"Implementation note issued {date}.", shared])

    assert {ChangeKind.REPEATED} == {change.kind for change in diff.changes}


def test_may_is_a_verb_before_another_one() -> None:
    """Then it makes a promise weak."""
    found = ad.extract(ad.read_text(f"---\ntitle: {_TITLE}\n---\n\nThe two countries may open a shared desk."))

    assert ["may open"] == [c.predicate for c in found.commitments]
