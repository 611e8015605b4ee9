"""Reading: bytes -> Statements with units. One statement by `read_statement`, a whole series by `read_series`."""

from alliancediff.reading.series import read_series
from alliancediff.reading.single import read_statement

__all__ = ["read_series", "read_statement"]
