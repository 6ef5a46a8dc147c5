"""What calls are given. Numbers are numbers and texts are texts: nothing is guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, StrictBool, StrictInt, StrictStr

Id = Annotated[StrictStr, Field(min_length=1, max_length=40, examples=["1"])]
Sku = Annotated[StrictStr, Field(min_length=1, max_length=32, examples=["milk-1l"])]
# far above any shop, far below what a column holds
Whole = Annotated[StrictInt, Field(ge=0, le=1_000_000)]
Minor = Annotated[StrictInt, Field(ge=0, le=10**12, examples=[249])]
Currency = Annotated[StrictStr, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]


_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _written(value: object) -> object:
    """A date in letters: a number would be read as seconds since 1970."""
    if value is not None and not (isinstance(value, str) and _DATE.fullmatch(value)):
        raise ValueError("takes a date as 1985-12-31")
    return value


Day = Annotated[date, BeforeValidator(_written)]


class Given(Schema):
    model_config = ConfigDict(extra="ignore")


class AmountIn(Given):
    minor: Minor
    currency: Currency


class NewBasket(Given):
    store: Id
    model_config = ConfigDict(json_schema_extra={"examples": [{"store": "1"}]})


class StoreChoice(NewBasket):
    pass


class LineIn(Given):
    """Exactly one of units and grams, as the product's `order_in` says; 0 removes the line."""

    units: Whole | None = None
    grams: Whole | None = None
    substitution: (
        Literal["best", "ask", "none"]
        | Annotated[list[Sku], Field(min_length=1, max_length=5)]
        | None
    ) = Field(None, description="the line's own wish; without it the present one stays")
    note: Annotated[StrictStr, Field(max_length=140)] | None = None
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"units": 2, "substitution": "none", "note": "ripe ones"}]}
    )


class SubstitutionIn(Given):
    default: Literal["best", "ask", "none"]
    model_config = ConfigDict(json_schema_extra={"examples": [{"default": "best"}]})


class AddressIn(Given):
    """An id of `GET /addresses`, or an address as written."""

    id: Id | None = None
    line: Annotated[StrictStr, Field(max_length=160)] | None = None
    postcode: Annotated[StrictStr, Field(max_length=12)] = ""
    city: Annotated[StrictStr, Field(max_length=60)] = ""


class DeliveryIn(Given):
    method: Literal["delivery", "collection"]
    address: AddressIn | None = Field(None, description="of a delivery, only")
    floor: Annotated[StrictStr, Field(max_length=20)] = ""
    door_code: Annotated[StrictStr, Field(max_length=20)] = ""
    instructions: Annotated[StrictStr, Field(max_length=300)] = ""
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "method": "delivery",
                    "address": {
                        "line": "Fredrikinkatu 33 B 12",
                        "postcode": "00120",
                        "city": "Helsinki",
                    },
                    "floor": "4",
                    "door_code": "1234",
                    "instructions": "Ring twice",
                },
                {"method": "collection"},
            ]
        }
    )


class SlotIn(Given):
    slot: Id
    model_config = ConfigDict(json_schema_extra={"examples": [{"slot": "17"}]})


class VoucherIn(Given):
    """A code as the customer has it; an empty one takes the voucher out."""

    code: Annotated[str, Field(max_length=200)]
    model_config = ConfigDict(json_schema_extra={"examples": [{"code": "WELCOME"}]})


class AgreementIn(Given):
    """What the customer saw and agrees to."""

    revision: Annotated[StrictInt, Field(ge=1)]
    maximum: AmountIn
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"revision": 5, "maximum": {"minor": 4310, "currency": "EUR"}}]
        }
    )


class ContactIn(Given):
    name: Annotated[StrictStr, Field(max_length=200)]
    email: Annotated[StrictStr, Field(max_length=254)]
    phone: Annotated[StrictStr, Field(max_length=40)]


class GiftCardIn(Given):
    store: Id
    code: Annotated[StrictStr, Field(min_length=1, max_length=40)]
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"store": "1", "code": "7K2M-9QXA-4T0R-C8ZD"}]}
    )


class WayIn(Given):
    """Of an order that is placed already: what its credit and gift card leave is paid so."""

    method: Literal["stripe", "paypal", "on_delivery"]
    return_url: Annotated[StrictStr, Field(max_length=500)] | None = Field(
        None, description="on this site or the key's list; default the order page"
    )
    model_config = ConfigDict(json_schema_extra={"examples": [{"method": "stripe"}]})


class PaymentIn(WayIn):
    method: Literal["stripe", "paypal", "on_delivery", "credit"] = Field(  # type: ignore[assignment]
        description="pays what credit and gift card leave; credit: they pay for all of it"
    )
    credit: AmountIn | None = Field(
        None, description="of the signed-in customer's own; charged first"
    )
    gift_card: Annotated[StrictStr, Field(max_length=40)] | None = Field(
        None, description="a code; charged second, as far as it goes"
    )
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"method": "stripe"},
                {
                    "method": "stripe",
                    "credit": {"minor": 500, "currency": "EUR"},
                    "gift_card": "7K2M-9QXA-4T0R-C8ZD",
                },
            ]
        }
    )


class PlacingIn(Given):
    contact: ContactIn
    payment: PaymentIn
    agreed: AgreementIn
    born_on: Day | None = Field(None, description="for goods with an age limit")
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "contact": {
                        "name": "Aino Salo",
                        "email": "aino@example.com",
                        "phone": "+358401234567",
                    },
                    "payment": {"method": "stripe"},
                    "agreed": {"revision": 5, "maximum": {"minor": 4310, "currency": "EUR"}},
                }
            ]
        }
    )


class AmendedLineIn(LineIn):
    """A line as it shall be; 0 takes it out."""

    sku: Sku
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"sku": "milk-1l", "units": 3}, {"sku": "bread", "units": 0}]
        }
    )


class ConsentIn(Given):
    """The most that the changed order may come to."""

    maximum: AmountIn


class AmendmentIn(Given):
    """What differs; all that is not named stays as it is. `voucher: ""` takes it out."""

    lines: Annotated[list[AmendedLineIn], Field(max_length=200)] = []
    delivery: DeliveryIn | None = None
    slot: Id | None = None
    voucher: Annotated[StrictStr, Field(max_length=200)] | None = None
    payment: WayIn | None = Field(None, description="another way to pay, or where to return")
    agreed: ConsentIn
    born_on: Day | None = Field(None, description="where goods with a higher age limit are added")
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "lines": [{"sku": "milk-1l", "units": 3}, {"sku": "bread", "units": 0}],
                    "agreed": {"maximum": {"minor": 4310, "currency": "EUR"}},
                },
                {
                    "slot": "17",
                    "voucher": "WELCOME",
                    "payment": {"method": "on_delivery"},
                    "agreed": {"maximum": {"minor": 4310, "currency": "EUR"}},
                },
            ]
        }
    )


class CancellationIn(Given):
    reason: Annotated[StrictStr, Field(max_length=300)] = Field(
        "", description="in the customer's words; not kept yet"
    )
    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "plans changed"}]})


class ClaimLineIn(Given):
    line: Annotated[StrictStr, Field(max_length=20)]
    problem: Literal["missing", "damaged", "poor", "wrong"]
    units: Whole | None = None
    grams: Whole | None = None
    note: Annotated[StrictStr, Field(max_length=300)] = ""


class ClaimIn(Given):
    lines: Annotated[list[ClaimLineIn], Field(min_length=1, max_length=200)]
    photos: Annotated[list[StrictStr], Field(max_length=4)] = Field(
        [], description="JPEG, PNG or WebP in base64; the whole body takes 1 MB"
    )
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"lines": [{"line": "811", "problem": "damaged", "units": 1}]}]
        }
    )


Grams = Annotated[StrictInt, Field(ge=1, le=1_000_000)]
Weights = Annotated[list[Grams], Field(max_length=99)]


class SubstituteIn(Given):
    sku: Sku
    units: Whole | None = None
    weights: Weights = []


class PickIn(Given):
    """Units, or one weight per unit (weight goods: one in all); `units: 0` is short, for every
    kind."""

    units: Whole | None = None
    weights: Weights = []
    short_reason: Literal["sold_out", "damaged", "expired", "not_found"] | None = None
    substitute: SubstituteIn | None = None
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"units": 2},
                {"weights": [1180, 1225]},
                {
                    "units": 0,
                    "short_reason": "sold_out",
                    "substitute": {"sku": "oat-drink-1l", "units": 1},
                },
            ]
        }
    )


class TotesIn(Given):
    ambient: Annotated[StrictInt, Field(ge=0, le=40)] = 0
    chilled: Annotated[StrictInt, Field(ge=0, le=40)] = 0
    frozen: Annotated[StrictInt, Field(ge=0, le=40)] = 0


class PackingIn(Given):
    totes: TotesIn
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"totes": {"ambient": 1, "chilled": 1, "frozen": 0}}]}
    )


class PaidIn(Given):
    by: Literal["cash", "card"]
    amount: AmountIn


class NotTakenIn(Given):
    """Of a line: `units`, `grams`, or `all` that is in the totes."""

    line: Annotated[StrictStr, Field(max_length=20)]
    units: Whole | None = None
    grams: Whole | None = None
    all: StrictBool = False


class EmptiesIn(Given):
    """Empty containers of one deposit, bought back."""

    deposit: AmountIn
    count: Annotated[StrictInt, Field(ge=0, le=300)]


class HandoverIn(Given):
    received_by: Annotated[StrictStr, Field(max_length=120)] = ""
    age_checked: StrictBool = False
    paid: PaidIn | None = None
    refused: Annotated[list[NotTakenIn], Field(max_length=200)] = Field(
        [], description="goods not taken: off what is due, or back to who paid"
    )
    containers: Annotated[list[EmptiesIn], Field(max_length=20)] = []
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "received_by": "Aino Salo",
                    "paid": {"by": "card", "amount": {"minor": 4251, "currency": "EUR"}},
                }
            ]
        }
    )


class ReturnIn(Given):
    reason: Literal["nobody_home", "not_collected", "refused", "age_not_proven", "wrong_address"]
    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "nobody_home"}]})
