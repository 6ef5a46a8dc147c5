"""The desk speaks the reader's language: every table, column, field, help and choice it shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.admin.utils import label_for_field
from django.test import RequestFactory
from django.utils import translation

from punnet.backoffice import labels
from punnet.backoffice.tests.test_desk import desk, staff
from punnet.stores.tests.factories import a_store

pytestmark = pytest.mark.django_db
# the same in both, or a word of ours that is typed as it stands
ALIKE = {
    "fi": {"SKU", "food, general, reduced", "+358…", "Europe/Helsinki", "Stripe", "PayPal"},
    "sv": {
        "SKU",
        "food, general, reduced",
        "+358…",
        "Europe/Helsinki",
        "Stripe",
        "PayPal",
        "Protein",
        "Salt",
    },
}


def shown() -> Iterator[tuple[str, str]]:
    """(where, text) of all that the pages call by name, in the language in force."""
    request = RequestFactory().get("/admin/")
    request.user = shown.owner  # type: ignore[attr-defined]
    for model, page in admin.site._registry.items():
        meta = model._meta
        where = f"{meta.app_label}.{meta.model_name}"
        yield f"{where} app", str(meta.app_config.verbose_name)
        yield f"{where} one", str(meta.verbose_name)
        yield f"{where} several", str(meta.verbose_name_plural)
        for column in page.get_list_display(request):
            if column != "__str__":
                yield f"{where} column {column}", str(label_for_field(column, model, page))
        for field in meta.fields:
            for _code, text in field.choices or ():
                yield f"{where} choice {field.name}", str(text)
        if page.edit is None:
            continue  # orders: their page is our own
        for name, field in page.get_form(request, change=False).base_fields.items():
            yield f"{where} field {name}", str(field.label or labels.field_name(name))
            yield f"{where} help {name}", str(field.help_text)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_nothing_that_the_desk_shows_stays_english(language: str):
    shown.owner = staff("owner", None)  # type: ignore[attr-defined]
    with translation.override("en"):
        english = list(shown())
    with translation.override(language):
        other = list(shown())
    same = {
        (where, text)
        for (where, text), (_where, told) in zip(english, other, strict=True)
        if text and text == told and text not in ALIKE[language]
    }
    assert not same


def test_a_state_is_told_as_a_word():
    assert (labels.word("handed_over"), labels.word("")) == ("Handed over", "")
    with translation.override("fi"):
        assert labels.word("capture_failed") == "Veloitus hylätty"


def test_a_manager_reads_finnish_pages():
    client = desk("manager", a_store())
    client.cookies["language"] = "fi"
    page = client.get("/admin/").content.decode()
    assert "Tuotteet" in page and "Aikasuunnitelmat" in page and "Products" not in page
    page = client.get("/admin/catalogue/product/").content.decode()
    assert "Tuoteryhmä" in page.replace("tuoteryhmä", "Tuoteryhmä")
