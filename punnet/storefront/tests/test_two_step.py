"""Two-step login: turned on by a code of the app, asked for at the door, turned off again."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.test import Client

from punnet.accounts import actions as people
from punnet.foundation.actors import OPERATOR
from punnet.stores.tests.factories import a_store

pytestmark = pytest.mark.django_db
WHO = {"login": "maija@punnet.example", "password": "a long walk with totes"}


def signed_in() -> Client:
    new = people.NewUser(WHO["login"], password=WHO["password"], name="Maija", verified=True)
    user = people.register(new)
    people.give_role(user_id=user.pk, role="manager", store_id=a_store(), actor=OPERATOR)
    browser = Client()
    browser.post("/account/login/", WHO)
    # what matters asks for the password once more, for five minutes
    browser.post("/account/reauthenticate/", {"password": WHO["password"]})
    return browser


def text(answer) -> str:
    return answer.content.decode()


def turned_on(browser: Client) -> str:
    """The secret that the app learnt."""
    page = text(browser.get("/account/2fa/totp/activate/"))
    secret = re.search(r'<code class="secret">(\w+)</code>', page)[1]
    code = auth.format_hotp_value(
        auth.hotp_value(secret, next(iter(auth.yield_hotp_counters_from_time())))
    )
    answer = browser.post("/account/2fa/totp/activate/", {"code": code}, follow=True)
    assert "Recovery codes" in text(answer), text(answer)
    return secret


def test_the_account_of_staff_leads_there_and_a_customers_does_not():
    browser = signed_in()
    assert "/account/2fa/" in text(browser.get("/account"))
    assert "Turn it on" in text(browser.get("/account/2fa/"))
    customer = Client()
    customer.force_login(people.register(people.NewUser("carla@punnet.example")))
    assert "/account/2fa/" not in text(customer.get("/account"))


def test_a_device_left_open_turns_nothing_on():
    left = Client()
    new = people.NewUser(WHO["login"], password=WHO["password"], verified=True)
    left.force_login(people.register(new))
    answer = left.get("/account/2fa/totp/activate/")
    assert answer.headers["Location"].startswith("/account/reauthenticate/")


def test_it_is_turned_on_by_a_code_and_kept_encrypted():
    browser = signed_in()
    page = text(browser.get("/account/2fa/totp/activate/"))
    assert "data:image/svg+xml;base64," in page and " style=" not in page
    secret = turned_on(browser)
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in kept
    page = text(browser.get("/account/2fa/"))
    assert "10 recovery codes are left" in page and "Turn it off" in page


def test_a_wrong_code_turns_nothing_on():
    browser = signed_in()
    browser.get("/account/2fa/totp/activate/")
    browser.post("/account/2fa/totp/activate/", {"code": "000000"})
    assert not Authenticator.objects.exists()


def test_the_door_asks_for_a_code_and_takes_a_recovery_code_once():
    browser = signed_in()
    turned_on(browser)
    page = text(browser.get("/account/2fa/recovery-codes/"))
    code = re.findall(r'<code class="secret">([^<]+)</code>', page)[0]
    for expected in (True, False):
        door = Client()
        asked = door.post("/account/login/", WHO, follow=True)
        assert "One more step" in text(asked)
        door.post("/account/2fa/authenticate/", {"code": code})
        assert (door.get("/admin/").status_code == 200) is expected


def test_it_is_turned_off_again_and_new_codes_are_made():
    browser = signed_in()
    turned_on(browser)
    made = browser.post("/account/2fa/recovery-codes/generate/", follow=True)
    assert "10 of 10 are left" in text(made)
    assert "Turn off two-step login" in text(browser.get("/account/2fa/totp/deactivate/"))
    browser.post("/account/2fa/totp/deactivate/")
    assert "Turn it on" in text(browser.get("/account/2fa/"))


def test_pages_that_we_do_not_have_are_not_there():
    assert signed_in().get("/account/2fa/webauthn/").status_code == 404
