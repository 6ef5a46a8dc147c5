"""`punnet story NUMBER`: one order's story for who is called at three in the morning.

One line a moment: instant in UTC, family, what, state, amount, who, how long, reference, facts; fit
for `grep`. It names staff and no customer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from punnet.foundation.errors import Invalid
from punnet.orders import queries as orders
from punnet.overviews.story import FAMILIES, Moment, Story, story_of


def told(number: str, *, family: str = "") -> Iterator[str]:
    """Its lines. Raises Invalid for a kind that there is not, NotFound. Seven SQL queries."""
    if family and family not in FAMILIES:
        raise Invalid.field("kind", f"is one of {', '.join(FAMILIES)}")
    story = story_of(orders.order_of_stores(None, number.strip().upper()))
    yield _head(story)
    for moment in story.of(family=family):
        yield _line(story, moment)


def _head(story: Story) -> str:
    order, payment = story.order, story.order.payment
    many = ", ".join(f"{count} {family}" for family, count in story.families.items() if count)
    return (
        f"order {order.number} (order:{order.pk}) of {order.store.slug}: {order.state}"
        f" {order.reason}, {payment.method} {payment.state}, slot {order.slot.starts_at:%F %H:%MZ};"
        f" {many}"
    )


def _line(story: Story, moment: Moment) -> str:
    amount = "" if moment.minor is None else f"{moment.minor} {moment.currency}"
    took = "" if moment.took is None else f"{moment.took.total_seconds():.3f}s"
    name = story.names.get(moment.by)
    who = f"{moment.by} ({name})" if name else moment.by
    facts = " ".join(f"{name}={_plain(value)}" for name, value in moment.facts.items())
    words = (moment.what, moment.state, moment.sku, amount, who, took, moment.ref, facts)
    return f"{moment.at:%F %H:%M:%S.%f}Z {moment.family:<8} " + "  ".join(filter(None, words))


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
