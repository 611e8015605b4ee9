"""Questions to a graph of a series, and to the series itself: who said it first, what hangs together."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from alliancediff.errors import SettingsError, UnknownNameError
from alliancediff.language.folding import plain, same_text
from alliancediff.models import (
    Commitment,
    Evolution,
    Finding,
    Role,
    Scalar,
    Statement,
    Thread,
    ThreadStatus,
    Unit,
    title_of,
)
from alliancediff.models.names import kind_named, named, near_names
from alliancediff.models.titles import entitled

if TYPE_CHECKING:
    from networkx import DiGraph


# ---- graphs


def thread_of(graph: "DiGraph[str]", node: str) -> tuple[str, ...]:
    """The nodes of the thread that a node is in, by date; the graph is one that `to_graph` made of a series.

    Raises:
        SettingsError: there is no such node, or the graph is not that of a series.

    Example:
        >>> import alliancediff as ad
        >>> texts = {"2021-01-01": b"We plan to open a port.", "2022-01-01": b"We will open a port by 2030."}
        >>> evolution = ad.trace(ad.read_statement(text, id=date, date=date) for date, text in texts.items())
        >>> first, last = evolution.threads[0].commitments
        >>> thread_of(ad.to_graph(evolution), last) == (first, last)
        True
    """
    if node not in graph or "thread" not in graph.nodes[node]:
        near = near_names(node, {one: (one.rsplit("/", 1)[-1],) for one in graph})
        meant = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
        problem = f"{node!r} is no node of a series' graph; ids are those of its commitments{meant}"
        raise UnknownNameError("node", node, problem, near)
    thread = graph.nodes[node]["thread"]
    found = [(data["date"], n) for n, data in graph.nodes(data=True) if data.get("thread") == thread]
    return tuple(n for _, n in sorted(found, key=lambda row: row[0]))


def branches(graph: "DiGraph[str]") -> dict[str, tuple[str, ...]]:
    """The nodes whose line is split: those that sure links lead on from to several nodes of later texts.

    Links within a day and those over mentions in between split nothing. Turn the graph round (`graph.reverse()`) for
    those in which lines merge.
    """
    found = {}
    for node in graph:
        after = tuple(n for n, data in graph[node].items() if not data["unsure"] and not _stands_beside(data))
        if len(after) > 1:
            found[node] = after
    return found


def _stands_beside(data: Mapping[str, Scalar]) -> bool:
    """Whether an edge only says more of what others say: within a day, or over mentions in between."""
    return bool(data.get("echo") or data.get("overarching"))


def by_theme(graph: "DiGraph[str]") -> dict[str, tuple[str, ...]]:
    """Nodes by theme, in alphabetical order; a node on several themes stands under each, "" is none."""
    groups: dict[str, list[str]] = {}
    for node, data in graph.nodes(data=True):
        for theme in data["themes"].split(";"):
            groups.setdefault(theme, []).append(node)
    return {theme: tuple(groups[theme]) for theme in sorted(groups)}


# ---- series


def find(evolution: Evolution, words: str) -> Finding:
    """When some words were first said, by whom and in which text, and the threads that hold them.

    Case, quotation marks, kinds of dashes and white space do not matter, nor how the last word ends. The words are
    looked for in quotations with their lead-ins, and in the names of lines, whose hyphens count as spaces. Where they
    are a whole name of a line, it is told, too, if the line was spoken of before under another name.

    Raises:
        SettingsError: the words are empty.

    Example:
        >>> import alliancediff as ad
        >>> found = ad.find(ad.trace(ad.read_series("corpus:us-japan")), "economic 2+2")
        >>> found.first.statement[:10]
        '2022-01-21'
    """
    wanted = _sought(words)
    if not wanted:
        raise SettingsError("find", "there are no words to look for")
    said = [c for c in evolution.commitments if _holds(f"{c.lead_in} {c.quote}", wanted)]
    ids = {c.id for c in said}
    threads = [
        t
        for t in evolution.threads
        if not ids.isdisjoint(t.commitments) or any(_holds(name, wanted) for name in _names(evolution, t))
    ]
    first = said[0] if said else None
    oldest = sorted(threads, key=lambda thread: thread.first)
    outside = _outside(evolution.statements, wanted, first)
    return Finding(words, first, outside, tuple(oldest), _on_line(evolution, wanted, first))


def _on_line(evolution: Evolution, wanted: str, first: Commitment | None) -> Commitment | None:
    """The first commitment that is on a line of this name, where it stands in an earlier text than the words."""
    called = {line for c in evolution.commitments for line in c.lines if wanted in _called(evolution, line)}
    found = next((c for c in evolution.commitments if not c.lines_inherited and called & set(c.lines)), None)
    dates = {s.id: str(s.date) for s in evolution.statements}
    if found is None or (first and dates[found.statement] >= dates[first.statement]):
        return None
    return found


def _called(evolution: Evolution, line: str) -> set[str]:
    """All names of a line: its id as words, its title, and the forms that the lexicon knows."""
    forms = evolution.forms.get(line, ())
    return {_sought(name) for name in (line.replace("-", " "), title_of(line, evolution.titles), *forms)}


def _outside(statements: Sequence[Statement], wanted: str, first: Commitment | None) -> Unit | None:
    """The first unit that holds the words on a day before the first commitment does."""
    until = next((s.date for s in statements if first and s.id == first.statement), None)
    for statement in statements:
        if until and statement.date and statement.date >= until:
            return None
        for unit in statement.units:
            if unit.role is not Role.BOILERPLATE and _holds(statement.quote(unit.span), wanted):
                return unit
    return None


def _holds(text: str, wanted: str) -> bool:
    """Whether words stand in a text, the first from its beginning: "CoRe" does not stand in "underscore"."""
    return re.search(rf"(?<!\w){re.escape(wanted)}", _sought(text)) is not None


def select(
    evolution: Evolution,
    *,
    within: Sequence[Thread] | None = None,
    themes: str | Sequence[str] = (),
    statuses: str | Sequence[str] = (),
    actor: str = "",
) -> tuple[Thread, ...]:
    """The threads that pass: on one of the themes, of one of the statuses, with a clause that the actor is party to.

    Args:
        evolution: a series traced.
        within: threads of it to choose from, as `find` gives them; all where None.
        themes: a theme by id or title, or several; any of them where several, all where none.
        statuses: one of `ThreadStatus`, or several; any of them where several, all where none.
        actor: the name of one who is bound or named as a partner, or words of it, or another form ("U.S.", "Kishida");
            case does not matter.

    Raises:
        SettingsError: nothing can pass, since there is no such theme, status or actor here.
    """
    themes, statuses = ([value] if isinstance(value, str) else value for value in (themes, statuses))
    wanted = {kind_named(status, ThreadStatus, setting="statuses", what="status") for status in statuses}
    _check_actor(evolution, actor)
    known = {c.id: c for c in evolution.commitments}
    on_theme = {_theme(evolution, words) for words in themes}
    return tuple(
        thread
        for thread in (evolution.threads if within is None else within)
        if (not themes or thread.theme in on_theme or any(on_theme & set(known[i].themes) for i in thread.commitments))
        and (not wanted or thread.status in wanted)
        and (not actor or any(_is_party(known[i], actor, evolution.forms) for i in thread.commitments))
    )


def _theme(evolution: Evolution, words: str) -> str:
    """The theme that words name; a filter that nothing can pass is a slip, and an empty report would hide it."""
    present = sorted({theme for c in evolution.commitments for theme in c.themes})
    return named(words, entitled(present, evolution.titles), setting="themes", what="theme")


def _check_actor(evolution: Evolution, actor: str) -> None:
    if not actor or any(_is_party(c, actor, evolution.forms) for c in evolution.commitments):
        return
    names = sorted({name for c in evolution.commitments for name in (*c.bearers, *c.partners)})
    near = near_names(actor, {name: evolution.forms.get(name, ()) for name in names})
    there = f"there are {', '.join(names)}" if names else "there are none"
    meant = f"did you mean {' or '.join(map(repr, near))}" if near else there
    problem = f"nobody here is called {actor!r}; {meant}; words of a text are what find is for"
    raise UnknownNameError("actor", actor, problem, near)


def _is_party(commitment: Commitment, actor: str, forms: Mapping[str, Sequence[str]]) -> bool:
    names = (*commitment.bearers, *commitment.partners)
    wanted = re.compile(rf"(?<!\w){re.escape(_sought(actor))}(?!\w)")
    return any(wanted.search(_sought(name)) or _bare(actor) in map(_bare, forms.get(name, ())) for name in names)


def _bare(name: str) -> str:
    """A name without its article and full stops: "the U.S." is "us"."""
    return _sought(name).removeprefix("the ").replace(".", "")


def _names(evolution: Evolution, thread: Thread) -> tuple[str, str]:
    """What the line of a thread is called: the words of its id, and its title."""
    return thread.line.replace("-", " "), title_of(thread.line, evolution.titles)


def _sought(text: str) -> str:
    """Text as words are looked for in it: one typography and spelling, no quotation marks, no case."""
    return same_text(plain(text).text).replace('"', "").casefold()
