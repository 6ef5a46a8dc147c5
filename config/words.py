"""The words of the `punnet` command: its tree, with a sentence for each. What they do is in cli.py."""

from __future__ import annotations

import argparse
from typing import Any

ABOUT = "An online grocery that a shop runs itself."
EXAMPLES = """\
a shop on this machine:      punnet run
beside a running one:        punnet status --json
                             punnet stock set STORE SKU --available 12
                             punnet slot set SLOT --free 0
                             punnet audit
in production:               punnet migrate; punnet web (many); punnet worker (many)

The database is the one that DATABASE_URL names (DATABASE_OWNER_URL for migrating), else a
PostgreSQL of its own that lives in PUNNET_DATA, or in var/ of the clone, and is started when it
is needed. Exit status: 0 done, 1 cannot run, 2 wrong words or refused by the shop, 3 the audit
found something.
"""

Commands = Any  # argparse's own type for them is private


def parser() -> argparse.ArgumentParser:
    """All commands. What was chosen stands in `command`: "stock set"."""
    top = argparse.ArgumentParser(
        prog="punnet",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    _processes(commands)
    _data(commands)
    _goods(commands)
    _others(commands)
    return top


def _processes(commands: Commands) -> None:
    run = _add(
        commands, "run", "start everything on this machine and keep it going; Ctrl-C ends it"
    )
    run.add_argument("--no-seed", action="store_true", help="leave an empty database empty")
    web = _add(commands, "web", "serve HTTP")
    web.add_argument("--host", default="127.0.0.1", help="to listen on (default: %(default)s)")
    web.add_argument("--port", type=int, help="default: PUNNET_PORT, else 8000")
    web.add_argument("--processes", type=int, help="default: PUNNET_WEB_PROCESSES, else 1")
    web.add_argument(
        "--threads", type=int, default=8, help="of each process (default: %(default)s)"
    )
    _add(commands, "worker", "do the jobs: mails, payments to settle, deadlines")
    wait = _add(
        _group(commands, "jobs", "look at the jobs"), "jobs wait", "wait until no job is due"
    )
    wait.add_argument(
        "--seconds", type=float, default=60, help="to give up after (default: %(default)s)"
    )


def _data(commands: Commands) -> None:
    _add(commands, "migrate", "bring the database's tables and rights up to date, as their owner")
    seed = _add(commands, "seed", "fill an empty database with the demo town")
    seed.add_argument("--if-empty", action="store_true", help="do nothing when it is filled")
    _add(commands, "static", "make what is served as it is: static files, compiled texts")
    _add(commands, "audit", "recompute what must always hold and name the rows that do not")
    _simulation(commands)
    _add(commands, "db", "open psql on the database in use; first word --owner: as the owner")
    _add(commands, "django", "Django's own commands")


def _simulation(commands: Commands) -> None:
    words = "live days of a shop by a seed, with all that goes wrong, in a database of its own"
    simulate = _add(commands, "simulate", words)
    simulate.add_argument("--seed", type=int, default=1, metavar="N", help="default: %(default)s")
    simulate.add_argument("--seeds", metavar="A..B", help="one after another, as 1..200")
    simulate.add_argument("--days", type=int, default=1, metavar="D", help="default: %(default)s")
    simulate.add_argument(
        "--processes", type=int, default=2, help="side by side (default: %(default)s)"
    )
    simulate.add_argument(
        "--any-order", type=int, default=0, metavar="STEPS",
        help="instead of days: so many steps, each after any other",
    )  # fmt: skip
    simulate.add_argument("--only", metavar="STEPS", help="of the seed, as 3,17-21")
    simulate.add_argument(
        "--report", action="store_true", help="print what all orders came to, and what should have"
    )
    simulate.add_argument("--trace", action="store_true", help="print every turn")
    simulate.add_argument(
        "--shrink-seconds",
        type=float,
        default=60,
        help="to look for fewer steps that fail (default: %(default)s)",
    )


def _goods(commands: Commands) -> None:
    stock = _add(
        _group(commands, "stock", "goods of a store"),
        "stock set",
        "set what can be promised of a product, for every day",
    )
    _names(stock, "STORE", "SKU")
    stock.add_argument(
        "--available", type=int, required=True, metavar="N", help="units or grams, by its kind"
    )
    price = _add(
        _group(commands, "price", "prices of a store"),
        "price set",
        "set what customers pay from now on; a reduction in force ends",
    )
    _names(price, "STORE", "SKU")
    price.add_argument("minor", type=int, metavar="MINOR", help="in minor units: 249 is 2.49")


def _others(commands: Commands) -> None:
    slot = _add(
        _group(commands, "slot", "slots of a store"),
        "slot set",
        "set the free seats or the cut-off of a slot",
    )
    _names(slot, "SLOT")
    slot.add_argument("--free", type=int, metavar="N", help="capacity becomes booked seats + N")
    slot.add_argument("--cutoff", metavar="now|INSTANT", help="as 2026-11-23T18:00:00+02:00")
    key = _add(
        _group(commands, "key", "keys of the API"),
        "key make",
        "make a staff key and print it, alone and once",
    )
    key.add_argument("--role", choices=("picker", "driver", "manager"), required=True)
    key.add_argument("--store", required=True, metavar="STORE", help="as the API names it")
    books = _add(commands, "books", "balances of all accounts, now or at any moment of the past")
    books.add_argument("--on", default="", metavar="DAY", help="at its end, by each store's clock")
    books.add_argument("--at", default="", metavar="INSTANT", help="as 2026-11-23T18:00:00+02:00")
    books.add_argument("--store", default="", metavar="STORE", help="as the API names it")
    books.add_argument(
        "--order", default="", metavar="NUMBER", help="of one order, and what is due"
    )
    books.add_argument("--json", action="store_true", help="for programs")
    story = _add(commands, "story", "tell all that was kept of one order, in the order of time")
    _names(story, "NUMBER")
    story.add_argument("--kind", default="", metavar="KIND", help="payment, stock, message …")
    status = _add(commands, "status", "addresses, logins and stores of this installation")
    status.add_argument("--json", action="store_true", help="for programs")


def _group(commands: Commands, name: str, words: str) -> Commands:
    made = commands.add_parser(name, help=words, description=_sentence(words))
    return made.add_subparsers(metavar="COMMAND", required=True)


def _add(commands: Commands, command: str, words: str) -> argparse.ArgumentParser:
    name = command.split()[-1]
    made: argparse.ArgumentParser = commands.add_parser(
        name, help=words, description=_sentence(words)
    )
    made.set_defaults(command=command)
    return made


def _names(command: argparse.ArgumentParser, *names: str) -> None:
    for name in names:
        command.add_argument(name.lower(), metavar=name, help="as the API names it")


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."
