"""Whose deed a verb tells: by the noun that it agrees with, whatever names stand between."""

import pytest

from alliancediff.models import Commitment, CommitmentKind
from alliancediff.pipeline.extract import extract
from builders import statement


def _found(text: str) -> list[Commitment]:
    return list(extract(statement(text)).commitments)


@pytest.mark.parametrize(
    "text",
    [
        "Investments in ports since the Harbour Act was signed have created 300 jobs.",
        "Trade with Peru since the Westport Accord has doubled the income of crews.",
        "The emergence of new tolls, like those of Norway, has reinforced the need for talks.",
        "At least 50 million of the Chilean pledge to the fund will support research on tides.",
        "New lines of effort, including the survey of Oslo, will gather proof.",
        "The school is applying for funds to build a hall where students can strengthen their skills.",
        "Learn what you and your crew can do to keep the strait safe.",
        "We are proud of the athletes who will compete in Oslo.",
        "We are proud of the athletes who, after years of work, will compete in Oslo.",
        "We are proud of the crews who have trained here, who will sail in May, and who will return with medals.",
        "We thank the crews, many of whom will guard the strait.",
        "He told how the port has expanded its piers.",
    ],
)
def test_what_a_thing_brought_about_is_no_act_of_those_who_speak(text: str) -> None:
    """A name further on makes a thing nobody who acts."""
    assert [] == _found(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Development banks in both states have adopted strict rules for ports.", "Development banks"),
        ("Since May, port companies have announced 30 new piers.", "port companies"),
        ("Governors, mayors, and legislators have adopted plans for tolls.", "Governors, mayors, and legislators"),
        ("The visiting mayors welcomed the plan for the strait.", "visiting mayors"),
    ],
)
def test_those_who_act_beside_governments_act_for_themselves(text: str, who: str) -> None:
    """They are no party, and their deed is no deed of the parties."""
    assert [(who,)] == [found.bearers for found in _found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Our coast guards will hold a yearly exercise.",
        "Working groups will settle the details by 2030.",
        "The fund announced on May 4 will open in Oslo.",
        "On May 4, 2023, Norway’s Harbour Adviser Dr. Ines Holm hosted the first round of talks.",
    ],
)
def test_offices_and_bodies_of_the_parties_act_for_them(text: str) -> None:
    """So does what the parties set up, where no object is told that it would have an effect on."""
    assert len(_found(text)) == 1


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("We agreed on the value of the accord, which will strengthen access to ports.", "agreed on"),
        ("We welcome the work of crews as they rebuild the pier.", "welcome"),
        ("Both sides discussed the Harbour Fund and plans to establish a desk.", "discussed"),
        ("We promote crafts that enhance safety, improve ports, support crews, and promote trade.", "promote"),
        ("We have concluded a pact, supported with 3 million from Norway.", "have concluded"),
    ],
)
def test_a_side_clause_is_part_of_the_act_that_it_stands_in(text: str, predicate: str) -> None:
    """A relative clause, a clause of time, a list in one and a participle make no act of their own."""
    assert [(predicate, text)] == [(found.predicate, found.quote) for found in _found(text)]


def test_what_was_said_begins_behind_its_own_side_clause() -> None:
    """The act is what is told after it, and the sentence stays whole."""
    for aside in ("", "while it remains open to talks, "):
        (found,) = _found(f"Norway stressed that {aside}it will close the strait.")

        assert (CommitmentKind.UNDERTAKING, "stressed that … will close") == (found.kind, found.predicate)


def test_a_phrase_before_a_second_subject_belongs_to_the_second_act() -> None:
    """It says on what occasion that one is done."""
    one, two = _found("We welcome the pact with Peru, and in that spirit, we will open two ports.")

    assert "We welcome the pact with Peru" == one.quote
    assert "in that spirit, we will open two ports." == two.quote


def test_what_a_named_party_is_said_to_intend_is_its_own_plan() -> None:
    """A third person after a name is a verb, as after a pronoun."""
    (found,) = _found("The envoys stated that Chile intends to join the accord.")

    assert (CommitmentKind.UNDERTAKING, ("Chile",)) == (found.kind, found.bearers)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Talks will go on in Oslo in June, and the Harbour Council decided to meet in May.", 0, "decided to meet"),
        ("Norway will open a port, while Chile’s navy will guard it.", "will open", "will guard"),
        ("We welcomed the fund, and the envoys of both states pledged to expand it.", "welcomed", "pledged to expand"),
        (
            "They met in Oslo, where they confirmed their resolve to promote trade.",
            0,
            "confirmed their resolve to promote",
        ),
    ],
)
def test_a_second_sentence_has_a_subject_of_its_own_known_or_not(text: str, first: str | int, second: str) -> None:
    """It is cut off where its subject begins."""
    found = [one.predicate for one in _found(text)]

    assert second == found[-1]
    assert len(found) == 1 or first == found[0]


def test_the_navy_of_one_party_acts_for_that_party() -> None:
    """Though another one acts in the sentence before."""
    assert [("Norway",), ("Chile",)] == [
        found.bearers for found in _found("Norway will open a port, while Chile’s navy will guard it.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We welcomed the pact with Peru, the pier, and the funds announced in Oslo.",
        "They noted that trade with Peru, Chile, and the island states was crucial to the ports.",
    ],
)
def test_the_last_of_a_row_begins_no_second_sentence(text: str) -> None:
    """A comma before "and" may end a list."""
    assert [text] == [found.quote for found in _found(text)]


@pytest.mark.parametrize(
    ("text", "kind", "force"),
    [
        ("The objective of the Joint Port Group is to deepen trade.", CommitmentKind.UNDERTAKING, 5),
        ("Norway stands firm in its commitment to ending the raids.", CommitmentKind.UNDERTAKING, 6),
        ("We are united in our commitment to peace and freedom.", CommitmentKind.STANCE, 3),
        (
            "Norway remains focused on aiding the crews, while working together to promote trade.",
            CommitmentKind.STANCE,
            3,
        ),
        ("The envoy conveyed Norway’s readiness to send boats.", CommitmentKind.UNDERTAKING, 5),
        ("The two states express through this pact their intention to lower tolls.", CommitmentKind.UNDERTAKING, 5),
    ],
)
def test_force_is_read_from_the_words_that_bind(text: str, kind: CommitmentKind, force: int) -> None:
    """An aim, a commitment and a readiness that are nouns bind as their verbs do."""
    assert [(kind, force)] == [(found.kind, found.force) for found in _found(text)]


def test_what_a_recital_states_is_part_of_the_act_after_it() -> None:
    """The sentence stays whole, and the raids are nobody's deed."""
    (found,) = _found("Based on the shared view that raids have been increasing, we agreed to meet in May.")

    assert (CommitmentKind.UNDERTAKING, "agreed to meet") == (found.kind, found.predicate)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Our mandate is to ensure that ports stay open.", ["mandate is to ensure"]),
        ("The aim is to lower the tolls.", []),
        ("Both sides are opening ports and welcome the ferries of Peru.", ["are opening", "welcome"]),
        ("There is more to be done to ensure Norway can continue to lead.", []),
        ("We have decided to open talks, aimed at lowering the tolls.", ["have decided to open"]),
        ("Norway underscored its readiness to impose tolls.", ["underscored its readiness to impose"]),
        ("We said that we were proud of the athletes who will compete in Oslo.", []),
    ],
)
def test_what_is_an_act_of_its_own(text: str, predicates: list[str]) -> None:
    """A participle, what shall be ensured and a told courtesy are none; a second verb of speech is one."""
    assert predicates == [found.predicate for found in _found(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "We are opening ports to all and welcome the aid of Peru.",
            ["We are opening ports to all", "welcome the aid of Peru."],
        ),
        ("We urge the timely and complete opening of ports.", ["We urge the timely and complete opening of ports."]),
        ("We welcome and support the plan of Peru.", ["We welcome and support the plan of Peru."]),
        (
            "We reaffirm our commitment to open ports, support crews, and mend reefs.",
            ["We reaffirm our commitment to open ports, support crews, and mend reefs."],
        ),
        (
            "We remain committed to navigation of the strait, and support the pact with Peru.",
            ["We remain committed to navigation of the strait", "support the pact with Peru."],
        ),
        ("The gifts of Norway will not only raise hopes, but will support the ports of Peru.", []),
        ("The Harbour Paper that we published last week sets out our goals.", []),
        ("All boat makers announced new ships.", ["All boat makers announced new ships."]),
    ],
)
def test_a_second_verb_is_a_second_act_where_it_speaks(text: str, quotes: list[str]) -> None:
    """A row of adjectives, verbs of one object and what completes "to" stay together; a forecast goes on as one."""
    assert quotes == [found.quote for found in _found(text)]
