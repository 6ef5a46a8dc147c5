"""Log lines: an id in each, personal data in none."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from punnet.ops import logs


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """What production writes to its error stream, put back to the tests' own way afterwards."""
    before = logging.getLogger().handlers[:]
    logs.configure({"json": True})
    yield capsys
    logging.getLogger().handlers[:] = before
    structlog.reset_defaults()


def written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_personal_values_are_dropped_by_key(lines: pytest.CaptureFixture[str]) -> None:
    structlog.get_logger("x").info("placed", order="7K2M", email="a@b.fi", phone="040", name="Anna")
    (line,) = written(lines)
    assert line["order"] == "7K2M"
    assert not {"email", "phone", "name"} & line.keys()


def test_libraries_lines_are_masked_too(lines: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("smtplib").warning("refused for %s at /search?q=secret+wish", "anna@posti.fi")
    (line,) = written(lines)
    assert line["event"] == "refused for [email] at /search?[left out]"
    assert line["logger"] == "smtplib"


def test_a_traceback_hides_the_row_that_postgresql_quotes(
    lines: pytest.CaptureFixture[str],
) -> None:
    said = 'duplicate key\nDETAIL:  Key (email)=(anna@posti.fi, "Anna") exists.'
    try:
        raise ValueError(said)
    except ValueError:
        structlog.get_logger("x").exception("broke")
    (line,) = written(lines)
    assert "Anna" not in str(line["exception"])
    assert "DETAIL: [left out]" in str(line["exception"])


def answer(request: HttpRequest) -> HttpResponse:
    structlog.get_logger("x").info("within")
    return HttpResponse("ok")


def test_every_line_of_a_request_has_its_id_and_so_has_the_answer(
    lines: pytest.CaptureFixture[str],
) -> None:
    request = RequestFactory().get("/search?q=wine", headers={"X-Request-ID": "caller-0001"})
    response = logs.RequestIdMiddleware(answer)(request)
    inner, ended = written(lines)
    assert response["X-Request-ID"] == inner["request_id"] == ended["request_id"] == "caller-0001"
    assert ended["status"] == 200
    assert "wine" not in str(ended)


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "line\nbreak-in", "<script>alert(1)"])
def test_a_strange_request_id_is_replaced(given: str) -> None:
    request = RequestFactory().get("/", headers={"X-Request-ID": given})
    response = logs.RequestIdMiddleware(answer)(request)
    assert len(response["X-Request-ID"]) == 32
