"""A product's photograph at the desk: put by once, before the transaction."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from punnet.accounts import permissions
from punnet.accounts.models import Role
from punnet.backoffice.tests.test_desk import change, desk, errors_of
from punnet.catalogue import pictures
from punnet.catalogue.models import Product
from punnet.catalogue.tests.factories import a_gtin, a_product
from punnet.catalogue.tests.test_pictures import a_photograph
from punnet.stores.tests.factories import a_store

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path) -> Any:
    """The folder of uploads, in a file store of the test's own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "uploads"


def milk() -> Product:
    a_product("milk", codes=[])
    return Product.objects.get(sku="milk")


def photograph(content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("milk.jpg", a_photograph() if content is None else content)


def jobs() -> list[dict[str, str]]:
    made = ProcrastinateJob.objects.filter(task_name="catalogue.make_picture")
    return list(made.values_list("args", flat=True))


def test_a_photograph_is_put_by_and_the_worker_asked_for_it(uploads):
    answer = change(desk(), milk(), photograph=photograph())
    assert answer.status_code == 302, errors_of(answer)
    assert jobs() == [{"sku": "milk", "upload": uploads_in(uploads)[0]}]


def test_a_refused_form_blames_what_was_refused_and_not_the_photograph(uploads):
    answer = change(desk(), milk(), codes=f"{a_gtin('milk')[:-1]}x", photograph=photograph())
    assert "codes" in errors_of(answer)
    answer = change(desk(name="second"), Product.objects.get(), live="on", ingredients_fi="",
                    photograph=photograph())  # fmt: skip
    assert set(errors_of(answer)) == {"ingredients_fi"}
    assert jobs() == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"GIF89a" + b"\0" * 100, "cannot be used"),
        (b"\0" * (pictures.LARGEST_BYTES + 1), "too large"),
    ],
)
def test_an_unfit_photograph_is_refused_at_its_field(uploads, content, problem):
    errors = errors_of(change(desk(), milk(), photograph=photograph(content)))
    assert list(errors) == ["photograph"] and problem in errors["photograph"][0]
    assert not uploads.exists()


def test_the_file_store_is_not_written_inside_a_transaction(uploads, monkeypatch):
    around, depths = len(connection.atomic_blocks), []
    real = pictures.keep_upload

    def kept(content: bytes) -> str:
        depths.append(len(connection.atomic_blocks) - around)
        return real(content)

    monkeypatch.setattr(pictures, "keep_upload", kept)
    assert change(desk(), milk(), photograph=photograph()).status_code == 302
    assert depths == [0]


def test_who_may_not_edit_products_leaves_no_file(uploads, monkeypatch):
    monkeypatch.setitem(permissions.MAY, "catalogue.edit", {Role.OWNER})
    row, client = milk(), desk("manager", a_store())
    url = f"/admin/catalogue/product/{row.pk}/change/"
    assert client.post(url, {"photograph": photograph()}).status_code == 403
    assert not uploads.exists()


def uploads_in(folder: Any) -> list[str]:
    return sorted(each.name for each in folder.iterdir())
