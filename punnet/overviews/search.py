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
from itertools import chain
from typing import Any

from punnet.catalogue import facts
from punnet.catalogue.languages import LANGUAGES, dictionary, known, plain
from punnet.catalogue.queries import stored_code
from punnet.foundation import db
from punnet.overviews.kept import Kept
from punnet.overviews.synonyms import translated

LONGEST = 100
MOST_WORDS = 8
COMPOUNDING = ("fi", "sv")
SHORTEST_PART = 3
_WORD = re.compile(r"\d+[.,]\d+|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a query is put to the index. `terms` is a tsquery text, empty when there is no word."""

    language: str  # whose texts are searched
    terms: str = ""
    by_name: str = ""  # the words as they are, in a name
    by_some: str = ""  # any of them, in a name
    by_category: str = ""  # any of them, in the names of the product's categories
    before: str = ""  # the words before the last, for completing it
    ending: str = ""  # a name that ends with it is the thing itself, not something with it
    code: str = ""  # as the barcode table has it
    stem: str = ""  # the same word as the dictionary writes it
    corrected: str = ""  # what was searched instead of what was typed, when it differs


def read(q: str, language: str, *, typing: bool = False) -> Reading:
    """Understand `q`. `typing`: the last word may be unfinished. At most two SQL queries; none
    when the same was asked a moment ago."""
    key = (q[:LONGEST], known(language), typing)
    return kept.get(key, lambda: _read(*key))


kept: Kept[Reading] = Kept(most=2_000)


def _read(q: str, language: str, typing: bool) -> Reading:
    digits = q.replace(" ", "")
    if len(digits) >= 8 and facts.is_code(digits):
        return Reading(language, code=stored_code(digits))
    said = translated(" ".join(plain(q).split()), language)
    words = [word.replace(",", ".") for word in _WORD.findall(said)][:MOST_WORDS]
    if not words:
        return Reading(language)
    # two letters are enough of a word when one carries a sign: öl, not the ol of alcohol
    accented = {plain(word) for word in q.lower().split() if word != plain(word)}
    rows = _looked_up(words, language, accented)
    elsewhere = _language_of(rows)
    if elsewhere:
        language, rows = elsewhere, _looked_up(words, elsewhere, accented)
    chosen = [_alternatives(row, language, last=typing and row is rows[-1]) for row in rows]
    taken = [
        row.word if _found(row) else each.whole[0] for row, each in zip(rows, chosen, strict=True)
    ]
    return Reading(
        language,
        # A name, B size, C description, D names of categories: these only by the word itself
        terms=" & ".join(_terms(each) for each in chosen),
        by_name=" & ".join(_any(each.whole, "A") for each in chosen),
        by_some=_any(chain.from_iterable(each.whole for each in chosen), "A"),
        by_category=_any(taken, "D"),
        before="".join(f"{word} " for word in taken[:-1]),
        ending=taken[-1],
        stem=rows[-1].stem if _found(rows[-1]) else taken[-1],
        corrected="" if taken == words else " ".join(taken),
    )


@dataclass(frozen=True, slots=True)
class _Alternatives:
    """Words of which one must be there: the thing itself, or only something with it."""

    whole: list[str]
    loose: list[str]


def _terms(each: _Alternatives) -> str:
    whole = _any(each.whole, "ABCD")
    return f"({whole} | {_any(each.loose, 'ABC')})" if each.loose else whole


def _any(words: Iterable[str], weights: str) -> str:
    """A tsquery text. Only letters, digits and points between digits get here (_WORD), so that
    no quote can. A star stands for any ending."""
    terms = [
        f"'{word[:-1]}':*{weights}" if word.endswith("*") else f"'{word}':{weights}"
        for word in words
    ]
    return f"({' | '.join(terms)})"


def _looked_up(words: list[str], language: str, accented: set[str]) -> list[Any]:
    return db.read(
        LOOK_UP,
        words=words,
        language=language,
        others=[each for each in LANGUAGES if each != language],
        dictionary=dictionary(language),
        compounds=language in COMPOUNDING,
        parts=[2 if word in accented else SHORTEST_PART for word in words],
    )


def _found(row: Any) -> bool:
    return bool(row.known or row.begins or row.endings)


def _language_of(rows: list[Any]) -> str:
    """Another language that knows a word that this one has nothing for; none: ""."""
    return next((row.elsewhere for row in rows if not _found(row) and row.elsewhere), "")


def _alternatives(row: Any, language: str, *, last: bool) -> _Alternatives:
    if not _found(row):
        near = [(slips(row.word, word), word) for word in row.near or ()]
        fewest = min((count for count, _ in near), default=LONGEST)
        if fewest > _slips_allowed(row.word):
            return _Alternatives([row.word], [])
        return _Alternatives([word for count, word in near if count == fewest], [])
    whole = [row.word, *(row.endings or ())]
    begun = [*(row.begins or ()), f"{row.word}*"]
    if not row.known:
        return _Alternatives([*whole, *begun], [])
    compounds = language in COMPOUNDING and len(row.word) >= SHORTEST_PART
    return _Alternatives(whole, begun if last or compounds else [])


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
SELECT w.word, d.stem, f.known, f.begins, f.endings,
       CASE WHEN f.known OR f.begins IS NOT NULL OR f.endings IS NOT NULL THEN NULL ELSE (
           SELECT l.language FROM catalogue_searchword l
            WHERE l.language = ANY(%(others)s::text[])
              AND (l.word = w.word OR length(w.word) >= 4 AND l.word LIKE '%%_' || w.word)
            ORDER BY l.word = w.word DESC, l.products DESC LIMIT 1) END AS elsewhere,
       CASE WHEN f.known OR f.begins IS NOT NULL OR f.endings IS NOT NULL THEN NULL ELSE (
           SELECT array_agg(n.word ORDER BY n.products DESC) FROM (
               SELECT l.word, l.products FROM catalogue_searchword l
                WHERE l.language = %(language)s
                  AND length(l.word) BETWEEN length(w.word) - 2 AND length(w.word) + 2
                  AND (l.word %% w.word OR left(l.word, 1) = left(w.word, 1))
                ORDER BY similarity(l.word, w.word) DESC, l.products DESC LIMIT 40) n) END AS near
  FROM unnest(%(words)s::text[], %(parts)s::int[]) WITH ORDINALITY AS w (word, part, nth)
  CROSS JOIN LATERAL (
       SELECT coalesce((tsvector_to_array(to_tsvector(%(dictionary)s::regconfig, w.word)))[1],
                       w.word) AS stem) d
  CROSS JOIN LATERAL (
       SELECT length(w.word) < 2 OR w.word ~ '[0-9]' OR EXISTS (
                  SELECT FROM catalogue_searchword l
                   WHERE l.language = %(language)s AND l.stem = d.stem) AS known,
              (SELECT array_agg(e.word) FROM (
                      SELECT l.word FROM catalogue_searchword l
                       WHERE l.language = %(language)s AND l.word LIKE w.word || '_%%'
                       ORDER BY l.products DESC LIMIT 40) e) AS begins,
              CASE WHEN %(compounds)s::boolean AND length(w.word) >= w.part THEN (
                  SELECT array_agg(e.word) FROM (
                      SELECT l.word FROM catalogue_searchword l
                       WHERE l.language = %(language)s
                         AND (l.word LIKE '%%_' || w.word OR l.word LIKE '%%_' || d.stem)
                       ORDER BY l.products DESC LIMIT 40) e) END AS endings) f
 ORDER BY w.nth
"""
