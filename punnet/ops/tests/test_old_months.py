"""Months that were kept long enough are dropped, and no others."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from punnet.foundation import db
from punnet.ops import jobs

pytestmark = pytest.mark.django_db
KEPT = {"payments_gatewaymessage": 13, "notifications_message": 25, "events_event": 84}
FOR_EVER = "inventory_stockmovement"


def a_month(table: str, back: int) -> str:
    """The partition of so many months ago, made when there is none; its name."""
    this = date.today()
    index = this.year * 12 + this.month - 1 - back
    first, following = (date(at // 12, at % 12 + 1, 1) for at in (index, index + 1))
    name = f"{table}_{first:%Y_%m}"
    with connection.cursor() as cursor:
        cursor.execute(
            f'CREATE TABLE IF NOT EXISTS "{name}" PARTITION OF {table}'
            f" FOR VALUES FROM ('{first}') TO ('{following}')"
        )
    return name


def there(*names: str) -> list[str]:
    return [
        name for name in names if db.read("SELECT to_regclass(%(name)s) AS it", name=name)[0].it
    ]


@pytest.mark.parametrize(("table", "months"), KEPT.items())
def test_a_month_goes_when_it_is_over_for_so_long(table: str, months: int):
    young, old, older = (a_month(table, back) for back in (months, months + 1, months + 14))
    jobs.drop_old_months()
    assert there(young, old, older) == [young]
    jobs.drop_old_months()
    assert there(young, f"{table}_rest") == [young, f"{table}_rest"]


def test_stock_movements_stay_for_ever():
    old = a_month(FOR_EVER, 200)
    jobs.drop_old_months()
    assert there(old) == [old]
