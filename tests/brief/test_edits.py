"""Edits of a formula as the page shows them: what went and came, with the words around it."""

import pytest

import alliancediff as ad
from alliancediff.models import BriefSection

_PORT = "We will open the port of Westport to ferries by June 2023."


def _edit(earlier: str, later: str) -> str:
    """The line on a pair of sentences in two otherwise equal texts."""
    diff = ad.diff(*(ad.read_text(f"{text}\n\n{_PORT}", id=name) for name, text in (("a", earlier), ("b", later))))
    (line,) = (line for line in diff.brief if earlier in line.earlier and line.section is not BriefSection.KEPT)
    return line.text


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (
            "We share concerns over the dam on the upper river.",
            "We share serious concerns over the dam on the upper river.",
            "share {+serious+} concerns over the dam",
        ),
        (
            "We oppose any tax on rice, salt and tea from the delta.",
            "We oppose any tax on rice and tea from the delta.",
            "[-salt-]",
        ),
        (
            "We stress the importance of calm in the strait of Eastport.",
            "We recall the importance of calm in the strait of Eastport.",
            "[-stress-] {+recall+} the importance of calm",
        ),
    ],
)
def test_what_changed_stands_among_the_words_that_were_kept(earlier: str, later: str, told: str) -> None:
    """A reader sees what it limits or extends."""
    assert told in _edit(earlier, later)


def test_a_long_addition_is_told_with_its_clause() -> None:
    """From where its clause begins, and no salad of single words."""
    kept = "We will keep the piers of Westport safe"
    added = "including by replacing the rotten planks of the southern mole with stone from the quarries of the isles"
    text = _edit(f"{kept}.", f"{kept}, {added}.")
    told = text[text.index("{+") + 2 : text.index("+}")].strip(" …")

    assert told in added
    assert len(told.split()) > 3


def test_every_word_of_an_edit_stands_in_its_sentence() -> None:
    """Whatever is left out is marked."""
    earlier = "We will repair the boats, nets and oars of the fishers of Westport and pay them for their losses."
    later = "We will repair the boats and sails of the fishers of Eastport and pay them for all of their many losses."
    marks = str.maketrans("", "", "[]{}+-“”→…")

    for word in _edit(earlier, later).translate(marks).split():
        assert word in earlier or word in later
