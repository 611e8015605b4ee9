"""What a line quotes of a sentence: an act with its object, whole phrases, and what is said against it."""

import pytest

import alliancediff as ad
from alliancediff.models import BriefLine, BriefSection

_RICE = "We condemn the theft of rice from the delta."


def _new(*sentences: str, kept: str = _RICE) -> BriefLine:
    """The line on the first of some sentences that only the later text has."""
    texts = (kept, "\n\n".join([kept, *sentences]))
    diff = ad.diff(*(ad.read_text(text, id=name) for name, text in zip("ab", texts, strict=True)))
    return next(line for line in diff.brief if line.section is BriefSection.NEW and line.later == sentences[:1])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("We will not sell the lighthouse of Eastport.", "“will not sell the lighthouse of Eastport”"),
        ("We strongly oppose the sale of whale oil.", "“strongly oppose the sale of whale oil”"),
        ("In this spirit, we intend to map the northern reefs.", "“intend to map the northern reefs”"),
    ],
)
def test_an_act_is_told_from_its_verb(sentence: str, told: str) -> None:
    """With its "not" and what is said of the verb; that both sides speak is no news."""
    assert told == _new(sentence).text


def test_who_acts_instead_of_all_who_speak_is_named() -> None:
    """A committee that will do a thing is not the parties."""
    text = _new("The Harbour Committee will designate three pilots for the northern bay.").text

    assert "“The Harbour Committee will designate three pilots for the northern bay”" == text


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "We will fund lighthouses, beacons and buoys along the whole of the coast between Westport and Eastport, "
            "together with the schools that train the pilots and keepers who are to look after them in years to come."
        ),
        (
            "We welcome the report that the Harbour Committee, which both mayors founded, has given to those who asked "
            "after the winter storms had broken the old piers of the town and of all the villages that lie around it."
        ),
    ],
)
def test_a_long_act_ends_with_a_phrase(sentence: str) -> None:
    """Verbatim, and with no verb or preposition hanging loose."""
    quoted = _new(sentence).text.strip("“”")

    for part in quoted.split(" … "):
        assert part in sentence
        assert part.split()[-1] not in {"the", "of", "and", "that", "to", "which", "has", "along", "together"}


def test_the_sum_and_the_day_at_the_end_of_a_long_act_are_told() -> None:
    """What weighs most may stand last."""
    sentence = (
        "We will repair the old lighthouses, beacons and buoys that stand along the rocky coast, on the outer islands "
        "and in the harbours of all of the towns and villages of both of our nations, for $40 million."
    )

    assert "$40 million" in _new(sentence).text


def test_a_bracket_that_opens_in_a_quotation_is_closed() -> None:
    """Or it does not open."""
    text = _new("We will found the Northern Whale Office (NWO) and its branch (at Westport, near the mole).").text

    assert text.count("(") == text.count(")")


def test_the_verb_of_a_lead_in_stands_before_the_words_of_its_item() -> None:
    """The item alone would say nothing of what is done."""
    lead = "The two countries will not:\n\n- sell ivory to collectors;\n- buy whale oil.\n"
    diff = ad.diff(*(ad.read_text(t, id=n) for n, t in (("a", f"{_RICE}\n"), ("b", f"{_RICE}\n\n{lead}"))))
    texts = [line.text for line in diff.brief if line.section is BriefSection.NEW and not line.names]

    assert texts
    assert all("will not" in text for text in texts)


def test_a_quotation_says_whose_thing_it_names() -> None:
    """It does not end with an owner, whatever stands in brackets behind the name."""
    owner = "the United Harbour Council of the Northern and of the Southern Isles’ (UHC)"
    text = _new(
        f"We strongly condemn {owner.replace('Isles’', 'Isles’s')} unprecedented number of raids on the ports."
    ).text

    assert "(UHC)”" not in text
    assert not text.rstrip("”").endswith("’s")


def test_an_item_has_its_verb_once() -> None:
    """What its lead-in lends stands before it."""
    texts = [
        f"{_RICE}\n\nThe two ports {word}:\n\n- sell the ferries;\n- close the piers." for word in ("will", "will not")
    ]
    diff = ad.diff(*(ad.read_text(text, id=name) for name, text in zip("ab", texts, strict=True)))
    told = [line.text for line in diff.brief if not line.names and "ferries" in line.text]

    assert told
    assert not any("sell … sell" in text for text in told)


def test_a_long_way_to_the_verb_leaves_room_for_its_object() -> None:
    """No quotation ends between a verb and its object."""
    way = (
        "reaffirmed that the two ports and the eleven villages of the upper and the lower delta stand beside each other"
    )
    text = _new(
        f"They {way} in their shared and lasting fight against the pirates of the outer reefs, and will take concerted steps against all of the smugglers of the isles."
    ).text

    assert not text.rstrip("”").endswith(("concerted", "all", "take"))
