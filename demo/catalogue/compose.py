"""From a family's row to a product that can be sold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from demo.catalogue import brands, categories, facts, naming
from demo.catalogue.barcodes import gtin8, gtin13, gtin14, in_store_code
from demo.catalogue.descriptions import describe
from demo.catalogue.family import LANGUAGES, Family, Offer
from demo.catalogue.naming import Variant
from demo.catalogue.sizes import Size, drawn_scale, read_size
from demo.catalogue.spec import PackShot, ProductSpec
from demo.catalogue.storage import STORAGE

# Packers of loose goods that carry no brand (invented, as the brands are).
HOME_PACKER = "Kaurisalon Pakkaamo Oy, Närpiö"
IMPORTER = "Satamatukku Kajo Oy, Vantaa"
PUBLISHER = "Sivupaino Oy, Helsinki"
GRAMS_CAP = 20_000

Names = dict[str, str]


def compose(family: Family) -> Iterator[ProductSpec]:
    single_packs: dict[tuple[str | None, str, str], str] = {}
    for index, offer in enumerate(family.each_offer()):
        if index > 99:
            raise ValueError(f"family {family.number} has more than 100 products")
        sku = f"{family.number}{index:02d}"
        size = read_size(offer.size)
        yield _product(family, offer, sku, index, size, single_packs)


def _product(
    family: Family,
    offer: Offer,
    sku: str,
    index: int,
    size: Size,
    single_packs: dict[tuple[str | None, str, str], str],
) -> ProductSpec:
    variant = naming.read_variant(family, offer.variant)
    leaf = categories.BY_KEY[family.category]
    brand = brands.BY_KEY[offer.brand] if offer.brand else None
    phrase = naming.phrases(family, variant)
    weighed = family.kind != "piece"
    sold = _sold_by(family, variant, size)
    recipe = facts.recipe(family, variant)
    origin = variant.option("o") or family.origin or (brand.country if brand else "FI")
    form = offer.form or family.form
    food = facts.food_facts(family, variant, recipe, leaf)
    alcohol = int(variant.option("a", str(family.alcohol)))
    # rule: the Alcohol Act begins above 1.2 %; below it a drink is food and anyone may buy it
    soft = alcohol <= 12
    lead = int(offer.options.get("lead", "0"))
    return ProductSpec(
        sku=sku,
        gtins=() if weighed else _gtins(family, offer, sku, index, size, single_packs),
        in_store_code=in_store_code(sku) if weighed else None,
        kind=family.kind,
        category=leaf.key,
        also_in=tuple(family.also_in.split()),
        brand=brand.name if brand else None,
        names={
            key: naming.full_name(brand.name if brand else None, phrase[key]) for key in LANGUAGES
        },
        sizes=_sizes(family, size),
        descriptions=describe(family, variant, leaf.key, soft=soft, lead=lead),
        ingredients=facts.ingredients_text(recipe, variant),
        storage=dict(zip(LANGUAGES, STORAGE[family.storage or leaf.storage], strict=True)),
        origin=origin,
        maker=brand.maker if brand else _packer(leaf.key, origin),
        price_minor=_price(family, offer, variant),
        tax_class=family.tax or ("food" if family.age and soft else leaf.tax_class),
        zone=leaf.zone,
        age_limit=0 if soft else family.age,
        alcohol_per_mille=alcohol,
        life_days=family.life or leaf.life_days,
        min_life_days=leaf.min_life_days if family.min_life is None else family.min_life,
        lead_days=lead,
        weekdays=family.weekdays or leaf.weekdays,
        popularity=_popularity(family, offer, index),
        fresh=leaf.fresh if family.fresh is None else family.fresh,
        aisle=leaf.aisle,
        shot=_shot(family, offer, variant, phrase["en"], size, form, int(sku)),
        **sold,
        **food,
        **_deposit(family, form, size),
        cap=GRAMS_CAP if family.kind == "weight" else (family.cap or leaf.cap),
    )


def _sold_by(family: Family, variant: Variant, size: Size) -> dict[str, Any]:
    net, unit = size.net
    if family.kind == "weight":
        typical = int(variant.option("w", str(net)))
        return {
            "net_quantity": 1000,
            "net_unit": "g",
            "step_grams": family.step,
            "typical_grams": typical,
            "tolerance_percent": family.tolerance,
        }
    if family.kind == "catch_weight":
        return {
            "net_quantity": 1000,
            "net_unit": "g",
            "typical_grams": net,
            "tolerance_percent": family.tolerance,
        }
    return {"net_quantity": net, "net_unit": unit}


def _sizes(family: Family, size: Size) -> Names:
    if family.kind == "weight":
        return dict.fromkeys(LANGUAGES, "")
    return size.words(about=family.kind == "catch_weight")


def _packer(leaf: str, origin: str) -> str:
    if leaf == "magazines":
        return PUBLISHER
    return HOME_PACKER if origin == "FI" else IMPORTER


def _gtins(
    family: Family,
    offer: Offer,
    sku: str,
    index: int,
    size: Size,
    single_packs: dict[tuple[str | None, str, str], str],
) -> tuple[str, ...]:
    if family.gtin8 is not None and size.count == 1:
        return (gtin8(family.gtin8 * 100 + index),)
    company = brands.BY_KEY[offer.brand].number if offer.brand else 199
    own = gtin13(company, sku)
    pack = (offer.brand, offer.variant, f"{size.number}{size.unit}")
    if size.count == 1:
        single_packs[pack] = own
    elif pack in single_packs:
        return own, gtin14(single_packs[pack], size.count)
    return (own,)


def _price(family: Family, offer: Offer, variant: Variant) -> int:
    cents = offer.price * 100 * float(variant.option("x", "1"))
    if offer.brand:
        cents *= brands.BY_KEY[offer.brand].price_percent / 100
    for label in variant.labels:
        cents *= label.price
    return retail_price(round(cents))


def retail_price(cents: int) -> int:
    """The nearest price that a shop would print: …5 and …9 to ten euros, then .50 and .90."""
    tens = cents - cents % 10
    endings = [tens - 1, tens + 5, tens + 9]
    if cents > 1000:
        euros = cents - cents % 100
        endings = [euros - 10, euros + 50, euros + 90, euros + 150]
    return max(19, min(endings, key=lambda price: (abs(price - cents), price)))


def _popularity(family: Family, offer: Offer, index: int) -> int:
    """A long tail: the first rows of a family sell most, organic and special kinds less."""
    weight = float(offer.options.get("pop", "1"))
    return max(1, min(1000, round(family.pop * weight * 0.86**index)))


def _deposit(family: Family, form: str, size: Size) -> dict[str, Any]:
    if not family.deposit:
        return {}
    millilitres = size.net[0] // size.count
    container = family.deposit if form == "multipack" else form
    if container == "bottle_pet":
        # rule: 0.10 € to 0.35 l, 0.20 € below 1 l, 0.40 € from 1 l (docs/rules/money.md#deposits)
        step = "small" if millilitres <= 350 else "medium" if millilitres < 1000 else "large"
        container = f"pet_{step}"
    elif container == "bottle_glass":
        container = "glass_small" if millilitres < 600 else "glass_large"
    return {"deposit_container": container, "deposit_count": size.count}


def _shot(
    family: Family,
    offer: Offer,
    variant: Variant,
    phrase: str,
    size: Size,
    form: str,
    seed: int,
) -> PackShot:
    flavour = variant.flavour
    colour = variant.option("v") or (flavour.colour if flavour else "")
    if not colour:
        colour = variant.type.key if variant.type else "plain"
    by_flavour = flavour.motif if flavour and "m" not in family.extra else family.motif
    motif = variant.option("m", by_flavour)
    title = label_title(family, variant, phrase)
    unsaid = [label.key for label in variant.labels if label.en not in " ".join(title).lower()]
    if unsaid or (variant.labels and colour == "plain"):
        colour = unsaid[0] if unsaid else variant.labels[0].key
    return PackShot(
        form=form,
        brand=offer.brand,
        title=title,
        size="" if family.kind != "piece" else size.words()["en"],
        motif=motif,
        tint=family.tint or categories.BY_KEY[family.category].tint,
        scale=drawn_scale(form, size),
        variant=colour,
        seed=seed,
    )


TITLE_WIDTH = 16


def label_title(family: Family, variant: Variant, phrase: str) -> tuple[str, ...]:
    """Two lines of at most 16 characters; what does not fit goes, the noun stays."""
    own = variant.option("t") or family.title
    candidates = [phrase]
    if own:
        flavour = f"{variant.flavour.en} " if variant.flavour else ""
        candidates = [own, phrase] if variant.option("t") else [phrase, flavour + own, own]
    bare = naming.phrases(family, Variant((), variant.flavour, variant.type))["en"]
    candidates += [bare, bare.partition(",")[0], bare.partition(" with ")[0]]
    candidates += [bare.partition(" in ")[0], bare.replace("extra ", "")]
    for text in candidates:
        lines = _two_lines(text[0].upper() + text[1:])
        if lines:
            return lines
    if variant.flavour and " and " in variant.flavour.en:
        lines = _two_lines(bare.replace(variant.flavour.en, variant.flavour.en.split(" and ")[0]))
        if lines:
            return (lines[0][0].upper() + lines[0][1:], *lines[1:])
    words = bare.replace(",", "").split()
    for start in range(1, len(words)):
        lines = _two_lines(" ".join(words[start:]).capitalize())
        if lines:
            return lines
    raise ValueError(f"family {family.number}: no label title fits for {phrase!r}")


def _two_lines(text: str) -> tuple[str, ...] | None:
    if len(text) <= TITLE_WIDTH:
        return (text,)
    words = text.replace(",", "").split()
    for cut in range(len(words) - 1, 0, -1):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        if len(first) <= TITLE_WIDTH and len(second) <= TITLE_WIDTH:
            return first, second
    return None
