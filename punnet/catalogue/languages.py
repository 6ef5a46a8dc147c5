"""The languages that texts and search dictionaries exist in, and the stated fall-back."""

from __future__ import annotations

import unicodedata

LANGUAGES = ("en", "fi", "sv")
FALLBACK = "en"  # a text missing in the asked language is shown in English, then in any


def known(language: str) -> str:
    """`language` without its region ("sv-FI" is "sv"), or the fall-back when we have none."""
    short = language.partition("-")[0].lower()
    return short if short in LANGUAGES else FALLBACK


def dictionary(language: str) -> str:
    """The text search configuration of a language (migration 0002_search)."""
    return f"punnet_{known(language)}"


# the last letters of the Finnish and the Swedish alphabet, in their order
# ("{" is the code point after "z")
_LAST = str.maketrans({"å": "{1", "ä": "{2", "æ": "{2", "ö": "{3", "ø": "{3"})


def plain(text: str) -> str:
    """Lower case without accents: how search words are kept."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def sort_name(name: str, language: str) -> str:
    """Orders by code point as a reader of the language expects: å, ä, ö last in fi and sv."""
    lower = unicodedata.normalize("NFC", name.lower())
    return plain(lower if language == "en" else lower.translate(_LAST))[:200]
