"""From what was read to a commitment: its quote, and all that its words say of its object."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from alliancediff.extraction.bound import agents_of, attribution_of, bearers_of
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.lines import first_found
from alliancediff.extraction.operative import operative_words
from alliancediff.extraction.reads import Read
from alliancediff.extraction.strength import (
    Topics,
    as_view,
)
from alliancediff.language.folding import plain
from alliancediff.models import (
    SAID_APART,
    Attribution,
    Commitment,
    Slots,
    Span,
    Statement,
    Unit,
)


def commitment_of(finders: Finders, statement: Statement, unit: Unit, name: str, read: Read) -> Commitment:
    """What was read in a clause as the commitment `name` of its unit, with its quote and whom it binds."""
    clause, start = read.clause, unit.span.start
    span = Span(start + clause.start, start + clause.end)
    quote = statement.quote(span)
    spoken = start + clause.head.start
    attribution = Attribution.VIA if read.is_carried else attribution_of(statement, spoken)
    strength = as_view(read.strength) if attribution is Attribution.QUOTED else read.strength
    bare = Commitment(
        id=name,
        statement=statement.id,
        unit=unit.id,
        quote=quote,
        span=span,
        kind=strength.kind,
        predicate=strength.predicate,
        force=strength.force,
        ladder=strength.ladder,
        half=strength.half,
        bearers=agents_of(finders, read, quote) or bearers_of(finders, read, attribution, statement, unit),
        stage=strength.stage,
        attribution=attribution,
        cues=tuple(dict.fromkeys(cue for cue, *_ in finders.cues.find(_opening(finders, quote, strength.predicate)))),
        negated=strength.negated,
        heading=unit.heading,
        lead_in=read.lead_in,
        entry=strength.entry,
        operative=tuple(Span(start + one.start, start + one.end) for one in _operative(statement, unit, read)),
    )
    return described(finders, statement, bare)


def _operative(statement: Statement, unit: Unit, read: Read) -> tuple[Span, ...]:
    """The words that say what is done; those that a lead-in above the unit lends stand elsewhere."""
    is_lent = bool(read.lead_in) and read.lead_in == unit.lead_in and read.strength.entry != "item"
    return operative_words(statement.quote(unit.span), read.clause, read.strength, is_lent=is_lent)


def described(finders: Finders, statement: Statement, commitment: Commitment) -> Commitment:
    """A commitment with all that its quote says of its object: slots, themes, partners, conditions."""
    quote = commitment.quote
    slots = finders.anchors.find(quote, statement.date)
    named = finders.actors.named(quote)
    own = finders.themes.evidence(quote)
    themes = own or finders.themes.evidence(commitment.lead_in) or finders.themes.evidence(commitment.heading)
    lines = finders.lines.find(quote)
    topics = _topics(finders, tuple(own), set(named) - {*statement.issuers, *commitment.bearers})
    act, sense = finders.strength.act(quote, commitment.predicate)
    acting = finders.actors.named(_without(quote, slots)) if slots.instruments or slots.mechanisms else named
    bodies = [name for name in acting if plain(name).text in finders.lexicon.anchors.organisations]
    return replace(
        commitment,
        partners=tuple(actor for actor in named if actor not in commitment.bearers),
        precision=finders.strength.precision(slots, quote, commitment.predicate, topics),
        slots=slots,
        delegation=finders.strength.delegation(quote, slots, bodies),
        conditions=finders.strength.conditions_in(quote),
        act=act,
        sense=sense,
        themes=tuple(themes),
        theme_cues=tuple(themes.values()),
        lines=lines or first_found(finders.lines, (commitment.lead_in, *reversed(commitment.heading.split(" > ")))),
        lines_inherited=not lines,
    )


def _opening(finders: Finders, quote: str, predicate: str) -> str:
    """The predicate and the few words after it: further on, "existing" or "renewed" is about something else."""
    last = predicate.rsplit(SAID_APART, 1)[-1]
    at = quote.find(last)
    after = quote[at + len(last) :].split()[: finders.settings.cue_words] if at >= 0 else []
    return " ".join([predicate, *after])


def _topics(finders: Finders, themes: Sequence[str], others: Iterable[str]) -> Topics:
    """What the clause's own words are about; a heading makes a clause no more precise."""
    return Topics(
        aims=[theme for theme in themes if theme in finders.aims],
        fields=[theme for theme in themes if theme not in finders.aims],
        third_parties=sorted(others),
    )


def _without(quote: str, slots: Slots) -> str:
    """A quote without the names of what was agreed: "the UN Charter" puts nothing under the United Nations."""
    for anchor in slots.instruments + slots.mechanisms:
        quote = quote.replace(anchor.text, " ")
    return quote
