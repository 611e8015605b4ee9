"""A gold file and our results on its statements -> figures. How each is counted stands in docs/reference/gold.md."""

from alliancediff.evaluation.baselines import Baseline, best_baseline
from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import (
    Gold,
    GoldUnit,
    Reading,
    Row,
    UnitPair,
    holds_pairs,
    holds_rows,
    read_gold,
    read_rows,
    read_units,
    units_file,
)
from alliancediff.evaluation.headlines import Headline, HeadlineFigures, read_headlines, score_headlines
from alliancediff.evaluation.intervals import Interval, difference_of, intervals_of, outcomes_of
from alliancediff.evaluation.links import given_by, score_diff
from alliancediff.evaluation.places import by_unit, find_places
from alliancediff.evaluation.predicates import Match, confusions, match_row, score_predicates
from alliancediff.evaluation.records import read_outcomes, record_predicates, record_run, to_text
from alliancediff.evaluation.review import answer_links
from alliancediff.evaluation.roles import score_roles
from alliancediff.evaluation.run import ALL, Run, judge_run, name_of, score_run, themes_of
from alliancediff.evaluation.shifts import Fate, Scores, Shift, fates_of, read_fates, shifts_between
from alliancediff.evaluation.tables import Grid, as_markdown, as_text, predicate_grids, rows, run_grids
from alliancediff.evaluation.themes import unknown_themes

__all__ = [
    "ALL",
    "Baseline",
    "Fate",
    "Figures",
    "Gold",
    "GoldUnit",
    "Grid",
    "Headline",
    "HeadlineFigures",
    "Interval",
    "Match",
    "Reading",
    "Row",
    "Run",
    "Scores",
    "Shift",
    "UnitPair",
    "answer_links",
    "as_markdown",
    "as_text",
    "best_baseline",
    "by_unit",
    "confusions",
    "difference_of",
    "fates_of",
    "find_places",
    "given_by",
    "holds_pairs",
    "holds_rows",
    "intervals_of",
    "judge_run",
    "match_row",
    "name_of",
    "outcomes_of",
    "predicate_grids",
    "read_fates",
    "read_gold",
    "read_headlines",
    "read_outcomes",
    "read_rows",
    "read_units",
    "record_predicates",
    "record_run",
    "rows",
    "run_grids",
    "score_diff",
    "score_headlines",
    "score_predicates",
    "score_roles",
    "score_run",
    "shifts_between",
    "themes_of",
    "to_text",
    "units_file",
    "unknown_themes",
]
