"""Answers kept in this process for some seconds: what many ask alike and few change.

Only for what may be that old: which products a list has, in which order and how many, the tree
of departments, how a query is read. What is promised to one person (prices, what is left, a
basket) is never kept. rule: docs/rules/storefront.md#kept-lists
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Generic, TypeVar

from django.conf import settings

V = TypeVar("V")


class Kept(Generic[V]):
    """At most `most` answers, each for settings.SHELF_SECONDS; 0 keeps nothing."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._answers: OrderedDict[Hashable, tuple[float, V]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """The answer under that key, made when there is none or it is too old."""
        now = time.monotonic()
        found = self._answers.get(key)
        if found is not None and found[0] > now:
            return found[1]
        answer = make()
        if settings.SHELF_SECONDS:
            self._answers[key] = (now + settings.SHELF_SECONDS, answer)
            with suppress(KeyError):
                self._answers.move_to_end(key)
            while len(self._answers) > self.most:
                with suppress(KeyError):  # another thread was faster
                    self._answers.popitem(last=False)
        return answer

    def clear(self) -> None:
        self._answers.clear()
