"""The order of the stages for two statements."""

import logging
from collections.abc import Iterator
from typing import Any

from alliancediff.alignment import align
from alliancediff.alignment.meaning import remembered
from alliancediff.alignment.rows import Scored, echoes_of
from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.comparison import compare, incomparable
from alliancediff.comparison.annotation import annotate
from alliancediff.comparison.sensitivity import Comparison, step_names
from alliancediff.comparison.statements import order_notes, told_apart
from alliancediff.corrections import check_corrections, match
from alliancediff.evolution.themes.coverage import theme_coverage
from alliancediff.extraction.fit import misfits
from alliancediff.extraction.notes import nothing_found
from alliancediff.lexicon import Lexicon
from alliancediff.lexicon.titles import titles_of
from alliancediff.models import Alignment, Corrections, Diff, Embedder, Extraction, Note, Rulings, Settings
from alliancediff.pipeline.brief import briefed
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.echoes import heard
from alliancediff.pipeline.extract import extraction_of
from alliancediff.pipeline.inputs import Given, read_one
from alliancediff.pipeline.settings import checked, lexicon_of
from alliancediff.pipeline.signature import signature, signed
from alliancediff.pipeline.topics import scored_in, topics_in
from alliancediff.timing import timed

__all__ = ["compare_extracted", "compare_once", "diff"]

_LOG = logging.getLogger(__name__)
_NO_CORRECTIONS = Corrections()


def diff(
    earlier: Given,
    later: Given,
    settings: Settings | None = None,
    *,
    corrections: Corrections = _NO_CORRECTIONS,
    embedder: Embedder | None = None,
    sensitivity: bool = False,
) -> Diff:
    """Compare two statements, in the order given.

    Args:
        earlier: the statement to compare with: a path, "corpus:SERIES/NAME", bytes or an open file, read as by
            `read_statement` with the packs of the settings; or what `read_statement`, `read_text` or `extract` gave.
        later: the statement whose changes are asked for, in any of these forms.
        settings: tunables; the defaults where None.
        corrections: what a reader said of pairs of commitments, as `read_corrections` gives it.
        embedder: a plug for meaning: called once with the clauses of both texts, it gives a vector for each. Their
            cosine becomes one more part of each match score. Nothing is ever downloaded for it.
        sensitivity: whether to mark the changes that would have another verdict if a threshold or a level of the scales
            stood one step away (`Change.flips`). It takes a few times as long.

    Returns:
        All commitments, links, changes and topics, with notes on whatever a reader must know about the texts.

    Raises:
        UnreadableStatementError, MissingExtraError: from `read_statement`.
        LexiconError, SettingsError: from the settings, from corrections made by hand that say nothing, from what was
            extracted by other settings, or from an embedder whose vectors cannot be used.

    Example:
        >>> found = diff(*(f"corpus:us-japan/{day}-joint-leaders-statement" for day in ("2021-04-16", "2022-05-23")))
        >>> found.strengthened[-1].reasons[0].axis.value
        'force'
    """
    check_corrections(corrections)
    one, two = read_one(earlier, settings, "earlier"), read_one(later, settings, "later")
    settings = checked(settings or Settings())
    lexicon = lexicon_of(settings)
    one, two, notes = told_apart(one, two)
    first, second = (extraction_of(side, settings, lexicon) for side in (one, two))
    given: dict[str, Any] = {"corrections": corrections, "embedder": embedder, "sensitivity": sensitivity}
    return briefed(compare_extracted(first, second, settings, lexicon, notes, topics=True, **given), settings, lexicon)


def compare_extracted(  # noqa: PLR0913  one plug an argument, most by keyword
    earlier: Extraction,
    later: Extraction,
    settings: Settings,
    lexicon: Lexicon,
    notes: tuple[Note, ...] = (),
    *,
    corrections: Corrections = _NO_CORRECTIONS,
    embedder: Embedder | None = None,
    sensitivity: bool = False,
    topics: bool = False,
    alone: bool = True,
) -> Diff:
    """The diff of two statements whose commitments are known.

    Args:
        earlier: the statement to compare with.
        later: the statement whose changes are asked for; of another id.
        settings: the settings of both extractions.
        lexicon: their lexicon; its weights may be others.
        notes: notes on the pair that stand before those found here.
        corrections: what a reader said of pairs of commitments.
        embedder: a plug for meaning, or None.
        sensitivity: whether to mark changes whose verdict hangs on one step.
        topics: whether to put the sentences into topics, which a series does not need.
        alone: whether it stands alone: a series asks for no verdicts on near misses, no themes and no titles of a pair.
    """
    matched = match(corrections, earlier, later)
    found, scored = _compared(earlier, later, settings, lexicon, rulings=matched.rulings, embedder=embedder)
    commitments = earlier.commitments + later.commitments
    return Diff(
        statements=(earlier.statement, later.statement),
        commitments=commitments,
        links=found.links,
        changes=found.with_flips(settings) if sensitivity else found.changes,
        signature=signed(signature(settings, lexicon, embedder), corrections),
        cutoff=settings.cutoff,
        unsure_cutoff=settings.unsure_cutoff,
        steps=step_names(settings) if sensitivity else (),
        obstacle=incomparable(*found.sides, settings),
        coverage=theme_coverage(*found.sides, found.alignment, settings) if alone else (),
        titles=titles_of(commitments, lexicon) if alone else {},
        notes=(*notes, *_told_of((earlier, later), settings, lexicon), *matched.notes),
        near_misses=found.near_misses(settings) if alone else (),
        corrections=matched.counts,
        topics=topics_in(scored, settings, lexicon) if topics else (),
    )


def _told_of(pair: tuple[Extraction, Extraction], settings: Settings, lexicon: Lexicon) -> Iterator[Note]:
    """What a reader must know of two texts: their order, whether the tables of topics fit, where nothing is found."""
    yield from order_notes(*(one.statement for one in pair))
    yield from misfits(pair, lexicon, settings.extraction)
    yield from (note for one in pair for note in nothing_found(one))


def _compared(
    earlier: Extraction,
    later: Extraction,
    settings: Settings,
    lexicon: Lexicon,
    *,
    rulings: Rulings,
    embedder: Embedder | None,
) -> tuple[Comparison, Scored]:
    """The alignment of two statements, its changes, and how either would be made anew; and their sentences."""
    texts, (before, after) = (earlier.statement, later.statement), (earlier.commitments, later.commitments)
    first, second = (spelled_out(text, lexicon) for text in texts)
    spoken, plug = speakers(first, second), embedder and remembered(embedder)

    def aligned(rules: Settings) -> Alignment:
        return align(before, after, lexicon, rules, spoken, rulings=rulings, embedder=plug)

    sides, opposes_from = ((first, before), (second, after)), lexicon.profile.opposes_from
    with timed(_LOG, f"aligned {first.id} with {second.id}"):
        alignment = aligned(settings)
    scored = scored_in(texts, before + after, (*alignment.links, *alignment.near_misses), lexicon, rulings.parted)
    echo_of = heard((first, second), echoes_of(scored, before + after), settings, lexicon)
    with timed(_LOG, f"compared {first.id} with {second.id}"):
        links, changes = compare(*sides, alignment, settings, opposes_from=opposes_from, echo_of=echo_of)
        changes = annotate(changes, texts, before + after, lexicon, settings.comparison)
    return Comparison(sides, changes, links, alignment, aligned, opposes_from, echo_of), scored


def compare_once(  # noqa: PLR0913  one plug an argument, most by keyword
    earlier: Extraction,
    later: Extraction,
    settings: Settings,
    lexicon: Lexicon,
    *,
    corrections: Corrections,
    embedder: Embedder | None,
    store: Cache | None,
) -> Diff:
    """The diff of two texts of a series, from a cache where there is one and it holds it; the others are as for a diff.

    Args:
        earlier: what was found in the earlier statement.
        later: the same of the later one; both by these settings.
        settings: tunables.
        lexicon: their lexicon.
        corrections: what a reader said.
        embedder: a plug for meaning; diffs that one has a part in are not kept.
        store: a cache, or None.
    """

    def make() -> Diff:
        return compare_extracted(
            earlier, later, settings, lexicon, corrections=corrections, embedder=embedder, alone=False
        )

    return make() if store is None or embedder else store.diff(earlier, later, corrections, make)
