"""What every object of PayPal needs: ids, events, and how long things live."""

from __future__ import annotations

from simulators import core as base
from simulators.core import public
from simulators.paypal.wire import instant, missing
from simulators.wire import Json

ID_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
DAY = 24 * 3600
# https://developer.paypal.com/docs/checkout/standard/customize/authorization: three days in which
# the money is honoured, 29 in which it may be asked for, and one renewal from day four on
HONOUR_SECONDS, LIFE_SECONDS = 3 * DAY, 29 * DAY
APPROVAL_SECONDS = 3 * 3600
REVIEW_SECONDS = 60
SUMMARIES = {
    "CHECKOUT.ORDER.APPROVED": "An order has been approved by buyer",
    "PAYMENT.AUTHORIZATION.CREATED": "A payment authorization was created",
    "PAYMENT.AUTHORIZATION.VOIDED": "A payment authorization was voided",
    "PAYMENT.CAPTURE.COMPLETED": "Payment completed",
    "PAYMENT.CAPTURE.REFUNDED": "A capture was refunded",
    "PAYMENT.REFUND.FAILED": "A refund failed",
    "CUSTOMER.DISPUTE.CREATED": "A new dispute opened",
    "CUSTOMER.DISPUTE.UPDATED": "A dispute was updated",
    "CUSTOMER.DISPUTE.RESOLVED": "A dispute was resolved",
}


class Core(base.Core):
    """PayPal's ids, links and events."""

    def new_id(self) -> str:
        return "".join(self.chance.choices(ID_LETTERS, k=17))

    def get(self, kind: str, id: str) -> Json:
        """The object, or PayPal's 404; an order that nobody approved in time is forgotten."""
        found = self.store.find(id, kind)
        if found is None or found.get("_forgotten"):
            raise missing()
        return found

    def url(self, path: str) -> str:
        return f"{self.public_url}{path}"

    def touch(self, body: Json, *, due: int | None = None) -> None:
        body["update_time"] = instant(self.now())
        self.store.save(body, due=due)

    def emit(self, type: str, resource_type: str, body: Json) -> None:
        """Record an event of the object as it stands now, and plan its webhooks."""
        now = self.now()
        event: Json = {
            "id": f"WH-{self.new_id()}-{self.new_id()}",
            "event_version": "1.0",
            "create_time": instant(now),
            "resource_type": resource_type,
            "resource_version": "2.0",
            "event_type": type,
            "summary": SUMMARIES[type],
            "resource": public(body),
            "links": [],
            "_created": now,
        }
        self.store.add(event, kind="event")
        if self.webhooks:
            self.plan(event["id"])
