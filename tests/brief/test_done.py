"""What was promised or ordered, and is told as done."""

import alliancediff as ad
from alliancediff.models import BriefSection

_RICE = "We condemn the theft of rice from the delta."


def _sections(earlier: str, later: str) -> set[BriefSection]:
    texts = (f"{_RICE}\n\n{earlier}", f"{_RICE}\n\n{later}")
    diff = ad.diff(*(ad.read_text(text, id=name) for name, text in zip("ab", texts, strict=True)))
    return {line.section for line in diff.brief if not line.unsure and earlier in line.earlier and later in line.later}


def test_an_order_that_is_reported_as_carried_out_is_done() -> None:
    """It went no further: what was ordered is there."""
    earlier = "The ministers directed the formation of a Joint Kelp Committee on the northern reefs."

    assert {BriefSection.DONE} == _sections(
        earlier, "The ministers established the Joint Kelp Committee on the northern reefs."
    )
