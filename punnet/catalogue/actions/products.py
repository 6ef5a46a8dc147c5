"""What is sold: products with their texts, codes and facts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from punnet.catalogue import facts
from punnet.catalogue.actions.search import HUNG
from punnet.catalogue.errors import FactsMissing
from punnet.catalogue.events import ProductsPublished, ProductWithdrawn
from punnet.catalogue.languages import LANGUAGES, dictionary, sort_name
from punnet.catalogue.models import Labelling, NetUnit, Zone
from punnet.catalogue.queries import stored_code
from punnet.events.record import of, record
from punnet.foundation import db
from punnet.foundation.actors import Actor
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.quantity import Kind

ROWS_AT_A_TIME = 500
_CHOICES = {"kind": Kind, "zone": Zone, "net_unit": NetUnit, "labelling": Labelling}


@dataclass(frozen=True, slots=True)
class Text:
    """A product in one language. `name` has the brand, not the size."""

    name: str
    size: str = ""
    description: str = ""
    ingredients: str = ""
    storage: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A GTIN of 8, 12, 13 or 14 digits, or the five digits of in-store codes."""

    code: str
    units: int = 1


@dataclass(frozen=True, slots=True)
class ProductDetails:
    """Everything but prices and places. Weights in grams, volumes in millilitres."""

    sku: str
    kind: str
    category: str  # key
    texts: Mapping[str, Text]  # by language
    tax_class: str
    zone: str
    net_quantity: int
    net_unit: str
    maker: str
    origin: str
    brand: str = ""
    also_in: Sequence[str] = ()  # keys of further categories
    codes: Sequence[Code] = ()
    step_grams: int | None = None
    typical_grams: int | None = None
    tolerance_percent: int = 0
    cap: int = 99
    age_limit: int = 0
    alcohol_per_mille: int = 0
    deposit_container: str = ""
    deposit_count: int = 0
    labelling: str = Labelling.FULL
    contains: Sequence[str] = ()
    may_contain: Sequence[str] = ()
    diet: Sequence[str] = ()
    nutrition: Mapping[str, int] = field(default_factory=dict)
    min_life_days: int = 0
    lead_days: int = 0
    weekdays: int = 127
    popularity: int = 0
    picture: str = ""
    tint: str = "pantry"


@transaction.atomic
def import_products(rows: Sequence[ProductDetails]) -> None:
    """Bring products in, or up to date by SKU; new ones are not live until published.

    All or none. Five SQL statements per 500 products. Search finds them at once; call
    `rebuild_search_words` afterwards, so that typing mistakes find them too.
    Raises Invalid naming SKU and field.
    """
    for row in rows:
        _must_be_sound(row)
    ordered = sorted(rows, key=lambda row: row.sku)
    for start in range(0, len(ordered), ROWS_AT_A_TIME):
        _import(ordered[start : start + ROWS_AT_A_TIME])


def _must_be_sound(row: ProductDetails) -> None:
    for name, problem in _problems(row):
        raise Invalid.field(f"{row.sku}.{name}", problem)


def _problems(row: ProductDetails) -> Iterator[tuple[str, str]]:
    if not 1 <= len(row.sku) <= 32 or not row.sku.isascii():
        yield "sku", "must be 1 to 32 plain characters"
    for name, allowed in _CHOICES.items():
        if getattr(row, name) not in allowed.values:
            yield name, f"must be one of {', '.join(allowed.values)}"
    if row.kind == Kind.WEIGHT and not row.step_grams:
        yield "step_grams", "is missing: goods by weight are ordered in steps"
    if row.kind != Kind.PIECE and not row.typical_grams:
        yield "typical_grams", "is missing: weighed goods need what one usually weighs"
    for name in ("net_quantity", "cap"):
        if getattr(row, name) <= 0:
            yield name, "must be above 0"
    yield from _fact_problems(row)


def _fact_problems(row: ProductDetails) -> Iterator[tuple[str, str]]:
    for name in ("contains", "may_contain"):
        for allergen in set(getattr(row, name)) - set(facts.ALLERGENS):
            yield name, f"{allergen} is none of the 14 allergens"
    for code in row.codes:
        if not facts.is_code(code.code):
            yield "codes", f"{code.code} has a wrong length or check digit"
    if not row.texts or set(row.texts) - set(LANGUAGES):
        yield "texts", f"must be in some of {', '.join(LANGUAGES)}"


def _fields(row: ProductDetails | Text) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


def _import(rows: Sequence[ProductDetails]) -> None:
    plain = [{**_fields(row), "texts": None, "codes": None} for row in rows]
    ids = {row.sku: row.id for row in db.write(PUT_PRODUCTS, rows=json.dumps(plain))}
    for each in rows:
        if each.sku not in ids:
            raise Invalid.field(f"{each.sku}.category", f"there is no category {each.category}")
    db.write(UNHANG, products=list(ids.values()))
    hung = [(ids[r.sku], key) for r in rows for key in (r.category, *r.also_in)]
    db.write(HANG, products=[p for p, _ in hung], keys=[k for _, k in hung])
    db.write(
        PUT_TEXTS,
        rows=json.dumps(
            [
                {
                    "product": ids[row.sku],
                    "language": language,
                    "dictionary": dictionary(language),
                    "brand": row.brand,
                    "sort_name": sort_name(text.name, language),
                    **_fields(text),
                }
                for row in rows
                for language, text in row.texts.items()
            ]
        ),
    )
    codes = [(ids[r.sku], stored_code(c.code), c.units) for r in rows for c in r.codes]
    written = db.write(
        PUT_CODES,
        products=[product for product, _, _ in codes],
        codes=[code for _, code, _ in codes],
        units=[units for _, _, units in codes],
    )
    if foreign := {(product, code) for product, code, _ in codes} - set(map(tuple, written)):
        product, code = min(foreign)
        sku = next(sku for sku, row_id in ids.items() if row_id == product)
        raise Invalid.field(f"{sku}.codes", f"{code} belongs to another product")


@transaction.atomic
def publish(skus: Sequence[str], *, actor: Actor) -> None:
    """Make products live, all or none. Three SQL statements.

    Raises FactsMissing naming every SKU and field that the law or the shop still needs, and
    NotFound for unknown SKUs.
    """
    rows = db.read(FACTS, skus=list(skus))
    if len(rows) < len(set(skus)):
        raise NotFound(skus=sorted(set(skus) - {row.sku for row in rows}))
    needed = {row.sku: facts.missing(_facts(row)) for row in rows}
    missing = [{"sku": sku, "fields": fields} for sku, fields in needed.items() if fields]
    if missing:
        raise FactsMissing(products=missing)
    db.write(SET_LIVE, skus=list(skus), live=True)
    record(ProductsPublished(list(skus)), subject=of("catalogue", "products"), actor=actor)


def _facts(row: Any) -> facts.Facts:
    # jsonb arrives as text: Django reads it itself on its own connections
    given = row._asdict()
    given["nutrition"], given["texts"] = json.loads(row.nutrition), json.loads(row.texts)
    return facts.Facts(**given)


def drop_codes(sku: str, *, keep: Sequence[str]) -> None:
    """Take the product's barcodes away, all but `keep`. One SQL statement."""
    db.write(DROP_CODES, sku=sku, keep=[stored_code(code) for code in keep])


@transaction.atomic
def withdraw(sku: str, *, actor: Actor) -> None:
    """Sell it nowhere until it is published again. Raises NotFound."""
    if not db.write(SET_LIVE, skus=[sku], live=False):
        raise NotFound(sku=sku)
    record(ProductWithdrawn(sku), subject=of("product", sku), actor=actor)


def set_picture(sku: str, picture: str) -> None:
    """Show this stored picture (see pictures.py). Raises NotFound. One SQL statement."""
    if not db.write(SET_PICTURE, sku=sku, picture=picture):
        raise NotFound(sku=sku)


def set_pictures(pictures: Mapping[str, str]) -> None:
    """`set_picture` for many, by SKU. One SQL statement."""
    db.write(SET_PICTURES, skus=list(pictures), pictures=list(pictures.values()))


PUT_PRODUCTS = """
INSERT INTO catalogue_product (
       sku, kind, brand, maker, origin, category_id, tax_class, zone, net_quantity, net_unit,
       step_grams, typical_grams, tolerance_percent, cap, age_limit, alcohol_per_mille,
       deposit_container, deposit_count, labelling, contains, may_contain, diet, nutrition,
       min_life_days, lead_days, weekdays, popularity, picture, tint, live, version)
SELECT r.sku, r.kind, r.brand, r.maker, r.origin, c.id, r.tax_class, r.zone, r.net_quantity,
       r.net_unit, r.step_grams, r.typical_grams, r.tolerance_percent, r.cap, r.age_limit,
       r.alcohol_per_mille, r.deposit_container, r.deposit_count, r.labelling, r.contains,
       r.may_contain, r.diet, r.nutrition, r.min_life_days, r.lead_days, r.weekdays,
       r.popularity, r.picture, r.tint, false, 1
  FROM jsonb_to_recordset(%(rows)s::jsonb) AS r (
       sku text, kind text, category text, brand text, maker text, origin text, tax_class text,
       zone text, net_quantity int, net_unit text, step_grams int, typical_grams int,
       tolerance_percent smallint, cap int, age_limit smallint, alcohol_per_mille smallint,
       deposit_container text, deposit_count smallint, labelling text, contains text[],
       may_contain text[], diet text[], nutrition jsonb, min_life_days smallint,
       lead_days smallint, weekdays smallint, popularity int, picture text, tint text)
  JOIN catalogue_category c ON c.key = r.category
 ORDER BY r.sku
ON CONFLICT (sku) DO UPDATE SET
       kind = excluded.kind, brand = excluded.brand, maker = excluded.maker,
       origin = excluded.origin, category_id = excluded.category_id,
       tax_class = excluded.tax_class, zone = excluded.zone,
       net_quantity = excluded.net_quantity, net_unit = excluded.net_unit,
       step_grams = excluded.step_grams, typical_grams = excluded.typical_grams,
       tolerance_percent = excluded.tolerance_percent, cap = excluded.cap,
       age_limit = excluded.age_limit, alcohol_per_mille = excluded.alcohol_per_mille,
       deposit_container = excluded.deposit_container, deposit_count = excluded.deposit_count,
       labelling = excluded.labelling, contains = excluded.contains,
       may_contain = excluded.may_contain, diet = excluded.diet, nutrition = excluded.nutrition,
       min_life_days = excluded.min_life_days, lead_days = excluded.lead_days,
       weekdays = excluded.weekdays, popularity = excluded.popularity,
       picture = coalesce(nullif(excluded.picture, ''), catalogue_product.picture),
       tint = excluded.tint, version = catalogue_product.version + 1
RETURNING id, sku
"""

UNHANG = "DELETE FROM catalogue_productcategory WHERE product_id = ANY(%(products)s::bigint[])"

HANG = """
WITH RECURSIVE hung AS (
    SELECT r.product, c.id AS category, c.parent_id
      FROM unnest(%(products)s::bigint[], %(keys)s::text[]) AS r (product, key)
      JOIN catalogue_category c ON c.key = r.key
     UNION
    SELECT h.product, c.id, c.parent_id
      FROM hung h JOIN catalogue_category c ON c.id = h.parent_id
)
INSERT INTO catalogue_productcategory (product_id, category_id)
SELECT DISTINCT product, category FROM hung ORDER BY product, category
"""

# A the name, its brand with it, B the size, C what else is said; D words of categories
PUT_TEXTS = f"""
INSERT INTO catalogue_producttext
       (product_id, language, name, size, description, ingredients, storage, sort_name, search)
SELECT r.product, r.language, r.name, r.size, r.description, r.ingredients, r.storage,
       r.sort_name,
       setweight(to_tsvector(r.dictionary::regconfig, r.name), 'A')
       || setweight(to_tsvector(r.dictionary::regconfig, r.brand), 'A')
       || setweight(to_tsvector(r.dictionary::regconfig, replace(r.size, ',', '.')), 'B')
       || setweight(to_tsvector(r.dictionary::regconfig, r.description), 'C')
       || hung.words
  FROM jsonb_to_recordset(%(rows)s::jsonb) AS r (
       product bigint, language text, dictionary text, brand text, name text, size text,
       description text, ingredients text, storage text, sort_name text)
  {HUNG}
 ORDER BY r.product, r.language
ON CONFLICT (product_id, language) DO UPDATE SET
       name = excluded.name, size = excluded.size, description = excluded.description,
       ingredients = excluded.ingredients, storage = excluded.storage,
       sort_name = excluded.sort_name, search = excluded.search
"""  # noqa: S608  only our own constants

PUT_CODES = """
INSERT INTO catalogue_barcode AS b (product_id, code, units)
SELECT DISTINCT ON (code) *
  FROM unnest(%(products)s::bigint[], %(codes)s::text[], %(units)s::smallint[])
       AS r (product, code, units)
 ORDER BY code, product
ON CONFLICT (code) DO UPDATE SET units = excluded.units WHERE b.product_id = excluded.product_id
RETURNING b.product_id, b.code
"""

DROP_CODES = """
DELETE FROM catalogue_barcode b USING catalogue_product p
 WHERE p.sku = %(sku)s AND b.product_id = p.id AND NOT b.code = ANY(%(keep)s::text[])
"""

FACTS = """
SELECT p.sku, p.maker, p.origin, p.labelling, p.nutrition,
       coalesce((SELECT jsonb_object_agg(t.language, jsonb_build_object(
                            'name', t.name, 'ingredients', t.ingredients, 'storage', t.storage))
                   FROM catalogue_producttext t WHERE t.product_id = p.id), '{}') AS texts,
       EXISTS (SELECT FROM catalogue_taxrate x WHERE x.tax_class = p.tax_class) AS tax_known,
       p.deposit_count = 0 OR EXISTS (
           SELECT FROM catalogue_depositrate d WHERE d.container = p.deposit_container)
           AS deposit_known
  FROM catalogue_product p WHERE p.sku = ANY(%(skus)s::text[]) ORDER BY p.sku
"""

SET_LIVE = """
WITH locked AS MATERIALIZED (
    SELECT id FROM catalogue_product WHERE sku = ANY(%(skus)s::text[])
     ORDER BY id FOR NO KEY UPDATE)
UPDATE catalogue_product p SET live = %(live)s, version = p.version + 1
  FROM locked WHERE p.id = locked.id RETURNING p.id
"""

SET_PICTURES = """
WITH locked AS MATERIALIZED (
    SELECT p.id, r.picture
      FROM unnest(%(skus)s::text[], %(pictures)s::text[]) AS r (sku, picture)
      JOIN catalogue_product p ON p.sku = r.sku
     ORDER BY p.id FOR NO KEY UPDATE OF p)
UPDATE catalogue_product p SET picture = locked.picture, version = p.version + 1
  FROM locked WHERE p.id = locked.id
"""

SET_PICTURE = """
UPDATE catalogue_product SET picture = %(picture)s, version = version + 1
 WHERE sku = %(sku)s RETURNING id
"""
