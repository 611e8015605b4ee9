"""A statement in the plain writing in which it is read, and what was found in it in the words of the statement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from alliancediff.language.folding import Plain, plain
from alliancediff.models import SAID_APART, Anchor, Commitment, Slots, Span, Statement, Unit


@dataclass(frozen=True, slots=True)
class Writing:
    """A statement, the same in plain writing, and the way from the one to the other.

    Patterns are matched in `plain`; whatever is shown is taken from `source`. `same` are the ids of the units whose
    heading and lead-in have one writing.
    """

    source: Statement
    plain: Statement
    text: Plain
    units: Mapping[str, tuple[Unit, Unit]]
    same: frozenset[str]

    def named(self, name: str) -> str:
        """A name in plain writing as the text first writes it, else as it is."""
        start = self.text.text.find(name)
        return self.text.written(start, start + len(name)) if start >= 0 else name

    def restored(self, found: Commitment) -> Commitment:
        """A commitment that was found in the plain writing, in the statement's own words and with its own places.

        It is given the whole sentence or item that it stands in, and what that stands under.
        """
        unit, own = self.units[found.unit]
        if self.plain is self.source:
            return self._placed(found, found.span, own)
        span = Span(self.text.back(found.span.start), self.text.back(found.span.end))
        quote = self.source.quote(span)
        operative = tuple(Span(self.text.back(one.start), self.text.back(one.end)) for one in found.operative)
        is_same = quote == found.quote and found.unit in self.same and found.lead_in in {"", own.lead_in}
        if is_same:
            return self._placed(found, span, own, quote=quote, operative=operative)
        words = _Words(self.text, (found.span, unit.span), (plain(own.lead_in), plain(own.heading)))
        return self._placed(
            found,
            span,
            own,
            quote=quote,
            operative=operative,
            predicate=SAID_APART.join(map(words.written, found.predicate.split(SAID_APART))),
            lead_in=own.lead_in if found.lead_in == unit.lead_in else words.written(found.lead_in),
            heading=own.heading,
            conditions=tuple(map(words.written, found.conditions)),
            theme_cues=tuple(map(words.written, found.theme_cues)),
            slots=_slots(found.slots, words),
        )

    def _placed(self, found: Commitment, span: Span, unit: Unit, **words: Any) -> Commitment:  # noqa: ANN401
        """A commitment with some words, the whole sentence or item that it stands in, and what that stands under."""
        whole = Span(min(unit.span.start, span.start), max(unit.span.end, span.end))
        return replace(found, span=span, sentence=self.source.quote(whole), stem=unit.lead_in, **words)


@dataclass(frozen=True, slots=True)
class _Words:
    """Where words of a commitment may stand: in some spans of the text, else in what it stands under."""

    text: Plain
    spans: tuple[Span, ...]
    above: tuple[Plain, ...]

    def written(self, words: str) -> str:
        """Words of the plain writing as the first place that holds them writes them; "will" and "open" may be parted.

        The verb of a list item is quoted with the end of the lead-in above it.
        """
        return self._whole(words) or next(filter(None, self._parted(words)), words)

    def _whole(self, words: str) -> str:
        return next(self._writings(words), "")

    def _parted(self, words: str) -> Iterator[str]:
        """The words with their beginning from one place and their end from another, most from the first."""
        cuts = [place for place, c in enumerate(words) if c == " "]
        for cut in reversed(cuts):
            first, last = self._whole(words[:cut]), self._whole(words[cut + 1 :])
            yield f"{first} {last}" if first and last else ""

    def _writings(self, words: str) -> Iterator[str]:
        places = [(self.text, span) for span in self.spans] + [(one, Span(0, len(one.text))) for one in self.above]
        for writing, span in places:
            start = writing.text.find(words, *span)
            if start >= 0:
                yield writing.written(start, start + len(words))


def _slots(slots: Slots, words: _Words) -> Slots:
    def anchors(kind: str) -> tuple[Anchor, ...]:
        return tuple(replace(one, text=words.written(one.text)) for one in getattr(slots, kind))

    return replace(slots, **{f.name: anchors(f.name) for f in fields(slots)})


def writing_of(statement: Statement) -> Writing:
    """The plain writing of a statement, with the spans of its units in it."""
    text = plain(statement.text)
    units = {unit.id: (_plain_unit(unit, text), unit) for unit in statement.units}
    made = replace(
        statement,
        text=text.text,
        title=plain(statement.title).text,
        units=tuple(plainly for plainly, _ in units.values()),
    )
    same = frozenset(
        name for name, (one, own) in units.items() if (one.heading, one.lead_in) == (own.heading, own.lead_in)
    )
    return Writing(statement, statement if made == statement else made, text, units, same)


def _plain_unit(unit: Unit, text: Plain) -> Unit:
    span = Span(text.forth(unit.span.start), text.forth(unit.span.end))
    heading, lead_in = plain(unit.heading).text, plain(unit.lead_in).text
    is_same = (span, heading, lead_in) == (unit.span, unit.heading, unit.lead_in)
    return unit if is_same else replace(unit, span=span, heading=heading, lead_in=lead_in)
