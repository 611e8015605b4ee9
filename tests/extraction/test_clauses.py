"""Units become clauses, each with its predicate."""

from functools import cache

import pytest

from alliancediff.extraction.actors import ActorFinder, make_actor_finder
from alliancediff.extraction.clauses import split_clauses
from alliancediff.extraction.predicates import PredicateFinder, make_predicate_finder
from alliancediff.lexicon import load
from alliancediff.models import ExtractionSettings


@cache
def _finders() -> tuple[PredicateFinder, ActorFinder]:
    lexicon = load(("us_japan",))
    return make_predicate_finder(lexicon), make_actor_finder(lexicon)


_CASES: list[tuple[str, list[str]]] = [
    ("We will open two ports.", ["We will open two ports."]),
    (
        "The two leaders condemned the raid, expressed concern over the dam, and agreed to meet.",
        ["The two leaders condemned the raid", "expressed concern over the dam", "agreed to meet."],
    ),
    (
        "They resolved to act; underscored the importance of peace.",
        ["They resolved to act", "underscored the importance of peace."],
    ),
    (
        "The Secretary affirmed that Article III of the Pact applies, and both ministers restated their opposition to force.",
        [
            "The Secretary affirmed that Article III of the Pact applies",
            "both ministers restated their opposition to force.",
        ],
    ),
    ("We commit to broaden and deepen trade.", ["We commit to broaden and deepen trade."]),
    (
        "The premier welcomed the reform of the docks, which feeds the town, and she stressed the importance of locks.",
        [
            "The premier welcomed the reform of the docks, which feeds the town",
            "she stressed the importance of locks.",
        ],
    ),
    (
        "We also aim to improve port rule and safety, ensure respect for crews and pilots, and protect the rights of all.",
        [
            "We also aim to improve port rule and safety",
            "ensure respect for crews and pilots",
            "protect the rights of all.",
        ],
    ),
    (
        "They discussed patrols to meet the floods, lower the tolls, and uphold the law of the sea.",
        ["They discussed patrols to meet the floods, lower the tolls, and uphold the law of the sea."],
    ),
    (
        "They back reforms, concur on the need to mend the pier, and support the crews.",
        ["They back reforms", "concur on the need to mend the pier", "support the crews."],
    ),
    (
        "We will name a harbour master to oversee the works, and ask them to report by May.",
        ["We will name a harbour master to oversee the works", "ask them to report by May."],
    ),
    (
        "They are concerned about and strongly opposed to the levy on salt.",
        ["They are concerned about and strongly opposed to the levy on salt."],
    ),
    (
        "Recalling the bonds of both coasts, the harbour masters confirmed a shared commitment to guard the strait.",
        ["Recalling the bonds of both coasts, the harbour masters confirmed a shared commitment to guard the strait."],
    ),
    ("We will sign the pact and support the fund.", ["We will sign the pact", "support the fund."]),
    ("We will sign and support the pact.", ["We will sign and support the pact."]),
    (
        "Chile has opened the pier with care and intends, with U.S. help, to open it.",
        ["Chile has opened the pier with care", "intends, with U.S. help, to open it."],
    ),
    (
        "We affirmed that law applies to ports and expressed serious concern about tolls.",
        ["We affirmed that law applies to ports", "expressed serious concern about tolls."],
    ),
    (
        "We reiterate our support for our allies and partners in the north.",
        ["We reiterate our support for our allies and partners in the north."],
    ),
    ("We back the truce and the Chilean call for talks.", ["We back the truce and the Chilean call for talks."]),
    (
        "Chile commits to repair the piers, including the old one; open a school; and fund the pilots.",
        ["Chile commits to repair the piers, including the old one", "open a school", "fund the pilots."],
    ),
    (
        "As the funds run out, the council will focus on reefs.",
        ["As the funds run out, the council will focus on reefs."],
    ),
    (
        "Recognizing the storm and noting the loss, the leaders agreed to act.",
        ["Recognizing the storm and noting the loss, the leaders agreed to act."],
    ),
    (
        "We agree to count the seals, to mark the reefs, and to close the quarry.",
        ["We agree to count the seals", "mark the reefs", "close the quarry."],
    ),
    (
        "We will build a pier to moor the boats and train the pilots.",
        ["We will build a pier to moor the boats and train the pilots."],
    ),
    ("We will open the port, and welcome the new pilots.", ["We will open the port", "welcome the new pilots."]),
    (
        "We underscore the need for calm and encourage early talks.",
        ["We underscore the need for calm", "encourage early talks."],
    ),
    (
        "They welcomed the planned workshop on shared ports.",
        ["They welcomed the planned workshop on shared ports."],
    ),
    ("We support the Partnership announced in April.", ["We support the Partnership announced in April."]),
    ("They signed the pact, which will promote trade.", ["They signed the pact, which will promote trade."]),
    (
        "Through the fund launched in 2021, we will build ports.",
        ["Through the fund launched in 2021, we will build ports."],
    ),
    ("The United States plans to train pilots.", ["The United States plans to train pilots."]),
    ("Both sides met, pledging to deepen trust.", ["Both sides met", "pledging to deepen trust."]),
    ("Our bedrock is old.", []),
    (
        "We will use the ports of the north and continue close work at sea.",
        ["We will use the ports of the north", "continue close work at sea."],
    ),
    ("We will plan, build and run ships.", ["We will plan, build and run ships."]),
    ("We will work to open ports and continue to fish.", ["We will work to open ports and continue to fish."]),
    ("It is by ships that we will reach the isles.", ["It is by ships that we will reach the isles."]),
    ("We thank the crews who have trained and will sail.", ["We thank the crews who have trained and will sail."]),
    ("The fair, the first to be held here, is old.", []),
    ("Organized crime is a threat.", []),
    ("In May 2022 the two banks signed a pact.", ["In May 2022 the two banks signed a pact."]),
    ("Implemented by the town, the centre is old.", []),
    ("The pledges made at the U.S.-Peru Fair are old.", []),
    ("All partners should plan ahead.", ["All partners should plan ahead."]),
    ("The rules made in May have helped.", ["The rules made in May have helped."]),
    (
        "We, the Leaders of the North (N3), remain resolved to act.",
        ["We, the Leaders of the North (N3), remain resolved to act."],
    ),
    ("Thanks to the crews, the agency is building ports.", ["Thanks to the crews, the agency is building ports."]),
    (
        "“Our ties have never been more crucial,” said Secretary Blinken.",
        ["“Our ties have never been more crucial,” said Secretary Blinken."],
    ),
    (
        "The leaders, recognizing that the storm has made ports scarce, agreed to build.",
        ["The leaders, recognizing that the storm has made ports scarce, agreed to build."],
    ),
    (
        "Building on the work of the north, Japan hosted a fair.",
        ["Building on the work of the north, Japan hosted a fair."],
    ),
    (
        "The issue was raised by Japan, and President Biden expressed full support.",
        ["The issue was raised by Japan", "President Biden expressed full support."],
    ),
    (
        "We convened to reaffirm our commitment to clean ports.",
        ["We convened to reaffirm our commitment to clean ports."],
    ),
    ("We agreed, as partners, to open a port.", ["We agreed, as partners, to open a port."]),
    ("We do not intend to open a port.", ["We do not intend to open a port."]),
    ("Transnational organized crime has taken lives.", ["Transnational organized crime has taken lives."]),
]


@pytest.mark.parametrize(("text", "clauses"), _CASES, ids=[case[0][:40] for case in _CASES])
def test_clauses(text: str, clauses: list[str]) -> None:
    """A clause of its own needs a head of its own: first in the unit, or coordinated in a form that fits."""
    found = split_clauses(text, *_finders(), ExtractionSettings(), is_item=False)

    assert clauses == [text[c.start : c.end] for c in found]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norway is a member of the fund and will host its council.", "will"),
        ("Chile is the largest buyer of salt and is committed to working with the island.", "is committed to"),
        (
            "The ministers had long talks on the ferry and reaffirmed the importance of tolls.",
            "reaffirmed the importance",
        ),
        ("Chile has since partnered with the bank on the pier.", "has since partnered"),
        ("The Harbour Council accelerated global trade in salt.", "accelerated"),
        ("The ministry announced a new office to see that it has enough pilots.", "announced"),
        ("Recalling the long talks, the harbour masters announced a fund.", "announced"),
        ("Norway, which is a large buyer, and Chile, which is a small one, intend to lower the toll.", "intend to"),
        ("Noting that tolls rose, the Harbour Plan included, they will meet in May.", "will"),
    ],
)
def test_the_verb_of_a_sentence_is_found_after_one_that_is_not_known(text: str, predicate: str) -> None:
    """A second verb, a past form after a name, one with an object of its own, and that of what a recital leads up to."""
    predicates, actors = _finders()
    (clause,) = split_clauses(text, predicates, actors, ExtractionSettings(), is_item=False)

    assert predicate == text[clause.head.start : clause.head.end]


def test_what_was_set_off_after_another_verb_opens_no_sentence() -> None:
    """The second part of a purpose has no subject of its own."""
    predicates, actors = _finders()
    text = "Chile was the chair of the fund to save the reefs, end the floods, and mend the piers."

    assert [] == split_clauses(text, predicates, actors, ExtractionSettings(), is_item=False)


def test_an_item_may_begin_with_its_verb() -> None:
    """Bullets of fact sheets leave their subject out."""
    (clause,) = split_clauses("Launching a joint school for pilots", *_finders(), ExtractionSettings(), is_item=True)

    assert "act-launch" == clause.head.predicate.id


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The United States and Japan will meet.", ("United States", "Japan")),
        ("President Biden and Prime Minister Kishida will meet.", ("(all parties)",)),
        ("By the minister of Japan, and President Biden will pay.", ("United States",)),
        ("Working with Japan, Australia, and India will open doors.", None),
        ("In cooperation with Indonesia, Japan and the United States will meet.", ("Japan", "United States")),
        ("At the summit of the Quad, we will meet.", ("(all parties)",)),
        ("Australia, India, and Japan will meet.", ("Australia", "India", "Japan")),
    ],
)
def test_the_subject_is_the_row_of_actors_before_the_predicate(text: str, actors: tuple[str, ...] | None) -> None:
    """Actors in a phrase before it do not belong to the row."""
    (clause,) = split_clauses(text, *_finders(), ExtractionSettings(), is_item=False)

    assert actors == (clause.subject.actors if clause.subject else None)
