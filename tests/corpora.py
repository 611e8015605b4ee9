"""Results on the corpus, each made once a run and shared by the tests that look at it: results are frozen."""

from collections.abc import Callable
from functools import cache
from typing import Any

import alliancediff as ad
from alliancediff import formulas, themes, trace
from alliancediff.evaluation import Run
from alliancediff.evaluation.evaluate import run_gold
from alliancediff.reading.sources import corpus_folder

FOLDER = corpus_folder() / "us-japan"
GOLD = FOLDER / "gold.json"
_NAME = "corpus:us-japan"


@cache
def corpus() -> ad.Series:
    """The statements of the corpus."""
    return ad.read_series(_NAME)


@cache
def corpus_trace() -> ad.Evolution:
    """The corpus as one series."""
    return trace(corpus())


@cache
def corpus_themes() -> ad.Themes:
    """What each statement of the corpus is about."""
    return themes(corpus())


@cache
def corpus_formulas() -> ad.Formulas:
    """The formulas of the corpus."""
    return formulas(corpus())


@cache
def corpus_diff() -> ad.Diff:
    """The two joint statements of the corpus."""
    names = ("2021-04-16-joint-leaders-statement", "2022-05-23-joint-leaders-statement")
    return ad.diff(*(ad.read_statement(f"corpus:us-japan/{name}") for name in names))


@cache
def corpus_run() -> Run:
    """The pairs of the gold file as the library compares them."""
    return run_gold(GOLD, FOLDER)


def kept_on_the_corpus() -> dict[str, Callable[..., Any]]:
    """The verbs on a series, by name, as they are but for the whole corpus: what they make of that is made once."""
    kept = {"trace": (trace, corpus_trace), "themes": (themes, corpus_themes), "formulas": (formulas, corpus_formulas)}
    return {name: _kept(verb, result) for name, (verb, result) in kept.items()}


def _kept(verb: Callable[..., Any], result: Callable[[], Any]) -> Callable[..., Any]:
    def recall(texts: Any, *options: Any, **named: Any) -> Any:
        is_corpus = texts == _NAME if isinstance(texts, str) else texts == corpus()
        return result() if is_corpus and not options and not named else verb(texts, *options, **named)

    return recall
