"""A fault says where it is, what is wrong, and what to do."""

from pathlib import Path

import pytest

from alliancediff.checks.check import check_lexicon
from alliancediff.errors import LexiconError

_PREDICATE = {
    "id": '"moo"',
    "kind": '"stance"',
    "class": '"expositive"',
    "force": "2",
    "source": '"E"',
    "patterns": '["{moo}"]',
    "examples": '["They mooed at the moon."]',
}
_THEME = {"id": '"lights"', "cues": '["lighthouse*"]', "examples": '["A lighthouse."]'}


def _faults(folder: Path, file: str, *entries: dict[str, str]) -> list[str]:
    """Faults of a file made of these entries, without its path: "line: problem"."""
    table = file.removesuffix("s")
    text = "\n".join(f"[[{table}]]\n" + "\n".join(f"{k} = {v}" for k, v in entry.items()) for entry in entries)
    path = folder / f"{file}.toml"
    path.write_text(text, encoding="utf-8")
    return [str(fault).removeprefix(f"{path}:") for fault in check_lexicon(path).faults]


def test_a_sound_entry_has_no_fault(tmp_path: Path) -> None:
    """The entry that the other tests break."""
    assert [] == _faults(tmp_path, "predicates", _PREDICATE)
    assert [] == _faults(tmp_path, "themes", _THEME)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        ({"forc": "3"}, 9, "unknown key 'forc'; there are .*; did you mean 'force'"),
        ({"force": '"3"'}, 5, "force must be a whole number"),
        ({"force": "true"}, 5, "force must be a whole number"),
        ({"force": "8"}, 5, "force 8 lies outside 0 to 7"),
        ({"force": "-1"}, 5, "force -1 lies outside 0 to 7"),
        ({"kind": '"stanse"'}, 3, "kind 'stanse' is not known; one of undertaking, .*; did you mean 'stance'"),
        ({"ladder": '"welcom"'}, 9, "ladder 'welcom' is not known; one of force, .*; did you mean 'welcome'"),
        ({"class": '"commisive"'}, 4, "class 'commisive' is not known; .*; did you mean 'commissive'"),
        ({"complement": '"acts"'}, 9, "complement 'acts' is not known; one of act, value, that; did you mean 'act'"),
        ({"kind": '"report"'}, 5, "a report has no force"),
        ({"source": '""'}, 6, "source is empty"),
        ({"source": ""}, 1, "missing key 'source'; say where the level comes from"),
        ({"class": ""}, 1, "missing key 'class'"),
        ({"force": ""}, 3, "a stance needs a force from 0 to 7"),
        ({"examples": ""}, 1, "missing key 'examples'; give at least one sentence"),
        ({"examples": "[]"}, 8, "examples is empty"),
        ({"examples": '["They slept."]'}, 8, r"is not found in its example 'They slept\.'"),
        ({"not_examples": '["They mooed."]'}, 9, r"is found in its counter-example 'They mooed\.'"),
        ({"is_narration": '"yes"'}, 9, "is_narration must be true or false"),
        ({"patterns": '"{moo}"'}, 7, "patterns must be a list of texts"),
        ({"patterns": '["{moo"]'}, 7, r"pattern '\{moo': write \{verb\}"),
        ({"patterns": '["{}"]'}, 7, r"pattern '\{\}': write \{verb\}"),
        ({"patterns": '["{moo} ~"]'}, 7, "a gap stands between two words"),
        ({"patterns": '["{moo} ~ ~ at"]'}, 7, "a gap stands between two words"),
        ({"patterns": '["{moo} ~ a ~ b ~ c ~ d"]'}, 7, "more than 3 gaps"),
        ({"patterns": '["{moo} ~at"]'}, 7, "~ and ~~ stand alone"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_each_fault_of_a_predicate(tmp_path: Path, change: dict[str, str], line: int, words: str) -> None:
    """At the line of the key, or of the entry where the key is missing."""
    entry = {key: value for key, value in {**_PREDICATE, **change}.items() if value}
    found = [fault for fault in _faults(tmp_path, "predicates", entry) if not fault.startswith("0")]

    assert any(fault.startswith(f"{line}: predicate 'moo': ") for fault in found), found
    with pytest.raises(AssertionError, match=words):
        raise AssertionError("; ".join(found))


@pytest.mark.parametrize("cue", ['""', '" "', '"*"'])
def test_an_empty_cue_would_be_found_everywhere(tmp_path: Path, cue: str) -> None:
    """So it is a fault."""
    (fault, *_) = _faults(tmp_path, "themes", {**_THEME, "cues": f'["lighthouse*", {cue}]'})

    assert "3: theme 'lights': " in fault
    assert "empty" in fault


def test_a_cue_of_two_themes_is_a_fault_unless_they_say_so(tmp_path: Path) -> None:
    """Two themes that both claim a word are told apart by nothing."""
    other = {"id": '"towers"', "cues": '["tower", "lighthouse*"]', "examples": '["A tower."]'}

    (fault,) = _faults(tmp_path, "themes", _THEME, other)

    assert fault.startswith("7: theme 'towers': the cue 'lighthouse*' is one of 'lights' too")
    assert [] == _faults(tmp_path, "themes", _THEME, {**other, "shares_with": '["lights"]'})


def test_an_id_that_stands_twice_in_a_file_is_a_fault(tmp_path: Path) -> None:
    """The second one would hide in the first."""
    (fault,) = _faults(tmp_path, "themes", _THEME, {**_THEME, "cues": '["beacon"]', "examples": '["A beacon."]'})

    assert fault.startswith("6: theme 'lights': the id stands twice")


def test_a_word_of_a_long_list_is_found_at_its_own_line(tmp_path: Path) -> None:
    """The line of the example, not that of the key."""
    faults = _faults(tmp_path, "themes", {**_THEME, "examples": '[\n  "A lighthouse.",\n  "A buoy.",\n]'})

    assert ["6"] == [fault.split(":")[0] for fault in faults]


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("names", 'names = ["a"]', "1: names must be a list of lists: an item must be a list of texts"),
        ("names", "", "1: missing key 'names'"),
        ("formula", "people = 3", "1: people must be a list of texts"),
        ("verbs", '[irregular]\nmoo = ["moos"]', "1: irregular 'moo' must be a list of 4 texts"),
        ("anchors", 'flor = ["x"]', "1: unknown key 'flor'; there are .*; did you mean 'floor'"),
        ("anchors", 'floor = ["upwards of"]', "1: floor: has no example; add one under"),
        ("anchors", 'floor = ["upwards of"]\n[examples]\nfloor = ["It is."]', "3: floor: is not found in its example"),
        ("themes", "[theme]\nid = 1", r"1: theme must be entries under \[\[theme\]\]"),
        ("themes", "[[them]]", "1: unknown key 'them'; there are source, theme; did you mean 'theme'"),
        ("modifiers", '[[modifier]]\nid = "boosts"', "2: modifier 'boosts': id 'boosts' is not known; one of boosters"),
        ("actors", '[[actor]]\nid = "A"\nkind = "realm"\nforms = ["A"]', "3: actor 'A': kind 'realm' is not known"),
        ("noise", '[[rule]]\nreason = "x"\npattern = "("\nexamples = ["x"]', "3: rule 'x': pattern is no regular"),
        ("themes", "[[theme\n", "1: no TOML: .* in column 8"),
        ("themes", '[[theme]]\nid = "a', "2: no TOML"),
    ],
)  # fmt: skip
def test_each_file_has_its_own_rules(tmp_path: Path, file: str, text: str, words: str) -> None:
    """Plain lists and tables are checked as entries are."""
    path = tmp_path / f"{file}.toml"
    path.write_text(text, encoding="utf-8")

    told = "\n".join(str(fault).removeprefix(f"{path}:") for fault in check_lexicon(path).faults)

    with pytest.raises(AssertionError, match=words):
        raise AssertionError(told)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00\x01", "not UTF-8"),
        (b"\x00\x01\x02", "no TOML"),
        (b"# " + b"x" * 1_000_001, "larger than"),
        (b"names = " + b"[" * 50_000 + b"]" * 50_000, "nested too deeply"),
        (b"a" + b".a" * 50_000 + b" = 1", "a key within too many keys"),
        (b"[" + b"a." * 50_000 + b"a]", "a key within too many keys"),
        (b"n = " + b"9" * 5_000, "a number too long"),
    ],
    ids=["not text", "binary", "huge", "deep", "long key", "long header", "long number"],
)
def test_hostile_files_are_one_fault(tmp_path: Path, content: bytes, words: str) -> None:
    """Whatever is handed in, the answer is a line and comes at once."""
    path = tmp_path / "names.toml"
    path.write_bytes(content)

    (fault,) = check_lexicon(path).faults

    assert words in fault.problem
    assert "\n" not in str(fault)


def test_a_folder_named_like_a_file_is_a_fault(tmp_path: Path) -> None:
    """Also within a pack."""
    (tmp_path / "themes.toml").mkdir()

    (fault,) = check_lexicon(tmp_path).faults

    assert "a folder that is called like a file" in fault.problem


@pytest.mark.parametrize("name", ["nowhere", "nowhere/themes.toml", "x" * 5000, "a\0b"])
def test_what_is_not_there_is_an_error(name: str) -> None:
    """Names that no system takes included."""
    with pytest.raises(LexiconError, match="there is no such file or folder"):
        check_lexicon(Path(name))


def test_a_file_of_an_unknown_name_is_an_error(tmp_path: Path) -> None:
    """The name says what a file holds."""
    (tmp_path / "words.toml").write_text("")

    with pytest.raises(LexiconError, match=r"by its name; one of predicates\.toml"):
        check_lexicon(tmp_path / "words.toml")


_PORT = {"id": '"Westport"', "kind": '"state"', "forms": '["Westport"]', "examples": '["Westport will open."]'}


@pytest.mark.parametrize(
    ("file", "entry", "words"),
    [
        ("themes", {**_THEME, "cues": "[]"}, "missing key 'cues'"),
        ("themes", {**_THEME, "cues": '["lighthouse*", "a"]'}, "cue 'a' is one letter"),
        ("themes", {**_THEME, "cues": '["lighthouse*", "*house"]'}, r"cue '\*house' begins with a star"),
        ("themes", {**_THEME, "id": '"Light House"'}, "the id 'Light House' is no name"),
        ("themes", {**_THEME, "cues": '["lighthouse*", "spyware"]'}, "the cue 'spyware' is one of 'spyware' in the general"),
        ("themes", {**_THEME, "shares_with": '["teapots"]'}, "no theme is called 'teapots'"),
        ("actors", {**_PORT, "forms": '["Westport", "Japan"]'}, "'Japan' is a form of 'Japan' in the general layer"),
        ("actors", {**_PORT, "forms": '["Westport", "we"]'}, "'we' stands for all parties together"),
        ("actors", {**_PORT, "kind": '"people"'}, "no state or group is called 'Westport'"),
        ("predicates", {**_PREDICATE, "patterns": '["{moo}", "a+b(("]'}, r"'\+' is no word"),
    ],
)  # fmt: skip
def test_words_that_would_mislead_are_faults(tmp_path: Path, file: str, entry: dict[str, str], words: str) -> None:
    """What is found everywhere, nowhere, or under another entry."""
    with pytest.raises(AssertionError, match=words):
        raise AssertionError("; ".join(_faults(tmp_path, file, entry)))


def test_a_form_of_two_actors_is_a_fault(tmp_path: Path) -> None:
    """Nobody could say which of them speaks."""
    other = {**_PORT, "id": '"Eastport"', "examples": '["Westport will close."]'}

    told = "; ".join(_faults(tmp_path, "actors", _PORT, other))

    assert "actor 'Eastport': 'Westport' is a form of 'Westport' too" in told


def test_a_pattern_taken_from_the_general_layer_is_a_note(tmp_path: Path) -> None:
    """That is what packs are for, but it should not happen unseen."""
    _faults(tmp_path, "predicates", {**_PREDICATE, "patterns": '["{moo}", "{deplore}"]'})

    result = check_lexicon(tmp_path)

    assert () == result.faults
    assert ["predicate 'moo': takes the pattern '{deplore}' from 'deplore'"] == [note.problem for note in result.notes]


def test_an_empty_file_is_a_fault(tmp_path: Path) -> None:
    """A check that has nothing to check has not passed."""
    (tmp_path / "themes.toml").write_text("")

    assert ["is empty; add an entry"] == [fault.problem for fault in check_lexicon(tmp_path / "themes.toml").faults]
    assert ["is empty; add an entry"] == [fault.problem for fault in check_lexicon(tmp_path).faults]


def test_a_cue_of_two_lines_is_a_note(tmp_path: Path) -> None:
    """A pack may have a narrower line for what the general layer takes together."""
    _faults(tmp_path, "lines", {**_THEME, "cues": '["lighthouse*", "kremlin"]'})

    assert ["the cue 'kremlin' is one of the line"] == [
        note.problem.removeprefix("line 'lights': ")[:36].rstrip() for note in check_lexicon(tmp_path).notes
    ]
