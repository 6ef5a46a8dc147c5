"""A contact sheet: shots on their tint tiles, as a category page lays them.

python -m demo.packshots.sheet out.html [forms|produce|motifs|brands|shop] [dark]
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from pathlib import Path

from demo.catalogue import build
from demo.catalogue.brands import BRANDS
from demo.catalogue.spec import PackShot
from demo.packshots import FORMS, MOTIFS, PRODUCE, draw
from demo.packshots.kit import mix

TINTS = {
    "fruit": "#FFF1CF", "vegetable": "#E3F1DC", "bread": "#F6E7D3", "dairy": "#E6EEF9",
    "meat": "#FAE4E0", "fish": "#DCEFF0", "pantry": "#F1EADB", "drinks": "#E5E8F9",
    "frozen": "#DFF0F9", "home": "#EDE8F4",
}  # fmt: skip
_Try = tuple[str, tuple[str, ...], str, str, str, str]
_TRIES: tuple[_Try, ...] = (
    ("gable", ("Organic", "oat drink"), "1 l", "oat", "dairy", "plain"),
    ("gable", ("Semi-skimmed", "milk"), "1 l", "cow", "dairy", "semi"),
    ("carton", ("Orange juice",), "1 l", "orange", "drinks", "orange"),
    ("bottle_glass", ("Lager", "4.5 %"), "0.33 l", "hop", "drinks", "plain"),
    ("bottle_glass", ("Extra virgin", "olive oil"), "500 ml", "leaf", "pantry", "olive"),
    ("bottle_pet", ("Raspberry", "lemonade"), "1.5 l", "raspberry", "drinks", "raspberry"),
    ("bottle_pet", ("Spring water",), "1.5 l", "drop", "drinks", "plain"),
    ("can", ("Pear cider",), "0.5 l", "pear", "drinks", "pear"),
    ("tin", ("Crushed", "tomatoes"), "400 g", "tomato", "pantry", "tomato"),
    ("jar", ("Strawberry", "jam"), "340 g", "strawberry", "pantry", "strawberry"),
    ("tub", ("Vanilla", "ice cream"), "1 l", "star", "frozen", "vanilla"),
    ("cup", ("Blueberry", "yoghurt"), "150 g", "blueberry", "dairy", "blueberry"),
    ("bag", ("Dark roast", "coffee"), "450 g", "coffee", "pantry", "dark"),
    ("pouch", ("Sea salt", "crisps"), "200 g", "potato", "pantry", "sea_salt"),
    ("sack", ("Dry food", "for dogs"), "7 kg", "paw", "home", "beef"),
    ("box", ("Honey", "crunch"), "375 g", "honey", "pantry", "honey"),
    ("tray", ("Lasagne", "bolognese"), "400 g", "tomato", "meat", "tomato"),
    ("tube", ("Cod roe", "spread"), "190 g", "fish", "fish", "smoked"),
    ("loaf", ("Whole rye", "bread"), "500 g", "rye", "bread", "rye"),
    ("wrap", ("Milk", "chocolate"), "180 g", "cocoa", "pantry", "milk"),
    ("net", ("Oranges",), "1.5 kg", "orange", "fruit", "orange"),
    ("egg_box", ("Free range", "eggs"), "10", "hen", "dairy", "plain"),
    ("block", ("Salted", "butter"), "500 g", "cow", "dairy", "salted"),
    ("wheel", ("Soft goat", "cheese"), "150 g", "goat", "dairy", "plain"),
    ("roll_pack", ("Kitchen", "paper"), "6 rolls", "leaf", "home", "white"),
    ("spray", ("Window", "cleaner"), "500 ml", "sun", "home", "lemon"),
    ("detergent", ("Colour", "wash"), "1.5 l", "flower", "home", "lavender"),
    ("magazine", ("Slow summer", "cooking"), "7/26", "strawberry", "home", "mint"),
    ("meat_tray", ("Minced beef", "10 %"), "400 g", "ox", "meat", "beef"),
    ("meat_tray", ("Chicken fillet",), "500 g", "hen", "meat", "chicken"),
    ("fish_tray", ("Salmon fillet",), "300 g", "fish", "fish", "salmon"),
    ("bag", ("Bananas",), "900 g", "banana", "fruit", "plain"),
    ("bag", ("Red apples",), "1 kg", "apple", "fruit", "plain"),
    ("bag", ("Baby", "spinach"), "65 g", "leaf", "vegetable", "spinach"),
    ("bag", ("Carrots",), "1 kg", "carrot", "vegetable", "carrot"),
    ("tray", ("Strawberries",), "250 g", "strawberry", "fruit", "strawberry"),
    ("tray", ("Cherry", "tomatoes"), "500 g", "tomato", "vegetable", "tomato"),
    ("bag", ("Oat rolls",), "320 g", "oat", "bread", "oat"),
    ("bag", ("Rye buns",), "330 g", "rye", "bread", "rye"),
    ("bag", ("Garden peas",), "500 g", "pea", "frozen", "pea"),
    ("pouch", ("Salted", "almonds"), "150 g", "nut", "pantry", "salted"),
    ("multipack", ("Cola", "sugar free"), "6 × 0.33 l", "lemon", "drinks", "cola"),
)  # fmt: skip


def _shop() -> Iterator[PackShot]:
    """Every n-th product of the demo catalogue, some 240 in all."""
    pictured = [spec.shot for spec in build() if spec.shot]
    yield from pictured[:: max(1, len(pictured) // 240)]


def _produce() -> Iterator[PackShot]:
    for i, name in enumerate(sorted(PRODUCE)):
        yield PackShot("produce", None, (name,), "", name, "vegetable", 1.0, "", i)


def _motifs() -> Iterator[PackShot]:
    for i, name in enumerate(sorted(MOTIFS - PRODUCE)):
        key = BRANDS[i % len(BRANDS)].key
        yield PackShot("tub", key, (name,), "1 l", name, "pantry", 1.0, name, i)


def _brands() -> Iterator[PackShot]:
    for i, brand in enumerate(BRANDS):
        for j, form in enumerate(("gable", "tub", "block", "pouch", "can")):
            _, title, size, motif, tint, variant = _TRIES[(i * 5 + j) % len(_TRIES)]
            yield PackShot(form, brand.key, title, size, motif, tint, 1.0, variant, i * 7 + j)


def _forms() -> Iterator[PackShot]:
    for i, (form, title, size, motif, tint, variant) in enumerate(_TRIES):
        key = BRANDS[(i * 5 + 2) % len(BRANDS)].key
        yield PackShot(form, key, title, size, motif, tint, 1.0, variant, i)


SHEETS = {
    "forms": _forms, "brands": _brands, "motifs": _motifs, "produce": _produce, "shop": _shop,
}  # fmt: skip


def page(what: str, dark: bool, columns: int = 8) -> str:
    tiles = []
    for shot in SHEETS[what]():
        tint = TINTS[shot.tint].lower()
        ground = mix("#000000", tint, 0.14) if dark else tint
        data = base64.b64encode(draw(shot).encode()).decode()
        words = f"{shot.form} · {' '.join(shot.title)}"
        tiles.append(
            f'<figure><div style="background:{ground}"><img alt="" '
            f'src="data:image/svg+xml;base64,{data}"></div><figcaption>{words}</figcaption></figure>'
        )
    canvas, ink = ("#0F1713", "#EDF3EE") if dark else ("#F4F7F4", "#16241C")
    style = (
        f"body{{margin:12px;background:{canvas};color:{ink};font:12px sans-serif;display:grid;"
        f"grid-template-columns:repeat({columns},1fr);gap:10px}}figure{{margin:0}}div{{aspect-ratio:1;"
        "border-radius:12px;display:grid;place-items:center}img{height:78%;width:78%}"
    )
    return f"<!doctype html><meta charset=utf-8><style>{style}</style>{''.join(tiles)}"


if __name__ == "__main__":
    words = sys.argv[2:]
    wanted = next((word for word in words if word.isalpha() and word != "dark"), "forms")
    across = next((int(word) for word in words if word.isdigit()), 8)
    Path(sys.argv[1]).write_text(page(wanted, "dark" in words, across), encoding="utf-8")
    print(f"{len(FORMS)} forms, {len(MOTIFS)} motifs, {len(PRODUCE)} kinds of produce")
