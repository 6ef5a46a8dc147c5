"""A refund that the bank refused: a manager has it tried once more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError
from punnet.processes import hand_over
from punnet.staff import desk
from punnet.staff.desk import page


@page("payments.retry", "POST")
def refund(request: HttpRequest, number: str) -> HttpResponse:
    """What came of it stands on the order's page."""
    walk = desk.walk(request, number, "payments.retry")
    try:
        hand_over.retry_refund(order_id=walk.id, actor=desk.me(request))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", walk.number)
    desk.told(request, _("The bank was asked again. This is how it stands now."))
    return redirect("staff:order", walk.number)
