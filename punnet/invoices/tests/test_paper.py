"""What the paper says, in which language, and that the same row makes the same bytes."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.utils import translation

from punnet.foundation.money import tax_inside
from punnet.invoices import paper
from punnet.invoices.facts import Line, amounts
from punnet.invoices.models import Invoice, Kind
from punnet.ledger.actions import Side, Sold, reversed_sides, sale_sides
from punnet.ledger.models import Account
from punnet.orders.models import Order, OrderContact

LINES = (
    Line("Oat milk 1 l", 135, 498, "piece", 2, price_minor=249),
    Line("Bananas", 135, 187, "weight", 750, price_minor=249),
    Line("Whole chicken", 135, 1235, "catch_weight", 1, grams=1240, price_minor=996),
    Line("Six cans 6 × 0,33 l", 255, 594, "piece", 1, price_minor=594, deposit_minor=90),
    Line("Dish soap", 255, 245, "piece", 1, price_minor=289),
)
SELLER = {
    "legal_name": "Punnet Demo Oy", "business_id": "9999999-2", "vat_number": "FI99999992",
    "name": "Punnet Kamppi", "address_line": "Yrjönkatu 30", "postcode": "00100",
    "city": "Helsinki", "country": "FI", "phone": "+46701740605", "email": "k@punnet.example",
}  # fmt: skip


def invoice(language="en", *, kind=Kind.INVOICE, buyer=True, **changes) -> Invoice:
    by_rate = {135: 1920 + 300, 255: 839 + 90}
    facts = {
        "seller": SELLER, "order": "K7QM2XTN", "zone": "Europe/Helsinki",
        "supplied_on": "2026-11-24", "lines": [asdict(line) for line in LINES],
        "charges": [["delivery", 390]], "discounts_minor": 0,
        "by_rate": [[rate, gross, tax_inside(gross, rate)] for rate, gross in by_rate.items()],
        "paid_by": ["stripe"], "reason": "",
    }  # fmt: skip
    order = Order(number="K7QM2XTN")
    if buyer:
        OrderContact(order=order, name="Ada Virtanen", line="Katu 1", postcode="00130", city="Hki")
    row = Invoice(
        store_id=1, year=2026, number=17, kind=kind, order=order, language=language,
        issued_at=datetime(2026, 11, 23, 22, 30, tzinfo=UTC), currency="EUR", gross_minor=3239,
        tax_minor=sum(tax for _, _, tax in facts["by_rate"]), deposits_minor=90,
        facts={**facts, **changes},
    )  # fmt: skip
    if kind == Kind.CREDIT_NOTE:
        row.refers_to = Invoice(store_id=1, year=2026, number=16, issued_at=row.issued_at)
    return row


def said(row: Invoice):
    with translation.override(row.language):
        return paper.texts(row)


def test_it_names_all_that_the_law_asks_for():
    texts = said(invoice())
    head = dict(texts["head"])
    assert (texts["title"], head["Number"]) == ("Invoice", "1-2026-17")
    # half past midnight in Helsinki
    assert (head["Date"], head["Day of supply"]) == ("24 November 2026", "24 November 2026")
    assert texts["seller"][1] == [
        "Punnet Demo Oy", "Yrjönkatu 30", "00100 Helsinki", "Business ID 9999999-2",
        "VAT number FI99999992",
    ]  # fmt: skip
    assert texts["buyer"] == ["Buyer", ["Ada Virtanen", "Katu 1", "00130 Hki"]]
    assert texts["tax_rows"] == [
        ["13.5\xa0%", "€19.56", "€2.64", "€22.20"],
        ["25.5\xa0%", "€7.40", "€1.89", "€9.29"],
    ]
    assert texts["sums"] == [
        ["Goods", "€27.59"], ["Delivery", "€3.90"], ["Deposits, outside VAT", "€0.90"]
    ]  # fmt: skip
    assert (texts["total"], texts["within"]) == (["Total", "€32.39"], ["of which VAT", "€4.53"])


def test_a_line_says_what_was_picked_its_price_with_and_without_tax_and_what_it_is_less():
    milk, bananas, chicken, cans, soap = said(invoice())["rows"]
    assert (milk["quantity"], milk["price"], milk["net"]) == ("2", "€2.49", "2.1938")
    assert (bananas["quantity"], bananas["price"]) == ("750\xa0g", "€2.49/kg")
    assert chicken["quantity"] == "1 · 1.24\xa0kg"
    assert cans["note"] == "and deposit €0.90"
    assert (soap["note"], soap["amount"]) == ("reduced by €0.44", "€2.45")


def test_several_tenders_say_how_much_each_and_coins_what_they_made_of_it():
    row = invoice(paid_by=["store_credit", "cash"], paid=[["store_credit", 500], ["cash", 2740]],
                  rounding_minor=1)  # fmt: skip
    texts = said(row)
    assert texts["settled"] == [
        ["Rounding of cash", "€0.01"], ["Store credit", "€5.00"], ["Cash", "€27.40"]
    ]  # fmt: skip
    assert texts["paid"] == "Paid: store credit, cash. Nothing is left to pay."
    assert paper.made(row).startswith(b"%PDF")
    assert said(invoice())["settled"] == []  # one tender: the sentence says it
    assert said(invoice(paid=[["stripe", 3239]], rounding_minor=0))["settled"] == []


def test_what_is_still_owed_is_not_called_paid():
    assert said(invoice(paid_by=[], paid=[["", 3239]], owed=True))["paid"] == (
        "This is still to be paid."
    )
    part = said(invoice(paid_by=["gift_card"], paid=[["gift_card", 239], ["", 3000]], owed=True))
    assert part["paid"] == "Paid in part: gift card."
    assert part["settled"] == [["Gift card", "€2.39"], ["Still to be paid", "€30.00"]]


def test_sides_say_by_what_and_how_much_own_money_first():
    due, sides = 2000, sale_sides(Sold({135: 2001}, 0), into=Account.CASH, tender="cash",
                                  came_minor=2000)  # fmt: skip
    own = [Side(Account.GIFT_CARDS, 300, tender="gift_card", holder="order:1"),
           Side(Account.STORE_CREDIT, 200, tender="store_credit", holder="order:1")]  # fmt: skip
    found = amounts([Side(Account.CASH, due - 500, tender="cash"), *sides[1:], *own])
    assert found is not None
    assert found.paid == (("store_credit", 200), ("gift_card", 300), ("cash", 1500))
    assert (found.rounding_minor, found.gross_minor) == (-1, 2001)
    back = amounts(reversed_sides(sides))
    assert back is not None and back.paid == (("cash", 2000),) and back.rounding_minor == -1


@pytest.mark.parametrize(
    ("language", "title", "word"),
    [("fi", "Hyvityslasku", "Syy: Ketään ei kotona."), ("sv", "Kreditfaktura", "Orsak:")],
)
def test_a_credit_note_speaks_the_orders_language_and_names_its_invoice(language, title, word):
    texts = said(invoice(language, kind=Kind.CREDIT_NOTE, reason="nobody_home"))
    assert texts["title"] == title
    assert "1-2026-16" in texts["intro"] and word in texts["intro"]
    assert [value for name, value in texts["head"] if value == "1-2026-16"] == ["1-2026-16"]
    assert texts["total"][1] == "−32,39\xa0€" and texts["rows"][0]["amount"] == "−4,98\xa0€"


def test_no_english_is_left_on_the_other_papers():
    english = said(invoice())
    for language in ("fi", "sv"):
        texts = said(invoice(language))
        for name in ("title", "paid", "page", "notes", "columns", "tax_columns", "within"):
            assert texts[name] != english[name], name
        assert all(ours[0] != theirs[0] for ours, theirs in zip(
            texts["head"], english["head"], strict=True
        ) if ours[0] != "Nummer")  # fmt: skip


def test_what_is_given_back_by_rate_alone_has_a_line_a_rate():
    by_rate = [asdict(Line("", 135, 100)), asdict(Line("", 255, 19))]
    first, second = said(invoice(lines=by_rate))["rows"]
    assert first["name"] == "Goods and charges at 13.5\xa0%"
    assert (second["quantity"], second["price"], second["amount"]) == ("", "", "€0.19")


def test_an_erased_buyer_is_not_named_and_a_collected_order_has_no_address():
    assert said(invoice(buyer=False))["buyer"] is None
    row = invoice()
    row.order.contact.line = row.order.contact.postcode = row.order.contact.city = ""
    assert said(row)["buyer"] == ["Buyer", ["Ada Virtanen"]]


def test_the_same_row_makes_the_same_bytes_in_another_process_at_another_time():
    here = hashlib.sha256(paper.made(invoice("fi"))).hexdigest()
    code = (
        "import django, hashlib; django.setup()\n"
        "from punnet.invoices import paper\n"
        "from punnet.invoices.tests.test_paper import invoice\n"
        "print(hashlib.sha256(paper.made(invoice('fi'))).hexdigest())"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == here
    assert hashlib.sha256(paper.made(invoice("sv"))).hexdigest() != here


def test_the_pdf_is_an_archives_with_our_fonts_alone():
    content = paper.made(invoice())
    names = set(re.findall(rb"/FontName */[A-Z]{6}\+(\w+)", content))
    assert names and all(name.startswith((b"Figtree", b"SchibstedGrotesk")) for name in names)
    assert b"pdfaid:part>2<" in content
    assert b"/CreationDate(D:20261123223000Z)" in content


@pytest.mark.parametrize(
    ("name", "archive"), [("Ада Виртанен", True), ("Ελένη", True), ("李雷 😀", False)]
)
def test_a_buyer_may_be_written_in_any_letters(name, archive):
    row = invoice()
    row.order.contact.name = name
    content = paper.made(row)
    assert content.startswith(b"%PDF") and (b"pdfaid:part>2<" in content) is archive
    assert content == paper.made(row)


def test_a_long_order_runs_on():
    one = paper.made(invoice())
    many = paper.made(invoice(lines=[asdict(line) for line in LINES * 20]))
    pages = [len(re.findall(rb"/Type */Page\b(?!s)", content)) for content in (one, many)]
    assert pages[0] == 1 and pages[1] >= 4


def test_a_posting_and_its_reverse_sell_and_give_back_the_same():
    sides = sale_sides(Sold({135: 1135, 255: 1255}, 40), into=Account.CASH, tender="cash")
    there, back = amounts(sides), amounts(reversed_sides(sides))
    assert (there.kind, back.kind) == ("invoice", "credit_note")
    assert (there.gross_minor, there.tax_minor, there.deposits_minor) == (2430, 135 + 255, 40)
    assert (back.gross_by_rate, back.tax_by_rate) == (there.gross_by_rate, there.tax_by_rate)
    assert amounts([Side(Account.CASH, 5), Side(Account.RECEIVABLE, -5)]) is None
