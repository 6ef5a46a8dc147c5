"""What the desk calls tables and fields, in the reader's language.

Django would make these words of the models' English names. They are put on when the desk is
loaded, not written into the models: so no migration carries words for the eye. Choices and helps
keep their English, which is the text to translate: the tuples below name it for
`scripts/texts.py`, and a test finds what is shown and not in them.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy, gettext_noop, pgettext, pgettext_lazy

APPS = {
    "accounts": gettext_lazy("People"),
    "catalogue": gettext_lazy("Catalogue"),
    "invoices": gettext_lazy("Invoices"),
    "orders": gettext_lazy("Orders"),
    "promotions": gettext_lazy("Vouchers"),
    "slots": gettext_lazy("Slots"),
    "stores": gettext_lazy("Stores"),
}

TABLES: dict[str, tuple[Any, Any]] = {  # one, several
    "Order": (gettext_lazy("order"), gettext_lazy("orders")),
    "Invoice": (gettext_lazy("invoice"), gettext_lazy("invoices and credit notes")),
    "Product": (gettext_lazy("product"), gettext_lazy("products")),
    "Category": (gettext_lazy("category"), gettext_lazy("categories")),
    "Listing": (gettext_lazy("place on the shelf"), gettext_lazy("assortments and shelves")),
    "Price": (gettext_lazy("price"), gettext_lazy("prices")),
    "TaxRate": (gettext_lazy("tax rate"), gettext_lazy("tax rates")),
    "DepositRate": (gettext_lazy("deposit"), gettext_lazy("deposits")),
    "RestrictionRule": (gettext_lazy("age rule"), gettext_lazy("age rules")),
    "Store": (gettext_lazy("store"), gettext_lazy("stores")),
    "OpeningHours": (gettext_lazy("opening hours"), gettext_lazy("opening hours")),
    "ServiceArea": (gettext_lazy("service area"), gettext_lazy("service areas")),
    "Holiday": (gettext_lazy("special day"), gettext_lazy("special days")),
    "ChargeRule": (gettext_lazy("charge"), gettext_lazy("charges")),
    "SlotPlan": (gettext_lazy("slot plan"), gettext_lazy("slot plans")),
    "Voucher": (gettext_lazy("voucher"), gettext_lazy("vouchers")),
    "VoucherUse": (gettext_lazy("use of a voucher"), gettext_lazy("uses of vouchers")),
    "User": (gettext_lazy("person"), gettext_lazy("people")),
    "StaffRole": (gettext_lazy("role"), gettext_lazy("roles")),
    "ApiKey": (gettext_lazy("key of a device"), gettext_lazy("keys of devices")),
}

FIELDS: dict[str, Any] = {
    "actual_minor": gettext_lazy("actual"),
    "address_line": gettext_lazy("street address"),
    "age_limit": gettext_lazy("age limit"),
    "alcohol_per_mille": gettext_lazy("alcohol, per mille"),
    "amount_minor": gettext_lazy("amount"),
    "bag_minor": gettext_lazy("bags and packing"),
    "brand": gettext_lazy("brand"),
    "business_id": gettext_lazy("business ID"),
    "cap": gettext_lazy("most in one order"),
    "category": gettext_lazy("category"),
    "city": gettext_lazy("city"),
    "closes": gettext_lazy("closes"),
    "contains": gettext_lazy("contains"),
    "container": gettext_lazy("container"),
    "code": gettext_lazy("code"),
    "country": gettext_lazy("country"),
    "created_at": gettext_lazy("made at"),
    "currency": gettext_lazy("currency"),
    "cutoff_hours": gettext_lazy("cut-off, hours"),
    "date_joined": gettext_lazy("since"),
    "deposit_container": gettext_lazy("container with a deposit"),
    "deposit_count": gettext_lazy("number of containers"),
    "diet": gettext_lazy("diet"),
    "display_order": gettext_lazy("place in lists"),
    "email": gettext_lazy("e-mail"),
    "ends": gettext_lazy("ends"),
    "far_by_card": gettext_lazy("cards for far slots"),
    "given_back_at": gettext_lazy("given back at"),
    "goods": gettext_lazy("goods"),
    "hint": gettext_lazy("ends with"),
    "is_active": gettext_lazy("may sign in"),
    "is_staff": gettext_lazy("staff"),
    "key": gettext_lazy("key"),
    "kind": gettext_lazy("kind"),
    "labelling": gettext_lazy("food facts due"),
    "language": gettext_lazy("language"),
    "lat": gettext_lazy("latitude"),
    "lead_days": gettext_lazy("days of lead time"),
    "limit_per_customer": gettext_lazy("uses per customer"),
    "limit_total": gettext_lazy("uses in all"),
    "live": gettext_lazy("on sale"),
    "legal_name": gettext_lazy("company"),
    "lon": gettext_lazy("longitude"),
    "maker": gettext_lazy("maker"),
    "max_fermented_per_mille": gettext_lazy("strongest fermented drink, per mille"),
    "max_other_per_mille": gettext_lazy("strongest other drink, per mille"),
    "may_contain": gettext_lazy("may contain"),
    "method": gettext_lazy("method"),
    "min_life_days": gettext_lazy("days it keeps"),
    "minimum_minor": gettext_lazy("minimum"),
    "name": gettext_lazy("name"),
    "net_quantity": gettext_lazy("content"),
    "net_unit": gettext_lazy("unit of the content"),
    "note": gettext_lazy("note"),
    "number": gettext_lazy("number"),
    "offered": gettext_lazy("offered"),
    "on": gettext_lazy("day"),
    "opens": gettext_lazy("opens"),
    "origin": gettext_lazy("origin"),
    "parent": gettext_lazy("inside of"),
    "per_mille": gettext_lazy("per mille"),
    "percent": gettext_lazy("percent"),
    "phone": gettext_lazy("phone"),
    "photograph": gettext_lazy("photograph"),
    "place": gettext_lazy("place on the shelf"),
    "position": gettext_lazy("place in lists"),
    "postcode": gettext_lazy("postcode"),
    "price_minor": gettext_lazy("price"),
    "product": gettext_lazy("product"),
    "reason": gettext_lazy("reason"),
    "return_origins": gettext_lazy("addresses to return to"),
    "revoked_at": gettext_lazy("ended at"),
    "rings": gettext_lazy("outline"),
    "role": gettext_lazy("role"),
    "seats": gettext_lazy("places"),
    "sku": "SKU",
    "slot": gettext_lazy("slot"),
    "slug": gettext_lazy("name in addresses"),
    "small_basket_below_minor": gettext_lazy("charged below"),
    "small_basket_minor": gettext_lazy("small-basket charge"),
    "sold_from": gettext_lazy("handed over from"),
    "sold_until": gettext_lazy("handed over until"),
    "starts": gettext_lazy("starts"),
    "state": gettext_lazy("state"),
    "step_grams": gettext_lazy("sold in steps of grams"),
    "store": gettext_lazy("store"),
    "taken_at": gettext_lazy("taken at"),
    "tax_class": gettext_lazy("tax class"),
    "tender": gettext_lazy("way to pay"),
    "time_zone": gettext_lazy("time zone"),
    "tint": gettext_lazy("colour of the tile"),
    "tolerance_percent": gettext_lazy("tolerance of the weight, percent"),
    "typical_grams": gettext_lazy("typical weight, grams"),
    "user": gettext_lazy("person"),
    "valid_from": gettext_lazy("from"),
    "valid_until": gettext_lazy("until"),
    "vat_number": gettext_lazy("VAT number"),
    "voucher": gettext_lazy("voucher"),
    "walk_order": gettext_lazy("place in the walk"),
    "weekday": gettext_lazy("weekday"),
    "weekdays": gettext_lazy("weekdays"),
    "year": gettext_lazy("year"),
    "zone": gettext_lazy("zone"),
}

OF_A_TABLE: dict[tuple[str, str], Any] = {  # where one word has two meanings
    ("Store", "live"): gettext_lazy("open for orders"),
    ("SlotPlan", "live"): gettext_lazy("in use"),
    ("Voucher", "live"): gettext_lazy("in use"),
    ("Payment", "state"): gettext_lazy("payment"),
}

HELPS = (
    gettext_noop("ISO country code"),
    gettext_noop("upper case, visible ASCII"),
    gettext_noop("empty: every store"),
    gettext_noop("whole, of a percent one"),
    gettext_noop("by the store's day of placing"),
    gettext_noop("the last day"),
    gettext_noop("empty: no limit"),
    gettext_noop("for the desk only"),
    gettext_noop("the most units or grams of one order"),
    gettext_noop("promised after handing over"),
    gettext_noop("bit 0 is Monday"),
    gettext_noop("tile tint of the design language"),
    gettext_noop("as on the shelf's label: A03-2-15"),
    gettext_noop("ambient, chilled, frozen last"),
    gettext_noop("in addresses of pages; stays"),
    gettext_noop("of all its prices and orders"),
    gettext_noop("where a customer has chosen none"),
    gettext_noop("ISO 3166; whose holidays and laws hold"),
    gettext_noop("degrees north, WGS 84"),
    gettext_noop("degrees east, WGS 84"),
    gettext_noop("shown to customers and open for orders"),
    gettext_noop("the seller on invoices"),
    gettext_noop("Finland: as 1234567-1"),
    gettext_noop("Finland: as FI12345671"),
    gettext_noop("slots too far for a card take one: checked at once, money held near the day"),
    gettext_noop("[[lon, lat], …] closed; the first is the outline, others holes"),
    gettext_noop("English; pages translate it"),
    gettext_noop("empty: closed all day"),
    gettext_noop("by the slot's day"),
    gettext_noop("the last day; empty: open"),
    gettext_noop("goods must reach it; 0: none"),
    gettext_noop("charged below the next"),
    gettext_noop("bags and packing, once an order"),
    gettext_noop("store time"),
    gettext_noop("before the start"),
    gettext_noop("may see the back office, by role"),
    gettext_noop("the last characters, to tell keys apart"),
    gettext_noop("where a payment may return to"),
    gettext_noop("null: every store"),
    gettext_noop("0 is Monday"),
    gettext_noop("wall clock of the store"),
    gettext_noop("alcohol"),
    gettext_noop("earliest hour of handing over, store time"),
)

# states and kinds, as Django makes words of their names
CHOICES = (
    pgettext_lazy("choice", "Alcohol"), pgettext_lazy("choice", "Ambient"),
    pgettext_lazy("choice", "Authorised"), pgettext_lazy("choice", "Awaiting Customer"),
    pgettext_lazy("choice", "Bag"), pgettext_lazy("choice", "Best"),
    pgettext_lazy("choice", "Cancelled"), pgettext_lazy("choice", "Capture"),
    pgettext_lazy("choice", "Capture Failed"), pgettext_lazy("choice", "Captured"),
    pgettext_lazy("choice", "Card"), pgettext_lazy("choice", "Cash"),
    pgettext_lazy("choice", "Catch Weight"), pgettext_lazy("choice", "Chilled"),
    pgettext_lazy("choice", "Claimed"), pgettext_lazy("choice", "Closed"),
    pgettext_lazy("choice", "Collection"), pgettext_lazy("choice", "Confirming"),
    pgettext_lazy("choice", "Counted"), pgettext_lazy("choice", "Credit Note"),
    pgettext_lazy("choice", "Credit"),
    pgettext_lazy("choice", "Customer"),
    pgettext_lazy("choice", "Damaged"), pgettext_lazy("choice", "Declined"),
    pgettext_lazy("choice", "Delivery"), pgettext_lazy("choice", "Done"),
    pgettext_lazy("choice", "Driver"), pgettext_lazy("choice", "Due"),
    pgettext_lazy("choice", "Due On Delivery"), pgettext_lazy("choice", "Expired"),
    pgettext_lazy("choice", "Fixed"), pgettext_lazy("choice", "Given Back"),
    pgettext_lazy("choice", "Percent"), pgettext_lazy("choice", "Taken"),
    pgettext_lazy("choice", "Found"), pgettext_lazy("choice", "Frozen"),
    pgettext_lazy("choice", "Full"), pgettext_lazy("choice", "Gram"),
    pgettext_lazy("choice", "Handed Over"), pgettext_lazy("choice", "Invoice"),
    pgettext_lazy("choice", "Lapsed"),
    pgettext_lazy("choice", "Lines Changed"), pgettext_lazy("choice", "Manager"),
    pgettext_lazy("choice", "Millilitre"), pgettext_lazy("choice", "New"),
    pgettext_lazy("choice", "None"), pgettext_lazy("choice", "Not Found"),
    pgettext_lazy("choice", "Not Paid"), pgettext_lazy("choice", "On Delivery"),
    pgettext_lazy("choice", "Open"), pgettext_lazy("choice", "Order Cancelled"),
    pgettext_lazy("choice", "Order Placed"), pgettext_lazy("choice", "Order Returned"),
    pgettext_lazy("choice", "Owner"),
    pgettext_lazy("choice", "Packed"), pgettext_lazy("choice", "Paid Again"),
    pgettext_lazy("choice", "Paid On Delivery"), pgettext_lazy("choice", "Parked"),
    pgettext_lazy("choice", "Pay Again"), pgettext_lazy("choice", "Pending"),
    pgettext_lazy("choice", "Picked"), pgettext_lazy("choice", "Picker"),
    pgettext_lazy("choice", "Picking"), pgettext_lazy("choice", "Piece"),
    pgettext_lazy("choice", "Placed"), pgettext_lazy("choice", "Put Back"),
    pgettext_lazy("choice", "Receipt"), pgettext_lazy("choice", "Received"),
    pgettext_lazy("choice", "Reduced"), pgettext_lazy("choice", "Refund"),
    pgettext_lazy("choice", "Refunded"), pgettext_lazy("choice", "Refused"),
    pgettext_lazy("choice", "Regular"), pgettext_lazy("choice", "Released"),
    pgettext_lazy("choice", "Renew"),
    pgettext_lazy("choice", "Returned"), pgettext_lazy("choice", "Sent"),
    pgettext_lazy("choice", "Short"), pgettext_lazy("choice", "Single"),
    pgettext_lazy("choice", "Small Basket"), pgettext_lazy("choice", "Sold Out"),
    pgettext_lazy("choice", "Store"),
    pgettext_lazy("choice", "Substituted"), pgettext_lazy("choice", "Void"),
    pgettext_lazy("choice", "Void Due"), pgettext_lazy("choice", "Voided"),
    pgettext_lazy("choice", "Wasted"), pgettext_lazy("choice", "Weight"),
)  # fmt: skip


def label(model: type[Model]) -> None:
    """Give a table and its fields their words, once, when the desk is loaded."""
    meta, name = model._meta, model.__name__
    if name in TABLES:
        meta.verbose_name, meta.verbose_name_plural = TABLES[name]
    if meta.app_label in APPS:
        apps.get_app_config(meta.app_label).verbose_name = APPS[meta.app_label]
    for field in meta.fields:
        field.verbose_name = OF_A_TABLE.get((name, field.name)) or field_name(field.name)
        if field.help_text:
            field.help_text = gettext_lazy(str(field.help_text))
        if field.choices:
            field.choices = [
                (code, pgettext_lazy("choice", str(name))) for code, name in field.choices
            ]


def field_name(name: str) -> Any:
    """What a field is called; its own name where nobody shows it."""
    return FIELDS.get(name) or name.replace("_", " ")


NAMES = {"paypal": "PayPal", "stripe": "Stripe"}  # written so in every language


def word(code: str) -> str:
    """A state or kind as a word: "handed_over" is Handed over."""
    if code in NAMES:
        return NAMES[code]
    return str(capfirst(pgettext("choice", code.replace("_", " ").title()).lower()))
