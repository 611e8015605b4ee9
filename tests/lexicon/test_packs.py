"""A pack adds words to the general layer: an entry of a known id adds to its lists and replaces its single values."""

from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.errors import LexiconError
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Ladder, Settings, Stage
from builders import statement

_BEMOAN = """
[[predicate]]
id = "deplore"
kind = "stance"
class = "behabitive"
ladder = "negative"
force = 6
source = "ours"
patterns = ["{bemoan}", "{condemn}"]
examples = ["They bemoaned the raid."]
"""


def _load(folder: Path, **files: str) -> Lexicon:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load((str(folder),))


def test_a_pack_of_the_user_adds_to_the_general_layer(tmp_path: Path) -> None:
    """A folder with any of the files is a pack."""
    lexicon = _load(tmp_path, themes='[[theme]]\nid = "lights"\ncues = ["lighthouse*"]\nexamples = ["A lighthouse."]\n')

    assert "lights" in {theme.id for theme in lexicon.themes}
    assert len(load(()).themes) + 1 == len(lexicon.themes)


def test_a_theme_of_a_known_id_adds_its_cues(tmp_path: Path) -> None:
    """One theme stays one theme."""
    lexicon = _load(tmp_path, themes='[[theme]]\nid = "climate"\ncues = ["glacier*"]\nexamples = ["A glacier."]\n')

    (climate,) = [theme for theme in lexicon.themes if theme.id == "climate"]

    assert {"climate", "glacier*"} <= set(climate.cues)


def test_a_predicate_of_a_known_id_adds_patterns_and_moves_its_level(tmp_path: Path) -> None:
    """Lists grow, single values are replaced."""
    lexicon = _load(tmp_path, predicates=_BEMOAN)

    (deplore,) = [predicate for predicate in lexicon.predicates if predicate.id == "deplore"]

    assert (6, "ours") == (deplore.force, deplore.source)
    assert {"{deplore}", "{bemoan}"} <= set(deplore.patterns)


def test_a_pattern_belongs_to_the_latest_layer_that_claims_it(tmp_path: Path) -> None:
    """A pack can take a word from an entry of the general layer."""
    lexicon = _load(tmp_path, predicates=_BEMOAN)

    (condemn,) = [predicate for predicate in lexicon.predicates if predicate.id == "condemn"]

    assert "{condemn}" not in condemn.patterns


def test_officials_of_a_pack_leave_the_kind_of_their_state(tmp_path: Path) -> None:
    """A minister speaks for the state, which stays one."""
    lexicon = _load(tmp_path, actors='[[actor]]\nid = "Japan"\nkind = "people"\nforms = ["Minister Rowan"]\n')

    (japan,) = [actor for actor in lexicon.actors if actor.id == "Japan"]

    assert "state" == japan.kind
    assert {"Japan", "Minister Rowan"} <= set(japan.forms)


def test_the_words_of_a_pack_are_read(tmp_path: Path) -> None:
    """From the file to the commitment."""
    _load(tmp_path, predicates=_BEMOAN, verbs='[irregular]\nbemoan = ["bemoans", "bemoant", "bemoant", "bemoaning"]\n')

    (found,) = ad.extract(statement("They bemoant the loss of the pier."), Settings(packs=(str(tmp_path),))).commitments

    assert (Ladder.NEGATIVE, 6) == (found.ladder, found.force)


def test_every_file_of_words_may_be_in_a_pack(tmp_path: Path) -> None:
    """Acts, complements, modifiers, anchors and formula words join those of the general layer."""
    entry = 'source = "E"\nexamples = ["x"]\n'
    lexicon = _load(
        tmp_path,
        acts=f'[[act]]\nid = "moor"\nstage = "instrument"\nclass = "declaration"\nverbs = ["moor"]\n{entry}',
        complements=f'[[complement]]\nid = "mull"\nclass = "commissive"\nforce = 4\nwords = ["{{mull}}"]\n{entry}',
        modifiers=f'[[modifier]]\nid = "boosters"\nwords = ["heartily"]\n{entry}[[cue]]\nid = "new"\nwords = ["fresh"]\n{entry}',
        anchors='floor = ["upwards of"]\ncurrencies = { krone = "NOK" }\n[examples]\nfloor = ["x"]\ncurrencies = ["x"]\n',
        formula='people = ["rowan"]\n',
    )

    assert Stage.INSTRUMENT is lexicon.acts["moor"]
    assert "mull" in {complement.id for complement in lexicon.complements}
    assert {"heartily", "strongly"} <= set(lexicon.modifiers.boosters)
    assert {"fresh", "new"} <= set(lexicon.modifiers.cues["new"])
    assert {"upwards of", "over"} <= set(lexicon.anchors.floor)
    assert {"krone", "yen"} <= set(lexicon.anchors.currencies)
    assert {"rowan", "the"} <= lexicon.formula


@pytest.mark.parametrize("name", [None, "noise.toml", "theme.toml"])
def test_a_folder_that_holds_anything_but_pack_files_is_refused(tmp_path: Path, name: str | None) -> None:
    """What would be passed over is told."""
    if name:
        (tmp_path / name).write_text("")

    with pytest.raises(LexiconError, match=r"a pack is made of actors\.toml"):
        load((str(tmp_path),))


def test_an_edited_pack_is_read_anew(tmp_path: Path) -> None:
    """The signature changes with the words, also within one process."""
    before = _load(tmp_path, names='names = [["a", "b"]]\n')

    assert before.digest != _load(tmp_path, names='names = [["a", "c"]]\n').digest


def test_all_faults_of_a_pack_are_told_at_once(tmp_path: Path) -> None:
    """Each fault names its file, line and entry."""
    text = '[[theme]]\nid = "a"\ncue = ["x"]\n\n[[theme]]\ncues = ["y"]\nexamples = []\n'

    with pytest.raises(LexiconError) as caught:
        _load(tmp_path, themes=text)

    assert [3, 1, 1, 7, 5] == [fault.line for fault in caught.value.faults]
    assert str(caught.value.faults[0]).startswith(f"{tmp_path / 'themes.toml'}:3: theme 'a': unknown key 'cue'")


def test_an_unknown_pack_is_an_error() -> None:
    """The error lists the packs there are."""
    with pytest.raises(LexiconError, match="no pack or folder named 'mars'; shipped packs: quad, us_japan"):
        load(("mars",))


def test_a_form_that_begins_with_the_opens_a_sentence_too(tmp_path: Path) -> None:
    """Forms keep their case, but a sentence has its own."""
    lexicon = _load(tmp_path, actors='[[actor]]\nid = "Harbour Club"\nkind = "body"\nforms = ["the Club"]\n')

    (club,) = [actor for actor in lexicon.actors if actor.id == "Harbour Club"]

    assert ("the Club", "The Club") == club.forms
