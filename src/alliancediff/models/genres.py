"""Sorts of text and what each is. A new one is a name in `Genre`, a line in `_SORTS`, and an entry in genres.toml."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Speaker(Enum):
    """Whose words a sort of text is."""

    PARTIES = "those who issue it together"
    HOUSE = "one house alone, whoever it met"
    BODY = "a body that acts in its own name"
    LAWGIVER = "a body that acts, and says what others shall and may do"
    REPORTER = "somebody who reports what others said, and chooses what to leave out"
    UNKNOWN = "nobody knows"


class Genre(StrEnum):
    """What sort of text a statement is; decides whether silence in it means anything, and who acts in it."""

    JOINT_STATEMENT = "joint_statement"
    COMMUNIQUE = "communique"
    RESOLUTION = "resolution"
    DECISION = "decision"
    NOTICE = "notice"
    TERMS = "terms"
    MINUTES = "minutes"
    FACT_SHEET = "fact_sheet"
    READOUT = "readout"
    REMARKS = "remarks"
    UNKNOWN = "unknown"
    PRESS_ARTICLE = "press_article"
    EDITORIAL = "editorial"

    @property
    def speaker(self) -> Speaker:
        """Whose words it is."""
        return _SORTS[self].speaker

    @property
    def family(self) -> str:
        """The sort that it is compared in: what a communiqué leaves out after a joint statement means something."""
        return _SORTS[self].family

    @property
    def nearness(self) -> int:
        """How near it is to what was agreed, 0 the text itself; texts of one day are ordered by it."""
        return _SORTS[self].nearness

    @property
    def is_secondary(self) -> bool:
        """True for a text that reports what the parties said and chooses what to leave out."""
        return self.speaker is Speaker.REPORTER

    @property
    def is_joint(self) -> bool:
        """True for a text that several parties issue together."""
        return self.speaker is Speaker.PARTIES

    @property
    def is_of_body(self) -> bool:
        """True for a text of one body, which acts in it by its name: a council, a bank, a board, a provider."""
        return self.speaker in {Speaker.BODY, Speaker.LAWGIVER}

    @property
    def lays_down(self) -> bool:
        """True for a text in which what others shall, must or may do is a rule, and no view of those who speak."""
        return self.speaker is Speaker.LAWGIVER

    @property
    def tells_of_others(self) -> bool:
        """True for a text that is not issued beside what was agreed but tells of it, perhaps of several meetings."""
        return self.nearness > _LAST_ISSUED

    @property
    def noun(self) -> str:
        """What it is called in a sentence, without an article: "text of remarks"."""
        return _SORTS[self].noun or self.replace("_", " ")

    @property
    def with_article(self) -> str:
        """The same with its article: "an editorial", "a notice"."""
        return f"{'an' if self.noun[0] in 'aeiou' else 'a'} {self.noun}"


@dataclass(frozen=True, slots=True)
class _Sort:
    """What a sort of text is; `noun` only where it is not called by its name."""

    family: str
    nearness: int
    speaker: Speaker
    noun: str = ""


_LAST_ISSUED = 1
"""The last nearness of texts that are issued beside one another; those behind it report on the others."""
_SORTS = {
    Genre.JOINT_STATEMENT: _Sort("joint", 0, Speaker.PARTIES),
    Genre.COMMUNIQUE: _Sort("joint", 0, Speaker.PARTIES),
    Genre.RESOLUTION: _Sort("resolution", 0, Speaker.LAWGIVER),
    Genre.DECISION: _Sort("decision", 0, Speaker.LAWGIVER),
    Genre.NOTICE: _Sort("notice", 0, Speaker.LAWGIVER),
    Genre.TERMS: _Sort("terms", 0, Speaker.LAWGIVER, "text of terms"),
    Genre.MINUTES: _Sort("minutes", 1, Speaker.BODY, "text of minutes"),
    Genre.FACT_SHEET: _Sort("fact sheet", 1, Speaker.HOUSE),
    Genre.READOUT: _Sort("readout", 2, Speaker.HOUSE),
    Genre.REMARKS: _Sort("remarks", 3, Speaker.HOUSE, "text of remarks"),
    Genre.UNKNOWN: _Sort("", 4, Speaker.UNKNOWN, "text of unknown genre"),
    Genre.PRESS_ARTICLE: _Sort("press", 5, Speaker.REPORTER),
    Genre.EDITORIAL: _Sort("press", 6, Speaker.REPORTER),
}
