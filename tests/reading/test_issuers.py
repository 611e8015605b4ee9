"""Who issues a text is told from its title and its first sentences, never from its publisher or its guests."""

from functools import cache

import pytest

from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Genre
from alliancediff.reading import read_statement
from alliancediff.reading.issuers import guess_issuers


@cache
def _lexicon() -> Lexicon:
    return load()


def _guess(title: str, text: str = "", source: str = "", genre: Genre = Genre.JOINT_STATEMENT) -> tuple[str, ...]:
    return guess_issuers(title, text, source, genre, _lexicon())[0]


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("U.S.-Japan statement for all of us", ("Japan", "United States")),
        ("Joint Statement of the Leaders of Norway and Chile", ("Chile", "Norway")),
        ("G7 Leaders’ Statement on Peru", ("G7",)),
        ("Joint Statement by the G7 on Peru and Chile", ("G7",)),
        ("Joint Statement from Norway and Chile on Support for Peru, Ghana and Togo", ("Chile", "Norway")),
        ("Joint Statement on Ferries for Peru from Dutch Prime Minister Vos and Danish Prime Minister Lund",
         ("Denmark", "Netherlands")),
        ("Joint Statement on the Norway-Chile Ferry Agreement", ("Chile", "Norway")),
        ("JOINT LEADERS’ STATEMENT: LIFTING NORWAY-CHILE RELATIONS", ("Chile", "Norway")),
        ("Joint Declaration between the Kingdom of Norway and the Republic of Chile", ("Chile", "Norway")),
        ("Joint Statement by President Rossi of Italy and Premier Rowan of Ruritania", ("Italy", "Ruritania")),
        ("Joint Statement by the President of Italy Luca Rossi, Chancellor of Austria Ada Moser and Prime Minister of Malta Leo Zahra",
         ("Austria", "Italy", "Malta")),
        ("Joint Statement Following the Meeting of President Rossi of Italy and His Majesty King Olav of Norway",
         ("Italy", "Norway")),
        ("Joint Statement by Taoiseach Nora Quinn and Prime Minister Lund of Denmark", ("Denmark", "Ireland")),
        ("Norway-Baltica Leaders Summit: Joint Statement on Ferries", ("Baltica", "Norway")),
        ("Statement by Prime Minister Lund of Denmark", ("Denmark",)),
    ],
)  # fmt: skip
def test_a_title_names_those_who_speak_and_not_those_spoken_of(title: str, issuers: tuple[str, ...]) -> None:
    """By "of", "by" and "from", by what stands before the kind of text, and by what two have together."""
    assert issuers == _guess(title)


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("We, the governments of Peru, Chile and Norway, met.", ("Chile", "Norway", "Peru")),
        ("We, the G7 Leaders, gathered in Oslo. We welcomed the participation of the Leaders of Peru and Chile.",
         ("G7",)),
        ("This week, we – the presidents of Peru, the Republic of Chile and the Kingdom of Norway – met.",
         ("Chile", "Norway", "Peru")),
        ("We, Peru, Ruritania, and Norway, as friends of the sea, met.", ("Norway", "Peru", "Ruritania")),
        ("The text of the following statement was released by the Governments of Peru, The Gambia and Chile.",
         ("Chile", "Gambia", "Peru")),
        ("The three members of the Harbour Compact (HC)—Peru, Chile, and Norway—met.", ("Chile", "Norway", "Peru")),
        ("At their meeting in Oslo, the leaders of Peru and Chile signed a pact. The leaders of Japan and Italy were guests.",
         ("Chile", "Peru")),
        ("President Rossi of Italy welcomed Prime Minister Holm of Norway to Rome.", ("Italy", "Norway")),
        ("President Rossi of Italy and Premier Rowan met in Rome.", ("Italy", "Premier Rowan")),
        ("As leaders of coastal nations, Peru, Chile, and Norway, we met.", ("Chile", "Norway", "Peru")),
    ],
)  # fmt: skip
def test_an_opening_names_those_who_speak_and_not_the_guests(text: str, issuers: tuple[str, ...]) -> None:
    """A roll may hold a state that no table knows."""
    assert issuers == _guess("Joint Statement on Ferries", text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Joint Statement on Ferries", "Ferries matter."),
        ("Joint Statement on Ferries by Norway", "Ferries matter."),
        ("Joint Statement on Peru", "Ferries matter. We welcomed the participation of the leaders of Peru and Chile."),
    ],
)
def test_what_cannot_be_told_is_unknown(title: str, text: str) -> None:
    """No publisher stands in for the parties, and no one of several."""
    issuers, notes = guess_issuers(title, text, "https://www.state.gov/x", Genre.JOINT_STATEMENT, _lexicon())

    assert () == issuers
    assert "not known" in notes[0].message


def test_states_that_act_side_by_side_resolve_a_leader() -> None:
    """A leader of whom no words say the state is of the one that stands beside the other's."""
    text = "Ferries matter. Norway and Italy build them. Italy and Norway sail them. Norway and Italy paint them."

    assert ("Italy", "Norway") == _guess("Joint Statement by President Rossi of Italy and Premier Quill", text)
    assert ("Italy", "Premier Quill") == _guess("Joint Statement by President Rossi of Italy and Premier Quill")


@pytest.mark.parametrize(
    ("title", "text", "source", "genre", "issuers"),
    [
        ("Call with Prime Minister Holm of Norway", "", "https://www.state.gov/x", Genre.READOUT, ("Norway", "United States")),
        ("Norway builds", "", "https://www.state.gov/x", Genre.PRESS_ARTICLE, ("Norway",)),
        ("G7 to build ferries", "", "https://www.state.gov/x", Genre.FACT_SHEET, ("G7",)),
        ("Fact sheet on ports", "Peru and Chile met. Peru and Chile ate. Chile and Peru slept.", "", Genre.FACT_SHEET, ("Chile", "Peru")),
        ("Fact sheet on ports", "Peru and Chile met.", "", Genre.FACT_SHEET, ()),
    ],
)  # fmt: skip
def test_other_texts(title: str, text: str, source: str, genre: Genre, issuers: tuple[str, ...]) -> None:
    """A house speaks in its own readouts and fact sheets, not in articles."""
    assert issuers == _guess(title, text, source, genre)


def test_only_the_title_alone_is_no_guess() -> None:
    """What an opening or a count says is noted."""
    notes = guess_issuers("Ports", "Peru and Chile met. " * 3, "", Genre.READOUT, _lexicon())[1]

    assert "a guess" in notes[0].message
    assert () == guess_issuers("Peru", "", "", Genre.READOUT, _lexicon())[1]


def test_a_reader_says_who_speaks() -> None:
    """Before the front matter, and under any name that the lexicon knows."""
    source = b"---\ntitle: Joint Statement of Norway and Chile\nissuers: [Norway, Chile]\n---\nWe met."

    assert ("Norway", "Chile") == read_statement(source).issuers
    assert ("United States", "Quebec") == read_statement(source, parties=["USA", "Quebec"]).issuers


@pytest.mark.parametrize(
    ("title", "text", "issuers"),
    [
        (
            "PM call with President Vega of Chile",
            "The Prime Minister spoke to President Vega.",
            ("Chile", "Prime Minister"),
        ),
        (
            "Prime Minister’s meeting with the President of Chile",
            "Premier Holm of Norway met him.",
            ("Chile", "Norway"),
        ),
        ("Readout of the Secretary-General’s meeting with President Vega of Chile", "They met in Oslo.", ()),
    ],
)
def test_who_tells_of_a_meeting_is_never_left_out_of_its_issuers(
    title: str, text: str, issuers: tuple[str, ...]
) -> None:
    """One who cannot be told leaves them unknown: the other one alone would be wrong."""
    assert issuers == guess_issuers(title, text, "", Genre.READOUT, _lexicon())[0]


def test_those_whom_a_meeting_spoke_of_are_no_issuers() -> None:
    """They stand after "on" in the title of a readout."""
    title = "Readout of President Rossi of Italy’s call with Norway on Peru and Chile"

    assert ("Italy", "Norway") == _guess(title, genre=Genre.READOUT)
