"""Every column that may hold personal data is in docs/data-map.md, with purpose and retention, or
among those that look so and are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
MAP = ROOT / "docs" / "data-map.md"
# whole words of a column's name
SUSPICIOUS = {
    "email", "name", "phone", "line", "address", "postcode", "city", "lat", "lon", "floor", "door",
    "instructions", "note", "label", "born", "received", "agent", "ip", "password", "session",
    "actor",
    "picker", "by", "customer", "user", "place", "message", "repr", "url", "subject", "fingerprint",
    "birth", "street", "gender", "card", "iban", "position", "photo", "signature", "token",
    "secret",
}  # fmt: skip
FREE = {"JSONField", "TextField"}  # anything may be written there
# generated beside a table whose columns are judged already, by pghistory
HISTORY = re.compile(r"event$")
ROW = re.compile(r"^\| `([a-z_]+)` \| `([a-z_]+)` \| (.+?) \| (.+?) \|$", re.M)
NOT_PERSONAL = re.compile(r"`([a-z_]+\.[a-z_]+)`")


def looks_personal(column: str, kind: str) -> bool:
    return kind in FREE or bool(set(column.split("_")) & SUSPICIOUS)


def columns() -> Iterator[str]:
    """Every suspicious column of every table, "accounts_user.email"."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy or HISTORY.search(model._meta.db_table):
            continue
        for field in model._meta.concrete_fields:
            if looks_personal(field.column, field.get_internal_type()):
                yield f"{model._meta.db_table}.{field.column}"


def listed() -> set[str]:
    return {f"{table}.{column}" for table, column, _, _ in ROW.findall(MAP.read_text())}


def cleared() -> set[str]:
    return set(NOT_PERSONAL.findall(MAP.read_text().partition("## Looks personal and is not")[2]))


def test_every_column_that_looks_personal_is_in_the_map():
    missing = sorted(set(columns()) - listed() - cleared())
    assert not missing, f"write these into docs/data-map.md: {missing}"


def test_the_map_names_no_column_that_is_gone():
    there = {
        f"{model._meta.db_table}.{field.column}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
    }
    assert not (listed() | cleared()) - there


def test_no_column_is_both():
    assert not listed() & cleared()


def test_no_history_is_kept_of_tables_with_personal_columns():
    """A history would outlive the row that was erased."""
    personal = {one.partition(".")[0] for one in listed()}
    tables = {model._meta.db_table for model in apps.get_models()}
    assert not {f"{table}event" for table in personal} & tables


@pytest.mark.parametrize(
    ("column", "kind", "personal"),
    [
        ("email", "CharField", True),
        ("received_by", "CharField", True),
        ("facts", "JSONField", True),
        ("sku", "CharField", False),
        ("amount_minor", "BigIntegerField", False),
        ("timeline_at", "DateTimeField", False),
    ],
)
def test_the_rule_sees_what_it_should(column: str, kind: str, personal: bool):
    assert looks_personal(column, kind) is personal
