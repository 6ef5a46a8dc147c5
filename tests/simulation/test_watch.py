"""What is looked at again after a turn: nothing that a statement may have changed is left out."""

from __future__ import annotations

import pytest

from simulation.watch import written

ROWS, GOODS, NOTHING = (True, False), (True, True), (False, False)


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("SELECT id FROM orders_order WHERE id = 1 FOR NO KEY UPDATE", NOTHING),
        ("SELECT s.id FROM slots_seat s ORDER BY s.id FOR UPDATE OF s SKIP LOCKED", NOTHING),
        ('UPDATE "orders_order" SET "state" = %s', ROWS),
        ("WITH a AS (DELETE FROM basket_basketline RETURNING 1) SELECT count(*) FROM a", ROWS),
        ("WITH l AS (SELECT 1 FOR UPDATE) UPDATE inventory_supply SET reserved = 0", GOODS),
        ("INSERT INTO slots_seat (key) VALUES (%s)", GOODS),
        ("SELECT procrastinate_defer_jobs_v1(ARRAY[]::procrastinate_job_to_defer_v1[])", ROWS),
        ("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = 1", NOTHING),
    ],
)
def test_a_statement_that_may_write_is_known_by_its_words(
    sql: str, found: tuple[bool, bool]
) -> None:
    assert written(sql) == found
