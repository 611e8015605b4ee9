"""Scope: who is bound, and what a list that both sides share holds."""

import difflib
import re
from collections.abc import Iterator, Sequence

from alliancediff.language.english.speakers import is_part_of_all
from alliancediff.language.english.wording import LIST_MARKS, LISTED_WORDS, SAYS_MORE
from alliancediff.language.folding import plain
from alliancediff.models import Axis, Commitment, CommitmentKind, ComparisonSettings, Reason


def bearers(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    """Who is bound: several before and one of them after, or the other way round; others are told and do not count.

    Where all spoke and now most of them do, the line has lost the rest, whatever it does.
    That more states sign a text is told of the text, and not of each line in it.
    """
    one, two = frozenset(earlier.bearers), frozenset(later.bearers)
    parts = [any(map(is_part_of_all, names)) for names in (one, two)]
    if one and two and parts[0] != parts[1]:
        yield Reason(Axis.BEARERS, ", ".join(sorted(one)), ", ".join(sorted(two)), 1 if parts[0] else -1)
        return
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    is_one = min(len(one), len(two)) == 1
    if both_bind and is_one and (one < two or two < one):
        yield Reason(Axis.BEARERS, ", ".join(sorted(one)), ", ".join(sorted(two)), 1 if one < two else -1)
    elif both_bind and one and two and not one & two:
        yield Reason(Axis.BEARERS, ", ".join(sorted(one)), ", ".join(sorted(two)), 0)


def partners(earlier: Commitment, later: Commitment, settings: ComparisonSettings) -> Iterator[Reason]:
    """With whom: where one promise names all partners of the other and two more (`scope_gain`) at least.

    One name more or less is often how a text spells out what it means anyway.
    """
    one, two = frozenset(earlier.partners), frozenset(later.partners)
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    if both_bind and one and two and (one < two or two < one) and len(one ^ two) >= settings.scope_gain:
        yield Reason(Axis.PARTNERS, ", ".join(sorted(one)), ", ".join(sorted(two)), 1 if one < two else -1)


def members(earlier: Commitment, later: Commitment, settings: ComparisonSettings) -> Iterator[Reason]:
    """Members added to a list that else keeps its words, or taken from it. What is worded anew has no such list."""
    if earlier.kind is not later.kind or earlier.ladder is not later.ladder:
        return
    won, lost = _joined(earlier.quote, later.quote, settings), _joined(later.quote, earlier.quote, settings)
    if bool(won) != bool(lost):
        yield Reason(Axis.SCOPE, lost or "none", won or "none", 1 if won else -1, earlier.quote, later.quote)


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
    return "; ".join(writing.written(*span).strip(" ,;") for span in spans)


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
