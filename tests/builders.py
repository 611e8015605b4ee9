"""Short factories for hand-made values, so that a test shows only what it is about."""

import zlib
from typing import Any

from alliancediff.comparison.axes import Sides
from alliancediff.comparison.axes.standing import Scale
from alliancediff.lexicon import OPPOSES_FROM
from alliancediff.models import (
    Change,
    Commitment,
    CommitmentKind,
    Diff,
    Extraction,
    Genre,
    Ladder,
    Settings,
    Span,
    Stage,
    Statement,
)
from alliancediff.pipeline.diff import compare_extracted, diff
from alliancediff.pipeline.settings import lexicon_of
from alliancediff.reading import read_statement, read_text


def commitment(quote: str, **fields: Any) -> Commitment:
    """A firm undertaking, unless `fields` say otherwise."""
    defaults: dict[str, Any] = {
        "id": f"s/001.{zlib.crc32(quote.encode())}",
        "statement": "s",
        "unit": f"s/{zlib.crc32(quote.encode())}",
        "span": Span(0, len(quote)),
        "kind": CommitmentKind.UNDERTAKING,
        "predicate": quote.split(maxsplit=1)[0],
        "force": 6,
        "ladder": Ladder.FORCE,
        "stage": Stage.PLEDGED,
    }
    return Commitment(quote=quote, **{**defaults, **fields})


def stance(quote: str, force: int = 2, **fields: Any) -> Commitment:
    """A stance of this force."""
    return commitment(quote, kind=CommitmentKind.STANCE, force=force, stage=None, **fields)


def report(quote: str, stage: Stage = Stage.DELIVERED, **fields: Any) -> Commitment:
    """A deed reported at this stage."""
    return commitment(quote, kind=CommitmentKind.REPORT, force=None, stage=stage, **fields)


def sides(earlier: Commitment, later: Commitment) -> Sides:
    """Two commitments as the axes of a verdict see them, by the default settings."""
    return Sides(earlier, later, Scale(Settings().comparison, half_steps=False, lowest=0, opposes_from=OPPOSES_FROM))


def change_between(earlier: str, later: str) -> Change:
    """What became of the one line of two joint statements of a year's distance."""
    front = "---\ntitle: Joint Statement of the Leaders of Peru and Kenya\ndate: {}\n---\n\n"
    days = (("2021-05-10", earlier), ("2022-06-14", later))
    found = diff(*(read_text(front.format(day) + text, id=day) for day, text in days))
    (change,) = (change for change in found.changes if change.earlier and change.later)
    return change


def compared(earlier: Extraction, later: Extraction) -> Diff:
    """Their diff by the default settings, where a test compares one text with many and should read it once."""
    settings = Settings()
    return compare_extracted(earlier, later, settings, lexicon_of(settings))


def statement(
    text: str,
    name: str = "s",
    genre: Genre = Genre.JOINT_STATEMENT,
    issuers: tuple[str, ...] = ("Japan", "United States"),
    date: str = "2022-05-23",
) -> Statement:
    """A statement read from plain text or Markdown with a front matter of its own."""
    front = f"---\nid: {name}\ndate: {date}\ntitle: A test\ngenre: {genre}\nissuers: [{', '.join(issuers)}]\n---\n\n"
    return read_statement((front + text).encode())


def whales(beside: str) -> tuple[Statement, Statement, Statement]:
    """A line that is strengthened, and told in a readout of the same day; `beside` stands in the first text only."""
    return (
        statement(f"We plan to count the whales of the bay.\n\n{beside}", "a", date="2021-05-01"),
        statement("We will count the whales of the bay by 2030.", "b", date="2022-05-01"),
        statement("They will count the whales of the bay.", "c", Genre.READOUT, date="2022-05-01"),
    )
