"""`audited`: a mark that runs the domain's own audit after the test."""

from __future__ import annotations

import pytest

from punnet.foundation import db
from punnet.slots.audit import CHECKS

audited = pytest.mark.usefixtures("audit_is_clean_afterwards")


def wrongs() -> dict[str, list[dict[str, object]]]:
    """The rows that the audit names, by check."""
    found = {name: db.read_dicts(sql) for name, sql in CHECKS}
    return {name: rows for name, rows in found.items() if rows}
