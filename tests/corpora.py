"""Results on the corpus, each made once a run and shared by the tests that look at it: results are frozen."""

from functools import cache

import alliancediff as ad
from alliancediff.evaluation import Run
from alliancediff.evaluation.run_gold import run_gold
from alliancediff.reading.sources import corpus_folder

FOLDER = corpus_folder() / "us-japan"
GOLD = FOLDER / "gold.json"


@cache
def corpus() -> ad.Series:
    """The statements of the corpus."""
    return ad.read_series("corpus:us-japan")


@cache
def corpus_trace() -> ad.Evolution:
    """The corpus as one series."""
    return ad.trace(corpus())


@cache
def corpus_themes() -> ad.Themes:
    """What each statement of the corpus is about."""
    return ad.themes(corpus())


@cache
def corpus_diff() -> ad.Diff:
    """The two joint statements of the corpus."""
    names = ("2021-04-16-joint-leaders-statement", "2022-05-23-joint-leaders-statement")
    return ad.diff(*(ad.read_statement(f"corpus:us-japan/{name}") for name in names))


@cache
def corpus_run() -> Run:
    """The pairs of the gold file as the library compares them."""
    return run_gold(GOLD, FOLDER)
