"""Every write to people: users, customers, addresses, roles, keys, sessions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction

from punnet.accounts import events
from punnet.accounts.models import (
    Address,
    ApiKey,
    Customer,
    Role,
    Session,
    StaffRole,
    User,
)
from punnet.events.record import of, record
from punnet.foundation import clock, crypto, ids
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.rows import insert

MOST_ADDRESSES = 20


# --- customers


def create_guest() -> Customer:
    """A customer without a user, for one order. One SQL statement."""
    guest = Customer(created_at=clock.now())
    insert([guest])
    return guest


def customer_of(user: User) -> Customer:
    """The customer that the user is, made at the first need. One SQL query where there is one."""
    customer, _ = Customer.objects.get_or_create(user=user, defaults={"created_at": clock.now()})
    return customer


def customer_of_id(user_id: int) -> Customer:
    """As `customer_of`, by the user's id. One SQL query where there is one."""
    customer, _ = Customer.objects.get_or_create(
        user_id=user_id, defaults={"created_at": clock.now()}
    )
    return customer


def claim_guests(*, customer_id: int, guest_ids: Collection[int]) -> int:
    """Make guests' orders the customer's to see; how many guests. The caller knows that the
    e-mail address they ordered with was verified. Repeating it does nothing."""
    claimed = (
        Customer.objects.filter(pk__in=guest_ids, user=None, claimed_by=None)
        .exclude(pk=customer_id)
        .update(claimed_by=customer_id)
    )
    if claimed:
        record(
            events.GuestsClaimed(customer_id, claimed),
            subject=of("customer", customer_id),
            actor=of("customer", customer_id),
        )
    return claimed


@dataclass(frozen=True)
class AddressDetails:
    """A known place (`places.queries`) and what the driver needs at its door."""

    place_id: int | None
    line: str
    postcode: str
    city: str
    lat: float | None
    lon: float | None
    label: str = ""
    floor: str = ""
    door_code: str = ""
    instructions: str = ""


def add_address(*, customer_id: int, details: AddressDetails) -> int:
    """Keep an address of the customer's, or bring the same one up to date; its id.

    The door code is stored encrypted. Raises Invalid above twenty addresses.
    """
    own = Address.objects.filter(customer_id=customer_id)
    same = own.filter(line=details.line, postcode=details.postcode).first()
    if same is None and own.count() >= MOST_ADDRESSES:
        raise Invalid.field("address", f"at most {MOST_ADDRESSES} are kept: remove one first")
    values = {**vars(details), "door_code": crypto.encrypt(details.door_code)}
    if same is not None:
        Address.objects.filter(pk=same.pk).update(**values, last_used_at=clock.now())
        return same.pk
    kept = Address.objects.create(customer_id=customer_id, last_used_at=clock.now(), **values)
    return kept.pk


def remove_address(*, customer_id: int, address_id: int) -> None:
    """Raises NotFound, also for somebody else's."""
    gone, _ = Address.objects.filter(pk=address_id, customer_id=customer_id).delete()
    if not gone:
        raise NotFound(address=address_id)


# --- users


@dataclass(frozen=True)
class NewUser:
    email: str
    password: str = ""  # empty: can sign in only after a reset by mail
    name: str = ""
    phone: str = ""
    language: str = "en"
    verified: bool = False
    is_staff: bool = False
    is_superuser: bool = False


def register(new: NewUser) -> User:
    """A user with customer and e-mail address, outside the pages of registration (demo, tests,
    the operators). Raises Invalid when the address has one."""
    return register_many([new])[0]


@transaction.atomic
def register_many(people: Sequence[NewUser]) -> list[User]:
    """As `register`; each distinct password is hashed once, so use it for people of the demo."""
    emails = [new.email.strip().lower() for new in people]
    if taken := User.objects.filter(email__in=emails).values_list("email", flat=True).first():
        raise Invalid.field("email", f"{taken} has an account")
    now = clock.now()
    hashes = {word: make_password(word or None) for word in {new.password for new in people}}
    users = User.objects.bulk_create(
        User(
            email=email,
            password=hashes[new.password],
            name=new.name,
            phone=new.phone,
            language=new.language,
            is_staff=new.is_staff,
            is_superuser=new.is_superuser,
            date_joined=now,
        )
        for email, new in zip(emails, people, strict=True)
    )
    Customer.objects.bulk_create(Customer(user=user, created_at=now) for user in users)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, primary=True, verified=new.verified)
        for user, new in zip(users, people, strict=True)
    )
    return users


def set_language(*, user_id: int, language: str) -> None:
    """The language of pages when signed in, and of mails."""
    User.objects.filter(pk=user_id).update(language=language)


def end_sessions(user_id: int, *, keep: str | None = None) -> int:
    """Sign the user out everywhere, but for the session of key `keep`; how many ended."""
    ending = Session.objects.filter(user_id=user_id)
    if keep is not None:
        ending = ending.exclude(session_key=keep)
    ended, _ = ending.delete()
    if ended:
        who = of("user", user_id)
        record(events.SessionsEnded(user_id, ended), subject=who, actor=who)
    return ended


def change_user(*, user_id: int, name: str, phone: str, language: str) -> None:
    """How a person is addressed and reached. Raises NotFound."""
    found = User.objects.filter(pk=user_id)
    if not found.update(name=name, phone=phone, language=language):
        raise NotFound(user=user_id)


@transaction.atomic
def set_active(*, user_id: int, active: bool, actor: object) -> None:
    """Let somebody sign in, or no longer; then every session ends. Repeating it does nothing."""
    if not User.objects.filter(pk=user_id, is_active=not active).update(is_active=active):
        return
    event = events.UserOpened(user_id) if active else events.UserClosed(user_id)
    record(event, subject=of("user", user_id), actor=actor)
    if not active:
        end_sessions(user_id)


# --- staff


@transaction.atomic
def give_role(*, user_id: int, role: str, store_id: int | None, actor: object) -> None:
    """Give a role at a store, or (None) at every store. Repeating it does nothing."""
    _must_be_role(role)
    at: Any = store_id  # None is a value here: every store
    _, new = StaffRole.objects.get_or_create(user_id=user_id, role=role, store_id=at)
    User.objects.filter(pk=user_id, is_staff=False).update(is_staff=True)
    if new:
        event = events.RoleGiven(user_id, role, store_id)
        record(event, subject=of("user", user_id), actor=actor, store_id=store_id)


@transaction.atomic
def take_role(*, user_id: int, role: str, store_id: int | None, actor: object) -> None:
    """Take a role away; the last one takes the back office along, and ends every session."""
    at: Any = store_id
    gone, _ = StaffRole.objects.filter(user_id=user_id, role=role, store_id=at).delete()
    if not gone:
        return
    event = events.RoleTaken(user_id, role, store_id)
    record(event, subject=of("user", user_id), actor=actor, store_id=store_id)
    if not StaffRole.objects.filter(user_id=user_id).exists():
        User.objects.filter(pk=user_id).update(is_staff=False)
        end_sessions(user_id)


@transaction.atomic
def make_key(
    *,
    role: str,
    store_id: int,
    name: str = "",
    return_origins: Iterable[str] = (),
    actor: object = "operator:command",
) -> str:
    """An API key of a role at a store: the only time that it is seen. Raises Invalid."""
    _must_be_role(role)
    token = ids.token()
    key = ApiKey.objects.create(
        hash=crypto.hashed(token),
        hint=token[-4:],
        name=name or f"{role} key",
        role=role,
        store_id=store_id,
        return_origins=[origin.rstrip("/") for origin in return_origins],
        created_at=clock.now(),
    )
    event = events.KeyMade(key.pk, role)
    record(event, subject=of("key", key.pk), actor=actor, store_id=store_id)
    return token


@transaction.atomic
def revoke_key(*, key_id: int, actor: object) -> None:
    """From now on the key opens nothing. Repeating it does nothing. Raises NotFound."""
    key = ApiKey.objects.select_for_update().filter(pk=key_id).first()
    if key is None:
        raise NotFound(key=key_id)
    if key.revoked_at is not None:
        return
    ApiKey.objects.filter(pk=key_id).update(revoked_at=clock.now())
    event = events.KeyRevoked(key_id)
    record(event, subject=of("key", key_id), actor=actor, store_id=key.store_id)


def _must_be_role(role: str) -> None:
    if role not in Role.values:
        raise Invalid.field("role", f"takes one of {', '.join(Role.values)}")
