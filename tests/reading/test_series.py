"""Several statements are read together."""

from pathlib import Path

import pytest

from alliancediff.errors import DuplicateStatementError, UndatedStatementError, UnreadableStatementError
from alliancediff.models import Role
from alliancediff.pipeline.extract import extract
from alliancediff.reading import read_series


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text)
    return path


def test_a_folder_is_read_in_order_of_date(tmp_path: Path) -> None:
    """Names do not matter, dates do."""
    _write(tmp_path, "b.md", "---\ndate: 2021-01-01\n---\nWe will open a port.")
    _write(tmp_path, "a.md", "---\ndate: 2022-01-01\n---\nWe will open two ports.")
    _write(tmp_path, "notes.xyz", "not a statement")

    assert ["b", "a"] == [s.id for s in read_series(tmp_path)]


def test_series_toml_says_what_belongs_to_the_series(tmp_path: Path) -> None:
    """It may give what a text does not say."""
    _write(tmp_path, "one.txt", "We will open a port.")
    _write(tmp_path, "two.txt", "We will open two ports.")
    _write(
        tmp_path, "series.toml", '[[statement]]\nfile = "one.txt"\nid = "first"\ndate = 2021-01-01\ngenre = "readout"\n'
    )

    (statement,) = read_series(tmp_path)

    assert ("first", "2021-01-01", "readout") == (statement.id, str(statement.date), statement.genre)


def test_the_shipped_corpus_is_a_series() -> None:
    """It opens by name."""
    statements = read_series("corpus:us-japan")

    assert 13 == len(statements)
    assert sorted(str(s.date) for s in statements) == [str(s.date) for s in statements]


def test_a_line_that_stands_in_three_statements_is_furniture(tmp_path: Path) -> None:
    """A sentence that stands in three is not: parties repeat themselves."""
    paths = [
        _write(
            tmp_path,
            f"2021-01-0{n}.txt",
            f"Harbour Office Daily, all the news from the bay for everyone who sails, every single day\n\nWe condemn the raid.\n\nWe open port {n}.",
        )
        for n in (1, 2, 3)
    ]

    statement = read_series(paths)[0]

    assert ["the same line in 3 or more statements of the series"] == [
        u.reason for u in statement.units if u.role is Role.BOILERPLATE
    ]


def test_promises_in_lists_are_no_furniture(tmp_path: Path) -> None:
    """A standing promise without a full stop is just what a reader compares."""
    text = "We will:\n\n- open a port\n\n- train fifty pilots\n\nIt rained.\n\n- Japan will provide 500 million dollars\n\nPort {}."
    paths = [_write(tmp_path, f"2021-01-0{n}.txt", text.format(n)) for n in (1, 2, 3)]

    found = extract(read_series(paths)[0]).commitments

    assert ["open a port", "train fifty pilots", "Japan will provide 500 million dollars"] == [c.quote for c in found]


def test_an_undated_statement_has_no_place_in_a_series(tmp_path: Path) -> None:
    """The error names it and says where a date can be given."""
    path = _write(tmp_path, "one.txt", "We will open a port.")

    with pytest.raises(UndatedStatementError, match=r"one: has no date.*series\.toml"):
        read_series([path])


def test_two_statements_of_one_id_are_an_error(tmp_path: Path) -> None:
    """Each must be told from the other."""
    (tmp_path / "x").mkdir()
    paths = [_write(folder, "2021-01-01.txt", "We will open a port.") for folder in (tmp_path, tmp_path / "x")]

    with pytest.raises(DuplicateStatementError, match="2021-01-01"):
        read_series(paths)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[[statement", "cannot be read"),
        ("x = " + "[" * 9999, "nested too deeply|cannot be read"),
        ("", "series.toml: names no statement"),
        ('[[statement]]\nid = "x"', "series.toml, statement 1: names no file"),
        ('[[statement]]\nfile = "a.txt"\nplace = "x"', "unknown key 'place'"),
        ('[[statement]]\nfile = "../a.txt"', "names a file outside its folder"),
    ],
)
def test_a_broken_series_file_is_an_error(tmp_path: Path, toml: str, said: str) -> None:
    """The error names the entry."""
    _write(tmp_path, "series.toml", toml)

    with pytest.raises(UnreadableStatementError, match=said):
        read_series(tmp_path)


def test_an_empty_folder_and_no_folder_are_errors(tmp_path: Path) -> None:
    """Nothing read is never nothing said."""
    with pytest.raises(UnreadableStatementError, match="holds no statement"):
        read_series(tmp_path)
    with pytest.raises(UnreadableStatementError, match="is no folder"):
        read_series(tmp_path / "nowhere")


def test_folders_files_and_series_files_may_be_mixed(tmp_path: Path) -> None:
    """Each brings its statements; order is by date all the same."""
    for folder, year in (("a", 2023), ("b", 2021)):
        (tmp_path / folder).mkdir()
        _write(tmp_path / folder, f"{year}-01-01.txt", "We will open a port.")
    _write(tmp_path / "b", "series.toml", '[[statement]]\nfile = "2021-01-01.txt"\n')
    single = _write(tmp_path, "2022-01-01.txt", "We will open a port.")

    series = read_series([tmp_path / "a", str(single), tmp_path / "b" / "series.toml"])

    assert ["2021-01-01", "2022-01-01", "2023-01-01"] == [s.id for s in series]


def test_one_statement_is_a_series() -> None:
    """Of the corpus, too."""
    (statement,) = read_series("corpus:us-japan/2021-04-16-joint-leaders-statement")

    assert 2021 == statement.date.year if statement.date else False


def test_a_series_file_names_packs_venues_and_notes(tmp_path: Path) -> None:
    """What a text does not say of itself."""
    _write(tmp_path, "one.txt", "We will open a port.")
    _write(
        tmp_path,
        "series.toml",
        'title = "Ports"\npacks = ["us_japan"]\n[[statement]]\nfile = "one.txt"\ndate = 2021-01-01\nvenue = "leaders, Kyoto"\nnote = "a translation"\n',
    )

    series = read_series(tmp_path)

    assert (("us_japan",), "Ports", "leaders, Kyoto") == (series.packs, series.title, series[0].venue)
    assert "a translation" in [note.message for note in series[0].notes]


def test_dates_may_be_given_by_id(tmp_path: Path) -> None:
    """For texts that do not say theirs, whose note on that is gone then."""
    path = _write(tmp_path, "one.txt", "We will open a port.")

    (statement,) = read_series([path], dates={"one": "2021-01-01"})

    assert "2021-01-01" == str(statement.date)
    assert "date" not in {note.about for note in statement.notes}
    with pytest.raises(
        UnreadableStatementError, match="nobody: a date is given for it, but no statement has this id; the ids are one"
    ):
        read_series([path], dates={"one": "2021-01-01", "nobody": "2021-01-01"})


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("pack = 1", "series.toml: unknown key 'pack'"),
        ('packs = "us_japan"', "packs is no list of names"),
        ("statement = 1", "statement is no list of tables"),
        ("statement = [1]", "statement is no list of tables"),
        ('title = ["x"]', "series.toml: title is no text"),
        ("[[statement]]\nfile = 1", "statement 1: file is no text"),
    ],
)
def test_a_series_file_of_another_shape_is_an_error(tmp_path: Path, toml: str, said: str) -> None:
    """The error says what to write."""
    _write(tmp_path, "series.toml", toml)

    with pytest.raises(UnreadableStatementError, match=said):
        read_series(tmp_path)


def test_a_series_file_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    """As editors of some systems write it."""
    _write(tmp_path, "2021-01-01.txt", "We will open a port.")
    (tmp_path / "series.toml").write_bytes(b'\xef\xbb\xbf[[statement]]\nfile = "2021-01-01.txt"\n')

    assert ["2021-01-01"] == [statement.id for statement in read_series(tmp_path)]


def test_all_undated_statements_are_named_at_once(tmp_path: Path) -> None:
    """So that a reader gives every date in one go; the error says how."""
    paths = [_write(tmp_path, f"{name}.txt", "We will open a port.") for name in ("one", "two")]

    with pytest.raises(UndatedStatementError, match=r"one, two: have no date.*--date one=YYYY-MM-DD") as caught:
        read_series(paths)

    assert ("one", "two") == caught.value.statements


def test_the_records_of_a_series_are_its_statements(tmp_path: Path) -> None:
    """Flat, for a data frame."""
    (record,) = read_series([_write(tmp_path, "2021-01-01.txt", "We will open a port.")]).to_records()

    assert ("2021-01-01", "2021-01-01", False, 1) == tuple(record[name] for name in ("id", "date", "digest", "units"))


def test_what_a_series_file_says_is_cleaned(tmp_path: Path) -> None:
    """As a statement is: nothing in it turns words round or reaches a terminal."""
    _write(tmp_path, "2021-01-01.txt", "We will open a port.")
    toml = 'title = "a\\u202eb"\n[[statement]]\nfile = "2021-01-01.txt"\nnote = "c\\u001b[31md"\nvenue = "e\\u202ef"\n'
    _write(tmp_path, "series.toml", toml)

    series = read_series(tmp_path)

    assert ("ab", "ef", "cd") == (series.title, series[0].venue, series[0].notes[-1].message)
