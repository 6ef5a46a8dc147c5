"""Accounts: roles in the fetch, keys, sessions that end with the password, mails by the worker."""

from __future__ import annotations

import json

import pytest
from django.core import mail
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from punnet.accounts import actions, queries
from punnet.accounts.actions import AddressDetails, NewUser
from punnet.accounts.errors import SignInNeeded
from punnet.accounts.models import ApiKey, Customer, Session, User
from punnet.accounts.tests.words import PASSWORD, app, run_mails, signed_up
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import Invalid, NotAllowed, NotFound
from punnet.stores.tests.factories import a_store

pytestmark = pytest.mark.django_db


def a_person(email: str = "ada@example.com", **facts: object) -> User:
    return actions.register(NewUser(email=email, password=PASSWORD, **facts))  # type: ignore[arg-type]


def test_a_role_opens_its_own_store_and_no_other():
    here, there = a_store("here"), a_store("there")
    person = a_person()
    actions.give_role(user_id=person.pk, role="picker", store_id=here, actor=OPERATOR)
    staff = queries.staff_of(person.pk)
    assert staff is not None
    assert queries.stores_where(staff, "orders.pick") == {here}
    assert (staff.may("orders.pick", here), staff.may("orders.pick", there)) == (True, False)
    with pytest.raises(NotAllowed):
        queries.stores_where(staff, "slots.edit")
    actions.give_role(user_id=person.pk, role="owner", store_id=None, actor=OPERATOR)
    everywhere = queries.staff_of(person.pk)
    assert everywhere is not None
    assert queries.stores_where(everywhere, "orders.pick") is None


def test_taking_the_last_role_ends_the_sessions_and_the_back_office():
    store = a_store()
    person = a_person()
    actions.give_role(user_id=person.pk, role="picker", store_id=store, actor=OPERATOR)
    Client().force_login(person)
    actions.take_role(user_id=person.pk, role="picker", store_id=store, actor=OPERATOR)
    assert queries.staff_of(person.pk) is None
    assert not Session.objects.filter(user_id=person.pk).exists()
    assert not User.objects.get(pk=person.pk).is_staff


def test_a_key_is_seen_once_and_opens_nothing_when_revoked():
    token = actions.make_key(role="picker", store_id=a_store())
    assert token not in str(vars(ApiKey.objects.get()))
    key = queries.key_of(token)
    assert str(key.actor).startswith("key:")
    actions.revoke_key(key_id=int(key.actor.id), actor=OPERATOR)
    for bad in (token, "", "x" * 64):
        with pytest.raises(SignInNeeded):
            queries.key_of(bad)
    with pytest.raises(Invalid):
        actions.make_key(role="king", store_id=a_store("b"))


def test_addresses_are_ones_own_and_codes_encrypted():
    one, two = actions.create_guest(), actions.create_guest()
    details = AddressDetails(1, "Kasarmikatu 1", "00130", "Helsinki", 60.1, 24.9, door_code="1234")
    kept = actions.add_address(customer_id=one.pk, details=details)
    assert actions.add_address(customer_id=one.pk, details=details) == kept
    assert "1234" not in queries.addresses_of(one.pk)[0].door_code
    with pytest.raises(NotFound):
        actions.remove_address(customer_id=two.pk, address_id=kept)
    actions.remove_address(customer_id=one.pk, address_id=kept)
    assert queries.addresses_of(one.pk) == []


def test_an_address_is_registered_once_whatever_its_letters():
    a_person("ada@example.com")
    with pytest.raises(Invalid):
        a_person("ADA@example.com")


def test_one_sql_reads_session_and_user(rf, django_assert_num_queries):
    person, browser = a_person(), Client()
    browser.force_login(person)
    key = browser.cookies["session"].value
    from punnet.accounts.sessions import AuthenticationMiddleware, SessionMiddleware

    request = rf.get("/", headers={"cookie": f"session={key}"})
    SessionMiddleware(lambda r: None).process_request(request)  # type: ignore[arg-type]
    with django_assert_num_queries(0):
        AuthenticationMiddleware(lambda r: None).process_request(request)  # type: ignore[arg-type]
    with django_assert_num_queries(1):
        assert request.user.is_authenticated
        assert request.user.email == person.email
        assert request.user.has_usable_password()


@pytest.mark.parametrize("key", ["", "short", "x" * 500, "å" * 32, "a\x00b" + "c" * 29])
def test_a_cookie_that_is_no_key_is_nobody(key):
    from punnet.accounts.sessions import SessionStore

    assert SessionStore(key).load() == {}
    with pytest.raises(SignInNeeded):
        queries.signed_in(key)


def test_an_inactive_user_is_nobody_at_once():
    person, browser = a_person(), Client()
    browser.force_login(person)
    key = browser.cookies["session"].value
    assert queries.signed_in(key).user_id == person.pk
    User.objects.filter(pk=person.pk).update(is_active=False)
    with pytest.raises(SignInNeeded):
        queries.signed_in(key)


# --- apps: allauth headless


def test_signing_up_makes_a_customer_and_its_mail_waits_for_the_worker():
    token = signed_up()
    assert Customer.objects.get().user.email == "ada@example.com"
    assert queries.signed_in(token).email == "ada@example.com"
    assert mail.outbox == []
    job = ProcrastinateJob.objects.get(task_name="accounts.send_mail")
    assert "ada@example.com" not in json.dumps(job.args)
    run_mails()
    assert mail.outbox[0].to == ["ada@example.com"]
    assert mail.outbox[0].subject.startswith("Punnet: ")
    assert "user ada@example.com" in mail.outbox[0].body


def test_a_new_password_signs_out_everywhere_else():
    first = signed_up()
    _, second = app("POST", "/auth/login", {"email": "ada@example.com", "password": PASSWORD})
    other = second["meta"]["session_token"]
    new = {"current_password": PASSWORD, "new_password": "quite-another-phrase"}
    status, _ = app("POST", "/account/password/change", new, token=first)
    assert status == 200
    with pytest.raises(SignInNeeded):
        queries.signed_in(other)


def test_signing_in_and_resetting_do_not_tell_who_has_an_account():
    signed_up()
    bad = {"email": "ada@example.com", "password": "wrong-password-here"}
    none = {"email": "nobody@example.com", "password": "wrong-password-here"}
    assert app("POST", "/auth/login", bad) == app("POST", "/auth/login", none)
    known = app("POST", "/auth/password/request", {"email": "ada@example.com"})
    unknown = app("POST", "/auth/password/request", {"email": "nobody@example.com"})
    assert known == unknown


def test_an_expired_session_is_gone():
    token = signed_up()
    clock.forward(days=31)
    with pytest.raises(SignInNeeded):
        queries.signed_in(token)
    assert app("GET", "/auth/session", token=token)[0] in (401, 410)
