"""What attempts to pay less stand on: one small shop, whose true prices are written down here.

`Ground.fair()` reckons from them, without the product's own arithmetic, what each order must cost,
and that its money is secured. An attempt (`attempt`, `attempts`) is a function of the ground and
of one value; it has a name, and says itself what must be answered.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from punnet.accounts import actions as accounts
from punnet.accounts.models import User
from punnet.credits.models import GiftCard
from punnet.foundation import clock
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.orders.models import Order, OrderLine
from punnet.payments.owed import owed
from punnet.places.actions import AddressRow, import_addresses
from punnet.places.models import AddressPoint
from punnet.promotions.models import Voucher, VoucherUse
from punnet.promotions.tests.factories import a_voucher
from punnet.storefront.tests.conftest import Shopper
from tests.abuse.backs import still_to_go_back, taken_back
from tests.credits import a_card, give
from tests.words import a_shop, a_slot, goods

CONTACT = {"name": "Ada Virtanen", "email": "ada@example.com", "phone": "040 123 4567"}
PRICES = {"milk": 119, "cheese": 1290, "bananas": 199, "chicken": 899, "cola": 150}
DEPOSITS = {"cola": 15}
TYPICAL_GRAMS = 1200  # of a chicken
DELIVERY, SMALLEST_COIN = 390, 5
REFUSED = (400, 401, 403, 404, 405, 406, 409, 413, 415, 422)

Attempt = Callable[["Ground"], None]
ATTEMPTS: dict[str, Attempt] = {}


def attempt(name: str) -> Callable[[Attempt], Attempt]:
    def add(function: Attempt) -> Attempt:
        assert name not in ATTEMPTS, name
        ATTEMPTS[name] = function
        return function

    return add


def attempts(name: str, values: Iterable[Any]) -> Callable[[Callable[..., None]], Any]:
    """The same attempt with each value, each by a name of its own."""

    def add(function: Callable[..., None]) -> Callable[..., None]:
        for value in values:
            attempt(f"{name}: {_named(value)}")(lambda g, v=value: function(g, v))
        return function

    return add


def _named(value: Any) -> str:
    return (value if isinstance(value, str) else repr(value)).encode("unicode_escape").decode()[:60]


class Ground:
    """The shop, a customer who calls the API, and one with a browser."""

    def __init__(self, provider: Any = None) -> None:
        self.provider = provider
        self.store = str(a_shop(minimum=0, charge=0, below=0))
        goods("milk", price=PRICES["milk"], units=40)
        goods("cheese", price=PRICES["cheese"], units=20, zone="ambient")
        goods("bananas", price=PRICES["bananas"], grams=20_000, kind="weight")
        goods("chicken", price=PRICES["chicken"], units=9, kind="catch_weight")
        goods("cola", price=PRICES["cola"], units=40, deposit_container="can", deposit_count=1)
        self.slot = str(a_slot(method="collection", price=0))
        self.delivery_slot = str(a_slot(price=DELIVERY, in_hours=27))
        self.web = Client()
        self.prices = dict(PRICES)
        self.given: dict[str, int] = {}  # by holder: credit and what is on cards

    def anew(self) -> Ground:
        """For the next attempt: nobody is signed in, prices are the first ones."""
        self.web, self.prices, self.given = Client(), dict(PRICES), {}
        return self

    # --- asking

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        raw: bytes | None = None,
        kind: str = "application/json",
        **headers: str,
    ) -> HttpResponse:
        """One call as it is; a broken shop (5xx) fails every attempt."""
        data = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self.web.generic(method, f"/api/v1{path}", data, content_type=kind, headers=named)
        assert answer.status_code < 500, (answer.status_code, answer.content[:500])
        return answer

    def refused(self, *args: Any, **more: Any) -> dict[str, Any]:
        answer = self.send(*args, **more)
        assert answer.status_code in REFUSED, (answer.status_code, answer.content[:500])
        found: dict[str, Any] = json.loads(answer.content)
        assert found["code"]
        return found

    def done(self, *args: Any, **more: Any) -> dict[str, Any]:
        answer = self.send(*args, **more)
        assert answer.status_code < 300, (answer.status_code, answer.content[:500])
        found: dict[str, Any] = json.loads(answer.content)
        return found

    # --- buying

    def basket(self, *, delivery: bool = False, **lines: int) -> dict[str, Any]:
        """Ready to be placed; bananas in grams."""
        path = f"/baskets/{self.done('POST', '/baskets', {'store': self.store})['id']}"
        for sku, many in lines.items():
            self.done("PUT", f"{path}/lines/{sku}", {_measure(sku): many, "substitution": "none"})
        where = {"method": "delivery", "address": {"id": self.address()}}
        self.done("PUT", f"{path}/delivery", where if delivery else {"method": "collection"})
        slot = self.delivery_slot if delivery else self.slot
        return self.done("PUT", f"{path}/slot", {"slot": slot})

    def address(self) -> str:
        if not AddressPoint.objects.exists():
            row = AddressRow("Kasarmikatu", "1", "00130", "Helsinki", "FI", 60.17, 24.94)
            import_addresses([row])
        return str(AddressPoint.objects.get().pk)

    def seen(self, basket: dict[str, Any]) -> dict[str, Any]:
        return self.done("GET", f"/baskets/{basket['id']}")

    def wish(self, basket: dict[str, Any], method: str = "on_delivery") -> dict[str, Any]:
        """The honest body that places it."""
        agreed = {"revision": basket["revision"], "maximum": basket["totals"]["maximum"]}
        return {"contact": CONTACT, "payment": {"method": method}, "agreed": agreed}

    def place(
        self, basket: dict[str, Any], body: Any = None, *, key: str = "", **more: Any
    ) -> HttpResponse:
        wanted = body if body is not None or "raw" in more else self.wish(basket)
        path = f"/baskets/{basket['id']}/orders"
        return self.send("POST", path, wanted, Idempotency_Key=key or str(uuid4()), **more)

    def not_placed(self, basket: dict[str, Any], body: Any = None, **more: Any) -> str:
        """Refused, with the code, and no order of the basket was made."""
        before = Order.objects.count()
        answer = self.place(basket, body, **more)
        assert answer.status_code in REFUSED, (answer.status_code, answer.content[:500])
        assert Order.objects.count() == before
        return str(json.loads(answer.content)["code"])

    def ordered(self, basket: dict[str, Any], method: str = "on_delivery") -> dict[str, Any]:
        answer = self.place(basket, self.wish(basket, method))
        assert answer.status_code == 201, answer.content[:500]
        found: dict[str, Any] = json.loads(answer.content)
        return found

    def browser(self, **lines: int) -> Shopper:
        """Somebody at the checkout's door."""
        shopper = Shopper()
        for sku, many in lines.items():
            shopper.set(sku, many, measure=_measure(sku))
        shopper.collect(int(self.slot))
        return shopper

    def customer(self, name: str = "ada", credit: int = 0) -> dict[str, str]:
        """Somebody with an account and so much credit; the header that signs them in."""
        sent = {"email": f"{name}@example.com", "password": "a-long-pass-phrase"}
        answer = self.web.post(
            "/_allauth/app/v1/auth/signup", json.dumps(sent), content_type="application/json"
        )
        user = User.objects.get(email=sent["email"])
        holder = accounts.customer_of(user).pk
        if credit:
            give(holder, credit)
            self.given[f"customer:{holder}"] = credit
        return {"X_Session_Token": json.loads(answer.content)["meta"]["session_token"]}

    def card(self, minor: int, **how: Any) -> str:
        """A gift card's code."""
        code = a_card(minor, **how)
        self.given[f"card:{GiftCard.objects.latest('id').pk}"] = minor
        return code

    def key_of(self, role: str = "picker", store: int | None = None) -> dict[str, str]:
        made = accounts.make_key(role=role, store_id=store or int(self.store))
        return {"Authorization": f"Bearer {made}"}

    def vouchers(self) -> None:
        today = clock.now().date()
        a_voucher("TENPER", percent=10)
        a_voucher("FIVEOFF", amount=500, least=2000)
        a_voucher("LASTONE", percent=50, limit_total=1)
        a_voucher("ONCEEACH", percent=50, limit_per_customer=1)
        a_voucher("PASTONE", valid_from=today - timedelta(9), valid_until=today - timedelta(3))
        a_voucher("FUTURE", valid_from=today + timedelta(3))
        a_voucher("ASLEEP", live=False)

    # --- what must be true afterwards

    def fair(self) -> None:
        """Every order costs what its goods cost, its money is secured, and the books are right."""
        assert audit() == []
        for order in Order.objects.exclude(state="cancelled").select_related("payment", "slot"):
            lines = list(OrderLine.objects.filter(order=order, ordered__gt=0))
            assert lines and order.currency == "EUR"
            goods_minor = sum(self._line(line) for line in lines)
            deposits = sum(DEPOSITS.get(line.sku, 0) * line.ordered for line in lines)
            charges = DELIVERY if order.method == "delivery" else 0
            due = goods_minor + deposits + charges - self._off(order, goods_minor)
            assert order.estimate_minor == due, (order.estimate_minor, due)
            assert order.maximum_minor >= due
            self._secured(order)
        self._own_money()
        for voucher in Voucher.objects.exclude(limit_total=None):
            assert VoucherUse.objects.filter(voucher=voucher, state="taken").count() <= (
                voucher.limit_total or 0
            )

    def _line(self, line: OrderLine) -> int:
        assert line.price_minor == self.prices[line.sku], (line.sku, line.price_minor)
        assert line.ordered > 0
        grams = {"weight": 1, "catch_weight": TYPICAL_GRAMS}.get(line.kind)
        if grams is None:
            return line.price_minor * line.ordered
        return _rounded(Decimal(line.price_minor * line.ordered * grams) / 1000)

    def _off(self, order: Order, goods_minor: int) -> int:
        """What the order's voucher may take off by its own row in the shop."""
        use = VoucherUse.objects.filter(key=order.placement_key, state="taken").first()
        if use is None:
            return 0
        terms = use.voucher
        assert terms.live and goods_minor >= terms.least_goods_minor
        today = clock.local("Europe/Helsinki").date()
        assert terms.valid_from <= today <= terms.valid_until
        off = terms.amount_minor or _rounded(Decimal(goods_minor * terms.percent) / 100)
        return min(off, goods_minor)

    def _secured(self, order: Order) -> None:
        payment, own = order.payment, sum(own_money(order).values())
        if order.state == "pending":
            return
        if payment.method == "credit":
            assert own == order.maximum_minor or order.actual_minor is not None
        if payment.method == "stripe":
            rows = [row for row in self.provider.ledger() if row["order"] == order.number]
            held = [row for row in rows if row["status"] in ("requires_capture", "succeeded")]
            assert [row["authorised"] for row in held] == [order.maximum_minor - own], rows
            assert {row["currency"].upper() for row in held} == {"EUR"}
        if order.state == "handed_over":
            back = sum(order.refunds.values_list("own_minor", flat=True))
            paid = payment.captured_minor + payment.taken_minor + own + back
            assert paid >= (order.actual_minor or 0) - SMALLEST_COIN // 2
            assert owed(order.pk) == taken_back(self.provider, order) - still_to_go_back(order)
            assert payment.refunded_minor <= paid
        elif payment.method == "on_delivery":
            assert payment.state in ("due_on_delivery", "voided", "refunded"), payment.state

    def _own_money(self) -> None:
        """Whose credit and card paid what: no more than was on it, and for no order of another."""
        spent: dict[str, int] = {}
        for order in Order.objects.all():
            for holder, minor in own_money(order).items():
                spent[holder] = spent.get(holder, 0) + minor
                account = f"customer:{order.customer_id}"
                assert holder.startswith("card:") or holder == account, (holder, account)
        for holder, minor in spent.items():
            assert 0 <= minor <= self.given.get(holder, 0), (holder, minor)


def own_money(order: Order) -> dict[str, int]:
    """What left each holder of credit or of a gift card for the order, and did not come back."""
    found: dict[str, int] = {}
    own = Entry.objects.filter(order_id=order.pk, account__in=("store_credit", "gift_cards"))
    for holder, minor in own.exclude(holder__startswith="order:").values_list(
        "holder", "amount_minor"
    ):
        found[holder] = found.get(holder, 0) + minor
    return found


def _measure(sku: str) -> str:
    return "grams" if sku == "bananas" else "units"


def _rounded(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
