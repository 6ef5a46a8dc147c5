"""An order's story at the desk: one list in the order of time, by kind and by person. Read only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from babel.units import format_unit
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.backoffice.facts import Facts, told_word, who
from punnet.backoffice.labels import word
from punnet.backoffice.who import stores_of
from punnet.foundation.money import Money
from punnet.orders import queries as orders
from punnet.orders.models import Order
from punnet.overviews.story import Moment, Story, story_of
from punnet.ui import formats

SEE = "orders.story"
FAMILIES = {
    "request": gettext_lazy("Requests"),
    "order": gettext_lazy("Order"),
    "slot": gettext_lazy("Slot"),
    "stock": gettext_lazy("Stock"),
    "payment": gettext_lazy("Payment"),
    "provider": gettext_lazy("Provider’s messages"),
    "picking": gettext_lazy("Picking"),
    "message": gettext_lazy("Messages"),
    "invoice": gettext_lazy("Invoices"),
    "ledger": gettext_lazy("Books"),
    "event": gettext_lazy("Events"),
}
WRONG = ("refused", "declined", "parked", "void_due", "shortfall", "lapsed", "capture_failed")
PAUSE = timedelta(hours=1)  # a longer silence is told


@dataclass(frozen=True)
class Shown:
    """One moment in the reader's words."""

    nth: int
    at: datetime
    time: str
    family: str
    of: str  # the family's word: a dot of a colour is not enough
    title: str
    goods: str
    is_code: bool
    state: str
    is_wrong: bool
    amount: str
    by: str
    by_code: str
    ref: str
    took: str
    pause: str
    facts: list[tuple[str, str]]


def story(request: HttpRequest, row: Order | None, context: dict[str, Any]) -> HttpResponse:
    """The page of an order that the desk's fetch gave. Raises Http404."""
    if row is None:
        raise Http404
    if request.method not in ("GET", "HEAD"):
        raise PermissionDenied
    order = orders.order_of_stores(stores_of(request, SEE), row.number)
    told = story_of(order)
    family, by = request.GET.get("kind", ""), request.GET.get("who", "")
    shown = list(_shown(told, told.of(family=family, by=by)))
    days = [(day, list(moments)) for day, moments in groupby(shown, lambda each: _day(order, each))]
    context = {
        **admin.site.each_context(request),
        **context,
        "title": _("Story of order %(number)s") % {"number": order.number},
        "order": order,
        "state": word(order.state),
        "told": told,
        "many": len(told.moments),
        "shown": len(shown),
        "days": days,
        "kinds": _choices(told.families, "kind", family, {"who": by}, lambda code: FAMILIES[code]),
        "people": _choices(
            told.people, "who", by, {"kind": family}, lambda code: who(told.names, code)
        ),
        "chosen": family or by,
    }
    return TemplateResponse(request, "backoffice/story.html", context)


def _shown(told: Story, moments: tuple[Moment, ...]) -> Iterator[Shown]:
    zone = ZoneInfo(told.order.store.time_zone)
    facts, before = Facts(told.order), None
    for nth, moment in enumerate(moments, start=1):
        pause = moment.at - before if before else timedelta()
        before = moment.at
        yield Shown(
            nth=nth,
            at=moment.at,
            time=f"{moment.at.astimezone(zone):%H:%M:%S}",
            family=moment.family,
            of=str(FAMILIES[moment.family]),
            title=moment.what if _is_code(moment) else told_word(moment.what, moment.family),
            goods=facts.goods(moment.sku) if moment.sku else "",
            is_code=_is_code(moment),
            state=moment.state if moment.state.isdigit() else word(moment.state),
            is_wrong=moment.state in WRONG or moment.what in WRONG,
            amount="" if moment.minor is None else _money(moment),
            by=who(told.names, moment.by),
            by_code=moment.by,
            ref=moment.ref,
            took=_length(moment.took) if moment.took is not None else "",
            pause=_length(pause) if pause >= PAUSE else "",
            facts=facts.of(moment),
        )


def _is_code(moment: Moment) -> bool:
    """Told in the words of the wire, not in ours: an address, a provider's kind of message."""
    return moment.family == "provider" or "/" in moment.what


def _choices(
    counted: dict[str, int], name: str, chosen: str, other: dict[str, str], words: Any
) -> list[dict[str, Any]]:
    """Links that narrow the list; each keeps what the other row of them chose."""
    kept = {key: value for key, value in other.items() if value}
    return [
        {
            "words": words(code),
            "many": many,
            "is_chosen": code == chosen,
            "query": urlencode(kept if code == chosen else {**kept, name: code}),
        }
        for code, many in counted.items()
    ]


def _day(order: Order, shown: Shown) -> str:
    return formats.long_date(shown.at, order.store.time_zone)


def _money(moment: Moment) -> str:
    return formats.money(Money(moment.minor or 0, moment.currency))


def _length(took: timedelta) -> str:
    """ "0.4 secs", "12 mins", "3 hrs 20 mins", "2 days 4 hrs": two measures at most."""
    seconds = took.total_seconds()
    if seconds < 60:
        return _unit(round(seconds, 1), "second")
    minutes = int(seconds // 60)
    if minutes < 60:
        return _unit(minutes, "minute")
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return f"{_unit(hours, 'hour')} {_unit(minutes, 'minute')}"
    days, hours = divmod(hours, 24)
    return f"{_unit(days, 'day')} {_unit(hours, 'hour')}"


def _unit(number: float, name: str) -> str:
    where = formats.locale(formats.language())
    return format_unit(number, f"duration-{name}", length="short", locale=where)
