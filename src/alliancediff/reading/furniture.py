"""Furniture that only its place gives away: page marks and running headers, which may cut a sentence, and signatories.

What a line says of itself by its form alone stands in noise.toml; here lines are judged by what stands beside them. The
sentence that a page mark cut is joined again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from alliancediff.language.english import furniture as english
from alliancediff.reading.blocks import Block, BlockKind

PAGE_MARK = "page mark"
RUNNING = "running header or footer"
SIGNATORIES = "names of those who sign"
_OFTEN = 2
"""How often a line must stand beside a page mark before it is a running one."""
_LONGEST_HEADER = 14
"""Words of a running header at most."""
_TAIL = 8
"""Blocks at the end of a text in which its signatories are looked for."""
_FEW_WORDS = 2
_MOST_NAMES = 30


def set_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a text with its furniture marked, and sentences that it cut made whole.

    Args:
        blocks: as a parser found them.

    Example:
        >>> pages = [Block(BlockKind.PARAGRAPH, text) for text in ("We will open a", "Page 1 of 2", "port in May.")]
        >>> [block.text for block in set_apart(pages) if not block.noise]
        ['We will open a port in May.']
    """
    marked = list(_with_reasons(blocks, running_lines(block.text for block in blocks)))
    return list(_signatories_marked(_joined(marked)))


def running_lines(lines: Iterable[str]) -> frozenset[str]:
    """Lines, without their numbers, that stand beside page marks several times: the headers and footers of pages.

    Args:
        lines: the lines or blocks of a text, in order.
    """
    texts = [line.strip() for line in lines if line.strip()]
    keys = list(map(_numbered, texts))
    numbered = Counter(key for key in keys if key)
    marks = {at for at, text in enumerate(texts) if is_page_mark(text) or numbered[keys[at]] >= _OFTEN}
    marks |= _numbers(texts)
    beside = {at + step for at in marks for step in (-1, 1)} & set(range(len(texts))) - marks
    counts = Counter(_key(texts[at]) for at in beside if _may_run(texts[at]))
    every = Counter(map(_key, texts)) if counts else counts
    # One page mark is enough where the line also opens the text: a copy of two pages has no more.
    often = {key for key, number in counts.items() if max(number, every[key]) >= _OFTEN}
    return frozenset(often | {key for key, number in numbered.items() if number >= _OFTEN})


def _numbered(text: str) -> str:
    """The running line beside a page's number, as in "3 | Harbour Office"; "" where there is none."""
    match = english.PAGE_AND_HEADER.fullmatch(text) if english.DIGIT.search(text) else None
    return _key(match["before"] or match["after"]) if match else ""


def is_page_mark(text: str) -> bool:
    """Whether a line does nothing but number a page.

    Example:
        >>> is_page_mark("Page 1 of 3"), is_page_mark("- 2 -"), is_page_mark("2 boats")
        (True, True, False)
    """
    return english.DIGIT.search(text) is not None and english.PAGE_MARK.fullmatch(text.strip()) is not None


def is_running(text: str, running: AbstractSet[str]) -> bool:
    """Whether a line is one of these running lines, with or without a page's number beside it."""
    return bool(running) and not {_key(text), _numbered(text.strip())}.isdisjoint(running)


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _may_run(text: str) -> bool:
    """A running line is short and no sentence, nor the end of one."""
    is_short = len(text.split()) <= _LONGEST_HEADER
    return is_short and not english.ENDS_SENTENCE.search(text) and not english.GOES_ON.match(text)


def _numbers(texts: Sequence[str]) -> set[int]:
    """Places of bare numbers that count up by one from the first to the last: the numbers of pages."""
    places = [at for at, text in enumerate(texts) if english.BARE_NUMBER.fullmatch(text)]
    numbers = [int(texts[at]) for at in places]
    counts_up = len(numbers) >= _OFTEN and all(two - one == 1 for one, two in pairwise(numbers))
    return set(places) if counts_up else set()


def _with_reasons(blocks: Sequence[Block], running: AbstractSet[str]) -> Iterator[Block]:
    """The blocks with page marks and running lines marked; where a running line opens the text, it is its title."""
    texts = [block.text for block in blocks]
    numbers = _numbers(texts)
    seen = False
    for at, block in enumerate(blocks):
        is_first = not seen
        seen = seen or not block.noise
        if block.noise:
            yield block
        elif is_page_mark(block.text) or at in numbers:
            yield replace(block, noise=PAGE_MARK)
        elif is_running(block.text, running):
            yield replace(block, kind=BlockKind.HEADING, level=1) if is_first else replace(block, noise=RUNNING)
        else:
            yield block


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each sentence that furniture cut made whole before it."""
    made: list[Block] = []
    open_at = -1
    cut = False
    for block in blocks:
        if block.noise in {PAGE_MARK, RUNNING}:
            cut = True
            made.append(block)
            continue
        if cut and open_at >= 0 and not block.noise and _goes_on(made[open_at], block):
            made[open_at] = _one(made[open_at], block)
        else:
            made.append(block)
            open_at = len(made) - 1 if not block.noise else -1
        cut = False
    return made


def _goes_on(before: Block, after: Block) -> bool:
    """Whether a block goes on with the sentence in which the page before it broke off."""
    if english.ENDS_SENTENCE.search(before.text) or after.kind is BlockKind.ITEM:
        return False
    return bool(english.GOES_ON.match(after.text) or english.BREAKS_OFF.search(before.text))


def _one(before: Block, after: Block) -> Block:
    """Two blocks as one; a word broken by a hyphen at the page's end is made whole."""
    is_broken = before.text.endswith("-") and after.text[:1].islower()
    head = before.text[:-1] if is_broken else f"{before.text} "
    runs = tuple((len(head) + at, source, length) for at, source, length in after.runs)
    own = before.runs
    if is_broken and own and own[-1][0] + own[-1][2] > len(head):
        own = (*own[:-1], (own[-1][0], own[-1][1], own[-1][2] - 1))
    kind = BlockKind.PARAGRAPH if before.kind is BlockKind.HEADING else before.kind
    return replace(
        before,
        kind=kind,
        level=0 if before.kind is BlockKind.HEADING else before.level,
        text=head + after.text,
        runs=own + runs,
    )


def _signatories_marked(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with the run of names at the end of the text marked, where one of them is a signatory's."""
    tail: list[int] = []
    for at in range(len(blocks) - 1, max(0, len(blocks) - 2 * _TAIL), -1):
        block = blocks[at]
        if not block.noise and (block.kind is BlockKind.ITEM or not _is_name_line(block.text)):
            break
        tail += [at] if not block.noise else []
    signs = len(tail) <= _TAIL and any(english.SIGNS.search(blocks[at].text) for at in tail)
    for at, block in enumerate(blocks):
        yield replace(block, noise=SIGNATORIES) if signs and at in tail else block


def _is_name_line(text: str) -> bool:
    return _FEW_WORDS <= len(text.split()) <= _MOST_NAMES and english.NAME_LINE.fullmatch(text) is not None
