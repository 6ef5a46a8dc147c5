"""The demo town's 24 brands: all invented, none taken from a real shop's shelf.

`key` names the brand's label in demo/packshots; `number` is its company part in the GTINs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Brand:
    key: str
    number: int
    name: str
    home_town: str
    maker: str  # name and town, as printed on the pack
    country: str  # ISO code
    speciality: str
    price_percent: int = 100  # how dear it is beside an ordinary brand


def _finnish(
    key: str, number: int, name: str, town: str, speciality: str, price_percent: int = 100
) -> Brand:
    return Brand(key, number, name, town, f"{name} Oy, {town}", "FI", speciality, price_percent)


BRANDS: tuple[Brand, ...] = (
    _finnish("arkikori", 101, "Arkikori", "Helsinki", "everyday basics", 84),
    _finnish("kotipelto", 102, "Kotipelto", "Ilmajoki", "oats, grain and organic", 108),
    _finnish("aittamaki", 103, "Aittamäki", "Lapinlahti", "milk, butter and cheese"),
    _finnish("niittypuro", 104, "Niittypuro", "Joensuu", "yoghurt, cream, lactose-free", 106),
    _finnish("ulkosaari", 105, "Ulkosaari", "Kustavi", "fish and shellfish", 105),
    _finnish("myllylampi", 106, "Myllylampi", "Lapua", "flour, porridge and rye bread"),
    _finnish("uuniharju", 107, "Uuniharju", "Lahti", "bread, buns and cakes", 104),
    _finnish("tammilaidun", 108, "Tammilaidun", "Forssa", "beef, pork and cold cuts", 104),
    _finnish("kukkotupa", 109, "Kukkotupa", "Eura", "chicken and eggs"),
    _finnish("marjasuo", 110, "Marjasuo", "Suonenjoki", "berries, jam and juice", 106),
    _finnish("pakkasrinne", 111, "Pakkasrinne", "Kouvola", "frozen food"),
    _finnish("liesikoti", 112, "Liesikoti", "Tampere", "ready meals and salads"),
    _finnish("aamunkajo", 113, "Aamunkajo", "Vaasa", "coffee, tea and cocoa", 105),
    _finnish("hopealahde", 114, "Hopealähde", "Lappeenranta", "water and soft drinks"),
    _finnish("humalaoja", 115, "Humalaoja", "Hämeenlinna", "beer and cider", 106),
    _finnish("sokerisiipi", 116, "Sokerisiipi", "Hyvinkää", "chocolate, sweets, ice cream", 104),
    _finnish("napsula", 117, "Napsula", "Pori", "crisps, nuts and seeds"),
    _finnish("tuulipyykki", 118, "Tuulipyykki", "Nokia", "laundry and cleaning"),
    _finnish("havuranta", 119, "Havuranta", "Mänttä", "paper and personal care"),
    _finnish("pikkumyrsky", 120, "Pikkumyrsky", "Porvoo", "baby food and nappies", 104),
    _finnish("tassupolku", 121, "Tassupolku", "Salo", "food for cats and dogs"),
    _finnish("kaukomaa", 122, "Kaukomaa", "Espoo", "food of faraway kitchens", 106),
    Brand("valdirame", 123, "Valdirame", "Ostuni", "Valdirame S.r.l., Ostuni", "IT",
          "pasta, olive oil and tomatoes", 115),
    Brand("norrglantan", 124, "Norrgläntan", "Umeå", "Norrgläntan AB, Umeå", "SE",
          "crispbread, cheese and preserves", 110),
)  # fmt: skip

BY_KEY: dict[str, Brand] = {brand.key: brand for brand in BRANDS}
