"""Thousands of rows at once, by COPY: for the seed and imports, behind each domain's own actions.

The database's constraints judge them as any other row.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection, models
from psycopg import sql


def copy_in(rows: Sequence[models.Model]) -> None:
    """Insert unsaved instances of one model, giving them their primary keys.

    Two SQL statements, whatever their number. Foreign keys are read from their `…_id`.
    """
    if not rows:
        return
    meta = rows[0]._meta
    if any(type(row) is not type(rows[0]) for row in rows):
        raise TypeError("rows of one model only")
    fields = [field for field in meta.concrete_fields if field.column is not None]
    _number(rows, meta)
    json_columns = {f.attname for f in fields if isinstance(f, models.JSONField)}
    names = [field.attname for field in fields]
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(meta.db_table),
        sql.SQL(", ").join(sql.Identifier(str(field.column)) for field in fields),
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([_value(row, name, name in json_columns) for name in names])


def _value(row: models.Model, name: str, is_json: bool) -> Any:
    value = getattr(row, name)
    if is_json:
        return json.dumps(value)
    return str(value) if isinstance(value, str) else value  # an enum's text, not its name


def _number(rows: Sequence[models.Model], meta: Any) -> None:
    key = meta.pk
    if not isinstance(key, models.BigAutoField):
        return
    unnumbered = [row for row in rows if row.pk is None]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [meta.db_table, key.column, len(unnumbered)],
        )
        for row, (number,) in zip(unnumbered, cursor.fetchall(), strict=True):
            row.pk = number
