"""Addresses of the shop. Verbs are POSTs to nouns: a cancellation, a payment, an agreement."""

from __future__ import annotations

from django.urls import path

from punnet.storefront.views import (
    account,
    address,
    basket,
    changes,
    checkout,
    claims,
    gift_card,
    home,
    orders,
    papers,
    shelf,
    slots,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("again", home.again, name="again"),
    path("departments", home.departments, name="departments"),
    path("c/<slug:key>", shelf.category, name="category"),
    path("search", shelf.search, name="search"),
    path("search/suggestions", shelf.suggestions, name="suggestions"),
    path("p/<str:sku>", shelf.product, name="product"),
    path("media/p/<str:name>", shelf.picture, name="picture"),
    path("basket", basket.basket, name="basket"),
    path("basket/panel", basket.panel, name="basket_panel"),
    path("basket/agreement", basket.agreement, name="basket_agreement"),
    path("basket/voucher", basket.voucher, name="basket_voucher"),
    path("basket/lines/<str:sku>", basket.line, name="basket_line"),
    path("basket/lines/<str:sku>/wish", basket.wish, name="basket_wish"),
    path("address", address.address, name="address"),
    path("address/suggestions", address.suggestions, name="address_suggestions"),
    path("address/collection", address.collection, name="address_collection"),
    path("slots", slots.slots, name="slots"),
    path("checkout", checkout.checkout, name="checkout"),
    path("orders", orders.orders, name="orders"),
    path("orders/<str:number>", orders.order, name="order_page"),
    path("orders/<str:number>/state", orders.state, name="order_state"),
    path("orders/<str:number>/payments", orders.pay, name="order_payments"),
    path("orders/<str:number>/draft", changes.draft, name="order_draft"),
    path("orders/<str:number>/changes", changes.changes, name="order_changes"),
    path("orders/<str:number>/changes/cancellation", changes.give_up, name="order_give_up"),
    path("orders/<str:number>/cancellation", orders.cancel, name="order_cancellation"),
    path("orders/<str:number>/claim", claims.claim, name="order_claim"),
    path("orders/<str:number>/claims/<str:name>", claims.photo, name="order_claim_photo"),
    path("orders/<str:number>/invoice", papers.invoice, name="order_invoice"),
    path("orders/<str:number>/invoices/<str:label>", papers.paper, name="order_paper"),
    path("gift-card", gift_card.gift_card, name="gift_card"),
    path("account", account.account, name="account"),
]
