"""What `--help` says of every group and command."""

from collections.abc import Callable, Iterator

import click
import pytest

from alliancediff.cli import main
from alliancediff.cli.lazy import LazyGroup

_WIDTH = 80


def _walk(group: click.Group, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield names, group
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _walk(command, *names, name)
        else:
            yield (*names, name), command


_ALL = dict(_walk(main))
_GROUPS = [names for names, command in _ALL.items() if isinstance(command, click.Group)]
_COMMANDS = [names for names in _ALL if names not in _GROUPS]


@pytest.mark.parametrize("names", _GROUPS, ids="-".join)
def test_every_summary_stands_whole_on_its_line(run: Callable, names: tuple[str, ...]) -> None:
    """Nothing is cut, at 80 columns."""
    group = _ALL[names]
    assert isinstance(group, LazyGroup)

    lines = run(*names, "--help", terminal_width=_WIDTH).stdout.partition("Commands:\n")[2].splitlines()

    assert [[name, group.catalogue.summary(name)] for name in group.commands] == [
        line.split(maxsplit=1) for line in lines
    ]
    assert not any("..." in line or len(line) > _WIDTH for line in lines)


@pytest.mark.parametrize("names", _GROUPS, ids="-".join)
def test_each_command_stands_where_the_table_says(names: tuple[str, ...]) -> None:
    """Under its own name, with a summary that is a sentence."""
    group = _ALL[names]
    assert isinstance(group, LazyGroup)

    for name, command in group.commands.items():
        assert name == command.name
        assert group.catalogue.summary(name).endswith(".")


@pytest.mark.parametrize("names", _ALL, ids="-".join)
def test_help_fits_a_terminal(run: Callable, names: tuple[str, ...]) -> None:
    """But for lists of choices and examples, which are not broken."""
    for line in run(*names, "--help", terminal_width=_WIDTH).stdout.splitlines():
        assert len(line) <= _WIDTH or "|" in line or line.lstrip().startswith("alliancediff ")


@pytest.mark.parametrize("names", _COMMANDS, ids="-".join)
def test_every_option_is_explained(names: tuple[str, ...]) -> None:
    """Whoever asks for help gets it."""
    options = [parameter for parameter in _ALL[names].params if isinstance(parameter, click.Option)]

    assert [] == [option.name for option in options if not option.help]


@pytest.mark.parametrize("names", _COMMANDS, ids="-".join)
def test_every_command_can_be_quiet_or_talk(names: tuple[str, ...]) -> None:
    """And whatever prints a result in forms has the same options for it."""
    options = {name for parameter in _ALL[names].params for name in parameter.opts}

    assert {"-q", "--quiet", "-v", "--verbose"} <= options
    if "--format" in options:
        assert {"-f", "-o", "--output", "--width", "--color"} <= options


def test_a_slip_is_told_with_the_name_that_was_meant(run: Callable) -> None:
    """No command is loaded for it."""
    result = run("lexicn")

    assert (2, True) == (result.exit_code, "No such command 'lexicn'" in result.stderr)


def test_a_group_may_be_given_more_commands() -> None:
    """As click allows it; they stand at the end, with a summary of their own."""
    group = LazyGroup("some", entries={})

    @group.command("more")
    def more() -> None:
        """Do more."""

    assert (["more"], "Do more.") == (list(group.commands), group.catalogue.summary("more"))
    del group.commands["more"]
    assert 0 == len(group.commands)
