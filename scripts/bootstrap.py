"""Make .venv with the locked dependencies: `python3 scripts/bootstrap.py run|dev`.

Needs only Python's standard library, 3.11 or newer, with venv. What the machine lacks, root gets
installed by apt and others are told in one line. Does nothing when nothing has changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

CLONE = Path(__file__).resolve().parent.parent
VENV = CLONE / ".venv"
PYTHON = VENV / "bin" / "python"
UV = "uv>=0.9,<1"
OLDEST = (3, 11)
# the command of the clone, whatever folder one stands in; -P: no modules from that folder
COMMAND = """\
#!/bin/sh
# made by scripts/bootstrap.py
exec "$(dirname "$(readlink -f "$0")")/python" -P -m config.cli "$@"
"""


def main() -> int:
    wanted = sys.argv[1] if len(sys.argv) > 1 else "run"
    if wanted not in ("run", "dev"):
        return failed("usage: bootstrap.py run|dev")
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        return failed(
            f"Python 3.11 or newer is needed, this is {found}."
            " Name another: make PYTHON=python3.12 run"
        )
    if is_done(wanted):
        return 0
    return make(wanted)


def make(wanted: str) -> int:
    began = time.monotonic()
    say(f"  dependencies              installing requirements/{wanted}.txt into .venv …")
    problem = make_venv() or install(wanted)
    if problem:
        return failed(problem)
    (site_packages() / "punnet.pth").write_text(f"{CLONE}\n")
    command = VENV / "bin" / "punnet"
    command.write_text(COMMAND)
    command.chmod(0o755)
    stamp().write_text(f"{wanted} {state(wanted)}")
    say(f"  dependencies              {time.monotonic() - began:.1f} s")
    return 0


def is_done(wanted: str) -> bool:
    """The stamp names the lock; what is installed for development also runs the shop."""
    try:
        have, hashed = stamp().read_text().split()
    except (OSError, ValueError):
        return False
    enough = have == wanted or (have, wanted) == ("dev", "run")
    return enough and hashed == state(have) and PYTHON.exists()


def state(wanted: str) -> str:
    """Changes with the locks, the clone's place, and the Python below."""
    parts = [lock.read_bytes() for lock in locks(wanted)]
    parts += [os.fsencode(CLONE), sys.version.encode(), COMMAND.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def locks(wanted: str) -> list[Path]:
    return [
        CLONE / "requirements" / f"{name}.txt" for name in ("run", "dev") if name in ("run", wanted)
    ]


def stamp() -> Path:
    return VENV / "punnet-stamp"


def make_venv() -> str:
    """A .venv with pip, made anew when it came from elsewhere; a problem in words, or nothing."""
    if PYTHON.exists() and runs([str(PYTHON), "-m", "pip", "--version"]) and made_here():
        return ""
    shutil.rmtree(VENV, ignore_errors=True)
    if not runs([sys.executable, "-c", "import venv, ensurepip"]):
        package = f"python3.{sys.version_info.minor}-venv"
        names = f"python3-venv {package}" if sys.version_info[:2] != (3, 11) else "python3-venv"
        if os.geteuid() != 0 or shutil.which("apt-get") is None:
            return f"Python's venv is missing. Install it with: sudo apt-get install -y {names}"
        say("  python3-venv              installing by apt-get, since it is missing …")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        if not runs(["apt-get", "install", "-y", "-qq", *names.split()]):
            return f"apt-get could not install it. Try: apt-get install -y {names}"
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
    )
    return "" if made.returncode == 0 else f"python3 -m venv failed: {last_line(made)}"


def made_here() -> bool:
    """A moved clone's scripts name the old place."""
    try:
        return str(VENV) in (VENV / "bin" / "pip").read_text()[:400]
    except (OSError, UnicodeDecodeError):
        return False


def install(wanted: str) -> str:
    """Exactly the locks, checked by hash; a problem in one line, or nothing."""
    if not (VENV / "bin" / "uv").exists():
        done = subprocess.run(
            [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", UV],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            return f"pip could not install uv: {last_line(done)}"
    lock = CLONE / "requirements" / f"{wanted}.txt"
    done = subprocess.run(
        [
            str(VENV / "bin" / "uv"),
            "pip",
            "sync",
            "-q",
            "--require-hashes",
            "--python",
            str(PYTHON),
            str(lock),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=CLONE,
    )
    return (
        f"uv could not install requirements/{wanted}.txt: {last_line(done)}"
        if done.returncode
        else ""
    )


def site_packages() -> Path:
    return next((VENV / "lib").glob("python3*/site-packages"))


def runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def last_line(done: "subprocess.CompletedProcess[str]") -> str:
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    return lines[-1][:300] if lines else f"status {done.returncode}"


def say(text: str) -> None:
    print(text, flush=True)


def failed(problem: str) -> int:
    print(f"punnet: {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
