"""What goes back, in the books: its posting, and the lines of its credit note. In the caller's
transaction. rule: docs/rules/returns.md#books"""

from __future__ import annotations

from collections.abc import Sequence

from punnet.foundation.quantity import Kind
from punnet.invoices import actions as invoices
from punnet.invoices.facts import Line
from punnet.ledger import actions as ledger
from punnet.ledger.actions import GivenBack, Side
from punnet.ledger.models import Account
from punnet.orders.given_back import RefundKind
from punnet.orders.models import Order, OrderRefund
from punnet.processes import own_money

UNPRINTED = (RefundKind.CONTAINERS, RefundKind.GOODWILL)  # they take back nothing of an invoice


def post(
    order: Order,
    refund: OrderRefund,
    *,
    out_of: Account,
    tender: str,
    actor: object,
    key: str = "",
) -> None:
    """What went back, in the books, and its credit note. Empties are bought: no credit note.
    `key`: of the provider's call, where one gave it back."""
    key = key or f"back:{refund.pk}"
    goodwill = refund.amount_minor if refund.kind == RefundKind.GOODWILL else 0
    back = GivenBack(refund.by_rate, refund.deposits_minor, goodwill)
    sides = ledger.refund_sides(back, out_of=out_of, tender=tender)
    sides = own_money.refund_part(order.pk, sides, refund.own_minor, instead_of=out_of)
    post_sides(order, key, str(refund.kind), sides, actor)
    if refund.kind not in UNPRINTED:
        invoices.post_due(key, reason=refund.reason, lines=_paper_lines(order, refund))


def _paper_lines(order: Order, refund: OrderRefund) -> list[Line]:
    """What the credit note lists: each line's part, and the charges' share of each rate."""
    lines = {line.pk: line for line in order.lines.all()}
    by_rate = {rate: gross for rate, gross, _tax in refund.by_rate}
    listed = []
    for part in refund.lines.all():
        line = lines[part.line_id]
        by_rate[line.tax_per_mille] = by_rate.get(line.tax_per_mille, 0) - part.goods_minor
        whole = part.quantity == line.picked
        listed.append(
            Line(
                name=line.name,
                rate=line.tax_per_mille,
                amount_minor=part.goods_minor,
                kind=line.kind,
                quantity=part.quantity,
                grams=sum(line.weights) if whole and line.kind == Kind.CATCH_WEIGHT else 0,
                price_minor=line.price_minor if whole or line.kind != Kind.CATCH_WEIGHT else 0,
                deposit_minor=part.deposit_minor,
            )
        )
    if refund.kind == RefundKind.RETURNED and refund.amount_minor == order.actual_minor:
        return []  # all of the invoice: its own lines
    return listed + [Line("", rate, left) for rate, left in sorted(by_rate.items()) if left]


def post_sides(
    order: Order, key: str, kind: str, sides: Sequence[ledger.Side], actor: object
) -> None:
    ledger.post(
        key=key,
        kind=kind,
        store_id=order.store_id,
        order_id=order.pk,
        currency=order.currency,
        sides=sides,
        actor=actor,
    )


def post_transfer(order: Order, refund: OrderRefund, actor: object) -> None:
    """The store paid from its bank account what it owed."""
    sides = [
        Side(Account.RECEIVABLE, refund.other_minor, tender=refund.way),
        Side(Account.BANK, -refund.other_minor, tender=refund.way),
    ]
    post_sides(order, f"transfer:{refund.pk}", "transfer", sides, actor)
