"""Catalogues: complete, and the check of them finds what it looks for."""

from __future__ import annotations

from typing import Any

import pytest
from babel.messages.catalog import Catalog
from django.utils import translation

from punnet.ui import sentences
from scripts import texts
from tests.texts.reading import ALIKE

LANGUAGES = pytest.mark.parametrize("language", texts.LANGUAGES)


@LANGUAGES
@pytest.mark.parametrize("code", list(sentences.TABLE))
def test_a_refusal_is_told_in_the_language_in_force(code, language):
    with translation.override("en"):
        english = sentences.sentence(code, {})
    with translation.override(language):
        assert sentences.sentence(code, {}) != english


def catalogue(string: str, **more: Any) -> Catalog:
    made = Catalog(locale="fi")
    made.add("Only %(left)s left.", string, **more)
    return made


@pytest.mark.parametrize(
    ("string", "problem"),
    [
        ("Jäljellä vain %(left)s.", ""),
        ("Jäljellä vain %(lefft)s.", "other placeholders"),
        ("Jäljellä vain vähän.", "other placeholders"),
        ("Jäljellä vain %(left)s", "a sentence on one side only"),
        ("Vain %(left)s! Osta.", "does not shout"),
        ("", "not translated"),
    ],
)
def test_the_check_names_what_is_wrong_with_a_translation(string, problem):
    found = list(texts.problems(catalogue(""), catalogue(string)))
    assert len(found) == bool(problem) and problem in "".join(found)


def test_the_check_names_a_guess_and_texts_too_few_and_too_many():
    guessed = list(texts.problems(catalogue(""), catalogue("Vain %(left)s.", flags=["fuzzy"])))
    assert "guessed" in guessed[0]
    assert "not in the catalogue" in next(texts.problems(catalogue(""), Catalog(locale="fi")))
    assert "no page shows" in next(
        texts.problems(Catalog(locale="fi"), catalogue("Vain %(left)s."))
    )


@LANGUAGES
def test_every_text_is_translated(language):
    assert list(texts.problems(texts.extracted(), texts.read(language))) == []


@LANGUAGES
def test_a_translation_is_not_the_english_text(language):
    left = {message.id for message in texts.read(language) if message.string == message.id}
    assert left - {""} <= ALIKE[language]
