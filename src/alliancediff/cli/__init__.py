"""The command line: parse, call one function of the library, print, exit.

Exit status as of diff(1): 0 fine, 1 differences (only where asked for), 2 trouble. Results go to standard output,
notes and errors to standard error. Each module of this folder holds some of the commands, and adds them to `main`.
"""

from alliancediff.cli import figures, pairs, series, words
from alliancediff.cli.group import main

__all__ = ["figures", "main", "pairs", "series", "words"]
