"""Where the program keeps what it writes on this machine, and who may reach it.

    root   PUNNET_DATA, else var/ in the clone: logs, process files, uploads, the companions' data
    home   root/postgres, or a state folder of its own where the server's user cannot reach root

PostgreSQL refuses to run as root, so root starts it as another user.
"""

import hashlib
import os
import pwd
import secrets
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from punnet.ops.errors import CannotRun

CLONE = Path(__file__).resolve().parents[3]
STATE_FOLDERS = Path("/var/lib/punnet")
# A socket's address holds 108 bytes on Linux and 104 on macOS, with the file's name and a zero.
LONGEST_SOCKET_PATH = 99
SOCKET_NAME = ".s.PGSQL.5432"


@dataclass(frozen=True)
class ServerUser:
    """The unprivileged user that root runs the server as."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True)
class Place:
    """One installation's folders on this machine. Made by `place_of`."""

    root: Path
    home: Path

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    @property
    def sockets(self) -> Path:
        """Short enough for a socket: beside the data, else in the system's temporary folder."""
        near = self.home / "run"
        if len(os.fsencode(near / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
            return near
        return Path(tempfile.gettempdir()) / f"punnet-{_mark(self.home)}"


def server_user() -> ServerUser | None:
    """Whom root runs the server as: PUNNET_PG_USER, else postgres, else nobody. None for others."""
    if os.geteuid() != 0:
        return None
    named = os.environ.get("PUNNET_PG_USER")
    for name in [named] if named else ["postgres", "nobody"]:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid == 0:
            raise CannotRun("PUNNET_PG_USER must not be root: PostgreSQL refuses to run as root.")
        return ServerUser(name, entry.pw_uid, entry.pw_gid)
    raise CannotRun(
        f"No user {named or 'nobody'} on this machine: set PUNNET_PG_USER to one that exists."
    )


def place_of(root: Path | None = None) -> Place:
    """The folders of this installation, made when missing."""
    root = (root or Path(os.environ.get("PUNNET_DATA") or CLONE / "var")).resolve()
    _make(root)
    user = server_user()
    home = root / "postgres"
    if user and not may_enter(root, user):
        home = _state_folder(root)
    _make(home)
    return Place(root, home)


def may_enter(folder: Path, user: ServerUser) -> bool:
    """Whether this user can pass through the folder and all above it."""
    return all(_allows(path, user, 0o1) for path in [folder, *folder.parents])


def may_read(file: Path, user: ServerUser) -> bool:
    """Whether this user can read the file, and run it where its owner can."""
    real = file.resolve()
    wanted = 0o5 if real.stat().st_mode & 0o100 else 0o4
    return may_enter(real.parent, user) and _allows(real, user, wanted)


def own_folder(folder: Path, user: ServerUser | None) -> None:
    """Make a folder that nobody but the server's user can enter, or refuse one that is not so.

    The check keeps out a folder that a stranger put into the shared temporary folder beforehand.
    """
    try:
        folder.mkdir(mode=0o700)
        if user:
            os.chown(folder, user.uid, user.gid)
    except FileExistsError:
        pass
    found = folder.lstat()
    owners = {user.uid, 0} if user else {os.geteuid()}
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in owners:
        raise CannotRun(
            f"{folder} belongs to another user: remove it, or set PUNNET_DATA elsewhere."
        )
    if user and found.st_uid != user.uid:  # killed between making and giving away
        os.chown(folder, user.uid, user.gid)
    folder.chmod(0o700)


def _allows(path: Path, user: ServerUser, wanted: int) -> bool:
    found = path.stat()
    if found.st_uid == user.uid:
        granted = found.st_mode >> 6
    elif found.st_gid == user.gid:
        granted = found.st_mode >> 3
    else:
        granted = found.st_mode
    return granted & wanted == wanted


def _make(folder: Path) -> None:
    """Make it passable for the server's user, whatever the umask; leave an old one alone."""
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True)
            folder.chmod(0o755)
    except OSError as problem:
        raise CannotRun(
            f"Cannot make {folder} ({problem.strerror}): set PUNNET_DATA to a folder of yours."
        ) from problem
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotRun(
            f"Cannot write in {folder}: set PUNNET_DATA to a folder that you may write."
        )


def _state_folder(root: Path) -> Path:
    """A folder named after the clone (or after PUNNET_DATA), remembered in the root.

    The random part lets a fresh clone at the path of an old one begin with an empty database.
    """
    note = root / "database-folder"
    if not note.exists():
        name = root.parent.name if root.name == "var" else root.name
        part = note.with_suffix(".part")
        part.write_text(str(STATE_FOLDERS / f"{name}-{secrets.token_hex(4)}"))
        part.rename(note)
    return Path(note.read_text().strip())


def _mark(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
