"""The basket as the components of ui show it: lines by department, what changed, the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from markupsafe import Markup

from punnet.basket.quote import Change, Quote
from punnet.foundation.money import Money
from punnet.overviews import shelf
from punnet.overviews.basket_view import BasketLineView, BasketView, view_of
from punnet.storefront.cards import first_grams, picture_url
from punnet.storefront.drawn import line_drawn
from punnet.storefront.visit import Visit
from punnet.storefront.voucher_parts import VoucherShown, discount_row, voucher_shown
from punnet.storefront.words import WISHES
from punnet.ui.formats import money, quantity
from punnet.ui.jinja2 import url
from punnet.ui.parts import Count, Line, ReceiptRow, Total
from punnet.ui.terms import CHARGES


@dataclass(frozen=True)
class Panel:
    """Everything that the panel and the basket's page show. `view` is None without a basket."""

    view: BasketView | None
    groups: list[tuple[str, list[Markup]]]
    total: Total | None
    receipt: list[ReceiptRow]
    changes: list[str]
    voucher: VoucherShown | None = None

    @property
    def count(self) -> int:
        return sum(len(lines) for _name, lines in self.groups)


def panel_of(visit: Visit) -> Panel:
    """At most ten SQL queries, whatever the basket holds; none without one."""
    now = visit.quote()
    if now is None:
        return Panel(None, [], None, [], [])
    view = view_of(now, language=visit.language)
    return Panel(
        view=view,
        groups=_by_department(now, view, visit),
        total=total_of(view),
        receipt=receipt_of(view),
        changes=[change_said(each, view) for each in view.changes],
        voucher=voucher_shown(view),
    )


def total_of(view: BasketView) -> Total:
    missing, terms = view.missing_to_minimum_minor, _minimum(view)
    return Total(
        about=Money(view.estimate_minor, view.currency),
        most=Money(view.maximum_minor, view.currency),
        checkout_url=url("checkout"),
        missing=Money(missing, view.currency) if missing else None,
        minimum=terms,
        exact=view.estimate_minor == view.maximum_minor,
    )


def _minimum(view: BasketView) -> Money | None:
    terms = view.store.charges.get(view.delivery.method) if view.delivery else None
    return terms.minimum if terms else None


def receipt_of(view: BasketView) -> list[ReceiptRow]:
    """Goods, deposits, voucher, charges: what the estimate is made of."""

    def row(text: str, minor: int, kind: str = "") -> ReceiptRow:
        return ReceiptRow(text, Money(minor, view.currency), kind)

    rows = [row(_("Goods"), view.goods_minor)]
    if view.deposits_minor:
        rows.append(row(_("Deposits"), view.deposits_minor))
    if view.voucher and view.voucher.off_minor:
        rows.append(discount_row(view.voucher.code, view.voucher.off_minor, view.currency))
    rows += [
        row(str(CHARGES.get(each.kind, each.kind)), each.amount_minor) for each in view.charges
    ]
    return rows


def change_said(change: Change, view: BasketView) -> str:
    """One change since the customer last agreed, in words."""
    line = next(each for each in view.lines if each.sku == change.sku)
    words = {
        "price_up": _("%(name)s now costs %(now)s, before %(was)s."),
        "price_down": _("%(name)s is cheaper: %(now)s, before %(was)s."),
        "less_stock": _("%(name)s: only %(now)s left. We count with %(now)s instead of %(was)s."),
        "gone": _("%(name)s cannot be had any more. It will be left out."),
    }
    if change.kind in ("price_up", "price_down"):
        was, now = (money((minor, view.currency)) for minor in (change.was, change.now))
        if line.price_per == "kg":
            was, now = f"{was}/kg", f"{now}/kg"
    else:
        was, now = (quantity(value, line.order_in) for value in (change.was, change.now))
    return words[change.kind] % {"name": line.name, "was": was, "now": now}


def line_of(line: BasketLineView, view: BasketView) -> Line:
    about = line.estimate_minor != line.maximum_minor
    return Line(
        url=url("product", line.sku),
        name=line.name,
        size=line.size or f"{money((line.price_minor, view.currency))}/kg",
        image=picture_url(line.picture, 160),
        tint=line.tint or "pantry",
        price=Money(line.estimate_minor, view.currency),
        count=line_count(line),
        about=about,
        wish=_wish_said(line, view),
        wish_url=url("basket_wish", line.sku),
        problem=_problem(line),
        out=line.problem == "gone",
    )


def line_count(line: BasketLineView, place: str = "line") -> Count:
    """Its stepper in the basket, on a card, on the product's page."""
    in_grams = line.order_in == "grams"
    return Count(
        action=url("basket_line", line.sku),
        key=f"{place}-{line.sku}",
        name=f"{line.name} {line.size}".strip(),
        value=line.quantity,
        measure=line.order_in,
        step=line.step,
        first=first_grams(line.step, line.typical_grams) if in_grams else 1,
        cap=line.most,
    )


def _problem(line: BasketLineView) -> str:
    if line.problem == "gone":
        return _("Cannot be had. It costs nothing and will be left out.")
    if line.problem == "less_stock":
        left = quantity(line.available, line.order_in)
        return _("Only %(left)s left: we count with that.") % {"left": left}
    return ""


def _wish_said(line: BasketLineView, view: BasketView) -> str:
    wish = line.wish or view.default_wish
    if wish == "these":
        said = _("If missing: what you chose")
    else:
        said = _("If missing: %(wish)s") % {"wish": str(WISHES[wish]).lower()}
    return f"{said} · “{line.note}”" if line.note else said


def _by_department(now: Quote, view: BasketView, visit: Visit) -> list[tuple[str, list[Markup]]]:
    if not view.lines:
        return []
    departments = _departments(visit)
    groups: dict[str, list[Markup]] = {}
    for quoted, line in zip(now.lines, view.lines, strict=True):
        key = quoted.product.category_key if quoted.product else ""
        drawn = line_drawn(line_of(line, view), visit.request)
        groups.setdefault(departments.get(key, _("Others")), []).append(drawn)
    order = list(dict.fromkeys(departments.values()))
    return sorted(groups.items(), key=lambda g: order.index(g[0]) if g[0] in order else len(order))


def _departments(visit: Visit) -> Mapping[str, str]:
    """The department's name by the key of each category in it. One SQL query."""
    found = {}
    for top in shelf.categories(visit.store_id, language=visit.language):
        found[top.key] = top.name
        found.update(dict.fromkeys((child.key for child in top.children), top.name))
    return found
