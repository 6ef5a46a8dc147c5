"""On paper: an order fits one sheet."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from punnet.foundation import crypto
from tests.words import a_basket, goods, place

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]


def test_an_order_of_two_dozen_lines_prints_on_one_sheet(browse):
    bought = {f"g{n}": 2 for n in range(24)}
    for sku in bought:
        goods(sku, units=9, name=f"Kotipelto organic goods {sku}")
    order = place(a_basket(**bought))
    page = browse()
    token = crypto.order_access_token(order.public_id)
    page.goto(f"{reverse('order_page', args=[order.number])}?token={token}")
    assert page.locator(".order-line").count() == 24
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert re.findall(rb"/Count (\d+)", paper) == [b"1"]
    page.emulate_media(media="print")
    for shown in ("#lines-title", "#money-title", "#slot-title", "#story-title"):
        assert page.locator(shown).is_visible()
    assert not page.locator(".bar, .bottom-bar, .footer, .cancel").filter(visible=True).count()
