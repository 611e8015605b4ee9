"""Every tunable, with its default and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from alliancediff.errors import SettingsError
from alliancediff.models.settings.alignment import AlignmentSettings
from alliancediff.models.settings.brief import BriefSettings
from alliancediff.models.settings.checking import check_numbers, check_profile, packs_of
from alliancediff.models.settings.comparison import ComparisonSettings
from alliancediff.models.settings.evolution import EvolutionSettings
from alliancediff.models.settings.extraction import ExtractionSettings
from alliancediff.models.settings.formulas import FormulaSettings
from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.rows import RowSettings
from alliancediff.models.settings.telling import TellsChanges
from alliancediff.models.settings.themes import ThemeSettings
from alliancediff.models.settings.voice import VoiceSettings


@dataclass(frozen=True, slots=True, repr=False)
class Settings(TellsChanges):
    """Every tunable, with its default and the reason for it.

    What a user tunes stands here; the numbers of the engine stand in a group for each stage. Each group, and each
    field of it, is in docs/reference/settings.md; fitted weights are in data/weights.toml.

    Raises:
        SettingsError: a value is of the wrong type or out of its range.

    Example:
        >>> from dataclasses import replace
        >>> settings = Settings(cutoff=0.5)
        >>> settings = replace(settings, comparison=replace(settings.comparison, outweighs=3))
        >>> settings.cutoff, settings.comparison.outweighs
        (0.5, 3)
        >>> Settings(packs=["us_japan", "quad"]).packs, Settings(packs="quad").packs
        (('us_japan', 'quad'), ('quad',))
        >>> settings
        Settings(cutoff=0.5, comparison=ComparisonSettings(outweighs=3))
    """

    packs: Sequence[str] = ("us_japan",)
    """Lexicon packs on top of the general English layer: names of shipped packs or folders. Any list of them will do,
    and one name alone is a list of one; kept as a tuple."""
    profile: str = "default"
    """The published order that forces follow; the default holds only what all published orders share."""
    cutoff: float = number(0.45, 0.0, 1.0, "confidence", step=0.05)
    """From which a link is claimed. Readers allow one line several partners, so the best balance of misses and false
    links lies below one half."""
    unsure_cutoff: float = number(0.25, 0.0, 1.0, "confidence", step=0.05)
    """From which the best partner of a line that has no other is shown, marked unsure."""
    doubt: float = number(0.07, 0.0, 1.0, "chance of a counterpart", step=0.03)
    """Of any clause of the other text, from which a clause without a name of its own is not called new, and a theme
    not gone: the line may go on in other words."""
    length_ratio: float = number(0.5, 0.0, 1.0, "share of commitments", step=0.1)
    """A later text with a smaller share of the earlier one's commitments has no room for all of its lines."""
    scope_ratio: float = number(0.5, 0.0, 1.0, "share of commitments", step=0.1)
    """A later text that treats the themes of a smaller share of the earlier one's commitments has another scope."""
    max_unit_characters: int = number(20_000, 1, 100_000_000, "characters")
    """Longer than any sentence: such a unit is kept whole as context, and not analysed."""
    half_steps: bool = False
    """Whether half steps count outside the negative ladder (STRENGTH's strict reading)."""
    extraction: ExtractionSettings = field(default_factory=ExtractionSettings)
    """Numbers of commitments and what makes them precise."""
    alignment: AlignmentSettings = field(default_factory=AlignmentSettings)
    """Numbers of the match score."""
    comparison: ComparisonSettings = field(default_factory=ComparisonSettings)
    """Numbers of verdicts, silence and small edits."""
    evolution: EvolutionSettings = field(default_factory=EvolutionSettings)
    """Numbers of threads."""
    formulas: FormulaSettings = field(default_factory=FormulaSettings)
    """Numbers of formulas."""
    themes: ThemeSettings = field(default_factory=ThemeSettings)
    """Numbers of sections."""
    rows: RowSettings = field(default_factory=RowSettings)
    """Numbers of topic rows."""
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    """Numbers of the second voice on verdicts."""
    brief: BriefSettings = field(default_factory=BriefSettings)
    """Numbers of the brief."""

    def __post_init__(self) -> None:
        """Refuse what cannot be used, where it is written and not where it is used."""
        object.__setattr__(self, "packs", packs_of(self.packs))
        check_profile(self.profile)
        check_numbers(self)
        if self.unsure_cutoff > self.cutoff:
            raise SettingsError("unsure_cutoff", f"{self.unsure_cutoff} lies above cutoff {self.cutoff}")
