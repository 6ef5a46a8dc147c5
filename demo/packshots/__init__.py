"""Pack shots: one small SVG per product, drawn by code (art direction, section 21)."""

from .draw import FORMS, MOTIFS, PRODUCE, draw

__all__ = ["FORMS", "MOTIFS", "PRODUCE", "draw"]
