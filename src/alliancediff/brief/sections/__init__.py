"""The rules of the sections of a brief."""
