"""A lexicon -> its scales as text: each ladder with the words on its rungs, profiles, themes and packs."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from alliancediff.errors import SettingsError
from alliancediff.lexicon import Lexicon, Predicate, shipped_packs, shipped_profiles
from alliancediff.models import CommitmentKind, Ladder, Stage

__all__ = ["SECTIONS", "show_lexicon"]

_RUNGS = range(7, -1, -1)
_GUTTER = 2
_BRACES = re.compile(r"\{([^}]*)\}")
_SHOWN_VERBS = 3
_NARROWEST = 40


def show_lexicon(lexicon: Lexicon, what: Sequence[str] = (), *, width: int = 100) -> str:
    """The scales of a lexicon as plain text. What a pack holds is shown without control characters.

    Args:
        lexicon: what to show.
        what: parts, of `SECTIONS`; all where empty.
        width: characters a line.

    Raises:
        SettingsError: there is no such part.

    Example:
        >>> from alliancediff.lexicon import load
        >>> print(show_lexicon(load(()), ["directive"]).splitlines()[2])
        R4  demand     exercitive  G U    demand
    """
    unknown = [name for name in what if name not in SECTIONS]
    if unknown:
        raise SettingsError("what", f"{unknown[0]!r} is no part of a lexicon; there are {', '.join(SECTIONS)}")
    width = max(width, _NARROWEST)
    parts = ["\n".join(SECTIONS[name](lexicon, width)) for name in what or SECTIONS]
    return "\n\n".join(parts) + "\n"


def _ladder(ladder: Ladder) -> Callable[[Lexicon, int], Iterable[str]]:
    def lines(lexicon: Lexicon, width: int) -> Iterator[str]:
        yield f"{ladder.upper()} ({_MEANINGS[ladder]}; profile {lexicon.profile.id})"
        yield ""
        on_ladder = [p for p in lexicon.predicates if p.ladder is ladder and p.force is not None]
        rows = [_row(f"{ladder.letter}{rung}", p) for rung in _RUNGS for p in on_ladder if p.force == rung]
        yield from _table(rows, width)

    return lines


_MEANINGS = {
    Ladder.FORCE: "promises and stances, 7 legal duty to 0 mention",
    Ladder.NEGATIVE: "against somebody or something",
    Ladder.WELCOME: "towards somebody's act; its rungs are those of force",
    Ladder.DIRECTIVE: "what others are to do; counts as F2 elsewhere",
}


def _row(rung: str, predicate: Predicate) -> tuple[str, ...]:
    words = dict.fromkeys(_BRACES.sub(_spoken, pattern) for pattern in predicate.patterns)
    return rung, predicate.id, str(predicate.speech_act), predicate.source, ", ".join(words)


def _spoken(braces: re.Match[str]) -> str:
    """The verbs of a pattern, the first few of many."""
    verbs = braces[1].split("|")
    return "|".join(verbs if len(verbs) <= _SHOWN_VERBS else [*verbs[:_SHOWN_VERBS], "…"])


def _stages(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "STAGES (how far a deed has come, 5 delivered to 0 mooted)"
    yield ""
    yield from _table([row for stage in reversed(Stage) for row in _stage_rows(lexicon, stage)], width)


def _stage_rows(lexicon: Lexicon, stage: Stage) -> list[tuple[str, ...]]:
    """Reports and act verbs of a stage; where there are none, the promises that stand for it."""
    rung = f"{stage.rank} {stage}"
    here = [p for p in lexicon.predicates if p.stage is stage]
    rows = [_row(rung, p) for p in here if p.kind is CommitmentKind.REPORT]
    rows += [
        (rung, a.id, str(a.speech_act), a.source, ", ".join(a.verbs)) for a in lexicon.act_groups if a.stage is stage
    ]
    return rows or [(rung, "", "", "", "promises: " + ", ".join(p.id for p in here))]


def _profiles(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "PROFILES (published orders; choose one with --profile)"
    yield ""
    rows = []
    for profile in shipped_profiles():
        mark = "*" if profile.id == lexicon.profile.id else " "
        rows += [(f"{mark} {profile.id}", profile.description), ("", f"source: {profile.source}")]
        for ladder, moved in groupby(sorted(_moves(lexicon, profile.id)), key=lambda move: move[0]):
            rows.append(("", f"{ladder}: " + ", ".join(f"{name} {force}" for _, force, name in moved)))
    yield from _table(rows, width)


def _moves(lexicon: Lexicon, name: str) -> Iterator[tuple[str, int, str]]:
    """Ladder, rung and predicate of each move of a profile, weak to strong."""
    known = {predicate.id: predicate for predicate in lexicon.predicates}
    profile = next(profile for profile in shipped_profiles() if profile.id == name)
    for move in profile.overrides:
        force = known[move.id].force if move.force is None else move.force
        yield str(move.ladder or known[move.id].ladder), force or 0, move.id


def _themes(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "THEMES (broad to narrow; + marks what all are for, not a field to act in)"
    yield ""
    rows = [("+" if theme.is_aim else " ", theme.id, ", ".join(theme.cues)) for theme in lexicon.themes]
    yield from _table(rows, width)


def _packs(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "PACKS (words of one series; choose with --pack)"
    yield ""
    names = dict.fromkeys([*shipped_packs(), *lexicon.packs])
    yield from _table([("*" if name in lexicon.packs else " ", name) for name in names], width)


SECTIONS: Mapping[str, Callable[[Lexicon, int], Iterable[str]]] = {
    **{str(ladder): _ladder(ladder) for ladder in (Ladder.FORCE, Ladder.NEGATIVE, Ladder.WELCOME, Ladder.DIRECTIVE)},
    "stages": _stages,
    "profiles": _profiles,
    "themes": _themes,
    "packs": _packs,
}
"""Parts of a lexicon that can be shown, in their order."""


def _table(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Rows as columns; what does not fit is wrapped in the last one."""
    rows = [[_printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    widths = [min(one, max(8, width // 4)) for one in widths]
    indent = sum(widths) + _GUTTER * len(widths)
    for row in rows:
        heads = "".join(cell[:size].ljust(size + _GUTTER) for cell, size in zip(row, widths, strict=False))
        lines = wrap(row[-1], max(10, width - indent), break_on_hyphens=False) or [""]
        yield (heads + lines[0]).rstrip()
        yield from (" " * indent + line for line in lines[1:])


def _printable(text: str) -> str:
    """Text that a terminal cannot be led astray by."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
