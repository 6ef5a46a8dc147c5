"""Looks for card numbers where none may ever be: in pages, the database, logs, mails, files.

A number is found however its digits are parted ("4242 4242…", "4242-4242", "%20"), and written in
base64. Only the cards that a provider gives for tests are looked for, since nobody has others here.
"""

from __future__ import annotations

import base64
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from punnet.ops.postgres.binaries import find_binaries
from simulators.stripe import cards

NUMBERS = sorted({*cards.SUCCESSFUL, *cards.DECLINING, *cards.CHALLENGED, *cards.LATE_REFUNDS})
PARTED = r"(?:[\s\-+._/,|]|%20|%2B|&nbsp;|\\t|\\u00a0)?"


def _base64(number: str) -> Iterator[str]:
    """As it stands within longer base64: by where it begins, less the ends that others shape."""
    for lead in range(3):
        code = base64.b64encode(b"\0" * lead + number.encode()).decode().rstrip("=")
        yield code[(0, 2, 3)[lead] : -1]


_ANY = re.compile(
    "|".join(
        [rf"(?<!\d){PARTED.join(number)}(?!\d)" for number in NUMBERS]
        + [re.escape(code) for number in NUMBERS for code in _base64(number)]
    )
)
# every number has a run of these digits or letters: most lines are done with at a glance
_MAYBE = re.compile(r"[2-6](?:\D{0,6}\d){13}|[A-Za-z0-9+/]{17}")
EITHER_SIDE = 40


def found_in(text: str) -> list[str]:
    """Where card numbers stand in the text, with what is beside them; the number itself is cut."""
    if not _MAYBE.search(text):
        return []
    return [
        f"{text[max(0, at.start() - EITHER_SIDE) : at.start()]}[{at.group()[:6]}…]"
        for at in _ANY.finditer(text)
    ]


def in_texts(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Of named texts: "page /basket: … [424242…]"."""
    return [f"{name}: {each}" for name, text in texts for each in found_in(text)]


def dumped(url: str) -> Iterator[tuple[str, str]]:
    """A database as text, line by line, each named by its table."""
    words = [find_binaries()["pg_dump"], "--no-owner", "--inserts", "--dbname", url]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, errors="replace") as dump:
        assert dump.stdout is not None
        for line in dump.stdout:
            table = line.split(" VALUES ", 1)[0] if line.startswith("INSERT INTO ") else "dump"
            yield table, line
    assert dump.returncode == 0


def files(folder: Path, but: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Every file under the folder, except in its subfolders `but`."""
    skipped = [folder / each for each in but]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(each in path.parents for each in skipped):
            yield str(path.relative_to(folder)), path.read_bytes().decode(errors="replace")
