"""Cursors of lists: where a page ended, so that the next begins there whatever has changed."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass

from punnet.foundation.errors import Invalid

# every order is ascending over one of these, ties by the product's id
TYPES = {"name": "text"}
NUMBER = "bigint"


@dataclass(frozen=True, slots=True)
class After:
    key: int | str
    id: int


def type_of(sort: str) -> str:
    """The SQL type of a sort's key."""
    return TYPES.get(sort, NUMBER)


def write(sort: str, key: int | str, id: int) -> str:
    """Text that is safe in an address."""
    text = json.dumps([sort, key, id], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read(cursor: str | None, sort: str) -> After | None:
    """Where to go on. Raises Invalid for a cursor that is broken or of another order."""
    if not cursor:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        of_sort, key, row_id = json.loads(base64.urlsafe_b64decode(padded))
    except (ValueError, TypeError, binascii.Error) as error:
        raise Invalid.field("cursor", "is not one of ours: begin without it") from error
    wanted = str if type_of(sort) == "text" else int
    if of_sort != sort or type(key) is not wanted or type(row_id) is not int:
        raise Invalid.field("cursor", f"is not of a list sorted by {sort}: begin without it")
    if any(not -(2**63) <= each < 2**63 for each in (row_id, key) if isinstance(each, int)):
        raise Invalid.field("cursor", "is not one of ours: begin without it")
    return After(key, row_id)
