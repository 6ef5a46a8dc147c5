"""The books at the desk: balances as of a day by store, account and tender; the entries behind
each; one posting. Read only, to be printed or taken along as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from punnet.backoffice.book_words import ACCOUNTS
from punnet.backoffice.who import may, staff_of, stores_of
from punnet.foundation import ids
from punnet.foundation.errors import NotFound
from punnet.foundation.money import DIGITS
from punnet.overviews import books
from punnet.overviews.books import Balance, EntryRow, Wanted
from punnet.stores import queries as stores

SEE = "books.see"
COLUMNS = ("at", "posting", "store", "kind", "account", "tender", "tax_percent", "debit", "credit",
           "currency", "order", "shift", "actor")  # fmt: skip
SUMS = ("store", "account", "tender", "currency", "opening", "debit", "credit", "closing")


def page(request: HttpRequest) -> HttpResponseBase:
    """Balances at the end of a day, and what moved since another. One SQL query."""
    asked = _asked(request)
    found = books.balances(asked["only"], since=asked["since"], until=asked["until"])
    if request.GET.get("format") == "csv":
        return _csv("books", SUMS, (_sum_row(each) for each in found))
    whole = [
        {"store": store, "currency": currency, "accounts": books.by_account(rows),
         "off": sum(each.closing_minor for each in rows)}
        for (store, currency), rows in (
            (key, list(group))
            for key, group in groupby(found, key=lambda b: (b.store_name, b.currency))
        )
    ]  # fmt: skip
    return _page(request, _("Books"), "books", books=whole, **asked)


def entries(request: HttpRequest) -> HttpResponseBase:
    """What a balance, or an order's money, is made of. One SQL query, whatever is asked for."""
    asked = _asked(request)
    tender = request.GET.get("tender")
    wanted = Wanted(
        account=request.GET.get("account", ""),
        tender=tender,
        currency=request.GET.get("currency", ""),
        since=asked["since"],
        until=asked["until"],
        number=request.GET.get("order", "").strip().upper(),
    )
    if request.GET.get("format") == "csv":
        return _csv("entries", COLUMNS, map(_entry_row, books.all_entries(asked["only"], wanted)))
    before = ids.of_text(request.GET.get("before", ""))
    found = books.entries(asked["only"], wanted, before=before or None)
    more = found[books.PAGE - 1].id if len(found) > books.PAGE else None
    title = ACCOUNTS.get(wanted.account) or _("Entries")
    context = {"entries": found[: books.PAGE], "more": more, "wanted": wanted}
    return _page(request, str(title), "entries", **context, **asked)


def posting(request: HttpRequest, posting_id: int) -> HttpResponse:
    """Both sides of one posting. One SQL query."""
    try:
        found = books.posting(_mine(request), posting_id)
    except NotFound:
        raise Http404 from None
    title = _("Posting %(number)s") % {"number": posting_id}
    return _page(request, title, "entries", entries=found, posting=found[0])


def _mine(request: HttpRequest) -> frozenset[int] | None:
    if not may(staff_of(request), SEE):
        raise PermissionDenied
    return stores_of(request, SEE)


def _asked(request: HttpRequest) -> dict[str, Any]:
    """The reader's stores, the one chosen, and the days. Raises Http404 for another's store."""
    mine, chosen = _mine(request), request.GET.get("store", "")
    choices = [each for each in stores.all_stores() if mine is None or each.id in mine]
    only = mine
    if chosen:
        if chosen not in [str(each.id) for each in choices]:
            raise Http404
        only = frozenset({int(chosen)})
    query = request.GET.copy()
    query.pop("before", None)
    query.pop("format", None)
    return {
        "only": only,
        "chosen": chosen,
        "choices": choices,
        "since": _day(request.GET.get("since")),
        "until": _day(request.GET.get("until")),
        "query": query.urlencode(),
    }


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _page(request: HttpRequest, title: str, name: str, **context: Any) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, **context}
    return TemplateResponse(request, f"backoffice/{name}.html", context)


# --- files


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def _csv(name: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> StreamingHttpResponse:
    """Names of columns in English for programs, sums as decimals of the currency."""
    writer = csv.writer(_Echo())

    def lines() -> Iterator[str]:
        yield writer.writerow(head)
        for row in rows:
            yield writer.writerow(row)

    answer = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def _decimal(minor: int, currency: str) -> Decimal:
    return Decimal(minor).scaleb(-DIGITS.get(currency, 2))


def _sum_row(row: Balance) -> list[Any]:
    sums = (row.opening_minor, row.debit_minor, row.credit_minor, row.closing_minor)
    return [row.store_name, row.account, row.tender, row.currency,
            *(_decimal(each, row.currency) for each in sums)]  # fmt: skip


def _entry_row(row: EntryRow) -> list[Any]:
    rate = "" if row.tax_per_mille is None else Decimal(row.tax_per_mille) / 10
    debit, credit = max(row.minor, 0), max(-row.minor, 0)
    return [row.at.isoformat(), row.posting_id, row.store_name, row.kind, row.account, row.tender,
            rate, _decimal(debit, row.currency), _decimal(credit, row.currency), row.currency,
            row.number, row.shift_id or "", row.actor]  # fmt: skip
