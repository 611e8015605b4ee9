"""Word files become blocks."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from alliancediff.errors import UnreadableStatementError
from alliancediff.models import Limits, Role, UnitKind
from alliancediff.reading import read_statement
from documents import saved, tracked


def test_styles_list_levels_and_tables_are_kept_in_order() -> None:
    """Titles and headings govern what follows; cells are read row by row."""
    document = docx.Document()
    document.add_heading("Two Ports", 0)
    document.add_heading("Clean Harbours", 1)
    document.add_paragraph("We will open two ports.")
    document.add_paragraph("We will count whales.", style="List Bullet 2")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "We fund boats.", "We pay crews."

    statement = read_statement(saved(document))

    assert "Two Ports" == statement.title
    assert [
        "Two Ports",
        "Clean Harbours",
        "We will open two ports.",
        "We will count whales.",
        "We fund boats.",
        "We pay crews.",
    ] == [statement.quote(u.span) for u in statement.units]
    assert UnitKind.ITEM is statement.units[3].kind
    assert (
        "Two Ports > Clean Harbours" in {u.heading for u in statement.units}
        or "Clean Harbours" == statement.units[2].heading
    )


def test_tracked_changes_are_read_as_accepted() -> None:
    """What was struck out is gone, what was put in is there."""
    document = docx.Document()
    tracked(document, "We will open ", "one port.", "two ports.")

    assert "We will open two ports." == read_statement(saved(document)).text


def test_bold_lead_ins_are_headings() -> None:
    """As in every other format."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("Harbours:").bold = True
    paragraph.add_run(" We open two.")

    assert ["Harbours:", "We open two."] == [
        read_statement(saved(document)).quote(u.span) for u in read_statement(saved(document)).units
    ]


def test_running_headers_are_boilerplate() -> None:
    """They are kept, and marked."""
    document = docx.Document()
    document.add_paragraph("We will open two ports.")
    document.sections[0].header.paragraphs[0].text = "Draft of May"

    statement = read_statement(saved(document))

    assert [("Draft of May", "running header or footer")] == [
        (statement.quote(u.span), u.reason) for u in statement.units if u.role is Role.BOILERPLATE
    ]


def _zip(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    """A small archive cannot fill the memory."""
    bomb = _zip({"word/document.xml": b" " * 5_000_000})

    with pytest.raises(
        UnreadableStatementError, match="would unpack to 5,000,000 bytes, more than the limit of 1,000,000"
    ):
        read_statement(bomb, limits=Limits(max_expanded_bytes=1_000_000))


def test_entities_are_not_expanded() -> None:
    """A document that grows on reading does not grow here."""
    document = docx.Document()
    document.add_paragraph("PLACE")
    data = saved(document)
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    body = members["word/document.xml"].split(b"?>", 1)[1].replace(b"PLACE", b"We open ports &b; &e;")
    members["word/document.xml"] = laughs + body

    text = read_statement(_zip(members)).text

    assert "root:" not in text
    assert "hahaha" not in text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04nonsense", "is a broken Word or zip file"),
        (_zip({"content.xml": b"<x/>"}), "is a zip file, not a Word document"),
        (_zip({"word/document.xml": b"<x/>"}), "is a broken Word file"),
    ],
    ids=["broken", "other", "hollow"],
)
def test_what_is_no_word_file_is_said_to_be_what_it_is(data: bytes, said: str) -> None:
    """One line, one reason."""
    with pytest.raises(UnreadableStatementError, match=said):
        read_statement(data)


def _body(xml: str) -> bytes:
    document = docx.Document()
    document.add_paragraph("We will open two ports.")
    part = parse_xml(
        f'<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{xml}</w:p>'
    )
    document.element.body.insert(1, part)
    return saved(document)


def test_text_boxes_are_read_once() -> None:
    """Word writes each box in two forms."""
    box = "<w:txbxContent><w:p><w:r><w:t>We will build box one.</w:t></w:r></w:p></w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    statement = read_statement(_body(f"<w:r>{both}</w:r>"))

    assert "We will open two ports.\n\nWe will build box one." == statement.text


def test_hidden_and_struck_out_runs_are_no_text() -> None:
    """They are not part of what was agreed."""
    runs = "".join(
        f"<w:r><w:rPr><w:{switch}/></w:rPr><w:t>Never. </w:t></w:r>" for switch in ("vanish", "strike", "dstrike")
    )

    assert "Never" not in read_statement(_body(f"{runs}<w:r><w:t>We go.</w:t></w:r>")).text


def test_footnotes_are_not_read_and_this_is_said() -> None:
    """An analyst must know what was left out."""
    statement = read_statement(_body('<w:r><w:t>We go.</w:t><w:footnoteReference w:id="2"/></w:r>'))

    assert "1 footnotes or endnotes are not read" in {note.message for note in statement.notes}


def test_a_list_level_that_is_no_number_is_the_first() -> None:
    """A broken attribute stops nothing."""
    level = '<w:pPr><w:numPr><w:ilvl w:val="x"/></w:numPr></w:pPr><w:r><w:t>We count whales.</w:t></w:r>'

    assert UnitKind.ITEM is read_statement(_body(level)).units[-1].kind
