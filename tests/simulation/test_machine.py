"""An order's life in any order of steps: bounded here, 100,000 steps by one command."""

from __future__ import annotations

import pytest

from punnet.slots import actions as slots
from simulation import checks, machine

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("simulation")]
LIVES, RULES = 6, 30
LEAST_STEPS = 100


def test_no_step_after_any_other_breaks_an_order(template: str, capsys: pytest.CaptureFixture[str]):
    machine.OrderLife.steps = machine.OrderLife.orders = 0
    machine.live(template, machines=LIVES, rules=RULES, same=True)
    with capsys.disabled():
        print(f"\n{machine.told(0)}")
    assert machine.OrderLife.steps >= LEAST_STEPS and machine.OrderLife.orders


def test_it_sees_a_guard_that_is_missing(template: str, monkeypatch: pytest.MonkeyPatch):
    """A cancelled order keeps its seat: some life shows it."""
    monkeypatch.setattr(slots, "release_seat", lambda **_: None)
    monkeypatch.setattr(machine, "SHRINKS", False)
    with pytest.raises(checks.Broken, match=r"seat|cancelled order holds nothing"):
        machine.live(template, machines=40, rules=RULES, same=True)
