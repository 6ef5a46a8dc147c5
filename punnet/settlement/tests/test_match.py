"""Comparing a report with what we know: what agrees is silent, what differs is named once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from punnet.settlement.match import Deed, Line, Span, differences

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SPAN = Span(NOON - timedelta(days=30), NOON + timedelta(days=1))


def a_line(nth: int, kind: str = "capture", minor: int = 1000, **facts) -> Line:
    sign = 1 if kind == "capture" else -1
    reference = f"pi_{nth}" if kind == "capture" else f"re_{nth}"
    line = Line(f"txn_{kind}_{nth}", kind, reference, f"pi_{nth}", nth, 1, sign * minor, 0, "EUR",
                NOON)  # fmt: skip
    return replace(line, **facts)


def a_deed(nth: int, operation: str = "capture", minor: int = 1000, **facts) -> Deed:
    sign = 1 if operation == "capture" else -1
    reference = f"pi_{nth}" if operation == "capture" else f"re_{nth}"
    booked = 0 if operation == "stray" else sign * minor
    deed = Deed(operation, reference, f"pi_{nth}", nth, 1, minor, "EUR", booked, NOON)
    return replace(deed, **facts)


def compare(lines, deeds):
    found = differences(lines, deeds, span=SPAN, greatest_fee=lambda minor, _: minor // 20)
    return [(str(each.kind), each.order_id) for each in found]


amounts = st.lists(st.tuples(st.integers(1, 10**7), st.integers(0, 10**7)), max_size=30)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(amounts, st.randoms(use_true_random=False))
def test_what_agrees_is_silent_in_any_order(pairs, chance):
    lines, deeds = [], []
    for nth, (taken, back) in enumerate(pairs):
        lines.append(a_line(nth, minor=taken, fee_minor=taken // 20))
        deeds.append(a_deed(nth, minor=taken))
        if 0 < back <= taken:
            lines.append(a_line(nth, "refund", back))
            deeds.append(a_deed(nth, "refund", back))
    chance.shuffle(lines)
    chance.shuffle(deeds)
    assert compare(lines, deeds) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(1, 20), st.data())
def test_one_that_differs_among_many_is_the_only_one_named(count, data):
    nth = data.draw(st.integers(0, count - 1))
    lines, deeds = [a_line(n) for n in range(count)], [a_deed(n) for n in range(count)]
    change, kind = data.draw(st.sampled_from([
        ({"amount_minor": 999}, "amount_differs"),
        ({"currency": "SEK"}, "currency_differs"),
        ({"fee_minor": 51}, "fee_unexpected"),
        ({"fee_minor": -1}, "fee_unexpected"),
    ]))  # fmt: skip
    lines[nth] = replace(lines[nth], **change)
    assert compare(lines, deeds) == [(kind, nth)]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(1, 20), st.data())
def test_what_only_one_side_has_is_named(count, data):
    nth = data.draw(st.integers(0, count - 1))
    lines, deeds = [a_line(n) for n in range(count)], [a_deed(n) for n in range(count)]
    assert compare(lines[:nth] + lines[nth + 1 :], deeds) == [("unknown_there", nth)]
    assert compare(lines, deeds[:nth] + deeds[nth + 1 :]) == [("captured_elsewhere", nth)]


@pytest.mark.parametrize(
    ("lines", "deeds", "named"),
    [
        ([a_line(1), a_line(1, id="again")], [a_deed(1)], ["duplicate"]),
        ([a_line(1), a_line(1, id="b", reference="pi_b", charge_id="pi_b")], [a_deed(1)],
         ["duplicate"]),
        ([a_line(1, order_id=None)], [], ["unknown_here"]),
        ([a_line(1, "refund")], [], ["unknown_here"]),
        ([a_line(1, "refund")], [a_deed(1, "refund", reference="")], []),
        ([a_line(1), a_line(1, "refund")], [a_deed(1, "stray")], []),
        ([a_line(1)], [a_deed(1, booked_minor=None)], ["books_differ"]),
        ([a_line(1)], [a_deed(1, booked_minor=999)], ["books_differ"]),
        ([a_line(1, "refund_failed", amount_minor=1000)], [], ["refund_failed"]),
        ([a_line(1, "other", amount_minor=-70)], [], ["unknown_here"]),
        ([a_line(1, "dispute")], [], []),
        ([a_line(1, "refund", fee_minor=1)], [a_deed(1, "refund")], ["fee_unexpected"]),
        ([a_line(1, at=SPAN.until + timedelta(hours=1))], [], []),
        ([], [a_deed(1, at=SPAN.since - timedelta(hours=1))], []),
        ([], [a_deed(1, minor=0, booked_minor=None)], []),
    ],
)  # fmt: skip
def test_the_kinds(lines, deeds, named):
    assert [kind for kind, _ in compare(lines, deeds)] == named


def test_a_line_before_the_span_still_explains_a_deed_within_it():
    early = SPAN.since - timedelta(minutes=1)
    assert compare([a_line(1, at=early)], [a_deed(1, at=SPAN.since)]) == []
