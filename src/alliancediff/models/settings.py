"""Every tunable, with its default and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Every tunable, with its default and the reason for it.

    `pipeline` raises SettingsError where a value cannot be used.
    """

    packs: tuple[str, ...] = ("us_japan",)
    """Lexicon packs on top of the general English layer: names of shipped packs or folders."""
    profile: str = "default"
    """The published order that forces follow; the default holds only what all published orders share."""
    cutoff: float = 0.45
    """Confidence from which a link is claimed. Readers allow one line several partners, so the best balance of
    misses and false links lies below one half."""
    unsure_cutoff: float = 0.25
    """Confidence from which the best partner of a line that has no other is shown, marked unsure."""
    doubt: float = 0.07
    """Chance of a counterpart from which silence is not called a drop: the line may go on in other words."""
    length_ratio: float = 0.5
    """A later text with a smaller share of the earlier one's commitments has no room for all of its lines."""
    scope_ratio: float = 0.5
    """A later text that treats the themes of a smaller share of the earlier one's commitments has another scope."""
    max_unit_characters: int = 20_000
    """Longer than any sentence: such a unit is kept whole as context, and not analysed."""
    half_steps: bool = False
    """Whether half steps count outside the negative ladder (STRENGTH's strict reading)."""
