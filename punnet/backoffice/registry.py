"""Which tables the desk shows, and by which page. Imported when all models are loaded."""

from __future__ import annotations

from django.contrib import admin

from punnet.accounts.models import ApiKey, User
from punnet.backoffice import catalogue, orders, people, stores
from punnet.catalogue.models import Category, Listing, Price, Product
from punnet.orders.models import Order
from punnet.slots.models import SlotPlan
from punnet.stores.models import ChargeRule, Holiday, ServiceArea, Store

PAGES = {
    Order: orders.OrderAdmin,
    Product: catalogue.ProductAdmin,
    Category: catalogue.CategoryAdmin,
    Listing: catalogue.ListingAdmin,
    Price: catalogue.PriceAdmin,
    Store: stores.StoreAdmin,
    ServiceArea: stores.ServiceAreaAdmin,
    Holiday: stores.HolidayAdmin,
    ChargeRule: stores.ChargeRuleAdmin,
    SlotPlan: stores.SlotPlanAdmin,
    User: people.UserAdmin,
    ApiKey: people.ApiKeyAdmin,
}

for model, page in PAGES.items():
    admin.site.register(model, page)
