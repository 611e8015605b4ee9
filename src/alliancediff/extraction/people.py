"""Who the officials named in a text act for: "President Rossi of Italy", later "President Rossi" or "the President"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alliancediff.language.english.subjects import GENITIVE, official_after_state, official_of_state
from alliancediff.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class People:
    """The state that each surname and each bare title ("the prime minister") stands for in one text."""

    surnames: Mapping[str, str]
    titles: Mapping[str, str]

    def state_of(self, mention: str) -> str:
        """The state that a titled name acts for, by any of its name words; "" where the text does not say."""
        words = (GENITIVE.sub("", word) for word in reversed(mention.split()))
        return next((self.surnames[word] for word in words if word in self.surnames), "")


def find_people(text: str, lexicon: Lexicon) -> People:
    """The officials of a text whose state it names, right after or right before their title.

    The first one called by a title is whom "the president" means from then on.
    """
    surnames: dict[str, str] = {}
    titles: dict[str, str] = {}
    for title, name, state in _officials(text, lexicon):
        titles.setdefault(title.lower(), state)
        for word in name.split():
            if word[0].isupper() and len(word) > 2:  # noqa: PLR2004  initials are nobody's name
                surnames.setdefault(word.rstrip(".,"), state)
    return People(surnames, titles)


def _officials(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Title, name and state of each official, in text order."""
    states = {form: actor.id for actor in lexicon.actors if actor.kind in {"state", "people"} for form in actor.forms}
    forms = "|".join(sorted(map(re.escape, states), key=lambda form: (-len(form), form)))
    titles = "|".join(sorted(map(re.escape, lexicon.titles), key=lambda title: (-len(title), title)))
    after, before = official_of_state(titles, forms), official_after_state(titles, forms)
    known = rf"(?<!\w)(?P<state>{forms})(?!\w)"
    found = [match for pattern in (after, before) for match in re.finditer(pattern, text)]
    named = [(m.start(), m["title"], m["name"].strip(), states[m["state"]]) for m in found]
    by_length = sorted(lexicon.titles, key=len, reverse=True)
    for match in re.finditer(known, text):
        title = next((title for title in by_length if match.group().startswith(f"{title} ")), "")
        if title:
            named.append((match.start(), title, match.group()[len(title) :].strip(), states[match["state"]]))
    for _, title, name, state in sorted(named):
        yield title, name, state
