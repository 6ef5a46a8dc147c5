"""What a far slot's card means to the customer: checked now, held when the day is near."""

from __future__ import annotations

from django.utils.translation import gettext as _

from punnet.overviews.order_view import OrderView
from punnet.processes.ways_to_pay import Ends, held_from
from punnet.ui.formats import clock_time, date, money


def checked_now(name: str, slot: Ends, zone: str) -> str:
    """The hint beside the way to pay, before ordering."""
    return _(
        "Your card is checked now; nothing is set aside yet. On %(day)s your bank sets the maximum "
        "aside. Charged when packed: the exact amount, never more than the maximum."
    ) % {"day": date(held_from(name, slot), zone)}


def is_checked(view: OrderView) -> bool:
    return view.state == "placed" and view.payment.state == "verified"


def held_later(view: OrderView) -> str:
    """Of an order whose card is checked."""
    return _("Your card is checked. On %(day)s your bank sets at most %(most)s aside on it.") % {
        "day": date(held_from(view.payment.method, view.slot), view.store.time_zone),
        "most": money((view.maximum_minor, view.currency)),
    }


def pay_or_lose(view: OrderView) -> str:
    """Of an order whose card the bank declined when its day was near."""
    if view.pay_before is None or "pay" not in view.can:
        return _("The time to pay is over. The order is being cancelled; nothing was charged.")
    zone = view.store.time_zone
    return _(
        "Your bank would not set the money aside; nothing was charged. Pay by %(day)s %(time)s, "
        "please: your goods and your time are kept until then. After that the order is cancelled."
    ) % {"day": date(view.pay_before, zone), "time": clock_time(view.pay_before, zone)}
