"""Numbers of the second voice on verdicts; its questions stand in data/verdicts.toml."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class VoiceSettings(TellsChanges):
    """From which chance of being right the second voice is listened to; 1 silences it."""

    match: float = number(0.6, 0.0, 1.0, "confidence")
    """Of a match, from which it is heard: it knows pairs that readers joined, and nothing of those that are none."""
    speaks: float = number(0.45, 0.0, 1.0, "chance")
    """Where the rules found no direction: it then says the likeliest, if that is nearly as likely as not."""
    overrules: float = number(0.7, 0.0, 1.0, "chance")
    """Where the rules found another: each axis has its reason, so it takes more to set it aside."""
