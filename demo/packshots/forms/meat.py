"""Meat and fish under film: each cut as its name says."""

from __future__ import annotations

from collections.abc import Callable

from demo.packshots.forms.base import lit
from demo.packshots.kit import blob, box, clip, darker, fill, lighter, line, oval, put, shine, stamp
from demo.packshots.pieces import body, scatter

_RAW = {"hen": "#f3c6ab", "pig": "#e99a92", "goat": "#b8484a", "flame": "#b0542f"}
_FAT = {"hen": "#fbe3c8", "pig": "#fbe6dc", "flame": "#d98a4a"}
_STEAK = blob((-70, -30), (-20, -62), (50, -54), (84, -8), (66, 46), (0, 60), (-60, 44))
_FOUR = ((-84, -176, -8), (78, -168, 12), (-70, -76, 6), (86, -70, -10))
_SIX = (
    (-108, -186, 0),
    (0, -190, 30),
    (108, -184, 60),
    (-104, -96, 90),
    (4, -98, 20),
    (110, -94, 50),
)
Cut = Callable[[str, str], str]


def _laid(piece: str, spots: tuple[tuple[int, int, int], ...], size: float) -> str:
    defined, one = stamp(piece)
    return defined + "".join(put(one, x, y, turn, size) for x, y, turn in spots)


def _minced(base: str, fat: str) -> str:
    tones = (base, lighter(base, 0.22), darker(base, 0.16))
    strands = "".join(
        line(f"M{x - 22:.0f} {y - 130:.0f}q12-14 24 0t22 2", tones[i % 3], 11)
        for i, (x, y) in enumerate(scatter(120, 166, 116))
    )
    return fill(box(-170, -250, 340, 240), darker(base, 0.2)) + strands


def _strips(base: str, fat: str) -> str:
    tones = (base, lighter(base, 0.14), darker(base, 0.12))
    strips = "".join(
        put(fill(box(-40, -9, 80, 18, 8), tones[i % 3]) + fill(box(-30, -5, 44, 4, 2), fat, 0.6),
            x, y - 132, i * 47 % 70 - 35)
        for i, (x, y) in enumerate(scatter(54, 160, 110))
    )  # fmt: skip
    return fill(box(-170, -250, 340, 240), darker(base, 0.3)) + strips


def _diced(base: str, fat: str) -> str:
    cubes = "".join(
        put(
            fill(box(-22, -20, 44, 40, 7), darker(base, 0.06 * (i % 3)))
            + fill(box(-22, -20, 44, 13, 6), lighter(base, 0.16))
            + line("M-12 6q10-6 24 0", fat, 4, 0.6),
            x, y - 132, i * 31 % 50 - 25,
        )
        for i, (x, y) in enumerate(scatter(44, 158, 108))
    )  # fmt: skip
    return fill(box(-170, -250, 340, 240), darker(base, 0.3)) + cubes


def _rounds(base: str, fat: str) -> str:
    specks = fill("".join(oval(x, y, 5) for x, y in scatter(16, 66, 66)), fat, 0.5)
    patty = body(oval(0, 0, 84), base, specks, hi=None, shift=(-8, -8)) + line(
        oval(0, 0, 66), darker(base, 0.12), 3
    )
    return _laid(patty, ((-84, -178, 0), (84, -174, 40), (-80, -84, 80), (86, -80, 20)), 0.92)


def _balls(base: str, fat: str) -> str:
    brown = "#8a5a38"
    ball = body(
        oval(0, 0, 30),
        brown,
        fill("".join(oval(x, y, 3) for x, y in scatter(8, 22, 22)), "#6a4026"),
        hi=(-9, -10, 6, 8, 30),
        light=0.2,
    )
    spots = tuple(
        (round(x), round(y) - 134, i * 40) for i, (x, y) in enumerate(scatter(30, 150, 104))
    )
    return fill(box(-170, -250, 340, 240), "#5c3a22") + _laid(ball, spots, 1.0)


def _crisp(base: str, fat: str) -> str:
    gold = "#dd9a3c"
    crumbs = fill("".join(oval(x, y, 4) for x, y in scatter(22, 60, 40)), lighter(gold, 0.35), 0.7)
    piece = body(
        blob((-74, 0), (-50, -40), (20, -48), (74, -16), (62, 32), (-10, 46), (-60, 34)),
        gold,
        crumbs,
        hi=None,
    )
    return fill(box(-170, -250, 340, 240), "#a86a24") + _laid(piece, _SIX, 0.9)


def _drumsticks(base: str, fat: str) -> str:
    bone = fill(
        blob((-12, 40, 0), (12, 40, 0), (10, 92), (18, 104), (2, 112), (-14, 106), (-10, 92)),
        "#f6ead6",
    )
    leg = bone + body(
        blob((0, -84), (48, -56), (54, 0), (22, 54), (-22, 54), (-54, 0), (-48, -56)),
        base,
        fill(blob((-30, -50), (10, -70), (20, -10), (-20, 10)), lighter(base, 0.25)),
        hi=None,
    )
    return _laid(leg, ((-116, -150, 10), (-40, -156, -6), (38, -150, 8), (114, -154, -10)), 0.92)


def _roast(base: str, fat: str) -> str:
    d = blob(
        (-140, 4), (-116, -62), (-20, -88), (90, -74), (146, -14), (124, 56), (20, 80), (-100, 62)
    )
    marble = line("M-90-20q40-30 80-8t80-20M-60 26q40-24 80 0t70-10M-100 6q20-4 30 6", fat, 6, 0.55)
    cap = fill(
        blob(
            (-140, 4),
            (-116, -62),
            (-20, -88),
            (90, -74),
            (146, -14),
            (90, -50),
            (-20, -62),
            (-104, -36),
        ),
        fat,
    )
    net = line(
        "M-80-72Q-96 0-74 66M-20-88Q-34 0-18 80M44-84Q34 0 46 78M100-66Q96 0 100 62",
        "#fdf4e6",
        4,
        0.8,
    )
    return put(body(d, base, marble + cap + net, hi=None), 0, -140, size=1.06)


def _bird(base: str, fat: str) -> str:
    skin = "#f0c596" if base == _RAW["hen"] else base
    d = blob(
        (0, -96),
        (70, -84),
        (120, -20),
        (112, 50),
        (50, 84),
        (-50, 84),
        (-112, 50),
        (-120, -20),
        (-70, -84),
    )
    legs = body(
        blob((-150, 30), (-120, -10), (-60, 10), (-40, 60), (-90, 84), (-140, 70)),
        darker(skin, 0.06),
        hi=None,
    )
    other = body(
        blob((150, 30), (120, -10), (60, 10), (40, 60), (90, 84), (140, 70)),
        darker(skin, 0.12),
        hi=None,
    )
    ridge = line("M0-80Q-6-10 0 60", darker(skin, 0.16), 6, 0.7)
    return put(
        body(d, skin, ridge, hi=(-50, -34, 22, 34, 28), light=0.4) + legs + other,
        0,
        -142,
        size=1.04,
    )


def _ribs(base: str, fat: str) -> str:
    bones = "".join(fill(box(-148 + i * 44, -234, 16, 190, 8), "#f3e2c4") for i in range(7))
    glaze = line(
        "M-150-150q40-26 80 0t80 0t80 0t60-10M-150-100q40-20 80 0t80 0t80 0",
        lighter(base, 0.2),
        8,
        0.6,
    )
    slab = blob((-156, -214), (0, -224), (156, -210), (158, -90), (0, -66), (-158, -84))
    return bones + clip(
        slab,
        fill(slab, darker(base, 0.1))
        + put(bones, 0, 0).replace("#f3e2c4", darker(base, 0.3))
        + glaze,
    )


def _chops(base: str, fat: str) -> str:
    chop = fill(_STEAK, fat) + put(
        clip(_STEAK, fill(_STEAK, base) + line("M-20-10q20-12 40 0", fat, 6, 0.7)), 4, 2, size=0.86
    )
    chop += fill(blob((-70, -34, 0), (-112, -44), (-116, -24), (-68, -10, 0)), "#f6ead6")
    return _laid(chop, _FOUR, 1.08)


def _steaks(base: str, fat: str) -> str:
    marble = line("M-40 0q20-16 40-6t36-8M-20 26q20-10 40-2t20-4", fat, 5, 0.55)
    steak = fill(_STEAK, fat) + put(clip(_STEAK, fill(_STEAK, base) + marble), 2, 2, size=0.9)
    return _laid(steak, _FOUR, 1.12)


def _fillets(base: str, fat: str) -> str:
    d = blob((-84, 16), (-60, -36), (10, -54), (74, -30), (92, 10), (50, 40), (-30, 46))
    fillet = body(
        d,
        base,
        line("M-50 6Q10-26 70-4", lighter(base, 0.3), 7, 0.7),
        hi=(-20, -26, 26, 9, -14),
        light=0.3,
    )
    return _laid(fillet, ((-82, -186, -6), (82, -176, 8), (-74, -96, 6), (86, -88, -6)), 1.04)


def _links(base: str, fat: str) -> str:
    link = lit(
        box(-158, -18, 316, 36, 18),
        "#c46a4a",
        -158,
        316,
        fill(box(-140, -11, 270, 6, 3), "#ffffff", 0.3),
    )
    return _laid(link, tuple((0, -224 + i * 43, 2 - i % 3 * 2) for i in range(6)), 1)


_BY_WORD: tuple[tuple[str, Cut], ...] = (
    ("minced", _minced), ("beef and pork", _minced), ("pulled", _strips), ("meatball", _balls),
    ("nugget", _crisp), ("breaded", _crisp), ("crispy", _crisp), ("burger", _rounds),
    ("patties", _rounds), ("cakes", _rounds), ("cabbage rolls", _balls), ("strips", _strips),
    ("slices", _strips), ("sautéed", _strips), ("kebab", _strips), ("diced", _diced),
    ("stewing", _diced), ("drumstick", _drumsticks), ("legs", _drumsticks), ("wings", _drumsticks),
    ("ribs", _ribs), ("chops", _chops), ("sausage", _links), ("whole chicken", _bird),
    ("whole turkey", _bird), ("half chicken", _bird), ("roasted chicken", _bird), ("corn-fed", _bird),
    ("roast", _roast), ("whole", _roast), ("shoulder", _roast), ("leg of", _roast),
    ("knuckle", _roast), ("ham", _roast), ("brisket", _roast), ("shank", _chops), ("oxtail", _chops),
    ("belly", _ribs),
)  # fmt: skip


def meat(title: str, motif: str) -> str:
    """What lies in the tray, by the words of the name, else by the animal."""
    words = title.lower()
    base, fat = _RAW.get(motif, "#a8323a"), _FAT.get(motif, "#f6ddd0")
    if motif == "leaf":
        base = "#6f8f4a"
    for word, cut in _BY_WORD:
        if word in words:
            return cut(base, fat)
    if motif == "sausage":
        return _links(base, fat)
    return (_fillets if motif == "hen" else _steaks)(base, fat)


def _fillet(colour: str, vein: str) -> str:
    d = blob(
        (-150, 6), (-120, -34), (-20, -44), (100, -34), (152, -4), (110, 34), (-10, 42), (-120, 36)
    )
    veins = line("".join(f"M{x} -50q-22 44 0 96" for x in range(-124, 140, 30)), vein, 5, 0.75)
    return clip(
        d, fill(d, colour) + veins + fill(box(-160, 14, 320, 40), darker(colour, 0.14), 0.5)
    )


def _whole_fish(back: str, belly: str) -> str:
    d = blob(
        (-150, 4),
        (-104, -30),
        (-20, -42),
        (70, -20),
        (106, -6),
        (150, -36, 0),
        (138, 2),
        (150, 38, 0),
        (106, 12),
        (60, 24),
        (-20, 38),
        (-104, 30),
    )
    lower = fill(blob((-152, 6), (-60, 6), (60, 2), (110, 4), (60, 50), (-100, 60)), belly)
    fins = fill(
        blob((-30, -38, 0), (20, -62, 0), (40, -30, 0))
        + blob((-20, 34, 0), (10, 56, 0), (24, 30, 0)),
        darker(back, 0.2),
    )
    gill = line("M-92-24Q-76 4-92 28", darker(back, 0.3), 5)
    eye = fill(oval(-116, -8, 9), "#ffffff") + fill(oval(-117, -8, 5), "#1f1a1a")
    return (
        fins + body(d, back, lower + shine(-20, -24, 70, 5), hi=None, shift=(-6, -8)) + gill + eye
    )


_PINK = ("salmon", "trout", "char", "side")
_GREY = {
    "perch": "#8a8f5a",
    "pike": "#7d8a58",
    "sea": "#9aa6ad",
    "herring": "#7f9bb0",
    "vendace": "#a9b6bd",
}


def fish(title: str) -> str:
    """Fillets pink or white, whole fish head to tail, small fish in rows."""
    words = title.lower()
    pink = any(word in words for word in _PINK)
    tones = (
        ("#f28a62", "#fbc4a6")
        if pink
        else ("#c9545c", "#e08a8a")
        if "tuna" in words
        else ("#f1e9e0", "#d8cdc4")
    )
    if any(word in words for word in ("minced", "burger", "cakes", "diced")):
        cut = _minced if "minced" in words else _diced if "diced" in words else _rounds
        return cut(tones[0], tones[1])
    back = next(
        (tone for word, tone in _GREY.items() if word in words), "#b98a6a" if pink else "#8f9aa0"
    )
    if "smoked" in words:
        tones, back = (("#d9653c", "#f0a070") if pink else ("#d9b27a", "#b98a4f")), "#b5863f"
    if "whole" in words or "mackerel" in words or ("whitefish" in words and "smoked" in words):
        return _laid(_whole_fish(back, lighter(back, 0.55)), ((0, -196, -4), (4, -122, 3)), 1)
    if "herring" in words or "vendace" in words:
        return _laid(
            _whole_fish(back, lighter(back, 0.6)),
            ((-50, -220, 4), (56, -192, -4), (-46, -160, 3), (52, -130, -3), (-40, -104, 4)),
            0.62,
        )
    return _laid(_fillet(*tones), ((0, -196, -4), (4, -128, 3)), 1)
