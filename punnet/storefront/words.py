"""Words that only the shop's pages use; those that staff read as well are in ui/terms.py."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

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
