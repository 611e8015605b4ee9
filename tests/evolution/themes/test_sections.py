"""Which section takes up which, though their headings differ."""

import alliancediff as ad
from alliancediff.evolution.themes.sections import sections_of
from builders import statement

_EARLIER = """We will meet again.

## Health cooperation

We will fund vaccines for the islands.

## Ports of the north

We will open two ports.

## Closing words

We thank the hosts. We will write soon.
"""
_LATER = """## Pandemic response, global health, and health security

We will share vaccines and prepare for the next pandemic.

## Space

We will launch a satellite.

## Sea and land

### Ports

We will open three ports.
"""


def _pairs(*texts: str) -> set[tuple[str, str]]:
    named = [statement(text, f"s{year}", date=f"{year}-05-01") for year, text in enumerate(texts, 2021)]
    found = ad.themes(named)
    headings = {section.id: section.heading for section in found.sections}
    return {(headings[link.earlier], headings[link.later]) for link in found.section_links}


def test_sections_are_joined_by_what_is_said_under_them() -> None:
    """And by part of a path; those that nothing takes up stay alone."""
    assert _pairs(_EARLIER, _LATER) == {
        ("Health cooperation", "Pandemic response, global health, and health security"),
        ("Ports of the north", "Sea and land > Ports"),
    }


def test_equal_headings_are_joined_whatever_is_said_under_them() -> None:
    """A text that is built as the last one was."""
    assert ("Ports", "Ports") in _pairs(
        "## Ports\n\nWe will fund vaccines.\n\n## Talks\n\nWe will meet.", "## Ports\n\nWe will launch a satellite."
    )


def test_a_section_may_go_on_in_several() -> None:
    """Each of the later ones comes nearest to it."""
    later = (
        "## Vaccines\n\nWe will fund vaccines for the islands.\n\n## Global health security\n\nWe will fund vaccines."
    )

    assert {"Vaccines", "Global health security"} == {two for one, two in _pairs(_EARLIER, later) if "Health" in one}


def test_sections_on_other_things_are_not_joined() -> None:
    """Words that nearly all headings have join nothing."""
    one = "## Cooperation on space\n\nWe will launch a satellite."
    two = "## Cooperation on health\n\nWe will fund vaccines."

    assert set() == _pairs(one, two)


def test_a_section_is_what_stands_under_one_path_and_holds_a_commitment() -> None:
    """In text order, with its ids and themes; what stands before the first heading is none."""
    found = ad.extract(statement(_EARLIER + "\n## Weather\n\nThe sky was blue.\n"))
    sections = sections_of(found.statement, found.commitments)

    assert "Health cooperation" == sections[0].heading
    assert ("covid-response",) == sections[0].themes
    assert {"Weather", ""}.isdisjoint(section.heading for section in sections)
    known = {c.id: c for c in found.commitments}
    assert all(known[i].heading == section.heading for section in sections for i in section.commitments)


def test_likenesses_lie_between_none_and_all() -> None:
    """And a section is wholly like itself."""
    texts = [statement(_EARLIER, name, date=date) for name, date in (("a", "2021-01-01"), ("b", "2022-01-01"))]
    links = {link.earlier[1:]: link for link in ad.themes(texts).section_links if link.earlier[1:] == link.later[1:]}

    assert len(links) == 3
    for link in links.values():
        assert 0 <= min(link.score, link.heading, link.themes, link.lines)
        assert 1 == link.heading
        assert link.score <= 1


def test_what_all_sections_are_on_joins_none_of_them() -> None:
    """The region that both texts are about says nothing on which section takes up which."""
    one = "## Reefs\n\nWe will map reefs in the Pacific Islands.\n\n## Roads\n\nWe will pave roads in the Pacific Islands."
    two = "## Schools\n\nWe will build schools in the Pacific Islands.\n\n## Courts\n\nWe will train judges in the Pacific Islands."

    found = ad.themes([statement(one, "a", date="2021-01-01"), statement(two, "b", date="2022-01-01")])

    assert 2 == found.row("pacific-islands").cells[0].commitments
    assert () == found.section_links
