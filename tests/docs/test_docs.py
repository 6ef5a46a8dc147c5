"""Docs are checked like code: what they name is there, and what is there is named."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.urls import resolve

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("*.md", "docs/**/*.md", "*/README.md", "punnet/*/README.md", "demo/**/README.md")
PAGES = sorted({page for pattern in FOLDERS for page in ROOT.glob(pattern)})
SOURCES = [
    path
    for folder in ("punnet", "config", "demo", "simulators", "scripts", "bench")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
RULE = re.compile(r"docs/(?:rules|decisions)/[a-z0-9_-]+\.md(?:#[a-z0-9-]+)?")
sys.path.insert(0, str(ROOT / "scripts"))


def anchors(page: Path) -> set[str]:
    """The ids that a page's headings get, and those it names itself."""
    text = page.read_text()
    heads = re.findall(r"^#+ (.+)$", text, re.M)
    made = {re.sub(r"[^a-z0-9 -]", "", head.lower()).strip().replace(" ", "-") for head in heads}
    return made | set(re.findall(r'id="([^"]+)"', text))


def resolves(page: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.exists():
        return False
    return not anchor or file.suffix != ".md" or anchor in anchors(file)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path):
    targets = [one for one in LINK.findall(page.read_text()) if "://" not in one]
    assert [one for one in targets if not resolves(page, one)] == []


def test_a_broken_link_is_seen():
    assert not resolves(ROOT / "README.md", "docs/nowhere.md")
    assert not resolves(ROOT / "README.md", "docs/architecture.md#nowhere")
    assert resolves(ROOT / "README.md", "docs/architecture.md#layers-imports-point-down")


def test_every_rule_that_the_code_names_is_written_down():
    missing = sorted(
        f"{path.relative_to(ROOT)}: {named}"
        for path in [*SOURCES, *ROOT.glob("tests/**/*.py")]
        for named in RULE.findall(path.read_text())
        if not resolves(ROOT / "README.md", named)
    )
    assert not missing, missing


@pytest.mark.parametrize(
    "folder", sorted(one.parent.name for one in ROOT.glob("punnet/*/__init__.py"))
)
def test_each_domain_has_a_short_readme(folder: str):
    readme = ROOT / "punnet" / folder / "README.md"
    assert readme.exists(), f"punnet/{folder}/README.md: what it owns, promises, who calls it"
    assert readme.read_text().startswith(f"# {folder}")


def test_every_variable_is_documented_and_no_other():
    asked: set[str] = set()
    read = re.compile(
        r"(?:environ(?:\.get|\.setdefault|\.pop)?[\[(]|env\.\w+\(|_port\(|getenv\()\s*[\"']([A-Z][A-Z_]+)"
    )
    for path in SOURCES:
        if "tests" not in path.parts:
            asked |= set(read.findall(path.read_text()))
    foreign = {"PATH", "DEBIAN_FRONTEND", "HOME", "VIRTUAL_ENV"}
    written = set(
        re.findall(r"`([A-Z][A-Z0-9_]+)`", (ROOT / "docs" / "configuration.md").read_text())
    )
    assert not asked - foreign - written, "not in docs/configuration.md"
    assert not written - asked, "in docs/configuration.md, but nobody reads it"


def test_reference_and_layers_are_as_the_program_has_them():
    import reference

    again = "run: python scripts/reference.py"
    assert reference.reference() == reference.REFERENCE.read_text(), again
    assert reference.architecture() == reference.ARCHITECTURE.read_text(), again


def test_every_layer_is_a_folder_and_every_folder_a_layer():
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["type"] == "layers")
    named = {name.strip() for layer in layers for name in layer.split("|")}
    assert named == {one.parent.name for one in ROOT.glob("punnet/*/__init__.py")}


def commands() -> list[str]:
    """What pages tell people to type: `make …` and `punnet …`."""
    words = set()
    for page in PAGES:
        text = page.read_text()
        words |= set(re.findall(r"(?:^    |`)(?:[A-Z_]+=\S+ )*(make [a-z]+)\b", text, re.M))
        words |= set(
            re.findall(r"(?:^    |`)(?:\.venv/bin/)?(punnet [a-z]+(?: [a-z]+)?)", text, re.M)
        )
    return sorted(words)


@pytest.mark.parametrize("command", commands())
def test_commands_in_the_docs_exist(command: str):
    program, *words = command.split()
    if program == "make":
        assert re.search(rf"^{words[0]}:", (ROOT / "Makefile").read_text(), re.M)
        return
    from config.cli import COMMANDS

    several = {each.split()[0] for each in COMMANDS if " " in each}
    assert " ".join(words) in COMMANDS or words[0] in {*COMMANDS} - several


def test_the_logins_of_the_readme_are_those_of_the_demo():
    from demo.logins import LOGINS, PASSWORD

    text = (ROOT / "README.md").read_text()
    assert PASSWORD in text
    assert set(re.findall(r"[a-z]+@punnet\.example", text)) <= {one.email for one in LOGINS}


def test_the_demo_cards_of_the_readme_do_what_it_says():
    from tests.words import DECLINED, VISA

    digits = (ROOT / "README.md").read_text().replace(" ", "")
    assert VISA in digits and DECLINED in digits


def test_addresses_of_the_readme_are_served():
    """Those of the shop by its own urls, the others by their ports."""
    text = (ROOT / "README.md").read_text()
    found = set(re.findall(r"http://127\.0\.0\.1:(\d+)(/[\w/]*)?", text))
    assert {port for port, _ in found} == {"8000", "8010", "8026"}
    for port, path in found:
        if port == "8000":
            resolve(path or "/")


def test_pictures_are_small_and_there():
    for picture in (ROOT / "docs").rglob("*.png"):
        assert picture.stat().st_size <= 200_000, f"{picture.name}: at most 200 kB"


def test_changelog_begins_with_the_version_at_hand():
    with (ROOT / "pyproject.toml").open("rb") as file:
        version = tomllib.load(file)["project"]["version"]
    first = re.search(r"^## (\S+?),? ", (ROOT / "CHANGELOG.md").read_text(), re.M)
    assert first and first.group(1).rstrip(",") == version


def test_no_file_names_a_registry_or_a_machines_path():
    done = subprocess.run(
        [sys.executable, "scripts/check_text.py"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_python_in_the_docs_is_python():
    for page in PAGES:
        for code in re.findall(r"^\s*```python\n(.+?)^\s*```", page.read_text(), re.M | re.S):
            ast.parse("\n".join(line.strip() for line in code.splitlines()))
