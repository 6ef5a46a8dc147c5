"""The languages that texts and search dictionaries exist in, and the stated fall-back."""

from __future__ import annotations

LANGUAGES = ("en", "fi", "sv")
FALLBACK = "en"  # a text missing in the asked language is shown in English, then in any


def known(language: str) -> str:
    """`language` without its region ("sv-FI" is "sv"), or the fall-back when we have none."""
    short = language.partition("-")[0].lower()
    return short if short in LANGUAGES else FALLBACK


def dictionary(language: str) -> str:
    """The text search configuration of a language (migration 0002_search)."""
    return f"punnet_{known(language)}"
