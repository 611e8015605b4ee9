"""How English texts tell that an official voices what a state is committed to, and what it will do."""

import re
from collections.abc import Iterable

_BEFORE = r"(?:,[^,;.]{1,60},)?\s+(?:(?:also|further|then|again|once\s+again|in\s+turn|\w+ly)\s+)*"
_SAYS = (
    r"(?:re)?(?:affirm|iterat|stat|new|emphasi[sz]|convey|express|explain|outlin|confirm|underscor|underlin|stress|voic"
    r"|shar|pledg|offer|announc|declar)(?:e[ds]|ed|s|es|ing)?"
)
_NAME = r"(?P<state>[A-Z][\w.-]*(?:\s+(?:of\s+)?[A-Z][\w.-]*){0,3}?)"
_OWN = (
    r"(?:commitments?|support|readiness|willingness|positions?|stance|determination|resolve|pledge|intentions?|policy|plans?"
    r"|solidarity|concerns?|views?|desire|interest|assistance|backing|opposition)\b"
)
_SMALL = r"(?:(?:the|its|his|her|full|strong|firm|deep|continued)\s+)*"
VOICES_ITS = re.compile(rf"{_BEFORE}{_SAYS}\s+{_SMALL}{_NAME}(?P<own>[’']s?)?\s+(?:[a-z-]+\s+){{0,3}}?{_OWN}")
"""After an official's name: " reaffirmed Norway’s firm commitment"; `own` is the mark of the genitive."""
VOICES_OF = re.compile(
    rf"{_BEFORE}{_SAYS}\s+{_SMALL}(?:[a-z-]+\s+){{0,2}}{_OWN}\s+of\s+(?P<own>(?!))?(?:the\s+)?{_NAME}\b"
)
"""After an official's name: " reiterated the support of Norway"."""
SAYS_IT_WILL = re.compile(
    rf"{_BEFORE}(?:said|says|told\s+\w+|{_SAYS})\s+(?:that\s+)?(?:the\s+)?{_NAME}\s+"
    r"(?:will|would|intends?|intended|plans|planned|stands|stood|remains|remained|supports|supported|(?:is|was)\s+ready)\b"
)
"""After an official's name: " said that Norway would"."""


def bare_titles(titles: Iterable[str]) -> re.Pattern[str]:
    """A title that stands for a person, as `title`: "The Secretary"."""
    words = "|".join(sorted(map(re.escape, titles), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b[Tt]he\s+(?P<title>{words})\b(?!\s+(?:[A-Z]|of\b|for\b)|-)")
