"""Why an order says no."""

from __future__ import annotations

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
