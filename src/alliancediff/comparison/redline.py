"""Two quotations of one line -> the edit between them, phrase by phrase, as a person would mark it.

Names, amounts, dates and compounds stay whole. What is kept between two changes counts as kept only where it says
something; quotations that share little are one replacement and no salad of words.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.language.english.wording import CAPITALISED_RUN, WORD, WORDS
from alliancediff.language.folding import plain
from alliancediff.language.patterns import any_of
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import ComparisonSettings, Edit

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, mark or phrase that stays whole, with the white space before it; `words` is 0 for a mark."""

    text: str
    key: str
    words: int
    content: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that is kept (`op` "equal") or changed, as tokens of both sides."""

    op: str
    earlier: tuple[Token, ...]
    later: tuple[Token, ...]

    @property
    def edit(self) -> Edit:
        """The same as text."""
        return Edit(self.op, *("".join(token.text for token in side) for side in (self.earlier, self.later)))


@dataclass(frozen=True, slots=True)
class Redliner:
    """Marks what changed from one quotation to another, with the function words of one lexicon.

    `pattern` is what is one token: known names, runs of capitals, then words and marks.
    """

    pattern: re.Pattern[str]
    function_words: frozenset[str]
    settings: ComparisonSettings

    def runs(self, earlier: str, later: str, phrases: Iterable[str] = ()) -> tuple[Run, ...]:
        """Kept and changed stretches in turn.

        Args:
            earlier: a quotation.
            later: that of the later statement.
            phrases: verbatim words of either side that stay whole, such as amounts and names.
        """
        given = _given(phrases)
        one, two = (tuple(self._tokens(text, self.pattern, given)) for text in (earlier, later))
        codes = difflib.SequenceMatcher(
            None, [token.key for token in one], [token.key for token in two], autojunk=False
        ).get_opcodes()
        runs = _slid([Run(op, one[i:j], two[k:m]) for op, i, j, k, m in codes])
        runs = list(_joined(_absorbed(runs, self.settings.redline_edits)))
        return (
            (Run("replace", one, two),) if _is_anew(runs, one, two, self.settings.redline_kept) else tuple(_moves(runs))
        )

    def words(self, earlier: str, later: str) -> tuple[Run, ...]:
        """Kept and changed stretches in turn, word by word: what counts in a formula, where each word was agreed."""
        one, two = (tuple(self._tokens(text, WORDS)) for text in (earlier, later))
        before, after = ([token.key for token in side] for side in (one, two))
        codes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        return tuple(_joined(_slid([Run(op, one[i:j], two[k:m]) for op, i, j, k, m in codes])))

    def _tokens(self, text: str, pattern: re.Pattern[str], given: re.Pattern[str] = _NOTHING) -> Iterator[Token]:
        """Tokens that give the text back, found in its plain writing; white space after the last one is its own."""
        start, writing = 0, plain(text)
        found = list(self._places(writing.text, pattern, given))
        for number, (begin, end) in enumerate(found):
            stop = len(writing.text) if number + 1 == len(found) else end
            yield self._token(writing.written(start, stop), writing.text[begin:end])
            start = stop
        if not found and text:
            yield Token(text, " ", 0, 0)

    def _places(self, text: str, pattern: re.Pattern[str], given: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Where tokens stand.

        A function word at the head of a run ("The Quad", "by 3 May") is a token of its own, and a given phrase stays
        whole behind it.
        """
        start = 0
        phrase = given.search(text)
        while match := pattern.search(text, start):
            if phrase and phrase.start() < start:
                phrase = given.search(text, start)
            if phrase and phrase.start() <= match.start():
                match = phrase
            first, _, rest = match.group().partition(" ")
            if rest and first.lower() in self.function_words:
                yield match.start(), match.start() + len(first)
                start = match.start() + len(first)
                if match is phrase:
                    yield match.end() - len(rest), match.end()
                    start = match.end()
            else:
                yield match.span()
                start = match.end()

    def _token(self, text: str, core: str) -> Token:
        words = [word for word in core.casefold().split() if any(c.isalnum() for c in word)]
        content = sum(word not in self.function_words for word in words)
        return Token(text, " ".join(core.casefold().split()), len(words), content)


@lru_cache(maxsize=16)
def redliner(lexicon: Lexicon, settings: ComparisonSettings) -> Redliner:
    """The redliner of a lexicon, compiled once."""
    lexicon = in_plain_writing(lexicon)
    names = {form for actor in lexicon.actors for form in actor.forms}
    names |= {form for forms in (*lexicon.names, *(line.names for line in lexicon.lines)) for form in forms}
    names = {plain(name).text for name in names if " " in name}
    words = (*lexicon.anchors.function_words, *lexicon.modifiers.adverbs)
    named = rf"(?<!\w)(?i:{any_of(names)})(?!\w)"
    return Redliner(
        pattern=re.compile(f"{named}|{CAPITALISED_RUN}|{WORD}"),
        function_words=frozenset(word for phrase in words for word in phrase.lower().split()),
        settings=settings,
    )


def _given(phrases: Iterable[str]) -> re.Pattern[str]:
    """What stays whole of two quotations: longer phrases before shorter ones."""
    longest = sorted({phrase for phrase in phrases if phrase.strip()}, key=lambda p: (-len(p), p))
    return re.compile("|".join(rf"(?<!\w){_spaced(phrase)}(?!\w)" for phrase in longest)) if longest else _NOTHING


def _spaced(phrase: str) -> str:
    return r"\s+".join(map(re.escape, plain(phrase).text.split()))


def _slid(runs: Sequence[Run]) -> list[Run]:
    """A change that could begin one word sooner does: "{the fund and} the plan", not "the {fund and the} plan"."""
    made = list(runs)
    for number in range(1, len(made) - 1):
        before, here, after = made[number - 1 : number + 2]
        side = here.later or here.earlier
        is_one_sided = bool(here.earlier) != bool(here.later)
        if not is_one_sided or before.op != "equal" or after.op != "equal" or len(before.earlier) < 2:  # noqa: PLR2004
            continue
        last = before.later[-1]
        if side[-1].key == last.key and last.words and not last.content:
            made[number - 1] = Run("equal", before.earlier[:-1], before.later[:-1])
            made[number] = _turned(here, before)
            made[number + 1] = Run("equal", *_carried(here, before, after))
    return made


def _turned(here: Run, before: Run) -> Run:
    if here.later:
        return Run(here.op, (), (before.later[-1], *here.later[:-1]))
    return Run(here.op, (before.earlier[-1], *here.earlier[:-1]), ())


def _carried(here: Run, before: Run, after: Run) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The kept stretch after a slid change, which begins with the word that stood before it."""
    one = before.earlier[-1] if here.later else here.earlier[-1]
    two = here.later[-1] if here.later else before.later[-1]
    return (one, *after.earlier), (two, *after.later)


def _absorbed(runs: Sequence[Run], most: int) -> Iterator[Run]:
    """Kept stretches between two changes that say too little to stand alone are shown as changed."""
    for number, run in enumerate(runs):
        between = run.op == "equal" and 0 < number < len(runs) - 1
        if between and _says_little(run, runs[number - 1], runs[number + 1], most):
            yield Run("replace", run.earlier, run.later)
        else:
            yield run


def _says_little(run: Run, before: Run, after: Run, most: int) -> bool:
    """Whether it is function words alone, or one word between changes that have more than `most` words."""
    content = sum(token.content for token in run.earlier)
    around = sum(max(_words(side.earlier), _words(side.later)) for side in (before, after))
    return not content or (content == 1 and around > most)


def _words(tokens: Iterable[Token]) -> int:
    return sum(token.words for token in tokens)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Changes side by side are one."""
    pending: Run | None = None
    for run in runs:
        if run.op == "equal":
            yield from ([pending] if pending else [])
            pending = None
            yield run
        else:
            earlier, later = (pending.earlier, pending.later) if pending else ((), ())
            earlier, later = earlier + run.earlier, later + run.later
            pending = Run("replace" if earlier and later else "insert" if later else "delete", earlier, later)
    yield from ([pending] if pending else [])


def _is_anew(runs: Sequence[Run], one: Sequence[Token], two: Sequence[Token], least: float) -> bool:
    """Whether so little is kept that a reader sees more in two quotations than in an edit."""
    kept = sum(token.content for run in runs if run.op == "equal" for token in run.earlier)
    shorter = min(sum(token.content for token in side) for side in (one, two))
    return bool(one and two) and len(runs) > 1 and kept < least * shorter


def _moves(runs: Sequence[Run]) -> Iterator[Run]:
    """A phrase that is cut in one place and added in another was moved; function words at its ends do not count."""
    added = {_substance(run.later) for run in runs if run.op == "insert"}
    cut = {_substance(run.earlier) for run in runs if run.op == "delete"}
    moved = (added & cut) - {()}
    for run in runs:
        is_moved = _substance(run.earlier + run.later) in moved
        op = {"delete": "move_from", "insert": "move_to"}.get(run.op, run.op) if is_moved else run.op
        yield Run(op, run.earlier, run.later)


def _substance(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.key for token in tokens if token.content)
