"""A product of the shelf as the cards of ui show it."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.translation import gettext as _

from punnet.catalogue.pictures import file_name
from punnet.foundation.money import Money, weighed
from punnet.foundation.quantity import Kind
from punnet.overviews.cards import Card
from punnet.ui import parts
from punnet.ui.formats import money, money_per, quantity, weight
from punnet.ui.jinja2 import url
from punnet.ui.parts import Badge, Cost, Count
from punnet.ui.terms import DIETS

MOST_BADGES = 2
# what is worth a badge: that a carrot is vegan, or milk free of gluten, tells nobody anything
TELLING = {
    "dairy": ("organic", "lactose_free", "vegan"),
    "bread": ("organic", "gluten_free", "vegan"),
    "pantry": ("organic", "vegan", "gluten_free"),
    "frozen": ("organic", "vegan", "gluten_free"),
}
NO_PICTURE = "ui/favicon.svg"
PER = {"piece": "pc"}


def card_of(card: Card, quantity: int) -> parts.Card:
    """`quantity` of it are in the basket."""
    out = card.availability == "sold_out"
    return parts.Card(
        url=url("product", card.sku),
        name=card.name,
        size=size_of(card),
        image=picture_url(card.picture, 320),
        tint=card.tint,
        cost=cost_of(card),
        count=None if out else count_of(card, quantity, "card"),
        badges=badges_of(card),
        sold_out=out,
        similar_url=url("category", card.category_key) if out else "",
    )


def count_of(card: Card, quantity: int, place: str) -> Count:
    return Count(
        action=url("basket_line", card.sku),
        key=f"{place}-{card.sku}",
        name=f"{card.name} {card.size}".strip(),  # two packs of one milk are told apart by ear
        value=quantity,
        measure=card.order_in,
        step=card.step,
        first=first_grams(card.step, card.typical_grams) if card.order_in == "grams" else 1,
        cap=card.most,
    )


def first_grams(step: int, typical_grams: int | None) -> int:
    """What the first press puts in: about one piece, in whole steps."""
    return max(step, round((typical_grams or step) / step) * step)


def cost_of(card: Card, *, large: bool = False) -> Cost:
    """Weighed goods show what one piece comes to, about; the price per kg stands beneath."""
    each = _each(card)

    def shown(minor: int) -> Money:
        return Money(minor if each is None else weighed(minor, each), card.currency)

    comparison = Money(card.comparison_minor, card.currency)
    offer = card.offer
    return Cost(
        now=shown(card.price_minor),
        compare=money_per(comparison, PER.get(card.comparison_per, card.comparison_per)),
        was=shown(offer.was_minor) if offer else None,
        lowest=shown(offer.lowest_30_minor) if offer and large else None,
        about=each is not None,
    )


def _each(card: Card) -> int | None:
    if card.kind == Kind.WEIGHT:
        return first_grams(card.step, card.typical_grams)
    return card.typical_grams if card.kind == Kind.CATCH_WEIGHT else None


def size_of(card: Card) -> str:
    each = _each(card)
    if each is None or card.size:
        return card.size
    return _("about %(weight)s") % {"weight": weight(each)}


def badges_of(card: Card) -> list[Badge]:
    """The most telling first: what the law asks, what is scarce, what it costs besides."""
    badges = []
    if card.age_limit:
        badges.append(Badge(str(card.age_limit)))
    if card.availability == "low" and card.left is not None:
        left = quantity(card.left, card.order_in)
        badges.append(Badge(_("Only %(amount)s left") % {"amount": left}, kind="warn"))
    if card.deposit_minor:
        deposit = money(Money(card.deposit_minor, card.currency))
        badges.append(Badge(_("Deposit %(amount)s") % {"amount": deposit}, "bottle"))
    if card.zone == "frozen":
        badges.append(Badge(_("Frozen"), "snow"))
    telling = TELLING.get(card.tint, ("organic",))
    diet = next((each for each in telling if each in card.diet), None)
    if diet and not badges:
        badges.append(Badge(str(DIETS[diet]), "leaf"))
    return badges[:MOST_BADGES]


def picture_url(picture: str, size: int) -> str:
    """The address of a product's picture; of the mark while it has none."""
    return url("picture", file_name(picture, size)) if picture else static(NO_PICTURE)
