"""The story at the command line: every moment on a line, nobody's name but the staff's."""

from __future__ import annotations

import pytest

from punnet.foundation.errors import Invalid, NotFound
from punnet.ops.story import told
from tests.words import ADA, a_basket, goods, place

pytestmark = pytest.mark.django_db


def test_an_order_is_told_line_by_line_and_by_kind():
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    head, *lines = told(f" {order.number.lower()} ")
    assert order.number in head and "placed" in head
    assert any("stock    reserved  milk" in line for line in lines)
    assert lines == sorted(lines, key=lambda line: line[:27])
    text = "\n".join(lines)
    assert ADA.name not in text and ADA.email not in text
    only = list(told(order.number, family="message"))[1:]
    assert only and all(" message " in line for line in only)


def test_what_there_is_not_is_refused():
    with pytest.raises(NotFound):
        list(told("NOSUCH"))
    with pytest.raises(Invalid):
        list(told("NOSUCH", family="gossip"))
