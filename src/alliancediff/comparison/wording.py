"""The small edits of a formula that was kept: another name, a qualifier gone, a word added. They often matter most.

A note is made only where the change is short and the words around it were kept, so that it was the wording that
somebody changed, and not the writer. What the axes of a verdict tell already (the predicate, amounts, dates), who
speaks, and words that say nothing about an object are left out. The wording of a digest or a press text is its
writer's, so there only other names and qualifiers count.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.comparison.redline import Run, Token, redliner
from alliancediff.language.english.wording import ABBREVIATION, COMPARED_WORD, JOINTS, LOOSE, MARKED, WORD_GAP, opener
from alliancediff.language.folding import plain, same_word
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import Commitment, ComparisonSettings, WordingKind, WordingNote

_AROUND = 5
"""Kept words that are shown on either side."""
_SAME_STEM = 4
"""Letters that two forms of a word share: "China" and "Chinese"."""
_OF_THE_REST = {WordingKind.PHRASE, WordingKind.MEMBER, WordingKind.NAME}
"""Edits that say nothing where a clause opens or its predicate stands: another subject, another verb."""
_OF_REPORTERS = {WordingKind.ALIAS, WordingKind.QUALIFIER}


@dataclass(frozen=True, slots=True)
class Wordings:
    """Finds the small edits between two clauses with the words of one lexicon."""

    names: Mapping[str, str]
    forms: Mapping[str, tuple[str, ...]]
    kinds: Mapping[WordingKind, frozenset[str]]
    formula: frozenset[str]
    speech: frozenset[str]
    function_words: frozenset[str]
    conditions: re.Pattern[str]
    qualifiers: re.Pattern[str]
    settings: ComparisonSettings

    def notes(
        self, earlier: Commitment, later: Commitment, runs: Sequence[Run], *, is_paraphrase: bool
    ) -> tuple[WordingNote, ...]:
        """The small edits among the runs of a redline, smallest first.

        Args:
            earlier: the clause of the earlier statement.
            later: that of the later one.
            runs: the redline from one to the other.
            is_paraphrase: whether either text is a digest or a press text.
        """
        predicates = frozenset(_split(earlier.predicate)), frozenset(_split(later.predicate))
        speakers = self._speakers({*earlier.bearers} & {*later.bearers})
        told = (self._told(earlier) | speakers, self._told(later) | speakers)
        parts = [part for run in runs for part in self._parts(run)]
        rest = [n for n, part in enumerate(parts) if not self._is_told(part, told) and not part.op.startswith("move")]
        framing = {n for n in rest if self._is_opening(parts, n) or self._holds_predicate(parts[n], predicates)}
        made = [
            note for n in rest for note in self._note(parts, n) if note.kind not in _OF_THE_REST or n not in framing
        ]
        kept = [note for note in made if not is_paraphrase or note.kind in _OF_REPORTERS]
        return tuple(sorted(kept, key=lambda note: note.share))

    def _note(self, runs: Sequence[Run], number: int) -> Iterator[WordingNote]:
        run = runs[number]
        before, after = _kept(runs[max(0, number - 2) : number][::-1]), _kept(runs[number + 1 : number + 3])
        changed = self._changed(run)
        kept = sum(_words(other.later) for other in runs if other.op == "equal")
        kind = self._kind(run)
        if run.op != "equal" and _is_small(changed, kept, (*before, *after), kind, self.settings):
            yield WordingNote(
                kind=kind,
                earlier=_plain(run.earlier) if self._content(run.earlier) else "",
                later=_plain(run.later) if self._content(run.later) else "",
                before=" ".join(_text(before[-_AROUND:]).split()).lstrip(LOOSE),
                after=" ".join(_text(after[:_AROUND]).split()).rstrip(LOOSE),
                share=round(changed / (changed + kept), 4),
            )

    def _is_opening(self, runs: Sequence[Run], number: int) -> bool:
        """Whether nothing was kept before a change but words that say nothing about an object: "The leaders"."""
        before = [word for run in runs[:number] if run.op == "equal" for word in self._content(run.later)]
        return _is_within(before, self.formula | self.speech)

    def _holds_predicate(self, run: Run, predicates: tuple[frozenset[str], frozenset[str]]) -> bool:
        """Whether a change goes over words of a predicate, so that the force axis tells it."""
        sides = [set(self._content(tokens)) for tokens in (run.earlier, run.later)]
        return any(side & predicate for side, predicate in zip(sides, predicates, strict=True))

    def _told(self, commitment: Commitment) -> frozenset[str]:
        """Words of a clause that an axis of the verdict speaks of: its predicate, its amounts and its dates."""
        slots = commitment.slots
        texts = [commitment.predicate, *(anchor.text for anchor in slots.amounts + slots.deadlines)]
        return frozenset(word for text in texts for word in _split(text))

    def _is_told(self, run: Run, told: tuple[frozenset[str], frozenset[str]]) -> bool:
        """Whether a change is a matter of other axes, of who speaks, of spelling or of words without an object."""
        sides = [self._content(tokens) for tokens in (run.earlier, run.later)]
        if any(self._modifies(side) for side in sides if side):
            return False
        if not any(sides) or _are_spellings(*sides) or self._is_one_name(run):
            return True
        silent = self.formula | self.speech
        return all(_is_within(side, known | silent) for side, known in zip(sides, told, strict=True))

    def _is_one_name(self, run: Run) -> bool:
        """Whether both sides are the same name, in full and abbreviated, or so alike that the form means nothing."""
        texts = [_text(tokens).strip(LOOSE) for tokens in (run.earlier, run.later)]
        names = [self._name(text) for text in texts]
        is_short = all(texts) and (_is_short_for(*texts) or _is_short_for(*texts[::-1]))
        if is_short or names[0] is None or names[1] is None:
            return is_short
        return names[0][1] == names[1][1] and not _is_alias(names[0][0], names[1][0])

    def _parts(self, run: Run) -> Iterator[Run]:
        """A change cut in two behind a name that took the place of another at its beginning."""
        if run.op == "replace" and len(run.earlier) + len(run.later) > 2:  # noqa: PLR2004
            texts = [_text(side[:1]) for side in (run.earlier, run.later)]
            names = [self._name(text) for text in texts]
            if names[0] and names[1] and (names[0][1] == names[1][1] or self._renamed(texts)):
                yield Run("replace", run.earlier[:1], run.later[:1])
                run = Run(run.op, run.earlier[1:], run.later[1:])
        yield run

    def _speakers(self, bearers: Iterable[str]) -> frozenset[str]:
        """Words of the names of those who are bound on both sides; who joins or leaves them is told."""
        forms = (form for bearer in bearers for form in self.forms.get(bearer, (bearer,)))
        return frozenset(word for form in forms for word in _split(form))

    def _kind(self, run: Run) -> WordingKind:
        sides = [self._content(tokens) for tokens in (run.earlier, run.later)]
        texts = [_text(tokens) for tokens in (run.earlier, run.later)]
        filled = [number for number in (0, 1) if sides[number]]
        if all(sides) and (kind := self._renamed(texts)):
            return kind
        if all(self.qualifiers.match(plain(texts[number]).text) for number in filled):
            return WordingKind.QUALIFIER
        if all(self.conditions.match(plain(texts[number]).text) for number in filled):
            return WordingKind.CONDITION
        modifiers = {self._modifies(sides[number]) for number in filled}
        if len(modifiers) == 1 and (kind := modifiers.pop()):
            return kind
        return WordingKind.MEMBER if len(filled) == 1 and self._is_member(texts[filled[0]]) else WordingKind.PHRASE

    def _renamed(self, texts: Sequence[str]) -> WordingKind | None:
        """Whether a name took the place of another: of the same thing, or of another thing.

        In a phrase, such as "disarmament of" a country or a region, that it is the same thing is what may be contested.
        """
        one, two = (self._name(text) for text in texts)
        if one is None or two is None:
            return None
        if one[1] != two[1]:
            return WordingKind.NAME
        if not _is_alias(one[0], two[0]):
            return None
        return WordingKind.ALIAS if one[0][0].isupper() and two[0][0].isupper() else WordingKind.NAME

    def _name(self, text: str) -> tuple[str, str] | None:
        """A text that is a name and nothing else, with the name that stands for all its forms."""
        words = text.strip(LOOSE).split()
        while len(words) > 1 and words[0].lower() in self.function_words:
            words = words[1:]
        bare = " ".join(words)
        canonical = self.names.get(_key(bare))
        return (bare, canonical) if canonical else None

    def _modifies(self, words: Sequence[str]) -> WordingKind | None:
        return next((kind for kind, known in self.kinds.items() if words and set(words) <= known), None)

    def _is_member(self, text: str) -> bool:
        """Whether an addition or cut is a row of names, or is short and hangs on to a list by its comma or "and"."""
        parts = [part for part in JOINTS.split(text.strip(LOOSE)) if part.strip(LOOSE)]
        is_short = len(text.split()) <= self.settings.edit_member + len(parts)
        return all(self._name(part) for part in parts) or (bool(MARKED.search(text)) and is_short)

    def _changed(self, run: Run) -> int:
        """Words of content that are not on both sides of a change; at least one."""
        one, two = (Counter(self._content(tokens)) for tokens in (run.earlier, run.later))
        return max((one - two).total(), (two - one).total(), 1)

    def _content(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The words that say something; "(IPEF)" after a name only abbreviates it."""
        words = _split(ABBREVIATION.sub("", _text(tokens)))
        return tuple(word for word in words if word not in self.function_words)


def _is_within(words: Iterable[str], known: frozenset[str]) -> bool:
    """Whether all words are known; bare numbers count paragraphs, or are told by the amounts."""
    return all(word in known or word.isdigit() for word in words)


def _is_alias(one: str, two: str) -> bool:
    """Whether two forms of a name differ by more than inflection, abbreviation or a title of a person."""
    if not (any(c.isupper() for c in one) and any(c.isupper() for c in two)):
        return False
    if one[:_SAME_STEM].lower() == two[:_SAME_STEM].lower() and len(one.split()) == len(two.split()) == 1:
        return False
    return not (_is_short_for(one, two) or _is_short_for(two, one) or _is_inside(one, two))


def _is_short_for(short: str, name: str) -> bool:
    """As "DPRK" for "Democratic People's Republic of Korea", "MCAS North" for "Marine Corps Air Station North"."""
    words = WORD_GAP.split(name)
    rows = (words, [w for w in words if w[:1].isupper()], [w for w in words if len(w) >= _SAME_STEM])
    initials = {"".join(word[:1].lower() for word in row) for row in rows}
    known = {word.lower() for word in words}
    return all(
        word.lower() in known or (word[-1:].isupper() and any(_letters(word) in row for row in initials))
        for word in WORD_GAP.split(short)
    )


def _letters(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())


def _is_inside(one: str, two: str) -> bool:
    """Whether one form is the other with words left out: "Mutual Security Treaty" in "Treaty of Mutual Security"."""
    sides = [{same_word(word) for word in _split(name)} for name in (one, two)]
    return sides[0] <= sides[1] or sides[1] <= sides[0]


def _is_small(
    changed: int, kept: int, around: Sequence[Token], kind: WordingKind, settings: ComparisonSettings
) -> bool:
    """Whether few words changed in a clause, beside many that were kept."""
    is_long = kind in {WordingKind.QUALIFIER, WordingKind.CONDITION}
    most = settings.edit_qualifier_words if is_long else settings.edit_words
    beside, content = _words(around), sum(token.content for token in around)
    return (
        changed <= most
        and changed < settings.edit_share * (changed + kept)
        and beside >= settings.edit_around
        and content >= settings.edit_around // 2
    )


def _kept(runs: Iterable[Run]) -> tuple[Token, ...]:
    """The nearest of these that was kept; a change beside a change shares its surroundings."""
    return next((run.later for run in runs if run.op == "equal"), ())


def _words(tokens: Iterable[Token]) -> int:
    return sum(token.words for token in tokens)


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)


def _plain(tokens: Sequence[Token]) -> str:
    """Words on one line, without marks at the ends."""
    return " ".join(_text(tokens).split()).strip(LOOSE)


def _key(name: str) -> str:
    return " ".join(plain(name).text.lower().split())


def _split(text: str) -> tuple[str, ...]:
    return tuple(COMPARED_WORD.findall(plain(text).text.lower()))


def _are_spellings(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether words differ by inflection, hyphens and gaps only: "space flight" and "spaceflight"."""
    sides = [[word.replace("-", "") for word in words] for words in (one, two)]
    stems = ["".join(map(same_word, words)) for words in sides]
    return "".join(sides[0]) == "".join(sides[1]) or stems[0] == stems[1]


@lru_cache(maxsize=16)
def wordings(lexicon: Lexicon, settings: ComparisonSettings) -> Wordings:
    """The finder of a lexicon, compiled once."""
    lexicon = in_plain_writing(lexicon)
    modifiers = lexicon.modifiers
    kinds = {WordingKind.BOOSTER: modifiers.boosters, WordingKind.HEDGE: modifiers.hedges}
    speech = {word for form in (*lexicon.joint, *lexicon.titles) for word in _split(form)}
    return Wordings(
        names=_names(lexicon),
        forms={actor.id: actor.forms for actor in lexicon.actors},
        kinds={kind: frozenset(w for phrase in phrases for w in _split(phrase)) for kind, phrases in kinds.items()},
        formula=lexicon.formula,
        speech=frozenset(speech | set(lexicon.grammar.connectives)),
        function_words=redliner(lexicon, settings).function_words,
        conditions=_openers(modifiers.conditions),
        qualifiers=_openers(lexicon.grammar.qualifiers),
        settings=settings,
    )


def _openers(phrases: Iterable[str]) -> re.Pattern[str]:
    body = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(opener(body), re.IGNORECASE)


def _names(lexicon: Lexicon) -> dict[str, str]:
    """Each form of a name, in lower case, with one name for all its forms; a list of places holds many names."""
    lists = [*(line.names for line in lexicon.lines if line.names), *lexicon.names]
    found = {_key(form): forms[0] for forms in lists for form in forms}
    for actor in lexicon.actors:
        found |= {_key(form): form if actor.kind == "place" else actor.id for form in actor.forms}
    return found
