"""Barcodes of the demo town: GS1's prefix 952 is kept for demonstrations, so none is real."""

from __future__ import annotations


def check_digit(digits: str) -> str:
    """GS1's rule: weights 3 and 1 from the right."""
    total = sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def _closed(digits: str) -> str:
    return digits + check_digit(digits)


def gtin13(company: int, sku: str) -> str:
    return _closed(f"952{company:03d}{sku}")


def gtin8(number: int) -> str:
    return _closed(f"952{number:04d}")


def gtin14(inner: str, count: int) -> str:
    """The GTIN of a pack of `count` of the inner GTIN-13; its indicator tells sizes apart."""
    indicator = 1 if count < 12 else 2 if count < 24 else 3
    return _closed(str(indicator) + inner[:-1])


def in_store_code(sku: str) -> str:
    """The five-digit item number that a shop's scales print behind a 2x prefix.

    The SKU's first digit is left out: weighed goods all live in departments 10 to 19.
    """
    return sku[1:]
