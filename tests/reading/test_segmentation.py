"""Blocks become units."""

from alliancediff.models import Role, Statement, UnitKind
from alliancediff.reading import read_statement


def _read(text: str) -> Statement:
    return read_statement(text.encode())


def test_headings_govern_what_follows_until_one_of_their_rank() -> None:
    """A unit knows the headings that it stands under."""
    statement = _read("<p>Start.</p><h2>Sea</h2><h3>Ports</h3><p>We open.</p><h2>Land</h2><p>We close.</p>")

    assert ["", "Sea > Ports", "Land"] == [u.heading for u in statement.units if u.kind is UnitKind.SENTENCE]


def test_items_take_the_sentence_before_them_that_ends_in_a_colon() -> None:
    """A paragraph between ends the list."""
    statement = _read(
        "<p>We will:</p><ul><li>open ports</li><li>close mines</li></ul><p>Now.</p><ul><li>alone here</li></ul>"
    )

    assert ["We will:", "We will:", ""] == [u.lead_in for u in statement.units if u.kind is UnitKind.ITEM]


def test_after_a_list_within_a_list_the_outer_lead_in_holds_again() -> None:
    """An item that leads in others is done when an item stands beside it."""
    text = b"---\nid: x\n---\nWe will:\n\n- train crews:\n    - in the north\n    - in the south\n- launch a plan\n"

    assert ["", "We will:", "train crews:", "train crews:", "We will:"] == [
        u.lead_in for u in read_statement(text).units
    ]


def test_a_list_inside_a_sentence_is_a_list() -> None:
    """Its marks stay, since every character is accounted for."""
    read = read_statement(b"We agree to: (i) open two ports; (ii) train crews; and (iii) share data (a lot). We go.")

    assert [
        ("We agree to:", ""),
        ("(i) open two ports;", "We agree to:"),
        ("(ii) train crews; and", "We agree to:"),
        ("(iii) share data (a lot).", "We agree to:"),
        ("We go.", ""),
    ] == [(read.quote(u.span), u.lead_in) for u in read.units]


def test_boilerplate_has_a_reason() -> None:
    """Nothing is left out in silence."""
    statement = _read("<p>Accessibility links</p><p>We open two ports.</p><p>###</p>")

    assert [
        (Role.BOILERPLATE, "page or player control"),
        (Role.STATEMENT, "sentence of the text"),
        (Role.BOILERPLATE, "end mark or ornament"),
    ] == [(u.role, u.reason) for u in statement.units]


def test_a_newsletter_box_takes_its_bullets_with_it() -> None:
    """The items under a box are of its kind, those under a formal opening are not."""
    statement = _read(
        "<p>Here's what you can expect from us:</p><ul><li>Port news</li></ul><p>We hereby declare to:</p><ul><li>open ports</li></ul>"
    )

    assert [Role.BOILERPLATE, Role.BOILERPLATE, Role.BOILERPLATE, Role.STATEMENT] == [u.role for u in statement.units]
    assert "We hereby declare to:" == statement.units[-1].lead_in


def test_the_title_and_its_repetition_are_headings() -> None:
    """The first heading is the title; where it comes again, that is said."""
    statement = _read("Our Two Ports\n\nOur Two Ports\n\nWe will open both of them next year.")

    assert "Our Two Ports" == statement.title
    assert ["the title", "the title once more"] == [u.reason for u in statement.units if u.kind is UnitKind.TITLE]


def test_units_tile_the_text() -> None:
    """Every character but white space belongs to exactly one unit."""
    statement = _read("<h1>Ports</h1><p>We open. We close.</p><ul><li>One. Two.</li></ul>")

    joined = "".join(statement.quote(unit.span) for unit in statement.units)

    assert "".join(statement.text.split()) == "".join(joined.split())
