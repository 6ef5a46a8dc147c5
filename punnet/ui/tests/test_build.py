"""The generated files: small fonts, fallbacks of the same size, one style sheet."""

from __future__ import annotations

import re

from fontTools.ttLib import TTFont

from punnet.ui import build, faces


def test_fonts_are_small_and_have_our_letters_and_the_style_sheet_is_whole(tmp_path):
    build.build(tmp_path)
    packed = sorted(tmp_path.glob("*.woff2"))
    assert [path.stem for path in packed] == ["figtree", "schibsted"]
    assert sum(path.stat().st_size for path in packed) <= 60_000
    for path in packed:
        font = TTFont(path)
        assert not [
            sign for sign in "aäöåÄÖÅéü€–−×’0123456789" if ord(sign) not in font.getBestCmap()
        ]
        assert font.flavor == "woff2"
    css = (tmp_path / "ui.css").read_text("utf-8")
    assert css.count("font-display: swap") == len(faces.FACES)
    assert css.index("@layer reset, base") < css.index("@layer components")
    for path in build.style_sheets():
        assert path.read_text("utf-8") in css
    sizes = [float(size) for size in re.findall(r"[^-]size-adjust: ([\d.]+)%", css)]
    assert len(sizes) == 2
    assert all(95 < size < 108 for size in sizes)

    # a second time packs nothing anew
    before = {path: path.stat().st_mtime_ns for path in packed}
    build.build(tmp_path)
    assert before == {path: path.stat().st_mtime_ns for path in packed}
