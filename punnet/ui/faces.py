"""Our two typefaces, and where their files are.

The sources are the variable fonts inside the packages fontpkg-figtree and
fontpkg-schibsted-grotesk (both OFL).
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True)
class Face:
    """One typeface: where it comes from, what we cut out of it, and its stand-in."""

    family: str
    package: str
    file: str
    weights: tuple[int, int]
    fallback: str
    fallback_fonts: tuple[str, ...]
    fallback_widths: str  # which column of ARIAL its stand-in has

    @property
    def name(self) -> str:
        return self.family.split()[0].lower()


FACES = (
    Face("Figtree", "fontpkg_figtree", "Figtree[wght].ttf", (400, 700),
         "Figtree fallback", ("Arial", "ArialMT", "Liberation Sans"), "regular"),
    Face("Schibsted Grotesk", "fontpkg_schibsted_grotesk", "SchibstedGrotesk[wght].ttf", (600, 700),
         "Schibsted fallback", ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"), "bold"),
)  # fmt: skip


def source(face: Face) -> Path:
    """The font file inside its package, found without importing it."""
    spec = find_spec(face.package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {face.package} is not installed")
    return Path(spec.submodule_search_locations[0]) / "files" / face.file
