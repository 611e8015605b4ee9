"""alliancediff: what official statements newly promise, repeat, strengthen, weaken or leave out.

Importing the package loads none of its modules: a public name is fetched when it is first asked for (PEP 562). To add
or move a name, edit two lists, which `tests/test_start_up.py` holds together: the imports that type checkers and
editors read, and the table that Python reads.
"""

import importlib
import logging
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alliancediff import errors as errors
    from alliancediff import models as models
    from alliancediff.corrections import read_corrections as read_corrections
    from alliancediff.errors import AllianceDiffError as AllianceDiffError
    from alliancediff.errors import CorrectionsError as CorrectionsError
    from alliancediff.errors import DuplicateStatementError as DuplicateStatementError
    from alliancediff.errors import GraphError as GraphError
    from alliancediff.errors import LexiconError as LexiconError
    from alliancediff.errors import MissingExtraError as MissingExtraError
    from alliancediff.errors import SettingsError as SettingsError
    from alliancediff.errors import UndatedStatementError as UndatedStatementError
    from alliancediff.errors import UnknownFormatError as UnknownFormatError
    from alliancediff.errors import UnreadableStatementError as UnreadableStatementError
    from alliancediff.evolution import branches as branches
    from alliancediff.evolution import by_theme as by_theme
    from alliancediff.evolution import find as find
    from alliancediff.evolution import read_graph as read_graph
    from alliancediff.evolution import select as select
    from alliancediff.evolution import thread_of as thread_of
    from alliancediff.evolution import to_graph as to_graph
    from alliancediff.evolution import write_graph as write_graph
    from alliancediff.models import Answer as Answer
    from alliancediff.models import Change as Change
    from alliancediff.models import ChangeKind as ChangeKind
    from alliancediff.models import Commitment as Commitment
    from alliancediff.models import CommitmentKind as CommitmentKind
    from alliancediff.models import Comparable as Comparable
    from alliancediff.models import Correction as Correction
    from alliancediff.models import Corrections as Corrections
    from alliancediff.models import Diff as Diff
    from alliancediff.models import Edit as Edit
    from alliancediff.models import Embedder as Embedder
    from alliancediff.models import Evolution as Evolution
    from alliancediff.models import Extraction as Extraction
    from alliancediff.models import Finding as Finding
    from alliancediff.models import Flip as Flip
    from alliancediff.models import Formula as Formula
    from alliancediff.models import Formulas as Formulas
    from alliancediff.models import Genre as Genre
    from alliancediff.models import Limits as Limits
    from alliancediff.models import Link as Link
    from alliancediff.models import Mention as Mention
    from alliancediff.models import Rank as Rank
    from alliancediff.models import Section as Section
    from alliancediff.models import SectionLink as SectionLink
    from alliancediff.models import Series as Series
    from alliancediff.models import Settings as Settings
    from alliancediff.models import Statement as Statement
    from alliancediff.models import ThemeCell as ThemeCell
    from alliancediff.models import ThemeCoverage as ThemeCoverage
    from alliancediff.models import ThemeRow as ThemeRow
    from alliancediff.models import Themes as Themes
    from alliancediff.models import ThemeStatus as ThemeStatus
    from alliancediff.models import Thread as Thread
    from alliancediff.models import ThreadStatus as ThreadStatus
    from alliancediff.models import Unit as Unit
    from alliancediff.models import Use as Use
    from alliancediff.models import UseKind as UseKind
    from alliancediff.models import WordingKind as WordingKind
    from alliancediff.models import WordingNote as WordingNote
    from alliancediff.pipeline.diff import diff as diff
    from alliancediff.pipeline.extract import extract as extract
    from alliancediff.pipeline.formulas import formulas as formulas
    from alliancediff.pipeline.themes import themes as themes
    from alliancediff.pipeline.trace import trace as trace
    from alliancediff.reading import read_series as read_series
    from alliancediff.reading import read_statement as read_statement
    from alliancediff.reading import read_text as read_text
    from alliancediff.rendering import from_json as from_json
    from alliancediff.rendering import render as render
    from alliancediff.rendering import render_formulas as render_formulas
    from alliancediff.rendering import render_table as render_table
    from alliancediff.rendering import render_themes as render_themes
    from alliancediff.rendering import render_trace as render_trace

_HOMES = {
    "AllianceDiffError": "alliancediff.errors",
    "Corrections": "alliancediff.models",
    "Diff": "alliancediff.models",
    "Evolution": "alliancediff.models",
    "Extraction": "alliancediff.models",
    "Finding": "alliancediff.models",
    "Formulas": "alliancediff.models",
    "Series": "alliancediff.models",
    "Settings": "alliancediff.models",
    "Statement": "alliancediff.models",
    "Themes": "alliancediff.models",
    "diff": "alliancediff.pipeline.diff",
    "extract": "alliancediff.pipeline.extract",
    "find": "alliancediff.evolution",
    "formulas": "alliancediff.pipeline.formulas",
    "from_json": "alliancediff.rendering",
    "read_corrections": "alliancediff.corrections",
    "read_graph": "alliancediff.evolution",
    "read_series": "alliancediff.reading",
    "read_statement": "alliancediff.reading",
    "read_text": "alliancediff.reading",
    "render": "alliancediff.rendering",
    "select": "alliancediff.evolution",
    "themes": "alliancediff.pipeline.themes",
    "to_graph": "alliancediff.evolution",
    "trace": "alliancediff.pipeline.trace",
    "write_graph": "alliancediff.evolution",
}
"""Each public name, and the module that defines it or hands it on. docs/reference/api.md tells what they are."""
_MOVED = {
    "Answer": "alliancediff.models",
    "Change": "alliancediff.models",
    "ChangeKind": "alliancediff.models",
    "Commitment": "alliancediff.models",
    "CommitmentKind": "alliancediff.models",
    "Comparable": "alliancediff.models",
    "Correction": "alliancediff.models",
    "CorrectionsError": "alliancediff.errors",
    "DuplicateStatementError": "alliancediff.errors",
    "Edit": "alliancediff.models",
    "Embedder": "alliancediff.models",
    "Flip": "alliancediff.models",
    "Formula": "alliancediff.models",
    "Genre": "alliancediff.models",
    "GraphError": "alliancediff.errors",
    "LexiconError": "alliancediff.errors",
    "Limits": "alliancediff.models",
    "Link": "alliancediff.models",
    "Mention": "alliancediff.models",
    "MissingExtraError": "alliancediff.errors",
    "Rank": "alliancediff.models",
    "Section": "alliancediff.models",
    "SectionLink": "alliancediff.models",
    "SettingsError": "alliancediff.errors",
    "ThemeCell": "alliancediff.models",
    "ThemeCoverage": "alliancediff.models",
    "ThemeRow": "alliancediff.models",
    "ThemeStatus": "alliancediff.models",
    "Thread": "alliancediff.models",
    "ThreadStatus": "alliancediff.models",
    "UndatedStatementError": "alliancediff.errors",
    "Unit": "alliancediff.models",
    "UnknownFormatError": "alliancediff.errors",
    "UnreadableStatementError": "alliancediff.errors",
    "Use": "alliancediff.models",
    "UseKind": "alliancediff.models",
    "WordingKind": "alliancediff.models",
    "WordingNote": "alliancediff.models",
    "branches": "alliancediff.evolution",
    "by_theme": "alliancediff.evolution",
    "render_formulas": "alliancediff.rendering",
    "render_table": "alliancediff.rendering",
    "render_themes": "alliancediff.rendering",
    "render_trace": "alliancediff.rendering",
    "thread_of": "alliancediff.evolution",
}
"""Names that stood here before, and their place now: they warn for one release, then they go."""
_RENDERERS = {"render_formulas", "render_table", "render_themes", "render_trace"}
"""Of these, what `render` does now."""
_ROOMS = ("errors", "models")
"""Modules that hold the rest of what is public, at hand as attributes."""

__all__ = list(_HOMES)

# Whoever wants the log sets a handler; without this one, warnings would reach standard error by themselves.
logging.getLogger(__name__).addHandler(logging.NullHandler())


def __dir__() -> list[str]:
    """The public names, and no machinery."""
    return sorted({*_HOMES, *_ROOMS, *(name for name in globals() if name.startswith("__"))})


def _moved(name: str) -> object:
    """A name that stands elsewhere now; it warns whenever it is asked for here."""
    place = f"{__name__}.render" if name in _RENDERERS else f"{_MOVED[name]}.{name}"
    told = f"{__name__}.{name} is {place} now; the old name goes with the next release"
    warnings.warn(told, DeprecationWarning, stacklevel=3)
    return getattr(importlib.import_module(_MOVED[name]), name)


if not TYPE_CHECKING:  # hidden from type checkers, so that they still report a name that is not there

    def __getattr__(name: str) -> object:
        """A public name, fetched from its module; from then on it is an ordinary attribute."""
        if name in _ROOMS:
            return importlib.import_module(f"{__name__}.{name}")
        if name in _MOVED:
            return _moved(name)
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(_HOMES[name]), name)
        globals()[name] = found
        return found
