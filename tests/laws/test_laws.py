"""Laws that hold for every statement: generated from clauses of our own, so that no text can be fitted to."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliancediff as ad
from alliancediff.corrections import correction_text
from alliancediff.models import Answer, Change, ChangeKind, Correction, Link, Statement
from alliancediff.reading.cleaning import clean
from builders import statement
from example_counts import examples

_BEARERS = ["We", "The United States and Japan", "Both countries", "Japan", "The two leaders"]
_PREDICATES = [
    "will", "intend to", "commit to", "agreed to", "plan to", "resolved to", "can also", "will explore ways to", "pledged to",
]  # fmt: skip
_ACTS = ["train", "open", "fund", "protect", "survey", "expand", "share", "inspect"]
_OBJECTS = [
    "harbour pilots in the north", "two lighthouses by 2030", "clean energy for islands", "vaccine doses worth $5 million",
    "semiconductor plants", "whale counts at sea", "a Harbour Dialogue", "cyber drills with Australia", "student exchange",
    "rice research", "satellite images of storms", "a Treaty on Fog", "coral reefs", "undersea cables", "mountain rescue",
]  # fmt: skip
_STANCES = [
    "do not support",
    "no longer oppose",
    "oppose",
    "welcomed the launch of",
    "will not fund",
    "lifted the ban on",
    "will impose a ban on",
    "will cut",
    "will raise",
    "underscored the importance of",
    "welcomed",
    "strongly support",
    "condemned",
    "expressed concern over",
    "noted",
]

_undertakings = st.builds(
    "{} {} {} {}.".format, *(st.sampled_from(words) for words in (_BEARERS, _PREDICATES, _ACTS, _OBJECTS))
)
_stances = st.builds("{} {} {}.".format, *(st.sampled_from(words) for words in (["We", "They"], _STANCES, _OBJECTS)))
_sections = st.lists(st.one_of(_undertakings, _stances), min_size=1, max_size=4)
_texts = st.lists(_sections, min_size=1, max_size=4)

pytestmark = pytest.mark.long


def _statement(sections: list[list[str]], name: str) -> Statement:
    return statement("\n\n".join(f"## Part {n}\n\n{' '.join(lines)}" for n, lines in enumerate(sections)), name)


def _covered(changes: tuple[Change, ...]) -> Counter[str]:
    return Counter(i for change in changes for i in change.earlier + change.later)


@given(_texts)
@examples(60)
def test_a_statement_compared_with_itself_is_all_repeated(sections: list[list[str]]) -> None:
    """Every clause meets its like, and no axis moves."""
    diff = ad.diff(_statement(sections, "a"), _statement(sections, "b"))

    assert {"repeated": len(diff.changes)} == diff.counts
    assert {ChangeKind.REPEATED} == {link.kind for link in diff.links}


@given(_texts, _texts)
@examples(60)
def test_swapping_the_sides_mirrors_every_link(one: list[list[str]], two: list[list[str]]) -> None:
    """The same pairs with the same scores; weakened turns to strengthened, and what stands alone still does."""
    there = ad.diff(_statement(one, "a"), _statement(two, "b"))
    back = ad.diff(_statement(two, "b"), _statement(one, "a"))
    mirror = {
        ChangeKind.STRENGTHENED: {ChangeKind.WEAKENED, ChangeKind.REPEATED},
        ChangeKind.WEAKENED: {ChangeKind.STRENGTHENED},
        ChangeKind.REPEATED: {ChangeKind.REPEATED, ChangeKind.STRENGTHENED},
    }
    known = {c.id: c for c in there.commitments}

    def mirrored(link: Link) -> set[ChangeKind]:
        """Of like acts only: a rise between unlike ones is told, and a fall is not. Nor is a name that is missing."""
        ends = known[link.earlier], known[link.later]
        are_alike = ends[0].kind is ends[1].kind and ends[0].ladder is ends[1].ladder
        return mirror[link.kind] if are_alike else set(mirror)

    found = {(link.earlier, link.later): link for link in back.links}

    assert {(link.later, link.earlier) for link in there.links} == set(found)
    for link in there.links:
        other = found[link.later, link.earlier]
        assert (link.score, link.confidence, link.unsure) == (other.score, other.confidence, other.unsure)
        assert other.kind in mirrored(link)
    assert {c.earlier + c.later for c in there.changes if not c.pair} == {
        c.later + c.earlier for c in back.changes if not c.pair
    }


@given(_texts, _texts)
@examples(60)
def test_every_commitment_is_accounted_for(one: list[list[str]], two: list[list[str]]) -> None:
    """Every later one in exactly one change, every earlier one in at least one, and every link in that of its later end."""
    diff = ad.diff(_statement(one, "a"), _statement(two, "b"))

    earlier, later = ([c.id for c in diff.commitments if c.statement == side.id] for side in diff.statements)
    pairs = Counter((e, t) for c in diff.changes for e in c.earlier for t in c.later)

    assert Counter(later) == Counter(t for c in diff.changes for t in c.later)
    assert set(earlier) == {e for c in diff.changes for e in c.earlier}
    assert Counter((link.earlier, link.later) for link in diff.links) == pairs
    assert all(c.also == c.earlier[1:] for c in diff.changes)
    assert len(diff.changes) == len({c.id for c in diff.changes})


@given(_texts, _texts, st.sampled_from([{"cutoff": 0.4}, {"cutoff": 0.5}, {"unsure_cutoff": 0.2}, {"unsure_cutoff": 0.3},
    {"doubt": 0.04}, {"doubt": 0.1}, {"length_ratio": 0.4}, {"length_ratio": 0.6}, {"half_steps": True}]))  # fmt: skip
@examples(30)
def test_a_change_that_no_setting_turns_keeps_its_verdict_under_it(
    one: list[list[str]], two: list[list[str]], moved: dict[str, Any]
) -> None:
    """Its closest pair, or its later clause, is in a change of the same kind."""
    sides = _statement(one, "a"), _statement(two, "b")
    (name, value), there = next(iter(moved.items())), ad.diff(*sides, ad.Settings(**moved))

    for change in ad.diff(*sides, sensitivity=True).changes:
        if not any(flip.moved == name and flip.where == f"{value}".lower() for flip in change.flips):
            ends = set(change.pair or change.later or change.earlier)
            fates = {(c.kind, c.unsure) for c in there.changes if ends <= {*c.earlier, *c.later}}
            assert not fates or (change.kind, change.unsure) in fates


@given(_texts, _texts)
@examples(30)
def test_an_edit_gives_both_quotations_back(one: list[list[str]], two: list[list[str]]) -> None:
    """Of the closest pair of every change; and every change has its line and sentence."""
    diff = ad.diff(_statement(one, "a"), _statement(two, "b"))

    for change in diff.changes:
        sides = [diff.commitment(end).quote for end in change.pair]
        joined = ["".join(e.earlier for e in change.wording), "".join(e.later for e in change.wording)]
        assert joined == (sides or ["", ""])
        assert change.explanation.casefold().startswith(f"{change.line}: {change.kind}".replace("_", " ").casefold())


def _answers(diff: ad.Diff, random: Random) -> tuple[Correction, ...]:
    """A reader's answers on some pairs, whether the library linked them or not."""
    sides = [[c for c in diff.commitments if c.statement == s.id] for s in diff.statements]
    pairs = [(random.choice(sides[0]), random.choice(sides[1])) for _ in range(4)]
    answers = [random.choice([Answer.MUST_LINK, Answer.CANNOT_LINK]) for _ in pairs]
    return tuple(Correction(a, one.quote, two.quote) for a, (one, two) in zip(answers, pairs, strict=True))


@given(_texts, _texts)
@examples(30)
def test_an_empty_file_of_corrections_changes_nothing(one: list[list[str]], two: list[list[str]]) -> None:
    """Not even the signature."""
    sides = _statement(one, "a"), _statement(two, "b")

    assert ad.diff(*sides) == ad.diff(*sides, corrections=ad.Corrections((), "empty.txt"))


@given(_texts, _texts, st.randoms(use_true_random=False))
@examples(60)
def test_what_a_reader_says_holds(one: list[list[str]], two: list[list[str]], random: Random) -> None:
    """Joined pairs are sure links, parted ones are none, every commitment is accounted for, and twice is as once."""
    sides = _statement(one, "a"), _statement(two, "b")
    answers = _answers(ad.diff(*sides), random)

    diff = ad.diff(*sides, corrections=ad.Corrections(answers))

    known = {c.id: c.quote for c in diff.commitments}
    said: dict[tuple[str, str], set[Answer]] = {}
    for entry in answers:
        said.setdefault((entry.earlier, entry.later), set()).add(entry.answer)
    sure = {(known[link.earlier], known[link.later]) for link in diff.links if link.confidence == 1 and not link.unsure}
    near = {(known[link.earlier], known[link.later]) for link in (*diff.links, *diff.near_misses)}
    assert {pair for pair, given in said.items() if given == {Answer.MUST_LINK}} <= sure
    assert not {pair for pair, given in said.items() if given == {Answer.CANNOT_LINK}} & near
    assert set(known) == set(_covered(diff.changes))
    assert diff == ad.diff(*sides, corrections=ad.Corrections(answers + answers))


@given(st.lists(st.tuples(st.sampled_from(Answer), st.text(), st.text(), st.booleans())))
@examples(100)
def test_a_file_of_corrections_gives_the_answers_back(rows: list[tuple[Answer, str, str, bool]]) -> None:
    """Whatever words a cleaned statement may hold."""
    entries = [
        Correction(
            answer,
            " ".join(f"x {clean(one)}".split()),
            " ".join(f"{clean(two)} x".split()),
            ChangeKind.WEAKENED if answer is Answer.RELABEL else None,
            ("0" * 12, "f" * 12) if has_hashes else None,
        )
        for answer, one, two, has_hashes in rows
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "corrections.txt"
        path.write_text("\n".join(map(correction_text, entries)), encoding="utf-8", newline="")

        assert tuple(entries) == ad.read_corrections(path).entries


@given(_texts)
@examples(60)
def test_units_tile_the_text_and_quotes_are_verbatim(sections: list[list[str]]) -> None:
    """Every character but white space is in exactly one unit; every span gives its quote."""
    found = ad.extract(_statement(sections, "a"))

    reached = 0
    for unit in found.statement.units:
        assert not found.statement.text[reached : unit.span.start].strip()
        reached = unit.span.end
    assert not found.statement.text[reached:].strip()
    assert all(found.statement.quote(c.span) == c.quote for c in found.commitments)
    assert all(c.predicate.split(" … ")[-1] in c.quote for c in found.commitments)


@given(_texts, st.randoms(use_true_random=False))
@examples(60)
def test_a_section_that_moves_is_still_found(sections: list[list[str]], random: object) -> None:
    """Order does not matter: moved text is the same line."""
    moved = list(sections)
    random.shuffle(moved)  # type: ignore[attr-defined]

    diff = ad.diff(_statement(sections, "a"), _statement(moved, "b"))

    assert {"repeated": len(diff.changes)} == diff.counts


@given(_texts, _texts)
@examples(20)
def test_json_gives_the_result_back(one: list[list[str]], two: list[list[str]]) -> None:
    """What was written is what is read, to the last field."""
    diff = ad.diff(_statement(one, "a"), _statement(two, "b"))
    extraction = ad.extract(_statement(one, "a"))

    assert diff == ad.from_json(ad.render(diff, "json"))
    assert extraction == ad.from_json(ad.render(extraction, "json"))


def test_the_same_input_gives_the_same_output_in_another_process() -> None:
    """Byte for byte, in every format, whatever the seed of Python's hashes."""
    code = (
        "import alliancediff as ad; names = ('2022-01-21-leaders-virtual-meeting', '2023-01-13-leaders-and-ministers-meetings');"
        "diff = ad.diff(*(ad.read_statement('corpus:us-japan/' + name) for name in names));"
        "print([ad.render(diff, name) for name in ('terminal', 'markdown', 'json')])"
    )
    outputs = {
        subprocess.run(  # noqa: S603  our own code
            [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert 1 == len(outputs)


_RUNGS = [
    ["will explore ways to", "can also"],
    ["intend to", "plan to"],
    ["will", "commit to", "pledged to"],
    ["shall"],
]
_STANDS = [["noted"], ["welcomed", "applauded", "welcomed the launch of"], ["support", "reaffirmed their support for"]]


@given(
    st.sampled_from(_BEARERS), st.sampled_from(_ACTS), st.sampled_from(_OBJECTS), st.sampled_from(_RUNGS), st.data(),
    _sections,
)  # fmt: skip
@examples(40)
def test_a_clause_raised_by_a_level_is_never_weakened(
    bearer: str, act: str, thing: str, rung: list[str], data: st.DataObject, others: list[str]
) -> None:
    """Whatever stands beside it, and whichever words of the two levels are taken."""
    higher = _RUNGS[min(_RUNGS.index(rung) + 1, len(_RUNGS) - 1)]
    before, after = data.draw(st.sampled_from(rung)), data.draw(st.sampled_from(higher))
    sides = (
        _statement([[f"{bearer} {words} {act} {thing}.", *others]], name)
        for words, name in ((before, "a"), (after, "b"))
    )

    diff = ad.diff(*sides)

    first = {c.statement: c.id for c in reversed(diff.commitments)}
    kinds = {link.kind for link in diff.links if (link.earlier, link.later) == (first["a"], first["b"])}
    assert ChangeKind.WEAKENED not in kinds


@given(st.sampled_from(_OBJECTS), st.sampled_from(_STANDS[:-1]), st.data())
@examples(20)
def test_a_stance_raised_by_a_level_is_never_weakened(thing: str, rung: list[str], data: st.DataObject) -> None:
    """To welcome a launch is to welcome, beside a stance."""
    before = data.draw(st.sampled_from(rung))
    after = data.draw(st.sampled_from(_STANDS[_STANDS.index(rung) + 1]))
    pair = (_statement([[f"They {words} {thing}."]], name) for words, name in ((before, "a"), (after, "b")))

    assert ChangeKind.WEAKENED not in {link.kind for link in ad.diff(*pair).links}
