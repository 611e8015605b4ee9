"""At which level a text was agreed is read off its title, else off its opening, and not guessed at beyond that."""

import pytest

from alliancediff.errors import UnreadableStatementError
from alliancediff.lexicon import load
from alliancediff.models import Rank
from alliancediff.reading import read_statement
from alliancediff.reading.rank import guess_rank


@pytest.mark.parametrize(
    ("title", "text", "rank"),
    [
        ("Joint Leaders’ Statement", "The foreign ministers met.", Rank.LEADERS),
        ("Joint statement by President Rossi and Prime Minister Berg", "", Rank.LEADERS),
        ("Joint statement of the foreign ministers", "", Rank.MINISTERS),
        ("Joint statement of the national security advisors", "", Rank.OFFICIALS),
        ("Statement by the assistant to the President", "", Rank.OFFICIALS),
        ("Meetings of leaders and ministers", "The leaders met.", Rank.UNKNOWN),
        ("On ports", "We, the leaders of two harbour towns, met.", Rank.LEADERS),
        ("On ports", "Today, President Rossi and Prime Minister Berg met.", Rank.LEADERS),
        ("On ports", "Secretary Rossi and Foreign Minister Berg met.", Rank.MINISTERS),
        ("On ports", "As President Rossi and Prime Minister Berg agreed, the ports open.", Rank.UNKNOWN),
        ("On ports", "The leaders met. The ministers met, too.", Rank.UNKNOWN),
        ("On ports", "The ports open.", Rank.UNKNOWN),
    ],
)
def test_the_rank_is_told_where_words_of_one_rank_stand(title: str, text: str, rank: Rank) -> None:
    """The title first; leaders that a sentence only refers to have not agreed the text."""
    assert rank is guess_rank(title, text, load().ranks)


def test_the_front_matter_may_give_the_rank() -> None:
    """Then nothing is guessed, and nothing noted."""
    given = read_statement(b"---\ntitle: Leaders on ports\nrank: ministers\n---\n\nWe will open a port.")

    assert Rank.MINISTERS is given.rank
    assert "rank" not in {note.about for note in given.notes}


def test_a_rank_that_is_none_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(UnreadableStatementError, match=r"'kings' is no rank.*leaders, ministers, officials"):
        read_statement(b"---\nrank: kings\n---\n\nWe will open a port.")
