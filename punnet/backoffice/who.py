"""Who is at the desk, and of which stores."""

from __future__ import annotations

from django.http import HttpRequest

from punnet.accounts.models import Role
from punnet.accounts.queries import StaffActor, staff_actor_of
from punnet.foundation import actors
from punnet.foundation.errors import NotAllowed

NOWHERE: frozenset[int] = frozenset()


def staff_of(request: HttpRequest) -> StaffActor | None:
    """The staff member who is signed in; a superuser is an owner of every store."""
    user = request.user
    if user.is_authenticated and user.is_active and user.is_superuser:
        return StaffActor(actors.staff(user.pk), user.get_full_name(), ((Role.OWNER, None),))
    return staff_actor_of(request)


def must_be_staff(request: HttpRequest) -> StaffActor:
    """Raises NotAllowed for anybody else."""
    staff = staff_of(request)
    if staff is None:
        raise NotAllowed()
    return staff


def may(staff: StaffActor | None, permission: str, store_id: int | None = None) -> bool:
    return staff is not None and staff.may(permission, store_id)


def stores_of(request: HttpRequest, permission: str) -> frozenset[int] | None:
    """The stores whose rows the fetch may give; None is every store, the empty set none."""
    staff = staff_of(request)
    return NOWHERE if staff is None else staff.stores_where(permission)
