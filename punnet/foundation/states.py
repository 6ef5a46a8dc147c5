"""The one function that moves a row from state to state, for every machine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from punnet.foundation import rows
from punnet.foundation.errors import IllegalMove

Moves = Mapping[Any, set[Any]]


def move(
    row: models.Model, to: str, moves: Moves, beside: models.Model | None = None, /, **also: Any
) -> None:
    """Move `row` to `to`, setting the columns `also` and inserting the row `beside`, or raise
    IllegalMove.

    One conditional UPDATE: of two racing callers only the first succeeds.
    """
    old = row.state  # type: ignore[attr-defined]
    if to not in moves[old]:
        raise IllegalMove(row=f"{row._meta.label_lower}:{row.pk}", old=old, new=to)
    if not rows.change(row, {"state": old}, beside, state=to, **also):
        raise IllegalMove(row=f"{row._meta.label_lower}:{row.pk}", old="changed meanwhile", new=to)
