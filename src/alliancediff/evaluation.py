"""A gold file and our results on its statements -> figures.

The gold was made by readers on units of its own (sentences). A commitment counts for the unit that its quote stands
in, and a link for every pair of units that its two ends stand in.
"""

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alliancediff.errors import GoldError
from alliancediff.models import Diff, Extraction, Role

_LIVE = {"commitment", "position"}
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_INLINE_TAG = re.compile(r"</?(?:su[bp]|[abiu]|em|strong|span)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_ENOUGH = 0.4
"""Share of a quote that must stand in a unit for the quote to count for it."""

UnitPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldUnit:
    """A unit of a gold statement; `kinds` has more than one entry where the readers disagreed."""

    id: str
    text: str
    kinds: frozenset[str]

    @property
    def is_live(self) -> bool:
        """Whether a reader took it for a commitment or position."""
        return bool(self.kinds & _LIVE)


@dataclass(frozen=True, slots=True)
class Gold:
    """Statements by id with their files, pairs to compare, units by statement, links with their verdicts."""

    files: Mapping[str, str]
    pairs: tuple[UnitPair, ...]
    units: Mapping[str, tuple[GoldUnit, ...]]
    links: Mapping[UnitPair, frozenset[str]]
    optional: frozenset[UnitPair]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts from which all shares follow; two of them add up."""

    counts: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "Figures") -> "Figures":
        keys = [*self.counts, *(key for key in other.counts if key not in self.counts)]
        return Figures({key: self.counts.get(key, 0) + other.counts.get(key, 0) for key in keys})

    def share(self, part: str, whole: str) -> float:
        """One count over another, 1 where the whole is 0."""
        return self.counts.get(part, 0) / self.counts[whole] if self.counts.get(whole) else 1.0

    @property
    def precision(self) -> float:
        """Share of the links given that the gold has."""
        return self.counts.get("found", 0) / max(1, self.counts.get("found", 0) + self.counts.get("wrong", 0))

    @property
    def recall(self) -> float:
        """Share of the gold's links that were given."""
        return self.counts.get("found", 0) / max(1, self.counts.get("found", 0) + self.counts.get("missed", 0))

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def status(self) -> float:
        """Balanced accuracy of "has a counterpart": the mean of both shares; 0.5 is chance."""
        return (self.share("with_right", "with") + self.share("without_right", "without")) / 2


def read_gold(path: Path) -> Gold:
    """A gold file.

    Raises:
        GoldError: there is no such file, or it lacks what a gold file has.
    """
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        units = [GoldUnit(key, unit["text"], frozenset(unit["kind"])) for key, unit in raw["units"].items()]
        return Gold(
            files={key: entry["file"] for key, entry in raw["statements"].items()},
            pairs=tuple((one, two) for one, two in raw["pairs"]),
            units={key: tuple(_of_statement(units, key)) for key in raw["statements"]},
            links={(k["earlier"], k["later"]): frozenset(k["change"]) for k in raw["links"]},
            optional=frozenset((k["earlier"], k["later"]) for k in raw["optional"]),
        )
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError) as error:
        raise GoldError(str(path), f"is no gold file: {type(error).__name__}: {error}") from None


def _of_statement(units: Iterable[GoldUnit], statement: str) -> list[GoldUnit]:
    own = [unit for unit in units if unit.id.rsplit("-", 1)[0] == statement]
    return sorted(own, key=lambda unit: int(unit.id.rsplit("-", 1)[1]))


# ---- links, verdicts, presence ----------------------------------------------------------------------------------


def score_diff(gold: Gold, pair: UnitPair, diff: Diff, *, unsure: bool = False) -> Figures:
    """Figures of one comparison. `unsure` counts unsure links, too."""
    core = {key: kinds for key, kinds in gold.links.items() if _statements(key) == pair}
    optional = {key for key in gold.optional if _statements(key) == pair}
    places = _places(gold, pair, diff)
    verdicts = _given(diff, places, unsure=unsure)
    found = set(verdicts)
    right = found & set(core)
    return Figures(
        {
            "found": len(right),
            "wrong": len(found - set(core) - optional),
            "missed": len(set(core) - found),
            "verdict_right": sum(verdicts[key] in core[key] for key in right),
            **_presence(gold, pair, core, optional, found),
            **_quoted(gold, pair, places),
        }
    )


def _statements(key: UnitPair) -> UnitPair:
    return key[0].rsplit("-", 1)[0], key[1].rsplit("-", 1)[0]


def _places(gold: Gold, pair: UnitPair, diff: Diff) -> dict[str, list[str]]:
    """The gold units that each commitment's quote stands in."""
    ids = dict(zip((s.id for s in diff.statements), pair, strict=True))
    texts = {statement: {unit.id: _plain(unit.text) for unit in gold.units[statement]} for statement in pair}
    ends = {
        s.id: max((c.span.end for c in diff.commitments if c.statement == s.id), default=1) for s in diff.statements
    }
    return {
        c.id: _locate(_plain(c.quote), c.span.start / ends[c.statement], texts[ids[c.statement]])
        for c in diff.commitments
    }


def _locate(quote: str, share: float, units: Mapping[str, str]) -> list[str]:
    """Units that hold the quote, or that it holds, or that it overlaps most. `share` tells equal units apart."""
    place = {unit: number / max(1, len(units) - 1) for number, unit in enumerate(units)}
    inside = [unit for unit, text in units.items() if quote in text]
    if inside:
        return [min(inside, key=lambda unit: abs(place[unit] - share))]
    around = [unit for unit, text in units.items() if text and text in quote]
    if sum(len(units[unit]) for unit in around) > len(quote) / 2:
        return around
    common = {unit: _common(quote, text) for unit, text in units.items()}
    best = max(common, key=lambda unit: common[unit])
    return [best] if common[best] >= _ENOUGH * len(quote) else []


def _common(one: str, two: str) -> int:
    return difflib.SequenceMatcher(None, one, two, autojunk=False).find_longest_match().size


def _given(diff: Diff, places: Mapping[str, Sequence[str]], *, unsure: bool) -> dict[UnitPair, str]:
    """Pairs of units that our links join, with the verdict of the surest link of each."""
    given: dict[UnitPair, str] = {}
    for link in sorted(diff.links, key=lambda link: link.confidence):
        if unsure or not link.unsure:
            for earlier in places[link.earlier]:
                given.update({(earlier, later): str(link.kind) for later in places[link.later]})
    return given


def _presence(
    gold: Gold, pair: UnitPair, core: Iterable[UnitPair], optional: Iterable[UnitPair], found: Iterable[UnitPair]
) -> dict[str, int]:
    """Has a live unit a counterpart or none? Units that only optional links touch are left out."""
    linked, should = ({unit for key in keys for unit in key} for keys in (found, core))
    maybe = {unit for key in optional for unit in key} - should
    judged = {unit.id for statement in pair for unit in gold.units[statement] if unit.is_live} - maybe
    return {
        "with": len(judged & should),
        "with_right": len(judged & should & linked),
        "without": len(judged - should),
        "without_right": len(judged - should - linked),
    }


def _quoted(gold: Gold, pair: UnitPair, places: Mapping[str, Sequence[str]]) -> dict[str, int]:
    quoted = {unit for units in places.values() for unit in units}
    units = [unit for statement in pair for unit in gold.units[statement]]
    return {
        "live": sum(unit.is_live for unit in units),
        "live_quoted": sum(unit.is_live and unit.id in quoted for unit in units),
        "dead": sum(not unit.is_live for unit in units),
        "dead_quoted": sum(not unit.is_live and unit.id in quoted for unit in units),
    }


# ---- roles ------------------------------------------------------------------------------------------------------


def score_roles(gold: Gold, statement: str, extraction: Extraction) -> Figures:
    """Whether headings and boilerplate get their roles, and no commitment or position gets one of these.

    Gold units without a letter (comments, ornaments, list numbers) are not counted. A commitment or position whose
    words are nowhere in our units is lost like one that is taken for a heading.
    """
    ours = [(_words(extraction.statement.quote(unit.span)), unit.role) for unit in extraction.statement.units]
    counts = dict.fromkeys(("furniture", "furniture_right", "live_units", "live_as_furniture"), 0)
    for unit in gold.units[statement]:
        words = _words(unit.text)
        if not re.search(r"[a-z]", words):
            continue
        roles = _roles(words, ours)
        if unit.is_live:
            counts["live_units"] += 1
            counts["live_as_furniture"] += roles <= {Role.HEADING, Role.BOILERPLATE}
        for role in unit.kinds & {"heading", "boilerplate"} if len(unit.kinds) == 1 else ():
            counts["furniture"] += 1
            counts["furniture_right"] += Role(role) in roles
    return Figures(counts)


def _roles(text: str, ours: Sequence[tuple[str, Role]]) -> set[Role]:
    """Roles of our units that hold these words, or make up most of them."""
    return {role for words, role in ours if words and (text in words or (words in text and 2 * len(words) > len(text)))}


def _plain(text: str) -> str:
    return " ".join(text.translate(_TYPOGRAPHY).split()).lower()


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", _plain(_TAG.sub(" ", _INLINE_TAG.sub("", text)))))


def rows(figures: Mapping[str, Figures]) -> Iterator[str]:
    """Figures as lines of text, one a name."""
    for name, f in figures.items():
        links = f"links P {f.precision:.3f} R {f.recall:.3f} F1 {f.f1:.3f}"
        verdict = f"verdict {f.share('verdict_right', 'found'):.3f} of {f.counts.get('found', 0)}"
        quoted = f"kept {f.share('live_quoted', 'live'):.3f} | noise {f.share('dead_quoted', 'dead'):.3f}"
        roles = f"roles {f.share('furniture_right', 'furniture'):.3f} of {f.counts.get('furniture', 0)}"
        lost = f"lost {f.counts.get('live_as_furniture', 0)}"
        yield f"{name:16s} {links} | {verdict} | status {f.status:.3f} | {quoted} | {roles}, {lost}"
