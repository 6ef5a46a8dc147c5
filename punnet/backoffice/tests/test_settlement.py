"""The desk's pages of money that does not agree: seen by role and store, given, settled, undone."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from punnet.accounts.models import User
from punnet.backoffice.settlement_words import meaning_of, name_of
from punnet.backoffice.tests.test_desk import desk, staff
from punnet.foundation import clock
from punnet.settlement.models import Difference, DifferenceKind, Payout
from punnet.stores.tests.factories import a_store
from tests.words import a_shop

pytestmark = pytest.mark.django_db
LIST = "/admin/settlement"


def a_difference(subject: str = "capture:pi_1", **facts: Any) -> Difference:
    now = clock.now()
    known = {"gateway": "stripe", "kind": "amount_differs", "store_id": a_shop(), "currency": "EUR",
             "there_minor": 100, "here_minor": 119, "at": now, "found_at": now}  # fmt: skip
    row = Difference.objects.create(**{**known, **facts, "subject": subject})
    row.steps.create(kind="found", by="job:settlement", at=now)
    return row


def page(client, row: Difference, name: str = "difference", status: int = 200, **given: Any) -> str:
    url = reverse(f"admin:settlement_{name}", args=[row.pk])
    answer = client.post(url, given, follow=True) if name != "difference" else client.get(url)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_first_page_counts_what_is_open():
    a_difference()
    a_difference("capture:pi_2", state="healed", ended_at=clock.now())
    first = desk("manager", a_shop()).get("/admin/").content.decode()
    assert "<b>1</b> Money that does not agree" in first


def test_both_sides_stand_on_the_page_and_what_to_do():
    said = page(desk("manager", a_shop()), a_difference())
    for each in (
        "€1.00",
        "€1.19",
        "−€0.19",
        "Another amount",
        "Compare the payment",
        "capture:pi_1",
    ):
        assert each in said or each.replace("−", "-") in said


def test_another_stores_is_not_there_and_nobodys_is_the_owners():
    a_shop()
    nobodys, other = a_difference("capture:pi_3", store_id=None), a_store(slug="other")
    theirs = a_difference(store_id=other)
    manager, owner = desk("manager", a_shop()), desk("owner")
    for row in (theirs, nobodys):
        page(manager, row, status=404)
        page(manager, row, "resolve", status=404, reason="x")
        page(owner, row)
    assert Difference.objects.filter(state="open").count() == 2
    assert "None: what the provider" in manager.get(LIST).content.decode()
    assert len(owner.get(LIST).context["rows"]) == 2


@pytest.mark.parametrize("role", ["picker", "driver"])
def test_pickers_and_drivers_have_no_business_there(role):
    row, client = a_difference(), desk(role, a_shop())
    assert client.get(LIST).status_code in (302, 403)
    answer = client.post(reverse("admin:settlement_resolve", args=[row.pk]), {"reason": "x"})
    assert answer.status_code in (302, 403)
    assert Difference.objects.get().state == "open"


def test_given_to_somebody_noted_settled_and_undone_with_names():
    row, client = a_difference(), desk("manager", a_shop(), name="Maija")
    minna = staff("manager", a_shop(), name="Minna")
    assert "Given to Minna" in page(client, row, "assign", owner=minna.pk)
    assert Difference.objects.get().owner_id == minna.pk
    assert "Called them today" in page(client, row, "note", text="  Called them\n today ")
    said = page(client, row, "resolve", reason="They rounded")
    assert "They rounded" in said and Difference.objects.get().state == "resolved"
    said = page(client, row, "reopen")
    assert Difference.objects.get().state == "open" and Difference.objects.get().reason == ""
    assert said.count("Maija") >= 4 and "Opened again" in said


@pytest.mark.parametrize(
    ("name", "given"),
    [("resolve", {"reason": " "}), ("resolve", {"reason": "x" * 201}), ("note", {"text": ""}),
     ("note", {"text": "x" * 501})],
)  # fmt: skip
def test_without_words_or_with_too_many_nothing_happens(name, given):
    row = a_difference()
    page(desk(), row, name, status=422, **given)
    assert row.steps.count() == 1 and Difference.objects.get().state == "open"


def test_what_ended_is_not_given_or_settled_again_and_what_is_open_not_undone():
    row, client = a_difference(), desk()
    assert "nothing to undo" in page(client, row, "reopen")
    page(client, row, "resolve", reason="Once")
    assert "settled already" in page(client, row, "resolve", reason="Twice")
    assert "settled already" in page(client, row, "assign", owner="")
    assert Difference.objects.get().reason == "Once"


def test_nobody_is_given_work_who_may_not_do_it():
    row = a_difference()
    picker = staff("picker", a_shop())
    page(desk(), row, "assign", status=404, owner=picker.pk)
    assert Difference.objects.get().owner is None


def test_the_list_is_filtered():
    a_shop()
    client = desk("owner", name="Olli")
    me = User.objects.get(name="Olli")
    other = a_store(slug="other")
    a_difference("a", owner=me)
    a_difference("b", kind="duplicate", store_id=other)
    a_difference("c", state="resolved", reason="So", ended_at=clock.now())

    def shown(**chosen: Any) -> list[str]:
        return sorted(row.subject for row, *_ in client.get(LIST, chosen).context["rows"])

    assert shown() == ["a", "b"]
    assert shown(state="all") == ["a", "b", "c"]
    assert shown(state="resolved") == ["c"]
    assert shown(kind="duplicate") == ["b"]
    assert shown(owner="me") == ["a"]
    assert shown(owner="nobody") == ["b"]
    assert shown(owner=me.pk) == ["a"]
    assert shown(store=other) == ["b"]
    assert shown(store="²") == shown(owner="9" * 40) == []


def test_a_list_costs_the_same_however_long_it_is(django_assert_max_num_queries):
    client = desk()
    for nth in range(60):
        a_difference(f"capture:pi_{nth}")
    client.get(LIST)
    with django_assert_max_num_queries(9):
        first = client.get(LIST)
    assert len(first.context["rows"]) == 50
    assert len(client.get(LIST, {"page": 2}).context["rows"]) == 10


@pytest.mark.parametrize("kind", list(DifferenceKind))
@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_every_kind_has_its_words_in_every_language(kind, language):
    with translation.override(language):
        said = (name_of(kind), meaning_of(kind))
    with translation.override("en"):
        english = (name_of(kind), meaning_of(kind))
    assert all(said) and (language == "en") == (said == english)


def test_payouts_are_for_who_sees_every_store():
    Payout.objects.create(gateway="stripe", provider_id="po_1", state="paid", amount_minor=8800,
                          currency="EUR", at=clock.now())  # fmt: skip
    assert "€88.00" in desk().get(f"{LIST}/payouts").content.decode()
    assert desk("manager", a_shop()).get(f"{LIST}/payouts").status_code == 404
