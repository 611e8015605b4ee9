"""Lexicon files put to the test: their form, and their examples read."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from alliancediff import lexicon as words
from alliancediff.checks.extraction_examples import example_checks as extraction_checks
from alliancediff.checks.reading_examples import example_checks as reading_checks
from alliancediff.errors import Fault
from alliancediff.lexicon import Layer, Lexicon


@dataclasses.dataclass(frozen=True, slots=True)
class LexiconCheck:
    """How many entries a pack or a file holds, what is wrong with them, and what a reader of it should know."""

    entries: int
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()


def check_lexicon(path: Path) -> LexiconCheck:
    """Check a pack's folder, or one TOML file of a lexicon, and run its examples on top of the general layer.

    Raises:
        LexiconError: there is nothing at the path that could be checked.

    Example:
        >>> from alliancediff.lexicon import DATA
        >>> check_lexicon(DATA / "packs" / "us_japan").faults
        ()
    """
    layer = words.layer_at(path)
    misread = misread_examples(layer, words.load_over(layer)) if layer.entries else ()
    faults = (*layer.faults, *words.clashes_of(layer), *misread)
    in_order = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))
    return LexiconCheck(layer.size, in_order, words.remarks_on(layer))


def example_checks(lexicon: Lexicon) -> Mapping[type[Any], Callable[[Any, str], bool]]:
    """By the class of an entry, how to tell whether it is found in a sentence by the words of this lexicon."""
    return {**extraction_checks(lexicon), **reading_checks()}


def misread_examples(layer: Layer, lexicon: Lexicon) -> Iterator[Fault]:
    """A fault for each example of a layer that is not read as its entry says, and each counter-example that is."""
    checks = example_checks(lexicon)
    advice = {
        "examples": "is not found in its example {!r}; mend the words or the example",
        "not_examples": "is found in its counter-example {!r}; mend the words, or say the example in another way",
    }
    for located in layer.entries:
        for key, problem in advice.items():
            for text in getattr(located.entry, key, ()):
                if checks[type(located.entry)](located.entry, text) is not (key == "examples"):
                    yield located.fault(problem.format(text), key, text)
