"""Made pairs in which a sentence of background is said with other words."""

import pytest

import alliancediff as ad
from alliancediff.models import Diff

_GRAIN = "The two countries will ship timber to the capital."


def _diff(earlier: str, later: str) -> Diff:
    head = "---\ntitle: Joint Statement of the Leaders of Norway and Chile\ndate: {}\n---\n\n{}\n\n{}"
    days = ("2021-05-10", earlier), ("2022-06-14", later)
    return ad.diff(*(ad.read_text(head.format(day, line, _GRAIN), id=day) for day, line in days))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Rents are expected to fall in the towns.", "Rents are falling in the towns."),
        ("The outlook for the harvest is uncertain.", "The outlook for the harvest is good."),
        ("Inflation is above the target of the bank.", "Inflation is close to the target of the bank."),
    ],
)
def test_background_with_other_words_is_told(earlier: str, later: str) -> None:
    """Both wordings stand behind lines."""
    diff = _diff(earlier, later)

    told = [line for line in (*diff.brief, *diff.beside.changed) if line.section != "kept"]
    assert earlier in {quote for line in told for quote in line.earlier}
    assert later in {quote for line in told for quote in line.later}
