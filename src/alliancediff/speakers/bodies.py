"""The one body that issues a text of its own: who acts in it, by the structure of the text and no table of names."""

from collections import Counter
from dataclasses import dataclass

from alliancediff.language.english import bodies as english
from alliancediff.lexicon import Lexicon

_OPENING = 3000
"""Characters in which a text says the full name of the body that acts in it."""
_FEW = 2


@dataclass(frozen=True, slots=True)
class Body:
    """A body and what tells it; "" for both where nothing does."""

    name: str = ""
    told_by: str = ""


def issuing_body(title: str, text: str, lexicon: Lexicon) -> Body:
    """The body whose text this is.

    Args:
        title: the text's title.
        text: the text.
        lexicon: the words; its nouns of bodies count before other names.

    It stands in a line of its own above what it recalls, or the text says that it is "we"; else it is the one that acts
    most often, under the full name that the title or the opening gives it.

    Example:
        >>> from alliancediff.lexicon import load
        >>> issuing_body("", "The Harbour Board met. The Board approved the fee. The Board noted it.", load(())).name
        'Harbour Board'
    """
    above = english.OPENS_RECITALS.search(text[:_OPENING])
    if above:
        return Body(_tidy(above["name"]), "the line above what it recalls")
    titled = english.TITLED.fullmatch(title.strip())
    if titled:
        return Body(_tidy(titled["name"]), "the title")
    we = english.CALLED_WE.search(text[:_OPENING])
    if we:
        return Body(_tidy(we["name"]), "the words that say who “we” is")
    head = _acting(text, lexicon)
    if not head:
        return Body()
    defined = next((m for m in english.CALLED.finditer(text[:_OPENING]) if m["call"] == head), None)
    name = defined["name"] if defined else _full_name(title, text, head)
    return Body(_tidy(name), "who acts in it most often")


def _acting(text: str, lexicon: Lexicon) -> str:
    """The last word of the name that acts most often; that of a body goes before any other, a title behind it."""
    acts = [(english.head_of(match["name"]), match.group()) for match in english.ACTS.finditer(text)]
    heads = Counter(head for head, _ in acts)
    decide = {head for head, words in acts if english.DECIDES.search(words)}
    words = lexicon.anchors
    nouns = {*words.bodies, *words.mechanisms, *words.offices, *lexicon.offices.institutions}
    titles = {*lexicon.titles, *(word for title in lexicon.titles for word in title.split())}

    def worth(head: str) -> tuple[bool, int]:
        return head.title() in nouns, heads[head]

    able = [head for head in heads if head.title() in nouns or head in decide or heads[head] >= _FEW]
    able = [head for head in able if head not in titles and head.lower() not in lexicon.documents]
    return max(able, key=worth, default="")


def _full_name(title: str, text: str, head: str) -> str:
    """The longest name with this last word that the title holds, else the commonest of the opening."""
    in_title = [match["name"] for match in english.full_names(head).finditer(title)]
    if in_title:
        return max(in_title, key=len)
    opening = text[:_OPENING]
    names = [match["name"] for match in english.full_names(head).finditer(opening)]
    capitals = [match["name"].title() for match in english.full_names(head.upper()).finditer(opening)]
    counts = Counter(" ".join(name.split()) for name in (*names, *capitals) if len(name.split()) > 1)
    return max(counts, key=lambda name: (counts[name], len(name)), default=head)


def _tidy(name: str) -> str:
    """A name without line breaks, article and trailing marks; one in capitals as names are written."""
    words = english.MEETING_OF.sub("", " ".join(name.split())).removeprefix("The ").rstrip(" ,")
    return words.title() if words.isupper() and " " in words else words
