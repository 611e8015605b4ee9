"""HTML becomes blocks."""

import pytest

from alliancediff.lexicon import load
from alliancediff.reading.from_html import read_blocks, read_metadata

_FACT_SHEET = """[<section><p>Both ports open.<br/><strong><u>Part One</u></strong></p>
<ul><li><strong>Ports</strong>:<ul><li>We open two ports.</li><li>We will open more in:<br></li></ul></li>
<li>the north</li></ul><p><strong>Part Two<br/></strong>We end here.</p></section>]"""


def test_section_lead_in_and_bullet_are_kept() -> None:
    """Headings, bold lead-ins and nested bullets come out at their levels, also where lists are nested wrongly."""
    blocks = [(str(b.kind), b.level, b.text) for b in read_blocks(_FACT_SHEET)]

    assert [
        ("paragraph", 0, "Both ports open."),
        ("heading", 7, "Part One"),
        ("heading", 8, "Ports:"),
        ("item", 2, "We open two ports."),
        ("item", 2, "We will open more in:"),
        ("item", 1, "the north"),
        ("heading", 7, "Part Two"),
        ("paragraph", 0, "We end here."),
    ] == blocks


def test_scripts_styles_and_comments_leave_nothing() -> None:
    """Code is not text, and is never run."""
    assert ["Open."] == [
        b.text for b in read_blocks("<style>p{}</style><script>alert(1)</script><!-- x --><p>Open.</p>")
    ]


def test_entities_are_read() -> None:
    """What a browser shows is what is kept."""
    assert ["R&D in <two> ports"] == [b.text for b in read_blocks("<p>R&amp;D in &lt;two&gt; ports</p>")]


def test_deep_nesting_is_no_problem() -> None:
    """The walk keeps its own stack."""
    blocks = read_blocks("<div>" * 3000 + "We open." + "</div>" * 3000)

    assert ["We open."] == [b.text for b in blocks]


def test_the_title_of_a_page() -> None:
    """A page's title is known although it is no part of the text."""
    assert "A page" == read_metadata("<html><head><title>A\n page</title></head><body></body></html>").title


def test_struck_out_words_are_no_text() -> None:
    """A deletion left in would turn the sense round."""
    (block,) = read_blocks("<p>We will <del>not</del> <s>never</s> sign.</p>")

    assert "We will sign." == block.text


def test_footnote_marks_are_no_text_but_powers_are() -> None:
    """After a word or a stop a raised number points elsewhere."""
    (block,) = read_blocks("<p>We will sign.<sup>1</sup> We clean 3 km<sup>2</sup>.</p>")

    assert "We will sign. We clean 3 km2." == block.text


@pytest.mark.parametrize(
    "page",
    [
        '<!doctype html><html><body><form id="page">{}</form></body></html>',
        '<!doctype html><html><body class="no-sidebar has menu">{}</body></html>',
        '<!doctype html><html><body><nav>Home</nav><div class="social statement">{}</div></body></html>',
    ],
    ids=["form", "body", "div"],
)
def test_what_holds_most_of_a_page_is_no_box_beside_it(page: str) -> None:
    """Whatever its tag or class is called."""
    words = "<p>We will open two ports.</p><p>We will train fifty pilots.</p>"

    blocks = read_blocks(page.format(words), rules=load().elements)

    assert ["We will open two ports.", "We will train fifty pilots."] == [b.text for b in blocks if not b.noise]


def test_many_breaks_in_one_paragraph_cost_no_more_than_their_length() -> None:
    """A paragraph of 20,000 lines is read at once."""
    (block,) = read_blocks("<p>" + "a<br>" * 20_000)

    assert 20_000 == len(block.text.split())
