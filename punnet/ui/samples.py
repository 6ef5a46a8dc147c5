"""What the living page shows: a few products, a basket, slots and an order, made up here."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from markupsafe import Markup

from punnet.foundation import clock
from punnet.foundation.money import Money
from punnet.ui.parts import (
    Badge,
    Card,
    Cost,
    Count,
    Frame,
    Line,
    Paper,
    ReceiptRow,
    Slot,
    SlotDay,
    Total,
)

ZONE = "Europe/Helsinki"
SPRITE = Path(__file__).parent / "static" / "ui" / "icons.svg"
ICONS = [
    name for name in re.findall(r'<symbol id="(\w+)"', SPRITE.read_text("utf-8")) if name != "mark"
]
COLOURS = ("canvas", "surface", "sunken", "ink", "ink-2", "action", "offer", "warn", "danger",
           "info", "ok", "sun")  # fmt: skip


def eur(minor: int) -> Money:
    return Money(minor, "EUR")


def picture(name: str) -> str:
    return static(f"ui/samples/{name}.svg")


# name, size, picture, tint, cents, comparison
SHELF = (
    ("Kotipelto organic oat drink", "1 l", "oat-drink", "dairy", 189, "€1.89/l"),
    ("Bananas", "about 180 g each", "bananas", "fruit", 179, "€1.79/kg"),
    ("Uuniharju whole rye bread, sliced", "500 g", "rye-bread", "bread", 249, "€4.98/kg"),
    ("Aamunkajo dark roast coffee, ground", "450 g", "coffee", "pantry", 649, "€14.42/kg"),
    ("Vine tomatoes", "about 120 g each", "tomatoes", "vegetable", 399, "€3.99/kg"),
    ("Kukkotupa whole chicken", "about 1.4 kg", "chicken", "meat", 839, "€5.99/kg"),
    ("Ulkosaari salmon fillet", "300 g", "salmon", "fish", 798, "€26.60/kg"),
    ("Niittypuro blueberry yoghurt", "150 g", "yoghurt", "dairy", 75, "€5.00/kg"),
    ("Humalaoja lager 4.5 %", "0.33 l", "lager", "drinks", 169, "€5.12/l"),
    ("Pakkasrinne vanilla ice cream", "1 l", "ice-cream", "frozen", 399, "€3.99/l"),
    ("Napsula sea salt crisps", "200 g", "crisps", "pantry", 249, "€12.45/kg"),
    ("Havuranta kitchen paper", "6 rolls", "paper", "home", 459, "€0.77/pc"),
)  # fmt: skip


def cards() -> list[Card]:
    """Twelve cards, in all the states a card can be in."""
    made = [
        Card(
            url="#", name=name, size=size, image=picture(file), tint=tint,
            cost=Cost(now=eur(cents), compare=compare),
            count=Count(action="#", key=f"card-{file}", name=name),
        )
        for name, size, file, tint, cents, compare in SHELF
    ]  # fmt: skip
    made[0] = replace(
        made[0],
        badges=(Badge("Vegan", "leaf"), Badge("Organic")),
        count=replace(made[0].count, value=2),
    )
    made[1] = replace(
        made[1],
        cost=Cost(now=eur(32), compare="€1.79/kg", about=True),
        count=replace(made[1].count, value=750, measure="grams", step=180, first=180),
    )
    made[3] = replace(
        made[3], cost=Cost(now=eur(499), compare="€11.09/kg", was=eur(649), lowest=eur(549))
    )
    made[5] = replace(
        made[5], cost=replace(made[5].cost, about=True), badges=(Badge("Weighed", "scale"),)
    )
    made[6] = replace(made[6], sold_out=True, similar_url="#", count=None)
    made[7] = replace(
        made[7], badges=(Badge("Vegetarian", "leaf"),), count=replace(made[7].count, value=1)
    )
    made[8] = replace(made[8], badges=(Badge("Deposit €0.10", "bottle"), Badge("18")))
    made[9] = replace(made[9], badges=(Badge("Frozen", "snow"),))
    return made


def lines() -> list[tuple[str, list[Line]]]:
    """A basket of two departments, one line with a problem."""

    def line(card: Card, price: int, value: int, **more: Any) -> Line:
        grams = {"measure": "grams", "step": 120} if value > 99 else {"cap": 2}
        count = Count(action="#", key=f"line-{card.tint}", name=card.name, value=value, **grams)
        return Line(
            url="#", name=card.name, size=card.size, image=card.image, tint=card.tint,
            price=eur(price), count=count, wish_url="#", **more,
        )  # fmt: skip

    shelf = cards()
    fresh = [
        line(shelf[1], 134, 750, about=True, wish="If missing: best match"),
        line(shelf[4], 192, 480, about=True, wish="If missing: nothing"),
    ]
    changed = "Only 2 left. We changed 4 to 2."
    rest = [
        line(shelf[0], 378, 2, wish="If missing: best match", problem=changed),
        line(shelf[3], 499, 1, was=eur(649), wish="If missing: ask me"),
    ]
    return [("Fruit and vegetables", fresh), ("Dairy and pantry", rest)]


def slot_days() -> list[SlotDay]:
    """A week of six windows a day, in all states."""
    midnight = clock.local(ZONE).replace(hour=0, minute=0, second=0, microsecond=0)
    return [slot_day(midnight + timedelta(days=n), n) for n in range(7)]


def slot_day(day: datetime, n: int) -> SlotDay:
    slots = [
        Slot(
            id=n * 10 + k,
            starts_at=day + timedelta(hours=8 + 2 * k),
            ends_at=day + timedelta(hours=10 + 2 * k),
            price=eur((590, 490, 390, 290, 590, 0)[(n + k) % 6]),
            state=slot_state(n, k),
            note="Pay on delivery" if n == 6 else "",
        )
        for k in range(6)
    ]
    free = [slot.price for slot in slots if slot.state == "free"]
    return SlotDay(day=day.date(), slots=slots, lowest=min(free) if free else None)


def slot_state(day: int, window: int) -> str:
    """The fourth day is full; the third window of today is the chosen one."""
    if (day, window) == (0, 2):
        return "chosen"
    return "full" if day == 3 or (day + window) % 4 == 0 else "free"


def receipt() -> list[ReceiptRow]:
    return [
        ReceiptRow("Products", eur(5924)),
        ReceiptRow("Offers", eur(-150), kind="minus"),
        ReceiptRow("Deposits", eur(60), note="6 × can"),
        ReceiptRow("Delivery", eur(490)),
        ReceiptRow("Charged to the card", eur(6324), kind="sum"),
    ]


def papers() -> list[Paper]:
    return [
        Paper("invoice", "1-2026-17", eur(6324), "#"),
        Paper("credit_note", "1-2026-23", eur(-249), "#"),
    ]


def frame(**more: Any) -> Frame:
    return Frame(
        home_url="#", departments_url="#", search_url="#", suggest_url="", address_url="#",
        slot_url="#", basket_url="#", account_url="#", again_url="#", place="shop", **more,
    )  # fmt: skip


def suggestions() -> list[tuple[Any, str, str, str]]:
    return [
        (Markup("<mark>oat</mark> drink"), "", "", ""),
        (
            Markup("Kotipelto organic <mark>oat</mark> drink"),
            picture("oat-drink"),
            "dairy",
            "€1.89",
        ),
        (Markup("<mark>oat</mark> flakes"), "", "", ""),
    ]


def everything() -> dict[str, Any]:
    """All that ui/living.html shows."""
    return {
        "cards": cards(),
        "lines": lines(),
        "total": Total(about=eur(6420), most=eur(6710), checkout_url="#"),
        "small_total": Total(
            about=eur(2180), most=eur(2180), checkout_url="#", exact=True,
            missing=eur(820), minimum=eur(3000),
        ),
        "days": slot_days(),
        "zone": ZONE,
        "rows": receipt(),
        "papers": papers(),
        "frame": frame(address="Mannerheimintie 12 A", slot="today 16–18", basket_count=14,
                       basket_total=eur(6420), account="Aino"),
        "new_frame": frame(),
        "suggestions": suggestions(),
        "icons": ICONS,
        "colours": COLOURS,
        "eur": eur,
        "one_count": Count(action="#", key="page-one", name="Oat drink", value=1),
        "many_count": Count(action="#", key="page-many", name="Oat drink", value=12, cap=12),
        "gram_count": Count(
            action="#", key="page-gram", name="Bananas", value=1250, measure="grams", step=180
        ),
        "no_count": Count(action="#", key="card-none", name="Oat drink"),
        "wide_count": Count(action="#", key="page-none", name="Oat drink"),
        "costs": costs(),
        "picture": picture,
    }  # fmt: skip


def costs() -> list[tuple[str, Cost]]:
    return [
        ("regular", Cost(now=eur(249), compare="€4.98/kg")),
        ("reduced", Cost(now=eur(499), compare="€11.09/kg", was=eur(649), lowest=eur(549))),
        ("estimate", Cost(now=eur(839), compare="€5.99/kg", about=True, most=eur(965))),
    ]
