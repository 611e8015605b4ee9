"""The edit of a pair of sentences -> its telling parts, in plain words: what took the place of what, came and went."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.brief.material import Material, Told
from alliancediff.models import Edit

_MARKS = ' \t\n,;:.()“”"–—-'


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


def steps_of(earlier: Told, later: Told, wording: Iterable[Edit], material: Material) -> list[Step]:
    """The telling parts of an edit, in text order."""
    held = material.words.keys(earlier.quote), material.words.keys(later.quote)
    steps = (_step(edit, held, material) for edit in wording if edit.op in {"replace", "insert", "delete"})
    return [step for step in steps if step.went or step.came]


def _step(edit: Edit, held: Sequence[frozenset[str]], material: Material) -> Step:
    went, came = _phrases(edit.earlier, 0, held, material), _phrases(edit.later, 1, held, material)
    keys = [material.words.keys(" ".join(side)) - held[1 - n] for n, side in enumerate((went, came))]
    worth = sum(material.weigh(key, side) for side in (0, 1) for key in sorted(keys[side]))
    return Step(went, came, worth)


def _phrases(text: str, side: int, held: Sequence[frozenset[str]], material: Material) -> tuple[str, ...]:
    """The words of one side of an edit that say something: all of a short one, the best phrases of a long one."""
    words = [word for word in material.words.read(text) if word.is_content]
    fresh = {key for word in words for key in word.keys} - held[1 - side]
    if not fresh:
        return ()
    bare = " ".join(text.split()).strip(_MARKS)
    if len(bare.split()) <= material.rules.phrase:
        return (bare,)

    def weigh(key: str) -> float:
        return material.weigh(key, side) if key in fresh else 0.0

    return material.phraser.phrases(text, weigh, 2)


def text_of(steps: Sequence[Step], room: int) -> str:
    """The steps that are worth most, in text order, as far as they have room; the best one always has."""
    chosen: list[Step] = []
    for step in sorted(steps, key=lambda step: -step.worth):
        if not chosen or len("; ".join(one.text for one in (*chosen, step))) <= room:
            chosen.append(step)
    return "; ".join(_joined([step for step in steps if step in chosen]))


def _joined(steps: Sequence[Step]) -> Iterator[str]:
    """Replacements one by one, then all that was added, then all that is gone."""
    yield from (step.text for step in steps if step.went and step.came)
    came = tuple(phrase for step in steps if not step.went for phrase in step.came)
    went = tuple(phrase for step in steps if not step.came for phrase in step.went)
    yield from (step.text for step in (Step((), came, 0.0), Step(went, (), 0.0)) if step.went or step.came)
