"""Corrections: what a reader says of pairs of commitments, kept in a text file that outlives a rerun."""

from alliancediff.corrections.checking import check_corrections
from alliancediff.corrections.file import append_correction, correction_text, read_corrections
from alliancediff.corrections.matching import Matched, about_pair, fingerprint, match, match_any
from alliancediff.corrections.review import correction_for, doubtful, walk

__all__ = [
    "Matched",
    "about_pair",
    "append_correction",
    "check_corrections",
    "correction_for",
    "correction_text",
    "doubtful",
    "fingerprint",
    "match",
    "match_any",
    "read_corrections",
    "walk",
]
