"""Every example and counter-example of every shipped file is run, so that a new entry needs no test of its own."""

import re
from collections.abc import Iterator

import pytest

from alliancediff.checks.check import example_checks
from alliancediff.lexicon import (
    Act,
    Actor,
    Complement,
    Cue,
    Line,
    Located,
    ModifierWords,
    NoiseRule,
    Nouns,
    Predicate,
    Theme,
    load,
    shipped_layers,
    shipped_packs,
)

_LEXICON = load(shipped_packs())
_CHECKS = example_checks(_LEXICON)
_PLAIN = {"Language"}
"""Entries of plain lists, in which no rule picks anything."""


def _sentences(key: str) -> Iterator[object]:
    for layer in shipped_layers():
        for located in layer.entries:
            for text in getattr(located.entry, key, ()):
                name = getattr(located.entry, "id", "") or getattr(located.entry, "reason", "")
                yield pytest.param(located, text, id=f"{located.file.name}-{name}-{text[:30]}")


@pytest.mark.parametrize(("located", "text"), [*_sentences("examples")])
def test_an_entry_is_found_in_each_of_its_examples(located: Located, text: str) -> None:
    """Words that nothing shows to work are no entry."""
    assert _CHECKS[type(located.entry)](located.entry, text), located.fault(text, "examples", text)


@pytest.mark.parametrize(("located", "text"), [*_sentences("not_examples")])
def test_an_entry_is_found_in_none_of_its_counter_examples(located: Located, text: str) -> None:
    """Where a trap is known it stays shut."""
    assert not _CHECKS[type(located.entry)](located.entry, text), located.fault(text, "not_examples", text)


def test_every_sort_of_entry_but_plain_lists_can_be_checked() -> None:
    """A new sort of entry brings its check along."""
    sorts = {type(located.entry) for layer in shipped_layers() for located in layer.entries}

    assert _PLAIN == {sort.__name__ for sort in sorts - set(_CHECKS)}


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


@pytest.mark.parametrize("rule", _LEXICON.noise, ids=lambda r: r.reason)
def test_no_noise_rule_swallows_a_promise(rule: NoiseRule) -> None:
    """A rule that would is a defect."""
    for promise in (
        "The two governments will open a joint school.",
        "We strongly condemn the raid.",
        "a new port in the north",
    ):
        assert not re.fullmatch(rule.pattern, promise, re.IGNORECASE)
