"""Disputes at the desk: the list with its dates, a page for each with the evidence, which prints
and comes as one file, the form that gives it to the bank, and what becomes of one that is lost."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST

from punnet.backoffice.labels import word
from punnet.backoffice.settlement import WORK
from punnet.backoffice.who import must_be_staff, stores_of
from punnet.foundation import clock
from punnet.foundation.errors import DomainError, Invalid, NotFound
from punnet.foundation.money import Money
from punnet.invoices import actions as invoices
from punnet.invoices import queries as invoice_queries
from punnet.orders import queries as orders
from punnet.orders.models import Order
from punnet.payments.errors import OutcomeUnknown
from punnet.processes import disputes, write_off
from punnet.settlement import queries as settlements
from punnet.settlement.actions.disputes import LONGEST_REASON
from punnet.settlement.models import Dispute, DisputeState
from punnet.ui import formats
from punnet.ui.sentences import message_for

WRITE_OFF = "disputes.write_off"
MOST_WHAT, MOST_RECEIPT, MOST_LISTED = 4000, 20_000, 200
STATES = (
    pgettext_lazy("choice", "Answered"),
    pgettext_lazy("choice", "Won"),
    pgettext_lazy("choice", "Lost"),
)
REASONS = {
    "fraudulent": gettext_lazy("The holder of the card says that they did not pay"),
    "product_not_received": gettext_lazy("The customer says that nothing came"),
    "product_unacceptable": gettext_lazy("The customer says that the goods were poor"),
    "duplicate": gettext_lazy("The customer says that it was charged twice"),
    "credit_not_processed": gettext_lazy("The customer says that a refund never came"),
    "unrecognized": gettext_lazy("The customer does not know the charge"),
    "incorrect_amount": gettext_lazy("The customer says that it was another sum"),
    "payment_by_other_means": gettext_lazy("The customer says that it was paid in another way"),
}


def waiting(request: HttpRequest) -> int:
    """How many wait for our evidence. One SQL query."""
    rows = settlements.disputes(stores_of(request, WORK))
    return int(rows.filter(state=DisputeState.OPEN).count())


def listed(request: HttpRequest) -> HttpResponse:
    rows = settlements.disputes(stores_of(request, WORK))[:MOST_LISTED]
    shown = [(row, reason_of(row), days_left(row)) for row in rows]
    return _show(request, "disputes", _("Disputes"), rows=shown)


def dispute(request: HttpRequest, dispute_id: int) -> HttpResponse:
    return _page(request, _of(request, dispute_id))


def evidence(request: HttpRequest, dispute_id: int) -> HttpResponse:
    """The evidence as a page that prints on its own."""
    return HttpResponse(_paper(_of(request, dispute_id)))


def pack(request: HttpRequest, dispute_id: int) -> HttpResponse:
    """The evidence as one file: the page, and the invoices as they were issued."""
    row = _of(request, dispute_id)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("evidence.html", _paper(row))
        for label, content in _papers(row.order_id) if row.order_id else ():
            packed.writestr(f"{label}.pdf", content)
    name = row.order.number if row.order else row.provider_id
    answer = HttpResponse(file.getvalue(), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="dispute-{name}.zip"'
    return answer


def _papers(order_id: int) -> Iterator[tuple[str, bytes]]:
    """The order's invoices and credit notes, by their numbers."""
    for view in invoice_queries.of_order(order_id):
        invoice = invoice_queries.invoice(view.id)
        if invoice is not None:
            yield view.label, _pdf_of(invoice)


def _pdf_of(invoice: Any) -> bytes:
    try:
        return invoices.paper_of(invoice)
    except DomainError as refusal:
        raise Http404(refusal.code) from refusal


@require_POST
def answer(request: HttpRequest, dispute_id: int) -> HttpResponse:
    """Give the evidence to the bank, through the provider. It can be done once."""
    row = _of(request, dispute_id)
    words, most = request.POST.get("words", "").strip(), disputes.most_words(row.gateway)
    if not words or len(words) > most or row.order is None:
        said = _("Say in your words what happened, in at most %(most)s characters.")
        return _page(request, row, problem=said % {"most": most})
    order = orders.whole(row.order_id or 0)
    given = disputes.Evidence(
        words=words,
        what="\n".join(line.name for line in order.lines.all())[:MOST_WHAT],
        receipt=receipt_of(order)[:MOST_RECEIPT],
        customer=order.contact.name,
        delivered_on=order.handed_over_at.date().isoformat() if order.handed_over_at else "",
        number=order.number,
        papers=[disputes.Paper(label, content) for label, content in _papers(order.pk)],
    )
    said = _("The bank has the evidence. It decides within some weeks.")
    return _done(request, row, said, lambda by: disputes.answer(
        dispute_id=row.pk, evidence=given, actor=by))  # fmt: skip


@require_POST
def accept(request: HttpRequest, dispute_id: int) -> HttpResponse:
    """Let the customer have it, instead of answering. It cannot be undone."""
    row = _of(request, dispute_id)
    said = _("The customer keeps the money: the dispute is lost.")
    return _done(request, row, said, lambda by: disputes.accept(
        dispute_id=row.pk, actor=by))  # fmt: skip


@require_POST
def give_up(request: HttpRequest, dispute_id: int) -> HttpResponse:
    """What a lost one took is not asked of the customer any more."""
    row = _to_write_off(request, dispute_id)
    reason = request.POST.get("reason", "")
    try:
        write_off.write_off(dispute_id=row.pk, reason=reason, actor=must_be_staff(request).actor)
    except Invalid as refusal:
        return _page(request, row, problem=message_for(refusal))
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
    else:
        messages.success(request, _("Written off: the customer owes nothing of it."))
    return redirect("admin:settlement_dispute", row.pk)


@require_POST
def ask_again(request: HttpRequest, dispute_id: int) -> HttpResponse:
    """Undo."""
    row = _to_write_off(request, dispute_id)
    said = _("The customer owes it again.")
    return _done(request, row, said, lambda by: write_off.undo(
        dispute_id=row.pk, actor=by))  # fmt: skip


def _to_write_off(request: HttpRequest, dispute_id: int) -> Dispute:
    """Of the stores where the person may. Raises Http404 for any other."""
    return _of(request, dispute_id, may=WRITE_OFF)


def _done(
    request: HttpRequest, row: Dispute, said: str, do: Callable[[object], None]
) -> HttpResponse:
    try:
        do(must_be_staff(request).actor)
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
    except OutcomeUnknown:
        messages.error(request, _("The provider does not answer. Try again in a moment."))
    else:
        messages.success(request, said)
    return redirect("admin:settlement_dispute", row.pk)


def receipt_of(order: Order) -> str:
    """What was charged, line by line, as text."""
    lines = [f"{line.name}: {_money(line.charged_minor or 0, order)}" for line in order.lines.all()]
    return "\n".join([*lines, f"= {_money(order.actual_minor or 0, order)}"])


def reason_of(row: Dispute) -> str:
    return str(REASONS.get(row.reason) or row.reason.replace("_", " "))


def days_left(row: Dispute) -> int | None:
    """Whole days until evidence counts no more; None where it is not waited for."""
    if row.state != DisputeState.OPEN or row.answer_by is None:
        return None
    return max((row.answer_by - clock.now()).days, 0)


def _money(minor: int, order: Order) -> str:
    return formats.money(Money(minor, order.currency))


def _paper(row: Dispute) -> str:
    order = orders.whole(row.order_id) if row.order_id else None
    changes = list(order.changes.order_by("id")) if order else []
    context = {
        "row": row,
        "order": order,
        "reason": reason_of(row),
        "changes": [(each.at, word(each.kind)) for each in changes],
        "papers": invoice_queries.of_order(order.pk) if order else (),
    }
    return render_to_string("backoffice/evidence.html", context)


def _of(request: HttpRequest, dispute_id: int, *, may: str = WORK) -> Dispute:
    """Of the person's own stores. Raises Http404 for any other."""
    try:
        return settlements.dispute_of_stores(dispute_id, stores_of(request, may))
    except NotFound:
        raise Http404 from None


def _page(request: HttpRequest, row: Dispute, *, problem: str = "") -> HttpResponse:
    order = orders.whole(row.order_id) if row.order_id else None
    return _show(
        request,
        "dispute",
        _("Dispute of order %(number)s") % {"number": order.number} if order else _("Dispute"),
        row=row,
        order=order,
        reason=reason_of(row),
        left=days_left(row),
        words=request.POST.get("words", ""),
        grounds=request.POST.get("reason", ""),
        longest_reason=LONGEST_REASON,
        may_write_off=row.store_id in (stores_of(request, WRITE_OFF) or {row.store_id}),
        most=disputes.most_words(row.gateway),
        problem=problem,
        status=422 if problem else 200,
    )


def _show(
    request: HttpRequest, name: str, title: str, *, status: int = 200, **rows: Any
) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, **rows}
    return TemplateResponse(request, f"backoffice/{name}.html", context, status=status)
