"""Who speaks in two statements: their names tell no two lines apart."""

from dataclasses import replace

from alliancediff.lexicon import Lexicon
from alliancediff.models import Statement


def speakers(earlier: Statement, later: Statement) -> tuple[str, ...]:
    """The parties whose names tell no two lines apart: those of both texts, or of the one that names any."""
    if earlier.issuers and later.issuers:
        return tuple(sorted(set(earlier.issuers) & set(later.issuers)))
    return earlier.issuers or later.issuers


def spelled_out(statement: Statement, lexicon: Lexicon) -> Statement:
    """A statement with the members of a group as its issuers: "the Quad" and its four states are the same parties."""
    members = {actor.id: actor.members for actor in lexicon.actors if actor.members}
    issuers = [state for issuer in statement.issuers for state in members.get(issuer, (issuer,))]
    return replace(statement, issuers=tuple(sorted(dict.fromkeys(issuers))))
