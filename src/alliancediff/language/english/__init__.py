"""The grammar of English, by name: patterns that need code; lists of words stand in data/english.

A stage takes its patterns from here, and so another language is another folder beside this one.
"""
