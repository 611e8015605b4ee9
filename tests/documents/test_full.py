"""The full report: every topic as a row, with the edits and verdicts of its sentences."""

import itertools
import re
from dataclasses import replace
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind, Flip
from builders import statement
from corpora import corpus_diff

_FILLER = "\n\n".join(f"They counted the grey seals of island {n} from the deck of a boat." for n in range(41))


def _long(text: str, name: str, **fields: str) -> ad.Statement:
    """A statement too long to stand whole beside another."""
    return statement(f"{text}\n\n{_FILLER}", name, **fields)


@cache
def _diff() -> ad.Diff:
    return ad.diff(
        _long("We intend to open two ports in the north.\n\nWe will count the whales.", "a", date="2021-05-01"),
        _long("We will open two ports in the north.\n\nWe condemn the raid on the pier.", "b", date="2022-05-01"),
    )


def _text(form: str = "terminal", diff: ad.Diff | None = None, **options: object) -> str:
    made = ad.render(diff or _diff(), form, full=True, **options)  # type: ignore[arg-type]
    return " ".join(made.replace("\\", "").split())


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_the_words_of_both_the_reason_and_the_signature_are_shown(form: str) -> None:
    """No verdict without evidence, and none in code words."""
    text = _text(form)

    for words in ("open two ports in the north", "strengthened: from “intend to open” to “will open”", "alliancediff:"):
        assert words in text
    assert not re.search(r"\b[FNRPD]\d\b|umbrella|many to many|deciding pair|No theme|chance of any", text)


def test_a_pair_with_a_small_edit_is_told_once_with_the_edit() -> None:
    """Both wordings in one line; each place stands beside it."""
    assert "1 > 1 We [-intend to-] {+will+} open two ports in the north." in _text()
    assert "We ~~intend to~~ **will** open two ports in the north." in _text("markdown")


def test_what_has_no_partner_stands_there_in_full_with_its_operative_words_marked() -> None:
    """In its place, and with what is said of it."""
    text = _text("markdown")

    assert "**> 2** We *condemn* the raid on the pier." in text
    assert "**2 >** We *will count* the whales." in text


def test_rows_of_both_sides_stand_before_those_of_one() -> None:
    """What is new before what is gone."""
    text = ad.render(_diff(), full=True)
    places = [text.index(f"\n{title} (") for title in ("In both texts", "Only in the later text, 2022-05-01")]

    assert sorted(places) == places


def test_a_match_and_a_verdict_are_sure_in_two_ways() -> None:
    """One is said in brackets, the other with the verdict."""
    change = _diff().strengthened[0]
    links = tuple(replace(link, unsure=True, confidence=0.4) for link in _diff().links)
    doubted = replace(_diff(), links=links)
    mixed = replace(_diff(), changes=tuple(replace(c, mixed=c is change) for c in _diff().changes))

    assert "perhaps strengthened: from “intend to open” to “will open” [match UNSURE, 40%]" in _text(diff=doubted)
    assert "strengthened (verdict unsure: something else points the other way): from" in _text(diff=mixed)


def test_a_match_that_a_reader_made_says_so() -> None:
    """Its chance is no longer the library's."""
    links = tuple(replace(link, corrected="must_link") for link in _diff().links)

    assert "[match corrected by a reader]" in _text(diff=replace(_diff(), links=links))


@pytest.mark.parametrize(
    ("options", "shown", "hidden"),
    [
        ({"only": ["new"]}, "condemn the raid", "open two ports"),
        ({"only": "further"}, "open two ports", "condemn the raid"),
        ({"topics": ["ports"]}, "open two ports", "condemn the raid"),
        ({"min_confidence": 1.0, "only": "strengthened"}, "Not shown here", "open two ports"),
    ],
)
def test_a_part_of_a_report_says_that_it_is_one(options: dict[str, object], shown: str, hidden: str) -> None:
    """Rows that nothing asked for stands in are counted."""
    text = _text(**options)

    assert shown in text
    assert hidden not in text
    assert re.search(r"Not shown here: \d+ rows?\.", text)


def test_a_limit_cuts_the_rows() -> None:
    """The first ones stay."""
    assert 1 == len(re.findall(r"^\S.*\(\d.*>.*\)$", ad.render(_diff(), full=True, limit=1), re.MULTILINE))


def test_a_topic_that_nothing_is_called_is_an_error() -> None:
    """It says which come near."""
    with pytest.raises(ad.errors.UnknownNameError, match="no topic here is called 'harbuors'"):
        ad.render(_diff(), full=True, topics=["harbuors"])


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_the_parts_shown_add_up_to_the_score_shown(form: str) -> None:
    """To the last digit, whatever was rounded."""
    text = _text(form, corpus_diff(), explain=True)
    blocks = text.split("score of “")[1:]

    assert len(blocks) > 20
    for block in blocks:
        steps = [(float(a), float(b)) for a, b in re.findall(r"([+-]\d\.\d\d), sum (\d\.\d\d)", block.split("; ")[0])]
        assert pytest.approx(list(itertools.accumulate(value for value, _ in steps))) == [total for _, total in steps]
        assert pytest.approx(steps[-1][1]) == float(re.findall(r"score (\d\.\d\d);", block)[0])


def test_explain_shows_what_follows_from_a_score() -> None:
    """Both clauses, the confidence with the cutoffs, and the runner-up with its side and score."""
    later = _long("We will open two ports in the north.\n\nWe will open ports in the south.", "b")
    diff = ad.diff(_diff().earlier, later)
    text = _text(diff=diff, explain=True)

    assert "score of “We intend to open two ports in the north.” and “We will open two ports in the north.”" in text
    assert re.search(r"confidence [01]\.\d\d \(claimed from 0\.\d\d, unsure from 0\.\d\d\)", text)
    assert "runner-up, later: “We will open ports in the south.”, score 0." in text


@pytest.mark.parametrize("width", [80, 100])
def test_no_line_is_longer_than_the_terminal_and_no_word_is_cut(width: int) -> None:
    """Whatever is printed."""
    lines = ad.render(corpus_diff(), full=True, explain=True, width=width).splitlines()
    wide = set(ad.render(corpus_diff(), full=True, explain=True, width=4_000).split())

    assert max(map(len, lines)) <= width
    assert {word for line in lines[:-2] for word in line.split()} <= wide


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_no_full_report_is_much_longer_than_both_texts(form: str) -> None:
    """Every sentence stands in full once."""
    letters = sum(len(re.sub(r"\W", "", s.text)) for s in corpus_diff().statements)
    text = ad.render(corpus_diff(), form, full=True)

    assert len(re.sub(r"\W", "", text)) <= 1.6 * letters


def test_every_sentence_stands_in_the_full_report() -> None:
    """Those read as context, too."""
    text = re.sub(r"\[-.*?-\]|\{\+|\+\}", " ", _text(diff=corpus_diff(), width=4_000))
    bare = re.sub(r"\W", "", text)
    later = corpus_diff().later
    units = [u for u in later.units if u.role.is_spoken]
    missing = [later.quote(u.span) for u in units if re.sub(r"\W", "", later.quote(u.span)) not in bare]

    assert len(missing) <= len(units) / 10


def test_fragile_verdicts_are_counted_and_marked_with_the_reason() -> None:
    """Where that was asked for, and only there."""
    diff = ad.diff(*_diff().statements, sensitivity=True)

    assert re.search(r"Fragile: \d+ of \d+ changes would turn one step away \(by .*force \d+", _text(diff=diff))
    assert "fragile: strengthened → repeated if “intend to open” stood one rung higher" in _text(diff=diff)
    assert "ragile" not in _text()


def test_a_flip_is_told_in_words() -> None:
    """Settings with their value, levels with the predicate and the side."""
    flips = (
        Flip("cutoff", "0.45", "", ChangeKind.NEW),
        Flip("force", "both +1", "will open", ChangeKind.REPEATED),
        Flip("precision", "later -1", "will open", ChangeKind.NOT_MENTIONED, unsure=True),
    )
    changes = tuple(replace(c, flips=flips * (c.kind is ChangeKind.STRENGTHENED)) for c in _diff().changes)
    text = _text(diff=replace(_diff(), changes=changes), width=200)

    assert "strengthened → new if cutoff were 0.45" in text
    assert "strengthened → repeated if “will open” stood one rung higher on both sides" in text
    assert "strengthened → not mentioned, unsure if the precision of “will open” were one level lower" in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_two_equal_texts_print_one_line(form: str) -> None:
    """Whatever is asked for."""
    same = ad.diff(_diff().earlier, replace(_diff().earlier, id="copy"))

    assert "No difference: both texts hold the same 43 sentences.\n" == ad.render(same, form, full=True)


def test_a_verdict_is_told_once() -> None:
    """In the first row that holds both sentences."""
    text = ad.render(corpus_diff(), full=True, width=4_000)
    labels = re.findall(r"^ +(\d+ > \d+) +(?:perhaps )?(?:strengthened|weakened)", text, re.MULTILINE)
    sure = [link for link in corpus_diff().links if link.kind in {ChangeKind.STRENGTHENED, ChangeKind.WEAKENED}]

    assert len(labels) > 20
    assert len(labels) <= len(sure)
