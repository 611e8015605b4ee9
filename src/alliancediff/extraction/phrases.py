"""Phrases of the lexicon -> compiled patterns: whole words, any white space, straight or curly quotation marks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from alliancediff.language.folding import same_text

_QUOTES = {"'": "['’]", '"': '["“”]', "“": '["“”]', "”": '["“”]', "’": "['’]"}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Finds any of many phrases, longest first, and says which entry each belongs to."""

    pattern: re.Pattern[str] | None
    entries: Mapping[str, str]

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, re.Match[str]]]:
        """Entry and match of each phrase between two places of a text, from left to right, never overlapping."""
        if self.pattern:
            for match in self.pattern.finditer(text, start, len(text) if end is None else end):
                yield self.entries[_key(match.group())], match


def compile_phrases(phrases: Iterable[tuple[str, str]], *, ignore_case: bool = True) -> Phrases:
    """Phrases from pairs of entry and form. A form's trailing "*" matches any ending of the word.

    With `ignore_case` false a form must stand as written: "US" is a state, "us" is not.
    """
    pairs = [(entry, form) for entry, form in phrases if form]
    starred = {_key(form): entry for entry, form in pairs if form.endswith("*")}
    exact = {_key(form): entry for entry, form in pairs if not form.endswith("*")}
    forms = sorted({form for _, form in pairs}, key=lambda f: (-len(f), f))
    if not forms:
        return Phrases(None, {})
    body = "|".join(_form_pattern(form) for form in forms)
    flags = re.IGNORECASE if ignore_case else 0
    return Phrases(re.compile(rf"(?<!\w)(?:{body})(?!\w)", flags), _Entries(exact, starred))


class _Entries(dict[str, str]):
    """Exact forms, with starred ones looked up by their longest prefix."""

    def __init__(self, exact: Mapping[str, str], starred: Mapping[str, str]) -> None:
        super().__init__(exact)
        self._starred = sorted(((key.rstrip("*"), entry) for key, entry in starred.items()), key=lambda p: -len(p[0]))

    def __missing__(self, key: str) -> str:
        for prefix, entry in self._starred:
            if key.startswith(prefix):
                return entry
        raise KeyError(key)


def _form_pattern(form: str) -> str:
    stem, star = (form[:-1], r"[\w’'-]*") if form.endswith("*") else (form, "")
    words = stem.split()
    return r"\s+".join("".join(_QUOTES.get(c, re.escape(c)) for c in word) for word in words) + star


def _key(text: str) -> str:
    return same_text(text).lower()
