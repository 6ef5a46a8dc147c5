"""What Prometheus reads: requests by route, jobs by state, database connections.

A process counts its own requests. Where one `punnet web` has several processes they share files
(PROMETHEUS_MULTIPROC_DIR, set by the command), and any of them answers for all.
"""

import os
import time
from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from punnet.foundation import db
from punnet.ops.logs import route_of
from punnet.payments import queries as payments

REQUESTS = Counter("punnet_requests", "Answers by route and status", ["method", "route", "status"])
LATENCY = Histogram(
    "punnet_request_seconds",
    "Time to an answer by route",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
# Anything else a stranger sends is one label, or their invention fills the memory.
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

JOBS = """
    SELECT count(*) FILTER (WHERE status = 'todo'
                            AND COALESCE(scheduled_at <= clock_timestamp(), true)) AS due,
           count(*) FILTER (WHERE status = 'todo' AND scheduled_at > clock_timestamp()) AS later,
           count(*) FILTER (WHERE status = 'doing') AS doing,
           count(*) FILTER (WHERE status = 'failed') AS parked
      FROM procrastinate_jobs
     WHERE status IN ('todo', 'doing', 'failed')
"""
CONNECTIONS = """
    SELECT COALESCE(state, 'other') AS state, count(*) AS number
      FROM pg_stat_activity
     WHERE datname = current_database()
     GROUP BY 1
     ORDER BY 1
"""
SIZE = "SELECT pg_database_size(current_database()) AS bytes"


class MetricsMiddleware:
    """Count each answer and its time. Costs about 10 microseconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = self.get_response(request)
        method = request.method if request.method in METHODS else "other"
        route = route_of(request)
        LATENCY.labels(method, route).observe(time.perf_counter() - began)
        REQUESTS.labels(method, route, str(response.status_code)).inc()
        return response


class DatabaseCollector:
    """Read at each scrape: four small queries."""

    def collect(self) -> Iterator[Metric]:
        jobs = db.read_one(JOBS)
        family = GaugeMetricFamily(
            "punnet_jobs", "Jobs by state; parked ones wait for a person", labels=["state"]
        )
        for state in ("due", "later", "doing", "parked"):
            family.add_metric([state], getattr(jobs, state))
        yield family
        waiting = GaugeMetricFamily(
            "punnet_payments_waiting",
            "Payments that wait for a person: capture refused, authorisation lapsed, void not done"
            " for ten minutes, captured without us",
            labels=["kind"],
        )
        for kind, number in payments.waiting().items():
            waiting.add_metric([kind], number)
        yield waiting
        connections = GaugeMetricFamily("punnet_database_connections", "By state", labels=["state"])
        for row in db.read(CONNECTIONS):
            connections.add_metric([row.state], row.number)
        yield connections
        size = db.read_one(SIZE)
        yield GaugeMetricFamily(
            "punnet_database_bytes", "Size on disk", value=size.bytes if size else 0
        )


def exposition() -> bytes:
    """Everything, in Prometheus' text form."""
    own = CollectorRegistry()
    own.register(DatabaseCollector())
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(own)  # type: ignore[no-untyped-call]
        return generate_latest(own)
    return generate_latest(REGISTRY) + generate_latest(own)
