"""Print the path of a Chromium for the browser tests; Debian's is installed where root may.

Without one it says exactly what to install and fails: a test skipped in silence proves nothing.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def main() -> int:
    path = find() or install()
    if path is None:
        print(
            "punnet: the browser tests need Chromium. Install it with:"
            " sudo apt-get install -y chromium (or set PUNNET_BROWSER to the path of one).",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


def find() -> str | None:
    named = os.environ.get("PUNNET_BROWSER")
    if named:
        return shutil.which(named)
    return next((path for path in map(shutil.which, NAMES) if path), None)


def install() -> str | None:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    print(
        "  chromium                  installing by apt-get, since it is missing …", file=sys.stderr
    )
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
        subprocess.run(["apt-get", *command], env=env, capture_output=True, check=False)
    return find()


if __name__ == "__main__":
    sys.exit(main())
