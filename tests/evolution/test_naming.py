"""A thread is called by what most of it is on and few others are."""

from collections.abc import Mapping, Sequence

from alliancediff.evolution.naming import Names, names_of
from alliancediff.models import Commitment, EvolutionSettings
from builders import commitment

_PORTS = commitment("We will open ports.", lines=("ports", "growth"), themes=("trade",))
_PORT = commitment("We will open a port.", lines=("growth", "ports"), themes=("trade", "foip"))
_OTHERS = [commitment(f"We will grow {n}.", lines=("growth",), themes=("foip",)) for n in range(4)]


def _names(
    clauses: Sequence[Commitment], theme_of: Mapping[str, str], parent_of: Mapping[str, str] | None = None
) -> Names:
    return names_of(clauses, theme_of, parent_of or {}, EvolutionSettings())


def test_the_rarer_of_two_lines_gives_the_name() -> None:
    """What many threads share tells none apart."""
    names = _names([_PORTS, _PORT, *_OTHERS], {})

    assert ("ports", "trade") == (names.line([_PORTS, _PORT]), names.theme([_PORTS, _PORT]))


def test_a_line_of_its_own_words_outweighs_inherited_ones() -> None:
    """A heading names what all below it share."""
    inherited = [commitment(f"We will act {n}.", lines=("heading",), lines_inherited=True) for n in range(2)]
    members = [commitment("We will open ports.", lines=("ports",)), *inherited]

    assert "ports" == _names(members, {}).line(members)


def test_a_line_of_the_theme_outweighs_one_named_on_the_way() -> None:
    """Though that is rarer."""
    members = [commitment(f"We will meet {n}.", lines=("norway", "forum"), themes=("forum",)) for n in range(2)]
    other = commitment("We will meet.", lines=("forum",), themes=("forum",))
    theme_of = {"norway": "north", "forum": "forum"}

    assert "forum" == _names([*members, other], theme_of).line(members)
    assert "norway" == _names([*members, other], {}).line(members)


def test_what_is_on_no_line_has_no_name() -> None:
    """It is shown by its words."""
    lone = commitment("We will dance.")

    assert ("", "") == (_names([lone], {}).line([lone]), _names([lone], {}).theme([lone]))


def test_what_most_of_a_thread_says_goes_before_what_is_rare() -> None:
    """One clause names a summit on the way; all are on vaccines."""
    members = [commitment(f"We will give {n} doses.", lines=("vaccines",)) for n in range(3)]
    once = commitment("We will give doses at the summit.", lines=("vaccines", "summit"))

    assert "vaccines" == _names([*members, once], {}).line([*members, once])


def test_a_broader_line_joins_what_no_narrower_one_does() -> None:
    """Half says tests, half says doses: it is all on the pandemic."""
    members = [commitment(f"We will act {line}.", lines=(line,)) for line in ("tests", "doses")]

    assert "pandemic" == _names(members, {}, {"tests": "pandemic", "doses": "pandemic"}).line(members)


def test_a_list_of_things_of_one_kind_is_called_by_the_kind() -> None:
    """None of three technologies is what the thread is about; of two, the rarer names it."""
    parents = dict.fromkeys(("chips", "lasers", "robots"), "technology")
    many = [commitment(f"We will fund {n}.", lines=("chips", "lasers", "robots")) for n in range(2)]
    pair = [commitment(f"We will fund {n}.", lines=("chips", "lasers")) for n in range(2)]

    assert "technology" == _names(many, {}, parents).line(many)
    assert "chips" == _names(pair, {}, parents).line(pair)


def test_lines_that_run_in_a_circle_end() -> None:
    """A user's file may hold one until it is checked."""
    lone = commitment("We will act.", lines=("a",))

    assert _names([lone], {}, {"a": "b", "b": "a"}).line([lone]) == "a"
