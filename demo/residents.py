"""Who lives and works in the town: customers with accounts and addresses, guests, staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from demo.logins import LOGINS, PASSWORD
from demo.people import Person, people
from punnet.accounts import actions
from punnet.accounts.actions import AddressDetails, NewUser
from punnet.foundation.actors import Actor

ACTOR = Actor("operator", "seed")
COUNT = 500
STAFF = [login for login in LOGINS if login.role != "customer"]


def residents(count: int = COUNT) -> list[Person]:
    """Everybody who orders; one of them is the demo's own customer, of a family with a past."""
    everybody = people(count)
    own = next(login for login in LOGINS if login.role == "customer")
    index = next(n for n, each in enumerate(everybody) if each.household == "family")
    chosen = replace(
        everybody[index], email=own.email, language="en", registered=True, pays="stripe"
    )
    return [chosen if n == index else each for n, each in enumerate(everybody)]


def move_in(everybody: Sequence[Person]) -> list[int]:
    """Register who has an account, with an address; the customer's id of each, guests' too."""
    members = [person for person in everybody if person.registered]
    users = actions.register_many([_user(person) for person in members])
    known = {user.email: actions.customer_of(user).pk for user in users}
    for person in members:
        actions.add_address(customer_id=known[person.email], details=_address(person))
    return [known.get(person.email) or actions.create_guest().pk for person in everybody]


def hire(store_ids: Mapping[str, int]) -> dict[str, int]:
    """The staff of the printed logins; the user's id by role."""
    users = actions.register_many(
        [
            NewUser(
                email=login.email,
                password=login.password,
                name=f"Demo {login.role}",
                verified=True,
                is_staff=True,
                is_superuser=login.role == "owner",
            )
            for login in STAFF
        ]
    )
    for login, user in zip(STAFF, users, strict=True):
        store_id = store_ids[login.store] if login.store else None
        actions.give_role(user_id=user.pk, role=login.role, store_id=store_id, actor=ACTOR)
    return {login.role: user.pk for login, user in zip(STAFF, users, strict=True)}


def _user(person: Person) -> NewUser:
    return NewUser(
        email=person.email,
        password=PASSWORD,
        name=person.name,
        phone=person.phone,
        language=person.language,
        verified=True,
    )


def _address(person: Person) -> AddressDetails:
    return AddressDetails(
        place_id=None,
        line=person.line,
        postcode=person.postcode,
        city=person.city,
        lat=person.lat,
        lon=person.lon,
        floor=person.floor,
        instructions=person.instructions,
    )
