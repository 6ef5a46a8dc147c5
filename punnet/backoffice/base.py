"""What every page of the desk has in common: rows by role and store, writes through actions.

`act()` calls the domain's action; Django's own saving is never reached. A refusal rolls the
transaction back and comes back as an error on the form, at the field that it names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import connection, models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from pghistory.models import Events

from punnet.accounts.models import User
from punnet.backoffice.labels import TABLES, field_name
from punnet.backoffice.who import may, must_be_staff, staff_of, stores_of
from punnet.foundation.actors import Actor
from punnet.foundation.errors import DomainError, Invalid
from punnet.ui.sentences import field_message, message_for

MOST_HISTORY = 200


class DeskForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that shows what an action refused."""

    refusal: DomainError | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if field.label is None:
                field.label = capfirst(field_name(name))

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for field, problem in self.problems(self.refusal):
            self.add_error(field if field in self.fields else None, problem)
        return cleaned

    def problems(self, refusal: DomainError | None) -> Iterator[tuple[str | None, str]]:
        """(field, sentence) pairs; the field as the form calls it: "milk.cap" is cap."""
        if isinstance(refusal, Invalid):
            for error in refusal.facts["errors"]:
                field = error["field"].rpartition(".")[2].partition("[")[0]
                yield field, f"{field_message(error['problem'])} ({error['field']})"
        elif refusal is not None:
            yield None, message_for(refusal)

    def whole(self, *names: str) -> dict[str, Any]:
        """The cleaned values of these fields, or as they were where the form does not ask."""
        values = self.cleaned_data
        return {
            name: values[name] if name in values else getattr(self.instance, name) for name in names
        }

    def _post_clean(self) -> None:
        self.instance.validate_constraints = partial(_there_is_none_yet, self.instance)
        super()._post_clean()  # type: ignore[misc]


def _there_is_none_yet(row: models.Model, exclude: Any = None) -> None:
    """Of the database's constraints only that there is no such row yet: of all else the action
    speaks, and names the field."""
    for constraint in row._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            constraint.validate(type(row), row, exclude=exclude)


class DeskAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """`see` and `edit` are permissions (accounts/permissions.py); `store_path` leads from a row
    to its store: rows of other stores do not exist for the reader."""

    form: Any = DeskForm
    see = "backoffice.enter"
    edit: str | None = None
    store_path: str | None = None
    history: tuple[str, ...] = ()  # event tables of the row and its parts (pghistory)
    actions = None
    list_per_page = 50
    show_full_result_count = False
    change_form_template = "backoffice/change_form.html"

    # --- who

    def get_queryset(self, request: HttpRequest) -> Any:
        rows, stores = super().get_queryset(request), stores_of(request, self.see)
        if stores is None:
            return rows
        if not stores:
            return rows.none()
        return rows.filter(**{f"{self.store_path}__in": stores}) if self.store_path else rows

    def store_of(self, row: Any) -> int | None:
        """The store that a permission is judged at; None: having it anywhere is enough."""
        store_id: int | None = getattr(row, self.store_path) if self.store_path and row else None
        return store_id

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(staff_of(request), self.see)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(staff_of(request), self.see, self.store_of(obj))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.edit is not None and may(staff_of(request), self.edit)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.edit is not None and may(staff_of(request), self.edit, self.store_of(obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # a page that can delete says so, and has act_delete

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Stores to choose from are those where the person may edit: others are refused."""
        if db_field.name == "store" and self.edit is not None:
            stores = stores_of(request, self.edit)
            rows = db_field.remote_field.model.objects.order_by("display_order", "id")
            kwargs["queryset"] = rows if stores is None else rows.filter(pk__in=stores)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        raise Http404  # also for somebody else's: we do not tell them apart

    # --- writes

    def act(self, row: Any, form: Any, *, actor: Actor, change: bool) -> Any:
        """Call the domain's action with what the form says; the id of the row."""
        raise NotImplementedError(type(self).__name__)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        staff = must_be_staff(request)
        remember_actor(staff.actor)
        obj.pk = self.act(obj, form, actor=staff.actor, change=change)
        obj._state.adding = False

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        staff = must_be_staff(request)
        remember_actor(staff.actor)
        self.act_delete(obj, actor=staff.actor)

    def act_delete(self, row: Any, *, actor: Actor) -> None:
        raise NotImplementedError(type(self).__name__)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        raise PermissionDenied

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        for formset in formsets:
            self.save_formset(request, form, formset, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Rows below the form are written by `act_rows`; the log says that they changed."""
        formset.new_objects = formset.changed_objects = formset.deleted_objects = []
        if formset.has_changed() or formset.deleted_forms:
            actor = must_be_staff(request).actor
            self.act_rows(form.instance, formset, actor=actor)

    def act_rows(self, row: Any, formset: Any, *, actor: Actor) -> None:
        raise NotImplementedError(type(self).__name__)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        facts = {"refusal": getattr(request, "refusal", None), "staff": staff_of(request)}
        return type(form.__name__, (form,), facts)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except DomainError as refusal:
            # rolled back; the same once more, so that the form is shown with what was refused
            request.refusal = refusal  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    # --- history

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """What the database itself wrote down of the row and its parts, newest first."""
        if not self.history:
            return super().history_view(request, object_id, extra_context)
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        kept = Events.objects.across(*self.history)  # type: ignore[no-untyped-call]
        kept = kept.references(row)
        kept = kept.order_by("-pgh_created_at", "-pgh_id")
        changes = [_change(event) for event in kept[:MOST_HISTORY]]
        names = dict(User.objects.filter(pk__in=_staff_ids(changes)).values_list("pk", "name"))
        for change in changes:
            kind, _colon, number = change["by"].partition(":")
            change["by"] = names.get(int(number), "") if kind == "staff" else change["by"]
        context = {
            **self.admin_site.each_context(request),
            "title": _("History of %(row)s") % {"row": row},
            "opts": self.opts,
            "object": row,
            "changes": changes,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "backoffice/history.html", context)


def remember_actor(actor: Actor) -> None:
    """Who changes rows, for the history that the database writes in this transaction."""
    said = json.dumps({"actor": str(actor)})
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true)",
            [str(uuid4()), said],
        )


def _change(event: Any) -> dict[str, Any]:
    """`was` and `now` of what differs; a first row shows nothing but that it began."""
    diff = event.pgh_diff or {}
    table = event.pgh_model.rpartition(".")[2].removesuffix("Event")
    return {
        "at": event.pgh_created_at,
        "what": TABLES.get(table, (table,))[0],
        "label": event.pgh_label,
        "by": (event.pgh_context or {}).get("actor", ""),
        "fields": [(field_name(name), was, now) for name, (was, now) in sorted(diff.items())],
    }


def _staff_ids(changes: list[dict[str, Any]]) -> set[int]:
    pairs = (change["by"].partition(":") for change in changes)
    return {int(number) for kind, _, number in pairs if kind == "staff" and number.isdigit()}
