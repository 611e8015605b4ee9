"""Documents on a terminal: readable without colour, and no sign of a statement is obeyed."""

import pytest

import alliancediff as ad
from alliancediff.documents.blocks import Document, Facts, Heading, Items, Paragraph, Quote, Run, Style, Table, words
from alliancediff.formats.terminal import shown, to_terminal
from builders import statement

_EVIL = "[bold]port[/] \x1b[31mred\x07 \u202eback"


def _printed(*blocks: object, width: int = 100, color: bool = False) -> str:
    return to_terminal(Document(blocks), width=width, color=color)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "block",
    [
        Heading(_EVIL, aside=_EVIL),
        Paragraph(words(_EVIL)),
        Items((words(_EVIL),)),
        Facts(((_EVIL, words(_EVIL)),)),
        Quote(((_EVIL, words(_EVIL, Style.GONE)),)),
        Table((_EVIL,), ((words(_EVIL),),)),
    ],
)
@pytest.mark.parametrize("color", [False, True])
def test_no_block_lets_a_terminal_be_led_astray(block: object, *, color: bool) -> None:
    """Neither escapes nor signs that turn the direction nor markup of the library that prints."""
    made = _printed(block, color=color)

    assert "\x1b[31mred" not in made
    assert not {"\x07", "\u202e"} & set(made)
    assert "[bold]port[/]" in made.replace("\n", "")


def test_control_signs_are_seen() -> None:
    """So that nobody takes the text for whole."""
    assert "a\ufffdb c" == shown("a\x1bb\n c")


def test_gone_and_added_words_can_be_read_without_colour() -> None:
    """As `git diff --word-diff` marks them."""
    told = (Run("We will open"), Run("one", Style.GONE), Run("two", Style.ADDED), Run("ports"), Run(", soon"))

    assert "We will open [-one-] {+two+} ports, soon\n" == _printed(Paragraph(told))


def test_no_colour_unless_asked_for() -> None:
    """A report is plain text by default."""
    diff = ad.diff(statement("We intend to open a port.", "a"), statement("We will open a port.", "b"))

    assert "\x1b" not in ad.render(diff, full=True)
    assert "\x1b" in ad.render(diff, full=True, color=True)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_no_line_is_longer_than_the_page(width: int) -> None:
    """Words are wrapped and hang under the first of their item; an address is broken after a sign."""
    address = "https://example.org/" + "statements-and-releases/" * 6
    label = "31 > 27-28"
    made = _printed(
        Items((words("port " * 60),)),
        Facts(((label, words("whale " * 60)), ("", words(address)))),
        width=width,
    )

    assert max(map(len, made.splitlines())) <= width
    assert all(line[:2] in {"- ", "  "} for line in made.splitlines())
    assert all(word in {"-", "port", "whale", *label.split()} or word in address for word in made.split())


def test_a_table_that_is_too_wide_is_cut_into_blocks_of_columns() -> None:
    """Each has the first columns; a row that says nothing in a block is left out of it."""
    days = tuple(str(n) for n in range(1, 41))
    rows = (
        (words("Ports"), words("kept"), *(words("=") for _ in days)),
        (words("Whales"), words("new"), *(words("." if int(n) < 30 else "=") for n in days)),
    )
    made = _printed(Table(("line", "became", *days), rows, fixed=2, blank="."), width=60)

    assert 40 == sum(line.count("=") for line in made.splitlines() if line.startswith("Ports"))
    assert 11 == sum(line.count("=") for line in made.splitlines() if line.startswith("Whales"))
    assert made.count("Ports") > made.count("Whales")
    assert max(map(len, made.splitlines())) <= 60
