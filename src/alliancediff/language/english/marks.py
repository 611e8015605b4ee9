"""Marks: what opens and closes, parts and joins, wherever it stands."""

OPENING = " \t\n\"“‘'*•-–—()[]0123456789."
"""What may stand before a sentence's first word: quotation marks, bullets and paragraph numbers."""
