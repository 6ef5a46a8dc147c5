"""Soft packs: paper and plastic bags, bread, paper rolls, bottles for the house."""

from __future__ import annotations

from demo.packshots.forms.base import Drawing, Form, lid, light, lit, printed
from demo.packshots.kit import blob, box, clip, darker, fill, lighter, mix, oval, poly, put
from demo.packshots.label import Look, panel


def paper(k: Look) -> Drawing:
    """Flour or coffee: a block of paper with its top folded over."""
    d = blob(
        (-116, -300, 0),
        (116, -300, 0),
        (120, -150),
        (116, -4),
        (108, 0, 0),
        (-108, 0, 0),
        (-116, -4),
        (-120, -150),
        pull=0.5,
    )
    fold = poly((-112, -338), (112, -338), (118, -292), (-118, -292))
    tone = k.first if k.layout in ("cap", "full", "arch") else k.ground
    folded = lit(
        fold, lighter(tone, 0.14), -116, 232, fill(box(-120, -302, 240, 12), darker(tone, 0.18))
    )
    crease = fill(
        poly((-120, -300), (-96, -300), (-120, -170)) + poly((120, -300), (96, -300), (120, -170)),
        "#16241c",
        0.08,
    )
    return printed(k, d, -114, -298, 228, 298, crease) + folded, 112


def pillow(k: Look) -> Drawing:
    """Crisps: pillow of foil, sealed top and bottom, full in the middle."""
    d = blob(
        (-124, -356, 0), (124, -356, 0), (122, -326, 0), (136, -240), (138, -120), (126, -30, 0), (128, 0, 0),
        (-128, 0, 0), (-126, -30, 0), (-138, -120), (-136, -240), (-122, -326, 0), pull=0.8,
    )  # fmt: skip
    seals = fill(
        "".join(box(-130, y, 260, 2) for y in (-352, -346, -340, -334, -24, -18, -12, -6)),
        "#16241c",
        0.13,
    )
    sheen = fill(blob((-118, -300, 0), (-104, -200), (-112, -60, 0), (-124, -160)), "#ffffff", 0.3)
    return printed(k, d, -124, -332, 248, 306, seals + sheen), 122


def doypack(k: Look) -> Drawing:
    """A standing pouch with a zip."""
    d = blob(
        (-118, -352, 0),
        (118, -352, 0),
        (122, -180),
        (128, -30),
        (118, 0, 0),
        (0, 8),
        (-118, 0, 0),
        (-128, -30),
        (-122, -180),
        pull=0.6,
    )
    trims = fill(box(-130, -352, 260, 5) + box(-130, -322, 260, 4), "#16241c", 0.14) + fill(
        blob((-130, -34, 0), (0, -14), (130, -34, 0), (130, 20, 0), (-130, 20, 0)), "#16241c", 0.1
    )
    return printed(k, d, -122, -326, 244, 300, trims), 116


def pouch(k: Look) -> Drawing:
    """Crisps come in pillows, most else stands."""
    return pillow(k) if k.shot.motif in ("potato", "corn", "snow") else doypack(k)


def sack(k: Look) -> Drawing:
    """Big and heavy: sewn top, rounded shoulders."""
    d = blob(
        (-118, -352, 0), (118, -352, 0), (120, -320, 0), (142, -270), (150, -140), (144, -24), (120, 0, 0),
        (-120, 0, 0), (-144, -24), (-150, -140), (-142, -270), (-120, -320, 0), pull=0.8,
    )  # fmt: skip
    seam = fill(box(-150, -334, 300, 16), mix(k.ground, "#ffffff", 0.4)) + fill(
        "".join(box(-114 + i * 12, -328, 7, 3) for i in range(20)), k.deep
    )
    folds = fill(
        blob((-146, -120, 0), (-118, -104), (-146, -84, 0))
        + blob((146, -170, 0), (112, -150), (146, -130, 0)),
        "#16241c",
        0.1,
    )
    return printed(k, d, -134, -318, 268, 314, seam + folds), 130


def loaf(k: Look) -> Drawing:
    """Sliced bread in a printed bag; the crust shows above the print."""
    dark = k.shot.motif == "rye" or k.shot.variant in ("rye", "dark", "wholegrain")
    crust = "#6b4326" if dark else "#c98a45"
    bread = blob(
        (-168, 0, 0),
        (-174, -120),
        (-166, -190),
        (-110, -224),
        (0, -236),
        (110, -224),
        (166, -190),
        (174, -120),
        (168, 0, 0),
    )
    cuts = fill(
        "".join(
            blob((x, -232, 0), (x + 18, -206), (x + 20, -170, 0), (x + 6, -200))
            for x in (-112, -62, -12, 38, 88)
        ),
        lighter(crust, 0.3),
    )
    flour = fill(
        "".join(oval(-140 + (i * 83) % 280, -222 + (i * 37) % 60, 4) for i in range(16)),
        "#fff3dc",
        0.5,
    )
    body = lit(bread, crust, -172, 344, cuts + flour)
    print_edge = blob(
        (-180, -158, 0),
        (-90, -148),
        (0, -158),
        (90, -148),
        (180, -158, 0),
        (180, 12, 0),
        (-180, 12, 0),
    )
    sleeve = clip(
        bread,
        clip(
            print_edge,
            fill(box(-180, -170, 360, 190), k.ground)
            + panel(k, -166, -150, 332, 148)
            + light(-172, -170, 344, 190),
        ),
    )
    shine = fill(blob((-150, -176, 0), (-120, -212), (-40, -226, 0), (-110, -196)), "#ffffff", 0.35)
    return body + sleeve + shine, 160


def roll_pack(k: Look) -> Drawing:
    """Paper rolls in film: the rolls show under the print."""
    tiers = ""
    for row in range(2):
        for column in (-1, 0, 1):
            x, y = column * 104, -8 - row * 164
            tiers += put(
                lit(box(-51, -154, 102, 156, 10), "#f6f4ef", -51, 102)
                + fill(oval(0, -152, 50, 7), "#ffffff")
                + fill(oval(0, -152, 17, 3), "#c9b391"),
                x,
                y,
            )
    film = fill(box(-160, -336, 320, 334, 20), "#dfe9ef", 0.35)
    d = blob((-160, -252, 0), (0, -262), (160, -252, 0), (160, -76, 0), (0, -66), (-160, -76, 0))
    label = clip(
        d,
        fill(box(-160, -270, 320, 210), k.ground)
        + panel(k, -156, -252, 312, 178)
        + light(-160, -336, 320, 340),
    )
    gleam = fill(box(-150, -326, 10, 60, 5) + box(-150, -64, 10, 50, 5), "#ffffff", 0.6)
    return tiers + film + label + gleam, 154


def spray(k: Look) -> Drawing:
    """Trigger head, narrow neck, waisted bottle."""
    head = blob(
        (-78, -352, 0),
        (30, -362),
        (62, -346),
        (58, -318, 0),
        (20, -312, 0),
        (-20, -316),
        (-78, -324, 0),
    )
    trigger = blob(
        (-44, -320, 0), (-30, -320, 0), (-30, -290), (-46, -262), (-58, -262, 0), (-46, -290)
    )
    d = blob(
        (-24, -286, 0), (24, -286, 0), (40, -250), (80, -214), (84, -170), (72, -120), (84, -60), (82, -8), (70, 0, 0),
        (-70, 0, 0), (-82, -8), (-84, -60), (-72, -120), (-84, -170), (-80, -214), (-40, -250),
    )  # fmt: skip
    clear = mix(k.flavour, "#ffffff", 0.35)
    label = clip(
        blob(
            (-90, -206, 0),
            (0, -214),
            (90, -206, 0),
            (74, -120),
            (90, -24, 0),
            (0, -18),
            (-90, -24, 0),
            (-74, -120),
        ),
        fill(box(-90, -220, 180, 210), k.ground) + panel(k, -74, -206, 148, 182),
    )
    body = lit(d, clear, -84, 168, label + fill(box(-70, -232, 10, 24, 5), "#ffffff", 0.5))
    neck = lit(box(-26, -316, 52, 34, 4), darker(k.cap, 0.1), -26, 52)
    return fill(trigger, darker(k.cap, 0.25)) + neck + body + lit(head, k.cap, -78, 140), 74


def detergent(k: Look) -> Drawing:
    """A jug with a handle at the right and a measuring cap."""
    d = blob(
        (-64, -292, 0), (-2, -292, 0), (40, -276), (112, -262), (134, -224), (136, -20), (122, 0, 0),
        (-122, 0, 0), (-136, -20), (-134, -200), (-108, -262), pull=0.8,
    )  # fmt: skip
    hole = blob(
        (60, -232, 0),
        (96, -228),
        (106, -206),
        (106, -110),
        (92, -92),
        (80, -110),
        (76, -180),
        (54, -214),
    )
    tone = k.first
    label = clip(
        blob(
            (-126, -222, 0),
            (46, -226, 0),
            (72, -170),
            (72, -90, 0),
            (126, -76, 0),
            (126, -24, 0),
            (0, -16),
            (-126, -24, 0),
        ),
        fill(box(-130, -230, 260, 220), k.ground) + panel(k, -124, -222, 192, 200),
    )
    body = lit(
        d,
        mix(tone, "#ffffff", 0.1) if k.ground != tone else k.second,
        -136,
        272,
        label + fill(box(-116, -226, 9, 196, 4), "#ffffff", 0.3),
    )
    grip = fill(hole, darker(tone, 0.55), 0.55)
    return put(lid(90, -342, 52, k.cap, 6, 10), -32, 0) + body + grip, 128


FORMS: dict[str, Form] = {
    "pouch": pouch,
    "sack": sack,
    "loaf": loaf,
    "roll_pack": roll_pack,
    "spray": spray,
    "detergent": detergent,
}
_ = poly
