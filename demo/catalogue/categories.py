"""The tree customers walk: twelve departments, their leaves, and what holds for a whole leaf."""

from __future__ import annotations

from dataclasses import dataclass

EVERY_DAY = 127
TUESDAY_TO_SATURDAY = 0b0111110  # bit 0 is Monday


@dataclass(frozen=True)
class Category:
    key: str
    parent: str | None
    names: dict[str, str]
    tint: str
    position: int
    zone: str = "ambient"
    storage: str = "dry"
    life_days: int = 365
    min_life_days: int = 60
    fresh: bool = False
    tax_class: str = "food"
    weekdays: int = EVERY_DAY
    cap: int = 24
    may_contain: tuple[str, ...] = ()
    aisle: str = ""


# key | English | Finnish | Swedish | tint
_DEPARTMENTS = """
fruit_veg | Fruit and vegetables | Hedelmät ja vihannekset | Frukt och grönsaker | fruit
bakery | Bread and bakery | Leivät ja leivonnaiset | Bröd och bakverk | bread
dairy | Dairy and eggs | Maitotuotteet ja munat | Mejeri och ägg | dairy
meat | Meat and poultry | Liha ja siipikarja | Kött och fågel | meat
fish | Fish and seafood | Kala ja äyriäiset | Fisk och skaldjur | fish
meals | Ready to eat | Valmisruoat | Färdigmat | vegetable
pantry | Pantry | Kuivakaapin ruoat | Skafferi | pantry
snacks | Sweets and snacks | Makeiset ja naposteltavat | Godis och snacks | bread
drinks | Drinks | Juomat | Drycker | drinks
frozen | Frozen | Pakasteet | Frysvaror | frozen
home | Home and pets | Koti ja lemmikit | Hem och husdjur | home
care | Baby and personal care | Lapset ja hygienia | Barn och hygien | home
"""

# key | parent | English | Finnish | Swedish | tint | zone | storage | life/promised days
#     | options: fresh, general (tax), tue_sat, capNN, may=allergen+allergen
_LEAVES = """
fruit | fruit_veg | Bananas, apples and pears | Banaanit, omenat ja päärynät | Bananer, äpplen och päron | fruit | ambient | room_fruit | 10/3 | fresh
citrus | fruit_veg | Citrus | Sitrushedelmät | Citrusfrukter | fruit | ambient | room_fruit | 18/5 |
exotic | fruit_veg | Stone and exotic fruit | Luumuhedelmät ja eksoottiset | Stenfrukt och exotiskt | fruit | ambient | room_fruit | 9/3 | fresh
berries | fruit_veg | Berries and grapes | Marjat ja viinirypäleet | Bär och vindruvor | fruit | chilled | cold_fruit | 5/2 | fresh
tomatoes | fruit_veg | Tomatoes, cucumbers and peppers | Tomaatit, kurkut ja paprikat | Tomater, gurkor och paprikor | vegetable | ambient | room_fruit | 9/3 | fresh
salads | fruit_veg | Salad leaves | Salaatit | Sallat | vegetable | chilled | cold_fruit | 7/3 | fresh
roots | fruit_veg | Potatoes and root vegetables | Perunat ja juurekset | Potatis och rotfrukter | vegetable | ambient | dark | 21/6 |
onions | fruit_veg | Onions and garlic | Sipulit | Lök | vegetable | ambient | dark | 28/8 |
cabbages | fruit_veg | Cabbages, mushrooms and greens | Kaalit, sienet ja vihreät | Kål, svamp och grönt | vegetable | chilled | cold_fruit | 9/3 | fresh
herbs | fruit_veg | Herbs and sprouts | Yrtit ja idut | Örter och groddar | vegetable | chilled | cold_fruit | 7/3 | fresh
rye_bread | bakery | Rye bread | Ruisleivät | Rågbröd | bread | ambient | bread | 8/4 | fresh, may=sesame
wheat_bread | bakery | Wheat and oat bread | Vehnä- ja kauraleivät | Vete- och havrebröd | bread | ambient | bread | 7/3 | fresh, may=sesame+soy
rolls | bakery | Rolls and flatbread | Sämpylät ja rieskat | Frallor och tunnbröd | bread | ambient | bread | 5/2 | fresh, may=sesame
crispbread | bakery | Crispbread and rusks | Näkkileivät ja korput | Knäckebröd och skorpor | bread | ambient | dry_close | 240/60 | may=sesame+milk
pastries | bakery | Buns and pastries | Pullat ja viinerit | Bullar och wienerbröd | bread | ambient | bread | 4/2 | fresh, may=nuts
cakes | bakery | Cakes | Kakut | Tårtor och kakor | bread | chilled | chilled | 5/2 | fresh, may=nuts, cap6
milk | dairy | Milk and sour milk | Maidot ja piimät | Mjölk och filmjölk | dairy | chilled | chilled_opened | 10/5 |
plant_drinks | dairy | Oat and plant drinks | Kaura- ja kasvijuomat | Havre- och växtdrycker | dairy | ambient | opened_cold | 240/60 |
yoghurt | dairy | Yoghurt | Jogurtit | Yoghurt | dairy | chilled | chilled | 24/10 |
quark | dairy | Quark and puddings | Rahkat ja vanukkaat | Kvarg och puddingar | dairy | chilled | chilled | 24/10 |
cream | dairy | Cream and cooking | Kermat ja ruoanlaitto | Grädde och matlagning | dairy | chilled | chilled_opened | 20/8 |
butter | dairy | Butter and spreads | Voit ja levitteet | Smör och bredbart | dairy | chilled | chilled | 90/30 |
cheese | dairy | Everyday cheese | Arkijuustot | Vardagsost | dairy | chilled | chilled | 80/25 |
fine_cheese | dairy | Fine and cooking cheese | Herkku- ja ruokajuustot | Dessert- och matost | dairy | chilled | chilled | 45/15 |
eggs | dairy | Eggs | Kananmunat | Ägg | dairy | chilled | chilled_8 | 24/12 |
beef | meat | Beef, lamb and game | Nauta, lammas ja riista | Nöt, lamm och vilt | meat | chilled | raw_meat | 9/3 | fresh
pork | meat | Pork | Porsas | Fläsk | meat | chilled | raw_meat | 9/3 | fresh
poultry | meat | Chicken and turkey | Kana ja kalkkuna | Kyckling och kalkon | meat | chilled | raw_meat | 8/3 | fresh
mince | meat | Mince and burgers | Jauhelihat ja pihvit | Köttfärs och burgare | meat | chilled | raw_meat | 6/2 | fresh
sausages | meat | Sausages | Makkarat | Korv | meat | chilled | chilled | 24/8 | may=milk
cold_cuts | meat | Cold cuts | Leikkeleet | Pålägg | meat | chilled | chilled | 24/8 | may=milk
plant_protein | meat | Plant proteins | Kasviproteiinit | Växtproteiner | vegetable | chilled | chilled | 30/10 |
fresh_fish | fish | Fresh fish | Tuore kala | Färsk fisk | fish | chilled | fresh_fish | 4/1 | fresh, tue_sat
smoked_fish | fish | Smoked and cured fish | Savustettu ja graavattu kala | Rökt och gravad fisk | fish | chilled | fresh_fish | 12/4 |
shellfish | fish | Shellfish, roe and herring | Äyriäiset, mäti ja silli | Skaldjur, rom och sill | fish | chilled | fresh_fish | 40/12 |
ready_meals | meals | Ready meals | Ateriat | Färdigrätter | pantry | chilled | chilled | 14/5 | may=celery+mustard
soups | meals | Fresh soups and porridge | Tuorekeitot ja puurot | Färska soppor och gröt | pantry | chilled | chilled | 14/5 | may=mustard
fresh_meals | meals | Salads, sandwiches and sushi | Salaatit, leivät ja sushi | Sallader, smörgåsar och sushi | vegetable | chilled | chilled | 4/2 | fresh, may=celery
dips | meals | Dips, pizza and fresh pasta | Dipit, pizzat ja tuorepasta | Dippar, pizza och färsk pasta | pantry | chilled | chilled | 25/8 |
flour | pantry | Flour and baking | Jauhot ja leivonta | Mjöl och bakning | pantry | ambient | dry_close | 300/90 |
cereals | pantry | Porridge, cereals and muesli | Puurot, murot ja myslit | Gröt, flingor och müsli | pantry | ambient | dry_close | 270/90 | may=nuts+milk
pasta_rice | pantry | Pasta, rice and grains | Pasta, riisi ja viljat | Pasta, ris och gryn | pantry | ambient | dry_close | 540/120 |
tins | pantry | Tins and jars | Säilykkeet | Konserver | pantry | ambient | opened_cold | 900/180 |
fish_tins | pantry | Tinned fish and meat | Kala- ja lihasäilykkeet | Fisk- och köttkonserver | fish | ambient | opened_cold | 900/180 |
sauces | pantry | Ketchup, mustard and sauces | Ketsupit, sinapit ja kastikkeet | Ketchup, senap och såser | pantry | ambient | opened_cold | 360/90 |
spices | pantry | Spices and stock | Mausteet ja liemet | Kryddor och buljong | pantry | ambient | dark | 700/180 |
oils | pantry | Oil and vinegar | Öljyt ja etikat | Olja och vinäger | pantry | ambient | dark | 500/120 |
jams | pantry | Jam, honey and spreads | Hillot, hunajat ja levitteet | Sylt, honung och bredbart | pantry | ambient | opened_cold | 420/120 |
world | pantry | World kitchens | Maailman keittiöt | Världens kök | pantry | ambient | opened_cold | 420/120 |
chocolate | snacks | Chocolate | Suklaa | Choklad | bread | ambient | dry | 270/60 | may=nuts+peanuts+gluten
sweets | snacks | Sweets and pick and mix | Makeiset ja irtokarkit | Godis och lösgodis | drinks | ambient | dry | 300/60 |
biscuits | snacks | Biscuits | Keksit | Kex och kakor | bread | ambient | dry_close | 210/60 | may=nuts+milk
crisps | snacks | Crisps and popcorn | Sipsit ja popcorn | Chips och popcorn | pantry | ambient | dry_close | 120/40 |
nuts | snacks | Nuts and dried fruit | Pähkinät ja kuivatut hedelmät | Nötter och torkad frukt | pantry | ambient | dry_close | 240/60 | may=nuts+peanuts+sesame
water | drinks | Water | Vedet | Vatten | drinks | ambient | dark | 360/90 | cap36
soft_drinks | drinks | Soft and energy drinks | Limsat ja energiajuomat | Läsk och energidrycker | drinks | ambient | dark | 270/60 | cap36
juices | drinks | Juice and squash | Mehut ja tiivisteet | Juice och saft | drinks | ambient | opened_cold | 270/60 |
coffee | drinks | Coffee | Kahvit | Kaffe | pantry | ambient | dry_close | 360/90 |
tea | drinks | Tea and cocoa | Teet ja kaakaot | Te och kakao | pantry | ambient | dry_close | 540/120 |
beer | drinks | Beer | Oluet | Öl | drinks | ambient | dark | 270/60 | general, cap72
cider | drinks | Cider, long drinks and mild wine | Siiderit, lonkerot ja miedot viinit | Cider, long drinks och milda viner | drinks | ambient | dark | 360/60 | general, cap48
frozen_veg | frozen | Frozen vegetables and potatoes | Pakastevihannekset ja perunat | Frysta grönsaker och potatis | frozen | frozen | frozen | 540/120 |
frozen_berries | frozen | Frozen berries and fruit | Pakastemarjat ja hedelmät | Frysta bär och frukter | frozen | frozen | frozen | 540/120 |
frozen_fish | frozen | Frozen fish and meat | Pakastekala ja liha | Fryst fisk och kött | fish | frozen | frozen | 360/90 |
frozen_meals | frozen | Frozen meals and pizza | Pakasteateriat ja pizzat | Frysta rätter och pizza | frozen | frozen | frozen | 300/60 | may=celery+mustard
frozen_bakery | frozen | Frozen bakery | Pakasteleivonnaiset | Fryst bakverk | bread | frozen | frozen | 300/60 | may=nuts+sesame
ice_cream | frozen | Ice cream | Jäätelöt | Glass | frozen | frozen | frozen | 500/120 | may=nuts
paper | home | Toilet and kitchen paper | WC- ja talouspaperit | Toalett- och hushållspapper | home | ambient | any | 3650/365 | general
laundry | home | Laundry | Pyykinpesu | Tvätt | home | ambient | child | 1095/180 | general
cleaning | home | Dishes and cleaning | Tiskaus ja siivous | Disk och städning | home | ambient | child | 1095/180 | general
kitchen | home | Bags, foils and candles | Pussit, foliot ja kynttilät | Påsar, folie och ljus | home | ambient | any | 3650/365 | general
cats | home | Cats | Kissat | Katter | home | ambient | dry_close | 540/120 |
dogs | home | Dogs | Koirat | Hundar | home | ambient | dry_close | 540/120 |
magazines | home | Magazines | Lehdet | Tidningar | home | ambient | any | 21/3 | reduced, cap6
nappies | care | Nappies | Vaipat | Blöjor | home | ambient | any | 1460/365 |
baby_food | care | Baby food | Lastenruoat | Barnmat | home | ambient | opened_cold | 360/90 |
hair | care | Hair | Hiukset | Hår | home | ambient | any | 900/180 | general
skin | care | Soap and skin | Saippua ja ihonhoito | Tvål och hudvård | home | ambient | any | 900/180 | general
teeth | care | Teeth and hygiene | Suu ja hygienia | Tänder och hygien | home | ambient | any | 900/180 | general
"""

# How a picker walks the store: round the dry shelves, then the fridges, then the freezers.
_WALK_ENDS = {"ambient": 0, "chilled": 1, "frozen": 2}


def _names(en: str, fi: str, sv: str) -> dict[str, str]:
    return {"en": en, "fi": fi, "sv": sv}


def _departments() -> list[Category]:
    rows = [line.split("|") for line in _DEPARTMENTS.strip().splitlines()]
    cells = [[cell.strip() for cell in row] for row in rows]
    return [
        Category(key, None, _names(en, fi, sv), tint, position)
        for position, (key, en, fi, sv, tint) in enumerate(cells, start=1)
    ]


def _leaf(position: int, row: str) -> Category:
    cells = [cell.strip() for cell in row.split("|")]
    key, parent, en, fi, sv, tint, zone, storage, days, options = cells
    life, promised = (int(part) for part in days.split("/"))
    words = options.replace(",", " ").split()
    caps = [int(word[3:]) for word in words if word.startswith("cap")]
    traces = [word[4:].split("+") for word in words if word.startswith("may=")]
    return Category(
        key,
        parent,
        _names(en, fi, sv),
        tint,
        position,
        zone=zone,
        storage=storage,
        life_days=life,
        min_life_days=promised,
        fresh="fresh" in words,
        tax_class=next((word for word in words if word in ("general", "reduced")), "food"),
        weekdays=TUESDAY_TO_SATURDAY if "tue_sat" in words else EVERY_DAY,
        cap=caps[0] if caps else 24,
        may_contain=tuple(traces[0]) if traces else (),
    )


def _with_aisles(leaves: list[Category]) -> list[Category]:
    walk = sorted(leaves, key=lambda leaf: (_WALK_ENDS[leaf.zone], leaf.position))
    aisles = {leaf.key: f"A{number:02d}" for number, leaf in enumerate(walk, start=1)}
    return [Category(**{**vars(leaf), "aisle": aisles[leaf.key]}) for leaf in leaves]


def _leaves() -> list[Category]:
    rows = enumerate(_LEAVES.strip().splitlines(), start=1)
    return _with_aisles([_leaf(position, row) for position, row in rows])


CATEGORIES: tuple[Category, ...] = (*_departments(), *_leaves())
BY_KEY: dict[str, Category] = {category.key: category for category in CATEGORIES}
