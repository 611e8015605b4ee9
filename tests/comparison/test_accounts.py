"""Two governments' own accounts of one meeting are no two statements in time."""

import pytest

import alliancediff as ad
from alliancediff.comparison import accounts_of_one_meeting
from alliancediff.models import ChangeKind, Statement

_ITALIAN = (
    "President Rossi of Italy spoke today with Prime Minister Holm of Norway. The two leaders agreed to open a ferry line "
    "by 2024. President Rossi stressed the need for safe ports. The two leaders condemned piracy."
)
_NORWEGIAN = (
    "Prime Minister Holm of Norway had a call with President Rossi of Italy. The two leaders intend to open a ferry line. "
    "Norway will train forty pilots. The leaders expressed concern about piracy."
)


def _readout(text: str, title: str, date: str = "2022-06-14", **matter: str) -> Statement:
    lines = {"title": title, "date": date, "genre": "readout", **matter}
    front = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return ad.read_statement(f"---\n{front}---\n\n{text}".encode())


def _pair(**later: str) -> tuple[Statement, Statement]:
    one = _readout(_ITALIAN, "Readout of President Rossi’s Call with Prime Minister Holm of Norway")
    return one, _readout(_NORWEGIAN, "Prime Minister Holm’s Call with President Rossi of Italy", **later)


@pytest.mark.parametrize("date", ["2022-06-14", "2022-06-15"])
def test_accounts_are_told_apart_by_their_tellers(date: str) -> None:
    """On one day, or on the next where the clock is another."""
    assert "two accounts of one meeting, by Italy and by Norway" in accounts_of_one_meeting(*_pair(date=date))


def test_their_differences_have_no_direction_and_nothing_is_new_or_dropped() -> None:
    """What both tell is repeated; what one tells alone is only not mentioned by the other, on either side."""
    diff = ad.diff(*_pair())

    assert {ChangeKind.REPEATED, ChangeKind.NOT_MENTIONED} == {change.kind for change in diff.changes}
    assert {0} == {reason.direction for change in diff.changes for reason in change.reasons}
    assert {True, False} == {bool(change.earlier) for change in diff.changes if change.kind is ChangeKind.NOT_MENTIONED}
    assert {"meeting"} <= {note.about for note in diff.notes}


def test_it_is_the_same_the_other_way_round() -> None:
    """No account comes first."""
    one, two = _pair()
    kinds = [sorted(change.kind for change in ad.diff(*sides).changes) for sides in ((one, two), (two, one))]

    assert kinds[0] == kinds[1]


def test_the_front_matter_says_who_tells() -> None:
    """Where titles do not."""
    title = "Readout of a Call between President Rossi of Italy and Prime Minister Holm of Norway"
    one, two = _readout(_ITALIAN, title, issuers="Italy"), _readout(_NORWEGIAN, title, issuers="Norway")

    assert accounts_of_one_meeting(one, two)


def test_the_publishers_say_who_tells() -> None:
    """A house tells of its own side."""
    title = "Call with President Rossi of Italy and Prime Minister Holm of Norway and President Biden"
    one = _readout(_ITALIAN, title, source="https://www.whitehouse.gov/x")
    two = _readout(_NORWEGIAN, title, source="https://www.pm.gc.ca/x")

    assert ("United States", "Canada") == (one.met[0], two.met[0])


@pytest.mark.parametrize(
    ("title", "text", "matter"),
    [
        ("Prime Minister Holm’s Call with President Rossi of Italy", _NORWEGIAN, {"date": "2022-07-20"}),
        ("Readout of President Rossi’s Call with Prime Minister Holm of Norway", _ITALIAN, {}),
        (
            "Prime Minister Lund’s Call with Premier Vos of the Netherlands",
            "Premier Vos of the Netherlands called.",
            {},
        ),
        ("Joint Statement of Italy and Norway", _NORWEGIAN, {"genre": "joint_statement"}),
    ],
)
def test_other_texts_are_statements_in_time(title: str, text: str, matter: dict[str, str]) -> None:
    """Of another season, of one teller, of another meeting, or of both together."""
    one = _readout(_ITALIAN, "Readout of President Rossi’s Call with Prime Minister Holm of Norway")

    assert not accounts_of_one_meeting(one, _readout(text, title, **matter))


def test_a_meeting_of_one_name_is_one_meeting_though_told_later() -> None:
    """By its name, where the days are not the same."""
    title = "Readout of {}’s Visit to the Third Harbour Dialogue with {}"
    one = _readout(_ITALIAN, title.format("President Rossi of Italy", "Norway"))
    two = _readout(_NORWEGIAN, title.format("Prime Minister Holm of Norway", "Italy"), date="2022-06-20")

    assert accounts_of_one_meeting(one, two)
