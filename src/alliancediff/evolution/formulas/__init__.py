"""Formulas: words that several texts of a series share, and how each use differs."""
