"""alliancediff: what official statements newly promise, repeat, strengthen, weaken or leave out."""

from alliancediff.corrections import read_corrections
from alliancediff.errors import (
    AllianceDiffError,
    CorrectionsError,
    DuplicateStatementError,
    LexiconError,
    MissingExtraError,
    SettingsError,
    UndatedStatementError,
    UnknownFormatError,
    UnreadableStatementError,
)
from alliancediff.evolution import to_graph
from alliancediff.models import (
    Answer,
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Correction,
    Corrections,
    Diff,
    Embedder,
    Extraction,
    Genre,
    Limits,
    Link,
    Settings,
    Shape,
    Statement,
    Unit,
)
from alliancediff.pipeline import diff, extract
from alliancediff.reading import read_series, read_statement
from alliancediff.rendering import from_json, render

__all__ = [
    "AllianceDiffError",
    "Answer",
    "Change",
    "ChangeKind",
    "Commitment",
    "CommitmentKind",
    "Correction",
    "Corrections",
    "CorrectionsError",
    "Diff",
    "DuplicateStatementError",
    "Embedder",
    "Extraction",
    "Genre",
    "LexiconError",
    "Limits",
    "Link",
    "MissingExtraError",
    "Settings",
    "SettingsError",
    "Shape",
    "Statement",
    "UndatedStatementError",
    "Unit",
    "UnknownFormatError",
    "UnreadableStatementError",
    "diff",
    "extract",
    "from_json",
    "read_corrections",
    "read_series",
    "read_statement",
    "render",
    "to_graph",
]
