"""What is said under a product's name: a sentence of its shelf, and what sets this one apart."""

from __future__ import annotations

from demo.catalogue.family import LANGUAGES, Family
from demo.catalogue.naming import Variant

_WEIGHT = (
    "Sold by weight: you pay for what we weigh.",
    "Myydään painon mukaan: maksat sen, mitä vaaka näyttää.",
    "Säljs per vikt: du betalar för det som vågen visar.",
)
_CATCH_WEIGHT = (
    "Every one weighs a little differently; you pay for the weight of yours.",
    "Paino vaihtelee hieman; maksat oman kappaleesi painosta.",
    "Vikten varierar något; du betalar för just din vikt.",
)
_LEAD = (
    "Made to order: order by the day before.",
    "Valmistetaan tilauksesta: tilaa viimeistään edellisenä päivänä.",
    "Görs på beställning: beställ senast dagen före.",
)
_SOFT = ("Serve cold. For everyone.", "Tarjoa kylmänä. Sopii kaikille.", "Servera kall. För alla.")
_SHARED = {"weight": _WEIGHT, "catch_weight": _CATCH_WEIGHT}

# leaf | English | Finnish | Swedish
_SHELVES = """
fruit | Crisp or soft, picked for eating this week. | Valikoitu syötäväksi tällä viikolla. | Utvalt för att ätas den här veckan.
citrus | Juicy and heavy for its size. | Mehukas ja kokoonsa nähden painava. | Saftig och tung för sin storlek.
exotic | Ripens on the table in a day or two. | Kypsyy pöydällä päivässä tai parissa. | Mognar på bordet på en dag eller två.
berries | Picked ripe and kept cold all the way. | Poimittu kypsänä ja pidetty kylmässä koko matkan. | Plockat moget och hållet kallt hela vägen.
tomatoes | Firm and full of flavour, for salads and pans. | Kiinteä ja maukas, salaattiin ja pannulle. | Fast och smakrik, för sallad och stekpanna.
salads | Rinsed and ready for the bowl. | Huuhdeltu ja valmis kulhoon. | Sköljd och klar för skålen.
roots | Washed, sorted and good for the oven or the pot. | Pesty ja lajiteltu, uuniin tai kattilaan. | Tvättad och sorterad, för ugn eller gryta.
onions | Dry and firm, the start of most good dinners. | Kuiva ja kiinteä, monen hyvän aterian alku. | Torr och fast, början på många goda middagar.
cabbages | Fresh and crisp, for the wok, the oven or a soup. | Tuore ja rapea, wokkiin, uuniin tai keittoon. | Färsk och krispig, för wok, ugn eller soppa.
herbs | Cut or in its pot, full of scent. | Leikattuna tai ruukussa, täynnä tuoksua. | Skuren eller i kruka, full av doft.
rye_bread | Sour dough, long risen, baked dark. | Hapanjuureen leivottu, pitkään nostatettu ja tummaksi paistettu. | Surdeg som jäst länge och gräddats mörk.
wheat_bread | A soft loaf for breakfast and toast. | Pehmeä leipä aamupalalle ja paahtimeen. | Ett mjukt bröd för frukost och rostning.
rolls | Baked this morning. | Leivottu tänä aamuna. | Bakat i morse.
crispbread | Thin, dry and crisp, keeps for months. | Ohut, kuiva ja rapea, säilyy kuukausia. | Tunt, torrt och krispigt, håller i månader.
pastries | For the coffee table, best the same day. | Kahvipöytään, parhaimmillaan samana päivänä. | Till kaffebordet, bäst samma dag.
cakes | For birthdays and Sundays. | Syntymäpäiville ja sunnuntaille. | För födelsedagar och söndagar.
milk | Fresh from Finnish farms. | Tuoretta suomalaisilta tiloilta. | Färsk från finska gårdar.
plant_drinks | To drink, to pour on porridge, to bake with. | Juotavaksi, puuroon ja leivontaan. | Att dricka, till gröten och i bakningen.
yoghurt | Smooth and mild, for breakfast and snacks. | Samettista ja mietoa, aamupalalle ja välipalaksi. | Len och mild, till frukost och mellanmål.
quark | Rich in protein, light to eat. | Runsaasti proteiinia, kevyt syödä. | Rik på protein, lätt att äta.
cream | For sauces, soups and baking. | Kastikkeisiin, keittoihin ja leivontaan. | För såser, soppor och bakning.
butter | For bread, pan and dough. | Leivälle, pannulle ja taikinaan. | På brödet, i pannan och i degen.
cheese | For sandwiches every day. | Leivän päälle joka päivä. | På smörgåsen varje dag.
fine_cheese | For the board, the salad or the oven. | Juustotarjottimelle, salaattiin tai uuniin. | För ostbrickan, salladen eller ugnen.
eggs | Sorted and packed at the farm. | Lajiteltu ja pakattu tilalla. | Sorterade och packade på gården.
beef | Let it rest at room temperature before it meets the pan. | Anna lämmetä huoneenlämmössä ennen paistamista. | Låt bli rumstempererat före stekning.
pork | Tender, for the pan or a slow oven. | Mureaa, pannulle tai hitaaseen uuniin. | Mört, för stekpannan eller långsam ugn.
poultry | From Finnish farms, for the oven and the pan. | Suomalaisilta tiloilta, uuniin ja pannulle. | Från finska gårdar, för ugn och panna.
mince | Ground fresh, for sauces, meatballs and burgers. | Jauhettu tuoreena, kastikkeisiin ja pihveihin. | Färskmalet, för såser och biffar.
sausages | For the grill, the sauna and the soup. | Grilliin, saunan jälkeen ja keittoon. | För grillen, bastun och soppan.
cold_cuts | Thin slices for the sandwich. | Ohuita siivuja leivän päälle. | Tunna skivor till smörgåsen.
plant_protein | Quick to fry, good in sauces and bowls. | Nopea paistaa, hyvä kastikkeissa ja kulhoissa. | Snabb att steka, god i såser och skålar.
fresh_fish | Landed, filleted and iced; comes Tuesday to Saturday. | Kalastettu, käsitelty ja jäitetty; tulee tiistaista lauantaihin. | Fångad, rensad och isad; kommer tisdag till lördag.
smoked_fish | Ready to eat, for bread and new potatoes. | Valmis syötäväksi, leivälle ja uusien perunoiden kanssa. | Färdig att äta, på bröd och till färskpotatis.
shellfish | For the festive table, and for Tuesdays too. | Juhlapöytään ja tiistaillekin. | För festbordet, och för tisdagar också.
ready_meals | Heat in the oven or the microwave. | Lämmitä uunissa tai mikrossa. | Värm i ugn eller mikro.
soups | Warm it gently and serve. | Lämmitä varovasti ja tarjoa. | Värm försiktigt och servera.
fresh_meals | Made this morning, ready to eat. | Tehty tänä aamuna, valmis syötäväksi. | Gjord i morse, färdig att äta.
dips | Open, heat if you like, and share. | Avaa, lämmitä halutessasi ja jaa. | Öppna, värm om du vill och dela.
flour | For bread, buns and cakes at home. | Kotileivontaan. | För hembakat.
cereals | A good start to the morning. | Hyvä alku aamulle. | En bra start på morgonen.
pasta_rice | Keeps well and cooks in minutes. | Säilyy hyvin ja kypsyy minuuteissa. | Håller länge och kokar på några minuter.
tins | Drain, rinse and use; good to have at home. | Valuta, huuhtele ja käytä; hyvä kotivara. | Låt rinna av och använd; bra att ha hemma.
fish_tins | For bread, salads and quick dinners. | Leivälle, salaattiin ja pikaruokaan. | På bröd, i sallad och snabba middagar.
sauces | Adds the last touch to the plate. | Antaa annokselle viimeisen silauksen. | Ger tallriken det sista.
spices | A little goes a long way. | Pieni määrä riittää pitkälle. | Lite räcker långt.
oils | For frying, baking and dressing. | Paistamiseen, leivontaan ja salaattiin. | För stekning, bakning och dressing.
jams | For pancakes, porridge and toast. | Lettujen, puuron ja paahtoleivän kanssa. | Till pannkakor, gröt och rostat bröd.
world | For tastes from far away, cooked at home. | Kaukaisia makuja kotikeittiössä. | Smaker från fjärran, lagade hemma.
chocolate | Melts slowly, snaps cleanly. | Sulaa hitaasti suussa. | Smälter långsamt i munnen.
sweets | For Saturdays, and for the cinema. | Lauantaihin ja elokuviin. | För lördagen och för bion.
biscuits | For the coffee cup and the picnic. | Kahvikupin kanssa ja eväsretkelle. | Till kaffekoppen och utflykten.
crisps | Crisp to the last one. | Rapeaa viimeiseen palaan. | Krispigt till sista biten.
nuts | A handful between meals. | Kourallinen aterioiden väliin. | En näve mellan målen.
water | From a spring under Finnish rock. | Lähteestä suomalaisen kallion alta. | Från en källa under finskt berg.
soft_drinks | Best ice cold. | Parasta jääkylmänä. | Bäst iskall.
juices | Shake well, serve cold. | Ravista hyvin, tarjoa kylmänä. | Skaka väl, servera kall.
coffee | Roasted and packed the same day. | Paahdettu ja pakattu samana päivänä. | Rostat och packat samma dag.
tea | For slow mornings and long evenings. | Hitaisiin aamuihin ja pitkiin iltoihin. | För långsamma morgnar och långa kvällar.
beer | Serve cool. Sold to those who have turned 18. | Tarjoa viileänä. Myydään 18 vuotta täyttäneille. | Servera sval. Säljs till den som fyllt 18 år.
cider | Serve cold. Sold to those who have turned 18. | Tarjoa kylmänä. Myydään 18 vuotta täyttäneille. | Servera kall. Säljs till den som fyllt 18 år.
frozen_veg | Frozen within hours of harvest. | Pakastettu tunneissa sadonkorjuusta. | Fryst inom timmar från skörden.
frozen_berries | Picked ripe, frozen whole. | Poimittu kypsänä, pakastettu kokonaisena. | Plockat moget, fryst helt.
frozen_fish | Frozen fresh; thaw in the fridge overnight. | Pakastettu tuoreena; sulata jääkaapissa yön yli. | Fryst färsk; tina i kylskåpet över natten.
frozen_meals | From freezer to table in a quarter of an hour. | Pakastimesta pöytään vartissa. | Från frys till bord på en kvart.
frozen_bakery | Bake at home and fill the kitchen with scent. | Paista kotona ja täytä keittiö tuoksulla. | Grädda hemma och fyll köket med doft.
ice_cream | Let it stand five minutes before you serve. | Anna pehmetä viisi minuuttia ennen tarjoilua. | Låt stå fem minuter före servering.
paper | Soft and strong, from Nordic fibre. | Pehmeää ja vahvaa, pohjoismaista kuitua. | Mjukt och starkt, av nordisk fiber.
laundry | Cleans at low temperatures. | Puhdistaa jo matalissa lämpötiloissa. | Rengör redan vid låga temperaturer.
cleaning | Cuts grease, rinses clean. | Irrottaa rasvan ja huuhtoutuu puhtaaksi. | Löser fett och sköljs bort rent.
kitchen | The small things that a home runs out of. | Pieniä tarpeita, jotka kodista aina loppuvat. | Småsaker som alltid tar slut hemma.
cats | A complete meal for grown cats. | Täysravintoa aikuisille kissoille. | Helfoder för vuxna katter.
dogs | For grown dogs of every size. | Aikuisille kaikenkokoisille koirille. | För vuxna hundar av alla storlekar.
magazines | This week's or this month's number. | Tämän viikon tai kuukauden numero. | Veckans eller månadens nummer.
nappies | Soft, dry and snug. | Pehmeä, kuiva ja istuva. | Mjuk, torr och välsittande.
baby_food | Mild and fine, for small spoons. | Mietoa ja hienojakoista pienelle lusikalle. | Milt och finfördelat, för små skedar.
hair | For hair that is washed often. | Usein pestäville hiuksille. | För hår som tvättas ofta.
skin | Mild to the skin. | Hellävarainen iholle. | Skonsam mot huden.
teeth | For every morning and night. | Joka aamuun ja iltaan. | För varje morgon och kväll.
"""


def _read() -> dict[str, tuple[str, str, str]]:
    rows = [[cell.strip() for cell in line.split("|")] for line in _SHELVES.strip().splitlines()]
    return {leaf: (en, fi, sv) for leaf, en, fi, sv in rows}


SHELVES: dict[str, tuple[str, str, str]] = _read()


def describe(
    family: Family, variant: Variant, leaf: str, *, soft: bool, lead: int
) -> dict[str, str]:
    """One to four sentences in each language; soft: a drink without alcohol on alcohol's shelf."""
    opening = _SOFT if soft and family.age else family.about or SHELVES[leaf]
    sentences = [opening, *(label.about for label in variant.labels)]
    if lead:
        sentences.append(_LEAD)
    if family.kind in _SHARED:
        sentences.append(_SHARED[family.kind])
    return {
        language: " ".join(sentence[index] for sentence in sentences if sentence[index])
        for index, language in enumerate(LANGUAGES)
    }
