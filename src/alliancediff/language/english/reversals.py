"""Words that turn an act round without a "not": refrain from it, cease it, end what was to go on."""

import re

_ADVERB = r"(?:[a-z]+ly\s+)?"
REFUSES = re.compile(
    r"\b(?:"
    r"(?:refrain|abstain|desist)(?:s|ing|ed)?\s+from"
    r"|(?:ceas|declin|refus)(?:e|es|ing|ed)\s+to"
    r"|(?:avoid|ceas|stop|quit|discontinu|halt|forgo|eschew|renounc|suspend|end)(?:e|es|s|ing|ed|ped|ping)?"
    rf")\s+(?!to\b){_ADVERB}(?P<act>[a-z]+)",
    re.IGNORECASE,
)
"""An act that is not done, or no longer: "refrain from selling", "cease to sell", "stop selling"."""
DENIES = re.compile(r"\b(?:not|never|no longer|cannot|can't|won't|neither|nor)\b", re.IGNORECASE)
GOES_ON = re.compile(
    r"(?:continu|maintain|keep|sustain|extend|prolong|preserv|uphold|pursu|renew|resum|restart|remain)\w*",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"(?:end|stop|halt|ceas|terminat|discontinu|suspend|abandon|cancel|dissolv|disband|abolish|scrap|lift|repeal|revok|rescind)\w*",
    re.IGNORECASE,
)
"""Verbs of what goes on, and of what puts an end to it."""
