"""Which tables the desk shows, and by which page. Imported when all models are loaded."""

from __future__ import annotations

from django.contrib import admin

from punnet.accounts.models import ApiKey, StaffRole, User
from punnet.backoffice import (
    catalogue,
    invoices,
    laws,
    orders,
    people,
    shelves,
    stores,
    vouchers,
)
from punnet.backoffice.labels import label
from punnet.catalogue.models import (
    Category,
    DepositRate,
    Listing,
    Price,
    Product,
    RestrictionRule,
    TaxRate,
)
from punnet.invoices.models import Invoice
from punnet.orders.models import Order
from punnet.payments.models import Payment
from punnet.promotions.models import Voucher, VoucherUse
from punnet.slots.models import SlotPlan
from punnet.stores.models import ChargeRule, Holiday, OpeningHours, ServiceArea, Store

PAGES = {
    Order: orders.OrderAdmin,
    Invoice: invoices.InvoiceAdmin,
    Product: catalogue.ProductAdmin,
    Category: catalogue.CategoryAdmin,
    Listing: shelves.ListingAdmin,
    Price: shelves.PriceAdmin,
    TaxRate: laws.TaxRateAdmin,
    DepositRate: laws.DepositRateAdmin,
    RestrictionRule: laws.RestrictionRuleAdmin,
    Store: stores.StoreAdmin,
    ServiceArea: stores.ServiceAreaAdmin,
    Holiday: stores.HolidayAdmin,
    ChargeRule: stores.ChargeRuleAdmin,
    SlotPlan: stores.SlotPlanAdmin,
    Voucher: vouchers.VoucherAdmin,
    VoucherUse: vouchers.VoucherUseAdmin,
    User: people.UserAdmin,
    ApiKey: people.ApiKeyAdmin,
}

PARTS = (StaffRole, OpeningHours, Payment)  # shown within others' pages

for shown in (*PAGES, *PARTS):
    label(shown)
for model, page in PAGES.items():
    admin.site.register(model, page)
