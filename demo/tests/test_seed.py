"""The demo town's seed: a small one, end to end, and what must be true of it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from demo import seed, shelves
from demo.catalogue import build
from demo.catalogue.spec import ProductSpec
from punnet.catalogue.models import Product
from punnet.foundation import clock, db
from punnet.inventory import audit as inventory_audit
from punnet.inventory.models import Supply
from punnet.invoices import audit as invoices_audit
from punnet.invoices.models import Invoice
from punnet.ledger import audit as ledger_audit
from punnet.orders import audit as orders_audit
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.overviews import shelf
from punnet.payments import audit as payments_audit
from punnet.payments.models import Attempt
from punnet.slots import audit as slots_audit
from punnet.slots.models import Slot
from punnet.stores import queries as stores
from tests.ports import free_ports

AUDITS = (invoices_audit, orders_audit, payments_audit, inventory_audit, slots_audit, ledger_audit)
CLONE = Path(__file__).parents[2]


def some_products() -> list[ProductSpec]:
    """The most wanted of every category: enough for baskets, quick to draw."""
    taken: Counter[str] = Counter()
    chosen = []
    for product in sorted(build(), key=lambda each: -each.popularity):
        taken[product.category] += 1
        if taken[product.category] <= 4:
            chosen.append(product)
    return sorted(chosen, key=lambda each: each.sku)


@pytest.fixture
def simulator(tmp_path, settings) -> str:
    (port,) = free_ports(1)
    process = subprocess.Popen(
        [sys.executable, "-m", "simulators.payments", "--port", str(port), "--data", tmp_path],
        cwd=CLONE,
    )
    settings.STRIPE_API_BASE = f"http://127.0.0.1:{port}"
    for _ in range(400):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield settings.STRIPE_API_BASE
    process.terminate()
    process.wait(timeout=10)


@pytest.mark.process
@pytest.mark.django_db(transaction=True)
def test_a_small_town_is_whole_and_its_books_are_right(simulator, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    lines: list[str] = []
    products = some_products()
    seed.run(lines.append, products=products, orders=250)
    seed.run(lines.append, products=products, orders=250)  # a second run finds all there
    for audit in AUDITS:
        for name, sql in audit.CHECKS:
            assert db.read(sql, now=clock.now()) == [], name
    assert not any("refunded" in line for line in lines)
    _shop_is_open(products)
    _past_is_told()


def _shop_is_open(products: list[ProductSpec]) -> None:
    assert Product.objects.filter(live=True).exclude(picture="").count() == len(products)
    kamppi, kruununhaka = stores.all_stores()
    page = shelf.listing(kamppi.id, language="fi", page_size=100)
    assert page.total == len(products)
    assert sum(card.availability == "sold_out" for card in page.items) < 5
    assert shelf.listing(kruununhaka.id, language="en").total == round(len(products) * 0.93)
    offers = [card.offer for card in shelf.listing(kamppi.id, language="en", on_offer=True).items]
    assert any(offers)
    assert all(offer.lowest_30_minor >= 0 for offer in offers if offer)
    assert Supply.objects.filter(source="inbound", there_by__gt=kamppi.today()).exists()
    assert Slot.objects.filter(starts_at__gt=clock.now() + timedelta(days=6)).exists()


def _past_is_told() -> None:
    states = Counter(Order.objects.values_list("state", flat=True))
    assert states[OrderState.HANDED_OVER] > 150
    assert states[OrderState.CANCELLED] and states[OrderState.PLACED]
    paid = Attempt.objects.exclude(charge_id="")
    assert paid.count() > 100
    assert not paid.exclude(charge_id__startswith="pi_").exists()
    assert not paid.filter(charge_id__startswith="pi_past_").exists()
    kinds = Counter(Invoice.objects.values_list("kind", flat=True))
    assert kinds["invoice"] > 150 and kinds["credit_note"]


def test_the_same_seed_lays_out_the_same_shop():
    products = some_products()
    for make in (shelves.prices, shelves.places):
        assert make("kamppi", products) == make("kamppi", products)
    assert shelves.stock("kamppi", 1, products) == shelves.stock("kamppi", 1, products)


def test_the_second_store_differs_in_goods_places_and_prices():
    products = some_products()
    first, second = (
        {row.sku: row.amount_minor for row in shelves.prices(store, products)}
        for store in ("kamppi", "kruununhaka")
    )
    assert sum(first[sku] != second[sku] for sku in first) > len(first) / 10
    assert len(shelves.sold_in("kruununhaka", products)) < len(products)


def test_every_shelf_place_is_one_products_and_frozen_goods_are_walked_last():
    products = build()
    for store in shelves.CHARACTERS:
        rows = shelves.places(store, products)
        assert len({row.place for row in rows}) == len(rows)
        zones = {product.sku: shelves.ZONES.index(product.zone) for product in products}
        walk = [zones[row.sku] for row in sorted(rows, key=lambda row: row.walk_order)]
        assert walk == sorted(walk)


def test_reductions_are_truly_lower_and_about_one_in_twelve():
    products = build()
    now = clock.now()
    rows = shelves.prices("kamppi", products)
    regular = {
        row.sku: row.amount_minor
        for row in rows
        if row.kind == "regular" and row.starts_at <= now and (not row.ends_at or row.ends_at > now)
    }
    reduced = [row for row in rows if row.kind == "reduced" and row.starts_at <= now < row.ends_at]
    assert set(regular) == {product.sku for product in products}
    assert 0.05 < len(reduced) / len(products) < 0.11
    assert all(row.amount_minor < regular[row.sku] for row in reduced)
