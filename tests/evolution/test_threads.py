"""Threads hold one line each, however many clauses come near it."""

from alliancediff.evolution import assemble
from alliancediff.models import Commitment, EvolutionSettings, Link, Parts, Span
from builders import commitment


def _clauses(*names: str, lines: dict[str, tuple[str, ...]] | None = None) -> list[Commitment]:
    """Clauses of texts: "a1" is the first one of the text "a"."""
    made = []
    for name in names:
        own = (lines or {}).get(name, ())
        made.append(commitment(f"Clause {name}.", id=name, statement=name[0], span=Span(int(name[1]), 99), lines=own))
    return made


def _link(pair: str, confidence: float = 0.9, corrected: str = "") -> Link:
    earlier, later = pair.split()
    return Link(earlier, later, confidence, Parts(), confidence, confidence < 0.4, 0.1, corrected=corrected)


def _threads(clauses: list[Commitment], *links: Link, near: str = "", **more: frozenset[tuple[str, str]]) -> set[str]:
    pairs = {(link.earlier, link.later) for link in links} | {
        (one, two) for one, two in (pair.split() for pair in near.split(", ") if pair)
    }
    return {" ".join(thread) for thread in assemble(clauses, links, pairs, EvolutionSettings(), **more)}


def test_a_line_that_is_said_again_and_again_is_one_thread() -> None:
    """Whether or not its ends are alike."""
    assert {"a1 b1 c1"} == _threads(_clauses("a1", "b1", "c1"), _link("a1 b1"), _link("b1 c1"))


def test_unsure_links_join_nothing() -> None:
    """They are questions."""
    assert {"a1", "b1"} == _threads(_clauses("a1", "b1"), _link("a1 b1", 0.3))


def test_a_clause_that_two_lines_come_near_does_not_glue_them() -> None:
    """It goes with the one that it is closest to."""
    clauses = _clauses("a1", "a9", "b1", "c1", "c9")
    links = [_link("a1 b1", 0.95), _link("a9 b1", 0.7), _link("b1 c1", 0.9), _link("b1 c9", 0.7), _link("a9 c9", 0.99)]

    assert {"a1 b1 c1", "a9 c9"} == _threads(clauses, *links)


def test_a_line_that_is_split_stays_one() -> None:
    """The second clause is alone, so that it joins."""
    assert {"a1 b1 b2"} == _threads(_clauses("a1", "b1", "b2"), _link("a1 b1"), _link("a1 b2", 0.7))


def test_a_weak_match_that_is_nobodys_best_does_not_join() -> None:
    """Less than half of such links are right; the link itself is kept elsewhere."""
    assert {"a1 b1", "b2"} == _threads(_clauses("a1", "b1", "b2"), _link("a1 b1"), _link("a1 b2", 0.5))


def test_neighbours_on_one_line_are_no_rivals() -> None:
    """A line that was split into two sentences and went on from either is one thread."""
    names = "a1", "b1", "b2", "c1"
    links = [_link("a1 b1", 0.95), _link("b2 c1", 0.94), _link("a1 b2", 0.9)]
    near = "a1 c1, b1 c1"

    assert {"a1 b1 b2 c1"} == _threads(_clauses(*names, lines=dict.fromkeys(names, ("strait",))), *links, near=near)
    assert {"a1 b1", "b2 c1"} == _threads(_clauses(*names), *links, near=near)


def test_lines_that_have_come_to_rest_apart_are_not_glued_by_a_clause_on_both() -> None:
    """It goes with the one that it is closest to."""
    strait, sea = ("strait",), ("sea",)
    names = {"a1": strait, "b1": ("strait", "sea"), "c1": sea, "d1": sea}
    links = [_link("a1 b1", 0.99), _link("c1 d1", 0.98), _link("b1 c1", 0.9)]
    near = "a1 c1, b1 d1"

    assert {"a1 b1", "c1 d1"} == _threads(_clauses(*names, lines=names), *links, near=near)
    assert {"a1 b1 c1 d1"} == _threads(_clauses(*names), *links, near=near)


def test_two_halves_that_rest_on_one_line_are_one_thread() -> None:
    """Though the link between them is not the best of either end, since another line comes nearer to one."""
    lines = {**dict.fromkeys(("a1", "b1", "c1", "d1"), ("strait",)), "a9": ("sea",), "b9": ("sea",)}
    links = [
        _link("a1 b1", 0.99),
        _link("c1 d1", 0.98),
        _link("a9 b9", 0.97),
        _link("a9 c1", 0.85),
        _link("a1 c1", 0.8),
    ]
    clauses = "a1", "a9", "b1", "b9", "c1", "d1"

    assert {"a1 b1 c1 d1", "a9 b9"} == _threads(_clauses(*clauses, lines=lines), *links, near="b1 c1, a1 d1")


def test_a_clause_that_comes_near_too_few_leaves() -> None:
    """One foot in a thread of six is not enough."""
    clauses = _clauses("a1", "b1", "c1", "d1", "e1", "f1")
    links = [_link("a1 b1", 0.99), _link("e1 f1", 0.995)]
    near = "a1 c1, a1 d1, b1 c1, b1 d1, c1 d1, a1 e1, b1 e1, c1 e1, d1 e1"
    chain = [_link("b1 c1", 0.98), _link("c1 d1", 0.97), _link("d1 e1", 0.96)]

    assert {"a1 b1 c1 d1 e1", "f1"} == _threads(clauses, *links, *chain, near=near)


def test_what_a_reader_says_goes_before_all() -> None:
    """Joined clauses are one thread though they meet in a text; parted ones never are."""
    clauses = _clauses("a1", "a9", "b1", "b9")
    links = [_link("a1 b1"), _link("a9 b9")]

    assert {"a1 a9 b1 b9"} == _threads(clauses, *links, _link("a1 b9", 1.0, "must_link"))
    assert {"a1 b1", "a9", "b9"} == _threads(clauses, *links, parted=frozenset({("b9", "a9")}))


def test_the_order_of_links_does_not_matter() -> None:
    """All are known before the first thread is made."""
    clauses = _clauses("a1", "a9", "b1", "c1", "c9")
    links = [_link("a1 b1", 0.8), _link("a9 b1", 0.8), _link("b1 c1", 0.8), _link("b1 c9", 0.8)]

    assert _threads(clauses, *links) == _threads(clauses, *reversed(links))
