"""The books as people read them: balances as of a day or a moment, the entries behind a balance,
one posting. Every number is a sum over entries. Days are each store's own.

A reader gives the stores it may see: None is every store.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from punnet.foundation import db
from punnet.foundation.errors import NotFound
from punnet.ledger.models import Account

Stores = Collection[int] | None
PAGE = 100
ORDER = {str(account): nth for nth, account in enumerate(Account)}


@dataclass(frozen=True, slots=True)
class Balance:
    """Of one account, and tender, of a store: minor units, debit positive. `debit` and `credit`
    are what moved in the time asked for, neither negative."""

    store_id: int
    store_name: str
    currency: str
    account: str
    tender: str
    opening_minor: int
    debit_minor: int
    credit_minor: int

    @property
    def closing_minor(self) -> int:
        return self.opening_minor + self.debit_minor - self.credit_minor


@dataclass(frozen=True, slots=True)
class EntryRow:
    """`shift_id`: in whose bag the cash is."""

    id: int
    posting_id: int
    at: datetime
    time_zone: str
    store_name: str
    kind: str
    account: str
    tender: str
    tax_per_mille: int | None
    minor: int
    currency: str
    number: str
    shift_id: int | None
    actor: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries. Empty and None narrow nothing; both days are within."""

    account: str = ""
    tender: str | None = None
    currency: str = ""
    since: date | None = None
    until: date | None = None
    number: str = ""


def balances(
    stores: Stores, *, until: date | None = None, since: date | None = None
) -> list[Balance]:
    """At the end of a day (None: now), with what moved from the first day on (None: from the
    beginning). By store, currency, account as they are declared, tender. One SQL query."""
    rows = db.read(BALANCES, stores=_ids(stores), since=since, until=until)
    found = [Balance(*row) for row in rows]
    return sorted(found, key=lambda b: (b.store_name, b.currency, ORDER[b.account], b.tender))


def balances_at(stores: Stores, moment: datetime, *, number: str = "") -> list[Balance]:
    """At a moment, to the microsecond; of one order where its number is given. One SQL query."""
    rows = (
        db.read(AT_OF_ORDER, stores=_ids(stores), moment=moment, number=number)
        if number
        else db.read(AT, stores=_ids(stores), moment=moment)
    )
    found = [Balance(*row) for row in rows]
    return sorted(found, key=lambda b: (b.store_name, b.currency, ORDER[b.account], b.tender))


def by_account(rows: Collection[Balance]) -> list[tuple[Balance, list[Balance]]]:
    """Each account's sum, with its tenders where there are several."""
    whole: dict[tuple[int, str, str], list[Balance]] = {}
    for row in rows:
        whole.setdefault((row.store_id, row.currency, row.account), []).append(row)
    return [(_sum(parts), parts if len(parts) > 1 else []) for parts in whole.values()]


def _sum(parts: list[Balance]) -> Balance:
    only = parts[0].tender if len(parts) == 1 else ""
    return replace(
        parts[0],
        tender=only,
        opening_minor=sum(each.opening_minor for each in parts),
        debit_minor=sum(each.debit_minor for each in parts),
        credit_minor=sum(each.credit_minor for each in parts),
    )


def entries(stores: Stores, wanted: Wanted, *, before: int | None = None) -> list[EntryRow]:
    """Newest first, a page and one more, from before that entry on. One SQL query."""
    return _entries(stores, wanted, before=before, most=PAGE + 1)


def all_entries(stores: Stores, wanted: Wanted) -> Iterator[EntryRow]:
    """Every one, newest first, for files: a query per ten thousand."""
    before, most = None, 10_000
    while found := _entries(stores, wanted, before=before, most=most):
        yield from found
        before = found[-1].id


def _entries(stores: Stores, wanted: Wanted, *, before: int | None, most: int) -> list[EntryRow]:
    asked: dict[str, Any] = {
        "stores": _ids(stores), "account": wanted.account or None, "tender": wanted.tender,
        "currency": wanted.currency or None, "since": wanted.since, "until": wanted.until,
        "number": wanted.number or None, "before": before,
    }  # fmt: skip
    asked = {name: value for name, value in asked.items() if value is not None}
    # a statement for each set of filters: one plan for all of them would read every entry
    narrowed = "".join(f" AND {test}" for name, test in TESTS.items() if name in asked)
    sql = f"{_ENTRY} WHERE true{narrowed} ORDER BY e.id DESC LIMIT %(most)s::int"
    return [EntryRow(*row) for row in db.read(sql, most=most, **asked)]


def posting(stores: Stores, posting_id: int) -> list[EntryRow]:
    """Its entries, as they were posted. Raises NotFound. One SQL query."""
    rows = db.read(POSTING, stores=_ids(stores), posting=posting_id)
    if not rows:
        raise NotFound(posting=posting_id)
    return [EntryRow(*row) for row in rows]


def _ids(stores: Stores) -> list[int] | None:
    return None if stores is None else sorted(stores)


_MINE = "(%(stores)s::bigint[] IS NULL OR t.id = ANY(%(stores)s::bigint[]))"
_SINCE = "coalesce(%(since)s::date::timestamp AT TIME ZONE t.time_zone, '-infinity')"
_UNTIL = "coalesce((%(until)s::date + 1)::timestamp AT TIME ZONE t.time_zone, 'infinity')"
BALANCES = f"""
SELECT t.id AS store_id, t.name AS store_name, e.currency, e.account, e.tender,
       coalesce(sum(e.amount_minor) FILTER (WHERE e.at < {_SINCE}), 0)::bigint AS opening,
       coalesce(sum(e.amount_minor) FILTER (WHERE e.at >= {_SINCE} AND e.amount_minor > 0), 0)
           ::bigint AS debit,
       coalesce(-sum(e.amount_minor) FILTER (WHERE e.at >= {_SINCE} AND e.amount_minor < 0), 0)
           ::bigint AS credit
  FROM ledger_entry e JOIN stores_store t ON t.id = e.store_id
 WHERE {_MINE} AND e.at < {_UNTIL}
 GROUP BY t.id, e.currency, e.account, e.tender
"""  # noqa: S608  only our own constants
_AT = """
SELECT t.id AS store_id, t.name AS store_name, e.currency, e.account, e.tender,
       sum(e.amount_minor)::bigint AS opening, 0::bigint AS debit, 0::bigint AS credit
  FROM ledger_entry e JOIN stores_store t ON t.id = e.store_id
 WHERE {mine} AND e.at <= %(moment)s::timestamptz {which}
 GROUP BY t.id, e.currency, e.account, e.tender
"""
AT = _AT.format(mine=_MINE, which="")
AT_OF_ORDER = _AT.format(
    mine=_MINE,
    which="AND e.order_id = (SELECT id FROM orders_order WHERE number = %(number)s)",
)
_ENTRY = """
SELECT e.id, e.posting_id, e.at, t.time_zone, t.name AS store_name, g.kind, e.account, e.tender,
       e.tax_per_mille, e.amount_minor AS minor, e.currency, coalesce(o.number, '') AS number,
       e.shift_id, g.actor
  FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
  JOIN stores_store t ON t.id = e.store_id
  LEFT JOIN orders_order o ON o.id = e.order_id
"""
TESTS = {
    "stores": "e.store_id = ANY(%(stores)s::bigint[])",
    "account": "e.account = %(account)s",
    "tender": "e.tender = %(tender)s",
    "currency": "e.currency = %(currency)s",
    "since": "e.at >= %(since)s::date::timestamp AT TIME ZONE t.time_zone",
    "until": "e.at < (%(until)s::date + 1)::timestamp AT TIME ZONE t.time_zone",
    "number": "e.order_id = (SELECT id FROM orders_order WHERE number = %(number)s)",
    "before": "e.id < %(before)s::bigint",
}
POSTING = f"{_ENTRY} WHERE {_MINE} AND e.posting_id = %(posting)s::bigint ORDER BY e.id"
