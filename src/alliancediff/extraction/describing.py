"""From what was read to a commitment: its quote, and all that its words say of its object."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

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
    predicate, lead_in = strength.predicate, read.lead_in
    bearers = agents_of(finders, read, quote) or bearers_of(finders, read, attribution, statement, unit)
    return Commitment(
        id=name,
        statement=statement.id,
        unit=unit.id,
        quote=quote,
        span=span,
        kind=strength.kind,
        predicate=predicate,
        force=strength.force,
        ladder=strength.ladder,
        half=strength.half,
        bearers=bearers,
        stage=strength.stage,
        attribution=attribution,
        cues=tuple(dict.fromkeys(cue for cue, *_ in finders.cues.find(_opening(finders, quote, predicate)))),
        negated=strength.negated,
        heading=unit.heading,
        lead_in=lead_in,
        entry=strength.entry,
        operative=tuple(Span(start + one.start, start + one.end) for one in _operative(statement, unit, read)),
        **_description(finders, statement, quote, predicate, bearers, (lead_in, unit.heading)),
    )


def _operative(statement: Statement, unit: Unit, read: Read) -> tuple[Span, ...]:
    """The words that say what is done; those that a lead-in above the unit lends stand elsewhere."""
    is_lent = bool(read.lead_in) and read.lead_in == unit.lead_in and read.strength.entry != "item"
    return operative_words(statement.quote(unit.span), read.clause, read.strength, is_lent=is_lent)


def described(finders: Finders, statement: Statement, commitment: Commitment) -> Commitment:
    """A commitment described anew, since its quote goes on."""
    above = (commitment.lead_in, commitment.heading)
    found = _description(finders, statement, commitment.quote, commitment.predicate, commitment.bearers, above)
    return replace(commitment, **found)


def _description(
    finders: Finders,
    statement: Statement,
    quote: str,
    predicate: str,
    bearers: Sequence[str],
    above: tuple[str, str],
) -> dict[str, Any]:
    """All that a quote says of its object: slots, themes, partners, conditions; `above` are its lead-in and heading."""
    lead_in, heading = above
    slots = finders.anchors.find(quote, statement.date)
    named = finders.actors.named(quote)
    own = finders.themes.evidence(quote)
    themes = own or finders.themes.evidence(lead_in) or finders.themes.evidence(heading)
    lines = finders.lines.find(quote)
    topics = _topics(finders, tuple(own), set(named) - {*statement.issuers, *bearers})
    act, sense = finders.strength.act(quote, predicate)
    acting = finders.actors.named(_without(quote, slots)) if slots.instruments or slots.mechanisms else named
    bodies = [name for name in acting if plain(name).text in finders.lexicon.anchors.organisations]
    return {
        "partners": tuple(actor for actor in named if actor not in bearers),
        "precision": finders.strength.precision(slots, quote, predicate, topics),
        "slots": slots,
        "delegation": finders.strength.delegation(quote, slots, bodies),
        "conditions": finders.strength.conditions_in(quote),
        "act": act,
        "sense": sense,
        "themes": tuple(themes),
        "theme_cues": tuple(themes.values()),
        "lines": lines or first_found(finders.lines, (lead_in, *reversed(heading.split(" > ")))),
        "lines_inherited": not lines,
    }


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
