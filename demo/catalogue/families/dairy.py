"""Dairy and eggs: numbers 1201 to 1299."""

from demo.catalogue.family import Family

DAIRY: tuple[Family, ...] = (
    Family(1201, "milk", ("milk", "maito", "mjölk", "n"), """
        aittamaki: light, whole, skimmed | 1l=1.35
        arkikori: light, skimmed, whole | 1l=1.42
        aittamaki: light, skimmed | 1.5l=1.95
        niittypuro: organic+light, organic+whole, organic+skimmed, lactose_free+light, lactose_free+skimmed | 1l=1.39
        kotipelto: organic+whole, organic+light | 1l=1.39
        aittamaki: lactose_free+light, lactose_free+skimmed | 1l=1.4
        aittamaki: farm, protein | 1l=1.59
        niittypuro: lactose_free+light | 1.5l=1.99
        niittypuro: light, whole | 2dl=.55
        arkikori: lactose_free+light, lactose_free+skimmed | 1l=1.45
        norrglantan: whole, goat | 1l=1.65
        """, """
        light | semi-skimmed ~ | kevyt~ | mellan~ | v=blue; n=1.5 1 4.8 4.8 0 3.4 0.1
        whole | whole ~ | täys~ | standard~ | v=red; n=3.5 2.3 4.7 4.7 0 3.3 0.1
        skimmed | skimmed ~ | rasvaton ~ | skum~ | v=plain; x=.96; n=0.1 0.1 4.9 4.9 0 3.5 0.1; r=skimmed_milk vitamin_d
        farm | farm ~ | tila~ | gårds~ | v=green; x=1.2; n=4 2.6 4.7 4.7 0 3.4 0.1
        protein | protein ~ | proteiini~ | protein~ | v=purple; x=1.15; n=0.5 0.3 4 4 0 6 0.1; r=skimmed_milk milk_protein vitamin_d
        goat | goat ~ | vuohen~ | get~ | v=caramel; x=2; r=goat_milk; m=goat; n=3.6 2.4 4.4 4.4 0 3.1 0.1
        """, form="gable", motif="cow", recipe="milk vitamin_d", pop=1000, cap=12),
    Family(1202, "milk", ("sour milk", "piimä", "surmjölk", "n"), """
        aittamaki: fat_free, plain, soured, organic+fat_free | 1l=1.55
        niittypuro: lactose_free+fat_free, lactose_free+plain, lactose_free+soured, kefir | 1l=1.65
        arkikori: fat_free, plain | 1l=1.59
        norrglantan: soured, kefir, buttermilk, granny | 1l=1.69
        niittypuro: strawberry+kefir, blueberry+kefir, raspberry+kefir, mango+kefir | 5dl=1.79
        """, """
        fat_free | fat-free ~ | rasvaton ~ | fettfri ~ | v=plain; n=0.1 0.1 4 4 0 3.4 0.1; r=skimmed_milk culture
        soured | soured milk | viili | filmjölk | v=green
        kefir | {} kefir | {}kefir | {}kefir | v=; r=milk [sugar @8] culture; n=2.5 1.6 4 4 0 3.4 0.1
        buttermilk | buttermilk | kirnupiimä | kärnmjölk | v=lemon
        granny | old-style ~ | perinteinen ~ | traditionell ~ | v=brown
        """, form="gable", motif="cow", recipe="milk culture", nutrition="2.5 1.6 4 4 0 3.3 0.1",
        flavour_sugar=7, pop=360, life=18, min_life=8),
    Family(1203, "milk", ("{} milk drink", "{}maitojuoma", "{}mjölkdryck", "n"), """
        aittamaki: chocolate, strawberry, vanilla, banana | 2dl=.95@carton
        niittypuro: lactose_free+chocolate, lactose_free+strawberry, lactose_free+coffee | 2.5dl=1.59@bottle_pet
        aittamaki: chocolate | 1l=2.19
        niittypuro: protein_d+chocolate, protein_d+vanilla, protein_d+strawberry, protein_d+coffee, protein_d+banana | 3dl=2.39@bottle_pet
        """, """
        protein_d | {} protein drink | {}proteiinijuoma | {}proteindryck | d=lactose_free; r=skimmed_milk_lf milk_protein @1.5 sweetener flavouring stabiliser; n=0.6 0.4 4.5 4 0 9 0.12
        """, form="gable", motif="cow", recipe="skimmed_milk sugar @1.2 stabiliser flavouring",
        nutrition="1.3 0.8 9 9 0.2 3.2 0.12", pop=260, extra={"m": "own"}, life=30, min_life=12),
    Family(1211, "plant_drinks", ("{} oat drink", "{}kaurajuoma", "{}havredryck", "n"), """
        kotipelto: organic, plain, barista | 1l=1.95
        kotipelto: chocolate, vanilla, organic+unsweetened | 1l=2.15
        arkikori: plain, barista, organic | 1l=1.69
        norrglantan: plain, barista, light, whole | 1l=2.19
        kotipelto: barista, plain | 2.5dl=.99@carton
        kotipelto: chocolate, strawberry, coffee | 2.5dl=1.25@carton
        myllylampi: plain, gluten_free, gluten_free+barista | 1l=2.05
        norrglantan: fresh, fresh_barista | 1l=2.29@gable
        """, """
        barista | barista oat drink | barista-kaurajuoma | barista-havredryck | v=coffee; x=1.15; m=coffee; n=3 0.3 6.5 4 0.8 1 0.1
        light | light oat drink | kevyt kaurajuoma | lätt havredryck | v=blue; n=0.5 0.1 6 4 0.8 1 0.1
        whole | full oat drink | täyteläinen kaurajuoma | fyllig havredryck | v=red; n=2.8 0.3 6.6 4 0.8 1 0.1
        fresh | fresh oat drink | tuore kaurajuoma | färsk havredryck | v=green
        fresh_barista | fresh barista oat drink | tuore barista-kaurajuoma | färsk barista-havredryck | v=dark; m=coffee; n=3 0.3 6.5 4 0.8 1 0.1
        """, form="carton", motif="oat",
        recipe="water oat:10 [@1.5 sugar] rapeseed_oil calcium salt vitamins",
        nutrition="1.5 0.2 6.5 4 0.8 1 0.1", flavour_sugar=3, pop=900, also_in="coffee",
        about=("Finnish oats, water and a little rapeseed oil: for the glass, the porridge and the cup.",
               "Suomalaista kauraa, vettä ja hieman rypsiöljyä: lasiin, puuroon ja kuppiin.",
               "Finsk havre, vatten och lite rapsolja: till glaset, gröten och koppen.")),
    Family(1212, "plant_drinks", ("plant drink", "kasvijuoma", "växtdryck", "n"), """
        kotipelto: soy, almond, soy_vanilla | 1l=2.19
        arkikori: soy, almond, rice, soy_chocolate | 1l=1.95
        kaukomaa: coconut, rice, almond_barista, cashew | 1l=2.49
        kotipelto: organic+soy, organic+almond, organic+rice, pea | 1l=2.49
        norrglantan: pea, pea_barista, potato | 1l=2.39
        """, """
        soy | soya drink | soijajuoma | sojadryck | m=bean; r=water soy_beans:9 sugar calcium salt vitamins; n=1.8 0.3 2.5 2.3 0.5 3.2 0.1
        soy_vanilla | vanilla soya drink | vaniljasoijajuoma | vaniljsojadryck | m=bean; v=vanilla; r=water soy_beans:9 sugar calcium vanilla salt; n=1.8 0.3 5.5 5.3 0.5 3.2 0.1
        soy_chocolate | chocolate soya drink | suklaasoijajuoma | chokladsojadryck | m=cocoa; v=chocolate; r=water soy_beans:8 sugar cocoa:1.5 calcium salt; n=1.9 0.4 8 7.6 1 3.1 0.1
        almond | almond drink | mantelijuoma | mandeldryck | m=nut; v=almond; x=1.1; r=water almond:3 sugar calcium salt stabiliser; n=1.1 0.1 2.7 2.6 0.3 0.5 0.1
        almond_barista | barista almond drink | barista-mantelijuoma | barista-mandeldryck | m=nut; v=coffee; x=1.2; r=water almond:4 sugar pea_protein calcium salt stabiliser; n=2.2 0.2 3 2.8 0.4 1 0.1
        rice | rice drink | riisijuoma | risdryck | m=rice; v=plain; r=water rice:14 sunflower_oil calcium salt; n=1 0.1 10 5 0.1 0.3 0.1
        coconut | coconut drink | kookosjuoma | kokosdryck | m=nut; v=blue; r=water coconut_milk:8 rice sugar calcium salt; n=1.2 1.1 2.8 1.9 0.1 0.2 0.1
        cashew | cashew drink | cashewjuoma | cashewdryck | m=nut; v=caramel; r=water cashew:4 calcium salt stabiliser; n=1.9 0.3 1.6 0.5 0.2 0.7 0.1
        pea | pea drink | hernejuoma | ärtdryck | m=pea; v=green; r=water pea_protein:3 rapeseed_oil sugar calcium salt; n=1.6 0.2 2 1.9 0.3 2.2 0.1
        pea_barista | barista pea drink | barista-hernejuoma | barista-ärtdryck | m=pea; v=coffee; x=1.1; r=water pea_protein:3 rapeseed_oil sugar calcium salt; n=3 0.3 2.6 2.3 0.3 2.2 0.1
        potato | potato drink | perunajuoma | potatisdryck | m=potato; v=lemon; r=water potato:6 rapeseed_oil pea_protein calcium salt; n=1.5 0.2 3.8 1.8 0.5 1.2 0.1
        """, form="carton", motif="leaf", pop=380, also_in="coffee"),
    Family(1221, "yoghurt", ("{} yoghurt", "{}jogurtti", "{}yoghurt", "n"), """
        aittamaki: strawberry, blueberry, natural, vanilla | 1kg=2.65@gable
        niittypuro: lactose_free+strawberry, lactose_free+vanilla, lactose_free+natural, lactose_free+peach, lactose_free+forest_berry | 1kg=2.69@gable
        arkikori: natural, strawberry, vanilla, forest_berry | 1kg=2.29@gable
        aittamaki: strawberry, blueberry, raspberry, peach, vanilla, banana, lingonberry | 200g=.79
        kotipelto: organic+natural, organic+strawberry, organic+blueberry, organic+vanilla | 500g=1.69@tub
        niittypuro: lactose_free+raspberry, lactose_free+mango, lactose_free+blueberry, lactose_free+apple_cinnamon | 200g=.85
        norrglantan: natural, vanilla, raspberry, rhubarb | 1kg=2.89@gable
        arkikori: strawberry, peach, raspberry | 150g=.59
        marjasuo: cloudberry, sea_buckthorn, blueberry_raspberry, lingonberry | 150g=1.05
        """, motif="cow", form="cup", recipe="milk [sugar @8 starch flavouring] culture",
        nutrition="2.5 1.6 4.6 4.6 0.1 3.7 0.12", flavour_sugar=7.5, pop=620),
    Family(1222, "yoghurt", ("{} Turkish yoghurt", "turkkilainen {}jogurtti", "turkisk {}yoghurt", "n"), """
        aittamaki: natural | 300g=1.45, 1kg=3.49
        arkikori: natural | 500g=1.69, 1kg=2.99
        niittypuro: lactose_free+natural | 400g=1.89, 1kg=3.59
        niittypuro: honey, strawberry, mango, vanilla, lemon | 150g=1.09@cup
        kotipelto: organic+natural | 400g=1.99
        """, motif="cow", form="tub", recipe="milk cream [sugar @7] culture", title="Turkish yoghurt",
        nutrition="10 6.5 4.5 4.5 0 4 0.1", flavour_sugar=8, pop=480),
    Family(1223, "yoghurt", ("{} Greek-style yoghurt", "kreikkalaistyylinen {}jogurtti", "grekisk {}yoghurt", "n"), """
        norrglantan: natural, honey, blueberry, vanilla | 150g=1.09@cup
        norrglantan: natural | 500g=2.29
        niittypuro: lactose_free+natural, lactose_free+lemon, lactose_free+raspberry | 400g=2.29
        arkikori: natural, honey | 400g=1.89
        """, motif="cow", form="tub", title="Greek yoghurt", recipe="milk cream [sugar @7] culture",
        nutrition="5 3.3 4 4 0 6 0.1", flavour_sugar=8, pop=330),
    Family(1224, "yoghurt", ("{} oat yoghurt", "{}kauragurtti", "{}havregurt", "n"), """
        kotipelto: natural, strawberry, blueberry, vanilla, mango_passion | 400g=2.15@tub
        kotipelto: strawberry, vanilla, raspberry, peach | 150g=.99
        norrglantan: natural, vanilla, forest_berry | 750g=3.29@gable
        myllylampi: gluten_free+natural, gluten_free+strawberry, gluten_free+vanilla | 400g=2.29@tub
        arkikori: natural, blueberry | 400g=2.19@tub
        """, motif="oat", form="cup", recipe="water oat:12 [sugar @8] rapeseed_oil potato_starch pea_protein pectin culture salt",
        nutrition="3 0.4 9 3 1 1.5 0.1", flavour_sugar=6, pop=350, extra={"m": "own"}),
    Family(1225, "yoghurt", ("{} coconut yoghurt", "{}kookosgurtti", "{}kokosgurt", "n"), """
        kaukomaa: natural, mango, vanilla, passion_fruit, chocolate, raspberry | 125g=1.49
        kaukomaa: natural | 350g=3.2@tub
        """, motif="nut", form="cup", recipe="coconut_milk water [sugar @8] starch culture",
        nutrition="12 11 6 2.5 0.5 1 0.03", flavour_sugar=6, pop=120),
    Family(1226, "yoghurt", ("{} drinking yoghurt", "juotava {}jogurtti", "drickbar {}yoghurt", "n"), """
        aittamaki: strawberry, blueberry, peach, forest_berry | 2.5dl=1.29
        niittypuro: lactose_free+strawberry, lactose_free+mango, lactose_free+raspberry, lactose_free+pear | 3dl=1.59
        aittamaki: strawberry, forest_berry | 1l=2.89
        """, motif="cow", form="bottle_pet", recipe="milk [sugar @7] pectin culture",
        title="drinking yoghurt", nutrition="1.4 0.9 4.5 4.5 0 3.3 0.1", flavour_sugar=6.5, pop=230),
    Family(1231, "quark", ("{} quark", "{}rahka", "{}kvarg", "n"), """
        aittamaki: natural | 250g=1.19, 500g=2.09
        arkikori: natural | 250g=.99, 500g=1.85
        niittypuro: lactose_free+natural | 250g=1.25, 500g=2.19
        aittamaki: strawberry, vanilla, blueberry, lemon, raspberry | 200g=1.19@cup
        niittypuro: lactose_free+strawberry, lactose_free+vanilla, lactose_free+mango_passion, lactose_free+chocolate, lactose_free+lingonberry | 200g=1.29@cup
        arkikori: strawberry, vanilla, peach | 200g=1.05@cup
        kotipelto: organic+natural | 250g=1.35
        norrglantan: vanilla, blueberry, natural | 500g=2.59
        """, motif="cow", form="tub", recipe="quark [sugar @8 flavouring]",
        nutrition="0.2 0.1 4 4 0 11 0.1", flavour_sugar=5, pop=420),
    Family(1232, "quark", ("{} pudding", "{}vanukas", "{}pudding", "n"), """
        aittamaki: chocolate, vanilla, caramel, strawberry | 120g=.85
        niittypuro: lactose_free+chocolate, lactose_free+vanilla, lactose_free+salted_caramel, lactose_free+liquorice | 150g=1.19
        niittypuro: protein_p+chocolate, protein_p+vanilla, protein_p+caramel, protein_p+hazelnut, protein_p+banana | 180g=1.89
        arkikori: chocolate, vanilla | 4x100g=2.19@multipack
        kotipelto: oat_p+chocolate, oat_p+vanilla, oat_p+caramel | 130g=1.19
        """, """
        protein_p | {} protein pudding | {}proteiinivanukas | {}proteinpudding | d=lactose_free; r=skimmed_milk_lf milk_protein @2 starch sweetener; n=1.5 1 6 4.5 0.3 10 0.15
        oat_p | {} oat pudding | {}kauravanukas | {}havrepudding | r=water oat:12 sugar @2 rapeseed_oil starch salt; n=4 0.6 18 11 1 1.2 0.1
        """, motif="cow", form="cup", recipe="milk cream sugar @2 starch", may_contain="nuts",
        nutrition="4 2.6 18 14 0.3 3 0.12", pop=240),
    Family(1233, "quark", ("cottage cheese", "raejuusto", "keso", "n"), """
        aittamaki: plain | 200g=1.35, 400g=2.39
        niittypuro: lactose_free+plain, lactose_free+fat_free | 200g=1.49, 400g=2.59
        arkikori: plain, fat_free | 200g=1.25
        niittypuro: lactose_free+pineapple+dessert, lactose_free+chive+dessert | 180g=1.79
        """, """
        fat_free | fat-free ~ | rasvaton ~ | fettfri ~ | v=plain; n=0.3 0.2 2 2 0 14 0.7
        dessert | ~ with {w} | ~, {w} | ~ med {w} | r=milk salt culture @10; n=2 1.3 4 3.8 0.1 11 0.5
        """, motif="cow", form="tub", recipe="milk cream salt culture", nutrition="4 2.6 2 2 0 12 0.7", pop=330),
    Family(1234, "quark", ("porridge yoghurt snack", "välipala", "mellanmål", "t"), """
        aittamaki: rice_c, rice_s, semolina, layered | 150g=1.09
        niittypuro: lactose_free+rice_c, lactose_free+layered, panna | 150g=1.35
        valdirame: tiramisu, panna, mascarpone_d | 90g=1.79
        """, """
        rice_c | rice pudding with cinnamon | kanelinen riisivanukas | rispudding med kanel | m=rice; v=cinnamon; r=milk rice:12 sugar cinnamon; n=2.5 1.6 19 9 0.3 3.3 0.1; t=Rice pudding
        rice_s | rice pudding with strawberry | mansikkainen riisivanukas | rispudding med jordgubb | m=rice; v=strawberry; r=milk rice:12 sugar strawberry:15; n=2.3 1.5 20 11 0.5 3 0.1; t=Strawberry rice
        semolina | semolina pudding with raspberry | vadelmainen mannavanukas | mannapudding med hallon | m=wheat; v=raspberry; r=milk semolina:8 sugar raspberry:15; n=2.3 1.5 18 10 0.8 3.4 0.1; t=Semolina pudding
        layered | layered berry quark | marjainen kerrosrahka | kvarg i lager med bär | g=n; m=berry; v=purple; r=quark cream sugar blueberry:10 raspberry:8; n=5 3.3 12 11 0.6 6 0.1
        panna | vanilla cream pudding | vaniljainen kermavanukas | vaniljgräddpudding | m=flower; v=vanilla; r=cream milk sugar gelatine vanilla; n=14 9 15 15 0 2.5 0.08; t=Cream pudding
        tiramisu | tiramisu | tiramisu | tiramisu | m=coffee; v=coffee; r=fresh_cheese cream sugar egg wheat_flour coffee:5 cocoa; n=17 11 28 20 0.6 5 0.15
        mascarpone_d | chocolate cream dessert | suklainen kermajälkiruoka | chokladgräddessert | g=n; m=cocoa; v=chocolate; r=cream milk sugar dark_chocolate:12 egg_yolk; n=18 11 22 20 1.2 4 0.1; t=Chocolate cream
        """, motif="cow", form="cup", nutrition="3 2 18 10 0.5 3 0.1", pop=150),
    Family(1241, "cream", ("cream", "kerma", "grädde", "n"), """
        aittamaki: whipping, cooking | 2dl=1.15
        niittypuro: lactose_free+whipping, lactose_free+cooking, lactose_free+coffee_c | 2dl=1.19
        aittamaki: whipping, cooking | 5dl=2.45
        arkikori: whipping, cooking, coffee_c | 2dl=1.15
        niittypuro: lactose_free+whipping | 1l=5.2
        arkikori: lactose_free+cooking, lactose_free+whipping | 5dl=2.59
        aittamaki: coffee_c, garlic+flavoured, mushroom+flavoured, herb+flavoured, cheese+flavoured, pepper+flavoured | 2dl=1.49
        kotipelto: organic+whipping | 2dl=1.45
        niittypuro: lactose_free+garlic+flavoured, lactose_free+tomato+flavoured | 2dl=1.55
        """, """
        whipping | whipping ~ | vispi~ | visp~ | v=red; n=36 23 3 3 0 2 0.07
        cooking | cooking ~ | ruoka~ | mat~ | v=blue; n=15 10 4 4 0 2.8 0.1; r=cream starch stabiliser
        coffee_c | coffee ~ | kahvi~ | kaffe~ | v=coffee; n=10 6.5 4 4 0 3 0.1; m=coffee
        flavoured | {} cooking ~ | {}ruoka~ | {}mat~ | n=15 10 5 4 0.1 2.8 0.9; r=cream @3 starch salt stabiliser
        """, motif="cow", form="carton", recipe="cream", pop=430),
    Family(1242, "cream", ("sour cream", "hapankerma", "gräddfil", "n"), """
        aittamaki: plain, creme | 200g=1.19
        niittypuro: lactose_free+plain, lactose_free+creme, smetana | 200g=1.35
        arkikori: plain, creme | 200g=1.05
        niittypuro: lactose_free+creme | 500g=2.69
        aittamaki: herb+creme_f, garlic+creme_f, chive+creme_f | 200g=1.65
        norrglantan: plain | 300g=1.65
        """, """
        creme | crème fraîche | ranskankerma | crème fraiche | v=lemon; n=28 18 3 3 0 2.3 0.1
        creme_f | {} crème fraîche | {}ranskankerma | crème fraiche med {w} | r=cream @4 salt culture; n=26 17 4 3 0.2 2.3 0.6; t=Crème fraîche
        smetana | smetana | smetana | smetana | v=purple; n=42 27 3 3 0 2 0.08
        """, motif="cow", form="tub", recipe="cream culture", nutrition="12 8 4 4 0 3 0.1", pop=330),
    Family(1243, "cream", ("oat cooking cream", "kaurakerma", "havregrädde", "n"), """
        kotipelto: plain, organic, whip, garlic+flav, mushroom+flav | 2.5dl=1.35
        norrglantan: plain, whip, chanterelle+flav | 2.5dl=1.45
        arkikori: plain | 2.5dl=1.25
        kotipelto: fraiche | 200g=1.79@tub
        kotipelto: vanilla+sauce | 2.5dl=1.69
        kaukomaa: coco_cook, soy_cook | 2.5dl=1.49
        """, """
        whip | whipping oat cream | vispautuva kauravalmiste | vispbar havregrädde | v=red; x=1.3; n=25 9 8 5 0.5 1 0.1; t=Whipping oat
        flav | {} oat cream | {}kaurakerma | {}havregrädde | r=water oat:10 rapeseed_oil @3 starch salt
        fraiche | oat fraîche | kaurafraiche | havrefraiche | v=lemon; n=15 5 8 3 0.6 1 0.2
        sauce | vanilla oat sauce | vaniljakaurakastike | vaniljhavresås | r=water oat:10 sugar:8 rapeseed_oil vanilla; n=8 1 16 12 0.6 0.9 0.1
        coco_cook | coconut cooking cream | kookosruokakerma | kokosmatgrädde | m=nut; v=plain; r=coconut_milk:70 water starch; n=18 16 4 2 0.5 1.2 0.05
        soy_cook | soya cooking cream | soijaruokakerma | sojamatgrädde | m=bean; v=green; r=water soy_beans:9 sunflower_oil starch salt; n=15 2 3 1.6 0.6 2.5 0.1
        """, motif="oat", form="carton", recipe="water oat:10 rapeseed_oil emulsifier salt", life=240, min_life=60,
        nutrition="13 1.5 8 4 0.8 1 0.1", pop=290, extra={"m": "own"}),
    Family(1244, "cream", ("vanilla sauce", "vaniljakastike", "vaniljsås", "n"), """
        aittamaki: plain, light | 2dl=1.39
        niittypuro: lactose_free+plain, whipped | 2.5dl=1.89
        """, """
        whipped | whipped cream | kermavaahto | sprayad vispgrädde | v=red; r=cream sugar emulsifier; n=28 18 9 9 0 2 0.08
        """, motif="flower", form="carton", recipe="milk cream sugar egg_yolk starch vanilla",
        nutrition="6 3.8 14 12 0 3 0.1", pop=140),
    Family(1251, "butter", ("butter", "voi", "smör", "t"), """
        aittamaki: salted, unsalted | 500g=4.29
        niittypuro: lactose_free+salted, lactose_free+sea | 500g=4.2
        arkikori: salted | 500g=4.5
        aittamaki: salted, sea | 250g=2.59
        kotipelto: organic+salted, organic+unsalted | 250g=2.39
        norrglantan: salted, sea | 500g=4.6
        niittypuro: garlic+herbed, dill+herbed | 100g=1.99
        """, """
        sea | sea salt ~ | merisuola~ | havssalts~ | v=blue; r=cream sea_salt; n=81 53 0.7 0.7 0 0.6 1.6
        herbed | {} ~ | {}~ | {}~ | r=cream @5 salt; n=75 49 1.5 0.8 0.2 0.8 1.4
        """, motif="cow", form="wrap", recipe="cream salt", nutrition="81 53 0.7 0.7 0 0.6 1.3",
        pop=720, diet="lactose_free"),
    Family(1252, "butter", ("spread", "levite", "bredbart", "t"), """
        aittamaki: blend, blend_salt | 400g=3.59
        niittypuro: lactose_free+blend, lactose_free+blend_light | 400g=3.6
        aittamaki: blend | 600g=4.99
        arkikori: veg60, veg40, blend | 400g=2.19
        kotipelto: veg60, oat_s, veg_salt | 400g=2.49
        niittypuro: lactose_free+blend_salt | 600g=5.2
        norrglantan: blend, blend_salt, veg60 | 600g=4.79
        myllylampi: baking | 500g=1.89@block
        kotipelto: baking, liquid | 500g=2.19@block
        """, """
        blend | butter and rapeseed ~ | voi-rypsiöljy~ | smör och rapsolja, ~ | v=lemon; t=Soft butter blend; x=1.05
        blend_salt | extra salted soft butter | normaalisuolainen voi~ | normalsaltat ~ med smör | v=blue; t=Salted soft butter; x=1.05
        blend_light | light butter ~ | kevyt voi~ | lätt ~ med smör | v=green; n=40 18 0.7 0.7 0 0.6 1
        veg60 | margarine 60% | margariini 60 % | margarin 60 % | g=n; v=vanilla; r=rapeseed_oil water palm_free_fat salt emulsifier colour vitamin_d; n=60 14 0.3 0.3 0 0.2 1
        veg40 | light margarine 40% | kevytmargariini 40 % | lättmargarin 40 % | g=n; v=herb; r=water rapeseed_oil palm_free_fat salt emulsifier colour vitamin_d; n=40 9 0.4 0.3 0 0.2 1
        veg_salt | salted plant ~ | suolattu kasvirasva~ | saltat växtbaserat ~ | v=dark; r=rapeseed_oil palm_free_fat water sea_salt emulsifier colour; n=70 20 0.3 0.3 0 0.2 1.3
        oat_s | oat ~ | kaura~ | ~ på havre | v=oat; m=oat; r=rapeseed_oil water oat:6 palm_free_fat salt emulsifier; n=50 13 2 0.6 0.3 0.4 1
        baking | baking margarine | leivontamargariini | bakmargarin | g=n; v=caramel; m=wheat; r=rapeseed_oil palm_free_fat water salt emulsifier colour; n=80 28 0.1 0.1 0 0.1 0.6
        liquid | liquid margarine | juokseva margariini | flytande margarin | g=n; v=flame; m=flame; r=rapeseed_oil water salt emulsifier; n=80 7 0.1 0.1 0 0.1 1
        """, motif="sun", form="tub", recipe="cream rapeseed_oil salt", nutrition="75 31 0.6 0.6 0 0.5 1.1", pop=480),
    Family(1261, "cheese", ("cheese", "juusto", "ost", "n"), """
        aittamaki: edam, emmental, mild, strong | 350g=4.49@bag
        niittypuro: mild, creamy | 400g=4.59@bag
        arkikori: edam, emmental, mild, light17 | 500g=4.89@bag
        aittamaki: light17, edam | 750g=7.9@block
        niittypuro: light17, emmental, strong | 300g=3.99@bag
        norrglantan: aged, strong, herrgard, caraway | 450g=5.99@block
        arkikori: edam, mild | 1kg=8.2@block
        kotipelto: organic+mild, organic+edam | 300g=3.79@bag
        aittamaki: creamy, aged, oltermann | 500g=6.2@block
        """, """
        edam | Edam ~ | Edam-~ | Edam~ | v=red; n=24 16 0.1 0 0 26 1.3
        emmental | Emmental ~ | Emmental-~ | Emmental~ | v=lemon; x=1.1; n=29 18 0.1 0 0 28 0.7
        mild | mild sliced ~ | mieto siivu~ | mild skivad ~ | v=blue
        creamy | creamy sliced ~ | kermainen siivu~ | krämig skivad ~ | v=plain; n=31 20 0.1 0 0 23 1.2
        light17 | light ~ 17% | kevyt~ 17 % | lätt~ 17 % | v=green; n=17 11 0.1 0 0 30 1.3
        strong | strong ~ | vahva ~ | stark ~ | v=dark; x=1.12; n=31 20 0.1 0 0 26 1.5
        aged | aged ~ | kypsytetty ~ | lagrad ~ | v=brown; x=1.25; n=32 21 0.1 0 0 26 1.6
        herrgard | manor ~ | kartano~ | gårds~ | v=purple; x=1.15; n=28 18 0.1 0 0 27 1.3
        caraway | caraway ~ | kumina~ | kummin~ | v=herb; x=1.1; r=milk caraway salt culture rennet
        oltermann | mellow farm ~ | pehmeä tila~ | mjuk bond~ | v=vanilla; n=29 19 0.1 0 0 25 1.2
        """, motif="cow", form="block", recipe="milk salt culture rennet", diet="lactose_free",
        nutrition="27 17 0.1 0 0 26 1.3", pop=520),
    Family(1262, "cheese", ("grated cheese", "juustoraaste", "riven ost", "n"), """
        aittamaki: plain, pizza, strong, mozz | 150g=1.99
        arkikori: plain, pizza, mozz, taco | 300g=2.99
        niittypuro: plain, gratin | 200g=2.49
        valdirame: mozz, hard | 150g=2.59
        kotipelto: oatgrate | 200g=2.79
        """, """
        pizza | pizza ~ | pizza~ | ~ till pizza | v=tomato
        gratin | gratin ~ | gratiini~ | ~ till gratäng | v=caramel
        strong | strong ~ | voimakas ~ | stark ~ | v=dark; x=1.1
        taco | taco ~ | taco~ | ~ till taco | v=chili
        mozz | grated mozzarella | mozzarellaraaste | riven mozzarella | v=plain; r=mozzarella potato_starch
        hard | grated hard cheese | kova juustoraaste | riven hårdost | v=brown; x=1.3; r=parmesan; n=29 19 0 0 0 33 1.6
        oatgrate | grated oat slice | kauravalmisteraaste | riven havreprodukt | v=oat; m=oat; r=water coconut_oil potato_starch oat:6 salt flavouring colour; n=22 19 18 0.5 1.5 1.5 1.8
        """, motif="cow", form="pouch", recipe="cheese potato_starch", diet="",
        nutrition="26 17 1.5 0 0 25 1.3", pop=420),
    Family(1263, "cheese", ("{} cream cheese", "{}tuorejuusto", "{}färskost", "n"), """
        aittamaki: natural, garlic_herb, chive, pepper | 200g=2.19
        niittypuro: lactose_free+natural, lactose_free+garlic, lactose_free+horse, lactose_free+pineapple | 200g=2.29
        arkikori: natural, garlic_herb, chili | 200g=1.79
        norrglantan: natural, chanterelle, dill, lemon | 125g=2.19
        kotipelto: oat_c+natural, oat_c+garlic_herb | 150g=2.49
        aittamaki: natural | 400g=3.69
        """, """
        horse | horseradish cream cheese | piparjuurituorejuusto | pepparrotsfärskost | v=green; r=milk cream horseradish:4 salt culture; t=Horseradish cream
        oat_c | {} oat cream spread | {}kauralevite | {}havrefärsk | r=water oat:10 coconut_oil @3 starch salt culture; n=22 18 9 2 1 1.5 1; m=oat
        """, motif="cow", form="tub", recipe="milk cream [@4] salt culture", title="cream cheese",
        nutrition="23 15 3.5 3.5 0 6 0.8", pop=330),
    Family(1264, "cheese", ("cheese snack", "välipalajuusto", "mellanmålsost", "n"), """
        aittamaki: sticks, cubes | 100g=1.99
        niittypuro: sticks, melt, melt_light, melt_ham | 250g=2.39
        arkikori: toast, burger | 200g=1.69
        aittamaki: melt, melt_herb | 250g=2.29
        """, """
        sticks | ~ sticks | juustotikut | oststavar | g=p; v=lemon
        cubes | ~ cubes | juustokuutiot | osttärningar | g=p; v=caramel
        melt | cheese spread | sulatejuusto | smältost | v=plain; r=cheese water butter milk_powder salt emulsifier; n=22 14 6 6 0 11 1.9
        melt_light | light cheese spread | kevytsulatejuusto | lättsmältost | v=green; r=cheese water milk_powder salt emulsifier; n=8 5 7 7 0 16 2
        melt_ham | ham cheese spread | kinkkusulatejuusto | skinksmältost | v=pink; m=pig; r=cheese water butter ham:8 milk_powder salt; n=21 13 6 5 0 12 2
        melt_herb | herb cheese spread | yrttisulatejuusto | örtsmältost | v=herb; m=herb; r=cheese water butter herbs milk_powder salt; n=21 14 6 6 0.2 11 2
        toast | toast cheese slices | paahtoleipäjuusto | toastost | v=caramel; r=cheese water butter milk_powder salt; n=20 13 7 6 0 14 2.2
        burger | burger cheese slices | hampurilaisjuusto | hamburgerost | v=tomato; r=cheese water butter milk_powder salt colour; n=21 14 7 6 0 13 2.3
        """, motif="cow", form="pouch", recipe="milk salt culture rennet", nutrition="26 17 0.5 0.1 0 25 1.4", pop=190),
    Family(1265, "cheese", ("block cheese", "palajuusto", "ost i bit", "n"), """
        -: farm, emmental, edam | 600g=10.9
        -: aged, smoked_c, pepper_c | 400g=17.9
        -: manor, light_c | 500g=12.9
        """, """
        farm | farm cheese from the counter | maalaisjuusto tiskistä | gårdsost över disk | t=Farm cheese; v=lemon
        emmental | Emmental from the counter | Emmental tiskistä | Emmental över disk | t=Emmental; v=plain; x=1.15; n=29 18 0.1 0 0 28 0.7
        edam | Edam from the counter | Edam tiskistä | Edam över disk | t=Edam; v=red; n=24 16 0.1 0 0 26 1.3
        aged | aged cheese, 12 months | 12 kuukautta kypsytetty juusto | ost lagrad 12 månader | t=Aged 12 months; v=brown; n=32 21 0.1 0 0 26 1.6
        smoked_c | smoked farm cheese | savustettu maalaisjuusto | rökt gårdsost | v=dark; t=Smoked cheese
        pepper_c | pepper cheese | pippurijuusto | pepparost | v=chili; r=milk black_pepper salt culture rennet
        manor | manor cheese from the counter | kartanojuusto tiskistä | herrgårdsost över disk | v=purple; t=Manor cheese
        light_c | light cheese from the counter | kevytjuusto tiskistä | lättost över disk | v=green; n=17 11 0.1 0 0 30 1.3; t=Light cheese
        """, motif="cow", form="wheel", recipe="milk salt culture rennet", kind="catch_weight",
        nutrition="28 18 0.1 0 0 26 1.3", diet="lactose_free", pop=230, cap=6),
    Family(1271, "fine_cheese", ("fine cheese", "herkkujuusto", "dessertost", "n"), """
        aittamaki: blue, brie, camembert | 150g=2.79
        norrglantan: blue, vasterb, brie | 175g=3.49
        valdirame: gorgonzola, hard, pecorino, ricotta, mascarpone | 200g=4.29
        valdirame: mozzarella, mozz_mini, burrata, buffalo | 125g=2.29@pouch
        arkikori: mozzarella, brie, blue, camembert | 125g=1.35
        niittypuro: feta, feta_light, feta_herb | 200g=2.69@box
        arkikori: feta, feta_oil | 200g=1.99@tub
        aittamaki: grill, leipa, halloumi | 200g=3.59@pouch
        arkikori: halloumi | 225g=3.29@pouch
        kotipelto: organic+feta, goat_r, organic+leipa | 150g=3.39
        norrglantan: goat_r, chevre, manch | 150g=3.99
        valdirame: hard | 400g=8.9
        niittypuro: feta | 2x200g=4.79@multipack
        """, """
        blue | blue cheese | sinihomejuusto | ädelost | v=blue; n=29 19 0.5 0.5 0 20 2.3
        brie | brie | brie | brie | v=plain; n=30 19 0.5 0.5 0 19 1.5
        camembert | camembert | camembert | camembert | v=lemon; n=26 17 0.5 0.5 0 20 1.5
        vasterb | long-aged northern cheese | pohjoinen pitkään kypsytetty juusto | norrländsk långlagrad ost | v=brown; x=1.5; n=33 21 0.1 0 0 27 1.5; t=Northern aged
        gorgonzola | gorgonzola | gorgonzola | gorgonzola | v=blue; n=27 19 0.8 0.8 0 19 1.9; o=IT
        hard | Italian hard cheese | italialainen kova juusto | italiensk hårdost | v=brown; x=1.2; n=29 19 0 0 0 33 1.6; o=IT; t=Hard cheese
        pecorino | pecorino | pecorino | pecorino | v=dark; x=1.2; r=sheep_milk salt culture rennet; n=32 22 0.2 0 0 26 3; o=IT
        ricotta | ricotta | ricotta | ricotta | v=plain; x=.62; r=whey_powder milk cream salt; n=11 7 3.5 3.5 0 9 0.3; o=IT
        mascarpone | mascarpone | mascarpone | mascarpone | v=vanilla; x=.75; r=cream milk culture; n=42 28 4 4 0 4.5 0.1; o=IT
        mozzarella | mozzarella | mozzarella | mozzarella | v=red; x=.75; n=18 12 1 1 0 18 0.5; o=IT
        mozz_mini | mini mozzarella balls | minimozzarellapallot | minimozzarella | g=p; v=green; x=.9; n=18 12 1 1 0 18 0.5; o=IT; t=Mini mozzarella
        burrata | burrata | burrata | burrata | v=purple; x=1.4; r=milk cream salt culture rennet; n=24 16 1.5 1.5 0 13 0.5; o=IT
        buffalo | buffalo mozzarella | puhvelimozzarella | buffelmozzarella | v=dark; x=1.35; n=24 16 0.8 0.8 0 13 0.5; o=IT; t=Buffalo mozzarella
        feta | salad cheese | salaattijuusto | salladsost | v=blue; n=17 11 1 1 0 15 2.5
        feta_light | light salad cheese | kevyt salaattijuusto | lätt salladsost | v=green; n=9 6 1 1 0 18 2.5
        feta_herb | salad cheese with herbs | yrttinen salaattijuusto | salladsost med örter | v=herb; r=milk herbs salt culture rennet; n=17 11 1 1 0.2 15 2.5
        feta_oil | salad cheese cubes in oil | salaattijuustokuutiot öljyssä | salladsost i olja | v=lemon; x=1.35; r=feta rapeseed_oil herbs garlic; n=25 9 2 1 0.2 10 2; t=Cheese in oil
        grill | grilling cheese | grillijuusto | grillost | v=flame; m=flame; n=24 16 1.5 1.5 0 22 1.8
        leipa | bread cheese | leipäjuusto | brödost | v=caramel; x=1.1; n=24 15 1 1 0 23 0.6
        halloumi | halloumi | halloumi | halloumi | v=sun; r=milk sheep_milk goat_milk mint_salt salt rennet; n=26 18 1.5 1 0 22 2.8; o=CY
        goat_r | goat's cheese roll | vuohenjuustorulla | getost i rulle | m=goat; v=plain; r=goat_milk salt culture rennet; n=24 16 1 1 0 18 1.4; t=Goat's cheese
        chevre | fresh goat's cheese | tuore vuohenjuusto | färsk getost | m=goat; v=herb; r=goat_milk salt culture rennet; n=20 14 2 2 0 13 1.1; t=Fresh goat cheese
        manch | sheep's cheese | lampaanjuusto | fårost | m=goat; v=brown; r=sheep_milk salt culture rennet; n=35 24 0.5 0.2 0 24 1.7
        """.replace("mint_salt ", ""), motif="cow", form="wheel", recipe="milk salt culture rennet", diet="",
        nutrition="25 16 1 1 0 20 1.5", pop=330),
    Family(1272, "fine_cheese", ("cheese piece", "juustopala", "ostbit", "n"), """
        valdirame: hard12, hard24, pecorino | 300g=26.9
        -: brie, blue, gouda | 250g=22.9
        norrglantan: northern | 350g=27.9
        """, """
        hard12 | Italian hard cheese, 12 months | 12 kk kypsytetty italialainen juusto | italiensk hårdost, 12 månader | t=Hard 12 months; v=lemon; o=IT
        hard24 | Italian hard cheese, 24 months | 24 kk kypsytetty italialainen juusto | italiensk hårdost, 24 månader | t=Hard 24 months; v=brown; x=1.25; o=IT
        pecorino | pecorino piece | pecorinopala | pecorino i bit | v=dark; r=sheep_milk salt culture rennet; o=IT
        brie | brie wedge | briekiila | brie i klyfta | v=plain; o=FR; n=30 19 0.5 0.5 0 19 1.5
        blue | blue cheese wedge | sinihomejuustokiila | ädelost i klyfta | v=blue; o=DK; n=29 19 0.5 0.5 0 20 2.3
        gouda | aged gouda piece | kypsytetty goudapala | lagrad gouda i bit | g=n; v=caramel; o=NL; t=Aged gouda
        northern | northern cheese piece | pohjoinen juustopala | norrländsk ostbit | v=purple; o=SE; t=Northern cheese
        """, motif="cow", form="wheel", recipe="milk salt culture rennet", kind="catch_weight",
        nutrition="30 20 0.1 0 0 30 1.6", pop=120, cap=6),
    Family(1281, "eggs", ("eggs", "kananmunat", "ägg", "p"), """
        kukkotupa: free_range, barn, organic+plain | 10pc=2.79
        kukkotupa: free_range, organic+plain | 6pc=1.99
        kotipelto: organic+plain, outdoor | 10pc=3.09
        arkikori: barn, free_range | 10pc=2.85
        arkikori: barn | 15pc=3.89
        kukkotupa: free_range, large | 12pc=3.49
        kotipelto: organic+plain | 6pc=2.09
        kukkotupa: outdoor, large | 10pc=3.19
        kukkotupa: white | 15pc=4.29
        arkikori: free_range | 6pc=1.95
        """, """
        free_range | free-range ~ | vapaan kanan munat | ~ från frigående höns | v=lemon; t=Free-range eggs
        barn | barn ~ | lattiakananmunat | ~ från höns inomhus | v=caramel; x=.92
        outdoor | outdoor ~ | ulkokanojen munat | ~ från höns utomhus | v=green; x=1.1
        large | large ~ | isot kananmunat | stora ~ | v=brown; x=1.1
        white | white ~ | valkoiset kananmunat | vita ~ | v=plain
        """, motif="egg", form="egg_box", recipe="egg", nutrition="10 2.7 0.4 0.4 0 12.5 0.35", pop=900, cap=10),
    Family(1282, "eggs", ("egg products", "munavalmiste", "äggprodukt", "n"), """
        kukkotupa: white_l, whole_l | 500g=3.49@carton
        kukkotupa: boiled, quail | 6pc=2.99@tray
        kukkotupa: boiled | 2pc=1.59@tray
        arkikori: white_l | 1kg=5.49@carton
        """, """
        white_l | liquid egg white | valkuaismassa | flytande äggvita | v=plain; r=egg_white; n=0.2 0 0.7 0.7 0 10.5 0.4
        whole_l | liquid whole egg | kananmunamassa | flytande helägg | v=lemon; r=egg; n=10 2.7 0.4 0.4 0 12.5 0.35
        boiled | boiled eggs | keitetyt kananmunat | kokta ägg | g=p; v=caramel; r=egg; n=10 2.7 0.4 0.4 0 12.5 0.35
        quail | quail eggs | viiriäisenmunat | vaktelägg | g=p; v=brown; x=1.3; r=egg; n=11 3.5 0.4 0.4 0 13 0.35
        """, motif="egg", pop=110),
)  # fmt: skip
