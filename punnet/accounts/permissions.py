"""What each role may do: one screen. Staff act for the stores of their roles only."""

from __future__ import annotations

from punnet.accounts.models import Role

PICKER, DRIVER, MANAGER, OWNER = Role.PICKER, Role.DRIVER, Role.MANAGER, Role.OWNER

MAY: dict[str, set[Role]] = {
    "backoffice.enter": {MANAGER, OWNER},
    "orders.story": {MANAGER, OWNER},
    "orders.pick": {PICKER, MANAGER, OWNER},
    "orders.hand_over": {PICKER, DRIVER, MANAGER, OWNER},
    "orders.see": {PICKER, DRIVER, MANAGER, OWNER},
    "orders.hand_over_unpaid": {MANAGER, OWNER},
    "orders.release_claims": {MANAGER, OWNER},
    "orders.cancel": {MANAGER, OWNER},
    "cash.shift": {PICKER, DRIVER, MANAGER, OWNER},
    "cash.see": {MANAGER, OWNER},
    "cash.bank": {MANAGER, OWNER},
    "books.see": {MANAGER, OWNER},
    "orders.refund": {MANAGER, OWNER},
    "claims.decide": {MANAGER, OWNER},
    "payments.retry": {MANAGER, OWNER},
    "settlement.work": {MANAGER, OWNER},
    "disputes.write_off": {MANAGER, OWNER},
    "invoices.see": {MANAGER, OWNER},
    "messages.resend": {MANAGER, OWNER},
    "catalogue.edit": {MANAGER, OWNER},
    "slots.edit": {MANAGER, OWNER},
    "vouchers.edit": {MANAGER, OWNER},
    "credit.give": {MANAGER, OWNER},
    "gift_cards.edit": {MANAGER, OWNER},
    "stock.change": {PICKER, MANAGER, OWNER},
    "stores.edit": {OWNER},
    "people.edit": {OWNER},
}

# the most that a role gives back of one order at once, in whole units of its currency; None is no
# limit but what was paid. rule: docs/rules/returns.md#limits
MOST_BACK: dict[Role, int | None] = {MANAGER: 200, OWNER: None}


def roles_with(permission: str) -> set[Role]:
    """Raises KeyError for a permission that is not in the table."""
    return MAY[permission]
