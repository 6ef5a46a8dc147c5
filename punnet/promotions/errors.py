"""Why a voucher says no."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class VoucherUnknown(Refused):
    """There is none of that code here: never made, not live, not begun, or another store's. A
    stranger is not told which."""

    code = "voucher_unknown"


class VoucherExpired(Refused):
    code = "voucher_expired"


class VoucherUsedUp(Refused):
    code = "voucher_used_up"


class VoucherLimit(Refused):
    """This customer has used it as often as anybody may."""

    code = "voucher_limit"


class VoucherMinimum(Refused):
    """Facts: missing_minor, currency."""

    code = "voucher_minimum"


# by the word that a look at the voucher gives
REFUSALS: dict[str, type[Refused]] = {
    each.code: each for each in (VoucherUnknown, VoucherExpired, VoucherUsedUp, VoucherLimit)
}
