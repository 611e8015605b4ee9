"""One door for all formats: what a source holds, whatever it came as. Each parser is loaded when it is needed."""

import importlib
from collections.abc import Iterable
from dataclasses import dataclass

from alliancediff.errors import UnreadableStatementError
from alliancediff.lexicon import Lexicon
from alliancediff.models import Limits, Note
from alliancediff.reading import decoding, front_matter
from alliancediff.reading.blocks import Block
from alliancediff.reading.boilerplate import make_noise_finder
from alliancediff.reading.front_matter import NO_FRONT_MATTER, FrontMatter
from alliancediff.reading.sources import Raw

_TEXTS = {decoding.TEXT: "from_text", decoding.MARKDOWN: "from_markdown"}


@dataclass(frozen=True, slots=True)
class Content:
    """Blocks with what the file says of itself: front matter, the page's own title and day of publication."""

    media_type: str
    blocks: tuple[Block, ...]
    matter: FrontMatter = NO_FRONT_MATTER
    title: str = ""
    published: str = ""
    notes: tuple[Note, ...] = ()


def read_content(raw: Raw, limits: Limits, lexicon: Lexicon) -> Content:
    """The blocks of a source.

    Raises:
        MissingExtraError: the format needs a library that is not installed.
        UnreadableStatementError: the file is too large, broken, encrypted, or nothing that we read.
    """
    if len(raw.data) > limits.max_bytes:
        problem = f"has {len(raw.data):,} bytes, more than the limit of {limits.max_bytes:,}"
        raise UnreadableStatementError(raw.name, problem, "raise Limits.max_bytes (--max-bytes) if you trust it")
    media_type = decoding.container(raw)
    content = _from_container(raw, media_type, limits, lexicon) if media_type else _from_text(raw, lexicon)
    if not any(not block.noise for block in content.blocks):
        raise UnreadableStatementError(raw.name, "holds no text")
    return content


def _from_container(raw: Raw, media_type: str, limits: Limits, lexicon: Lexicon) -> Content:
    if media_type == decoding.PDF:
        from_pdf = importlib.import_module("alliancediff.reading.from_pdf")
        furniture = make_noise_finder([rule for rule in lexicon.noise if rule.sure])
        blocks = from_pdf.read_pages(
            raw.data, raw.name, limits, _hyphenated(lexicon), lambda line: furniture.find(line) is not None
        )
        note = Note(
            "format", "structure is guessed from the places of words on the pages; check quotations against the PDF"
        )
        return Content(media_type, tuple(blocks), notes=(note,))
    from_docx = importlib.import_module("alliancediff.reading.from_docx")
    blocks = from_docx.read_document(raw.data, raw.name, limits)
    return Content(media_type, tuple(blocks), notes=from_docx.notes_on(raw.data))


def _from_text(raw: Raw, lexicon: Lexicon) -> Content:
    decoded = decoding.decode(raw)
    matter = front_matter.split(decoded.text, raw.name, must_know=decoded.media_type == decoding.TEXT)
    if decoded.media_type == decoding.HTML:
        from_html = importlib.import_module("alliancediff.reading.from_html")
        blocks = from_html.read_blocks(decoded.text, matter.end, lexicon.elements)
        page = from_html.read_metadata(decoded.text)
        return Content(decoded.media_type, tuple(blocks), matter, page.title, page.published, decoded.notes)
    reader = importlib.import_module(f"alliancediff.reading.{_TEXTS[decoded.media_type]}")
    return Content(decoded.media_type, tuple(reader.read_blocks(decoded.text, matter.end)), matter, notes=decoded.notes)


def _hyphenated(lexicon: Lexicon) -> Iterable[str]:
    """Words that the lexicon writes with a hyphen."""
    cues = (cue for theme in lexicon.themes for cue in theme.cues + theme.weak_cues)
    return {word for cue in cues for word in cue.split() if "-" in word}
