"""The page that a reader sees first: a few lines on what changed, each with the words that it rests on."""

from dataclasses import dataclass
from enum import StrEnum


class BriefSection(StrEnum):
    """The parts of a brief.

    `changed` holds formulas that were kept with other words, `further` and `less` what was said with more and less
    force, `done` what the later text tells as carried out or under way, `new` and `gone` what only one text holds, and
    `kept` what stands as before.
    """

    CHANGED = "changed"
    NEW = "new"
    FURTHER = "further"
    LESS = "less"
    DONE = "done"
    GONE = "gone"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One line of a brief.

    `topic` is a title of words that the quotations hold. `text` is plain: words of the texts stand in it between "“"
    and "”", and "→" leads from earlier ones to later ones; or it is an edit, with "[-" and "-]" around words that went
    and "{+" and "+}" around those that came. "…" stands for words that are left out. `earlier` and `later` are the
    quotations behind it, whole sentences or items, those that say most first, () where a side says nothing. `names`
    holds verbatim names and terms that one of the texts has alone. `rank` tells the lines of a section by what they are
    worth to a reader, 1 first. `unsure` is true where the two sides may be on two lines: they are only set side by
    side, with "|" between them; and of an earlier act for which no counterpart was found, which is quoted without a
    claim. `id` is made from the section, the quotations and the names, so that it stays where other lines come and go.

    Example:
        >>> import alliancediff as ad
        >>> old, new = "We share concerns over the dam.", "We share serious concerns over the dam."
        >>> [line.text for line in ad.diff(old.encode(), new.encode()).brief]
        ['We share {+serious+} concerns over the dam']
    """

    id: str
    section: BriefSection
    topic: str
    text: str
    earlier: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    rank: int = 0
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What no line of a brief shows.

    `changed` are lines on sentences that changed, came or went and that were read as background, not as commitments;
    `earlier` and `later` count the sentences of either side that stand neither in the brief nor among these.
    """

    changed: tuple[BriefLine, ...] = ()
    earlier: int = 0
    later: int = 0


NOTHING_BESIDE = Beside()
