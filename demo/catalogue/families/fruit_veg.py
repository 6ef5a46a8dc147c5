"""Fruit and vegetables: numbers 1001 to 1099, loose by weight and packed."""

from demo.catalogue.family import Family

_FRUIT = "0.3 0.1 12 10 2.2 0.8 0.01"
_VEG = "0.2 0 4.5 3 2 1.2 0.02"


def _loose(number: int, category: str, noun: str, types: str, offers: str, **options) -> Family:  # type: ignore[no-untyped-def]
    """Loose goods: every type has its own shape (m), typical weight (w) and origin (o)."""
    en, fi, sv, gender = (word.strip() for word in noun.split("|"))
    base = {
        "form": "produce",
        "kind": "weight",
        "diet": "produce",
        "nutrition": _VEG,
        "cap": 20000,
        "life": None,
    }
    return Family(number, category, (en, fi, sv, gender), offers, types, **{**base, **options})


def _packed(number: int, category: str, noun: str, offers: str, **options) -> Family:  # type: ignore[no-untyped-def]
    en, fi, sv, gender = (word.strip() for word in noun.split("|"))
    base = {"form": "tray", "diet": "produce", "nutrition": _VEG}
    return Family(number, category, (en, fi, sv, gender), offers, **{**base, **options})


FRUIT_VEG: tuple[Family, ...] = (
    _loose(1001, "fruit", "banana | banaani | banan | n", """
        banana | banana | banaani | banan | m=banana; w=180; o=EC
        small | small banana | pikkubanaani | småbanan | m=banana; w=90; o=CO; x=1.4
        """, "-: banana, organic+banana, small | 180g=1.69",
        nutrition="0.3 0.1 21 17 1.7 1.1 0", pop=1000, step=100),
    _loose(1002, "fruit", "apple | omena | äpple | t", """
        royal | Royal Gala ~ | Royal Gala -~ | Royal Gala-~ | m=apple_red; w=170; o=IT
        granny | Granny Smith ~ | Granny Smith -~ | Granny Smith-~ | m=apple_green; w=180; o=FR; x=1.08
        pink | sweet pink ~ | makea punainen ~ | sött rött ~ | m=apple_red; w=180; o=IT; x=1.3
        jona | Jonagold ~ | Jonagold-~ | Jonagold-~ | m=apple_red; w=200; o=NL
        golden | Golden Delicious ~ | Golden Delicious -~ | Golden Delicious-~ | m=apple_green; w=180; o=IT
        finnish | Finnish ~ | kotimainen ~ | finskt ~ | m=apple_green; w=140; o=FI; x=1.25
        red | Finnish red ~ | kotimainen punainen ~ | finskt rött ~ | m=apple_red; w=140; o=FI; x=1.25
        cooking | cooking ~ | hillo~ | syltäpple | m=apple_green; w=160; o=FI; x=.8
        """, "-: royal, granny, pink, finnish, golden, jona, red, cooking, organic+royal, organic+finnish | 180g=2.49",
        nutrition=_FRUIT, pop=760),
    _loose(1003, "fruit", "pear | päärynä | päron | t", """
        conference | Conference ~ | Conference-~ | Conference-~ | m=pear; w=190; o=NL
        abate | long sweet ~ | pitkä makea ~ | långt sött ~ | m=pear; w=210; o=IT; x=1.15
        williams | Williams ~ | Williams-~ | Williams-~ | m=pear; w=190; o=BE; x=1.05
        """, "-: conference, abate, williams, organic+conference | 190g=2.79",
        nutrition=_FRUIT, pop=430),
    _packed(1004, "fruit", "apples | omenat | äpplen | p",
        "arkikori: plain | 1kg=2.59@bag, 2kg=4.39@bag\nkotipelto: organic, plain | 1kg=3.29@bag\narkikori: mini | 700g=2.69@bag",
        form="bag", motif="apple", nutrition=_FRUIT, pop=420, origin="IT"),
    _packed(1005, "fruit", "bananas | banaanit | bananer | p",
        "kotipelto: organic | 900g=2.19@bag\narkikori: plain, mini | 1kg=1.95@bag",
        form="bag", motif="sun", nutrition="0.3 0.1 21 17 1.7 1.1 0", origin="DO", pop=500),
    _packed(1006, "fruit", "pears | päärynät | päron | p",
        "arkikori: plain | 1kg=2.99@bag\nkotipelto: organic | 700g=2.89@bag",
        form="bag", motif="pear", nutrition=_FRUIT, origin="NL", pop=200),
    _loose(1007, "citrus", "orange | appelsiini | apelsin | n", """
        navel | ~ | ~ | ~ | m=orange; w=230; o=ES
        juice | juice ~ | mehu~ | juice~ | m=orange; w=180; o=ES; x=.85
        blood | blood ~ | veri~ | blod~ | m=orange; w=190; o=IT; x=1.35
        """, "-: navel, juice, blood, organic+navel | 230g=1.99", nutrition=_FRUIT, pop=560),
    _loose(1008, "citrus", "mandarin | mandariini | mandarin | n", """
        clementine | clementine | klementiini | klementin | m=mandarin; w=80; o=ES
        leaf | ~ with leaves | lehdellinen ~ | ~ med blad | m=mandarin; w=90; o=ES; x=1.25
        seedless | seedless ~ | siemenetön ~ | kärnfri ~ | m=mandarin; w=85; o=ZA; x=1.1
        """, "-: clementine, leaf, seedless, organic+clementine | 80g=2.69", nutrition=_FRUIT, pop=480),
    _loose(1009, "citrus", "citrus fruit | sitrushedelmä | citrusfrukt | n", """
        lemon | lemon | sitruuna | citron | m=lemon; w=120; o=ES
        lime | lime | limetti | lime | m=lime; w=70; o=BR; x=1.5
        grapefruit | red grapefruit | punainen greippi | röd grapefrukt | m=grapefruit; w=330; o=TR; x=.85; v=pink
        pomelo | pomelo | pomelo | pomelo | m=grapefruit; w=900; o=CN; x=1.1; v=green
        white | white grapefruit | valkoinen greippi | vit grapefrukt | m=grapefruit; w=330; o=TR; x=.85; v=lemon
        """, "-: lemon, lime, grapefruit, pomelo, white, organic+lemon, organic+lime | 120g=2.69",
        nutrition="0.3 0 7 3 2 0.8 0", pop=520),
    _packed(1010, "citrus", "citrus fruit | sitrushedelmät | citrusfrukter | p",
        "arkikori: oranges | 1.5kg=2.99, 2kg=3.79\narkikori: mandarins, lemons | 1kg=2.99, 500g=1.79\n"
        "arkikori: limes | 400g=2.19\nkotipelto: organic+oranges, organic+lemons, organic+mandarins | 700g=2.99\nkotipelto: organic+limes | 300g=2.29",
        types="""
        oranges | oranges | appelsiinit | apelsiner | m=orange; o=ES
        mandarins | mandarins | mandariinit | mandariner | m=orange; o=ES; v=mandarin
        lemons | lemons | sitruunat | citroner | m=lemon; o=ES
        limes | limes | limetit | limefrukter | m=lemon; o=BR; v=green
        """, form="net", nutrition=_FRUIT, pop=330, origin="ES"),
    _loose(1011, "exotic", "fruit | hedelmä | frukt | n", """
        peach | peach | persikka | persika | m=peach; w=160; o=ES
        flat | flat peach | litteä persikka | platt persika | m=peach; w=100; o=ES; x=1.2
        nectarine | nectarine | nektariini | nektarin | m=nectarine; w=150; o=ES
        apricot | apricot | aprikoosi | aprikos | m=apricot; w=55; o=FR; x=1.3
        plum | red plum | punainen luumu | rött plommon | g=t; m=plum; w=70; o=ES; v=red
        yellow_plum | yellow plum | keltainen luumu | gult plommon | g=t; m=plum; w=70; o=ES; v=lemon
        dark_plum | dark plum | tumma luumu | mörkt plommon | g=t; m=plum; w=70; o=ZA; v=purple
        cherry | cherries | kirsikka | körsbär | g=t; m=cherry; w=10; o=TR; x=2.6
        mango | mango | mango | mango | m=mango; w=400; o=BR; x=1.15
        fig | fresh fig | tuore viikuna | färskt fikon | g=t; m=fig; w=50; o=TR; x=2.4
        kiwi | kiwi fruit | kiivi | kiwi | m=kiwi; w=90; o=IT; x=1.05
        gold_kiwi | golden kiwi fruit | keltainen kiivi | gul kiwi | m=kiwi; w=100; o=NZ; x=1.8; v=lemon
        pomegranate | pomegranate | granaattiomena | granatäpple | g=t; m=pomegranate; w=350; o=TR; x=1.2
        rhubarb | rhubarb | raparperi | rabarber | m=rhubarb; w=120; o=FI; x=1.1; v=pink
        """, "-: mango, kiwi, plum, nectarine, peach, gold_kiwi, flat, apricot, pomegranate, cherry, fig, yellow_plum, dark_plum, rhubarb, organic+kiwi, organic+mango | 100g=3.49",
        nutrition=_FRUIT, pop=330),
    _loose(1012, "exotic", "melon | meloni | melon | n", """
        water | watermelon | vesimeloni | vattenmelon | m=watermelon; w=3200; o=ES; x=.7
        mini_water | mini watermelon | minivesimeloni | minivattenmelon | m=watermelon; w=1600; o=ES; x=.95; v=green
        honey | honeydew ~ | hunaja~ | honungs~ | m=melon; w=1400; o=BR; v=lemon
        cantaloupe | Cantaloupe ~ | Cantaloupe-~ | Cantaloupe~ | m=melon; w=1200; o=ES; x=1.2; v=orange
        galia | Galia ~ | Galia-~ | Galia~ | m=melon; w=1100; o=ES; x=1.1; v=green
        piel | green striped ~ | vihreä~ | grön ~ | m=melon; w=1800; o=BR; x=1.05; v=herb
        """, "-: water, honey, mini_water, galia, cantaloupe, piel | 1000g=1.99",
        nutrition="0.2 0 7.5 7 0.5 0.6 0", pop=300),
    _packed(1013, "exotic", "fruit | hedelmä | frukt | n",
        "-: avocado, hass | 1pc=1.19@produce\n-: pineapple, coconut | 1pc=2.79@produce\n-: passion, dragon, papaya | 1pc=1.29@produce\n"
        "kotipelto: organic+avocados, avocados | 2pc=2.69@net\narkikori: avocados, kiwis | 4pc=2.59@net\nkotipelto: organic+kiwis | 6pc=2.99@tray",
        types="""
        avocado | avocado | avokado | avokado | m=avocado; o=PE
        hass | ripe avocado | kypsä avokado | mogen avokado | m=avocado; o=KE; x=1.2; v=dark
        pineapple | pineapple | ananas | ananas | m=pineapple; o=CR
        coconut | coconut | kookospähkinä | kokosnöt | m=coconut; o=CI; x=.7
        passion | passion fruit | passionhedelmä | passionsfrukt | m=plum; o=CO; x=.6; v=dark
        dragon | dragon fruit | lohikäärmehedelmä | drakfrukt | m=pomegranate; o=VN; x=2.4
        papaya | papaya | papaija | papaya | m=mango; o=BR; x=1.9; v=orange
        avocados | avocados | avokadot | avokador | g=p; m=leaf; o=PE
        kiwis | kiwi fruit | kiivit | kiwifrukter | g=p; m=leaf; o=IT; v=brown
        """, nutrition="5 1 8 5 4 1.5 0.01", pop=520),
    _packed(1014, "berries", "berries | marjat | bär | p",
        "-: strawberry | 200g=2.49, 400g=3.99, 1kg=9.5\n-: blueberry | 125g=2.29, 300g=4.29, 500g=5.95\n-: raspberry | 125g=2.69, 250g=4.79\n"
        "-: blackberry, redcurrants, gooseberries | 125g=2.79\n-: finnish_s | 500g=5.9, 1kg=9.9\n-: finnish_b, finnish_r | 400g=6.9\n-: organic+blueberry | 250g=4.2\n-: lingon, cran | 400g=4.9",
        types="""
        strawberry | strawberries | mansikat | jordgubbar | m=strawberry; o=ES; v=strawberry
        finnish_s | Finnish strawberries | suomalaiset mansikat | finska jordgubbar | m=strawberry; o=FI; v=red
        blueberry | bush blueberries | pensasmustikat | amerikanska blåbär | m=blueberry; o=PE; v=blueberry
        finnish_b | wild blueberries | metsämustikat | skogsblåbär | m=blueberry; o=FI; v=dark
        raspberry | raspberries | vadelmat | hallon | m=raspberry; o=PT; v=raspberry
        finnish_r | Finnish raspberries | suomalaiset vadelmat | finska hallon | m=raspberry; o=FI; v=pink
        blackberry | blackberries | karhunvadelmat | björnbär | m=raspberry; o=MX; v=dark
        redcurrants | redcurrants | punaherukat | röda vinbär | m=cherry; o=NL; v=red
        gooseberries | gooseberries | karviaiset | krusbär | m=grape_green; o=FI; v=green
        lingon | lingonberries | puolukat | lingon | m=cherry; o=FI; v=red
        cran | cranberries | karpalot | tranbär | m=cherry; o=FI; v=dark
        """, form="produce", nutrition="0.4 0 8 7 3 0.8 0", pop=560),
    _loose(1015, "berries", "grape | viinirypäle | vindruva | np", """
        red | red grapes | punaiset viinirypäleet | röda vindruvor | g=p; m=grape_red; w=500; o=IT
        green | green grapes | vihreät viinirypäleet | gröna vindruvor | g=p; m=grape_green; w=500; o=IT
        black | dark grapes | tummat viinirypäleet | mörka vindruvor | g=p; m=grape_red; w=500; o=GR; v=dark; x=1.1
        """, "-: green, red, black, organic+green | 500g=4.49", nutrition="0.3 0 16 16 1 0.7 0", pop=400),
    _packed(1016, "berries", "grapes | viinirypäleet | vindruvor | p",
        "arkikori, kotipelto: green, red, mixed | 500g=2.99\nkotipelto: organic+red | 400g=3.2",
        types="""
        green | seedless green ~ | siemenettömät vihreät ~ | kärnfria gröna ~ | v=green; t=Green grapes
        red | seedless red ~ | siemenettömät punaiset ~ | kärnfria röda ~ | v=red; t=Red grapes
        mixed | mixed seedless ~ | siemenettömät sekoitus~ | blandade kärnfria ~ | v=purple; t=Mixed grapes
        """, motif="grape", nutrition="0.3 0 16 16 1 0.7 0", pop=260, origin="IT"),
    _loose(1017, "tomatoes", "vegetable | vihannes | grönsak | n", """
        tomato | tomato | tomaatti | tomat | m=tomato; w=110; o=FI
        vine | vine tomato | terttutomaatti | kvisttomat | m=tomato; w=110; o=FI; x=1.3; v=red
        beef | beef tomato | pihvitomaatti | bifftomat | m=tomato; w=220; o=NL; x=1.2; v=dark
        cherry | cherry tomato | kirsikkatomaatti | körsbärstomat | m=cherry_tomato; w=15; o=FI; x=2.1
        imported | Spanish tomato | espanjalainen tomaatti | spansk tomat | m=tomato; w=110; o=ES; x=.75; v=pink
        red_pepper | red pepper | punainen paprika | röd paprika | m=pepper_red; w=190; o=ES; x=1.35
        yellow_pepper | yellow pepper | keltainen paprika | gul paprika | m=pepper_yellow; w=190; o=ES; x=1.35
        green_pepper | green pepper | vihreä paprika | grön paprika | m=pepper_green; w=180; o=ES; x=1.1
        sweet_pepper | long sweet pepper | suippopaprika | spetspaprika | m=pepper_red; w=110; o=NL; x=1.9; v=dark
        courgette | courgette | kesäkurpitsa | zucchini | m=courgette; w=260; o=ES; x=.9
        yellow_courgette | yellow courgette | keltainen kesäkurpitsa | gul zucchini | m=courgette; w=240; o=FI; x=1.2; v=lemon
        aubergine | aubergine | munakoiso | aubergine | m=aubergine; w=320; o=ES
        chili | red chili pepper | punainen chilipaprika | röd chilipeppar | m=chili; w=15; o=NL; x=4.5
        """, "-: tomato, vine, red_pepper, courgette, yellow_pepper, cherry, imported, green_pepper, aubergine, sweet_pepper, beef, yellow_courgette, chili, organic+tomato, organic+courgette | 100g=2.99",
        pop=800),
    _packed(1018, "tomatoes", "cucumber | kurkku | gurka | n",
        "-: cucumber, half, mini_one | 1pc=1.29@produce\n-: organic+cucumber | 1pc=1.4@produce\narkikori: minis | 250g=1.99@tray",
        types="""
        cucumber | ~ | ~ | ~ | m=cucumber; o=FI
        half | short ~ | lyhyt ~ | kort ~ | m=cucumber; o=FI; x=.75; v=dark
        mini_one | Spanish ~ | espanjalainen ~ | spansk ~ | m=cucumber; o=ES; x=.8; v=lemon
        minis | snack cucumbers | välipalakurkut | snackgurkor | g=p; m=leaf; o=FI
        """, pop=820, nutrition="0.1 0 2 2 0.7 0.7 0"),
    _packed(1019, "tomatoes", "tomatoes | tomaatit | tomater | p",
        "kotipelto: cherry, plum, organic+cherry | 250g=2.49\narkikori: cherry | 250g=1.99, 500g=3.59\nkotipelto: mixed, yellow | 400g=3.69\narkikori: whole, vine | 500g=2.39\nvaldirame: dateplum, heirloom | 300g=2.99",
        types="""
        cherry | cherry ~ | kirsikka~ | körsbärs~ | v=red
        plum | baby plum ~ | miniluumu~ | miniplommon~ | v=strawberry
        mixed | mixed small ~ | värikkäät pikku~ | färgglada små~ | v=orange
        yellow | yellow cherry ~ | keltaiset kirsikka~ | gula körsbärs~ | v=lemon
        whole | ~ | ~ | ~ | v=tomato
        vine | vine ~ | terttu~ | kvist~ | v=green
        dateplum | sweet date ~ | makeat taateli~ | söta dadel~ | v=dark
        heirloom | heirloom ~ | maatiais~ | lantras~ | v=purple
        """, motif="tomato", pop=430, origin="FI"),
    _packed(1020, "tomatoes", "peppers | paprikat | paprikor | p",
        "arkikori: mixed | 500g=2.79@net\nkotipelto: organic+mixed, snack, chilis | 250g=2.59\narkikori: snack, chilis | 200g=1.99",
        types="""
        mixed | mixed ~ | väri~ | blandade ~ | v=orange
        snack | snack ~ | välipala~ | snack~ | v=red
        chilis | chili ~ | chili~ | chili~ | v=chili
        """, motif="pepper", pop=280, origin="ES"),
    _packed(1021, "salads", "salad | salaatti | sallad | n",
        "-: iceberg, potted | 1pc=1.59@produce\nkotipelto: rocket, spinach, lambs, baby, crunchy | 65g=1.79\narkikori: rocket, spinach, baby, crunchy, caesar | 100g=1.79, 175g=2.59\n"
        "kotipelto: organic+rocket, organic+spinach, organic+baby | 65g=1.89\nvaldirame: radicchio, lambs, italian | 125g=2.49\n-: romaine, crisp, red_leaf, endive, chinese | 1pc=1.89@produce\nkotipelto: frisee, kale | 150g=2.29\nkotipelto: potted, romaine | 1pc=2.29@produce",
        types="""
        iceberg | iceberg lettuce | jäävuorisalaatti | isbergssallad | m=iceberg; o=ES
        potted | potted lettuce | ruukkusalaatti | krukksallad | m=lettuce; o=FI
        romaine | romaine lettuce | romainesalaatti | romansallad | m=lettuce; o=ES; v=dark
        crisp | crisp lettuce | rapea salaatti | krispsallad | m=lettuce; o=FI; v=green
        red_leaf | red leaf lettuce | punalehtinen salaatti | rödbladig sallad | m=lettuce; o=FI; v=red
        endive | endive | endiivi | endiv | m=lettuce; o=NL; v=lemon; x=1.1
        chinese | Chinese cabbage | kiinankaali | salladskål | m=cabbage; o=FI; x=.9; v=lemon
        rocket | rocket | rucola | ruccola | m=leaf; v=green
        spinach | baby spinach | babypinaatti | babyspenat | m=leaf; v=dark
        lambs | lamb's lettuce | vuonankaali | mâchesallad | m=leaf; v=herb
        baby | baby leaf ~ | babylehti~ | babyblads~ | m=leaf; v=purple
        crunchy | crunchy ~ mix | rapea salaattisekoitus | krispig salladsmix | m=leaf; v=lemon
        caesar | Caesar ~ mix | caesarsalaattisekoitus | caesarsalladsmix | m=leaf; v=caramel
        italian | Italian ~ mix | italialainen salaattisekoitus | italiensk salladsmix | m=leaf; v=red
        radicchio | radicchio | punasikuri | radicchio | m=leaf; v=pink
        frisee | curly endive | kähäräendiivi | frisésallad | m=leaf; v=lemon; x=1.1
        kale | baby kale | babylehtikaali | babygrönkål | m=leaf; v=blue; x=1.05
        """, form="bag", pop=520, nutrition="0.3 0 1.6 1 1.8 1.6 0.05", origin="FI"),
    _loose(1022, "roots", "root | juures | rotfrukt | n", """
        potato | potato | peruna | potatis | m=potato; w=110; o=FI; x=.7
        new | new potato | uusi peruna | färskpotatis | m=new_potato; w=50; o=FI; x=1.9
        red | red potato | punainen peruna | röd potatis | m=potato; w=110; o=FI; x=.9; v=red
        oven | baking potato | uuniperuna | bakpotatis | m=potato; w=280; o=FI; x=.95; v=brown
        sweet | sweet potato | bataatti | sötpotatis | m=sweet_potato; w=300; o=US; x=1.6
        carrot | carrot | porkkana | morot | m=carrot; w=90; o=FI; x=.85
        parsnip | parsnip | palsternakka | palsternacka | m=parsnip; w=130; o=FI; x=1.9
        swede | swede | lanttu | kålrot | m=swede; w=700; o=FI
        turnip | turnip | nauris | rova | m=turnip; w=150; o=FI; x=1.9
        beetroot | beetroot | punajuuri | rödbeta | m=beetroot; w=140; o=FI
        celeriac | celeriac | juuriselleri | rotselleri | m=turnip; w=600; o=FI; x=1.5; v=brown
        yellow_beet | yellow beetroot | keltajuuri | gulbeta | m=beetroot; w=140; o=FI; x=1.6; v=lemon
        stripe_beet | striped beetroot | raitajuuri | polkabeta | m=beetroot; w=140; o=FI; x=1.6; v=pink
        almond | almond potato | puikulaperuna | mandelpotatis | m=new_potato; w=45; o=FI; x=1.6; v=brown
        artichoke | Jerusalem artichoke | maa-artisokka | jordärtskocka | m=ginger; w=60; o=FI; x=3.4
        """, "-: potato, carrot, new, sweet, beetroot, swede, oven, parsnip, red, turnip, almond, celeriac, artichoke, yellow_beet, stripe_beet, organic+potato, organic+carrot, organic+beetroot | 100g=1.45",
        nutrition="0.1 0 15 2 2 1.8 0.01", pop=620, step=250),
    _packed(1023, "roots", "potatoes | perunat | potatis | p",
        "arkikori: yellow, green, general | 1kg=1.29, 2kg=2.19\nkotipelto: organic+yellow, organic+green, organic+general, almond, sweet | 1kg=1.99\narkikori: oven, sweet, small | 900g=1.99\nkotipelto: yellow | 5kg=4.69@sack",
        types="""
        yellow | floury ~ | jauhoiset ~ | mjölig ~ | g=np; v=lemon
        green | waxy ~ | kiinteät ~ | fast ~ | g=np; v=green
        general | all-purpose ~ | yleis~ | allround~ | g=np; v=plain
        oven | baking ~ | uuni~ | bak~ | g=np; v=brown
        sweet | sweet ~ | bataatit | söt~ | g=np; v=orange; o=ES
        almond | almond ~ | puikula~ | mandel~ | g=np; v=caramel
        small | small ~ | pikku~ | små~ | g=np; v=red
        """, form="sack", motif="potato", nutrition="0.1 0 16 1 1.8 1.9 0.01", pop=560, origin="FI"),
    _packed(1024, "roots", "carrots | porkkanat | morötter | p",
        "arkikori: carrots | 1kg=1.09, 500g=.75\nkotipelto: carrots, organic+carrots | 1kg=1.35\nkotipelto: baby, rainbow | 500g=1.79\narkikori: beets, parsnips, soup | 1kg=1.99\nkotipelto: organic+beets, organic+parsnips | 500g=1.49",
        types="""
        carrots | carrots | porkkanat | morötter | v=orange
        baby | snack carrots | välipalaporkkanat | snackmorötter | v=carrot
        rainbow | rainbow carrots | värikkäät porkkanat | färgglada morötter | v=purple
        beets | beetroots | punajuuret | rödbetor | v=purple
        parsnips | parsnips | palsternakat | palsternackor | v=plain
        soup | soup roots | keittojuurekset | soppgrönsaker | v=green
        """, form="bag", motif="carrot", nutrition="0.2 0 8 5 2.6 0.7 0.1", pop=480, origin="FI"),
    _loose(1025, "onions", "onion | sipuli | lök | n", """
        yellow | yellow ~ | kelta~ | gul ~ | m=onion; w=110; o=FI
        red | red ~ | puna~ | röd~ | m=red_onion; w=110; o=FI; x=1.25
        leek | leek | purjosipuli | purjolök | m=leek; w=250; o=NL; x=2.3
        garlic | garlic | valkosipuli | vitlök | m=garlic; w=45; o=ES; x=5.2
        shallot | shallot | salottisipuli | schalottenlök | m=onion; w=30; o=FR; x=2.9; v=brown
        white | white ~ | valkoinen ~ | vit ~ | m=onion; w=130; o=NL; x=1.5; v=plain
        sweet | mild large ~ | mieto jätti~ | mild jätte~ | m=onion; w=300; o=ES; x=1.2; v=lemon
        ginger | ginger | inkivääri | ingefära | m=ginger; w=90; o=CN; x=3.1
        """, "-: yellow, red, garlic, leek, ginger, shallot, white, sweet, organic+yellow, organic+garlic, organic+ginger | 110g=1.59",
        nutrition="0.1 0 8 5 1.7 1.1 0", pop=600),
    _packed(1026, "onions", "onions | sipulit | lök | p",
        "arkikori: yellow, red | 500g=.99, 1kg=1.55\nkotipelto: organic+yellow, organic+red, yellow, shallots | 500g=1.45\narkikori: garlic, shallots | 200g=1.39\nkotipelto: garlic, organic+garlic | 100g=1.45\nkotipelto: baby | 300g=1.79\n-: spring, organic+spring, chives | 1pc=1.09@produce",
        types="""
        yellow | yellow ~ | kelta~ | gul ~ | g=np; v=caramel
        red | red ~ | puna~ | röd~ | g=np; v=purple
        shallots | shallots | salottisipulit | schalottenlök | g=np; v=brown
        garlic | garlic bulbs | valkosipulit | vitlökar | v=plain
        baby | pearl ~ | helmi~ | syltlök | v=blue
        spring | spring onion | kevätsipuli | knipplök | g=n; m=spring_onion
        chives | potted chives | ruukkuruohosipuli | gräslök i kruka | g=n; m=spring_onion; x=1.6; v=dark
        """, form="net", motif="onion", nutrition="0.1 0 8 5 1.7 1.1 0", pop=400, origin="FI"),
    _loose(1027, "cabbages", "cabbage | kaali | kål | n", """
        white | white ~ | valko~ | vit~ | m=cabbage; w=1500; o=FI; x=.8
        red | red ~ | puna~ | röd~ | m=red_cabbage; w=1200; o=FI
        savoy | Savoy ~ | savoijin~ | savoj~ | m=cabbage; w=900; o=FI; x=1.3; v=dark
        early | early ~ | varhais~ | färsk~ | m=cabbage; w=1100; o=FI; x=1.5; v=lemon
        pointed | pointed ~ | suippo~ | spets~ | m=cabbage; w=900; o=FI; x=1.6; v=green
        cauliflower | cauliflower | kukkakaali | blomkål | m=cauliflower; w=750; o=FI; x=2
        broccoli | broccoli | parsakaali | broccoli | m=broccoli; w=400; o=ES; x=2.3
        fennel | fennel | fenkoli | fänkål | m=fennel; w=300; o=IT; x=2.4
        celery | celery stalks | lehtiselleri | blekselleri | m=celery; w=450; o=ES; x=1.6; r=celery
        pumpkin | pumpkin | kurpitsa | pumpa | m=pumpkin; w=1500; o=FI; x=1.3
        butternut | butternut squash | myskikurpitsa | butternutpumpa | m=pumpkin; w=1100; o=ES; x=1.6; v=caramel
        mushroom | button mushrooms | herkkusienet | champinjoner | g=p; m=mushroom; w=20; o=PL; x=3.9
        chanterelle | chanterelles | kantarellit | kantareller | g=p; m=mushroom; w=10; o=FI; x=11; v=orange
        bean | green beans | vihreät pavut | haricots verts | g=p; m=bean; w=10; o=KE; x=4
        peas | peas in the pod | herneet palossa | ärtor i balja | g=p; m=pea; w=10; o=FI; x=4.2
        """, "-: broccoli, cauliflower, white, mushroom, pointed, red, celery, butternut, fennel, savoy, early, chanterelle, bean, peas, pumpkin, organic+white, organic+broccoli | 100g=1.49",
        nutrition="0.3 0 4 3 2.5 2.2 0.04", pop=480),
    _packed(1028, "cabbages", "vegetables | kasvikset | grönsaker | p",
        "arkikori: broccoli, mushrooms, brown, corn | 250g=1.69, 500g=2.79\nkotipelto: organic+broccoli, organic+mushrooms, brussels, beans, sugar, kale | 250g=2.39\nkotipelto: oyster, shiitake, portobello | 200g=3.29\nvaldirame: asparagus, white_asparagus | 400g=4.2\narkikori: wok, slaw, radish | 300g=1.99",
        types="""
        broccoli | broccoli | parsakaali | broccoli | g=n; m=leaf; v=green; o=ES
        mushrooms | button mushrooms | herkkusienet | champinjoner | m=mushroom; v=plain; o=PL
        brown | chestnut mushrooms | ruskeat herkkusienet | bruna champinjoner | m=mushroom; v=brown; o=PL
        oyster | oyster mushrooms | osterivinokkaat | ostronskivling | m=mushroom; v=blue; o=FI
        shiitake | shiitake mushrooms | siitakesienet | shiitakesvamp | m=mushroom; v=dark; o=FI
        portobello | portobello mushrooms | portobellosienet | portobellosvamp | m=mushroom; v=caramel; o=PL
        corn | sweetcorn cobs | maissintähkät | majskolvar | m=corn; v=lemon; o=ES
        brussels | Brussels sprouts | ruusukaali | brysselkål | g=ns; m=leaf; v=dark; o=NL
        beans | fine green beans | ohuet vihreät pavut | tunna gröna bönor | m=bean; v=green; o=KE
        sugar | sugar snaps | sokeriherneet | sockerärtor | m=pea; v=green; o=KE
        kale | kale | lehtikaali | grönkål | g=n; m=leaf; v=herb; o=FI
        asparagus | green asparagus | vihreä parsa | grön sparris | g=n; m=leaf; v=lemon; o=ES
        white_asparagus | white asparagus | valkoinen parsa | vit sparris | g=n; m=leaf; v=plain; o=DE
        wok | wok vegetables | wokvihannekset | wokgrönsaker | m=leaf; v=orange; o=FI
        slaw | shredded cabbage | kaalisuikale | strimlad kål | g=n; m=leaf; v=plain; o=FI
        radish | radishes | retiisit | rädisor | m=leaf; v=pink; o=FI
        """, nutrition="0.3 0 4 3 2.5 2.2 0.04", pop=340, origin="FI"),
    _packed(1029, "herbs", "potted herb | ruukkuyrtti | krukört | n",
        "-: basil, dill, parsley, mint, coriander, thyme, rosemary, oregano, flat, thai, sage, lemon_balm | 1pc=1.69@produce\n-: organic+basil, organic+dill, organic+parsley, organic+coriander, organic+mint | 1pc=1.69@produce",
        types="""
        basil | potted basil | ruukkubasilika | basilika i kruka | m=basil
        dill | potted dill | ruukkutilli | dill i kruka | m=dill
        parsley | potted parsley | ruukkupersilja | persilja i kruka | m=parsley
        flat | potted flat parsley | sileä ruukkupersilja | slätpersilja i kruka | m=parsley; v=dark
        mint | potted mint | ruukkuminttu | mynta i kruka | m=basil; v=mint
        coriander | potted coriander | ruukkukorianteri | koriander i kruka | m=parsley; v=lemon
        thyme | potted thyme | ruukkutimjami | timjan i kruka | m=dill; v=dark
        rosemary | potted rosemary | ruukkurosmariini | rosmarin i kruka | m=dill; v=blue
        oregano | potted oregano | ruukkuoregano | oregano i kruka | m=basil; v=dark
        thai | potted Thai basil | thaimaalainen ruukkubasilika | thaibasilika i kruka | m=basil; v=purple
        sage | potted sage | ruukkusalvia | salvia i kruka | m=basil; v=blue
        lemon_balm | potted lemon balm | ruukkusitruunamelissa | citronmeliss i kruka | m=parsley; v=green
        """, nutrition="0.5 0 4 1 3 3 0.05", pop=300, origin="FI"),
    _packed(1030, "herbs", "cut herbs | leikatut yrtit | skurna örter | p",
        "kotipelto: dill, parsley, chives, mint, coriander, thyme, rosemary | 25g=1.59\nkotipelto: mung, pea, alfalfa, cress | 50g=1.79\narkikori: dill, parsley, chives, coriander | 20g=1.29\narkikori: mung | 200g=1.29",
        types="""
        dill | cut dill | leikattu tilli | skuren dill | g=n; v=dill
        parsley | cut parsley | leikattu persilja | skuren persilja | g=n; v=green
        chives | cut chives | leikattu ruohosipuli | skuren gräslök | g=n; v=dark
        mint | cut mint | leikattu minttu | skuren mynta | g=n; v=mint
        coriander | cut coriander | leikattu korianteri | skuren koriander | g=n; v=lemon
        thyme | cut thyme | leikattu timjami | skuren timjan | g=n; v=herb
        rosemary | cut rosemary | leikattu rosmariini | skuren rosmarin | g=n; v=blue
        mung | mung bean sprouts | mungpavunidut | mungböngroddar | v=plain; m=bean
        pea | pea shoots | herneenversot | ärtskott | v=green; m=pea
        alfalfa | alfalfa sprouts | sinimailasenidut | alfalfagroddar | v=caramel; m=bean
        cress | garden cress | vihanneskrassi | krasse | g=n; v=green; m=leaf
        """, form="tray", motif="herb", nutrition="0.5 0 4 1 3 3 0.05", pop=220, origin="FI"),
)  # fmt: skip
