"""What ninja does not write into the OpenAPI document: problems, keys, languages."""

from __future__ import annotations

from typing import Any

from punnet.api.answers import HEADER
from punnet.api.problems import CONTENT_TYPE
from punnet.api.schemas.told import Problem

INTRODUCTION = """
Order groceries: find the store, fill a basket, hold a slot, place, pay.

Amounts are whole minor units of a currency, tax included; quantities are units or grams, whole;
ids are texts; instants are RFC 3339. Every refusal is `application/problem+json` with a `code`.
Calls that make something once take an `Idempotency-Key`. No cookies.
"""
KEYED = {
    "/api/v1/baskets/{basket}/orders": True,
    "/api/v1/orders/{number}/payments": False,
    "/api/v1/orders/{number}/cancellation": False,
    "/api/v1/orders/{number}/amendments": False,
}


def completed(document: Any) -> Any:
    """The document with a problem for every call, and the headers that calls take."""
    schemas = document["components"]["schemas"]
    schemas["Problem"] = Problem.json_schema()
    for path, methods in document["paths"].items():
        for method, call in methods.items():
            problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
            refusal = {"description": "Refused", "content": {CONTENT_TYPE: problem}}
            call["responses"].update({"4XX": refusal, "5XX": refusal})
            if method == "post" and path in KEYED:
                call["parameters"].append(_key(KEYED[path]))
    return document


def _key(required: bool) -> dict[str, Any]:
    return {
        "in": "header",
        "name": HEADER,
        "required": required,
        "description": "the same key and body give the first answer again",
        "schema": {
            "type": "string",
            "minLength": 8,
            "maxLength": 128,
            "pattern": "^[!-~]{8,128}$",
            "examples": ["5f0c2f1e-8b1a-4d5e-9c51-2a7a3f1f6c11"],
        },
    }
