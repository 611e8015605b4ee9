"""Edits of a formula as the page shows them: what went and came, with the words around it."""

import pytest

import alliancediff as ad
from alliancediff.models import BriefSection

_PORT = "We will open the port of Westport to ferries by June 2023."


def _edit(earlier: str, later: str) -> str:
    """The line on a pair of sentences in two otherwise equal texts."""
    diff = ad.diff(*(ad.read_text(f"{text}\n\n{_PORT}", id=name) for name, text in (("a", earlier), ("b", later))))
    lines = (*diff.brief, *diff.beside.changed)
    (line,) = (line for line in lines if earlier in line.earlier and line.section is not BriefSection.KEPT)
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


def test_what_stands_in_another_item_of_the_same_act_is_not_gone() -> None:
    """One sentence, and the same in items."""
    whole = "The two mayors will share charts, train harbour pilots and repair the beacons of the northern isles."
    items = "The two mayors will:\n\n- share charts;\n- train harbour pilots;\n- repair the beacons of the northern isles.\n"
    diff = ad.diff(*(ad.read_text(f"{text}\n\n{_PORT}", id=name) for name, text in (("a", whole), ("b", items))))

    assert not [line for line in diff.brief if line.section is BriefSection.CHANGED and not line.unsure]


def test_a_small_word_is_told_beside_a_larger_change() -> None:
    """A chance that became a fact says more than its day."""
    text = _edit(
        "Storms in the delta could disrupt our ferries to the northern isles.",
        "Storms in the delta disrupted our ferries to the northern isles in March.",
    )

    assert "[-could" in text
    assert "March" in text


def test_background_that_changed_is_told_as_an_edit() -> None:
    """Among what is no commitment."""
    earlier, later = (f"Prices of rice in the delta are {how} this year." for how in ("expected to fall", "falling"))
    diff = ad.diff(*(ad.read_text(f"{text}\n\n{_PORT}", id=name) for name, text in (("a", earlier), ("b", later))))
    (line,) = (line for line in diff.beside.changed if earlier in line.earlier)

    assert (later,) == line.later
    assert "[-expected to fall-] {+falling+}" in line.text
