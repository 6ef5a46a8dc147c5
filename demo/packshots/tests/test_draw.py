"""Every form, motif, kind of produce and brand draws, small, self-contained and like no other."""

from __future__ import annotations

import gzip
import re
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from demo.catalogue import build
from demo.catalogue.brands import BRANDS
from demo.catalogue.spec import PackShot
from demo.packshots import FORMS, MOTIFS, PRODUCE, draw
from demo.packshots.brands import BY_KEY, identity
from demo.packshots.emblems import EMBLEMS
from demo.packshots.kit import contrast, rgb
from demo.packshots.label import LAYOUTS
from demo.packshots.sheet import TINTS
from demo.packshots.wordmark import WORDMARKS

TITLES = (
    ("Organic wholegrain", "oat drink barista"),
    ("Lactose-free semi-skimmed", "milk drink"),
    ("Crème fraîche",),
    ("Äänekoski rågbröd", "½ kg 100 %"),
)
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "g", "path", "ellipse", "defs", "use", "clipPath"}
PLAIN = PackShot("box", "kotipelto", ("Oat flakes",), "500 g", "oat", "pantry", 0.9, "plain", 41)


@cache
def many() -> tuple[tuple[PackShot, str], ...]:
    """3,000 shots that mix all forms, motifs, brands, tints and long words."""
    forms, motifs, tints = sorted(FORMS - {"produce"}), sorted(MOTIFS), sorted(TINTS)
    shots = [
        PackShot(
            form=forms[i % len(forms)],
            brand=BRANDS[i * 7 % len(BRANDS)].key,
            title=TITLES[i % len(TITLES)],
            size="1.5 l",
            motif=motifs[i * 13 % len(motifs)],
            tint=tints[i * 3 % len(tints)],
            scale=0.45 + i % 56 / 100,
            variant=("blueberry", "plain", "dark", "no such flavour")[i % 4],
            seed=i,
        )
        for i in range(2400)
    ]
    kinds = sorted(PRODUCE)
    shots += [
        PackShot("produce", None, (kinds[i % len(kinds)],), "", kinds[i % len(kinds)], "fruit", 1.0,
                 ("", "organic", "small")[i % 3], i)
        for i in range(600)
    ]  # fmt: skip
    return tuple((shot, draw(shot)) for shot in shots)


def test_no_shot_is_larger_than_six_kilobytes_gzipped() -> None:
    heaviest = max(many(), key=lambda pair: len(gzip.compress(pair[1].encode())))
    assert len(gzip.compress(heaviest[1].encode())) <= 6 * 1024, heaviest[0]


def test_three_thousand_shots_take_at_most_twenty_seconds() -> None:
    many()  # glyphs and pieces are cached now, as in the seed
    start = time.process_time()
    for shot, _ in many():
        draw(shot)
    assert time.process_time() - start <= 20


def test_shots_stand_alone() -> None:
    """No script, text, style, image or outside address; every reference is to the file itself."""
    for shot, svg in many():
        root = ET.fromstring(svg)
        assert root.get("viewBox") == "0 0 400 400"
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ALLOWED, shot
        known = {element.get("id") for element in root.iter()}
        for element in root.iter():
            assert not {name for name in element.attrib if name.startswith("on") or name == "style"}
        for target in re.findall(r'url\(#([^)]*)\)|href="#([^"]*)"', svg):
            assert (target[0] or target[1]) in known, shot
        assert svg.count("href=") == svg.count('href="#')
        assert svg.count("url(") == svg.count("url(#")
        assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_same_shot_same_bytes() -> None:
    shot, svg = many()[17]
    assert draw(shot) == svg


def test_neighbours_on_a_shelf_never_look_the_same() -> None:
    """One brand's range in one form: flavours differ; and so do equal goods of two brands."""
    flavours = ("plain", "strawberry", "blueberry", "vanilla", "mint", "chocolate")
    for form in FORMS - {"produce"}:
        shelf = [draw(replace(PLAIN, form=form, variant=key)) for key in flavours]
        shelf += [draw(replace(PLAIN, form=form, brand=brand.key)) for brand in BRANDS[5:12]]
        assert len(set(shelf)) == len(shelf), form


def test_produce_differs_by_seed_and_by_sort() -> None:
    for kind in PRODUCE:
        shot = PackShot("produce", None, (kind,), "", kind, "fruit", 1.0, "", 0)
        assert len({draw(replace(shot, seed=seed)) for seed in range(6)}) >= 2, kind
    royal = PackShot("produce", None, ("apple",), "", "apple_red", "fruit", 1.0, "royal", 3)
    sorts = {draw(replace(royal, variant=sort)) for sort in ("royal", "pink", "jona", "red")}
    assert len(sorts) >= 3


@pytest.mark.parametrize("form", sorted(FORMS - {"produce"}))
def test_a_label_tells_brand_name_size_and_motif(form: str) -> None:
    """Changing any of the four changes the drawing."""
    shot = replace(PLAIN, form=form)
    changed = [
        replace(shot, brand="valdirame"),
        replace(shot, title=("Rye flakes",)),
        replace(shot, size="900 g"),
        replace(shot, motif="cow"),
    ]
    assert all(draw(other) != draw(shot) for other in changed)


def test_scale_is_true_size_on_one_base_line() -> None:
    large, small = (
        re.search(
            r'transform="translate\(200 (\d+)\)(?:scale\(([\d.]+)\))?"',
            draw(replace(PLAIN, scale=s)),
        )
        for s in (1.0, 0.5)
    )
    assert large and small
    assert large[1] == small[1]
    assert (large[2], small[2]) == (None, "0.75")


def test_every_brand_has_its_own_look() -> None:
    assert {brand.key for brand in BRANDS} == set(BY_KEY)
    looks = list(BY_KEY.values())
    assert len({(look.first, look.second) for look in looks}) == 24
    assert {look.wordmark for look in looks} == set(WORDMARKS)
    assert {look.layout for look in looks} == set(LAYOUTS)
    assert max(Counter(look.emblem for look in looks).values()) == 1
    assert {look.emblem for look in looks} <= set(EMBLEMS)
    for look in looks:
        rgb(look.first), rgb(look.second), rgb(look.soft)
        assert contrast(look.first, look.second) >= 1.5, look


def test_unknown_words_still_draw() -> None:
    """A form, motif, brand or flavour nobody knows is drawn plainly, not refused."""
    odd = PackShot("crate", "nobody", ("?",), "", "unicorn", "pantry", 5.0, "purple rain", 2**40)
    ET.fromstring(draw(odd))
    ET.fromstring(draw(replace(odd, brand=None, title=(), form="magazine")))
    assert identity("nobody") is identity("nobody")


def test_the_whole_catalogue_is_drawn_small_and_each_product_as_itself() -> None:
    """Two products share a picture only if their labels say the very same."""
    shots = [product.shot for product in build() if product.shot]
    assert shots
    drawings = [draw(shot) for shot in shots]
    assert max(len(gzip.compress(svg.encode())) for svg in drawings) <= 6 * 1024
    assert {shot.form for shot in shots} <= FORMS
    said: dict[str, PackShot] = {}
    for shot, svg in zip(shots, drawings, strict=True):
        twin = said.setdefault(svg, shot)
        beside = {"seed": 0, "scale": 1.0, "tint": ""}  # the tile behind, not the drawing
        assert replace(twin, **beside) == replace(shot, **beside)
