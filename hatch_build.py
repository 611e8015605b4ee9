"""Part of building the package: the shipped words are checked once, and travel in the form in which they are loaded."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Writes the checked lexicons into src/alliancediff/data/built, for wheels and for installations of a checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  the interface's names
        """Write the files before the others are collected."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from alliancediff.lexicon import build  # noqa: PLC0415  it is there only now

        build()
