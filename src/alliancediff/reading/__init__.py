"""Reading: bytes -> Statements with units. One statement by `read_statement`, a whole series by `read_series`."""

from alliancediff.reading.formats import STATEMENT_SUFFIXES
from alliancediff.reading.series import read_series
from alliancediff.reading.single import read_statement, read_text
from alliancediff.reading.sources import Source, is_one_source

__all__ = ["STATEMENT_SUFFIXES", "Source", "is_one_source", "read_series", "read_statement", "read_text"]
