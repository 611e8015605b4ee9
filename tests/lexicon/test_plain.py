"""A lexicon may spell its words as it likes: they are looked for in plain writing."""

from dataclasses import replace
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.lexicon import in_plain_writing, load, plain_words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("defence", "ports"), ("defense", "ports")),
        (("Norway’s Centre",), ("Norway's Center",)),
        (("organis*",), ("organis*", "organiz*")),
        (("reef + labour right*",), ("reef + labor right*",)),
        (frozenset({"programme"}), frozenset({"program"})),
        ({"metre": 1.0}, {"meter": 1.0}),
        ((("set", "set"), ("programme", "x")), (("set", "set"), ("program", "x"))),
        (7, 7),
    ],
)
def test_words_get_the_form_that_stands_for_all_spellings(words: object, expected: object) -> None:
    """In lists, sets and tables, however deep; a form that is cut off in an ending becomes two."""
    assert expected == plain_words(words)


def test_ids_titles_and_sentences_stay() -> None:
    """Only words that are looked for change."""
    lexicon = load()
    made = in_plain_writing(lexicon)

    assert [line.id for line in lexicon.lines] == [line.id for line in made.lines]
    assert [theme.title for theme in lexicon.themes] == [theme.title for theme in made.themes]
    assert [p.examples for p in lexicon.predicates] == [p.examples for p in made.predicates]
    assert lexicon.digest == made.digest


@pytest.mark.parametrize("cue", ["harbour defences", "harbor defenses", "harbour defenc*"])
@pytest.mark.parametrize("said", ["harbour defences", "harbor defenses"])
def test_a_pack_finds_its_cues_in_either_spelling(cue: str, said: str, tmp_path: Path) -> None:
    """Whoever wrote the pack, and whoever wrote the text."""
    entry = f'[[theme]]\nid = "sea-walls"\ncues = ["{cue}"]\nexamples = ["The {said} hold."]\n'
    (tmp_path / "themes.toml").write_text(entry, encoding="utf-8")
    text = ad.read_statement(f"We will mend the {said}.".encode())

    (found,) = ad.extract(text, ad.Settings(packs=(str(tmp_path),))).commitments

    assert "sea-walls" in found.themes
    assert said in found.theme_cues


def test_words_are_made_plain_once_for_all_weights() -> None:
    """A fit tries one set of weights after another on the same words."""
    lexicon = load()
    lighter = replace(lexicon, weights=replace(lexicon.weights, words=0.5))
    one, two = in_plain_writing(lexicon), in_plain_writing(lighter)

    assert one.predicates is two.predicates
    assert (lexicon.weights, lighter.weights) == (one.weights, two.weights)


def test_words_stay_made_while_other_lexicons_come() -> None:
    """Those last asked for are kept, however long ago they were made."""
    lexicon = load()
    first = in_plain_writing(lexicon)
    for number in range(40):
        in_plain_writing(replace(lexicon, formula=frozenset({f"word{number}"})))
        assert in_plain_writing(lexicon) is first

    lighter = replace(lexicon, weights=replace(lexicon.weights, words=0.25))
    assert in_plain_writing(lighter).predicates is first.predicates
