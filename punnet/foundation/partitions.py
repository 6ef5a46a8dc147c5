"""Tables cut by month. The owner's role makes the months ahead when it migrates.

A default partition catches what no month was made for, so that a shop whose operator forgot
to migrate for two years still works; `punnet audit` names it.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

MONTHS_BACK, MONTHS_AHEAD = 3, 24


def months(around: date) -> list[tuple[date, date]]:
    """(first day, first day of the next month) from MONTHS_BACK before to MONTHS_AHEAD after."""
    first = around.year * 12 + around.month - 1 - MONTHS_BACK
    starts = [
        date(index // 12, index % 12 + 1, 1)
        for index in range(first, first + MONTHS_BACK + MONTHS_AHEAD + 2)
    ]
    return list(pairwise(starts))


def statements(table: str, around: date) -> list[str]:
    """DDL that makes the default and monthly partitions of `table`; safe to repeat."""
    ddl = [f'CREATE TABLE IF NOT EXISTS "{table}_rest" PARTITION OF "{table}" DEFAULT']
    for start, end in months(around):
        name = f"{table}_{start:%Y_%m}"
        ddl.append(
            f'CREATE TABLE IF NOT EXISTS "{name}" PARTITION OF "{table}" '
            f"FOR VALUES FROM ('{start}') TO ('{end}')"
        )
    return ddl
