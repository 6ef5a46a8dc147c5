"""Why a repeated call is refused."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class KeyReused(Refused):
    """The key came before with another body."""

    code = "key_reused"


class StillRunning(Refused):
    """The first call under the key has not answered yet."""

    code = "still_running"
