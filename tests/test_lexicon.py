"""The data files are checked, and say what they claim."""

import re
import time
from pathlib import Path

import pytest

from alliancediff.errors import LexiconError
from alliancediff.extraction.actors import make_actor_finder
from alliancediff.extraction.clauses import split_clauses
from alliancediff.extraction.lines import make_line_finder
from alliancediff.extraction.phrases import compile_phrases
from alliancediff.extraction.predicates import make_predicate_finder
from alliancediff.lexicon import Complement, Line, NoiseRule, Predicate, Theme, load, shipped_packs
from alliancediff.reading.boilerplate import make_noise_finder

_LEXICON = load(shipped_packs())
_ACTORS = make_actor_finder(_LEXICON)
_FINDER = make_predicate_finder(_LEXICON)
_LINES = make_line_finder(_LEXICON)


def _found(text: str) -> set[str]:
    return {head.predicate.id for head in _FINDER.candidates(text)}


def _carried(text: str) -> set[str]:
    return {clause.head.predicate.id for clause in split_clauses(text, _FINDER, _ACTORS, is_item=False)}


@pytest.mark.parametrize("predicate", _LEXICON.predicates, ids=lambda p: p.id)
def test_each_predicate_is_found_in_its_examples_and_not_in_the_others(predicate: Predicate) -> None:
    """An entry without an example that matches is no entry."""
    assert predicate.examples
    assert predicate.source
    for example in predicate.examples:
        assert predicate.id in _found(example), example
    for example in predicate.not_examples:
        assert predicate.id not in _carried(example), example


@pytest.mark.parametrize("complement", _LEXICON.complements, ids=lambda c: c.id)
def test_each_complement_holds_in_its_examples(complement: Complement) -> None:
    """The words after a head are recognised."""
    for example in complement.examples:
        rules = [_FINDER.complement(example, head.end)[0] for head in _FINDER.candidates(example)]
        assert complement.id in {rule.id for rule in rules if rule}, example


@pytest.mark.parametrize("theme", _LEXICON.themes, ids=lambda t: t.id)
def test_each_theme_has_a_cue_in_its_examples(theme: Theme) -> None:
    """The cue is the evidence for a theme."""
    cues = compile_phrases((theme.id, cue) for cue in theme.cues)

    assert theme.examples
    for example in theme.examples:
        assert any(cues.find(example)), example


@pytest.mark.parametrize("line", _LEXICON.lines, ids=lambda line: line.id)
def test_each_line_is_found_in_its_examples_and_not_in_the_others(line: Line) -> None:
    """The cue is the evidence for a line, and a narrower line must not hide it there."""
    assert line.examples
    for example in line.examples:
        assert line.id in _LINES.find(example), example
    for example in line.not_examples:
        assert line.id not in _LINES.find(example), example


def test_lines_are_several_hundred_and_most_are_specific() -> None:
    """A line is specific where it is nobody's parent."""
    parents = {line.parent for line in _LEXICON.lines}

    assert len(_LEXICON.lines) > 400
    assert sum(line.id not in parents for line in _LEXICON.lines) > 300


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('theme = "teapots"', "no theme is called 'teapots'"),
        ('parent = "teapots"', "no line is called 'teapots'"),
        ('parent = "a"', "is above itself"),
    ],
)
def test_a_line_without_its_theme_or_parent_is_a_fault(tmp_path: Path, entry: str, fault: str) -> None:
    """Levels hang together."""
    (tmp_path / "lines.toml").write_text(f'[[line]]\nid = "a"\ncues = ["x"]\nexamples = ["An x."]\n{entry}\n')

    with pytest.raises(LexiconError, match=fault):
        load((str(tmp_path),))


def test_a_line_stands_under_all_lines_above_it() -> None:
    """Nearest first."""
    assert ("loss-and-damage", "climate-finance", "climate") == _LEXICON.line_chains()["loss-and-damage"]


def test_a_line_of_a_known_id_adds_its_cues(tmp_path: Path) -> None:
    """A pack widens a general line."""
    (tmp_path / "lines.toml").write_text(
        '[[line]]\nid = "coast-guards"\ncues = ["harbour watch"]\nexamples = ["The harbour watch."]\n'
    )

    finder = make_line_finder(load((str(tmp_path),)))

    assert finder.find("Train the harbour watch.") == finder.find("Train coast guards.") == ("coast-guards",)


@pytest.mark.parametrize("rule", _LEXICON.noise, ids=lambda r: r.reason)
def test_each_noise_rule_matches_its_examples_and_no_promise(rule: NoiseRule) -> None:
    """A rule that would swallow a commitment is a defect."""
    for example in rule.examples:
        assert re.fullmatch(rule.pattern, example, re.IGNORECASE), example
    for promise in (
        "The two governments will open a joint school.",
        "We strongly condemn the raid.",
        "a new port in the north",
    ):
        assert not re.fullmatch(rule.pattern, promise, re.IGNORECASE)


def test_theme_ids_are_unique() -> None:
    """Two entries of one id would hide each other."""
    ids = [theme.id for theme in _LEXICON.themes]

    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("hold", ("hold", "holds", "held", "held", "holding")),
        ("deny", ("deny", "denies", "denied", "denied", "denying")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
        ("stress", ("stress", "stresses", "stressed", "stressed", "stressing")),
        ("set up", ("set up", "sets up", "set up", "set up", "setting up")),
    ],
)
def test_verb_forms(verb: str, forms: tuple[str, ...]) -> None:
    """Regular, irregular and phrasal verbs are inflected."""
    assert forms == _LEXICON.forms(verb)


def test_the_digest_changes_with_the_words() -> None:
    """Results of different words never carry one signature."""
    assert load(()).digest != load(("us_japan",)).digest


def test_a_pack_of_the_user_adds_to_the_general_layer(tmp_path: Path) -> None:
    """A folder with any of the three files is a pack."""
    (tmp_path / "themes.toml").write_text(
        '[[theme]]\nid = "lighthouses"\ncues = ["lighthouse*"]\nexamples = ["A lighthouse."]\n'
    )

    lexicon = load((str(tmp_path),))

    assert "lighthouses" in {theme.id for theme in lexicon.themes}
    assert len(load(()).themes) + 1 == len(lexicon.themes)


def test_all_faults_of_a_pack_are_told_at_once(tmp_path: Path) -> None:
    """Each fault names its file and entry."""
    (tmp_path / "themes.toml").write_text(
        '[[theme]]\nid = "a"\ncue = ["x"]\n\n[[theme]]\ncues = ["y"]\nexamples = []\n'
    )

    with pytest.raises(LexiconError) as caught:
        load((str(tmp_path),))

    assert 2 == len(caught.value.problems)
    assert "themes.toml, theme 1 (a): unknown key 'cue'" == caught.value.problems[0]


@pytest.mark.parametrize("line", ['cues = "abc"', "cues = [1]", 'cues = [""]', "id = 1"])
def test_values_of_the_wrong_type_are_faults(tmp_path: Path, line: str) -> None:
    """A text is no list of its letters."""
    entry = {"id": '"a"', "cues": '["x"]', "examples": '["x"]'} | {
        line.split(" = ", maxsplit=1)[0]: line.split(" = ")[1]
    }
    (tmp_path / "themes.toml").write_text("[[theme]]\n" + "\n".join(f"{k} = {v}" for k, v in entry.items()))

    with pytest.raises(LexiconError, match="must be a"):
        load((str(tmp_path),))


def test_a_theme_of_a_known_id_adds_its_cues(tmp_path: Path) -> None:
    """One theme stays one theme."""
    (tmp_path / "themes.toml").write_text('[[theme]]\nid = "climate"\ncues = ["glacier*"]\nexamples = ["A glacier."]\n')

    (climate,) = [theme for theme in load((str(tmp_path),)).themes if theme.id == "climate"]

    assert {"climate", "glacier*"} <= set(climate.cues)


@pytest.mark.parametrize("name", [None, "predicates.toml", "theme.toml"])
def test_a_folder_that_holds_anything_but_pack_files_is_refused(tmp_path: Path, name: str | None) -> None:
    """What would be passed over is told."""
    if name:
        (tmp_path / name).write_text("")

    with pytest.raises(LexiconError, match=r"a pack is made of actors\.toml"):
        load((str(tmp_path),))


def test_an_edited_pack_is_read_anew(tmp_path: Path) -> None:
    """The signature changes with the words, also within one process."""
    path = tmp_path / "names.toml"
    path.write_text('names = [["a", "b"]]\n')
    before = load((str(tmp_path),))
    path.write_text('names = [["a", "c"]]\n')

    assert before.digest != load((str(tmp_path),)).digest


def test_no_noise_rule_explodes() -> None:
    """Long lines of clocks, dots and names are judged at once."""
    finder = make_noise_finder(_LEXICON.noise)
    started = time.monotonic()
    for piece in ("0:00 ", "1:11:11 ", "a, ", "photo: ", "subscribe ", "(file) ", ". ", "the views expressed "):
        finder.find((piece * 200)[:599] + "x")

    assert time.monotonic() - started < 1


def test_a_file_that_is_no_toml_is_an_error(tmp_path: Path) -> None:
    """The error names the file and the line."""
    (tmp_path / "themes.toml").write_text("[[theme\n")

    with pytest.raises(LexiconError, match=r"themes\.toml: .*line 1"):
        load((str(tmp_path),))


def test_an_unknown_pack_is_an_error() -> None:
    """The error lists the packs there are."""
    with pytest.raises(LexiconError, match="no pack or folder named 'mars'; shipped packs: us_japan"):
        load(("mars",))
