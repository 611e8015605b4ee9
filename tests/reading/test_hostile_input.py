"""Hostile and broken input: refused with a clear error, or read without harm."""

import pytest

import alliancediff as ad
from alliancediff.errors import UnreadableStatementError
from alliancediff.models import Limits, Role
from growth import grows_evenly, seconds


def test_a_file_beyond_the_limit_is_refused() -> None:
    """The error names the limit and how to raise it."""
    with pytest.raises(
        UnreadableStatementError, match=r"has 2,000 bytes, more than the limit of 1,000; raise Limits\.max_bytes"
    ):
        ad.read_statement(b"x" * 2000, limits=Limits(max_bytes=1000))


def test_fifty_megabytes_of_one_line_are_refused_at_once() -> None:
    """By size, before anything is parsed: sooner than half a megabyte is read."""
    line = b"word " * 10_000_000

    def refuse() -> None:
        with pytest.raises(UnreadableStatementError, match="more than the limit"):
            ad.read_statement(line)

    ad.read_statement(b"word")  # loads what is loaded once
    assert seconds(refuse) < seconds(lambda: ad.read_statement(line[:500_000]))


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "A",
        "1",
        "of the ",
        "“",
        "U.S. ",
        "Treaty of ",
        "will ",
        "(",
        "- ",
        "a, ",
        "https://x.y ",
        "\u202e",
        "$1 million ",
        "and ",
    ],
)
def test_a_monstrous_line_is_kept_whole_and_not_analysed(piece: str) -> None:
    """A unit longer than any sentence is context; four times the line takes about four times as long."""

    def read(size: int) -> None:
        try:
            found = ad.extract(ad.read_statement((piece * (size // len(piece)) + ".").encode()))
        except UnreadableStatementError:
            return
        assert {Role.BACKGROUND, Role.BOILERPLATE, Role.STATEMENT} >= {u.role for u in found.statement.units}

    assert grows_evenly(read, 120_000)


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "A",
        "1",
        "of the ",
        "“",
        "Treaty of ",
        "will ",
        "a, ",
        "$1 million ",
        "and ",
        "Big Name ",
        "the leaders ",
        "such as ",
        "to ",
    ],
)
def test_a_long_sentence_is_analysed_in_its_time(piece: str) -> None:
    """No pattern of ours explodes on a sentence of five thousand characters."""

    def read(size: int) -> None:
        text = f"We will open {piece * (size // len(piece))}port by 2030."
        ad.extract(ad.read_statement(text.encode()))

    assert grows_evenly(read, 5000)


def test_escape_sequences_and_direction_marks_reach_no_report() -> None:
    """Terminals and pages show words only."""
    text = "We will \x1b[2Jopen \x1b]8;;http://x\x07two\x1b]8;;\x07 \u202eports\u202c \x9b31mnow."
    statement = ad.read_statement(text.encode())

    for name in ("terminal", "markdown", "json"):
        report = ad.render(ad.extract(statement), name)
        assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u202c"} & set(report)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "shift_jis"])
def test_encodings(encoding: str) -> None:
    """With a mark, by their bytes, or by a guess that is noted."""
    foreign = (
        "両国は湾の北に二つの港を開き、そこに住むクジラを数える。"
        if encoding == "shift_jis"
        else "the ministers’ plan – a “long” one"
    )
    text = f"We will open two ports. {foreign} We will count whales.\n" * 5

    statement = ad.read_statement(text.encode(encoding))

    assert foreign in statement.text


def test_a_wrong_encoding_declared_in_a_page_does_no_harm() -> None:
    """The bytes decide, not the label."""
    page = '<!doctype html><html><head><meta charset="shift_jis"></head><body><p>The ministers’ plan.</p></body></html>'

    assert "The ministers’ plan." == ad.read_statement(page.encode()).text


def test_front_matter_cannot_build_objects() -> None:
    """YAML tags that make objects are refused."""
    with pytest.raises(UnreadableStatementError, match="front matter cannot be read"):
        ad.read_statement(b"---\na: !!python/object/apply:os.system ['true']\n---\nWe will open two ports.")


def test_a_yaml_bomb_does_no_harm() -> None:
    """Aliases of aliases stay references."""
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]

    statement = ad.read_statement(("---\n" + "\n".join(lines) + "\n---\nWe will open two ports.").encode())

    assert "We will open two ports." == statement.text
