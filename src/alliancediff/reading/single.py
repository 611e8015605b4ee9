"""One statement: its content cut into units, dated, and told what sort of text it is."""

import datetime as dt
import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alliancediff import lexicon as words
from alliancediff.errors import UnreadableStatementError
from alliancediff.language.folding import plain_marks
from alliancediff.models import Genre, Limits, Note, Rank, Settings, Statement
from alliancediff.models.records import brief
from alliancediff.reading import front_matter, segmentation
from alliancediff.reading.content import Content, read_content
from alliancediff.reading.dating import Dating, find_date, written_date
from alliancediff.reading.formats import STATEMENT_SUFFIXES
from alliancediff.reading.front_matter import FrontMatter
from alliancediff.reading.furniture import set_apart
from alliancediff.reading.genre import guess_genre
from alliancediff.reading.issuers import canonical, guess_issuers, who_met
from alliancediff.reading.language import guess_language
from alliancediff.reading.rank import guess_rank
from alliancediff.reading.sources import CORPUS_PREFIX, Raw, Source, open_source

__all__ = ["read_statement", "read_text"]

_LOG = logging.getLogger(__name__)


def read_statement(  # noqa: PLR0913  all but the source by keyword
    source: Source,
    *,
    id: str = "",  # noqa: A002  the field's own name
    date: dt.date | str | None = None,
    genre: Genre | str | None = None,
    limits: Limits | None = None,
    packs: Sequence[str] = (),
    parties: Sequence[str] = (),
) -> Statement:
    """Read one statement from a file.

    Args:
        source: a path; "corpus:SERIES/NAME" for a text of the shipped corpus; bytes; or an open binary file. Plain
            text, Markdown (with YAML or TOML front matter), HTML, PDF and Word are told apart by content and suffix.
        id: the statement's id; else the front matter's, else the file's stem.
        date: the day it was made, as a date or "2022-05-23"; else the front matter's, else the file name's, else
            one found in page metadata, title, dateline or opening.
        genre: one of `Genre`; else the front matter's, else a guess.
        limits: how large a file may be; the defaults where None.
        packs: lexicon packs whose actors may be named as issuers.
        parties: who issues it, under any of the names that the lexicon knows or a name of their own; else the front
            matter's `issuers`, else those whom the title or the first sentences name.

    Returns:
        The statement; `notes` lists every guess and fallback.

    Raises:
        UnreadableStatementError: there is no such file, or it holds no text we can read; a text that you hold as a
            str is for `read_text`.
        MissingExtraError: the format needs a library that is not installed.

    Example:
        >>> read_statement("corpus:us-japan/2022-05-23-joint-leaders-statement").genre.value
        'joint_statement'
    """
    return _read(open_source(source), _Given(id, date, genre, tuple(parties)), limits, packs)


def read_text(  # noqa: PLR0913  all but the text by keyword
    text: str,
    *,
    id: str = "",  # noqa: A002  the field's own name
    date: dt.date | str | None = None,
    genre: Genre | str | None = None,
    limits: Limits | None = None,
    packs: Sequence[str] = (),
    parties: Sequence[str] = (),
) -> Statement:
    """A statement from a text that you hold: pasted, or fetched by other means.

    Args:
        text: the statement itself, plain or as Markdown or HTML; front matter counts as in a file.
        id: the statement's id; else the front matter's, else "text-" with a hash of the words.
        date: as for `read_statement`.
        genre: as for `read_statement`.
        limits: as for `read_statement`.
        packs: as for `read_statement`.
        parties: as for `read_statement`.

    Raises:
        UnreadableStatementError: it is no str, it is empty, or it is the name of a file.

    Example:
        >>> read_text("We will open a port by 2030.", date="2022-05-23").date.year
        2022
    """
    if not isinstance(text, str):
        raise UnreadableStatementError(brief(repr(text)), "is no str", "read_statement reads files and bytes")
    if not text.strip():
        raise UnreadableStatementError('""', "is no text")
    if text.startswith(CORPUS_PREFIX) or (
        not any(map(str.isspace, text)) and text.lower().endswith(STATEMENT_SUFFIXES)
    ):
        raise UnreadableStatementError(brief(text), "is the name of a file", "read_statement reads it")
    data = text.encode("utf-8", "replace")
    raw = Raw("<text>", f"text-{hashlib.sha256(data).hexdigest()[:8]}", "", data)
    return _read(raw, _Given(id, date, genre, tuple(parties)), limits, packs)


def _read(raw: Raw, given: "_Given", limits: Limits | None, packs: Sequence[str]) -> Statement:
    lexicon = words.load(Settings(packs=packs).packs)
    content = read_content(raw, limits or Limits(), lexicon)
    name = given.id or content.matter.text("id") or raw.stem
    found = _assemble(raw, content, lexicon, replace(given, id=name))
    _LOG.debug("read %s: %d bytes of %s, %d units", raw.name, len(raw.data), found.media_type, len(found.units))
    return found


@dataclass(frozen=True, slots=True)
class _Given:
    """What the caller said of a statement."""

    id: str
    date: dt.date | str | None
    genre: Genre | str | None
    parties: tuple[str, ...] = ()


def _assemble(raw: Raw, content: Content, lexicon: words.Lexicon, given: _Given) -> Statement:
    matter = content.matter
    blocks = set_apart(content.blocks)
    title = matter.text("title") or _own_title(content.title, segmentation.first_heading(blocks, lexicon))
    cut = segmentation.segment(blocks, given.id, title, lexicon)
    called, text = plain_marks(title), plain_marks(cut.text)
    found = find_date(raw.stem, content.published, called, text, lexicon.anchors.months)
    when, when_notes = _date(given.date, matter, raw.name, found, lexicon.anchors.months)
    sort, sort_notes = _genre(given.genre or matter.text("genre"), f"{called} {raw.stem}", text, lexicon, raw.name)
    digest = matter.table.get("digest") is True
    source = matter.text("source") or matter.text("source_url") or raw.name
    given_issuers = given.parties or matter.texts("issuers")
    issuers, issuer_notes = (
        (canonical(given_issuers, lexicon), ())
        if given_issuers
        else guess_issuers(title, cut.text, source, sort, lexicon)
    )
    rank, rank_notes = _rank(matter.text("rank"), called, text, lexicon, raw.name)
    return Statement(
        id=given.id,
        title=title or given.id,
        date=when,
        genre=sort,
        issuers=issuers,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        source=source,
        media_type=content.media_type,
        digest=digest,
        text=cut.text,
        units=cut.units,
        notes=(
            *content.notes,
            *_language_note(cut.text, lexicon),
            *when_notes,
            *sort_notes,
            *issuer_notes,
            *rank_notes,
            *_digest_note(digest=digest),
        ),
        source_map=cut.source_map,
        rank=rank,
        met=who_met(title, cut.text, source, sort, issuers, lexicon),
    )


def _own_title(page: str, heading: str) -> str:
    """The page's title without what a site adds to it ("... | Ministry of Ports"), or the text's first heading."""
    return heading if heading and page.startswith(heading) else page or heading


def _language_note(text: str, lexicon: words.Lexicon) -> tuple[Note, ...]:
    language = guess_language(text, lexicon.languages)
    if language == "English":
        return ()
    return (Note("language", f"the text looks {language}; only English is read, so little or nothing will be found"),)


def _date(
    given: dt.date | str | None, matter: FrontMatter, name: str, found: Dating, months: Sequence[str]
) -> tuple[dt.date | None, tuple[Note, ...]]:
    """The date by the fixed order, with a note unless the user or the front matter gave it."""
    if given is not None:
        date = front_matter.as_date(given)
        if date is None:
            raise UnreadableStatementError(name, f"{given!r} is no date", "write it as 2022-05-23")
        return date, ()
    stated = front_matter.as_date(matter.table.get("date")) or written_date(matter.text("date"), months)
    if stated is not None:
        return stated, ()
    if "date" in matter.table:
        unread = f"the front matter's date {matter.text('date')!r} is no date such as 2022-05-23 or 23 May 2022; "
        return found.date, (Note("date", unread + found.reason),)
    return found.date, (Note("date", found.reason),)


def _genre(
    given: Genre | str, title: str, text: str, lexicon: words.Lexicon, name: str
) -> tuple[Genre, tuple[Note, ...]]:
    """The genre given, or a guess with a note that says so."""
    if given:
        try:
            return Genre(given), ()
        except ValueError:
            raise UnreadableStatementError(name, f"{given!r} is no genre", f"one of {', '.join(Genre)}") from None
    guess = guess_genre(title, text, lexicon.genres)
    if guess.genre is Genre.UNKNOWN:
        return guess.genre, (
            Note("genre", "the genre is not known, so silence in this text or before it is never called a drop"),
        )
    told = f"taken for {guess.genre.with_article} by the words “{guess.words}” of its {guess.place}"
    return guess.genre, (Note("genre", told),)


def _rank(given: str, title: str, text: str, lexicon: words.Lexicon, name: str) -> tuple[Rank, tuple[Note, ...]]:
    """The rank that the front matter gives, or a guess with a note; no note where there is nothing to go by."""
    if given:
        try:
            return Rank(given), ()
        except ValueError:
            raise UnreadableStatementError(name, f"{given!r} is no rank", f"one of {', '.join(Rank)}") from None
    guess = guess_rank(title, text, lexicon.ranks)
    if guess is Rank.UNKNOWN:
        return guess, ()
    return guess, (Note("rank", f"taken for a text of {guess}, a guess from title and opening"),)


def _digest_note(*, digest: bool) -> tuple[Note, ...]:
    message = "this text is a restatement by its editors, not the parties' own words; quote the source instead"
    return (Note("digest", message),) if digest else ()
