"""What a result rests on, in one line."""

import dataclasses
import hashlib
from importlib.metadata import version
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff.corrections import fingerprint
from alliancediff.lexicon import Lexicon
from alliancediff.models import Corrections, Embedder, Settings

__all__ = ["signature", "signed"]


def signature(
    settings: Settings | None = None, lexicon: Lexicon | None = None, embedder: Embedder | None = None
) -> str:
    """What a result rests on: two results of one signature come from the same rules and settings.

    That an embedder was used is said with the name of its function or class; which model it holds is not known here.
    """
    settings = settings or Settings()
    lexicon = lexicon or words.load(settings.packs, settings.profile)
    values = repr(sorted((k, v) for k, v in dataclasses.asdict(settings).items() if k not in {"packs", "profile"}))
    digest = hashlib.sha256(values.encode()).hexdigest()[:8]
    packs = "+".join(Path(pack).name for pack in settings.packs) or "none"
    return (
        f"alliancediff:{version('alliancediff')}|lexicon:{lexicon.digest}|packs:{packs}|profile:{lexicon.profile.id}"
        f"|settings:{digest}{_embedder_note(embedder)}"
    )


def _embedder_note(embedder: Embedder | None) -> str:
    return f"|embedder:{getattr(embedder, '__name__', type(embedder).__name__)}" if embedder else ""


def signed(rules: str, corrections: Corrections) -> str:
    """The signature of the rules, with that of a reader's answers where there are any."""
    given = fingerprint(corrections)
    return f"{rules}|corrections:{given}" if given else rules
