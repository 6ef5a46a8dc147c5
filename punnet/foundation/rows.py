"""Rows of a model by prepared statements: what baskets and placing read and write.

    find(Basket, "WHERE id = %(id)s::uuid FOR UPDATE", id=basket_id)
    insert([line, other])
    save(basket)
    change(order, {"state": "pending"}, state="placed")

The ORM's own are as right, but compose their SQL anew each time and bind it in the client, so
that PostgreSQL parses and plans it anew too: a third of the cost of placing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from punnet.foundation import db

Row = TypeVar("Row", bound=models.Model)
Kinds = tuple[tuple[str, type[models.Model]], ...]
JSON = (str, int, float, list, dict, type(None))


def find(model: type[Row], where: str, **params: Any) -> list[Row]:
    """Rows of the model. `where` is our own text: all that follows FROM, in that order. One SQL
    statement."""
    rows = db.read_tuples(f"{_selection(model)} {where}", **params)
    return [_taken(model, iter(row)) for row in rows]


def _taken(model: type[Row], columns: Iterator[Any]) -> Row:
    """The row that the next columns make."""
    names, readers = _readers(model)
    values = list(islice(columns, len(names)))
    for nth, read in readers:
        values[nth] = read(values[nth], None, connection)
    return model.from_db(db.PRIMARY, names, values)


def add(row: models.Model) -> bool:
    """Insert a row that brings its own key; False when there is one with that key already. One
    SQL statement."""
    model = type(row)
    return bool(db.write(_addition(model), row=row.pk, **_values(row)))


def save(row: models.Model) -> None:
    """Write every column of a row that is there and locked. One SQL statement."""
    db.write(_update(type(row)), row=row.pk, **_values(row))


def change(
    row: models.Model, was: Mapping[str, Any], beside: models.Model | None = None, /, **to: Any
) -> bool:
    """Write the columns `to` where the row's others still are as `was` says; whether they were,
    and then `row` has them too. One SQL statement.

    `beside`: a row to be inserted with it, in any case: where the answer is no, the caller ends
    the transaction.
    """
    kind = None if beside is None else type(beside)
    sql = _change(type(row), tuple(was), tuple(to), kind)
    jsons = _jsons(type(row))
    given = {f"to_{name}": json.dumps(to[name]) if name in jsons else to[name] for name in to}
    before = {f"was_{name}": value for name, value in was.items()}
    with_it = {} if beside is None else {"beside": _given([beside])}
    if not db.write(sql, row=row.pk, **given, **before, **with_it):
        return False
    for name, value in to.items():
        setattr(row, name, value)
    return True


def _values(row: models.Model) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _names(type(row))}
    for name in _jsons(type(row)):
        values[name] = json.dumps(values[name])
    return values


def find_one(model: type[Row], others: Sequence[str], where: str, **params: Any) -> Row | None:
    """A row with rows it points at, or that point at it one to one, by the names of `others`;
    `where` names its columns with `o`. One SQL statement."""
    found = db.read_tuples(f"{_joined(model, tuple(others))} {where}", **params)
    if not found:
        return None
    values = iter(found[0])
    row = _taken(model, values)
    for name in others:
        field: Any = model._meta.get_field(name)
        other: models.Model = _taken(field.related_model, values)
        field.set_cached_value(row, other if other.pk is not None else None)
        if not field.concrete and other.pk is not None:
            field.remote_field.set_cached_value(other, row)
    return row


def find_together(kinds: Kinds, before: str, after: str, **params: Any) -> list[tuple[Any, ...]]:
    """Rows of several models side by side: `kinds` names each by its alias, `before` is our own
    text up to SELECT, `after` what follows its columns. One SQL statement."""
    found = db.read_tuples(f"{before} SELECT {_aside(kinds)} {after}", **params)
    each = [iter(row) for row in found]
    return [tuple(_taken(model, columns) for _, model in kinds) for columns in each]


@cache
def _aside(kinds: Kinds) -> str:
    return ", ".join(_columns(model, alias) for alias, model in kinds)


def attach(row: Any, name: str, found: Sequence[models.Model]) -> None:
    """Let `row.name.all()` be what was found, as prefetch_related does."""
    every = getattr(row, name).all()
    every._result_cache, every._prefetch_done = list(found), True
    if not hasattr(row, "_prefetched_objects_cache"):
        row._prefetched_objects_cache = {}
    row._prefetched_objects_cache[name] = every


def insert(rows: Iterable[models.Model]) -> None:
    """Insert rows of one model; they get their ids. One SQL statement, none for no rows.

    Every column is written, defaults too. Without Django's signals, which nobody here uses.
    """
    rows = list(rows)
    if not rows:
        return
    made = db.write(_statement(type(rows[0])), given=_given(rows))
    for row, one in zip(rows, made, strict=True):
        _is_there(row, one.id)


@cache
def _selection(model: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in model._meta.concrete_fields)
    return f"SELECT {columns} FROM {quote(model._meta.db_table)}"  # noqa: S608 - our own models


@cache
def _joined(model: type[models.Model], others: tuple[str, ...]) -> str:
    quote = connection.ops.quote_name
    selected, joined = _columns(model, "o"), f"{quote(model._meta.db_table)} o"
    for nth, name in enumerate(others):
        field: Any = model._meta.get_field(name)
        alias, other = f"o{nth}", field.related_model
        keys: tuple[Any, Any] = (model._meta.pk, field.remote_field)
        if field.concrete:  # ours points at it; else it points at us
            keys = (field, other._meta.pk)
        here, there = (key.column for key in keys)
        selected += f", {_columns(other, alias)}"
        table = quote(other._meta.db_table)
        joined += f" LEFT JOIN {table} {alias} ON {alias}.{quote(there)} = o.{quote(here)}"
    return f"SELECT {selected} FROM {joined}"  # noqa: S608 - our own models


def _columns(model: type[models.Model], alias: str) -> str:
    # names of their own: a named tuple has no two alike
    fields = model._meta.concrete_fields
    return ", ".join(f'{alias}."{each.column}" AS {alias}_{each.column}' for each in fields)


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
def _addition(model: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    key, *fields = sorted(model._meta.concrete_fields, key=lambda field: not field.primary_key)
    columns = ", ".join(quote(str(field.column)) for field in (key, *fields))
    given = ", ".join(f"%({field.attname})s::{_type(field)}" for field in fields)
    return (
        f"INSERT INTO {quote(model._meta.db_table)} ({columns})"  # noqa: S608 - our own models
        f" VALUES (%(row)s::{_type(key)}, {given})"
        f" ON CONFLICT ({quote(str(key.column))}) DO NOTHING RETURNING 1"
    )


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
def _change(
    model: type[models.Model],
    was: tuple[str, ...],
    to: tuple[str, ...],
    beside: type[models.Model] | None,
) -> str:
    def equal(name: str, prefix: str) -> str:
        field: Any = model._meta.get_field(name)
        column = connection.ops.quote_name(field.column)
        return f"{column} = %({prefix}_{name})s::{_type(field)}"

    key = model._meta.pk.attname
    told = " AND ".join(["", *(equal(name, "was") for name in was)])
    table = connection.ops.quote_name(model._meta.db_table)
    changed = (
        f"UPDATE {table} SET {', '.join(equal(name, 'to') for name in to)}"  # noqa: S608
        f" WHERE {key} = %(row)s::{_type(model._meta.pk)}{told} RETURNING 1"
    )
    if beside is None:
        return changed
    return (
        f"WITH done AS ({changed}), beside AS ({_insertion(beside, 'beside')})"  # noqa: S608
        " SELECT 1 FROM done"
    )


@cache
def _jsons(model: type[models.Model]) -> list[str]:
    return [
        field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, models.JSONField)
    ]


def insert_with(row: models.Model, link: str, *parts: Sequence[models.Model]) -> None:
    """Insert `row` and, in the same SQL statement, lists of rows whose column `link` points at it.

    `row` gets its id, and its parts get it as `link`; the parts' own ids are not told.
    """
    parts = tuple(part for part in parts if part)
    kinds = tuple(type(part[0]) for part in parts)
    given = {f"part{nth}": _given(part) for nth, part in enumerate(parts)}
    sql = _statement_with(type(row), link, kinds)
    made = db.write(sql, given=_given([row]), **given)[0]
    _is_there(row, made.id)
    for each in chain.from_iterable(parts):
        setattr(each, link, made.id)


def _is_there(row: models.Model, key: Any) -> None:
    row.pk = key
    row._state.adding = False
    row._state.db = db.PRIMARY


def _given(rows: Iterable[models.Model]) -> str:
    return json.dumps([[read(row) for read in _plain(type(row))] for row in rows])


@cache
def _plain(model: type[models.Model]) -> list[Callable[[Any], Any]]:
    """How each column of a row is had as what JSON can say."""
    return [
        _literal_of(field.attname) if isinstance(field, ArrayField) else _value_of(field.attname)
        for field in model._meta.concrete_fields
        if not field.primary_key
    ]


def _value_of(name: str) -> Callable[[Any], Any]:
    def read(row: Any) -> Any:
        value = getattr(row, name)
        return value if isinstance(value, JSON) else str(value)

    return read


def _literal_of(name: str) -> Callable[[Any], str | None]:
    """As PostgreSQL writes an array: to make one of a JSON list costs it ten times as much."""

    def read(row: Any) -> str | None:
        value = getattr(row, name)
        return None if value is None else f"{{{','.join(_element(each) for each in value)}}}"

    return read


def _element(value: object) -> str:
    if value is None:
        return "NULL"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@cache
def _names(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields if not field.primary_key)


@cache
def _statement(model: type[models.Model]) -> str:
    return f"{_insertion(model, 'given')} RETURNING id"


@cache
def _statement_with(
    model: type[models.Model], link: str, kinds: tuple[type[models.Model], ...]
) -> str:
    known = {link: "(SELECT id FROM made)"}
    steps = [f"made AS ({_statement(model)})"]
    for nth, kind in enumerate(kinds):
        steps.append(f"part{nth} AS ({_insertion(kind, f'part{nth}', known)})")
    return f"WITH {', '.join(steps)} SELECT id FROM made"  # noqa: S608 - our own models


def _insertion(
    model: type[models.Model], param: str, known: Mapping[str, str] | None = None
) -> str:
    """Each row comes as a JSON list, in the order of the columns; `known`: SQL of others."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    known = known or {}
    values = ", ".join(
        known.get(field.attname) or _value(nth, field) for nth, field in enumerate(fields)
    )
    return (
        f"INSERT INTO {quote(model._meta.db_table)} ({columns})"  # noqa: S608 - our own models
        f" SELECT {values}"
        f"    FROM jsonb_array_elements(%({param})s::jsonb) WITH ORDINALITY AS r (v, nth)"
        "   ORDER BY nth"
    )


def _value(nth: int, field: models.Field[Any, Any]) -> str:
    wanted = _type(field)
    if isinstance(field, models.JSONField):
        return f"v->{nth}"
    return f"(v->>{nth})::{wanted}"


def _type(field: models.Field[Any, Any]) -> str:
    of = field.rel_db_type if field.is_relation or field.primary_key else field.db_type
    wanted = of(connection)
    # a cast to varchar(n) would cut a text that is too long; the column refuses it
    return re.sub(r"varchar\(\d+\)", "text", wanted or "text")
