"""The words of two statements: which say something, which are rare, and which stand in one of them alone."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from alliancediff.alignment.normalisation import Normaliser, actor_token, normaliser
from alliancediff.alignment.rows.names import names_in, opens_sentence
from alliancediff.language.english.brief import LIGHT, MONTH_MAY, VERBAL
from alliancediff.language.folding import plain, same_word
from alliancediff.lexicon import Lexicon, in_plain_writing

_WORD = re.compile(
    r"[$€£¥]\s?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?(?:\+\d+|%)?\w*|(?:[A-Z]\w+-)*(?:[A-Z]\.){2,}(?:-\w+)*|[^\W_](?:[\w&/+-]|['](?=\w))*"
)
_PART = re.compile(r"[^\W_]+(?:\.\d+)?")
_AGAIN = 3
"""How often a person is named with a title who is taken for one of those who met."""
_LETTERS = 3
"""Of an abbreviation, the fewest that stand for one name alone."""
_SHORT = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")
_SURFACE = re.compile(r"[^\W\d_]+")
_LIGHT = frozenset(map(same_word, LIGHT))
_NUMERAL = re.compile(r"[IVX]+|\d")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: where it stands, its keys, and whether it says something by itself.

    Keys are equal for all that counts as one word; those of a known name stand for the whole name. `is_name` is true
    for a word with a capital of its own, and for a number.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    is_content: bool
    is_name: bool


@dataclass(frozen=True, slots=True)
class Actors:
    """Forms of those whom the lexicon knows, each with one key for all forms of one."""

    pattern: re.Pattern[str]
    tokens: Mapping[str, str]


@lru_cache(maxsize=16)
def actors_of(lexicon: Lexicon) -> Actors:
    """The actors of a lexicon, compiled once."""
    tokens = {form: actor_token(actor, form) for actor in in_plain_writing(lexicon).actors for form in actor.forms}
    longest = sorted(tokens, key=lambda form: (-len(form), form))
    body = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest)
    return Actors(re.compile(rf"(?<!\w)(?:{body})(?!\w)"), tokens)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of two statements with the sentences that hold them; sides are 0 for the earlier and 1 for the later.

    `speakers` are keys of those who speak, who are no news; `names` of words that stand somewhere with a capital;
    `light` of words that tell nobody what a line is about when they stand alone.
    """

    normaliser: Normaliser
    actors: Actors
    function_words: frozenset[str]
    formula: frozenset[str]
    speakers: frozenset[str]
    names: frozenset[str]
    light: frozenset[str]
    subjects: frozenset[str]
    held: tuple[frozenset[str], frozenset[str]]
    short: frozenset[str]
    openings: tuple[str, str]
    counts: Counter[str]
    sentences: int
    _known: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    _named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _keyed: dict[str, frozenset[str]] = field(default_factory=dict)

    def read(self, text: str) -> tuple[Word, ...]:
        """The words of a text in order."""
        if text not in self._known:
            self._known[text] = tuple(_read(text, self.actors, self.function_words))
        return self._known[text]

    def has_in_short(self, name: str, side: int) -> bool:
        """Whether a text has an abbreviation of words of a name in a row, or one that begins with the whole name."""
        letters = initials(name).lower()
        is_name = len(letters) >= _LETTERS
        return any(
            short in letters or (is_name and short.startswith(letters)) for short in self.short & self.held[side]
        )

    def names_in(self, text: str) -> tuple[str, ...]:
        """The names of a text, each on one line, in order."""
        if text not in self._named:
            self._named[text] = tuple(" ".join(name.split()) for name in names_in(text, self.normaliser))
        return self._named[text]

    def same_names(self, text: str, other: str) -> frozenset[str]:
        """Keys of a text's names that the other writes in full or by their first letters: "UNSC"."""
        sides = [{initials(name): name for name in self.names_in(one)} for one in (text, other)]
        mine, theirs = ({name.replace(".", ""): name for name in side.values()} for side in sides)
        same = [mine[short] for short in mine.keys() & sides[1].keys()]
        same += [name for short, name in sides[0].items() if short in theirs]
        return frozenset(key for name in same for key in self.keys(name))

    def keys(self, text: str) -> frozenset[str]:
        """The keys of all words of a text that say something."""
        if text not in self._keyed:
            self._keyed[text] = frozenset(key for word in self.read(text) if word.is_content for key in word.keys)
        return self._keyed[text]

    def is_news(self, key: str, side: int) -> bool:
        """Whether a word of one side stands nowhere in the whole other text, headings included."""
        is_held = key in self.held[1 - side] or self._is_spelled_out(key, 1 - side)
        return not is_held and key not in self.speakers

    def _is_spelled_out(self, key: str, side: int) -> bool:
        """Whether a text has words in a row that begin with the letters of an abbreviation."""
        return key in self.short and key in self.openings[side]

    def rarity(self, key: str) -> float:
        """How rare a word is in both texts, 0 to 1; 0 for those who speak."""
        if key in self.speakers:
            return 0.0
        return math.log((1 + self.sentences) / max(1, self.counts[key])) / math.log(1 + max(1, self.sentences))


def words_of(texts: tuple[str, str], quotes: Sequence[str], lexicon: Lexicon, speakers: Iterable[str]) -> Words:
    """The words of two statements.

    Args:
        texts: both whole, headings included.
        quotes: all of their sentences.
        lexicon: names, and words that say nothing.
        speakers: canonical names of the parties that speak in both.
    """
    rules, actors = normaliser(lexicon), actors_of(lexicon)
    phrases = (*lexicon.function_words, *lexicon.anchors.function_words)
    function_words = frozenset(word for phrase in phrases for word in phrase.lower().split())
    read = [tuple(_read(quote, actors, function_words)) for quote in quotes]
    spoken = (*speakers, *_persons(quotes, lexicon))
    return Words(
        normaliser=rules,
        actors=actors,
        function_words=function_words,
        formula=frozenset(map(same_word, lexicon.formula - lexicon.function_words)),
        speakers=_silent(spoken, actors, lexicon),
        names=_names(read),
        subjects=frozenset(same_word(w) for form in (*lexicon.joint, *lexicon.titles) for w in form.split()),
        light=_LIGHT | _verbal(quotes) | _verbs(lexicon),
        short=frozenset(word.lower() for quote in quotes for word in _SHORT.findall(quote)),
        openings=(_openings(texts[0], function_words), _openings(texts[1], function_words)),
        held=(_held(texts[0], rules, actors, function_words), _held(texts[1], rules, actors, function_words)),
        counts=Counter(key for words in read for key in _keys(words)),
        sentences=len(read),
        _known=dict(zip(quotes, read, strict=True)),
    )


def _names(read: Iterable[Sequence[Word]]) -> frozenset[str]:
    """Words that have a capital of their own, or are figures, more often than not."""
    counts = Counter((key, word.is_name) for words in read for word in words if word.is_content for key in word.keys)
    return frozenset(key for (key, is_name), count in counts.items() if is_name and count > counts[key, False])


def initials(name: str) -> str:
    """The first letters of a name of several words, "" of one."""
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    letters = (word if word.isupper() else word[0] for word in words)
    return "".join(letters) if len(words) > 1 else ""


def _openings(text: str, function_words: frozenset[str]) -> str:
    """The first letters of all words that are no function words, in order."""
    return "".join(word[0].lower() for word in _SURFACE.findall(text) if word.lower() not in function_words)


def _held(text: str, rules: Normaliser, actors: Actors, function_words: frozenset[str]) -> frozenset[str]:
    """The words of a whole text; what it names in full it holds in short, too."""
    short = {initials(" ".join(name.split())).lower() for name in names_in(text, rules)}
    return _keys(_read(text, actors, function_words)) | short


def _keys(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(key for word in words for key in word.keys)


def _verbs(lexicon: Lexicon) -> frozenset[str]:
    """All forms of the verbs that are known."""
    verbs = {verb for verb in (*lexicon.acts, *lexicon.plain_verbs, *lexicon.irregular) if " " not in verb}
    return frozenset(same_word(form) for verb in verbs for form in lexicon.forms(verb))


def _verbal(quotes: Iterable[str]) -> frozenset[str]:
    """Words that only stand in forms of a verb or an adverb."""
    forms: dict[str, set[str]] = {}
    for quote in quotes:
        for word in _SURFACE.findall(quote):
            forms.setdefault(same_word(word), set()).add(word)
    return frozenset(key for key, words in forms.items() if all(VERBAL.fullmatch(word) for word in words))


def _silent(spoken: Iterable[str], actors: Actors, lexicon: Lexicon) -> frozenset[str]:
    """The keys of those who speak, alone and together."""
    joint = (actor_token(actor, "") for actor in lexicon.actors if actor.kind == "joint")
    words = [word for name in spoken for word in (*_WORD.findall(name), name)]
    read = (key for word in words for one in _read(word, actors, frozenset()) for key in one.keys)
    return frozenset({*joint, *read, *map(same_word, words)})


def _persons(quotes: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """Names that follow a title again and again: those who met."""
    titles = "|".join(re.escape(title) for title in sorted(lexicon.titles, key=len, reverse=True))
    pattern = re.compile(rf"(?i:\b(?:{titles}))s?\s+((?:[A-Z][\w.’'-]*\s*){{1,3}})")
    counts = Counter(
        name for quote in quotes for match in pattern.findall(quote) for name in match.replace("’s", "").split()
    )
    yield from (name for name, count in counts.items() if count >= _AGAIN)


def _read(text: str, actors: Actors, function_words: frozenset[str]) -> Iterator[Word]:
    """Words by their places in the source; found in its plain writing."""
    writing = plain(text)
    names = [(m.span(), (actors.tokens[" ".join(m.group().split())],)) for m in actors.pattern.finditer(writing.text)]
    for match in _WORD.finditer(writing.text):
        (start, end), word = match.span(), match.group()
        bare = start + len(word.removesuffix("'s"))
        name = next((keys for span, keys in names if span[0] <= start and bare <= span[1]), ())
        parts = _PART.findall(word.lower().removesuffix("'s"))
        is_month = bool(MONTH_MAY.match(writing.text, start))
        keys = name or tuple(same_word(part) for part in parts if is_month or part not in function_words)
        is_numeral = bool(_NUMERAL.fullmatch(word)) and start > 1 and writing.text[:start].rstrip()[-1:].isalpha()
        is_silent = word.lower() in function_words and not is_month
        is_content = bool(keys) and not is_silent and (len(word) > 1 or is_numeral)
        is_written = not word[:1].isalpha() or word[1:] != word[1:].lower()
        is_name = is_content and (is_written or (word[0].isupper() and not opens_sentence(writing.text, start)))
        yield Word(writing.back(start), writing.back(end), keys, is_content, is_name)
