"""PDF becomes blocks."""

import io

import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from alliancediff.errors import UnreadableStatementError
from alliancediff.models import Limits, Role, UnitKind
from alliancediff.reading import read_statement
from documents import as_pdf, pdf_lines

_SENTENCE = "The two governments will open a joint training centre for harbour pilots in the north of the bay."


def test_headings_paragraphs_and_bullets_are_told_apart() -> None:
    """By the size of their type and the bullet before them."""
    data = as_pdf(
        [
            ("heading", "Clean Harbours"),
            ("paragraph", f"{_SENTENCE} {_SENTENCE}"),
            ("item", "We will count the whales."),
        ]
    )

    statement = read_statement(data)

    assert [UnitKind.TITLE, UnitKind.SENTENCE, UnitKind.SENTENCE, UnitKind.ITEM] == [u.kind for u in statement.units]
    assert _SENTENCE == statement.quote(statement.units[1].span)


def test_running_lines_and_page_numbers_are_boilerplate() -> None:
    """They come back page after page, in the margin."""
    statement = read_statement(
        as_pdf([("paragraph", f"In year {n}, {_SENTENCE}") for n in range(90)], footer="Statement of Two Ports")
    )

    noise = [(statement.quote(u.span), u.reason) for u in statement.units if u.role is Role.BOILERPLATE]

    assert len(noise) >= 2
    assert {"running header or footer"} == {reason for _, reason in noise}
    assert "Statement of Two Ports" not in " ".join(
        statement.quote(u.span) for u in statement.units if u.role is not Role.BOILERPLATE
    )


def test_a_sentence_that_crosses_a_page_stays_whole() -> None:
    """A page's end is no sentence's end."""
    wanted = [_SENTENCE.replace("harbour", f"the {n} best harbour") for n in range(120)]

    statement = read_statement(as_pdf([("paragraph", " ".join(wanted))], footer="Two Ports"))

    sentences = [statement.quote(u.span) for u in statement.units if u.role is Role.STATEMENT]

    assert wanted == sentences


def test_words_broken_at_a_line_end_are_made_whole() -> None:
    """With their hyphen where the word is known to have one."""
    lines = ["We will strengthen our coop-", "eration in the rules-", "based order at sea."]

    statement = read_statement(pdf_lines([(72, 700 - 14 * n, line) for n, line in enumerate(lines)]))

    assert "We will strengthen our cooperation in the rules-based order at sea." == statement.text


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["We will fund the U.S.-", "Japan harbour."], "We will fund the U.S.-Japan harbour."),
        (["We will fund research in Non-", "Medical Sciences."], "We will fund research in Non-Medical Sciences."),
        (["We will set short-", "and long-term aims."], "We will set short- and long-term aims."),
    ],
    ids=["after a stop", "before a capital", "before a joining word"],
)
def test_a_hyphen_stays_where_no_word_is_broken(lines: list[str], whole: str) -> None:
    """A word is never broken there."""
    data = pdf_lines([(72, 700 - 14 * n, line) for n, line in enumerate(lines)])

    assert whole == read_statement(data).text


def test_columns_are_read_one_after_the_other() -> None:
    """Also where the file holds them line by line."""
    rows = [
        (72 + 260 * c, 700 - 14 * n, f"{side} {n} and so it goes on")
        for n in range(6)
        for c, side in enumerate(("left", "right"))
    ]

    text = read_statement(pdf_lines(rows)).text

    assert text.index("left 5") < text.index("right 0")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf_lines([(72, 700, _SENTENCE)], encrypt=pdfencrypt.StandardEncryption("secret")), "is an encrypted PDF"),
        (b"%PDF-1.7\nnothing", "is a broken PDF"),
        (pdf_lines([]), "is a PDF without text"),
    ],
    ids=["encrypted", "broken", "empty"],
)
def test_what_cannot_be_read_is_said_to_be_what_it_is(data: bytes, said: str) -> None:
    """Encrypted, broken and empty are three things."""
    with pytest.raises(UnreadableStatementError, match=said):
        read_statement(data)


def test_a_scanned_pdf_is_told_from_an_empty_one() -> None:
    """Pictures of text need text recognition first."""
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawImage(ImageReader(io.BytesIO(pixel)), 0, 0, 500, 700)
    canvas.save()

    with pytest.raises(UnreadableStatementError, match="is a scanned PDF") as caught:
        read_statement(target.getvalue())

    assert "text recognition" in caught.value.advice


def test_too_many_pages_are_refused() -> None:
    """The limit is a setting, and the error names it."""
    data = as_pdf([("paragraph", _SENTENCE)] * 200)

    with pytest.raises(UnreadableStatementError, match=r"more than the limit of 1; raise Limits\.max_pages"):
        read_statement(data, limits=Limits(max_pages=1))
