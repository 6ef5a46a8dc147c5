"""Reads of people and their rights. Who may see what is decided in the fetch."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpRequest

from punnet.accounts.errors import SignInNeeded
from punnet.accounts.models import Address, Customer, Role
from punnet.accounts.permissions import MOST_BACK, roles_with
from punnet.foundation import actors, clock, crypto, db
from punnet.foundation.actors import Actor
from punnet.foundation.errors import NotAllowed
from punnet.foundation.money import DIGITS

_SESSION_KEY = re.compile(r"[a-z0-9]{8,40}")


@dataclass(frozen=True)
class SignedIn:
    """Who a session belongs to."""

    user_id: int
    customer_id: int | None
    email: str
    name: str
    phone: str
    language: str


@dataclass(frozen=True)
class StaffActor:
    """Somebody (or a device's key) who works for stores. `roles`: (role, store; None is every)."""

    actor: Actor
    name: str
    roles: tuple[tuple[str, int | None], ...]
    return_origins: tuple[str, ...] = ()

    def stores_where(self, permission: str) -> frozenset[int] | None:
        """The stores where it may; None is every store, the empty set nowhere."""
        may = roles_with(permission)
        stores = {store for role, store in self.roles if role in may}
        return None if None in stores else frozenset(s for s in stores if s is not None)

    def may(self, permission: str, store_id: int | None = None) -> bool:
        """Whether it may at that store, or (None) anywhere."""
        stores = self.stores_where(permission)
        if stores is None:
            return True
        return store_id in stores if store_id is not None else bool(stores)

    def most_back_minor(self, store_id: int, currency: str) -> int | None:
        """The most it may give back of one order of the store at once; None is no limit."""
        mine = [MOST_BACK.get(Role(role), 0) for role, at in self.roles if at in (None, store_id)]
        if None in mine:
            return None
        return max((each or 0 for each in mine), default=0) * 10 ** DIGITS.get(currency, 2)

    def must(self, permission: str, store_id: int | None = None) -> None:
        """Raises NotAllowed."""
        if not self.may(permission, store_id):
            raise NotAllowed(permission=permission)


def stores_where(staff: StaffActor, permission: str) -> frozenset[int] | None:
    """The stores whose rows the fetch may give. Raises NotAllowed when there are none."""
    staff.must(permission)
    return staff.stores_where(permission)


def signed_in(session_key: str) -> SignedIn:
    """Who the session is of. Raises SignInNeeded for one that is gone or nobody's. One query."""
    row = None
    if _SESSION_KEY.fullmatch(session_key):
        row = db.read_one(SIGNED_IN, key=session_key, now=clock.now())
    if row is None:
        raise SignInNeeded()
    return SignedIn(*row)


def staff_of(user_id: int) -> StaffActor | None:
    """The user's roles; None for a customer. One SQL query."""
    rows = db.read(ROLES, user=user_id)
    if not rows:
        return None
    roles = tuple((row.role, row.store_id) for row in rows)
    return StaffActor(actors.staff(user_id), rows[0].name or rows[0].email, roles)


def staff_actor_of(request: HttpRequest) -> StaffActor | None:
    """The staff member who is signed in, None for everybody else. One query a request at most."""
    if not hasattr(request, "_staff_actor"):
        user = request.user
        request._staff_actor = staff_of(user.pk) if user.is_authenticated else None  # type: ignore[attr-defined]
    found: StaffActor | None = request._staff_actor  # type: ignore[attr-defined]
    return found


def key_of(token: str) -> StaffActor:
    """Whom an API key stands for. Raises SignInNeeded for an unknown or revoked one. One query."""
    row = db.read_one(KEY, hash=crypto.hashed(token))
    if row is None:
        raise SignInNeeded()
    origins = tuple(str(origin) for origin in row.return_origins)
    return StaffActor(Actor("key", str(row.id)), row.name, ((row.role, row.store_id),), origins)


def addresses_of(customer_id: int) -> list[Address]:
    """The customer's own, last used first. One SQL query."""
    own = Address.objects.filter(customer_id=customer_id)
    return list(own.order_by("-last_used_at", "-id"))


def has_account(customer_id: int) -> bool:
    """Whether somebody can sign in as that customer. One SQL query."""
    return Customer.objects.filter(pk=customer_id, user__is_active=True).exists()


@dataclass(frozen=True)
class Account:
    """A customer who can sign in."""

    customer_id: int
    email: str
    name: str


def account_by_email(email: str) -> Account | None:
    """The account that signs in with that address. One SQL query."""
    return _account(user__email__iexact=email)


def account_of(customer_id: int) -> Account | None:
    """The customer's account; None for a guest. One SQL query."""
    return _account(pk=customer_id)


def _account(**which: object) -> Account | None:
    rows = Customer.objects.filter(user__is_active=True, **which)
    found = rows.values_list("pk", "user__email", "user__name").first()
    return Account(*found) if found else None


def customer_ids(customer_id: int) -> list[int]:
    """The customer and the guests it has claimed: whose orders it may see. One SQL query."""
    return [row.id for row in db.read(CLAIMED, customer=customer_id)]


def answerable(store_ids: Collection[int | None]) -> dict[int | None, int]:
    """Whose work something of a store is to begin with: its manager, else an owner; None is of no
    store. A store that nobody answers for is left out. One SQL query."""
    stores = sorted(each for each in store_ids if each is not None)
    found: dict[int | None, int] = {}
    for row in db.read(ANSWERABLE, stores=stores):
        found[row.store_id] = row.user_id
    return found


def who_may(permission: str) -> list[tuple[int, str]]:
    """Users with that right at any store, and what they are called, by name. One SQL query."""
    roles = sorted(map(str, roles_with(permission)))
    return [(row.id, row.name) for row in db.read(WHO_MAY, roles=roles)]


WHO_MAY = """
SELECT u.id, coalesce(nullif(u.name, ''), u.email) AS name FROM accounts_user u
 WHERE u.is_active AND EXISTS (SELECT 1 FROM accounts_staffrole r
                                WHERE r.user_id = u.id AND r.role = ANY(%(roles)s::text[]))
 ORDER BY lower(coalesce(nullif(u.name, ''), u.email)), u.id LIMIT 500
"""
ANSWERABLE = """
SELECT s.store_id, w.user_id
  FROM (SELECT unnest(%(stores)s::bigint[]) AS store_id UNION ALL SELECT NULL) s
  CROSS JOIN LATERAL (
       SELECT r.user_id FROM accounts_staffrole r JOIN accounts_user u ON u.id = r.user_id
        WHERE u.is_active
          AND (r.role = 'owner' AND (r.store_id IS NULL OR r.store_id = s.store_id)
               OR r.role = 'manager' AND (r.store_id = s.store_id
                                          OR r.store_id IS NULL AND s.store_id IS NOT NULL))
        ORDER BY r.role = 'owner', r.store_id NULLS LAST, r.user_id LIMIT 1) w
"""

SIGNED_IN = """
SELECT u.id AS user_id, c.id AS customer_id, u.email, u.name, u.phone, u.language
  FROM accounts_session s
  JOIN accounts_user u ON u.id = s.user_id AND u.is_active
  LEFT JOIN accounts_customer c ON c.user_id = u.id
 WHERE s.session_key = %(key)s AND s.expire_date > %(now)s
"""

ROLES = """
SELECT r.role, r.store_id, u.name, u.email
  FROM accounts_staffrole r JOIN accounts_user u ON u.id = r.user_id AND u.is_active
 WHERE r.user_id = %(user)s::bigint
 ORDER BY r.id
"""

KEY = """
SELECT id, name, role, store_id,
       ARRAY(SELECT jsonb_array_elements_text(return_origins)) AS return_origins
  FROM accounts_apikey WHERE hash = %(hash)s AND revoked_at IS NULL
"""

CLAIMED = """
SELECT id FROM accounts_customer
 WHERE id = %(customer)s::bigint OR claimed_by_id = %(customer)s::bigint ORDER BY id
"""
