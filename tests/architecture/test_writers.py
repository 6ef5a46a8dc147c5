"""Each table is written only by its own domain's actions: read from the source, SQL included."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
WRITES = {
    "save",
    "create",
    "update",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "acreate",
    "asave",
}
# modules of a domain that may write its tables
WRITERS = ("actions", "states", "record", "migrations", "sessions")
# .update() of a dictionary and .create() of a provider's client write no table of ours
ROWS = re.compile(r"objects|_manager|filter\(|exclude\(|\.all\(|\.lines\b")
# a file store, an uploaded file and a provider's client have these verbs too
NOT_ROWS = re.compile(
    r"^(default_)?storage\b|^(pictures?|image|smaller|file|router|api\.v1)\b|cache"
)
ALWAYS_ROWS = {"save", "delete"}
# writers of their own tables under other names, each with its reason
ALSO = {
    "punnet/foundation/states.py",  # the one function that moves a row
    "punnet/basket/delivery.py",  # actions on address and slot
    "punnet/basket/drafts.py",  # actions on drafts of orders
    "punnet/basket/forgetting.py",  # actions that empty and delete
    "punnet/basket/merging.py",  # actions at login
    "punnet/ops/marks.py",  # one row per mark of the demo town
}


def sources() -> list[Path]:
    return [
        path
        for path in sorted((ROOT / "punnet").rglob("*.py"))
        if "/tests/" not in path.as_posix() and "/migrations/" not in path.as_posix()
    ]


def is_writer(path: Path) -> bool:
    relative = path.relative_to(ROOT).as_posix()
    parts = path.relative_to(ROOT / "punnet").parts
    return relative in ALSO or any(
        part == name or part == f"{name}.py" for part in parts[1:] for name in WRITERS
    )


def orm_writes(source: str) -> list[tuple[int, str]]:
    """(line, text) of calls that write rows through the ORM."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        target = ast.unparse(node.func.value)
        if node.func.attr not in WRITES or NOT_ROWS.search(target):
            continue
        if node.func.attr in ALWAYS_ROWS or ROWS.search(target):
            found.append((node.lineno, f"{target}.{node.func.attr}"))
    return found


SQL_WRITE = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE)\s+(?:ONLY\s+)?\"?([a-z]+_[a-z_]+)\"?", re.I
)


def sql_writes(source: str) -> set[str]:
    """Tables that the file's SQL texts write."""
    return {
        table.lower()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for table in SQL_WRITE.findall(node.value)
    }


def table_owners() -> dict[str, str]:
    return {
        model._meta.db_table: config.label
        for config in apps.get_app_configs()
        if config.name.startswith("punnet.")
        for model in config.get_models(include_auto_created=True)
    }


def test_rows_are_written_only_in_actions():
    guilty = [
        f"{path.relative_to(ROOT)}:{line} {text}"
        for path in sources()
        if not is_writer(path)
        for line, text in orm_writes(path.read_text())
    ]
    assert not guilty, guilty


def test_sql_writes_only_its_own_domains_tables():
    owners, guilty = table_owners(), []
    for path in sources():
        domain = path.relative_to(ROOT / "punnet").parts[0]
        guilty += [
            f"{path.relative_to(ROOT)} writes {table}"
            for table in sql_writes(path.read_text())
            if table in owners and (owners[table] != domain or not is_writer(path))
        ]
    assert not guilty, guilty


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("order.save()", "order.total()"),
        ("Order.objects.filter(pk=1).update(state='x')", "facts.update(a=1)"),
        ("line.delete()", "len(line)"),
    ],
)
def test_the_rule_sees_what_it_should(bad: str, good: str):
    assert orm_writes(bad) and not orm_writes(good)


def test_the_rule_sees_sql():
    assert sql_writes("Q = 'INSERT INTO orders_order (id) VALUES (1)'") == {"orders_order"}
    assert sql_writes("Q = 'SELECT * FROM orders_order FOR UPDATE'") == set()
