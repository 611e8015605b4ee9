"""What can go wrong, as values: each error carries its facts as fields and says what to do next."""

from pathlib import Path


class AllianceDiffError(Exception):
    """Base of every error this library raises on purpose; its text is meant for the user, on one line."""


class UnreadableStatementError(AllianceDiffError):
    """A statement cannot be read at all.

    Attributes:
        source: the path or name that was asked for.
        problem: what is wrong with it.
        advice: what the user can do, or "".
    """

    def __init__(self, source: str, problem: str, advice: str = "") -> None:
        self.source = source
        self.problem = problem
        self.advice = advice
        super().__init__(f"{source}: {problem}" + (f"; {advice}" if advice else ""))


class DuplicateStatementError(AllianceDiffError):
    """Two statements of one run carry the same id, so that no verdict could say which one it means.

    Attributes:
        statement: the id that both carry.
    """

    def __init__(self, statement: str) -> None:
        self.statement = statement
        super().__init__(f"two statements have the id {statement!r}; give one of them another id in its front matter")


class LexiconError(AllianceDiffError):
    """A lexicon file does not say what it must.

    Attributes:
        file: the file, or None where no single file is at fault.
        problems: one text a fault, each beginning with the entry at fault.
    """

    def __init__(self, file: Path | None, problems: tuple[str, ...]) -> None:
        self.file = file
        self.problems = problems
        where = f"{file}: " if file else ""
        super().__init__(where + "; ".join(problems))


class SettingsError(AllianceDiffError):
    """A setting has a value that cannot be used.

    Attributes:
        setting: its name.
        problem: what is wrong with the value.
    """

    def __init__(self, setting: str, problem: str) -> None:
        self.setting = setting
        self.problem = problem
        super().__init__(f"{setting}: {problem}")


class UnknownFormatError(AllianceDiffError):
    """A report was asked for in a format that does not exist for this kind of result.

    Attributes:
        name: the format asked for.
        known: the formats there are.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        super().__init__(f"no format named {name!r}; there are {', '.join(known)}")
