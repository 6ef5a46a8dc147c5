"""The `punnet` command: `punnet --help`.

Commands that need Django set it up themselves, after the database is known: this file must stay
importable without either. It is the only place that may import `simulators` and `demo`, and does so
where a command needs them: an installation works with both folders deleted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from config.words import parser
from punnet.ops import ground
from punnet.ops.console import say
from punnet.ops.errors import CannotRun

OLDEST_PYTHON = (3, 11)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        return _failed(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    own, passed_on = _split(sys.argv[1:] if arguments is None else list(arguments))
    options = parser().parse_args(own)
    options.words = passed_on
    try:
        return COMMANDS[options.command](options)
    except CannotRun as problem:
        return _failed(str(problem))
    except KeyboardInterrupt:
        return 130
    except OSError as problem:
        if problem.errno in (28, 122):  # ENOSPC, EDQUOT
            return _failed(f"Disk full: {problem}. Free some, or set PUNNET_DATA elsewhere.")
        raise
    except Exception as problem:
        line = _one_line(problem)
        if line is None:
            raise
        print(f"punnet: {line}", file=sys.stderr)
        return 2


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """Our own words, and those that go on as they are: `punnet db -c "select 1"`."""
    if words[:1] in (["db"], ["django"]) and words[1:] not in (["-h"], ["--help"]):
        return words[:1], words[1:]
    return words, []


# --- processes


def _run(options: argparse.Namespace) -> int:
    from config import companions
    from punnet.ops.run import Run

    return Run(companions.plan(seeds=not options.no_seed)).live()


def _web(options: argparse.Namespace) -> int:
    from punnet.ops.web import serve

    with ground.database():
        serve(
            host=options.host,
            port=options.port or int(os.environ.get("PUNNET_PORT") or 8000),
            processes=options.processes or int(os.environ.get("PUNNET_WEB_PROCESSES") or 1),
            threads=options.threads,
        )
    return 0


def _worker(_options: argparse.Namespace) -> int:
    with _shop():
        from punnet.ops import jobs

        jobs.work()
    return 0


def _jobs_wait(options: argparse.Namespace) -> int:
    with _shop() as tools:
        left = tools.wait_for_jobs(seconds=options.seconds)
    if left:
        return _failed(
            f"{left} jobs are still due after {options.seconds:.0f} s. Does a worker run?"
        )
    return 0


# --- data


def _migrate(_options: argparse.Namespace) -> int:
    os.environ["PUNNET_DATABASE_ROLE"] = "owner"
    with _shop() as tools:
        say(tools.migrate())
    return 0


def _seed(options: argparse.Namespace) -> int:
    """The town's own seed goes on where a killed one stopped; the mark says when it is whole."""
    with _shop() as tools:
        from punnet.ops import marks

        if marks.seeded():
            if options.if_empty:
                return 0
            raise CannotRun("The demo town is there already. `make clean` empties everything.")
        if not marks.seeding() and tools.stores():
            if options.if_empty:
                return 0
            raise CannotRun("This database holds a shop already: the demo town needs an empty one.")
        from demo.seed import seed

        marks.begin_seed()
        said = seed()
        ground.learn_statistics()
        marks.end_seed()
        say(said)
    return 0


def _static(_options: argparse.Namespace) -> int:
    from punnet.ops.steps import compile_catalogues

    compile_catalogues()  # where an installation is built; `run` does it by itself
    with _shop():
        from django.conf import settings

        from punnet.ui.build import build

        build(settings.DATA / "generated")
    return _passed_to_django(["collectstatic", "--noinput", "--clear", "--verbosity", "0"])


def _audit(_options: argparse.Namespace) -> int:
    with _shop():
        from punnet.ops.audit import main as audit

        return 3 if audit() else 0


def _simulate(options: argparse.Namespace) -> int:
    try:
        from simulation import command
    except ModuleNotFoundError as missing:
        raise CannotRun(f"No {missing.name} here: this is for a clone of the project.") from missing
    with ground.database():
        return command.main(options)


def _db(options: argparse.Namespace) -> int:
    from punnet.ops.psql import psql

    owner = options.words[:1] == ["--owner"]
    with ground.database():
        url = os.environ["DATABASE_OWNER_URL" if owner else "DATABASE_URL"]
        return psql(url, options.words[owner:])


def _django(options: argparse.Namespace) -> int:
    words = options.words or ["help"]
    if words[0] in ("migrate", "makemigrations", "createcachetable"):
        os.environ["PUNNET_DATABASE_ROLE"] = "owner"
    return _passed_to_django(words)


# --- operators


def _status(options: argparse.Namespace) -> int:
    with _shop() as tools:
        from config import companions

        facts = companions.facts(stores=tools.stores())
        say(tools.as_json(facts) if options.json else tools.as_text(facts))
    return 0


def _stock_set(options: argparse.Namespace) -> int:
    with _shop() as tools:
        say(tools.set_stock(store=options.store, sku=options.sku, available=options.available))
    return 0


def _price_set(options: argparse.Namespace) -> int:
    with _shop() as tools:
        say(tools.set_price(store=options.store, sku=options.sku, minor=options.minor))
    return 0


def _slot_set(options: argparse.Namespace) -> int:
    with _shop() as tools:
        say(tools.set_slot(slot=options.slot, free=options.free, cutoff=options.cutoff))
    return 0


def _key_make(options: argparse.Namespace) -> int:
    with _shop() as tools:
        say(tools.make_key(role=options.role, store=options.store))
    return 0


def _books(options: argparse.Namespace) -> int:
    with _shop():
        from punnet.ops.books import Asked, told

        asked = Asked(options.on, options.at, options.store, options.order)
        for line in told(asked, as_json=options.json):
            say(line)
    return 0


def _story(options: argparse.Namespace) -> int:
    with _shop():
        from punnet.ops.story import told

        for line in told(options.number, family=options.kind):
            say(line)
    return 0


# --- ground


@contextmanager
def _shop() -> Iterator[Any]:
    """The database, then Django on it; gives the operators' tools, which need both."""
    with ground.database():
        import django

        django.setup()
        from punnet.ops import tools

        yield tools


def _passed_to_django(words: Sequence[str]) -> int:
    with ground.database():
        from django.core.management import ManagementUtility

        ManagementUtility(["punnet django", *words]).execute()
    return 0


def _one_line(problem: Exception) -> str | None:
    """What a person can mend, in one line; None for a bug, which shows its traceback."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, ProgrammingError
    from psycopg.errors import UndefinedTable

    from punnet.foundation.errors import DomainError

    if isinstance(problem, DomainError):
        return f"refused: {problem}"
    if isinstance(problem, ProgrammingError) and isinstance(problem.__cause__, UndefinedTable):
        return "the database has no tables yet, or old ones: punnet migrate"
    if isinstance(problem, ImproperlyConfigured | OperationalError):
        return str(problem).strip().splitlines()[0]
    return None


def _failed(problem: str) -> int:
    print(f"punnet: {problem}", file=sys.stderr)
    return 1


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "web": _web,
    "worker": _worker,
    "jobs wait": _jobs_wait,
    "migrate": _migrate,
    "seed": _seed,
    "static": _static,
    "audit": _audit,
    "simulate": _simulate,
    "db": _db,
    "django": _django,
    "status": _status,
    "stock set": _stock_set,
    "price set": _price_set,
    "slot set": _slot_set,
    "key make": _key_make,
    "books": _books,
    "story": _story,
}

if __name__ == "__main__":
    sys.exit(main())
