"""Health and metrics: what a load balancer and Prometheus are told."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from punnet.foundation import clock
from punnet.ops import marks, readiness

pytestmark = pytest.mark.django_db


def a_worker(seconds_ago: float) -> None:
    at = clock.now() - timedelta(seconds=seconds_ago)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [at])


def test_healthz_asks_nothing_of_the_database(
    client: Client, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert client.get("/healthz").status_code == 200


def test_ready_with_database_migrations_and_a_living_worker(client: Client) -> None:
    a_worker(seconds_ago=1)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["ready"]) == (200, True)


@pytest.mark.parametrize("seconds_ago", [None, 60])
def test_not_ready_without_a_living_worker(client: Client, seconds_ago: int | None) -> None:
    if seconds_ago:
        a_worker(seconds_ago)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"]["worker"] != "ok"


def test_not_ready_while_the_demo_town_is_being_made(client: Client) -> None:
    a_worker(seconds_ago=1)
    marks.begin_seed()
    assert client.get("/readyz").json()["checks"]["seed"] == "being made"
    marks.end_seed()
    assert client.get("/readyz").status_code == 200


def test_under_run_an_unseeded_shop_is_not_ready(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_worker(seconds_ago=1)
    monkeypatch.setenv("PUNNET_EXPECTS_SEED", "1")
    assert client.get("/readyz").json()["checks"]["seed"] == "missing"


def test_under_run_a_silent_companion_is_not_ready(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_worker(seconds_ago=1)
    nobody_there = "http://127.0.0.1:9/ledger"
    monkeypatch.setenv("PUNNET_COMPANIONS", nobody_there)
    assert client.get("/readyz").json()["checks"][nobody_there] == "does not answer"


def test_missing_migrations_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "_all_applied", [])
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'ops' AND name = '0001_marks'")
    assert readiness.checks()["migrations"] == "missing: ops.0001_marks"


def test_metrics_count_requests_by_route_and_tell_jobs_and_connections(client: Client) -> None:
    client.get("/healthz")
    text = client.get("/metrics").content.decode()
    assert 'punnet_requests_total{method="GET",route="/healthz",status="200"}' in text
    assert 'punnet_request_seconds_bucket{le="0.005",method="GET",route="/healthz"}' in text
    for state in ("due", "later", "doing", "parked"):
        assert f'punnet_jobs{{state="{state}"}}' in text
    assert 'punnet_database_connections{state="active"}' in text


def test_a_strangers_method_and_address_make_no_new_labels(client: Client) -> None:
    client.generic("INVENTED", "/healthz")
    client.get("/no/such/page/anna@posti.fi")
    text = client.get("/metrics").content.decode()
    assert "INVENTED" not in text
    assert "anna" not in text


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_machines_pages_are_only_read(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
