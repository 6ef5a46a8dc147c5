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
                    self._mails[match[1]] = read(match[1], path.read_bytes(), [])
        self._numbers = itertools.count(last + 1)

    def add(self, raw: bytes, recipients: list[str]) -> Mail:
        """Keep a mail; it is on disk when this returns. The oldest beyond the limit goes."""
        with self._lock:
            id = f"{next(self._numbers):08d}"
            mail = read(id, raw, recipients)
            if self._folder is not None:
                named = b"X-Envelope-To: " + ", ".join(mail.to).encode() + b"\r\n"
                partial = self._folder / f"{id}.partial"
                partial.write_bytes(named + raw)
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


def read(id: str, raw: bytes, recipients: list[str]) -> Mail:
    """Take a mail apart. Broken mail is shown as far as it can be read, never refused."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    headers = {name: str(value) for name, value in message.items()}
    envelope = headers.pop("X-Envelope-To", "")
    named = [envelope] if envelope else [headers.get("To", "")]
    to = recipients or [address for _, address in getaddresses(named) if address]
    return Mail(
        id=id,
        sender=headers.get("From", ""),
        to=to,
        subject=headers.get("Subject", ""),
        date=_date(message),
        text=_part(message, "plain"),
        html=_part(message, "html"),
        headers=headers,
    )


def _date(message: EmailMessage) -> str:
    """The mail's own date as RFC 3339, else the moment of arrival."""
    try:
        found = message["Date"].datetime
    except (AttributeError, ValueError, TypeError):
        found = None
    if found is None:
        found = datetime.now(UTC)  # noqa: TID251 - a program of its own, not the product's clock
    return str((found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat())


def _part(message: EmailMessage, kind: str) -> str:
    body = message.get_body(preferencelist=(kind,))
    if body is None:
        return ""
    try:
        return str(body.get_content())
    except (LookupError, ValueError):
        return bytes(body.get_payload(decode=True) or b"").decode("utf-8", "replace")
