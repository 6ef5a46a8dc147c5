"""What 24 invented brands look like: two colours, a wordmark's shape, an emblem, a label layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

WORDMARKS = ("bare", "oval", "plate", "arc", "flag")
LAYOUTS = ("cap", "full", "arch", "band", "hills", "split")


@dataclass(frozen=True)
class Identity:
    """`first` is the brand's main colour, `second` its companion."""

    first: str
    second: str
    wordmark: str
    emblem: str
    layout: str
    soft: str = "#fffdf7"  # its paper: the light ground of labels


# A second line of the same brand: what some motifs are printed in instead.
SECOND_LINE = {
    "cap": "band", "full": "arch", "arch": "hills", "band": "split", "hills": "full", "split": "cap",
}  # fmt: skip

# Keys as in demo/catalogue/brands.py.
BY_KEY: dict[str, Identity] = {
    "arkikori": Identity("#d8412f", "#fff0da", "plate", "heart", "cap", "#fffaf2"),
    "kotipelto": Identity("#14523c", "#f3d36b", "bare", "leaf", "hills", "#f7f5e2"),
    "aittamaki": Identity("#1e4fa3", "#f4f8ff", "oval", "barn", "cap", "#fbfdff"),
    "niittypuro": Identity("#4fa3d8", "#0e2f5a", "flag", "tulip", "hills", "#f0f8fd"),
    "ulkosaari": Identity("#17305c", "#f26b4e", "flag", "anchor", "split", "#f4f8fb"),
    "myllylampi": Identity("#c9822b", "#2c2a4a", "plate", "wheel", "band", "#fdf4e2"),
    "uuniharju": Identity("#8a4b22", "#f8e3b8", "arc", "flame", "arch", "#fcf3e1"),
    "tammilaidun": Identity("#8a2222", "#f4c977", "plate", "acorn", "full", "#fff7e8"),
    "kukkotupa": Identity("#ee7f1b", "#fff3dc", "arc", "crown", "band", "#fff8ea"),
    "marjasuo": Identity("#7b2d5e", "#f9dfae", "oval", "fern", "arch", "#fdf4ec"),
    "pakkasrinne": Identity("#17608a", "#cfeaf7", "bare", "snow", "split", "#f3fafe"),
    "liesikoti": Identity("#2f6b4f", "#f7c65b", "oval", "key", "full", "#fdf8e8"),
    "aamunkajo": Identity("#3d2419", "#f0a93a", "arc", "sun", "arch", "#fbf0dc"),
    "hopealahde": Identity("#0e8ca6", "#e4f6fa", "flag", "drop", "full", "#f0fafc"),
    "humalaoja": Identity("#1f3b2d", "#e3b64a", "oval", "clover", "full", "#f8f2dd"),
    "sokerisiipi": Identity("#e2698f", "#5e1233", "bare", "swallow", "split", "#fff3f6"),
    "napsula": Identity("#f3bd25", "#a8203e", "flag", "star", "full", "#fff9e2"),
    "tuulipyykki": Identity("#2b6fd0", "#ffe14a", "flag", "boat", "split", "#f1f7ff"),
    "havuranta": Identity("#9dbb9a", "#2a4a38", "bare", "pine", "arch", "#f6faf3"),
    "pikkumyrsky": Identity("#8ccfc4", "#1d4a5a", "bare", "moon", "band", "#f4fcfa"),
    "tassupolku": Identity("#f0785a", "#22405c", "plate", "shell", "band", "#fff5ef"),
    "kaukomaa": Identity("#4b2a5e", "#f4b65a", "oval", "wave", "hills", "#fdf3e6"),
    "valdirame": Identity("#20603a", "#fbf1dc", "oval", "bell", "arch", "#fdf8ea"),
    "norrglantan": Identity("#34507f", "#f7cf5c", "plate", "mountain", "hills", "#f4f6fb"),
}
IDENTITIES = tuple(BY_KEY.values())


@lru_cache(maxsize=512)
def identity(brand: str | None) -> Identity:
    """The look of a brand; a key not listed gets one by a stable hash."""
    key = brand or ""
    return BY_KEY.get(key) or IDENTITIES[crc32(key.encode()) % len(IDENTITIES)]
