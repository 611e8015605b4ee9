"""The stages run in their order, and results say what they rest on."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.models import Genre
from builders import statement

_EARLIER = "We intend to open two ports in the north.\n\nWe underscore the importance of calm seas.\n\nWe will count the whales."
_LATER = "We will open two ports in the north by 2030.\n\nWe underscore the importance of calm seas.\n\nWe condemn the raid on the pier."


def test_a_comparison_of_two_statements() -> None:
    """Strengthened, repeated, new and dropped, each where a reader would put it."""
    diff = ad.diff(statement(_EARLIER, "a"), statement(_LATER, "b"))

    assert {"new": 1, "repeated": 1, "strengthened": 1, "dropped": 1} == diff.counts
    (up,) = diff.strengthened
    assert ["force", "deadline"] == [reason.axis for reason in up.reasons]
    assert "We will count the whales." == diff.commitment(diff.dropped[0].earlier[0]).quote


def test_moved_text_is_the_same_line() -> None:
    """Paragraphs in another order are no change, as long as each names what it is about."""
    paragraphs = [
        "We will open two ports in the north by 2030.",
        "Japan intends to fund a school for harbour pilots. The United States will send teachers to this school.",
        "We condemn the raid on the pier.",
        "We underscore the importance of calm seas.",
        "We will count the whales of the bay.",
    ]
    before = statement("\n\n".join(paragraphs), "a")
    for shift in range(1, len(paragraphs)):
        moved = paragraphs[shift:] + paragraphs[:shift]

        diff = ad.diff(before, statement("\n\n".join(moved), "b"))

        assert {"repeated": 6} == diff.counts
        assert {1.0} == {link.parts.identical for link in diff.links}
        assert {()} == {change.also for change in diff.changes}


def test_silence_in_a_press_article_is_no_drop() -> None:
    """A press text chooses what it reports."""
    diff = ad.diff(statement(_EARLIER, "a"), statement(_LATER, "b", Genre.PRESS_ARTICLE))

    assert () == diff.dropped
    assert "a press text chooses what it reports" == diff.not_mentioned[0].reasons[0].after


def test_the_signature_tells_settings_and_words_apart() -> None:
    """Two results of one signature come from the same rules."""
    one, two = statement(_EARLIER, "a"), statement(_LATER, "b")

    signatures = {
        ad.diff(one, two, s).signature for s in (ad.Settings(), ad.Settings(cutoff=0.9), ad.Settings(packs=()))
    }

    assert 3 == len(signatures)


def test_the_general_layer_works_alone() -> None:
    """A pack makes results better, not possible."""
    diff = ad.diff(statement(_EARLIER, "a"), statement(_LATER, "b"), ad.Settings(packs=()))

    assert 1 == len(diff.strengthened)


def test_two_texts_of_one_id_are_told_apart() -> None:
    """The later one gets an id of its own, and a note says so."""
    diff = ad.diff(statement(_EARLIER, "a"), statement(_LATER, "a"))

    assert ["a", "a~2"] == [s.id for s in diff.statements]
    assert "both texts are called a; the later one is called a~2 here" in [note.message for note in diff.notes]
    assert {"a", "a~2"} == {c.statement for c in diff.commitments}


def test_a_text_against_itself_is_noted() -> None:
    """The second copy gets an id of its own."""
    diff = ad.diff(statement(_EARLIER, "a"), statement(_EARLIER, "a"))

    assert ["a", "a~2"] == [s.id for s in diff.statements]
    assert {"repeated": 3} == diff.counts
    assert "the same text on both sides" in [note.message for note in diff.notes]


def test_dates_out_of_order_are_noted_and_the_order_kept() -> None:
    """The user's order stands."""
    early = ad.read_statement(b"We will open a port.", id="early", date="2021-01-01")
    late = ad.read_statement(b"We will open two ports.", id="late", date="2022-01-01")

    diff = ad.diff(late, early)

    assert "late" == diff.earlier.id
    assert "late (2022-01-01) is younger than early (2021-01-01): the order given is kept" in [
        n.message for n in diff.notes
    ]


def test_a_statement_without_a_commitment_is_noted() -> None:
    """An empty result is never quiet."""
    diff = ad.diff(statement("It rained.", "a"), statement(_LATER, "b"))

    assert "no commitment was found in a" in [note.message for note in diff.notes]
    assert {"new": 3} == diff.counts


@pytest.mark.parametrize(("name", "value"), [("cutoff", 1.5), ("unsure_cutoff", 0.9), ("length_ratio", -1)])
def test_settings_out_of_range_are_refused(name: str, value: float) -> None:
    """The error names the setting."""
    with pytest.raises(ad.errors.SettingsError, match=name):
        ad.extract(statement(_EARLIER), ad.Settings(**{name: value}))  # type: ignore[arg-type]


def test_results_by_theme_and_as_records() -> None:
    """A data frame is one call away."""
    diff = ad.diff(
        statement("We will share vaccine doses.", "a"),
        statement("We will share vaccine doses.\n\nWe will dance together often.", "b"),
    )

    assert {"covid-response", ""} == set(diff.by_theme())
    record = diff.to_records()[0]
    assert ("repeated", "covid-response", "We will share vaccine doses.") == (
        record["kind"],
        record["themes"],
        record["later_quotes"],
    )


def test_the_graph_has_commitments_as_nodes_and_links_as_edges() -> None:
    """Attributes are plain scalars."""
    diff = ad.diff(statement(_EARLIER, "a"), statement(_LATER, "b"))

    graph = ad.to_graph(diff)

    assert (len(diff.commitments), len(diff.links)) == (graph.number_of_nodes(), graph.number_of_edges())
    for _, attributes in [*graph.nodes(data=True), *((e, d) for e, _, d in graph.edges(data=True))]:
        assert all(isinstance(value, str | int | float | bool) for value in attributes.values())


def test_a_profile_that_is_no_name_is_refused() -> None:
    """A slip is told as one."""
    with pytest.raises(ad.errors.SettingsError, match="profile"):
        ad.extract(statement(_EARLIER), ad.Settings(profile=["lri"]))  # type: ignore[arg-type]


@cache
def _ports() -> ad.Statement:
    return statement("We plan to open ports in the Arctic.\n\nWe will count whales.", "a")


@cache
def _ports_later() -> ad.Statement:
    return statement("We will open ports in the Arctic.\n\nWe will count all whales in the north.", "b")


def test_sensitivity_marks_what_hangs_on_one_step_and_changes_nothing_else() -> None:
    """Only where it is asked for; the same marks each time."""
    plain, marked = (ad.diff(_ports(), _ports_later(), sensitivity=asked) for asked in (False, True))

    assert ((), set()) == (plain.steps, {change.flips for change in plain.changes} - {()})
    assert "cutoff 0.4" in marked.steps
    assert plain.changes == tuple(replace(change, flips=()) for change in marked.changes)
    assert [("force", "earlier +1", "plan to open", "repeated"), ("force", "later -1", "will open", "repeated")] == [
        (flip.moved, flip.where, flip.words, str(flip.kind)) for flip in marked.strengthened[0].flips
    ]
    assert marked == ad.diff(_ports(), _ports_later(), sensitivity=True)
    assert marked == ad.from_json(ad.render(marked, "json"))


def test_a_verdict_of_a_reader_hangs_on_no_level() -> None:
    """It is the reader's."""
    relabel = ad.models.Correction(
        ad.models.Answer.RELABEL,
        "We plan to open ports in the Arctic.",
        "We will open ports in the Arctic.",
        ad.models.ChangeKind.WEAKENED,
    )

    diff = ad.diff(_ports(), _ports_later(), corrections=ad.Corrections((relabel,)), sensitivity=True)

    assert () == diff.weakened[0].flips


def test_an_embedder_is_called_once_however_many_settings_are_tried() -> None:
    """It may be slow."""
    calls: list[int] = []

    def embed(texts: Sequence[str]) -> list[list[float]]:
        calls.append(len(texts))
        return [[1.0, float(len(text))] for text in texts]

    ad.diff(_ports(), _ports_later(), embedder=embed, sensitivity=True)

    assert 1 == len(calls)
