"""Packs of board and foil with straight sides."""

from __future__ import annotations

from demo.packshots.forms import soft
from demo.packshots.forms.base import Drawing, Form, light, lit, printed
from demo.packshots.kit import (
    blob,
    box,
    clip,
    darker,
    fill,
    lighter,
    line,
    mix,
    num,
    oval,
    poly,
    put,
)
from demo.packshots.label import Look, panel


def gable(k: Look) -> Drawing:
    """A milk carton: front, sloping roof, fin, screw cap."""
    w, wall, ridge = 196, 262, 332
    half = w / 2
    front = box(-half, -wall, w, wall, 3)
    roof = poly((-half, -wall), (half, -wall), (half - 14, -ridge), (14 - half, -ridge))
    fin = poly(
        (14 - half, -ridge), (half - 14, -ridge), (half - 8, -ridge - 30), (8 - half, -ridge - 30)
    )
    tone = k.first if k.layout in ("cap", "full", "arch") else k.ground
    upper = lit(roof, lighter(tone, 0.1), -half, w, fill(box(-half, -wall - 9, w, 9), k.flavour))
    top = lit(
        fin, darker(tone, 0.06), -half, w, fill(box(-half, -ridge - 8, w, 3), darker(tone, 0.2))
    )
    cap = clip(
        box(-25, -316, 50, 34, 8),
        fill(box(-25, -316, 50, 34), k.cap)
        + fill("".join(box(-22 + 9 * i, -304, 3, 30) for i in range(6)), darker(k.cap, 0.25))
        + light(-25, -320, 50, 40),
    )
    cap += fill(oval(0, -314, 25, 5), lighter(k.cap, 0.3))
    return printed(k, front, -half, -wall, w, wall) + upper + top + cap, half


def carton(k: Look) -> Drawing:
    """A long-life carton: slim brick, thin top, cap at the left."""
    w, h = 158, 346
    half = w / 2
    front = box(-half, -h, w, h, 2)
    top = poly((-half, -h), (half, -h), (half - 6, -h - 11), (6 - half, -h - 11))
    tone = k.first if k.layout in ("cap", "full", "arch") else k.ground
    cap = put(
        fill(box(-21, -24, 42, 24, 5), k.cap)
        + fill(box(7, -24, 14, 24, 5), darker(k.cap))
        + fill(oval(0, -23, 21, 4), lighter(k.cap, 0.35)),
        -26,
        -h - 3,
    )
    lid = fill(top, lighter(tone, 0.3)) + cap
    return printed(k, front, -half, -h, w, h) + lid, half


def cardboard(k: Look) -> Drawing:
    """A cereal box with the sliver of its top."""
    w, h = 246, 346
    half = w / 2
    top = poly((-half, -h), (half, -h), (half - 7, -h - 13), (7 - half, -h - 13))
    tone = k.first if k.layout in ("cap", "full", "arch") else k.ground
    flap = line(f"M-30 {-h - 6}H30", darker(tone, 0.25), 3, 0.6)
    return (
        printed(k, box(-half, -h, w, h, 2), -half, -h, w, h)
        + fill(top, lighter(tone, 0.35))
        + flap,
        half,
    )


def block(k: Look) -> Drawing:
    """Butter or cheese in foil: low and wide, folded ends. Ground coffee stands upright."""
    if k.shot.motif == "coffee":
        return soft.paper(k)
    w, h = 350, 176
    half = w / 2
    top = poly((-half, -h), (half, -h), (half - 10, -h - 16), (10 - half, -h - 16))
    folds = fill(poly((half, -h), (half, 0), (half - 36, -h / 2)), darker(k.ground, 0.2), 0.35)
    tone = k.first if k.layout in ("full", "arch") else k.ground
    front = printed(k, box(-half, -h, w, h, 4), -half, -h, w, h, folds)
    return front + fill(top, lighter(tone, 0.4)), half


def egg_box(k: Look) -> Drawing:
    """Grey pulp with six humps, a paper label around its middle."""
    pulp = ("#b9b3a6", "#c9b79a", "#a9b2a8")[k.roll(3)]
    humps = blob(
        (-178, -92, 0), (-172, -146), (-132, -164), (-96, -146, 0), (-66, -168), (0, -172),
        (66, -168), (96, -146, 0), (132, -164), (172, -146), (178, -92, 0),
    )  # fmt: skip
    foot = blob(
        (-178, -92, 0), (178, -92, 0), (164, -10), (118, 0), (88, -18, 0), (58, 0), (0, 0),
        (-58, 0), (-88, -18, 0), (-118, 0), (-164, -10),
    )  # fmt: skip
    speck = fill(
        "".join(box(-170 + (i * 67) % 330, -150 + (i * 41) % 140, 5, 2) for i in range(26)),
        darker(pulp, 0.25),
        0.5,
    )
    body = lit(foot, darker(pulp, 0.1), -178, 356, speck) + lit(
        humps, lighter(pulp, 0.12), -178, 356, speck
    )
    rim = fill(box(-182, -98, 364, 12, 5), lighter(pulp, 0.3))
    tag = clip(
        box(-122, -158, 244, 134, 4),
        put(panel(k, 0, 0, 244, 134), -122, -158) + light(-182, -170, 364, 180),
    )
    return body + rim + tag, 170


def magazine(k: Look) -> Drawing:
    """A cover with its masthead and the edge of its pages."""
    w, h = 262, 346
    half = w / 2
    pages = fill(box(-half + 6, -h - 5, w, h + 5, 1), "#e9e6dd") + fill(
        box(-half + 3, -h - 2, w, h + 2, 1), "#d5d1c5"
    )
    warm = mix(k.flavour, "#ffffff", 0.25)
    scene = (
        fill(box(0, 0, w, h), warm)
        + fill(oval(w * 0.5, h * 0.62, w * 0.36), mix(warm, "#ffffff", 0.5))
        + k.picture(w * 0.5, h * 0.62, w * 0.33)
        + k.mark(w / 2, h * 0.13, w * 0.9, h * 0.2, warm)
        + k.title(w * 0.07, h * 0.31, w * 0.7, h * 0.07, warm, 0)
        + k.size(w * 0.94, h * 0.875, h * 0.05, warm, 1)
        + fill(
            "".join(
                box(w * 0.07, h * y, w * wide, 7, 3)
                for y, wide in ((0.42, 0.2), (0.45, 0.15), (0.91, 0.3), (0.94, 0.22))
            ),
            k.deep,
            0.7,
        )
        + fill(box(w * 0.76, h * 0.89, w * 0.18, h * 0.07), "#ffffff")
        + fill(
            "".join(box(w * 0.775 + i * 6, h * 0.9, 2 + i % 3, h * 0.05) for i in range(6)),
            "#222222",
        )
    )
    cover = clip(box(-half, -h, w, h, 2), put(scene, -half, -h) + light(-half, -h, w, h))
    spine = fill(box(-half, -h, 5, h), "#16241c", 0.18)
    return pages + cover + spine, half


def multipack(k: Look) -> Drawing:
    """Six of a kind held by a printed wrap: three tops show."""
    w, h = 350, 232
    half = w / 2
    tops = ""
    for i in (-1, 0, 1):
        x = i * 114
        tops += put(
            lit("M-52 -30L-42 -56H42L52 -30Z", mix(k.flavour, "#ffffff", 0.1), -52, 104)
            + fill(oval(0, -56, 42, 6), "#dfe5e8")
            + fill(oval(0, -56, 33, 4), "#b4bdc2")
            + fill(box(-9, -59, 18, 5, 2), "#98a2a8"),
            x,
            -h + 26,
        )
    wrap = box(-half, -h, w, h, 14)
    seam = fill(box(-half, -h, w, 10), "#ffffff", 0.25)
    return tops + printed(k, wrap, -half, -h, w, h, seam), half


def slim(k: Look) -> Drawing:
    """A wrapped bar: crimped ends, the label lying along it."""
    w, h = 372, 158
    half = w / 2
    teeth = 9
    step = h / teeth
    left = "".join(
        f"L{num(-half + (6 if i % 2 else 0))} {num(-step * (teeth - i))}"
        for i in range(1, teeth + 1)
    )
    right = "".join(
        f"L{num(half - (6 if i % 2 else 0))} {num(-step * i)}" for i in range(1, teeth + 1)
    )
    d = f"M{num(-half)} {num(-h)}{left}L{num(half)} 0{right}Z"
    crimp = "".join(box(x + 4 * i, -h, 2, h) for x in (-half + 4, half - 24) for i in range(5))
    ends = fill(crimp, "#16241c", 0.14)
    body = clip(
        d,
        fill(box(-half, -h, w, h), k.ground)
        + panel(k, 26 - half, -h, w - 52, h)
        + ends
        + light(-half, -h, w, h)
        + fill(box(-half, -h + 8, w, 7), "#ffffff", 0.25),
    )
    return body, half - 6


FORMS: dict[str, Form] = {
    "gable": gable,
    "carton": carton,
    "box": cardboard,
    "block": block,
    "egg_box": egg_box,
    "magazine": magazine,
    "multipack": multipack,
    "wrap": slim,
}
