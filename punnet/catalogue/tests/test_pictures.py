"""Pictures: named by content, photographs in three sizes without what a camera adds."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from punnet.catalogue import jobs, pictures
from punnet.catalogue.errors import PictureUnfit
from punnet.catalogue.models import Product
from punnet.catalogue.tests.factories import a_product
from punnet.foundation.errors import NotFound


@pytest.fixture(autouse=True)
def _file_store_of_its_own(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def a_photograph(width=1200, height=800, format="JPEG", mode="RGB", **saved) -> bytes:
    out = io.BytesIO()
    image = Image.linear_gradient("L").resize((width, height)).convert(mode)
    image.save(out, format, **saved)
    return out.getvalue()


def with_place_and_turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90°
    exif.get_ifd(0x8825)[1] = "N"  # GPS
    return a_photograph(exif=exif)


def test_drawn_pictures_are_named_by_content_and_kept_once(tmp_path):
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    name = pictures.keep_drawn(svg)
    assert pictures.keep_drawn(svg) == name
    assert pictures.read(name) == pictures.Stored(svg, "image/svg+xml")
    assert len(list((tmp_path / "p").iterdir())) == 1


@pytest.mark.parametrize(
    ("format", "mode"),
    [("JPEG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGB"), ("JPEG", "CMYK"), ("PNG", "P")],
)
def test_a_photograph_becomes_webp_of_each_size(format, mode):
    picture = pictures.make_sizes(pictures.keep_upload(a_photograph(format=format, mode=mode)))
    for size in pictures.SIZES:
        stored = pictures.read(pictures.file_name(picture, size))
        image = Image.open(io.BytesIO(stored.content))
        assert (image.format, max(image.size), stored.content_type) == ("WEBP", size, "image/webp")


def test_photographs_are_turned_upright_and_lose_their_exif(tmp_path):
    picture = pictures.make_sizes(pictures.keep_upload(with_place_and_turned()))
    for size in pictures.SIZES:
        image = Image.open(io.BytesIO(pictures.read(pictures.file_name(picture, size)).content))
        assert image.height > image.width
        assert not image.getexif()
    assert list((tmp_path / "uploads").iterdir()) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "size"),
        (b"GIF89a" + b"\0" * 100, "type"),
        (b"<svg onload='alert(1)'/>", "type"),
        (a_photograph(300, 300), "pixels"),
        (a_photograph()[:5000], "broken"),
        (a_photograph(format="PNG")[:2000], "broken"),
        (b"\0" * (pictures.LARGEST_BYTES + 1), "size"),
    ],
)
def test_what_is_no_fit_photograph_is_refused_with_its_reason(content, reason, tmp_path):
    with pytest.raises(PictureUnfit) as refusal:
        pictures.keep_upload(content)
    assert refusal.value.facts["reason"] == reason
    assert not (tmp_path / "uploads").exists()


def test_too_many_pixels_are_refused_before_they_are_read():
    with pytest.raises(PictureUnfit) as refusal:
        pictures.keep_upload(a_photograph(9000, 9000, format="PNG", mode="1"))
    assert refusal.value.facts["reason"] == "pixels"


@pytest.mark.parametrize("name", ["../settings.py", "x.svg", "0" * 32 + ".png", "0" * 32 + ".svg"])
def test_only_stored_pictures_are_read(name):
    with pytest.raises(NotFound):
        pictures.read(name)


@pytest.mark.django_db
def test_the_job_gives_the_product_its_picture_and_may_run_twice():
    a_product("milk")
    upload = pictures.keep_upload(a_photograph())
    for _ in range(2):
        jobs.make_picture(sku="milk", upload=upload)
    assert Product.objects.get(sku="milk").picture == f"{upload}.webp"
