"""No code word reaches a reader: what reports and explanations say is plain English, whatever the texts hold."""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

import alliancediff as ad
from builders import statement
from corpora import corpus_diff, corpus_trace

_CODE = re.compile(
    r"\b(?:[FNRPD][0-7](?:-?e|[-+])*(?![\w-])|lean|axis|axes|ladders?|rungs?|umbrella|many to many|deciding pair|no theme|second voice"
    r"|common scale|chance of any|readers mostly|[a-z]+_[a-z]+)(?!\w)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|`[^`]*`|\S+[/|]\S+")
"""Words of the texts, and the signature, which are as they are."""

_TURNS = (
    (
        "We intend to open two ports in Westport.",
        "We will endeavour to open three ports by 2030.",
        "We opened two ports.",
    ),
    ("We condemn the raid on the dam.", "We regret the raid on the dam.", "We strongly condemn the raid on the dam."),
    ("We support the ban on nets.", "We oppose the ban on nets.", "We discussed the ban on nets."),
    ("We will join the Fog Pact.", "We left the Fog Pact.", "We will not join the Fog Pact."),
    ("We urge all states to count whales.", "We note that states count whales.", "We demand that states count whales."),
    (
        "We will share charts with all crews.",
        "We will share charts with all crews unless it is dark.",
        "We share charts.",
    ),
    (
        "Most members back the fund for reefs.",
        "Members back the fund for reefs.",
        "We will pay $5 million to the fund.",
    ),
)
"""Lines as three texts have them."""


@cache
def _made() -> tuple[ad.Statement, ...]:
    texts = ("\n\n".join(line) for line in zip(*_TURNS, strict=True))
    return tuple(statement(text, f"text-{n}", date=f"202{n}-05-01") for n, text in enumerate(texts))


def _diffs() -> Iterator[ad.Diff]:
    yield corpus_diff()
    yield from (ad.diff(*pair) for pair in pairwise(_made()))


def _traces() -> Iterator[ad.Evolution]:
    yield corpus_trace()
    yield ad.trace(_made())


def _told(changes: object) -> Iterator[str]:
    """What is told of changes or mentions in JSON: every string of theirs that is no name of a value."""
    if isinstance(changes, dict):
        for key, value in changes.items():
            if key in {"told", "explanation", "before", "after", "why"} and isinstance(value, str):
                yield value
            yield from _told(value)
    elif isinstance(changes, list):
        for one in changes:
            yield from _told(one)


def _codes(texts: Iterator[str]) -> set[str]:
    return {f"{found.group()}: {text[:200]}" for text in texts for found in _CODE.finditer(_QUOTED.sub("“”", text))}


def test_what_json_tells_of_changes_is_plain() -> None:
    """Explanations, what moved, and both sides of each reason; a trace of the corpus holds those of all its pairs."""
    for diff in _diffs():
        assert set() == _codes(_told(json.loads(ad.render(diff, "json"))["changes"]))
    for evolution in _traces():
        record = json.loads(ad.render(evolution, "json"))
        assert set() == _codes(_told([record["changes"], record["threads"]]))


@pytest.mark.parametrize("form", ["terminal", "markdown"])
@pytest.mark.parametrize("full", [False, True], ids=["page", "full"])
def test_reports_are_plain(form: str, *, full: bool) -> None:
    """Of two texts and of a series, in every line that no statement wrote."""
    for result in (*_diffs(), *_traces()):
        words = {line for s in result.statements for line in re.findall(r"\w+", s.text)}
        lines = ad.render(result, form, full=full).replace("\\", "").splitlines()
        found = _codes(iter(lines))
        assert {one for one in found if one.partition(":")[0] not in words} == set()


def test_the_made_texts_move_on_many_axes() -> None:
    """Or the tests above would see few of their tellings."""
    diffs = (ad.diff(*pair) for pair in pairwise(_made()))
    moved = {str(reason.axis) for diff in diffs for change in diff.changes for reason in change.reasons}

    assert {"force", "polarity", "effort", "negation", "presence", "exception"} <= moved


def test_every_verdict_with_a_direction_says_what_it_rests_on() -> None:
    """In words: a reader who sees only the line knows what moved."""
    for diff in _diffs():
        for change in (*diff.strengthened, *diff.weakened):
            assert any(reason.direction and reason.told for reason in change.reasons), change
