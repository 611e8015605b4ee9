"""A text that is not English is told."""

import pytest

from alliancediff.lexicon import load
from alliancediff.reading import read_statement
from alliancediff.reading.language import guess_language

_TEXTS = {
    "English": "We will open two ports in the north of the bay, and we will count the whales that live in it, as our fathers did.",
    "French": "Nous allons ouvrir deux ports dans le nord de la baie, et nous compterons les baleines qui y vivent avec nos pères.",
    "Spanish": "Vamos a abrir dos puertos en el norte de la bahía y contaremos las ballenas que viven en ella, como lo han hecho los padres.",
    "German": "Wir werden zwei Häfen im Norden der Bucht öffnen und die Wale zählen, die in ihr leben, wie es die Väter für uns getan haben.",
    "Japanese": "両国は湾の北に二つの港を開き、そこに住むクジラを数えることを約束した。",
    "Chinese": "两国将在海湾北部开放两个港口，并统计生活在那里的鲸鱼。",
    "Korean": "양국은 만의 북쪽에 두 개의 항구를 열고 그곳에 사는 고래를 세기로 했다.",
    "Russian or Ukrainian": "Две страны откроют два порта на севере залива и будут считать китов.",
}


@pytest.mark.parametrize(("language", "text"), _TEXTS.items())
def test_languages(language: str, text: str) -> None:
    """By script, else by the commonest words."""
    assert language == guess_language(text, load().languages)


def test_a_short_text_is_not_judged() -> None:
    """Ten words are no evidence."""
    assert "English" == guess_language("Le port de Brest", load().languages)


def test_a_foreign_text_gets_a_note_and_not_nonsense() -> None:
    """The reader is told why nothing was found."""
    statement = read_statement(_TEXTS["Japanese"].encode("shift_jis"))

    assert "the text looks Japanese; only English is read" in " ".join(note.message for note in statement.notes)
