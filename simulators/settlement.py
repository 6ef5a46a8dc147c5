"""What moves a merchant's balance at a provider, and how it is paid out to the bank.

A move is a row with amount, fee and net in whole minor units, added once; a payout takes those
that are available and no payout has. `rewrite` makes the report lie, for who must find that out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulators.core import Core, public
from simulators.wire import Json, bad_param

MOVE, PAYOUT = "balance_transaction", "payout"
DAY = 24 * 3600
PaidOut = Callable[[Any, Json], None]
FREE = "json_extract(body, '$._payout') IS NULL AND json_extract(body, '$.type') <> 'payout'"


def move(
    core: Core,
    id: str,
    type: str,
    amount: int,
    *,
    of: Json,
    fee: int = 0,
    at: int | None = None,
    available: int = 0,
) -> Json:
    """Add a move. `of`: source, payment, order and currency of what moved it."""
    now = core.now() if at is None else at
    body: Json = {
        "id": id,
        "object": MOVE,
        "amount": amount,
        "available_on": now + available,
        "created": now,
        "currency": of["currency"],
        "fee": fee,
        "net": amount - fee,
        "source": of["source"],
        "type": type,
        "_payment": of.get("payment"),
        "_order": of.get("order", ""),
        "_payout": None,
        "_hidden": False,
    }
    core.store.add(body, kind=MOVE, parent=of.get("payment"))
    return body


def pay_out(core: Core, wish: Json, make: PaidOut) -> list[str]:
    """One payout a currency of what is available, or with `all` of everything; their ids.

    `short`: the payout says so many minor units less than its moves sum to.
    """
    short, everything = wish.get("short", 0), bool(wish.get("all", False))
    if type(short) is not int:
        raise bad_param("short is a whole number of minor units.", "short")
    ids = []
    for currency, moves in sorted(_free(core, everything=everything).items()):
        net = sum(each["net"] for each in moves)
        if net <= 0:
            continue  # a provider waits until there is something to pay
        payout: Json = {"amount": net - short, "currency": currency, "moves": len(moves)}
        make(core, payout)
        for each in moves:
            each["_payout"] = payout["id"]
            core.store.save(each)
        ids.append(payout["id"])
    return ids


def pay_out_daily(core: Core, make: PaidOut) -> None:
    """Where it was asked for (PUT /_control/payouts): at the first tick of each day."""
    today = core.now() // DAY
    if core.store.setting("payouts_daily", False) and core.store.setting("paid_on") != today:
        core.store.set("paid_on", today)
        pay_out(core, {}, make)


def _free(core: Core, *, everything: bool) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for each in core.store.page(MOVE, [(FREE, [])], before=None, after=None, limit=1_000_000):
        if everything or each["available_on"] <= core.now():
            found.setdefault(each["currency"], []).append(each)
    return found


def rewrite(core: Core, wish: Json) -> Json:
    """Change what the report says of a payment's move of a type: amount, fee, currency, hidden, or
    `twice`: another one like it."""
    known = {"payment", "type", "amount", "fee", "currency", "hidden", "twice"}
    if unknown := set(wish) - known:
        raise bad_param(f"Unknown: {', '.join(sorted(unknown))}.", sorted(unknown)[0])
    made = core.store.children(str(wish.get("payment")), MOVE)
    found = [each for each in made if wish.get("type") in (None, each["type"])]
    if not found:
        raise bad_param("No such move.", "payment")
    told = found[0]
    if wish.get("twice"):
        told = {**told, "id": f"{told['id']}2", "_payout": None}
        core.store.add(told, kind=MOVE, parent=told["_payment"])
        return told
    told.update({name: wish[name] for name in ("amount", "fee", "currency") if name in wish})
    told.update(net=told["amount"] - told["fee"], _hidden=bool(wish.get("hidden", False)))
    core.store.save(told)
    return told


def told(core: Core) -> list[Json]:
    """All moves with their payment, order and payout, oldest first."""
    rows: list[Any] = core.store.page(MOVE, [], before=None, after=None, limit=1_000_000)
    names = ("id", "type", "amount", "fee", "net", "currency", "created", "source")
    notes = ("payment", "order", "payout")
    return [
        {**{name: row[name] for name in names}, **{name: row[f"_{name}"] for name in notes}}
        for row in reversed(rows)
    ]


OUTCOMES = ("at_once", "pending", "fails")


def refunds(core: Core, wish: Json) -> Json:
    """How refunds end from now on, and when; empty: as the card says."""
    if wish.get("outcome", "fails") not in OUTCOMES:
        raise bad_param(f"outcome is one of {', '.join(OUTCOMES)}.", "outcome")
    script: Json = {name: wish[name] for name in ("outcome", "after_seconds") if name in wish}
    core.store.set("refunds", script)
    return script


def daily(core: Core, wish: Json) -> Json:
    """`{daily: true}`: a payout at the first tick of each day."""
    core.store.set("payouts_daily", bool(wish.get("daily")))
    return {"daily": bool(wish.get("daily"))}


def everything(core: Core, wish: Json) -> Json:
    paid = core.store.page(PAYOUT, [], before=None, after=None, limit=1_000_000)
    return {"moves": told(core), "payouts": [public(each) for each in reversed(paid)]}


def acts(make: PaidOut) -> dict[str, Callable[[Any, Json], Any]]:
    """What every provider does by /_control."""
    return {
        "refunds": refunds,
        "payouts": lambda core, wish: {"payouts": pay_out(core, wish, make)},
        "daily": daily,
        "report": lambda core, wish: public(rewrite(core, wish)),
        "settlement": everything,
    }
