"""Readable reports of corpus pairs, so that a review shows what a change does to results.

`pytest tests/test_goldens.py --update-goldens` writes them anew.
"""

import re
from pathlib import Path

import pytest

import alliancediff as ad

_PAIRS = [
    ("2021-04-16-joint-leaders-statement", "2022-05-23-joint-leaders-statement"),
    ("2021-03-16-economic-cooperation", "2022-05-23-core-partnership-fact-sheet"),
    ("2022-01-06-security-consultative-committee", "2022-01-21-leaders-virtual-meeting"),
    ("2022-01-21-leaders-virtual-meeting", "2023-01-13-leaders-and-ministers-meetings"),
]
_GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: f"{pair[0][:10]} to {pair[1][:10]}")
def test_the_report_is_the_golden_one(pair: tuple[str, str], request: pytest.FixtureRequest) -> None:
    """Line for line, the signature aside."""
    diff = ad.diff(*(ad.read_statement(f"corpus:us-japan/{name}") for name in pair))
    report = re.sub(r"Signature: `.*`", "Signature: (left out)", ad.render(diff, "markdown"))
    golden = _GOLDENS / f"{pair[0]}--{pair[1]}.md"
    if request.config.getoption("--update-goldens"):
        golden.write_text(report, encoding="utf-8")

    assert golden.read_text(encoding="utf-8").splitlines() == report.splitlines()


def test_no_golden_is_left_over() -> None:
    """Each golden belongs to a pair."""
    assert {f"{one}--{two}.md" for one, two in _PAIRS} == {path.name for path in _GOLDENS.iterdir()}
