"""Why credit or a gift card says no."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class CreditShort(Refused):
    """The customer holds less than that. Facts: available_minor, currency."""

    code = "credit_short"


class GiftCardUnknown(Refused):
    """No card of that code can be used here: never made, blocked, of another currency. A stranger
    is not told which."""

    code = "gift_card_unknown"


class GiftCardExpired(Refused):
    """Facts: expired_on."""

    code = "gift_card_expired"


class GiftCardEmpty(Refused):
    code = "gift_card_empty"


class GiftCardShort(Refused):
    """It holds less than the page showed. Facts: available_minor, currency."""

    code = "gift_card_short"
