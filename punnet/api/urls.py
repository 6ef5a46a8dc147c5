"""Addresses of the API, and of what providers call."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

from punnet.api import payment, problems
from punnet.api.api import api


@csrf_exempt
def unknown(request: HttpRequest) -> HttpResponse:
    """Any other address under /api/."""
    return problems.of_status(404)


urlpatterns = [
    path("api/v1/", api.urls),
    re_path(r"^api(?:/|$)", unknown, name="api_unknown"),
    path("webhooks/stripe", payment.message, {"provider": "stripe"}, name="webhook_stripe"),
    path("webhooks/paypal", payment.message, {"provider": "paypal"}, name="webhook_paypal"),
    path("payment/<uuid:key>/return", payment.payment_return, name="payment_return"),
]
