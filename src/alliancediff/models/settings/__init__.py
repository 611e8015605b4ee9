"""Settings: what a user tunes, and the numbers of the engine in a group for each stage."""

from alliancediff.models.settings.alignment import AlignmentSettings
from alliancediff.models.settings.brief import BriefSettings
from alliancediff.models.settings.comparison import ComparisonSettings
from alliancediff.models.settings.evolution import EvolutionSettings
from alliancediff.models.settings.extraction import ExtractionSettings
from alliancediff.models.settings.formulas import FormulaSettings
from alliancediff.models.settings.ranges import RANGE, Range
from alliancediff.models.settings.rows import RowSettings
from alliancediff.models.settings.themes import ThemeSettings
from alliancediff.models.settings.tunables import Settings
from alliancediff.models.settings.voice import VoiceSettings

__all__ = [
    "RANGE",
    "AlignmentSettings",
    "BriefSettings",
    "ComparisonSettings",
    "EvolutionSettings",
    "ExtractionSettings",
    "FormulaSettings",
    "Range",
    "RowSettings",
    "Settings",
    "ThemeSettings",
    "VoiceSettings",
]
