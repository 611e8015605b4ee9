"""How many examples the laws are tried on."""

from hypothesis import settings

_ORDINARY = 100
"""Per cent of what a law asks for: what the profile "ordinary" gives; "full" and "thorough" give more."""


def register_profiles() -> None:
    """`--hypothesis-profile=full` tries three times as many examples as an ordinary run, `thorough` ten times.

    The full one is what `.ci/run` takes: it compares every pair of originals, too. Its examples are the same each time,
    so that a change is judged by what it changed; the others are drawn anew.
    """
    settings.register_profile("ordinary", max_examples=_ORDINARY, deadline=None)
    settings.register_profile("full", max_examples=3 * _ORDINARY, deadline=None, derandomize=True)
    settings.register_profile("thorough", max_examples=10 * _ORDINARY, deadline=None)
    settings.load_profile("ordinary")


def examples(count: int) -> settings:
    """So many in an ordinary run, and more under a profile that asks for more."""
    return settings(max_examples=scaled(count))


def scaled(count: int) -> int:
    """So many in an ordinary run, and as many times more as the profile says."""
    return count * settings().max_examples // _ORDINARY
