"""Authorisations, captures and refunds: held, taken once or in parts, given back.

CREATED → PARTIALLY_CAPTURED → CAPTURED | VOIDED. The ledger's entries stand under the order, which
outlives a renewal; the row shows the authorisation that holds the money now.
"""

from __future__ import annotations

from simulators.paypal import disputes, reporting
from simulators.paypal.core import HONOUR_SECONDS, LIFE_SECONDS, REVIEW_SECONDS, Core
from simulators.paypal.wire import Problem, instant, link, malformed, minor_of, money
from simulators.wire import Json

LATE_SECONDS = 60


def hold(core: Core, order: Json) -> Json:
    """The authorisation that the shop's call makes of an approved order."""
    minor, _ = _amount(order)
    under_review = order["_funding"] == "review"
    made = _authorization(core, order, until=core.now() + LIFE_SECONDS)
    if under_review:
        made.update(status="PENDING", status_details={"reason": "PENDING_REVIEW"})
    due = core.now() + REVIEW_SECONDS if under_review else made["_until"]
    core.store.add(made, kind="authorization", parent=order["id"], due=due)
    core.enter(order, "authorise", minor)
    core.emit("PAYMENT.AUTHORIZATION.CREATED", "authorization", made)
    return made


def _authorization(core: Core, order: Json, *, until: int) -> Json:
    unit, now, id = order["purchase_units"][0], core.now(), core.new_id()
    here = core.url(f"/v2/payments/authorizations/{id}")
    return {
        "id": id,
        "status": "CREATED",
        "amount": unit["amount"],
        "custom_id": unit.get("custom_id", ""),
        "supplementary_data": {"related_ids": {"order_id": order["id"]}},
        "create_time": instant(now),
        "update_time": instant(now),
        "expiration_time": instant(until),
        "links": [link(here, "self"), *(
            link(f"{here}/{act}", act, "POST") for act in ("capture", "void", "reauthorize"))],
        "_created": now,
        "_until": until,
        "_renews": None,
    }  # fmt: skip


def read(core: Core, id: str, body: Json) -> Json:
    return core.get("authorization", id)


def read_capture(core: Core, id: str, body: Json) -> Json:
    return core.get("capture", id)


def read_refund(core: Core, id: str, body: Json) -> Json:
    return core.get("refund", id)


def on_time(core: Core, made: Json) -> None:
    """A review ends well; after 29 days what is left goes back by itself."""
    if made["status"] == "PENDING":
        made.update(status="CREATED")
        made.pop("status_details")
        core.touch(made, due=made["_until"])
        core.emit("PAYMENT.AUTHORIZATION.CREATED", "authorization", made)
    elif made["status"] in ("CREATED", "PARTIALLY_CAPTURED"):
        _let_go(core, made)


def capture(core: Core, id: str, body: Json) -> Json:
    """POST …/capture: at most what is held; a final one releases the rest."""
    made = core.get("authorization", id)
    _must_be_open(made)
    order = _order(core, made)
    if _is_dry(core, order, made):
        raise Problem("PAYER_CANNOT_PAY", "Payer cannot pay for this transaction.")
    left = held(core, order)
    minor, currency = left, made["amount"]["currency_code"]
    if body.get("amount") is not None:
        minor, currency = minor_of(body["amount"], "/amount")
    if currency != made["amount"]["currency_code"]:
        text = "Currency of capture must be the same as currency of authorization."
        raise Problem("AUTH_CAPTURE_CURRENCY_MISMATCH", text)
    if minor > left:
        text = "Capture amount exceeds allowable limit."
        raise Problem("MAX_CAPTURE_AMOUNT_EXCEEDED", text)
    final = body.get("final_capture") is True or minor == left
    taken = _capture(core, order, made, minor, final=final)
    made["status"] = "CAPTURED" if final else "PARTIALLY_CAPTURED"
    core.touch(made, due=None if final else made["_until"])
    core.enter(order, "capture", minor)
    reporting.captured(core, order, taken, minor)
    core.enter(order, "release", left - minor if final else 0)
    core.emit("PAYMENT.CAPTURE.COMPLETED", "capture", taken)
    return taken


def _capture(core: Core, order: Json, made: Json, minor: int, *, final: bool) -> Json:
    now, id = core.now(), core.new_id()
    here = core.url(f"/v2/payments/captures/{id}")
    related = {"order_id": order["id"], "authorization_id": made["id"]}
    taken: Json = {
        "id": id,
        "status": "COMPLETED",
        "amount": money(minor, made["amount"]["currency_code"]),
        "final_capture": final,
        "custom_id": made["custom_id"],
        "supplementary_data": {"related_ids": related},
        "create_time": instant(now),
        "update_time": instant(now),
        "links": [link(here, "self"), link(f"{here}/refund", "refund", "POST")],
        "_created": now,
    }
    core.store.add(taken, kind="capture", parent=order["id"])
    return taken


def void(core: Core, id: str, body: Json) -> Json:
    """POST …/void: what is held goes back."""
    made = core.get("authorization", id)
    if made["status"] == "VOIDED":
        text = "Authorization has been previously voided and hence cannot be voided again."
        raise Problem("PREVIOUSLY_VOIDED", text)
    if made["status"] == "CAPTURED":
        text = "Authorization has been previously captured and hence cannot be voided."
        raise Problem("PREVIOUSLY_CAPTURED", text)
    _let_go(core, made)
    return made


def _let_go(core: Core, made: Json) -> None:
    order = _order(core, made)
    core.enter(order, "release", held(core, order))
    made["status"] = "VOIDED"
    core.touch(made)
    core.emit("PAYMENT.AUTHORIZATION.VOIDED", "authorization", made)


def reauthorize(core: Core, id: str, body: Json) -> Json:
    """POST …/reauthorize: once, from day four on; honoured for three days more, alive no longer."""
    made = core.get("authorization", id)
    _must_be_open(made)
    if core.now() < made["_created"] + HONOUR_SECONDS:
        text = "Reauthorization is allowed only after the honor period of the authorization."
        raise Problem("REAUTHORIZATION_TOO_SOON", text)
    if made["_renews"] or made["status"] != "CREATED":
        text = "Reauthorization is not allowed for this authorization."
        raise Problem("REAUTHORIZATION_NOT_ALLOWED", text)
    order = _order(core, made)
    if body.get("amount") is not None and minor_of(body["amount"], "/amount") != _amount(order):
        raise malformed("/amount", "AMOUNT_CHANGE_NOT_ALLOWED")
    if order["_funding"] == "runs_dry":
        raise Problem("PAYER_CANNOT_PAY", "Payer cannot pay for this transaction.")
    renewed = _authorization(core, order, until=made["_until"])
    renewed["_renews"] = made["id"]
    core.store.add(renewed, kind="authorization", parent=order["id"], due=renewed["_until"])
    made["status"] = "VOIDED"
    core.touch(made)
    order["_authorization"] = renewed["id"]
    core.touch(order)
    core.emit("PAYMENT.AUTHORIZATION.CREATED", "authorization", renewed)
    return renewed


def refund(core: Core, id: str, body: Json) -> Json:
    """POST …/refund: without an amount, all that is left of the capture."""
    taken = core.get("capture", id)
    order = _order(core, taken)
    disputes.refuse_if_disputed(core, order, taken)
    minor_taken, _ = minor_of(taken["amount"], "/amount")
    made = core.store.children(order["id"], "refund")
    went = [each for each in made if each["_capture"] == id and each["status"] != "FAILED"]
    left = minor_taken - sum(minor_of(each["amount"], "")[0] for each in went)
    if left == 0:
        raise Problem("CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded.")
    minor = minor_of(body["amount"], "/amount")[0] if body.get("amount") is not None else left
    if minor > left:
        text = "The refund amount must be less than or equal to the capture amount not refunded."
        raise Problem("REFUND_AMOUNT_EXCEEDED", text)
    return _refund(core, taken, minor, custom_id=str(body.get("custom_id") or ""), left=left)


def _refund(core: Core, taken: Json, minor: int, *, custom_id: str, left: int) -> Json:
    now, id = core.now(), core.new_id()
    order, script = _order(core, taken), core.store.setting("refunds", {})
    late = script.get("outcome", "at_once")
    due = now + script.get("after_seconds", LATE_SECONDS) if late != "at_once" else None
    back: Json = {
        "id": id,
        "status": "PENDING" if late == "pending" else "COMPLETED",
        "amount": money(minor, taken["amount"]["currency_code"]),
        "custom_id": custom_id,
        "create_time": instant(now),
        "update_time": instant(now),
        "links": [
            link(core.url(f"/v2/payments/refunds/{id}"), "self"),
            link(core.url(f"/v2/payments/captures/{taken['id']}"), "up"),
        ],
        "_created": now,
        "_capture": taken["id"],
        "_late": late,
    }
    core.store.add(back, kind="refund", parent=order["id"], due=due)
    reporting.refunded(core, order, back, minor)
    taken["status"] = "REFUNDED" if minor == left else "PARTIALLY_REFUNDED"
    core.touch(taken)
    core.enter(order, "refund", minor)
    core.emit("PAYMENT.CAPTURE.REFUNDED", "refund", back)
    return back


def settle_refund(core: Core, back: Json) -> None:
    """The bank's late word on a refund: done, or it came back."""
    if back["_late"] != "fails":
        back["status"] = "COMPLETED"
        core.touch(back)
        return
    back["status"] = "FAILED"
    core.touch(back)
    taken, (minor, _) = core.get("capture", back["_capture"]), minor_of(back["amount"], "")
    order = _order(core, taken)
    core.enter(order, "unrefund", minor)
    reporting.refund_failed(core, order, back, minor)
    made = core.store.children(order["id"], "refund")
    kept = [each for each in made if each["_capture"] == taken["id"] and each["status"] != "FAILED"]
    taken["status"] = "PARTIALLY_REFUNDED" if kept else "COMPLETED"
    core.touch(taken)
    core.emit("PAYMENT.REFUND.FAILED", "refund", back)


def held(core: Core, order: Json) -> int:
    total = core.store.total
    gone = total(order["id"], "capture") + total(order["id"], "release")
    return total(order["id"], "authorise") - gone


def _must_be_open(made: Json) -> None:
    if made["status"] == "VOIDED":
        raise Problem("AUTHORIZATION_VOIDED", "A voided authorization cannot be captured.")
    if made["status"] == "CAPTURED":
        raise Problem("AUTHORIZATION_ALREADY_CAPTURED", "Authorization has been already captured.")
    if made["status"] == "PENDING":
        raise Problem("AUTHORIZATION_DENIED", "The authorization is under review.")


def _is_dry(core: Core, order: Json, made: Json) -> bool:
    late = core.now() >= made["_created"] + HONOUR_SECONDS
    return order["_funding"] == "runs_dry" and late


def _order(core: Core, thing: Json) -> Json:
    return core.get("order", thing["supplementary_data"]["related_ids"]["order_id"])


def _amount(order: Json) -> tuple[int, str]:
    return minor_of(order["purchase_units"][0]["amount"], "/amount")
