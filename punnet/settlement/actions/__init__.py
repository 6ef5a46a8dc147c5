"""Every write to what providers report.

reading.py      the report itself and payouts; called by processes, inside their transaction
disputes.py     kept once, moved as the provider says, written off
differences.py  found and healed by the nightly comparison; assigned, noted, resolved by people
"""

from punnet.settlement.actions.differences import assign, note, record, reopen, resolve
from punnet.settlement.actions.disputes import (
    answered,
    keep_dispute,
    lock_dispute,
    move_dispute,
    write_off,
    write_off_undone,
)
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
    "answered",
    "assign",
    "begin",
    "compared",
    "keep_dispute",
    "keep_lines",
    "keep_made_of",
    "keep_payouts",
    "lock",
    "lock_dispute",
    "lock_payout",
    "move_dispute",
    "note",
    "payout_posted",
    "payout_reversed",
    "read_until",
    "record",
    "reopen",
    "resolve",
    "write_off",
    "write_off_undone",
]
