"""What the other statement has of a commitment, with what of it is gone where that may be said."""

from collections.abc import Callable
from dataclasses import replace

from alliancediff.alignment.rows import Echoes, Scored
from alliancediff.brief.naming.gone import Gone
from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment, Echo, Settings, Statement


def heard(
    statements: tuple[Statement, Statement], echoes: Echoes, settings: Settings, lexicon: Lexicon
) -> Callable[[Commitment], Echo | None]:
    """The echo of each commitment of two statements.

    What is gone is looked for where no sentence of the other text may carry the line on: elsewhere nothing hangs on it.
    """
    scored: Scored = echoes.scored
    quotes = [sentence.quote for sentence in scored.sentences]
    gone = Gone(statements, quotes, lexicon, scored.speakers)

    def echo_of(commitment: Commitment) -> Echo | None:
        echo = echoes.of(commitment)
        if echo is None or echo.chance >= settings.comparison.absent_topic:
            return echo
        return replace(echo, gone=gone.of(commitment))

    return echo_of
