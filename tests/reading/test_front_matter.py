"""Front matter is split off."""

import datetime as dt

import pytest

from alliancediff.errors import UnreadableStatementError
from alliancediff.reading.front_matter import as_date, split


def test_yaml_and_toml_are_read() -> None:
    """Both fences give the same table, and the text begins after them."""
    for text in (
        '---\ntitle: "A \\\n  B"\nissuers: [X, Y]\n---\nBody',
        '+++\ntitle = "A B"\nissuers = ["X", "Y"]\n+++\nBody',
    ):
        matter = split(text, "f")

        assert ("A B", ("X", "Y")) == (matter.text("title"), matter.texts("issuers"))
        assert "Body" == text[matter.end :]


def test_a_text_without_fences_has_none() -> None:
    """A rule further down is no front matter."""
    assert 0 == split("Body\n---\nx: 1\n---\n", "f").end


def test_broken_front_matter_is_an_error_on_one_line() -> None:
    """The error names the file and the place."""
    with pytest.raises(UnreadableStatementError, match="f: its front matter cannot be read") as caught:
        split("---\na: [1\n---\nBody", "f")

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "value",
    ["2022-05-23", dt.date(2022, 5, 23), dt.datetime(2022, 5, 23, 4, tzinfo=dt.UTC), "2022-05-23 10:00"],
)
def test_dates_in_any_dress(value: object) -> None:
    """YAML hands over dates, quoted or not."""
    assert dt.date(2022, 5, 23) == as_date(value)


def test_what_is_no_date_is_none() -> None:
    """No date is invented."""
    assert as_date("last May") is None


def test_fences_in_plain_text_need_a_key_of_ours() -> None:
    """A sentence between two rules is no front matter."""
    text = "---\nNote: We will open a port.\n---\nWe will go."

    assert 0 == split(text, "x.txt", must_know=True).end
    assert 0 < split(text, "x.md").end


def test_front_matter_that_no_one_wrote_by_hand_does_no_harm() -> None:
    """It is an error, or a value that nobody uses."""
    deep, long = "[" * 5000 + "]" * 5000, "1:" * 4000 + "1"

    with pytest.raises(UnreadableStatementError, match="front matter cannot be read"):
        split(f"+++\ntitle = {deep}\n+++\nWe go.", "x.md")
    assert "" == split(f"---\ntitle: {long}\n---\nWe go.", "x.md").text("title")


@pytest.mark.parametrize("written", ["Norway, Japan", "[Norway, Japan]"])
def test_several_issuers_are_a_list_or_stand_between_commas(written: str) -> None:
    """As people write them."""
    assert ("Norway", "Japan") == split(f"---\nissuers: {written}\n---\n", "a").texts("issuers")
