"""What became of a line is one thing everywhere: in JSON, on the page, in the full report and in a trace."""

import re

import pytest

import alliancediff as ad
from alliancediff.models import BriefSection, ChangeKind, Diff, ThreadStatus

_KEPT = "Peru and Ghana will open two ports in the north.\n\nBoth countries will share weather maps each spring."
_FRONT = "---\ntitle: Joint Statement of the Leaders of Peru and Ghana\ndate: {}\n---\n\n"
_ALONE = (
    "Both countries will fund the Deep Lake Survey.",
    "Peru will shut the peat works on the moors.",
    "We call on Freedonia to free the crew.",
    "Both countries thank the people of Westport for their warm welcome.",
    "Ghana launched the Silver Heron Fund.",
    "They note the work of the Fog Council.",
    "They will start a swift review of this request.",
)
_CORPUS = (
    "corpus:us-japan/2021-04-16-joint-leaders-statement",
    "corpus:us-japan/2022-05-23-joint-leaders-statement",
)


def _made(*, swapped: bool) -> Diff:
    texts = ["\n\n".join((_KEPT, *_ALONE)), _KEPT]
    sides = zip(("2021-05-10", "2022-06-14"), texts[::-1] if swapped else texts, strict=True)
    return ad.diff(*(ad.read_text(_FRONT.format(date) + text, id=date) for date, text in sides))


@pytest.fixture(scope="module", params=["made", "swapped", "corpus"])
def compared(request: pytest.FixtureRequest) -> Diff:
    """Two texts compared."""
    return ad.diff(*_CORPUS) if request.param == "corpus" else _made(swapped=request.param == "swapped")


def _sentences(compared: Diff, kind: ChangeKind) -> set[str]:
    """The sentences with an act of which JSON says this."""
    units = {unit.id: side.quote(unit.span) for side in compared.statements for unit in side.units}
    ends = [i for change in compared.of_kind(kind) for i in (*change.earlier, *change.later)]
    return {units[compared.commitment(i).unit] for i in ends}


@pytest.mark.parametrize(
    ("kind", "section"), [(ChangeKind.DROPPED, BriefSection.GONE), (ChangeKind.NEW, BriefSection.NEW)]
)
def test_the_page_says_dropped_and_new_of_what_json_does(
    compared: Diff, kind: ChangeKind, section: BriefSection
) -> None:
    """And calls nothing so that JSON does not; what is dropped is no act without a counterpart there."""
    lines = [line for line in compared.brief if line.section is section and not line.names]
    said = {quote for line in lines if not line.unsure for quote in (*line.earlier, *line.later)}
    doubted = {quote for line in lines if line.unsure for quote in (*line.earlier, *line.later)}

    assert said <= _sentences(compared, kind)
    assert not doubted & _sentences(compared, kind)


@pytest.mark.parametrize("kind", [ChangeKind.DROPPED, ChangeKind.NEW])
def test_the_full_report_marks_as_many_as_json_has(compared: Diff, kind: ChangeKind) -> None:
    """One mark a sentence."""
    told = ad.render(compared, "terminal", full=True)

    assert len(_sentences(compared, kind)) == len(re.findall(rf"\[{kind}\]", told))


def test_a_trace_of_two_drops_what_their_comparison_does(compared: Diff) -> None:
    """A thread that ends there was dropped in all of its words."""
    traced = ad.trace(list(compared.statements))
    ends = {i for t in traced.threads if t.status is ThreadStatus.DROPPED for m in t.mentions for i in m.commitments}

    assert ends == {i for change in compared.dropped for i in change.earlier}


def test_each_ground_names_what_is_gone(compared: Diff) -> None:
    """What is called dropped says which name or subject stands nowhere in the later text."""
    for change in compared.dropped:
        assert "nowhere in it" in change.reasons[0].told
