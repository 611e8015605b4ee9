"""`python -m tools.fitting GOLD_FOLDER STATEMENTS` fits the weights of a match score and prints their worth."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff.errors import AllianceDiffError
from alliancediff.evaluation import name_of
from alliancediff.evaluation.tables import table
from alliancediff.models import Settings
from tools.fitting.cases import Family, families_of, read_cases
from tools.fitting.gains import CUTOFFS, gain_lines, gains_between, read_record, write_record
from tools.fitting.own_lines import without_own_cues
from tools.fitting.reliability import Bin, calibration_error, reliability
from tools.fitting.silence import brier
from tools.fitting.validation import Trial, cross_validate, fit_weights, pool, try_cutoffs, try_weights
from tools.fitting.weights_file import WEIGHTS_FILE, render_weights


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, validate, print; 0 where that went well, 2 where a file is missing or of no use."""
    options = _parser().parse_args(arguments)
    try:
        for line in _fit(options):
            sys.stdout.write(f"{line}\n")
    except BrokenPipeError:
        return 0
    except (AllianceDiffError, OSError) as error:
        sys.stderr.write(f"tools.fitting: {error}\n")
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.fitting", description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with gold files")
    parser.add_argument("statements", type=Path, help="folder that the files named in them lie in")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the weights to FILE, as data/weights.toml")
    parser.add_argument("--cutoffs", action="store_true", help="print what other cutoffs reach, too")
    parser.add_argument(
        "--without-own-lines",
        type=Path,
        metavar="FOLDER",
        help="take out the cues of lines that stand in the scored statements and in no text of FOLDER",
    )
    parser.add_argument("--outcomes", type=Path, metavar="FILE", help="write what became of each unit, cross-validated")
    parser.add_argument("--against", type=Path, metavar="FILE", help="print the gain over such a file, with intervals")
    return parser


def _fit(options: argparse.Namespace) -> Iterator[str]:
    settings = Settings()
    shipped = words.load(settings.packs).weights
    folder = read_cases(options.gold, options.statements, settings)
    if options.without_own_lines:
        lexicon, count = without_own_cues(words.load(settings.packs), folder.statements, options.without_own_lines)
        folder = read_cases(options.gold, options.statements, settings, lexicon)
        yield f"without {count} cues of lines that stand in no text of {options.without_own_lines.name}"
        yield ""
    families = families_of(folder.cases)
    folds = cross_validate(families, shipped, settings)
    pooled = pool(folds)
    fitted = try_weights("fitted on all, seen", fit_weights(folder.cases, shipped, settings), folder.cases, settings)
    known = try_weights("shipped weights", shipped, folder.cases, settings)
    yield from _trial_lines([*folds, pooled, fitted, known])
    yield from _reliability_lines(pooled)
    yield from _silence_lines(pooled)
    yield from _weights_lines([*folds, fitted, known])
    if options.cutoffs or options.outcomes or options.against:
        tried = try_cutoffs(families, folds, shipped, settings)
        yield from _cutoff_lines(tried)
        yield from _gain_lines({cutoff: trials[0] for cutoff, trials in tried.items()}, families, options)
    if target := options.write:
        text = WEIGHTS_FILE.read_text(encoding="utf-8")
        day = datetime.now(UTC).date()
        made = render_weights(text, fitted.weights, files=folder.files, sha256=folder.sha256, day=day)
        target.write_text(made, encoding="utf-8")


def _trial_lines(trials: Sequence[Trial]) -> Iterator[str]:
    head = ("links of", "P", "R", "F1", "F1 with unsure", "verdict", "of", "calibration error")
    yield from table(head, [_trial_row(trial) for trial in trials])


def _trial_row(trial: Trial) -> tuple[str, ...]:
    f = trial.sure
    shares = (f.precision, f.recall, f.f1, trial.all.f1, f.share("verdict_right", "found"))
    error = calibration_error(reliability(trial.marks))
    return trial.name, *(f"{share:.3f}" for share in shares), str(f.count("found")), f"{error:.3f}"


def _reliability_lines(pooled: Trial) -> Iterator[str]:
    bins = reliability(pooled.marks)
    yield ""
    yield from table(("confidence, cross-validated", "links", "mean", "right"), [_bin_row(one) for one in bins])


def _silence_lines(pooled: Trial) -> Iterator[str]:
    """What the chance of no counterpart is worth, beside that of the near miss alone."""
    yield ""
    marks = [(chance, is_none) for chance, _, is_none in pooled.silences]
    plain = [(chance, is_none) for _, chance, is_none in pooled.silences]
    head = ("no counterpart, cross-validated", "clauses", "mean", "right")
    yield from table(head, [_bin_row(one) for one in reliability(marks)])
    yield from (
        f"{name}: Brier score {brier(given):.4f}, calibration error {calibration_error(reliability(given)):.3f}"
        for name, given in (("no counterpart", marks), ("1 less the near miss", plain))
    )


def _bin_row(one: Bin) -> tuple[str, ...]:
    return f"{one.low:.2f} to {one.high:.2f}", str(one.size), f"{one.mean:.3f}", f"{one.right:.3f}"


def _weights_lines(trials: Sequence[Trial]) -> Iterator[str]:
    yield ""
    names = list(asdict(trials[0].weights))
    lines = [(t.name, *(str(value) for value in asdict(t.weights).values())) for t in trials]
    yield from table(("weights without", *names), lines)


def _cutoff_lines(found: Mapping[float, tuple[Trial, Trial]]) -> Iterator[str]:
    yield ""
    head = (
        "links claimed from",
        *(f"{name} {by}" for by in ("cross-validated", "shipped") for name in ("P", "R", "F1")),
    )
    lines = [
        (f"{cutoff:.2f}", *(share for trial in trials for share in _trial_row(trial)[1:4]))
        for cutoff, trials in found.items()
    ]
    yield from table(head, lines)


def _gain_lines(
    pooled: Mapping[float, Trial], families: Sequence[Family], options: argparse.Namespace
) -> Iterator[str]:
    """The gain over an earlier state, where one is named; what this one reaches is kept where that is asked for."""
    record = {f"{cutoff:.2f}": pooled[cutoff].outcomes for cutoff in CUTOFFS}
    if options.outcomes:
        write_record(record, options.outcomes)
    if options.against:
        names = [[name_of(case.pair) for case in family.cases] for family in families]
        yield ""
        yield from gain_lines(gains_between(read_record(options.against), record, names))


if __name__ == "__main__":
    raise SystemExit(main())
