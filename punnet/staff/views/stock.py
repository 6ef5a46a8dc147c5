"""The shelf in the hands of who fills it: goods in, counts, waste, and what was done taken back.

Every change carries the key of the form it came from, so that a form sent twice books once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from punnet.foundation import ids
from punnet.foundation.errors import DomainError, NotAllowed, NotFound
from punnet.fulfilment import scan
from punnet.overviews import stockroom
from punnet.overviews.stockroom import Stocked
from punnet.processes import change_stock
from punnet.staff import desk, forms, stock_words, words
from punnet.staff.desk import page
from punnet.stores.queries import Store

MAY = "stock.change"


def at_the_store(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Calls the view with the store this phone works for, if its staff may change stock there."""

    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        store = desk.store_of(request)
        if store is None:
            return redirect("staff:stores")
        if not desk.staff_of(request).may(MAY, store.id):
            raise NotAllowed(permission=MAY)
        return view(request, store, *args, **kwargs)

    return answered


@page(MAY, "GET", "POST")
@at_the_store
def home(request: HttpRequest, store: Store) -> HttpResponse:
    """Scan or search; what wants looking after; what was done last."""
    if request.method == "GET":
        return _home(request, store)
    form = forms.ScanForm(request.POST)
    try:
        return _scanned(store, form.data.get("code", "") if form.is_valid() else "")
    except DomainError as refusal:
        return _home(request, store, words.said_of(refusal), status=desk.status_of(refusal))


def _scanned(store: Store, code: str) -> HttpResponse:
    """A case counts its units, a label its grams; a SKU may be typed. Raises UnknownCode."""
    listed = stockroom.find(store.id, code, language=desk.language()) if code else []
    if [each.sku.lower() for each in listed] == [code.strip().lower()]:
        return redirect("staff:stock_of", listed[0].sku)
    found = scan.find(code)
    seen = found.grams or (found.units if found.units > 1 else 0)
    query = {"amount": seen} if seen else {}
    return redirect(reverse("staff:stock_of", args=[found.sku], query=query))


def _home(request: HttpRequest, store: Store, said: str = "", *, status: int = 200) -> HttpResponse:
    q, language = request.GET.get("q", "")[:80].strip(), desk.language()
    found = stockroom.find(store.id, q, language=language) if q else []
    changes = [] if q else stockroom.last_changes(store.id, language=language)
    return desk.show(
        request,
        "stock",
        status=status,
        store=store,
        many_stores=len(desk.stores_of(request)) > 1,
        said=said,
        q=q,
        found=_with_pictures(found),
        short=[] if q else _with_pictures(stockroom.short(store.id, language=language)),
        to_count=[] if q else _with_pictures(stockroom.to_count(store.id, language=language)),
        changes=[(each, *stock_words.change(each)) for each in changes],
    )


def _with_pictures(found: list[stockroom.Found]) -> list[tuple[stockroom.Found, str]]:
    return [(each, words.picture_url(each.picture, 160)) for each in found]


@page(MAY)
@at_the_store
def of(request: HttpRequest, store: Store, sku: str) -> HttpResponse:
    """One SKU: the shelf, what is promised of it, who lacks some, what changed."""
    this = stockroom.stocked(store.id, sku, language=desk.language())
    return desk.show(
        request,
        "stock_of",
        store=store,
        this=this,
        image=words.picture_url(this.picture),
        facts=stock_words.facts(this, store),
        changes=[(each, *stock_words.change(each)) for each in this.changes],
        amount=forms.count(request.GET.get("amount"), most=forms.MOST_STOCK),
    )


@page(MAY, "GET", "POST")
@at_the_store
def receive(request: HttpRequest, store: Store, sku: str) -> HttpResponse:
    """Goods in: how much, and until when it keeps."""

    def act(**booking: Any) -> int:
        amount = forms.amount(request.POST)
        good_until = forms.day(request.POST.get("good_until"))
        change_stock.receive_goods(quantity=amount, good_until=good_until, **booking)
        return amount

    return _change(request, store, sku, "receive", act)


@page(MAY, "GET", "POST")
@at_the_store
def count(request: HttpRequest, store: Store, sku: str) -> HttpResponse:
    """The shelf was counted; which orders lack some then is said."""

    def act(**booking: Any) -> int:
        counted = forms.amount(request.POST, low=0)
        change_stock.count_stock(counted=counted, **booking)
        return counted

    return _change(request, store, sku, "count", act)


@page(MAY, "GET", "POST")
@at_the_store
def waste(request: HttpRequest, store: Store, sku: str) -> HttpResponse:
    """Thrown away, with why."""

    def act(**booking: Any) -> int:
        amount = forms.amount(request.POST)
        why = forms.waste_reason(request.POST.get("why"))
        change_stock.waste_goods(quantity=amount, why=why, **booking)
        return amount

    return _change(request, store, sku, "waste", act)


@page(MAY, "POST")
@at_the_store
def undo(request: HttpRequest, store: Store, sku: str) -> HttpResponse:
    """Take back a change by its opposite."""
    this = stockroom.stocked(store.id, sku, language=desk.language())
    try:
        change_stock.undo_change(
            store_id=store.id,
            sku=sku,
            key=forms.key(request.POST.get("key")),
            actor=desk.me(request),
        )
    except NotFound:
        raise
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:stock_of", sku)
    return _done(request, store, this, _("Taken back."))


def _done(request: HttpRequest, store: Store, before: Stocked, said: str) -> HttpResponse:
    """Say what was booked and what it did to orders, on the page of the SKU."""
    after = stockroom.stocked(store.id, before.sku, language=desk.language())
    desk.told(request, stock_words.with_effect(said, before, after))
    return redirect("staff:stock_of", before.sku)


def _change(
    request: HttpRequest,
    store: Store,
    sku: str,
    what: str,
    act: Callable[..., int],
) -> HttpResponse:
    """The form of one verb; sent, it acts and shows the SKU as it stands then. `act` is told
    where, by whom and under which key, and says how much it booked."""
    this = stockroom.stocked(store.id, sku, language=desk.language())
    said, key = "", ids.new()
    if request.method == "POST":
        try:
            key = forms.key(request.POST.get("key"))
            booked = act(store_id=store.id, sku=sku, actor=desk.me(request), key=key)
            return _done(request, store, this, stock_words.booked(what, this, booked))
        except DomainError as refusal:
            said = words.said_of(refusal)
    return desk.show(
        request,
        "stock_change",
        status=422 if said else 200,
        store=store,
        this=this,
        what=what,
        title=stock_words.TITLES[what],
        image=words.picture_url(this.picture),
        shelf=stock_words.amount(this, this.quantity),
        said=said,
        key=key,
        amount=request.POST.get("amount", request.GET.get("amount", "")),
        good_until=request.POST.get("good_until", ""),
        today=store.today().isoformat(),
        why=request.POST.get("why", ""),
        why_options=stock_words.WASTED,
        most=forms.MOST_STOCK,
    )
