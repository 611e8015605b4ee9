"""alliancediff: what official statements newly promise, repeat, strengthen, weaken or leave out."""

from alliancediff.errors import (
    AllianceDiffError,
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
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
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
    "Change",
    "ChangeKind",
    "Commitment",
    "CommitmentKind",
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
    "read_series",
    "read_statement",
    "render",
    "to_graph",
]
