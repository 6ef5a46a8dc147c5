"""The hosted page: safe, plain, honest in every state; pressed twice it pays once."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import httpx

from simulators.tests.conftest import CHALLENGED, DECLINED, VISA


def test_the_page_says_what_it_is_what_is_paid_and_how(world):
    page = world.web.get(f"/pay/{world.session().id}")
    assert page.status_code == 200
    for words in ("Simulator.", "Pay Punnet", "At most", "€67.10", "P-1001", "4000 0000 0000 0002"):
        assert words in page.text
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "form-action 'self' http://127.0.0.1:1" in policy
    assert not re.search(r"<script|\son\w+=|\sstyle=|<style", page.text)
    for sheet in re.findall(r'href="(/static/[^"]+)"', page.text):
        assert world.web.get(sheet).headers["content-type"].startswith("text/css")


def test_a_chosen_test_card_pays_without_typing(world):
    session = world.session()
    form = {"card_number": "", "expiry": "", "cvc": "", "test_card": VISA}
    assert world.web.post(f"/pay/{session.id}", data=form).status_code == 303


def test_a_typed_number_wins_over_the_chosen_card(world):
    session = world.session()
    form = {"card_number": "4000 0000 0000 0002", "test_card": VISA}
    assert world.web.post(f"/pay/{session.id}", data=form).status_code == 402


def test_wrong_expiry_and_code_are_named_and_no_number_comes_back(world):
    session = world.session()
    form = {"card_number": VISA, "expiry": "13/30", "cvc": "12"}
    answer = world.web.post(f"/pay/{session.id}", data=form)
    assert answer.status_code == 422
    assert answer.text.count('aria-invalid="true"') == 2
    assert answer.text.count(" autofocus") == 1
    assert f'name="card_number" value="{VISA}"' not in answer.text


def test_two_tabs_and_double_presses_pay_once(world):
    session = world.session()

    def press(_):
        with httpx.Client(base_url=world.base) as tab:
            return tab.post(f"/pay/{session.id}", data={"card_number": VISA}).status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(press, range(16))) == {303}
    assert [row["authorised"] for row in world.ledger()] == [6710]
    assert "paid for already" in world.web.get(f"/pay/{session.id}").text


def test_cancel_goes_back_and_charges_nothing(world):
    session = world.session()
    answer = world.web.post(f"/pay/{session.id}/cancel")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"http://127.0.0.1:1/cancelled?session={session.id}"
    assert world.ledger() == []


def test_cancel_after_paying_tells_that_it_is_paid(world):
    session = world.session()
    world.pay(session)
    answer = world.web.post(f"/pay/{session.id}/cancel")
    assert answer.headers["location"].startswith("http://127.0.0.1:1/paid")


def test_a_closed_page_is_honest(world):
    session = world.session()
    world.stripe.v1.checkout.sessions.expire(session.id)
    page = world.web.get(f"/pay/{session.id}")
    assert (page.status_code, "Nothing was charged" in page.text) == (410, True)
    assert world.web.get("/pay/cs_test_none").status_code == 404


def test_a_challenge_waits_until_it_is_answered(world):
    session = world.session()
    world.pay(session, CHALLENGED)
    challenge = f"/pay/{session.id}/challenge"
    assert world.web.get(f"/pay/{session.id}").headers["location"] == challenge
    assert world.web.post(challenge, data={"answer": "maybe"}).status_code == 422
    world.web.post(challenge, data={"answer": "fail"})
    assert world.web.get(challenge).headers["location"] == f"/pay/{session.id}"
    assert world.pay(session, DECLINED).status_code == 402


def test_names_from_the_shop_are_text_on_the_page(world):
    session = world.session(client_reference_id="<b>1</b>")
    assert "&lt;b&gt;1&lt;/b&gt;" in world.web.get(f"/pay/{session.id}").text
