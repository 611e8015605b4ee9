"""Warnings that our own modules cause are errors; of what dependencies do to each other we are told, no more."""

import warnings
from pathlib import Path

import pytest

_HELPERS = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("test_"))
_KINDS = (DeprecationWarning, PendingDeprecationWarning, FutureWarning)


def _warn(kind: type[Warning], module: str) -> None:
    warnings.warn_explicit("goes soon", kind, f"{module}.py", 1, module=module)


@pytest.mark.parametrize("kind", [*_KINDS, UserWarning])
@pytest.mark.parametrize("module", ["alliancediff", "alliancediff.models.links", "tools.lock", __name__, *_HELPERS])
def test_what_our_modules_do_that_is_deprecated_is_an_error(module: str, kind: type[Warning]) -> None:
    """A helper of the tests that is new is added to `filterwarnings` in pyproject.toml."""
    with pytest.raises(kind, match="goes soon"):
        _warn(kind, module)


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("module", ["networkx.readwrite.json_graph", "docx", "alliancediffer"])
def test_what_a_dependency_does_that_is_deprecated_breaks_no_test(module: str, kind: type[Warning]) -> None:
    """Its next release must not break the tests of those who install it."""
    with warnings.catch_warnings(record=True) as told:
        _warn(kind, module)

    assert [kind] == [warning.category for warning in told]


def test_any_other_warning_of_a_dependency_is_an_error() -> None:
    """It may say that we use it wrongly."""
    with pytest.raises(UserWarning, match="goes soon"):
        _warn(UserWarning, "networkx")
