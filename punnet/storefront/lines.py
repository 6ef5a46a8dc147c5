"""Changing how much of a product is in the basket, with what can be had where less is left."""

from __future__ import annotations

from functools import partial

from django.utils.translation import gettext as _

from punnet.basket import actions as baskets
from punnet.basket.errors import OverCap, ProductUnavailable
from punnet.storefront.sentences import only
from punnet.storefront.visit import Visit
from punnet.ui.formats import quantity


def set_line(visit: Visit, sku: str, *, wanted: int, seen: int | None, measure: str) -> str:
    """Set the line; where less can be had, to that. What was changed in words, or nothing.

    Raises what `basket.actions.set_line` does; ProductUnavailable when not even as much as is
    in the basket now can be had.
    """
    put = partial(
        baskets.set_line, basket_id=visit.basket_id(), sku=sku, seen=seen, language=visit.language
    )
    try:
        visit.changed(put(quantity=wanted))
    except (ProductUnavailable, OverCap) as refusal:
        fits = int(refusal.facts["available"])
        if not 0 < fits < wanted or fits <= (seen or 0):
            raise
        visit.changed(put(quantity=fits))
        changed = _("We changed %(wanted)s to %(fits)s.") % {
            "wanted": quantity(wanted, measure),
            "fits": quantity(fits, measure),
        }
        most = _("At most %(most)s per order.") % {"most": quantity(fits, measure)}
        return f"{most if isinstance(refusal, OverCap) else only(fits, measure)} {changed}"
    return ""
