"""What a report calls the line that clauses are on: a line of the lexicon, else a theme, else their first words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.language.english.wording import HAS_VOWEL, NAME_WORD, SMALL_WORDS, WORD_GAP
from alliancediff.language.folding import plain, same_word
from alliancediff.lexicon import Lexicon, Line
from alliancediff.models import SAID_APART, Commitment

_OBJECT_WORDS = 5


@dataclass(frozen=True, slots=True)
class Namer:
    """Names lines: the canonical name of each line, and how words of an id are written.

    A line or a theme gives its name only to clauses that hold all of its words: its cues are wider than what it is
    called by, and no report may name a country or a field that its text does not.
    """

    names: Mapping[str, str]
    chains: Mapping[str, tuple[str, ...]]
    written: Mapping[str, str]
    aims: frozenset[str] = frozenset()

    def name(self, commitments: Sequence[Commitment]) -> str:
        """The most specific line that all of these clauses are on; else a theme; else words of the first's object.

        A line that names what all are for is taken only where there is no other.
        """
        every = sorted((line for c in commitments for line in c.lines), key=lambda line: line in self.aims)
        names = (self.names.get(line) or self._written(line) for line in (*self._shared(commitments), *every))
        said = next((name for name in names if _is_said(name, commitments)), "")
        if said:
            return _as_quoted(said, commitments)
        themes = [c.themes for c in commitments]
        shared = [theme for theme in themes[0] if all(theme in others for others in themes)]
        theme = next(iter(shared), "") or next((theme for own in themes for theme in own), "")
        written = self._written(theme) if theme else ""
        return written if written and _is_said(written, commitments) else _object(commitments[0])

    def _shared(self, commitments: Sequence[Commitment]) -> Iterable[str]:
        """Lines of the first clause, with those above them, that the others are on, too; specific ones first."""
        chains = [{above for line in c.lines for above in self.chains.get(line, (line,))} for c in commitments[1:]]
        own = sorted(
            (line in self.aims, depth, number, line)
            for number, first in enumerate(commitments[0].lines)
            for depth, line in enumerate(self.chains.get(first, (first,)))
        )
        return (line for *_, line in own if all(line in chain for chain in chains))

    def _written(self, name: str) -> str:
        """An id as words, with the capitals of the names in it."""
        return _capitalised(name.replace("-", " "), self.written)


def _capitalised(words: str, written: Mapping[str, str]) -> str:
    """Words with the capitals of the names among them; a word without a vowel is an abbreviation."""
    return " ".join(written.get(word, word if HAS_VOWEL.search(word) else word.upper()) for word in words.split())


def _is_said(name: str, commitments: Iterable[Commitment]) -> bool:
    """Whether one of the clauses holds all words of a name, by their stems."""
    words = NAME_WORD.findall(name)
    roots = {same_word(word) for word in words if word.lower() not in SMALL_WORDS}
    for c in commitments:
        said = {same_word(word) for word in NAME_WORD.findall(c.quote)}
        if roots <= said:
            return True
    return False


def _as_quoted(name: str, commitments: Iterable[Commitment]) -> str:
    """A name with the capitals that the clauses give it, where it is no part of a longer name."""
    pattern = re.compile(rf"(?<!\w)(?i:{re.escape(plain(name).text)})(?!\w)(?! [A-Z])")
    found = ((writing, pattern.search(writing.text)) for writing in (plain(c.quote) for c in commitments))
    return next((writing.written(*match.span()) for writing, match in found if match), name)


def _object(commitment: Commitment) -> str:
    """The first words after the predicate."""
    quote, predicate = commitment.quote, commitment.predicate.rsplit(SAID_APART, 1)[-1]
    rest = quote.partition(predicate)[2] or quote
    words = rest.strip(" ,;:.").split() or quote.strip(" ,;:.").split()
    return " ".join(words[:_OBJECT_WORDS]) + (" …" if len(words) > _OBJECT_WORDS else "")


@lru_cache(maxsize=16)
def namer(lexicon: Lexicon) -> Namer:
    """The namer of a lexicon, made once."""
    forms = (form for actor in lexicon.actors if actor.kind != "place" for form in actor.forms)
    written = {form.lower(): form for form in reversed([form for form in forms if form.isalpha()])}
    written |= {region.lower(): region for region in lexicon.anchors.regions if "-" in region}
    aims = {theme.id for theme in lexicon.themes if theme.is_aim}
    named = ((line, _canonical(line)) for line in lexicon.lines)
    return Namer(
        names={line.id: name if line.names else _capitalised(name, written) for line, name in named if name},
        chains=lexicon.line_chains(),
        written=written,
        aims=frozenset(line.id for line in lexicon.lines if line.theme in aims),
    )


def _canonical(line: Line) -> str:
    """The first name of a line, else the first cue that holds all words of its id; "" where none does."""
    words = line.id.split("-")
    phrases = (cue for cue in line.cues if "+" not in cue and "*" not in cue)
    named = (cue for cue in phrases if all(word in WORD_GAP.split(cue) for word in words))
    return next(iter(line.names), "") or next(named, "")
