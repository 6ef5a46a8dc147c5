"""What the shop sells: products, texts, categories, prices. Written only by actions/.

What people edit keeps its history (pghistory); prices are their own history.
"""

from __future__ import annotations

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from punnet.foundation.quantity import Kind


class Zone(models.TextChoices):
    AMBIENT = "ambient"
    CHILLED = "chilled"
    FROZEN = "frozen"


class NetUnit(models.TextChoices):
    """Base of the comparison price: per kg, per litre, per piece."""

    GRAM = "g"
    MILLILITRE = "ml"
    PIECE = "piece"


class Labelling(models.TextChoices):
    """Which food facts the law asks for. rule: docs/rules/facts.md"""

    FULL = "full"  # ingredients, allergens, nutrition, storage
    SINGLE = "single"  # unprocessed, of one ingredient: fruit, fresh meat, salt, coffee
    ALCOHOL = "alcohol"  # drinks above 1.2 %: no list, no table, but allergens
    NONE = "none"  # not food


class PriceKind(models.TextChoices):
    REGULAR = "regular"
    REDUCED = "reduced"


@pghistory.track()
class TaxRate(models.Model):
    """Whole per mille, by the day of handing over. rule: docs/rules/money.md#tax"""

    country = models.CharField(max_length=2)
    tax_class = models.CharField(max_length=20, help_text="food, general, reduced")
    per_mille = models.PositiveSmallIntegerField()
    valid_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "tax_class", "valid_from"], name="tax_rate_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.tax_class} {self.valid_from}"


@pghistory.track()
class DepositRate(models.Model):
    """What a container is bought back for. rule: docs/rules/money.md#deposits"""

    country = models.CharField(max_length=2)
    container = models.CharField(max_length=20)
    amount_minor = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    valid_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "container", "valid_from"], name="deposit_rate_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.container} {self.valid_from}"


@pghistory.track()
class RestrictionRule(models.Model):
    """Goods that the law restricts, dated per country. rule: docs/rules/age.md"""

    country = models.CharField(max_length=2)
    goods = models.CharField(max_length=20, help_text="alcohol")
    age_limit = models.PositiveSmallIntegerField()
    sold_from = models.TimeField(help_text="earliest hour of handing over, store time")
    sold_until = models.TimeField()
    max_fermented_per_mille = models.PositiveSmallIntegerField()
    max_other_per_mille = models.PositiveSmallIntegerField()
    valid_from = models.DateField()

    def __str__(self) -> str:
        return f"{self.country} {self.goods} {self.valid_from}"


@pghistory.track()
class Category(models.Model):
    key = models.SlugField(max_length=60, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    tint = models.CharField(max_length=12, help_text="tile tint of the design language")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        verbose_name_plural = "categories"

    def __str__(self) -> str:
        return self.key


@pghistory.track()
class CategoryText(models.Model):
    category = models.ForeignKey(Category, models.CASCADE, related_name="texts", db_index=False)
    language = models.CharField(max_length=5)
    name = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["category", "language"], name="category_text_once")
        ]


@pghistory.track()
class Product(models.Model):
    """One sellable form. The kind fixes every measure (docs/rules/quantities.md)."""

    sku = models.CharField(max_length=32, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    brand = models.CharField(max_length=60, default="", blank=True)
    maker = models.CharField(max_length=120)
    origin = models.CharField(max_length=2, help_text="ISO country code")
    category = models.ForeignKey(Category, models.PROTECT, related_name="products")
    tax_class = models.CharField(max_length=20)
    zone = models.CharField(max_length=8, choices=Zone)
    net_quantity = models.PositiveIntegerField()
    net_unit = models.CharField(max_length=5, choices=NetUnit)
    step_grams = models.PositiveIntegerField(null=True, blank=True)
    typical_grams = models.PositiveIntegerField(null=True, blank=True)
    tolerance_percent = models.PositiveSmallIntegerField(default=0)
    cap = models.PositiveIntegerField(help_text="the most units or grams of one order")
    age_limit = models.PositiveSmallIntegerField(default=0)
    alcohol_per_mille = models.PositiveSmallIntegerField(default=0)
    deposit_container = models.CharField(max_length=20, default="", blank=True)
    deposit_count = models.PositiveSmallIntegerField(default=0)
    labelling = models.CharField(max_length=8, choices=Labelling, default=Labelling.FULL)
    contains = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    may_contain = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    diet = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    nutrition = models.JSONField(default=dict, blank=True)
    min_life_days = models.PositiveSmallIntegerField(
        default=0, help_text="promised after handing over"
    )
    lead_days = models.PositiveSmallIntegerField(default=0)
    weekdays = models.PositiveSmallIntegerField(default=127, help_text="bit 0 is Monday")
    popularity = models.PositiveIntegerField(default=0)
    picture = models.CharField(
        max_length=80, default="", blank=True, help_text="content hash and ending"
    )
    tint = models.CharField(max_length=12, default="pantry")
    live = models.BooleanField(default=False)
    version = models.PositiveIntegerField(
        default=1, help_text="grows with every change: keys caches"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.PIECE) | Q(typical_grams__gt=0),
                name="weighed_has_typical_grams",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.WEIGHT) | Q(step_grams__gt=0), name="weight_has_step"
            ),
            models.CheckConstraint(
                condition=Q(net_quantity__gt=0, cap__gt=0), name="product_has_size"
            ),
        ]
        indexes = [
            # who scans or types a SKU writes it in any case, or its beginning
            models.Index(OpClass(Lower("sku"), "text_pattern_ops"), name="product_sku_beginning"),
        ]

    def __str__(self) -> str:
        return self.sku


class ProductCategory(models.Model):
    """Every category a product hangs in, its own and each one above included: one index answers
    a category page."""

    category = models.ForeignKey(Category, models.CASCADE, db_index=False)
    product = models.ForeignKey(Product, models.CASCADE, related_name="hangs_in")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["category", "product"], name="hangs_once")]


@pghistory.track(exclude=["search", "sort_name"])
class ProductText(models.Model):
    product = models.ForeignKey(Product, models.CASCADE, related_name="texts", db_index=False)
    language = models.CharField(max_length=5)
    name = models.CharField(max_length=160, help_text="with brand, without size")
    size = models.CharField(max_length=40, default="", blank=True)
    description = models.TextField(default="", blank=True)
    ingredients = models.TextField(default="", blank=True)
    storage = models.TextField(default="", blank=True)
    sort_name = models.CharField(
        max_length=200, default="", help_text="orders as the language does"
    )
    search = SearchVectorField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "language"], name="product_text_once")
        ]
        indexes = [
            GinIndex(fields=["search"], name="product_text_search"),
            # words as typed, for suggestions: `search` has stems
            GinIndex(SearchVector("name", config="punnet_words"), name="product_text_name"),
        ]


class SearchWord(models.Model):
    """Words that occur in names, per language: typos are corrected against it by trigrams."""

    language = models.CharField(max_length=5)
    word = models.CharField(max_length=60, help_text="lower case, without accents")
    stem = models.CharField(max_length=60, help_text="as the language's dictionary writes it")
    products = models.PositiveIntegerField(help_text="how many have it")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "word"], name="search_word_once")
        ]
        indexes = [
            GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="search_word_trigrams"),
            models.Index(fields=["language", "stem"], name="search_word_stem"),
        ]


class Barcode(models.Model):
    """GTIN-8/12/13/14 written with 14 digits; or the 5-digit item number of in-store codes."""

    code = models.CharField(max_length=14, unique=True)
    product = models.ForeignKey(Product, models.CASCADE, related_name="barcodes")
    units = models.PositiveSmallIntegerField(default=1, help_text="units in this packing")


class Listing(models.Model):
    """A product in one store's assortment, and where it stands there."""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    product = models.ForeignKey(Product, models.CASCADE, related_name="listings")
    live = models.BooleanField(default=True)
    place = models.CharField(
        max_length=20, default="", help_text="as on the shelf's label: A03-2-15"
    )
    walk_order = models.PositiveIntegerField(default=0, help_text="ambient, chilled, frozen last")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["store", "product"], name="listed_once")]

    def __str__(self) -> str:
        return f"{self.product.sku}, {self.store.name}"


class Price(models.Model):
    """Per store, kind and span of time. A reduction keeps its start, so that the lowest price of
    the 30 days before it is a query. rule: docs/rules/prices.md"""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    product = models.ForeignKey(Product, models.CASCADE, related_name="prices")
    kind = models.CharField(max_length=8, choices=PriceKind, default=PriceKind.REGULAR)
    amount_minor = models.PositiveIntegerField(help_text="per piece, or per kg; tax included")
    currency = models.CharField(max_length=3)
    valid = DateTimeRangeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="price_above_zero"),
            ExclusionConstraint(
                name="price_one_at_a_time",
                expressions=[
                    ("store", RangeOperators.EQUAL),
                    ("product", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(
                fields=["store", "product"],
                include=["kind", "amount_minor", "currency", "valid"],
                name="price_store_product",
            ),
            models.Index(
                fields=["store"],
                include=["product", "amount_minor", "valid"],
                condition=Q(kind=PriceKind.REDUCED),
                name="price_reduced",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product.sku}, {self.store.name}, {self.kind}"
