"""Which section of one statement takes up which of another, though their headings differ.

Two sections are alike where their headings share words, in whole or in part of a path ("Health > Vaccines"), and where
the commitments under them are on the same themes and lines. Whatever stands in many sections tells few of them apart.
"""

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from alliancediff.alignment.lines import levels
from alliancediff.alignment.normalisation import normaliser
from alliancediff.lexicon import Lexicon
from alliancediff.models import (
    HEADING_JOIN,
    Commitment,
    Extraction,
    Note,
    Section,
    SectionLink,
    Statement,
    ThemeSettings,
)

_Profile = Mapping[str, float]


def sections_of(statement: Statement, commitments: Sequence[Commitment]) -> tuple[Section, ...]:
    """The sections of a statement that hold a commitment, in text order; none where it has no headings.

    Example:
        >>> import alliancediff as ad
        >>> page = b"<h1>Talks</h1><h2>Ports</h2><p>We will open a port.</p>"
        >>> found = ad.extract(ad.read_statement(page))
        >>> [section.heading for section in sections_of(found.statement, found.commitments)]
        ['Ports']
    """
    units: dict[str, list[str]] = {}
    for unit in statement.units:
        units.setdefault(unit.heading, []).append(unit.id)
    return tuple(
        Section(ids[0], statement.id, heading, tuple(c.id for c in found), _themes(found))
        for heading, ids in units.items()
        if heading and (found := [c for c in commitments if c.unit in set(ids)])
    )


def _themes(commitments: Iterable[Commitment]) -> tuple[str, ...]:
    counts = Counter(theme for c in commitments for theme in c.themes)
    return tuple(sorted(counts, key=lambda theme: (-counts[theme], theme)))


def align_sections(
    earlier: Sequence[Section],
    later: Sequence[Section],
    known: Mapping[str, Commitment],
    lexicon: Lexicon,
    settings: ThemeSettings,
) -> tuple[SectionLink, ...]:
    """Links between the sections of two statements, in text order.

    A pair is joined where its score passes the cutoff and it is the best that either end has, so that a section may
    go on in several, and several in one.

    Args:
        earlier: sections of the earlier statement.
        later: sections of the later one.
        known: the commitments of both by id.
        lexicon: the words to normalise headings with, and the levels of lines.
        settings: the weights and the cutoff.
    """
    profiles = _Profiler(known, lexicon).profiles([*earlier, *later])
    scored = [_link(one, two, profiles, settings) for one in earlier for two in later]
    best: dict[str, float] = {}
    for link in scored:
        for end in (link.earlier, link.later):
            best[end] = max(best.get(end, settings.section_cutoff), link.score)
    return tuple(k for k in scored if k.score in {best[k.earlier], best[k.later]})


def section_links(
    extractions: Sequence[Extraction],
    sections: Sequence[tuple[Section, ...]],
    lexicon: Lexicon,
    settings: ThemeSettings,
) -> Iterator[SectionLink]:
    """Between sections of different days: to the last and to the next that takes one up, and to the best before it.

    Args:
        extractions: of the statements of a series, in order of time.
        sections: those of each statement.
        lexicon: as for `align_sections`.
        settings: the same.
    """
    known = {c.id: c for x in extractions for c in x.commitments}
    headed = [(str(x.statement.date), found) for x, found in zip(extractions, sections, strict=True) if found]
    day_of = {section.id: day for day, found in headed for section in found}
    links = [
        link
        for (before, one), (after, two) in itertools.combinations(headed, 2)
        if before != after
        for link in align_sections(one, two, known, lexicon, settings)
    ]
    nearest = {link.later: max(day_of[k.earlier] for k in links if k.later == link.later) for link in links}
    soonest = {link.earlier: min(day_of[k.later] for k in links if k.earlier == link.earlier) for link in links}
    best = {link.later: max(k.score for k in links if k.later == link.later) for link in links}
    for link in links:
        is_near = day_of[link.earlier] == nearest[link.later] or day_of[link.later] == soonest[link.earlier]
        if is_near or link.score == best[link.later]:
            yield link


def unheaded(extraction: Extraction) -> tuple[Note, ...]:
    """A note where a statement has no headings, so that its silence on a section says nothing."""
    if any(c.heading for c in extraction.commitments):
        return ()
    return (Note("sections", f"{extraction.statement.id} has no headings, so no section of it is compared"),)


@dataclass(frozen=True, slots=True)
class _Profiles:
    """What a section is about: the words of its heading and of the last part of it, its themes and its lines."""

    headings: tuple[_Profile, _Profile]
    themes: _Profile
    lines: _Profile


@dataclass(frozen=True, slots=True)
class _Profiler:
    known: Mapping[str, Commitment]
    lexicon: Lexicon

    def profiles(self, sections: Sequence[Section]) -> dict[str, _Profiles]:
        """The profile of each section, with the weight of what is in many of them lowered."""
        whole = [Counter(self._words(s.heading)) for s in sections]
        last = [Counter(self._words(s.heading.rsplit(HEADING_JOIN, 1)[-1])) for s in sections]
        rarity = _rarity(whole)
        headings = zip(_weighed(whole, rarity), _weighed(last, rarity), strict=True)
        themes, lines = [self._theme_counts(s) for s in sections], [self._line_counts(s) for s in sections]
        rows = zip(headings, _directions(themes), _directions(lines), strict=True)
        return {s.id: _Profiles(*row) for s, row in zip(sections, rows, strict=True)}

    def _words(self, heading: str) -> set[str]:
        return set(normaliser(self.lexicon).tokens(heading, ()))

    def _theme_counts(self, section: Section) -> Counter[str]:
        return Counter(theme for i in section.commitments for theme in self.known[i].themes)

    def _line_counts(self, section: Section) -> Counter[str]:
        """Lines with those above them; a line that comes from the heading itself is no second witness."""
        chains = levels(self.lexicon).chains
        own = (self.known[i] for i in section.commitments if not self.known[i].lines_inherited)
        return Counter(above for c in own for line in c.lines for above in chains.get(line, (line,)))


def _rarity(sections: Sequence[Counter[str]]) -> dict[str, float]:
    """What a name weighs: next to nothing where all sections hold it, as they hold the region that a text is about."""
    held = Counter(name for section in sections for name in section)
    return {name: math.log((len(sections) + 1) / count) for name, count in held.items()}


def _weighed(sections: Sequence[Counter[str]], rarity: Mapping[str, float]) -> list[_Profile]:
    return [{name: count * rarity[name] for name, count in section.items()} for section in sections]


def _directions(sections: Sequence[Counter[str]]) -> list[_Profile]:
    """Of each section, a vector whose product with another is their likeness, 0 to 1.

    It is the cosine of counts weighed by rarity, in which a name that two sections alone hold counts in full, and one
    that all hold next to nothing, be it all that they hold.
    """
    rarity = _rarity(sections)
    most = math.log((len(sections) + 1) / 2)
    vectors: list[_Profile] = []
    for vector in _weighed(sections, rarity):
        length = math.hypot(*vector.values()) or 1.0
        vectors.append(
            {name: value / length * math.sqrt(min(1, rarity[name] / most)) for name, value in vector.items()}
        )
    return vectors


def _link(one: Section, two: Section, profiles: Mapping[str, _Profiles], settings: ThemeSettings) -> SectionLink:
    a, b = profiles[one.id], profiles[two.id]
    heading = max(_likeness(x, y, settings.same_word) for x in a.headings for y in b.headings)
    parts = (heading, _product(a.themes, b.themes), _product(a.lines, b.lines))
    weights = settings.heading_weight, settings.theme_weight, settings.line_weight
    score = sum(weight * part for weight, part in zip(weights, parts, strict=True))
    return SectionLink(one.id, two.id, round(score, 4), *(round(part, 4) for part in parts))


def _likeness(one: _Profile, two: _Profile, same: float) -> float:
    """The weight of the words that both headings have in some form, over that of all words of both."""
    total = sum(one.values()) + sum(two.values())
    shared = sum(weight for word, weight in one.items() if _has(word, two, same))
    shared += sum(weight for word, weight in two.items() if _has(word, one, same))
    return shared / total if total else 0.0


def _has(word: str, words: Iterable[str], same: float) -> bool:
    return any(fuzz.ratio(word, other, score_cutoff=same) for other in words)


def _product(one: _Profile, two: _Profile) -> float:
    return sum(value * two[name] for name, value in one.items() if name in two)
