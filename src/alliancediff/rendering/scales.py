"""A lexicon -> its scales as text: each ladder with the words on its rungs, profiles, themes and packs."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from textwrap import wrap

from alliancediff.language.folding import plain
from alliancediff.lexicon import Complement, Lexicon, Predicate, Theme, shipped_packs, shipped_profiles
from alliancediff.models import CommitmentKind, Ladder, Stage
from alliancediff.models.names import named

__all__ = ["SECTIONS", "find_words", "show_lexicon"]

_RUNGS = range(7, -1, -1)
_GUTTER = 2
_BRACES = re.compile(r"\{([^}]*)\}")
_MARKS = re.compile(r"[{}|~*]")
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
    wanted = [named(name, dict.fromkeys(SECTIONS, ()), setting="what", what="part of a lexicon") for name in what]
    width = max(width, _NARROWEST)
    parts = ["\n".join(SECTIONS[name](lexicon, width)) for name in wanted or SECTIONS]
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
    rows = [("+" if theme.is_aim else " ", theme.id, _cues(theme)) for theme in lexicon.themes]
    yield from _table(rows, width)


def _cues(theme: Theme) -> str:
    """The cues of a theme, and those that count only where no other theme is there."""
    weak = f"weak: {', '.join(theme.weak_cues)}" if theme.weak_cues else ""
    return "; ".join(part for part in (", ".join(theme.cues), weak) if part)


def _lines(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "LINES (issue objects; > names the line above)"
    yield ""
    rows = [
        (line.id, f"> {line.parent}" if line.parent else "", ", ".join(line.cues + line.names))
        for line in lexicon.lines
    ]
    yield from _table(rows, width)


def _actors(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "ACTORS (forms keep their case)"
    yield ""
    yield from _table([(actor.id, actor.kind, ", ".join(actor.forms)) for actor in lexicon.actors], width)


def _acts(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "ACTS (verbs that report a deed in the past, and how far it has then come)"
    yield ""
    rows = [(a.id, str(a.stage), str(a.speech_act), a.source, ", ".join(a.verbs)) for a in lexicon.act_groups]
    yield from _table(rows, width)


def _names(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "NAMES (forms of one name)"
    yield ""
    yield from _table([(forms[0], ", ".join(forms[1:])) for forms in lexicon.names], width)


def _modifiers(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "MODIFIERS (half steps, conditions, adverbs, negations, and cues of continuity)"
    yield ""
    yield from _table([(name, ", ".join(words)) for name, words in _modifier_lists(lexicon)], width)


def _modifier_lists(lexicon: Lexicon) -> Iterator[tuple[str, Sequence[str]]]:
    for name in ("boosters", "hedges", "conditions", "adverbs", "negations", "assurances"):
        yield name, getattr(lexicon.modifiers, name)
    yield from ((f"cue {name}", words) for name, words in lexicon.modifiers.cues.items())


def _complements(lexicon: Lexicon, width: int) -> Iterator[str]:
    yield "COMPLEMENTS (what follows a head: the most it can then have, half steps)"
    yield ""
    rows = [(_level_of(c), c.id, c.source, ", ".join(c.words)) for c in lexicon.complements]
    yield from _table(rows, width)


def _level_of(entry: Predicate | Complement) -> str:
    """A rung with its ladder's letter, a half step or a stage; whatever the entry has."""
    letter = entry.ladder.letter if isinstance(entry, Predicate) else "F"
    rung = "" if entry.force is None else f"{letter}{entry.force}"
    half = entry.half if isinstance(entry, Complement) else ""
    return rung + half or str(entry.stage or "")


def find_words(lexicon: Lexicon, words: str, *, width: int = 100) -> str:
    """The entries of every file that hold these words, or whose words stand in them: file, id, level, the words.

    Example:
        >>> from alliancediff.lexicon import load
        >>> print(find_words(load(()), "look forward").splitlines()[0])
        predicates.toml  look-forward  F4  {look} forward to
    """
    wanted = f" {_bare(words)} "
    found = [
        (f"{file}.toml", name, level, ", ".join(here))
        for file, name, level, forms in _word_lists(lexicon)
        if wanted.strip() and (here := [form for form in forms if _is_near(wanted, f" {_bare(form)} ")])
    ]
    return "\n".join(_table(found, max(width, _NARROWEST))) + "\n" if found else ""


def _bare(form: str) -> str:
    """A form without the marks of the files, in lower case."""
    return " ".join(_MARKS.sub(" ", plain(form).text.lower()).split())


def _is_near(wanted: str, form: str) -> bool:
    return wanted in form or bool(form.strip() and form in wanted)


def _word_lists(lexicon: Lexicon) -> Iterator[tuple[str, str, str, Sequence[str]]]:
    """File, id, level and words of each entry."""
    yield from (("predicates", p.id, _level_of(p), p.patterns) for p in lexicon.predicates)
    yield from (("complements", c.id, _level_of(c), c.words) for c in lexicon.complements)
    yield from (("acts", a.id, str(a.stage), a.verbs) for a in lexicon.act_groups)
    yield from (("modifiers", name, "", forms) for name, forms in _modifier_lists(lexicon))
    yield from (("actors", a.id, a.kind, a.forms) for a in lexicon.actors)
    yield from (("themes", t.id, "", t.cues) for t in lexicon.themes)
    yield from (("themes", t.id, "weak", t.weak_cues) for t in lexicon.themes)
    yield from (("lines", one.id, "", one.cues + one.names) for one in lexicon.lines)
    yield from (("names", forms[0], "", forms) for forms in lexicon.names)


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
    "lines": _lines,
    "actors": _actors,
    "acts": _acts,
    "modifiers": _modifiers,
    "complements": _complements,
    "names": _names,
    "packs": _packs,
}
"""Parts of a lexicon that can be shown, in their order."""


def _table(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Rows as columns; what does not fit is wrapped in its own."""
    rows = [[_printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    widths = [min(one, max(8, width // 4)) for one in widths]
    widths.append(max(10, width - sum(widths) - _GUTTER * len(widths)))
    for row in rows:
        cells = [wrap(cell, size or 1) or [""] for cell, size in zip(row[:-1], widths, strict=False)]
        cells.append(wrap(row[-1], widths[-1], break_on_hyphens=False) or [""])
        for line in zip_longest(*cells, fillvalue=""):
            yield "".join(part.ljust(size + _GUTTER) for part, size in zip(line, widths, strict=True)).rstrip()


def _printable(text: str) -> str:
    """Text that a terminal cannot be led astray by."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
