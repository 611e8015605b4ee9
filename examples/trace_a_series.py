"""Trace the corpus: what became of one line, when words were first said, and files for other tools.

Run it from anywhere: `python examples/trace_a_series.py [FOLDER]`. Into a folder it writes the wording date by date as
a page, the graph for Gephi, and the mentions as CSV.
"""

import sys
from pathlib import Path

import alliancediff as ad


def main(target: str | None = None) -> None:
    """Print the history of the Taiwan Strait line and of a phrase, and write the files."""
    evolution = ad.trace(ad.read_series("corpus:us-japan"))
    for mention in evolution.on_line("taiwan-strait")[0].mentions:
        last = mention.comparable
        beside = f", against the last text of its sort ({last.date}) {last.kind}" if last else ""
        print(f"{mention.date}  {mention.kind}{beside}")
    found = ad.find(evolution, "Economic 2+2")
    if found.first:
        print(f"first said in {found.first.statement}: {found.first.quote}")
    for formula in ad.formulas(ad.read_series("corpus:us-japan")).holding("Taiwan Strait"):
        print(f"formula: {formula.words}, on {len(formula.uses)} days since {formula.first.date}")
    if target:
        folder = Path(target)
        page = ad.render(evolution, "html", shown=found.threads, table=True)
        (folder / "economic.html").write_text(page, encoding="utf-8")
        (folder / "mentions.csv").write_text(ad.render(evolution, "csv"), encoding="utf-8")
        ad.write_graph(ad.to_graph(evolution), folder / "series.graphml")


if __name__ == "__main__":
    main(*sys.argv[1:2])
