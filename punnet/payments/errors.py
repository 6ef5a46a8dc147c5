"""Why a payment says no, and how a provider's silence is told from its refusal."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class PaymentUnfit(Refused):
    """This method cannot pay for that slot. Facts: methods that can."""

    code = "payment_unfit"


class GatewayDown(Refused):
    """No way to reach the provider now. Facts: methods that still work."""

    code = "gateway_down"


class NotPaid(Refused):
    """The goods are not paid and no manager let them go. Facts: due_minor."""

    code = "not_paid"


class AmountDiffers(Refused):
    """Taken at the door is not what is due. Facts: due_minor, cash_minor (in coins), currency."""

    code = "amount_differs"


class AboveLimit(Refused):
    """More than whoever asks may give back, or than is left of what was paid. Facts: most_minor,
    currency."""

    code = "above_limit"


class OutcomeUnknown(Exception):
    """We asked and cannot know what was done: ask again with the same request."""


class NotAsked(OutcomeUnknown):
    """Nothing was sent, since too many callers wait for the provider already or it is known to be
    down: soon again. It says nothing of the provider, so it counts as no asking."""


class ProviderBusy(OutcomeUnknown):
    """The provider asks us to wait (409, 429): it is there, and what was done is not known."""


class ProviderBroke(OutcomeUnknown):
    """The provider answered 5xx, an answer it keeps for the key: read what was done, and only
    then try with a new key."""


class ProviderRefused(Exception):
    """The provider understood and said no, for good."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text
