"""Links -> threads. All links are known before the first thread is made, so no text's place in time decides.

Whatever is linked to whatever is linked would be one thread, and a clause that many others come near (a vision, a
list of all that was agreed) would glue a whole series together. So threads are made in three steps:

1. The surest links first, two threads become one where the link is the best that either end has in the other's text
   (`mutual`), and the two do not meet in a text: there they are rivals, two lines that stand side by side. Clauses
   that stand next to each other on a shared line are none: they say one thing in two sentences. Nor do two threads
   become one that have each come to rest on lines and share none: what links them is a clause on both.
2. A clause that is still alone joins the thread of its best link: a line that was split, or two that were merged. So do
   two threads that meet in such neighbours only, or in no text and rest on one line.
3. A clause that comes near too few of its thread leaves it again.

In each step the two must come near each other at more than one place (`_support`): of all pairs of clauses that they
put side by side, enough must have been linked, if only unsurely, when their two texts were compared.

Links between threads that remain are still links: they say where lines touch.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from alliancediff.lexicon import chain_of
from alliancediff.models import Commitment, EvolutionSettings, Link

_Best = dict[tuple[str, str], float]


def assemble(
    commitments: Sequence[Commitment],
    links: Iterable[Link],
    near: Collection[tuple[str, str]],
    settings: EvolutionSettings,
    parted: frozenset[tuple[str, str]] = frozenset(),
    parent_of: Mapping[str, str] | None = None,
) -> tuple[tuple[str, ...], ...]:
    """The threads, each as its commitments in the order given; in the order of their first ones.

    Args:
        commitments: all commitments of the series, in order of time and text.
        links: the links kept, those between texts of one day too; unsure ones join nothing.
        near: pairs of ids that any comparison of two texts linked, unsurely or not, earlier end first.
        settings: how much support joins, and what stands side by side.
        parted: pairs that a reader parted; no thread holds both.
        parent_of: the broader line of each line that has one.
    """
    place = {c.id: number for number, c in enumerate(commitments)}
    sure = _strongest_first((link for link in links if not link.unsure), place)
    statement_of = {c.id: c.statement for c in commitments}
    growing = _Threads(commitments, near, settings, parted, parent_of or {})
    best = _best_partners(sure, statement_of)
    for link in sure:
        if link.corrected or _is_mutual(link, best, statement_of):
            growing.join(link)
    for link in sure:
        growing.attach(link)
    return growing.in_order(frozenset(end for link in sure if link.corrected for end in (link.earlier, link.later)))


def _strongest_first(links: Iterable[Link], place: Mapping[str, int]) -> list[Link]:
    """A reader's first, then by confidence and score; ties in the order of the series, whatever that of the links."""
    return sorted(links, key=lambda k: (not k.corrected, -k.confidence, -k.score, place[k.earlier], place[k.later]))


def _best_partners(links: Iterable[Link], statement_of: Mapping[str, str]) -> _Best:
    """The best score of each clause in each other text."""
    best: _Best = {}
    for link in links:
        for one, other in ((link.earlier, link.later), (link.later, link.earlier)):
            key = one, statement_of[other]
            best[key] = max(best.get(key, 0.0), link.score)
    return best


def _is_mutual(link: Link, best: _Best, statement_of: Mapping[str, str]) -> bool:
    ends = ((link.earlier, link.later), (link.later, link.earlier))
    return all(link.score >= best[one, statement_of[other]] for one, other in ends)


class _Threads:
    """Threads that grow: which one each commitment is in, and who is in it."""

    def __init__(
        self,
        commitments: Sequence[Commitment],
        near: Collection[tuple[str, str]],
        settings: EvolutionSettings,
        parted: frozenset[tuple[str, str]],
        parent_of: Mapping[str, str],
    ) -> None:
        self._parent_of, self._settings = parent_of, settings
        self._place = {c.id: n for n, c in enumerate(commitments)}
        self._known = {c.id: c for c in commitments}
        self._near = near
        self._members = {c.id: [c.id] for c in commitments}
        self._thread_of = {c.id: c.id for c in commitments}
        self._parted: dict[str, set[str]] = {}
        for one, other in parted:
            self._parted.setdefault(one, set()).add(other)
            self._parted.setdefault(other, set()).add(one)

    def join(self, link: Link) -> None:
        """Make one thread of two that stand side by side in no text; where a reader joined them, of any two."""
        one, other = self._sides(link)
        meeting = self._meeting(one, other)
        needed = self._settings.attach_support if meeting else self._settings.join_support
        fits = self._support(one, other) >= needed and all(map(self._are_side_by_side, meeting.values()))
        is_grown = min(len(self._members[one]), len(self._members[other])) >= self._settings.settled
        fits = fits and not (is_grown and self._have_settled_apart(one, other))
        if one != other and (link.corrected or fits) and not self._are_parted(one, other):
            self._merge(one, other)

    def attach(self, link: Link) -> None:
        """Add a clause that is still alone to the thread of its best link, or one half of a line to the other."""
        one, other = self._sides(link)
        is_lone = 1 in {len(self._members[one]), len(self._members[other])}
        is_sure = link.confidence >= self._settings.attach_confidence
        fits = is_sure and self._support(one, other) >= self._settings.attach_support
        fits = fits and not self._have_settled_apart(one, other)
        if one != other and fits and (is_lone or self._are_halves(one, other)) and not self._are_parted(one, other):
            self._merge(one, other)

    def _are_halves(self, one: str, other: str) -> bool:
        """Whether two threads meet in neighbours only, or in no text and have come to rest on one line."""
        if meeting := self._meeting(one, other):
            return all(map(self._are_side_by_side, meeting.values()))
        return not self._settled_lines(one).isdisjoint(self._settled_lines(other))

    def in_order(self, kept: Collection[str]) -> tuple[tuple[str, ...], ...]:
        """The threads as ids, without the clauses that come near too few of theirs; those in `kept` stay."""
        place = self._place
        parts = (part for members in self._members.values() for part in self._pruned(members, kept))
        found = (tuple(sorted(members, key=place.__getitem__)) for members in parts)
        return tuple(sorted(found, key=lambda members: place[members[0]]))

    def _pruned(self, members: Sequence[str], kept: Collection[str]) -> Iterator[list[str]]:
        """A thread, and what is parted from it, the loosest first."""
        core = sorted(members, key=self._place.__getitem__)
        while len(core) > self._settings.settled:
            support = {c: self._share([(c, d) for d in core]) for c in core if c not in kept}
            loosest = min(support, key=lambda c: (support[c], self._place[c]), default="")
            if not loosest or support[loosest] >= self._settings.join_support:
                break
            core.remove(loosest)
            yield [loosest]
        yield core

    def _sides(self, link: Link) -> tuple[str, str]:
        return self._thread_of[link.earlier], self._thread_of[link.later]

    def _support(self, one: str, other: str) -> float:
        return self._share([(c, d) for c in self._members[one] for d in self._members[other]])

    def _share(self, pairs: Iterable[tuple[str, str]]) -> float:
        """Of the pairs of clauses of different texts the share that a comparison linked."""
        apart = [(c, d) for c, d in pairs if self._text(c) != self._text(d)]
        return sum((c, d) in self._near or (d, c) in self._near for c, d in apart) / max(1, len(apart))

    def _text(self, commitment: str) -> str:
        return self._known[commitment].statement

    def _meeting(self, one: str, other: str) -> dict[str, list[tuple[str, str]]]:
        """The pairs of clauses with which two threads meet in a text, by text."""
        met: dict[str, list[tuple[str, str]]] = {}
        for c in self._members[one]:
            for d in self._members[other]:
                if self._text(c) == self._text(d):
                    met.setdefault(self._text(c), []).append((c, d))
        return met

    def _are_side_by_side(self, pairs: Iterable[tuple[str, str]]) -> bool:
        """Whether clauses of one text say one thing in several sentences: a pair stands together on a line."""
        return any(
            abs(self._place[c] - self._place[d]) <= self._settings.side_by_side
            and not set(self._own_lines(c)).isdisjoint(self._own_lines(d))
            for c, d in pairs
        )

    def _have_settled_apart(self, one: str, other: str) -> bool:
        """Whether two threads have each come to rest on lines, and share none of these."""
        settled = [self._settled_lines(thread) for thread in (one, other)]
        return all(settled) and settled[0].isdisjoint(settled[1])

    def _settled_lines(self, thread: str) -> set[str]:
        """The lines that more than half of the clauses of a thread are on, or a broader line of these."""
        members = self._members[thread]
        held = Counter(line for c in members for line in self._lines_above(c))
        return {line for line, count in held.items() if 2 * count > len(members)}

    def _lines_above(self, commitment: str) -> set[str]:
        """The lines of a clause and those above them."""
        return {line for own in self._own_lines(commitment) for line in chain_of(own, self._parent_of)}

    def _own_lines(self, commitment: str) -> tuple[str, ...]:
        own = self._known[commitment]
        return () if own.lines_inherited else own.lines

    def _are_parted(self, one: str, other: str) -> bool:
        barred = set(self._barred_by(one))
        return not barred.isdisjoint(self._members[other])

    def _barred_by(self, thread: str) -> Iterator[str]:
        for commitment in self._members[thread]:
            yield from self._parted.get(commitment, ())

    def _merge(self, one: str, other: str) -> None:
        kept, gone = sorted((one, other), key=self._place.__getitem__)
        for commitment in self._members[gone]:
            self._thread_of[commitment] = kept
        self._members[kept] += self._members.pop(gone)
