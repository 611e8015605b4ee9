"""`python -m tools.settings_page` writes docs/reference/settings.md from the fields of `Settings` and their reasons."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from pathlib import Path
from typing import Any

from alliancediff.models import Settings
from alliancediff.models.settings import RANGE, Range

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "settings.md"
_HEAD = """# Settings

Every number that can turn a verdict or a link is a setting, with its default, its range and the reason
for it, or is fitted and stands in `src/alliancediff/data/weights.toml`. What people tune comes first; the numbers of
the engine follow, in a group for each stage. Whoever changes one gets results that no published figure speaks for;
the [signature](json.md) tells them apart.

```python
>>> from dataclasses import replace
>>> from alliancediff.models import ComparisonSettings, Settings
>>> Settings(cutoff=0.5, comparison=ComparisonSettings(outweighs=3)).comparison.outweighs
3
>>> settings = Settings(half_steps=True)
>>> replace(settings, evolution=replace(settings.evolution, attach_confidence=0.8)).half_steps
True

```

A value that is out of its range or of another type is a `SettingsError` that names it, such as `comparison.outweighs`.
`--sensitivity` tries what a step of a threshold up and down would turn.

This page is written from the fields by `python -m tools.settings_page`.
"""


def page() -> str:
    """The page as it should be."""
    groups: list[tuple[str, Any]] = [(field.name, field.default_factory) for field in fields(Settings)]
    own = (_table(name.capitalize(), f"{name}.", kind) for name, kind in groups if isinstance(kind, type))
    return "\n".join([_HEAD, *("\n".join(table) for table in (_table("What people tune", "", Settings), *own))])


def _table(title: str, group: str, kind: type) -> Iterator[str]:
    """A heading, what the group is about, and a row for each of its fields."""
    reasons = _reasons(kind)
    yield f"## {title}\n"
    if group:
        yield f"{(kind.__doc__ or '').strip()}\n"
    yield "| setting | default | from | to | unit | why |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for field in fields(kind):
        if not is_dataclass(field.default_factory):
            yield f"| `{group}{field.name}` | {_shown(field.default)} | {_range(field)} | {reasons[field.name]} |"
    yield ""


def _range(field: "Field[object]") -> str:
    allowed: Range | None = field.metadata.get(RANGE)
    if allowed is None:
        return "| |"
    step = f", step {allowed.step:g}" if allowed.step else ""
    return f"{allowed.low:,g} | {allowed.high:,.0f} | {allowed.unit}{step}"


def _shown(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else f"`{value!r}`" if not isinstance(value, int) else f"{value}"


def _reasons(kind: type) -> dict[str, str]:
    """The text below each field of a class, on one line."""
    (body,) = (node for node in ast.parse(textwrap.dedent(inspect.getsource(kind))).body)
    assert isinstance(body, ast.ClassDef)  # noqa: S101  a dataclass is one
    found = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            found[field.target.id] = " ".join(ast.literal_eval(below.value).split())
    return found


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
