"""Stripe's wire format: nested form parameters in, objects out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from simulators.wire import Json, Refusal, bad_param

API_VERSION = "2026-10-28.endive"

# Smallest charges by currency: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
SMALLEST = {"eur": 50, "usd": 50, "gbp": 30, "sek": 300, "nok": 300, "dkk": 250}
LARGEST = 99_999_999


def missing(kind: str, id: str, param: str | None = None) -> Refusal:
    return Refusal(
        f"No such {kind}: '{id}'", status=404, code="resource_missing", param=param or "id"
    )


def parse_form(text: str) -> Json:
    """`a[b][0]=1` → {"a": {"b": {"0": "1"}}}; lists stay dicts until `Params` reads them."""
    tree: Json = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        path = re.findall(r"[^\[\]]+|\[\]", name)
        if not path or len(path) > 8:
            raise bad_param(f"Invalid parameter name: {name[:80]}", name[:80])
        place = tree
        for part in path[:-1]:
            place = place.setdefault(str(len(place)) if part == "[]" else part, {})
            if not isinstance(place, dict):
                raise bad_param(f"Invalid hash: {path[0]}", path[0])
        last = path[-1]
        place[str(len(place)) if last == "[]" else last] = value
    return tree


class Params:
    """Reads one level of parameters by type; what was not asked for is refused by `done`."""

    def __init__(self, tree: Json, prefix: str = "") -> None:
        self._tree = tree
        self._prefix = prefix
        self._read: set[str] = set()

    def name(self, key: str) -> str:
        return f"{self._prefix}[{key}]" if self._prefix else key

    def has(self, key: str) -> bool:
        return key in self._tree

    def text(self, key: str, *, required: bool = False, longest: int = 5000) -> str | None:
        self._read.add(key)
        value = self._tree.get(key)
        if value is None or value == "":
            if required:
                raise self._required(key)
            return None
        if not isinstance(value, str):
            raise bad_param(f"Invalid string: {self.name(key)}", self.name(key))
        if len(value) > longest:
            raise bad_param(f"Invalid string: must be at most {longest} characters", self.name(key))
        return value

    def choice(self, key: str, allowed: Iterable[str], default: str | None = None) -> str | None:
        value = self.text(key)
        allowed = tuple(allowed)
        if value is not None and value not in allowed:
            raise bad_param(
                f"Invalid {self.name(key)}: must be one of {', '.join(allowed)}", self.name(key)
            )
        return default if value is None else value

    def whole(self, key: str, *, required: bool = False, least: int = 0) -> int | None:
        value = self.text(key, required=required)
        if value is None:
            return None
        if not re.fullmatch(r"-?[0-9]{1,15}", value):
            raise bad_param(
                f"Invalid integer: {value}", self.name(key), "parameter_invalid_integer"
            )
        if int(value) < least:
            raise bad_param(
                f"Invalid integer: must be greater than or equal to {least}",
                self.name(key),
                "parameter_invalid_integer",
            )
        return int(value)

    def url(self, key: str, *, required: bool = False) -> str | None:
        value = self.text(key, required=required)
        if value is not None:
            parts = urlsplit(value)
            if parts.scheme not in ("http", "https") or not parts.netloc:
                raise bad_param("Not a valid URL", self.name(key), "url_invalid")
        return value

    def currency(self, key: str) -> str:
        value = (self.text(key, required=True) or "").lower()
        if not re.fullmatch(r"[a-z]{3}", value):
            raise bad_param(f"Invalid currency: {value}", self.name(key))
        return value

    def group(self, key: str) -> Params:
        self._read.add(key)
        value = self._tree.get(key) or {}
        if not isinstance(value, dict):
            raise bad_param(f"Invalid hash: {self.name(key)}", self.name(key))
        return Params(value, self.name(key))

    def groups(self, key: str) -> list[Params]:
        """A list of hashes, in the order of their indexes."""
        listed = self.group(key)
        return [listed.group(index) for index in listed._tree]

    def texts(self, key: str) -> list[str]:
        listed = self.group(key)
        return [listed.text(index) or "" for index in listed._tree]

    def metadata(self, key: str = "metadata") -> dict[str, str]:
        listed = self.group(key)
        if len(listed._tree) > 50:
            raise bad_param("Metadata can have up to 50 keys", self.name(key))
        found = {}
        for name in listed._tree:
            if len(name) > 40:
                raise bad_param("Metadata keys can be up to 40 characters long", self.name(key))
            found[name] = listed.text(name, longest=500) or ""
        return found

    def ignore(self, *keys: str) -> None:
        """Parameters that Stripe knows and that change nothing here."""
        self._read.update(keys)

    def done(self) -> None:
        for key in self._tree:
            if key not in self._read:
                name = self.name(key)
                raise bad_param(
                    f"Received unknown parameter: {name}", name, code="parameter_unknown"
                )

    def _required(self, key: str) -> Refusal:
        return bad_param(
            f"Missing required param: {self.name(key)}.", self.name(key), "parameter_missing"
        )


def check_amount(amount: int, currency: str, param: str) -> None:
    """Refuse an amount outside what a card may be charged in the currency."""
    least = SMALLEST.get(currency, 1)
    if amount < least:
        raise bad_param(
            f"The amount must be at least {money(least, currency)}.", param, "amount_too_small"
        )
    if amount > LARGEST:
        raise bad_param(
            f"The amount must be at most {money(LARGEST, currency)}.", param, "amount_too_large"
        )


NO_CENTS = {"jpy", "krw", "isk", "huf"}
SIGNS = {"eur": "€", "usd": "$", "gbp": "£"}


def money(amount: int, currency: str) -> str:
    """An amount for people: `€24.90`, `24.90 SEK`."""
    text = f"{amount:,}" if currency in NO_CENTS else f"{amount // 100:,}.{amount % 100:02d}"
    sign = SIGNS.get(currency)
    return f"{sign}{text}" if sign else f"{text} {currency.upper()}"
