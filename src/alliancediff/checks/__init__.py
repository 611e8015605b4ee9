"""Lexicon files put to the test: what is wrong with them, and what they lack."""
