"""Why an order says no."""

from __future__ import annotations

from uuid import UUID

from punnet.foundation import crypto
from punnet.foundation.errors import Refused


class PastCutoff(Refused):
    """Facts: cutoff_at."""

    code = "past_cutoff"


class KeyReused(Refused):
    """The same key came with another request."""

    code = "key_reused"


class BelowMinimum(Refused):
    """Facts: missing_minor, currency."""

    code = "below_minimum"


class AgeCheckNeeded(Refused):
    """Restricted goods: a date of birth that is old enough (placing), a look at a document
    (handing over). Facts: age_limit, skus."""

    code = "age_check_needed"


class NotInState(Refused):
    """The order has gone on meanwhile. Facts: state."""

    code = "order_state"


class MoreThanLeft(Refused):
    """More than the line was charged, less what was given back already. Facts: line, left (in its
    measure), left_minor."""

    code = "more_than_left"


class NothingLeft(Refused):
    """There is nothing to give back: it was free, or went back already."""

    code = "nothing_left"


class AmendmentInPayment(Refused):
    """A change of the order waits for its payment: pay it or give it up first. Facts: number,
    access_token."""

    code = "amendment_in_payment"

    def __init__(self, *, number: str, public_id: UUID) -> None:
        super().__init__(number=number, access_token=crypto.order_access_token(public_id))


class OrderChanged(Refused):
    """The order was changed since the draft was made of it. Facts: agreement, the number of the
    one that holds."""

    code = "order_changed"


class PayFirst(Refused):
    """The order waits to be paid again; it can be changed after that. Facts: state."""

    code = "pay_first"


class NothingChanged(Refused):
    """The draft says what the order says."""

    code = "nothing_changed"


class ClaimTooLate(Refused):
    """The days in which it could be claimed are over. Facts: until."""

    code = "claim_too_late"


class AlreadyClaimed(Refused):
    """A claim for that line waits for staff. Facts: line."""

    code = "already_claimed"
