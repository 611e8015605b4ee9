"""The hard facts of a clause: amounts, deadlines, named instruments, mechanisms and sites, and listed topics.

Libraries for dates and quantities invent days and miss bounds here, so this is a small grammar of our own. Every
pattern looks a bounded number of words ahead, so that the time is linear in the length of the clause.
"""

from dataclasses import dataclass
from datetime import date

from alliancediff.extraction.anchors.acts import ActFinder, make_act_finder
from alliancediff.extraction.anchors.amounts import AmountFinder, make_amount_finder
from alliancediff.extraction.anchors.dates import DateFinder, make_date_finder
from alliancediff.extraction.anchors.names import NameFinder, make_name_finder
from alliancediff.extraction.anchors.topics import listed_topics
from alliancediff.lexicon import Lexicon
from alliancediff.models import ExtractionSettings, Slots

__all__ = ["AnchorFinder", "make_anchor_finder"]


@dataclass(frozen=True, slots=True)
class AnchorFinder:
    """The finders of one lexicon."""

    amounts: AmountFinder
    dates: DateFinder
    names: NameFinder
    acts: ActFinder
    settings: ExtractionSettings

    def find(self, text: str, spoken: date | None = None) -> Slots:
        """The slots of a clause.

        Args:
            text: the clause.
            spoken: the statement's date, by which a bare "in 2030" is told from a record; without it only "by 2030"
                and the like are deadlines.

        Example:
            >>> from alliancediff.lexicon import load
            >>> finder = make_anchor_finder(load(), ExtractionSettings())
            >>> slots = finder.find("We will give up to $5 million by June 2030.")
            >>> slots.amounts[0].value, slots.amounts[0].bound, slots.deadlines[0].iso
            (5000000.0, 'ceiling', '2030-06')
        """
        names = self.names.find(text)
        return Slots(
            amounts=tuple(self.amounts.find(text)),
            deadlines=tuple(self.dates.find(text, spoken)),
            instruments=names.instruments,
            mechanisms=names.mechanisms,
            sites=names.sites,
            topics=tuple(listed_topics(text, self.settings.closed_list)),
            magnitudes=tuple(self.acts.magnitudes(text)),
            talks=tuple(self.acts.talks(text)),
        )


def make_anchor_finder(lexicon: Lexicon, settings: ExtractionSettings) -> AnchorFinder:
    """The finder for a lexicon's anchor words."""
    words = lexicon.anchors
    return AnchorFinder(
        make_amount_finder(words, settings),
        make_date_finder(words),
        make_name_finder(lexicon, settings),
        make_act_finder(words),
        settings,
    )
