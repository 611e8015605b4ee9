"""What lines of a brief are called."""

import re

import pytest

import alliancediff as ad
from alliancediff.models import BriefLine

_RICE = "We condemn the theft of rice from the delta."


def _lines(earlier: str, later: str) -> list[BriefLine]:
    diff = ad.diff(*(ad.read_text(text, id=name) for name, text in (("a", earlier), ("b", later))))
    return [line for line in (*diff.brief, *diff.beside.changed) if not line.names]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("We intend to open two wind farms in the northern bay.", "Wind farms"),
        ("We regret the raid on the pier at Westport.", "Raid on the pier"),
        ("We will provide $60 million for clean hydrogen.", "Clean hydrogen"),
        ("We will found the Westport Quantum Council on kelp.", "Westport Quantum Council"),
    ],
)
def test_a_line_is_called_by_the_object_of_its_act(sentence: str, title: str) -> None:
    """And not by a verb, a person, a day or a sum."""
    assert [title] == [line.topic for line in _lines(_RICE, f"{_RICE}\n\n{sentence}") if sentence in line.later]


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Westport, in the north, is a place in which ships of many nations lie beside the Cement Facility.",
        "Storms of uncommon strength have in this and in the last winter broken piers of Eastport and of the isles.",
    ],
)
def test_a_title_holds_whole_words_of_its_sentences(sentence: str) -> None:
    """Also where no act was read."""
    words = set(re.findall(r"\w+", sentence.lower()))

    for line in _lines(_RICE, f"{_RICE}\n\n{sentence}"):
        if sentence in line.later:
            assert set(re.findall(r"\w+", line.topic.lower())) <= words


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("We expect that coastal kelp continues to feed the isles.", "Coastal kelp"),
        ("We note that the kelp market offers the isles a living.", "Kelp market"),
        ("We will plan in terms of kelp reduction.", "Kelp reduction"),
        ("We will repeat the Westport Kelp Dialogue held in spring.", "Westport Kelp Dialogue"),
    ],
)
def test_a_title_ends_with_its_noun(sentence: str, title: str) -> None:
    """What is said of the noun behind it is no part of it, nor is a generic word that it is of."""
    assert [title] == [line.topic for line in _lines(_RICE, f"{_RICE}\n\n{sentence}") if sentence in line.later]
