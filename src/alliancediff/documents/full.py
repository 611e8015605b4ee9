"""The full report on two statements: every subject as a row, with the edits and verdicts of the sentences in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from alliancediff.documents.beside import is_short, side_by_side
from alliancediff.documents.blocks import Block, Document, Heading, Paragraph, Style, paragraphs, words
from alliancediff.documents.fragility import fragile_line
from alliancediff.documents.heads import (
    closing,
    corrections_line,
    labels_of,
    no_difference,
    notes_of,
    silence_line,
    source_of,
    title_of_diff,
    told_sources,
)
from alliancediff.documents.places import KEY as PLACES_KEY
from alliancediff.documents.rows import Material, holds_asked, homes_of, material_of, row, told_in
from alliancediff.documents.view import View, units_on
from alliancediff.models import Diff, Topic
from alliancediff.models.records import plural

KEY = (
    f"{PLACES_KEY} Standing in one row is no claim: two sentences are claimed to be one line only where a verdict "
    "stands below them, and that match is sure where no brackets doubt it. No counterpart found: no sentence of the "
    "whole other text comes near."
)

_NONE = "No commitment was found in either text, so only the wording is compared."


def report(diff: Diff, view: View) -> Document:
    """Every row of a comparison.

    Args:
        diff: two statements compared.
        view: what of it to print.
    """
    if same := no_difference(diff):
        return Document((Paragraph(words(same)),))
    return Document((*_head(diff), *_body(diff, view), *closing(notes_of(diff), KEY, diff.signature)))


def _head(diff: Diff) -> Iterator[Block]:
    yield Heading(title_of_diff(diff), 1)
    labels = zip(diff.statements, labels_of(diff.statements), strict=True)
    yield told_sources(source_of(s, label, sum(c.statement == s.id for c in diff.commitments)) for s, label in labels)
    counts = ", ".join(f"{number} {kind.replace('_', ' ')}" for kind, number in diff.counts.items())
    summary = f"{plural(len(diff.changes), 'change')}: {counts}." if counts else _NONE
    yield from paragraphs([silence_line(diff), summary, fragile_line(diff), corrections_line(diff.corrections)])


def _body(diff: Diff, view: View) -> Iterator[Block]:
    known = material_of(diff, view)
    if view == View() and is_short(diff):
        yield from side_by_side(known)
        return
    shown = _asked(diff, view, known)[: view.limit or None]
    known = replace(known, home=homes_of(shown), told=told_in(shown, known))
    for side, found in groupby(shown, key=_side):
        those = list(found)
        yield Heading(f"{_title(side, labels_of(diff.statements))} ({plural(len(those), 'subject')})", 2, _STYLES[side])
        for topic in those:
            yield from row(topic, known)
    if len(shown) < len(diff.topics):
        yield Paragraph(words(f"Not shown here: {plural(len(diff.topics) - len(shown), 'row')}.", Style.QUIET))


def _asked(diff: Diff, view: View, known: Material) -> list[Topic]:
    """The rows that are asked for; one that only a change of another kind, or a less sure one, is in, is not."""
    on_theme = units_on(view.themes, diff)
    found = [topic for topic in diff.topics if view.titles(topic.title, topic.id)]
    if view.themes:
        found = [topic for topic in found if any(p.unit in on_theme for p in topic.passages)]
    return [topic for topic in found if holds_asked(topic, known)] if view.only or view.least else found


def _side(topic: Topic) -> int:
    """0 for a row of both sides, 1 for one of the later side alone, 2 for one of the earlier."""
    return 0 if topic.earlier and topic.later else 1 if topic.later else 2


_STYLES = (Style.STRONG, Style.NEWS, Style.LOSS)


def _title(side: int, labels: Sequence[str]) -> str:
    return ("In both texts", f"Only in the later text, {labels[1]}", f"Only in the earlier text, {labels[0]}")[side]
