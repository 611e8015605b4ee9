"""Published orders of the same words contradict each other; a profile reads a clause as its source does."""

import itertools

import pytest

import alliancediff as ad
from alliancediff.comparison import judge
from alliancediff.errors import LexiconError
from alliancediff.lexicon import load, shipped_profiles
from alliancediff.models import ChangeKind, Commitment, Ladder, Settings
from builders import stance, statement


def _read(text: str, profile: str) -> Commitment:
    (found,) = ad.extract(statement(text), Settings(profile=profile)).commitments
    return found


_ORDERS = [
    (
        "gruenberg",
        ["decided to open", "called upon", "recommended", "requested", "urged", "warned", "demanded"],
    ),
    (
        "gruenberg",
        ["were concerned at", "were grieved at", "deplored", "condemned", "were alarmed at", "were shocked at", "were indignant at", "censured"],
    ),
    ("un_outreach", ["requested", "called upon", "urged", "demanded"]),
    ("lri", ["recommended", "requested", "urged"]),
    ("lri", ["will open", "decided to open"]),
    ("lri", ["committed to open", "agreed to open"]),
    ("model_diplomat", ["invited", "encouraged", "urged", "called upon", "demanded"]),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "verbs"), _ORDERS, ids=lambda value: str(value)[:30])
def test_words_rise_in_the_order_of_the_source(profile: str, verbs: list[str]) -> None:
    """Weak to strong, on one ladder, each a step of its own."""
    found = [_read(f"They {verb} the closing of the strait.", profile) for verb in verbs]

    assert 1 == len({one.ladder for one in found})
    assert all((one.force or 0) < (two.force or 0) for one, two in itertools.pairwise(found))


def test_one_clause_has_two_levels_under_two_profiles() -> None:
    """`decides` is the weakest word of one source and the strongest of another."""
    text = "They decided to open a school."

    levels = {name: (_read(text, name).ladder, _read(text, name).force) for name in ("default", "gruenberg", "lri")}

    assert {
        "default": (Ladder.FORCE, 6),
        "gruenberg": (Ladder.DIRECTIVE, 1),
        "lri": (Ladder.FORCE, 7),
    } == levels


def test_urging_and_calling_upon_change_places() -> None:
    """Two teaching pages disagree, and each is followed."""
    pair = [_read(f"They {verb} the crews to return.", "model_diplomat").force for verb in ("urged", "called upon")]
    other = [_read(f"They {verb} the crews to return.", "un_outreach").force for verb in ("urged", "called upon")]

    assert pair == sorted(pair)
    assert other == sorted(other, reverse=True)


def test_the_default_profile_moves_nothing() -> None:
    """Its levels are those of predicates.toml."""
    assert () == load(()).profile.overrides


def test_every_profile_says_what_it_is_and_where_it_comes_from() -> None:
    """A scale without a source is an opinion."""
    assert all(profile.description and profile.source for profile in shipped_profiles())


def test_opposition_begins_where_the_profile_says() -> None:
    """On a ladder of other rungs support that turns into condemnation is a reversal all the same."""
    backed, condemned = stance("x", 3, ladder=Ladder.WELCOME), stance("y", 3, ladder=Ladder.NEGATIVE)
    begins = load((), profile="gruenberg").profile.opposes_from

    verdict = judge(backed, condemned, Settings(), opposes_from=begins)

    assert ("polarity", ChangeKind.WEAKENED) == (verdict.reasons[0].axis, verdict.kind)


def test_the_signature_names_the_profile() -> None:
    """Two results of two profiles never carry one signature."""
    text = statement("They will open a school.")

    one, two = (ad.extract(text, Settings(profile=name)).signature for name in ("default", "lri"))

    assert one != two
    assert "|profile:lri|" in two


def test_an_unknown_profile_is_an_error() -> None:
    """The error lists the profiles there are."""
    with pytest.raises(
        LexiconError, match="no profile named 'mars'; there are default, gruenberg, lri, model_diplomat"
    ):
        load((), profile="mars")


def test_what_is_no_word_of_the_source_moves_with_its_neighbours() -> None:
    """`unacceptable` stands beside `oppose` in the default, and under the profile too."""
    levels = {p.id: p.force for p in load((), profile="gruenberg").predicates}

    assert levels["oppose"] == levels["unacceptable"]
