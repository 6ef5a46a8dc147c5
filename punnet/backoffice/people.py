"""People who can sign in, and the roles of the staff among them. Owners only."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from punnet.accounts import actions
from punnet.accounts.models import ApiKey, StaffRole, User
from punnet.backoffice.base import DeskAdmin, DeskForm
from punnet.backoffice.who import may, staff_of, stores_of
from punnet.foundation.actors import Actor
from punnet.foundation.errors import Invalid, NotAllowed


class RoleInline(admin.TabularInline):  # type: ignore[type-arg]
    model = StaffRole
    extra = 1
    verbose_name = gettext_lazy("role")
    verbose_name_plural = gettext_lazy("roles; no store means every store")

    def get_queryset(self, request: HttpRequest) -> Any:
        stores = stores_of(request, "people.edit")
        rows = super().get_queryset(request)
        return rows if stores is None else rows.filter(store_id__in=stores)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """An owner of some stores gives roles there, and nowhere else."""
        stores = stores_of(request, "people.edit")
        field: Any = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "store":
            field.required = stores is not None
            if stores is not None:
                field.queryset = field.queryset.filter(pk__in=stores)
        return field

    def _may(self, request: HttpRequest) -> bool:
        return may(staff_of(request), "people.edit")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # given or taken, with a record of each

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)


class UserForm(DeskForm):
    language = forms.ChoiceField(choices=settings.LANGUAGES)

    class Meta:
        model = User
        fields = ["email", "name", "phone", "language", "is_active"]


class UserAdmin(DeskAdmin):
    """The password is the person's own: a new one is set by the page of forgotten passwords."""

    form = UserForm
    see = edit = "people.edit"
    list_display = ["email", "name", "is_active", "is_staff", "held"]
    list_filter = ["is_staff", "is_active", "roles__role"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    inlines = [RoleInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        """The company's owners see everybody, a store's owner who works there."""
        stores = stores_of(request, self.see)
        rows = super().get_queryset(request).prefetch_related("roles__store")
        if stores is None:
            return rows
        here = StaffRole.objects.filter(store_id__in=stores).values("user_id")
        return rows.filter(pk__in=here)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        if obj is None:
            return ["is_active"]
        whole = stores_of(request, "people.edit") is None
        return ["email"] if whole else ["email", "name", "phone", "language", "is_active"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    @staticmethod
    @admin.display(description=gettext_lazy("Roles"))
    def held(row: User) -> str:
        return ", ".join(
            f"{role.role}: {role.store.name if role.store else '*'}" for role in row.roles.all()
        )

    def act(self, row: User, form: Any, *, actor: Actor, change: bool) -> int:
        values = form.cleaned_data
        if not change:
            plain = {name: values[name] for name in ("email", "name", "phone", "language")}
            return actions.register(actions.NewUser(**plain)).pk
        if str(actor) == f"staff:{row.pk}" and not values.get("is_active", True):
            raise Invalid.field("is_active", "is your own: somebody else must close your account")
        if "name" in values:
            plain = {name: values[name] for name in ("name", "phone", "language")}
            actions.change_user(user_id=row.pk, **plain)
            actions.set_active(user_id=row.pk, active=values["is_active"], actor=actor)
        return row.pk

    def act_rows(self, row: User, formset: Any, *, actor: Actor) -> None:
        if str(actor) == f"staff:{row.pk}" and formset.deleted_forms:
            raise NotAllowed(reason="own_role")
        for each in formset.deleted_forms:
            role = each.instance
            actions.take_role(user_id=row.pk, role=role.role, store_id=role.store_id, actor=actor)
        for each in formset.extra_forms:
            if each.has_changed() and each not in formset.deleted_forms:
                store = each.cleaned_data.get("store")
                actions.give_role(
                    user_id=row.pk,
                    role=each.cleaned_data["role"],
                    store_id=store.pk if store else None,
                    actor=actor,
                )


class ApiKeyAdmin(DeskAdmin):
    """Keys of devices: made by `punnet key make`, which shows each once; here they end."""

    see = edit = "people.edit"
    store_path = "store_id"
    list_display = ["name", "role", "store", "hint", "created_at", "revoked_at"]
    list_select_related = ["store"]
    exclude = ["hash"]
    ordering = ["-created_at"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        open_still = obj is None or obj.revoked_at is None
        return open_still and may(staff_of(request), "people.edit", self.store_of(obj))

    def act_delete(self, row: ApiKey, *, actor: Actor) -> None:
        """From now on it opens nothing; the row stays, so that what it did can be told."""
        actions.revoke_key(key_id=row.pk, actor=actor)
