"""Finding heads: every place in a unit where a predicate of the lexicon could begin a clause."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.language.english import clauses, verbs
from alliancediff.language.english.verbs import (
    AUXILIARY,
    CONTINUED,
    DO,
    GAP,
    HAVE,
    INSERT,
    MODALS,
    MONTH_MAY,
    WIDE_GAP,
    WORD,
)
from alliancediff.lexicon import Act, Complement, Grammar, Lexicon, Predicate
from alliancediff.models import CommitmentKind

_GAPS = {"~": GAP, "~~": WIDE_GAP}


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
    """A predicate found at `start` to `end` (its auxiliaries included), matched words from `core` on."""

    start: int
    core: int
    end: int
    form: Form
    predicate: Predicate

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


@dataclass(frozen=True, slots=True)
class PredicateFinder:
    """Compiled predicates and act verbs, by the word they begin with.

    `unchanged` are verbs whose participle is their base: "have set".
    """

    by_word: dict[str, tuple[tuple[re.Pattern[str], int, Predicate], ...]]
    word_forms: dict[str, Form]
    adverb: re.Pattern[str]
    next_word: re.Pattern[str]
    complements: tuple[tuple[re.Pattern[str], Complement], ...]
    sentence: SentencePatterns
    participles: frozenset[str]
    unchanged: frozenset[str]
    no_verbs: Phrases
    adjectives: frozenset[str]
    carried: tuple[tuple[re.Pattern[str], Predicate], ...]
    extension: re.Pattern[str]

    def candidates(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Head]:
        """Every head that a text could hold between two places, left to right and never overlapping.

        The longest match at a place wins, and of two of one length the one whose pattern says more.
        """
        reached = 0
        stop = len(text) if end is None else end
        closed = [match.span() for _, match in self.no_verbs.find(text, start, stop)]
        for word in WORD.finditer(text, start, stop):
            is_closed = any(start <= word.start() < end for start, end in closed)
            if word.start() < reached or is_closed or _is_name(text, word):
                continue
            matches = [
                (p.match(text, word.start(), stop), rank, entry)
                for p, rank, entry in self.by_word.get(word.group().lower(), ())
            ]
            found = [(m.end(), rank, entry) for m, rank, entry in matches if m]
            if found:
                end, _, predicate = max(found, key=lambda match: match[:2])
                yield self._head(text, word, end, predicate)
                reached = end

    def carried_heads(self, text: str, start: int, end: int) -> Iterator[Head]:
        """Nouns that carry a promise ("decision to") between two places of a text, left to right."""
        found = [(m, entry) for pattern, entry in self.carried for m in pattern.finditer(text, start, end)]
        for match, entry in sorted(found, key=lambda pair: pair[0].start()):
            yield Head(match.start(), match.start(), match.end(), Form.OTHER, entry)

    def _head(self, text: str, word: re.Match[str], end: int, predicate: Predicate) -> Head:
        core = word.start()
        form = self.word_forms.get(word.group().lower(), Form.OTHER)
        before = self.without_adverbs(text[max(0, core - _LOOK_BACK) : core])
        auxiliary = AUXILIARY.search(before)
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
        return self.adverb.sub("", before)

    def complement(self, text: str, end: int) -> tuple[Complement | None, int]:
        """The complement rule that holds after a head or its "continue to", and where the words it matched end."""
        skipped = CONTINUED.match(text, end)
        starts = {end, skipped.end() if skipped else end}
        tried = ((pattern.match(text, at), rule) for pattern, rule in self.complements for at in starts)
        found = [(match.end(), rule) for match, rule in tried if match]
        if not found:
            return None, end
        stop, rule = max(found, key=lambda pair: pair[0])
        return rule, stop


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word is written as a name: "the United States" does not state anything."""
    if MONTH_MAY.match(text, word.start()) or text.rfind("[", 0, word.start()) > text.rfind("]", 0, word.start()):
        return True
    return word.group().istitle() and bool(text[: word.start()].strip(" \t\n\"“‘'([*•-–—0123456789.)"))


def make_predicate_finder(lexicon: Lexicon) -> PredicateFinder:
    """The finder for a lexicon's predicates, act verbs and complements."""
    words = "|".join(re.escape(adverb) for adverb in lexicon.modifiers.adverbs)
    adverb = verbs.adverb(words)
    compiler = _Compiler(lexicon, adverb)
    for predicate in lexicon.predicates:
        for pattern in predicate.patterns:
            compiler.add(pattern, predicate)
    for act in lexicon.act_groups:
        for verb in act.verbs:
            if lexicon.acts[verb] is act.stage:
                compiler.add("{" + verb + "}", _as_predicate(verb, act))
    return PredicateFinder(
        by_word={word: tuple(entries) for word, entries in compiler.by_word.items()},
        word_forms=compiler.word_forms,
        adverb=re.compile(rf"(?<!\w){adverb}+$", re.IGNORECASE),
        next_word=re.compile(rf"\s+{adverb}*[\w’'-]+", re.IGNORECASE),
        complements=tuple((compiler.complement(rule.words), rule) for rule in lexicon.complements),
        no_verbs=compile_phrases(("", phrase) for phrase in lexicon.no_verbs),
        sentence=_sentence_patterns(lexicon.grammar, lexicon.anchors.months),
        participles=frozenset(forms[2] for forms in lexicon.irregular.values() if forms[1] != forms[2]),
        unchanged=frozenset(base for base, forms in lexicon.irregular.items() if base == forms[2]),
        adjectives=lexicon.adjectives,
        carried=tuple(compiler.carried),
        extension=compiler.opening(lexicon.extensions),
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


class _Compiler:
    """Turns the lexicon's pattern language into regular expressions, filed under their first words."""

    def __init__(self, lexicon: Lexicon, adverb: str) -> None:
        self._lexicon, self._adverb = lexicon, adverb
        self.by_word: dict[str, list[tuple[re.Pattern[str], int, Predicate]]] = {}
        self.word_forms: dict[str, Form] = dict.fromkeys(MODALS, Form.MODAL)
        self.carried: list[tuple[re.Pattern[str], Predicate]] = []

    def add(self, pattern: str, predicate: Predicate) -> None:
        """File a pattern under its first words; a noun that carries a promise is no head, and is kept apart."""
        compiled = re.compile(self._expression(_tokens(pattern)), re.IGNORECASE)
        if predicate.is_carried:
            self.carried.append((compiled, predicate))
            return
        rank = len(_tokens(pattern))
        for word in self._first_words(pattern):
            self.by_word.setdefault(word, []).append((compiled, rank, predicate))

    def complement(self, words: Sequence[str]) -> re.Pattern[str]:
        body = "|".join(self._expression(_tokens(word)) for word in words)
        return re.compile(rf"\s*{self._adverb}*(?:to\s+{self._adverb}*)?(?:{body})", re.IGNORECASE)

    def opening(self, patterns: Sequence[str]) -> re.Pattern[str]:
        """Any of these at the beginning of a unit, after a bullet or a number."""
        body = "|".join(self._expression(_tokens(pattern)) for pattern in patterns)
        return re.compile(rf"[\W\d]*(?:{body})", re.IGNORECASE)

    def _expression(self, tokens: Sequence[str]) -> str:
        parts = [self._token(tokens[0])]
        for previous, token in itertools.pairwise(tokens):
            if token in _GAPS:
                parts.append(_GAPS[token])
            elif previous in _GAPS:
                parts.append(rf"\s+{self._token(token)}")
            else:
                insert = INSERT if token in {"to", "that"} else ""
                parts.append(rf"{insert}\s+{self._adverb}*{self._token(token)}")
        return "(?<!\\w)" + "".join(parts) + "(?!\\w)"

    def _token(self, token: str) -> str:
        if token == "~ing":  # noqa: S105
            return r"\w+ing"
        if not token.startswith("{"):
            return re.escape(token)
        return "(?:" + "|".join(re.escape(f) for f in self._all_forms(token)) + ")"

    def _all_forms(self, token: str) -> list[str]:
        forms = {form for verb in token.strip("{}").split("|") for form in self._forms(verb)}
        return sorted(forms, key=lambda form: (-len(form), form))

    def _forms(self, verb: str) -> tuple[str, ...]:
        if verb == "be":
            return verbs.FORMS_OF_BE
        base, third, past, participle, gerund = self._lexicon.forms(verb)
        for form, name in (
            (base, Form.BASE),
            (third, Form.THIRD),
            (gerund, Form.GERUND),
            (participle, Form.PAST),
            (past, Form.PAST),
        ):
            first = form.split()[0]
            self.word_forms.setdefault(first, name)
        return base, third, past, participle, gerund

    def _first_words(self, pattern: str) -> set[str]:
        first = _tokens(pattern)[0]
        if first.startswith("{"):
            return {form.split()[0].lstrip("’'") for form in self._all_forms(first)}
        return {first}


def _tokens(pattern: str) -> list[str]:
    return re.findall(r"\{[^}]*\}|\S+", pattern)
