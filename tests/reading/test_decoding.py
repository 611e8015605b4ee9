"""Bytes become text."""

import pytest

from alliancediff.errors import UnreadableStatementError
from alliancediff.reading.decoding import decode
from alliancediff.reading.formats import HTML, MARKDOWN, TEXT
from alliancediff.reading.sources import Raw


def _raw(data: bytes, suffix: str = ".txt") -> Raw:
    return Raw(f"file{suffix}", "file", suffix, data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_need_no_guess(encoding: str) -> None:
    """A byte order mark says it all."""
    decoded = decode(_raw("Kishida’s “ports”".encode(encoding)))

    assert "Kishida’s “ports”" == decoded.text
    assert () == decoded.notes


def test_a_byte_that_is_no_utf8_leaves_a_note() -> None:
    """The note says which byte, where, and what was done."""
    text = "Both ports open at once.\nThe minister’s plan – a long one – names two “ports” in the north.\n" * 3

    decoded = decode(_raw(text.encode("cp1252")))

    assert "minister’s plan" in decoded.text
    assert [note.about for note in decoded.notes] == ["encoding"]
    assert "byte 0x92 in line 2 is not UTF-8" in decoded.notes[0].message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0....", "an old Word file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"ab\x00\x01cd", "a binary file"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes, said: str) -> None:
    """The error says what the file is and what to do."""
    with pytest.raises(UnreadableStatementError, match=said) as caught:
        decode(_raw(data))

    assert "save it as" in caught.value.advice


def test_control_characters_and_escape_sequences_are_left_out() -> None:
    """Nothing in a statement reaches the terminal as a command."""
    decoded = decode(_raw("We \x1b[31mwill\x1b[0m \x1b]0;title\x07open\x07 \u202eports\u202c.".encode()))

    assert "We will open ports." == decoded.text
    assert "left out" in decoded.notes[0].message


def test_nothing_but_invisible_characters_is_no_text() -> None:
    """An empty text is refused, not diffed."""
    with pytest.raises(UnreadableStatementError, match="holds no text"):
        decode(_raw("\u200b\u200b".encode()))


@pytest.mark.parametrize(
    ("suffix", "text", "media_type"),
    [
        (".txt", "Both ports open.", TEXT),
        (".md", "Both ports open.", MARKDOWN),
        (".html", "Both ports open.", HTML),
        (".txt", "[<section><p>Both ports open.</p></section>]", HTML),
        ("", "<!doctype html><html><body><p>Open.</p></body></html>", HTML),
        (".txt", "a < b and c > d", TEXT),
    ],
)
def test_the_format_follows_suffix_and_content(suffix: str, text: str, media_type: str) -> None:
    """HTML is known by its tags, whatever the file is called."""
    assert media_type == decode(_raw(text.encode(), suffix)).media_type


def test_an_unknown_suffix_is_read_as_text_with_a_note() -> None:
    """A guess is made and said."""
    decoded = decode(_raw(b"Both ports open.", ".xyz"))

    assert TEXT == decoded.media_type
    assert ".xyz is no format we know; read as plain text" == decoded.notes[0].message


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        ("We will open two ports.".encode("utf-16-le"), "We will open two ports.", "no byte order mark"),
        ("We will open two ports.".encode("utf-16-be"), "We will open two ports.", "no byte order mark"),
        (b"We will open\0 two ports.", "We will open two ports.", "1 control or invisible character"),
        ("“We go.”".encode() + b" We will \x93close\x94 it.", "“We go.” We will “close” it.", "read as Windows-1252"),
        (
            '<meta charset="iso-8859-2"><p>We visit Łódź and Příbram.'.encode("iso-8859-2"),
            '<meta charset="iso-8859-2"><p>We visit Łódź and Příbram.',
            "as the page says",
        ),
    ],
    ids=["utf-16-le", "utf-16-be", "a stray nought", "mixed", "declared"],
)
def test_a_guess_at_an_encoding_is_said(data: bytes, text: str, note: str) -> None:
    """What a page declares and what a byte can be go before a guess from statistics."""
    decoded = decode(Raw("x.html", "x", ".html", data))

    assert text == decoded.text
    assert note in " ".join(n.message for n in decoded.notes)


def test_a_page_may_not_name_any_codec() -> None:
    """Only code pages that texts are written in are believed."""
    page = b'<meta charset="unicode_escape"><p>We sell cr\xe8me at the pier, \\x41 la carte.'

    assert "unicode_escape" not in " ".join(n.message for n in decode(Raw("x.html", "x", ".html", page)).notes)


def test_a_page_break_ends_a_paragraph_only_after_a_sentence() -> None:
    """A sentence may go on over the page."""
    data = b"We will build.\x0cWe will open two\x0cports."

    assert "We will build.\n\nWe will open two\nports." == decode(Raw("x.txt", "x", ".txt", data)).text
