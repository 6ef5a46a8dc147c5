"""Words to set a scene by: a shop with goods and a slot, a basket, an order on its way."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from procrastinate.contrib.django.models import ProcrastinateJob

from punnet.basket import actions as baskets
from punnet.basket import delivery
from punnet.basket import queries as basket_queries
from punnet.basket.quote import quote
from punnet.catalogue.tests.factories import a_product
from punnet.foundation import clock, db
from punnet.inventory import queries as inventory
from punnet.inventory.tests.factories import stock
from punnet.invoices import jobs as invoice_jobs
from punnet.orders.actions import Contact
from punnet.orders.models import Order
from punnet.places.queries import Place
from punnet.processes import jobs as process_jobs
from punnet.processes.cancel_order import StillPaying
from punnet.processes.checked_quote import Agreement
from punnet.processes.place_order import Placing, place_order
from punnet.slots.models import Slot, Wave
from punnet.stores.models import Store
from punnet.stores.tests.factories import a_store

VISA, DECLINED, POOR, CHALLENGED = (
    "4242424242424242",
    "4000000000000002",
    "4000000000009995",
    "4000002500003155",
)
ADA = Contact("Ada Virtanen", "ada@example.com", "+358401234567")
HOME = Place(
    id=1,
    line="Kasarmikatu 1",
    postcode="00130",
    city="Helsinki",
    country="FI",
    lat=60.17,
    lon=24.94,
)


def a_shop(**charges: Any) -> int:
    """The one store of a test; its id."""
    found = Store.objects.order_by("id").first()
    return found.pk if found else a_store(**charges)


def goods(sku: str, *, price: int = 119, units: int = 0, grams: int = 0, **facts: Any) -> str:
    """A product on the shelf of the shop."""
    a_product(sku, price=price, store=a_shop(), **facts)
    stock(sku, units=units, grams=grams, store=a_shop())
    return sku


def a_slot(
    *, seats: int = 10, in_hours: float = 26, method: str = "delivery", price: int = 390
) -> int:
    """A slot of two hours that begins in so many hours and closes six hours before."""
    starts = clock.now() + timedelta(hours=in_hours)
    cutoff = starts - timedelta(hours=6)
    store = Store.objects.get(pk=a_shop())
    wave, _ = Wave.objects.get_or_create(
        store=store, cutoff_at=cutoff, defaults={"pick_on": starts.date()}
    )
    slot = Slot.objects.create(
        store=store,
        wave=wave,
        method=method,
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        cutoff_at=cutoff,
        capacity=seats,
        price_minor=price,
        currency="EUR",
    )
    return slot.pk


def a_basket(slot: int | None = None, *, customer: int | None = None, **lines: int) -> UUID:
    """A basket ready to be placed, for collection unless the slot says delivery: `milk=2`."""
    basket = baskets.create(store_id=a_shop(), customer_id=customer)
    for sku, quantity in lines.items():
        baskets.set_line(basket_id=basket.id, sku=sku, quantity=quantity)
    slot = slot or a_slot(method="collection", price=0)
    if Slot.objects.get(pk=slot).method == "delivery":
        delivery.deliver_to(basket_id=basket.id, place=HOME, door=delivery.Door())
    else:
        delivery.collect(basket_id=basket.id)
    delivery.choose_slot(basket_id=basket.id, slot_id=slot)
    return basket.id


def agreed(basket_id: UUID) -> Agreement:
    """What the customer sees now, agreed to."""
    now = quote(basket_queries.basket(basket_id), language="en")
    return Agreement(now.basket.revision, now.maximum_minor)


def placing(basket_id: UUID, **changes: Any) -> Placing:
    command: dict[str, Any] = {
        "basket_id": basket_id,
        "agreed": changes.pop("agreed", None) or agreed(basket_id),
        "tender": "on_delivery",
        "contact": ADA,
        "key": str(uuid4()),
        "fingerprint": "same",
        "language": "en",
    }
    return Placing(**{**command, **changes})


def place(basket_id: UUID, **changes: Any) -> Order:
    """Place the basket; the order as it stands then."""
    return the_order(place_order(placing(basket_id, **changes)))


def the_order(order_id: int) -> Order:
    return Order.objects.get(pk=order_id)


def available(sku: str, *, in_days: int = 6) -> int:
    day = (clock.now() + timedelta(days=in_days)).date()
    return inventory.available(a_shop(), [sku], day)[sku]


def past_cutoff(order: Order) -> None:
    """Stand just behind the cut-off of the order's slot."""
    clock.stop(order.slot.cutoff_at + timedelta(minutes=1))


def run_jobs(*names: str, patient: bool = False) -> None:
    """Run what is due of the processes' and invoices' jobs, once each, as the worker would;
    `patient` leaves one that asks to be repeated for the next time."""
    tasks = {
        "processes.follow_attempt": process_jobs.follow_attempt,
        "processes.expire_payment": process_jobs.expire_payment,
        "processes.expire_amendment": process_jobs.expire_amendment,
        "processes.perform_call": process_jobs.do_call,
        "processes.close_attempt": process_jobs.close_attempt,
        "invoices.issue": invoice_jobs.issue,
        "invoices.make_file": invoice_jobs.make_file,
        "processes.reread_closed": process_jobs.reread_closed,
        "processes.authorise_near": process_jobs.hold_near,
        "processes.check_refunds": process_jobs.check_refunds,
        "processes.look_at_dispute": process_jobs.look_at_dispute,
    }
    due = ProcrastinateJob.objects.filter(status="todo", task_name__in=names or tasks)
    for job in due.order_by("id"):
        try:
            tasks[job.task_name].func(**job.args)
            db.write("DELETE FROM procrastinate_jobs WHERE id = %(id)s", id=job.id)
        except (process_jobs.AskAgain, StillPaying):
            if not patient:
                raise


def jobs_due(name: str) -> int:
    return ProcrastinateJob.objects.filter(status="todo", task_name=name).count()


def line_of(order: Order, sku: str) -> Any:
    return order.lines.get(sku=sku, substitute_for__isnull=True)


def today() -> Any:
    """The day on the shop's wall clock."""
    return clock.local("Europe/Helsinki").date()
