"""Every write to what providers report.

reading.py      the report itself and payouts; called by processes, inside their transaction
differences.py  found and healed by the nightly comparison; assigned, noted, resolved by people
"""

from punnet.settlement.actions.differences import assign, note, record, reopen, resolve
from punnet.settlement.actions.reading import (
    NewLine,
    NewPayout,
    begin,
    compared,
    keep_lines,
    keep_made_of,
    keep_payouts,
    lock,
    lock_payout,
    payout_posted,
    payout_reversed,
    read_until,
)

__all__ = [
    "NewLine",
    "NewPayout",
    "assign",
    "begin",
    "compared",
    "keep_lines",
    "keep_made_of",
    "keep_payouts",
    "lock",
    "lock_payout",
    "note",
    "payout_posted",
    "payout_reversed",
    "read_until",
    "record",
    "reopen",
    "resolve",
]
