"""Fail when a tracked file names a package registry's host or a path of somebody's machine.

Such a text works on one machine only, or sends another where its owner did not choose to go. The
patterns are put together here from parts, so that this file does not hold what it looks for.
"""

import re
import subprocess
import sys
from pathlib import Path

CLONE = Path(__file__).resolve().parent.parent
# broken where no name stands whole; the blanks are taken out
HOSTS = """py pi.o rg, python hos ted.o rg, np mjs.o rg, np mjs.c om, yarn pkg.c om, ruby gems.o rg,
    cra tes.i o, proxy.go lang.o rg, deb.deb ian.o rg, js deli vr.n et, un pkg.c om,
    cdn js.cloud flare.c om"""
HOMES = ["home", "Users", "root", "work", "workspace"]


def patterns() -> list[re.Pattern[str]]:
    hosts = "|".join(re.escape("".join(host.split())) for host in HOSTS.split(","))
    homes = "|".join(HOMES)
    return [
        re.compile(rf"\b(?:{hosts})\b"),
        # an index of one's own: .../simple/
        re.compile(r"https?://[\w.:@-]+/(?:[\w-]+/)*" + "simple" + r"/?(?=[\s\"']|$)"),
        # not the middle of a URL or of a relative path
        re.compile(rf"(?<![\w.}})>*/-])/(?:{homes})/[\w.-]"),
        re.compile(r"\b[A-Z]:" + re.escape("\\") + "Users" + re.escape("\\")),
    ]


def breaches(text: str) -> list[tuple[int, str]]:
    """Number and text of each line that names one."""
    looked_for = patterns()
    return [
        (number, line.strip()[:120])
        for number, line in enumerate(text.splitlines(), 1)
        if any(pattern.search(line) for pattern in looked_for)
    ]


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=CLONE, capture_output=True, text=True, check=True
    )
    found = 0
    for name in filter(None, listed.stdout.split("\0")):
        try:
            text = (CLONE / name).read_text()
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        for number, line in breaches(text):
            print(f"{name}:{number}: names a registry or a machine's path: {line}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
