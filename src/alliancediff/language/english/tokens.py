"""Tokens: words as alignment and formulas count them."""

import re

TOKEN = re.compile(r"@\w+|[A-Za-z][\w'+-]*|\d[\d.,]*\d|\d")
MADE_OF_VERBS = ("ment", "ments", "ion", "ions", "ly")
STRETCH = re.compile(r"(?:[^\W\d_]\.){2,}|\d[\d.,]*\d|[^\W_]+(?:['’][^\W_]+)?|[;:.!?()\[\]]|\s[-–—]+\s|—")
HYPHENS = "-‐‑"
FORMULA_END = re.compile(r'[,;:!?()\[\]"“”]|(?<!\b[A-Z])\.(?=\s+[^\s\d]|\s*$)|\s[-–—]+\s')
"""Where the words after a formula end; the stop of an initial, of "No. 5" or of a decimal stands in a word."""
