"""The caught mails: the newest thousand, as files so that a restart keeps them."""

from __future__ import annotations

import email
import email.policy
import itertools
import re
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import Path
from typing import Any

MOST_MAILS = 1000
# The envelope is kept in front of the mail: who would have got it, and when it came.
TO, ARRIVED = "X-Envelope-To", "X-Envelope-Arrived"
NAME = re.compile(r"([0-9]{8})\.eml")


@dataclass(frozen=True)
class Mail:
    """One mail, read. `to` are the envelope's recipients: who would have got it."""

    id: str
    sender: str
    to: list[str]
    subject: str
    date: str
    text: str
    html: str
    headers: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        values = asdict(self)
        values["from"] = values.pop("sender")
        return values


class Box:
    """Keeps mails in order of arrival, on disk when given a folder. Safe for threads."""

    def __init__(self, folder: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._folder = folder
        self._mails: dict[str, Mail] = {}
        last = 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            for path in sorted(folder.glob("*.eml")):
                if match := NAME.fullmatch(path.name):
                    last = int(match[1])
                    self._mails[match[1]] = read(match[1], path.read_bytes())
        self._numbers = itertools.count(last + 1)

    def add(self, raw: bytes, recipients: list[str]) -> Mail:
        """Keep a mail; it is on disk when this returns. The oldest beyond the limit goes."""
        with self._lock:
            id = f"{next(self._numbers):08d}"
            now = datetime.now(UTC).isoformat()  # noqa: TID251 - a program of its own
            envelope = f"{TO}: {', '.join(recipients)}\r\n{ARRIVED}: {now}\r\n"
            whole = envelope.encode() + raw
            mail = read(id, whole)
            if self._folder is not None:
                partial = self._folder / f"{id}.partial"
                partial.write_bytes(whole)
                partial.rename(self._folder / f"{id}.eml")
            self._mails[id] = mail
            for old in list(self._mails)[:-MOST_MAILS]:
                self._forget(old)
            return mail

    def find(self, *, to: str = "") -> list[Mail]:
        """Newest first; `to` is a whole address, in any case."""
        wanted = to.strip().lower()
        with self._lock:
            mails = list(reversed(self._mails.values()))
        return [m for m in mails if not wanted or wanted in (one.lower() for one in m.to)]

    def get(self, id: str) -> Mail | None:
        with self._lock:
            return self._mails.get(id)

    def empty(self) -> int:
        with self._lock:
            count = len(self._mails)
            for id in list(self._mails):
                self._forget(id)
            return count

    def _forget(self, id: str) -> None:
        del self._mails[id]
        if self._folder is not None:
            (self._folder / f"{id}.eml").unlink(missing_ok=True)


def read(id: str, raw: bytes) -> Mail:
    """Take a kept mail apart. Broken mail is shown as far as it can be read, never refused."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    headers = {name: str(value) for name, value in message.items()}
    # The first of a name is ours: a mail that carries the same header changes nothing.
    recipients, arrived = str(message[TO]), str(message[ARRIVED])
    headers = {name: value for name, value in headers.items() if name not in (TO, ARRIVED)}
    return Mail(
        id=id,
        sender=headers.get("From", ""),
        to=[address for _, address in getaddresses([recipients]) if address],
        subject=headers.get("Subject", ""),
        date=_date(message) or arrived,
        text=_part(message, "plain"),
        html=_part(message, "html"),
        headers=headers,
    )


def _date(message: EmailMessage) -> str:
    """The mail's own date as RFC 3339, empty when it has none that can be read."""
    try:
        found = message["Date"].datetime
        return str((found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat())
    except (AttributeError, ValueError, TypeError):
        return ""


def _part(message: EmailMessage, kind: str) -> str:
    body = message.get_body(preferencelist=(kind,))
    if body is None:
        return ""
    try:
        return str(body.get_content())
    except (LookupError, ValueError):
        return bytes(body.get_payload(decode=True) or b"").decode("utf-8", "replace")
