"""Words for the codes of the catalogue and of orders."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

ALLERGENS = {
    "gluten": _("gluten"),
    "crustaceans": _("crustaceans"),
    "eggs": _("eggs"),
    "fish": _("fish"),
    "peanuts": _("peanuts"),
    "soy": _("soy"),
    "milk": _("milk"),
    "nuts": _("nuts"),
    "celery": _("celery"),
    "mustard": _("mustard"),
    "sesame": _("sesame"),
    "sulphites": _("sulphites"),
    "lupin": _("lupin"),
    "molluscs": _("molluscs"),
}
DIETS = {
    "vegan": _("Vegan"),
    "vegetarian": _("Vegetarian"),
    "organic": _("Organic"),
    "gluten_free": _("Gluten-free"),
    "lactose_free": _("Lactose-free"),
}
SORTS = {
    "popular": _("Most bought"),
    "price": _("Lowest price"),
    "-price": _("Highest price"),
    "comparison_price": _("Lowest price per kg or litre"),
    "name": _("Name"),
}
RELEVANCE = ("relevance", _("Best match"))
NUTRITION = {
    "energy_kj": _("Energy"),
    "fat": _("Fat"),
    "saturates": _("of which saturates"),
    "carbohydrate": _("Carbohydrate"),
    "sugars": _("of which sugars"),
    "fibre": _("Fibre"),
    "protein": _("Protein"),
    "salt": _("Salt"),
}
WISHES = {
    "best": pgettext_lazy("substitute", "Best match"),
    "ask": _("Ask me"),
    "none": _("Nothing instead"),
}
CHARGES = {
    "delivery": _("Delivery"),
    "small_basket": _("Small basket"),
    "bag": _("Bags"),
}
