"""Where the tables of topics do not fit a text: one note, and no topic that the text does not name."""

import re
from itertools import chain
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.models import Diff
from genres.texts import TEXTS

_FRONT = "---\ntitle: Joint Statement of the Leaders of Norway and Chile\ndate: {}\n---\n\n"
_BOATS = (
    "The two countries will clear the mines in the fjord.",
    "The two countries will warn each other of missile tests.",
    "We will keep host nation support for the boats.",
    "The two countries will paint the piers red.",
    "We will count the gulls on the roof.",
    "The two countries will hold a fair of hats.",
)


def _diff(one: str, two: str, **settings: object) -> Diff:
    texts = [ad.read_text(text, id=name) for name, text in (("one", one), ("two", two))]
    return ad.diff(*texts, ad.Settings(**settings) if settings else None)


def _said(diff: Diff) -> str:
    return " ".join(f"{s.title} {s.text}" for s in diff.statements).lower()


def _is_named(title: str, diff: Diff) -> bool:
    """Whether each word of a title, but for its ending, stands in the texts."""
    small = {"and", "of", "the", "in", "for", "on", "to"}
    words = [word for word in re.findall(r"[\w-]+", title.lower()) if word not in small]
    return all(word[: max(4, len(word) - 3)] in _said(diff) for word in words)


@pytest.mark.parametrize("genre", sorted(TEXTS))
def test_no_topic_of_the_tables_is_shown_that_the_text_of_a_body_does_not_name(genre: str) -> None:
    """In no title, theme or line."""
    text = TEXTS[genre]
    diff = _diff(text, text.replace("date: 20", "date: 21").replace(" 30 ", " 90 "))
    topics = set(chain.from_iterable((*c.themes, *c.lines) for c in diff.commitments))

    assert topics <= set(diff.titles)
    assert [] == [title for title in diff.titles.values() if not _is_named(title, diff)]
    assert ["topics"] == [note.about for note in diff.notes if note.about == "topics"]


def test_a_pack_of_others_shows_nothing_of_its_own() -> None:
    """It says so once, with whom the pack is about."""
    diff = _diff(*(_FRONT.format(date) + "\n\n".join(_BOATS) for date in ("2021-05-10", "2022-06-14")))
    notes = [note.message for note in diff.notes if note.about == "topics"]

    assert 1 == len(notes)
    assert "us_japan" in notes[0]
    assert not [title for title in diff.titles.values() if not _is_named(title, diff)]


def test_a_pack_of_those_who_speak_is_used_and_not_noted() -> None:
    """As ever."""
    front = "---\ntitle: Joint Statement of the Leaders of Japan and the United States\ndate: {}\n---\n\n"
    words = "The two countries will keep Futenma open. We will protect the Senkakus. We will meet in Tokyo."
    diff = _diff(*(front.format(date) + words for date in ("2021-05-10", "2022-06-14")))

    assert {"futenma", "senkakus"} <= set(chain.from_iterable(c.lines for c in diff.commitments))
    assert not [note for note in diff.notes if note.about == "topics"]


def test_without_packs_only_the_tables_can_fail_to_fit() -> None:
    """And a short text tells nothing of them."""
    few, many = (
        _diff(*(_FRONT.format(date) + "\n\n".join(lines) for date in ("2021-05-10", "2022-06-14")), packs=())
        for lines in (_BOATS[3:5], (*_BOATS[3:], "We will feed the cats.", "We will oil the doors."))
    )

    assert not [note for note in few.notes if note.about == "topics"]
    assert ["topics"] == [note.about for note in many.notes if note.about == "topics"]


def test_a_pack_that_names_no_party_fits_any_text(tmp_path: Path) -> None:
    """Its words may be about anything."""
    folder = tmp_path / "hats"
    folder.mkdir()
    line = '[[line]]\nid = "hats"\nsource = "E"\ncues = ["hats"]\nexamples = ["A fair of hats."]\n'
    (folder / "lines.toml").write_text(line, encoding="utf-8")
    text = _FRONT + "We will hold a fair of hats. We will open a port."
    diff = _diff(text.format("2021-05-10"), text.format("2022-06-14"), packs=(str(folder),))

    assert not [note for note in diff.notes if note.about == "topics"]
    assert "hats" in set(chain.from_iterable(c.lines for c in diff.commitments))
