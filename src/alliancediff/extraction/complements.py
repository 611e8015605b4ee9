"""What follows "committed to" and the like: the verb or the noun of an act that is promised, or a value."""

import itertools
from dataclasses import dataclass

from alliancediff.extraction.predicates import Form, Head, PredicateFinder
from alliancediff.language.english.objects import (
    AFTER_NOUN,
    ALSO_ADJECTIVES,
    BE,
    CONTINUING,
    DETERMINERS,
    GOES_ON,
    NEXT_WORDS,
    NO_ACT_IN_ING,
    NO_VERB_BEFORE_ARTICLE,
    OBJECT_END,
    PARTICIPLE,
)
from alliancediff.lexicon import Lexicon, Predicate

VALUE = "value"


@dataclass(frozen=True, slots=True)
class ComplementReader:
    """Tells acts from values after a head; `reach` is how many words of a noun phrase it looks at."""

    lexicon: Lexicon
    predicates: PredicateFinder
    reach: int

    def is_value(self, predicate: Predicate, following: str) -> bool:
        """Whether the words after "committed to" are a value and not an act: no verb, and no noun of action.

        After "agreed to" and the like only a noun with an article can be one.
        """
        words = [word.lower() for word in self._words(following)]
        words = words[1:] if words and self.predicates.adverb.fullmatch(f"{words[0]} ") else words
        if not words or self._is_followed_as_verb(words):
            return False
        if words[0] not in DETERMINERS and predicate.complement != VALUE:
            return False
        if predicate.complement == VALUE and self._begins_with_verb(words):
            return False
        return not any(self.names_act(word) for word in _phrase(words))

    def _words(self, following: str) -> list[str]:
        """The words of the object, up to a verb that "and" joins to the head: "committed to peace and welcome"."""
        words = NEXT_WORDS.findall(OBJECT_END.split(following)[0])[: self.reach]
        pairs = enumerate(itertools.pairwise(words))
        joined = (n for n, (one, two) in pairs if n and one == "and" and self._is_stance(two))
        return words[: next(joined, len(words))]

    def _is_stance(self, word: str) -> bool:
        """Whether a word is the base form of a verb by which one takes a position."""
        is_base = self.predicates.word_forms.get(word) is Form.BASE
        return is_base and word not in self.lexicon.acts and word not in self.lexicon.act_nouns

    def _is_followed_as_verb(self, words: list[str]) -> bool:
        """Only a verb has an article or an adverb right after it: "to permit the transfer", "to respond firmly"."""
        if len(words) < 2:  # noqa: PLR2004  the word and the one after it
            return False
        is_next = words[1] in DETERMINERS or self.predicates.adverb.fullmatch(f"{words[1]} ") is not None
        return is_next and words[0] not in DETERMINERS | NO_VERB_BEFORE_ARTICLE and not words[0].endswith("s")

    def act_noun(self, following: str) -> str:
        """The noun of an act to which the words after a head come down: "implementation"; "" where a verb follows."""
        words = self._words(following)
        if not words or self._begins_with_verb([word.lower() for word in words]):
            return ""
        named = [word for word in _phrase(words) if self.names_act(word.lower())]
        nearest = [word for word in _head_of(words) if word in named]
        return next(iter([*nearest[-1:], *named]), "")

    def _begins_with_verb(self, words: list[str]) -> bool:
        """Whether the first word is a verb, and no adjective of an act: "open sharing of data"."""
        is_adjective = words[0] in ALSO_ADJECTIVES and words[1:2] and words[1].endswith("ing")
        return self.is_verb(words[0]) and not is_adjective

    def is_verb(self, word: str) -> bool:
        """Whether a word is a verb's base form or ends in -ing."""
        return word.endswith("ing") or self.predicates.is_base(word)

    def names_act(self, noun: str) -> bool:
        """Whether a noun is the name of an act ("release", "protection") and not of a value or a thing."""
        return any(self._is_act(form) for form in (noun, noun.removesuffix("s")))

    def _is_act(self, noun: str) -> bool:
        is_value = noun in self.lexicon.value_nouns or f"{noun}s" in self.lexicon.value_nouns
        is_value = is_value or noun in NO_ACT_IN_ING
        return noun in self.lexicon.act_nouns or (noun.endswith(self.lexicon.act_suffixes) and not is_value)

    def verb_end(self, text: str, head: Head, end: int) -> int:
        """Where the verb ends that a binding head is quoted with: "will open", "will be paid", "will continue to run".

        Its own end where none follows.
        """
        following = self.predicates.next_word.match(text, head.end, end)
        word = following.group().split()[-1].lower() if following else ""
        is_verb = word not in DETERMINERS and self._may_be_verb(word, text, head, end)
        if not following or not (is_verb or head.shared):
            return head.end
        more = PARTICIPLE if BE.fullmatch(word) else GOES_ON if word in CONTINUING else None
        further = more.match(text, following.end(), end) if more else None
        return further.end() if further else following.end()

    def _may_be_verb(self, word: str, text: str, head: Head, end: int) -> bool:
        if head.predicate.complement != VALUE:
            return True
        following = [one.lower() for one in self._words(text[head.end : end])]
        return self._begins_with_verb([word, *following[1:]]) or self._is_followed_as_verb(following)


def _head_of(words: list[str]) -> list[str]:
    """The words of a noun phrase up to its first preposition."""
    return list(itertools.takewhile(lambda word: word.lower() not in AFTER_NOUN, words))


def _phrase(words: list[str]) -> list[str]:
    """The words of a noun phrase up to its "of"."""
    return words[: words.index("of")] if "of" in words else words
