"""Refusals have sentences: every code there is, in a shopkeeper's voice."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import punnet
from punnet.foundation.errors import DomainError
from punnet.ui.sentences import TABLE, message_for, sentence


def _all(kind: type[DomainError]) -> Iterator[type[DomainError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from _all(each)


def test_every_refusal_has_a_sentence():
    for module in pkgutil.walk_packages(punnet.__path__, "punnet."):
        if module.name.endswith((".errors", "cancel_order")):
            import_module(module.name)
    codes = {kind.code for kind in _all(DomainError)}
    assert len(codes) > 30
    assert codes - TABLE.keys() == set()


def test_no_sentence_shouts_or_stops_short():
    facts = {
        "errors": [],
        "lines": [{}],
        "available": 2,
        "missing_minor": 320,
        "maximum_minor": 4310,
        "due_minor": 99,
        "currency": "EUR",
        "reason": "area",
        "age_limit": 18,
        "grams": 900,
        "low": 1000,
        "high": 1400,
        "suggestions": ["Runeberginkatu 1"],
    }
    for code in TABLE:
        for given in ({}, facts):
            text = sentence(code, given)
            assert text.endswith((".", "?")), (code, text)
            assert "!" not in text
            assert not given or "None" not in text, (code, text)


def test_a_sentence_says_how_much():
    class BelowMinimum(DomainError):
        code = "below_minimum"

    said = message_for(BelowMinimum(missing_minor=320, currency="EUR"))
    assert said == "€3.20 more and we can deliver."
