"""Photos of claims in the file store: for the order's owner and staff of its store alone, so their
address is never public. rule: docs/rules/claims.md#photos"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from punnet.catalogue import pictures
from punnet.foundation.errors import Invalid, NotFound

FOLDER = "claims"
MOST = 4  # of one claim
EDGE = 1600  # pixels: enough to see a bruise
_NAME = re.compile(r"[0-9a-f]{40}\.webp")


def keep(photographs: Sequence[bytes], *, of: str) -> list[str]:
    """Check and store them; their names. `of` names the claim: the same photos of the same claim
    have the same names. Not inside a transaction. Raises Invalid, PictureUnfit."""
    if len(photographs) > MOST:
        raise Invalid.field("photos", f"takes {MOST} at most")
    small = {
        hashlib.sha256(of.encode() + b"\0" + each).hexdigest()[:40] + ".webp": pictures.shrunk(
            each, most=EDGE
        )
        for each in photographs
    }
    for name, content in small.items():
        path = f"{FOLDER}/{name}"
        if not default_storage.exists(path):
            default_storage.save(path, ContentFile(content))
    return list(small)


def read(name: str) -> bytes:
    """Raises NotFound. Who may see it is the caller's."""
    path = f"{FOLDER}/{name}"
    if not _NAME.fullmatch(name) or not default_storage.exists(path):
        raise NotFound(photo=name)
    with default_storage.open(path) as file:
        content: bytes = file.read()
    return content


def stored_before(at: datetime) -> list[str]:
    """Names of those that were stored before then."""
    if not default_storage.exists(FOLDER):
        return []
    _, names = default_storage.listdir(FOLDER)
    path = f"{FOLDER}/{{}}".format
    return sorted(each for each in names if default_storage.get_modified_time(path(each)) < at)


def drop(names: Iterable[str]) -> None:
    """What is not there is no matter."""
    for name in names:
        default_storage.delete(f"{FOLDER}/{name}")
