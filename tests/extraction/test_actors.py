"""Who acts: names, joint subjects and officials are resolved to the parties; look-alikes are kept apart."""

from functools import cache

import pytest

from alliancediff.extraction.actors import JOINT, ActorFinder, make_actor_finder, resolve
from alliancediff.lexicon import load
from alliancediff.pipeline.extract import extract
from builders import statement


@cache
def _actors() -> ActorFinder:
    return make_actor_finder(load(("us_japan",)))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("the DPRK and North Korea", ("North Korea",)),
        ("the denuclearization of the Korean Peninsula", ()),
        ("the Republic of Korea and the Democratic People’s Republic of Korea", ("South Korea", "North Korea")),
        ("Beijing, the PRC and China", ("China",)),
        ("they will tell us more", ()),
        ("Fumio Kishida and Kishida Fumio", ("Japan",)),
        ("the Economic “2+2”", ("Economic Policy Consultative Committee",)),
        ("the Security Consultative Committee (2+2)", ("Security Consultative Committee",)),
        ("the SCC and the EPCC", ("Security Consultative Committee", "Economic Policy Consultative Committee")),
    ],
)
def test_names(text: str, actors: tuple[str, ...]) -> None:
    """Aliases of one actor give one name; a place is no actor, and the two meetings called 2+2 never merge."""
    assert actors == _actors().named(text)


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("The United States and Japan will build a port.", {"United States", "Japan"}),
        ("Japan and the United States will build a port.", {"United States", "Japan"}),
        ("The two sides will build a port.", {"United States", "Japan"}),
        ("President Biden and Prime Minister Kishida agreed to build a port.", {"United States", "Japan"}),
        ("The United States, together with Australia, will build a port.", {"United States", "Australia"}),
        ("Japan will build a port.", {"Japan"}),
        ("The U.S.-Japan Alliance will build a port.", {"United States", "Japan"}),
        ("Prime Minister Kishida decided to build a port.", {"Japan"}),
        ("Japan met the crews. It will build a port.", {"Japan"}),
        ("The two leaders met. They will build a port.", {"United States", "Japan"}),
        (
            "Japan and Australia met us. Japan and Australia signed it. The two countries will build a port.",
            {"Japan", "Australia"},
        ),
        ("President Biden welcomed Japan’s plan to build a port.", {"Japan"}),
    ],
)
def test_bearers(text: str, bearers: set[str]) -> None:
    """The subject is bound; a pronoun stands for the last one; joint phrases stand for all who issued the text."""
    commitments = extract(statement(text)).commitments

    assert bearers == set(commitments[-1].bearers)


def test_joint_subjects_stand_for_all_issuers_once() -> None:
    """Order and repetition make no other bearer."""
    assert ("Japan", "India") == resolve((JOINT, "Japan"), ("Japan", "India"))


def test_partners_are_named_in_the_clause_and_do_not_bear_it() -> None:
    """With whom something is done is kept apart from who is bound."""
    (found,) = extract(statement("Japan will train crews with ASEAN and Australia.")).commitments

    assert ("Japan",) == found.bearers
    assert {"ASEAN", "Australia"} == set(found.partners)


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("The issue was raised by the Prime Minister of Japan.", ("Japan",)),
        ("The pact was jointly signed by Japan and Norway in May.", ("Japan", "Norway")),
        ("The pact was signed by 2030.", ("Japan", "United States")),
        ("The pact was signed by both.", ("Japan", "United States")),
    ],
)
def test_who_is_named_by_a_passive_acts(text: str, bearers: tuple[str, ...]) -> None:
    """Where it names nobody, it is the parties."""
    (found,) = extract(statement(text)).commitments

    assert set(bearers) == set(found.bearers)


def test_a_party_that_the_lexicon_does_not_know_acts_under_its_name() -> None:
    """As the front matter gives it."""
    text = "Quebec pledged to open a fund.\n\nCalifornia will plant trees.\n\nThe two sides will meet."
    found = extract(statement(text, issuers=("California", "Quebec"))).commitments

    assert [("Quebec",), ("California",), ("California", "Quebec")] == [c.bearers for c in found]
