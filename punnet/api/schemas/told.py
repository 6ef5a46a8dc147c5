"""What calls answer. Declared for the OpenAPI document; a test holds every answer to it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Generic, Literal, TypeVar

from ninja import Schema
from pydantic import Field

T = TypeVar("T")


class Amount(Schema):
    """Whole minor units, tax included."""

    minor: int = Field(examples=[249])
    currency: str = Field(examples=["EUR"])


class Quantity(Schema):
    """Exactly one of the two, whole."""

    units: int | None = Field(None, examples=[2])
    grams: int | None = None


class Page(Schema, Generic[T]):
    items: list[T]
    next: str | None = Field(description="cursor of the next page")
    total: int


class Items(Schema, Generic[T]):
    items: list[T]


class MethodCharge(Schema):
    kind: Literal["small_basket", "bag"]
    amount: Amount
    below: Amount | None = Field(description="charged while the goods are below this")


class StoreMethod(Schema):
    method: Literal["delivery", "collection"]
    charges: list[MethodCharge]
    minimum: Amount


class Store(Schema):
    id: str
    name: str
    methods: list[StoreMethod]


class Address(Schema):
    id: str
    line: str
    postcode: str
    city: str
    lat: float
    lon: float


class Category(Schema):
    id: str
    name: str
    count: int
    children: list[Category]


class ComparisonPrice(Amount):
    per: Literal["kg", "l", "piece"]


class Allergens(Schema):
    contains: list[str]
    may_contain: list[str]


class Offer(Schema):
    label: str
    was: Amount
    lowest_30_days: Amount
    ends_on: date | None


class Product(Schema):
    sku: str
    name: str
    brand: str
    size: str
    picture: str | None
    sold_by: Literal["piece", "weight", "catch_weight"]
    order_in: Literal["units", "grams"]
    step: int
    min: int
    max: int
    typical_grams: int | None
    tolerance_percent: int
    price: Amount
    price_per: Literal["piece", "kg"]
    comparison_price: ComparisonPrice
    availability: Literal["in_stock", "low", "sold_out"]
    zone: str
    allergens: Allergens
    diet: list[str]
    age_limit: int | None
    deposit: Amount | None
    offer: Offer | None


class Net(Schema):
    quantity: int
    unit: str


class CategoryName(Schema):
    id: str
    name: str


class ProductWithFacts(Product):
    """Nutrition per 100 g or ml: energy in kJ and kcal, the others in milligrams."""

    description: str
    ingredients: str
    storage: str
    nutrition: dict[str, int]
    origin: str
    maker: str
    net: Net
    min_life_days: int
    lead_days: int
    categories: list[CategoryName]
    language: str


class Suggestions(Schema):
    completions: list[str]
    categories: list[CategoryName]
    products: list[Product]


class Slot(Schema):
    id: str
    method: Literal["delivery", "collection"]
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    price: Amount
    state: Literal["free", "full", "closed", "unfit"]
    reason: Literal["age_hours", "lead_time", "area"] | None
    skus: list[str]
    payments: list[Literal["stripe", "paypal", "on_delivery"]]


class BasketLine(Schema):
    sku: str
    name: str
    quantity: Quantity
    price: Amount
    price_per: Literal["piece", "kg"]
    estimate: Amount
    maximum: Amount
    deposit: Amount
    substitution: Literal["best", "ask", "none"] | list[str] | None
    note: str
    problem: Literal["gone", "less_stock"] | None


class Change(Schema):
    """`was` and `now`: amounts for prices, quantities for stock."""

    sku: str
    kind: Literal["price_up", "price_down", "less_stock", "gone"]
    was: Amount | Quantity
    now: Amount | Quantity


class DeliveryAddress(Schema):
    id: str | None
    line: str
    postcode: str
    city: str


class Delivery(Schema):
    method: Literal["delivery", "collection"]
    address: DeliveryAddress | None
    floor: str = ""
    door_code: str = ""
    instructions: str = ""


class ChosenSlot(Schema):
    id: str
    starts_at: datetime
    ends_at: datetime
    held_until: datetime | None = Field(description="null: the hold has lapsed, or the order's")


class Charge(Schema):
    kind: str
    amount: Amount


class Discount(Schema):
    """What a voucher takes off: as estimated until packed, then as charged."""

    code: str
    amount: Amount


class Tax(Schema):
    rate: str = Field(examples=["13.5"])
    amount: Amount


class Totals(Schema):
    goods: Amount
    discounts: Amount
    deposits: Amount
    charges: Amount
    estimate: Amount
    maximum: Amount
    tax: list[Tax]


class Voucher(Schema):
    """With a `problem` it takes nothing off, and stays until it is replaced or taken out."""

    code: str
    label: str = Field(examples=["10 % off"])
    problem: (
        Literal[
            "voucher_unknown", "voucher_expired", "voucher_used_up", "voucher_limit",
            "voucher_minimum", "voucher_nothing",
        ]
        | None
    )  # fmt: skip


class BasketOrder(Schema):
    number: str
    access_token: str


class Basket(Schema):
    id: str
    revision: int
    state: Literal["open", "paying", "ordered"]
    store: str
    substitution: Literal["best", "ask", "none"]
    lines: list[BasketLine]
    changes: list[Change]
    delivery: Delivery | None
    slot: ChosenSlot | None
    charges: list[Charge]
    missing_to_minimum: Amount
    voucher: Voucher | None
    totals: Totals
    order: BasketOrder | None


class OrderSlot(Schema):
    id: str
    method: Literal["delivery", "collection"]
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime


class OrderLine(Schema):
    """`charged` is without deposit. A substitute is a line of its own, of which nothing was
    ordered."""

    id: str
    sku: str
    name: str
    ordered: Quantity
    picked: Quantity | None
    weights: list[int]
    price: Amount
    price_per: Literal["piece", "kg"]
    charged: Amount | None
    estimate: Amount
    maximum: Amount
    state: Literal["open", "picked", "short", "substituted"]
    substitute_for: str | None
    short_reason: Literal["sold_out", "damaged", "expired", "not_found"] | None


class PickLine(OrderLine):
    sold_by: Literal["piece", "weight", "catch_weight"]
    typical_grams: int | None
    tolerance_percent: int
    zone: str
    place: str
    gtins: list[str]
    substitution: Literal["best", "ask", "none"] | list[str]
    note: str


class OrderTotals(Totals):
    """Goods, deposits, discounts and tax are as estimated until packed, then as charged."""

    actual: Amount | None


class Attempt(Schema):
    at: datetime
    state: str
    decline_code: str | None


class Action(Schema):
    type: Literal["redirect"]
    url: str


class PartPaid(Schema):
    """What one tender does for the order."""

    tender: Literal["store_credit", "gift_card", "stripe", "paypal", "on_delivery"]
    set_aside: Amount = Field(description="waits to be charged")
    charged: Amount
    refunded: Amount


class Payment(Schema):
    method: Literal["stripe", "paypal", "on_delivery", "credit"]
    due: Amount | None = Field(description="to take at the door: the estimate until packed")
    due_in_cash: Amount | None = Field(description="the same in coins: what cash is rounded to")
    state: Literal[
        "awaiting_customer",
        "confirming",
        "declined",
        "verified",
        "authorised",
        "captured",
        "capture_failed",
        "voided",
        "refunded",
        "due_on_delivery",
        "paid_on_delivery",
    ] = Field(
        description="declined: to be tried again, where `can` says pay; of a placed order too,"
        " whose authorisation the bank has let go or refused near the day. verified: the card is"
        " checked and kept, and the money held when the day of a far slot is near"
    )
    authorised: Amount
    captured: Amount
    refunded: Amount
    tenders: list[PartPaid] = Field(description="in the order in which they are charged")
    attempts: list[Attempt]
    action: Action | None


class Happening(Schema):
    at: datetime
    kind: str
    by: Literal["customer", "staff", "shop"]


class AgreedLine(Schema):
    sku: str
    name: str
    ordered: Quantity
    price: Amount
    price_per: Literal["piece", "kg"]
    estimate: Amount
    maximum: Amount


class Agreed(Schema):
    """What an order comes to by one agreement."""

    method: Literal["delivery", "collection"]
    slot: str
    payment: Literal["stripe", "paypal", "on_delivery"]
    lines: list[AgreedLine]
    charges: list[Charge]
    discounts: list[Discount]
    estimate: Amount
    maximum: Amount


class Agreement(Agreed):
    number: int
    at: datetime
    until: datetime
    by: Literal["customer", "staff", "shop"]


class Amendment(Agreed):
    """The order stands as it was until this is paid; then this is the order."""

    pay_before: datetime | None
    declined: bool
    action: Action | None


class RefundPart(Schema):
    line: str
    quantity: Quantity | None = Field(description="null: its price alone was lowered")
    amount: Amount


class Refund(Schema):
    """Of the order; `state` is where the money is. `way`: to the tender that paid, off the sum at
    the door, or by the store's bank transfer."""

    id: str
    at: datetime
    kind: Literal["returned", "refused", "containers", "claim", "part", "goodwill"]
    reason: str | None
    words: str | None
    way: Literal["provider", "door", "transfer"]
    state: Literal["due", "done", "refused"]
    amount: Amount
    lines: list[RefundPart]


class ClaimedLine(Schema):
    line: str
    problem: Literal["missing", "damaged", "poor", "wrong"]
    quantity: Quantity
    note: str
    asked: Amount


class Claim(Schema):
    """`open` waits for staff; `given` is null until it is decided."""

    id: str
    at: datetime
    state: Literal["open", "refunded", "part", "declined"]
    asked: Amount
    given: Amount | None
    answer: str | None
    photos: int
    lines: list[ClaimedLine]


class _Order(Schema):
    number: str
    state: Literal["pending", "placed", "picking", "packed", "handed_over", "returned", "cancelled"]
    reason: (
        Literal[
            "customer", "not_paid", "store", "returned",
            "nobody_home", "not_collected", "refused", "age_not_proven", "wrong_address",
        ]
        | None
    ) = Field(description="why it was cancelled, or not handed over")  # fmt: skip
    method: Literal["delivery", "collection"]
    store: str
    slot: OrderSlot
    created_at: datetime
    pay_before: datetime | None
    can: list[Literal["pay", "cancel", "amend", "claim"]]
    charges: list[Charge]
    discounts: list[Discount]
    totals: OrderTotals
    payment: Payment
    timeline: list[Happening]
    agreement: int = Field(
        description="which agreement holds: 1 as placed, one more by each change"
    )
    agreements: list[Agreement] = Field(description="the earlier ones, oldest first")
    amendment: Amendment | None = Field(description="a change that waits for its payment")
    refunds: list[Refund]
    claims: list[Claim]


class Order(_Order):
    lines: list[OrderLine]


class PickOrder(_Order):
    """As staff see it: lines in walking order, and who has claimed it."""

    lines: list[PickLine]
    claimed_by: str | None


class Invoice(Schema):
    """Amounts of a credit note are what it gives back: not below zero."""

    number: str = Field(examples=["1-2026-17"])
    kind: Literal["invoice", "credit_note"]
    issued_at: datetime
    total: Amount
    deposits: Amount
    tax: list[Tax]
    refers_to: str | None = Field(description="of a credit note: the invoice's number")
    url: str = Field(description="the PDF, by the same authorisation")


class Placed(Schema):
    order: Order
    access_token: str


class Amended(Schema):
    """`action`: where a dearer order is to be paid; null when the change has taken hold."""

    order: Order
    action: Action | None


class Me(Schema):
    email: str
    name: str
    phone: str
    language: str


class CreditChange(Schema):
    at: datetime
    kind: Literal["given", "taken", "set_aside", "not_needed", "refunded"]
    amount: Amount = Field(description="below zero: less credit")
    order: str | None
    words: str | None = Field(description="the store's, why")


class Credit(Schema):
    held: Amount
    changes: list[CreditChange]


class GiftCard(Schema):
    last4: str
    balance: Amount
    expires_on: date = Field(description="the last day, in the store's zone")


class OwnAddress(Schema):
    id: str | None = Field(description="as of GET /addresses")
    label: str
    line: str
    postcode: str
    city: str
    floor: str
    door_code: str
    instructions: str


class FieldProblem(Schema):
    field: str
    problem: str


class Problem(Schema):
    """RFC 9457. `facts` by code; of `invalid`: `errors`, a list of {field, problem}."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    facts: dict[str, Any]


Category.model_rebuild()
