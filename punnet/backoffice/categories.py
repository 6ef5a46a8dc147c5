"""Categories by their names in the reader's language: to choose from, to filter by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.forms.models import ModelChoiceIterator
from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy

from punnet.catalogue.languages import FALLBACK, known
from punnet.catalogue.models import Category, CategoryText


def names() -> dict[int, str]:
    """ "Dairy › Milk" by id, in the order of the tree. Two SQL queries."""
    wanted = known(get_language() or FALLBACK)
    texts = CategoryText.objects.filter(language__in=[FALLBACK, wanted])
    told = {(text.category_id, text.language): text.name for text in texts}
    below: dict[int | None, list[Category]] = {}
    for each in Category.objects.order_by("position", "id"):
        below.setdefault(each.parent_id, []).append(each)

    def walk(parent: int | None, before: str) -> Iterator[tuple[int, str]]:
        for each in below.get(parent, []):
            name = told.get((each.pk, wanted)) or told.get((each.pk, FALLBACK)) or each.key
            yield each.pk, before + name
            yield from walk(each.pk, f"{before}{name} › ")

    return dict(walk(None, ""))


class _ByName(ModelChoiceIterator):  # type: ignore[type-arg]
    """Rows called as `names` calls them, in its order."""

    def __iter__(self) -> Iterator[Any]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        there = set(self.queryset.values_list("pk", flat=True))
        yield from ((pk, name) for pk, name in names().items() if pk in there)


class CategoryField(forms.ModelChoiceField):  # type: ignore[type-arg]
    iterator = _ByName


class CategoriesField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    iterator = _ByName


class ByCategory(admin.SimpleListFilter):
    """Products that hang in a category, or below it."""

    title = gettext_lazy("category")
    parameter_name = "category"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, str]]:
        return list(names().items())

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        value = str(self.value() or "")
        if not value:
            return queryset
        here = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0
        return queryset.filter(hangs_in__category_id=here)
