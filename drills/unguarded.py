"""The shop's WSGI application with its guard of stock taken away: for `guard-removed` alone.

DRILL_GUARD=kept only dwells where it has read what is free, as the control.
"""

import os

from config.wsgi import application
from punnet.inventory.actions import promise

READS = "quantity - reserved AS free\n"
LOCK = "FOR NO KEY UPDATE"

if READS not in promise.RESERVE or LOCK not in promise.RESERVE:
    raise RuntimeError("punnet/inventory/actions/promise.py has changed: so must this drill")
promise.RESERVE = promise.RESERVE.replace(
    READS, "quantity - reserved AS free, pg_sleep(0.05) IS NULL AS slow\n"
)
if os.environ.get("DRILL_GUARD") != "kept":
    promise.RESERVE = promise.RESERVE.replace(LOCK, "")

__all__ = ["application"]
