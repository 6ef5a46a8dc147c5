"""Every write to the catalogue, by verb family:

products  what is sold: import, publish, withdraw, pictures
shelves   where it is sold: categories, listings and their places
prices    what it costs, from when to when
laws      tax rates, deposits, restrictions, by day
search    the dictionary of words that typing mistakes are corrected against
"""

from punnet.catalogue.actions.laws import (
    DepositRateDetails,
    RestrictionDetails,
    TaxRateDetails,
    put_deposit_rates,
    put_restrictions,
    put_tax_rates,
)
from punnet.catalogue.actions.prices import (
    PriceRow,
    import_prices,
    reduce_price,
    set_price,
    set_selling_price,
)
from punnet.catalogue.actions.products import (
    Code,
    ProductDetails,
    Text,
    drop_codes,
    import_products,
    publish,
    set_picture,
    set_pictures,
    withdraw,
)
from punnet.catalogue.actions.search import rebuild_search_words
from punnet.catalogue.actions.shelves import (
    CategoryDetails,
    ListingRow,
    import_categories,
    list_product,
    list_products,
)

__all__ = [
    "CategoryDetails",
    "Code",
    "DepositRateDetails",
    "ListingRow",
    "PriceRow",
    "ProductDetails",
    "RestrictionDetails",
    "TaxRateDetails",
    "Text",
    "drop_codes",
    "import_categories",
    "import_prices",
    "import_products",
    "list_product",
    "list_products",
    "publish",
    "put_deposit_rates",
    "put_restrictions",
    "put_tax_rates",
    "rebuild_search_words",
    "reduce_price",
    "set_picture",
    "set_pictures",
    "set_price",
    "set_selling_price",
    "withdraw",
]
