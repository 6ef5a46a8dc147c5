"""The phone of pickers and of who hands over."""

from __future__ import annotations

from django.urls import path

from punnet.staff.views import (
    back,
    cancel,
    claims,
    door,
    orders,
    packing,
    papers,
    payments,
    shift,
    stock,
    substitutes,
    walk,
)

app_name = "staff"
urlpatterns = [
    path("", orders.home, name="home"),
    path("stores", orders.stores, name="stores"),
    path("orders", orders.to_pick, name="to_pick"),
    path("packed", orders.to_hand_over, name="to_hand_over"),
    path("payments", payments.refused, name="payments"),
    path("shift", shift.mine, name="shift"),
    path("claims", claims.waiting, name="claims"),
    path("claims/<int:claim_id>", claims.claim, name="claim_of"),
    path("claims/<int:claim_id>/<str:name>", claims.photo, name="claim_photo"),
    path("stock", stock.home, name="stock"),
    path("stock/<str:sku>", stock.of, name="stock_of"),
    path("stock/<str:sku>/receive", stock.receive, name="stock_receive"),
    path("stock/<str:sku>/count", stock.count, name="stock_count"),
    path("stock/<str:sku>/waste", stock.waste, name="stock_waste"),
    path("stock/<str:sku>/undo", stock.undo, name="stock_undo"),
    path("orders/<str:number>", orders.order, name="order"),
    path("orders/<str:number>/claim", orders.claim, name="claim"),
    path("orders/<str:number>/release", orders.release, name="release"),
    path("orders/<str:number>/walk", walk.start, name="walk"),
    path("orders/<str:number>/packing", packing.packing, name="packing"),
    path("orders/<str:number>/labels", packing.labels, name="labels"),
    path("orders/<str:number>/handover", door.handover, name="handover"),
    path("orders/<str:number>/not-taken", door.not_taken, name="not_taken"),
    path("orders/<str:number>/return", door.not_handed_over, name="return"),
    path("orders/<str:number>/cancel", cancel.cancel, name="cancel"),
    path("orders/<str:number>/refund", payments.refund, name="refund"),
    path("orders/<str:number>/back", back.back, name="back"),
    path("orders/<str:number>/back/<int:refund_id>/transfer", back.transferred, name="transferred"),
    path("orders/<str:number>/by-transfer", payments.by_transfer, name="by_transfer"),
    path("orders/<str:number>/capture", payments.capture, name="capture"),
    path("orders/<str:number>/invoices/<str:label>", papers.paper, name="paper"),
    path("orders/<str:number>/unpaid", payments.allow_unpaid, name="allow_unpaid"),
    path("orders/<str:number>/stray", payments.stray, name="stray"),
    path("orders/<str:number>/stray/seen", payments.stray_seen, name="stray_seen"),
    path("lines/<int:line_id>", walk.line, name="line"),
    path("lines/<int:line_id>/undo", walk.undo, name="undo"),
    path("lines/<int:line_id>/short", walk.short, name="short"),
    path("lines/<int:line_id>/substitute", substitutes.choose, name="substitute"),
    path("lines/<int:line_id>/substitute/<str:sku>", substitutes.give, name="substitute_with"),
]
