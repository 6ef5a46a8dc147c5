"""Write docs/reference.md and the layers in docs/architecture.md out of the program itself.

`python scripts/reference.py`; tests/docs compares, so what is added to the program and not written
down fails there.
"""

from __future__ import annotations

import ast
import os
import re
import sys
import tomllib
from argparse import ArgumentParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
LAYERS = re.compile(r"(<!-- layers -->\n).*?(<!-- /layers -->)", re.DOTALL)


def reference() -> str:
    """The lists of permissions, jobs, kinds of events and commands."""
    parts = [
        "# Reference",
        "Written by `scripts/reference.py` out of the program; a test compares.",
        "## Permissions",
        "Which role may do what, at the stores of that role (`punnet/accounts/permissions.py`).",
        _table(["Permission", "Roles"], _permissions()),
        "## Jobs",
        "What the worker does (procrastinate). Every job may run twice.",
        _table(["Job", "When", "What"], _jobs()),
        "## Events",
        "What the program writes down as having happened. Ids and amounts, no personal data.",
        _table(["Kind", "Domain", "Facts"], _events()),
        "## Commands",
        "`punnet COMMAND --help` says more.",
        _table(["Command", "What"], _commands()),
    ]
    return "\n\n".join(parts) + "\n"


def architecture() -> str:
    """The page with the list of layers as the import contract has it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["type"] == "layers")
    block = "```\n" + "\n".join(f"punnet/{layer}" for layer in layers) + "\n```\n"
    return LAYERS.sub(rf"\1{block}\2", ARCHITECTURE.read_text())


def _permissions() -> list[list[str]]:
    from punnet.accounts.permissions import MAY

    return [[f"`{name}`", ", ".join(sorted(roles))] for name, roles in sorted(MAY.items())]


def _jobs() -> list[list[str]]:
    from procrastinate.contrib.django import app

    app.perform_import_paths()  # type: ignore[no-untyped-call]
    times = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    return [
        [f"`{name}`", f"`{times[name]}`" if name in times else "as needed", _first(task.func)]
        for name, task in sorted(app.tasks.items())
        if not name.startswith(("builtin", "procrastinate."))
    ]


def _first(function: object) -> str:
    words = " ".join((getattr(function, "__doc__", None) or "").split())
    return words.split(". ")[0].rstrip(".") or getattr(function, "__name__", "").replace("_", " ")


def _events() -> list[list[str]]:
    from punnet.events.record import kind_of

    rows = []
    for path in sorted(ROOT.glob("punnet/*/events.py")):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef):
                fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
                facts = [ast.unparse(each.target) for each in fields]
                kind = kind_of(type(node.name, (), {}))
                rows.append([f"`{kind}`", path.parent.name, ", ".join(facts)])
    return sorted(rows)


def _commands() -> list[list[str]]:
    from config.words import parser

    rows: list[list[str]] = []

    def walk(words: str, one: ArgumentParser) -> None:
        below = [each.choices for each in one._actions if isinstance(each.choices, dict)]
        for children in below:
            for name, child in children.items():
                walk(f"{words} {name}", child)
        if not below:
            rows.append([f"`{words}`", one.description or ""])

    walk("punnet", parser())
    return sorted(rows)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DATABASE_URL", "postgresql:///none")
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    REFERENCE.write_text(reference())
    ARCHITECTURE.write_text(architecture())


if __name__ == "__main__":
    main()
