"""Whether a later text would have said what an earlier one said, and if not, what stands against it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from alliancediff.language.english.meetings import NAMED_MEETING
from alliancediff.models import Commitment, ComparisonSettings, Genre, Rank, Settings, Statement

Side = tuple[Statement, Sequence[Commitment]]
"""A statement with its commitments."""

_DEFAULTS = ComparisonSettings()


def incomparable(earlier: Side, later: Side, settings: Settings) -> str:
    """Why silence in the later text means nothing; "" where it does mean something."""
    return next(_obstacles(earlier, later, settings), "")


def accounts_of_one_meeting(one: Statement, two: Statement, settings: ComparisonSettings = _DEFAULTS) -> str:
    """Why two texts are two parties' own accounts of one meeting, and no two statements in time; "" where they are not.

    They are told by different parties of which each met the other, on one day (or the next, where the clock is another)
    or of a meeting that both call by one name.
    """
    if not one.met or not two.met or one.met[0] == two.met[0]:
        return ""
    is_same_company = one.met[0] in two.met and two.met[0] in one.met
    name = _meeting_names(one) & _meeting_names(two)
    days = abs((one.date - two.date).days) if one.date and two.date else None
    is_named = bool(name) and (days is None or days <= settings.meeting_days)
    if not is_same_company or not (is_named or (days is not None and days <= 1)):
        return ""
    return f"these are two accounts of one meeting, by {one.met[0]} and by {two.met[0]}"


def _meeting_names(statement: Statement) -> frozenset[str]:
    """Names of meetings in a title: "the Third Harbour Dialogue" as "third harbour dialogue"."""
    return frozenset(match.group().casefold() for match in NAMED_MEETING.finditer(statement.title))


def are_of_one_sort(one: Statement, two: Statement) -> bool:
    """Whether the words of two texts weigh alike: they are of the same parties, rank and sort, and no press texts.

    A readout says in weaker words what a joint statement says, so what moved between the two is partly the sort.
    """
    return not any(_differences_of_sort(one, two))


def differ_in_sort(one: Statement, two: Statement) -> bool:
    """Whether two texts are known to be of unlike sorts: by genre, by rank, or as two accounts of one meeting.

    Between a joint statement and a readout nothing is stronger or weaker, given up or overdue: other things are said in
    such texts. Where a genre or a rank is not known, that is not known either.

    Example:
        >>> import alliancediff as ad
        >>> differ_in_sort(*(ad.read_text("We met.", id=name, genre=name) for name in ("joint_statement", "readout")))
        True
        >>> differ_in_sort(*(ad.read_text("We met.", id=name, genre=name) for name in ("joint_statement", "unknown")))
        False
    """
    known = Genre.UNKNOWN not in {one.genre, two.genre}
    other_genre = known and one.genre.family != two.genre.family
    other_rank = Rank.UNKNOWN not in {one.rank, two.rank} and one.rank is not two.rank
    return other_genre or other_rank or bool(accounts_of_one_meeting(one, two))


def focus(earlier: Side, later: Side, settings: ComparisonSettings) -> str:
    """The one theme that a later text is devoted to while the earlier one is general; "" where there is none.

    It is on at least half (`focus_share`) of the later text's commitments that have themes. Other themes have a fourth
    or more of the earlier text's (`general_share`), and less than half of that share (`focus_rest`) of the later
    text's: a statement on one crisis has no room for all that a general statement said.
    """
    before, after = ([c for c in side[1] if c.themes] for side in (earlier, later))
    counts = Counter(theme for c in after for theme in c.themes)
    theme, number = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    others = sum(theme not in c.themes for c in before)
    is_focused = number >= settings.focus_share * len(after)
    if not is_focused or others < max(settings.general_least, settings.general_share * len(before)):
        return ""
    is_narrower = (len(after) - number) * len(before) < settings.focus_rest * others * len(after)
    return theme if is_narrower else ""


def rank_note(earlier: Statement, later: Statement) -> str:
    """A caveat where it is not known whether two texts were agreed at one level; "" where it is."""
    if Rank.UNKNOWN not in {earlier.rank, later.rank}:
        return ""
    both = earlier.rank == later.rank
    which = "either text" if both else "the earlier text" if earlier.rank is Rank.UNKNOWN else "the later text"
    return f"; the rank of {which} is not known"


def _obstacles(earlier: Side, later: Side, settings: Settings) -> Iterator[str]:
    if accounts := accounts_of_one_meeting(earlier[0], later[0], settings.comparison):
        yield accounts
    yield from _differences_of_sort(earlier[0], later[0])
    if len(later[1]) < settings.length_ratio * len(earlier[1]):
        yield f"the later text is much shorter ({len(later[1])} commitments after {len(earlier[1])})"
    treated = {theme for c in later[1] for theme in c.themes}
    wanted = [c for c in earlier[1] if c.themes]
    met = sum(not treated.isdisjoint(c.themes) for c in wanted)
    if met < settings.scope_ratio * len(wanted):
        yield f"the later text has another scope (it treats the themes of {met} of {len(wanted)} commitments)"


def _differences_of_sort(one: Statement, two: Statement) -> Iterator[str]:
    if accounts_of_one_meeting(one, two):
        yield "two accounts of one meeting are no two statements in time"
    if Genre.UNKNOWN in {one.genre, two.genre}:
        yield "the genre of a text is not known"
    if one.genre.is_secondary or two.genre.is_secondary:
        yield "a press text chooses what it reports"
    if one.genre.family != two.genre.family:
        yield f"{two.genre.with_article} need not say what {one.genre.with_article} said"
    if not one.issuers or not two.issuers:
        yield "the parties of a text are not known"
    if set(one.issuers) != set(two.issuers):
        yield f"other parties speak ({_parties(one.issuers, two.issuers)})"
    if Rank.UNKNOWN not in {one.rank, two.rank} and one.rank is not two.rank:
        yield f"a text of {two.rank} need not say what {one.rank} said"


def _parties(before: Sequence[str], after: Sequence[str]) -> str:
    """Who speaks after whom; of many, who came and who went."""
    if len(before) + len(after) <= _LISTED:
        return f"{', '.join(after)} after {', '.join(before)}"
    came, went = ([one for one in here if one not in there] for here, there in ((after, before), (before, after)))
    told = (("new", came), ("no longer", went))
    return "; ".join(f"{label} {_some(names)}" for label, names in told if names)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[: _NAMED if more else None]) + more


_LISTED, _NAMED = 8, 4
"""Parties of both texts that are all named; of more, those on either side that are."""
