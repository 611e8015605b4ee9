"""The sentences and items that topics are made of: all of a statement but its headings and page furniture."""

from collections.abc import Iterable, Iterator

from alliancediff.extraction.lines import LineFinder, first_found, make_line_finder
from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.lexicon import Lexicon
from alliancediff.models import HEADING_JOIN, Commitment, Role, Sentence, Statement, Unit

_LEFT_OUT = {Role.BOILERPLATE, Role.HEADING}


def sentences_of(statement: Statement, commitments: Iterable[Commitment], lexicon: Lexicon) -> tuple[Sentence, ...]:
    """Every sentence and item of a statement in text order, those read as context included.

    Args:
        statement: a statement whose units' roles are settled.
        commitments: what was found in it, and in others; the lines and themes of its own are taken over.
        lexicon: the words to find the lines and themes of the others with.
    """
    held: dict[str, list[Commitment]] = {}
    for commitment in commitments:
        held.setdefault(commitment.unit, []).append(commitment)
    finders = make_line_finder(lexicon), make_theme_finder(lexicon)
    units = (unit for unit in statement.units if unit.role not in _LEFT_OUT)
    return tuple(_sentence(statement, unit, held.get(unit.id, []), finders) for unit in units)


def _sentence(
    statement: Statement, unit: Unit, held: list[Commitment], finders: tuple[LineFinder, ThemeFinder]
) -> Sentence:
    quote, heading = statement.quote(unit.span), unit.heading.rsplit(HEADING_JOIN, 1)[-1]
    texts = [text for text in (quote, unit.lead_in, heading) if text]
    lines = dict.fromkeys(line for c in held for line in c.lines) or first_found(finders[0], texts)
    themes = dict.fromkeys(theme for c in held for theme in c.themes) or _first_themes(finders[1], texts)
    return Sentence(unit.id, statement.id, quote, unit.lead_in, heading, tuple(lines), tuple(themes))


def _first_themes(finder: ThemeFinder, texts: Iterable[str]) -> tuple[str, ...]:
    found: Iterator[tuple[str, ...]] = (finder.find(text) for text in texts)
    return next((themes for themes in found if themes), ())
