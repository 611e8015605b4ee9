"""Every number that can turn a verdict or a link is a setting or a weight; what stands in a stage is a matter of form."""

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import alliancediff
from alliancediff.models import Settings

_ROOT = Path(alliancediff.__file__).parent
_STAGES = ("extraction", "alignment", "comparison", "evolution", "brief", "corrections", "pipeline")
_SCORED = ("alignment", "comparison", "evolution", "brief")
_MODULES = {
    ".".join(path.relative_to(_ROOT).with_suffix("").parts): ast.parse(path.read_text(encoding="utf-8"))
    for stage in _STAGES
    for path in sorted((_ROOT / stage).rglob("*.py"))
}

_SHOWN = "how much of a text is shown; no result hangs on it"
_ROUNDED = "digits to which results are rounded, so that the order of floats never decides"
_BOUND = "how far a pattern looks, so that the time stays linear in the length of the text"
_LEVEL = "the name of a level of a scale of the codebook"
_KEPT = "how much is remembered, so that memory stays bounded; no result hangs on it"
_PATTERN = "what a sign of the pattern language of docs/reference/lexicon.md means"
_FITTED = "what a weight of data/weights.toml was fitted with; it cannot be moved alone"
_HEARD = "what data/verdicts.toml was fitted with; it cannot be moved alone"
_FACT = "a fact of the calendar or of counting"
_FORM = {
    "extraction.actors._OFFICE_REACH": _BOUND,
    "extraction.actors._REACH": _BOUND,
    "extraction.actors._WORD_REACH": _BOUND,
    "extraction.anchors.amounts._DECIMALS": _ROUNDED,
    "extraction.anchors.amounts._LOOK_BACK": _BOUND,
    "extraction.anchors.amounts._TEN": _FACT,
    "extraction.anchors.dates._CLAUSE": _BOUND,
    "extraction.anchors.dates._LOOK_BACK": _BOUND,
    "extraction.anchors.dates._PER_YEAR": _FACT,
    "extraction.anchors.dates._YEARS_A_DECADE": _FACT,
    "extraction.anchors.moments._MID_CENTURY": _FACT,
    "extraction.anchors.names._LONGEST": _BOUND,
    "extraction.anchors.names._LONGEST_RUN": _BOUND,
    "extraction.anchors.names._MOST_LINKS": _BOUND,
    "extraction.anchors.names._POINTER_REACH": _BOUND,
    "extraction.clauses._ARTICLE_LENGTH": "the letters of an article and a space",
    "extraction.coordination._LOOK_BACK": _BOUND,
    "extraction.coordination._MARK_LENGTH": _BOUND,
    "extraction.lines._MOST_KEPT": _KEPT,
    "extraction.patterns._GAPS": _PATTERN,
    "extraction.patterns._SHORTEST_ING": _PATTERN,
    "extraction.phrases._MOST_KEPT": _KEPT,
    "extraction.parts_of_speech._LOOK_BACK": _BOUND,
    "extraction.predicates._LOOK_BACK": _BOUND,
    "extraction.strength.EXPLORATORY": _LEVEL,
    "extraction.fit._SIDES": _FACT,
    "extraction.rules._MOST_WORDS": "words of a subject that a reader takes in; a longer one is not named",
    "extraction.strength.LEGAL": _LEVEL,
    "extraction.strength.STAND": _LEVEL,
    "extraction.strength.VALUE": _LEVEL,
    "extraction.strength._BOOST_REACH": _BOUND,
    "extraction.meetings._FEW": "a meeting is of two at least",
    "extraction.written.LONGEST_KEPT": _KEPT,
    "extraction.written._TELLING": "letters of a word that is looked up first; no result hangs on it",
    "alignment.rows.titles._FIRST_WORDS": _SHOWN,
    "alignment.rows.titles._LONGEST": _SHOWN,
    "alignment.rows.topics._ID_DIGITS": "digits of a hash",
    "alignment.sentences.features._FEWEST": _FITTED,
    "alignment.sentences.features._GRAMS": _FITTED,
    "alignment.sentences.likeness._BLOCK": "how much is held in the memory at a time; no result hangs on it",
    "alignment.sentences.likeness._FEW": "which of two ways to the same product is quicker; no result hangs on it",
    "alignment.sentences.likeness._NEAREST": _FITTED,
    "alignment.rounding.DIGITS": _ROUNDED,
    "comparison.axes.standing._FIRST_WORDS": _BOUND,
    "comparison.axes.standing.MATTERS": _LEVEL,
    "comparison.axes.telling._LONGEST_QUOTE": _SHOWN,
    "comparison.locality._UNDER_AN_ORGANISATION": _LEVEL,
    "comparison.naming._OBJECT_WORDS": _SHOWN,
    "comparison.sensitivity.LEVELS": "the highest level of each scale",
    "comparison.comparability._LISTED": _SHOWN,
    "comparison.comparability._NAMED": _SHOWN,
    "comparison.verdicts._KINDS": "the kinds of up, level and down",
    "comparison.voice.features._LONG": _HEARD,
    "comparison.voice.features._NO_FORCE": _HEARD,
    "comparison.voice.features._NO_STAGE": _HEARD,
    "comparison.voice.features._SORT": _HEARD,
    "comparison.wording._AROUND": _SHOWN,
    "comparison.wording._SAME_STEM": "letters of a stem: a matter of word forms",
    "evolution.graph.to_mermaid._LONGEST": _SHOWN,
    "brief.drafts._ID_DIGITS": "digits of a hash",
    "brief.drafts._LEAST": _SHOWN,
    "brief.excerpts._SUBJECT": _SHOWN,
    "brief.excerpts._STATEMENT": _SHOWN,
    "brief.excerpts._WHOLE": "an order of ends, the best last",
    "brief.excerpts._PHRASE": "an order of ends, the best last",
    "brief.excerpts._PART": "an order of ends, the best last",
    "brief.words._LETTERS": "letters of an abbreviation: a matter of word forms",
    "brief.words._AGAIN": _SHOWN,
    "brief.edits._ROOT": "letters of a stem: a matter of word forms",
    "brief.rolls._LITTLE": "letters of a little word: a matter of word forms",
    "brief.naming.whole._LONG": "letters of a long word: a matter of word forms",
    "brief.naming.whole._SUFFIX": "the letters of a suffix: a matter of word forms",
    "brief.names._ENDING": "the letters of an ending, such as that of a plural",
    "brief.names._ROOT": "the letters of a root, of which two words are forms",
    "brief.naming.cutting._WHOLE": "a whole name has two words at least",
    "brief.naming.terms._LONG": "the letters of a noun that is seldom a plain one",
    "brief.naming.terms._LONGEST": _BOUND,
    "brief.naming.whole._BETWEEN": "other words among those of a name that is told otherwise",
    "brief.naming.whole._ROOT": "the letters of a root, of which two words are forms",
    "brief.phrases._NAME": _SHOWN,
    "brief.titles._TRIED": _SHOWN,
    "brief.titles._LONGEST": _SHOWN,
    "brief.phrases._LENGTH": _SHOWN,
    "brief.phrases._PARTS": _SHOWN,
    "corrections.file._LARGEST": "the size of a file that is read",
    "corrections.matching._FINGERPRINT": "digits of a hash",
    "corrections.matching._LONGEST": _SHOWN,
    "corrections.matching._MOST_NOTES": _SHOWN,
    "corrections.review._DIGITS": _ROUNDED,
    "corrections.review._EVEN": "even chances, from which the most doubtful pair is told",
    "pipeline.cache._LARGEST": "the size of a file that is read",
}
"""Numbers of form, each with its reason."""
_FLOATS = {0.0, 1.0, 100.0}
"""Nothing, all, and percent."""


def _numbers(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to numbers, or to tables of them."""
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        value = getattr(node, "value", None)
        if value is not None and any(map(_is_number, _members(value))):
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def _members(value: ast.expr) -> list[ast.expr]:
    """A value, or what a table of values holds."""
    if isinstance(value, ast.Dict):
        return [member for member in (*value.keys, *value.values) if member is not None]
    return list(value.elts) if isinstance(value, ast.Tuple | ast.List | ast.Set) else [value]


def _is_number(value: ast.expr) -> bool:
    """Whether it is a number, or made of nothing else: `1 / 3`, `-1`."""
    leaves = [node for node in ast.walk(value) if not list(ast.iter_child_nodes(node)) and not isinstance(node, ast.operator | ast.unaryop | ast.expr_context)]  # fmt: skip
    kinds = (ast.Constant, ast.BinOp, ast.UnaryOp)
    return (
        isinstance(value, kinds)
        and bool(leaves)
        and all(isinstance(n, ast.Constant) and type(n.value) in {int, float} for n in leaves)
    )


def test_a_stage_has_no_number_of_its_own() -> None:
    """A new one belongs in the settings of its stage; one of form has its reason in the list above."""
    found = {f"{module}.{name}" for module, tree in _MODULES.items() for name in _numbers(tree)}

    assert set(_FORM) == found


@pytest.mark.parametrize("module", [name for name in _MODULES if name.split(".")[0] in _SCORED])
def test_no_threshold_hides_in_a_line(module: str) -> None:
    """A bare float is a threshold or a weight, but for nothing, all and percent."""
    floats = {n.value for n in ast.walk(_MODULES[module]) if isinstance(n, ast.Constant) and type(n.value) is float}

    assert set() == floats - _FLOATS


def test_every_setting_is_used() -> None:
    """One that no stage reads would promise what it does not do."""
    read = {n.attr for tree in _MODULES.values() for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    groups = [field.default_factory for field in fields(Settings) if is_dataclass(field.default_factory)]
    names = {field.name for kind in (Settings, *groups) for field in fields(kind)}

    assert set() == names - read
