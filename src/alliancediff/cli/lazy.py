"""Groups of commands that are listed without being loaded, so that `--help` is quick."""

import importlib
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, NamedTuple

import click


class Entry(NamedTuple):
    """Where a command is ("package.module:name"), and the line that lists tell of it."""

    place: str
    summary: str


class Catalogue(MutableMapping[str, click.Command]):
    """Commands by name, in the order of a table; each is imported when it is first asked for.

    Example:
        >>> found = Catalogue({"run": Entry("doctest:testmod", "Runs what is shown.")})
        >>> list(found), found.summary("run")
        (['run'], 'Runs what is shown.')
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = dict(entries)
        self._loaded: dict[str, click.Command] = {}

    def summary(self, name: str) -> str:
        """The line that lists tell of a command."""
        return self._entries[name].summary

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module, _, attribute = self._entries[name].place.partition(":")
            self._loaded[name] = getattr(importlib.import_module(module), attribute)
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._entries.setdefault(name, Entry("", command.get_short_help_str()))
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._entries[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class LazyGroup(click.Group):
    """A group whose list of commands comes from a table: in its order, each with its whole summary."""

    def __init__(self, name: str | None = None, *, entries: Mapping[str, Entry], **options: Any) -> None:  # noqa: ANN401
        self.catalogue = Catalogue(entries)
        super().__init__(name, self.catalogue, **options)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of the table."""
        return list(self.catalogue)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The names with their summaries, which click itself would load the commands for, and cut."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.catalogue.summary(name)) for name in self.catalogue])
