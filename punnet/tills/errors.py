"""Why a shift says no."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class ShiftOpen(Refused):
    """The person has an open shift in this store: close it first. Facts: shift."""

    code = "shift_open"
