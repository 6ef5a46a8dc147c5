"""Products and categories at the desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from punnet.backoffice.base import DeskAdmin, DeskForm
from punnet.backoffice.categories import ByCategory, CategoriesField, CategoryField
from punnet.backoffice.fields import (
    CodesField,
    SomeOf,
    WeekdaysField,
    WordsField,
)
from punnet.catalogue import actions, facts, jobs, pictures
from punnet.catalogue.errors import FactsMissing
from punnet.catalogue.languages import FALLBACK, LANGUAGES, known
from punnet.catalogue.models import (
    Category,
    CategoryText,
    DepositRate,
    Product,
    ProductText,
    TaxRate,
)
from punnet.foundation.actors import Actor
from punnet.foundation.errors import DomainError
from punnet.ui import terms
from punnet.ui.sentences import message_for

NUTRITION = (*facts.NUTRITION, "fibre")
TEXTS = {
    "name": gettext_lazy("Name"),
    "size": gettext_lazy("Size"),
    "description": gettext_lazy("Description"),
    "ingredients": gettext_lazy("Ingredients"),
    "storage": gettext_lazy("Storage"),
}
LONG = ("description", "ingredients", "storage")
NUTRITION_NAMES = {
    "energy_kj": gettext_lazy("Energy, kJ"),
    "energy_kcal": gettext_lazy("Energy, kcal"),
    "fat": gettext_lazy("Fat"),
    "saturates": gettext_lazy("of which saturates"),
    "carbohydrate": gettext_lazy("Carbohydrate"),
    "sugars": gettext_lazy("of which sugars"),
    "fibre": gettext_lazy("Fibre"),
    "protein": gettext_lazy("Protein"),
    "salt": gettext_lazy("Salt"),
}
TINTS = ("fruit", "vegetable", "bread", "dairy", "meat", "fish", "pantry", "drinks", "frozen",
         "home")  # fmt: skip
SPOKEN = dict(settings.LANGUAGES)  # each by its own name


def _texts() -> dict[str, forms.Field]:
    """name_en, size_en, … for every language."""
    return {
        f"{name}_{language}": forms.CharField(
            label=label,
            required=False,
            max_length={"name": 160, "size": 40}.get(name),
            widget=forms.Textarea({"rows": 2}) if name in LONG else forms.TextInput,
        )
        for language in LANGUAGES
        for name, label in TEXTS.items()
    }


def _nutrition() -> dict[str, forms.Field]:
    return {
        f"per100_{name}": forms.IntegerField(
            label=NUTRITION_NAMES[name], required=False, min_value=0
        )
        for name in NUTRITION
    }


class _ProductFields(DeskForm):
    """The fields that a product's columns do not give by themselves."""

    put_by: str | DomainError = ""  # the photograph's key, or why it cannot be used

    contains = SomeOf(terms.ALLERGENS)
    may_contain = SomeOf(terms.ALLERGENS)
    diet = WordsField(help_text=gettext_lazy("vegan, organic, …"))
    weekdays = WeekdaysField(label=gettext_lazy("Sold on"), initial=127)
    category = CategoryField(Category.objects.all())
    also_in = CategoriesField(
        Category.objects.all(),
        label=gettext_lazy("Hangs in as well"),
        required=False,
        widget=forms.SelectMultiple({"size": 8}),
    )
    codes = CodesField(
        label=gettext_lazy("Barcodes"),
        help_text=gettext_lazy("one a line; behind it how many units, where it is not one"),
    )
    photograph = forms.FileField(
        required=False, help_text=gettext_lazy("JPEG, PNG or WebP; shown when the worker cut it")
    )

    class Meta:
        model = Product
        exclude = ["nutrition", "picture", "version", "popularity"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "tax_class", _known(TaxRate, "tax_class"))
        _choose(self, "deposit_container", ["", *_known(DepositRate, "container")])
        _choose(self, "tint", TINTS)
        if self.instance.pk:
            self.initial.update(_as_it_is(self.instance))

    def problems(self, refusal: DomainError | None) -> Iterator[tuple[str | None, str]]:
        """Facts that the law asks for, each at its field: "ingredients.fi", "nutrition.fat"."""
        if not isinstance(refusal, FactsMissing):
            yield from super().problems(refusal)
            return
        for fact in refusal.facts["products"][0]["fields"]:
            field = fact.replace("nutrition.", "per100_").replace(".", "_")
            yield field, _("Fill this in, or take the product off sale: it is due by law.")

    def clean_photograph(self) -> str:
        """The key that the worker takes."""
        upload = self.cleaned_data.get("photograph")
        if upload and upload.size > pictures.LARGEST_BYTES:
            raise ValidationError(_("This file is too large: at most 10 MB."))
        if isinstance(self.put_by, DomainError):
            raise ValidationError(message_for(self.put_by)) from self.put_by
        return self.put_by


def _known(law: Any, name: str) -> list[str]:
    """What the law's rows call their classes, by now and before. One SQL query."""
    return list(law.objects.order_by(name).values_list(name, flat=True).distinct())


def _choose(form: forms.BaseForm, name: str, words: Sequence[str]) -> None:
    """Only these are known; what stands there stays possible."""
    if name in form.fields:
        now = str(form.initial.get(name) or "")
        offered = [*words, *([now] if now and now not in words else [])]
        form.fields[name].widget = forms.Select(choices=[(word, word or "–") for word in offered])


ProductForm = type("ProductForm", (_ProductFields,), {**_texts(), **_nutrition()})


def _as_it_is(product: Product) -> dict[str, Any]:
    """What the form shows of texts, nutrition, codes and further categories."""
    values: dict[str, Any] = {f"per100_{k}": v for k, v in product.nutrition.items()}
    for text in product.texts.all():
        values |= {f"{name}_{text.language}": getattr(text, name) for name in TEXTS}
    values["codes"] = "\n".join(
        f"{each.code} {each.units}" if each.units > 1 else each.code
        for each in product.barcodes.order_by("code")
    )
    hung = Category.objects.filter(productcategory__product=product).exclude(pk=product.category_id)
    above = set(hung.values_list("parent_id", flat=True)) | _above(product.category)
    values["also_in"] = [each for each in hung if each.pk not in above]
    return values


def _above(category: Category) -> set[int]:
    found: set[int] = set()
    while category.parent is not None:
        category = category.parent
        found.add(category.pk)
    return found


def _spoken_first(texts: Any) -> Any:
    """The name in the reader's language, else in English, else in any."""
    wanted, language = known(get_language() or FALLBACK), models.F("language")
    chosen = models.Case(
        models.When(language=wanted, then=0),
        models.When(language=FALLBACK, then=1),
        default=2,
        output_field=models.SmallIntegerField(),
    )
    return texts.order_by(chosen, language).values("name")[:1]


class ProductAdmin(DeskAdmin):
    """Everybody at the desk sees products; the company's assortment is one."""

    form = ProductForm
    edit = "catalogue.edit"
    history = ("catalogue.ProductEvent", "catalogue.ProductTextEvent")
    list_display = ["sku", "name", "kind", "category_name", "zone", "live"]
    list_filter = ["live", "kind", "zone", "age_limit", ByCategory]
    list_select_related = ["category"]
    search_fields = ["sku", "texts__name", "barcodes__code"]
    search_help_text = gettext_lazy("SKU, name in any language, barcode")
    ordering = ["sku"]
    fieldsets: ClassVar[Any] = [
        (None, {"fields": ["sku", "live", "kind", "brand", "category", "also_in", "photograph",
                           "tint"]}),
        (gettext_lazy("Size and order"), {"fields": [
            "net_quantity", "net_unit", "step_grams", "typical_grams", "tolerance_percent", "cap",
            "codes"]}),
        (gettext_lazy("Sale"), {"fields": [
            "tax_class", "deposit_container", "deposit_count", "age_limit", "alcohol_per_mille",
            "zone", "min_life_days", "lead_days", "weekdays"]}),
        *((SPOKEN[language], {"fields": [f"{name}_{language}" for name in TEXTS]})
          for language in LANGUAGES),
        (gettext_lazy("Food facts"), {"fields": [
            "labelling", "maker", "origin", "contains", "may_contain", "diet"]}),
        (gettext_lazy("Nutrition per 100 g or ml, in milligrams; energy in kJ and kcal"),
         {"classes": ["collapse"], "fields": [f"per100_{name}" for name in NUTRITION]}),
    ]  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> Any:
        texts = ProductText.objects.filter(product=models.OuterRef("pk"))
        hung = CategoryText.objects.filter(category=models.OuterRef("category"))
        rows = super().get_queryset(request)
        return rows.annotate(
            called=models.Subquery(_spoken_first(texts)), hung=models.Subquery(_spoken_first(hung))
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["sku", "kind"] if obj else []  # what was sold under a SKU stays what it was

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A photograph is put by before the transaction begins, and once: a refused form is
        built a second time, when the upload has been read."""
        if self.has_add_permission(request):
            request.put_by = _put_by(request.FILES.get("photograph"))  # type: ignore[attr-defined]
        return super().changeform_view(request, *args, **kwargs)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"put_by": getattr(request, "put_by", "")})

    @staticmethod
    @admin.display(description=gettext_lazy("Name"))
    def name(row: Any) -> str:
        return str(row.called or "")

    @staticmethod
    @admin.display(description=gettext_lazy("category"), ordering="category")
    def category_name(row: Any) -> str:
        return str(row.hung or row.category.key)

    def act(self, row: Product, form: Any, *, actor: Actor, change: bool) -> int:
        was_live = change and Product.objects.filter(pk=row.pk, live=True).exists()
        details = _details(row, form)
        actions.import_products([details])
        if change:
            actions.drop_codes(details.sku, keep=[code.code for code in details.codes])
        live = form.cleaned_data["live"]
        if live:
            actions.publish([details.sku], actor=actor)  # again: a fact may have been taken away
        elif was_live:
            actions.withdraw(details.sku, actor=actor)
        if photograph := form.cleaned_data["photograph"]:
            jobs.make_picture.defer(sku=details.sku, upload=photograph)
        return Product.objects.values_list("pk", flat=True).get(sku=details.sku)


def _put_by(upload: Any) -> str | DomainError:
    """The key of an upload in the file store, or why there is none; of one too large the form
    speaks, unread."""
    if not upload or upload.size > pictures.LARGEST_BYTES:
        return ""
    try:
        return pictures.keep_upload(upload.read())
    except DomainError as refusal:
        return refusal


def _details(row: Product, form: Any) -> actions.ProductDetails:
    values, language_texts = form.cleaned_data, {}
    for language in LANGUAGES:
        text = {name: values[f"{name}_{language}"] for name in TEXTS}
        if any(text.values()):
            language_texts[language] = actions.Text(**text)
    plain = form.whole(
        "sku", "kind", "tax_class", "zone", "net_quantity", "net_unit", "maker", "origin", "brand",
        "step_grams", "typical_grams", "tolerance_percent", "cap", "age_limit",
        "alcohol_per_mille", "deposit_container", "deposit_count", "labelling", "contains",
        "may_contain", "diet", "min_life_days", "lead_days", "weekdays", "tint",
    )  # fmt: skip
    nutrition = {name: values[f"per100_{name}"] for name in NUTRITION}
    return actions.ProductDetails(
        **plain,
        category=row.category.key,
        texts=language_texts,
        also_in=[each.key for each in values["also_in"]],
        codes=values["codes"],
        nutrition={name: value for name, value in nutrition.items() if value is not None},
        popularity=row.popularity,
    )


class _CategoryFields(DeskForm):
    parent = CategoryField(Category.objects.all(), required=False)

    class Meta:
        model = Category
        fields = ["key", "parent", "tint", "position"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "tint", TINTS)
        if self.instance.pk:
            texts = self.instance.texts.all()
            self.initial.update({f"name_{text.language}": text.name for text in texts})


CategoryForm = type(
    "CategoryForm",
    (_CategoryFields,),
    {
        f"name_{each}": forms.CharField(
            max_length=80, label=format_lazy("{} ({})", TEXTS["name"], SPOKEN[each])
        )
        for each in LANGUAGES
    },
)


class CategoryAdmin(DeskAdmin):
    form = CategoryForm
    edit = "catalogue.edit"
    history = ("catalogue.CategoryEvent", "catalogue.CategoryTextEvent")
    list_display = ["key", "name", "parent", "position", "tint"]
    list_select_related = ["parent"]
    search_fields = ["key", "texts__name"]
    fields = ["key", "parent", *(f"name_{each}" for each in LANGUAGES), "tint", "position"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        # the key stands in addresses; moving a branch would leave its products hung elsewhere
        return ["key", "parent"] if obj else []

    def get_queryset(self, request: HttpRequest) -> Any:
        texts = CategoryText.objects.filter(category=models.OuterRef("pk"))
        rows = super().get_queryset(request)
        return rows.annotate(called=models.Subquery(_spoken_first(texts)))

    @staticmethod
    @admin.display(description=TEXTS["name"])
    def name(row: Any) -> str:
        return str(row.called or "")

    def act(self, row: Category, form: Any, *, actor: Actor, change: bool) -> int:
        values = form.whole("key", "tint", "position")
        names = {each: form.cleaned_data[f"name_{each}"] for each in LANGUAGES}
        parent = row.parent.key if row.parent else None
        actions.import_categories([actions.CategoryDetails(names=names, parent=parent, **values)])
        return Category.objects.values_list("pk", flat=True).get(key=values["key"])
