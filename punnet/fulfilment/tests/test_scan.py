"""Scans: read right or refused, never half understood."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from punnet.catalogue.actions import Code as Barcode
from punnet.catalogue.tests.factories import a_gtin, a_product
from punnet.foundation.errors import DomainError
from punnet.fulfilment import scan
from punnet.fulfilment.errors import UnknownCode, WrongProduct
from punnet.fulfilment.scan import Code, Scanned

GTIN = a_gtin("milk")
CHARACTERS = "0123456789" * 6 + "()]C1E0 -\x1dABCxyzå"


@dataclass(frozen=True)
class Line:
    sku: str = "bananas"
    name: str = "Bananas"
    kind: str = "weight"
    price_minor: int = 199


def closed(digits: str) -> str:
    return digits + scan.check_digit(digits)


@pytest.mark.parametrize("payload", ["9520001", "95200000001", "952000000012", "1952000000012"])
def test_a_gtin_of_every_length_becomes_fourteen_digits(payload):
    code = closed(payload)
    assert scan.read(code) == Code(code.zfill(14))


def test_check_digits_known_from_gs1():
    assert scan.check_digit("629104150021") == "3"
    assert scan.check_digit("9638507") == "4"


@pytest.mark.parametrize("place", range(13))
def test_one_wrong_digit_is_always_refused(place):
    wrong = str((int(GTIN[place]) + 1) % 10)
    with pytest.raises(UnknownCode) as refusal:
        scan.read(GTIN[:place] + wrong + GTIN[place + 1 :])
    assert refusal.value.facts["why"] == "check_digit"


def test_a_label_of_our_scales_says_grams():
    assert scan.read(closed("230101200478")) == Code("01012", grams=478)


@pytest.mark.parametrize("prefix", ["20", "21"])
def test_a_label_of_our_scales_says_a_price(prefix):
    assert scan.read(closed(f"{prefix}0101200199")) == Code("01012", price_minor=199)


def test_a_label_without_a_value_is_refused():
    with pytest.raises(UnknownCode) as refusal:
        scan.read(closed("230101200000"))
    assert refusal.value.facts["why"] == "empty_label"


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        (f"(01)0{GTIN}(3103)001250", 1250),
        (f"]C1010{GTIN}3103001250", 1250),
        (f"010{GTIN}310200012510LOT7", 1250),
        (f"010{GTIN}3105125000", 1250),
        (f"010{GTIN}", None),
    ],
)
def test_element_strings_carry_a_gtin_and_a_weight(text, grams):
    assert scan.read(text) == Code("0" + GTIN, grams=grams)


def test_spaces_and_dashes_are_no_matter():
    assert scan.read(f" {GTIN[:1]} {GTIN[1:7]}-{GTIN[7:]} ") == Code("0" + GTIN)


@pytest.mark.parametrize("text", ["", "   ", "milk", "12345", "(10)LOT", "٤" * 13, "9" * 80])
def test_what_is_no_code_is_refused(text):
    with pytest.raises(UnknownCode):
        scan.read(text)


def test_a_thousand_random_scans_are_refused_or_right():
    source = random.Random(20261123)
    understood = 0
    for _ in range(1000):
        text = "".join(source.choice(CHARACTERS) for _ in range(source.randint(0, 40)))
        if source.random() < 0.3:
            text = closed("".join(source.choice("0123456789") for _ in range(12)))
        try:
            code = scan.read(text)
        except UnknownCode:
            continue
        understood += 1
        assert len(code.product) in (5, 14) and code.product.isdecimal()
        assert code.grams is None or code.grams > 0
        assert code.price_minor is None or 0 < code.price_minor <= 99999
        if len(code.product) == 14:
            assert scan.check_digit(code.product[:-1]) == code.product[-1]
    assert understood > 200


@pytest.mark.django_db
def test_random_scans_find_nothing_that_is_not_ours():
    source = random.Random(7)
    a_product("milk", codes=[Barcode(GTIN)])
    for _ in range(50):
        with pytest.raises(DomainError):
            scan.find("".join(source.choice("0123456789") for _ in range(13)))
    assert scan.find(GTIN) == Scanned("milk")


@pytest.mark.django_db
def test_a_pack_counts_its_units():
    six = closed("1" + GTIN[:-1])
    a_product("milk", codes=[Barcode(GTIN), Barcode(six, 6)])
    assert scan.find(six) == Scanned("milk", units=6)


def test_a_price_becomes_grams_at_the_price_of_the_line():
    label = Scanned("bananas", price_minor=100)
    assert scan.match(Line(), label) == Scanned("bananas", grams=503)


def test_pieces_take_no_weight_from_a_label():
    label = Scanned("milk", grams=900)
    assert scan.match(Line("milk", "Milk", "piece", 119), label) == Scanned("milk")


def test_another_product_is_refused_by_name():
    with pytest.raises(WrongProduct) as refusal:
        scan.match(Line(), Scanned("milk"), name="Milk 1 l")
    assert refusal.value.facts == {"sku": "milk", "name": "Milk 1 l", "wanted": "Bananas"}
