"""The weights of topic rows are written into their section alone."""

from dataclasses import asdict, replace

from alliancediff.lexicon import load
from tools.fitting.rows import with_row_weights
from tools.fitting.weights_file import WEIGHTS_FILE


def test_the_shipped_file_with_its_own_weights_stays_as_it_is() -> None:
    """Comments and the other sections, too."""
    text = WEIGHTS_FILE.read_text(encoding="utf-8")

    assert text == with_row_weights(text, load().row_weights)


def test_a_new_weight_stands_in_the_section_on_rows() -> None:
    """`lines` of another section keeps its own."""
    text = WEIGHTS_FILE.read_text(encoding="utf-8")
    made = with_row_weights(text, replace(load().row_weights, lines=9.25))

    before, rows = (made.split("[rows]\n")[number] for number in (0, 1))
    assert before == text.split("[rows]\n", maxsplit=1)[0]
    assert "\nlines = 9.25 " in rows
    assert 9 == len(asdict(load().row_weights)) - 1
