"""Fresh goods: loose produce, nets, and trays whose film shows the food."""

from __future__ import annotations

from demo.packshots.forms import bakes, clear, soft
from demo.packshots.forms.base import Drawing, Form, light, lit
from demo.packshots.forms.meat import fish, meat
from demo.packshots.kit import (
    PAPER,
    blob,
    box,
    clip,
    darker,
    fill,
    line,
    mix,
    oval,
    put,
    stamp,
)
from demo.packshots.label import Look, panel
from demo.packshots.motifs import motif
from demo.packshots.pieces import heap, scatter
from demo.packshots.produce.scenes import scene

# What is made of vegetables comes in a printed sleeve, not in a punnet.
_COOKED = {
    "burgers", "escalope", "balls", "patties", "tempeh", "chunks", "poke", "tofu", "sushi", "falafel", "mince",
    "oat", "nuggets", "sausages", "soup", "meal", "wrap", "curry", "strips", "steaks", "gratin", "lasagne",
    "hummus", "roll", "rolls", "pie", "fillets", "bites", "salad", "pasta", "stew", "casserole", "pancakes", "croquettes", "gnocchi",
}  # fmt: skip


def produce(k: Look) -> Drawing:
    return scene(k.shot.motif, k.shot.seed % 60, k.shot.variant)


def _seen_in(shape: str, ground: str, inside: str) -> str:
    return clip(shape, fill(shape, ground) + inside)


def _tray(k: Look, rim: str, inside: str, tag_at: tuple[float, float, float, float]) -> Drawing:
    """A tray set upright: rim, food under film, a label across."""
    outer, inner = box(-184, -262, 368, 262, 34), box(-164, -244, 328, 226, 22)
    x, y, w, h = tag_at
    window = _seen_in(inner, darker(rim, 0.2), inside)
    film = fill(
        blob((-150, -232, 0), (-90, -236, 0), (-140, -90, 0), (-158, -60, 0), pull=0.5),
        "#ffffff",
        0.22,
    )
    film += fill(
        blob((90, -238, 0), (112, -238, 0), (20, -24, 0), (2, -24, 0), pull=0.5), "#ffffff", 0.12
    )
    tag = clip(box(x, y, w, h, 8), fill(box(x, y, w, h), k.ground) + panel(k, x, y, w, h))
    body = lit(outer, rim, -184, 368) + window + film + tag
    return clip(outer, body + light(-184, -262, 368, 262)), 170


def tray(k: Look) -> Drawing:
    """A ready meal in a card sleeve; fruit and vegetables in a punnet."""
    cooked = set(" ".join(k.shot.title).lower().split()) & _COOKED
    loose = k.shot.tint in ("fruit", "vegetable") and not cooked
    inside = clear.food(k.shot.motif, k.shot.variant) if loose else None
    if inside:
        return clear.punnet(k, inside, k.shot.motif)
    if k.shot.tint == "bread":
        _, piece = bakes.bake(" ".join(k.shot.title), k.shot.motif, k.shot.variant)
        return clear.punnet(k, piece, k.shot.motif)
    outer = box(-184, -250, 368, 250, 16)
    side = fill(box(-178, -256, 356, 20, 10), mix(k.ground, "#1a0f14", 0.45))
    return side + clip(
        outer, fill(outer, k.ground) + panel(k, -184, -250, 368, 250) + light(-184, -250, 368, 250)
    ), 170


def meat_tray(k: Look) -> Drawing:
    rim = ("#24282b", "#f1efe9", "#3b2f2c")[k.roll(3, 9)]
    return _tray(k, rim, meat(" ".join(k.shot.title), k.shot.motif), (-164, -106, 328, 88))


def fish_tray(k: Look) -> Drawing:
    rim = ("#eef3f4", "#1f3a52")[k.roll(2, 4)]
    if k.shot.motif == "shrimp":
        defined, one = stamp(motif("shrimp"))
        inside = defined + "".join(
            put(one, x, y - 132, 53 * i % 360, 0.44)
            for i, (x, y) in enumerate(scatter(17, 150, 104))
        )
    else:
        sprig = put(motif("dill"), 120, -150, 20, 0.7) if k.roll(2) else ""
        inside = fish(" ".join(k.shot.title)) + sprig
    return _tray(k, rim, inside, (-164, -98, 328, 80))


def net(k: Look) -> Drawing:
    """A net of fruit or vegetables with a paper tag at its neck."""
    pieces, _ = heap([motif(k.shot.motif)], k.shot.seed, count=5, size=0.92)
    upper, _ = heap([motif(k.shot.motif)], k.shot.seed + 1, count=4, size=0.8)
    d = blob(
        (-30, -318, 0),
        (30, -318, 0),
        (120, -236),
        (164, -120),
        (160, -30),
        (120, 2),
        (-120, 2),
        (-160, -30),
        (-164, -120),
        (-120, -236),
    )
    tone = k.flavour
    mesh = "".join(f"M{x} -330L{x + 330} 10M{x} 10L{x + 330} -330" for x in range(-480, 180, 30))
    inside = (
        fill(d, mix(tone, PAPER, 0.45), 0.55)
        + put(upper, 0, -110)
        + pieces
        + line(mesh, darker(tone, 0.2), 2, 0.75)
    )
    neck = fill(
        blob((-24, -316, 0), (24, -316, 0), (34, -352, 0), (-34, -352, 0), pull=0.5),
        darker(tone, 0.1),
    ) + fill(box(-20, -322, 40, 10, 4), "#b9c2c6")
    w, h = 150, 150
    tag = clip(
        box(-w / 2, -236, w, h, 8),
        put(panel(k, 0, 0, w, h), -w / 2, -236) + light(-w / 2, -236, w, h),
    )
    return clip(d, inside) + neck + tag, 132


def bag(k: Look) -> Drawing:
    """Clear for what is bought by the eye, a pillow for frozen food, paper for dry goods."""
    shot = k.shot
    if shot.tint in ("fruit", "vegetable"):
        inside = clear.bagful(shot.motif, shot.variant, shot.seed)
        if inside:
            return clear.clear_bag(k, inside)
    if shot.tint == "bread":
        inside = bakes.bagful(" ".join(shot.title), shot.motif, shot.variant, shot.seed)
        return clear.clear_bag(k, inside)
    return soft.pillow(k) if shot.tint in ("frozen", "meat", "fish", "dairy") else soft.paper(k)


FORMS: dict[str, Form] = {
    "bag": bag,
    "produce": produce,
    "tray": tray,
    "meat_tray": meat_tray,
    "fish_tray": fish_tray,
    "net": net,
}
_ = (oval,)
