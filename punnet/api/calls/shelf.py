"""What the shop sells: categories, products, suggestions."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from punnet.api import reading, shown
from punnet.api.answers import answer
from punnet.api.schemas import told
from punnet.api.shown import Json
from punnet.catalogue.facts import ALLERGENS
from punnet.foundation.errors import Invalid
from punnet.overviews import shelf
from punnet.overviews.shelf import Branch
from punnet.slots import queries as slot_queries
from punnet.stores import queries as stores

router = Router(tags=["shop"])
Text = Annotated[str | None, Query(max_length=200)]


@router.get("/categories", response=told.Items[told.Category])
def categories(request: HttpRequest, store: str) -> HttpResponse:
    """The tree of what the store sells, with the number of products in each and below."""
    store_id = stores.store(reading.field_id("store", store)).id
    tree = shelf.categories(store_id, language=_language(request))
    return answer({"items": [_branch(each) for each in tree]})


@router.get("/products", response=told.Page[told.Product])
def products(  # noqa: PLR0913  the contract's own parameters
    request: HttpRequest,
    store: str,
    category: Text = None,
    q: Text = None,
    sort: Annotated[str | None, Query(description=", ".join(shelf.SORTS))] = None,
    without_allergens: Annotated[
        list[str], Query(description="leaves out what contains or may contain them")
    ] = [],  # noqa: B006  ninja copies it
    diet: Annotated[list[str], Query(description="all of them")] = [],  # noqa: B006
    on_offer: bool = False,
    slot: Annotated[str | None, Query(description="availability is for that slot")] = None,
    page_size: Annotated[int, Query(ge=1, le=100)] = 48,
    cursor: Annotated[str | None, Query(max_length=400)] = None,
) -> HttpResponse:
    """A page of products. Lists take several values, or one with commas."""
    store_id = reading.field_id("store", store)
    day, hours = _slot(slot)
    found = shelf.listing(
        store_id,
        language=_language(request),
        category=category,
        q=q,
        sort=sort,
        without_allergens=_allergens(without_allergens),
        diet=_each(diet),
        on_offer=on_offer,
        slot_day=day,
        slot_hours=hours,
        page_size=page_size,
        cursor=cursor,
    )
    items = [shown.product(card) for card in found.items]
    return answer(shown.page(items, next=found.next, total=found.total))


@router.get("/products/{sku}", response=told.ProductWithFacts)
def product(request: HttpRequest, sku: str, store: str, slot: str | None = None) -> HttpResponse:
    """One product with its food facts."""
    store_id = reading.field_id("store", store)
    day, hours = _slot(slot)
    found = shelf.product(
        store_id, sku, language=_language(request), slot_day=day, slot_hours=hours
    )
    return answer(shown.product_page(found))


@router.get("/suggestions", response=told.Suggestions)
def suggestions(
    request: HttpRequest, store: str, q: Annotated[str, Query(max_length=200)]
) -> HttpResponse:
    """What may be meant while somebody types."""
    store_id = stores.store(reading.field_id("store", store)).id
    found = shelf.suggestions(store_id, q, language=_language(request))
    return answer(
        {
            "completions": found.completions,
            "categories": [{"id": step.key, "name": step.name} for step in found.categories],
            "products": [shown.product(card) for card in found.products],
        }
    )


def _branch(branch: Branch) -> Json:
    return {
        "id": branch.key,
        "name": branch.name,
        "count": branch.count,
        "children": [_branch(child) for child in branch.children],
    }


def _slot(slot: str | None) -> tuple[date | None, tuple[time, time] | None]:
    """The day and the hours of a slot on its store's wall clock."""
    if slot is None:
        return None, None
    info = slot_queries.slot(reading.field_id("slot", slot))
    store = stores.store(info.store_id)
    hours = (store.local(info.starts_at).time(), store.local(info.ends_at).time())
    return info.pick_on, hours


def _each(values: list[str]) -> list[str]:
    return [word for value in values for word in value.split(",") if word]


def _allergens(values: list[str]) -> list[str]:
    """A name that we do not know must not pass as "nothing to leave out"."""
    names = _each(values)
    if any(name not in ALLERGENS for name in names):
        raise Invalid.field("without_allergens", f"takes {', '.join(ALLERGENS)}")
    return names


def _language(request: HttpRequest) -> str:
    return str(getattr(request, "LANGUAGE_CODE", "en"))
