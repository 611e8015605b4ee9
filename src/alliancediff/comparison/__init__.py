"""Aligned commitments -> changes with reasons: strengthened, weakened, repeated, new, dropped or only not mentioned."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from alliancediff.comparison.absence import absence, incomparable, near, newness
from alliancediff.comparison.shapes import group_links, shape_of
from alliancediff.comparison.verdicts import Verdict, judge, overrule
from alliancediff.lexicon import OPPOSES_FROM
from alliancediff.models import Alignment, Answer, Change, Commitment, Edit, Link, Settings, Statement

__all__ = ["compare", "incomparable", "judge", "label", "word_edits"]

_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


def compare(
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    alignment: Alignment,
    settings: Settings,
    *,
    opposes_from: int = OPPOSES_FROM,
) -> tuple[tuple[Link, ...], tuple[Change, ...]]:
    """Verdicts for the links of an alignment, and the changes that account for every commitment of both sides.

    Changes come in the order of the later text; what it no longer holds follows, in the order of the earlier one.
    `opposes_from` is the rung of the negative ladder from which a text opposes, as the lexicon's profile says.
    """
    known = {c.id: c for c in (*earlier[1], *later[1])}
    verdicts = _verdicts(alignment.links, earlier, later, settings, opposes_from)

    def verdict(link: Link) -> Verdict:
        return verdicts[link.earlier, link.later]

    links = tuple(replace(link, kind=verdict(link).kind) for link in alignment.links)
    closest = {end: link for link in reversed(alignment.near_misses) for end in (link.earlier, link.later)}
    changes = [_change(star, known, verdict(_closest(star, known)), links) for star in group_links(links, known)]
    changes += [newness(known[i], near(i, closest, known), settings) for i in alignment.unmatched_later]
    linked = {known[link.earlier].unit for link in links}
    changes += [
        absence(known[i], earlier, later, near(i, closest, known), settings, goes_on=known[i].unit in linked)
        for i in alignment.unmatched_earlier
    ]
    place = {c.id: (side, c.span.start) for side, (_, commitments) in enumerate((later, earlier)) for c in commitments}
    weighed = [_weighed(change, alignment.no_counterpart) for change in changes]
    return links, tuple(sorted(weighed, key=lambda c: min(place[i] for i in c.later or c.earlier)))


def _weighed(change: Change, no_counterpart: Mapping[str, float]) -> Change:
    """The change with the chance that there is no counterpart as its confidence, where it claims that there is none."""
    if change.earlier and change.later:
        return change
    (alone,) = change.earlier + change.later
    return replace(change, confidence=no_counterpart.get(alone, change.confidence))


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
    return tuple(replace(link, kind=verdicts[link.earlier, link.later].kind) for link in links)


def _verdicts(
    links: Sequence[Link],
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    settings: Settings,
    opposes_from: int,
) -> dict[tuple[str, str], Verdict]:
    """The verdict on each pair, by the ids of its ends."""
    known = {c.id: c for c in (*earlier[1], *later[1])}
    is_paraphrase = any(s.digest or s.genre.is_secondary for s in (earlier[0], later[0]))
    found = {}
    for link in links:
        ends = known[link.earlier], known[link.later]
        verdict = judge(*ends, settings, is_paraphrase=is_paraphrase, opposes_from=opposes_from)
        found[link.earlier, link.later] = overrule(verdict, link.kind) if link.corrected == Answer.RELABEL else verdict
    return found


def _closest(star: Sequence[Link], known: Mapping[str, Commitment]) -> Link:
    """The pair that decides for its group; of equal ones the same whichever statement comes first."""
    return max(star, key=lambda link: _closeness(link, known))


def _change(star: Sequence[Link], known: Mapping[str, Commitment], verdict: Verdict, links: Sequence[Link]) -> Change:
    earlier = _in_order({link.earlier for link in star}, known)
    later = _in_order({link.later for link in star}, known)
    single = len(earlier) == len(later) == 1
    return Change(
        kind=verdict.kind,
        earlier=earlier,
        later=later,
        confidence=_closest(star, known).confidence,
        shape=shape_of(star, links, known),
        mixed=verdict.mixed,
        unsure=all(link.unsure for link in star),
        fulfilment=verdict.fulfilment,
        reasons=verdict.reasons,
        wording=word_edits(known[earlier[0]].quote, known[later[0]].quote) if single else (),
    )


def _closeness(link: Link, known: Mapping[str, Commitment]) -> tuple[bool, bool, float, str, str]:
    """Which link of a group gives the verdict: a reader's, then a sure one, then by score; ties by the words."""
    one, two = sorted((known[link.earlier].quote, known[link.later].quote))
    return link.corrected == Answer.RELABEL, not link.unsure, link.score, one, two


def _in_order(ids: Iterable[str], known: Mapping[str, Commitment]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda i: known[i].span.start))


def word_edits(earlier: str, later: str) -> tuple[Edit, ...]:
    """A word-level edit from one quotation to another; joined again, either side gives its quotation back.

    Words kept in between two changed stretches are shown as changed too unless there are two or more of them,
    since a lone "the" between two changes tells a reader nothing.
    """
    one, two = _WORD.findall(earlier), _WORD.findall(later)
    edits: list[Edit] = []
    codes = difflib.SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    for number, (op, i, j, k, m) in enumerate(codes):
        words = sum(token[0].isalnum() for token in one[i:j])
        between = 0 < number < len(codes) - 1
        _add_edit(edits, op != "equal" or (between and words < 2), "".join(one[i:j]), "".join(two[k:m]))  # noqa: PLR2004
    return tuple(edits)


def _add_edit(edits: list[Edit], changed: bool, before: str, after: str) -> None:  # noqa: FBT001
    if changed and edits and edits[-1].op != "equal":
        last = edits.pop()
        before, after = last.earlier + before, last.later + after
    if not changed:
        edits.append(Edit("equal", before, after))
    else:
        edits.append(Edit("replace" if before and after else "insert" if after else "delete", before, after))
