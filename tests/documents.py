"""Makers of test documents: the same headings, paragraphs and items in every format that the library reads."""

import html
import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml.ns import qn
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ListFlowable, ListItem, Paragraph, SimpleDocTemplate

Part = tuple[str, str]
"""("heading" | "paragraph" | "item", text)."""


def as_text(parts: Sequence[Part]) -> bytes:
    """Plain text, paragraphs hard-wrapped by nobody."""
    return "\n\n".join(f"• {text}" if kind == "item" else text for kind, text in parts).encode()


def as_markdown(parts: Sequence[Part]) -> bytes:
    """Markdown with front matter."""
    marks = {"heading": "## ", "item": "- ", "paragraph": ""}
    return ("---\ntitle: A test\n---\n\n" + "\n\n".join(marks[kind] + text for kind, text in parts)).encode()


def as_html(parts: Sequence[Part]) -> bytes:
    """A whole page with a menu and a footer around its main part."""
    tags = {"heading": "h2", "item": "li", "paragraph": "p"}
    body = "".join(f"<{tags[kind]}>{html.escape(text)}</{tags[kind]}>" for kind, text in parts)
    menu = "<nav><a href='/'>Home</a><a href='/b'>Briefing Room</a></nav>"
    return f"<!doctype html><html><body>{menu}<main>{body}</main><footer>Privacy Policy</footer></body></html>".encode()


def as_docx(parts: Sequence[Part]) -> bytes:
    """A Word file with styles."""
    document = docx.Document()
    styles = {"heading": "Heading 2", "item": "List Bullet", "paragraph": "Normal"}
    for kind, text in parts:
        document.add_paragraph(text, style=styles[kind])
    return saved(document)


def as_pdf(parts: Sequence[Part], footer: str = "") -> bytes:
    """A PDF of as many pages as it takes; `footer` stands at the foot of every page, with its number."""
    sheet = getSampleStyleSheet()
    styles = {"heading": sheet["Heading2"], "item": sheet["Normal"], "paragraph": sheet["Normal"]}
    story: list[Any] = []
    for kind, text in parts:
        paragraph = Paragraph(html.escape(text), styles[kind])
        paragraph.style.spaceAfter = 8
        story.append(ListFlowable([ListItem(paragraph)], bulletType="bullet") if kind == "item" else paragraph)

    def foot(canvas: Canvas, document: Any) -> None:
        if footer:
            canvas.drawString(72, 30, f"{footer} {document.page}")

    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4).build(story, onFirstPage=foot, onLaterPages=foot)
    return target.getvalue()


def pdf_lines(lines: Sequence[tuple[float, float, str]], **options: Any) -> bytes:
    """A page of PDF with each text at its place (points from the left and from the bottom)."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, **options)
    for x, y, text in lines:
        canvas.drawString(x, y, text)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def saved(document: Any) -> bytes:
    """A Word document as bytes."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def tracked(document: Any, before: str, deleted: str, inserted: str) -> None:
    """Add a paragraph in which one text is struck out and another put in, both tracked."""
    paragraph = document.add_paragraph(before)
    for tag, text_tag, text in (("w:del", "w:delText", deleted), ("w:ins", "w:t", inserted)):
        change = paragraph._p.makeelement(qn(tag), {})
        run = paragraph._p.makeelement(qn("w:r"), {})
        words = paragraph._p.makeelement(qn(text_tag), {})
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)


FORMATS = {"text": as_text, "markdown": as_markdown, "html": as_html, "docx": as_docx, "pdf": as_pdf}
