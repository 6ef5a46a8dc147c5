"""Refusals of the catalogue.

Refused
├── FactsMissing     a product cannot go live: facts.products names each product's fields
└── PictureUnfit     an upload that we do not keep
"""

from __future__ import annotations

from punnet.foundation.errors import Refused


class FactsMissing(Refused):
    """`products`: [{sku, fields}]. Remedy: fill the fields, then publish again."""

    code = "facts_missing"


class PictureUnfit(Refused):
    """An uploaded picture that we do not keep: `reason` is type, size, pixels or broken."""

    code = "picture_unfit"
