"""The order of the stages and nothing else."""

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from alliancediff import lexicon as words
from alliancediff.alignment import align
from alliancediff.alignment.baselines import measure_all
from alliancediff.alignment.similarity import compare_all
from alliancediff.cache import Cache
from alliancediff.comparison import compare, incomparable, label, theme_coverage
from alliancediff.comparison.annotation import annotate
from alliancediff.comparison.sensitivity import mark_fragile, step_names, steps
from alliancediff.corrections import correction_for, doubtful, fingerprint, match
from alliancediff.coverage import Coverage, measure
from alliancediff.errors import Fault, GoldError, SettingsError, UnreadableStatementError
from alliancediff.evaluation import (
    Baseline,
    Figures,
    Gold,
    Match,
    Run,
    Scores,
    answer_links,
    best_baseline,
    by_unit,
    find_places,
    match_row,
    read_gold,
    read_rows,
    read_units,
    score_run,
    units_file,
)
from alliancediff.extraction import extract as extract_commitments
from alliancediff.extraction.examples import example_checks as extraction_checks
from alliancediff.extraction.lines import make_line_finder
from alliancediff.lexicon import Layer, Lexicon
from alliancediff.models import (
    Alignment,
    Answer,
    Change,
    ChangeKind,
    Commitment,
    Corrections,
    Diff,
    Embedder,
    Extraction,
    Link,
    Note,
    Parts,
    Rulings,
    Series,
    Settings,
    Statement,
)
from alliancediff.reading import STATEMENT_SUFFIXES, read_statement
from alliancediff.reading.examples import example_checks as reading_checks

__all__ = [
    "LexiconCheck",
    "baselines",
    "check_corrections",
    "check_lexicon",
    "compare_extracted",
    "compare_once",
    "coverage",
    "diff",
    "evaluate",
    "example_checks",
    "extract",
    "extract_once",
    "lexicon_of",
    "link_scores",
    "match_rows",
    "misread_examples",
    "review_run",
    "run_gold",
    "settings_of",
    "signature",
]

_NO_CORRECTIONS = Corrections()


def extract(statement: Statement, settings: Settings | None = None) -> Extraction:
    """What a statement commits whom to.

    Example:
        >>> from alliancediff import read_statement
        >>> found = extract(read_statement(b"We will open a joint school by 2030."))
        >>> found.commitments[0].predicate, found.commitments[0].force
        ('will open', 6)
    """
    settings = _checked(settings or Settings())
    return _extracted(statement, settings, words.load(settings.packs, settings.profile))


def _extracted(statement: Statement, settings: Settings, lexicon: Lexicon) -> Extraction:
    settled, commitments = extract_commitments(statement, lexicon, settings)
    return Extraction(settled, commitments, signature(settings, lexicon))


def diff(
    earlier: Statement,
    later: Statement,
    settings: Settings | None = None,
    *,
    corrections: Corrections = _NO_CORRECTIONS,
    embedder: Embedder | None = None,
    sensitivity: bool = False,
) -> Diff:
    """Compare two statements, in the order given.

    Args:
        earlier: the statement to compare with.
        later: the statement whose changes are asked for.
        settings: tunables; the defaults where None.
        corrections: what a reader said of pairs of commitments, as `read_corrections` gives it.
        embedder: a plug for meaning: called once with the clauses of both texts, it gives a vector for each. Their
            cosine becomes one more part of each match score. Nothing is ever downloaded for it.
        sensitivity: whether to mark the changes that would have another verdict if a threshold or a level of the scales
            stood one step away (`Change.flips`). It takes a few times as long.

    Returns:
        All commitments, links and changes, with notes on whatever a reader must know about the texts.

    Raises:
        LexiconError, SettingsError: from the settings, from corrections made by hand that say nothing, or from an
            embedder whose vectors cannot be used.
    """
    settings = _checked(settings or Settings())
    check_corrections(corrections)
    lexicon = words.load(settings.packs, settings.profile)
    earlier, later, notes = _told_apart(earlier, later)
    first, second = (extract(statement, settings) for statement in (earlier, later))
    given: dict[str, Any] = {"corrections": corrections, "embedder": embedder, "sensitivity": sensitivity}
    return compare_extracted(first, second, settings, lexicon, notes, **given)


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
    """
    first, second = earlier.statement, later.statement
    before, after = earlier.commitments, later.commitments
    matched = match(corrections, earlier, later)
    sides = ((_spelled_out(first, lexicon), before), (_spelled_out(second, lexicon), after))
    rules = _Rules(sides, lexicon, matched.rulings, embedder and _remembered(embedder))
    alignment = rules.align(settings)
    links, changes = rules.compare(alignment, settings)
    changes = annotate(changes, (first, second), before + after, lexicon)
    return Diff(
        statements=(first, second),
        commitments=before + after,
        links=links,
        changes=rules.with_flips(links, changes, alignment, settings) if sensitivity else changes,
        signature=_signed(signature(settings, lexicon, embedder), corrections),
        cutoff=settings.cutoff,
        unsure_cutoff=settings.unsure_cutoff,
        steps=step_names(settings) if sensitivity else (),
        obstacle=incomparable(*rules.sides, settings),
        coverage=theme_coverage(*rules.sides, alignment, settings),
        notes=(*notes, *_order_notes(first, second), *_empty_notes(earlier), *_empty_notes(later), *matched.notes),
        near_misses=rules.label(alignment.near_misses, settings),
        corrections=matched.counts,
    )


def extract_once(statement: Statement, settings: Settings, lexicon: Lexicon, store: Cache | None) -> Extraction:
    """The extraction of a statement, from a cache where there is one and it holds it.

    Args:
        statement: a statement as it was read.
        settings: tunables.
        lexicon: their lexicon.
        store: a cache, or None.
    """
    if store is None:
        return extract(statement, settings)
    return store.extraction(statement, signature(_checked(settings), lexicon), lambda: extract(statement, settings))


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
    """The diff of two extractions, from a cache where there is one and it holds it; the others are as for a diff.

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
        return compare_extracted(earlier, later, settings, lexicon, corrections=corrections, embedder=embedder)

    return make() if store is None or embedder else store.diff(earlier, later, corrections, make)


_Side = tuple[Statement, Sequence[Commitment]]


@dataclasses.dataclass(frozen=True, slots=True)
class _Rules:
    """What two statements are aligned and compared by; settings may be tried in turn."""

    sides: tuple[_Side, _Side]
    lexicon: Lexicon
    rulings: Rulings
    embedder: Embedder | None

    def align(self, settings: Settings) -> Alignment:
        (first, before), (second, after) = self.sides
        spoken = speakers(first, second)
        return align(before, after, self.lexicon, settings, spoken, rulings=self.rulings, embedder=self.embedder)

    def compare(self, alignment: Alignment, settings: Settings) -> tuple[tuple[Link, ...], tuple[Change, ...]]:
        return compare(*self.sides, alignment, settings, opposes_from=self.lexicon.profile.opposes_from)

    def label(
        self, links: Sequence[Link], settings: Settings, sides: tuple[_Side, _Side] | None = None
    ) -> tuple[Link, ...]:
        return label(links, *(sides or self.sides), settings, opposes_from=self.lexicon.profile.opposes_from)

    def with_flips(
        self, links: Sequence[Link], changes: Sequence[Change], alignment: Alignment, settings: Settings
    ) -> tuple[Change, ...]:
        """Changes with what would turn them; only the cutoffs change the links."""
        reruns = []
        for step in steps(settings):
            other = self.align(step.settings) if step.name in {"cutoff", "unsure_cutoff"} else alignment
            reruns.append((step, self.compare(other, step.settings)[1]))
        by_ends = {(link.earlier, link.later): link for link in links}
        (first, before), (second, after) = self.sides

        def judge(change: Change, earlier: Commitment, later: Commitment) -> ChangeKind:
            link = by_ends[change.decided_by[0], change.decided_by[1]]
            return self.label((link,), settings, ((first, (earlier,)), (second, (later,))))[0].kind

        return mark_fragile(changes, {c.id: c for c in (*before, *after)}, reruns, judge)


def _spelled_out(statement: Statement, lexicon: Lexicon) -> Statement:
    """A statement with the members of a group as its issuers: "the Quad" and its four states are the same parties."""
    members = {actor.id: actor.members for actor in lexicon.actors if actor.members}
    issuers = [state for issuer in statement.issuers for state in members.get(issuer, (issuer,))]
    return dataclasses.replace(statement, issuers=tuple(sorted(dict.fromkeys(issuers))))


def _remembered(embedder: Embedder) -> Embedder:
    """An embedder that is called once for the same texts, however many settings are tried."""
    known: dict[tuple[str, ...], Sequence[Sequence[float]]] = {}

    def recall(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        key = tuple(texts)
        if key not in known:
            known[key] = embedder(texts)
        return known[key]

    return recall


def _signed(rules: str, corrections: Corrections) -> str:
    """The signature of the rules, with that of the corrections where there are any."""
    given = fingerprint(corrections)
    return f"{rules}|corrections:{given}" if given else rules


def evaluate(
    gold: Path, statements: Path, settings: Settings | None = None, *, unsure: bool = False
) -> dict[str, Figures]:
    """Figures of this library against a gold file: one for each pair, and their sum under "all".

    Args:
        gold: a gold file; its form is described in docs/reference/gold.md.
        statements: the folder that the files named in the gold lie in.
        settings: tunables; the defaults where None.
        unsure: whether unsure links count.

    Raises:
        GoldError: the gold file cannot be read.
        UnreadableStatementError: a statement is missing.
    """
    return score_run(run_gold(gold, statements, settings), unsure=unsure)


def run_gold(gold: Path, statements: Path, settings: Settings | None = None, *, lexicon: Lexicon | None = None) -> Run:
    """Our results on the statements and pairs of a gold file, from which `evaluation` makes all figures.

    Args:
        gold: a gold file.
        statements: the folder that the files named in it lie in.
        settings: tunables; the defaults where None.
        lexicon: words to read with, that of the settings where None.

    Raises:
        GoldError: the gold file cannot be read.
        UnreadableStatementError: a statement is missing.
    """
    settings = _checked(settings or Settings())
    known = read_gold(gold)
    lexicon = lexicon or words.load(settings.packs, settings.profile)
    found = {key: _extract_file(known, key, statements, settings, lexicon) for key in known.files}
    diffs = {(one, two): compare_extracted(found[one], found[two], settings, lexicon) for one, two in known.pairs}
    places = [find_places(known, key, extraction.commitments) for key, extraction in found.items()]
    return Run(known, found, diffs, {key: units for of_text in places for key, units in of_text.items()})


def review_run(run: Run, count: int, settings: Settings | None = None) -> Run:
    """The run once more, after a reader who knows the gold answered the `count` least sure pairs of each diff.

    Args:
        run: our results.
        count: pairs a diff; links shown and near misses, those first whose confidence is nearest to one half.
        settings: those of the run.
    """
    settings = _checked(settings or Settings())
    lexicon = words.load(settings.packs, settings.profile)
    diffs = {}
    for pair, before in run.diffs.items():
        asked = doubtful(before, every=True)[:count]
        given = answer_links(run.gold, pair, asked, run.places)
        entries = tuple(correction_for(before, link, answer) for link, answer in given)
        earlier, later = (run.extractions[key] for key in pair)
        diffs[pair] = compare_extracted(earlier, later, settings, lexicon, corrections=Corrections(entries))
    return dataclasses.replace(run, diffs=diffs)


def baselines(run: Run) -> dict[str, Baseline]:
    """What bare measures of likeness reach on the commitments of a run, by name of the measure."""
    scores = {pair: measure_all(*(run.extractions[key].commitments for key in pair)) for pair in run.gold.pairs}
    names = next(iter(scores.values()))
    return {
        name: best_baseline(run.gold, {pair: measured[name] for pair, measured in scores.items()}, run.places)
        for name in names
    }


def link_scores(run: Run, settings: Settings | None = None) -> Scores:
    """The parts of every two commitments of a run's pairs that have anything in common, linked or not."""
    lexicon = lexicon_of(settings or Settings())
    found: dict[tuple[str, str], dict[tuple[str, str], Parts]] = {}
    for pair in run.gold.pairs:
        sides = [run.extractions[key] for key in pair]
        earlier, later = (side.commitments for side in sides)
        parts = compare_all(earlier, later, lexicon, speakers(*(side.statement for side in sides)))
        found[pair] = {(earlier[i].id, later[j].id): part for (i, j), part in parts.items()}
    return found


def match_rows(
    gold: Path, statements: Path, settings: Settings | None = None, *, units: Path | None = None
) -> tuple[Match, ...]:
    """The commitment that we find for each predicate that a reader placed on the scales.

    Args:
        gold: a file of predicates; its form is described in docs/reference/gold.md.
        statements: the folder that the statements lie in.
        settings: tunables; the defaults where None.
        units: the gold file that holds the units of the rows; one beside `gold` where None.

    Raises:
        GoldError: a file cannot be read, or a row's unit is in no file.
        UnreadableStatementError: a statement is missing.
    """
    settings = _checked(settings or Settings())
    lexicon, rows = lexicon_of(settings), read_rows(gold)
    known = read_units(units or units_file(gold, rows))
    wanted = {row.unit for row in rows}
    ours: dict[str, list[Commitment]] = {unit.id: [] for of_text in known.units.values() for unit in of_text}
    if strangers := wanted - set(ours):
        raise GoldError(str(units), f"has no unit {min(strangers)!r}, which {gold} names")
    for key, of_text in known.units.items():
        if wanted.intersection(unit.id for unit in of_text):
            commitments = _extract_file(known, key, statements, settings, lexicon).commitments
            ours |= by_unit(commitments, find_places(known, key, commitments))
    return tuple(match_row(row, ours[row.unit]) for row in rows)


def _extract_file(gold: Gold, key: str, statements: Path, settings: Settings, lexicon: Lexicon) -> Extraction:
    return _extracted(read_statement(statements / gold.files[key], id=key), settings, lexicon)


@dataclasses.dataclass(frozen=True, slots=True)
class LexiconCheck:
    """How many entries a pack or a file holds, what is wrong with them, and what a reader of it should know."""

    entries: int
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()


def check_lexicon(path: Path) -> LexiconCheck:
    """Check a pack's folder, or one TOML file of a lexicon, and run its examples on top of the general layer.

    Raises:
        LexiconError: there is nothing at the path that could be checked.

    Example:
        >>> from alliancediff.lexicon import DATA
        >>> check_lexicon(DATA / "packs" / "us_japan").faults
        ()
    """
    layer = words.layer_at(path)
    misread = misread_examples(layer, words.load_over(layer)) if layer.entries else ()
    faults = (*layer.faults, *words.clashes_of(layer), *misread)
    in_order = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))
    return LexiconCheck(layer.size, in_order, words.remarks_on(layer))


def example_checks(lexicon: Lexicon) -> Mapping[type[Any], Callable[[Any, str], bool]]:
    """By the class of an entry, how to tell whether it is found in a sentence by the words of this lexicon."""
    return {**extraction_checks(lexicon), **reading_checks()}


def misread_examples(layer: Layer, lexicon: Lexicon) -> Iterator[Fault]:
    """A fault for each example of a layer that is not read as its entry says, and each counter-example that is."""
    checks = example_checks(lexicon)
    advice = {
        "examples": "is not found in its example {!r}; mend the words or the example",
        "not_examples": "is found in its counter-example {!r}; mend the words, or say the example in another way",
    }
    for located in layer.entries:
        for key, problem in advice.items():
            for text in getattr(located.entry, key, ()):
                if checks[type(located.entry)](located.entry, text) is not (key == "examples"):
                    yield located.fault(problem.format(text), key, text)


def lexicon_of(settings: Settings) -> Lexicon:
    """The words that these settings name.

    Raises:
        LexiconError, SettingsError: from the settings.
    """
    settings = _checked(settings)
    return words.load(settings.packs, settings.profile)


def settings_of(series: Iterable[Statement]) -> Settings:
    """The defaults, with the packs that a series names where it names any."""
    packs = series.packs if isinstance(series, Series) else ()
    return Settings(packs=packs) if packs else Settings()


def coverage(folder: Path, settings: Settings | None = None, *, least: int = 2) -> Coverage:
    """How well the table of lines covers the statements of a folder, and which frequent phrases it lacks.

    Args:
        folder: the files in it that are text by their names are read, as by `read_series`, not those in folders
            within; hidden files are left out.
        settings: tunables; the defaults where None.
        least: the number of statements from which a phrase is listed.

    Returns:
        Counts and phrases; a file that cannot be read is passed over with a note, and so are folders within.

    Raises:
        UnreadableStatementError: there is no such folder.
    """
    settings = _checked(settings or Settings())
    lexicon = words.load(settings.packs, settings.profile)
    if not folder.is_dir():
        raise UnreadableStatementError(str(folder), "is no folder", "name a folder of statements")
    commitments: list[Commitment] = []
    notes = _folders_left_out(folder)
    for path in _statement_files(folder):
        try:
            statement = read_statement(path, id=path.name, packs=settings.packs)
        except UnreadableStatementError as error:
            notes.append(Note("files", str(error)))
            continue
        commitments += extract_commitments(statement, lexicon, settings)[1]
    finder = make_line_finder(lexicon)
    found = measure(commitments, lexicon, lambda phrase: bool(finder.find(phrase)), least)
    return dataclasses.replace(found, notes=tuple(notes))


def _folders_left_out(folder: Path) -> list[Note]:
    names = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    if not names:
        return []
    return [Note("files", f"folders within are not read: {', '.join(names)}; name one of them to read it")]


def _statement_files(folder: Path) -> list[Path]:
    """By name; a gold file or a series.toml that lies beside the statements is none."""
    files = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in files if path.suffix.lower() in STATEMENT_SUFFIXES)


def signature(
    settings: Settings | None = None, lexicon: Lexicon | None = None, embedder: Embedder | None = None
) -> str:
    """What a result rests on: two results of one signature come from the same rules and settings.

    That an embedder was used is said with the name of its function or class; which model it holds is not known here.
    """
    settings = settings or Settings()
    lexicon = lexicon or words.load(settings.packs, settings.profile)
    values = repr(sorted((k, v) for k, v in dataclasses.asdict(settings).items() if k not in {"packs", "profile"}))
    digest = hashlib.sha256(values.encode()).hexdigest()[:8]
    packs = "+".join(Path(pack).name for pack in settings.packs) or "none"
    return (
        f"alliancediff:{version('alliancediff')}|lexicon:{lexicon.digest}|packs:{packs}|profile:{lexicon.profile.id}"
        f"|settings:{digest}{_embedder_note(embedder)}"
    )


def _embedder_note(embedder: Embedder | None) -> str:
    return f"|embedder:{getattr(embedder, '__name__', type(embedder).__name__)}" if embedder else ""


def _checked(settings: Settings) -> Settings:
    if isinstance(settings.packs, str):
        raise SettingsError(
            "packs", f"{settings.packs!r} is one text; give a tuple of names, as in ({settings.packs!r},)"
        )
    if not isinstance(settings.profile, str):
        raise SettingsError("profile", f"{settings.profile!r} is no name of a profile")
    for name in ("cutoff", "unsure_cutoff", "doubt", "length_ratio", "scope_ratio"):
        value = getattr(settings, name)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise SettingsError(name, f"{value!r} is no number from 0 to 1")
    if settings.unsure_cutoff > settings.cutoff:
        raise SettingsError("unsure_cutoff", f"{settings.unsure_cutoff} lies above cutoff {settings.cutoff}")
    return settings


def check_corrections(corrections: Corrections) -> None:
    """Refuse corrections made by hand that say nothing.

    Raises:
        SettingsError: it is no `Corrections`, or one of its answers has no verdict that it needs, or one too many.
    """
    if not isinstance(corrections, Corrections):
        raise SettingsError("corrections", f"{corrections!r} holds none; give what read_corrections returns")
    for entry in corrections.entries:
        is_verdict = entry.verdict in {ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.WEAKENED}
        if not isinstance(entry.answer, Answer) or (entry.answer is Answer.RELABEL) != is_verdict:
            raise SettingsError("corrections", f"{entry.answer!r} with the verdict {entry.verdict!r} is no answer")


def speakers(earlier: Statement, later: Statement) -> tuple[str, ...]:
    """The parties whose names tell no two lines apart: those of both texts, or of the one that names any."""
    if earlier.issuers and later.issuers:
        return tuple(sorted(set(earlier.issuers) & set(later.issuers)))
    return earlier.issuers or later.issuers


def _told_apart(earlier: Statement, later: Statement) -> tuple[Statement, Statement, tuple[Note, ...]]:
    """Two statements of different ids, with a note where the texts or their ids were the same."""
    notes = (Note("statements", "the same text on both sides"),) if earlier.sha256 == later.sha256 else ()
    if earlier.id != later.id:
        return earlier, later, notes
    copy = f"{later.id}#2"
    if not notes:
        notes = (Note("statements", f"both texts are called {earlier.id}; the later one is called {copy} here"),)
    units = tuple(dataclasses.replace(u, id=u.id.replace(later.id, copy, 1)) for u in later.units)
    return earlier, dataclasses.replace(later, id=copy, units=units), notes


def _order_notes(earlier: Statement, later: Statement) -> tuple[Note, ...]:
    undated = [s.id for s in (earlier, later) if s.date is None]
    if undated:
        return (Note("dates", f"no date for {' and '.join(undated)}: the order given is taken as the order in time"),)
    if earlier.date and later.date and earlier.date > later.date:
        return (
            Note(
                "dates",
                f"{earlier.id} ({earlier.date}) is younger than {later.id} ({later.date}): the order given is kept",
            ),
        )
    return ()


def _empty_notes(found: Extraction) -> tuple[Note, ...]:
    return () if found.commitments else (Note("commitments", f"no commitment was found in {found.statement.id}"),)
