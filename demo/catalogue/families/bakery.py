"""Bread and bakery: numbers 1101 to 1199."""

from demo.catalogue.family import Family

_WHEAT = "wheat_flour water yeast rapeseed_oil sugar salt"
_BUN = "wheat_flour milk sugar butter egg yeast cardamom salt"
_CAKE = "wheat_flour sugar egg butter milk baking_powder"

BAKERY: tuple[Family, ...] = (
    Family(1101, "rye_bread", ("rye bread", "ruisleipä", "rågbröd", "t"), """
        uuniharju: round, slices, oval | 500g=2.29
        myllylampi: slices, whole, thin, halves | 350g=2.19
        arkikori: slices, halves | 500g=1.99
        kotipelto: organic+slices, organic+whole, oatrye, seeds | 450g=2.69
        uuniharju: sour, malt, archipelago, potato_r | 550g=2.99
        myllylampi: sour, seeds, low_salt | 400g=2.49
        norrglantan: sweet, malt, seeds | 600g=3.29
        arkikori: round, thin | 300g=1.49
        uuniharju: halves, hole, mini_r | 330g=1.89
        myllylampi: oatrye, carrot_r | 380g=2.39
        """, """
        round | round ~ | pyöreä ~ | runt ~ | v=brown
        slices | sliced ~ | viipaloitu ~ | skivat ~ | v=red
        oval | oval sour ~ | soikea hapan~ | ovalt ~ på surdeg | v=dark
        whole | whole-rye ~ | täys~ | helråg, ~ | v=purple; r=wholerye_flour water salt; t=Whole-rye bread
        thin | thin ~ | ohut ~ | tunt ~ | v=lemon
        halves | split ~ portions | halkaistut ruispalat | delade ~ | g=p; v=caramel; t=Rye portions
        oatrye | oat and ~ | kaura-~ | havre- och ~ | v=oat; m=oat; r=wholerye_flour oat_flakes:20 water yeast salt
        seeds | ~ with seeds | siemen~ | ~ med frön | v=green; r=rye_flour water linseed:6 sunflower_seed:6 salt
        sour | sourdough ~ | hapanjuuri~ | surdegs~ | v=blue
        malt | malted ~ | mallas~ | malt~ | v=honey; r=rye_flour water wheat_flour rye_malt:6 syrup yeast salt; t=Malted rye
        archipelago | archipelago malt bread | saaristolaisleipä | skärgårdslimpa | g=n; v=black; r=rye_flour wheat_flour water syrup rye_malt wheat_bran yeast salt; n=2 0.3 48 15 6 7 0.9; t=Archipelago bread
        potato_r | potato and ~ | peruna-~ | potatis- och ~ | v=potato; m=potato; r=rye_flour potato:15 water wheat_flour yeast salt
        sweet | sweet ~ | makea ~ | sött ~ | v=cinnamon; r=rye_flour wheat_flour water syrup yeast caraway salt
        low_salt | low-salt ~ | vähäsuolainen ~ | saltfattigt ~ | v=plain; n=1.8 0.3 40 2 11 9 0.5
        hole | ~ ring | reikäleipä | hålkaka | g=n; v=forest
        mini_r | small ~ | pikkuruisleipä | litet ~ | v=berry
        carrot_r | carrot ~ | porkkana~ | morots~ | v=orange; m=carrot; r=rye_flour wheat_flour water carrot:15 yeast salt
        """, form="bag", motif="rye", recipe="wholerye_flour water wheat_flour yeast salt",
        nutrition="1.8 0.3 41 2 11 9 1.1", pop=820),
    Family(1102, "rye_bread", ("rye snack", "ruispala", "rågbit", "n"), """
        myllylampi: snack, crackers_r, buns_r | 300g=1.99
        uuniharju: toast_r, buns_r, flat_r | 280g=1.79
        kotipelto: organic+toast_r, organic+buns_r | 300g=2.19
        """, """
        snack | rye portions | ruispalat | rågbitar | g=p; v=red
        crackers_r | rye chips bread | rapeat ruispalat | krispiga rågbitar | g=p; v=caramel
        buns_r | rye rolls | ruissämpylät | rågfrallor | g=p; v=brown
        toast_r | rye toast | ruispaahtoleipä | rågrostbröd | g=t; v=blue; r=wheat_flour wholerye_flour:35 water yeast rapeseed_oil salt
        flat_r | soft rye flatbread | pehmeä ruisrieska | mjukt rågtunnbröd | g=t; v=lemon
        """, form="bag", motif="rye", recipe="wholerye_flour wheat_flour water yeast salt",
        nutrition="2 0.3 43 3 9 9 1", pop=420),
    Family(1103, "wheat_bread", ("loaf", "leipä", "bröd", "t"), """
        uuniharju: toast, oat_toast, whole_toast, french | 400g=1.79@bag
        arkikori: toast, whole_toast, oat_toast | 500g=1.49@bag
        myllylampi: oat_l, four_grain, oat_toast | 400g=2.29@bag
        kotipelto: oat_l, organic+oat_l, organic+whole, pumpkin_l | 500g=2.89
        uuniharju: sour_w, country, french, olive_l, walnut_l | 450g=3.29
        norrglantan: syrup, tea_l, four_grain | 500g=3.19
        arkikori: country, oat_l | 450g=1.99@bag
        uuniharju: potato_l, carrot_l, four_grain, barley_l | 420g=2.49@bag
        myllylampi: gluten_free+toast, gluten_free+oat_l, gluten_free+seed_l | 300g=2.79@bag
        kotipelto: spelt, protein_l, seed_l | 400g=3.19
        valdirame: ciabatta_l, focaccia, focaccia_t | 300g=2.79
        """, """
        toast | white toast | vaalea paahtoleipä | ljust rostbröd | v=plain
        oat_toast | oat toast | kaurapaahtoleipä | havrerostbröd | v=oat; m=oat; r=wheat_flour oat_flakes:20 water yeast rapeseed_oil sugar salt; n=4 0.5 41 3.5 6 10 1
        whole_toast | wholegrain toast | täysjyväpaahtoleipä | fullkornsrostbröd | v=brown; r=wholewheat_flour wheat_flour water yeast rapeseed_oil salt; n=3.5 0.4 39 3 7 10 1
        french | French ~ | ranskan~ | fransk~ | v=blue
        oat_l | oat ~ | kaura~ | havre~ | v=caramel; m=oat; r=oat_flakes:40 wheat_flour water yeast rapeseed_oil salt; n=4.5 0.7 38 2.5 7 11 1
        four_grain | four-grain ~ | neljän viljan ~ | fyrkorns~ | v=green; r=wheat_flour oat_flakes rye_flour barley_flour water yeast salt; n=3 0.4 40 2.5 7 10 1
        whole | wholewheat ~ | täysjyvä~ | fullkorns~ | v=red; r=wholewheat_flour water yeast salt; n=2.5 0.4 40 2 7 10 1
        pumpkin_l | pumpkin seed ~ | kurpitsansiemen~ | pumpafrö~ | v=herb; m=leaf; r=wheat_flour water pumpkin_seed:10 yeast salt; n=8 1.2 38 2 6 12 1; t=Pumpkin seed loaf
        sour_w | wheat sourdough ~ | vehnähapanjuuri~ | ljust surdegs~ | v=dark; r=wheat_flour water salt; n=1.2 0.2 48 2 3 9 1.1; t=Sourdough loaf
        country | country ~ | maalais~ | lant~ | v=honey
        olive_l | olive ~ | oliivi~ | oliv~ | v=purple; m=leaf; r=wheat_flour water olives:12 olive_oil yeast salt; n=5 0.7 44 2 3 8 1.4
        walnut_l | walnut ~ | saksanpähkinä~ | valnöts~ | v=walnut; m=nut; r=wheat_flour rye_flour water walnut:10 yeast salt; n=8 0.8 42 2 4 10 1
        syrup | syrup ~ | siirappi~ | siraps~ | v=cinnamon; r=wheat_flour rye_flour water syrup yeast salt; n=2.5 0.3 48 9 5 8 1
        tea_l | soft tea ~ | pehmeä tee~ | mjukt te~ | v=lemon; r=wheat_flour milk water sugar yeast salt; n=4 1.2 48 6 3 9 1
        potato_l | potato ~ | peruna~ | potatis~ | v=potato; m=potato; r=wheat_flour potato:15 water yeast rapeseed_oil salt
        carrot_l | carrot ~ | porkkana~ | morots~ | v=orange; m=carrot; r=wheat_flour carrot:15 water oat_flakes yeast salt
        barley_l | barley ~ | ohra~ | korn~ | v=sun; m=barley; r=barley_flour:50 wheat_flour water yeast salt
        spelt | spelt ~ | speltti~ | dinkel~ | v=berry; r=spelt_flour water yeast rapeseed_oil salt
        protein_l | protein ~ | proteiini~ | protein~ | v=forest; r=wheat_gluten water linseed soy_protein sunflower_seed oat_bran yeast salt; n=11 1.3 12 1.5 10 23 1.1
        seed_l | seed ~ | siemen~ | frö~ | v=wheat; r=wheat_flour water linseed:5 sunflower_seed:5 yeast salt; n=7 0.8 38 2 6 11 1
        ciabatta_l | ciabatta | ciabatta | ciabatta | g=n; v=plain; r=wheat_flour water olive_oil yeast salt; n=3.5 0.5 49 2 3 9 1.3
        focaccia | focaccia with rosemary | rosmariinifocaccia | focaccia med rosmarin | g=n; v=herb; m=herb; r=wheat_flour water olive_oil:8 rosemary yeast sea_salt; n=9 1.3 44 2 3 8 1.5; t=Rosemary focaccia
        focaccia_t | tomato focaccia | tomaattifocaccia | tomatfocaccia | g=n; v=tomato; m=tomato; r=wheat_flour water tomato:15 olive_oil:6 yeast salt; n=7 1 43 3 3 8 1.4
        """, form="loaf", motif="wheat", recipe=_WHEAT, nutrition="3 0.4 47 4 3.5 9 1", pop=600),
    Family(1104, "rolls", ("rolls", "sämpylät", "frallor", "p"), """
        uuniharju: wheat_r, oat_r, carrot_rr, poppy | 6pc=2.29
        arkikori: wheat_r, oat_r, burger, hotdog | 6pc=1.69
        myllylampi: oat_r, rye_rr, potato_rr | 5pc=2.19
        kotipelto: organic+oat_r, organic+wheat_r | 4pc=2.19
        uuniharju: burger, brioche, hotdog, focaccia_r | 4pc=2.19
        -: fresh_w, fresh_o, fresh_r, fresh_c, fresh_k | 1pc=.55@tray
        valdirame: ciabatta_r, panini | 4pc=2.49
        uuniharju: croissant_r, bagel, bagel_s | 4pc=2.69
        """, """
        wheat_r | wheat ~ | vehnä~ | vete~ | v=plain
        oat_r | oat ~ | kaura~ | havre~ | v=oat; m=oat; r=wheat_flour oat_flakes:25 water yeast rapeseed_oil salt
        carrot_rr | carrot ~ | porkkana~ | morots~ | v=orange; m=carrot; r=wheat_flour water carrot:15 oat_flakes yeast salt
        poppy | poppy seed ~ | unikonsiemen~ | vallmo~ | v=dark; r=wheat_flour water poppy_seed:3 yeast rapeseed_oil salt
        rye_rr | rye ~ | ruis~ | råg~ | v=brown; m=rye; r=wheat_flour rye_flour:30 water yeast salt
        potato_rr | potato ~ | peruna~ | potatis~ | v=potato; m=potato; r=wheat_flour potato:15 water yeast salt
        burger | burger buns | hampurilais~ | hamburgerbröd | v=tomato; r=wheat_flour water sugar rapeseed_oil yeast sesame salt
        brioche | brioche buns | brioches~ | briochebröd | v=honey; x=1.3; r=wheat_flour egg butter milk sugar yeast salt; n=11 6 48 9 2 9 1
        hotdog | hot dog buns | hodari~ | korvbröd | v=red
        focaccia_r | focaccia ~ | focaccia~ | focaccia~ | v=herb; r=wheat_flour water olive_oil:6 yeast salt
        fresh_w | fresh wheat roll | tuore vehnäsämpylä | färsk vetefralla | g=n; v=plain
        fresh_o | fresh oat roll | tuore kaurasämpylä | färsk havrefralla | g=n; v=oat; x=1.2; m=oat; r=wheat_flour oat_flakes:25 water yeast salt
        fresh_r | fresh rye roll | tuore ruissämpylä | färsk rågfralla | g=n; v=brown; x=1.2; m=rye; r=wheat_flour rye_flour:30 water yeast salt
        fresh_c | fresh cheese roll | tuore juustosämpylä | färsk ostfralla | g=n; v=lemon; x=1.6; r=wheat_flour water cheese:12 yeast salt
        fresh_k | fresh seed roll | tuore siemensämpylä | färsk fröfralla | g=n; v=green; x=1.4; r=wheat_flour water linseed sunflower_seed yeast salt
        ciabatta_r | ciabatta ~ | ciabatta~ | ciabatta~ | v=blue; r=wheat_flour water olive_oil yeast salt
        panini | panini ~ | panini~ | panini~ | v=caramel
        croissant_r | butter croissants | voicroissantit | smörcroissanter | v=honey; r=wheat_flour butter:22 water sugar yeast egg salt; n=24 15 44 6 2.5 8 1
        bagel | bagels | bagelit | baglar | v=cinnamon
        bagel_s | sesame bagels | seesamibagelit | sesambaglar | v=walnut; r=wheat_flour water sesame:4 yeast sugar salt
        """, form="bag", motif="wheat", recipe=_WHEAT, nutrition="4 0.6 48 4 3.5 9 1", pop=440),
    Family(1105, "rolls", ("flatbread", "rieska", "tunnbröd", "t"), """
        uuniharju: barley_f, potato_f, oat_f | 300g=2.19
        myllylampi: barley_f, oat_f | 280g=1.99
        norrglantan: soft, polar, roll_f, dark_f | 350g=2.39
        kaukomaa: tortilla, tortilla_w, naan, naan_g, pita, pita_w | 320g=2.19
        arkikori: tortilla, pita, potato_f | 320g=1.49
        kaukomaa: gluten_free+corn_t, tortilla_l | 340g=2.39
        """, """
        barley_f | barley ~ | ohra~ | ~ av korn | v=sun; m=barley; r=barley_flour:50 wheat_flour milk water salt
        potato_f | potato ~ | peruna~ | ~ med potatis | v=potato; m=potato; r=potato:35 wheat_flour barley_flour egg water salt
        oat_f | oat ~ | kaura~ | ~ med havre | v=oat; m=oat; r=oat_flakes:30 wheat_flour water yeast salt
        soft | soft ~ | pehmeä ~ | mjukt ~ | v=lemon
        polar | northern ~ | pohjoisen ~ | norrländskt ~ | v=blue
        roll_f | rolling ~ | kääröleipä | rull~ | v=green
        dark_f | dark ~ | tumma ~ | mörkt ~ | v=brown; r=wheat_flour rye_flour water syrup yeast salt
        tortilla | wheat tortillas | vehnätortillat | vetetortillas | g=p; v=chili; m=corn
        tortilla_w | wholegrain tortillas | täysjyvätortillat | fullkornstortillas | g=p; v=brown; m=wheat; r=wholewheat_flour water rapeseed_oil salt
        tortilla_l | large wheat tortillas | suuret vehnätortillat | stora vetetortillas | g=p; v=red; m=corn; t=Large tortillas
        corn_t | corn tortillas | maissitortillat | majstortillas | g=p; v=corn; m=corn; r=corn_flour water salt
        naan | naan bread | naanleipä | naanbröd | v=honey; m=flame; r=wheat_flour yoghurt water rapeseed_oil yeast salt
        naan_g | garlic naan bread | valkosipulinaanleipä | naanbröd med vitlök | v=garlic; m=onion; r=wheat_flour yoghurt water garlic:3 rapeseed_oil yeast salt; t=Garlic naan
        pita | pita bread | pitaleipä | pitabröd | v=plain
        pita_w | wholegrain pita bread | täysjyväpitaleipä | fullkornspitabröd | v=walnut; r=wholewheat_flour water yeast salt; t=Wholegrain pita
        """, form="bag", motif="wheat", recipe="wheat_flour water rapeseed_oil yeast salt",
        nutrition="4 0.6 48 3 4 8 1.1", pop=330, fresh=False, life=20, min_life=6),
    Family(1106, "crispbread", ("crispbread", "näkkileipä", "knäckebröd", "t"), """
        norrglantan: rye_c, thin_c, sesame_c, whole_c, oat_c, dark_c | 300g=2.29
        myllylampi: rye_c, oat_c, thin_c, fibre_c | 280g=1.99
        arkikori: rye_c, whole_c | 400g=1.69
        kotipelto: organic+rye_c, seed_c, gluten_free+seed_c | 200g=2.79
        norrglantan: seed_c, sourd, round_c | 240g=2.99
        myllylampi: gluten_free+oat_cc, gluten_free+corn_cc | 180g=2.59
        """, """
        rye_c | rye ~ | ruis~ | råg~ | v=red
        thin_c | thin ~ | ohut ~ | tunt ~ | v=lemon
        sesame_c | sesame ~ | seesami~ | sesam~ | v=caramel; r=rye_flour wheat_flour water sesame:8 yeast salt; n=7 1 60 2 13 12 1
        whole_c | whole-rye ~ | täysruis~ | ~ av helråg | v=brown; r=wholerye_flour water salt; t=Whole-rye crisp
        oat_c | oat ~ | kaura~ | havre~ | v=oat; m=oat; r=rye_flour oat_flakes:25 water yeast salt
        dark_c | dark baked ~ | tummapaahtoinen ~ | mörkgräddat ~ | v=dark; t=Dark crispbread
        fibre_c | high-fibre ~ | kuitu~ | fiber~ | v=green; r=rye_flour wheat_bran water oat_bran salt; n=3 0.5 50 2 24 12 1
        seed_c | seed ~ | siemen~ | frö~ | v=herb; r=corn_flour sunflower_seed:20 linseed:15 sesame:8 pumpkin_seed rapeseed_oil salt; n=42 5 25 1 15 17 1.2
        sourd | sourdough ~ | hapanjuuri~ | surdegs~ | v=blue; r=rye_flour water salt
        round_c | round ~ | pyöreä ~ | runt ~ | v=berry
        oat_cc | crisp oat bread | rapea kauraleipä | krispigt havrebröd | v=plain; m=oat; r=oat_flakes rice_flour rapeseed_oil salt
        corn_cc | crisp maize bread | rapea maissileipä | krispigt majsbröd | v=corn; m=corn; r=corn_flour rapeseed_oil salt
        """, form="box", motif="rye", recipe="wholerye_flour rye_flour water yeast salt",
        nutrition="1.8 0.3 63 2 16 10 1.1", pop=330),
    Family(1107, "crispbread", ("rusks", "korput", "skorpor", "p"), """
        uuniharju: plain, cinnamon+spiced, cardamom+spiced | 300g=1.99
        norrglantan: whole_k, cardamom+spiced, crumbs | 350g=2.39
        arkikori: plain, crumbs, sugar_k | 400g=1.59
        kotipelto: rice_k, corn_k, rice_ch, rice_sea | 130g=1.49
        arkikori: rice_k, corn_k | 130g=1.19
        pikkumyrsky: rice_k | 40g=1.59
        uuniharju: rings, croutons, croutons_g, grissini | 150g=1.79
        valdirame: grissini, grissini_r, crostini | 125g=1.89
        """, """
        spiced | {} ~ | {}~ | {}~ | r=wheat_flour sugar rapeseed_oil yeast @1 salt
        whole_k | wholegrain ~ | täysjyvä~ | fullkorns~ | v=brown; r=wholewheat_flour wheat_flour sugar rapeseed_oil yeast salt
        crumbs | breadcrumbs | korppujauhot | ströbröd | g=tp; v=honey
        sugar_k | sugared ~ | sokeri~ | socker~ | v=pink
        rice_k | rice cakes | riisikakut | riskakor | v=plain; m=rice; r=rice salt; n=2.8 0.6 80 0.5 3.5 8 0.3
        corn_k | maize cakes | maissikakut | majskakor | v=corn; m=corn; r=maize salt; n=1.5 0.3 82 0.6 4 8 0.5
        rice_ch | dark chocolate rice cakes | tummasuklaariisikakut | riskakor med mörk choklad | v=chocolate; m=cocoa; x=1.4; r=dark_chocolate:55 rice; n=17 10 64 26 6 7 0.05; t=Choco rice cakes
        rice_sea | sea salt rice cakes | merisuolariisikakut | riskakor med havssalt | v=blue; m=wave; r=rice sea_salt; n=2.8 0.6 80 0.5 3.5 8 1; t=Salted rice cake
        rings | bread rings | vesirinkelit | kringlor | v=caramel
        croutons | salad croutons | salaattikrutongit | krutonger | v=green
        croutons_g | garlic croutons | valkosipulikrutongit | krutonger med vitlök | v=garlic; m=onion; r=wheat_flour rapeseed_oil garlic:2 yeast salt
        grissini | breadsticks | leipätikut | grissini | v=lemon; r=wheat_flour olive_oil yeast salt
        grissini_r | rosemary breadsticks | rosmariinileipätikut | grissini med rosmarin | v=herb; m=herb; r=wheat_flour olive_oil rosemary yeast salt; t=Rosemary sticks
        crostini | crostini | crostinit | crostini | v=tomato; r=wheat_flour olive_oil yeast salt
        """, form="bag", motif="wheat", recipe="wheat_flour sugar rapeseed_oil yeast salt",
        nutrition="7 1 72 12 4 11 0.9", pop=200),
    Family(1108, "pastries", ("buns", "pullat", "bullar", "p"), """
        uuniharju: cinnamon_b, butter_b, berry_b, quark_b | 4pc=3.29
        -: cinnamon_1, butter_1, berry_1, quark_1, doughnut, doughnut_b, danish, munkki, custard | 1pc=1.99@tray
        arkikori: cinnamon_b, plait, mini_b | 400g=2.39
        uuniharju: plait, plait_r, plait_n | 450g=3.19@loaf
        norrglantan: cardamom_b, cinnamon_b, mini_b | 6pc=3.69
        -: croissant_1, croissant_a, croissant_c, swirl | 1pc=1.69@tray
        uuniharju: karelian, karelian_m, karelian_p | 6pc=2.99
        arkikori: karelian | 8pc=2.79
        myllylampi: karelian, karelian_w | 6pc=3.19
        -: pie_meat, pie_apple, pie_cabbage | 1pc=2.29@tray
        kotipelto: organic+karelian, organic+cinnamon_b | 4pc=3.29
        """, """
        cinnamon_b | cinnamon ~ | korvapuustit | kanel~ | v=cinnamon; r=wheat_flour milk sugar butter cinnamon:2 egg yeast cardamom salt
        cardamom_b | cardamom ~ | kardemumma~ | kardemumma~ | v=cardamom
        butter_b | butter ~ | voisilmä~ | smör~ | v=lemon
        berry_b | blueberry ~ | mustikka~ | blåbärs~ | v=blueberry; m=blueberry; r=wheat_flour milk sugar blueberry:15 butter egg yeast salt
        quark_b | quark ~ | rahka~ | kvarg~ | v=plain; r=wheat_flour quark:20 milk sugar butter egg yeast salt
        mini_b | small cinnamon ~ | pikkukorvapuustit | små kanel~ | v=brown
        cinnamon_1 | fresh cinnamon bun | tuore korvapuusti | färsk kanelbulle | g=n; v=cinnamon; x=1.15; r=wheat_flour milk sugar butter cinnamon:2 egg yeast cardamom salt
        butter_1 | fresh butter bun | tuore voisilmäpulla | färsk smörbulle | g=n; v=lemon
        berry_1 | fresh blueberry bun | tuore mustikkapulla | färsk blåbärsbulle | g=n; v=blueberry; m=blueberry; x=1.15; r=wheat_flour milk sugar blueberry:15 butter egg yeast salt
        quark_1 | fresh quark bun | tuore rahkapulla | färsk kvargbulle | g=n; v=plain; x=1.15; r=wheat_flour quark:20 milk sugar butter egg yeast salt
        doughnut | sugar doughnut | sokeridonitsi | sockermunk | g=n; v=pink; r=wheat_flour rapeseed_oil milk sugar egg yeast salt; n=20 3 48 16 2 6 0.6
        doughnut_b | berry doughnut | marjadonitsi | bärmunk | g=n; v=raspberry; m=raspberry; r=wheat_flour rapeseed_oil raspberry:12 milk sugar egg yeast salt; n=18 3 50 20 2 6 0.6
        munkki | jam doughnut | hillomunkki | syltmunk | g=n; v=strawberry; m=strawberry; r=wheat_flour rapeseed_oil strawberry:10 sugar milk egg yeast salt; n=18 3 50 20 2 6 0.6
        danish | Danish pastry | wienerviineri | wienerbröd | g=t; v=honey; r=wheat_flour butter sugar milk egg apple yeast salt; n=20 12 46 18 2 6 0.6
        custard | vanilla custard pastry | vaniljaviineri | vaniljwienerbröd | g=t; v=vanilla; m=flower; x=1.05; r=wheat_flour butter milk sugar egg vanilla yeast salt; n=19 12 46 18 2 6 0.6; t=Custard pastry
        plait | cardamom plait | pullapitko | vetelängd | g=n; v=cardamom
        plait_r | raisin plait | rusinapitko | vetelängd med russin | g=n; v=purple; r=wheat_flour milk sugar raisin:8 butter egg yeast cardamom salt
        plait_n | almond plait | mantelipitko | vetelängd med mandel | g=n; v=almond; m=nut; r=wheat_flour milk sugar almond:5 butter egg yeast cardamom salt
        croissant_1 | butter croissant | voicroissant | smörcroissant | g=n; v=honey; r=wheat_flour butter:22 water sugar yeast egg salt; n=24 15 44 6 2.5 8 1
        croissant_a | almond croissant | mantelicroissant | mandelcroissant | g=n; v=almond; m=nut; x=1.5; r=wheat_flour butter almond:12 sugar egg water yeast salt; n=27 13 42 17 3 9 0.8
        croissant_c | chocolate croissant | suklaacroissant | chokladcroissant | g=n; v=chocolate; m=cocoa; x=1.2; r=wheat_flour butter dark_chocolate:12 water sugar egg yeast salt; n=26 16 45 14 3 7 0.9
        swirl | raisin swirl | rusinakierre | russinsnurra | g=n; v=purple; r=wheat_flour butter raisin:10 sugar milk egg yeast salt; n=16 10 50 22 2.5 6 0.7
        karelian | Karelian pasties | karjalanpiirakat | karelska piroger | v=brown; m=rye; r=milk rice:15 water rye_flour wheat_flour salt; n=2.5 1.2 33 2.5 2.5 5 0.9
        karelian_m | potato Karelian pasties | perunapiirakat | karelska potatispiroger | v=potato; m=potato; r=potato:45 water rye_flour wheat_flour milk salt; n=2 0.8 27 2 2.8 4 0.9; t=Potato pasties
        karelian_p | barley Karelian pasties | ohrapiirakat | karelska kornpiroger | v=barley; m=barley; r=milk barley:15 water rye_flour wheat_flour salt; n=2.5 1.2 31 2.5 4 5 0.9; t=Barley pasties
        karelian_w | wholegrain Karelian pasties | täysjyväkarjalanpiirakat | karelska fullkornspiroger | v=dark; m=rye; r=milk rice_brown:15 water wholerye_flour salt; n=2.5 1.2 30 2.5 5 5 0.9; t=Karelian pasties
        pie_meat | meat pasty | lihapiirakka | köttpirog | g=n; v=red; m=ox; r=wheat_flour beef:12 pork rice onion rapeseed_oil yeast salt; n=15 3.5 32 2 2 8 1.2
        pie_apple | apple pasty | omenapiirakka | äppelpirog | g=n; v=green; m=apple; r=wheat_flour apple:25 sugar butter egg cinnamon yeast salt; n=9 5 46 20 2.5 5 0.5
        pie_cabbage | cabbage pasty | kaalipiirakka | kålpirog | g=n; v=herb; m=leaf; r=wheat_flour cabbage:30 onion rapeseed_oil yeast salt; n=9 1 33 4 3 6 1.1
        """, form="bag", motif="wheat", recipe=_BUN, nutrition="9 4.5 50 16 2.5 8 0.7", pop=420),
    Family(1109, "cakes", ("cake", "kakku", "tårta", "n"), """
        uuniharju: cream_s, cream_b, princess, choc, carrot_k | 700g=15.9
        sokerisiipi: black_forest, cheese_k, cheese_b, mousse | 500g=10.9
        uuniharju: order_s, order_b, order_c, order_p | 1200g=32.0 | pop=.5; lead=2
        kotipelto: gluten_free+almond_k, vegan+choc_v | 450g=12.9
        arkikori: tiger, lemon_k, dry_choc, apple_k, banana_k | 400g=3.69@loaf
        uuniharju: roll_s, roll_c, roll_l, runeberg, bebe, slice_m, slice_c | 250g=3.29@tray
        norrglantan: sticky, chocball, almond_s, tiger | 350g=4.69
        -: slice_p, slice_ch, eclair, muffin_b, muffin_c, brownie | 1pc=2.69@tray
        """, """
        cream_s | strawberry cream ~ | mansikkakerma~ | jordgubbs~ | v=strawberry; m=strawberry; r=cream wheat_flour sugar egg strawberry:15 milk gelatine; n=14 8 28 20 1 4 0.2; t=Strawberry cake
        cream_b | berry cream ~ | marjakerma~ | gräddtårta med bär | v=purple; m=berry; r=cream wheat_flour sugar egg blueberry:8 raspberry:8 milk; n=14 8 28 20 1.2 4 0.2
        princess | marzipan cream ~ | prinsessa~ | prinsess~ | v=green; m=flower; r=cream sugar egg wheat_flour almond:8 milk raspberry:6 starch; n=16 8 36 29 1 4.5 0.15; t=Princess cake
        choc | chocolate ~ | suklaa~ | choklad~ | v=chocolate; m=cocoa; r=sugar dark_chocolate:18 egg cream wheat_flour butter; n=24 14 38 30 3 6 0.2
        carrot_k | carrot ~ | porkkana~ | morots~ | v=orange; m=carrot; r=wheat_flour sugar carrot:20 fresh_cheese egg rapeseed_oil walnut:4 cinnamon; n=18 4 40 27 1.8 5 0.5
        black_forest | cherry chocolate ~ | kirsikka-suklaa~ | schwarzwald~ | v=cherry; m=cherry; r=cream sugar cherry:12 egg wheat_flour dark_chocolate:6 cocoa; n=16 10 30 23 2 4 0.2; t=Cherry cake
        cheese_k | baked cheesecake | paistettu juusto~ | bakad ostkaka | v=plain; r=fresh_cheese:45 sugar egg cream wheat_flour butter; n=22 14 28 20 0.6 6 0.4
        cheese_b | blueberry cheesecake | mustikkajuusto~ | ostkaka med blåbär | v=blueberry; m=blueberry; r=fresh_cheese:40 blueberry:12 sugar cream wheat_flour butter gelatine; n=19 12 28 21 1 5 0.4; t=Blueberry cheese
        mousse | lemon mousse ~ | sitruunamousse~ | citronmousse~ | v=lemon; m=lemon; r=cream sugar egg lemon:8 wheat_flour butter gelatine; n=17 10 31 23 0.6 4 0.2
        order_s | made-to-order strawberry ~ | tilausmansikka~ | beställd jordgubbs~ | v=pink; m=strawberry; r=cream wheat_flour sugar egg strawberry:18 milk gelatine; n=14 8 28 20 1 4 0.2; t=Strawberry cake
        order_b | made-to-order berry ~ | tilausmarja~ | beställd bär~ | v=blue; m=berry; r=cream wheat_flour sugar egg raspberry:9 blueberry:9 milk; n=14 8 28 20 1.2 4 0.2; t=Berry cake
        order_c | made-to-order chocolate ~ | tilaussuklaa~ | beställd choklad~ | v=dark; m=cocoa; r=cream sugar dark_chocolate:18 egg wheat_flour butter; n=24 14 38 30 3 6 0.2; t=Chocolate cake
        order_p | made-to-order savoury sandwich ~ | tilausvoileipä~ | beställd smörgås~ | v=herb; m=shrimp; r=bread:40 fresh_cheese egg shrimp:10 salmon:10 cucumber dill; n=9 4 18 2 1.5 10 1; t=Sandwich cake
        almond_k | almond ~ | manteli~ | mandel~ | v=almond; m=nut; r=almond:35 sugar egg butter corn_flour; n=28 8 38 32 4 10 0.2
        choc_v | chocolate ~ | suklaa~ | choklad~ | v=brown; m=cocoa; r=wheat_flour sugar water rapeseed_oil cocoa:8 dark_chocolate:8 baking_powder; n=19 4 50 32 4 5 0.5
        tiger | marble ~ | tiikeri~ | tigerkaka | v=caramel; m=cocoa; r=wheat_flour sugar egg rapeseed_oil cocoa:2 baking_powder salt; n=20 3 50 27 1.5 6 0.6
        lemon_k | lemon ~ | sitruuna~ | citronkaka | v=lemon; m=lemon; r=wheat_flour sugar egg rapeseed_oil lemon:4 baking_powder salt; n=20 3 50 28 1 6 0.6
        dry_choc | chocolate loaf ~ | suklaakuiva~ | mjuk chokladkaka | v=chocolate; m=cocoa; r=wheat_flour sugar egg rapeseed_oil cocoa:6 baking_powder; n=21 4 48 28 2.5 6 0.6; t=Chocolate loaf
        apple_k | apple ~ | omena~ | äppelkaka | v=green; m=apple; r=wheat_flour sugar apple:20 egg rapeseed_oil cinnamon baking_powder; n=15 2 46 26 1.8 5 0.5
        banana_k | banana ~ | banaani~ | banankaka | v=vanilla; m=sun; r=wheat_flour sugar banana:22 egg rapeseed_oil baking_powder; n=15 2 47 26 1.6 5 0.5
        roll_s | strawberry Swiss roll | mansikkakääretorttu | rulltårta med jordgubb | v=strawberry; m=strawberry; r=sugar wheat_flour egg strawberry:15 cream; n=8 4 50 34 1 5 0.3; t=Strawberry roll
        roll_c | chocolate Swiss roll | suklaakääretorttu | rulltårta med choklad | v=chocolate; m=cocoa; r=sugar wheat_flour egg butter cocoa:4 cream; n=18 10 48 34 1.8 5 0.3; t=Chocolate roll
        roll_l | lingonberry Swiss roll | puolukkakääretorttu | rulltårta med lingon | v=red; m=berry; r=sugar wheat_flour egg cream lingonberry:12; n=9 5 48 33 1.2 5 0.3; t=Lingonberry roll
        runeberg | almond raspberry tarts | runebergintortut | runebergstårtor | g=p; v=raspberry; m=raspberry; r=wheat_flour sugar butter egg almond:8 raspberry:8 breadcrumbs; n=18 8 50 31 2 6 0.4; t=Almond tarts
        bebe | pink cream tarts | bebe-leivokset | bebébakelser | g=p; v=pink; m=flower; r=sugar butter wheat_flour egg cream colour_red; n=25 15 48 34 0.8 4 0.2; t=Pink cream tarts
        slice_m | mokka squares | mokkapalat | mockarutor | g=p; v=coffee; m=coffee; r=sugar wheat_flour butter egg coffee:2 cocoa:3; n=19 11 52 36 1.5 5 0.4; t=Coffee squares
        slice_c | carrot squares | porkkanapalat | morotsrutor | g=p; v=carrot; m=carrot; r=wheat_flour sugar carrot:18 fresh_cheese egg rapeseed_oil cinnamon; n=17 4 43 29 1.6 4.5 0.5
        sticky | sticky chocolate ~ | tahmea suklaa~ | kladdkaka | v=dark; m=cocoa; r=sugar butter egg wheat_flour cocoa:8; n=24 14 52 40 2.5 5 0.4; t=Sticky chocolate
        chocball | chocolate oat balls | suklaakaurapallot | chokladbollar | g=p; v=coffee; m=oat; r=oat_flakes sugar butter cocoa:6 coconut:5 coffee; n=24 15 50 32 5 5 0.2; t=Choco oat balls
        almond_s | almond tart | mantelitorttu | mandeltårta | v=honey; m=nut; r=sugar almond:22 butter egg wheat_flour; n=28 11 44 32 3 8 0.3
        slice_p | slice of berry ~ | pala marja~a | bit bär~ | v=berry; m=berry; r=cream wheat_flour sugar egg raspberry:12 milk; n=14 8 28 20 1.2 4 0.2; t=Berry cake slice
        slice_ch | slice of chocolate ~ | pala suklaa~a | bit choklad~ | v=chocolate; m=cocoa; r=sugar dark_chocolate:18 egg cream wheat_flour butter; n=24 14 38 30 3 6 0.2; t=Chocolate slice
        eclair | chocolate eclair | suklaatuulihattu | chokladpetit-chou | v=caramel; m=cocoa; r=cream egg wheat_flour butter dark_chocolate:8 sugar; n=22 13 26 16 1.2 6 0.3
        muffin_b | blueberry muffin | mustikkamuffinssi | blåbärsmuffin | v=blueberry; m=blueberry; r=wheat_flour sugar egg rapeseed_oil blueberry:12 baking_powder; n=18 2 46 25 1.5 5 0.6
        muffin_c | chocolate muffin | suklaamuffinssi | chokladmuffin | v=cocoa; m=cocoa; r=wheat_flour sugar egg rapeseed_oil dark_chocolate:12 cocoa baking_powder; n=22 4 47 28 2.5 6 0.6
        brownie | brownie | brownie | brownie | v=brown; m=cocoa; r=sugar butter egg dark_chocolate:18 wheat_flour cocoa; n=25 14 50 38 3 5.5 0.3
        """, form="box", motif="flower", recipe=_CAKE, nutrition="18 9 42 28 1.5 5 0.3", pop=240),
)  # fmt: skip
