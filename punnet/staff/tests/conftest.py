"""The staff of a test: a picker, a manager, a driver, and somebody of another store."""

from __future__ import annotations

import pytest
from django.test import Client

from punnet.accounts import actions as people
from punnet.foundation.actors import OPERATOR
from punnet.stores.tests.factories import a_store
from tests.words import a_shop


@pytest.fixture(autouse=True)
def _only_these_pages(settings) -> None:
    settings.ROOT_URLCONF = "punnet.staff.tests.urls"


def signed_in(role: str, store: int | None, name: str = "Paula Picker") -> Client:
    """A browser in which that person is signed in."""
    email = f"{role}-{store}-{name.split()[0].lower()}@punnet.example"
    user = people.register(people.NewUser(email=email, name=name))
    people.give_role(user_id=user.pk, role=role, store_id=store, actor=OPERATOR)
    browser = Client()
    browser.force_login(user)
    browser.user = user
    return browser


@pytest.fixture
def picker(db) -> Client:
    return signed_in("picker", a_shop())


@pytest.fixture
def colleague(db) -> Client:
    return signed_in("picker", a_shop(), "Kalle Colleague")


@pytest.fixture
def manager(db) -> Client:
    return signed_in("manager", a_shop(), "Maija Manager")


@pytest.fixture
def stranger(db) -> Client:
    """Staff of another store."""
    a_shop()
    return signed_in("manager", a_store("espoo"), "Sten Stranger")


@pytest.fixture
def customer(db) -> Client:
    user = people.register(people.NewUser(email="carla@punnet.example", name="Carla"))
    browser = Client()
    browser.force_login(user)
    return browser
