"""Reports on a series: what comes first, what is escaped, what is marked."""

import datetime as dt
import json
import re
from dataclasses import replace
from functools import cache

import jsonschema
import pytest

import alliancediff as ad
from alliancediff.models import Genre
from alliancediff.rendering.to_json import json_schema
from builders import statement, whales
from corpora import corpus_trace

_EVIL = "We will fund the <b>port</b> | [link](http://x.example) \x1b[31mred, `code` and more."


@cache
def _series() -> ad.Evolution:
    return ad.trace(whales(_EVIL))


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_thread_tells_who_said_what_when(form: str) -> None:
    """First and last day, silence, the words of each day with the verdict, and the texts behind it."""
    text = " ".join(ad.render(_series(), form, full=True).replace("\\", "").split())

    for words in (
        "first said 2021-05-01 by Japan, United States",
        "last said 2022-05-01",
        "longest silence: 365 calendar days",
        "We plan to count the whales of the bay.",
        "We will count the whales of the bay by 2030.",
        "added “by 2030”",
        "joint statement b; also in readout c",
        "3 texts of 2 days",
        "alliancediff:",
    ):
        assert words in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_threads_stand_under_their_themes(form: str) -> None:
    """In alphabetical order of their titles, with their number; those of no theme last."""
    series = corpus_trace()
    text = ad.render(series, form, full=True).replace("\\", "")
    counts = {series.titles.get(theme, "Other subjects"): len(found) for theme, found in series.by_theme().items()}
    order = [*sorted(counts.keys() - {"Other subjects"}), "Other subjects"]

    places = [re.search(rf"^(## )?{re.escape(title)} \({counts[title]} thread", text, re.MULTILINE) for title in order]

    assert all(places)
    assert sorted(place.start() for place in places if place) == [place.start() for place in places if place]


def test_a_series_is_told_at_a_glance() -> None:
    """A mark for each day, for threads of several days only."""
    text = ad.render(_series(), full=True)
    (course,) = (line for line in text.splitlines() if re.search(r" o +\+$", line))

    assert "1: 2021-05-01, 2: 2022-05-01" in " ".join(text.split())
    assert ["o", "+"] == course.split()[-2:]


def test_a_line_said_once_is_told_in_brief() -> None:
    """Its words and its text; that it is only silent since needs no word."""
    last = statement("They met.", "d", Genre.PRESS_ARTICLE, date="2023-05-01")
    text = ad.render(ad.trace([statement("We will fund vaccines.", "a", date="2022-05-01"), last]), full=True)
    brief = text[text.index("Said once: 1") : text.index("Texts")]

    assert "2022-05-01 We will fund vaccines. joint statement a" == " ".join(brief.split("\n", 1)[1].split())
    assert "At a glance" not in text


def test_a_verdict_on_texts_of_two_sorts_says_so_and_looks_further_back() -> None:
    """The readout is weaker by its sort; against the joint statement before it nothing changed."""
    line = "We will count the whales of the bay."
    said = [
        ("2021", line, Genre.JOINT_STATEMENT),
        ("2022", "They discussed the count of the whales of the bay.", Genre.READOUT),
    ]
    texts = [
        statement(text, year, genre, date=f"{year}-05-01") for year, text, genre in [*said, ("2023", line, said[0][2])]
    ]
    report = " ".join(ad.render(ad.trace(texts), full=True).split())

    assert "against a joint statement · readout 2022" in report
    assert "against a readout; against the joint statement of 2021-05-01, the last of its sort: repeated" in report
    assert (
        "continued: by the last mention against that of 2021-05-01, the last before it in a text of its sort" in report
    )


def test_markdown_obeys_no_markup_of_a_statement() -> None:
    """Neither tags nor links nor the bars of a table."""
    evil = b"We will fund the [port](http://x.example) | `code` &amp; a *star* <b>bay</b>."
    series = ad.trace([ad.read_statement(evil, id="a", date="2021-05-01")])
    text = ad.render(series, "markdown", full=True)

    said = text.split("## Texts")[0].replace("**2021-05-01**", "")

    assert not re.search(r"(?<!\\)[<\[*`]", said)


def test_a_terminal_is_not_led_astray() -> None:
    """No escape of a statement reaches it."""
    assert "\x1b" not in ad.render(_series(), "terminal", full=True)


def test_what_is_left_out_is_counted() -> None:
    """A part of a report says that it is one."""
    threads = ad.select(_series(), statuses=["strengthened"])

    assert "Not shown here: 1." in ad.render(_series(), shown=threads, full=True)
    assert "Not shown here" not in ad.render(_series(), full=True)


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_an_answer_stands_above_the_texts_that_were_read(form: str) -> None:
    """When the words were first said, by whom, in which text, and in which words."""
    found = ad.find(_series(), "whales")
    text = " ".join(ad.render(_series(), form, finding=found, shown=found.threads, full=True).split())

    answer = (
        "“whales” was first said on 2021-05-01 by Japan, United States, in joint statement a: “We plan to count the"
    )
    assert answer in text
    assert text.index(answer) < text.index("longest silence") < text.index("sha256")


def test_words_that_no_commitment_holds_are_answered_so() -> None:
    """With the place outside of commitments, where there is one."""
    series = ad.trace([statement("The fog was thick.\n\nWe will open a port.", "a", date="2021-05-01")])
    text = " ".join(ad.render(series, finding=ad.find(series, "fog"), shown=(), full=True).split())

    assert "“fog” stands in no commitment of these texts" in text
    assert "It stands outside any, on 2021-05-01 in joint statement a: “The fog was thick.”" in text


def test_themes_shorten_a_report_and_changes_are_no_choice() -> None:
    """`only` and `explain` are for a diff."""
    series = corpus_trace()

    assert "Not shown here" in ad.render(series, themes=["quad"], full=True)
    for options in ({"only": ["new"]}, {"explain": True}):
        with pytest.raises(ad.errors.SettingsError, match="is for Diff"):
            ad.render(series, **options)  # type: ignore[arg-type]


def test_a_branch_says_what_it_is_compared_with() -> None:
    """Its first verdict is against a clause of another thread, which is named."""
    series = corpus_trace()
    branch = next(thread for thread in series.threads if thread.split_from and thread.mentions[0].against)
    text = " ".join(ad.render(series, shown=[branch], full=True).split())

    assert "against the thread that it branches off" in text
    assert f"({branch.split_from[0]})" in text.replace("( ", "(")


def test_an_unknown_format_is_an_error() -> None:
    """The error names those there are."""
    with pytest.raises(ad.errors.UnknownFormatError, match="markdown"):
        ad.render(_series(), "docx")


def test_json_follows_its_schema() -> None:
    """The fields that programs rest on are there, the schema's name first."""
    built = json.loads(ad.render(_series(), "json"))

    jsonschema.validate(built, json_schema(ad.Evolution))
    assert ["schema", "signature"] == list(built)[:2]
    assert {"statements", "commitments", "links", "threads"} <= set(built)
    assert {"earlier", "later", "kind", "confidence", "gap"} <= set(built["links"][0])
    assert {"id", "theme", "commitments", "status", "first", "last"} <= set(built["threads"][0])
    assert _series() == ad.from_json(json.dumps(built))


def test_a_line_that_goes_on_elsewhere_shows_where_and_in_which_words() -> None:
    """On the day, at a glance, and below its own days."""
    series = corpus_trace()
    thread = next(t for t in series.threads if t.goes_on and len(t.mentions) > 1)
    text = " ".join(ad.render(series, shown=[thread], full=True).split())
    onward = next(c for c in series.commitments if c.id == thread.goes_on[0])

    assert " > " in text[text.index("At a glance") : text.index("o first said")]
    assert "goes on in " in text
    assert " ".join(onward.quote.split()[:4]) in text


def test_a_line_that_may_be_older_says_so() -> None:
    """Where an unsure match leads back to a clause on it."""
    series = corpus_trace()
    older = [
        thread
        for thread in series.threads
        if any(
            c.id in thread.perhaps and thread.line in c.lines and c.statement < str(thread.first)
            for c in series.commitments
        )
    ]
    text = ad.render(series, shown=older[:1], full=True)

    assert older
    assert "(perhaps 202" in text
    assert "(perhaps 202" not in ad.render(series, shown=[t for t in series.threads if not t.perhaps], full=True)


def test_other_parties_are_named() -> None:
    """Of the text compared with, and of one beside it on a day."""
    line = "We will count the whales of the southern bay."
    texts = [
        statement(line, "a", issuers=("Chile", "Peru"), date="2021-05-01"),
        statement(line, "b", date="2022-05-01"),
        statement(line, "c", issuers=("Australia", "Brazil", "Chile", "India", "Peru"), date="2022-05-01"),
    ]
    report = " ".join(ad.render(ad.trace(texts), full=True).split())

    assert "against a joint statement of Chile, Peru" in report
    assert "also in joint statement c (of Australia, Brazil, Chile, India and 1 more)" in report


def test_a_long_series_keeps_its_names_at_a_glance() -> None:
    """Marks of many days close up in fives; no line is longer than the page."""
    line = "We will count the whales of the southern bay."
    texts = [statement(line, f"t{n:03d}", date=str(dt.date(2001, 1, 1) + dt.timedelta(days=n))) for n in range(45)]
    series = ad.trace(texts)
    for width in (200, 110):
        glance = ad.render(series, full=True, width=width).split("At a glance")[1].split("o first said")[0]
        named = [row for row in glance.splitlines() if "continued" in row]

        assert 1 == len(named)
        assert 44 == sum(row.split("continued")[1].count("=") for row in named)
        assert max(map(len, glance.splitlines())) <= width


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_trace_is_one_page_unless_all_is_asked_for(form: str) -> None:
    """The glance, the steps that matter most, and the texts last; then how to see the rest."""
    text = ad.render(corpus_trace(), form).replace("\\", "")
    places = [
        text.index(title)
        for title in (
            "At a glance",
            "The 10 steps that matter most",
            "\nTexts" if form == "terminal" else "## Texts",
            "--full: ",
            "alliancediff:",
        )
    ]

    assert sorted(places) == places
    assert len(text.splitlines()) <= 60


def test_a_step_is_told_with_its_day_its_words_and_since_when() -> None:
    """In words of the texts."""
    text = ad.render(_series())

    assert "strengthened since 2021-05-01: from “plan to count” to “will count”" in " ".join(text.split())
    assert "“We will count the whales of the bay by 2030.”" in text


def test_a_step_between_texts_of_two_sorts_is_none() -> None:
    """A readout is weaker by its sort."""
    said = [("a", "We will count the whales of the bay.", Genre.JOINT_STATEMENT)]
    said += [("b", "They discussed the count of the whales of the bay.", Genre.READOUT)]
    texts = [statement(text, name, genre, date=f"202{n}-05-01") for n, (name, text, genre) in enumerate(said)]

    assert "matter most" not in ad.render(ad.trace(texts))


def test_many_texts_do_not_stand_before_the_answer() -> None:
    """Nor do they fill the page."""
    texts = [statement(f"We will count whale {n}.", f"t{n}", date=f"2021-05-{n + 1:02d}") for n in range(20)]
    text = ad.render(ad.trace(texts))

    listed = text.split("\nTexts")[1]

    assert "… 14 texts more" in listed
    assert all(day in listed for day in ("2021-05-01", "2021-05-20"))
    assert "2021-05-10" not in listed


def _steps(*lines: tuple[str, str]) -> str:
    """The steps of two statements in which each line stands as told."""
    texts = ("\n\n".join(side) for side in zip(*lines, strict=True))
    series = [statement(text, f"t{n}", date=f"202{n}-05-01") for n, text in enumerate(texts, 1)]
    return " ".join(ad.render(ad.trace(series)).split()).partition("matter")[2].partition("Texts")[0]


def test_a_step_that_no_point_of_the_wording_shows_is_none() -> None:
    """What the wording as a whole suggests is told with the line, and is no news of the series."""
    opinion = ("We will count the whales of the bay.", "They noted that the whales of the bay were to be counted.")
    told = _steps(opinion, ("We intend to open a port.", "We will open a port."))

    assert "from “intend to open” to “will open”" in told
    assert "the wording as a whole" not in told


def test_what_names_something_comes_before_what_names_nothing() -> None:
    """Of a page's few steps those are kept that an analyst can look for."""
    vague = [(f"We intend to deepen our ties on {thing}.", f"We will deepen our ties on {thing}.") for thing in _THINGS]
    exact = ("We intend to open the Westport Canal by 2030.", "We will open the Westport Canal by 2030.")

    told = _steps(*vague, exact)

    assert "Westport Canal" in told
    assert sum(thing in told for thing in _THINGS) < len(_THINGS)


_THINGS = ("kelp", "chess", "maps", "songs", "kites", "moss", "clay", "wool", "salt", "bells", "tiles", "drums")


def test_a_series_of_the_same_parties_is_called_by_them() -> None:
    """Where it has no title of its own."""
    texts = [
        replace(statement("We will sail.", f"t{n}", date=f"202{n}-05-01"), issuers=("Fiji", "Peru")) for n in (1, 2)
    ]
    others = [texts[0], replace(texts[1], issuers=("Peru",))]

    assert ad.render(ad.trace(texts)).startswith("Fiji, Peru: from 2021-05-01 to 2022-05-01\n")
    assert ad.render(ad.trace(others)).startswith("From 2021-05-01 to 2022-05-01\n")
