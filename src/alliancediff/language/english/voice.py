"""Words that the second voice counts: what is new, more, kept up, said again, talked of, or only called important."""

import re

COUNTED = {
    "important": re.compile(r"\b(?:important|importance|need|necessity|imperative|priority|value|role)\b"),
    "new": re.compile(r"\b(?:new|first|launch\w*|establish\w*|creat\w*|announc\w*|initiat\w*)\b"),
    "more": re.compile(
        r"\b(?:further|deepen\w*|expand\w*|strengthen\w*|enhanc\w*|accelerat\w*|intensif\w*|broaden\w*|increas\w*|redoubl\w*"
        r"|more|additional|bolster\w*)\b"
    ),
    "kept up": re.compile(r"\b(?:continu\w*|remain\w*|maintain\w*|ongoing|still|sustain\w*)\b"),
    "again": re.compile(r"\b(?:reaffirm\w*|reiterat\w*|recommit\w*|renew\w*)\b"),
    "talk": re.compile(
        r"\b(?:discuss\w*|explor\w*|consult\w*|dialogue|talks|exchange\w*|consider\w*|identify\w*|opportunit\w*|possib\w*)\b"
    ),
    "past": re.compile(r"\b(?:ha(?:s|ve) \w+(?:ed|en|t)|\w{3,}ed)\b"),
    "examples": re.compile(r"\b(?:includ\w*|such as|in particular)\b"),
}
"""By the name of the feature that counts them; they are looked for in lower case."""
