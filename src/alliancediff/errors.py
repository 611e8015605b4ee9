"""What can go wrong, as values: each error carries its facts as fields and says what to do next."""

from dataclasses import dataclass


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


class MissingExtraError(AllianceDiffError):
    """A format needs a library that comes with an extra of ours.

    Attributes:
        source: the path or name that was asked for.
        extra: the extra to install.
    """

    def __init__(self, source: str, extra: str) -> None:
        self.source = source
        self.extra = extra
        super().__init__(f"{source}: this format needs an extra: pip install 'alliancediff[{extra}]'")


class DuplicateStatementError(AllianceDiffError):
    """Two statements of one run carry the same id, so that no verdict could say which one it means.

    Attributes:
        statement: the id that both carry.
    """

    def __init__(self, statement: str) -> None:
        self.statement = statement
        super().__init__(f"two statements have the id {statement!r}; give one of them another id in its front matter")


class UndatedStatementError(AllianceDiffError):
    """Statements have no date and so no place in a series.

    Attributes:
        statement: the id of the first.
        statements: the ids of all, in the order in which they were given.
    """

    def __init__(self, *statements: str) -> None:
        self.statement = statements[0]
        self.statements = statements
        several = len(statements) > 1
        has = "have no date, so they have no place" if several else "has no date, so it has no place"
        super().__init__(
            f"{', '.join(statements)}: {has} in a series; give {'each' if several else 'it'} one in its front matter, "
            f"its file name, series.toml, or as --date {statements[0]}=YYYY-MM-DD (dates={{...}} in Python)"
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file that people write: of the lexicon, or of corrections.

    `file` is its path as it was asked for, "" where no file is at fault; `line` counts from 1, 0 is the whole file.
    """

    file: str
    line: int
    problem: str

    def __str__(self) -> str:
        """As compilers write it: "themes.toml:3: what is wrong"."""
        where = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        return where + self.problem


class LexiconError(AllianceDiffError):
    """A lexicon file does not say what it must.

    Attributes:
        faults: every fault that was found, with its file and line.
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(map(str, faults)))


class CorrectionsError(AllianceDiffError):
    """A corrections file cannot be read or written, or a line of it does not say what it must.

    Attributes:
        fault: the file, the line (0 for the whole file), and what is wrong.
    """

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(str(fault))


class GoldError(AllianceDiffError):
    """A gold file cannot be used.

    Attributes:
        file: its path.
        problem: what is wrong with it.
    """

    def __init__(self, file: str, problem: str) -> None:
        self.file = file
        self.problem = problem
        super().__init__(f"{file}: {problem}")


class GraphError(AllianceDiffError):
    """A file of a graph cannot be written or read.

    Attributes:
        file: its path.
        problem: what is wrong with it.
    """

    def __init__(self, file: str, problem: str) -> None:
        self.file = file
        self.problem = problem
        super().__init__(f"{file}: {problem}")


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


class UnknownNameError(SettingsError, KeyError):
    """A name that nothing here has: of a kind, a theme, a line, a thread, a statement or a commitment.

    It is a `KeyError`, too, so that whoever looks something up by its id may catch it as one.

    Attributes:
        setting: what the name was given for, such as "themes".
        problem: what is wrong with it, and what may have been meant.
        asked: the name.
        near: the names that come near it, the nearest first; () where none does.
    """

    def __init__(self, setting: str, asked: str, problem: str, near: tuple[str, ...] = ()) -> None:
        self.asked = asked
        self.near = near
        super().__init__(setting, problem)

    def __str__(self) -> str:
        """The text alone; a `KeyError` would put it in quotation marks."""
        return str(self.args[0])


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
