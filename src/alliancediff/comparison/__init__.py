"""Aligned commitments -> changes with reasons: strengthened, weakened, repeated, new, dropped or only not mentioned."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from alliancediff.comparison.absence import Near, in_one_account, near, newness, silence
from alliancediff.comparison.comparability import accounts_of_one_meeting, are_of_one_sort, differ_in_sort, incomparable
from alliancediff.comparison.pairs import links_by_later
from alliancediff.comparison.verdicts import Verdict, by_rules, judge, overrule, without_direction
from alliancediff.ids import finding_id
from alliancediff.lexicon import OPPOSES_FROM
from alliancediff.models import Alignment, Answer, Change, Commitment, Echo, Link, Settings, Statement

__all__ = [
    "EchoOf",
    "accounts_of_one_meeting",
    "are_of_one_sort",
    "compare",
    "differ_in_sort",
    "incomparable",
    "judge",
    "label",
]

EchoOf = Callable[[Commitment], Echo | None]
"""What the other statement has of a commitment; None where its sentences were not scored."""


def _unheard(_: Commitment) -> None:
    """Where no sentences were scored."""


def compare(
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    alignment: Alignment,
    settings: Settings,
    *,
    opposes_from: int = OPPOSES_FROM,
    echo_of: EchoOf = _unheard,
) -> tuple[tuple[Link, ...], tuple[Change, ...]]:
    """Verdicts for the links of an alignment, and the changes that account for every commitment of both sides.

    There is one for each later commitment, and one for each earlier one that has no link. They come in the order of the
    later text; what it no longer holds follows, in the order of the earlier one.
    `opposes_from` is the rung of the negative ladder from which a text opposes, as the lexicon's profile says;
    `echo_of` says what the other text has of a commitment.
    """
    known = {c.id: c for c in (*earlier[1], *later[1])}
    verdicts = _verdicts(alignment.links, earlier, later, settings, opposes_from)

    def verdict(link: Link) -> Verdict:
        return verdicts[link.earlier, link.later]

    links = tuple(replace(link, kind=verdict(link).kind, told=verdict(link).ground) for link in alignment.links)
    changes = [_paired(own, verdict(own[0])) for own in links_by_later(links, known).values()]
    changes += _alone(earlier, later, alignment, settings, echo_of)
    return links, _in_text_order(changes, earlier, later)


def _alone(
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    alignment: Alignment,
    settings: Settings,
    echo_of: EchoOf,
) -> Iterator[Change]:
    """The changes of the commitments that no link touches."""
    known = {c.id: c for c in (*earlier[1], *later[1])}
    if why := accounts_of_one_meeting(earlier[0], later[0], settings.comparison):
        sides = ((True, alignment.unmatched_earlier), (False, alignment.unmatched_later))
        yield from (in_one_account(known[i], is_earlier=side, why=why) for side, alone in sides for i in alone)
        return
    closest = {end: link for link in reversed(alignment.near_misses) for end in (link.earlier, link.later)}

    def found(one: str) -> tuple[Near, Echo]:
        """What comes near a commitment; where sentences were not scored, its closest clause stands for its sentence."""
        nearest = near(one, closest, known, alignment.no_counterpart)
        return nearest, echo_of(known[one]) or Echo(nearest.chance, nearest.quote)

    yield from (newness(known[one], earlier, *found(one), settings) for one in alignment.unmatched_later)
    linked = {known[link.earlier].unit for link in alignment.links}
    said = silence(earlier, later, settings)
    for one in alignment.unmatched_earlier:
        yield said.absence(known[one], *found(one), goes_on=known[one].unit in linked)


def _in_text_order(
    changes: Iterable[Change],
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
) -> tuple[Change, ...]:
    """In the order of the later text; what it does not hold follows, in that of the earlier one; each with its id."""
    place = {c.id: (side, c.span.start) for side, (_, commitments) in enumerate((later, earlier)) for c in commitments}
    found = sorted(changes, key=lambda change: place[(change.later or change.earlier)[0]])
    return tuple(replace(change, id=finding_id(change.kind, *change.earlier[:1], *change.later)) for change in found)


def label(
    links: Sequence[Link],
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    settings: Settings,
    *,
    opposes_from: int = OPPOSES_FROM,
) -> tuple[Link, ...]:
    """Pairs with the verdict that each has, or would have if it were a link; the arguments are those of `compare`."""
    verdicts = _verdicts(links, earlier, later, settings, opposes_from)
    found = ((link, verdicts[link.earlier, link.later]) for link in links)
    return tuple(replace(link, kind=verdict.kind, told=verdict.ground) for link, verdict in found)


def _verdicts(
    links: Sequence[Link],
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    settings: Settings,
    opposes_from: int,
) -> dict[tuple[str, str], Verdict]:
    """The verdict on each pair, by the ids of its ends."""
    known = {c.id: c for c in (*earlier[1], *later[1])}
    are_accounts = bool(accounts_of_one_meeting(earlier[0], later[0], settings.comparison))
    is_paraphrase = any(s.digest or s.genre.is_secondary for s in (earlier[0], later[0]))
    found = {}
    for link in links:
        ends = known[link.earlier], known[link.later]
        is_heard = not link.unsure and link.confidence >= settings.voice.match and not are_accounts
        verdict_on = judge if is_heard else by_rules
        verdict = verdict_on(*ends, settings, is_paraphrase=is_paraphrase, opposes_from=opposes_from)
        verdict = without_direction(verdict) if are_accounts else verdict
        found[link.earlier, link.later] = overrule(verdict, link.kind) if link.corrected == Answer.RELABEL else verdict
    return found


def _paired(links: Sequence[Link], verdict: Verdict) -> Change:
    """The change of a later commitment, given its links, the best first, and the verdict on that one."""
    best, *further = links
    also = tuple(link.earlier for link in further)
    return Change(
        kind=verdict.kind,
        earlier=(best.earlier, *also),
        later=(best.later,),
        confidence=best.confidence,
        also=also,
        mixed=verdict.mixed,
        unsure=best.unsure,
        fulfilment=verdict.fulfilment,
        told=verdict.told,
        reasons=verdict.reasons,
    )
