"""Formats: a Document -> text, one file a format. Words of a statement are escaped in one place of each."""
