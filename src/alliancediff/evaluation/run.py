"""What the library made of the statements of a gold file, and the figures that follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Gold, UnitPair
from alliancediff.evaluation.headlines import Headline, HeadlineFigures, score_headlines
from alliancediff.evaluation.links import Judged, given_by, judge_links, score_diff
from alliancediff.evaluation.places import Places
from alliancediff.evaluation.roles import score_roles
from alliancediff.evaluation.themes import score_themes, themes_total
from alliancediff.evaluation.topics import TopicFigures, score_topics, sum_of
from alliancediff.models import Diff, Extraction
from alliancediff.models.records import plural, told

Headlines = Mapping[UnitPair, tuple[Headline, ...]]
"""What a reader would put on the page, by the pair of statements."""
ALL = "all"
"""The name of the sum over all pairs."""


@dataclass(frozen=True, slots=True)
class Run:
    """Our results on a gold file's statements: extractions by statement, diffs by pair, and where quotes stand."""

    gold: Gold
    extractions: Mapping[str, Extraction]
    diffs: Mapping[UnitPair, Diff]
    places: Places

    def __repr__(self) -> str:
        """How many statements and pairs it holds."""
        return told("Run", "", plural(len(self.extractions), "statement"), plural(len(self.diffs), "pair"))


def name_of(pair: UnitPair) -> str:
    """How a pair of statements is called in tables and JSON.

    Example:
        >>> name_of(("a", "b"))
        'a -> b'
    """
    return " -> ".join(pair)


def score_run(run: Run, *, unsure: bool = False) -> dict[str, Figures]:
    """Figures of every pair by its name, and their sum with the figures of single statements under "all"."""
    figures = {
        name_of(pair): score_diff(run.gold, pair, diff, unsure=unsure, places=run.places)
        for pair, diff in run.diffs.items()
    }
    total = sum(figures.values(), Figures())
    roles = sum((score_roles(run.gold, key, found) for key, found in run.extractions.items()), Figures())
    return {**figures, ALL: total + roles + themes_total(themes_of(run))}


def rows_of(run: Run) -> dict[str, TopicFigures]:
    """Figures of the topic rows of every pair by its name, and their sum; empty where the diffs have none."""
    found = {name_of(pair): score_topics(run.gold, pair, diff.topics) for pair, diff in run.diffs.items()}
    return {**found, ALL: sum_of(found.values())} if any(diff.topics for diff in run.diffs.values()) else {}


def headlines_of(run: Run, headlines: Headlines) -> dict[str, HeadlineFigures]:
    """What the briefs tell of a reader's headlines, by the name of the pair."""
    return {
        name_of(pair): score_headlines(run.gold, pair, heads, run.diffs[pair].brief)
        for pair, heads in headlines.items()
    }


def answers_of(run: Run) -> dict[str, tuple[int, int]]:
    """How many pairs a reader joined and parted in each diff, by its name, and in all."""
    counts = {name_of(pair): diff.corrections for pair, diff in run.diffs.items()}
    answers = {name: (one.must_link, one.cannot_link) for name, one in counts.items()}
    return {**answers, ALL: (sum(yes for yes, _ in answers.values()), sum(no for _, no in answers.values()))}


def themes_of(run: Run) -> dict[str, Figures]:
    """Theme ids found, wrong and missed over all statements, by theme; empty where the gold has no themes."""
    by_theme: dict[str, Figures] = {}
    for key, found in run.extractions.items():
        for theme, figures in score_themes(run.gold, key, found.commitments, run.places).items():
            by_theme[theme] = by_theme.get(theme, Figures()) + figures
    return dict(sorted(by_theme.items()))


def judge_run(run: Run, *, unsure: bool = False) -> dict[UnitPair, Judged]:
    """Our links, pair by pair, against the gold's."""
    judged = {}
    for pair, diff in run.diffs.items():
        given = given_by(diff, run.places, unsure=unsure)
        judged[pair] = judge_links(run.gold, pair, {key: str(link.kind) for key, link in given.items()})
    return judged
