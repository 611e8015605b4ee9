"""How finely scores are kept."""

DIGITS = 6
"""Scores are rounded, so that the order in which floats were added never decides a tie."""
