"""The command line: parse, call one function of the library, print, exit.

Exit status as of diff(1): 0 fine, 1 differences (only where asked for), 2 trouble; 130 after Ctrl-C. Results go to
standard output, notes, errors and the log to standard error. `root` lists the commands; each is loaded when it is
called, from one of the other modules of this folder.
"""

from alliancediff.cli.root import main

__all__ = ["main"]
