"""Laws of a series: of two texts a trace says what a diff says, and no order of naming matters."""

import itertools
import tempfile
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliancediff as ad
from alliancediff.models import ChangeKind, Genre, Statement
from builders import statement
from example_counts import examples

_OPENINGS = ["We will", "We plan to", "Japan will", "We can also", "We agreed to", "We hope to"]
_ACTS = ["survey", "expand", "share", "inspect"]
_OBJECTS = [
    "whale counts at sea", "coral reefs by 2021", "undersea cables", "vaccine doses worth $5 million", "semiconductor plants",
    "peace across the Strait of Fog", "rice research with Australia",
]  # fmt: skip
_STANCES = ["We welcome", "We underscored the importance of", "They discussed", "We condemn"]

_clauses = st.one_of(
    st.builds("{} {} {}.".format, *(st.sampled_from(words) for words in (_OPENINGS, _ACTS, _OBJECTS))),
    st.builds("{} {}.".format, st.sampled_from(_STANCES), st.sampled_from(_OBJECTS)),
)
_texts = st.lists(_clauses, min_size=1, max_size=7).map("\n\n".join)
_genres = st.sampled_from([Genre.JOINT_STATEMENT, Genre.READOUT, Genre.FACT_SHEET, Genre.PRESS_ARTICLE])

pytestmark = pytest.mark.long


@st.composite
def _series(draw: st.DrawFn, *, years: st.SearchStrategy[int]) -> list[Statement]:
    return [
        statement(draw(_texts), f"text-{n}", draw(_genres), date=f"{draw(years)}-05-01")
        for n in range(draw(st.integers(2, 4)))
    ]


@given(_texts, _texts, _genres, _genres)
@examples(60)
def test_of_two_texts_a_trace_says_what_a_diff_says(one: str, two: str, before: Genre, after: Genre) -> None:
    """The same links with the same verdicts, and the same changes to the last word of evidence."""
    earlier, later = statement(one, "a", before, date="2021-05-01"), statement(two, "b", after, date="2022-05-01")

    evolution, diff = ad.trace([later, earlier]), ad.diff(earlier, later)

    assert sorted(diff.links, key=str) == sorted(evolution.links, key=str)
    assert sorted(diff.changes, key=str) == sorted(evolution.changes, key=str)
    assert (diff.commitments, diff.signature) == (evolution.commitments, evolution.signature)


@given(_texts, _texts)
@examples(30)
def test_of_two_texts_the_status_of_a_thread_is_that_of_its_change(one: str, two: str) -> None:
    """A line with one clause on each side, or on one side alone, stands as the diff has it.

    A thread that begins on the last day is new in the series, whether or not its line may stand in the text before.
    """
    earlier, later = statement(one, "a", date="2021-05-01"), statement(two, "b", date="2022-05-01")
    status = {"repeated": "continued"}
    changes = ad.diff(earlier, later).changes

    for thread in ad.trace([earlier, later]).threads:
        own = [change for change in changes if set(change.earlier + change.later) == set(thread.commitments)]
        held = [change for change in changes if not set(change.earlier + change.later).isdisjoint(thread.commitments)]
        if len(held) == len(own) == 1 and not own[0].unsure and thread.status not in {"fulfilled", "overdue"}:
            begins = own[0].kind is ChangeKind.NOT_MENTIONED and own[0].later
            assert ("new" if begins else status.get(own[0].kind, str(own[0].kind))) == thread.status


@given(_series(years=st.integers(2020, 2024)), st.randoms(use_true_random=False))
@examples(30)
def test_the_order_in_which_texts_are_named_does_not_matter(series: list[Statement], random: object) -> None:
    """Nothing of the result changes, not even the order within it."""
    shuffled = list(series)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert ad.trace(series) == ad.trace(shuffled)


@given(_series(years=st.just(2022)), _texts)
@examples(15)
def test_texts_of_one_day_give_the_same_threads_in_any_order(series: list[Statement], before: str) -> None:
    """Each order of all of them, after a text of another day."""
    first = statement(before, "first", date="2021-05-01")
    threads = [ad.trace([*order, first]).threads for order in itertools.permutations(series[:3])]

    assert all(found == threads[0] for found in threads)


@given(_series(years=st.integers(2020, 2024)))
@examples(30)
def test_every_commitment_is_in_one_thread_and_every_day_has_one_speaker(series: list[Statement]) -> None:
    """Nothing is lost, nothing counted twice; mentions stand in order of time."""
    evolution = ad.trace(series)
    known = {c.id: c for c in evolution.commitments}

    held = Counter(i for thread in evolution.threads for i in thread.commitments)

    assert dict.fromkeys(known, 1) == held
    for thread in evolution.threads:
        dates = [mention.date for mention in thread.mentions]
        assert sorted(set(dates)) == dates
        assert Counter(thread.commitments) == Counter(i for m in thread.mentions for i in m.commitments + m.echoes)
        assert all({m.statement} == {known[i].statement for i in m.commitments} for m in thread.mentions)
        assert (thread.id, thread.first, thread.last) == (thread.commitments[0], dates[0], dates[-1])


@given(_series(years=st.integers(2020, 2024)))
@examples(15)
def test_every_commitment_is_in_a_change_where_there_are_days_to_compare(series: list[Statement]) -> None:
    """As in a diff: linked, new, or absent; only what echoes a better text of its day may be in none."""
    evolution = ad.trace(series)
    dates = {s.id: s.date for s in evolution.statements}
    changed = {i for change in evolution.changes for i in change.earlier + change.later}

    if len(set(dates.values())) > 1:
        assert {m for t in evolution.threads for mention in t.mentions for m in mention.commitments} <= changed


@given(_series(years=st.integers(2020, 2024)))
@examples(15)
def test_json_gives_the_series_back(series: list[Statement]) -> None:
    """What was written is what is read, to the last field."""
    evolution = ad.trace(series)

    assert evolution == ad.from_json(ad.render(evolution, "json"))


@given(_series(years=st.integers(2020, 2024)), st.randoms(use_true_random=False))
@examples(15)
def test_a_cache_changes_nothing_however_a_series_grew(series: list[Statement], random: object) -> None:
    """Statements are added one by one in any order; each trace is the one without a cache."""
    random.shuffle(series)  # type: ignore[attr-defined]
    with tempfile.TemporaryDirectory() as folder:
        for size in range(1, len(series) + 1):
            fresh, kept = ad.trace(series[:size]), ad.trace(series[:size], cache=folder)

            assert (fresh, ad.render(fresh, "json")) == (kept, ad.render(kept, "json"))
