"""What the pages say of a refusal: one table for all, and their own words where they know more."""

from __future__ import annotations

import pytest

from punnet.basket.errors import OverCap, ProductUnavailable
from punnet.foundation.errors import DomainError
from punnet.inventory.errors import OutOfStock
from punnet.storefront.sentences import OWN, said
from punnet.ui.sentences import TABLE, message_for

FACTS = {
    "errors": [{"field": "slot", "problem": "is missing"}],
    "number": "ABC",
    "age_limit": 18,
    "available": 2,
}


def refusal(code: str) -> DomainError:
    kind = type("Some", (DomainError,), {"code": code})
    return kind(**FACTS)


@pytest.mark.parametrize("code", sorted(TABLE))
def test_a_refusal_is_told_as_everywhere_unless_the_pages_know_more(code):
    words = said(refusal(code))
    assert (words == message_for(refusal(code))) == (code not in OWN)
    assert words.endswith((".", "?"))


def test_the_pages_own_words_are_of_codes_that_there_are():
    assert OWN.keys() <= TABLE.keys()


def test_how_much_is_left_is_said_without_a_measure_that_is_not_known():
    assert said(OverCap(sku="milk", available=6)) == "We sell at most 6 of this in one order."
    assert "500" not in said(ProductUnavailable(sku="bananas", wanted=800, available=500))
    short = OutOfStock(lines=[{"sku": "milk", "wanted": 2, "available": 0}])
    assert said(short) == message_for(short)
