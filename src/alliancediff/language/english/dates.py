"""Dates: years, intervals and days as they are said."""

import re

YEAR = r"(?:19|20|21)\d\d(?![\d,]\d|\w)"
ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
STARTS_NAME = re.compile(r"\d{4}|[A-Z]")
"""A year or month after an article belongs to a name: "the 2030 Agenda", "the October 6 meeting"."""
ACT = r"to\s+(?!the\b|an?\b|our\b|their\b|its\b|his\b|her\b|all\b)[a-z]{2,}"
LASTING = {"year", "month", "week", "decade"}
"""Units of a time "for" which something is promised; for days and hours people meet."""
GLUE = r"[\s-]+(?:the\s+)?"
END = r"(?:the\s+)?end[\s-]+(?:of\s+)?"
DECADE = r"(?P<decade>(?:19|20|21)\d0)[’']?s(?!\w)"
ISO_DAYS = r"(?<![\w-])(?P<year>(?:19|20|21)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"
INTERVALS = (
    r"(?<![\w.,$€£¥/+-])(?:(?:between|from)\s+)?(?P<first>(?:19|20|21)\d\d)"
    r"(?:\s?[-–—]\s?|\s+(?:and|to|until|through)\s+)(?P<last>(?:(?:19|20|21)\d\d|\d\d))(?![\w-]|[.,]\d)"
)
NAMED_YEARS = (
    r"(?<![\w-])(?:mid-century|the\s+middle\s+of\s+(?:the|this)\s+century|the\s+end\s+of\s+(?:the|this)\s+(?:century|decade)"
    r"|(?:the\s+)?end\s+of\s+(?:the|this|next)\s+(?:fiscal\s+|calendar\s+)?year|year[’']?s?[\s-]end"
    r"|(?<!the\s)(?:this|next)\s+(?:fiscal\s+|calendar\s+)?year|this\s+(?:decisive\s+|critical\s+)?decade)(?![\w’'])"
)
DATELINE = re.compile(r"[A-Z][A-Z .]{2,40}, .{0,40}[–—-]")
"""An agency's dateline at the head of a paragraph: "WASHINGTON, May 23, 2022 - ..."."""
