"""Documents in Markdown: words of a statement are escaped, in one place."""

import pytest

import alliancediff as ad
from alliancediff.documents.blocks import Document, Facts, Heading, Items, Paragraph, Quote, Run, Style, Table, words
from alliancediff.formats.markdown import escape, to_markdown
from builders import statement

_EVIL = "*raid* on <b>the</b> [pier](x) `now` | #1"
_SAFE = r"\*raid\* on \<b\>the\</b\> \[pier\](x) \`now\` \| \#1"


def _printed(*blocks: object) -> str:
    return to_markdown(Document(blocks))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "block",
    [
        Heading(_EVIL),
        Heading("", aside=_EVIL),
        Paragraph(words(_EVIL)),
        Items((words(_EVIL),)),
        Items((words(_EVIL),), numbered=True),
        Facts(((_EVIL, words(_EVIL)),)),
        Quote(((_EVIL, words(_EVIL, Style.GONE)),)),
        Table((_EVIL,), ((words(_EVIL),),)),
    ],
)
def test_no_block_lets_words_become_markup(block: object) -> None:
    """No emphasis, link, code, tag, bar or heading comes out of a statement."""
    assert _SAFE in _printed(block)
    assert _EVIL not in _printed(block)


@pytest.mark.parametrize("text", ["- port", "+ port", "1. port", "12) port", "=== port", "--- port"])
def test_a_paragraph_does_not_become_a_list_or_a_rule(text: str) -> None:
    """Nor a heading of what stands above it."""
    assert not _printed(Paragraph(words(text))).startswith(text)
    assert "port" in _printed(Paragraph(words(text)))


@pytest.mark.parametrize("text", ["https://example.org", "http://example.org", "www.example.org"])
def test_bare_addresses_become_no_links(text: str) -> None:
    """Some viewers turn any address into a link."""
    assert text not in escape(text)


def test_gone_words_are_struck_and_added_ones_bold() -> None:
    """Operative words are in italics; a mark keeps to the word before it."""
    told = (
        Run("We"),
        Run("will open", Style.MARKED),
        Run("one", Style.GONE),
        Run("two", Style.ADDED),
        Run("ports"),
        Run(", soon"),
    )

    assert "We *will open* ~~one~~ **two** ports, soon\n" == _printed(Paragraph(told))


def test_blocks_are_parted_and_a_heading_stands_on_what_it_heads() -> None:
    """So that a page stays short."""
    made = _printed(Heading("A"), Items((words("b"),)), Paragraph(words("c")))

    assert "## A\n- b\n\nc\n" == made


def test_words_for_programs_stand_as_they_are() -> None:
    """Unless they could end what marks them."""
    assert "`a|b`\n" == _printed(Paragraph(words("a|b", Style.CODE)))
    assert "a\\`b\n" == _printed(Paragraph(words("a`b", Style.CODE)))


@pytest.mark.parametrize("full", [False, True])
def test_a_hostile_statement_stays_text(*, full: bool) -> None:
    """In its title and its sentences."""
    raid = ad.read_statement(f"We condemn the {_EVIL}.".encode(), id="b", genre="remarks")
    diff = ad.diff(statement("We will open a port.", "a"), raid)

    assert "<b>" not in ad.render(diff, "markdown", full=full).replace("\\<b\\>", "")
