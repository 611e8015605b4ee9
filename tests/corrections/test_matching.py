"""Answers find their commitments, are applied to a diff, and are told where they cannot be."""

import dataclasses
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.corrections import correction_for, doubtful, fingerprint, match_any
from alliancediff.models import Answer, ChangeKind, Correction, CorrectionCounts, Corrections, Link
from builders import statement


@cache
def _earlier() -> ad.Statement:
    return statement(
        "We intend to open two ports in the north.\n\nWe will count the whales.\n\nWe will bake bread.", "a"
    )


@cache
def _later() -> ad.Statement:
    return statement("We will open two ports in the north by 2030.\n\nWe will paint the lighthouse.", "b")


_PORTS = ("We intend to open two ports in the north.", "We will open two ports in the north by 2030.")
_WHALES = ("We will count the whales.", "We will paint the lighthouse.")


def _diff(*entries: Correction) -> ad.Diff:
    return ad.diff(_earlier(), _later(), corrections=Corrections(entries, "fixes.txt"))


def _link(diff: ad.Diff, quotes: tuple[str, str]) -> Link | None:
    known = {c.id: c.quote for c in diff.commitments}
    return next((link for link in diff.links if (known[link.earlier], known[link.later]) == quotes), None)


def _notes(diff: ad.Diff) -> list[str]:
    return [note.message for note in diff.notes if note.about == "corrections"]


def test_a_pair_that_must_be_linked_is_a_sure_link() -> None:
    """Though nothing but a reader says so; the verdict is that of the rules."""
    assert _link(_diff(), _WHALES) is None

    diff = _diff(Correction(Answer.MUST_LINK, *_WHALES))
    link = _link(diff, _WHALES)

    assert link
    assert (1.0, False, "must_link", "repeated") == (link.confidence, link.unsure, link.corrected, link.kind)
    assert CorrectionCounts(must_link=1) == diff.corrections
    assert {"strengthened": 1, "repeated": 1, "dropped": 1} == diff.counts


def test_a_link_that_was_there_is_confirmed() -> None:
    """Its score stays, its confidence is the reader's."""
    before, after = _link(_diff(), _PORTS), _link(_diff(Correction(Answer.MUST_LINK, *_PORTS)), _PORTS)

    assert before
    assert dataclasses.replace(before, confidence=1.0, corrected="must_link") == after


def test_a_pair_that_cannot_be_linked_is_neither_link_nor_near_miss() -> None:
    """Both ends are accounted for on their own."""
    diff = _diff(Correction(Answer.CANNOT_LINK, *_PORTS))
    known = {c.id: c.quote for c in diff.commitments}

    assert _link(diff, _PORTS) is None
    assert _PORTS not in [(known[link.earlier], known[link.later]) for link in diff.near_misses]
    assert {"new": 1, "dropped": 2, "not_mentioned": 2} == diff.counts  # its words stand in the earlier text
    assert CorrectionCounts(cannot_link=1) == diff.corrections


def test_clauses_of_the_same_words_can_be_parted() -> None:
    """A reader's word stands above that rule, too."""
    text = statement("We will count the whales.", "a"), statement("We will count the whales.", "b")
    parted = Corrections((Correction(Answer.CANNOT_LINK, *["We will count the whales."] * 2),))

    assert {"not_mentioned": 2} == ad.diff(*text, corrections=parted).counts  # gone and new are what no words tell


def test_a_commitment_that_lost_its_partner_may_get_the_next_best() -> None:
    """As if the first had never been near."""
    earlier = statement("We will open two ports in the north.", "a")
    later = statement("We will open two ports in the north soon.\n\nWe will open three ports in the north.", "b")
    first = ad.diff(earlier, later).links[0]
    ends = [ad.diff(earlier, later).commitment(end).quote for end in (first.earlier, first.later)]

    diff = ad.diff(earlier, later, corrections=Corrections((Correction(Answer.CANNOT_LINK, *ends),)))

    assert diff.links
    assert first.later not in {link.later for link in diff.links}


@pytest.mark.parametrize(
    ("kind", "direction"), [(ChangeKind.WEAKENED, -1), (ChangeKind.REPEATED, 0), (ChangeKind.STRENGTHENED, 1)]
)
def test_a_verdict_that_a_reader_set_is_the_verdict(kind: ChangeKind, direction: int) -> None:
    """With the reader's reason first, and those of the rules below it."""
    diff = _diff(Correction(Answer.RELABEL, *_PORTS, kind))
    change = next(change for change in diff.changes if change.earlier and change.later)
    link = _link(diff, _PORTS)

    assert link
    assert ("relabel", kind, kind, False) == (link.corrected, link.kind, change.kind, change.mixed)
    reason = change.reasons[0]
    assert ("reader", "strengthened", kind, direction) == (reason.axis, reason.before, reason.after, reason.direction)
    assert ["force", "deadline"] == [reason.axis for reason in change.reasons[1:]]
    assert CorrectionCounts(relabel=1) == diff.corrections


def test_a_verdict_joins_the_pair() -> None:
    """Who judges a pair says that it is one line; saying so beside it is no contradiction."""
    for entries in (
        (Correction(Answer.RELABEL, *_WHALES, ChangeKind.WEAKENED),),
        (Correction(Answer.MUST_LINK, *_WHALES), Correction(Answer.RELABEL, *_WHALES, ChangeKind.WEAKENED)),
    ):
        link = _link(_diff(*entries), _WHALES)

        assert link
        assert ("relabel", ChangeKind.WEAKENED) == (link.corrected, link.kind)


def test_the_counterpart_that_a_reader_judged_is_told_first() -> None:
    """Though another is closer."""
    earlier = statement("We will open two ports in the north by 2030.\n\nWe will open ports.", "a")
    later = statement("We will open two ports in the north.", "b")
    entries = (
        Correction(Answer.MUST_LINK, "We will open two ports in the north by 2030.", "We will open two ports in the north."),
        Correction(Answer.RELABEL, "We will open ports.", "We will open two ports in the north.", ChangeKind.WEAKENED),
    )  # fmt: skip

    (change,) = ad.diff(earlier, later, corrections=Corrections(entries)).changes

    assert ("reader", ChangeKind.WEAKENED) == (change.reasons[0].axis, change.kind)
    assert 1 == len(change.also)


def test_hashes_bind_an_answer_to_its_texts() -> None:
    """The same words in other texts are told as stale; answers on other texts are left out and counted."""
    hashes = _earlier().sha256[:8], _later().sha256[:8]

    bound = Corrections((Correction(Answer.MUST_LINK, *_WHALES, hashes=hashes),))
    other = _diff(Correction(Answer.MUST_LINK, *_WHALES, hashes=("0" * 8, hashes[1]), line=7))
    away = _diff(Correction(Answer.MUST_LINK, "We sail.", "We row.", hashes=("0" * 8, hashes[1])))

    assert 1 == ad.diff(_earlier(), _later(), corrections=bound).corrections.must_link
    assert CorrectionCounts(stale=1) == other.corrections
    assert "fixes.txt:7 is stale: was made for other versions of these texts" in _notes(other)[0]
    assert (CorrectionCounts(elsewhere=1), []) == (away.corrections, _notes(away))


def test_an_answer_outlives_an_edit_elsewhere_in_a_text() -> None:
    """The text has another hash then, but its name and the words that the answer is about; or another name alone."""
    diff = _diff()
    link = _link(diff, _PORTS)
    assert link is not None
    answer = Corrections((correction_for(diff, link, Answer.MUST_LINK),))
    edited = statement(f"We thank our hosts.\n\n{_earlier().text}", _earlier().id)
    elsewhere = statement(f"We thank our hosts.\n\n{_earlier().text}", "another")
    renamed = dataclasses.replace(_earlier(), id="another")

    assert edited.sha256 != _earlier().sha256
    assert 1 == ad.diff(edited, _later(), corrections=answer).corrections.must_link
    assert 1 == ad.diff(renamed, _later(), corrections=answer).corrections.must_link
    assert CorrectionCounts(stale=1) == ad.diff(elsewhere, _later(), corrections=answer).corrections


def test_an_answer_of_an_earlier_version_says_what_to_do_once_the_text_was_edited() -> None:
    """It gives hashes alone."""
    old = Correction(Answer.MUST_LINK, *_WHALES, hashes=(_earlier().sha256[:12], _later().sha256[:12]), line=3)
    edited = statement(f"We thank our hosts.\n\n{_earlier().text}", _earlier().id)

    (note,) = _notes(ad.diff(edited, _later(), corrections=Corrections((old,), "fixes.txt")))

    assert "fixes.txt:3 is stale: was made for other versions of these texts; check it, then write ID@HASH" in note


def test_an_id_that_changes_does_no_harm() -> None:
    """Answers know words and hashes only."""
    one, two = (
        ad.read_statement(text, id=name, date="2022-01-01", genre="remarks")
        for text, name in ((b"We will count the whales.", "x"), (b"We will paint the lighthouse.", "y"))
    )
    entry = Correction(Answer.MUST_LINK, *_WHALES, hashes=(one.sha256[:12], two.sha256[:12]))
    again = ad.read_statement(b"We will count the whales.", id="z")

    assert 1 == ad.diff(again, two, corrections=Corrections((entry,))).corrections.must_link


def test_an_answer_on_words_that_are_gone_is_stale() -> None:
    """The note says which words, and where to mend them."""
    diff = _diff(Correction(Answer.CANNOT_LINK, _PORTS[0], "We will open " + "very " * 40 + "many ports.", line=3))

    (note,) = _notes(diff)
    assert note.startswith("fixes.txt:3 is stale: no commitment of b reads “We will open very")
    assert len(note) < 130
    assert 1 == diff.corrections.stale
    assert _diff().changes == diff.changes


@pytest.mark.parametrize(
    "second",
    [
        Correction(Answer.CANNOT_LINK, *_PORTS, line=9),
        Correction(Answer.RELABEL, *_PORTS, ChangeKind.WEAKENED, line=9),
    ],
)
def test_answers_that_contradict_each_other_are_not_applied(second: Correction) -> None:
    """The note names all of them."""
    diff = _diff(Correction(Answer.RELABEL, *_PORTS, ChangeKind.REPEATED, line=3), second)

    assert ["fixes.txt:3 and fixes.txt:9 contradict each other; none is applied, keep one"] == _notes(diff)
    assert CorrectionCounts(contradictory=2) == diff.corrections
    assert (_diff().links, _diff().changes) == (diff.links, diff.changes)


def test_many_stale_answers_are_summed_up() -> None:
    """A thousand lines help nobody."""
    diff = _diff(*(Correction(Answer.CANNOT_LINK, f"We left {n}.", "x") for n in range(1000)))

    assert (21, "980 more are stale") == (len(_notes(diff)), _notes(diff)[-1])
    assert 1000 == diff.corrections.stale


def test_words_that_stand_twice_are_meant_in_both_places() -> None:
    """And a lead-in tells items of the same words apart."""
    earlier = statement("We will stop:\n\n- imports of old rice\n\nWe will not stop:\n\n- imports of old rice\n", "a")
    later = statement("We will paint the lighthouse.", "b")
    plain = Correction(Answer.MUST_LINK, "imports of old rice", "We will paint the lighthouse.")
    told = dataclasses.replace(plain, earlier="We will stop: … imports of old rice")

    both, one = (ad.diff(earlier, later, corrections=Corrections((entry,))) for entry in (plain, told))

    assert [2, 1] == [sum(bool(link.corrected) for link in diff.links) for diff in (both, one)]
    assert 1 == both.corrections.must_link
    link = next(link for link in both.links if link.corrected)
    assert correction_for(both, link, Answer.MUST_LINK).earlier.endswith("stop: … imports of old rice")


def test_the_signature_says_which_corrections_were_applied() -> None:
    """Whatever their order and layout; an empty file leaves no trace."""
    one, two = Correction(Answer.MUST_LINK, *_WHALES), Correction(Answer.CANNOT_LINK, *_PORTS)
    loose = dataclasses.replace(one, earlier="We will  count\nthe whales.", line=8)

    assert _diff(one, two).signature == _diff(two, loose).signature
    assert 3 == len({_diff().signature, _diff(one).signature, _diff(two).signature})
    assert ad.diff(_earlier(), _later()) == _diff()
    assert "" == fingerprint(Corrections(name="fixes.txt"))


def test_reports_say_what_was_corrected() -> None:
    """In the header, at the change, and in the reason; and the JSON can be read back."""
    diff = _diff(
        Correction(Answer.RELABEL, *_PORTS, ChangeKind.WEAKENED),
        Correction(Answer.MUST_LINK, *_WHALES),
        Correction(Answer.CANNOT_LINK, "We left.", "x"),
        Correction(Answer.CANNOT_LINK, "We left.", "x", hashes=("0" * 8, "0" * 8)),
    )

    for form in ("terminal", "markdown"):
        report = " ".join(ad.render(diff, form, explain=True).split())
        assert (
            "Corrected by a reader: 1 joined, 1 with a verdict. Not applied: 1 stale (see the notes), "
            "1 for other statements." in report
        )
        assert "a reader says weakened, the rules say strengthened" in report
        assert 2 == report.count("match corrected by a reader")
    assert diff == ad.from_json(ad.render(diff, "json"))
    assert "Corrected" not in ad.render(_diff())


def test_the_least_certain_pairs_come_first() -> None:
    """Unsure links and near misses by default; never the same words, never what was answered."""
    diff = _diff()
    asked = doubtful(diff, every=True)

    assert sorted(asked, key=lambda link: abs(link.confidence - 0.5)) == list(asked)
    assert set(doubtful(diff)) == {link for link in (*diff.links, *diff.near_misses) if link.unsure}
    assert len(asked) > len(doubtful(diff))
    answered = _diff(*(correction_for(diff, link, Answer.MUST_LINK) for link in asked))
    assert not {(k.earlier, k.later) for k in asked} & {(k.earlier, k.later) for k in doubtful(answered, every=True)}


@pytest.mark.parametrize(
    "given",
    [
        "fixes.txt",
        Corrections((Correction("must_link", *_PORTS),)),  # type: ignore[arg-type]
        Corrections((Correction(Answer.RELABEL, *_PORTS),)),
        Corrections((Correction(Answer.RELABEL, *_PORTS, ChangeKind.DROPPED),)),
        Corrections((Correction(Answer.MUST_LINK, *_PORTS, ChangeKind.WEAKENED),)),
    ],
)
def test_answers_made_by_hand_that_say_nothing_are_refused(given: Corrections) -> None:
    """A slip is told as one."""
    with pytest.raises(ad.errors.SettingsError, match="corrections"):
        ad.diff(_earlier(), _later(), corrections=given)


def test_over_a_series_an_answer_counts_once_and_is_stale_only_where_it_fits_no_two_texts() -> None:
    """Each text is taken with those that come after it."""
    texts = [ad.extract(text) for text in (_earlier(), _later(), statement("We will paint the lighthouse.", "c"))]
    entries = (
        Correction(Answer.MUST_LINK, *_WHALES),
        Correction(Answer.MUST_LINK, _WHALES[1], _WHALES[0]),
        Correction(Answer.CANNOT_LINK, *_PORTS, hashes=("0" * 8, "1" * 8)),
        Correction(Answer.CANNOT_LINK, "No such words.", "None.", hashes=("0" * 8, "1" * 8)),
    )

    found = match_any(Corrections(entries), texts)

    assert CorrectionCounts(must_link=1, stale=2, elsewhere=1) == found.counts
    statement_of = {c.id: c.statement for text in texts for c in text.commitments}
    assert {("a", "b"), ("a", "c")} == {(statement_of[one], statement_of[two]) for one, two in found.rulings.joined}
    assert 2 == len(found.notes)
