"""Topic rows: what two statements say on one subject, side by side."""

from dataclasses import dataclass

from alliancediff.models.edits import Edit


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item of a statement, whatever was read in it; `unit` is its id.

    `lead_in` and `heading` are what it stands under. `lines` and `themes` are ids: those of its own words, else of the
    lead-in, else of the heading.
    """

    unit: str
    statement: str
    quote: str
    lead_in: str = ""
    heading: str = ""
    lines: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or list item in a topic, quoted whole and without its lead-in.

    `core` is true where it has a likely partner in the topic, and in a topic of one side alone; others are kin ("also
    here"). `chance` is the best chance, 0 to 1, that any sentence of the other statement is on the same line, in this
    topic or not, and `closest` the unit that has it, "" where the other statement has no sentence. `missing` holds the
    names in the quote, verbatim, that stand nowhere in the other statement, headings and context included, under none
    of the forms known.
    """

    unit: str
    statement: str
    quote: str
    core: bool
    chance: float
    closest: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """What the other statement has of a clause.

    `chance` is the best, 0 to 1, that any of its sentences is on the line of the clause's own, `closest` that sentence,
    verbatim, "" where there is none; `is_context` is true where nothing was read in it as a commitment. `missing` holds
    the names in the clause, verbatim, that stand nowhere in the other statement under none of the forms known, and
    `unsaid` is the share, 0 to 1, of the clause's words of substance that stand nowhere in it. `gone` holds the names
    and the subject of the clause's own object of which that is so: what may be called gone.
    """

    chance: float
    closest: str = ""
    is_context: bool = False
    missing: tuple[str, ...] = ()
    unsaid: float = 1.0
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPair:
    """Two units of a topic that are each other's likeliest partners in it, and the edit from one to the other.

    `chance`, 0 to 1, is that of a reader putting both on one line. It is no link and has no verdict: those are said by
    `Diff.links` and `Diff.changes`.
    """

    earlier: str
    later: str
    chance: float
    wording: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject: all earlier sentences on it, all later ones, each side in text order.

    Standing in one topic is no claim that two sentences are one line. A sentence may stand in several topics. `title`
    is made of words that the passages hold. `earlier` and `later` are the quotations, () where a side says nothing;
    `passages` has more on each, those of the earlier statement first. What is in no pair of `pairs` has no partner
    here. `id` is made from the words of the core, so that it stays where other sentences come and go.

    Example:
        >>> import alliancediff as ad
        >>> ports, rice = "We will open the port of Westport.", "We will buy rice from the delta."
        >>> found = ad.diff(f"{ports} {rice}".encode(), ports.encode())
        >>> [(topic.earlier, topic.later) for topic in found.topics if topic.later]
        [(('We will open the port of Westport.',), ('We will open the port of Westport.',))]
    """

    id: str
    title: str
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    passages: tuple[Passage, ...]
    pairs: tuple[TopicPair, ...] = ()

    @property
    def unpaired(self) -> tuple[Passage, ...]:
        """The passages that are in no pair, those of the earlier statement first."""
        paired = {unit for pair in self.pairs for unit in (pair.earlier, pair.later)}
        return tuple(passage for passage in self.passages if passage.unit not in paired)
