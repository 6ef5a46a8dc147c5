"""Reading what somebody typed: codes, synonyms, word forms, compounds, typing mistakes.

A word that a product's name has is taken as it is. One that none has is taken as the beginning of
a word, in Finnish and Swedish as the end of a compound too ("juoma" in kaurajuoma); if that is
nothing either, another of the shop's languages is tried, and last the nearest words that differ by
a slip of the finger. One SQL query however many words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from punnet.catalogue import facts
from punnet.catalogue.languages import LANGUAGES, dictionary, known, plain
from punnet.catalogue.queries import stored_code
from punnet.foundation import db
from punnet.overviews.synonyms import translated

LONGEST = 100
MOST_WORDS = 8
COMPOUNDING = ("fi", "sv")
SHORTEST_PART = 4
_WORD = re.compile(r"\d+[.,]\d+|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a query is put to the index. `terms` is a tsquery text, empty when there is no word."""

    language: str  # whose texts are searched
    terms: str = ""
    by_name: str = ""  # the words as they are, in a name
    by_category: str = ""  # any of them, in the name of the product's category
    before: str = ""  # the words before the last, for completing it
    ending: str = ""  # a name that ends with it is the thing itself, not something with it
    code: str = ""  # as the barcode table has it
    corrected: str = ""  # what was searched instead of what was typed, when it differs


def read(q: str, language: str, *, typing: bool = False) -> Reading:
    """Understand `q`. `typing`: the last word may be unfinished. At most one SQL query."""
    language = known(language)
    digits = q.replace(" ", "")
    if len(digits) >= 8 and facts.is_code(digits):
        return Reading(language, code=stored_code(digits))
    said = translated(" ".join(plain(q[:LONGEST]).split()), language)
    words = [word.replace(",", ".") for word in _WORD.findall(said)][:MOST_WORDS]
    if not words:
        return Reading(language)
    rows = _looked_up(words, language)
    elsewhere = _language_of(rows)
    if elsewhere:
        language, rows = elsewhere, _looked_up(words, elsewhere)
    chosen = [_alternatives(row, language, last=typing and row is rows[-1]) for row in rows]
    taken = [
        row.word if _found(row) else terms[0].strip("'")
        for row, terms in zip(rows, chosen, strict=True)
    ]
    return Reading(
        language,
        # A name, B size, C description; D is its category's name: no match, only a better place
        terms=" & ".join(f"({' | '.join(_weighing(each, 'ABC'))})" for each in chosen),
        by_name=" & ".join(_weighing(map(_quoted, taken), "A")),
        by_category=" | ".join(_weighing(map(_quoted, taken), "D")),
        before="".join(f"{word} " for word in taken[:-1]),
        ending=taken[-1],
        corrected="" if taken == words else " ".join(taken),
    )


def _weighing(terms: Iterable[str], weights: str) -> list[str]:
    return [f"{term}{weights}" if term.endswith("*") else f"{term}:{weights}" for term in terms]


def _looked_up(words: list[str], language: str) -> list[Any]:
    return db.read(
        LOOK_UP,
        words=words,
        language=language,
        others=[each for each in LANGUAGES if each != language],
        dictionary=dictionary(language),
        compounds=language in COMPOUNDING,
        part=SHORTEST_PART,
    )


def _found(row: Any) -> bool:
    return bool(row.known or row.begins or row.endings)


def _language_of(rows: list[Any]) -> str:
    """Another language that knows a word that this one has nothing for; none: ""."""
    return next((row.elsewhere for row in rows if not _found(row) and row.elsewhere), "")


def _alternatives(row: Any, language: str, *, last: bool) -> list[str]:
    """The tsquery terms of one word, the best first."""
    if not _found(row):
        near = sorted(row.near or (), key=lambda word: (slips(row.word, word), word != word))
        near = [word for word in near if slips(row.word, word) <= _slips_allowed(row.word)]
        best = slips(row.word, near[0]) if near else 0
        return [_quoted(word) for word in near if slips(row.word, word) == best] or [
            _quoted(row.word)
        ]
    terms = [_quoted(row.word)]
    if last or not row.known or language in COMPOUNDING:
        terms.append(f"{_quoted(row.word)}:*")
    return terms + [_quoted(word) for word in row.endings or ()]


def _quoted(word: str) -> str:
    # only letters, digits and points between digits get here (_WORD), so that no quote can
    return f"'{word}'"


def _slips_allowed(word: str) -> int:
    return 1 if len(word) <= 5 else 2


def slips(typed: str, meant: str) -> int:
    """How many keys went wrong: left out, doubled, another one, or two changed about."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(meant, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


# `near` is read only for a word that nothing else is known of: CASE does not run it otherwise
LOOK_UP = """
SELECT w.word, f.known, f.begins, f.endings,
       CASE WHEN f.known OR f.begins OR f.endings IS NOT NULL THEN NULL ELSE (
           SELECT l.language FROM catalogue_searchword l
            WHERE l.language = ANY(%(others)s::text[]) AND l.word = w.word
            ORDER BY l.products DESC LIMIT 1) END AS elsewhere,
       CASE WHEN f.known OR f.begins OR f.endings IS NOT NULL THEN NULL ELSE (
           SELECT array_agg(n.word ORDER BY n.products DESC) FROM (
               SELECT l.word, l.products FROM catalogue_searchword l
                WHERE l.language = %(language)s
                  AND length(l.word) BETWEEN length(w.word) - 2 AND length(w.word) + 2
                  AND (l.word %% w.word OR left(l.word, 1) = left(w.word, 1))
                ORDER BY similarity(l.word, w.word) DESC, l.products DESC LIMIT 40) n) END AS near
  FROM unnest(%(words)s::text[]) WITH ORDINALITY AS w (word, nth)
  CROSS JOIN LATERAL (
       SELECT coalesce((tsvector_to_array(to_tsvector(%(dictionary)s::regconfig, w.word)))[1],
                       w.word) AS stem) d
  CROSS JOIN LATERAL (
       SELECT d.stem = '' OR EXISTS (
                  SELECT FROM catalogue_searchword l
                   WHERE l.language = %(language)s AND l.stem = d.stem) AS known,
              length(w.word) < 3 OR w.word ~ '[0-9]' OR EXISTS (
                      SELECT FROM catalogue_searchword l
                       WHERE l.language = %(language)s AND l.word LIKE w.word || '%%') AS begins,
              CASE WHEN %(compounds)s::boolean AND length(w.word) >= %(part)s::int THEN (
                  SELECT array_agg(e.word) FROM (
                      SELECT l.word FROM catalogue_searchword l
                       WHERE l.language = %(language)s AND l.word LIKE '%%_' || w.word
                       ORDER BY l.products DESC LIMIT 40) e) END AS endings) f
 ORDER BY w.nth
"""
