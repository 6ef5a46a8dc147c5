"""The check of tracked files, and that it catches what it is for. Bad examples are made here."""

import runpy

import pytest

from punnet.ops.postgres.places import CLONE

breaches = runpy.run_path(str(CLONE / "scripts" / "check_text.py"))["breaches"]

BAD = {
    "registry": "https://" + "py" + "pi.o" + "rg/project/thing",
    "registry's files": "see files.python" + "hos" + "ted.o" + "rg",
    "index of one's own": "--index-url http://mirror.example/api/" + "simple" + "/",
    "home folder": "cd /" + "home/anna/punnet",
    "root's folder": "open('/" + "root/.pyenv/bin/python')",
    "windows": "C:" + "\\Users\\anna",
    "mac": "#!/" + "Users/anna/punnet/.venv/bin/python",
}
GOOD = [
    "the package `pyrosm` of PyPI",
    "https://punnet.example/home/page",
    "punnet/wor" + "k/order.py",
    "path('home/', views.home)",
    "/var/lib/punnet",
    "a simple sentence",
]


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_finds(text: str) -> None:
    assert breaches(f"first line\nx = 1  {text}\n") == [(2, f"x = 1  {text}")]


@pytest.mark.parametrize("text", GOOD)
def test_leaves_alone(text: str) -> None:
    assert breaches(text) == []
