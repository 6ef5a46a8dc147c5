"""Health and metrics, for load balancers and Prometheus.

/healthz   the process answers: nothing else is asked, so that a sick database restarts nobody
/readyz    200 when it may get customers: database, migrations, seed, worker, companions
/metrics   Prometheus' text
"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from punnet.ops import metrics, readiness


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> HttpResponse:
    return JsonResponse({"alive": True})


@require_safe
@never_cache
def readyz(_request: HttpRequest) -> HttpResponse:
    """The checks by name, "ok" or what is missing; 503 while anything is."""
    checks = readiness.checks()
    ready = all(answer == "ok" for answer in checks.values())
    return JsonResponse({"ready": ready, "checks": checks}, status=200 if ready else 503)


@require_safe
@never_cache
def metrics_text(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(metrics.exposition(), content_type=CONTENT_TYPE_LATEST)
