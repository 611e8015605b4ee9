"""What stands over the parts of a report on a series: titles, sources, counts, and the names of threads."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from alliancediff.documents.heads import NO_THEME, Source, shortened, source_of
from alliancediff.models import Commitment, Evolution, Statement, Thread, title_of
from alliancediff.models.records import plural

_LONGEST_NAME = 60
_MOST_PARTIES = 4
"""Parties that a title names."""


def series_title(evolution: Evolution, said: str) -> str:
    """The first and last day of a series, after its title, else after the parties that issue all of its texts."""
    days = f"{said} {evolution.statements[0].date} to {evolution.statements[-1].date}"
    issuers = [s.issuers for s in evolution.statements]
    are_one = len({frozenset(names) for names in issuers}) == 1 and len(issuers[0]) <= _MOST_PARTIES
    title = evolution.title or (", ".join(issuers[-1]) if are_one else "")
    return f"{title}: {days[:1].lower()}{days[1:]}" if title else days


def dated_source(statement: Statement, evolution: Evolution) -> Source:
    """What a report says about a statement of a series, by its date."""
    count = sum(c.statement == statement.id for c in evolution.commitments)
    source = source_of(statement, str(statement.date), count)
    return replace(source, facts=f"{source.facts} · {statement.venue}") if statement.venue else source


def summary_of(evolution: Evolution) -> str:
    """How many texts, days, commitments and threads there are, and the threads of each status."""
    counts = ", ".join(f"{number} {status.replace('_', ' ')}" for status, number in evolution.counts.items())
    days = len({s.date for s in evolution.statements})
    texts = f"{plural(len(evolution.statements), 'text')} of {plural(days, 'day')}"
    said = plural(len(evolution.commitments), "commitment")
    return f"{texts}, {said} in {plural(len(evolution.threads), 'thread')}" + (f": {counts}." if counts else ".")


def name_of(thread: Thread, known: Mapping[str, Commitment], titles: Mapping[str, str]) -> str:
    """The title of its line, or its first words where it is on none."""
    return title_of(thread.line, titles) or f"“{shortened(known[thread.id].quote, _LONGEST_NAME)}”"


def themes_in_order(threads: Iterable[Thread], titles: Mapping[str, str]) -> list[str]:
    """Themes as a report has them: by title, that of no theme last."""
    return sorted({thread.theme for thread in threads}, key=lambda theme: (not theme, title_of(theme, titles), theme))


def theme_heading(theme: str, count: int, titles: Mapping[str, str]) -> str:
    """What stands over the threads of a theme."""
    return f"{title_of(theme, titles) or NO_THEME} ({plural(count, 'thread')})"
