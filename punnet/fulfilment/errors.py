"""Why picking says no."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class BeforeCutoff(Refused):
    """The customer may still change it. Facts: cutoff_at."""

    code = "before_cutoff"


class Claimed(Refused):
    """Somebody else has the order. Facts: by, since."""

    code = "claimed"


class NotClaimed(Refused):
    """Only who has claimed the order picks it."""

    code = "not_claimed"


class WeightOutOfRange(Refused):
    """Facts: grams, low, high (grams, of one unit for catch weight)."""

    code = "weight_out_of_range"


class SubstituteNotAllowed(Refused):
    """Facts: reason (wish, not_wished, allergen, age, sold_out, deposit, itself), and what is
    behind it."""

    code = "substitute_not_allowed"


class LinesOpen(Refused):
    """Lines that nobody has picked. Facts: lines (ids)."""

    code = "lines_open"


class WrongProduct(Refused):
    """What was scanned is not what the line asks for. Facts: sku, name, wanted."""

    code = "wrong_product"


class UnknownCode(Refused):
    """No product has the scanned code, or its check digit is wrong. Facts: code, why."""

    code = "unknown_code"
