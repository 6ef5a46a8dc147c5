"""HTTP around the providers: their APIs, their pages, the control, and faults on the wire."""

from __future__ import annotations

import ipaddress
import logging
import select
import socket
import struct
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import urlsplit

from simulators import web
from simulators.control import Control, Party
from simulators.faults import Fault, Faults
from simulators.limits import Limits
from simulators.webhooks import Sender
from simulators.wire import Answer, Refusal

LARGEST_BODY = 16 * 1024 * 1024
MOST_CONNECTIONS = 256
IDLE_SECONDS = 60
# A call that is never answered holds its socket until the client leaves, at most so long.
SILENCE_SECONDS = 60

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Asked:
    """One request to a provider; `path` is its own, without the prefix it lives under."""

    method: str
    path: str
    query: str
    body: bytes
    headers: Mapping[str, str] | Message


class Site(Protocol):
    """A provider on the wire, below a prefix of its own; one lives at the root."""

    prefix: str
    party: Party
    sender: Sender | None

    @property
    def headers(self) -> Mapping[str, str]:
        """Of every answer of its API."""

    def is_api(self, path: str) -> bool: ...

    def api(self, asked: Asked, fault: Fault | None) -> Answer:
        """Answer a call of the API, as the fault lets it."""

    def page(self, asked: Asked) -> web.Page:
        """Answer what a customer's browser opens."""


class Server(ThreadingHTTPServer):
    """One thread a connection, at most MOST_CONNECTIONS of them."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 512

    def __init__(self, address: tuple[str, int], sites: Sequence[Site]) -> None:
        self.sites = sites
        self.faults = Faults()
        self.limits = Limits()
        self.control = Control([site.party for site in sites], self.faults, self.limits)
        self._places = threading.BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__(address, Handler)

    def site_of(self, path: str) -> Site:
        """Who answers there: the one that lives deepest."""
        fitting = (site for site in self.sites if path.startswith(site.prefix))
        return max(fitting, key=lambda site: len(site.prefix))

    @property
    def senders(self) -> list[Sender]:
        return [site.sender for site in self.sites if site.sender]

    def process_request(self, request: Any, client_address: Any) -> None:
        self._places.acquire()
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that left in the middle is no error; anything else is logged."""
        log.debug("connection ended", exc_info=True)


class Handler(BaseHTTPRequestHandler):
    """One request: read, find out whether a fault hits it, do the work, answer."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "punnet-payment-simulator"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout = IDLE_SECONDS

    def do_GET(self) -> None:
        self._serve()

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        log.debug(format, *args)

    def _serve(self) -> None:
        body = self._body()
        if body is None:
            return
        path = urlsplit(self.path).path
        try:
            if path.startswith("/_control/"):
                self._answer(self._controlled(path, body))
            else:
                self._serve_with_fault(path, body)
        except Refusal as refusal:
            self._answer(refusal.answer())
        except ConnectionError:
            self.close_connection = True
        except Exception:
            # The process's edge: a bug here is the simulator's own 500, and is logged.
            log.exception("%s %s", self.command, path)
            error = {"type": "api_error", "message": "The simulator has a bug; see its log."}
            self._answer(Answer(500, {"error": error}))
        for sender in self.server.senders:
            sender.wake()

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or int(length) > LARGEST_BODY:
            self.close_connection = True
            self._send(413, b"", {})
            return None
        return self.rfile.read(int(length))

    def _controlled(self, path: str, body: bytes) -> Answer:
        client = ipaddress.ip_address(self.client_address[0].split("%")[0])
        # A browser that shows a strange page could post here too; it always names that page.
        if not client.is_loopback or self.headers.get("Origin"):
            raise Refusal("The control answers this machine only.", status=403)
        return self.server.control.answer(self.command, path, body)

    def _serve_with_fault(self, path: str, body: bytes) -> None:
        fault = self.server.faults.strike(self.command, path)
        if fault and fault.kind == "reset" and fault.when == "before":
            return self._reset()
        site = self.server.site_of(path)
        query = urlsplit(self.path).query
        own = path.removeprefix(site.prefix) or "/"
        asked = Asked(self.command, own, query, body, self.headers)
        if site.is_api(own):
            fault = self.server.limits.strike(self.command, path) or fault
            answer = site.api(asked, fault)
            status, payload, headers = answer.status, answer.encoded(), answer.headers
            headers = {"Content-Type": "application/json", **site.headers, **headers}
        else:
            if fault and fault.kind == "delay" and fault.when == "before":
                time.sleep(fault.delay_ms / 1000)
            status, payload, headers = _page(site, asked, fault)
        if fault and fault.kind == "timeout_after":
            return self._say_nothing()
        if fault and fault.kind == "reset":
            return self._reset()
        if fault and fault.kind == "delay" and fault.when == "after":
            time.sleep(fault.delay_ms / 1000)
        self._send(status, payload, headers)
        return None

    def _answer(self, answer: Answer) -> None:
        self._send(
            answer.status, answer.encoded(), {"Content-Type": "application/json", **answer.headers}
        )

    def _send(self, status: int, payload: bytes, headers: dict[str, str]) -> None:
        """Head and body in one write: two would wait for each other's acknowledgement."""
        phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Unknown"
        lines = [f"HTTP/1.1 {status} {phrase}", f"Date: {self.date_time_string()}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        lines += [f"Content-Length: {len(payload)}"]
        if self.close_connection:
            lines.append("Connection: close")
        head = ("\r\n".join(lines) + "\r\n\r\n").encode()
        self.wfile.write(head if self.command == "HEAD" else head + payload)

    def _reset(self) -> None:
        """Drop the connection with a TCP reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def _say_nothing(self) -> None:
        """The work is done; the answer never comes."""
        self.close_connection = True
        select.select([self.connection], [], [], SILENCE_SECONDS)


def _page(site: Site, asked: Asked, fault: Fault | None) -> web.Page:
    """The page; a fault before it keeps the press from being made, one after it hides what came."""
    broken = (fault.status if fault else 0, b"", {"Content-Type": "text/plain; charset=utf-8"})
    if fault and fault.kind == "error" and fault.when == "before":
        return broken
    shown = site.page(asked)
    return broken if fault and fault.kind == "error" else shown
