"""Why a difference says no."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class DifferenceEnded(Refused):
    """It is resolved or healed: open it again first. Facts: state."""

    code = "difference_ended"


class DifferenceOpen(Refused):
    """It was not resolved by a person, so there is nothing to undo. Facts: state."""

    code = "difference_open"


class DisputeAnswered(Refused):
    """Evidence can be given once, and not after the bank's date. Facts: state."""

    code = "dispute_answered"


class DisputeNotLost(Refused):
    """Only what a lost dispute took can be written off, once. Facts: state."""

    code = "dispute_not_lost"


class NotWrittenOff(Refused):
    """There is nothing to undo."""

    code = "not_written_off"


class MoneyDisputed(Refused):
    """The customer's bank took the money back, or decides about it: nothing is paid twice."""

    code = "money_disputed"
