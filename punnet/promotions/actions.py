"""Every write to vouchers. Uses are taken and given back by processes, inside their transaction."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from punnet.foundation import clock, db, ids
from punnet.foundation.errors import Invalid, NotFound
from punnet.promotions.errors import REFUSALS, VoucherLimit, VoucherUsedUp
from punnet.promotions.models import Off, Voucher
from punnet.promotions.queries import Where, look, tidy
from punnet.stores import queries as stores

SHORTEST = 4  # a guess at three letters hits too often
LONGEST_RUN = timedelta(days=731)  # so long hashes of guests may be kept
AT_A_TIME = 500
MOST_MINOR = 1_000_000_00
MOST_USES = 30_000
# what a code gives was promised to whoever has it
FIXED_ONCE_MADE = (
    "code", "store_id", "kind", "amount_minor", "percent", "currency", "least_goods_minor",
)  # fmt: skip


@dataclass(frozen=True)
class VoucherDetails:
    """`store_id` None: every store of that currency. Amounts in minor units."""

    code: str
    store_id: int | None
    kind: str
    amount_minor: int
    percent: int
    currency: str
    least_goods_minor: int
    valid_from: date
    valid_until: date
    limit_total: int | None = None
    limit_per_customer: int | None = None
    live: bool = True
    note: str = ""


@transaction.atomic
def put_voucher(details: VoucherDetails, *, voucher_id: int | None = None) -> int:
    """Make a voucher, or change one's dates, limits, note and whether it is live; its id.

    Raises Invalid for what does not hold together, a code there is already, a limit below what
    was used, or other terms of one that was made. NotFound.
    """
    code = tidy(details.code)
    values = {**asdict(details), "code": code}
    _must_hold_together(details, code)
    if details.store_id is not None:
        store = stores.store(details.store_id)
        if store.currency != details.currency:
            raise Invalid.field("currency", f"of that store is {store.currency}")
    if voucher_id is None:
        if Voucher.objects.filter(code=code).exists():
            raise Invalid.field("code", "is taken")
        return Voucher.objects.create(**values).pk
    row = Voucher.objects.select_for_update().filter(pk=voucher_id).first()
    if row is None:
        raise NotFound(voucher=voucher_id)
    for name in FIXED_ONCE_MADE:
        if getattr(row, name) != values[name]:
            raise Invalid.field(name, "is fixed: make another voucher")
    if details.limit_total is not None and details.limit_total < row.used:
        raise Invalid.field("limit_total", f"is below the {row.used} that were used")
    Voucher.objects.filter(pk=row.pk).update(
        **{name: value for name, value in values.items() if name not in FIXED_ONCE_MADE}
    )
    return row.pk


def _must_hold_together(details: VoucherDetails, code: str) -> None:
    fixed = details.kind == Off.FIXED
    given, other = ("amount_minor", "percent") if fixed else ("percent", "amount_minor")
    runs = details.valid_until - details.valid_from
    most = 100 if not fixed else MOST_MINOR
    rules = [
        ("code", len(code) >= SHORTEST, "takes 4 to 32 letters, digits and signs, without blanks"),
        ("kind", details.kind in Off.values, "takes fixed or percent"),
        (given, 1 <= getattr(details, given) <= most, f"must be whole, from 1 to {most}"),
        (other, getattr(details, other) == 0, "belongs to the other kind"),
        (
            "least_goods_minor",
            0 <= details.least_goods_minor <= MOST_MINOR,
            f"must be from 0 to {MOST_MINOR}",
        ),
        ("valid_until", runs >= timedelta(0), "lies before the first day"),
        ("valid_until", runs <= LONGEST_RUN, "lies more than two years after the first day"),
        *(
            (name, limit is None or 1 <= limit <= MOST_USES, f"must be from 1 to {MOST_USES}")
            for name, limit in (
                ("limit_total", details.limit_total),
                ("limit_per_customer", details.limit_per_customer),
            )
        ),
    ]
    for field, holds, problem in rules:
        if not holds:
            raise Invalid.field(field, problem)


def take(*, voucher_id: int, code: str, where: Where, key: UUID, who: str) -> None:
    """Take a use of the voucher for the order `key`, in the caller's transaction, which a refusal
    must end.

    One statement tests and takes; the CHECKs `voucher_within_its_limit` and
    `voucher_holder_within_limit` stand behind it. Raises VoucherUsedUp, VoucherLimit,
    VoucherExpired or VoucherUnknown. One SQL statement.
    """
    [done] = db.write(
        TAKE,
        voucher=voucher_id,
        on=where.on,
        store=where.store_id,
        key=key,
        who=who,
        now=clock.now(),
    )
    if done.uses:
        return
    if done.vouchers:
        raise VoucherLimit(code=code)
    why = look(code, where, who=who).problem or VoucherUsedUp.code  # used up a moment ago
    raise REFUSALS[why](code=code)


def lock(*, key: UUID, voucher_id: int | None) -> None:
    """Both vouchers of a change, by id: the one whose use the order `key` may give back, and the
    one that it may take. Before seat and stock, as all that take one. One SQL statement."""
    db.write(LOCK, key=key, voucher=voucher_id)


def give_back(*, key: UUID) -> None:
    """Give the order's use back, once; nothing where it has none. One SQL statement."""
    db.write(GIVE_BACK, key=key, now=clock.now())


def take_over(*, key: UUID, taking: UUID) -> None:
    """The use that `taking` took is the order's from now on; what `key` had is given back, and
    goes by the other name. Four SQL statements."""
    aside = ids.new()
    give_back(key=key)
    for old, new in ((key, aside), (taking, key), (aside, taking)):
        db.write(RENAME, old=old, new=new)


def forget_holders(before: date) -> int:
    """Forget who used vouchers whose last day lies before `before`; at most 500 a call, how many.
    One SQL statement."""
    return len(db.write(FORGET, before=before, most=AT_A_TIME))


# the holder's row is locked after the voucher's, whatever takes or gives back
TAKE = """
WITH taken AS (
    UPDATE promotions_voucher SET used = used + 1
     WHERE id = %(voucher)s::bigint AND live
       AND %(on)s::date BETWEEN valid_from AND valid_until
       AND (limit_total IS NULL OR used < limit_total)
    RETURNING id, limit_per_customer
), holder AS (
    INSERT INTO promotions_voucherholder AS h (voucher_id, who, used, most)
    SELECT id, %(who)s::text, 1, limit_per_customer FROM taken
     WHERE limit_per_customer IS NOT NULL
    ON CONFLICT (voucher_id, who) DO UPDATE
       SET used = h.used + 1, most = excluded.most WHERE h.used < excluded.most
    RETURNING h.id
), written AS (
    INSERT INTO promotions_voucheruse (voucher_id, holder_id, store_id, key, state, taken_at)
    SELECT taken.id, holder.id, %(store)s::bigint, %(key)s::uuid, 'taken', %(now)s::timestamptz
      FROM taken LEFT JOIN holder ON true
     WHERE taken.limit_per_customer IS NULL OR holder.id IS NOT NULL
    RETURNING id
)
SELECT (SELECT count(*) FROM taken) AS vouchers, (SELECT count(*) FROM written) AS uses
"""

LOCK = """
SELECT id FROM promotions_voucher
 WHERE id = %(voucher)s::bigint OR id IN (
       SELECT voucher_id FROM promotions_voucheruse
        WHERE key = %(key)s::uuid AND state = 'taken')
 ORDER BY id FOR NO KEY UPDATE
"""

GIVE_BACK = """
WITH given AS (
    UPDATE promotions_voucheruse
       SET state = 'given_back', given_back_at = %(now)s::timestamptz
     WHERE key = %(key)s::uuid AND state = 'taken'
    RETURNING voucher_id, holder_id
), voucher AS (
    UPDATE promotions_voucher v SET used = v.used - 1 FROM given WHERE v.id = given.voucher_id
    RETURNING given.holder_id
)
UPDATE promotions_voucherholder h SET used = h.used - 1 FROM voucher WHERE h.id = voucher.holder_id
"""

RENAME = "UPDATE promotions_voucheruse SET key = %(new)s::uuid WHERE key = %(old)s::uuid"

FORGET = """
WITH over AS MATERIALIZED (
    SELECT h.id FROM promotions_voucherholder h JOIN promotions_voucher v ON v.id = h.voucher_id
     WHERE v.valid_until < %(before)s::date
     ORDER BY h.id LIMIT %(most)s FOR UPDATE OF h SKIP LOCKED
), freed AS (
    UPDATE promotions_voucheruse u SET holder_id = NULL FROM over WHERE u.holder_id = over.id
)
DELETE FROM promotions_voucherholder h USING over WHERE h.id = over.id RETURNING h.id
"""
