"""`python -m tools.built_lexicon` checks the shipped words and writes them as they are loaded."""

from alliancediff.lexicon import build

if __name__ == "__main__":
    for path in build():
        print(path)  # noqa: T201  what a command says
