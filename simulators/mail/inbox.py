"""The inbox over HTTP: JSON for tests, pages for people.

A mail's HTML is shown in a frame that may run nothing and load nothing: it comes from its own
address with a policy that sandboxes it.
"""

from __future__ import annotations

import json
import logging
import re
from datetime import datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from simulators import web
from simulators.mail.box import Box, Mail

PAGE_SIZE = 100
MAIL = re.compile(r"/messages/([0-9]{8})(/html)?")
# Style attributes are how mails are written; nothing else of the mail is let through.
HTML_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
)

log = logging.getLogger(__name__)


class InboxServer(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], box: Box) -> None:
        self.box = box
        super().__init__(address, Handler)


class Handler(BaseHTTPRequestHandler):
    server: InboxServer
    protocol_version = "HTTP/1.1"
    server_version = "punnet-mail-catcher"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout = 30

    def do_GET(self) -> None:
        self._send(*self._got())

    do_HEAD = do_GET

    def do_DELETE(self) -> None:
        if urlsplit(self.path).path != "/messages" or self.headers.get("Origin"):
            return self._send(*_json(404, {"error": "No such address."}))
        return self._send(*_json(200, {"deleted": self.server.box.empty()}))

    def do_POST(self) -> None:
        """The inbox page's "Empty" button: forms know no DELETE."""
        self.rfile.read(min(int(self.headers.get("Content-Length") or 0), 65536))
        origin = self.headers.get("Origin")
        own = origin is None or urlsplit(origin).netloc == self.headers.get("Host")
        if urlsplit(self.path).path != "/emptied" or not own:
            return self._send(*_json(404, {"error": "No such address."}))
        self.server.box.empty()
        return self._send(*web.redirect("/"))

    def log_message(self, format: str, *args: Any) -> None:
        log.debug(format, *args)

    def _got(self) -> web.Page:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        box, to = self.server.box, query.get("to", "")
        if parts.path == "/healthz":
            return _json(200, {})
        if parts.path == "/messages":
            return _json(200, [mail.as_json() for mail in box.find(to=to)])
        if parts.path == "/":
            return _list(box.find(to=to), to)
        if parts.path.startswith("/static/") and (found := web.static_file(parts.path)):
            return found
        mail = box.get(match[1]) if (match := MAIL.fullmatch(parts.path)) else None
        if match is None or mail is None:
            return web.page("mail", "missing.html", status=404)
        return _html(mail) if match[2] else _one(mail, query.get("part", ""), box)

    def _send(self, status: int, payload: bytes, headers: dict[str, str]) -> None:
        """Head and body in one write: two would wait for each other's acknowledgement."""
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        lines += [f"Content-Length: {len(payload)}"]
        head = ("\r\n".join(lines) + "\r\n\r\n").encode()
        self.wfile.write(head if self.command == "HEAD" else head + payload)


def _list(mails: list[Mail], to: str) -> web.Page:
    rows = [(mail, _when(mail.date), _excerpt(mail)) for mail in mails[:PAGE_SIZE]]
    return web.page("mail", "list.html", rows=rows, total=len(mails), to=to)


def _one(mail: Mail, part: str, box: Box) -> web.Page:
    part = part if part in ("html", "text", "headers") else ("html" if mail.html else "text")
    same = [one for one in box.find(to=mail.to[0]) if one.id != mail.id] if mail.to else []
    return web.page(
        "mail",
        "one.html",
        frame_src="'self'",
        mail=mail,
        when=_when(mail.date),
        part=part,
        others="/?" + urlencode({"to": mail.to[0]}) if same else None,
        linked=_linked(mail.text),
    )


def _html(mail: Mail) -> web.Page:
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": HTML_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }
    return 200, mail.html.encode(), headers


def _linked(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is an address to open."""
    pieces = re.split(r"(https?://[^\s<>\"']*[^\s<>\"'.,;:!?)])", text)
    return [(piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece]


def _excerpt(mail: Mail) -> str:
    source = mail.text or re.sub(r"<[^>]+>", " ", mail.html)
    return " ".join(source.split())[:140]


def _when(date: str) -> str:
    return datetime.fromisoformat(date).strftime("%-d %b %Y, %H:%M")


def _json(status: int, value: Any) -> web.Page:
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return status, json.dumps(value, ensure_ascii=False).encode(), headers
