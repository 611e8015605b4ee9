"""Blocks -> the statement's text and its units with spans, headings, lead-ins and roles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from alliancediff.ids import UnitIds
from alliancediff.language.english.sentences import COLON, FIRST_MARK, FULL_STOP, MARK, NEXT_MARK
from alliancediff.language.folding import same_words
from alliancediff.lexicon import Lexicon, NoiseRule
from alliancediff.models import HEADING_JOIN, Genre, Role, Span, Unit, UnitKind
from alliancediff.reading.blocks import Block, BlockKind
from alliancediff.reading.boilerplate import make_noise_finder
from alliancediff.reading.genre import guess_genre
from alliancediff.reading.lists import marked_lists
from alliancediff.reading.sentences import split_sentences

_TITLES = 6
"""Headings one above the other at the top of a text, of which one is its title."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """The cleaned text, its units in order, and a map of runs back into the decoded source."""

    text: str
    units: tuple[Unit, ...]
    source_map: tuple[tuple[int, int, int], ...]


def segment(blocks: Sequence[Block], statement_id: str, title: str, lexicon: Lexicon) -> Segmented:
    """Join blocks into one text and cut it into units.

    A heading governs what follows it until the next heading of its rank or higher. A sentence that ends in a
    colon is the lead-in of the list items right after it.
    """
    text, source_map, offsets = "", [], []
    blocks = marked_lists(blocks)
    for block in blocks:
        text += "\n\n" if text else ""
        offsets.append(len(text))
        source_map += [(len(text) + at, source, length) for at, source, length in block.runs]
        text += block.text
    units = _Units(text, statement_id, title, lexicon)
    for block, offset in zip(blocks, offsets, strict=True):
        units.add(block, offset)
    return Segmented(text, tuple(units.made), tuple(source_map))


def _enumerated(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut before the marks of a list in it, "we agree to: (i) ...; (ii) ...", or the sentence as one."""
    if not FIRST_MARK.search(text, start, end):
        return [(start, end)]
    cuts = [mark.start("mark") for mark in NEXT_MARK.finditer(text, start, end)]
    starts, ends = [start, *cuts], [*cuts, end]
    return [(a, a + len(text[a:b].rstrip())) for a, b in zip(starts, ends, strict=True)]


def _shifted(span: tuple[int, int], offset: int) -> Span:
    return Span(span[0] + offset, span[1] + offset)


class _Units:
    """Builds units block by block, carrying the headings and the lead-in that stand above."""

    def __init__(self, text: str, statement_id: str, title: str, lexicon: Lexicon) -> None:
        self.made: list[Unit] = []
        self._text, self._name = text, UnitIds(statement_id)
        self._title = same_words(title)
        self._seen_title = False
        self._abbreviations = lexicon.abbreviations
        self._noise = make_noise_finder(lexicon.noise)
        self._headings: list[tuple[int, str]] = []
        self._lead_ins = _LeadIns()

    def add(self, block: Block, offset: int) -> None:
        noise = NoiseRule(block.noise, "", ()) if block.noise else self._noise.find(block.text)
        if block.kind is BlockKind.HEADING:
            self._add_heading(block, Span(offset, offset + len(block.text)), noise)
            return
        for start, end in split_sentences(block.text, self._abbreviations):
            lead, *items = _enumerated(block.text, start, end)
            self._add_sentence(block, block.text[slice(*lead)], _shifted(lead, offset), noise)
            for item in items:
                below = replace(block, kind=BlockKind.ITEM, level=block.level + 1)
                self._add_sentence(below, block.text[slice(*item)], _shifted(item, offset), noise)

    def _add_heading(self, block: Block, span: Span, noise: NoiseRule | None) -> None:
        is_title = same_words(block.text) == self._title or (not self._title and self._is_first())
        if noise:
            self._append(UnitKind.HEADING, Role.BOILERPLATE, noise.reason, span)
        elif is_title:
            self._title = same_words(block.text)
            reason = "the title once more" if self._seen_title else "the title"
            self._append(UnitKind.TITLE, Role.HEADING, reason, span)
            self._seen_title = True
        else:
            self._headings = [(level, text) for level, text in self._headings if level < block.level]
            self._append(UnitKind.HEADING, Role.HEADING, "set as a heading", span)
            self._headings.append((block.level, block.text.rstrip(": ")))
        self._lead_ins.clear()
        if noise:
            self._lead_ins.add(block.text, 0, noise)

    def _is_first(self) -> bool:
        return all(unit.role is Role.BOILERPLATE for unit in self.made)

    def _add_sentence(self, block: Block, text: str, span: Span, noise: NoiseRule | None) -> None:
        """Add a sentence of a block; `noise` is what makes the whole block boilerplate."""
        is_item = block.kind is BlockKind.ITEM
        if not is_item:
            self._lead_ins.clear()
        is_whole = len(text) == len(block.text)
        noise = noise or (None if is_whole else self._noise.find(text)) or (self._lead_ins.noise if is_item else None)
        kind = UnitKind.ITEM if is_item else UnitKind.SENTENCE
        if noise:
            self._append(kind, Role.BOILERPLATE, noise.reason, span)
        elif is_item:
            self._append(kind, Role.STATEMENT, "list item", span, self._lead_ins.enter(block.level))
        else:
            self._append(kind, Role.STATEMENT, "sentence of the text", span)
        self._lead_ins.add(text, block.level, noise)

    def _append(self, kind: UnitKind, role: Role, reason: str, span: Span, lead_in: str = "") -> None:
        heading = HEADING_JOIN.join(text for _, text in self._headings)
        name = self._name(self._text[span.start : span.end])
        self.made.append(Unit(name, kind, role, reason, span, heading, lead_in))


@dataclass(slots=True)
class _LeadIn:
    """A sentence that ends in a colon, its level, and whether an item below it has been seen."""

    level: int
    text: str
    has_below: bool = False


class _LeadIns:
    """The words that list items continue.

    A sentence that ends in a colon leads in all items after it, however they are nested, until the next
    paragraph or heading. Where it is an item itself, its list ends with the first full stop beside it. Where another
    lead-in stands above it, its list ends with the next item beside it once there were items below it, and the one
    above holds again; a lone one goes on, since lists on web pages are often nested badly. An item that breaks off
    without any mark leads in the items below it.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self._open: list[_LeadIn] = []
        self._broken, self._broken_level = "", 0
        self.noise: NoiseRule | None = None

    def enter(self, level: int) -> str:
        """The lead-in of an item of this level, "" where there is none."""
        self._close(level)
        if self._open and level > self._open[-1].level:
            self._open[-1].has_below = True
        if self._broken and level > self._broken_level:
            return self._broken
        return self._open[-1].text if self._open else ""

    def _close(self, level: int) -> None:
        while len(self._open) > 1 and (level, not self._open[-1].has_below) < (self._open[-1].level, True):
            self._open.pop()

    def add(self, text: str, level: int, noise: NoiseRule | None) -> None:
        """Take note of a sentence that may lead in what follows it, or that ends a list."""
        if COLON.search(text):
            above = [one for one in self._open if one.level < level]
            self.clear()
            self._open = [*above, _LeadIn(level, text)]
            self.noise = noise if noise and noise.spreads else None
        elif level and not MARK.search(text):
            self._broken, self._broken_level = text, level
        elif level <= self._broken_level:
            self._broken = ""
        if level and self._open and level == self._open[-1].level and FULL_STOP.search(text):
            self._open.pop()
            self._broken, self.noise = "", None


def first_heading(blocks: Sequence[Block], lexicon: Lexicon) -> str:
    """The heading that a text opens with, noise aside; "" where it opens with a sentence.

    Of several one above the other, as on a document of a body, it is the first that says what sort of text this is.
    """
    noise = make_noise_finder(lexicon.noise)
    spoken = (block for block in blocks if not block.noise and not noise.find(block.text))
    headings = [block.text for block in takewhile(lambda block: block.kind is BlockKind.HEADING, spoken)]
    named = (text for text in headings[:_TITLES] if guess_genre(text, "", lexicon.genres).genre is not Genre.UNKNOWN)
    return next(named, headings[0] if headings else "")
