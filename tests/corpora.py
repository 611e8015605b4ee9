"""Results on the corpus, each made once a run and shared by the tests that look at it: results are frozen."""

from functools import cache

from alliancediff.evaluation import Run
from alliancediff.measuring import run_gold
from alliancediff.reading.sources import corpus_folder

FOLDER = corpus_folder() / "us-japan"
GOLD = FOLDER / "gold.json"


@cache
def corpus_run() -> Run:
    """The pairs of the gold file as the library compares them."""
    return run_gold(GOLD, FOLDER)
