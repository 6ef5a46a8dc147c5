"""Tables cut by month. The owner's role makes the months ahead when it migrates.

A default partition catches what no month was made for, so that a shop whose operator forgot
to migrate for two years still works; `punnet audit` names it, and the next migration moves it
into months of its own.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

MONTHS_BACK, MONTHS_AHEAD = 3, 24
Month = tuple[date, date]  # its first day, and the next one's


def months(around: date) -> list[Month]:
    """Those from MONTHS_BACK before to MONTHS_AHEAD after."""
    first = around.year * 12 + around.month - 1 - MONTHS_BACK
    starts = [_first_day(first + nth) for nth in range(MONTHS_BACK + MONTHS_AHEAD + 2)]
    return list(pairwise(starts))


def make(cursor: Any, table: str, around: date) -> None:
    """Make the default partition of `table` and the months that are missing; safe to repeat.

    Runs inside a transaction, as the table's owner. A new partition has the rights of any new
    table: one of an append-only table must lose some, the default too, which may be made anew.
    """
    cursor.execute(f'CREATE TABLE IF NOT EXISTS "{table}_rest" PARTITION OF "{table}" DEFAULT')
    ahead = months(around)
    caught = _months_caught(cursor, table, until=ahead[-1][1])
    if not caught:
        _make(cursor, table, ahead)
        return
    # PostgreSQL makes no month whose rows lie in the default: they step aside, and the table
    # itself tells them their places when they come back
    aside = f"{table}_aside"
    cursor.execute(f'ALTER TABLE "{table}" DETACH PARTITION "{table}_rest"')
    cursor.execute(f'ALTER TABLE "{table}_rest" RENAME TO "{aside}"')
    cursor.execute(f'CREATE TABLE "{table}_rest" PARTITION OF "{table}" DEFAULT')
    _make(cursor, table, [*caught, *ahead])
    cursor.execute(
        f'INSERT INTO "{table}" OVERRIDING SYSTEM VALUE SELECT * FROM "{aside}"'  # noqa: S608
    )
    cursor.execute(f'DROP TABLE "{aside}"')


def _make(cursor: Any, table: str, wanted: list[Month]) -> None:
    for start, end in wanted:
        cursor.execute(
            f'CREATE TABLE IF NOT EXISTS "{table}_{start:%Y_%m}" PARTITION OF "{table}" '
            f"FOR VALUES FROM ('{start}') TO ('{end}')"
        )


def _months_caught(cursor: Any, table: str, until: date) -> list[Month]:
    """Months whose rows lie in the default. Rows of `until` and later may stay there: no clock of
    ours wrote them."""
    cursor.execute(KEY, [table])
    (key,) = cursor.fetchone()
    cursor.execute(
        f"SELECT DISTINCT date_trunc('month', {key})::date"  # noqa: S608
        f' FROM "{table}_rest" WHERE {key} < %s ORDER BY 1',
        [until],
    )
    return [(start, _first_day(start.year * 12 + start.month)) for (start,) in cursor.fetchall()]


def _first_day(month: int) -> date:
    """Of a month counted from the year 0."""
    return date(month // 12, month % 12 + 1, 1)


KEY = """
SELECT quote_ident(a.attname)
  FROM pg_partitioned_table p
  JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
 WHERE p.partrelid = %s::regclass
"""
