"""A statement becomes commitments, and its units get their roles."""

import pytest

from alliancediff.extraction.phrases import compile_phrases
from alliancediff.models import Attribution, Genre, Role
from alliancediff.pipeline.extract import extract
from alliancediff.reading import read_statement
from builders import statement


def test_quotes_are_verbatim() -> None:
    """The span gives the quote back, character for character."""
    found = extract(
        statement("Today we welcomed the plan, and Japan will open a port. It rained.\n\n- We promised   boats.")
    )

    assert len(found.commitments) == 3
    for commitment in found.commitments:
        assert found.statement.quote(commitment.span) == commitment.quote


def test_units_without_a_commitment_are_context_with_the_reason() -> None:
    """Nothing is lost: what is no commitment is said to be none."""
    found = extract(statement("Our ties are old and deep in every way.\n\nWe will open a port."))

    assert [Role.BACKGROUND, Role.COMMITMENT] == [u.role for u in found.statement.units]
    assert "no predicate of a party was found" == found.statement.units[0].reason


def test_items_take_their_lead_ins_predicate_and_parties() -> None:
    """The lead-in lends its verb; the quote is the item's own words."""
    found = extract(
        statement(
            "Japan intends to cooperate in areas such as:\n\n- safe harbours in the north;\n- building light houses.\n"
        )
    )

    items = found.commitments[1:]

    assert ["safe harbours in the north;", "building light houses."] == [c.quote for c in items]
    assert [(5, ("Japan",))] * 2 == [(c.force, c.bearers) for c in items]
    assert ["Japan intends to cooperate in areas such as:"] * 2 == [c.lead_in for c in items]


def test_items_take_the_last_predicate_of_a_lead_in() -> None:
    """However short it is: what is committed to is a promise, whatever else the sentence reports."""
    found = extract(statement("We are partnering with Peru and commit to:\n\n- opening a port in the north;\n"))

    assert ("undertaking", 6) == (found.commitments[-1].kind, found.commitments[-1].force)


def test_an_item_with_a_stance_of_its_own_keeps_it() -> None:
    """The lead-in completes deeds only."""
    found = extract(statement("We will:\n\n- open a port;\n- strongly condemn the raid on the pier.\n"))

    assert [6, 7] == [c.force for c in found.commitments][-2:]


def test_this_includes_extends_the_line_before() -> None:
    """What spells a line out makes it more precise, and is no line of its own."""
    found = extract(statement("We will strengthen work on methane. This includes the Methane Fund. We will rest."))

    first, second = found.commitments

    assert "We will strengthen work on methane. This includes the Methane Fund." == first.quote
    assert ["Methane Fund"] == [anchor.text for anchor in first.slots.mechanisms]
    assert "We will rest." == second.quote
    assert f"goes on with {first.id}" == found.statement.units[1].reason


def test_this_includes_extends_nothing_where_no_line_stands_before() -> None:
    """Background before it leaves it background."""
    assert () == extract(statement("Our ties are old.\n\nThis includes the north.")).commitments


def test_a_promise_after_a_courtesy_is_kept() -> None:
    """Thanks bind nobody; what is agreed in the same breath does."""
    found = extract(statement("The two leaders paid tribute to the crews and agreed to meet every year."))

    assert ["agreed to meet"] == [c.predicate for c in found.commitments]


def test_what_is_done_to_the_text_is_no_deed_of_the_parties() -> None:
    """A statement that has been updated reports nothing."""
    assert () == extract(statement("This joint statement has been updated to add a name.")).commitments


def test_deeds_of_others_are_narration() -> None:
    """A threat described is no commitment of the parties."""
    assert () == extract(statement("Russia has destroyed three ports in the south.")).commitments


def test_courtesies_are_left_out() -> None:
    """Pride in athletes commits nobody."""
    assert () == extract(statement("Both leaders expressed their pride in the rowers.")).commitments


def test_joint_subjects_stand_for_all_issuers() -> None:
    """The words "we" and "both countries" mean the parties together."""
    found = extract(statement("Both countries will open a port."))

    assert ("Japan", "United States") == found.commitments[0].bearers


def test_a_press_text_reports_and_quotes() -> None:
    """Who speaks is kept: a reporter's words are not the parties'."""
    found = extract(
        statement("The leaders agreed to meet. “We will open a port,” the minister said.", genre=Genre.PRESS_ARTICLE)
    )

    assert [Attribution.REPORTED, Attribution.QUOTED] == [c.attribution for c in found.commitments]


@pytest.mark.parametrize(
    "text",
    [
        "“Our fleet must not only sail.”",
        "The minister said the fleet must grow.",
        "Both leaders stressed that Russia must leave the port.",
    ],
)
def test_what_somebody_says_must_be_done_is_a_view(text: str) -> None:
    """In a quotation or an account "must" binds nobody."""
    (found,) = extract(statement(text, genre=Genre.PRESS_ARTICLE)).commitments

    assert ("stance", 2) == (found.kind, found.force)


def test_a_verb_that_the_lexicon_does_not_know_makes_the_lowest_claim() -> None:
    """A party's clause is not lost for want of a word."""
    (found,) = extract(statement("Japan zigzagged through the strait.")).commitments

    assert ("report", "zigzagged") == (found.kind, found.predicate)


def test_themes_come_from_the_clause_and_else_from_its_heading() -> None:
    """A cue in the clause counts before one above it."""
    found = extract(statement("## Cybersecurity\n\nWe will share what we learn.\n\nWe will share vaccine doses."))

    assert [("cybersecurity",), ("covid-response",)] == [c.themes for c in found.commitments]


def test_a_word_of_another_theme_is_no_cue() -> None:
    """The name of a state inside the name of a sea is not about the state."""
    found = extract(statement("We oppose claims in the East China Sea."))

    assert "china-general" not in found.commitments[0].themes


def test_the_two_meetings_called_two_plus_two_are_kept_apart() -> None:
    """They share a nickname and nothing else."""
    found = extract(
        statement(
            "We will convene the Economic “2+2” in July.\n\nWe will convene the Security Consultative Committee (2+2) in May."
        )
    )

    one, two = (set(c.themes) for c in found.commitments)

    assert ({"economic-2plus2"}, {"alliance-general"}) == (one, two)


def test_phrases_match_whole_words_with_any_quotation_marks() -> None:
    """A starred form matches any ending."""
    phrases = compile_phrases([("a", "people's port"), ("b", "vaccin*")])

    assert ["a", "b"] == [
        entry for entry, *_ in phrases.find("The People’s  Port needs vaccination, not unvaccinated crews")
    ]


def test_boilerplate_that_holds_a_partys_promise_is_taken_back() -> None:
    """A rule about words may be wrong about a sentence; the note says what was done."""
    text = "Photo: We will open a port for all who sail.\n\nWe will count whales."

    found = extract(statement(text))

    assert "We will open a port for all who sail." in found.commitments[0].quote
    assert "is taken back" in " ".join(note.message for note in found.statement.notes)


def test_what_a_page_sets_apart_stays_apart_and_is_noted() -> None:
    """A promise in a site's footer is not the parties'."""
    page = b"<html><body><main><p>We will count whales.</p></main><footer><p>We will never sell your data.</p></footer></body></html>"

    found = extract(read_statement(page))

    assert ["We will count whales."] == [c.quote for c in found.commitments]
    assert "is left out all the same" in " ".join(note.message for note in found.statement.notes)


def test_a_pronoun_stands_for_the_last_subject() -> None:
    """The word "it" is the party spoken of; "they" after one party are all."""
    found = extract(statement("Japan will open a port. It also pledged two boats. They will count whales."))

    assert [("Japan",), ("Japan",), ("Japan", "United States")] == [c.bearers for c in found.commitments]


def test_a_commitment_is_its_owners_whoever_speaks_of_it() -> None:
    """Both leaders may reaffirm what one of them promised."""
    found = extract(statement("The two leaders reaffirmed the United States’ commitment to opening a port."))

    assert ("United States",) == found.commitments[0].bearers


def test_cues_of_continuity_are_those_of_the_predicate() -> None:
    """A "renewed" further on speaks of something else."""
    found = extract(
        statement("We reaffirm the plan for ports.\n\nWe will build a hall beside the quay for renewed friendship.")
    )

    assert [True, False] == ["reaffirm" in c.cues for c in found.commitments]


def test_an_item_that_is_a_sentence_of_its_own_needs_no_lead_in() -> None:
    """A lead-in lends its verb to fragments only."""
    found = extract(
        statement("We will do this:\n\n- ports for all;\n- Fog has caused harm to many ports in the bay.\n")
    )

    assert ["ports for all;"] == [c.quote for c in found.commitments if c.lead_in]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Japan will provide 500 million dollars", Role.COMMITMENT),
        ("The way ahead for our two countries", Role.HEADING),
        ("Our Commitment to Clean Ports", Role.HEADING),
    ],
)
def test_a_heading_that_is_a_partys_promise_is_read(text: str, role: Role) -> None:
    """A line without a full stop may still bind; that it was taken for a heading is noted."""
    read = extract(read_statement(f"{text}\n\nWe met in May.\n".encode()))

    assert role is read.statement.units[0].role
    assert (role is Role.COMMITMENT) == any(note.about == "heading" for note in read.statement.notes)


def test_a_statement_that_was_extracted_from_is_read_as_before() -> None:
    """What a diff holds can be compared again."""
    first = extract(b"We will open a port. They met on a boat. We thank the crew.")
    again = extract(first.statement)

    assert (first.statement, first.commitments) == (again.statement, again.commitments)
