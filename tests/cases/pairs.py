"""Pairs of made texts of two states, and what is claimed of them."""

import re

import alliancediff as ad
from alliancediff.models import BriefSection, Commitment, Diff

_FRONT = "---\ntitle: Joint Statement of the Leaders of Norway and Chile\ndate: {}\n---\n\n"


def diff(earlier: str, later: str) -> Diff:
    """The comparison of two statements of Norway and Chile, a year apart."""
    first, second = (ad.read_text(_FRONT.format(date) + text) for date, text in _dated(earlier, later))
    return ad.diff(first, second)


def _dated(earlier: str, later: str) -> list[tuple[str, str]]:
    return [("2021-05-10", earlier), ("2022-06-14", later)]


def found(text: str) -> tuple[Commitment, ...]:
    """What is found in a statement of Norway and Chile."""
    return ad.extract(ad.read_text(_FRONT.format("2021-05-10") + text)).commitments


def listed(lead_in: str, items: tuple[str, ...], mark: str = "- {}") -> str:
    """A lead-in and items, each with its mark, in which "{}" is the item and "{n}", "{a}" or "{i}" counts it."""
    signs = zip("abcdef", ("i", "ii", "iii", "iv", "v", "vi"), strict=True)
    marked = [
        mark.format(item, n=n, a=letter, i=roman)
        for n, (item, (letter, roman)) in enumerate(zip(items, signs, strict=False), 1)
    ]
    return "\n\n".join([lead_in, *marked])


def sections(compared: Diff, words: str) -> set[BriefSection]:
    """The sections of the page with a line on a sentence that holds these words."""
    return {line.section for line in compared.brief if any(words in quote for quote in line.earlier + line.later)}


def printed(compared: Diff) -> frozenset[str]:
    """The words and figures that the entries of the page print, whatever their layout and order."""
    page = ad.render(compared, "terminal").partition("By topic")[0]
    return frozenset(re.findall(r"\w(?:[\w/’'-]*\w)?", page.partition("Silence")[2] or page))
