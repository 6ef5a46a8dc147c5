"""The simulation sees a guard that is missing, and shows it in few steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from punnet.foundation import ids
from punnet.orders import parts_back, receipt
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.gateways import paypal_message
from punnet.payments.models import Operation
from punnet.payments.states import AttemptState
from punnet.processes import amend_order, cancel_order, later, place_order, settle_payment
from punnet.promotions.discounts import Terms
from simulation.script import written
from simulation.shrink import shortest

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("simulation")]
AT_MOST_SEEDS = 12
AT_MOST_STEPS = 10
SHRINK_SECONDS = 25


def keeps_stray_money(_order: Any, attempt: Any, _payment: Any, _outcome: Any) -> None:
    """Instead of voiding what comes for an order that no longer waits for it."""
    payments.move_attempt(attempt, AttemptState.CLOSED)


def without_voids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settle_payment, "_give_back", keeps_stray_money)


def without_a_second_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known of an attempt is written again by whoever read it earlier."""
    monkeypatch.setattr(settle_payment, "COULD_PAY", tuple(AttemptState))


def without_giving_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """The use of a voucher stays with an order that comes to nothing."""
    monkeypatch.setattr(cancel_order, "give_voucher_back", lambda _order: None)


def without_counting_homes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each order is somebody new to the limit for one."""
    monkeypatch.setattr(place_order, "who_guest", lambda _email: f"mail:{ids.new()}")


def with_less_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is charged is lowered by a cent less than was agreed."""
    off = Terms.off
    monkeypatch.setattr(receipt.Terms, "off", lambda terms, goods: max(0, off(terms, goods) - 1))


def with_old_money_let_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dearer change is asked for when what was set aside is let go of."""
    ask = amend_order.attempt_for_change

    def lets_go(order: Any, payment: Any, amendment: Any, **asked: Any) -> Any:
        if held := payment_queries.winner(payment.pk):
            minor = payment.authorised_minor
            void = payments.open_call(payment, held, Operation.VOID, amount_minor=minor)
            later.perform_call(void.pk)
        return ask(order, payment, amendment, **asked)

    monkeypatch.setattr(amend_order, "attempt_for_change", lets_go)


def without_charges_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who gives all of an order back keeps paying for its delivery."""
    monkeypatch.setattr(parts_back, "_is_last", lambda *_: False)


def without_asking_whose_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message is PayPal's because it says so."""
    monkeypatch.setattr(paypal_message, "_is_theirs", lambda _body, _signed: True)


@pytest.mark.parametrize("remove", [without_voids, without_a_second_look])
def test_a_guard_that_is_missing_is_found_and_shown_in_few_steps(
    remove: Callable[[pytest.MonkeyPatch], None],
    simulate: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    remove(monkeypatch)
    found = next((each for each in map(simulate, range(1, AT_MOST_SEEDS + 1)) if each.check), None)
    assert found, f"nothing found in {AT_MOST_SEEDS} seeds"

    def fails(steps: Any) -> bool:
        return bool(simulate(found.seed, steps=steps).check == found.check)

    steps = [step for step in written(found.seed, 1) if step.at <= found.seconds]
    few = shortest(steps, fails, seconds=SHRINK_SECONDS, suspects=found.actors)
    assert len(few) <= AT_MOST_STEPS, "\n".join(map(str, few))
    numbers = {step.number for step in few}
    assert fails(written(found.seed, 1, numbers)), "what --only replays"
    monkeypatch.undo()
    assert not simulate(found.seed, steps=few).check, "the guard is what was missing"


@pytest.mark.parametrize(
    ("plant", "check", "seed"),
    [
        (without_giving_back, "a voucher is used as often as orders have it", 1),
        (without_counting_homes, "nobody has a voucher more often", 3),
        (with_old_money_let_go_first, "what we count on is authorised", 2),
        (without_charges_given_back, "audit: ", 8),
        (without_asking_whose_it_is, "bug: AssertionError", 2),
        (with_less_off, "a discount is what its terms take off", 1),
    ],
)
def test_a_planted_bug_is_found_by_the_check_that_is_there_for_it(
    plant: Callable[[pytest.MonkeyPatch], None],
    check: str,
    seed: int,
    simulate: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`seed` showed it last; once days have changed, one of the others does."""
    plant(monkeypatch)
    runs = map(simulate, (seed, *range(1, AT_MOST_SEEDS + 1)))
    found = next((each.check for each in runs if each.check), "nothing")
    assert found.startswith(check)
