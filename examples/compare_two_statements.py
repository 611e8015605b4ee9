"""Compare two statements of the corpus, print what weakened, and write the whole result for other programs.

Run it from anywhere: `python examples/compare_two_statements.py [FILE.json]`.
"""

import sys
from pathlib import Path

import alliancediff as ad


def main(target: str | None = None) -> None:
    """Print the lines that weakened with their reasons, and the counts of all changes."""
    earlier = ad.read_statement("corpus:us-japan/2021-04-16-joint-leaders-statement")
    later = ad.read_statement("corpus:us-japan/2022-05-23-joint-leaders-statement")
    diff = ad.diff(earlier, later)
    print(diff.counts)
    for change in diff.weakened:
        moved = [reason for reason in change.reasons if reason.direction]
        print("-", diff.commitment(change.earlier[0]).quote)
        print("  ", "; ".join(f"{reason.axis}: {reason.before} -> {reason.after}" for reason in moved))
    if target:
        Path(target).write_text(ad.render(diff, "json"), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:2])
