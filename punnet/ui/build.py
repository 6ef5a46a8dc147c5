"""Make the static files that are not kept in git: packed fonts and one style sheet.

`python -m punnet.ui.build [FOLDER]`, run before collectstatic and by `punnet run`. The fonts take
three seconds and are made again only when their sources or the recipe change.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from django.conf import settings

from punnet.ui import faces, fonts

HERE = Path(__file__).parent
CSS = HERE / "static" / "ui" / "css"
# the order decides only within a layer: tokens first (they declare the layers), paper last
FIRST, LAST = ("tokens", "base"), ("utilities", "print")


def style_sheets() -> list[Path]:
    """All our style sheets in the order in which they are joined."""
    names = sorted(path.stem for path in CSS.glob("*.css"))
    middle = [name for name in names if name not in FIRST + LAST]
    return [CSS / f"{name}.css" for name in (*FIRST, *middle, *LAST)]


def build(into: Path) -> None:
    """Write ui.css and the packed fonts into `into`, replacing what is there at once."""
    into.mkdir(parents=True, exist_ok=True)
    rules = _faces(into)
    whole = "".join([rules, *(path.read_text("utf-8") for path in style_sheets())])
    _replace(into / "ui.css", whole)


def _faces(into: Path) -> str:
    """The @font-face rules; packs the fonts when the stamp of their sources is not the same."""
    parts = [
        *((HERE / recipe).read_bytes() for recipe in ("faces.py", "fonts.py")),
        *(faces.source(face).read_bytes() for face in faces.FACES),
    ]
    stamp = hashlib.sha256(b"".join(parts)).hexdigest()
    css, mark = into / "fonts.css", into / "fonts.stamp"
    packed = all((into / f"{face.name}.woff2").exists() for face in faces.FACES)
    if packed and css.exists() and mark.exists() and mark.read_text() == stamp:
        return css.read_text("utf-8")
    rules = fonts.build(into)
    _replace(css, rules)
    _replace(mark, stamp)
    return rules


def _replace(path: Path, text: str) -> None:
    """Write beside and rename, so that a reader never sees half a file."""
    beside = path.with_suffix(f".{os.getpid()}.new")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    into = Path(arguments[0]) if arguments else settings.DATA / "generated"
    build(into)
    sys.stdout.write(f"static files made in {into}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
