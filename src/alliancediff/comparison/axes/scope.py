"""Members added to a list that else keeps its words, or taken from it."""

import difflib
import re
from collections.abc import Iterator, Sequence

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import BETWEEN, NONE, came_and_went
from alliancediff.language.english.limits import TAKES_BACK
from alliancediff.language.english.wording import LIST_MARKS, LISTED_WORDS, SAYS_MORE
from alliancediff.language.folding import plain
from alliancediff.models import Axis, ComparisonSettings, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    """What is worded anew has no such list."""
    one, two = sides.earlier, sides.later
    if one.kind is not two.kind or one.ladder is not two.ladder:
        return
    won, lost = (_joined(*pair, sides.settings) for pair in ((one.quote, two.quote), (two.quote, one.quote)))
    if bool(won) != bool(lost) and not TAKES_BACK.match(plain(won or lost).text):
        yield Reason(Axis.SCOPE, lost or NONE, won or NONE, 1 if won else -1, one.quote, two.quote)


def _joined(less: str, more: str, settings: ComparisonSettings) -> str:
    """The list members that `more` has beside all words of `less`, as they stand there; "" where it is no such text.

    A single word more ("force or coercion") is told as an edit of the wording, and decides no verdict.
    """
    writing = plain(more)
    one, places = LISTED_WORDS.findall(plain(less).text), list(LISTED_WORDS.finditer(writing.text))
    two = [place.group() for place in places]
    letters = settings.scope_word
    if _heavy(one, letters) < settings.scope_long:
        return ""
    first, second = ([word.lower() for word in words] for words in (one, two))
    codes = difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    gone = sum(_heavy(one[i:j], letters) for op, i, j, _, _ in codes if op != "equal")
    runs = [(k, m) for op, _, _, k, m in codes if op in {"insert", "replace"} and m > k]
    listed = [(k, m) for k, m in runs if _is_listed(two[k - 1 : k], two[k:m], letters)]
    size, gained = (sum(_heavy(two[k:m], letters) for k, m in spans) for spans in (runs, listed))
    if gone > 1 or gained < settings.scope_gain or size > _heavy(one, letters):
        return ""
    spans = ((_start(writing.text, places[k]), places[m - 1].end()) for k, m in listed)
    return BETWEEN.join(writing.written(*span).strip(" ,;") for span in spans)


def _start(text: str, place: re.Match[str]) -> int:
    """Where a word begins, a sign of money before it included."""
    return place.start() - bool(text[place.start() - 1 : place.start()] in set("$€£¥₹"))


def _is_listed(before: Sequence[str], run: Sequence[str], letters: int) -> bool:
    """Whether a run of new words goes on a list, and does not only say more of the words before it."""
    words = [word for word in run if word.lower() not in LIST_MARKS]
    is_member = bool({*before, *run[:1]} & LIST_MARKS)
    return is_member and _heavy(run, letters) > 0 and not SAYS_MORE.fullmatch(words[0])


def _heavy(words: Sequence[str], letters: int) -> int:
    """How many words carry a meaning of their own, by their length."""
    return sum(len(word) >= letters for word in words)


SCOPE = Rule(Axis.SCOPE, "Was something added to a list, or taken from it?", _find, came_and_went("list"))
