"""From a product's PackShot to its picture."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from demo.catalogue.brands import BY_KEY as BRANDS
from demo.catalogue.spec import PackShot
from demo.packshots.brands import SECOND_LINE, identity
from demo.packshots.forms import boxes, fresh, rounds, soft
from demo.packshots.forms.base import Form
from demo.packshots.kit import SHADOW, num, put
from demo.packshots.label import Look
from demo.packshots.produce.scenes import PRODUCE
from demo.packshots.variants import flavour

_FORMS: dict[str, Form] = {**boxes.FORMS, **rounds.FORMS, **soft.FORMS, **fresh.FORMS}
FORMS = frozenset(_FORMS)
_FOOT = 386  # where every shot stands


def _by_title(shot: PackShot) -> PackShot:
    """Packed fruit and vegetables show what their title says, however general the motif is."""
    if shot.tint not in ("fruit", "vegetable") or shot.form not in ("bag", "tray", "net", "sack"):
        return shot
    words = " ".join(shot.title).lower()
    named = [kind for kind in PRODUCE if all(part in words for part in kind.split("_"))]
    return replace(shot, motif=max(named, key=lambda kind: (len(kind), kind))) if named else shot


def look(shot: PackShot) -> Look:
    """The print of a shot: its brand's colours and layout, its flavour, its words.

    Without a brand (a magazine) the first line of the title takes the brand's place.
    """
    title = shot.title or ("",)
    key = shot.brand or title[0]
    known = BRANDS.get(key)
    style = identity(key)
    second = crc32(f"{key}{shot.motif}".encode()) % 5 < 2
    return Look(
        shot=shot,
        identity=style,
        name=known.name if known else key.replace("_", " ").title() if shot.brand else title[0],
        words=title if shot.brand else title[1:],
        flavour=flavour(shot.variant, style.second),
        layout=SECOND_LINE[style.layout] if second else style.layout,
    )


def draw(shot: PackShot) -> str:
    """The SVG of one product, 400 × 400, transparent, needing nothing from outside."""
    shot = _by_title(shot)
    body, half = _FORMS.get(shot.form, _FORMS["box"])(look(shot))
    shade = (
        f'<ellipse cx="{num(half * 0.06)}" cy="1" rx="{num(half * 1.08 + 6)}" ry="8" '
        f'fill="{SHADOW}" opacity=".08"/>'
    )
    size = 0.5 + 0.5 * min(
        max(shot.scale, 0.3), 1.0
    )  # gentler than true, so that small packs still read
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">'
        f"{put(shade + body, 200, _FOOT, size=size)}</svg>"
    )
