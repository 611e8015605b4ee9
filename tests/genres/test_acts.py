"""What bodies do in their texts: the verb, its force, and whom it binds."""

import pytest

import alliancediff as ad
from alliancediff.models import CommitmentKind, Role
from genres.texts import extracted, line

_BOARD = ("Board of the Westport Trust",)


@pytest.mark.parametrize(
    ("genre", "words", "predicate", "force", "bearers"),
    [
        ("decision", "3.25 percent", "decided to hold", "F6", ("Rates Committee",)),
        ("decision", "its outlook", "judges that", "F1", ("Rates Committee",)),
        ("decision", "stands ready", "stands ready to adjust", "F5", ("Rates Committee",)),
        ("resolution", "extend the mandate", "Decides to extend", "F6", ("Harbour Council",)),
        ("resolution", "300 observers", "Decides that … shall have", "F7", ("Mission",)),
        ("resolution", "count the boats", "shall count", "F7", ("Mission",)),
        ("resolution", "report every raid", "shall report", "F7", ("Mission",)),
        ("resolution", "cease fire", "Demands", "R4", ("Harbour Council",)),
        ("resolution", "relief fund", "Urges", "R3", ("Harbour Council",)),
        ("resolution", "open its ports", "Calls upon", "R3", ("Harbour Council",)),
        ("resolution", "within 30 days", "Requests", "R2", ("Harbour Council",)),
        (
            "notice",
            "limit the watering",
            "Notice is hereby given that … will limit",
            "F6",
            ("Northern District Water Authority",),
        ),
        ("notice", "two days a week", "is permitted", "F4", ()),
        ("notice", "a pool", "shall fill", "F7", ("person",)),
        ("notice", "register them", "must register", "F6", ("Owners of wells",)),
        ("notice", "hospitals", "may exempt", "F4", ("Northern District Water Authority",)),
        ("terms", "16 years", "must be", "F6", ("you",)),
        ("terms", "password", "may not share", "F7", ("you",)),
        ("terms", "close your", "may close", "F4", ("you",)),
        ("terms", "30 days", "will tell", "F6", ("Pebble Ltd",)),
        ("terms", "sell your data", "do not sell", "F3", ("Pebble Ltd",)),
        ("terms", "copy the service", "will not copy", "F6", ("you",)),
        ("minutes", "by 30 April", "was agreed that … would be put", "F6", _BOARD),
        ("minutes", "$12", "resolved to keep", "F6", _BOARD),
    ],
)
def test_an_act_has_its_verb_its_force_and_whom_it_binds(
    genre: str, words: str, predicate: str, force: str, bearers: tuple[str, ...]
) -> None:
    """Rules bind whomever they name, acts the body."""
    found = line(genre, words)

    assert predicate == found.predicate
    assert force == f"{found.ladder.letter}{found.force}"
    assert bearers == found.bearers


@pytest.mark.parametrize(
    ("genre", "words"), [("notice", "a pool"), ("terms", "password"), ("terms", "sell"), ("terms", "copy the")]
)
def test_what_nobody_may_do_is_forbidden(genre: str, words: str) -> None:
    """By "not" or by its subject."""
    assert line(genre, words).negated


@pytest.mark.parametrize(
    ("text", "negated", "force"),
    [
        ("Fires on the beach are permitted.", False, 4),
        ("Fires on the beach are not permitted.", True, 7),
        ("Fires on the beach are prohibited.", True, 7),
        ("Life jackets are required on the pier.", False, 7),
    ],
)
def test_what_is_permitted_or_forbidden_is_a_rule(text: str, force: int, *, negated: bool) -> None:
    """Though nobody is told to do it."""
    found = ad.extract(ad.read_text(text, id="x", date="2021-01-01", genre="notice")).commitments

    assert [(negated, force, ())] == [(c.negated, c.force, c.bearers) for c in found]


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("Members shall be chosen by the Port Council for three years.", ("Port Council",)),
        ("Any guest who brings a dog must pay.", ("guest",)),
        ("The Provider shall not disclose names.", ("Provider",)),
        ("It is agreed that the Tenant shall keep the pier clean.", ("Tenant",)),
        ("Comments must be sent by 3 May 2021.", ()),
    ],
)
def test_a_rule_binds_whom_it_names(text: str, bearers: tuple[str, ...]) -> None:
    """The doer of a passive where it says one, else nobody that is known."""
    found = ad.extract(ad.read_text(text, id="x", date="2021-01-01", genre="terms")).commitments

    assert [bearers] == [c.bearers for c in found]


@pytest.mark.parametrize("genre", ["joint_statement", "minutes"])
def test_elsewhere_what_others_must_do_is_a_view(genre: str) -> None:
    """Only a text that lays down rules makes one."""
    found = ad.extract(ad.read_text("Owners of wells must register them.", id="x", date="2021-01-01", genre=genre))

    assert {CommitmentKind.STANCE} == {c.kind for c in found.commitments}


def test_what_may_come_about_is_no_permission() -> None:
    """A forecast of a bank gives nobody leave."""
    text = "Further increases may be needed. Risks may emerge from abroad."
    found = ad.extract(ad.read_text(text, id="x", date="2021-01-01", genre="decision")).commitments

    assert not [c for c in found if c.kind is CommitmentKind.UNDERTAKING]


def test_recitals_are_no_commitments() -> None:
    """They stand in the units, each with its role."""
    found = extracted("resolution")
    recitals = [found.statement.quote(u.span).split()[0] for u in found.statement.units if u.role is Role.RECITAL]

    assert ["Recalling", "Reaffirming", "Deeply", "Acting"] == recitals
    assert not {"Recalling", "Reaffirming", "Acting"} & {c.quote.split()[0] for c in found.commitments}


@pytest.mark.parametrize(("genre", "words"), [("decision", "Inflation has eased"), ("minutes", "asked whether")])
def test_what_happened_and_what_was_asked_is_nobodys_act(genre: str, words: str) -> None:
    """It is told, with its role."""
    found = extracted(genre)

    assert not [c for c in found.commitments if words in c.quote]
    assert [Role.REPORT] == [u.role for u in found.statement.units if words in found.statement.quote(u.span)]


@pytest.mark.parametrize("words", ["Voting for this", "Voting against was"])
def test_the_roll_of_votes_is_content(words: str) -> None:
    """Whatever it is labelled, it stays in the comparison."""
    found = extracted("decision").statement

    assert [True] == [u.role.is_spoken for u in found.units if words in found.quote(u.span)]
