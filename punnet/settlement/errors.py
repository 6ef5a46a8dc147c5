"""Why a difference says no."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class DifferenceEnded(Refused):
    """It is resolved or healed: open it again first. Facts: state."""

    code = "difference_ended"


class DifferenceOpen(Refused):
    """It was not resolved by a person, so there is nothing to undo. Facts: state."""

    code = "difference_open"
