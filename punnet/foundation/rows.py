"""Rows of a model by prepared statements: what baskets and placing read and write.

    find(Basket, "WHERE id = %(id)s::uuid FOR UPDATE", id=basket_id)
    insert([line, other])
    save(basket)

The ORM's own are as right, but compose their SQL anew each time and bind it in the client, so
that PostgreSQL parses and plans it anew too: a third of the cost of placing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from django.db import connection, models

from punnet.foundation import db

Row = TypeVar("Row", bound=models.Model)
JSON = (str, int, float, list, dict, type(None))


def find(model: type[Row], where: str, **params: Any) -> list[Row]:
    """Rows of the model. `where` is our own text: all that follows FROM, in that order. One SQL
    statement."""
    names, readers = _readers(model)
    found = []
    for row in db.read(f"{_selection(model)} {where}", **params):
        values = list(row)
        for nth, read in readers:
            values[nth] = read(values[nth], None, connection)
        found.append(model.from_db(db.PRIMARY, names, values))
    return found


def save(row: models.Model) -> None:
    """Write every column of a row that is there and locked. One SQL statement."""
    model = type(row)
    values = {name: getattr(row, name) for name in _names(model)}
    for name in _jsons(model):
        values[name] = json.dumps(values[name])
    db.write(_update(model), row=row.pk, **values)


def insert(rows: Iterable[models.Model]) -> None:
    """Insert rows of one model; they get their ids. One SQL statement, none for no rows.

    Every column is written, defaults too. Without Django's signals, which nobody here uses.
    """
    rows = list(rows)
    if not rows:
        return
    names = _names(type(rows[0]))
    given = json.dumps([[_plain(getattr(row, name)) for name in names] for row in rows])
    for row, made in zip(rows, db.write(_statement(type(rows[0])), given=given), strict=True):
        row.pk = made.id
        row._state.adding = False
        row._state.db = db.PRIMARY


@cache
def _selection(model: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in model._meta.concrete_fields)
    return f"SELECT {columns} FROM {quote(model._meta.db_table)}"  # noqa: S608 - our own models


@cache
def _readers(model: type[models.Model]) -> tuple[list[str], list[tuple[int, Any]]]:
    """Names of all columns, and how those are read whose value the driver does not make."""
    fields = model._meta.concrete_fields
    readers = [
        (nth, field.from_db_value)
        for nth, field in enumerate(fields)
        if hasattr(field, "from_db_value")
    ]
    return [field.attname for field in fields], readers


@cache
def _update(model: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    key, *fields = sorted(model._meta.concrete_fields, key=lambda field: not field.primary_key)
    columns = ", ".join(
        f"{quote(str(field.column))} = %({field.attname})s::{_type(field)}" for field in fields
    )
    table, name = quote(model._meta.db_table), quote(str(key.column))
    return f"UPDATE {table} SET {columns} WHERE {name} = %(row)s::{_type(key)}"  # noqa: S608


@cache
def _jsons(model: type[models.Model]) -> list[str]:
    return [
        field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, models.JSONField)
    ]


def _plain(value: Any) -> Any:
    return value if isinstance(value, JSON) else str(value)


@cache
def _names(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields if not field.primary_key)


@cache
def _statement(model: type[models.Model]) -> str:
    """Each row comes as a JSON list, in the order of the columns."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    values = ", ".join(_value(nth, field) for nth, field in enumerate(fields))
    return (
        f"INSERT INTO {quote(model._meta.db_table)} ({columns})"  # noqa: S608 - our own models
        f" SELECT {values}"
        "    FROM jsonb_array_elements(%(given)s::jsonb) WITH ORDINALITY AS r (v, nth)"
        "   ORDER BY nth RETURNING id"
    )


def _value(nth: int, field: models.Field[Any, Any]) -> str:
    wanted = _type(field)
    if isinstance(field, models.JSONField):
        return f"v->{nth}"
    if wanted.endswith("[]"):
        element = wanted.removesuffix("[]")
        return f"ARRAY(SELECT e::{element} FROM jsonb_array_elements_text(v->{nth}) AS e)"  # noqa: S608
    return f"(v->>{nth})::{wanted}"


def _type(field: models.Field[Any, Any]) -> str:
    of = field.rel_db_type if field.is_relation or field.primary_key else field.db_type
    wanted = of(connection)
    # a cast to varchar(n) would cut a text that is too long; the column refuses it
    return re.sub(r"varchar\(\d+\)", "text", wanted or "text")
