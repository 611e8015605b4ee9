"""Writes constraints.txt, the versions that development and CI use, for every Python that the package runs on.

    pip install uv
    python -m tools.lock              # adds what is missing, keeps the rest
    python -m tools.lock --upgrade    # takes the newest release of everything

The file pins all that `pip install ".[dev]"` installs and what builds the package. It names no index and no host.
"""

import subprocess
import sys
import tomllib

from tools.lowest import PROJECT

LOCK = PROJECT.parent / "constraints.txt"
_COMMAND = "python -m tools.lock"


def main(options: list[str]) -> None:
    """Has uv resolve pyproject.toml; `options` are handed on to it.

    Raises:
        subprocess.CalledProcessError: uv is not installed, or finds no versions that go together.
    """
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    python = project["project"]["requires-python"].removeprefix(">=")
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", python),
        *("--extra", "dev", "--no-annotate", "--custom-compile-command", _COMMAND, "--output-file", LOCK.name),
        *(*options, PROJECT.name, "-"),
    ]
    build = "\n".join(project["build-system"]["requires"])
    subprocess.run(command, input=build, text=True, check=True, cwd=PROJECT.parent, stdout=subprocess.DEVNULL)  # noqa: S603  # our own command


if __name__ == "__main__":
    main(sys.argv[1:])
