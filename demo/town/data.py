"""Reads the town's files: plain rows, no database."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
COUNTRY = "FI"
CITY_SWEDISH = {"Helsinki": "Helsingfors"}


@dataclass(frozen=True, slots=True)
class Door:
    """One address of the town, its street in both languages."""

    street_fi: str
    street_sv: str
    number: str
    postcode: str
    city: str
    lat: float
    lon: float

    @property
    def line(self) -> str:
        return f"{self.street_fi} {self.number}"

    @property
    def line_sv(self) -> str:
        return f"{self.street_sv} {self.number}"


@cache
def doors() -> tuple[Door, ...]:
    """Every address, in the file's order."""
    with (HERE / "addresses.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return tuple(
            Door(
                row["street_fi"],
                row["street_sv"],
                row["number"],
                row["postcode"],
                row["city"],
                float(row["lat"]),
                float(row["lon"]),
            )
            for row in rows
        )
