"""One order's story beside a million orders: `python -m bench story [--orders N]`.

In a PostgreSQL and a folder of its own, gone afterwards. Every table that a story reads gets rows
of as many orders, written in bulk, spread over 80 days; the indexes are made as in a shop, since
they are what is measured. A million take some ten minutes and 25 GB of disk; `--orders` less.
"""

from __future__ import annotations

import logging
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from bench import town
from punnet.ops.ground import learn_statistics
from punnet.ops.postgres import Server

ORDERS = 1_000_000
ASKED = 200  # stories of orders all over the table
DISK_BYTES = 30_000  # an order's rows and their indexes, with room
TARGET_SECONDS = 2.0

# columns of an order's rows: {n} the order, {k} which of its rows; of the others, see EMPTY
MADE = "now() - interval '80 days' + ({n}::float8 / {orders}) * interval '79 days'"
KEY = "md5('key' || {n})::uuid"
SUBJECT = "'order:' || {n}"
CHARGE = "'pi_' || {n}"
Columns = dict[str, str]
Owner = psycopg.Connection[tuple[Any, ...]]
ROWS: list[tuple[str, int, Columns]] = [  # table, rows of an order, columns
    ("orders_order", 1, {
        "id": "{n}", "public_id": "md5('public' || {n})::uuid", "number": "'N' || {n}",
        "placement_key": KEY, "request_key": "'key' || {n}", "basket_id": "md5('b' || {n})::uuid",
        "store_id": "1", "customer_id": "1", "slot_id": "1", "state": "'handed_over'",
        "method": "'collection'", "tender": "'stripe'", "language": "'en'", "currency": "'EUR'",
        "created_at": MADE, "placed_at": MADE}),
    ("orders_ordercontact", 1, {"order_id": "{n}", "name": "'Ada'", "email": "'a' || {n}",
                                "erase_after": "current_date"}),
    ("orders_orderline", 3, {
        "id": "{n} * 3 + {k}", "order_id": "{n}", "store_id": "1", "position": "{k}",
        "sku": "'sku' || {k}", "name": "'Milk'", "kind": "'piece'", "ordered": "2",
        "state": "'picked'", "wish": "'best'", "zone": "'ambient'"}),
    ("orders_orderchange", 5, {"order_id": "{n}", "at": MADE, "kind": "'packed'",
                               "by": "'staff:1'"}),
    ("requests_answer", 1, {"key": "'key' || {n}", "scope": "'POST /orders/' || {n}",
                            "status": "201", "subject": "'order:' || md5('public' || {n})::uuid",
                            "started_at": MADE}),
    ("slots_seat", 1, {"slot_id": "1", "key": KEY, "held_since": MADE}),
    ("inventory_reservation", 2, {
        "key": KEY, "supply_id": "{k}", "store_id": "1", "sku": "'sku' || {k}", "quantity": "2",
        "pick_on": "current_date", "slot_ends_at": MADE}),
    ("inventory_stockmovement", 3, {"at": MADE, "store_id": "1", "sku": "'sku' || {k}",
                                    "reason": "'picked'", "change": "-2", "subject": SUBJECT,
                                    "actor": "'staff:1'"}),
    ("payments_payment", 1, {"id": "{n}", "order_id": "{n}", "store_id": "1",
                             "state": "'captured'", "method": "'stripe'", "currency": "'EUR'"}),
    ("payments_attempt", 1, {
        "id": "{n}", "key": "md5('attempt' || {n})::uuid", "payment_id": "{n}",
        "method": "'stripe'", "state": "'captured'", "page_id": "'cs_' || {n}",
        "charge_id": CHARGE, "began_at": MADE}),
    ("payments_call", 1, {
        "key": "md5('call' || {n})::uuid", "payment_id": "{n}", "attempt_id": "{n}",
        "operation": "'capture'", "state": "'done'", "provider_ref": CHARGE, "made_at": MADE}),
    ("payments_gatewaymessage", 4, {
        "sent_at": MADE, "gateway": "'stripe'", "message_id": "'evt_' || {n} || '_' || {k}",
        "kind": "'payment_intent.succeeded'", "received_at": MADE,
        "body": "jsonb_build_object('id', 'evt_' || {n}, 'data', jsonb_build_object('object',"
                " jsonb_build_object('id', 'ch_' || {n}, 'payment_intent', 'pi_' || {n},"
                " 'amount', 1234, 'currency', 'eur')))"}),
    ("fulfilment_picklist", 1, {"order_id": "{n}", "store_id": "1", "state": "'packed'",
                                "picker": "'staff:1'", "claimed_at": MADE, "active_at": MADE}),
    ("fulfilment_pick", 3, {"line_id": "{n} * 3 + {k}", "at": MADE, "by": "'staff:1'",
                            "quantity": "2"}),
    ("fulfilment_tote", 1, {"order_id": "{n}", "store_id": "1", "zone": "'ambient'",
                            "number": "1", "code": "'T' || {n}"}),
    ("notifications_message", 2, {
        "id": "md5('mail' || {n} || {k})::uuid", "at": MADE, "store_id": "1", "customer_id": "1",
        "order_id": "{n}", "kind": "'receipt'", "channel": "'email'", "language": "'en'",
        "state": "'sent'"}),
    ("ledger_posting", 1, {"id": "{n}", "key": "'capture:' || {n}", "kind": "'capture'",
                           "store_id": "1", "order_id": "{n}", "at": MADE, "actor": "'job:x'"}),
    ("ledger_entry", 3, {
        "posting_id": "{n}", "account": "(ARRAY['clearing', 'sales', 'tax'])[{k}]",
        "store_id": "1", "currency": "'EUR'", "amount_minor": "(ARRAY[3, -2, -1])[{k}]",
        "order_id": "{n}", "at": MADE}),
    ("invoices_invoice", 1, {
        "store_id": "1", "year": "2026", "number": "{n}", "kind": "'invoice'", "order_id": "{n}",
        "posting_id": "{n}", "issued_at": MADE, "language": "'en'", "currency": "'EUR'",
        "gross_minor": "3"}),
    ("events_event", 6, {"at": MADE, "txid": "{n}", "kind": "'order_packed'", "version": "1",
                         "subject": SUBJECT, "actor": "'job:x'", "store_id": "1"}),
]  # fmt: skip
ONCE: list[tuple[str, int, Columns]] = [
    ("stores_store", 1, {"id": "1", "slug": "'stall'", "name": "'Stall'", "currency": "'EUR'",
                         "time_zone": "'Europe/Helsinki'", "language": "'en'", "live": "true"}),
    ("slots_wave", 1, {"id": "1", "store_id": "1"}),
    ("slots_slot", 1, {"id": "1", "store_id": "1", "wave_id": "1", "method": "'collection'",
                       "ends_at": "now() + interval '2 hours'", "currency": "'EUR'"}),
    ("accounts_customer", 1, {"id": "1"}),
    ("accounts_user", 1, {"id": "1", "email": "'owner@example.com'", "name": "'Olivia'",
                          "language": "'en'", "is_active": "true", "is_superuser": "true"}),
]  # fmt: skip
EMPTY = {  # what a column holds that nothing is said of and that must hold something
    "boolean": "false", "jsonb": "'{}'", "ARRAY": "'{}'", "double precision": "0",
    "character varying": "''", "text": "''", "timestamp with time zone": "now()",
    "date": "current_date", "uuid": "gen_random_uuid()",
}  # fmt: skip


def main(orders: int = ORDERS) -> int:
    with town.ground() as server:
        free = shutil.disk_usage(Path(os.environ["PUNNET_DATA"])).free
        if free < orders * DISK_BYTES:
            print(f"{orders:,} orders want {orders * DISK_BYTES / 1e9:.0f} GB of disk")
            return 1
        migrate = [sys.executable, "-m", "config.cli", "migrate"]
        subprocess.run(migrate, check=True, capture_output=True)
        rows = grow(server, orders)
        import django

        django.setup()
        logging.disable(logging.WARNING)
        print(f"{orders:,} orders, {rows:,} rows of theirs", flush=True)
        return 0 if all(told(what, *found) for what, found in _measured(orders)) else 1


def grow(server: Server, orders: int) -> int:
    """Write the rows of so many orders; how many they are. As the server's own superuser, so that
    no foreign key is looked up thirty million times."""
    written = 0
    with psycopg.connect(server.url("postgres"), autocommit=True) as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute("SET synchronous_commit = off; SET maintenance_work_mem = '256MB'")
        for source, each in ((ONCE, 1), (ROWS, orders)):
            for table, many, columns in source:
                written += _fill(owner, table, columns, orders=each, many=many)
    learn_statistics()
    return written


def _fill(owner: Owner, table: str, columns: Columns, *, orders: int, many: int) -> int:
    began = time.monotonic()
    found = owner.execute(_filling(owner, table, columns), {"orders": orders, "many": many})
    print(f"{time.monotonic() - began:7.1f} s  {found.rowcount:>10,} {table}", flush=True)
    return found.rowcount


def _filling(owner: Owner, table: str, columns: Columns) -> sql.Composed:
    named = owner.execute(COLUMNS, {"table": table}).fetchall()
    values = {name: columns.get(name) or EMPTY.get(kind, "0") for name, kind, due in named
              if name in columns or due}  # fmt: skip
    said = [value.replace("{n}", "o.n").replace("{k}", "r.k").replace("{orders}", "%(orders)s")
            for value in values.values()]  # fmt: skip
    return sql.SQL(
        "INSERT INTO {} ({}) SELECT {} FROM generate_series(1, %(orders)s::bigint) AS o (n)"
        " CROSS JOIN generate_series(1, %(many)s::int) AS r (k)"
    ).format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, values)),
        sql.SQL(", ").join(map(sql.SQL, said)),  # type: ignore[arg-type]
    )


def _measured(orders: int) -> list[tuple[str, tuple[list[float], set[int]]]]:
    """Milliseconds and statements of each story, read and as a page."""
    from bench.measure import count, recorded
    from punnet.orders import queries
    from punnet.overviews.story import story_of

    def read(number: str) -> int:
        return len(story_of(queries.order_of_stores(None, number)).moments)

    found = []
    for what, ask in (("read", read), ("as the desk's page", _desk())):
        times: list[float] = []
        statements: set[int] = set()
        for nth, number in enumerate(_numbers(orders)):
            with recorded() as sent:
                began = time.perf_counter()
                moments = ask(number)
                times.append((time.perf_counter() - began) * 1000)
            assert moments, number
            if nth:  # the first makes what the process keeps
                statements.add(count(sent))
        found.append((what, (times, statements)))
    return found


def _desk() -> Callable[[str], int]:
    """Asks for an order's story as its owner's browser does; how many moments it shows."""
    from django.test import Client

    from punnet.accounts.models import User
    from punnet.orders.models import Order

    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.get())
    ids = dict(
        Order.objects.filter(number__in=_numbers(Order.objects.count())).values_list("number", "pk")
    )

    def ask(number: str) -> int:
        answer = client.get(f"/admin/orders/order/{ids[number]}/story")
        assert answer.status_code == 200, answer.status_code
        return answer.content.count(b'class="story-moment')

    return ask


def _numbers(orders: int) -> list[str]:
    """Of orders from the first to nearly the last."""
    return [f"N{1 + nth * (orders // ASKED)}" for nth in range(ASKED)]


def told(what: str, times: list[float], statements: set[int]) -> bool:
    """Print the figures; whether they hold."""
    slowest, holds = max(times), len(statements) == 1
    print(
        f"one order's story, {what}: {'/'.join(map(str, sorted(statements)))} statements,"
        f" p50 {statistics.median(times):.1f} ms, slowest of {len(times)} {slowest:.0f} ms"
    )
    return holds and slowest <= TARGET_SECONDS * 1000


COLUMNS = """
SELECT column_name::text, data_type::text,
       is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'
  FROM information_schema.columns
 WHERE table_schema = 'public' AND table_name = %(table)s ORDER BY ordinal_position
"""
