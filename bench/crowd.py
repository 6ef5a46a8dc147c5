"""A shop of 20,000 products and 50,000 users out of the demo town: its goods many times over.

Copied inside the database, with texts, places, prices and stock of their own. The copies are
called like the first ones, so that a search finds six times as much as in the town.
"""

from __future__ import annotations

import os

import psycopg
from psycopg import sql

PRODUCTS = 20_000
USERS = 50_000

# by table: which column points at a product, and how
_BY_ID = ("catalogue_producttext", "catalogue_productcategory", "catalogue_listing")
_BY_SKU = ("inventory_supply", "inventory_stockrule", "inventory_dailyplan")


def grow() -> None:
    """Fill up to PRODUCTS and USERS, and tell PostgreSQL's planner."""
    with psycopg.connect(
        os.environ["DATABASE_OWNER_URL"], cursor_factory=psycopg.ClientCursor
    ) as owner:
        owner.execute(COPIES, {"products": PRODUCTS})
        _copy(owner, "catalogue_product", "t.id = m.old_id", sku="m.sku",
              popularity="t.popularity * 97 / (97 + m.nth)")  # fmt: skip
        owner.execute("UPDATE copies m SET id = p.id FROM catalogue_product p WHERE p.sku = m.sku")
        for table in (*_BY_ID, "catalogue_price"):
            _copy(owner, table, "t.product_id = m.old_id", product_id="m.id")
        for table in _BY_SKU:
            _copy(owner, table, "t.sku = m.old_sku", sku="m.sku")
        owner.execute(PEOPLE, {"users": USERS})
        owner.execute(CUSTOMERS)
        owner.execute(SESSIONS)


def _copy(owner: psycopg.Connection, table: str, match: str, **other: str) -> None:
    """Each matching row once a copy, with the `other` columns as given."""
    rows = owner.execute(COLUMNS, {"table": table}).fetchall()
    names = [sql.Identifier(name) for (name,) in rows]
    values = [sql.SQL(other.get(name, f"t.{name}")) for (name,) in rows]  # type: ignore[arg-type]
    owner.execute(
        sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {} t JOIN copies m ON {}").format(
            sql.Identifier(table),
            sql.SQL(", ").join(names),
            sql.SQL(", ").join(values),
            sql.Identifier(table),
            sql.SQL(match),  # type: ignore[arg-type]
        )
    )


COLUMNS = """
SELECT column_name::text FROM information_schema.columns
 WHERE table_schema = 'public' AND table_name = %(table)s AND column_name <> 'id'
   AND is_generated = 'NEVER'
"""
COPIES = """
CREATE TEMP TABLE copies ON COMMIT DROP AS
SELECT NULL::bigint AS id, p.id AS old_id, p.sku AS old_sku, p.sku || '-' || n.nth AS sku, n.nth
  FROM catalogue_product p
 CROSS JOIN generate_series(1, %(products)s / (SELECT count(*) FROM catalogue_product)) AS n (nth)
 ORDER BY n.nth, p.id
 LIMIT greatest(0, %(products)s - (SELECT count(*) FROM catalogue_product))
"""
PEOPLE = """
INSERT INTO accounts_user (email, password, name, phone, language, is_active, is_staff,
                           is_superuser, date_joined)
SELECT 'crowd' || n || '@example.com', '!', 'Crowd ' || n, '', 'en', true, false, false, now()
  FROM generate_series(1, %(users)s - (SELECT count(*) FROM accounts_user)) AS n
"""
CUSTOMERS = """
INSERT INTO accounts_customer (user_id, created_at)
SELECT u.id, now() FROM accounts_user u WHERE u.email LIKE 'crowd%'
"""
SESSIONS = """
INSERT INTO accounts_session (session_key, session_data, expire_date, user_id, created_at)
SELECT md5(u.email), '', now() + interval '30 days', u.id, now()
  FROM accounts_user u WHERE u.email LIKE 'crowd%'
"""
