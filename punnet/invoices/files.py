"""The papers in the file store: written once, read with their sum checked, gone when their time
is over. Never under an address: who may see an order is asked for each.

    invoices/2026/1/1-2026-17.3f…a1.pdf
"""

from __future__ import annotations

import hashlib

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.invoices import paper
from punnet.invoices.errors import FileDamaged
from punnet.invoices.models import Invoice, InvoiceFile

log = structlog.get_logger(__name__)
FOLDER = "invoices"
# full years after the one of issue. rule: docs/rules/invoices.md#kept
KEPT_YEARS = 7


def store(invoice: Invoice) -> tuple[str, str]:
    """Make the paper and put it into the file store; its path and SHA-256. Outside transactions."""
    db.must_be_outside_transaction()
    content = paper.made(invoice)
    sha256 = hashlib.sha256(content).hexdigest()
    path = f"{FOLDER}/{invoice.year}/{invoice.store_id}/{invoice.label}.{sha256[:16]}.pdf"
    _put(path, content)
    return path, sha256


def read(invoice: Invoice, kept: InvoiceFile) -> bytes:
    """The paper as it was made. A lost file is made again, if the same comes of it.

    Raises FileDamaged for any other bytes, NotFound when its time to be kept is over.
    """
    if invoice.year < oldest_year():
        raise NotFound(invoice=invoice.label)
    content = _get(kept.path)
    lost = content is None
    if content is None:
        log.error("invoice.file_lost", invoice=invoice.label)
        content = paper.made(invoice)
    if hashlib.sha256(content).hexdigest() != kept.sha256:
        log.error("invoice.file_damaged", invoice=invoice.label)
        raise FileDamaged(invoice=invoice.label)
    if lost:
        _put(kept.path, content)
    return content


def oldest_year() -> int:
    """Of issue, of the papers that are kept."""
    return clock.now().year - KEPT_YEARS


def drop_old() -> int:
    """Delete the papers whose time is over; how many."""
    dropped, oldest = 0, oldest_year()
    for folder in _inside(FOLDER, folders=True):
        if not folder.isdigit() or int(folder) >= oldest:
            continue
        for store_id in _inside(f"{FOLDER}/{folder}", folders=True):
            place = f"{FOLDER}/{folder}/{store_id}"
            for name in _inside(place, folders=False):
                default_storage.delete(f"{place}/{name}")
                dropped += 1
    return dropped


def _inside(place: str, *, folders: bool) -> list[str]:
    try:
        found = default_storage.listdir(place)
    except FileNotFoundError:
        return []
    return sorted(found[0] if folders else found[1])


def _get(path: str) -> bytes | None:
    try:
        with default_storage.open(path) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content


def _put(path: str, content: bytes) -> None:
    there = _get(path)
    if there == content:
        return
    if there is not None:  # a crash cut it short: nobody has read it, since it has no row yet
        default_storage.delete(path)
    written = default_storage.save(path, ContentFile(content))
    if written != path:  # somebody else was writing it: the store gave ours another name
        default_storage.delete(written)
