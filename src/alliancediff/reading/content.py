"""One door for all formats: what a source holds, whatever it came as."""

from dataclasses import dataclass

from alliancediff.errors import UnreadableStatementError
from alliancediff.lexicon import Lexicon
from alliancediff.models import Limits, Note
from alliancediff.reading import decoding, front_matter
from alliancediff.reading.blocks import Block
from alliancediff.reading.formats import TEXT, Opened, reader_of_bytes, reader_of_text
from alliancediff.reading.front_matter import NO_FRONT_MATTER, FrontMatter
from alliancediff.reading.sources import Raw


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
    content = _read(raw, limits, lexicon)
    if not any(not block.noise for block in content.blocks):
        raise UnreadableStatementError(raw.name, "holds no text")
    return content


def _read(raw: Raw, limits: Limits, lexicon: Lexicon) -> Content:
    if reader := reader_of_bytes(raw.data):
        found = reader.read(Opened(raw.name, raw.data, limits, lexicon))
        return Content(reader.media_type, found.blocks, NO_FRONT_MATTER, found.title, found.published, found.notes)
    decoded = decoding.decode(raw)
    matter = front_matter.split(decoded.text, raw.name, must_know=decoded.media_type == TEXT)
    opened = Opened(raw.name, raw.data, limits, lexicon, decoded.text, matter.end)
    found = reader_of_text(decoded.media_type).read(opened)
    notes = decoded.notes + found.notes
    return Content(decoded.media_type, found.blocks, matter, found.title, found.published, notes)
