"""The shop's WSGI application with its guard of stock taken away: for `guard-removed` alone.

DRILL_GUARD=kept only dwells where it has read what is free, as the control. Without the guard it
dwells longer, so that others surely read the same; with it everybody would wait as long in turn.
"""

import os

from config.wsgi import application
from punnet.inventory.actions import promise

READS = "quantity - reserved AS free\n"
LOCK = "FOR NO KEY UPDATE"

KEPT = os.environ.get("DRILL_GUARD") == "kept"
DWELLS = 0.05 if KEPT else 0.5

if READS not in promise.RESERVE or LOCK not in promise.RESERVE:
    raise RuntimeError("punnet/inventory/actions/promise.py has changed: so must this drill")
promise.RESERVE = promise.RESERVE.replace(
    READS, f"quantity - reserved AS free, pg_sleep({DWELLS}) IS NULL AS slow\n"
)
if not KEPT:
    promise.RESERVE = promise.RESERVE.replace(LOCK, "")

__all__ = ["application"]
