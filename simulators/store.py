"""The provider's disk: one SQLite file, each request one transaction, written before answering.

WAL with `synchronous=NORMAL`: nothing that was answered is lost when the process is killed.
The caller holds the provider's lock, so one connection is enough.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Json = dict[str, Any]

SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, parent TEXT,
    created INTEGER NOT NULL, due INTEGER, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (kind, seq);
CREATE INDEX IF NOT EXISTS objects_by_parent ON objects (parent, kind, seq)
    WHERE parent IS NOT NULL;
CREATE INDEX IF NOT EXISTS objects_due ON objects (due) WHERE due IS NOT NULL;

-- The ledger: only ever added to. What a payment holds is the sum of its entries.
CREATE TABLE IF NOT EXISTS entries (
    seq INTEGER PRIMARY KEY, payment_intent TEXT NOT NULL, at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('authorise', 'capture', 'release', 'refund', 'unrefund')),
    amount INTEGER NOT NULL CHECK (amount > 0));
CREATE INDEX IF NOT EXISTS entries_by_intent ON entries (payment_intent);

CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, path TEXT NOT NULL, params TEXT NOT NULL, status INTEGER NOT NULL,
    body TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY, event TEXT NOT NULL, state TEXT NOT NULL, due REAL NOT NULL,
    since REAL NOT NULL, tries INTEGER NOT NULL DEFAULT 0, status INTEGER);
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (state, due);
CREATE TABLE IF NOT EXISTS imports (reference TEXT PRIMARY KEY, payment_intent TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
EMPTIED = ("objects", "entries", "answers", "deliveries", "imports", "settings")


class Store:
    """Objects as JSON by id, ledger entries, kept answers, webhook deliveries, settings."""

    def __init__(self, path: Path | str = ":memory:", *, ledger: str) -> None:
        """`ledger`: how the provider tells its payments and their entries, as SQL."""
        self._ledger = ledger
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.row_factory = sqlite3.Row
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=NORMAL")
        self.db.execute("PRAGMA busy_timeout=5000")
        self.db.executescript(SCHEMA)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; one inside another joins it."""
        if self.db.in_transaction:
            yield
            return
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def add(
        self, body: Json, *, kind: str, parent: str | None = None, due: int | None = None
    ) -> None:
        """`_created` stands in where the provider's own body tells its hour in words."""
        created = body["_created"] if "_created" in body else body["created"]
        self.db.execute(
            "INSERT INTO objects (id, kind, parent, created, due, body) VALUES (?, ?, ?, ?, ?, ?)",
            (body["id"], kind, parent, created, due, json.dumps(body)),
        )

    def save(self, body: Json, *, due: int | None = None) -> None:
        self.db.execute(
            "UPDATE objects SET body = ?, due = ? WHERE id = ?",
            (json.dumps(body), due, body["id"]),
        )

    def find(self, id: str, kind: str | None = None) -> Json | None:
        row = self.db.execute("SELECT kind, body FROM objects WHERE id = ?", (id,)).fetchone()
        return json.loads(row["body"]) if row and kind in (None, row["kind"]) else None

    def children(self, parent: str, kind: str) -> list[Json]:
        rows = self.db.execute(
            "SELECT body FROM objects WHERE parent = ? AND kind = ? ORDER BY seq", (parent, kind)
        )
        return [json.loads(row["body"]) for row in rows]

    def due(self, now: int) -> list[tuple[str, Json]]:
        """Kind and body of what its deadline has passed."""
        rows = self.db.execute(
            "SELECT kind, body FROM objects WHERE due <= ? ORDER BY due, seq LIMIT 500", (now,)
        )
        return [(row["kind"], json.loads(row["body"])) for row in rows]

    def page(
        self, kind: str, where: list[tuple[str, Any]], *, before: str | None, after: str | None,
        limit: int,
    ) -> list[Json]:  # fmt: skip
        """Newest first; `where` holds SQL conditions with their values."""
        sql, values = ["kind = ?"], [kind]
        for condition, value in where:
            sql.append(condition)
            values.extend(value if isinstance(value, list) else [value])
        if after:
            sql.append("seq < (SELECT seq FROM objects WHERE id = ?)")
            values.append(after)
        if before:
            sql.append("seq > (SELECT seq FROM objects WHERE id = ?)")
            values.append(before)
        order = "ASC" if before else "DESC"
        rows = self.db.execute(
            f"SELECT body FROM objects WHERE {' AND '.join(sql)} "  # noqa: S608 - conditions are ours
            f"ORDER BY seq {order} LIMIT ?",
            (*values, limit),
        ).fetchall()
        return [json.loads(row["body"]) for row in (reversed(rows) if before else rows)]

    def enter(self, intent: str, kind: str, amount: int, at: int) -> None:
        self.db.execute(
            "INSERT INTO entries (payment_intent, at, kind, amount) VALUES (?, ?, ?, ?)",
            (intent, at, kind, amount),
        )

    def total(self, intent: str, kind: str) -> int:
        row = self.db.execute(
            "SELECT COALESCE(SUM(amount), 0) FROM entries WHERE payment_intent = ? AND kind = ?",
            (intent, kind),
        ).fetchone()
        return row[0]

    def ledger(self) -> list[Json]:
        return [dict(row) for row in self.db.execute(self._ledger)]

    def setting(self, name: str, default: Any = None) -> Any:
        row = self.db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return json.loads(row["value"]) if row else default

    def set(self, name: str, value: Any) -> None:
        self.db.execute(
            "INSERT INTO settings VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value)),
        )

    def empty(self) -> None:
        for table in EMPTIED:
            self.db.execute(f"DELETE FROM {table}")  # noqa: S608 - names are ours

    def close(self) -> None:
        self.db.close()
