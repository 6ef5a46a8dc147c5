"""A shift with a bag of coins: opened with a float counted, closed by counting again.

open_shift    the float goes from the store's cash into the bag
close_shift   the bag goes back; what is missing or too much is posted with its reason
see           a manager has looked at the difference
bank_cash     the store's coins go to the bank, or come from it

Each in one transaction with its posting; the shift's row is locked, so that what somebody takes at
the door meanwhile is counted or booked to no shift. rule: docs/rules/money.md#shifts
"""

from __future__ import annotations

from uuid import UUID

from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.stores import queries as stores
from punnet.tills import actions as tills
from punnet.tills import queries
from punnet.tills.models import Place, Shift

MOST_FLOAT = 1_000_000  # minor units: more in one bag is a slip of the finger
MOST_BANKED = 100_000_000
MOST_REASON = 200
CASH, DIFFERENCE = "cash", "shift"  # tenders: coins, and what was counted otherwise


@db.transaction
def open_shift(*, store_id: int, holder: str, place: str, float_minor: int) -> int:
    """The new shift's id. Raises ShiftOpen where the holder has one there, Invalid."""
    if place not in Place.values:
        raise Invalid.field("place", f"takes one of {', '.join(Place.values)}")
    if not 0 <= float_minor <= MOST_FLOAT:
        raise Invalid.field("float", f"must be from 0 to {MOST_FLOAT} minor units")
    currency = stores.store(store_id).currency
    shift = tills.open_shift(
        store_id=store_id,
        holder=holder,
        place=place,
        float_minor=float_minor,
        currency=currency,
    )
    into_bag = [
        Side(Account.CASH, float_minor, tender=CASH, shift_id=shift.pk),
        Side(Account.CASH, -float_minor, tender=CASH),
    ]
    _post(shift, "shift_opened", into_bag, holder)
    return shift.pk


@db.transaction
def close_shift(*, shift_id: int, counted_minor: int, reason: str, actor: object) -> Shift:
    """Count the bag and hand it in. Repeating it does nothing; the shift as it was closed.

    Raises NotFound, Invalid (field reason) where the count differs and no reason is given.
    """
    shift = tills.lock(shift_id)
    if shift.closed_at is not None:
        return shift
    if not 0 <= counted_minor <= 10 * MOST_FLOAT:
        raise Invalid.field("counted", f"must be from 0 to {10 * MOST_FLOAT} minor units")
    should, reason = queries.should_hold(shift.pk), reason.strip()[:MOST_REASON]
    if counted_minor != should and not reason:
        raise Invalid.field("reason", "say why the count differs")
    handed_in = [
        Side(Account.CASH, -should, tender=CASH, shift_id=shift.pk),
        Side(Account.CASH, counted_minor, tender=CASH),
        Side(Account.ROUNDING, should - counted_minor, tender=DIFFERENCE, shift_id=shift.pk),
    ]
    _post(shift, "shift_closed", handed_in, actor)
    tills.close(
        shift, counted_minor=counted_minor, should_minor=should, reason=reason, by=str(actor)
    )
    return shift


@db.transaction
def see(*, shift_id: int, actor: object) -> None:
    """The difference leaves the list of what waits. Repeating it does nothing."""
    shift = tills.lock(shift_id)
    if shift.closed_at is not None and shift.seen_at is None:
        tills.see(shift, by=str(actor))


@db.transaction
def bank_cash(*, store_id: int, minor: int, key: UUID, actor: object) -> None:
    """The store's coins taken to the bank, or, below zero, fetched from it: floats come from
    there. Once a key. Raises Invalid."""
    if not 0 < abs(minor) <= MOST_BANKED:
        raise Invalid.field("sum", f"must be from 1 to {MOST_BANKED} minor units")
    ledger.post(
        key=f"cash_banked:{key}",
        kind="cash_banked",
        store_id=store_id,
        order_id=None,
        currency=stores.store(store_id).currency,
        sides=[Side(Account.BANK, minor, tender=CASH), Side(Account.CASH, -minor, tender=CASH)],
        actor=actor,
    )


def _post(shift: Shift, kind: str, sides: list[Side], actor: object) -> None:
    """An empty float, and an empty bag that was counted empty, move nothing."""
    ledger.post(
        key=f"{kind}:{shift.pk}",
        kind=kind,
        store_id=shift.store_id,
        order_id=None,
        currency=shift.currency,
        sides=sides,
        actor=actor,
    )
