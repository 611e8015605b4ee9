"""Every example and counter-example of every shipped file is run, so that a new entry needs no test of its own."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from alliancediff.checks.check import example_checks
from alliancediff.errors import Fault
from alliancediff.lexicon import (
    DATA,
    Act,
    Actor,
    Complement,
    Cue,
    Line,
    Located,
    ModifierWords,
    Nouns,
    Predicate,
    Theme,
    load,
    shipped_layers,
    shipped_packs,
)

_FILES = sorted(DATA.rglob("*.toml"))
_PLAIN = {"Language"}
"""Entries of plain lists, in which no rule picks anything."""


@cache
def _entries() -> tuple[Located, ...]:
    return tuple(located for layer in shipped_layers() for located in layer.entries)


@cache
def _checks() -> Mapping[type[Any], Callable[[Any, str], bool]]:
    return example_checks(load(shipped_packs()))


def _read(path: Path, key: str, *, found: bool) -> list[Fault]:
    """The sentences of a file under this key in which the entry that they stand under is found, or is not."""
    return [
        located.fault(text, key, text)
        for located in _entries()
        if located.file.path == path
        for text in getattr(located.entry, key, ())
        if bool(_checks()[type(located.entry)](located.entry, text)) is found
    ]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_entry_is_found_in_each_of_its_examples(path: Path) -> None:
    """Words that nothing shows to work are no entry."""
    assert [] == _read(path, "examples", found=False)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_entry_is_found_in_none_of_its_counter_examples(path: Path) -> None:
    """Where a trap is known it stays shut."""
    assert [] == _read(path, "not_examples", found=True)


def test_every_file_with_entries_is_tried() -> None:
    """No layer hides its files from the tests above, and there is plenty to try."""
    assert {located.file.path for located in _entries()} <= set(_FILES)
    assert sum(len(getattr(located.entry, "examples", ())) for located in _entries()) > 1000


def test_every_sort_of_entry_but_plain_lists_can_be_checked() -> None:
    """A new sort of entry brings its check along."""
    sorts = {type(located.entry) for layer in shipped_layers() for located in layer.entries}

    assert _PLAIN == {sort.__name__ for sort in sorts - set(_checks())}


def test_the_shipped_files_have_no_fault() -> None:
    """What is asked of users is asked of the library."""
    assert () == tuple(fault for layer in shipped_layers() for fault in layer.faults)


def test_every_shipped_entry_has_a_source_and_both_sorts_of_example() -> None:
    """A file of lines and of actors may give one source for all its entries. Lines need no counter-example."""
    lacking = [
        located.fault(f"has no {key}")
        for layer in shipped_layers()
        for located in layer.entries
        if isinstance(located.entry, Actor | Act | Complement | Cue | Line | ModifierWords | Nouns | Predicate | Theme)
        for key in ("source", "examples", "not_examples")
        if not (getattr(located.entry, key) or (key == "source" and located.file.table.get("source")))
        and not (isinstance(located.entry, Line) and key == "not_examples")
    ]

    assert [] == lacking


def test_no_noise_rule_swallows_a_promise() -> None:
    """A rule that would is a defect."""
    swallowed = [
        (rule.reason, promise)
        for rule in load(shipped_packs()).noise
        for promise in (
            "The two governments will open a joint school.",
            "We strongly condemn the raid.",
            "a new port in the north",
        )
        if re.fullmatch(rule.pattern, promise, re.IGNORECASE)
    ]

    assert [] == swallowed
