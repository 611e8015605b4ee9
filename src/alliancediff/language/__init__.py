"""The ground floor for words: what counts as the same text, the same words, the same word; and each language's grammar.

Every stage takes its folding, its word forms and its function words from here, so that no two of them differ.
"""
