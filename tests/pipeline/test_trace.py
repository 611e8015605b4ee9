"""A series traced: mentions, gaps, statuses, texts of one day, corrections."""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.evolution import branches
from alliancediff.evolution.judging import Judge
from alliancediff.models import Answer, Change, ChangeKind, Correction, Genre, Statement, Thread, ThreadStatus
from alliancediff.pipeline.settings import lexicon_of
from builders import statement
from corpora import corpus_trace

_COUNT = "We will count the whales of the southern bay."
_OTHERS = "We will fund the harbour school.\n\nWe will train forty pilots."


def _said(year: int, text: str, genre: Genre = Genre.JOINT_STATEMENT, name: str = "") -> Statement:
    """A text of the first of May of a year, called by the year."""
    return statement(text, name or str(year), genre, date=f"{year}-05-01")


def _thread(evolution: ad.Evolution, words: str) -> Thread:
    """The one thread that holds these words."""
    (found,) = ad.find(evolution, words).threads
    return found


def _fate(*statements: Statement) -> tuple[str, list[str]]:
    """What became of the line on whales, and its verdicts."""
    thread = _thread(ad.trace(statements), "whales")
    return thread.status, [mention.kind for mention in thread.mentions]


def test_a_line_is_told_day_by_day() -> None:
    """First and last day, the words, and the verdict against the mention before."""
    evolution = ad.trace([_said(2021, "We plan to count the whales of the southern bay."), _said(2022, _COUNT)])

    thread = _thread(evolution, "whales")

    assert ("2021-05-01", "2022-05-01", "strengthened") == (str(thread.first), str(thread.last), thread.status)
    assert ["new", "strengthened"] == [mention.kind for mention in thread.mentions]
    assert "force" == thread.mentions[1].reasons[0].axis


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        ((_COUNT, f"{_COUNT}\n\n{_OTHERS}"), ThreadStatus.CONTINUED),
        ((_OTHERS, f"{_COUNT}\n\n{_OTHERS}"), ThreadStatus.NEW),
        ((f"{_COUNT}\n\n{_OTHERS}", _OTHERS), ThreadStatus.DROPPED),
        ((f"{_COUNT}\n\n{_OTHERS}", _OTHERS, f"{_COUNT}\n\n{_OTHERS}"), ThreadStatus.REVIVED),
        ((f"{_COUNT}\n\n{_OTHERS}", f"We hope to count the whales of the southern bay.\n\n{_OTHERS}"), ThreadStatus.WEAKENED),
        ((f"We will count the whales of the southern bay by June 2021.\n\n{_OTHERS}", _OTHERS), ThreadStatus.OVERDUE),
        ((f"We will deliver 40 whale boats to the southern bay.\n\n{_OTHERS}", f"We delivered 40 whale boats to the southern bay.\n\n{_OTHERS}"), ThreadStatus.FULFILLED),
    ],
)  # fmt: skip
def test_each_status_has_its_story(texts: Sequence[str], status: ThreadStatus) -> None:
    """One line among others that stay."""
    evolution = ad.trace(_said(2021 + n, text) for n, text in enumerate(texts))

    assert status is _thread(evolution, "whale").status


def test_silence_of_a_text_of_another_sort_means_nothing() -> None:
    """A readout need not say what a joint statement said: neither dropped nor, after it, revived."""
    first, readout = _said(2021, f"{_COUNT}\n\n{_OTHERS}"), _said(2022, _OTHERS, Genre.READOUT)
    again = _said(2023, f"{_COUNT}\n\n{_OTHERS}")

    assert "not_mentioned" == _fate(first, readout)[0]
    assert ("continued", ["new", "repeated"]) == _fate(first, readout, again)


def test_a_readout_beside_a_joint_statement_drops_nothing() -> None:
    """It reports on what was issued, and chooses; alone it speaks for its day."""
    first = _said(2021, f"{_COUNT}\n\n{_OTHERS}", Genre.READOUT)
    joint, readout = _said(2022, _OTHERS), _said(2022, _OTHERS, Genre.READOUT, "readout")

    assert "dropped" == _fate(first, readout)[0]
    assert "not_mentioned" == _fate(first, joint, readout)[0]


def test_a_verdict_is_measured_by_the_last_text_of_its_sort() -> None:
    """A readout between two joint statements says less by its sort: nothing fell before it, and nothing rose after."""
    joint, readout = _said(2021, _COUNT), _said(2022, "They discussed the whales of the southern bay.", Genre.READOUT)
    evolution = ad.trace([joint, readout, _said(2023, _COUNT)])
    _, told, last = _thread(evolution, "whales").mentions

    assert [("repeated", False, True)] * 2 == [(m.kind, m.alike, m.unlike) for m in (told, last)]
    assert not any(reason.direction for m in (told, last) for reason in m.reasons)
    assert last.comparable is not None
    assert ("repeated", "2021", 1) == (last.comparable.kind, last.comparable.statement, last.comparable.gap)
    assert "continued" == _thread(evolution, "whales").status
    first, _, third = evolution.commitments
    assert [(first.id, third.id)] == [(link.earlier, link.later) for link in evolution.overarching]


@pytest.mark.parametrize(
    ("genre", "kind", "status"),
    [(Genre.READOUT, "repeated", "continued"), (Genre.UNKNOWN, "weakened", "weakened")],
)
def test_nothing_is_stronger_or_weaker_across_sorts(genre: Genre, kind: str, status: str) -> None:
    """Where both are known; a verdict that a reader gave stands."""
    texts = [_said(2021, _COUNT), _said(2022, "They intend to count the whales of the southern bay.", genre)]
    quotes = _COUNT, "They intend to count the whales of the southern bay."
    ruled = ad.Corrections((Correction(Answer.RELABEL, *quotes, ChangeKind.STRENGTHENED),))

    assert (kind, status) == (_thread(ad.trace(texts), "whales").mentions[-1].kind, _fate(*texts)[0])
    assert "strengthened" == _thread(ad.trace(texts, corrections=ruled), "whales").mentions[-1].kind


def test_a_promise_does_not_lapse_in_a_text_of_another_sort() -> None:
    """A readout after its day says nothing of it."""
    promise = _said(2021, f"We will count the whales of the southern bay by June 2021.\n\n{_OTHERS}")

    assert "not_mentioned" == _fate(promise, _said(2022, _OTHERS, Genre.READOUT))[0]
    assert "overdue" == _fate(promise, _said(2022, _OTHERS))[0]


@pytest.mark.parametrize(
    "signed", ["We signed the Whale Treaty.", "We launched the Whale Station of the southern bay."]
)
def test_what_was_delivered_is_not_dropped_where_it_is_not_repeated(signed: str) -> None:
    """It is done; a promise in its place would be dropped."""
    promise = "We will sign the Whale Treaty."
    first, second = (_said(2021, f"{line}\n\n{_OTHERS}") for line in (signed, promise))

    assert "not_mentioned" == _thread(ad.trace([first, _said(2022, _OTHERS)]), "Whale").status
    assert "dropped" == _thread(ad.trace([second, _said(2022, _OTHERS)]), "Whale").status


def test_two_texts_traced_have_the_changes_of_their_diff() -> None:
    """The same pairs, verdicts and ids."""
    names = ("2021-04-16-joint-leaders-statement", "2022-05-23-joint-leaders-statement")
    texts = [ad.read_statement(f"corpus:us-japan/{name}") for name in names]
    traced, diff = ad.trace(texts), ad.diff(*texts)

    def told(changes: Sequence[Change]) -> dict[str, object]:
        return {c.id: (c.kind, c.earlier, c.later, c.also, c.unsure, c.told, c.confidence) for c in changes}

    assert told(diff.changes) == told(traced.changes)


def test_a_press_article_is_comparable_with_nothing() -> None:
    """It chooses its words itself; the verdict stands, and says that it compares two sorts."""
    evolution = ad.trace(
        [_said(2021, _COUNT), _said(2022, _COUNT, Genre.PRESS_ARTICLE), _said(2023, _COUNT, Genre.PRESS_ARTICLE)]
    )

    assert [(False, None)] * 2 == [(m.alike, m.comparable) for m in _thread(evolution, "whales").mentions[1:]]
    assert "the texts do not weigh alike" in _thread(evolution, "whales").why


def test_a_link_that_skips_a_day_tells_the_gap() -> None:
    """In the link, the change and the mention, with the days of the calendar."""
    evolution = ad.trace([_said(2021, _COUNT), _said(2022, _OTHERS), _said(2023, _COUNT)])

    mention = _thread(evolution, "whales").mentions[1]
    (link,) = evolution.links
    (change,) = [change for change in evolution.changes if change.earlier and change.later]

    assert (1, 1, 1, 730) == (link.gap, change.gap, mention.gap, mention.days)


def test_a_deadline_that_is_spoken_of_after_it_is_not_overdue() -> None:
    """Somebody remembers it."""
    promise = "We will count the whales of the southern bay by June 2021."

    assert "overdue" != _fate(_said(2021, promise), _said(2022, _COUNT), _said(2023, _OTHERS))[0]


def test_the_primary_text_speaks_for_its_day() -> None:
    """A readout of the same day adds a source and is counted in no verdict."""
    joint = _said(2022, _COUNT)
    readout = _said(2022, "They plan to count the whales of the southern bay.", Genre.READOUT, "readout")
    evolution = ad.trace([_said(2021, _COUNT), readout, joint])

    thread = _thread(evolution, "whales")

    assert [("2021", ChangeKind.NEW), ("2022", ChangeKind.REPEATED)] == [(m.statement, m.kind) for m in thread.mentions]
    assert [c.id for c in evolution.commitments if c.statement == "readout"] == list(thread.mentions[1].echoes)
    assert "continued" == thread.status
    assert 2 == len(evolution.to_records())


def test_an_echo_alone_still_tells_what_moved() -> None:
    """Where the primary text leaves a line out, the other text of the day speaks."""
    readout = _said(2022, _COUNT, Genre.READOUT, "readout")
    evolution = ad.trace([_said(2021, _COUNT), _said(2022, _OTHERS), readout])

    assert ["2021", "readout"] == [mention.statement for mention in _thread(evolution, "whales").mentions]


def test_every_commitment_is_in_one_thread_and_one_change() -> None:
    """Nothing is lost."""
    evolution = corpus_trace()

    held = [i for thread in evolution.threads for i in thread.commitments]

    assert sorted(c.id for c in evolution.commitments) == sorted(held)
    assert all(evolution.thread(thread.id) is thread for thread in evolution.threads)
    assert all(link.gap >= 0 and link.earlier != link.later for link in evolution.links)


def test_no_thread_of_the_corpus_swallows_the_others() -> None:
    """A clause that many come near glues no lines together."""
    evolution = corpus_trace()

    assert max(len(thread.commitments) for thread in evolution.threads) <= len(evolution.commitments) / 25


def test_what_a_reader_says_joins_and_parts_threads() -> None:
    """Words of any two texts of the series; an entry that fits none is stale, once."""
    first, last = "We will count the whales of the southern bay.", "All islands will be mapped from above."
    entries = (
        Correction(Answer.MUST_LINK, first, last),
        Correction(Answer.MUST_LINK, "No such words.", last),
    )
    texts = [_said(2021, first), _said(2022, _OTHERS), _said(2023, last)]

    joined = ad.trace(texts, corrections=ad.Corrections(entries))
    parted = ad.trace(
        [_said(2021, _COUNT), _said(2022, _COUNT)],
        corrections=ad.Corrections((Correction(Answer.CANNOT_LINK, _COUNT, _COUNT),)),
    )

    assert 2 == len(_thread(joined, "whales").mentions)
    assert (1, 1) == (joined.corrections.must_link, joined.corrections.stale)
    assert 1 == sum("is stale" in note.message for note in joined.notes)
    assert [1, 1] == [len(thread.commitments) for thread in parted.threads]
    assert "corrections:" in joined.signature


def test_a_line_that_goes_on_in_another_thread_is_not_called_silent() -> None:
    """Where lines merge, the one that ends says where it went."""
    evolution = corpus_trace()
    merged = [t for t in evolution.threads if t.merged_into and t.last < evolution.statements[-1].date]  # type: ignore[operator]

    assert merged
    holders = [{evolution.thread(i).id for i in thread.goes_on} for thread in merged]
    assert [set(thread.merged_into) for thread in merged] == holders
    assert not {t.status for t in merged} & {ThreadStatus.DROPPED, ThreadStatus.NOT_MENTIONED}


def test_the_packs_of_a_series_are_used() -> None:
    """Unless settings say otherwise."""
    series = ad.read_series("corpus:us-japan")

    assert "packs:us_japan" in ad.trace(series[:1]).signature
    assert "packs:none" in ad.trace(ad.Series(series[:1], packs=()), ad.Settings(packs=())).signature


def test_one_statement_and_none() -> None:
    """One is a series, none is a slip."""
    alone = ad.trace([_said(2021, _COUNT)])

    assert ({"new": 1}, (), ()) == (alone.counts, alone.links, alone.changes)
    with pytest.raises(ad.errors.SettingsError, match="no statement"):
        ad.trace([])


def test_the_same_text_twice_and_a_text_without_commitments_are_noted() -> None:
    """A reader must know."""
    copy = statement(_COUNT, "copy", date="2021-05-01")
    evolution = ad.trace([_said(2021, _COUNT), copy, _said(2022, "It rained.")])

    messages = " ".join(note.message for note in evolution.notes)

    assert "no commitment was found in 2022" in messages


def test_the_series_keeps_its_lines_and_themes_at_hand() -> None:
    """By name, most mentions first."""
    evolution = corpus_trace()

    assert "taiwan-strait" in {thread.line for thread in evolution.threads}
    assert evolution.on_line("taiwan-strait")[0].theme in evolution.by_theme()
    with pytest.raises(KeyError):
        evolution.thread("nowhere")


def test_records_are_flat() -> None:
    """For every result: a cell is a scalar, and each row has the same cells."""
    texts = [_said(2021, f"{_COUNT}\n\n{_OTHERS}"), _said(2022, _COUNT)]
    evolution = ad.trace(texts)
    results = (
        ad.Series(tuple(texts)),
        ad.extract(texts[0]),
        ad.diff(*texts),
        evolution,
        ad.find(evolution, "whales"),
        ad.themes(texts),
        ad.formulas(texts),
    )

    for result in results:
        records = result.to_records()
        assert records
        assert 1 == len({tuple(record) for record in records})
        assert all(isinstance(v, str | int | float | bool | None) for record in records for v in record.values())


def test_the_records_of_a_trace_tell_the_thread_and_the_edit() -> None:
    """First and last day, silence, and the words added and removed."""
    record = ad.trace([_said(2021, _COUNT), _said(2023, _COUNT.replace("southern bay", "whole bay"))]).to_records()[-1]

    assert ("2021-05-01", "2023-05-01", 730) == (record["first"], record["last"], record["silence_days"])
    assert ("whole", "southern") == (record["added"], record["removed"])


def test_an_executor_changes_nothing(tmp_path: Path) -> None:
    """Pairs compared in other processes give the same trace, with a cache or without."""
    texts = [_said(2021, f"{_COUNT}\n\n{_OTHERS}"), _said(2022, _OTHERS), _said(2023, _COUNT)]
    here = ad.trace(texts)

    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        assert here == ad.trace(texts, executor=pool)
        assert here == ad.trace(texts, executor=pool, cache=tmp_path)
    assert list(tmp_path.iterdir())
    assert here == ad.trace(texts, cache=tmp_path)


def test_clauses_of_one_day_that_move_apart_are_mixed() -> None:
    """One is repeated, one is weaker: neither verdict alone is true of the day, and both edits are told."""
    settings = ad.Settings()
    texts = [_said(2021, f"{_COUNT}\n\nWe will protect rice."), _said(2022, f"{_COUNT}\n\nWe hope to protect rice.")]
    diff = ad.diff(*texts, settings)
    sides = {
        c.id: (s, tuple(d for d in diff.commitments if d.statement == s.id))
        for s in diff.statements
        for c in diff.commitments
        if c.statement == s.id
    }

    change = Judge(sides, settings, lexicon_of(settings)).closest(diff.links)

    assert {"repeated", "weakened"} == {link.kind for link in diff.links}
    assert change.mixed
    assert {link.earlier for link in diff.links} == {*change.earlier}
    assert "hope to" in "".join(edit.later for edit in change.wording)


def test_what_a_reader_joins_over_a_readout_splits_no_line() -> None:
    """The link stands over the mention in between, and the thread is one."""
    texts = [
        _said(2021, _COUNT),
        _said(2022, "They discussed the whales of the southern bay.", Genre.READOUT),
        _said(2023, _COUNT),
    ]
    answer = Correction(Answer.MUST_LINK, _COUNT, _COUNT)
    evolution = ad.trace(texts, corrections=ad.Corrections((answer,)))

    assert {} == branches(ad.to_graph(evolution))
    assert ["2021", "2022", "2023"] == [mention.statement for mention in _thread(evolution, "whales").mentions]
