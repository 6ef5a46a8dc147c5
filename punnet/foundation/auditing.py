"""What an audit is made of: a name, and SQL that returns the rows that break it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """`sql` returns the offending rows and none when all is well; its own SQL, not the product's."""

    name: str
    sql: str
