"""What became of a thread: deadlines, silence after a promise was kept, lines that branch off and merge."""

import alliancediff as ad
from alliancediff.models import ChangeKind, Genre, Statement, Thread, ThreadStatus
from builders import statement
from corpora import corpus_trace

_OTHERS = "We will fund the harbour school.\n\nWe will train forty pilots."


def _said(year: int, text: str, genre: Genre = Genre.JOINT_STATEMENT, name: str = "") -> Statement:
    return statement(f"{text}\n\n{_OTHERS}" if text else _OTHERS, name or str(year), genre, date=f"{year}-05-01")


def _thread(evolution: ad.Evolution, words: str) -> Thread:
    (found,) = ad.find(evolution, words).threads
    return found


def test_a_deadline_that_was_brought_forward_is_the_one_that_counts() -> None:
    """What was named last takes the place of what was named before, be it earlier or later."""
    soon, late = "We will open a whale station by 2023.", "We will open a whale station by 2030."

    brought_forward = _thread(ad.trace([_said(2021, late), _said(2022, soon), _said(2024, "")]), "whale station")
    put_off = _thread(ad.trace([_said(2021, soon), _said(2022, late), _said(2024, "")]), "whale station")

    assert (ThreadStatus.OVERDUE, "2023") == (brought_forward.status, brought_forward.due)
    assert (ThreadStatus.DROPPED, "2030") == (put_off.status, put_off.due)


def test_a_deadline_is_not_lost_where_the_line_goes_on_without_it() -> None:
    """It was named last in the text before."""
    texts = [_said(2021, "We will open a whale station by 2023."), _said(2022, "We will open a whale station.")]

    assert "2023" == _thread(ad.trace(texts), "whale station").due


def test_silence_after_a_promise_was_kept_is_no_drop() -> None:
    """Neither in the thread nor in the change that ends it."""
    texts = [_said(2021, "We will open a whale station."), _said(2022, "We opened the whale station."), _said(2023, "")]
    evolution = ad.trace(texts)
    thread = _thread(evolution, "whale station")
    (end,) = (change for change in evolution.changes if change.earlier == thread.mentions[-1].commitments)

    assert ThreadStatus.FULFILLED is thread.status
    assert ChangeKind.NOT_MENTIONED is end.kind
    assert "told as done before" in end.explanation


def test_changes_carry_their_evidence() -> None:
    """The line, the edit and one sentence, as in a diff."""
    texts = [
        _said(2021, "We plan to count the whales of the bay."),
        _said(2022, "We will count the whales of the bay."),
    ]
    (change,) = (c for c in ad.trace(texts).changes if c.kind is ChangeKind.STRENGTHENED)

    assert change in ad.diff(*texts).changes
    assert all((change.line, change.wording, change.explanation))


def test_a_promise_told_as_kept_is_kept_though_a_readout_lies_between() -> None:
    """The joint statements are compared over it."""
    texts = [
        _said(2021, "We will open a whale station."),
        statement("They discussed the whale station.", "readout", Genre.READOUT, date="2021-09-01"),
        _said(2022, "We opened the whale station."),
        _said(2023, ""),
    ]

    assert ThreadStatus.FULFILLED is _thread(ad.trace(texts), "whale station").status


def test_of_several_parties_on_one_day_those_speak_that_spoke_before() -> None:
    """Whatever the texts are called; the deadline of the others is not theirs."""
    promise = "We will complete the whale station of the southern bay by 2025."
    for ours, theirs in (("x1", "x2"), ("x2", "x1")):
        texts = [
            statement(promise, "first", date="2021-05-01"),
            statement(promise, ours, date="2022-05-01"),
            statement(
                "We plan to complete the whale station of the southern bay by 2027.",
                theirs,
                issuers=("Australia", "Japan"),
                date="2022-05-01",
            ),
        ]
        thread = _thread(ad.trace(texts), "whale station")

        assert (ours, "continued", "2025") == (thread.mentions[-1].statement, thread.status, thread.due)


def test_what_was_not_done_or_only_talked_of_is_not_kept() -> None:
    """Nor is it told as done; that there are talks takes nothing back."""
    promise = "We will open a whale station."
    undone, talked = (
        _thread(ad.trace([_said(2021, promise), _said(2022, after)]), "whale station").status
        for after in ("We have not yet opened the whale station.", "We opened talks on the whale station.")
    )

    assert (ThreadStatus.WEAKENED, ThreadStatus.CONTINUED) == (undone, talked)


def test_a_deadline_passes_in_the_silence_of_those_who_set_it() -> None:
    """What others say after it, or do not say, makes nothing overdue."""
    promise = _said(2021, "We will open a whale station by 2022.")
    of_others = statement(_OTHERS, "others", issuers=("Chile", "Peru"), date="2023-05-01")
    of_more = statement(_OTHERS, "more", issuers=("Australia", "Japan", "United States"), date="2023-05-01")

    assert ThreadStatus.OVERDUE is not _thread(ad.trace([promise, of_others]), "whale station").status
    assert ThreadStatus.OVERDUE is _thread(ad.trace([promise, of_more]), "whale station").status


def test_a_promise_is_not_kept_by_what_others_tell() -> None:
    """They say what they did themselves."""
    promise = statement(
        f"We will open a whale station.\n\n{_OTHERS}", "a", issuers=("Chile", "Norway"), date="2021-05-01"
    )
    told = f"We opened the whale station.\n\n{_OTHERS}"
    by_others = statement(told, "b", issuers=("India", "Japan"), date="2022-05-01")
    by_one = statement(told, "c", issuers=("Norway", "Peru"), date="2022-05-01")

    thread = _thread(ad.trace([promise, by_others]), "whale station")
    assert ThreadStatus.FULFILLED is not thread.status
    assert "other parties" in thread.why
    assert ThreadStatus.FULFILLED is _thread(ad.trace([promise, by_one]), "whale station").status


def test_a_line_that_goes_on_elsewhere_is_silent_until_then_alone() -> None:
    """Not up to the end of the series."""
    evolution = corpus_trace()
    dates = {s.id: s.date for s in evolution.statements}
    known = {c.id: c for c in evolution.commitments}
    for thread in (thread for thread in evolution.threads if thread.goes_on):
        first = min(dates[known[i].statement] for i in thread.goes_on)  # type: ignore[type-var]
        inside = [mention.days for mention in thread.mentions]
        assert max([*inside, (first - thread.last).days]) == thread.silence_days  # type: ignore[operator]
