"""Which tender pays how much, and what goes back to which. Pure sums.
rule: docs/rules/credits.md#order"""

from __future__ import annotations

from collections.abc import Sequence


def shares(total_minor: int, has: Sequence[int], *, least_rest: int = 0) -> list[int]:
    """What each own tender pays of the total, in their order; the rest is for the provider.

    A provider takes no less than `least_rest`: where less would be left for it, the last ones pay
    that much less. Never negative, never more than each has.
    """
    paid, left = [], total_minor
    for each in has:
        paid.append(min(max(each, 0), left))
        left -= paid[-1]
    if 0 < left < least_rest:
        short = least_rest - left
        for place in reversed(range(len(paid))):
            less = min(paid[place], short)
            paid[place] -= less
            short -= less
    return paid


def split_refund(minor: int, paid: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """An amount over the tenders that paid, given in the order of charging with what is left of
    each: the last one charged first, never more than it paid. What is above all of them is left
    out. So whoever sends goods back has paid, of each tender, what they had paid without them."""
    back, left = [], minor
    for tender, has in reversed(paid):
        part = min(max(has, 0), left)
        if part > 0:
            back.append((tender, part))
        left -= part
    return back
