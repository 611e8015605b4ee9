"""Pairs become links, or none."""

from functools import cache

import pytest

from alliancediff.alignment import align
from alliancediff.alignment.alike import alike_but_for_figures
from alliancediff.alignment.assignment import confidence, identical_pairs
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Alignment, ChangeKind, Commitment, Parts, Rulings, Settings, Span
from builders import commitment


@cache
def _lexicon() -> Lexicon:
    return load(("us_japan",))


def _side(name: str, *quotes: str) -> list[Commitment]:
    return [
        commitment(q, id=f"{name}{n}", statement=name, span=Span(100 * n, 100 * n + len(q)))
        for n, q in enumerate(quotes)
    ]


def _align(
    earlier: list[Commitment],
    later: list[Commitment],
    settings: Settings | None = None,
    rulings: Rulings | None = None,
) -> Alignment:
    return align(earlier, later, _lexicon(), settings or Settings(), ("Japan",), rulings=rulings or Rulings())


def test_the_same_words_are_one_line_whatever_else_is_near() -> None:
    """Identical clauses are settled before anything is weighed; they meet in order where they come twice."""
    quotes = (
        "We will train harbour pilots.",
        "We will train harbour cooks.",
        "We will train harbour pilots.",
    )

    links = _align(_side("a", *quotes), _side("b", *quotes)).links

    assert [("a0", "b0"), ("a1", "b1"), ("a2", "b2")] == [(link.earlier, link.later) for link in links]
    assert {1.0} == {link.confidence for link in links}


def test_the_same_words_under_another_lead_in_are_not_the_same_line() -> None:
    """An item continues its lead-in: "will stop: imports" is not "will welcome: imports"."""
    earlier = [commitment("imports of rice;", id="a0", lead_in="We will stop:")]
    later = [commitment("imports of rice;", id="b0", lead_in="We welcome:")]

    assert all(link.parts.identical == 0 for link in _align(earlier, later).links)


def test_of_the_same_words_those_under_the_same_heading_go_together() -> None:
    """What is said of two fields in the same words is two lines."""
    quote = "We will hold talks every year."
    earlier = [commitment(quote, id="a0", heading="Cyber"), commitment(quote, id="a1", heading="Fisheries")]
    later = [commitment(quote, id="b0", heading="Fisheries")]

    assert [(1, 0)] == identical_pairs(earlier, later)
    assert [(0, 0)] == identical_pairs(earlier[:1], later)


def test_marks_and_case_do_not_part_the_same_words() -> None:
    """A full stop moved is no change."""
    (link,) = _align(_side("a", "We will train pilots."), _side("b", "we will  train pilots;")).links

    assert 1.0 == link.parts.identical


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("train pilots until 30 June 2022", "train pilots until 31 December 2023"),
        ("reply within two weeks", "reply within ten days"),
        ("pay $5 million to divers", "pay $7.5 billion to divers"),
        ("lend 1/3 of the boats", "lend 2/3 of the boats"),
        ("open the pier on 3 May 2024", "open the pier on June 4, 2025"),
    ],
)
def test_figures_alone_part_no_line(earlier: str, later: str) -> None:
    """The verdict says what became of them."""
    assert [(0, 0)] == list(alike_but_for_figures(_side("a", earlier), _side("b", later), []))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("lend 5 boats", "lend 7 boats"), ("lend 9 boats",)),
        (("lend 5 boats",), ("lend 5 boats", "lend 9 boats")),
        (("We may train pilots",), ("We will train pilots",)),
        (("meet in the spring",), ("meet in the autumn",)),
    ],
)
def test_figures_tell_rows_of_a_table_apart(earlier: tuple[str, ...], later: tuple[str, ...]) -> None:
    """What several clauses of one side say in one wording hangs on its figures; other words part any."""
    sides = _side("a", *earlier), _side("b", *later)

    assert not list(alike_but_for_figures(*sides, identical_pairs(*sides)))


def test_a_name_and_its_letters_are_one() -> None:
    """Where either text introduces them."""
    earlier = _side("a", "join the New Rowing Union (NRU)", "fund the NRU")
    links = _align(earlier, _side("b", "join the NRU", "fund the New Rowing Union")).links

    assert [("a0", "b0"), ("a1", "b1")] == [(link.earlier, link.later) for link in links if link.parts.identical]


def test_the_margin_is_the_lead_over_the_best_rival() -> None:
    """A close race is shown as one."""
    earlier, later = _side("a", "train harbour pilots"), _side("b", "train harbour pilots now", "train harbour cooks")

    found = _align(earlier, later, Settings(cutoff=0.0, unsure_cutoff=0.0))
    best, second = found.links[0], found.links[1]

    # Scores and margins are each rounded to four places.
    assert pytest.approx(best.score - second.score, abs=1.5e-4) == best.margin
    assert best.margin > 0 > second.margin


def test_none_is_an_answer() -> None:
    """A clause without a good partner stays alone, with the closest pair remembered."""
    earlier = _side("a", "We will train harbour pilots in the north.", "We oppose the levy on rice.")
    later = _side(
        "b",
        "We oppose any levy on the import of rice.",
        "We will count the whales of the south.",
        "Pilots may fly.",
    )

    found = _align(earlier, later)

    assert [("a1", "b0")] == [(link.earlier, link.later) for link in found.links]
    assert ("a0",) == found.unmatched_earlier
    assert ("b1", "b2") == found.unmatched_later
    assert all(link.confidence < Settings().unsure_cutoff for link in found.near_misses)


def test_between_the_cutoffs_a_link_is_unsure() -> None:
    """It is shown, but not claimed."""
    earlier, later = (
        _side("a", "train harbour pilots"),
        _side("b", "train harbour cooks", "paint walls", "count whales", "teach sailors"),
    )
    chance = _align(earlier, later, Settings(cutoff=0.0, unsure_cutoff=0.0)).links[0].confidence

    (link,) = _align(
        earlier, later, Settings(cutoff=min(1.0, chance + 0.01), unsure_cutoff=max(0.0, chance - 0.01))
    ).links

    assert link.unsure


def test_one_pledge_may_be_carried_on_by_several() -> None:
    """Many to many is allowed where each pair is good enough on its own."""
    earlier = _side("a", "We will train harbour pilots and harbour cooks in Yokohama.")
    later = _side(
        "b",
        "We will train harbour pilots in Yokohama.",
        "We will train harbour cooks in Yokohama.",
        "We count whales.",
        "We teach sailors.",
    )

    links = _align(earlier, later).links

    assert {("a0", "b0"), ("a0", "b1")} <= {(link.earlier, link.later) for link in links}


def test_links_are_ordered_the_same_way_every_time() -> None:
    """By falling score, ties in text order."""
    earlier, later = _side("a", "train pilots", "train cooks"), _side("b", "train pilots", "train cooks")

    assert ["a0", "a1"] == [link.earlier for link in _align(earlier, later).links]


def test_confidence_rises_with_the_score() -> None:
    """A better score is never a worse chance."""
    chances = [confidence(score / 10, _lexicon().weights) for score in range(11)]

    assert sorted(chances) == chances
    assert 0 < chances[0] < chances[-1] < 1


_EVERYTHING_UNSURE = Settings(cutoff=1.0, unsure_cutoff=0.0)


def test_a_pair_that_a_reader_joined_is_a_link_though_it_shares_nothing() -> None:
    """Its score is what it is, its confidence is the reader's."""
    (link,) = _align(_side("a", "train pilots"), _side("b", "sow rice"), rulings=Rulings({("a0", "b0"): None})).links

    assert (0.0, Parts(), 1.0, False, "must_link") == (
        link.score, link.parts, link.confidence, link.unsure, link.corrected,
    )  # fmt: skip


def test_clauses_that_a_reader_joined_are_not_alone_any_more() -> None:
    """So they get no unsure partner beside the one that the reader gave; one that is still alone does."""
    earlier = _side("a", "train harbour pilots", "mend nets")
    later = _side("b", "train harbour cooks", "sow rice")
    one, both = {("a0", "b1"): None}, {("a0", "b1"): None, ("a1", "b0"): ChangeKind.WEAKENED}

    found = [_align(earlier, later, _EVERYTHING_UNSURE, Rulings(joined)).links for joined in ({}, one, both)]

    assert [
        {("a0", "b0", "")},
        {("a0", "b0", ""), ("a0", "b1", "must_link")},
        {("a0", "b1", "must_link"), ("a1", "b0", "relabel")},
    ] == [{(link.earlier, link.later, link.corrected) for link in links} for links in found]


def test_a_pair_that_a_reader_parted_leaves_room_for_the_next_best() -> None:
    """Clauses of the same words, too."""
    earlier, later = _side("a", "train harbour pilots"), _side("b", "train harbour pilots", "train harbour cooks")

    parted = _align(earlier, later, _EVERYTHING_UNSURE, Rulings(parted=frozenset({("a0", "b0")})))

    assert ["b1"] == [link.later for link in parted.links]
    assert (("b0",), ()) == (parted.unmatched_later, parted.near_misses)


def test_a_pair_that_a_reader_parted_is_no_runner_up() -> None:
    """It weighs on no other pair of its clauses any more, and the margin of a link is that over what is left."""
    earlier = _side("a", "train harbour pilots in the north")
    later = _side("b", "train harbour pilots in the north sea", "train harbour cooks")

    before, after = (
        _align(earlier, later, _EVERYTHING_UNSURE, Rulings(parted=parted)).links
        for parted in (frozenset(), frozenset({("a0", "b0")}))
    )
    (beside,) = [link for link in before if link.later == "b1"]
    (left,) = after

    assert "b0" == beside.rival
    assert ("b1", "", 0.0) == (left.later, left.rival, left.parts.rivals)
    assert left.score == left.margin > 0.0 > beside.margin
