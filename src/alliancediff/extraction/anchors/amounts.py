"""Amounts of a clause: money, shares and counted things, with their bound and the start of a range.

Numbers are read one by one, neighbours are joined into ranges ("from 13 to 70 percent"), and what is then left without
a unit is a label or a year and no amount.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.extraction.written import first_word, written
from alliancediff.language.english import amounts as english
from alliancediff.language.patterns import any_of
from alliancediff.lexicon import AnchorWords
from alliancediff.models import Anchor, ExtractionSettings

PERCENT = "percent"
TIMES = "times"
_LOOK_BACK = 60
"""Characters before a number in which its bound stands."""
_TEN = 10
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number in the text: where it stands, its value, its scale (1 where none is said) and its unit or ""."""

    start: int
    end: int
    value: float
    scale: float = 1.0
    unit: str = ""
    bound: str = ""
    leads: bool = False
    first: float | None = None


@dataclass(frozen=True, slots=True)
class _Hints:
    """What a text must hold for there to be an amount in it that is not in bare digits.

    That are signs, and words of numbers, shares or multiples. "A" and "one" alone say no amount: with a scale or a unit
    they do, and those are among the words of numbers.
    """

    signs: re.Pattern[str]
    numbers: frozenset[str]
    shares: frozenset[str]
    multiples: frozenset[str]

    def are_in(self, text: str, words: frozenset[str]) -> bool:
        """Whether a text holds signs, or words of numbers."""
        return self.signs.search(text) is not None or not words.isdisjoint(self.numbers)


@dataclass(frozen=True, slots=True)
class AmountFinder:
    """Compiled patterns for the amounts of one lexicon."""

    words: AnchorWords
    number: re.Pattern[str]
    bare_number: re.Pattern[str]
    bounds: re.Pattern[str]
    share: re.Pattern[str]
    odds: re.Pattern[str]
    rate: re.Pattern[str]
    multiple: re.Pattern[str]
    kinds: Mapping[str, str]
    settings: ExtractionSettings
    hints: _Hints

    def find(self, text: str) -> Iterator[Anchor]:
        """The amounts of a clause, from left to right."""
        words = written(text).words
        found = [*self._ranges(text, self.number if self.hints.are_in(text, words) else self.bare_number)]
        odds = [*self._odds(text)] if not words.isdisjoint(english.ODDS) else []
        found = [*odds, *_apart(found, odds)]
        shares = self._shares(text) if "/" in text or not words.isdisjoint(self.hints.shares) else ()
        found += _apart(shares, found)
        found += self._multiples(text) if not words.isdisjoint(self.hints.multiples) else ()
        for one in sorted((self._rated(text, self._bounded(text, one)) for one in found), key=lambda q: q.start):
            yield Anchor(text[one.start : one.end], _number(one.value, one.scale), one.unit, one.bound, one.first)

    def _ranges(self, text: str, number: re.Pattern[str]) -> Iterator[_Quantity]:
        """The quantities that have a unit, neighbours of one unit joined."""
        pending: _Quantity | None = None
        for match in number.finditer(text):
            quantity = self._quantity(text, match)
            if quantity is None:
                continue
            joined = _joined(text, pending, quantity) if pending else None
            if joined is None and pending and pending.unit:
                yield pending
            pending = joined or quantity
        if pending and pending.unit:
            yield pending

    def _quantity(self, text: str, match: re.Match[str]) -> _Quantity | None:
        """The number of a match; None where it is a year, a label or part of a set phrase."""
        value, is_vague = self._value(match)
        scale = self._scale(match["scale"]) * self._scale(match["scale_two"]) * self._scale(match["short"])
        quantity = _Quantity(
            match.start(), match.end(), value, scale, bound="floor" if is_vague or match["plus"] else ""
        )
        if match["sign"]:
            return replace(quantity, unit=self.words.currencies[" ".join(match["sign"].split())], leads=True)
        if match["short"]:
            return None
        return (
            replace(quantity, unit=self._unit(match["unit"])) if match["unit"] else self._counted(text, match, quantity)
        )

    def _value(self, match: re.Match[str]) -> tuple[float, bool]:
        """The bare number, and whether it is a plural like "dozens", which says no more than "at least that many"."""
        if mixed := english.EXACT_FRACTION.fullmatch(match["digits"] or ""):
            whole, above, below = (int(part or 0) for part in mixed.groups())
            return whole + above / below, False
        if match["digits"]:
            return float(match["digits"].replace(",", "")), False
        word = " ".join(match["spelled"].lower().split())
        tens, _, ones = word.partition("-")
        if tens in self.words.numbers:
            return float(self.words.numbers[tens] + self.words.numbers.get(ones, 0)), False
        return float(self.words.scales[word.removesuffix("s")]), True

    def _scale(self, word: str | None) -> float:
        return float(self.words.scales[word.lower().removesuffix("s")]) if word else 1.0

    def _unit(self, text: str) -> str:
        word = " ".join(text.lower().split())
        if word.startswith("percentage"):
            return "percentage points"
        if word.startswith(("%", "per")):
            base = word.partition(" of ")[2].removeprefix("the ").removeprefix("its ").removeprefix("their ")
            return f"{PERCENT} of {self.words.bases[base]}" if base else PERCENT
        return self.words.currencies.get(word, text)

    def _counted(self, text: str, match: re.Match[str], quantity: _Quantity) -> _Quantity | None:
        """A number with the plural that it counts, or without a unit where it may be one end of a range."""
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        value = quantity.value * quantity.scale
        label = english.LABEL.search(before)
        is_label = label is not None and len(before) - len(label.group()) + match.start() > len(before)
        if (
            is_label
            or english.OWNED.search(before)
            or (value < self.settings.pointed_number and english.DEFINITE.search(before))
        ):
            return None
        noun, end = self._noun(text, match)
        is_year = self._looks_like_year(match["digits"] or "") and not match["scale"]
        if (is_year and noun not in self.words.counted) or (not match["digits"] and value == 1):
            return None
        if noun in self.words.time_units or (noun in self.words.uncounted and value < self.settings.uncounted_number):
            return None
        return replace(quantity, unit=noun, end=end)

    def _looks_like_year(self, digits: str) -> bool:
        return digits.isdigit() and self.settings.first_year <= int(digits) <= self.settings.last_year

    def _noun(self, text: str, match: re.Match[str]) -> tuple[str, int]:
        """The plural that a number counts and where it ends; "" where there is none near."""
        of = english.OF.match(text, match.end()) if match["spelled"] or match["scale"] else None
        end = of.end() if of else match.end()
        for _ in range(self.settings.counted_reach):
            following = english.WORD.match(text, end)
            if following is None or following["word"].lower() in self.words.function_words:
                break
            word, end = following["word"], following.end()
            if self._is_plural(word):
                return word, end
        return "", match.end()

    def _is_plural(self, word: str) -> bool:
        is_regular = word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))
        return is_regular or word in self.words.counted

    def _bounded(self, text: str, quantity: _Quantity) -> _Quantity:
        """The quantity with the words of its bound, which stand before it or, for "or more", after it."""
        bound = self.bounds.search(text[max(0, quantity.start - _LOOK_BACK) : quantity.start])
        if bound:
            kind = self.kinds[" ".join(bound["bound"].lower().split())]
            return replace(quantity, start=quantity.start - len(bound.group()), bound=kind)
        for kind, pattern in english.AFTER.items():
            after = pattern.match(text, quantity.end)
            if after:
                return replace(quantity, end=after.end(), bound=kind)
        return quantity

    def _rated(self, text: str, quantity: _Quantity) -> _Quantity:
        """The quantity with the time it is for: "200 pilots a year" are pilots per year."""
        rate = self.rate.match(text, quantity.end)
        if rate is None or quantity.unit == TIMES:
            return quantity
        time = self.words.rates[" ".join(rate["rate"].lower().split())]
        return replace(quantity, end=rate.end(), unit=f"{quantity.unit} per {time}")

    def _shares(self, text: str) -> Iterator[_Quantity]:
        """Parts in words: "by half", "two thirds of the ships"."""
        for match in self.share.finditer(text):
            before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
            if english.WHOLE.match(text, match.end()) or english.BY.search(self.bounds.sub("", before)):
                yield _Quantity(*match.span(), self._part(match.group()), unit=PERCENT)

    def _odds(self, text: str) -> Iterator[_Quantity]:
        """A share that is told as one thing of several."""
        for match in self.odds.finditer(text):
            part, whole = (self._plain_number(match[name]) for name in ("part", "all"))
            if part < whole:
                yield _Quantity(*match.span(), round(100 * part / whole, _DECIMALS), unit=PERCENT)

    def _plain_number(self, word: str) -> float:
        return float(word if word.isdigit() else self.words.numbers[word.lower()])

    def _part(self, text: str) -> float:
        """A part of a whole in hundredths, in words or in digits."""
        if fraction := english.FRACTION.fullmatch(text):
            return round(100 * int(fraction[1]) / int(fraction[2]), _DECIMALS)
        return self.words.fractions[" ".join(text.lower().replace("-", " ").split())]

    def _multiples(self, text: str) -> Iterator[_Quantity]:
        """Verbs that name a factor: "double", "triple", "halve"."""
        for match in self.multiple.finditer(text):
            stem = (match["stem"] or match["base"]).lower()
            yield _Quantity(*match.span(), self.words.multiples[stem], unit=TIMES)


def _apart(found: Iterable[_Quantity], taken: Sequence[_Quantity]) -> list[_Quantity]:
    """Those of some quantities that lie in no other one."""
    return [one for one in found if not any(o.start < one.end and one.start < o.end for o in taken)]


def _number(value: float, scale: float) -> float:
    """A number with its scale, without the noise of binary fractions: 1.1 million is 1,100,000."""
    return round(value * scale, _DECIMALS)


def _joined(text: str, one: _Quantity, two: _Quantity) -> _Quantity | None:
    """Two neighbours as one range whose value is its end; None where they are two amounts."""
    join = english.JOIN.fullmatch(text, one.end, two.start)
    if join is None or one.first is not None or not (one.unit or two.unit):
        return None
    if one.unit and two.unit and one.unit != two.unit:
        return None
    opening = english.OPENING.search(text[max(0, one.start - _LOOK_BACK) : one.start])
    is_between = opening is not None and opening["word"].lower() == "between"
    if ((join["word"] or "").lower() == "and") != is_between:
        return None
    scale = two.scale if one.scale == 1 and (one.leads or not one.unit) else one.scale
    start = one.start - (len(opening.group()) if opening else 0)
    return replace(two, start=start, unit=two.unit or one.unit, first=_number(one.value, scale))


def make_amount_finder(words: AnchorWords, settings: ExtractionSettings) -> AmountFinder:
    """The finder for a lexicon's anchor words."""
    kinds = {phrase: kind for kind in ("floor", "ceiling", "about") for phrase in getattr(words, kind)}
    return AmountFinder(
        words=words,
        number=_number_pattern(words, _spelled(words)),
        bare_number=_number_pattern(words, english.DIGITS_ONLY, r"(?=\d)"),
        bounds=re.compile(english.bound(_any(kinds)), re.IGNORECASE),
        share=re.compile(english.share(_any(words.fractions)), re.IGNORECASE),
        odds=re.compile(english.odds(_any(words.numbers)), re.IGNORECASE),
        rate=re.compile(english.rate(_any(words.rates)), re.IGNORECASE),
        multiple=re.compile(english.multiple(_any(words.multiples), _any(words.no_multiples)), re.IGNORECASE),
        kinds=kinds,
        settings=settings,
        hints=_hints(words),
    )


def _hints(words: AnchorWords) -> _Hints:
    signs = {c for sign in words.currencies for c in sign if not c.isalnum() and not c.isspace()}
    numbers = (word for word, value in words.numbers.items() if value != 1)
    units = (*words.scales, *words.currencies, *words.measures, *english.HUNDREDTHS)
    return _Hints(
        signs=re.compile(rf"[%{''.join(map(re.escape, sorted(signs)))}]"),
        numbers=frozenset(map(first_word, (*numbers, *units, *(f"{scale}s" for scale in words.scales)))),
        shares=frozenset(re.split(r"[\s-]", share.lower())[-1] for share in words.fractions),
        multiples=frozenset(stem.lower() + end for stem in words.multiples for end in english.MULTIPLE_ENDS),
    )


def _spelled(words: AnchorWords) -> str:
    """A number in digits or words."""
    tens = _any(word for word, value in words.numbers.items() if value >= 20)  # noqa: PLR2004  twenty-one
    ones = _any(word for word, value in words.numbers.items() if 0 < value < _TEN and " " not in word)
    long = _any(key for key in words.scales if len(key) > len("doz"))
    return english.number(tens=tens, ones=ones, numbers=_any(words.numbers), scales=long)


def _number_pattern(words: AnchorWords, number: str, ahead: str = "") -> re.Pattern[str]:
    """A number with a currency before it, or its scale and unit after it, where said; `ahead` says where to look."""
    known = words.currencies
    signs = _any(key for key in known if not key.islower())
    units = _any([key for key in known if key.islower()])
    long = _any(key for key in words.scales if len(key) > len("doz"))
    short = _any(key for key in words.scales if len(key) <= len("doz"))
    sorts = english.measure(_any(words.bases), _any(words.measures))
    pattern = english.quantity(number, signs=signs, short=short, long=long, units=f"{sorts}|{units}")
    return re.compile(ahead + pattern, re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return any_of(words, gap=r"[\s-]+")
