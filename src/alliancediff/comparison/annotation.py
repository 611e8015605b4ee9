"""Changes -> the same changes with the line's name, the redline, the small edits, and one sentence on it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alliancediff.comparison.explanation import explain
from alliancediff.comparison.naming import Namer, namer
from alliancediff.comparison.redline import Redliner, redliner
from alliancediff.comparison.wording import Wordings, wordings
from alliancediff.lexicon import Lexicon
from alliancediff.models import Change, Commitment, ComparisonSettings, Statement


def annotate(
    changes: Sequence[Change],
    statements: tuple[Statement, Statement],
    commitments: Sequence[Commitment],
    lexicon: Lexicon,
    settings: ComparisonSettings,
) -> tuple[Change, ...]:
    """Changes with `line`, `wording`, `wording_notes` and `explanation`.

    Args:
        changes: what `compare` found.
        statements: the two statements.
        commitments: those of both.
        lexicon: names and words.
        settings: the numbers of edits.
    """
    known = {c.id: c for c in commitments}
    is_paraphrase = any(s.digest or s.genre.is_secondary for s in statements)
    tools = redliner(lexicon, settings), wordings(lexicon, settings), namer(lexicon)
    made = (_worded(change, known, tools, is_paraphrase=is_paraphrase) for change in changes)
    return tuple(replace(change, explanation=explain(change, known, statements)) for change in made)


def _worded(
    change: Change,
    known: Mapping[str, Commitment],
    tools: tuple[Redliner, Wordings, Namer],
    *,
    is_paraphrase: bool,
) -> Change:
    redline, finder, names = tools
    if not change.pair:
        return replace(change, line=names.name([known[i] for i in change.earlier + change.later]))
    earlier, later = (known[i] for i in change.pair)
    runs = redline.runs(earlier.quote, later.quote, [*_whole(earlier), *_whole(later)])
    return replace(
        change,
        line=names.name([earlier, later]),
        wording=tuple(run.edit for run in runs),
        wording_notes=finder.notes(earlier, later, runs, is_paraphrase=is_paraphrase),
    )


def _whole(commitment: Commitment) -> list[str]:
    """Words of a clause that an edit must not split: its amounts, dates and names."""
    return [anchor.text for anchor in commitment.slots.all_but_topics]
