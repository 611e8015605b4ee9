"""The lines of a brief that are asked for, by section, with their places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.documents.places import Places, places_of, units_of
from alliancediff.documents.rows import material_of
from alliancediff.documents.view import View, units_on
from alliancediff.language.folding import same_text
from alliancediff.models import BriefLine, BriefSection, Diff


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines by section; `units` are those behind each line, by its id, `hidden` how many are left out."""

    by_section: Mapping[BriefSection, Sequence[BriefLine]]
    units: Mapping[str, Sequence[str]]
    places: Places
    hidden: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.hidden

    def of(self, section: BriefSection) -> Sequence[BriefLine]:
        """The lines of a section that tell of sentences, in the order of the page; lists of names are no such lines."""
        return [line for line in self.by_section.get(section, ()) if not line.names]

    def names(self, section: BriefSection) -> Iterator[str]:
        """The names and terms that one text holds alone, each with the place where it stands there."""
        for line in self.by_section.get(section, ()):
            quotes = [same_text(quote) for quote in (*line.earlier, *line.later)]
            for name in line.names:
                where = next((u for u, quote in zip(self.units[line.id], quotes, strict=False) if name in quote), "")
                number = self.places.numbers.get(where)
                yield f"{name} ({number})" if number else name

    def place(self, line: BriefLine) -> str:
        """Where the sentences behind a line stand; of one side alone the numbers are enough."""
        return self.places.label(self.units.get(line.id, ())).strip(" >")

    def as_before(self, line: BriefLine) -> str:
        """What stands as before, with its place."""
        return f"{line.text} ({self.place(line)})"

    def told(self, line: BriefLine) -> str:
        """A line as one item among others."""
        return f"{line.topic} ({self.place(line)}): {line.text}"


def lines_of(diff: Diff, view: View) -> Lines:
    """The lines of a brief that a view asks for.

    Args:
        diff: two statements compared.
        view: what of it to print.
    """
    every = (*diff.brief, *diff.beside.changed)
    sides = ((line, (line.earlier, line.later)) for line in every)
    units = {
        line.id: [u for quotes, s in zip(both, diff.statements, strict=True) for u in units_of(quotes, s)]
        for line, both in sides
    }
    wanted = _wanted(diff, view, units)
    shown: dict[BriefSection, list[BriefLine]] = {}
    best = sorted((line for line in wanted if not line.names), key=lambda line: line.rank)
    for line in diff.brief:
        before = [one for one in best if (one.section, one.unsure) == (line.section, line.unsure)]
        has_room = line.names or not view.limit or line in before[: view.limit]
        if line in wanted and has_room:
            shown.setdefault(line.section, []).append(line)
    return Lines(shown, units, places_of(diff.statements), len(diff.brief) - sum(map(len, shown.values())))


def _wanted(diff: Diff, view: View, units: Mapping[str, Sequence[str]]) -> Sequence[BriefLine]:
    lines = [line for line in diff.brief if not view.sections or line.section in view.sections]
    if view.themes:
        on_theme = units_on(view.themes, diff)
        lines = [line for line in lines if not on_theme.isdisjoint(units[line.id])]
    if view.topics:
        rows = {p.unit for topic in diff.topics if view.titles(topic.title, topic.id) for p in topic.passages if p.core}
        lines = [line for line in lines if view.titles(line.topic) or not rows.isdisjoint(units[line.id])]
    if view.least:
        sure = _sureness(diff)
        lines = [line for line in lines if sure(units[line.id]) >= view.least]
    return lines


@dataclass(frozen=True, slots=True)
class _Sureness:
    """How sure the surest match between some units is; of those of one side alone, that there is no counterpart."""

    pairs: Mapping[tuple[str, str], float]
    alone: Mapping[str, float]
    sides: Mapping[str, int]

    def __call__(self, units: Sequence[str]) -> float:
        one, two = ([u for u in units if self.sides.get(u) == side] for side in (0, 1))
        if one and two:
            return max((self.pairs.get((a, b), 0.0) for a in one for b in two), default=0.0)
        return max((self.alone.get(u, 0.0) for u in units), default=0.0)


def _sureness(diff: Diff) -> _Sureness:
    known = material_of(diff, View())
    pairs = {(p.earlier, p.later): p.chance for topic in diff.topics for p in topic.pairs}
    pairs |= {pair: links[0].confidence for pair, links in known.links.items()}
    alone = {p.unit: 1 - p.chance for topic in diff.topics for p in topic.passages}
    return _Sureness(pairs, alone, known.places.sides)
