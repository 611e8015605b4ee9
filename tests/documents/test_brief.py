"""The brief: one page, whatever the length of the texts."""

import re
from dataclasses import replace
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.models import Beside, BriefLine, BriefSection, Genre, Rank
from builders import statement
from corpora import corpus_diff

_SEALS = "\n\n".join(f"We will count the seals of island {n}." for n in range(9))


@cache
def _diff() -> ad.Diff:
    earlier = statement(f"We intend to open a port.\n\n{_SEALS}", "a", date="2021-05-01")
    return ad.diff(earlier, statement(f"We will open a port.\n\n{_SEALS}", "b", date="2022-05-01"))


def _line(section: BriefSection, n: int = 0, text: str = "“port” → “harbour”", **fields: object) -> BriefLine:
    one, two = ("We intend to open a port.",), ("We will open a port.",)
    sides = {BriefSection.NEW: ((), two), BriefSection.GONE: (one, ())}.get(section, (one, two))
    return replace(BriefLine(f"{section}{n}", section, f"Ports {n}", text, *sides), **fields)  # type: ignore[arg-type]


def _with(*lines: BriefLine, **fields: object) -> ad.Diff:
    return replace(_diff(), brief=lines, **fields)  # type: ignore[arg-type]


def _text(diff: ad.Diff, form: str = "terminal", **options: object) -> str:
    return ad.render(diff, form, **options).replace("\\", "")  # type: ignore[arg-type]


_TITLES = {
    BriefSection.CHANGED: "Formulas kept, with changed words",
    BriefSection.NEW: "New: undertakings",
    BriefSection.FURTHER: "Further: Ports",
    BriefSection.LESS: "Less far: Ports",
    BriefSection.DONE: "Told as done or under way",
    BriefSection.GONE: "Topics and names",
}


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_the_sections_stand_in_the_order_of_the_page(form: str) -> None:
    """Kept formulas first, lists last, then what is beside them and how to see the rest."""
    text = _text(_with(*map(_line, BriefSection)), form).replace("**", "")
    places = [text.index(title) for title in (*_TITLES.values(), "Beside and beyond", "--full", "alliancediff:")]

    assert sorted(places) == places


@pytest.mark.parametrize("section", _TITLES)
def test_a_section_without_lines_is_left_out(section: BriefSection) -> None:
    """An empty title says nothing."""
    others = [one for one in BriefSection if one not in {section, BriefSection.KEPT}]

    assert _TITLES[section] not in _text(_with(*map(_line, others)))


def test_a_line_has_its_topic_its_places_and_its_words() -> None:
    """Of one side alone the number is enough, since the section says which."""
    text = _text(_with(_line(BriefSection.FURTHER), _line(BriefSection.NEW)))

    assert "- Further: Ports 0 (1 > 1): “port” → “harbour”" in text
    assert "1. Ports 0 (1): “port” → “harbour”" in text


def test_how_places_are_told_and_whether_silence_counts_is_said_once() -> None:
    """On top, in two lines."""
    text = _text(_diff())

    assert 1 == " ".join(text.split()).count("sentence earlier > later.")
    assert "joint statements, 10 > 10 sentences with headings; " in " ".join(text.split())
    assert 1 == text.count("Silence counts: same parties and sort of text (rank unknown)")


def test_ranks_are_called_the_same_where_both_are_known() -> None:
    """And only there."""
    ranked = [replace(side, rank=Rank.LEADERS) for side in _diff().statements]

    assert "Silence counts: same parties, rank and sort of text" in " ".join(_text(ad.diff(*ranked)).split())


def test_a_text_whose_silence_means_nothing_says_why() -> None:
    """And not that silence counts."""
    article = replace(_diff().later, genre=Genre.PRESS_ARTICLE)
    text = " ".join(_text(ad.diff(_diff().earlier, article)).split())

    assert "What the later text leaves out means nothing here: a press text chooses what it reports." in text
    assert "Silence counts" not in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_brief_of_any_length_is_one_page(form: str) -> None:
    """At most 60 lines of 100 columns; no section is emptied for another, and no word or quotation is cut."""
    words = "; ".join(f"“a long formula of the harbour {n}” → “an even longer formula of it {n}”" for n in range(9))
    lines = [_line(section, n, words, rank=n) for section in BriefSection for n in range(30)]
    text = _text(_with(*lines, beside=Beside(tuple(lines[:9]), 3, 4)), form)

    assert sum(max(1, -(-len(line) // 100)) for line in text.splitlines()) <= 60
    assert all(title in text.replace("**", "") for title in _TITLES.values())
    for line in text.splitlines():
        assert line.count("“") == line.count("”") or form == "terminal"


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_the_brief_of_the_corpus_is_one_page(form: str) -> None:
    """Of two digests of a hundred sentences."""
    assert len(ad.render(corpus_diff(), form).splitlines()) <= 60


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_digest_is_marked_in_every_report(form: str) -> None:
    """An analyst must not quote it as the parties' words."""
    digest = corpus_diff().earlier

    for text in (
        ad.render(corpus_diff(), form),
        ad.render(corpus_diff(), form, full=True),
        ad.render(ad.extract(digest), form),
    ):
        assert "DIGEST, not the parties' own words" in " ".join(text.split())


def test_no_code_word_reaches_a_reader() -> None:
    """Scales are words of the texts."""
    for full in (False, True):
        text = ad.render(corpus_diff(), full=full)

        assert not re.search(r"\b[FNRPD]\d\b|umbrella|many to many|deciding pair|No theme|chance of any|\blean", text)


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ({"only": ["less"]}, {BriefSection.LESS}),
        ({"only": ["weakened", "new"]}, {BriefSection.LESS, BriefSection.NEW}),
        ({"only": "repeated"}, {BriefSection.CHANGED, BriefSection.DONE}),
        ({"only": "gone"}, {BriefSection.GONE}),
    ],
)
def test_kinds_and_sections_choose_lines(options: dict[str, object], left: set[BriefSection]) -> None:
    """A kind of change stands for the sections that tell of it; the rest is counted."""
    text = _text(_with(*map(_line, BriefSection)), **options)

    assert left == {section for section, title in _TITLES.items() if title in text}
    assert "Not shown here" in " ".join(text.split())


def test_topics_themes_and_sureness_choose_lines() -> None:
    """By the sentences behind a line."""
    lines = [_line(BriefSection.FURTHER)]
    diff = _with(*lines, links=tuple(replace(link, confidence=0.6) for link in _diff().links), topics=())

    assert "Further: Ports" in _text(diff, min_confidence=0.5)
    assert "Further: Ports" not in _text(diff, min_confidence=0.7)
    title = next(topic.title for topic in _diff().topics if "We will open a port." in topic.later)
    other = next(topic.title for topic in _diff().topics if "We will open a port." not in topic.later)
    assert "Further: Ports" in _text(_with(*lines), topics=[title])
    assert "Further: Ports" not in _text(_with(*lines), topics=[other])


def test_a_limit_holds_for_each_section() -> None:
    """The first lines stay."""
    lines = [_line(section, n) for section in (BriefSection.NEW, BriefSection.LESS) for n in range(4)]
    text = _text(_with(*lines), limit=2)

    assert (2, 2) == (len(re.findall(r"^\d\. Ports", text, re.MULTILINE)), text.count("Less far:"))
    assert "Not shown here: 4 lines." in " ".join(text.split())


def test_names_that_one_text_has_alone_are_lists_with_their_places() -> None:
    """They are no entries of a section, and a name that a quotation holds has its number."""
    lists = (
        _line(BriefSection.GONE, names=("a port", "Harbour Council")),
        _line(BriefSection.NEW, names=("Pilot Academy",)),
    )
    text = _text(_with(*lists))

    assert "Gone: a port (1), Harbour Council" in text
    assert "New: Pilot Academy" in text
    assert "1. " not in text


def test_what_stands_as_before_is_one_item() -> None:
    """With the places of all of it."""
    assert "- As before: Ports; Whales (1 > 1)" in _text(
        _with(_line(BriefSection.KEPT, text="Ports; Whales", names=("Ports", "Whales")))
    )


def test_entries_worth_least_are_left_out_where_the_page_is_full() -> None:
    """Whole ones, in every section; those that stay are in the order of the text, and the rest is counted."""
    words = "; ".join(f"“a long formula of the harbour {n}”" for n in range(4))
    sections = BriefSection.CHANGED, BriefSection.NEW, BriefSection.LESS
    lines = [_line(section, n, words, rank=12 - n) for section in sections for n in range(12)]
    text = _text(_with(*lines), width=4_000)
    shown = {section: re.findall(rf"{lead}Ports (\d+)", text) for section, lead in _ENTRIES.items()}

    for numbers in shown.values():
        assert numbers == [str(n) for n in range(12 - len(numbers), 12)]
        assert len(numbers) > 1
    assert text.count("the harbour 3”") == sum(map(len, shown.values()))
    assert f"Not shown here: {36 - sum(map(len, shown.values()))} lines." in text


_ENTRIES = {BriefSection.CHANGED: r"(?m)^- ", BriefSection.NEW: r"(?m)^\d+\. ", BriefSection.LESS: "Less far: "}


def test_a_pair_that_is_not_sure_is_only_set_side_by_side() -> None:
    """Under a title of its own that claims nothing."""
    text = _text(_with(_line(BriefSection.CHANGED), _line(BriefSection.CHANGED, 1, "“a” | “b”", unsure=True)))
    title = "Perhaps the same line: earlier | later"

    assert "Ports 0" in text.split(title)[0]
    assert "Ports 1 (1 > 1): “a” | “b”" in text.split(title)[1]


def test_an_edit_is_told_with_signs() -> None:
    """As everywhere: they can be read without colour."""
    text = _text(_with(_line(BriefSection.CHANGED, 0, "open the [-port-] {+harbour+} of")))

    assert "open the [-port-] {+harbour+} of" in text


def test_what_no_line_shows_is_counted() -> None:
    """And background that changed is told in brief."""
    lines = (_line(BriefSection.CHANGED, 7),)
    text = " ".join(_text(_with(beside=Beside(lines, 3, 4))).split())
    without = " ".join(_text(_with(beside=Beside((), 4, 5))).split())

    assert "Also changed, not read as commitments: Ports 7 (1 > 1): “port” → “harbour”" in text
    assert "In no entry: 9 of 10 earlier and 9 of 10 later sentences." in text
    assert "In no entry: 10 of 10 earlier and 10 of 10 later sentences." in without


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_two_equal_texts_print_one_line(form: str) -> None:
    """Typography does not count."""
    text = "We will open the ministers' port."
    same = ad.diff(statement(text, "a"), statement(text.replace("'", "’"), "b"))

    assert "No difference: both texts hold the same 1 sentence.\n" == ad.render(same, form)


def test_a_limit_keeps_the_best_lines_and_the_lists() -> None:
    """By their rank, not by their place."""
    lines = [_line(BriefSection.NEW, n, rank=4 - n) for n in range(4)]
    text = _text(_with(*lines, _line(BriefSection.GONE, names=("Harbour Council",))), limit=2)

    assert ["2", "3"] == re.findall(r"\d\. Ports (\d)", text)
    assert "Gone: Harbour Council" in text


def test_a_title_that_the_page_prints_can_be_asked_for() -> None:
    """As the foot says."""
    text = _text(_with(_line(BriefSection.NEW), _line(BriefSection.LESS, 1)), topics=["ports 1"])

    assert "Less far: Ports 1" in text
    assert "1. Ports 0" not in text


def test_courtesies_are_one_count() -> None:
    """They are no entries of their own."""
    pledge = "We will open a port."
    thanks = f"{pledge}\n\nWe thank the people of Westport for their warm welcome."
    text = " ".join(_text(ad.diff(statement(thanks, "a"), statement(f"{pledge} We will count whales.", "b"))).split())

    assert "1 and 0 of these are courtesies." in text


def test_background_has_the_lines_that_are_left() -> None:
    """A short page tells more of it; a full one tells one line."""
    many = tuple(
        _line(BriefSection.CHANGED, n, "“the old stone harbour of the isles” → “the new pier”") for n in range(9)
    )
    short, full = (_text(_with(*lines, beside=Beside(many, 3, 4))) for lines in ((), _full()))

    assert "Ports 3" in short.split("Also changed")[1]
    assert "Ports 3" not in full.split("Also changed")[1]


def test_a_short_entry_takes_the_room_that_a_longer_one_left() -> None:
    """Nothing is left out that has room."""
    lines = [*_full(), _line(BriefSection.DONE, 1, "“a”", rank=2), _line(BriefSection.DONE, 2, "“b”", rank=3)]
    text = ad.render(_with(*lines), "markdown")
    left = int("".join(re.findall(r"Not shown here: (\d+) line", text)) or 0)

    assert len(text.splitlines()) <= 60
    assert left < len(lines)


def _full() -> list[BriefLine]:
    words = "; ".join(f"“a long formula of the harbour {n}”" for n in range(9))
    return [
        _line(section, n, words, rank=12 - n) for section in (BriefSection.CHANGED, BriefSection.NEW) for n in range(12)
    ]
