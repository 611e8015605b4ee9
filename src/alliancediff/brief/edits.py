"""The edit of a pair of sentences as a line shows it: what went and what came, with the kept words around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.material import Match, Material
from alliancediff.language.english.brief import SILENT
from alliancediff.language.folding import same_word
from alliancediff.models import Edit

_ROOT = 5
"""Letters that a verb and the noun made of it share: "oppose", "opposition"."""
_MARKS = ' \t\n,;:.()“”"–—-'
_WORDS = re.compile(r"[\w’'$€£¥%/.-]*[\w%]")
_CHANGED = {"replace", "insert", "delete"}
_GAP = " … "


@dataclass(frozen=True, slots=True)
class Step:
    """A change at a place of the edit: the words that went, those that came, and what both are worth."""

    place: int
    went: str
    came: str
    worth: float

    @property
    def is_torn(self) -> bool:
        """Whether either side is shown without its beginning and its end, or with half a bracket: it tells little."""
        return self._is_open or any(side[:1] == side[-1:] == "…" for side in (self.went, self.came))

    @property
    def is_useless(self) -> bool:
        """Whether both acts tell more than the edit: one took the place of the other, and either is shown in parts."""
        return self._is_open or (bool(self.went and self.came) and self.is_torn)

    @property
    def _is_open(self) -> bool:
        return any(side.count("(") != side.count(")") for side in (self.went, self.came))

    @property
    def text(self) -> str:
        """With marks that can be read without colour."""
        marked = (f"[-{self.went}-]" if self.went else "", f"{{+{self.came}+}}" if self.came else "")
        return " ".join(filter(None, marked))


@dataclass(frozen=True, slots=True)
class Editor:
    """Tells the edit of a pair. What a side holds anywhere is neither gone nor added."""

    match: Match
    material: Material

    def steps(self) -> list[Step]:
        """The telling changes, in text order, and those of small words alone."""
        edits = [(place, edit) for place, edit in enumerate(self.match.wording) if edit.op in _CHANGED]
        steps = [step for step in (self._step(place, edit) for place, edit in edits) if step.went or step.came]
        told = {step.place for step in steps}
        small = self._small([(place, edit) for place, edit in edits if place not in told])
        return sorted((*steps, *small), key=lambda step: step.place)

    def redline(self, steps: Sequence[Step], room: int) -> str:
        """The steps that are worth most with the words around them, as far as they have room; the best one always."""
        chosen: list[Step] = []
        for step in sorted(steps, key=lambda step: (step.is_torn, -step.worth, step.place)):
            if not chosen or len(self._shown([*chosen, step])) <= room:
                chosen.append(step)
        return self._shown(chosen)

    @property
    def is_anew(self) -> bool:
        """Whether one side took the place of the other as a whole."""
        return not any(edit.op == "equal" and _WORDS.search(edit.later) for edit in self.match.wording)

    def _shown(self, steps: Sequence[Step]) -> str:
        """Steps in text order; kept words around them, all of those between two of them where these are few."""
        known = {step.place: step for step in steps}
        parts: list[str] = []
        for place, edit in enumerate(self.match.wording):
            if place in known:
                parts.append(known[place].text)
            elif edit.op == "equal":
                parts.append(self._around(edit.later, follows=place - 1 in known, leads=place + 1 in known))
            else:
                parts.append(_GAP)
        return re.sub(r"(?:\s*…)+\s*", _GAP, re.sub(r"\s+([,;:])", r"\1", " ".join(filter(None, parts)))).strip(" …,;:")

    def _around(self, text: str, *, follows: bool, leads: bool) -> str:
        """Kept words beside a change: the few nearest ones of content on either side."""
        words, rules = text.split(), self.material.rules
        if not (follows or leads):
            return _GAP
        if follows and leads and len(words) <= rules.between:
            return " ".join(words)
        after = _bounded(words[: rules.around]) if follows else ()
        before = _bounded_back(words[-rules.around :]) if leads else ()
        return f"{' '.join(after)}{_GAP}{' '.join(before)}".strip()

    def _small(self, edits: Sequence[tuple[int, Edit]]) -> Iterator[Step]:
        """Changes of small words alone, which may matter most: "all", "not", "two"."""
        for place, edit in edits:
            if not self._says_nothing(edit):
                went, came = (" ".join(text.split()).strip(_MARKS) for text in (edit.earlier, edit.later))
                yield Step(place, went, came, 0.0)

    def _says_nothing(self, edit: Edit) -> bool:
        """Whether an edit is silent, or what it says on one side alone stands elsewhere in the other."""
        sides = edit.earlier, edit.later
        told = [side for side in (0, 1) if not self._is_silent(sides[side])]
        return not told or (len(told) == 1 and self._is_moved(sides[told[0]], told[0]))

    def _is_moved(self, text: str, side: int) -> bool:
        """Whether the other side holds all words of a text, or has them in short: they are neither gone nor added."""
        words = self.material.words
        keys = words.keys(text) - words.speakers - words.subjects
        return bool(keys) and (keys <= self._held(1 - side) or words.has_in_short(text, 1 - side))

    def _is_silent(self, text: str) -> bool:
        """Whether words only say who speaks, or nothing."""
        words = [word.lower() for word in _WORDS.findall(text)]
        known = self.material.words.speakers | self.material.words.subjects
        return all(word in SILENT or same_word(word) in known for word in words)

    def _step(self, place: int, edit: Edit) -> Step:
        sides = [self._told(edit.earlier, 0), self._told(edit.later, 1)]
        worth = sum(self.weigh(key, side) for side, text in enumerate(sides) for key in self.fresh(text, side))
        if any(sides):
            texts = edit.earlier, edit.later
            sides = [one or self._beside(texts[side], side, sides[1 - side]) for side, one in enumerate(sides)]
        return Step(place, sides[0], sides[1], round(worth, 6))

    def _beside(self, text: str, side: int, other: str) -> str:
        """Small words that gave or took the place of what is told, whole; "" where the other side holds them, too.

        An amount that differs in such words alone is told, too: "up to 5 boats" beside "at least 5 boats".
        """
        flat = " ".join(text.split()).strip(_MARKS)
        held = {word.lower() for word in _WORDS.findall(self._quote(1 - side))}
        is_held = all(word.lower() in held or word.lower() in SILENT for word in _WORDS.findall(flat))
        keys = self.material.words.keys
        is_told = self.fresh(flat, side) or keys(flat) <= keys(other)
        return flat if is_told and not is_held and len(flat.split()) <= self.material.rules.phrase else ""

    def fresh(self, text: str, side: int) -> list[str]:
        """Words of one side that the other side of the pair does not hold."""
        other, words = self._quote(1 - side), self.material.words
        held = self._held(1 - side)
        roots = {key[:_ROOT] for key in held if len(key) >= _ROOT}
        known = held | words.speakers | words.same_names(text, other)
        return sorted(key for key in words.keys(text) - known if key[:_ROOT] not in roots)

    def weigh(self, key: str, side: int) -> float:
        """What a word of an edit is worth: in a formula each was agreed, also one that stands elsewhere, too."""
        return self.material.news(key, side) or self.material.rarity(key) * self.material.rules.elsewhere

    def _quote(self, side: int) -> str:
        return (self.match.later if side else self.match.earlier).quote

    def _held(self, side: int) -> frozenset[str]:
        """The words of a side, and of those sentences of it that are linked with the other one."""
        kin = (self.material.keys(one) for one in self.match.kin if one.side == side)
        return self.material.words.keys(self._quote(side)).union(*kin)

    def _told(self, text: str, side: int) -> str:
        """The words of one side of an edit that say something: all of a short one, the best phrase of a long one."""
        fresh, rules = set(self.fresh(text, side)), self.material.rules
        bare = self._bare(text) if fresh else ""
        if not fresh.intersection(self.material.words.keys(bare)):
            return ""
        flat = " ".join(text.split()).strip(_MARKS)
        if len(flat.split()) <= rules.phrase:
            return flat

        def weigh(key: str) -> float:  # a long part of a sentence that the other text has elsewhere is no news
            return self.material.news(key, side) if key in fresh else 0.0

        found = self.material.phraser.phrases(bare, weigh, 1, rules.phrase, least=rules.edit_least)
        if not found:
            return ""
        return _cut_from(
            flat, bare if len(bare.split()) <= rules.edited else _with_clause(bare, found[0], rules.edited)
        )

    def _bare(self, text: str) -> str:
        """An edit from its first word that says something to its last; who speaks says nothing at its beginning."""
        words = [word for word in self.material.words.read(text) if word.is_content]
        silent = self.material.words.speakers | self.material.words.subjects
        told = [word for word in words if not silent.issuperset(word.keys)]
        return " ".join(text[told[0].start : words[-1].end].split()) if told else ""


def _cut_from(whole: str, told: str) -> str:
    """Words of an edit, with a sign where words are left out before or behind them."""
    return f"{'' if whole.startswith(told) else '… '}{told}{'' if whole.endswith(told) else ' …'}"


def _with_clause(text: str, phrase: str, most: int) -> str:
    """A phrase with the words of its clause around it, as far as they have room."""
    start = text.find(phrase)
    before = re.split(r"[,;:.()—]\s+", text[:start])[-1].split()
    after = re.split(r"[,;:.()—](?:\s+|$)", text[start + len(phrase) :])[0].split()
    room = most - len(phrase.split())
    ahead = before if len(before) <= room else []
    behind = _bounded(after[: max(0, room - len(ahead))])
    whole = " ".join([*ahead, phrase, *behind])
    return whole if start >= 0 else phrase


def _bounded(words: Sequence[str]) -> Sequence[str]:
    """Words up to a mark, and up to the last one that says something."""
    end = next((at + 1 for at, word in enumerate(words) if word[-1] in ",;:."), len(words))
    while end and words[end - 1].lower().strip(_MARKS) in SILENT:
        end -= 1
    return [word.strip(";:.") for word in words[:end]]


def _bounded_back(words: Sequence[str]) -> Sequence[str]:
    """Words from behind a mark."""
    start = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1][-1] in ",;:."), 0)
    return words[start:]
