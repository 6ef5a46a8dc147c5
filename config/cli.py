"""The `punnet` command: `punnet --help`.

Commands that need Django set it up themselves, after the database is known: this file must stay
importable without either. It is the only place that may import `simulators` and `demo`, and does so
where a command needs them: an installation works with both folders deleted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from punnet.ops import ground
from punnet.ops.console import say
from punnet.ops.errors import CannotRun

OLDEST_PYTHON = (3, 11)

ABOUT = "An online grocery that a shop runs itself."
EXAMPLES = """\
a shop on this machine:      punnet run
beside a running one:        punnet status --json
                             punnet stock set STORE SKU --available 12
                             punnet slot set SLOT --free 0
                             punnet audit
in production:               punnet migrate; punnet web (many); punnet worker (many)

The database is the one that DATABASE_URL names (DATABASE_OWNER_URL for migrating), else a PostgreSQL
of its own that lives in PUNNET_DATA, or in var/ of the clone, and is started when it is needed.
Exit status: 0 done, 1 cannot run, 2 wrong words or refused by the shop, 3 the audit found something.
"""

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        return _failed(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    own, passed_on = _split(sys.argv[1:] if arguments is None else list(arguments))
    options = parser().parse_args(own)
    options.words = passed_on
    try:
        command: Command = options.command
        return command(options)
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


def parser() -> argparse.ArgumentParser:
    """All commands, each with a sentence."""
    top = argparse.ArgumentParser(
        prog="punnet",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    _processes(commands)
    _data(commands)
    _operators(commands)
    return top


def _processes(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    run = _add(
        commands, "run", _run, "start everything on this machine and keep it going (Ctrl-C ends it)"
    )
    run.add_argument("--no-seed", action="store_true", help="leave an empty database empty")
    web = _add(commands, "web", _web, "serve HTTP")
    web.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: %(default)s)"
    )
    web.add_argument("--port", type=int, help="default: PUNNET_PORT, else 8000")
    web.add_argument("--processes", type=int, help="default: PUNNET_WEB_PROCESSES, else 1")
    web.add_argument(
        "--threads",
        type=int,
        default=8,
        help="requests at once in each process (default: %(default)s)",
    )
    _add(commands, "worker", _worker, "do the jobs: mails, payments to settle, deadlines")
    jobs = _group(commands, "jobs", "look at the jobs")
    wait = _add(jobs, "wait", _jobs_wait, "wait until no job is due")
    wait.add_argument(
        "--seconds", type=float, default=60, help="give up after (default: %(default)s)"
    )


def _data(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _add(
        commands,
        "migrate",
        _migrate,
        "bring the database's tables and rights up to date, as the owner",
    )
    seed = _add(commands, "seed", _seed, "fill an empty database with the demo town")
    seed.add_argument(
        "--if-empty", action="store_true", help="say nothing and do nothing when it is filled"
    )
    _add(commands, "static", _static, "collect static files for serving")
    _add(commands, "audit", _audit, "recompute what must always hold and name the rows that do not")
    _add(
        commands, "db", _db, "open psql on the database in use; --owner first: as the tables' owner"
    )
    _add(commands, "django", _django, "Django's own commands")


def _operators(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    status = _add(commands, "status", _status, "addresses, logins and stores of this installation")
    status.add_argument("--json", action="store_true", help="for programs")
    stock = _add(
        _group(commands, "stock", "goods of a store"),
        "set",
        _stock_set,
        "set what is available for every day",
    )
    _words(stock, "STORE", "SKU")
    stock.add_argument(
        "--available",
        type=int,
        required=True,
        metavar="N",
        help="units or grams, by the product's kind",
    )
    price = _add(
        _group(commands, "price", "prices of a store"),
        "set",
        _price_set,
        "set the regular price from now on",
    )
    _words(price, "STORE", "SKU")
    price.add_argument("minor", type=int, metavar="MINOR", help="in minor units: 249 is 2.49")
    slot = _add(
        _group(commands, "slot", "slots of a store"),
        "set",
        _slot_set,
        "set the free seats or the cut-off of a slot",
    )
    _words(slot, "SLOT")
    slot.add_argument("--free", type=int, metavar="N", help="capacity becomes booked seats + N")
    slot.add_argument("--cutoff", metavar="now|INSTANT", help="as 2026-11-23T18:00:00+02:00")
    key = _add(
        _group(commands, "key", "keys of the API"),
        "make",
        _key_make,
        "make a staff key and print it, alone and once",
    )
    key.add_argument("--role", choices=("picker", "driver", "manager"), required=True)
    key.add_argument("--store", required=True, metavar="STORE")


def _group(commands, name, words):  # type: ignore[no-untyped-def]
    made = commands.add_parser(name, help=words, description=_sentence(words))
    return made.add_subparsers(metavar="COMMAND", required=True)


def _add(commands, name: str, command: Command, words: str, **options) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    made = commands.add_parser(name, help=words, description=_sentence(words), **options)
    made.set_defaults(command=command)
    return made


def _words(command: argparse.ArgumentParser, *names: str) -> None:
    for name in names:
        command.add_argument(name.lower(), metavar=name, help="as the API names it")


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
    with _shop():
        from punnet.ops import marks

        if marks.seeded():
            if options.if_empty:
                return 0
            raise CannotRun("The demo town is there already. `make clean` empties everything.")
        from demo.seed import seed

        marks.begin_seed()
        said = seed()
        marks.end_seed()
        say(str(said or "the demo town is there"))
    return 0


def _static(_options: argparse.Namespace) -> int:
    return _passed_to_django(["collectstatic", "--noinput", "--clear", "--verbosity", "0"])


def _audit(_options: argparse.Namespace) -> int:
    with _shop():
        from punnet.ops.audit import main as audit

        return audit()


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
    from django.db import OperationalError

    from punnet.foundation.errors import DomainError

    if isinstance(problem, DomainError):
        return f"refused: {problem}"
    if isinstance(problem, ImproperlyConfigured | OperationalError):
        return str(problem).strip().splitlines()[0]
    return None


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def _failed(problem: str) -> int:
    print(f"punnet: {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
