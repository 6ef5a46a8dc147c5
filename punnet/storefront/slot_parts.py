"""A week of slots as the picker of ui shows it, each with its state in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.basket import queries as basket_queries
from punnet.basket.quote import Quote
from punnet.foundation import ids
from punnet.foundation.money import Money
from punnet.orders.states import Tender
from punnet.overviews import slot_week
from punnet.overviews.slot_week import SlotView
from punnet.processes.ways_to_pay import payable_by
from punnet.slots import queries as slot_queries
from punnet.slots.queries import SlotInfo
from punnet.storefront.visit import Visit
from punnet.ui.formats import clock_time, slot_time
from punnet.ui.parts import Slot, SlotDay

DAYS = 7
UNFIT = {
    "age_hours": gettext_lazy("Not with alcohol"),
    "lead_time": gettext_lazy("Not for some goods"),
    "area": gettext_lazy("Not at your address"),
}


def week_shown(visit: Visit, method: str) -> dict[str, Any]:
    """Seven days of the method; the chosen one, the next free one, the other methods."""
    store, carried = visit.store, visit.carried
    basket = basket_queries.basket(carried.basket_id) if carried else None
    found = slot_week.week(store_id=store.id, method=method, days=DAYS, basket=basket)
    held = carried.slot if carried else None
    chosen = held.id if held and held.until else None
    shown = {each.slot.id: _slot(each, chosen) for each in found}
    days = _days(visit, [each.slot for each in found], shown)
    free = [each.slot for each in found if shown[each.slot.id].state == "free"]
    return {
        "method": method,
        "methods": store.methods,
        "store": store,
        "days": days,
        "open_day": _open_day(days),
        "next_free": shown[free[0].id] if free and chosen is None else None,
        "held": held if chosen else None,
        "lapsed": held if held and not held.until else None,
        "zone": store.time_zone,
        "far": any(_at_the_door_only(slot) for slot in free),
    }


def slot_sent(request: HttpRequest) -> int:
    """The slot that a button named; 0, which no slot has, for anything else."""
    return ids.of_text(request.POST.get("slot", ""))


def kept_said(chosen: Quote) -> str:
    """ "Your slot is Tue 16–18. We keep it until 14:35." Of a basket that has just chosen it."""
    slot, until, zone = chosen.slot, chosen.held_until, chosen.store.time_zone
    assert slot is not None
    assert until is not None
    return _("Your slot is %(when)s. We keep it until %(until)s.") % {
        "when": slot_time(slot.starts_at, slot.ends_at, zone),
        "until": clock_time(until, zone),
    }


def nearest(slot_id: int, visit: Visit) -> list[tuple[int, str]]:
    """Free slots nearest to a lost one, each as id and words."""
    near = slot_queries.nearest_free(slot_id)
    return [(each.id, slot_time(each.starts_at, each.ends_at, visit.zone)) for each in near]


def nearest_said(slot_id: int, visit: Visit) -> str:
    """ "Nearest: Tue 16–18." after a slot was lost."""
    when = ", ".join(words for _id, words in nearest(slot_id, visit))
    return _("Nearest: %(when)s.") % {"when": when} if when else ""


def _at_the_door_only(slot: SlotInfo) -> bool:
    return payable_by(slot) == [Tender.ON_DELIVERY]


def _slot(found: SlotView, chosen: int | None) -> Slot:
    info, note = found.slot, UNFIT.get(found.reason, "")
    state = "chosen" if info.id == chosen else found.state
    if state == "free" and _at_the_door_only(info):
        note = _("Pay on delivery")
    price = Money(info.price_minor, info.currency)
    return Slot(info.id, info.starts_at, info.ends_at, price, state, str(note))


def _days(visit: Visit, infos: list[SlotInfo], shown: Mapping[int, Slot]) -> list[SlotDay]:
    first = visit.store.today()
    days: dict[date, list[Slot]] = {first + timedelta(days=n): [] for n in range(DAYS)}
    for info in infos:
        days[visit.store.local(info.starts_at).date()].append(shown[info.id])
    return [SlotDay(day, slots, _lowest(slots)) for day, slots in days.items()]


def _lowest(slots: list[Slot]) -> Any:
    prices = [slot.price for slot in slots if slot.state in ("free", "chosen")]
    return min(prices, key=lambda price: price.minor, default=None)


def _open_day(days: list[SlotDay]) -> int:
    """The day of the chosen slot, else the first with a free one."""
    for state in ("chosen", "free"):
        for n, day in enumerate(days):
            if any(slot.state == state for slot in day.slots):
                return n
    return 0
