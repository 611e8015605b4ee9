"""Finding heads: every place in a unit where a predicate of the lexicon could begin a clause."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from alliancediff.extraction.chunks import Adverbs, Chunks, cut
from alliancediff.extraction.patterns import Forms, Pattern, PatternIndex, read_pattern, tokens_of
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.written import folded, is_word, written
from alliancediff.language.english import clauses, verbs
from alliancediff.language.english.verbs import AUXILIARY, AUXILIARY_ENDS, CONTINUED, DO, HAVE, MODALS, MONTH_MAY, WORD
from alliancediff.lexicon import Act, Complement, Grammar, Lexicon, Predicate
from alliancediff.models import CommitmentKind

_RUN = re.compile(r"\w+")
_WITHIN = re.compile(r"[\w’'-]{2}")
"""Two characters between which no word ends."""
_BULLET = re.compile(r"[\W\d]*")
_LOOK_BACK = 80
"""Characters before a word in which its auxiliaries stand."""


class Form(StrEnum):
    """The form in which a head stands; it decides what may stand around it."""

    MODAL = "modal"
    BASE = "base"
    THIRD = "third"
    PAST = "past"
    GERUND = "gerund"
    PERFECT = "perfect"
    PROGRESSIVE = "progressive"
    PASSIVE = "passive"
    OTHER = "other"

    @property
    def is_finite(self) -> bool:
        """True for a form that can carry a sentence without help."""
        return self in {Form.MODAL, Form.PERFECT, Form.PROGRESSIVE, Form.PASSIVE, Form.OTHER}


@dataclass(frozen=True, slots=True)
class Head:
    """A predicate found at `start` to `end` (its auxiliaries included), matched words from `core` on.

    `shared` are the words of the head before it that it stands under: "will" of "run it" in "will build a pier and run
    it".
    """

    start: int
    core: int
    end: int
    form: Form
    predicate: Predicate
    shared: str = ""

    @property
    def needs_verb(self) -> bool:
        """True where a verb must follow ("intend to"): such words are no noun, whoever stands before them."""
        return self.predicate.complement == "act" and self.predicate.kind is CommitmentKind.UNDERTAKING


@dataclass(frozen=True, slots=True)
class SentencePatterns:
    """What stands around clauses, compiled from the lexicon's grammar words.

    `introduction` is a phrase before the sentence proper, `date` a date there, `plural_subject` ends with those who
    speak, and `means` is where a list stops naming goals.
    """

    introduction: re.Pattern[str]
    date: re.Pattern[str]
    plural_subject: re.Pattern[str]
    means: re.Pattern[str]


@dataclass(slots=True)
class Beginning:
    """What may begin with a word: the predicate that the word alone is, and patterns that go on after it.

    The patterns are read when a text holds the word, each with the words of which the text must then hold one.
    """

    alone: Predicate | None = None
    unread: list[tuple[str, Predicate]] = field(default_factory=list)
    longer: list[tuple[frozenset[str], Pattern, Predicate]] = field(default_factory=list)

    def read(self, forms: Forms) -> "Beginning":
        """The same with all patterns read."""
        for text, predicate in self.unread:
            pattern = read_pattern(text, forms)
            self.longer.append((pattern.needs, pattern, predicate))
        self.unread.clear()
        return self

    def longest(self, chunks: Chunks, words: frozenset[str], start: int, end: int) -> tuple[int, Predicate | None]:
        """The predicate that reaches farthest from a word, the one that says most of several, and where it ends."""
        if start and is_word(chunks.lower[start - 1]):
            return end, None
        best, reached = self.alone, (end, 1)
        if not self.longer:
            return end, best
        number = chunks.number_at(start)
        following = chunks.bare_word(number + 1)
        for needs, pattern, predicate in self.longer:
            is_next = not following or pattern.follows is None or following in pattern.follows
            if is_next and not (needs and needs.isdisjoint(words)):
                stop = pattern.end_at(chunks, number, start)
                if (stop, pattern.rank) > reached or (best is None and stop >= 0):
                    best, reached = predicate, (stop, pattern.rank)
        return reached[0], best


@dataclass(frozen=True, slots=True, eq=False)
class PredicateFinder:
    """Predicates and act verbs, filed by the words that they begin with.

    `unchanged` are verbs whose participle is their base: "have set". `last_words` are endings of all adverbs.
    """

    by_word: Mapping[str, Beginning]
    forms: Forms
    word_forms: Mapping[str, Form]
    adverbs: Adverbs
    adverb: re.Pattern[str]
    last_words: tuple[str, ...]
    next_word: re.Pattern[str]
    complements: PatternIndex[Complement]
    sentence: SentencePatterns
    participles: frozenset[str]
    unchanged: frozenset[str]
    no_verbs: Phrases
    adjectives: frozenset[str]
    carried: PatternIndex[Predicate]
    extensions: PatternIndex[None]
    plain_verbs: frozenset[str]

    def is_base(self, word: str) -> bool:
        """Whether a word in lower case is the base form of a verb that the lexicon knows."""
        return self.word_forms.get(word) is Form.BASE or word in self.plain_verbs

    def candidates(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Head]:
        """Every head that a text could hold between two places, left to right and never overlapping.

        The longest match at a place wins, and of two of one length the one whose pattern says more.
        """
        reached = start
        text = text if end is None else text[:end]
        heads = _heads(self, text, start if _is_within_word(text, start) else 0)
        closed = self.no_verbs.find(text, start) if heads and heads[-1].core >= start else ()
        for head in heads:
            if head.core >= reached and not any(begin <= head.core < stop for _, begin, stop in closed):
                yield head
                reached = head.end

    def heads(self, text: str, start: int) -> Iterator[Head]:
        """The head at each word from a place on, whether or not it lies in another one."""
        chunks = cut(text, self.adverbs)
        words = written(text).words
        by_word = self.by_word
        for word in WORD.finditer(text, start):
            if (filed := by_word.get(word.group().lower())) and not _is_name(text, word):
                end, predicate = (filed.read(self.forms) if filed.unread else filed).longest(
                    chunks, words, word.start(), word.end()
                )
                if predicate:
                    yield self._head(text, word, end, predicate)

    def carried_heads(self, text: str, start: int, end: int) -> Iterator[Head]:
        """Nouns that carry a promise ("decision to") between two places of a text, left to right."""
        if not self.carried.is_worthwhile(written(text).words):
            return
        reached: dict[int, int] = {}
        chunks = cut(text[:end], self.adverbs)
        for run in _RUN.finditer(chunks.lower, start):
            for order, predicate, stop in self.carried.at(chunks, run.start()):
                if run.start() >= reached.get(order, 0):
                    reached[order] = stop
                    yield Head(run.start(), run.start(), stop, Form.OTHER, predicate)

    def _head(self, text: str, word: re.Match[str], end: int, predicate: Predicate) -> Head:
        core = word.start()
        form = self.word_forms.get(word.group().lower(), Form.OTHER)
        before = self.without_adverbs(text[max(0, core - _LOOK_BACK) : core])
        auxiliary = AUXILIARY.search(before) if folded(before.rstrip()).endswith(AUXILIARY_ENDS) else None
        if auxiliary and form is Form.BASE and DO.search(auxiliary.group()):
            return Head(max(0, core - _LOOK_BACK) + auxiliary.start(), core, end, form, predicate)
        if auxiliary and word.group().lower() in self.unchanged:
            form = Form.PAST
        if not auxiliary or form not in {Form.PAST, Form.GERUND}:
            return Head(core, core, end, form, predicate)
        start = auxiliary.start()
        earlier = AUXILIARY.search(before[:start])
        start = max(0, core - _LOOK_BACK) + (earlier.start() if earlier else start)
        is_perfect = HAVE.search(auxiliary.group()) is not None
        form = Form.PROGRESSIVE if form is Form.GERUND else Form.PERFECT if is_perfect else Form.PASSIVE
        return Head(start, core, end, form, predicate)

    def without_adverbs(self, before: str) -> str:
        """Text up to a head, its trailing adverbs removed, white space kept at the end."""
        return self.adverb.sub("", before) if folded(before.rstrip()).endswith(self.last_words) else before

    def complement(self, text: str, end: int) -> tuple[Complement | None, int]:
        """The complement rule that holds after a head or its "continue to", and where the words it matched end."""
        skipped = CONTINUED.match(text, end)
        starts = (end, skipped.end()) if skipped and skipped.end() != end else (end,)
        found = [match for start in starts for match in self._complements_at(text, start)]
        if not found:
            return None, end
        _, stop, rule = max(found, key=lambda match: (match[1], -match[0]))
        return rule, stop

    def _complements_at(self, text: str, start: int) -> Iterator[tuple[int, int, Complement]]:
        """Number, end and rule of each complement that stands at a place, after any adverbs and "to"."""
        chunks = cut(text, self.adverbs)
        done: set[str] = set()
        for number in self._after_to(chunks, start):
            for order, rule, stop in self.complements.at(chunks, chunks.starts[number]):
                if rule.id not in done:
                    done.add(rule.id)
                    yield order, stop, rule

    def _after_to(self, chunks: Chunks, start: int) -> Iterator[int]:
        """The pieces where a complement may begin: after most adverbs first, and after "to" before without."""
        opening = chunks.beginning(start)
        for number in chunks.after_adverbs(opening) if opening >= 0 else ():
            is_to = number < len(chunks.words) and chunks.words[number] == "to"
            yield from (n for n in chunks.after_adverbs(number + 1) if is_to and n < len(chunks.words))
            if number < len(chunks.words):
                yield number

    def is_extension(self, text: str) -> bool:
        """Whether a unit only spells out the line before it, after a bullet or a number: "This includes ..."."""
        if not self.extensions.is_worthwhile(written(text).words):
            return False
        opening = _BULLET.match(text)
        chunks = cut(text, self.adverbs)
        places = range(opening.end() if opening else 0, -1, -1)
        return any(True for place in places if place < len(text) for _ in self.extensions.at(chunks, place))


@lru_cache(maxsize=256)
def _heads(finder: PredicateFinder, text: str, start: int) -> tuple[Head, ...]:
    """The heads of a text, which is looked at more than once."""
    return tuple(finder.heads(text, start))


def _is_within_word(text: str, place: int) -> bool:
    """Whether a place cuts a word in two, so that another one begins there."""
    return bool(_WITHIN.match(text, place - 1)) if place else False


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word is written as a name: "the United States" does not state anything."""
    start = word.start()
    if "[" in text and text.rfind("[", max(0, start - _LOOK_BACK), start) > text.rfind("]", 0, start):
        return True
    is_in_brackets = text.startswith(")", word.end()) and text.endswith("(", 0, start)
    if is_in_brackets or MONTH_MAY.match(text, start):
        return True
    return word.group().istitle() and bool(text[:start].strip(" \t\n\"“‘'([*•-–—0123456789.)"))


def make_predicate_finder(lexicon: Lexicon) -> PredicateFinder:
    """The finder for a lexicon's predicates, act verbs and complements."""
    adverb = verbs.adverb("|".join(re.escape(adverb) for adverb in lexicon.modifiers.adverbs))
    forms = _VerbForms(lexicon)
    by_word, carried = _filed(lexicon, forms)
    return PredicateFinder(
        by_word=by_word,
        forms=forms.of,
        word_forms=forms.by_word,
        adverbs=Adverbs(lexicon.modifiers.adverbs),
        adverb=re.compile(rf"(?<!\w){adverb}+$", re.IGNORECASE),
        last_words=("ly", *(folded(adverb).split()[-1] for adverb in lexicon.modifiers.adverbs)),
        next_word=re.compile(rf"\s+{adverb}*[\w’'-]+", re.IGNORECASE),
        complements=PatternIndex(
            (read_pattern(word, forms.of), rule) for rule in lexicon.complements for word in rule.words
        ),
        no_verbs=compile_phrases(("", phrase) for phrase in lexicon.no_verbs),
        sentence=_sentence_patterns(lexicon.grammar, lexicon.anchors.months),
        participles=frozenset(forms[2] for forms in lexicon.irregular.values() if forms[1] != forms[2]),
        unchanged=frozenset(base for base, forms in lexicon.irregular.items() if base == forms[2]),
        adjectives=lexicon.adjectives,
        carried=carried,
        plain_verbs=lexicon.plain_verbs,
        extensions=PatternIndex((read_pattern(pattern, forms.of), None) for pattern in lexicon.extensions),
    )


def _filed(lexicon: Lexicon, forms: "_VerbForms") -> tuple[Mapping[str, Beginning], PatternIndex[Predicate]]:
    """Predicates and act verbs by first word; nouns that carry a promise are no heads, and are kept apart."""
    by_word: dict[str, Beginning] = {}
    carried: list[tuple[Pattern, Predicate]] = []
    for pattern, predicate in _patterns(lexicon):
        each = [forms.of(token) if token.startswith("{") else [token] for token in tokens_of(pattern)]
        if predicate.is_carried:
            carried.append((read_pattern(pattern, forms.of), predicate))
            continue
        for form in each[0]:
            _add(by_word, form, (pattern, predicate), is_whole=len(each) == 1)
    return by_word, PatternIndex(carried)


def _add(by_word: dict[str, Beginning], form: str, entry: tuple[str, Predicate], *, is_whole: bool) -> None:
    """File a pattern under the first word of a form that it begins with; of two that are this word the first counts."""
    word = form.split(maxsplit=1)[0].lstrip("’'")
    beginning = by_word.setdefault(word, Beginning())
    if is_whole and form == word:
        beginning.alone = beginning.alone or entry[1]
    elif beginning.unread[-1:] != [entry]:
        beginning.unread.append(entry)


def _patterns(lexicon: Lexicon) -> Iterator[tuple[str, Predicate]]:
    """Each pattern of a predicate, then each act verb."""
    yield from ((pattern, predicate) for predicate in lexicon.predicates for pattern in predicate.patterns)
    for act in lexicon.act_groups:
        yield from (
            ("{" + verb + "}", _as_predicate(verb, act)) for verb in act.verbs if lexicon.acts[verb] is act.stage
        )


def _sentence_patterns(grammar: Grammar, months: Sequence[str]) -> SentencePatterns:
    introductions, subjects, means = (
        "|".join(map(re.escape, words)) for words in (grammar.introductions, grammar.plural_subjects, grammar.means)
    )
    month = "|".join(map(re.escape, months))
    return SentencePatterns(
        date=re.compile(clauses.opening_date(month), re.IGNORECASE),
        introduction=re.compile(clauses.introduction(introductions), re.IGNORECASE),
        plural_subject=re.compile(clauses.plural_subject(subjects)),
        means=re.compile(rf"\b(?:{means})\b", re.IGNORECASE),
    )


def _as_predicate(verb: str, act: Act) -> Predicate:
    """An act verb as a predicate; without patterns of its own, since its tense decides what it says."""
    return Predicate(
        f"act-{verb}", CommitmentKind.REPORT, (), act.source, (), stage=act.stage, speech_act=act.speech_act
    )


def self_reference(documents: Sequence[str]) -> re.Pattern[str]:
    """The opening of a sentence about the text itself, by what texts call themselves: "This joint statement"."""
    return re.compile(clauses.this_document("|".join(map(re.escape, documents))), re.IGNORECASE)


class _VerbForms:
    """The forms of the verbs that patterns hold, and which form a word is: the first that it is read as counts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, list[str]] = {}
        self.by_word: dict[str, Form] = dict.fromkeys(MODALS, Form.MODAL)

    def of(self, token: str) -> list[str]:
        """All forms of the verbs in braces, longest first."""
        if token not in self._known:
            forms = {form for verb in token.strip("{}").split("|") for form in self._forms(verb)}
            self._known[token] = sorted(forms, key=lambda form: (-len(form), form))
        return self._known[token]

    def _forms(self, verb: str) -> tuple[str, ...]:
        if verb == "be":
            return verbs.FORMS_OF_BE
        base, third, past, participle, gerund = self._lexicon.forms(verb)
        named = (
            (base, Form.BASE),
            (third, Form.THIRD),
            (gerund, Form.GERUND),
            (participle, Form.PAST),
            (past, Form.PAST),
        )
        for form, name in named:
            self.by_word.setdefault(form.split()[0], name)
        return base, third, past, participle, gerund
