"""The desk: who gets in, whose rows they see, and that every write is the domain's own action."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from punnet.accounts import actions as accounts
from punnet.accounts.models import ApiKey, StaffRole, User
from punnet.catalogue.models import Category, Listing, Price, Product
from punnet.catalogue.tests.factories import a_gtin, a_product
from punnet.events.models import Event
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.slots.models import SlotPlan
from punnet.stores.models import ChargeRule, Holiday, OpeningHours, Store
from punnet.stores.tests.factories import a_store

pytestmark = pytest.mark.django_db


def staff(role: str, store_id: int | None, name: str = "") -> User:
    user = accounts.register(accounts.NewUser(f"{name or role}@punnet.example", name=name or role))
    accounts.give_role(user_id=user.pk, role=role, store_id=store_id, actor=OPERATOR)
    return User.objects.get(pk=user.pk)


def desk(role: str = "owner", store_id: int | None = None, name: str = "") -> Client:
    """A browser with somebody of that role signed in."""
    client = Client()
    client.force_login(staff(role, store_id, name))
    return client


def fields_of(client: Client, url: str) -> dict[str, Any]:
    """What a browser would post back from the form, unchanged."""
    page = client.get(url)
    assert page.status_code == 200
    given: dict[str, Any] = {}
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            if isinstance(value, list):
                given[field.html_name] = [getattr(each, "pk", each) for each in value]
            elif value is not None and value is not False:
                given[field.html_name] = value if not callable(value) else value()
    return given


def change(client: Client, row: Any, **changed: Any) -> Any:
    url = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return client.post(url, {**fields_of(client, url), **changed})


def add(client: Client, model: Any, **given: Any) -> Any:
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
    return client.post(url, {**fields_of(client, url), **given})


def errors_of(answer: Any) -> dict[str, list[str]]:
    assert answer.status_code == 200, "it was accepted"
    return dict(answer.context["adminform"].form.errors)


# --- who


@pytest.mark.parametrize(("role", "status"), [("picker", 403), ("driver", 403), ("manager", 200)])
def test_the_desk_opens_to_managers_not_to_pickers_and_drivers(role: str, status: int):
    client = desk(role, a_store())
    answer = client.get("/admin/", follow=False)
    assert answer.status_code == (302 if status == 403 else 200)
    if status == 403:
        assert client.get(answer["Location"]).status_code == 403


def test_a_stranger_is_sent_to_sign_in():
    answer = Client().get("/admin/orders/order/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/account/login/?next=/admin/orders/order/")


def test_a_new_password_is_set_on_the_shops_own_page():
    assert desk().get("/admin/password_change/")["Location"] == "/account/password/change/"


def test_a_manager_sees_own_stores_rows_and_404_for_others():
    mine, other = a_store("mine"), a_store("other")
    a_product("milk", store=[mine, other])
    client = desk("manager", mine)
    own, foreign = (Price.objects.get(store_id=each) for each in (mine, other))
    for model in ("price", "listing"):
        page = client.get(f"/admin/catalogue/{model}/")
        assert {row.store_id for row in page.context["cl"].result_list} == {mine}
    assert client.get(f"/admin/catalogue/price/{own.pk}/change/").status_code == 200
    assert client.get(f"/admin/catalogue/price/{foreign.pk}/change/").status_code == 404
    assert client.get(f"/admin/catalogue/price/{foreign.pk}/history/").status_code in (403, 404)
    assert client.get(f"/admin/stores/store/{other}/change/").status_code == 404
    assert client.get("/admin/accounts/user/").status_code == 403


def test_a_manager_cannot_price_another_stores_goods():
    mine, other = a_store("mine"), a_store("other")
    a_product("milk", store=[mine, other])
    milk = Product.objects.get(sku="milk")
    answer = add(desk("manager", mine), Price, store=other, product=milk.pk, kind="regular",
                 amount_minor="0.01")  # fmt: skip
    assert "store" in errors_of(answer)
    assert Price.objects.filter(store_id=other).count() == 1


def test_a_manager_may_look_at_the_store_but_not_change_it():
    mine = a_store("mine")
    client = desk("manager", mine)
    assert client.get(f"/admin/stores/store/{mine}/change/").status_code == 200
    assert client.post(f"/admin/stores/store/{mine}/change/", {"name": "X"}).status_code == 403


# --- writes


def test_a_product_is_changed_through_the_catalogues_action():
    a_product("milk", codes=[])
    milk = Product.objects.get(sku="milk")
    code = a_gtin("milk")
    answer = change(desk(), milk, name_en="Oat milk", cap=6, codes=f"{code} 2", weekdays=["0", "6"])
    assert answer.status_code == 302, errors_of(answer)
    milk.refresh_from_db()
    assert (milk.cap, milk.weekdays, milk.live) == (6, 0b1000001, True)
    assert milk.texts.get(language="en").name == "Oat milk"
    assert [(each.code, each.units) for each in milk.barcodes.all()] == [(code.zfill(14), 2)]
    assert "oat" in str(milk.texts.values_list("search", flat=True).get(language="en"))


def test_a_barcode_that_is_taken_out_is_gone():
    a_product("milk")
    client, milk = desk(), Product.objects.get(sku="milk")
    change(client, milk, codes=f"{a_gtin('a')}\n{a_gtin('b')}")
    assert milk.barcodes.count() == 2
    change(client, milk, codes=a_gtin("b"))
    assert [each.code for each in milk.barcodes.all()] == [a_gtin("b").zfill(14)]


def test_a_refusal_stands_at_its_field_and_nothing_is_written():
    a_product("milk")
    milk = Product.objects.get(sku="milk")
    errors = errors_of(change(desk(), milk, cap=3, codes="6400000000001"))
    assert "check digit" in str(errors["codes"])
    assert Product.objects.get(sku="milk").cap != 3


def test_a_product_without_a_mandatory_fact_does_not_go_live():
    a_product("milk", live=False)
    milk = Product.objects.get(sku="milk")
    answer = change(desk(), milk, live="on", ingredients_fi="")
    assert "ingredients_fi" in errors_of(answer)
    assert not Product.objects.get(sku="milk").live


def test_taking_a_product_out_of_sale_is_recorded():
    a_product("milk")
    given = fields_of(client := desk(), url := _url(Product.objects.get(sku="milk")))
    del given["live"]
    assert client.post(url, given).status_code == 302
    assert not Product.objects.get(sku="milk").live
    assert Event.objects.filter(kind="product_withdrawn", actor__startswith="staff:").exists()


def test_a_price_is_set_from_now_and_the_old_one_kept():
    store = a_store()
    a_product("milk", price=119, store=store)
    milk = Product.objects.get(sku="milk")
    answer = add(desk(), Price, store=store, product=milk.pk, kind="regular", amount_minor="1.29")
    assert answer.status_code == 302, errors_of(answer)
    old, new = Price.objects.order_by("valid")
    assert (old.amount_minor, new.amount_minor) == (119, 129)
    assert old.valid.upper == new.valid.lower
    assert client_cannot_change(new)


def client_cannot_change(price: Price) -> bool:
    return desk(name="second").post(_url(price), {"amount_minor": "9"}).status_code == 403


def test_a_reduction_must_be_below_the_regular_price():
    store = a_store()
    a_product("milk", price=119, store=store)
    milk = Product.objects.get(sku="milk")
    ends = clock.now() + timedelta(days=7)
    answer = add(desk(), Price, store=store, product=milk.pk, kind="reduced", amount_minor="1.19",
                 ends_at_0=ends.strftime("%Y-%m-%d"), ends_at_1="12:00")  # fmt: skip
    assert "below the regular price" in str(errors_of(answer)["amount_minor"])


def test_a_product_is_listed_and_unlisted_at_a_store():
    store, other = a_store("mine"), a_store("other")
    a_product("milk", store=store)
    milk, client = Product.objects.get(sku="milk"), desk("manager", other)
    answer = add(client, Listing, store=other, product=milk.pk, place="A1", live="on")
    assert answer.status_code == 302, errors_of(answer)
    listed = Listing.objects.get(store_id=other)
    given = fields_of(client, _url(listed))
    del given["live"]
    assert client.post(_url(listed), given).status_code == 302
    assert not Listing.objects.get(store_id=other).live
    assert Listing.objects.get(store_id=store).live


def test_a_category_needs_a_name_in_every_language():
    answer = add(desk(), Category, key="tea", tint="pantry", position=3, name_en="Tea",
                 name_fi="Tee", name_sv="Te")  # fmt: skip
    assert answer.status_code == 302, errors_of(answer)
    tea = Category.objects.get(key="tea")
    assert "name_sv" in errors_of(change(desk(name="second"), tea, name_sv=""))


def test_opening_hours_are_replaced_as_a_week():
    store = a_store()
    row, client = Store.objects.get(pk=store), desk()
    first = {"opening_hours-0-opens": "07:00:00"}
    assert change(client, row, **first).status_code == 302
    assert OpeningHours.objects.filter(store=row).count() == 7
    assert OpeningHours.objects.get(store=row, weekday=0).opens.hour == 7
    late = {"opening_hours-0-opens": "21:00:00", "opening_hours-0-closes": "20:00:00"}
    assert change(client, row, **late).status_code == 200


def test_a_stores_field_that_is_wrong_is_named():
    row = Store.objects.get(pk=a_store())
    assert "time_zone" in errors_of(change(desk(), row, time_zone="Europe/Atlantis"))


def test_a_holiday_comes_and_goes():
    store, client = a_store(), desk()
    answer = add(client, Holiday, on="2026-12-06", name="Independence Day", store=store,
                 country="FI")  # fmt: skip
    assert answer.status_code == 302, errors_of(answer)
    day = Holiday.objects.get()
    assert client.post(_url(day, "delete"), {"post": "yes"}).status_code == 302
    assert not Holiday.objects.exists()


def test_charges_change_from_a_day_on():
    store, client = a_store(), desk()
    answer = add(client, ChargeRule, store=store, method="delivery", valid_from="2027-01-01",
                 minimum_minor="35.00", small_basket_minor="5.90",
                 small_basket_below_minor="60.00", bag_minor="0", offered="on")  # fmt: skip
    assert answer.status_code == 302, errors_of(answer)
    old, new = ChargeRule.objects.filter(method="delivery").order_by("valid_from")
    assert str(old.valid_until) == "2026-12-31"
    assert (new.minimum_minor, new.small_basket_minor) == (3500, 590)


def test_a_slot_plan_is_put_and_its_history_names_who():
    store, client = a_store(), desk(name="Maija")
    answer = add(client, SlotPlan, store=store, method="delivery", weekdays=["0", "1"],
                 starts="16:00", ends="18:00", cutoff_hours=6, seats=10,
                 price_minor="3.90")  # fmt: skip
    assert answer.status_code == 302, errors_of(answer)
    plan = SlotPlan.objects.get()
    assert (plan.weekdays, plan.price_minor, plan.currency) == (3, 390, "EUR")
    assert change(client, plan, seats=12).status_code == 302
    assert "ends" in errors_of(change(client, plan, ends="15:00"))
    page = client.get(_url(plan, "history")).content.decode()
    assert "Maija" in page and "places" in page and "12" in page


def test_roles_are_given_and_taken_with_a_record_of_each():
    store, client = a_store(), desk()
    answer = add(client, User, email="new@punnet.example", name="Neo", language="en",
                 **{"roles-0-role": "picker", "roles-0-store": store})  # fmt: skip
    assert answer.status_code == 302, errors_of(answer)
    new = User.objects.get(email="new@punnet.example")
    assert (new.is_staff, new.has_usable_password()) == (True, False)
    assert StaffRole.objects.get(user=new).store_id == store
    assert change(client, new, **{"roles-0-DELETE": "on"}).status_code == 302
    assert not StaffRole.objects.filter(user=new).exists()
    kinds = set(Event.objects.filter(subject=f"user:{new.pk}").values_list("kind", flat=True))
    assert {"role_given", "role_taken"} <= kinds


def test_a_stores_owner_gives_roles_at_that_store_only():
    mine, other = a_store("mine"), a_store("other")
    picker = staff("picker", mine, "pekka")
    client = desk("owner", mine)
    for store in (other, ""):
        change(client, picker, **{"roles-1-role": "owner", "roles-1-store": store})
    assert set(picker.roles.values_list("role", "store_id")) == {("picker", mine)}
    stranger = staff("picker", other, "olli")
    assert client.get(_url(stranger)).status_code == 404


def test_a_devices_key_is_ended_and_stays_to_be_told_of():
    mine, other = a_store("mine"), a_store("other")
    for store in (mine, other):
        accounts.make_key(role="picker", store_id=store, name="Scanner")
    client, key = desk("owner", mine), ApiKey.objects.get(store_id=mine)
    assert client.post(_url(key, "delete"), {"post": "yes"}).status_code == 302
    key.refresh_from_db()
    assert key.revoked_at is not None
    assert key.hash not in client.get(_url(key)).content.decode()
    foreign = ApiKey.objects.get(store_id=other)
    assert client.post(_url(foreign, "delete"), {"post": "yes"}).status_code == 404


def test_nobody_closes_the_own_account():
    me = staff("owner", None, "me")
    client = Client()
    client.force_login(me)
    given = fields_of(client, _url(me))
    del given["is_active"]
    assert "is_active" in errors_of(client.post(_url(me), given))


def _url(row: Any, page: str = "change") -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])
