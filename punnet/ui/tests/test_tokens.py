"""Every text pair can be read (4.5:1) and every edge be seen (3:1), in both themes."""

from __future__ import annotations

import re

import pytest

from punnet.ui.build import CSS

VALUE = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
TOKENS = {name: pair for name, *pair in VALUE.findall((CSS / "tokens.css").read_text("utf-8"))}
GROUNDS = ("canvas", "surface", "sunken")
TINTS = tuple(name for name in TOKENS if name.startswith("tint-"))
TEXTS = [
    *((ink, ground) for ink in ("ink", "ink-2") for ground in GROUNDS),
    *(("ink", tint) for tint in TINTS),
    *(("ink-2", tint) for tint in TINTS),
    *((name, ground) for name in ("action", "action-hover", "danger") for ground in GROUNDS[:2]),
    *((name, f"{name}-back") for name in ("offer", "warn", "danger", "info", "ok")),
    *(("ink", f"{name}-back") for name in ("offer", "warn", "danger", "info", "ok")),
    ("offer", "surface"),
    ("action-text", "action"),
    ("action-text", "action-hover"),
    ("action-hover", "ok-back"),
    ("sun-ink", "sun"),
    ("canvas", "ink"),
]
EDGES = [
    *(("edge", ground) for ground in GROUNDS[:2]),
    *(("focus", ground) for ground in GROUNDS),
    *(("action", ground) for ground in GROUNDS),
    ("danger", "surface"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_knows_black_white_and_grey():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") < 4.5 < contrast("#767676", "#FFFFFF")


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(text: str, ground: str, theme: int):
    assert contrast(TOKENS[text][theme], TOKENS[ground][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(edge: str, ground: str, theme: int):
    assert contrast(TOKENS[edge][theme], TOKENS[ground][theme]) >= 3


def test_colours_are_named_only_in_the_tokens():
    """Elsewhere only shades over a picture (with alpha), and the label that is always paper."""
    strays = {
        (path.name, colour)
        for path in CSS.glob("*.css")
        if path.name != "tokens.css"
        for colour in re.findall(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?\b", path.read_text("utf-8"))
        if len(colour) == 7 and not (path.name == "staff.css" and colour in ("#16241C", "#FFFFFF"))
    }
    assert not strays
