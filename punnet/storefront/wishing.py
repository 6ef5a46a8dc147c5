"""The page on which a customer says what to do when a line is missing.

One form, so that it works without scripts: its button "Find" shows other products to choose from
and keeps what was typed, "Save" saves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from punnet.basket.quote import QuoteLine
from punnet.catalogue.queries import Sellable
from punnet.foundation.errors import NotFound
from punnet.foundation.money import Money
from punnet.foundation.quantity import Kind
from punnet.overviews.substitutes import to_wish_for
from punnet.storefront.cards import picture_url
from punnet.storefront.forms import WishForm
from punnet.storefront.visit import Visit
from punnet.ui.formats import money

LONGEST = 80
MOST_SENT = 20  # of products that a form may name


@dataclass(frozen=True)
class StandIn:
    sku: str
    name: str
    about: str  # "1 l · €1.49"
    image: str
    tint: str
    chosen: bool


@dataclass(frozen=True)
class Asked:
    """What the page shows. `searches`: "Find" was pressed, nothing is to be saved."""

    basket_id: UUID
    name: str
    form: WishForm
    words: str
    searches: bool
    stand_ins: list[StandIn]


def asked(request: HttpRequest, visit: Visit, sku: str) -> Asked:
    """Raises NotFound for a product that is not in the basket."""
    now = visit.quote()
    line = next((each for each in now.lines if each.sku == sku), None) if now else None
    if now is None or line is None:
        raise NotFound(sku=sku)
    typed = _typed(request, line)
    words = request.POST.get("q", "").strip()[:LONGEST]
    # Enter in any field presses the first button, which is "Find": without new words it saves
    searches = "find" in request.POST and words != request.POST.get("found", "")
    offered = to_wish_for(
        now.store.id, sku, chosen=typed["wish_skus"], words=words, on=now.on,
        language=visit.language,
    )  # fmt: skip
    skus = [product.sku for product in offered]
    sent = request.POST if request.method == "POST" and not searches else None
    form = WishForm(sent, initial=typed, offered=skus)
    shown = [_stand_in(product, typed["wish_skus"]) for product in offered]
    name = line.product.name if line.product else sku
    return Asked(now.basket.id, name, form, words, searches, shown)


def _typed(request: HttpRequest, line: QuoteLine) -> dict[str, Any]:
    if request.method == "POST":
        skus = request.POST.getlist("wish_skus")[:MOST_SENT]
        sent = {name: request.POST.get(name, "") for name in ("wish", "note")}
        return {**sent, "wish_skus": list(dict.fromkeys(skus))}
    return {"wish": line.wish, "note": line.note, "wish_skus": list(line.wish_skus)}


def _stand_in(product: Sellable, chosen: list[str]) -> StandIn:
    price = money(Money(product.price_minor, product.currency))
    price = f"{price}/kg" if product.kind != Kind.PIECE else price
    return StandIn(
        sku=product.sku,
        name=product.name,
        about=" · ".join(each for each in (product.size, price) if each),
        image=picture_url(product.picture, 160),
        tint=product.tint,
        chosen=product.sku in chosen,
    )
