"""What the page says of small pairs: in which section a line stands, and with which words."""

import pytest

from alliancediff.models import BriefSection
from cases.pairs import diff, listed, printed, sections

_MORE, _LESS, _AS_BEFORE, _CHANGED = BriefSection.FURTHER, BriefSection.LESS, BriefSection.KEPT, BriefSection.CHANGED

_LESS_FAR = [
    ("Kenya will reply within two weeks.", "Kenya will reply within two months.", "reply", "weeks months"),
    ("Chile will mend the pier by 3 May 2023.", "Chile will mend the pier by 9 May 2025.", "pier", "2023 2025"),
    ("Chile will store the blood for six months.", "Chile will store the blood for ten days.", "blood", "six ten"),
    (
        "The parties will host the court until 2031.",
        "The parties will host the court until 2026.",
        "court",
        "2031 2026",
    ),
    ("Norway will pay all dues.", "Norway will pay all dues other than those for ice.", "dues", "ice"),
    ("Norway will mark the reefs.", "Norway will seek to mark the reefs.", "reefs", "seek"),
    ("Norway will mark the reefs.", "Norway will make best efforts to mark the reefs.", "reefs", "efforts"),
    ("Chile will open all harbour archives.", "Chile will open some harbour archives.", "archive", "all some"),
    ("Chile will pay 2/3 of the costs.", "Chile will pay 1/3 of the costs.", "costs", "2/3 1/3"),
    (
        "The two countries will only sell radars with the consent of the Assembly.",
        "The two countries will sell radars with the consent of the Assembly.",
        "radars",
        "only",
    ),
]


@pytest.mark.parametrize(("earlier", "later", "line", "words"), _LESS_FAR)
def test_what_binds_less_stands_with_the_words_that_moved(earlier: str, later: str, line: str, words: str) -> None:
    """And further, with the same words, where the two texts are swapped."""
    there, back = diff(earlier, later), diff(later, earlier)

    assert ({_LESS}, {_MORE}) == (sections(there, line), sections(back, line))
    assert set(words.split()) <= printed(there)
    assert set(words.split()) <= printed(back)


@pytest.mark.parametrize(
    ("earlier", "later", "line"),
    [
        ("We will fund the Deep Lake Survey (DLS).", "We will fund the DLS.", "fund"),
        ("We welcome the Safe Wells Board (SWB).", "We welcome the SWB.", "welcome"),
        ("We will organize a license fair.", "We will organise a licence fair.", "fair"),
        ("We oﬀer ﬁve oﬃces for the labor catalog.", "We offer five offices for the labour catalogue.", "offices"),
        ("We reaﬃrm our defense program.", "We reaffirm our defence programme.", "our"),
    ],
)
def test_another_writing_of_the_same_stands_as_before(earlier: str, later: str, line: str) -> None:
    """Short names, spelling and ligatures change nothing."""
    for compared in (diff(earlier, later), diff(later, earlier)):
        assert sections(compared, line) <= {_AS_BEFORE}
        assert len(compared.repeated) == len(compared.changes) == 1


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("Appeals will be heard by the court in Quito.", "Appeals will be heard by the court in Dakar.", "Quito Dakar"),
        ("The two countries will meet off Tromsø.", "The two countries will meet off Iquique.", "Tromsø Iquique"),
    ],
)
def test_a_swap_is_shown_and_is_no_loss(earlier: str, later: str, words: str) -> None:
    """Another place or day is another one, and no less."""
    for compared in (diff(earlier, later), diff(later, earlier)):
        assert set(words.split()) <= printed(compared)
        assert not {line.section for line in compared.brief} & {_LESS, _MORE}
        assert not compared.weakened
        assert not compared.dropped


@pytest.mark.parametrize(
    ("allowed", "refused"),
    [
        ("The two countries will:", "The two countries will not:"),
        ("Norway and Chile shall:", "Norway and Chile shall not:"),
        ("We undertake to:", "We undertake not to:"),
    ],
)
def test_a_lead_in_is_no_line_and_its_items_are_turned_round(allowed: str, refused: str) -> None:
    """Each item is, and none of them is new or gone."""
    items = ("lend tankers to the militia;", "share the harbour codes;", "open the old archive.")
    compared = diff(*(listed(lead_in, items) for lead_in in (allowed, refused)))

    assert [{_LESS}] * len(items) == [sections(compared, item) for item in items]
    assert not [line for line in compared.beside.changed if {allowed, refused} & {*line.earlier, *line.later}]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Updated: 5 days ago", "Updated: 19 days ago"),
        ("Last updated: 3 May 2021 10:30", "Last updated: 9 June 2022 08:15"),
        ("Version 2.0, last updated 3 May 2021", "Version 2.4, last updated 7 June 2022"),
        ("Last modified on 12 January 2021", "Last modified on 30 March 2022"),
    ],
)
def test_stamps_are_furniture(before: str, after: str) -> None:
    """That a page was touched is no news of what it says."""
    promise = "Norway and Chile will open a shared ice laboratory."
    compared = diff(*(f"{stamp}\n\n{promise}" for stamp in (before, after)))

    assert not {line.section for line in compared.brief} - {_AS_BEFORE}
    assert [promise] == [c.quote for c in compared.commitments if c.statement == compared.later.id]


@pytest.mark.parametrize("header", ["Harbour Compact of Norway and Chile", "Lake Accord", "JOINT COMMUNIQUE"])
def test_the_header_of_pages_is_no_sentence(header: str) -> None:
    """Not even where it opens the text."""
    pages = f"{header}\n\nNorway will open a\n\nPage 1 of 2\n\n{header}\n\nshared ice hall.\n\nChile will train pilots."
    compared = diff(pages, "Norway will open a shared ice hall.\n\nChile will train pilots.")

    assert {_AS_BEFORE} >= {line.section for line in compared.brief}
    assert not compared.beside.changed


@pytest.mark.parametrize(
    ("gone", "kept"),
    [
        ("The herring stocks are sound.", "The parties will count the boats."),
        ("Berit Hauge voted against the levy.", "The parties will build a quay."),
        ("Rents rose in all of the valleys.", "The parties will ship rice."),
    ],
)
def test_background_that_is_gone_is_named(gone: str, kept: str) -> None:
    """What was read as no commitment is compared, too."""
    compared = diff(f"{kept}\n\n{gone}", kept)
    shown = {quote for line in (*compared.brief, *compared.beside.changed) for quote in line.earlier}

    assert gone in shown
    assert {_AS_BEFORE} == sections(compared, kept)
