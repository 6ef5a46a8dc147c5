"""Claims over the API: by line, once per key, of one's own order."""

from __future__ import annotations

import base64

import pytest

from punnet.api.schemas import told
from punnet.ops.audit import audit
from punnet.orders import queries
from punnet.orders.models import OrderClaim
from tests.api.conftest import Caller, a_key
from tests.processes.test_claims import a_photo
from tests.processes.test_giving_back import delivered
from tests.words import line_of, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(provider, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return delivered(provider)


def owner(order):
    return Caller(Authorization=f"Bearer {queries.access_token(order)}")


def body(order, **changes):
    line = {"line": str(line_of(order, "milk").pk), "problem": "missing", "units": 1}
    return {"lines": [{**line, **changes}]}


def test_a_claim_is_answered_with_the_order_and_once_per_key(order):
    call, key, path = owner(order), a_key(), f"/orders/{order.number}/claims"
    assert call.get(f"/orders/{order.number}")["can"] == ["claim"]
    sent = {**body(order), "photos": [base64.b64encode(a_photo()).decode()]}
    done = call.post(path, sent, status=201, Idempotency_Key=key)
    told.Order.model_validate(done, extra="forbid")
    assert call.post(path, sent, status=201, Idempotency_Key=key) == done
    assert call.last["Idempotent-Replay"] == "true"
    (claim,), (refund,) = done["claims"], done["refunds"]
    assert (claim["state"], claim["given"]["minor"], claim["photos"]) == ("refunded", 119, 1)
    assert (refund["kind"], refund["way"], refund["state"]) == ("claim", "provider", "done")
    assert done["payment"]["refunded"]["minor"] == 119 and done["state"] == "handed_over"
    assert OrderClaim.objects.count() == 1 and audit() == []


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"units": 5}, 409, "more_than_left"),
        ({"units": 0}, 422, "invalid"),
        ({"units": -1}, 422, "invalid"),
        ({"units": 1.5}, 422, "invalid"),
        ({"units": None, "grams": 100}, 422, "invalid"),
        ({"problem": "ugly"}, 422, "invalid"),
        ({"line": "999999"}, 422, "invalid"),
        ({"line": "x"}, 422, "invalid"),
        ({"note": "x" * 301}, 422, "invalid"),
    ],
)
def test_what_cannot_be_is_said(order, changes, status, code):
    path = f"/orders/{order.number}/claims"
    answer = owner(order).post(path, body(order, **changes), status=status)
    assert answer["code"] == code and not OrderClaim.objects.exists()


@pytest.mark.parametrize("photo", ["no base64!", "PHN2Zz4=", ""])
def test_what_is_no_photo_is_refused(order, photo):
    sent = {**body(order), "photos": [photo]}
    path = f"/orders/{order.number}/claims"
    answer = owner(order).post(path, sent, status=422 if photo == "no base64!" else 409)
    assert answer["code"] in ("invalid", "picture_unfit") and not OrderClaim.objects.exists()


def test_others_claim_nothing(order):
    path = f"/orders/{order.number}/claims"
    wrong = Caller(Authorization="Bearer " + "0" * 64)
    assert wrong.post(path, body(order), status=404)["code"] == "not_found"
    assert Caller().post(path, body(order), status=401)["code"] == "sign_in"
    assert the_order(order.pk).payment.refunded_minor == 0
