"""Sentences: where they end, how lists are marked, and who speaks at the top of a text."""

import re

END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"”’'»)\]]*(?:\[\d{1,3}\]|[¹²³⁰-⁹]+|(?<=[a-z]{2}\.)\d{1,2}(?=\s+[A-Z]))*(?=\s+[\"“‘'«(\[]*[\w•$€£¥])"
)
GLUED = re.compile(r"(?<=[a-z]{3})\.(?=[A-Z][a-z]+\s+[A-Za-z])")
"""A full stop that lost its space: "the Treaty.They also"."""
NEXT_WORD = re.compile(r"\s+[\"“‘'«(\[]*([\w•$€£¥][\w’'.-]*)")
SPACE = re.compile(r"\s*")
INITIAL = re.compile(r"(?:[A-Z]\.)+")
LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[ivx]{1,5}|[A-Za-z])[.)]")
FIRST_MARK = re.compile(r":\s+\((?:i|a|1)\)\s")
NEXT_MARK = re.compile(r"[:;,](?:\s+(?:and|or))?\s+(?P<mark>\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s)")
COLON = re.compile(r":\s*$")
MARK = re.compile(r"(?:[.!?;,:][\"”’)\]]*|\band)\s*$")
FULL_STOP = re.compile(r"[.!?][\"”’)\]]*\s*$")
BULLET = re.compile(r"\s*(?:[•‣◦▪●∙·*]|[-–—](?=\s)|\(?(?:[ivx]{1,4}|[a-z])\)|\(?\d{1,2}[.)](?=\s+[a-z]))\s+")
LINE_END = re.compile(r"[.!?;:,][\"”’)\]]*$")
INNER_END_OF_LINE = re.compile(r"[a-z\d][.!?]\s+[A-Z]")
BLOCK_END = re.compile(r"[.!?:;][\"”’)\]]*$")
INNER_END_OF_BLOCK = re.compile(r"[a-z][.!?]\s+[A-Z]")
JOINING_WORDS = frozenset({"and", "or", "to"})
