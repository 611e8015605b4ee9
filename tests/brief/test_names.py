"""What only one of the texts names: real names and subjects, whole, absent in every form, the weightiest first."""

import pytest

import alliancediff as ad
from alliancediff.alignment.normalisation import normaliser
from alliancediff.brief.naming.cutting import Cutter, cutter_of
from alliancediff.documents.tallies import counts_by_topic
from alliancediff.lexicon import load
from alliancediff.models import BriefLine, BriefSection, Diff

_PORT = "We will open the port of Westport to ferries by June 2023."
_RICE = "We condemn the theft of rice from the delta."


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    """The one of the general words."""
    lexicon = load(())
    return cutter_of(lexicon, normaliser(lexicon))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("We will meet in Eastport in February for the Reef Forum.", ["Eastport", "Reef Forum"]),
        ("We praise the Delta Rice Council and the Westport Harbour Fund.", ["Delta Rice Council", "Westport Harbour Fund"]),
        ("We repaired Coral Wharf and Heron Wharf.", ["Coral Wharf", "Heron Wharf"]),
        ("We thank the Institute of Reefs and Tides for its work.", ["Institute of Reefs and Tides"]),
        ("We back the Forum on Coral Reefs and Network on Tidal Power.", ["Forum on Coral Reefs", "Network on Tidal Power"]),
        ("The plan of the Reef Fund’s Tidal Power Initiative is ready.", ["Tidal Power Initiative"]),
        ("It is a Westport-funded Heron Programme.", ["Heron Programme"]),
        ("We welcome the work of the 22nd Lagoon Conference.", ["22nd Lagoon Conference"]),
        ("We hope for the Heron Plan for the United States to come.", ["Heron Plan"]),
        ("We heard President Ada Holm and the Joint Working Group on Friday, May 5.", []),
        ("We will test 7G at sea.", ["7G"]),
    ],
)  # fmt: skip
def test_a_name_is_cut_where_it_ends(cutter: Cutter, sentence: str, names: list[str]) -> None:
    """A day, a place after a body, another name, an owner and a person with an office are no part of one."""
    assert names == [name.text for name in cutter.names(sentence)]


def test_a_place_that_only_tells_where_is_known(cutter: Cutter) -> None:
    """So is an occasion; a body is none by its place."""
    found = {
        name.text: name.is_site for name in cutter.names("We met in Eastport at the Heron Summit with the Reef Fund.")
    }

    assert found == {"Eastport": True, "Heron Summit": True, "Reef Fund": False}


def _diff(earlier: list[str], later: list[str]) -> Diff:
    one, two = (ad.read_text("\n\n".join(lines), id=name) for name, lines in (("a", earlier), ("b", later)))
    return ad.diff(one, two)


def _lines(diff: Diff, section: BriefSection) -> list[BriefLine]:
    return [line for line in diff.brief if line.section is section]


def _names(diff: Diff, section: BriefSection) -> list[str]:
    return [name for line in _lines(diff, section) for name in line.names]


@pytest.mark.parametrize(
    ("earlier", "later", "name"),
    [
        ("We look to LAGOON31 for help.", "We look to LAGOON32 for help.", "LAGOON31"),
        ("We will visit the Heron Expo 2031.", "We will visit the Heron Expo 2036.", "Heron Expo 2031"),
        ("We will fund the Northern Whale Watch Office.", "We will fund the NWWO.", "Northern Whale Watch Office"),
        ("We will fund the NWWO.", "We will fund the Northern Whale Watch Office.", "NWWO"),
        ("We stand by the Fijian people.", "We stand by Fiji.", "Fijian"),
        ("We seek calm on the Fijian Peninsula.", "We seek calm in Fiji.", "Fijian Peninsula"),
    ],
)
def test_the_same_thing_in_other_words_is_neither_gone_nor_new(earlier: str, later: str, name: str) -> None:
    """In short, in full, as the next of a row, or by the name of its country."""
    one, two = _diff([earlier, _PORT], [later, _PORT]), _diff([later, _PORT], [earlier, _PORT])

    assert name not in _names(one, BriefSection.GONE)
    assert name not in _names(two, BriefSection.NEW)


def test_a_name_is_gone_though_its_words_stand_far_apart() -> None:
    """A sentence that holds each of its words somewhere does not hold the name."""
    scattered = (
        "Our board of pilots, whose boats serve every bay along the coast, will plant rice on each of the southern "
        "islands and then ask the farmers there about the delta."
    )

    assert "Delta Rice Board" in _names(
        _diff(["We will fund the Delta Rice Board.", _PORT], [scattered, _PORT]), BriefSection.GONE
    )


def test_what_several_sentences_are_on_is_named_first() -> None:
    """Then what hangs on an undertaking; a place where something was comes last."""
    lines = [
        "We will found the Heron Fund by May 2030.",
        "We met in Eastport.",
        *(f"We know that biodiversity {verb} in the lagoon." for verb in ("declines", "recovers", "matters")),
    ]

    names = _names(_diff([*lines, _PORT], [_PORT, _RICE]), BriefSection.GONE)

    assert names[0].lower() == "biodiversity"
    assert "Heron Fund" in names
    assert "Eastport" not in names[: names.index("Heron Fund")]


def test_a_list_holds_no_words_that_name_nothing() -> None:
    """Neither a verb nor a plain noun stands in it, however often they come back."""
    plain = ["We follow the provisions of the port.", "The provisions concern stability.", "They want stability."]

    assert not {"provisions", "stability"} & set(_names(_diff([*plain, _PORT], [_PORT, _RICE]), BriefSection.GONE))


def test_a_row_of_members_is_no_list_of_news() -> None:
    """Each of many names in a sentence is worth little; one of a few is told."""
    many = "Angola, Brazil, Ghana, Iceland, Norway, Peru, Samoa and Togo took part."

    assert not _names(_diff([_PORT, _RICE, many], [_PORT, _RICE]), BriefSection.GONE)
    assert ["Samoa"] == _names(_diff([_PORT, _RICE, "The reefs off Samoa recover."], [_PORT, _RICE]), BriefSection.GONE)


def test_an_undertaking_that_is_gone_with_its_object_is_told() -> None:
    """By its act and its object, with the sentence behind it; one whose object is still named is not."""
    dropped, kept = "We will fund the Heron Hospital by May 2030.", "We will dredge the Lagoon Canal."
    later = [_PORT, _RICE, "The Lagoon Canal was visited by many guests.", "We will buy ferries for the lagoon."]
    earlier = [_PORT, dropped, kept, _RICE]
    head = "---\ngenre: joint_statement\nissuers: [Fiji, Samoa]\n---\n\n"
    one, two = ((head + "\n\n".join(lines)).encode() for lines in (earlier, later))

    told = [line for line in _lines(ad.diff(one, two), BriefSection.GONE) if not line.names]

    assert [(dropped,)] == [line.earlier for line in told]
    assert "fund the Heron Hospital" in told[0].text


def test_who_met_is_counted_among_what_no_entry_shows() -> None:
    """A row of offices and names is in no line, and it is a sentence."""
    roll = "Present were Minister Ada Holm, Ambassador Bo Lind and Governor Cleo Marsh."
    without, held = _diff([_PORT], [_PORT]), _diff([_PORT], [_PORT, _RICE, roll])

    assert without.beside.later == 0
    assert held.beside.later == 1


def test_sentences_are_counted_for_the_topics_that_they_name() -> None:
    """Wherever they stand, and once for each topic."""
    lines = ["We will expand trade in rice.", "We will expand trade in rice and tea.", "Trade in boats is slow."]
    counted = dict(line.rsplit(" ", 3)[::3] for line in counts_by_topic(_diff(lines, [lines[0], _PORT])))

    assert all(int(count) <= len(lines) for count in counted.values())
    assert any(label.lower() in lines[0].lower() for label in counted)
