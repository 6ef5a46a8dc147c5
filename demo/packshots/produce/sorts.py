"""Sorts: the same shape in another colour, so that a yellow plum is yellow and a shallot brown."""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache

from demo.packshots.kit import rgb

# What colour each shape is drawn in; only colours near it change.
_MAIN = {
    "apple_green": "#a6cb45", "apple_red": "#d2322d", "avocado": "#4d6b33", "basil": "#4f9e3e",
    "beetroot": "#8c1d4c", "blueberry": "#4b5aa6", "cabbage": "#a9cf7f", "cherry": "#b3142e",
    "courgette": "#4d8b3e", "cucumber": "#3b7d3c", "dill": "#5da34a", "ginger": "#d9b377",
    "grape_green": "#aac64c", "grape_red": "#7d2a52", "grapefruit": "#f5a13f",
    "kiwi": "#8cc63e", "lettuce": "#74b84c", "mandarin": "#f57c1f", "mango": "#f6aa2e",
    "melon": "#cfae62", "mushroom": "#dcc6a6", "new_potato": "#ecd08c", "onion": "#d99a3f",
    "orange": "#f48a1d", "parsley": "#4f9e3e", "pear": "#c9cf52", "pepper_red": "#d9301f",
    "plum": "#6d3570", "potato": "#d9b06a", "pumpkin": "#ee8a26", "raspberry": "#e2426e",
    "strawberry": "#e02f3d", "tomato": "#df3a2b", "turnip": "#b0568f",
}  # fmt: skip
_SORTS = {
    "apple_green": {"golden": "#ddcc4c", "cooking": "#8fb63a", "finnish": "#bccf55"},
    "apple_red": {"pink": "#e0567a", "royal": "#d8502f", "jona": "#cf5f2c"},
    "avocado": {"dark": "#364a26"},
    "basil": {"mint": "#58b07c", "dark": "#36752f", "blue": "#7d9a86", "purple": "#6f4473"},
    "beetroot": {"lemon": "#e3a02c", "pink": "#d6497c"},
    "blueberry": {"dark": "#37406b"},
    "cabbage": {"lemon": "#d3dd95", "green": "#8cbf62", "dark": "#5f9a52", "white": "#cfe0ae"},
    "cherry": {"dark": "#8a1029", "red": "#d8232f"},
    "courgette": {"lemon": "#e6c230"},
    "cucumber": {"dark": "#2f6a38", "lemon": "#568f3f"},
    "dill": {"blue": "#5d8a7a", "dark": "#4a7a45"},
    "ginger": {"artichoke": "#bd9d8a"},
    "grape_green": {"lemon": "#d5cf60"},
    "grape_red": {"dark": "#43254f"},
    "grapefruit": {"green": "#cdd05e", "lemon": "#f1d250", "pink": "#f19a5c"},
    "kiwi": {"lemon": "#e0c440"},
    "lettuce": {"red": "#8f4154", "dark": "#4f8f3a", "lemon": "#cdd68a"},
    "mandarin": {"leaf": "#f2701a", "seedless": "#f68d2a"},
    "mango": {"orange": "#ec9440"},
    "melon": {"lemon": "#e9d36a", "green": "#b5b968", "herb": "#7fa04e", "orange": "#d9a25a"},
    "mushroom": {"orange": "#eda32f", "brown": "#a87d58"},
    "new_potato": {"brown": "#dcbd74"},
    "onion": {"plain": "#efe9da", "brown": "#b9683a", "lemon": "#e3c278", "white": "#efe9da"},
    "orange": {"blood": "#e2562c", "juice": "#f7a32a"},
    "parsley": {"lemon": "#7cb84c", "dark": "#2f7433", "green": "#63a845"},
    "pear": {"abate": "#b3b64c", "williams": "#dccf4e"},
    "pepper_red": {"dark": "#b9261f", "orange": "#ee8424"},
    "plum": {"lemon": "#f0c23c", "red": "#a8263f", "dark": "#4a2748"},
    "potato": {"red": "#c2806a", "brown": "#bd9058"},
    "pumpkin": {"caramel": "#dcae6c", "green": "#5f8a48"},
    "raspberry": {"dark": "#46275a"},
    "strawberry": {"pink": "#e8556a"},
    "tomato": {"dark": "#b3322a", "pink": "#e25e6c", "yellow": "#f2b92c", "orange": "#ee8424"},
    "turnip": {"brown": "#b99a6c"},
}  # fmt: skip
_HEX = re.compile(r"#[0-9a-f]{6}")


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = rgb(colour)
    return colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)


@lru_cache(maxsize=8192)
def _moved(colour: str, main: str, target: str) -> str:
    (hue, light, strong), (main_hue, main_light, main_strong) = _hls(colour), _hls(main)
    away = abs(hue - main_hue)
    if min(away, 1 - away) > 0.09 or strong < 0.12:
        return colour
    new_hue, new_light, new_strong = _hls(target)
    light = min(0.97, max(0.04, light + (new_light - main_light)))
    strong = min(1.0, strong * new_strong / max(main_strong, 0.05))
    parts = colorsys.hls_to_rgb((hue + new_hue - main_hue) % 1, light, strong)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def of_sort(drawing: str, name: str, sort: str) -> str:
    """The drawing of `name` in the colours of its sort, where that sort has its own."""
    target = _SORTS.get(name, {}).get(sort)
    if not target:
        return drawing
    main = _MAIN[name]
    return _HEX.sub(lambda found: _moved(found.group(), main, target), drawing)
