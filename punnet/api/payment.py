"""The provider's ways to us: its messages, and the customer who comes back from its page."""

from __future__ import annotations

import threading
from functools import cache
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings
from django.db import connections
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from punnet.api.problems import problem
from punnet.foundation.errors import NotFound
from punnet.orders import queries as orders
from punnet.overviews.order_view import page_address
from punnet.payments import queries as payments
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.processes.receive_message import receive_message
from punnet.processes.settle_payment import settle

log = structlog.get_logger(__name__)
# the customer sees the outcome, or an honest "we are confirming": never a page that hangs
PATIENCE_SECONDS = 1.8
DETAIL = "This message is not signed as agreed."


@csrf_exempt
@require_POST
def message(request: HttpRequest, provider: str) -> HttpResponse:
    """Stored and answered at once; a repeat is answered alike; forged or old ones are refused. A
    provider that does not say whether it is its own sends it again."""
    try:
        receive_message(provider=provider, body=request.body, headers=request.headers)
    except ProviderRefused as refusal:
        log.warning("payment.message_refused", provider=provider, code=refusal.code)
        return problem(400, "bad_signature", detail=DETAIL)
    except OutcomeUnknown as silence:
        log.warning("payment.message_unverified", provider=provider, why=str(silence))
        return problem(503, "gateway_down", detail="Whose message it is cannot be found out now.")
    return JsonResponse({})


@require_GET
@never_cache
def payment_return(request: HttpRequest, key: UUID) -> HttpResponse:
    """Back from the provider's page: settle, then on to where the order asked to go."""
    try:
        attempt = payments.attempt_by_key(key)
    except NotFound as unknown:
        raise Http404 from unknown
    _settle_for_a_moment(attempt.pk)
    order = orders.whole(attempt.payment.order_id)
    answer = HttpResponse(status=303)
    answer["Location"] = _asked_to_return_to(attempt, order) or page_address(order)
    return answer


def _asked_to_return_to(attempt: Any, order: Any) -> str:
    """As whoever asked for the attempt said: a change of the order says it for itself."""
    if attempt.amendment_id is not None:
        return str(orders.amendment(attempt.amendment_id).return_url)
    return str(order.return_url)


def _settle_for_a_moment(attempt_id: int) -> None:
    """Settle on a thread of its own, waiting no longer than people do; it ends by itself, and
    the attempt's job goes on where it did not, or where no thread was free."""
    threads = _threads()
    if not threads.acquire(blocking=False):
        log.warning("payment.return_busy", attempt=attempt_id)
        return

    def run() -> None:
        try:
            settle(attempt_id)
        except Exception:
            log.exception("payment.return_failed", attempt=attempt_id)
        finally:
            connections.close_all()
            threads.release()

    thread = threading.Thread(target=run, name="payment-return", daemon=True)
    try:
        thread.start()
    except RuntimeError:  # the machine has none
        threads.release()
        raise
    thread.join(PATIENCE_SECONDS)


@cache
def _threads() -> threading.BoundedSemaphore:
    """As many as may ask the provider; each has a connection to the database."""
    return threading.BoundedSemaphore(settings.PROVIDER_SEATS)
