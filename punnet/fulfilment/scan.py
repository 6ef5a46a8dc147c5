"""What a scan means: a GTIN, a label of the shop's own scales, or a GS1 element string.

Read here, found in the catalogue, and held against a line. Nothing is believed without its check
digit. rule: docs/rules/picking.md#scans
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from biip import ParseError
from biip.gs1_messages import GS1Message

from punnet.catalogue import queries as catalogue
from punnet.foundation.errors import NotFound
from punnet.foundation.money import rounded
from punnet.foundation.quantity import Kind
from punnet.fulfilment.errors import UnknownCode, WrongProduct

LONGEST = 64
GTIN_LENGTHS = (8, 12, 13, 14)
# AIM's names of the symbol, which some scanners send first: GS1-128, DataBar, Data Matrix, QR, EAN
SYMBOLS = ("]C1", "]e0", "]d2", "]Q3", "]E0", "]E3", "]E4")

# A label of our scales is an EAN-13: prefix (2), item number (5), value (5), check digit (1).
# GS1 leaves 20 to 29 to each country and shop. The digit that some layouts keep to check the value
# is not used here: the value has five digits. rule: docs/rules/picking.md#in-store-codes
WEIGHT_PREFIXES = ("23",)  # the value is grams
PRICE_PREFIXES = ("20", "21")  # the value is cents
ITEM, VALUE = slice(2, 7), slice(7, 12)


@dataclass(frozen=True, slots=True)
class Code:
    """A scan as it was read: what the catalogue knows it by, and what the label says beside."""

    product: str  # a GTIN of 14 digits, or an in-store item number of five
    grams: int | None = None
    price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scan of a product of ours: so many units of it, or a label that says weight or price."""

    sku: str
    units: int = 1
    grams: int | None = None
    price_minor: int | None = None


class Wanted(Protocol):
    """What a scan is held against: a line of an order, or a view of one."""

    @property
    def sku(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def price_minor(self) -> int: ...


def read(text: str) -> Code:
    """Read a scan without looking anything up. Raises UnknownCode(code, why)."""
    raw = text.strip()
    if not raw or len(raw) > LONGEST:
        raise UnknownCode(code=raw[:LONGEST], why="unreadable")
    symbol, plain = _without_symbol(raw)
    digits = plain.replace(" ", "").replace("-", "")
    if _is_number(digits) and len(digits) in GTIN_LENGTHS and symbol not in ("]C1", "]e0"):
        return _number(digits)
    return _elements(plain, raw)


def find(text: str) -> Scanned:
    """The product that a scan stands for. Raises UnknownCode. One SQL query."""
    code = read(text)
    try:
        coded = catalogue.by_code(code.product)
    except NotFound:
        raise UnknownCode(code=code.product, why="not_ours") from None
    return Scanned(coded.sku, coded.units, code.grams, code.price_minor)


def match(line: Wanted, scanned: Scanned, *, name: str = "") -> Scanned:
    """The scan as the line measures it: a price on a label becomes grams of what is weighed.

    Raises WrongProduct(sku, name, wanted) for another product than the line's.
    """
    if scanned.sku != line.sku:
        raise WrongProduct(sku=scanned.sku, name=name, wanted=line.name)
    return weighed_by_price(scanned, kind=line.kind, price_minor=line.price_minor)


def weighed_by_price(scanned: Scanned, *, kind: str, price_minor: int) -> Scanned:
    """Grams that cost the price on the label, at `price_minor` per kg; pieces have none."""
    if kind == Kind.PIECE:
        return Scanned(scanned.sku, scanned.units)
    if scanned.grams is None and scanned.price_minor is not None:
        grams = rounded(Fraction(scanned.price_minor * 1000, price_minor))
        return Scanned(scanned.sku, scanned.units, grams)
    return scanned


def check_digit(digits: str) -> str:
    """GS1's last digit for the ones before it: weights 3 and 1 from the right."""
    total = sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def _without_symbol(raw: str) -> tuple[str, str]:
    for symbol in SYMBOLS:
        if raw.startswith(symbol):
            return symbol, raw[len(symbol) :]
    return "", raw


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _number(digits: str) -> Code:
    if check_digit(digits[:-1]) != digits[-1]:
        raise UnknownCode(code=digits, why="check_digit")
    whole = digits.zfill(14)
    ean = whole[1:]
    if len(digits) in (13, 14) and whole[0] == "0" and ean[0] == "2":
        return _in_store(ean)
    return Code(whole)


def _in_store(ean: str) -> Code:
    prefix, item, value = ean[:2], ean[ITEM], int(ean[VALUE])
    if prefix in WEIGHT_PREFIXES:
        return Code(item, grams=_above_zero(value, ean))
    if prefix in PRICE_PREFIXES:
        return Code(item, price_minor=_above_zero(value, ean))
    # 22 and 24 to 29 are not printed by our scales; a shop may have given such a number to goods
    return Code(ean.zfill(14))


def _above_zero(value: int, ean: str) -> int:
    if not value:
        raise UnknownCode(code=ean, why="empty_label")
    return value


def _elements(plain: str, raw: str) -> Code:
    """(01) GTIN with its own check digit, and (310n) net weight in kilograms."""
    parse = GS1Message.parse_hri if plain.startswith("(") else GS1Message.parse
    try:
        found = parse(plain).element_strings
    except (ParseError, ValueError):
        raise UnknownCode(code=raw, why="unreadable") from None
    values = {element.ai.ai: element.value for element in found}
    gtin = values.get("01") or values.get("02", "")
    if len(gtin) != 14 or not _is_number(gtin):
        raise UnknownCode(code=raw, why="unreadable")
    if check_digit(gtin[:-1]) != gtin[-1]:
        raise UnknownCode(code=gtin, why="check_digit")
    grams = next((_grams(ai, value) for ai, value in values.items() if ai[:3] == "310"), None)
    if grams == 0:
        raise UnknownCode(code=gtin, why="empty_label")
    return Code(gtin, grams=grams)


def _grams(ai: str, value: str) -> int:
    """AI 310n: six digits of kilograms, n of them behind the point."""
    kilograms = Fraction(Decimal(value)) / 10 ** int(ai[3])
    return rounded(kilograms * 1000)
