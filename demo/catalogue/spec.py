"""What the tables compose: one frozen record per product, complete enough to sell it.

Languages are "en", "fi", "sv". Money is whole minor units (cents), tax included.
Weights are grams, volumes millilitres.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class PackShot:
    """Everything the drawing code needs; see demo/packshots."""

    form: str  # one of demo.packshots.FORMS: carton, gable, bottle, pet, can, jar, tub, bag, pouch, box, tray, tube, loaf, produce, wrap, net …
    brand: str | None  # key of demo.packshots.brands.BRANDS; None for loose produce
    title: tuple[str, ...]  # label: the product's name in one or two lines (English)
    size: str  # as printed on the label: "1 l", "400 g"
    motif: str  # one of demo.packshots.MOTIFS, or for form "produce" one of demo.packshots.PRODUCE
    tint: str  # tile tint of art.md 7: fruit, vegetable, bread, dairy, meat, fish, pantry, drinks, frozen, home
    scale: float  # 0.45 … 1.0: true relative size within its family
    variant: str  # flavour colour key, e.g. "strawberry", "plain", "dark"
    seed: int


@dataclass(frozen=True)
class ProductSpec:
    sku: str  # six digits, stable
    gtins: tuple[str, ...]  # right check digits; loose goods have an in-store code instead
    in_store_code: str | None  # item number inside 2x-prefixed weight/price barcodes
    kind: str  # piece | weight | catch_weight
    category: str  # key of the leaf category
    also_in: tuple[str, ...]
    brand: str | None  # display name
    names: dict[str, str]  # full natural name with brand, without size
    sizes: dict[
        str, str
    ]  # "1 l" / "1 l" / "1 l"; decimal comma in fi and sv; "" for loose weight goods
    descriptions: dict[str, str]
    ingredients: dict[str, str]  # "" only where the law asks none (loose fruit, home goods)
    storage: dict[str, str]
    origin: str  # ISO country code
    maker: str  # name and town of the (invented) maker
    net_quantity: int  # of net_unit
    net_unit: str  # "g" | "ml" | "piece": base of the comparison price (per kg, l, piece)
    price_minor: int  # regular; per piece, or per kg for weight and catch_weight
    tax_class: str  # food | general | alcohol_free … : key of the tax table (food 13.5 %, general 25.5 %, reduced 10 %)
    zone: str  # ambient | chilled | frozen
    step_grams: int | None = None  # weight goods
    typical_grams: int | None = None  # weight (one piece) and catch weight (one unit)
    tolerance_percent: int = 0
    cap: int = 99  # most units (or grams) an order may have
    age_limit: int = 0
    alcohol_per_mille: int = 0  # 55 = 5.5 %
    # can | pet_small (to 0.35 l) | pet_medium (below 1 l) | pet_large | glass_small | glass_large
    deposit_container: str | None = None
    deposit_count: int = 0
    allergens: tuple[str, ...] = ()  # the 14 EU codes, contains
    may_contain: tuple[str, ...] = ()
    diet: tuple[str, ...] = ()  # vegan, vegetarian, lactose_free, gluten_free, organic …
    nutrition: dict[str, int] = field(
        default_factory=dict
    )  # per 100 g/ml: energy_kj, energy_kcal; mg: fat, saturates, carbohydrate, sugars, fibre, protein, salt
    life_days: int = 365  # shelf life when it comes in
    min_life_days: int = 0  # days promised after hand-over
    lead_days: int = 0
    weekdays: int = 127  # bit 0 = Monday
    popularity: int = 0  # 0 … 1000, drives demo baskets and "popular"
    fresh: bool = False  # comes by the daily plan (dated supply)
    aisle: str = ""  # "A03": where it stands in the first store
    shot: PackShot | None = None
