"""What places may refuse."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class AddressUnknown(Refused):
    """No door is known by these words. Facts: `suggestions`, known lines that look alike."""

    code = "address_unknown"
