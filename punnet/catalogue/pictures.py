"""Pictures of products in the file store, named by their content: they never change, so browsers
keep them for ever.

    3f…a1.svg        drawn: one file for every size
    3f…a1.webp       a photograph: stands for its sizes 3f…a1-160.webp, -320, -640
"""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps, UnidentifiedImageError

from punnet.catalogue.errors import PictureUnfit
from punnet.foundation.errors import NotFound

SIZES = (160, 320, 640)  # longest edge in pixels
LARGEST_BYTES = 10_000_000
LARGEST_PIXELS = 40_000_000  # a decompression bomb is small as a file
SMALLEST_EDGE = 320
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 82
FOLDER, UPLOADS = "p", "uploads"
TYPES = {"svg": "image/svg+xml", "webp": "image/webp"}
# a year, and never asked for again meanwhile: the name is the content
CACHE_CONTROL = "public, max-age=31536000, immutable"
_NAME = re.compile(r"[0-9a-f]{32}(-(160|320|640))?\.(svg|webp)")


@dataclass(frozen=True, slots=True)
class Stored:
    content: bytes
    content_type: str


def keep_drawn(svg: bytes) -> str:
    """Store a drawn picture; its name. A repeat writes nothing. Not inside a transaction."""
    name = f"{_hash(svg)}.svg"
    _keep(f"{FOLDER}/{name}", svg)
    return name


def keep_upload(photograph: bytes) -> str:
    """Check an uploaded photograph and put it by; the key that `make_sizes` takes.

    Raises PictureUnfit: `reason` is size, type, pixels or broken.
    """
    _opened(photograph)
    key = _hash(photograph)
    _keep(f"{UPLOADS}/{key}", photograph)
    return key


def make_sizes(key: str) -> str:
    """Turn an upload into WebP of each size, upright and without its EXIF data (which may say
    where it was taken); the picture's name. The upload is thrown away. Safe to repeat.
    """
    picture = f"{key}.webp"
    upload = f"{UPLOADS}/{key}"
    if not default_storage.exists(upload):
        if all(default_storage.exists(_path(picture, size)) for size in SIZES):
            return picture
        raise NotFound(upload=key)
    with default_storage.open(upload) as file:
        image = _opened(file.read())
    upright = ImageOps.exif_transpose(image).convert("RGBA" if _see_through(image) else "RGB")
    for size in SIZES:
        smaller = upright.copy()
        smaller.thumbnail((size, size), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        smaller.save(out, "WEBP", quality=QUALITY, method=4)  # nothing of `info` goes along
        _keep(_path(picture, size), out.getvalue())
    default_storage.delete(upload)
    return picture


def shrunk(photograph: bytes, *, most: int) -> bytes:
    """An uploaded photograph as WebP of at most `most` pixels an edge, smaller, without what the
    camera wrote into it. Raises PictureUnfit as `keep_upload`."""
    image = _opened(photograph)
    smaller = ImageOps.exif_transpose(image).convert("RGB")
    smaller.thumbnail((most, most), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    smaller.save(out, "WEBP", quality=QUALITY, method=2)
    return out.getvalue()


def file_name(picture: str, size: int) -> str:
    """The file that shows `picture` at `size` pixels or the next size above, for an address."""
    if not picture.endswith(".webp"):
        return picture
    fitting = next((each for each in SIZES if each >= size), SIZES[-1])
    return f"{picture.removesuffix('.webp')}-{fitting}.webp"


def read(name: str) -> Stored:
    """A stored file by the name of its address. Raises NotFound, for names of another shape too."""
    path = f"{FOLDER}/{name}"
    if not _NAME.fullmatch(name) or not default_storage.exists(path):
        raise NotFound(picture=name)
    with default_storage.open(path) as file:
        return Stored(file.read(), TYPES[name.rpartition(".")[2]])


def _path(picture: str, size: int) -> str:
    return f"{FOLDER}/{file_name(picture, size)}"


def _opened(photograph: bytes) -> Image.Image:
    if not photograph or len(photograph) > LARGEST_BYTES:
        raise PictureUnfit(reason="size", most_bytes=LARGEST_BYTES)
    try:
        image = Image.open(io.BytesIO(photograph), formats=FORMATS)
    except UnidentifiedImageError as error:
        raise PictureUnfit(reason="type", formats=list(FORMATS)) from error
    except Image.DecompressionBombError as error:
        raise PictureUnfit(reason="pixels", most=LARGEST_PIXELS) from error
    except (OSError, SyntaxError, ValueError) as error:  # cut short within its head
        raise PictureUnfit(reason="broken") from error
    if image.width * image.height > LARGEST_PIXELS or min(image.size) < SMALLEST_EDGE:
        raise PictureUnfit(reason="pixels", most=LARGEST_PIXELS, smallest_edge=SMALLEST_EDGE)
    try:
        image.load()
    except (OSError, SyntaxError, ValueError) as error:  # Pillow's ways of saying "cut short"
        raise PictureUnfit(reason="broken") from error
    return image


def _see_through(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA") or "transparency" in image.info


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


def _keep(path: str, content: bytes) -> None:
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(content))
