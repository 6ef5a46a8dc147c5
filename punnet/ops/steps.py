"""What `punnet run` prepares before anything serves, each only when something has changed.

A stamp is a file beside the data that holds a hash of what the step's outcome depends on.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from punnet.foundation import clock
from punnet.ops.postgres import Server
from punnet.ops.postgres.places import CLONE


class Stamps:
    """Which steps are done, by what they depended on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def holds(self, step: str, state: str) -> bool:
        stamp = self.folder / step
        return bool(state) and stamp.exists() and stamp.read_text() == state

    def set(self, step: str, state: str) -> None:
        part = self.folder / f"{step}.part"
        part.write_text(state)
        part.replace(self.folder / step)


def compile_catalogues(clone: Path = CLONE) -> int:
    """Make .mo files of the .po files that are newer; how many."""
    made = 0
    for source in sorted(clone.glob("punnet/**/locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parents[1].name)
        part = target.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as file:
            write_mo(file, catalogue)
        part.replace(target)
        made += 1
    return made


def state_of_migrations(server: Server | None) -> str:
    """Changes with a migration, a library, the month (partitions) or the database.

    Empty where that cannot be known."""
    if server is None:
        return ""
    files = [*CLONE.glob("punnet/**/migrations/*.py"), CLONE / "requirements" / "run.txt"]
    month = f"{clock.now():%Y-%m}"
    return _hash([*_described(files), identity_of(server), month])


def state_of_static(generated: Path) -> str:
    files = [file for file in CLONE.glob("punnet/**/static/**/*") if file.is_file()]
    files += [file for file in generated.glob("**/*") if file.is_file()]
    files += [CLONE / "requirements" / "run.txt", CLONE / "config" / "settings.py"]
    return _hash(_described(files))


def identity_of(server: Server) -> str:
    """Tells this data folder from one made anew at the same place."""
    found = (server.data / "PG_VERSION").stat()
    return f"{server.data} {found.st_ino} {found.st_mtime_ns}"


def _described(files: Iterable[Path]) -> list[str]:
    described = []
    for file in sorted(files):
        found = file.stat()
        described.append(f"{file} {found.st_size} {found.st_mtime_ns}")
    return described


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
