"""The page that a reader sees first."""

import pytest

import alliancediff as ad
from alliancediff.models import BriefLine, BriefSection, Diff

_PORT = "We will open the port of Westport to ferries by June 2023."
_RICE = "We condemn the theft of rice from the delta."
_WHALES = "We will count whales and dolphins near the islands."
_COMET = "We will launch a telescope to watch comets."


def _diff(earlier: list[str], later: list[str]) -> Diff:
    return ad.diff(*(ad.read_text("\n\n".join(lines), id=name) for name, lines in (("a", earlier), ("b", later))))


def _lines(diff: Diff, section: BriefSection) -> list[BriefLine]:
    return [line for line in diff.brief if line.section is section]


def test_a_formula_with_another_word_is_told_with_that_word() -> None:
    """Whatever the verdict on the clause is, the words that came and went are the news."""
    diff = _diff([_RICE, _PORT], [_RICE.replace("condemn the", "condemn the ongoing"), _PORT])

    (line,) = (line for line in diff.brief if "ongoing" in line.text)

    assert "condemn the {+ongoing+} theft of rice" in line.text
    assert ((_RICE,), (_RICE.replace("condemn the", "condemn the ongoing"),)) == (line.earlier, line.later)


def test_what_one_text_holds_alone_is_new_or_gone() -> None:
    """The words quoted stand nowhere in the other text."""
    diff = _diff([_PORT, _WHALES], [_PORT, _COMET])

    assert [(_COMET,)] == [line.later for line in _lines(diff, BriefSection.NEW)]
    assert [(_WHALES,)] == [line.earlier for line in _lines(diff, BriefSection.GONE)]
    assert all(name in _WHALES for line in _lines(diff, BriefSection.GONE) for name in line.names)


def test_equal_texts_have_no_changes() -> None:
    """All of it is kept."""
    diff = _diff([_PORT, _RICE, _WHALES], [_PORT, _RICE, _WHALES])

    assert {BriefSection.KEPT} == {line.section for line in diff.brief}
    assert not diff.beside.changed


def test_the_page_says_how_much_it_does_not_show() -> None:
    """Each sentence is behind a line or counted."""
    diff = _diff([_PORT, _WHALES], [_PORT, _COMET])
    shown = [{quote for line in diff.brief for quote in side(line)} for side in (_earlier, _later)]

    assert [2 - len(one) for one in shown] == [diff.beside.earlier, diff.beside.later]


def _earlier(line: BriefLine) -> tuple[str, ...]:
    return line.earlier


def _later(line: BriefLine) -> tuple[str, ...]:
    return line.later


def test_a_line_keeps_its_id_where_others_come_and_go() -> None:
    """Ids are made from words."""
    (alone,) = _lines(_diff([_PORT], [_PORT, _COMET]), BriefSection.NEW)
    among = _lines(_diff([_PORT], [_RICE, _WHALES, _PORT, _COMET]), BriefSection.NEW)

    assert alone.id in {line.id for line in among}


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("All members condemn the theft of rice.", "Most members condemn the theft of rice.", "Most"),
        ("We will open two ports.", "We will open three ports.", "three"),
        ("We will tax the sale of ivory.", "We will not tax the sale of ivory.", "not"),
    ],
)
def test_a_small_word_is_no_small_matter(earlier: str, later: str, told: str) -> None:
    """What differs by one of them is not kept as it was."""
    diff = _diff([earlier, _PORT], [later, _PORT])

    assert [line.section for line in diff.brief if earlier in line.earlier] != [BriefSection.KEPT]
    assert any(told in line.text for line in diff.brief if later in line.later)


def test_words_that_say_nothing_are_no_change() -> None:
    """Nor does another name for those who speak count."""
    diff = _diff([_RICE, _PORT], [_RICE.replace("We ", "We also "), _PORT])

    assert {BriefSection.KEPT} == {line.section for line in diff.brief}


def _names(diff: Diff, section: BriefSection) -> set[str]:
    return {name for line in _lines(diff, section) for name in line.names}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We will fund the Delta Rice Board.", "The board for rice of the Delta will be funded by us."),
        ("We will work with Westport and Eastport.", "We will work with Eastport and Southport."),
        ("We thank the Northern Whale Watch Office.", "We thank the NWWO."),
    ],
)
def test_no_name_is_gone_that_the_other_text_holds_in_another_way(earlier: str, later: str) -> None:
    """In other words, in another row of names, or in short."""
    gone = _names(_diff([earlier, _PORT], [later, _PORT]), BriefSection.GONE)

    assert not gone & {"Delta Rice Board", "Eastport", "Westport and Eastport", "Northern Whale Watch Office"}


def test_what_moved_is_told_by_the_acts_that_say_so() -> None:
    """Both with their objects."""
    diff = _diff(["We intend to open the port of Westport to ferries.", _RICE], [_PORT, _RICE])

    (line,) = _lines(diff, BriefSection.FURTHER)

    assert "[-intend to-] {+will+} open the port" in line.text


def test_acts_that_share_few_words_are_both_told_with_their_objects() -> None:
    """An edit of them would be a salad."""
    before = "We intend to study how the lighthouses of the northern islands could be lit by the sun and the wind."
    after = "We will light all lighthouses of the northern islands by the sun and the wind, from pier to pier, by 2030."
    line = next(line for line in _diff([before, _RICE], [after, _RICE]).brief if line.later == (after,))

    assert line.text.startswith("“intend to study how the lighthouses")
    assert "” → “will light all lighthouses of the northern islands" in line.text


@pytest.mark.parametrize(
    "roll",
    [
        "Present were Minister Ada Holm, Ambassador Bo Lind and Governor Cleo Marsh.",
        "The delegation of Westport: Secretary Dan Fjord; Admiral Eve Stone, Director of Ports; Mayor Finn Reed.",
    ],
)
def test_who_met_is_no_news(roll: str) -> None:
    """A row of offices and names is in no line, whichever text holds it."""
    for sides in (([_PORT, _RICE], [_PORT, _RICE, roll]), ([_PORT, roll], [_PORT, _RICE])):
        assert roll not in str(_diff(*sides).brief)


def test_a_sentence_that_names_officers_and_says_what_they_do_is_news() -> None:
    """A roll says little else than names."""
    pledge = (
        "Minister Ada Holm and Ambassador Bo Lind will restore the reefs and marshes of the southern islands by 2030."
    )

    assert [(pledge,)] == [line.later for line in _lines(_diff([_PORT], [_PORT, pledge]), BriefSection.NEW)][:1]


@pytest.mark.parametrize(
    ("before", "after", "section"),
    [
        ("The two countries will:", "The two countries will not:", BriefSection.LESS),
        ("The two countries intend to:", "The two countries will:", BriefSection.FURTHER),
    ],
)
def test_items_that_their_lead_in_turns_do_not_stand_as_before(before: str, after: str, section: BriefSection) -> None:
    """Their own words are the same, and the acts of the line say what moved."""
    items = "\n\n- open the port of Westport;\n- count the whales of the northern bay.\n"
    diff = ad.diff(*(ad.read_text(lead + items, id=name) for name, lead in (("a", before), ("b", after))))

    assert not _lines(diff, BriefSection.KEPT)
    assert [True] * 2 == [line.text.startswith("“") for line in _lines(diff, section)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The Joint Whale Office (JWO) will count the whales.", "The JWO will count the whales."),
        ("We will fund the Delta Rice Board.", "We will fund the DRB."),
        (
            "We will count whales, paint boats and mark the reefs.",
            "We will paint boats, count whales and mark the reefs.",
        ),
    ],
)
def test_what_stands_in_short_or_in_another_place_is_not_gone(before: str, after: str) -> None:
    """A name in short is the name, and an order is no loss."""
    diff = _diff([before, _RICE], [after, _RICE])

    assert not [line.text for line in diff.brief if "[-" in line.text and "JWO" not in line.text]
    assert not _lines(diff, BriefSection.GONE)


def test_every_line_has_an_id_of_its_own() -> None:
    """A list of names has the sentences of an entry behind it, too."""
    ids = [line.id for line in _diff([_RICE, _WHALES, _PORT], [_PORT, _COMET]).brief]

    assert len(set(ids)) == len(ids)


def test_a_line_that_went_on_in_two_directions_has_none() -> None:
    """One sentence became two: what rose in one of them is not told as a fall by the other."""
    before = "We will build up the coast guard of the northern isles and its pilots."
    after = [
        "We intend to build up the pilots of the coast guard of the northern isles.",
        "We will build up the coast guard of the northern isles fundamentally, and spend $40 million on it by 2030.",
    ]
    sections = {line.section for line in _diff([before, _RICE], [*after, _RICE]).brief if before in line.earlier}

    assert not {BriefSection.FURTHER, BriefSection.LESS} <= sections
