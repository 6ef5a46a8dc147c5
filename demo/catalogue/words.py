"""Labels (adjectives, with what they change) and flavours, in three languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """fi: singular, plural; a form that ends in "-" is glued to the noun. sv: en-, ett-, plural."""

    key: str
    en: str
    fi: tuple[str, str]
    sv: tuple[str, str, str]
    price: float = 1.0
    diet: tuple[str, ...] = ()
    swap: tuple[tuple[str, str], ...] = ()  # ingredient → ingredient
    drop: tuple[str, ...] = ()  # ingredients left out
    about: tuple[str, str, str] = ("", "", "")


_NO_LACTOSE = tuple(
    (key, f"{key}_lf")
    for key in ("milk", "skimmed_milk", "cream", "butter", "milk_powder", "whey_powder", "quark")
)

LABELS: dict[str, Label] = {
    label.key: label
    for label in (
        Label("organic", "organic", ("luomu-", "luomu-"),
              ("ekologisk", "ekologiskt", "ekologiska"), 1.32, ("organic",),
              about=("Certified organic.", "Sertifioitua luomua.", "Certifierat ekologiskt.")),
        Label("lactose_free", "lactose-free", ("laktoositon", "laktoosittomat"),
              ("laktosfri", "laktosfritt", "laktosfria"), 1.14, ("lactose_free",), _NO_LACTOSE,
              about=("Lactose below 0.01 %.", "Laktoosia alle 0,01 %.", "Laktos under 0,01 %.")),
        Label("gluten_free", "gluten-free", ("gluteeniton", "gluteenittomat"),
              ("glutenfri", "glutenfritt", "glutenfria"), 1.45, ("gluten_free",),
              (("wheat_flour", "corn_flour"), ("oat", "oat_gf"), ("oat_flakes", "oat_flakes_gf"),
               ("durum", "corn_flour"), ("wheat_gluten", "pea_protein"), ("soy_sauce", "tamari"),
               ("barley_malt", "sorghum_malt")),
              about=("Gluten-free: at most 20 mg/kg.", "Gluteeniton: enintään 20 mg/kg.",
                     "Glutenfri: högst 20 mg/kg.")),
        Label("light", "light", ("kevyt-", "kevyt-"), ("lätt", "lätt", "lätta"), 1.0),
        Label("unsalted", "unsalted", ("suolaton", "suolattomat"),
              ("osaltad", "osaltat", "osaltade"), 1.02, drop=("salt",),
              about=("No salt added.", "Ei lisättyä suolaa.", "Inget tillsatt salt.")),
        Label("salted", "salted", ("suolattu", "suolatut"), ("saltad", "saltat", "saltade"), 1.0),
        Label("sugar_free", "sugar-free", ("sokeriton", "sokerittomat"),
              ("sockerfri", "sockerfritt", "sockerfria"), 1.0, (), (("sugar", "sweetener"),),
              about=("No sugar.", "Ei sisällä sokeria.", "Innehåller inte socker.")),
        Label("unsweetened", "unsweetened", ("makeuttamaton", "makeuttamattomat"),
              ("osötad", "osötat", "osötade"), 1.0, drop=("sugar",),
              about=("No sugar added.", "Ei lisättyä sokeria.", "Inget tillsatt socker.")),
        Label("wholegrain", "wholegrain", ("täysjyvä-", "täysjyvä-"),
              ("fullkorns-", "fullkorns-", "fullkorns-"), 1.06, (),
              (("wheat_flour", "wholewheat_flour"), ("durum", "durum_whole"), ("rice", "rice_brown"))),
        Label("smoked", "smoked", ("savustettu", "savustetut"), ("rökt", "rökt", "rökta"), 1.12),
        Label("natural", "natural", ("maustamaton", "maustamattomat"),
              ("naturell", "naturellt", "naturella"), 1.0),
        Label("fragrance_free", "fragrance-free", ("hajusteeton", "hajusteettomat"),
              ("oparfymerad", "oparfymerat", "oparfymerade"), 1.05,
              about=("Without perfume.", "Ei sisällä hajusteita.", "Utan parfym.")),
        Label("decaf", "decaffeinated", ("kofeiiniton", "kofeiinittomat"),
              ("koffeinfri", "koffeinfritt", "koffeinfria"), 1.2),
        Label("alcohol_free", "alcohol-free", ("alkoholiton", "alkoholittomat"),
              ("alkoholfri", "alkoholfritt", "alkoholfria"), 0.9),
        Label("mini", "mini", ("mini-", "mini-"), ("mini-", "mini-", "mini-"), 1.05),
        Label("vegan", "vegan", ("vegaaninen", "vegaaniset"),
              ("vegansk", "veganskt", "veganska"), 1.08, ("vegan",), (("gelatine", "pectin"),)),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Flavour:
    key: str
    en: str
    fi: str
    fi_stem: str
    sv: str
    sv_stem: str
    adds: str  # ingredients, "+" between; the first one carries the percentage
    colour: str
    motif: str


# key | en | fi [/stem] | sv [/stem] | ingredients | colour | motif
_FLAVOUR_ROWS = """
strawberry | strawberry | mansikka | jordgubb/jordgubbs | strawberry | strawberry | strawberry
blueberry | blueberry | mustikka | blåbär/blåbärs | blueberry | blueberry | blueberry
raspberry | raspberry | vadelma | hallon | raspberry | raspberry | raspberry
lingonberry | lingonberry | puolukka | lingon | lingonberry | red | berry
cloudberry | cloudberry | lakka | hjortron | cloudberry | orange | berry
blackcurrant | blackcurrant | mustaherukka | svarta vinbär/svartvinbärs | blackcurrant | purple | berry
redcurrant | redcurrant | punaherukka | röda vinbär/rödvinbärs | redcurrant | red | berry
sea_buckthorn | sea buckthorn | tyrni | havtorn/havtorns | sea_buckthorn | orange | berry
gooseberry | gooseberry | karviainen/karviais | krusbär/krusbärs | gooseberry | green | berry
cranberry | cranberry | karpalo | tranbär/tranbärs | cranberry | red | berry
cherry | cherry | kirsikka | körsbär/körsbärs | cherry | cherry | cherry
forest_berry | forest berry | metsämarja | skogsbär/skogsbärs | blueberry+raspberry+lingonberry | purple | berry
peach | peach | persikka | persika/persiko | peach | peach | orange
apricot | apricot | aprikoosi | aprikos | apricot | peach | orange
plum | plum | luumu | plommon | plum | purple | cherry
prune | prune | kuivattu luumu/luumu | katrinplommon | prune | purple | cherry
apple | apple | omena | äpple/äppel | apple | green | apple
pear | pear | päärynä | päron | pear | green | pear
orange | orange | appelsiini | apelsin | orange | orange | orange
mandarin | mandarin | mandariini | mandarin | mandarin | orange | orange
lemon | lemon | sitruuna | citron | lemon | lemon | lemon
lime | lime | limetti | lime | lime | green | lemon
grapefruit | grapefruit | greippi | grapefrukt | grapefruit | pink | orange
banana | banana | banaani | banan | banana | lemon | sun
mango | mango | mango | mango | mango | mango | sun
pineapple | pineapple | ananas | ananas | pineapple | lemon | sun
coconut | coconut | kookos | kokos | coconut | plain | nut
passion_fruit | passion fruit | passionhedelmä | passionsfrukt | passion_fruit | purple | sun
tropical | tropical | trooppiset hedelmät/tropiikki | tropiska frukter/tropik | mango+pineapple+passion_fruit | mango | sun
mango_passion | mango and passion fruit | mango ja passion/mango-passion | mango och passion/mango-passion- | mango+passion_fruit | mango | sun
apple_cinnamon | apple and cinnamon | omena ja kaneli/omena-kaneli | äpple och kanel/äppel-kanel- | apple+cinnamon | brown | apple
apple_pear | apple and pear | omena ja päärynä/omena-päärynä | äpple och päron/äppel-päron- | apple+pear | green | pear
strawberry_banana | strawberry and banana | mansikka ja banaani/mansikka-banaani | jordgubb och banan/jordgubbs-banan- | strawberry+banana | strawberry | strawberry
blueberry_raspberry | blueberry and raspberry | mustikka ja vadelma/mustikka-vadelma | blåbär och hallon/blåbärs-hallon- | blueberry+raspberry | purple | berry
raspberry_blackcurrant | raspberry and blackcurrant | vadelma ja mustaherukka/vadelma-mustaherukka | hallon och svarta vinbär/hallon-svartvinbärs- | raspberry+blackcurrant | purple | berry
fruit | mixed fruit | hedelmä | frukt | apple+pear+banana | orange | apple
rhubarb | rhubarb | raparperi | rabarber | rhubarb | pink | leaf
elderflower | elderflower | seljankukka | fläder | elderflower | green | flower
vanilla | vanilla | vanilja | vanilj | vanilla | vanilla | flower
chocolate | chocolate | suklaa | choklad | cocoa | chocolate | cocoa
white_chocolate | white chocolate | valkosuklaa | vit choklad/vitchoklad- | white_chocolate | plain | cocoa
mint | mint | minttu | mint | peppermint_oil | mint | leaf
caramel | caramel | kinuski | kola | caramel | caramel | star
toffee | toffee | toffee | kola | caramel | caramel | star
salted_caramel | salted caramel | suolattu kinuski/suolakinuski | saltkola | caramel+salt | caramel | star
coffee | coffee | kahvi | kaffe | coffee | brown | coffee
hazelnut | hazelnut | hasselpähkinä | hasselnöt/hasselnöts | hazelnut | brown | nut
almond | almond | manteli | mandel | almond | caramel | nut
walnut | walnut | saksanpähkinä | valnöt/valnöts | walnut | brown | nut
pistachio | pistachio | pistaasi | pistasch | pistachio | green | nut
peanut | peanut | maapähkinä | jordnöt/jordnöts | peanut | caramel | nut
liquorice | liquorice | lakritsi | lakrits | liquorice_extract | black | star
salmiak | salty liquorice | salmiakki | salmiak | liquorice_extract+ammonium_chloride | black | star
honey | honey | hunaja | honung/honungs | honey | honey | honey
cinnamon | cinnamon | kaneli | kanel | cinnamon | brown | star
cardamom | cardamom | kardemumma | kardemumma | cardamom | caramel | star
ginger | ginger | inkivääri | ingefära/ingefärs | ginger | lemon | flame
pumpkin_spice | spiced pumpkin | maustettu kurpitsa/kurpitsa | kryddad pumpa/pump | pumpkin+cinnamon | orange | leaf
tomato | tomato | tomaatti | tomat | tomato | tomato | tomato
tomato_basil | tomato and basil | tomaatti ja basilika/tomaatti-basilika | tomat och basilika/tomat-basilika- | tomato+basil | tomato | tomato
garlic | garlic | valkosipuli | vitlök/vitlöks | garlic | plain | onion
garlic_herb | garlic and herb | valkosipuli ja yrtit/valkosipuli-yrtti | vitlök och örter/vitlöks-ört- | garlic+parsley | herb | herb
herb | herb | yrtti | ört | parsley+thyme | herb | herb
chive | chive | ruohosipuli | gräslök/gräslöks | chive | green | herb
dill | dill | tilli | dill | dill | green | herb
dill_chive | dill and chive | tilli ja ruohosipuli/tilli-ruohosipuli | dill och gräslök/dill-gräslöks- | dill+chive | green | herb
basil | basil | basilika | basilika | basil | green | herb
parsley | parsley | persilja | persilja/persilje | parsley | green | herb
chili | chili | chili | chili | chili | chili | flame
sweet_chili | sweet chili | makea chili/makea chili- | söt chili/sötchili- | chili+sugar | chili | flame
pepper | pepper | pippuri | peppar | black_pepper | dark | pepper
black_pepper | black pepper | mustapippuri | svartpeppar/svartpeppar- | black_pepper | dark | pepper
paprika | paprika | paprika | paprika | paprika | red | pepper
lemon_pepper | lemon pepper | sitruunapippuri | citronpeppar | lemon+black_pepper | lemon | lemon
onion | onion | sipuli | lök | onion | caramel | onion
sour_cream_onion | sour cream and onion | hapankerma ja sipuli/hapankerma-sipuli | gräddfil och lök/gräddfil-lök- | sour_cream_powder+onion | green | onion
cheese | cheese | juusto | ost | cheese_powder | cheese | cow
cheese_onion | cheese and onion | juusto ja sipuli/juusto-sipuli | ost och lök/ost-lök- | cheese_powder+onion | cheese | onion
barbecue | barbecue | grilli | grill | smoke_flavouring+paprika | brown | flame
salt | salted | suola | salt | salt | plain | star
vinegar | salt and vinegar | suola ja viinietikka/suola-viinietikka | salt och vinäger/salt-vinäger- | vinegar+salt | blue | drop
truffle | truffle | tryffeli | tryffel | mushroom+flavouring | dark | mushroom
mushroom | mushroom | sieni | svamp | mushroom | brown | mushroom
chanterelle | chanterelle | kantarelli | kantarell | chanterelle | orange | mushroom
spinach | spinach | pinaatti | spenat | spinach | green | leaf
carrot | carrot | porkkana | morot/morots | carrot | orange | carrot
sweet_potato | sweet potato | bataatti | sötpotatis | sweet_potato | orange | potato
pumpkin | pumpkin | kurpitsa | pumpa/pumpa | pumpkin | orange | leaf
beetroot | beetroot | punajuuri | rödbeta/rödbets | beetroot | purple | carrot
pea | pea | herne | ärt | peas | green | pea
broccoli | broccoli | parsakaali | broccoli | broccoli | green | leaf
potato | potato | peruna | potatis | potato | caramel | potato
avocado | avocado | avokado | avokado | avocado | green | leaf
olive | olive | oliivi | oliv | olives | green | leaf
chicken | chicken | kana | kyckling | chicken | caramel | hen
turkey | turkey | kalkkuna | kalkon | turkey | purple | hen
duck | duck | ankka | anka/ank | duck | brown | hen
beef | beef | nauta/naudanliha | nötkött/nötkötts | beef | red | ox
pork | pork | porsas/possu | fläsk/fläsk | pork | pink | pig
lamb | lamb | lammas | lamm | lamb | purple | ox
reindeer | reindeer | poro | ren | reindeer | brown | ox
ham | ham | kinkku | skinka/skink | ham | pink | pig
bacon | bacon | pekoni | bacon | bacon | red | pig
salmon | salmon | lohi | lax | salmon | salmon | fish
tuna | tuna | tonnikala | tonfisk | tuna | blue | fish
whitefish | white fish | valkoinen kala/valkokala | vit fisk/vitfisk- | pollock | blue | fish
shrimp | shrimp | katkarapu | räka/räk | shrimp | pink | shrimp
wheat | wheat | vehnä | vete | wheat_flour | plain | wheat
rye | rye | ruis | råg | rye_flour | brown | rye
oat | oat | kaura | havre | oat | caramel | oat
barley | barley | ohra | korn | barley | plain | barley
chamomile | chamomile | kamomilla | kamomill | chamomile | lemon | flower
peppermint | peppermint | piparminttu | pepparmynta/pepparmynts | peppermint | mint | leaf
rosehip | rosehip | ruusunmarja | nypon | rosehip | red | flower
jasmine | jasmine | jasmiini | jasmin | jasmine | green | flower
lavender | lavender | laventeli | lavendel | | purple | flower
fresh_air | fresh air | raikas tuuli/raikas tuuli | frisk vind/frisk vind | | blue | wave
birch | birch | koivu | björk | | forest | leaf
pine | pine | mänty | tall | | green | leaf
aloe | aloe vera | aloe vera | aloe vera | | green | leaf
sea | sea breeze | merituuli | havsbris | | blue | wave
cotton | cotton flower | puuvillankukka | bomullsblomma | | plain | flower
oat_milk | oat extract | kaurauute | havreextrakt | | plain | oat
"""


def _read_flavour(row: str) -> Flavour:
    key, en, fi, sv, adds, colour, motif = (part.strip() for part in row.split("|"))
    fi, _, fi_stem = fi.partition("/")
    sv, _, sv_stem = sv.partition("/")
    return Flavour(key, en, fi, fi_stem or fi, sv, sv_stem or sv, adds, colour, motif)


FLAVOURS: dict[str, Flavour] = {
    flavour.key: flavour
    for flavour in map(_read_flavour, filter(str.strip, _FLAVOUR_ROWS.splitlines()))
}
