"""Made pairs whose words are cues of shipped lines about somebody or something else."""

import re

import pytest

import alliancediff as ad
from alliancediff.models import Diff

_TITLE = "Joint Statement of the Leaders of Norway and Chile"


def _diff(line: str) -> Diff:
    texts = (f"---\ntitle: {_TITLE}\ndate: {day}\n---\n\n{line}" for day in ("2021-05-10", "2022-06-14"))
    return ad.diff(*(ad.read_text(text, id=name) for name, text in zip("ab", texts, strict=True)))


def _labels(diff: Diff) -> str:
    """Whatever calls a line by a name: of changes, of topics, of the page, and of what the library knows by id."""
    lines = {line for c in diff.commitments for line in c.lines}
    labels = [change.line for change in diff.changes] + [topic.title for topic in diff.topics]
    labels += [line.topic for line in diff.brief] + [diff.titles.get(line, line) for line in lines]
    return " | ".join(labels)


@pytest.mark.parametrize(
    ("line", "elsewhere"),
    [
        ("The two countries will tell each other of missile launches.", "DPRK|Korea"),
        ("The two countries will keep a list of organ transport.", "air"),
        ("We will never recognize the annexation of the atolls.", "Russia|Ukraine"),
        ("We call for the immediate resolution of the abductions issue.", "DPRK|Korea"),
        ("We oppose any restrictions on freedom of navigation in the gulf.", "China"),
        ("We support the safeguards of the reactor.", "IAEA"),
    ],
)
def test_no_label_names_what_neither_text_names(line: str, elsewhere: str) -> None:
    """A cue is wider than what its line is called by."""
    assert not re.search(rf"\b(?:{elsewhere})\b", _labels(_diff(line)), re.IGNORECASE)


def test_a_line_keeps_its_name_where_the_text_names_it() -> None:
    """Then the name is right."""
    found = ad.extract(ad.read_text(f"---\ntitle: {_TITLE}\n---\n\nWe condemn the missile launches of North Korea."))

    assert ("dprk-missiles",) == found.commitments[0].lines[:1]
