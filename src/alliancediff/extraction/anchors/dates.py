"""Deadlines of a clause, with the precision that the text gives and no more.

A date is a deadline where "by", "until" or the like stands before it, or where it is not past when the statement
speaks; any other date is a record of what was. `Anchor.iso` holds it in the forms of ISO 8601: "2030", "2024-06",
"2024-06-15", "2024/2026" (an interval), "P3Y" (a duration), "R/P1Y" (a frequency). `Anchor.value` is the year, or the
last year, that it names; the years that a duration lasts; how often a year something recurs.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from alliancediff.extraction.anchors.moments import (
    Reader,
    When,
    day_reader,
    decade_reader,
    period_reader,
    read_fiscal_year,
    read_interval,
    read_iso_day,
    read_named_year,
    read_year,
    season_reader,
    third_reader,
)
from alliancediff.extraction.written import first_word, written
from alliancediff.language.english import dates as english
from alliancediff.language.patterns import any_of
from alliancediff.lexicon import AnchorWords
from alliancediff.models import Anchor

_LOOK_BACK = 40
"""Characters before a date in which the word stands that makes it a deadline."""
_CLAUSE = 200
"""Characters before a date in which the deed or the promise stands that it belongs to."""
_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "decade": "Y", "hour": "H"}
_PER_YEAR = {"year": 1.0, "decade": 1.0, "quarter": 4.0, "month": 12.0, "week": 52.0, "day": 365.0, "hour": 8760.0}
_YEARS_A_DECADE = 10
_UNITS = frozenset(unit + plural for unit in _PER_YEAR for plural in ("", "s"))


@dataclass(frozen=True, slots=True)
class _Family:
    """Dates of one sort: a text that holds one has one of these words, or one of these signs in figures."""

    pattern: re.Pattern[str]
    read: Reader
    words: frozenset[str] = frozenset()
    signs: frozenset[re.Pattern[str]] = frozenset()

    def may_be_in(self, words: frozenset[str], signs: AbstractSet[re.Pattern[str]]) -> bool:
        return not (self.signs.isdisjoint(signs) and self.words.isdisjoint(words))


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Compiled patterns for the deadlines of one lexicon.

    A text is searched for a sort of date only where it could hold one; `rhythms` are first words of frequencies,
    `any_words` those without one of which, or a year in figures, a text has no date at all.
    """

    words: AnchorWords
    families: Sequence[_Family]
    rhythms: frozenset[str]
    any_words: frozenset[str]
    duration: re.Pattern[str]
    frequency: re.Pattern[str]
    lead: re.Pattern[str]
    goal: re.Pattern[str]
    promise: re.Pattern[str]
    act_ahead: re.Pattern[str]
    deed: re.Pattern[str]
    rate: re.Pattern[str]
    behind: re.Pattern[str]
    ago: re.Pattern[str]

    def find(self, text: str, spoken: date | None) -> Iterator[Anchor]:
        """The deadlines of a clause that was spoken on a date, from left to right."""
        words, signs = written(text).words, {sign for sign in english.SIGNS if sign.search(text)}
        if not signs and words.isdisjoint(self.any_words):
            return
        taken = bytearray(len(text))
        found: list[tuple[int, Anchor]] = []
        for family in self.families:
            if family.may_be_in(words, signs):
                found += self._dates(text, family, spoken, taken)
        found += self._durations(text, taken) if not words.isdisjoint(_UNITS) else ()
        found += self._frequencies(text) if not words.isdisjoint(self.rhythms) else ()
        yield from (anchor for _, anchor in sorted(found, key=lambda pair: pair[0]))

    def _dates(self, text: str, family: _Family, spoken: date | None, taken: bytearray) -> Iterator[tuple[int, Anchor]]:
        """The deadlines of one sort where nothing else was found; whatever is a date is taken."""
        for match in family.pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                when = family.read(match, spoken)
                yield from () if when is None else self._deadline(text, match, when, spoken)

    def _deadline(self, text: str, match: re.Match[str], when: When, spoken: date | None) -> list[tuple[int, Anchor]]:
        """The date as an anchor, with the word before it; nothing where it is a record."""
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        is_named = when.may_be_name and bool(
            english.ARTICLE.search(before) and english.STARTS_NAME.match(match.group())
        )
        lead = None if is_named else self.lead.search(before)
        is_goal = when.unit == "year" and self.goal.match(text, match.end()) is not None
        if not (lead and lead["hard"]):
            is_open = when.iso and (lead is not None or is_goal or not when.needs_lead)
            if not is_open or self._is_record(_about(text, match, lead), when, spoken, is_goal=is_goal):
                return []
        start = match.start() - (len(lead.group()) if lead else 0)
        return [(start, Anchor(text[start : match.end()], when.value, when.unit, "", when.first, when.iso))]

    def _is_record(self, about: str, when: When, spoken: date | None, *, is_goal: bool) -> bool:
        """Whether a date is past on the day of the statement, or is of its own time and tells of a deed.

        In a text without a date what a promise names is taken to lie ahead.
        """
        tells = self._tells(about)
        if spoken is None:
            return not is_goal and (tells or not self._promises(about))
        if when.is_coming and tells:
            return True
        first, last = when.iso.split("/")[0], when.iso.rsplit("/", 1)[-1]
        today = spoken.isoformat()
        is_within = when.first == when.value and first <= today[: len(first)] and today[: len(last)] <= last
        is_now = is_within or today.startswith(last)
        return last < today[: len(last)] or (is_now and (when.unit == "day" or tells))

    def _tells(self, text: str) -> bool:
        """Whether words tell of a deed, and promise nothing after it."""
        deeds = list(self.deed.finditer(text))
        return bool(deeds) and not self._promises(text[deeds[-1].start() :])

    def _promises(self, text: str) -> bool:
        """Whether words say that an act lies ahead: "will", "plan", "agreed to open"; not "continued to open"."""
        return bool(self.promise.search(text)) or any(not m["done"] for m in self.act_ahead.finditer(text))

    def _durations(self, text: str, taken: bytearray) -> Iterator[tuple[int, Anchor]]:
        for match in self.duration.finditer(text):
            number = self._count(match)
            if number is None or any(taken[match.start() : match.end()]) or self._is_history(text, match):
                continue
            unit = match["unit"].lower().removesuffix("s")
            number *= _YEARS_A_DECADE if unit == "decade" else 1
            years = round(number / _PER_YEAR[unit], 3)
            least = round(self._number(match["least"]) / _PER_YEAR[unit], 3) if match["least"] else None
            iso = f"P{'T' if unit == 'hour' else ''}{number:g}{_LETTERS[unit]}"
            yield match.start(), Anchor(match.group(), years, "duration", "", least, iso)

    def _is_history(self, text: str, match: re.Match[str]) -> bool:
        """Whether a span of time lies behind: "for over 30 years", "the first time in ten years", "in ten years of"."""
        if match["ahead"]:
            return False
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if self.behind.search(before) or self.ago.match(text, match.end()):
            return True
        return match["lead"].lower() == "for" and self._lasted(text, match)

    def _lasted(self, text: str, match: re.Match[str]) -> bool:
        """Whether "for three years" is how long something was done, or how long people met."""
        about = text[max(0, match.start() - _CLAUSE) : match.start()]
        if match["unit"].lower().removesuffix("s") not in english.LASTING:
            return True
        return self._tells(about) if about.strip() else not self._promises(_about(text, match, None))

    def _count(self, match: re.Match[str]) -> float | None:
        """How many; "the next year" is one. None for "the coming years", "the next day" and a bare "five years"."""
        number, unit = match["number"], match["unit"].lower()
        if not match["ahead"] and not (number and (match["lead"] or "").lower() in {"within", "over", "in", "for"}):
            return None
        if number:
            return self._number(number)
        return 1.0 if unit in {"year", "month", "decade"} else None

    def _number(self, word: str) -> float:
        return float(word if word.isdigit() else self.words.numbers[word.lower()])

    def _frequencies(self, text: str) -> Iterator[tuple[int, Anchor]]:
        for match in self.frequency.finditer(text):
            if self.rate.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]):
                continue
            times, iso = self._rhythm(match)
            yield match.start(), Anchor(match.group(), times, "frequency", "", None, iso)

    def _rhythm(self, match: re.Match[str]) -> tuple[float, str]:
        """How often a year, and the interval in ISO form."""
        if match["word"]:
            times = float(self.words.frequencies[match["word"].lower()])
        else:
            every = self.words.numbers.get((match["every"] or "").lower(), 2 if match["every"] else 1)
            often = 2 if (match["often"] or "").lower() == "twice" else 1
            times = often * _PER_YEAR[match["unit"].lower().removesuffix("s")] / every
        months = 12 / times
        return round(times, 3), f"R/P{months / 12:g}Y" if months % 12 == 0 else f"R/P{round(months * 30.4)}D"


def _about(text: str, match: re.Match[str], lead: re.Match[str] | None) -> str:
    """The words that say what a date is of: those before it or, where a clause opens with it, those after it."""
    before = text[max(0, match.start() - _CLAUSE) : match.start()]
    opens = not before.removesuffix(lead.group() if lead else "").strip()
    return text[match.end() : match.end() + _CLAUSE] if opens else before


def make_date_finder(words: AnchorWords) -> DateFinder:
    """The finder for a lexicon's anchor words."""
    numbers, spoken_of = any_of(words.numbers), (c for c in words.currencies if c.islower())
    families, rhythms = _families(words), frozenset(map(first_word, words.frequencies)) | _UNITS
    return DateFinder(
        words=words,
        families=families,
        rhythms=rhythms,
        any_words=rhythms.union(*(family.words for family in families)),
        duration=_compiled(english.durations(numbers)),
        frequency=_compiled(english.frequencies(any_of(words.frequencies), numbers)),
        lead=_compiled(english.lead(any_of(words.deadline_words), any_of((*words.date_words, *words.opening_words)))),
        goal=_compiled(english.goal(any_of(words.goals))),
        promise=_compiled(english.promise(any_of(words.promises))),
        act_ahead=_compiled(english.act_ahead(any_of(words.lasting))),
        deed=_compiled(english.deed(any_of(words.past_marks), any_of(words.deeds))),
        rate=_compiled(english.rate(any_of(words.scales), any_of(spoken_of))),
        behind=_compiled(rf"\b(?:{any_of(words.behind)})\s+$"),
        ago=_compiled(rf"\s+(?:{any_of(words.ago)})\b"),
    )


def _families(words: AnchorWords) -> tuple[_Family, ...]:
    """Each sort of date with its reader; the first that takes a stretch of text keeps it."""
    parts, function_words = any_of(words.parts), any_of(words.function_words)
    days = _compiled(english.days(any_of(words.months), parts))
    seasons = _compiled(english.seasons(any_of(words.seasons), parts, function_words))
    months, named_seasons = (frozenset(map(first_word, names)) for names in (words.months, words.seasons))
    year, fiscal = frozenset({english.SIGN_OF_YEAR}), frozenset({english.SIGN_OF_FISCAL_YEAR})
    periods, decades = english.periods(any_of(words.periods)), english.decades(any_of(words.decade_parts))
    return (
        _Family(re.compile(english.ISO_DAYS), read_iso_day, signs=year),
        _Family(_compiled(english.INTERVALS), read_interval, signs=year),
        _Family(_compiled(periods), period_reader(words.periods), english.YEAR_WORDS, year),
        _Family(days, day_reader(words.months), months),
        _Family(seasons, season_reader(words.seasons), named_seasons),
        _Family(_compiled(english.FISCAL_YEARS), read_fiscal_year, signs=fiscal),
        _Family(_compiled(english.NAMED_YEARS), read_named_year, english.YEAR_WORDS),
        _Family(_compiled(decades), decade_reader(words.decade_parts), signs=year),
        _Family(_compiled(english.parts_of_years(parts)), third_reader(words.parts), signs=year),
        _Family(_compiled(english.BARE_YEARS), read_year, signs=year),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
