"""Migrations run beside an open shop: no index of a table in use is built under a write lock."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.migrations import AddIndex, CreateModel
from django.db.migrations.loader import MigrationLoader


def locking() -> Iterator[str]:
    """Plain AddIndex of tables that an earlier migration made. Its concurrent kind is a subclass,
    and Django refuses that one in a transaction."""
    for (app, name), migration in sorted(MigrationLoader(None).disk_migrations.items()):
        if not type(migration).__module__.startswith("punnet."):
            continue
        made = {op.name_lower for op in migration.operations if isinstance(op, CreateModel)}
        for op in migration.operations:
            # an initial migration may be in several files, and meets no rows
            if type(op) is AddIndex and op.model_name_lower not in made:
                yield f"{app}.{name}: {op.index.name}"


def test_an_index_of_a_table_in_use_is_built_beside_the_shop():
    assert list(locking()) == []
