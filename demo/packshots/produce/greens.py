"""Herbs, leaves, pods and peppers in a ±100 box."""

from __future__ import annotations

from demo.packshots.kit import (
    blob,
    clip,
    darker,
    fill,
    line,
    oval,
    polar,
    put,
)
from demo.packshots.pieces import body, leaf, stem


def pepper(colour: str) -> str:
    d = blob(
        (0, -58),
        (34, -74),
        (78, -58),
        (92, -6),
        (76, 62),
        (44, 96),
        (0, 86),
        (-44, 96),
        (-76, 62),
        (-92, -6),
        (-78, -58),
        (-34, -74),
    )
    folds = line("M-30-62Q-52 10-24 88M30-62Q56 10 26 88", darker(colour, 0.22), 7, 0.7)
    return (
        body(d, colour, folds, hi=(-56, -14, 10, 30, 10), light=0.45)
        + fill(blob((-24, -62), (0, -74), (24, -62), (0, -52)), "#4d8f3c")
        + stem("M0-64Q-2-90 18-106", "#5a9a42", 15)
    )


def pepper_red() -> str:
    return pepper("#d9301f")


def pepper_yellow() -> str:
    return pepper("#f5bf24")


def pepper_green() -> str:
    return pepper("#4d9440")


def pea() -> str:
    """An open pod, lying."""
    pod = blob(
        (-104, -8, 0), (-60, -40), (0, -50), (60, -40), (106, 0, 0), (60, 34), (0, 44), (-60, 32)
    )
    inner = blob((-84, -4, 0), (0, -34), (86, 2, 0), (0, 30))
    peas = "".join(
        body(oval(x, 0, r), "#8fc94a", hi=(x - 5, -7, 4, 6, 30), shift=(-5, -3))
        for x, r in ((-54, 15), (-24, 19), (10, 20), (42, 18), (68, 12))
    )
    return (
        fill(pod, "#4f9440")
        + fill(inner, "#3b7a34")
        + peas
        + fill(
            blob(
                (-104, -8, 0),
                (-60, 8),
                (0, 20),
                (60, 14),
                (106, 0, 0),
                (60, 36),
                (0, 46),
                (-60, 34),
            ),
            "#69ad4c",
        )
        + stem("M-100-8Q-116-14-122-28", "#5a9a42", 8)
    )


def bean() -> str:
    """A green bean, lying in a slight arch, ±190."""
    d = blob(
        (-190, 26, 0), (-120, -6), (0, -20), (120, -6), (186, 30, 0), (116, 20), (0, 8), (-116, 20)
    )
    bumps = fill(
        "".join(oval(x, 2 - 10 * (1 - abs(x) / 140), 17, 5) for x in (-110, -66, -22, 22, 66, 110)),
        "#7fbd57",
        0.8,
    )
    return fill(d, "#5a9f42") + clip(d, bumps) + stem("M186 30q10 2 16-4", "#7aa84e", 6)


def _sprig(twigs: str, leaves: str, ink: str) -> str:
    return line(twigs, ink, 7) + leaves


def basil() -> str:
    spots = (
        (0, -150, 0, 1.0),
        (-40, -120, -58, 1.0),
        (40, -122, 56, 1.0),
        (-26, -80, -74, 0.9),
        (28, -82, 72, 0.9),
        (-16, -46, -62, 0.7),
        (16, -48, 60, 0.7),
    )
    leaves = "".join(
        put(
            leaf(0, 8, 84, 58, 0, ("#4f9e3e", "#62b04b", "#3f8b36")[i % 3])
            + line("M0 4V-60", "#8fcf72", 3),
            x * 0.4,
            y + 60,
            t,
            s,
        )
        for i, (x, y, t, s) in enumerate(spots)
    )
    return _sprig("M0 120V-90", leaves, "#6fa653")


def dill() -> str:
    twigs = "M0 120V-100"
    fine = ""
    for y, reach in ((60, 60), (24, 74), (-12, 76), (-48, 62), (-80, 40)):
        for side in (-1, 1):
            x2, y2 = side * reach, y - reach * 0.7
            twigs += f"M0 {y}L{x2:.0f} {y2:.0f}"
            for share in (0.35, 0.55, 0.75, 0.95):
                bx, by = x2 * share, y + (y2 - y) * share
                fine += f"M{bx:.0f} {by:.0f}l{side * 4} -20M{bx:.0f} {by:.0f}l{side * 18} 4"
    return line(twigs, "#4d8a40", 5) + line(fine, "#5da34a", 4)


def parsley() -> str:
    out = line("M0 120V-20M0 60L-46-6M0 60L46-8M0 20L-20-50M0 20L22-52", "#6fa653", 6)
    for i, (x, y, r) in enumerate(
        ((-54, -20, 30), (54, -22, 30), (-26, -66, 32), (28, -68, 32), (0, -32, 32))
    ):
        frill = blob(
            *[
                (
                    x + polar(r * (1 if j % 2 else 0.66), j * 30)[0],
                    y + polar(r * (1 if j % 2 else 0.66), j * 30)[1],
                )
                for j in range(12)
            ],
            pull=0.8,
        )
        out += fill(frill, ("#3f8b36", "#4f9e3e", "#5fae49")[i % 3]) + line(
            f"M{x} {y + r * 0.7:.0f}V{y - r * 0.5:.0f}", "#83c46a", 3
        )
    return out


def spinach() -> str:
    d = blob(
        (0, 40, 0), (-44, 20), (-58, -30), (-30, -84), (0, -104, 0), (30, -84), (58, -30), (44, 20)
    )
    half = blob((0, 40, 0), (0, -104, 0), (30, -84), (58, -30), (44, 20))
    veins = line("M0 40V-84M0 10L-34-14M0 10L34-14M0-26L-30-50M0-26L30-50", "#8fc46a", 5)
    return line("M0 110V30", "#8fb95c", 11) + fill(d, "#3f8a3f") + fill(half, "#2f7434") + veins


def rocket() -> str:
    d = blob(
        (0, 70, 0), (-10, 40), (-40, 34), (-14, 14), (-10, 0), (-46, -16), (-16, -30), (-12, -44),
        (-30, -72), (0, -110), (30, -72), (12, -44), (16, -30), (46, -16), (10, 0), (14, 14), (40, 34), (10, 40),
    )  # fmt: skip
    return line("M0 120V40", "#8fb95c", 8) + fill(d, "#559c46") + line("M0 70V-84", "#a3d080", 5)
