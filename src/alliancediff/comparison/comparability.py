"""Whether a later text would have said what an earlier one said, and if not, what stands against it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from alliancediff.models import Commitment, Genre, Rank, Settings, Statement

Side = tuple[Statement, Sequence[Commitment]]
"""A statement with its commitments."""

_SAME_SORT = (
    frozenset({Genre.JOINT_STATEMENT, Genre.COMMUNIQUE}),
    frozenset({Genre.FACT_SHEET}),
    frozenset({Genre.READOUT}),
    frozenset({Genre.REMARKS}),
)
_HALF = 0.5
_GENERAL = 0.25
"""Share of other themes from which a text is about more than one, so that a line cut from a text changes nothing."""


def incomparable(earlier: Side, later: Side, settings: Settings) -> str:
    """Why silence in the later text means nothing; "" where it does mean something."""
    return next(_obstacles(earlier, later, settings), "")


def focus(earlier: Side, later: Side) -> str:
    """The one theme that a later text is devoted to while the earlier one is not; "" where there is none.

    It is on at least half of the later text's commitments that have themes, and leaves other themes less than half of
    the share that they have in the earlier text, where they have a fourth or more: a statement on one crisis has no
    room for all that a general statement said.
    """
    theme, share = max(_theme_shares(later[1]).items(), key=lambda item: (item[1], item[0]), default=("", 0.0))
    others = 1 - _theme_shares(earlier[1]).get(theme, 0.0)
    is_narrower = others >= _GENERAL and 1 - share < _HALF * others
    return theme if share >= _HALF and is_narrower else ""


def _theme_shares(commitments: Sequence[Commitment]) -> dict[str, float]:
    """The share of commitments on each theme, of those that have any."""
    counts = Counter(theme for c in commitments for theme in c.themes)
    total = sum(bool(c.themes) for c in commitments)
    return {theme: count / total for theme, count in counts.items()}


def rank_note(earlier: Statement, later: Statement) -> str:
    """A caveat where it is not known whether two texts were agreed at one level; "" where it is."""
    if Rank.UNKNOWN not in {earlier.rank, later.rank}:
        return ""
    both = earlier.rank == later.rank
    which = "either text" if both else "the earlier text" if earlier.rank is Rank.UNKNOWN else "the later text"
    return f"; the rank of {which} is not known"


def _obstacles(earlier: Side, later: Side, settings: Settings) -> Iterator[str]:
    yield from _differences_of_sort(earlier[0], later[0])
    if len(later[1]) < settings.length_ratio * len(earlier[1]):
        yield f"the later text is much shorter ({len(later[1])} commitments after {len(earlier[1])})"
    before, after = ({theme for c in side[1] for theme in c.themes} for side in (earlier, later))
    if len(before & after) < settings.scope_ratio * len(before):
        yield f"the later text has another scope (it treats {len(before & after)} of {len(before)} themes)"


def _differences_of_sort(one: Statement, two: Statement) -> Iterator[str]:
    if Genre.UNKNOWN in {one.genre, two.genre}:
        yield "the genre of a text is not known"
    if one.genre.is_secondary or two.genre.is_secondary:
        yield "a press text chooses what it reports"
    if not any({one.genre, two.genre} <= sort for sort in _SAME_SORT):
        yield f"a {_words(two.genre)} need not say what a {_words(one.genre)} said"
    if not one.issuers or not two.issuers:
        yield "the parties of a text are not known"
    if set(one.issuers) != set(two.issuers):
        yield f"other parties speak ({', '.join(two.issuers)} after {', '.join(one.issuers)})"
    if Rank.UNKNOWN not in {one.rank, two.rank} and one.rank is not two.rank:
        yield f"a text of {two.rank} need not say what {one.rank} said"


def _words(genre: Genre) -> str:
    return genre.replace("_", " ")
