"""Pack shots: one small SVG per product, drawn by code (art direction, section 21)."""

from demo.packshots.draw import FORMS, draw
from demo.packshots.motifs import MOTIFS
from demo.packshots.produce.scenes import PRODUCE

__all__ = ["FORMS", "MOTIFS", "PRODUCE", "draw"]
