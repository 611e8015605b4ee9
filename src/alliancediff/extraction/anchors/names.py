"""Names in a clause: instruments, mechanisms and sites.

A clause is cut into words; capitalised words that "of", "on", "and" and the like hold together make a run; the nouns
in a run say what it names. Each word is looked at a bounded number of times.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from alliancediff.extraction.actors import names_of_actors
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.written import first_word, written
from alliancediff.language.english.names import (
    BEFORE_PLACE,
    BOUND_LINKS,
    BRACKETED,
    CAPITALS,
    ENDS_POINTER,
    LETTERS,
    LINKS,
    NUMBER,
    NUMBERED,
    ORDINAL,
    PLURAL_OWNERS,
    POSSESSIVE,
    RESOLUTIONS,
    SHORT,
    TAIL_OPENERS,
    TOKEN,
    site,
    site_of_class,
)
from alliancediff.language.patterns import any_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import Anchor, ExtractionSettings

_MOST_LINKS = 2
_LONGEST_RUN = 40
_SETS = (
    "openers",
    "roles",
    "generic",
    "bodies",
    "organisations",
    "notions",
    "offices",
    "months",
    "site_nouns",
    "regions",
    "seats",
    "no_sites",
    "after_site",
)
_POINTER_REACH = 120
"""Characters before a name in which the words stand that only point at it."""
_LONGEST = 14
"""Words of a name."""


class _Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        if self.text[0].isalpha():
            return self.text[0].isupper()
        return bool(BRACKETED.fullmatch(self.text) or ORDINAL.fullmatch(self.text))


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a clause by kind."""

    instruments: tuple[Anchor, ...] = ()
    mechanisms: tuple[Anchor, ...] = ()
    sites: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class _Listed:
    """A pattern of names, tried where a text holds the first word of one or what stands before the digits of one."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    beginnings: tuple[str, ...] = ()

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        if not self.words.isdisjoint(written(text).words) or any(begin in text for begin in self.beginnings):
            yield from self.pattern.finditer(text)


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Compiled words for the names of one lexicon."""

    heads: Mapping[str, str]
    heads_by_word: Mapping[str, Sequence[str]]
    actors: Phrases
    parties: Phrases
    known: _Listed
    short_names: Mapping[str, str]
    known_sites: _Listed
    site_class: _Listed
    pointer: re.Pattern[str]
    titles: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    settings: ExtractionSettings

    def find(self, text: str) -> Names:
        """The named instruments, mechanisms and sites of a clause, each in text order."""
        tokens = [_Token(m.group(), *m.span()) for m in TOKEN.finditer(text)] if self._may_name(text) else []
        found: list[tuple[int, int, str]] = []
        sites: list[Anchor] = []
        for first, last in _runs(tokens, self.sets["months"]):
            named = [(token.start, end, kind) for kind, token, end in self._named(tokens[first:last])]
            found += named
            sites += [] if named else self._sites(text, tokens, first, last)
        names = sorted([*found, *self._known_names(text, found)])
        places = _unique([*sites, *self._listed_sites(text)])
        if not names:
            return Names(sites=places)
        by_kind = {
            wanted: [self._anchor(text, start, end) for start, end, kind in names if kind == wanted]
            for wanted in ("instrument", "mechanism")
        }
        return Names(_named_once(by_kind["instrument"]), _named_once(by_kind["mechanism"]), places)

    def _may_name(self, text: str) -> bool:
        """Whether a text holds a noun that heads a name, letters in brackets, or what stands before a place."""
        if "(" in text or BEFORE_PLACE.search(text):
            return True
        words = self.heads_by_word.keys() & written(text).words
        return any(head in text for word in words for head in self.heads_by_word[word])

    def _anchor(self, text: str, start: int, end: int) -> Anchor:
        """A name, marked where words before it only point at it; a promise in between ends their reach."""
        pointers = list(self.pointer.finditer(text, max(0, start - _POINTER_REACH), start))
        words = TOKEN.findall(text[pointers[-1].end() : start]) if pointers else []
        is_pointer = bool(pointers) and len(words) <= self.settings.pointer_words and not ENDS_POINTER & set(words)
        return Anchor(text[start:end], pointer=is_pointer)

    def _known_names(self, text: str, found: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
        """Names that the lexicon lists and resolutions by number, where they are no part of a longer name."""

        def is_free(place: int) -> bool:
            return not any(start <= place < end for start, end, _ in found)

        for match in self.known.matches(text):
            if is_free(match.start()):
                yield *match.span(), self.short_names.get(match.group(), "mechanism")
        if not RESOLUTIONS.isdisjoint(written(text).words):
            yield from ((*m.span(), "instrument") for m in NUMBERED.finditer(text) if is_free(m.end() - 1))

    def _named(self, run: Sequence[_Token]) -> Iterator[tuple[str, _Token, int]]:
        """Kind, first token and end of each name in a run; "and" between two whole names parts them."""
        if not any(token.text in self.heads or token.text[0] == "(" for token in run):
            return
        for part in self._parts(run):
            name = self._trimmed(part)
            heads = self._heads(name)
            kind = self._kind(name, heads)
            if kind:
                yield kind, name[0], name[self._last(name, heads)].end

    def _parts(self, run: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
        begin = 0
        for i, token in enumerate(run):
            if token.text == "and" and self._heads(run[begin:i])[-1:] == [i - begin - 1] and i > begin + 1:
                rest = run[i + 1 :]
                if self._heads(rest) or self._is_actor(rest) or not _has_tail(run[begin:i]):
                    yield run[begin:i]
                    begin = i + 1
        yield run[begin:]

    def _trimmed(self, run: Sequence[_Token]) -> Sequence[_Token]:
        """A run without the sentence opener and without the owner that stand before the name."""
        begin = 0
        for i, token in enumerate(run[:_LONGEST]):
            is_owner = POSSESSIVE.fullmatch(token.text) and not PLURAL_OWNERS.fullmatch(token.text)
            is_opener = i == begin and (token.text in self.sets["openers"] or not token.is_capital)
            following = run[i + 1].text if i + 1 < len(run) else ""
            is_role = token.text in self.sets["roles"] and following in {"of", "for", "to"}
            if is_owner or is_opener or is_role:
                begin = i + 1
        return run[begin:]

    def _heads(self, run: Sequence[_Token]) -> list[int]:
        """Places of the nouns that head a name; where such a noun makes a person's office there is none."""
        found = []
        for i, token in enumerate(run):
            following = run[i + 1].text if i + 1 < len(run) else ""
            if token.text in self.heads and following not in self.sets["roles"]:
                found.append(i)
        return found

    def _kind(self, name: Sequence[_Token], heads: Sequence[int]) -> str:
        """What a run names: "instrument", "mechanism", or "" for an organisation, a generic word or anything else."""
        if not name:
            return ""
        if not heads:
            return "mechanism" if self._is_by_letters(name) else ""
        last = self._last(name, heads)
        words = [token.text for token in name[: last + 1]]
        if self._is_generic(words) or self._is_body(name[: last + 1]):
            return ""
        main = self._main(name, heads)
        return self.heads[name[main].text]

    def _main(self, name: Sequence[_Token], heads: Sequence[int]) -> int:
        """The noun that says what the whole is: the last of the first unbroken stretch, before "of" or "on"."""
        stop = next((i for i, token in enumerate(name) if token.text in TAIL_OPENERS and i > heads[0]), len(name))
        return max(place for place in heads if place < stop)

    def _last(self, name: Sequence[_Token], heads: Sequence[int]) -> int:
        """Where a name ends: at its last noun, with what "of" or "on" adds to it, its number and its letters."""
        if not heads:
            return next(i for i, token in enumerate(name) if LETTERS.fullmatch(token.text))
        last = main = self._main(name, heads)
        is_tail = False
        for i in range(main + 1, len(name)):
            token = name[i]
            is_tail = is_tail or token.text in TAIL_OPENERS
            if BRACKETED.fullmatch(token.text) or NUMBER.fullmatch(token.text) or (is_tail and token.is_capital):
                last = i
            elif not is_tail and not _is_numbered(name, i):
                break
        return _with_letters(name, last)

    def _is_generic(self, words: Sequence[str]) -> bool:
        """Whether a name is a noun alone or with a word like "Joint"; two nouns name something: "Framework Pact"."""
        nouns = [word for word in words if word in self.heads and word not in self.sets["generic"]]
        others = [word for word in words if word not in nouns and word not in self.sets["generic"]]
        return len(nouns) <= 1 and not any(word[0].isalnum() and word not in LINKS for word in others)

    def _is_body(self, name: Sequence[_Token]) -> bool:
        """Whether a name is an organisation's or an actor's."""
        text = " ".join(token.text for token in name)
        plain = BRACKETED.sub("", text).strip()
        if any(f" {plain}".endswith(f" {body}") for body in self.sets["bodies"]) or plain in self.sets["organisations"]:
            return True
        opening = [token.text for token in name[:3]]
        if any(word in self.sets["offices"] and "of" in opening[i + 1 : i + 2] for i, word in enumerate(opening)):
            return True
        return self.parties.covers(plain)

    def _is_by_letters(self, name: Sequence[_Token]) -> bool:
        """Whether a run of two or more capitalised words is named by the letters in brackets after it.

        Where no word begins with the first of the letters, the name began before the run, and is not known.
        """
        place = next((i for i, token in enumerate(name) if LETTERS.fullmatch(token.text)), 0)
        words = [token for token in name[:place] if token.is_capital]
        letters = name[place].text.strip("()")
        is_whole = any(token.text[0] == letters[0] for token in words)
        if len(words) <= 1 or not is_whole or letters in self.sets["notions"]:
            return False
        return not self._is_actor(name[:place]) and not self._is_body(name[:place])

    def _is_actor(self, run: Sequence[_Token]) -> bool:
        """Whether an actor's name opens a run."""
        text = " ".join(token.text for token in run[:6])
        return self.actors.opens(text)

    def _sites(self, text: str, tokens: Sequence[_Token], first: int, last: int) -> list[Anchor]:
        """The places that a run names after "in", "at" or "near"."""
        preposition, has_article = self._preposition(tokens, first)
        following = tokens[last].text if last < len(tokens) else "."
        is_free = not following[0].isalnum() or following in self.sets["after_site"]
        if preposition not in {"in", "at", "near"} or not is_free or following in {"’", "'"}:
            return []
        places = _split_places(tokens[first:last])
        kept = [place for place in places if self._is_place(place, preposition, has_article=has_article)]
        return [Anchor(text[place[0].start : place[-1].end]) for place in kept]

    def _preposition(self, tokens: Sequence[_Token], first: int) -> tuple[str, bool]:
        """The word before a run, an article skipped, and whether there was one."""
        before = [token.text for token in tokens[max(0, first - 2) : first]]
        has_article = before[-1:] == ["the"]
        before = before[:-1] if has_article else before
        return (before[-1].lower() if before else ""), has_article

    def _is_place(self, run: Sequence[_Token], preposition: str, *, has_article: bool) -> bool:
        words = [token.text for token in run]
        if not words or any(word in self.sets["no_sites"] or word in self.titles for word in words):
            return False
        if any(
            CAPITALS.search(word) or not word.isalpha() or word in self.heads for word in words if word not in LINKS
        ):
            return False
        is_scope = words[-1] in self.sets["regions"] or " ".join(words) in self.sets["seats"]
        if is_scope or self._is_actor(run) or self._is_body(run):
            return False
        has_noun = bool({words[0], words[-1]} & self.sets["site_nouns"])
        return has_noun or (not has_article and preposition != "at" and len(words) <= len(("Rio", "de", "Janeiro")))

    def _listed_sites(self, text: str) -> Iterator[Anchor]:
        for pattern in (self.known_sites, self.site_class):
            for match in pattern.matches(text):
                if not POSSESSIVE.fullmatch(match["name"]):
                    yield Anchor(match["name"])


def _with_letters(name: Sequence[_Token], last: int) -> int:
    """The place of the letters in brackets that only capitalised words part from the end of a name, or that end."""
    for i in range(last + 1, len(name)):
        if LETTERS.fullmatch(name[i].text):
            return i
        if not name[i].is_capital:
            break
    return last


def _has_tail(run: Sequence[_Token]) -> bool:
    return any(token.text in TAIL_OPENERS for token in run)


def _is_numbered(name: Sequence[_Token], i: int) -> bool:
    """Whether "and" stands between two numbers: "Resolutions 5 and 7"."""
    return i + 1 < len(name) and all(NUMBER.fullmatch(name[j].text) for j in (i - 1, i + 1))


def _split_places(run: Sequence[_Token]) -> list[Sequence[_Token]]:
    """A run at each "and"."""
    places, begin = [], 0
    for i, token in enumerate(run):
        if token.text == "and":
            places.append(run[begin:i])
            begin = i + 1
    return [*places, run[begin:]]


def _runs(tokens: Sequence[_Token], stops: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Begin and end of each run of capitalised words that links hold together; a month ends it."""
    i = 0
    while i < len(tokens):
        if not tokens[i].is_capital:
            i += 1
            continue
        end = i + 1
        while end < min(len(tokens), i + _LONGEST_RUN):
            step = _step(tokens, end, stops)
            if not step:
                break
            end += step
        yield i, end
        i = end


def _step(tokens: Sequence[_Token], end: int, stops: frozenset[str]) -> int:
    """How many tokens the next capitalised word lies ahead, links included; 0 where the run ends."""
    if tokens[end].text in stops:
        return 0
    if tokens[end].is_capital or (NUMBER.fullmatch(tokens[end].text) and tokens[end - 1].text[0].isupper()):
        return 1
    ahead = [token.text for token in tokens[end : end + 3]]
    if len(ahead) > 1 and ahead[0] in LINKS | BOUND_LINKS:
        is_number = NUMBER.fullmatch(ahead[1]) and ahead[0] == "and" and NUMBER.fullmatch(tokens[end - 1].text)
        if (tokens[end + 1].is_capital and ahead[1] not in stops) or is_number:
            return 2
        if ahead[1] == "the" and ahead[0] in TAIL_OPENERS and len(ahead) > _MOST_LINKS and tokens[end + 2].is_capital:
            return 3
    return 0


def _named_once(anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Each name once; one that is also named without pointing is no pointer."""
    plain = {anchor.text for anchor in anchors if not anchor.pointer}
    return _unique([anchor for anchor in anchors if not anchor.pointer or anchor.text not in plain])


def _unique(anchors: Iterator[Anchor] | Sequence[Anchor]) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(anchors))


def make_name_finder(lexicon: Lexicon, settings: ExtractionSettings) -> NameFinder:
    """The finder for a lexicon's nouns and actors."""
    words = lexicon.anchors
    heads = {noun.split()[-1]: "mechanism" for noun in words.mechanisms}
    heads |= {noun.split()[-1]: "instrument" for noun in words.instruments}
    sets = {name: frozenset(getattr(words, name)) for name in _SETS}
    finder = NameFinder(
        heads=heads,
        heads_by_word=_by_first_word(heads),
        actors=names_of_actors(lexicon),
        parties=_forms_of(lexicon, {"state", "group"}),
        known=_known(words.known),
        short_names={},
        known_sites=_listed(site(any_of(words.known_sites)), words.known_sites),
        site_class=_listed(site_of_class(any_of(words.site_classes)), words.site_classes),
        pointer=re.compile(rf"(?<![\w-])(?:{any_of(words.pointers)})(?!\w)", re.IGNORECASE),
        titles=frozenset(word for title in lexicon.titles for word in title.split()),
        sets=sets,
        settings=settings,
    )
    short = dict(_short_names(finder, lexicon.names))
    return replace(finder, short_names=short, known=_known([*words.known, *short]))


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    filed: dict[str, list[str]] = {}
    for name in names:
        filed.setdefault(first_word(name), []).append(name)
    return filed


def _short_names(finder: NameFinder, names: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The letters that stand for a name, with the kind of the name: the lexicon knows what IPEF is short for."""
    for forms in names:
        found = [finder.find(form) for form in forms]
        kinds = ["instrument" for names in found if names.instruments] + ["mechanism" for n in found if n.mechanisms]
        yield from ((form, kinds[0]) for form in forms if kinds and SHORT.fullmatch(form))


def _known(names: Collection[str]) -> _Listed:
    """Names of a list, in which "#" stands for digits."""
    forms = (re.escape(name).replace(re.escape("#"), r"\d{1,3}") for name in names)
    body = "|".join(sorted(forms, key=len, reverse=True)) or "(?!)"
    return _listed(rf"(?<![\w-])(?:{body})(?![\w-])", names)


def _listed(pattern: str, names: Iterable[str]) -> _Listed:
    known = tuple(names)
    numbered = tuple(name.partition("#")[0] for name in known if "#" in name)
    return _Listed(re.compile(pattern), frozenset(first_word(name) for name in known if "#" not in name), numbered)


def _forms_of(lexicon: Lexicon, kinds: set[str]) -> Phrases:
    named = ((a.id, form) for a in lexicon.actors if a.kind in kinds for form in a.forms)
    return compile_phrases(named, ignore_case=False)
