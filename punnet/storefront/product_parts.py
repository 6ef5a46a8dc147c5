"""The product page: facts in the order that the law and the eye ask for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from punnet.foundation.money import Money, weighed
from punnet.foundation.quantity import Kind
from punnet.overviews import shelf
from punnet.overviews.shelf import ProductPage
from punnet.storefront.cards import cost_of, count_of, picture_url, size_of
from punnet.storefront.drawn import drawn
from punnet.storefront.visit import Visit
from punnet.storefront.words import NUTRITION
from punnet.ui.formats import language, locale, long_date, money, slot_time, weight
from punnet.ui.terms import ALLERGENS, DIETS

INSTEAD = 5  # cards of the "instead" row


def product_shown(found: ProductPage, visit: Visit) -> dict[str, Any]:
    """Everything that the template needs. One more SQL query: what may be had instead."""
    card = found.card
    out = card.availability == "sold_out"
    return {
        "product": found,
        "card": card,
        "size": size_of(card),
        "image": picture_url(card.picture, 640),
        "cost": cost_of(card, large=True),
        "count": None if out else count_of(card, visit.quantity(card.sku), "page"),
        "trail": [(step.name, reverse("category", args=[step.key])) for step in found.path],
        "contains": ", ".join(str(ALLERGENS.get(a, a)) for a in card.contains),
        "may_contain": ", ".join(str(ALLERGENS.get(a, a)) for a in card.may_contain),
        "diets": [str(DIETS[diet]) for diet in card.diet if diet in DIETS],
        "nutrition": _nutrition(found),
        "facts": _facts(found),
        "arrival": _arrival(found, visit),
        "offer_until": _offer_until(found),
        "weighing": _weighing(found),
        "instead": _instead(found, visit),
    }


def _nutrition(found: ProductPage) -> list[list[str]]:
    given = found.nutrition
    rows = []
    for key, name in NUTRITION.items():
        if key not in given:
            continue
        if key == "energy_kj":
            value = f"{given[key]} kJ / {given.get('energy_kcal', 0)} kcal"
        else:
            value = _grams(given[key])
        rows.append([str(name), value])
    return rows


def _grams(milligrams: int) -> str:
    """Milligrams as labels write them: "3.4 g", "0.02 g"."""
    grams = Decimal(milligrams) / 1000
    return f"{format_decimal(grams, format='0.##', locale=locale(language()))} g"


def _facts(found: ProductPage) -> list[tuple[str, str]]:
    card = found.card
    origin = locale(language()).territories.get(found.origin, found.origin)
    rows = [
        (_("Origin"), origin),
        (_("Storage"), found.storage),
        (_("Maker"), found.maker),
        (_("Diet"), ", ".join(str(DIETS[d]) for d in card.diet if d in DIETS)),
    ]
    if card.deposit_minor:
        amount = money(Money(card.deposit_minor, card.currency))
        rows.append((_("Deposit"), _("%(amount)s, paid back for the empty") % {"amount": amount}))
    if found.min_life_days:
        days = found.min_life_days
        said = ngettext("At least %(n)s day", "At least %(n)s days", days) % {"n": days}
        rows.append((_("Keeps after delivery"), said))
    rows.append((_("Article number"), card.sku))
    return [(name, text) for name, text in rows if text]


def _arrival(found: ProductPage, visit: Visit) -> str:
    """When it comes: in the slot that is chosen."""
    slot = visit.carried.slot if visit.carried else None
    if slot is None or found.card.availability == "sold_out":
        return ""
    when = slot_time(slot.starts_at, slot.ends_at, visit.zone)
    if visit.carried and visit.carried.method == "collection":
        return _("Ready to collect %(when)s") % {"when": when}
    return _("Arrives %(when)s") % {"when": when}


def _offer_until(found: ProductPage) -> str:
    offer = found.card.offer
    if offer is None or offer.ends_on is None:
        return ""
    return _("Until %(day)s") % {"day": long_date(offer.ends_on)}


def _weighing(found: ProductPage) -> str:
    card = found.card
    if card.kind == Kind.PIECE:
        return ""
    grams = card.typical_grams or card.step
    most = weighed(card.price_minor, grams, over_percent=card.tolerance_percent)
    return _(
        "Weighed when it is picked. You pay for the exact weight: for %(grams)s at most %(most)s."
    ) % {"grams": weight(grams), "most": money(Money(most, card.currency))}


def _instead(found: ProductPage, visit: Visit) -> Markup:
    if not found.path:
        return Markup()
    near = shelf.listing(
        visit.store_id,
        language=visit.language,
        category=found.card.category_key,
        page_size=INSTEAD + 1,
    ).items
    others = [each for each in near if each.sku != found.card.sku]
    had = [each for each in others if each.availability != "sold_out"]
    return drawn(had[:INSTEAD], visit, level=3, eager=0)
