"""The edit of a pair of sentences -> its telling parts, in plain words: what took the place of what, came and went."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.material import Match, Material, Told
from alliancediff.language.english.brief import SILENT
from alliancediff.language.folding import same_word
from alliancediff.models import Edit

_ROOT = 5
"""Letters that a verb and the noun made of it share: "oppose", "opposition"."""
_MARKS = ' \t\n,;:.()“”"–—-'
_WORDS = re.compile(r"[\w’'-]+")
_CHANGED = {"replace", "insert", "delete"}


@dataclass(frozen=True, slots=True)
class Step:
    """Words that went, words that came, and what both are worth."""

    went: tuple[str, ...]
    came: tuple[str, ...]
    worth: float

    @property
    def text(self) -> str:
        """In plain words."""
        went, came = (", ".join(f"“{phrase}”" for phrase in side) for side in (self.went, self.came))
        if went and came:
            return f"{went} → {came}"
        return f"added: {came}" if came else f"without: {went}"


@dataclass(frozen=True, slots=True)
class Editor:
    """Tells the edit of one line: of a pair and of what stands beside it. What a side holds anywhere is not gone."""

    earlier: tuple[Told, ...]
    later: tuple[Told, ...]
    material: Material

    def steps(self, match: Match) -> list[Step]:
        """The telling parts, in text order; those of further sentences last."""
        found = [self._step(edit) for edit in match.wording if edit.op in _CHANGED]
        beside = [Edit("insert", "", one.quote) for one in self.later[1:]]
        beside += [Edit("delete", one.quote, "") for one in self.earlier[1:]]
        steps = [step for step in (*found, *map(self._step, beside)) if step.went or step.came]
        return steps or list(self._small(match))

    def _small(self, match: Match) -> Iterator[Step]:
        """Changes of small words alone, which may matter most: "all", "not", "two"."""
        for edit in match.wording:
            if edit.op in _CHANGED and not self._says_nothing(edit):
                went, came = (" ".join(text.split()).strip(_MARKS) for text in (edit.earlier, edit.later))
                yield Step((went,) if went else (), (came,) if came else (), 0.0)

    def _says_nothing(self, edit: Edit) -> bool:
        """Whether an edit is silent, or what it says on one side alone stands elsewhere in the other."""
        sides = edit.earlier, edit.later
        told = [side for side in (0, 1) if not self._is_silent(sides[side])]
        return not told or (len(told) == 1 and self._is_moved(sides[told[0]], told[0]))

    def _is_moved(self, text: str, side: int) -> bool:
        """Whether the other side holds all words of a text, or has them in short: they are neither gone nor added."""
        words = self.material.words
        keys = words.keys(text) - words.speakers - words.subjects
        held = frozenset[str]().union(*map(self.material.keys, self.earlier if side else self.later))
        return bool(keys) and (keys <= held or words.has_in_short(text, 1 - side))

    def _is_silent(self, text: str) -> bool:
        """Whether words only say who speaks, or nothing."""
        words = [word.lower() for word in _WORDS.findall(text)]
        known = self.material.words.speakers | self.material.words.subjects
        return all(word in SILENT or same_word(word) in known for word in words)

    def _step(self, edit: Edit) -> Step:
        went, came = self._phrases(edit.earlier, 0), self._phrases(edit.later, 1)
        worth = sum(
            self._weigh(key, n) for n, side in enumerate((went, came)) for key in self._fresh(" ".join(side), n)
        )
        return Step(went, came, round(worth, 6))

    def _fresh(self, text: str, side: int) -> list[str]:
        """Words of one side that the other side of the line does not hold."""
        other = self.earlier if side else self.later
        words = self.material.words
        held = frozenset[str]().union(*map(self.material.keys, other))
        short = frozenset[str]().union(*(words.same_names(text, one.quote) for one in other))
        roots = {key[:_ROOT] for key in held if len(key) >= _ROOT}
        return sorted(key for key in words.keys(text) - held - words.speakers - short if key[:_ROOT] not in roots)

    def _weigh(self, key: str, side: int) -> float:
        """What a word of an edit is worth: in a formula each was agreed, also one that stands elsewhere, too."""
        return self.material.news(key, side) or self.material.rarity(key) * self.material.rules.elsewhere

    def _phrases(self, text: str, side: int) -> tuple[str, ...]:
        """The words of one side of an edit that say something: all of a short one, the best phrases of a long one."""
        fresh, rules = set(self._fresh(text, side)), self.material.rules
        bare = self._bare(text) if fresh else ""
        bare = bare if fresh.intersection(self.material.words.keys(bare)) else ""
        if len(bare.split()) <= rules.phrase:
            return (bare,) if bare else ()

        def weigh(key: str) -> float:
            return self._weigh(key, side) if key in fresh else 0.0

        return self.material.phraser.phrases(text, weigh, rules.phrases, rules.phrase, least=rules.edit_least)

    def _bare(self, text: str) -> str:
        """An edit from its first word that says something to its last; who speaks says nothing."""
        words = self.material.words.read(text)
        silent = self.material.words.speakers | self.material.words.subjects
        told = [word for word in words if word.is_content and not silent.issuperset(word.keys)]
        return " ".join(text[told[0].start : told[-1].end].split()) if told else ""


def text_of(steps: Sequence[Step], room: int) -> str:
    """The steps that are worth most, in text order, as far as they have room; the best one always has."""
    chosen: list[Step] = []
    for step in sorted(steps, key=lambda step: -step.worth):
        if not chosen or len(_told([*chosen, step])) <= room:
            chosen.append(step)
    return _told([step for step in steps if step in chosen])


def _told(steps: Sequence[Step]) -> str:
    return "; ".join(_joined(steps))


def _joined(steps: Sequence[Step]) -> Iterator[str]:
    """Replacements one by one, then all that was added, then all that is gone."""
    yield from (step.text for step in steps if step.went and step.came)
    came = tuple(phrase for step in steps if not step.went for phrase in step.came)
    went = tuple(phrase for step in steps if not step.came for phrase in step.went)
    yield from (step.text for step in (Step((), came, 0.0), Step(went, (), 0.0)) if step.went or step.came)


def worth(steps: Iterable[Step]) -> float:
    """What all steps are worth together."""
    return sum(step.worth for step in steps)
